"""Reporting verbs where they stand: which, with what particle, in which voice, denied or not."""

import pytest

from service.attribution import cues
from service.attribution.context import Context
from service.attribution.layout import paragraphs
from service.attribution.marks import marked_spans
from service.attribution.sentences import sentences
from service.attribution.tokens import Tokens


def _verbs(text: str) -> list[tuple[str, str, str]]:
    """The words, the lemma and what is particular about each verb."""
    layout = paragraphs(text)
    tokens, marked = Tokens(text, layout), marked_spans(text, layout)
    context = Context(text, layout, tokens, marked, sentences(text, tokens, layout, marked))
    found = []
    for sentence in context.sentences[0]:
        for verb in cues.verbs(sentence):
            words = " ".join(context.word(sentence, place) for place in range(verb.start, verb.end))
            kinds = [kind for kind, holds in (("passive", verb.passive), ("negated", verb.negated)) if holds]
            found.append((words, verb.form.lemma, " ".join(kinds)))
    return found


_CASES = {
    "past": ("Ann Lee said so.", [("said", "say", "")]),
    "present": ("Ann Lee says so.", [("says", "say", "")]),
    "base form": ("They will say so.", [("say", "say", "")]),
    "participle": ("She left, saying so.", [("saying", "say", "")]),
    "perfect": ("She has said so.", [("said", "say", "")]),
    "passive": ("She was quoted as saying so.", [("quoted", "quote", "passive"), ("saying", "say", "")]),
    "passive with have": ("She has been told so.", [("told", "tell", "passive")]),
    "denied": ("She did not say so.", [("say", "say", "negated")]),
    "denied in short": ("She didn't say so.", [("say", "say", "negated")]),
    "denied in short, curly": ("She wouldn’t say so.", [("say", "say", "negated")]),
    "particle": ("She pointed out that it sank.", [("pointed out", "point out", "")]),
    "adverb between": ("She then quickly added it.", [("added", "add", "")]),
    "two verbs": ("She said he told them.", [("said", "say", ""), ("told", "tell", "")]),
    "inside marks": ("“He said so,” she added.", [("added", "add", "")]),
    "noun": ("His claims are many.", []),
    "adjective": ("The alleged theft was small.", []),
    "none": ("The boats sank.", []),
}


@pytest.mark.parametrize(("text", "expected"), _CASES.values(), ids=_CASES)
def test_verbs(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert _verbs(text) == expected
