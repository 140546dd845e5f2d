"""The inline annotation of the golden articles: marked-up lines to plain text and what is said about it.

The form is described in ``tests/golden/README.md``. Offsets are code points of the plain text that comes out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

MARKS = "\"“”„‟«»‹›‘’‚‛'"
BLANKS = " \u00a0\u202f\u200b\u200c\u200d\u2060\ufeff"
"""Characters between a mark and its words that belong to neither."""
LONG_MARKS = ("``", "''")
TAG = re.compile(
    r"""
      \?(?P<reason>[a-z]+)(?::(?P<group>[\w.-]+))?\x20     # {?title “Night Bus”}
    | !(?P<cue>\d+(?:,\d+)*)(?:/(?P<type>[a-z]+))?\x20      # {!1 said}
    | (?P<cast>[a-z][\w-]*)@(?P<of>\d+(?:,\d+)*)\x20        # {ines@1 Ms Calder}
    | (?P<record>\d+)(?P<flag>[~=]?)\x20                    # {1 “We will not sell,”}
    """,
    re.X,
)
ESCAPE = re.compile(r"\\(?:u(?P<four>[0-9a-fA-F]{4})|U(?P<eight>[0-9a-fA-F]{8})|(?P<plain>[^uU]))", re.S)


class MarkupError(ValueError):
    """The annotation does not follow its grammar; the message says where."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One unbroken piece of a record: ``quoted`` are the parts inside marks, marks left out.

    ``verbatim`` is true of an unmarked turn, which is direct speech without marks.
    """

    record: int
    start: int
    end: int
    quoted: tuple[tuple[int, int], ...]
    verbatim: bool


@dataclass(frozen=True, slots=True)
class Pointer:
    """A mention of a member of the cast, or a cue, and the records that it belongs to."""

    label: str
    records: tuple[int, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Other:
    """A marked string that is no quotation; ``start`` and ``end`` leave the marks out."""

    reason: str
    group: str | None
    start: int
    end: int


@dataclass(slots=True)
class Markup:
    """Plain text with everything that its annotation says."""

    text: str = ""
    pieces: list[Piece] = field(default_factory=list)
    mentions: list[Pointer] = field(default_factory=list)
    cues: list[Pointer] = field(default_factory=list)
    others: list[Other] = field(default_factory=list)
    edges: set[int] = field(default_factory=set)
    """Where the marks around quotations and non-quotations stand."""
    plain: set[int] = field(default_factory=set)
    """Where characters stand that are no quotation marks, though they look like them."""


@dataclass(slots=True)
class _Open:
    """A brace that waits for its partner."""

    tag: re.Match[str] | None
    start: int
    quoted: list[tuple[int, int]] = field(default_factory=list)


def parse(source: str) -> Markup:
    """Read annotated text. Raises :class:`MarkupError` where the grammar is broken."""
    result, stack, out, at = Markup(), list[_Open](), list[str](), 0
    for kind, value, position in _tokens(source):
        if kind == "open":
            stack.append(_Open(_tag(source, position), at))
        elif kind == "close":
            if not stack:
                raise MarkupError(f"{_place(source, position)}: a brace is closed that was never opened")
            _close(result, stack, "".join(out), source, position)
        else:
            if kind == "plain":
                result.plain.add(at)
            out.append(value)
            at += len(value)
    if stack:
        raise MarkupError(f"{stack[-1].start}: a brace is never closed: {''.join(out)[stack[-1].start :][:40]!r}")
    result.text = "".join(out)
    return result


def _tokens(source: str) -> Iterator[tuple[str, str, int]]:
    """(what it is, the characters it stands for, where it stands in the source)."""
    position = 0
    while position < len(source):
        character = source[position]
        if character == "{":
            yield "open", "", position
            tag = TAG.match(source, position + 1)
            position = tag.end() if tag else position + 1
        elif character == "}":
            yield "close", "", position
            position += 1
        elif character == "\\":
            escape = ESCAPE.match(source, position)
            if not escape:
                raise MarkupError(f"{_place(source, position)}: an escape without a character")
            code = escape["four"] or escape["eight"]
            yield "plain", chr(int(code, 16)) if code else escape["plain"], position
            position = escape.end()
        else:
            yield "text", character, position
            position += 1


def _tag(source: str, position: int) -> re.Match[str] | None:
    tag = TAG.match(source, position + 1)
    if not tag and source[position + 1 : position + 2] not in (*MARKS, "`"):
        raise MarkupError(f"{_place(source, position)}: no such tag: {source[position : position + 30]!r}")
    return tag


def _place(source: str, position: int) -> str:
    return f"line {source.count(chr(10), 0, position) + 1}"


def _close(result: Markup, stack: list[_Open], text: str, source: str, position: int) -> None:
    opened = stack.pop()
    tag, start, end = opened.tag, opened.start, len(text)
    where = _place(source, position)
    if start == end:
        raise MarkupError(f"{where}: nothing stands between the braces")
    if tag is None:
        if not stack or stack[-1].tag is None or stack[-1].tag["record"] is None:
            raise MarkupError(f"{where}: a marked part without a tag stands outside every record")
        stack[-1].quoted.append(_inside(result, text, start, end, where, lenient=False))
    elif tag["reason"]:
        a, b = _inside(result, text, start, end, where, lenient=False)
        result.others.append(Other(tag["reason"], tag["group"], a, b))
    elif tag["cue"]:
        result.cues.append(Pointer(tag["type"] or "said", _numbers(tag["cue"]), start, end))
    elif tag["cast"]:
        result.mentions.append(Pointer(tag["cast"], _numbers(tag["of"]), start, end))
    else:
        quoted = opened.quoted
        if text[start] in MARKS + "`" and start not in result.plain and not quoted:
            quoted = [_inside(result, text, start, end, where, lenient=tag["flag"] == "~")]
        elif tag["flag"] == "~":
            raise MarkupError(f"{where}: a piece with a missing mark must begin with its mark")
        verbatim = tag["flag"] == "="
        result.pieces.append(Piece(int(tag["record"]), start, end, tuple(quoted), verbatim))


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in text.split(","))


def _inside(result: Markup, text: str, start: int, end: int, where: str, *, lenient: bool) -> tuple[int, int]:
    """The span between the outer marks; where ``lenient`` there is no closing one."""
    a = start + (2 if text.startswith(LONG_MARKS, start, end) and text[start + 2 : start + 3] != "'" else 1)
    b = end - (0 if lenient else 2 if text.endswith("''", a, end) and text[end - 3] != "'" else 1)
    if text[start] not in MARKS + "`" or (not lenient and text[end - 1] not in MARKS):
        raise MarkupError(f"{where}: not between quotation marks: {text[start:end]!r}")
    if a >= b:
        raise MarkupError(f"{where}: nothing between the marks")
    result.edges.update(range(start, a), range(b, end))
    while text[a] in BLANKS:
        a += 1
    while text[b - 1] in BLANKS:
        b -= 1
    return a, b
