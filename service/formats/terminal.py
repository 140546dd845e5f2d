"""A view for people: who said what, and how sure that is, for a terminal or a page of plain text."""

import re
import textwrap
import unicodedata
from collections.abc import Iterator, Sequence

import click

from service.attribution.records import Quotation
from service.formats.answer import Answer

_INDENT = " " * 6
_SHADES = ((0.9, "green"), (0.7, "yellow"), (0.0, "red"))
_BLANKS = re.compile(r"\s+")


def write(answer: Answer, width: int = 80) -> Iterator[str]:
    """Give the lines, coloured with ANSI codes, at most ``width`` columns wide where words allow.

    What the article holds cannot steer the terminal: control and format characters show as ``U+FFFD``.
    """
    if answer.id is not None:
        yield click.style(harmless(answer.id), bold=True)
    for warning in answer.warnings:
        yield click.style(f"warning: {warning}", fg="yellow")
    if not answer.quotations:
        yield "No quotation found."
    for quotation in answer.quotations:
        yield from _quotation(quotation, width)


def harmless(text: str) -> str:
    """Give ``text`` on one line, without characters that steer a terminal."""
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(character) in {"Cc", "Cf", "Cs"} else character
        for character in _BLANKS.sub(" ", text)
    )


def _quotation(quotation: Quotation, width: int) -> Iterator[str]:
    who = " and ".join(harmless(speaker.name or speaker.mention.text) for speaker in quotation.speakers)
    facts: list[str] = [quotation.kind]
    if quotation.field == "title":
        facts.append("in the title")
    if quotation.same_as is not None:
        facts.append(f"repeats {quotation.same_as}")
    yield ""
    speaker = click.style(who or "unattributed", bold=bool(who))
    yield f"{_confidence(quotation.confidence)}  {speaker} ({', '.join(facts)})"
    yield from textwrap.wrap(
        _words(quotation), max(width, 30), initial_indent=_INDENT, subsequent_indent=_INDENT, break_long_words=False
    )


def _confidence(confidence: float | None) -> str:
    if confidence is None:
        return "   –"
    shade = next(shade for floor, shade in _SHADES if confidence >= floor)
    return click.style(f"{confidence:4.0%}", fg=shade)


def _words(quotation: Quotation) -> str:
    """Give marked segments inside marks and the others bare."""
    pieces: Sequence[str] = [
        f"“{harmless(segment.text)}”" if segment.quoted else harmless(segment.text) for segment in quotation.segments
    ]
    return " ".join(pieces)
