"""Who is named in the words themselves is hardly the one who says them: each case a passage, and the last speaker."""

import pytest

from service.attribution import read

TWO = "Anna Hale and her coach, Kim Voss, fell out on Monday.\n\n"

TOLD: dict[str, tuple[str, str | None]] = {
    "by the first name": (
        TWO + "“It was cold,” said Voss. Hale trains alone now. “Anna can think what she likes,” she said.",
        "Kim Voss",
    ),
    "by the surname": (TWO + "Hale shrugged. “Voss has never run a yard,” she said.", "Anna Hale"),
    "by whose it is": (TWO + "Voss shrugged. “Hale’s knee is not ready,” she said.", "Kim Voss"),
    "in what carries it on": (TWO + "Hale came late. Voss waited. “I watch,” she said. “Kim shouts.”", "Anna Hale"),
    "with a style": (TWO + "Voss shrugged. “Ms Hale is a runner,” she said.", "Kim Voss"),
    "behind the cue": (TWO + "Voss shrugged. She insisted that Voss was the problem.", "Anna Hale"),
    "of a description": (
        "Tom Orr, a baker, sat by Lee Vance, a baker from Dorn. Orr rose. “Orr burns it,” the baker said.",
        "Lee Vance",
    ),
    "nobody else there": ("Anna Hale sat down. “Hale is no runner,” she said.", None),
}
MAY_SPEAK: dict[str, tuple[str, str | None]] = {
    "who gives her name": (TWO + "Voss rose. “I’m Kim Voss, and I am late,” she said.", "Kim Voss"),
    "whose name it is": (TWO + "Voss rose. “My name is Kim,” she said.", "Kim Voss"),
    "who talks to herself": (TWO + "Voss rose. “Sit down, Kim,” she told herself.", "Kim Voss"),
    "whom others call so": (TWO + "Voss rose. “People say, ‘Kim is hard’,” she said.", "Kim Voss"),
    "whose plan it is": (TWO + "Voss rose. “The Voss plan is dead,” she said.", "Kim Voss"),
    "before the tag": (TWO + "Voss rose. Voss had run enough, she said.", "Kim Voss"),
    "meant by a pronoun beside the name": (TWO + "Voss rose. She said that she, Voss, was done.", "Kim Voss"),
    "of whom the narrative goes on": (
        "Tom Orr met Lee Vance. Orr rose. He had lost. “Orr knows bread,” said Vance. “It is late,” he said.",
        "Lee Vance",
    ),
}


def last_speaker(text: str) -> str | None:
    *_, quotation = read(text).quotations
    return quotation.speakers[0].name if quotation.speakers else None


@pytest.mark.parametrize(("text", "name"), TOLD.values(), ids=TOLD)
def test_not_who_is_named_in_the_words(text: str, name: str | None) -> None:
    assert last_speaker(text) == name


@pytest.mark.parametrize(("text", "name"), MAY_SPEAK.values(), ids=MAY_SPEAK)
def test_who_is_named_but_may_speak(text: str, name: str | None) -> None:
    assert last_speaker(text) == name
