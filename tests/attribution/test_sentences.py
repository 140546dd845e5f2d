"""Where sentences end when a quotation, whatever it holds, is one item."""

import pytest

from service.attribution.context import Context
from service.attribution.layout import paragraphs
from service.attribution.marks import marked_spans
from service.attribution.sentences import Sentence, sentences
from service.attribution.tokens import Tokens


def _context(text: str) -> Context:
    layout = paragraphs(text)
    tokens, marked = Tokens(text, layout), marked_spans(text, layout)
    return Context(text, layout, tokens, marked, sentences(text, tokens, layout, marked))


def _written(context: Context, sentence: Sentence) -> str:
    words = (context.tokens.word[item] if item >= 0 else "Q" for item in sentence.items)
    return " ".join(words)


# name: text, its sentences, the paragraphs apart
_CASES = {
    "full stops": ("He left. She stayed.", [["He left .", "She stayed ."]]),
    "questions and exclamations": ("Why? Never! He left.", [["Why ?", "Never !", "He left ."]]),
    "stop and closing bracket": ("(He left.) She stayed.", [["( He left . )", "She stayed ."]]),
    "lower case behind a stop": ("He left... and came. Then", [["He left ... and came .", "Then"]]),
    "abbreviation": ("Mr. Lee left. Then", [["Mr . Lee left .", "Then"]]),
    "no space behind a state": ("Sen. Lee, D-N.Y., left.", [["Sen . Lee , D-N . Y . , left ."]]),
    "a tag behind a comma": ("“No,” he said. She left.", [["Q he said .", "She left ."]]),
    "a tag behind a question": ("“Why?” Ann Lee asked. He left.", [["Q Ann Lee asked .", "He left ."]]),
    "a sentence behind a question": ("“Why?” The boats had sunk by then.", [["Q", "The boats had sunk by then ."]]),
    "a sentence behind a full stop": ("“No.” Ann Lee left.", [["Q", "Ann Lee left ."]]),
    "two quotations": ("“No.” “Why?”", [["Q", "Q"]]),
    "a stop behind the marks": ("He said “no”. Then he left.", [["He said Q .", "Then he left ."]]),
    "a marked word midway": ("The “Crown” Lee had opened is shut.", [["The Q Lee had opened is shut ."]]),
    "several sentences in one quotation": ("“No. Never. Why?” he said.", [["Q he said ."]]),
    "paragraphs": ("He left\nShe stayed", [["He left"], ["She stayed"]]),
    "a quotation left open": ("“We will not.\n\nThe board met.", [["Q"], ["The board met ."]]),
}


@pytest.mark.parametrize(("text", "expected"), _CASES.values(), ids=_CASES)
def test_sentences(text: str, expected: list[list[str]]) -> None:
    context = _context(text)
    found = [[_written(context, sentence) for sentence in paragraph] for paragraph in context.sentences]
    assert found == expected


@pytest.mark.parametrize("text", [text for text, _ in _CASES.values()], ids=_CASES)
def test_every_item_has_a_tag_and_a_place(text: str) -> None:
    context = _context(text)
    for paragraph in context.sentences:
        assert [sentence.first for sentence in paragraph] == [True, *[False] * (len(paragraph) - 1)]
        for sentence in paragraph:
            assert len(sentence.tags) == len(sentence.items)
            for place, item in enumerate(sentence.items):
                assert (sentence.tags[place] == "Q") == (item < 0)
                if item < 0:
                    assert context.marked[sentence.quote(place)].start >= 0
                    assert context.word(sentence, place) == ""
                else:
                    assert context.word(sentence, place) == context.tokens.low[item]


def test_words_outside_of_a_sentence_are_empty() -> None:
    context = _context("He left.")
    sentence = context.sentences[0][0]
    assert [context.word(sentence, place) for place in (-1, 3, 99)] == ["", "", ""]


def test_what_stands_inside_marks_is_found_by_its_item() -> None:
    context = _context("She said “never,” twice.")
    assert context.inner(context.sentences[0][0], 2) == "never,"


_ENDLESS = {"commas": "and so on, ", "words": "and so on ", "marks": "“no” and ", "marks and commas": "“no”, "}


@pytest.mark.parametrize("unit", _ENDLESS.values(), ids=_ENDLESS)
def test_a_sentence_beyond_all_measure_is_cut_without_loss(unit: str) -> None:
    context = _context(unit * 400)
    found = context.sentences[0]
    assert len(found) > 1
    assert max(len(sentence.tags) for sentence in found) <= 200
    assert max(sentence.tags.count("Q") for sentence in found) <= 16
    whole = [item for sentence in found for item in sentence.items]
    outer = len(context.tokens) - 2 * len(
        context.marked
    )  # the marks themselves are in no sentence, one token is inside
    assert len(whole) == len(set(whole)) == outer
