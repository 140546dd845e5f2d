"""Turns of transcripts and interviews, which need no marks."""

import pytest

from service.attribution import read

_TURNS = {
    "names in capitals": ("BELL: We will not.\nLEE: Why?", [("We will not.", "BELL"), ("Why?", "LEE")]),
    "letters": (
        "Q: Will you sell?\nA: We will not. It is ours.",
        [("Will you sell?", None), ("We will not. It is ours.", None)],
    ),
    "letters below a headline": (
        "The pier and its keeper\n\nQ: Will you sell?\n\nA: No. “Never,” she said.",
        [("Will you sell?", None), ("No. “Never,” she said.", None)],
    ),
}


@pytest.mark.parametrize(("text", "turns"), _TURNS.values(), ids=_TURNS)
def test_a_turn_is_verbatim_without_marks(text: str, turns: list[tuple[str, str | None]]) -> None:
    found = read(text).quotations
    assert [(q.text, q.speakers[0].mention.text if q.speakers else None) for q in found] == turns
    assert {(q.kind, q.rule) for q in found} == {("direct", "transcript-turn")}
    assert not any(segment.quoted for q in found for segment in q.segments)


@pytest.mark.parametrize(
    "text", ["A: ", "Plan A: it failed.", "A boat: it sank."], ids=["nothing said", "plan", "boat"]
)
def test_other_colons_open_no_turn(text: str) -> None:
    assert [q for q in read(text).quotations if q.rule == "transcript-turn"] == []
