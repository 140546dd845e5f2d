"""``quoth attribute``: the quotations of files, in a terminal or for other tools."""

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
_FAILED = 1
Write = Callable[[Iterable[Answer]], Iterator[str | bytes]]


class UnreadableError(Exception):
    """A file that could not be read; the message says why, without the file's name."""


def _terminal(answers: Iterable[Answer]) -> Iterator[str]:
    width = shutil.get_terminal_size().columns
    for number, answer in enumerate(answers):
        if number:
            yield "\n"
        for line in terminal.write(answer, width):
            yield f"{line}\n"


def _document(write: Callable[[Answer], Any], several: Callable[[list[Any]], Any]) -> Write:
    """Make a writer of one document, or of what ``several`` makes of more than one."""

    def write_all(answers: Iterable[Answer]) -> Iterator[bytes]:
        documents = [write(answer) for answer in answers]
        if documents:
            yield jsontext.dumps(documents[0] if len(documents) == 1 else several(documents))

    return write_all


def _spreadsheet(answers: Iterable[Answer]) -> Iterator[bytes]:
    return chain([spreadsheet.header()], chain.from_iterable(map(spreadsheet.rows, answers)))


FORMATS: Mapping[str, Write] = {
    "text": _terminal,
    "json": _document(Answer.document, lambda documents: {"articles": documents}),
    "ndjson": lambda answers: chain.from_iterable(map(lines.write, answers)),
    "csv": _spreadsheet,
    "annotations": _document(annotations.document, list),
    "schema.org": _document(schema_org.document, list),
}


class _Kinds(click.ParamType[frozenset[Kind]]):
    name = "KINDS"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> frozenset[Kind]:  # noqa: ANN401
        chosen = frozenset(part.strip() for part in str(value).split(","))
        if not chosen <= set(KINDS):
            self.fail(f"{value!r} is no list of {', '.join(KINDS)}.", param, ctx)
        return cast("frozenset[Kind]", chosen)


@click.command()
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option("--format", "format_", type=click.Choice(list(FORMATS)), default="text", help="What to write.")
@click.option("--html", is_flag=True, help="The files hold a CMS's body markup, not plain text.")
@click.option("--kinds", type=_Kinds(), default=",".join(KINDS), help="Comma-separated: direct, mixed, indirect.")
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0.0, help="Leave out what is less sure.")
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

    # https://no-color.org; otherwise click looks whether standard output is a terminal.
    colour = False if os.environ.get("NO_COLOR") else None
    for piece in FORMATS[format_](_warned(answers(), is_text=format_ == "text")):
        click.echo(piece, nl=False, color=colour)
    if failed:
        sys.exit(_FAILED)


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
    content = sys.stdin.buffer.read() if name == _STANDARD_INPUT else Path(name).read_bytes()
    return content.decode("utf-8-sig")


def _shown(name: str) -> str:
    return "standard input" if name == _STANDARD_INPUT else terminal.harmless(name)
