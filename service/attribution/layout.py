"""Where prose is: paragraphs, and the lines that are no prose (headline, byline, caption, credit, plug).

Offsets are code points into the text as sent; nothing is rewritten. The shapes told apart here are those of
newsroom templates: a credit names an agency after ``Credit:`` or in brackets with ``Photo``; a plug starts with an
invitation to the reader ("Read more:"); a byline is a short line that starts with "By".
"""

import re
from typing import Literal

from service.attribution.frozen import record

Role = Literal["prose", "headline", "byline", "caption", "plug"]

# A line from its first word on; the dot is much quicker and knows one line break only.
_LINE = re.compile(r"\S.*")
_OTHER_BREAKS = ("\r", "\u2028", "\u2029")
_LINE_OF_ANY_KIND = re.compile(r"\S[^\n\r\u2028\u2029]*")
_BLANK_BREAK = re.compile(r"\n[ \t\r\xa0]*\n")

# Hard-wrapped text (mail, wires): lines of an even, middling length that mostly do not end a sentence.
_WRAP_SHORTEST, _WRAP_LONGEST, _WRAP_LINES = 45, 100, 5

# In these patterns what a phrase may begin with stands before them all: most lines are no further looked at.
_PLUG = re.compile(
    r"""\W*(?=[acdfglmprsvw])(?:read\ (?:more|also|next|the\ full)\b | see\ also\b
    | related(?:\ stor(?:y|ies)|\ articles?)?\s*:
    | also\ read\b | more\ (?:on\ this|from)\b | sign\ up\b | subscribe\b | click\ here\b | follow\ (?:us|@)
    | want\ (?:the\ best|more)\b
    | get\ (?:the|our)\ (?:latest|best|newsletter)\b | (?:watch|listen|video|audio|podcast)\s*: | advertisement\b
    | story\ continues\b | share\ this\b | don[’']t\ miss\b | recommended\s*:? \s*$)""",
    re.X | re.I,
)
_CAPTION = re.compile(
    r"\W*(?=[abcfgilpr])(?:(?:picture|photo|image|photograph|caption|pictured|pic|graphic|illustration|above|below|left|right)\s*:"
    r"|file (?:photo|picture|image)\b|(?:ap|afp|reuters|getty) photo\b)",
    re.I,
)
_CREDIT = re.compile(
    r"""\b(?:photo(?:graph)?|picture|image|credit|courtesy|illustration)s?\s?(?:credit|by|courtesy)?\s?:\s
    | \((?:photo|picture|image|[^()\n]{2,60}?\b(?:via|/)\ ?(?:ap|afp|reuters|getty)\b)[^()\n]{0,60}\)
    | \b(?:getty\ images|ap\ photo|pa\ wire|press\ association\ via|afp/|reuters/|ap\ images)
      (?=[^.!?]{0,60}[.)\]]*\Z)                       # and at the very end: prose may speak of agencies too""",
    re.X | re.I,
)
# A credit has a colon or a bracket, or else an agency in it: looking for them first is far quicker.
_AGENCIES = ("getty images", "ap images", "ap photo", "pa wire", "press association via", "afp/", "reuters/")
_IN_AGENCIES = (" images", "ap photo", "pa wire", "press association via", "/")
_BYLINE_CASE = re.compile(r"\s*(?:[Bb]y|BY|[Ww]ords by|[Rr]eporting by|[Ww]ritten by)\s+(?:[A-Z]|our\b)")
_CREDIT_TAIL = 160  # a credit longer than this is prose that mentions a picture agency
_CAPTION_SHORTEST_TWICE = 30
_HEADLINE_LONGEST = 160
_HEADLINE_WITH_STOP = 100
_CLOSING = "\"'”’»"
_PLUG_LONGEST = 200
_DISPLAY_LONGEST = max(_HEADLINE_LONGEST, _PLUG_LONGEST)


@record(frozen=True, slots=True)
class Paragraph:
    """A paragraph's place, its number among the field's paragraphs, and what it is for."""

    start: int
    end: int
    number: int
    role: Role


