"""CMS body markup -> plain text, as a reader of the page would see it.

The markup is read as a stream of libxml2's parse events; no tree is made, so time and memory grow with the length of
the markup alone. What a reader does not see (scripts, styles, hidden elements) and what is no prose of the article
(captions, navigation, forms) is left out. Nothing that the markup points at is ever fetched.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

MAX_DEPTH = 512
# The parser is fed in pieces so that it can be stopped between two of them.
_PIECE = 32_768

_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu ol p pre search section summary table tbody
    td tfoot th thead tr ul""".split()
)
_LEFT_OUT = frozenset(
    """applet area audio button canvas datalist del embed head iframe input map math meter nav noembed noframes
    noscript object option picture progress rp rt script select style svg template textarea title video""".split()
)
# What WordPress, Drupal and Bootstrap call captions and text for screen readers alone.
_LEFT_OUT_CLASSES = frozenset(
    ("screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden", "wp-caption-text", "wp-element-caption")
)
_INVISIBLE_STYLE = re.compile(r"(?:\A|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.I)
_BLANKS = re.compile(r"[ \t\n\f\r\xa0\u202f]+")
# Where a line may be broken: of no matter once it is plain text, and words are looked up without them.
_BREAK_HINTS = str.maketrans("", "", "\xad\u200b\ufeff")
_MARKS = frozenset("“”‘’\"'«»„‟")
_ATTRIBUTION_DASHES = ("—", "–", "―")
_QUOTES = (("“", "”"), ("‘", "’"))


class MarkupError(ValueError):
    """Markup that is not read: nested deeper than :data:`MAX_DEPTH` elements."""


class TooLongError(ValueError):
    """Markup with more visible text than was asked for."""


@dataclass(frozen=True, slots=True)
class Plain:
    """Plain text; ``blockquotes`` holds start and end (code points) of each block quotation's words in it."""

    text: str
    blockquotes: tuple[tuple[int, int], ...]


def to_plain(markup: str, max_chars: int | None = None) -> Plain:
    """Give the visible text of ``markup``, at most ``max_chars`` characters of it.

    Block elements become paragraphs with an empty line between, ``<br>`` a line break; white space collapses to single
    spaces, no-break spaces included; soft hyphens and other break hints go. ``<q>`` becomes double curly marks, inside
    another single ones, unless its text has marks of its own. A ``<blockquote>`` adds no characters; the place of its
    words, without a ``<cite>``, a ``<footer>`` or a line that starts with a dash, is in :attr:`Plain.blockquotes`.

    Raises :class:`MarkupError` and :class:`TooLongError`.
    """
    reader = _Reader(math.inf if max_chars is None else max_chars)
    parser = etree.HTMLParser(target=reader, encoding="utf-8")
    encoded = markup.encode()
    for start in range(0, len(encoded), _PIECE):
        parser.feed(encoded[start : start + _PIECE])
    if encoded:
        parser.close()
    return reader.plain()


@dataclass(slots=True)
class _Quote:
    """A ``<q>`` that is open; ``marked`` is None until its first word tells whether it has marks of its own."""

    open: str
    close: str
    marked: bool | None = None


@dataclass(slots=True)
class _Text:
    """The text so far. White space, breaks and opening marks wait until words follow them."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    breaks: int = 0
    space: bool = False
    quotes: list[_Quote] = field(default_factory=list)

    def paragraph_break(self) -> None:
        self.breaks = 2

    def line_break(self) -> None:
        """Two in a row make a paragraph."""
        self.breaks = min(self.breaks + 1, 2)

    def add(self, data: str) -> tuple[int, int] | None:
        """Add words; gives the place where they went, None for white space alone."""
        words = _BLANKS.sub(" ", data.translate(_BREAK_HINTS))
        if words in {"", " "}:
            self.space = self.space or bool(words)
            return None
        self.space = self.space or words[0] == " "
        trailing = words[-1] == " "
        self._separate()
        start = self.length
        words = words.strip(" ")
        self._open_quotes(words[0])
        self._put(words)
        self.space = trailing
        return start, self.length

    def open_quote(self) -> None:
        self.quotes.append(_Quote(*_QUOTES[len(self.quotes) % 2]))

    def close_quote(self) -> None:
        quote = self.quotes.pop()
        if quote.marked:
            self._put(quote.close)

    def at_line_start(self) -> bool:
        return self.length == 0 or self.breaks > 0

    def _separate(self) -> None:
        if self.length:
            self._put("\n" * self.breaks if self.breaks else " " * self.space)
        self.breaks = 0

    def _open_quotes(self, first: str) -> None:
        for quote in self.quotes:
            if quote.marked is None:
                quote.marked = first not in _MARKS
                if quote.marked:
                    self._put(quote.open)

    def _put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)


class _Reader:
    """Takes libxml2's parse events (lxml's target interface)."""

    def __init__(self, max_chars: float) -> None:
        self._max_chars = max_chars
        self._text = _Text()
        self._depth = 0
        self._left_out_at: int | None = None  # depth of the outermost element that is left out
        self._preformatted = 0
        self._blockquotes = 0
        self._attribution = 0  # open elements that say whose words a block quotation is
        self._dash_line = False
        self._figures: list[bool] = []  # of each open figure: has it a block quotation?
        self._spans: list[tuple[int, int]] = []
        self._span: tuple[int, int] | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            message = f"Markup is nested deeper than {MAX_DEPTH} elements."
            raise MarkupError(message)
        if self._left_out_at is not None:
            return
        if tag in _BLOCKS:
            self._text.paragraph_break()
        if self._is_left_out(tag, attributes):
            self._left_out_at = self._depth
            return
        self._open(tag)

    def end(self, tag: str) -> None:
        if self._left_out_at is None:
            self._close(tag)
        elif self._left_out_at == self._depth:
            self._left_out_at = None
        if tag in _BLOCKS and self._left_out_at is None:
            self._text.paragraph_break()
        self._depth -= 1

    def data(self, data: str) -> None:
        if self._left_out_at is not None:
            return
        if not self._preformatted:
            self._add(data)
            return
        first, *rest = data.split("\n")
        self._add(first)
        for line in rest:
            self._text.line_break()
            self._add(line)

    def close(self) -> None:
        """End of the markup."""

    def plain(self) -> Plain:
        self._end_span()
        return Plain("".join(self._text.pieces), tuple(self._spans))

    def _is_left_out(self, tag: str, attributes: Mapping[str, str]) -> bool:
        if tag == "figcaption":
            # The caption of a block quotation says whose it is (HTML Living Standard, 4.4.4).
            return not (self._figures and self._figures[-1])
        return (
            tag in _LEFT_OUT
            or "hidden" in attributes
            or (tag == "dialog" and "open" not in attributes)
            or attributes.get("aria-hidden", "").lower() == "true"
            or not _LEFT_OUT_CLASSES.isdisjoint(attributes.get("class", "").split())
            or _INVISIBLE_STYLE.search(attributes.get("style", "")) is not None
        )

    def _open(self, tag: str) -> None:
        match tag:
            case "br":
                self._text.line_break()
            case "pre":
                self._preformatted += 1
            case "q":
                self._text.open_quote()
            case "figure":
                self._figures.append(False)
            case "blockquote":
                self._blockquotes += 1
                self._figures[-1:] = [True] * len(self._figures[-1:])
            case "cite" | "footer" if self._blockquotes:
                self._attribution += 1

    def _close(self, tag: str) -> None:
        match tag:
            case "pre":
                self._preformatted -= 1
            case "q":
                self._text.close_quote()
            case "figure":
                self._figures.pop()
            case "blockquote":
                self._blockquotes -= 1
                if not self._blockquotes:
                    self._end_span()
            case "cite" | "footer" if self._attribution:
                self._attribution -= 1

    def _add(self, data: str) -> None:
        starts_line = self._text.at_line_start()
        place = self._text.add(data)
        if self._text.length > self._max_chars:
            message = f"The visible text is longer than {self._max_chars} characters."
            raise TooLongError(message)
        if place is None or not self._blockquotes:
            return
        if starts_line:
            self._dash_line = data.lstrip().startswith(_ATTRIBUTION_DASHES)
        if self._attribution or self._dash_line:
            return
        start = place[0] if self._span is None else self._span[0]
        self._span = start, place[1]

    def _end_span(self) -> None:
        if self._span is not None:
            self._spans.append(self._span)
        self._span = None
