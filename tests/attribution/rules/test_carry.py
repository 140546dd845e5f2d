"""Quotations without a cue of their own: carried on, answered, brought in by what stands before."""

import pytest

from service.attribution import read
from tests.attribution.rules.conftest import Records

# Name of the case -> text, the rule of its last record, and who speaks there.
CASES: dict[str, tuple[str, str, str]] = {
    "right behind a tagged one": (
        "Ines Calder called the plan “mad”. “It will not hold a winter.”",
        "continuation",
        "Ines Calder",
    ),
    "one sentence between": (
        "“It is late,” Ines Calder said. The hall was cold. “It will not hold a winter.”",
        "continuation",
        "Ines Calder",
    ),
    "two sentences between": (
        "“It is late,” Ines Calder said. The hall was cold. The lamps were out. “It will not hold a winter.”",
        "same-paragraph",
        "Ines Calder",
    ),
    "a beat names another": (
        "“It is late,” Ines Calder said. Rudd shrugged. “It will not hold a winter.”",
        "sentence-before",
        "Rudd",
    ),
    "a beat behind names the speaker": (
        "The office was shut.\n\n“Not near anyone, my dear.” She closed the window.",
        "beat-behind",
        "She",
    ),
    "a sentence before brings the speaker in": (
        "She carried a petition up the stairs. “Six hundred names.”",
        "sentence-before",
        "She",
    ),
    "the paragraph after": (
        "Ines Calder said the plan was “mad” and late.\n\n“It will not hold a single winter.”",
        "next-paragraph",
        "Ines Calder",
    ),
    "reopened over paragraphs": (
        "“It is late,” Ines Calder said. “The bank gives way.\n\n“It will not hold a winter.”",
        "quote-speaker-cue",
        "Ines Calder",
    ),
    "an answer to a question": (
        "“Did you see it?” Ines Calder asked.\n\n“I saw it,” Tom Rudd said.\n\n“And when was that?”\n\n“On Monday.”",
        "conversation",
        "Tom Rudd",
    ),
    "told at the end of what is reopened": (
        "The board met.\n\n“Show me the way and I will go.\n\n“If there is none, I stay,” the clerk said.",
        "quote-speaker-cue",
        "the clerk",
    ),
    "whom the narrator tells something answers": (
        "I tell Ada Lund that there is no hurry. “Nobody ever says that here.”",
        "sentence-before",
        "Ada Lund",
    ),
    "whom the narrator wonders about answers": (
        "I asked whether the fall had shaken her. “What, the tree?”",
        "sentence-before",
        "her",
    ),
    "a question of the narrator's, and the other answers in the next paragraph": (
        "“The kiln is cold,” says Ada Lund.\n\nThe cat slept on.\n\n“Did you build it?” I ask.\n\n“No. My aunt did.”",
        "conversation",
        "Ada Lund",
    ),
    "the narrator goes on behind a tag": (
        "“It is late,” I said. “We should go home now.”",
        "quote-speaker-cue",
        "I",
    ),
    "a paragraph that brings a question in": (
        "“We build,” Ada Lund said. Rain fell.\n\nThen she had a question for the crowd.\n\n“Who will pay for it?”",
        "sentence-before",
        "she",
    ),
    "a question that is said, and its speaker goes on": (
        "“Who would pay for it?” Ada Lund said.\n\n“It is late in the day.”",
        "next-paragraph",
        "Ada Lund",
    ),
    "nobody": ("“It will not hold a single winter.”", "unattributed", ""),
}


@pytest.mark.parametrize(("text", "rule", "speaker"), CASES.values(), ids=CASES.keys())
def test_carried(records: Records, text: str, rule: str, speaker: str) -> None:
    assert read(text).quotations[-1].rule == rule
    assert records(text)[-1][2] == speaker


def test_what_is_carried_on_has_no_cue_of_its_own(records: Records) -> None:
    text = "Ines Calder called the plan “mad”. “It will not hold a winter.”"
    assert [cue for _, cue, _ in records(text)] == ["called", ""]


REOPENED = "The board met.\n\n“Show me the way and I will go.\n\n“If there is none, I stay,” the clerk said."


def test_what_is_reopened_has_the_speaker_that_its_end_tells() -> None:
    article = read(REOPENED)
    assert [(quotation.rule, quotation.speakers[0].mention.text) for quotation in article.quotations] == [
        ("reopened", "the clerk"),
        ("quote-speaker-cue", "the clerk"),
    ]


def test_its_end_tells_nothing_without_the_rule() -> None:
    first, *_ = read(REOPENED, disabled=frozenset(["reopened"])).quotations
    assert (first.rule, first.speakers) == ("unattributed", ())
