"""Conversations without tags: who takes the next turn."""

import pytest

from tests.attribution.rules.conftest import Records

# Name of the case -> paragraphs, and who speaks in each record.
CASES: dict[str, tuple[list[str], list[str]]] = {
    "short turns go back and forth": (
        ["“I saw it,” Ines Calder said.", "“So did I,” Tom Rudd said.", "“It was late.”", "“Very late.”"],
        ["Ines Calder", "Tom Rudd", "Ines Calder", "Tom Rudd"],
    ),
    "an answered question": (
        ["“I saw it,” Ines Calder said.", "“When was that?” Tom Rudd asked.", "“On Monday.”"],
        ["Ines Calder", "Tom Rudd", "Ines Calder"],
    ),
    "a question whose hearer is not known": (
        ["“When was that?” Tom Rudd asked.", "“On Monday, I think.”"],
        ["Tom Rudd", ""],
    ),
    "a sentence of its own ends the talk": (
        ["“I saw it,” Ines Calder said.", "“So did I,” Tom Rudd said.", "The rain went on.", "“On Monday.”"],
        ["Ines Calder", "Tom Rudd", ""],
    ),
}


@pytest.mark.parametrize(("paragraphs", "speakers"), CASES.values(), ids=CASES.keys())
def test_turns_taken(records: Records, paragraphs: list[str], speakers: list[str]) -> None:
    assert [speaker for _, _, speaker in records("\n\n".join(paragraphs))] == speakers
