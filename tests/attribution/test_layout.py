"""Paragraphs, and the lines that are no prose."""

import pytest

from service.attribution.layout import paragraphs

_PROSE = "The board met on Monday and will meet again before the summer is over."


def _roles(text: str) -> list[str]:
    return [paragraph.role for paragraph in paragraphs(text)]


@pytest.mark.parametrize(
    "between",
    ["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n \t \n", "\n\u00a0\n", "\u2028", "\u2029", "\n\n\n\n"],
    ids=["LF", "LF LF", "CR LF", "CR LF CR LF", "CR", "blank line", "no-break space", "line", "paragraph", "many"],
)
def test_paragraphs_are_lines_that_hold_something(between: str) -> None:
    text = f"  One.{between}Two. {between}Three."
    assert [text[p.start : p.end] for p in paragraphs(text)] == ["One.", "Two.", "Three."]
    assert [p.number for p in paragraphs(text)] == [0, 1, 2]


@pytest.mark.parametrize("text", ["", " ", "\n\r\n\t", "\u2028\u00a0"], ids=["nothing", "space", "lines", "separators"])
def test_nothing_but_white_space_has_no_paragraph(text: str) -> None:
    assert paragraphs(text) == []


_WRAPPED = """The harbour board will not sell the pier, its chair said on
Monday, after a meeting that had lasted well into the night,
and it will not lease the pier either, whatever the council
may offer for it. She said that the board had voted twice on
the plan and that nobody had spoken for it at all, not even

the council's own members, who had asked for the vote and who
had offered a million for the pier and two for the harbour as
well, but left before the end of it."""


def test_lines_broken_at_one_length_are_one_paragraph() -> None:
    assert [_WRAPPED[p.start : p.end].split(maxsplit=1)[0] for p in paragraphs(_WRAPPED)] == ["The", "the"]
    assert len(paragraphs(_WRAPPED.replace("\n\n", "\n"))) == 1


def test_short_lines_that_end_sentences_are_paragraphs() -> None:
    assert len(paragraphs("We met.\n" + _WRAPPED)) > 2


# name: the line, and what it is in the midst of prose
_LINES = {
    "Read more": ("Read more: The pier's long winter", "plug"),
    "Also read": ("ALSO READ: The pier's long winter", "plug"),
    "Sign up": ("Sign up for our newsletter", "plug"),
    "Related": ("Related story: The pier's long winter", "plug"),
    "Read as a verb": ("Read out in court, the letter moved her.", "prose"),
    "photo label": ("Photo: The pier at dawn", "caption"),
    "file photo": ("File photo of the pier at dawn", "caption"),
    "credit behind": ("The pier at dawn. Picture: Bob Oduya", "caption"),
    "credit in brackets": ("The pier at dawn (Photo by Bob Oduya/AFP)", "caption"),
    "agency behind": ("The pier at dawn. Bob Oduya/Getty Images", "caption"),
    "agency in a sentence": ("Getty Images sued the board, she said. It won in the end, and paid nothing.", "prose"),
    "a photo in prose": ("She kept the photo that he had sent her.", "prose"),
    "byline": ("By Ann Lee", "byline"),
    "byline in capitals": ("BY ANN LEE", "byline"),
    "byline of the staff": ("By our own reporter", "byline"),
    "by as a preposition": ("By Monday it was over.", "prose"),
}


@pytest.mark.parametrize(("line", "role"), _LINES.values(), ids=_LINES)
def test_lines_that_are_no_prose_are_told_from_it(line: str, role: str) -> None:
    assert _roles(f"Pier stays, says board\n\n{line}\n\n{_PROSE}") == ["headline", role, "prose"]


def test_a_caption_that_stands_twice_is_one_both_times() -> None:
    line = "Ann Lee walks along the old pier at noon."
    assert _roles(f"{line}\n\n{line} (Photo: Bob Oduya)\n\n{_PROSE}") == ["caption", "caption", "prose"]


def test_a_caption_far_down_reaches_all_its_repetitions() -> None:
    line = "Ann Lee walks along the old pier at noon.\n"
    assert set(_roles(line * 3000 + f"{line.strip()} (Photo: Bob Oduya)\n{_PROSE}")[:-1]) == {"caption"}


@pytest.mark.parametrize(
    ("first", "role"),
    [("Pier stays, says board", "headline"), (_PROSE, "prose"), ("x" * 161, "prose")],
    ids=["headline", "sentence", "too long"],
)
def test_a_first_line_without_a_full_stop_is_the_headline(first: str, role: str) -> None:
    assert _roles(f"{first}\n\n{_PROSE}")[0] == role


def test_a_text_of_one_paragraph_has_no_headline() -> None:
    assert _roles("Pier stays, says board") == ["prose"]


def test_all_of_a_title_is_headline() -> None:
    assert [p.role for p in paragraphs("Photo: the pier\nBy Ann Lee", is_title=True)] == ["headline", "headline"]


def test_a_headline_may_end_in_a_stop_inside_marks_but_not_a_lead() -> None:
    headline = "Chair calls the pier a ‘sieve.’\n\nThe board met on Monday."
    lead = (
        "The board met on Monday to hear what had become of the pier, which its chair, in a letter, had called"
        " “a sieve.”\n\nThe board will meet again."
    )
    assert [_roles(headline)[0], _roles(lead)[0]] == ["headline", "prose"]
