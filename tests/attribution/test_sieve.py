"""The order of the rules: which of several claims a marked span, and what becomes of those that none does."""

import pytest

from service.attribution import read

# Name of the case -> text, and rule and speaker of each record.
CASES: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "a verb before the marks outranks a tag of the clause": (
        "Calder said the plan was “mad”, the Post reported.",
        [("speaker-cue-clause", "Calder")],
    ),
    "words apart behind a colon go with their tag": (
        "Rudd said no more of the plan that evening: “It is late,” Ines Calder said.",
        [("quote-speaker-cue", "Ines Calder")],
    ),
    "a fronted question goes with the tag": (
        "Asked if that was a promise, “It is a calendar,” he replied.",
        [("quote-speaker-cue", "he")],
    ),
    "a fronted question names who asked it": (
        "Asked by the Post if Calder “gets” music, Rudd changed the subject.",
        [("speaker-cue-clause", "the Post")],
    ),
    "a nearer noun outranks a verb": (
        "Calder blamed the council for Rudd’s claim that it was “mad”.",
        [("noun-cue", "Rudd")],
    ),
    "according to": ("“It is late,” according to Ines Calder.", [("according-to", "Ines Calder")]),
    "two cues are two records": (
        "“It is late,” Ines Calder said, and Tom Rudd called it “a waste of a day”.",
        [("quote-speaker-cue", "Ines Calder"), ("speaker-cue-clause", "Tom Rudd")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_order(text: str, expected: list[tuple[str, str]]) -> None:
    found = [
        (quotation.rule, " + ".join(speaker.mention.text for speaker in quotation.speakers))
        for quotation in read(text).quotations
        if quotation.kind != "indirect"
    ]
    assert found == expected


# Name of the case -> text, and the reason for its marked string.
REJECTED = {
    "words that were denied": ("Ines Calder did not say “It is late”.", "hypothetical"),
    "nothing claims a word": ("The “lake” is a puddle.", "scare"),
}


@pytest.mark.parametrize(("text", "reason"), REJECTED.values(), ids=REJECTED.keys())
def test_rejected(text: str, reason: str) -> None:
    article = read(text)
    assert not [quotation for quotation in article.quotations if quotation.kind != "indirect"]
    assert [rejected.reason for rejected in article.not_quotes] == [reason]


def test_a_rejected_string_is_a_word_of_what_is_said() -> None:
    (quotation,) = read("Ines Calder said the “lake” is a puddle.").quotations
    assert "lake" in quotation.text
