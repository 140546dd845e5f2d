"""Marked strings that are no quotation, and why.

First by what stands right before or behind the marks (a naming verb, a sign, a work, "the word", "so-called"); then,
once the rules have looked, by the lack of any cue near a short string. After the style guides: titles, nicknames and
lettering stand in quotation marks without being speech.
"""

import re

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.records import Reason
from service.attribution.sentences import Sentence

_WORD = re.compile(r"[\w’'-]+")
_SMALL_WORDS = frozenset("a an and as at but by for from in into is it nor of on or over the to up vs with de la le el und der die das du".split())
_TERM_NOUNS = frozenset("word words term terms phrase phrases expression slogan motto mantra hashtag name nickname label moniker tag letter letters title acronym abbreviation concept notion".split())
_WORK_PREPOSITIONS = frozenset("in on from of for to by and with at".split())
_TERM_VERBS = frozenset("mean means meant spelled spelt abbreviated translates".split())
_SO_CALLED = frozenset(["so-called", "self-styled", "self-described", "self-proclaimed", "supposed", "purported", "aka", "alias", "a.k.a"])
_READS = frozenset("read reads reading say says saying said that bore bears bearing proclaiming proclaimed marked labelled labeled declaring declares urging warning promises promised promising asking asks with words".split())
_NEGATIVES = frozenset("never nobody neither nor nothing hardly rarely without".split())


def title_case(inner: str) -> bool:
    """Is every longer word capital? (One word alone must be capital too.)"""
    words = [word for word in _WORD.findall(inner) if word[0].isalpha()]
    if not words or not words[0][0].isupper():
        return False
    return all(word[0].isupper() or word.lower() in _SMALL_WORDS for word in words)


def by_context(context: Context, sentence: Sentence, place: int) -> Reason | None:
    """The reason that the words right around the marks give, if any."""
    inner = context.inner(sentence, place)
    before = [context.word(sentence, place - k) for k in range(1, 7)]
    after = context.word(sentence, place + 1)
    words = inner.split()
    if _is_sign(context, sentence, place, before):
        return "sign"
    named = _is_named(context, sentence, place, before)
    if named:
        return named
    if before[0] in _SO_CALLED or (before[0] == "called" and before[1] == "so"):
        return "scare"
    if before[0] in _TERM_NOUNS and len(words) <= 5 and before[0] not in ("words",):
        return "term"
    if before[0] in ("words", "terms", "phrases") and before[1] in ("the", "of") and len(words) <= 2:
        return "term"
    if after in _TERM_VERBS and len(words) <= 4:
        return "term"
    if _is_title(context, sentence, place, before, after, inner):
        return "title"
    return None


def _is_sign(context: Context, sentence: Sentence, place: int, before: list[str]) -> bool:
    """``a sign reading "..."``, ``caps with "..." on the front``."""
    for k in range(1, 9):
        word = context.word(sentence, place - k)
        if word in lexicon.SIGN_NOUNS:
            between = [context.word(sentence, place - j) for j in range(1, k)]
            if k == 1 or any(w in _READS for w in between[:3]) or between[:1] == ["words"]:
                return not any(sentence.tags[place - j] in ".;" for j in range(1, k))
    return False


def _is_named(context: Context, sentence: Sentence, place: int, before: list[str]) -> Reason | None:
    """``nicknamed "Ike"``, ``known as "the Camel"``, ``what fans call "X"``."""
    for k in range(4):
        word = before[k] if k < len(before) else ""
        for form in lexicon.NAMING_VERBS.get(word, ()):
            if form.particle is not None and form.particle not in before[:k]:
                continue
            if form.lemma in ("nickname", "christen", "know as", "rename", "bill as", "entitle", "codename", "code-name", "headline", "hashtag"):
                if form.lemma == "know as" and form.tense not in ("participle",):
                    continue
                if k and form.particle is None and sentence.tags[place - 1] not in "ndupNhHoTP~a":
                    continue
                return "title" if form.lemma in ("entitle", "headline") else "nickname" if form.lemma == "nickname" else "term"
        if word in ("titled", "entitled", "headlined", "subtitled"):
            return "title"
    return None


def _is_title(
    context: Context, sentence: Sentence, place: int, before: list[str], after: str, inner: str
) -> bool:
    """Title case behind a work's noun, a preposition or a possessive, or before a work's noun."""
    if not title_case(inner.rstrip(",.?!’'")):
        return False
    length = len(inner.split())
    if before[0] in lexicon.WORK_NOUNS or after in lexicon.WORK_NOUNS:
        return True
    if before[0] and sentence.tags[place - 1] == "N" and before[1] in lexicon.WORK_NOUNS:
        return True
    previous = sentence.tags[place - 1 : place] if place else ""
    sentence_like = inner[-1:] in "?!." and length > 4
    if previous == "P" or before[0] in ("her", "his", "their", "its"):
        return not sentence_like
    if before[0] in _WORK_PREPOSITIONS and not sentence_like:
        return length >= 2 or before[0] in ("in", "on", "from")
    return False


def hypothetical(context: Context, sentence: Sentence, place: int, cue: tuple[int, int] | None) -> bool:
    """Denied or imagined words: ``did not say "x"``, ``never used the word "x"``, ``might have said "x"``."""
    if cue is None:
        return False
    group = sentence.tags[max(0, cue[0] - 4) : cue[0]]
    words = [context.word(sentence, p) for p in range(max(0, cue[0] - 5), cue[0])]
    if "f" in group[-3:] or any(w in _NEGATIVES for w in words) or any(w.endswith(("n't", "n’t")) for w in words):
        return True
    return any(w in ("might", "could", "would", "should") for w in words[-3:]) and any(w in ("have", "had", "if") for w in words)
