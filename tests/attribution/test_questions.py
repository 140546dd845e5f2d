"""Who answers a question: of two whom the pronoun fits, whoever did not ask it."""

import pytest

from service.attribution import read

_BOTH = "Maya Rao, for the board, rose. Sara Lund, a nurse, sat down."
RAO, LUND = "Maya Rao", "Sara Lund"

Speakers = list[str | None]
CASES: dict[str, tuple[str, Speakers]] = {
    "asked right before": (f"{_BOTH}\n\nRao asked Lund: “Did you see it?” “No,” she said.", [RAO, LUND]),
    "asked in the paragraph before": (
        f"{_BOTH} Rao asked Lund: “Did you see it?”\n\n“I saw a light,” she said.",
        [RAO, LUND],
    ),
    "the hearer is the subject": (
        f"{_BOTH} Lund was asked by Rao: “Did you see it?” “I saw a light,” she said.",
        [RAO, LUND],
    ),
    "the tag behind": (f"{_BOTH} “Did you see it?” Rao asked Lund. “I saw a light,” she said.", [RAO, LUND]),
    "no hearer, but a yes": (f"{_BOTH} “Did you see it?” asked Rao. “Yes, I saw a light,” she said.", [RAO, LUND]),
    "no hearer, and no answer: the speaker's manner": (
        f"{_BOTH} “Did she see it?” Rao asked. “Everybody saw it,” she said.",
        [RAO, RAO],
    ),
    "nobody else is there": ("Maya Rao rose. “Did I see it?” she asked reporters. “No,” she said.", [RAO, RAO]),
    "another question is no answer": (
        f"{_BOTH} “Did you see it?” Rao asked Lund. “Or did you sleep?” she asked.",
        [RAO, RAO],
    ),
    "told, not asked": (f"{_BOTH} “You saw it?” Rao told Lund. “I know it,” she said.", [RAO, RAO]),
    "far from the question": (
        f"{_BOTH} “Did you see it?” Rao asked Lund.\n\nRao sat.\n\nShe was pale. “It is late,” she said.",
        [RAO, RAO],
    ),
}


@pytest.mark.parametrize(("text", "names"), CASES.values(), ids=CASES)
def test_who_answers(text: str, names: Speakers) -> None:
    assert [speaker.name for quotation in read(text).quotations for speaker in quotation.speakers] == names


FRONTED = {
    "comma": "Asked by Rao, “Did you see it?”, Lund replied: “No.”",
    "no sign": "Asked by Rao “Did you see it?”, Lund replied: “No.”",
    "colon": "Asked by Rao: “Did you see it?” Lund replied: “No.”",
    "when": "When asked by Rao, “Did you see it?”, Lund replied: “No.”",
}


@pytest.mark.parametrize("sentence", FRONTED.values(), ids=FRONTED)
def test_a_fronted_question_is_not_the_words_of_the_tag_behind_it(sentence: str) -> None:
    question, answer = read(f"{_BOTH} {sentence}").quotations
    assert (question.text, [speaker.name for speaker in question.speakers]) == ("Did you see it?", [RAO])
    assert (answer.text, [speaker.name for speaker in answer.speakers]) == ("No.", [LUND])


def test_nobody_is_said_to_have_asked() -> None:
    question, answer = read(f"{_BOTH} Asked “Did you see it?”, Lund replied: “No.”").quotations
    assert not question.speakers
    assert [speaker.name for speaker in answer.speakers] == [LUND]
