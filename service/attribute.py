"""``quoth attribute``: the quotations of files, in a terminal or for other tools."""

import errno
import math
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any, cast

import click

from service.attribution.records import Kind
from service.formats import annotations, jsontext, lines, schema_org, spreadsheet, terminal
from service.formats.answer import Answer
from service.html import MarkupError
from service.reading import KINDS, NoTextError, read_article

_STANDARD_INPUT = "-"
_STANDARD_OUTPUT = 1
_FAILED = 1
# Whether the answers are of several articles is told, since some that were asked for may be missing.
Write = Callable[[Iterable[Answer], bool], Iterator[str | bytes]]


class UnreadableError(Exception):
    """A file that could not be read; the message says why, without the file's name."""


def _terminal(answers: Iterable[Answer], _are_several: bool) -> Iterator[str]:  # noqa: FBT001 - as all of them
    width = shutil.get_terminal_size().columns
    for number, answer in enumerate(answers):
        if number:
            yield "\n"
        for line in terminal.write(answer, width):
            yield f"{line}\n"


def _document(write: Callable[[Answer], Any], several: Callable[[list[Any]], Any]) -> Write:
    """Make a writer of one document, or of what ``several`` makes of any number."""

    def write_all(answers: Iterable[Answer], are_several: bool) -> Iterator[bytes]:  # noqa: FBT001 - as all of them
        documents = [write(answer) for answer in answers]
        if are_several:
            yield jsontext.dumps(several(documents))
        else:
            yield from map(jsontext.dumps, documents)

    return write_all


FORMATS: Mapping[str, Write] = {
    "text": _terminal,
    "json": _document(Answer.document, lambda documents: {"articles": documents}),
    "ndjson": lambda answers, _: chain.from_iterable(map(lines.write, answers)),
    "csv": lambda answers, _: chain([spreadsheet.header()], chain.from_iterable(map(spreadsheet.rows, answers))),
    "annotations": _document(annotations.document, list),
    "schema.org": _document(schema_org.document, list),
}


def _kinds(_context: click.Context, _parameter: click.Parameter, value: str) -> frozenset[Kind]:
    chosen = frozenset(part.strip() for part in value.split(","))
    if not chosen <= set(KINDS):
        message = f"{value!r} is no list of {', '.join(KINDS)}."
        raise click.BadParameter(message)
    return cast("frozenset[Kind]", chosen)


def _number(_context: click.Context, _parameter: click.Parameter, value: float) -> float:
    if math.isnan(value):
        message = "'nan' is not a number."
        raise click.BadParameter(message)
    return value


@click.command()
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option("--format", "format_", type=click.Choice(list(FORMATS)), default="text", help="What to write.")
@click.option("--html", is_flag=True, help="The files hold a CMS's body markup, not plain text.")
@click.option(
    "--kinds",
    metavar="KINDS",
    callback=_kinds,
    default=",".join(KINDS),
    help="Comma-separated: direct, mixed, indirect.",
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    callback=_number,
    default=0.0,
    help="Leave out what is less sure.",
)
def attribute(
    files: tuple[str, ...], format_: str, *, html: bool, kinds: frozenset[Kind], min_confidence: float
) -> None:
    """Say who said what in each FILE, or in standard input where there is none or it is "-".

    Files are UTF-8. What cannot be read is named on standard error and left out; the exit status is then 1.
    """
    failed: list[str] = []

    def answers() -> Iterator[Answer]:
        for name in files or (_STANDARD_INPUT,):
            try:
                yield _read(name, html=html, kinds=kinds, min_confidence=min_confidence)
            except UnreadableError as error:
                failed.append(name)
                click.echo(f"quoth: {_shown(name)}: {error}", err=True)

    _put(FORMATS[format_](_warned(answers(), is_text=format_ == "text"), len(files) > 1))
    if failed:
        sys.exit(_FAILED)


def _put(pieces: Iterable[str | bytes]) -> None:
    """Write to standard output; where that fails, tell so and end the process. A reader that has gone is no news."""
    # https://no-color.org; otherwise click looks whether standard output is a terminal.
    colour = False if os.environ.get("NO_COLOR") else None
    try:
        if sys.stdout is None:
            raise _closed()
        # The view is for people: a terminal that has no curly marks shows question marks.
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]  # a TextIOWrapper, or a test's own
        for piece in pieces:
            click.echo(piece, nl=False, color=colour)
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise
        click.echo(f"quoth: standard output: {error.strerror}", err=True)
        if sys.stdout is not None:
            # What waits to be written would fail once more at the end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), _STANDARD_OUTPUT)
        sys.exit(_FAILED)


def _closed() -> OSError:
    return OSError(errno.EBADF, os.strerror(errno.EBADF))


def _warned(answers: Iterable[Answer], *, is_text: bool) -> Iterator[Answer]:
    """Give warnings on standard error where the format has no room for them."""
    for answer in answers:
        for warning in () if is_text else answer.warnings:
            click.echo(f"quoth: {_shown(answer.id or _STANDARD_INPUT)}: warning: {warning}", err=True)
        yield answer


def _read(name: str, *, html: bool, kinds: frozenset[Kind], min_confidence: float) -> Answer:
    try:
        return read_article(
            _content(name),
            id=None if name == _STANDARD_INPUT else terminal.harmless(name),
            format="html" if html else "text",
            kinds=kinds,
            min_confidence=min_confidence,
        )
    except OSError as error:
        raise UnreadableError(error.strerror or type(error).__name__) from None
    except UnicodeDecodeError as error:
        message = f"not UTF-8: see byte {error.start}"
        raise UnreadableError(message) from None
    except NoTextError:
        message = "holds no text"
        raise UnreadableError(message) from None
    except MarkupError as error:
        raise UnreadableError(str(error)) from None


def _content(name: str) -> str:
    if name != _STANDARD_INPUT:
        content = Path(name).read_bytes()
    elif sys.stdin is None:
        raise _closed()
    else:
        content = sys.stdin.buffer.read()
    return content.decode("utf-8-sig")


def _shown(name: str) -> str:
    return "standard input" if name == _STANDARD_INPUT else terminal.harmless(name)
