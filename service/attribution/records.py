"""What the engine takes and gives: small frozen records, and nothing that acts.

Offsets are Python ``str`` offsets, that is Unicode code points, into the field that a record names; ``end`` is
exclusive, and the field's ``[start:end]`` is always the record's ``text``.
"""

from typing import Literal

from service.attribution.frozen import record

Field = Literal["text", "title"]
Kind = Literal["direct", "mixed", "indirect"]
CueType = Literal["said", "wrote", "thought", "other"]
ResolvedBy = Literal["name", "surname", "first-name", "acronym", "alias", "role", "pronoun", "conversation", "byline"]
SpeakerType = Literal["person", "organisation", "group", "document", "unknown"]
Reason = Literal["title", "nickname", "scare", "term", "sign", "hypothetical", "other"]


@record(frozen=True, slots=True)
class Segment:
    """One unbroken piece of what was said; ``quoted`` says whether it stands inside quotation marks."""

    text: str
    start: int
    end: int
    quoted: bool


@record(frozen=True, slots=True)
class Mention:
    """The noun phrase in the article that points at a speaker."""

    text: str
    field: Field
    start: int
    end: int


@record(frozen=True, slots=True)
class Cue:
    """The verb or phrase that says that somebody said something."""

    text: str
    type: CueType
    field: Field
    start: int
    end: int


@record(frozen=True, slots=True)
class Speaker:
    """Who said one quotation: ``id`` is shared by all the quotations of one person or one chain of reference.

    ``name`` is the fullest form that the article gives, None where it gives none; ``resolved_by`` is None with it.
    """

    id: str
    name: str | None
    resolved_by: ResolvedBy | None
    mention: Mention


@record(frozen=True, slots=True)
class Quotation:
    """One utterance in one place.

    ``segments`` stand in text order, at least one. ``speakers`` is empty where nobody is given, and holds more than
    one where several speak jointly. ``confidence`` (0 to 1) is None where nobody is given. ``paragraph`` is 0-based
    within the field, None in the title. ``same_as`` is the id of the quotation whose words this one repeats.
    """

    id: str
    kind: Kind
    field: Field
    paragraph: int | None
    segments: tuple[Segment, ...]
    speakers: tuple[Speaker, ...]
    cue: Cue | None
    rule: str
    confidence: float | None
    same_as: str | None

    @property
    def text(self) -> str:
        """The segments' texts joined by a space."""
        return " ".join(segment.text for segment in self.segments)

    @property
    def start(self) -> int:
        """The first segment's start."""
        return self.segments[0].start

    @property
    def end(self) -> int:
        """The last segment's end."""
        return self.segments[-1].end


@record(frozen=True, slots=True)
class NotQuote:
    """A marked string that is no quotation, and why."""

    field: Field
    paragraph: int | None
    text: str
    start: int
    end: int
    reason: Reason


@record(frozen=True, slots=True)
class Identity:
    """Somebody who speaks in the article, under the same ``id`` as in :class:`Speaker`.

    ``role`` is verbatim from the article; ``aliases`` are the other forms that the article uses, in order of first
    use. ``first_at`` is the offset of the first mention in the text, None where only the title names the speaker.
    """

    id: str
    name: str | None
    type: SpeakerType
    role: str | None
    aliases: tuple[str, ...]
    first_at: int | None
    in_title: bool


@record(frozen=True, slots=True)
class SpeakerTotals:
    """An :class:`Identity` with what it says in some selection of quotations.

    ``words`` counts words in quoted segments; ``share`` is of all quoted words of the selection, those without a
    speaker included; joint speakers count in full, repeats count nothing.
    """

    identity: Identity
    quotes: int
    words: int
    share: float


@record(frozen=True, slots=True)
class Article:
    """All that was read out of one article: quotations and non-quotations in text order, the title's first."""

    text: str
    title: str | None
    quotations: tuple[Quotation, ...]
    speakers: tuple[Identity, ...]
    not_quotes: tuple[NotQuote, ...]