def paragraphs(text: str, *, is_title: bool = False) -> list[Paragraph]:
    """The paragraphs of ``text`` that hold anything but white space, in order."""
    spans = _wrapped_spans(text) if _is_wrapped(text) else _line_spans(text)
    if is_title:
        return [Paragraph(start, end, number, "headline") for number, (start, end) in enumerate(spans)]
    captions, count = _captions(text, spans), len(spans)
    return [
        Paragraph(start, end, number, "caption" if number in captions else "prose")
        if end - start > _DISPLAY_LONGEST  # as most are
        else Paragraph(start, end, number, _role(text, start, end, number, count, is_caption=number in captions))
        for number, (start, end) in enumerate(spans)
    ]


def _line_spans(text: str) -> list[tuple[int, int]]:
    line = _LINE_OF_ANY_KIND if any(sign in text for sign in _OTHER_BREAKS) else _LINE
    return [(match.start(), match.start() + len(match.group().rstrip())) for match in line.finditer(text)]


def _is_wrapped(text: str) -> bool:
    if text.count("\n") - 2 * text.count("\n\n") <= _WRAP_LINES:
        return False  # hardly a line break within a block
    lengths = []
    for block in _BLANK_BREAK.split(text):
        lines = block.strip().split("\n")
        lengths += [len(line) for line in lines[:-1]]
        if any(line.rstrip()[-1:] in ".!?" and len(line) < _WRAP_SHORTEST for line in lines[:-1]):
            return False
    lengths.sort()
    return (
        len(lengths) > _WRAP_LINES
        and lengths[len(lengths) // 2] >= _WRAP_SHORTEST
        and lengths[len(lengths) * 95 // 100] <= _WRAP_LONGEST
    )


def _wrapped_spans(text: str) -> list[tuple[int, int]]:
    spans = []
    position = 0
    for gap in [*_BLANK_BREAK.finditer(text), None]:
        end = gap.start() if gap else len(text)
        stripped = text[position:end].strip()
        if stripped:
            start = text.index(stripped[0], position)
            spans.append((start, start + len(stripped)))
        position = gap.end() if gap else end
    return spans


def _role(text: str, start: int, end: int, number: int, count: int, *, is_caption: bool) -> Role:
    length = end - start
    if length <= _PLUG_LONGEST and _PLUG.match(text, start, end):
        return "plug"
    if is_caption:
        return "caption"
    if length <= 100 and number < 6 and _BYLINE_CASE.match(text, start, end) and text[end - 1] not in ".!?":
        return "byline"
    if number == 0 and count > 1 and length <= _HEADLINE_LONGEST and not _ends_as_prose(text, start, end):
        return "headline"
    return "prose"


def _ends_as_prose(text: str, start: int, end: int) -> bool:
    """Headlines have no full stop, and one inside the marks that they end with only where they are short."""
    if text[end - 1] in ".,;":
        return True
    return end - start > _HEADLINE_WITH_STOP and text[start:end].rstrip(_CLOSING)[-1:] == "."


def _captions(text: str, spans: list[tuple[int, int]]) -> set[int]:
    """The numbers of the paragraphs that are captions, found from the last to the first.

    A caption often stands twice: once alone (its alternative text), once with the credit behind it.
    """
    lower = text.lower()
    agencies = any(part in lower for part in _IN_AGENCIES) and any(name in lower for name in _AGENCIES)
    found: set[int] = set()
    following, following_end = len(text), len(text)
    for number in range(len(spans) - 1, -1, -1):
        start, end = spans[number]
        if _has_credit(text, start, end, agencies=agencies) or (
            following_end - following >= end - start >= _CAPTION_SHORTEST_TWICE
            and (following_end - following > end - start or number + 1 in found)
            and text.startswith(text[start:end], following)
        ):
            found.add(number)
        following, following_end = start, end
    return found


def _has_credit(text: str, start: int, end: int, *, agencies: bool) -> bool:
    """Say whether a paragraph calls itself a caption, at its head or in a credit at its end."""
    if _CAPTION.match(text, start, end):
        return True
    tail = max(start, end - _CREDIT_TAIL)
    if agencies or text.find(":", tail, end) >= 0 or text.find("(", tail, end) >= 0:
        return _CREDIT.search(text, tail, end) is not None
    return False
