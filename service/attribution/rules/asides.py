"""Tags around what is reported without marks: ``C, S said``, ``C, said S``, ``C, S said, C``, ``C, according to S``.

A tag is a reporting clause set off by commas or dashes which is missing its object: the clause around it is what was
said.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from service.attribution.context import Context
from service.attribution.cues import Verb
from service.attribution.frozen import record
from service.attribution.grammar import (
    NP_FINAL,
    Phrase,
    climb,
    name_in_apposition,
    phrase_at,
    phrase_start,
    verb_group_start,
)
from service.attribution.grammar.joint import are_bare_nouns
from service.attribution.proposals import Proposal
from service.attribution.sentences import Sentence
from service.attribution.spans import clause_end, final, hearer_end, opens_clause

_WITH_CLAUSE = ("that", "bare")
_TAGGING = ("tag", *_WITH_CLAUSE)
_SET_OFF = frozenset(",-")
# What may follow a tag's verb before the sign that closes the tag: when, where, how; no second clause.
_CIRCUMSTANCES = re.compile(
    r"""(?:r{1,2}(?![^,;.?!\-:iy]))?+
    (?:(?:[iy]|[dar]{1,2}y|da?nr)[^,;:.?!\-()QxmvVSBwqGW]{0,18}+)?+    # a moment ago
    (?:j[^,;:.?!\-()QwqW]{1,24}+)?+                    # as he left the hall
    (?:Q|[Ve][Qn])?+                                   # in a memo titled "..."
    (?:\([^()]{1,12}\))?+
    (?=[,;.?!\-:]|\Z)""",
    re.X,
)
# Behind a noun, what tells more of it: close to the board, briefed on the talks, who asked not to be named.
_MODIFIED = re.compile(r"(?:[abegzVG]r?[it]|W)[^,;:.?!\-()Q]{1,24}+(?=[,;.?!\-:]|\Z)")
_NOT_IN_PHRASE = re.compile(r"[,;:xmvVSBW]")
_VERB_FOLLOWS = re.compile(r"[rf]{0,2}[xmvVSe]")
_MODIFIER = re.compile(r"[abegzVG]r?[it][^xmvSBW]*+")
_JOINT = re.compile(r"[-:]|,c")
_LONGEST_ASIDE = 40
_LONGEST_SUBJECT = 16
_TELLS = re.compile(r"[VS](?:u|[dP]?[anNokT]{0,4}[hHoN])(?:w|p[rf]?[xmvVS])")
_ASKED = frozenset(("asked", "quizzed", "questioned", "pressed"))
_REACH = 60
_GERUND_CLAUSE = re.compile(r"g[^,;:QWwqxm]*[xm]")  # Clearing it will cost a million, a clerk said
_FRONTED = frozenset("jiygeVE")
_AUXILIARY = frozenset("xmrf")
_WHOLE = re.compile(r"[xmvVSbBt]|(?<=[nhHokNIpurfW])e|p(?=[agdir])")
_FINITE = re.compile(r"[xmvVS]|(?<=[nhHokNIpu])e")


@record(frozen=True, slots=True)
class Tag:
    """A reporting clause set off from items ``start`` to ``end``: its verb and who speaks."""

    start: int
    end: int
    verb: Verb
    speakers: tuple[Phrase, ...]


def tags_in(context: Context, sentence: Sentence, verbs: Sequence[Verb]) -> Iterator[Tag]:
    """The tags of a sentence, in order."""
    for verb in verbs:
        frames = verb.form.frames
        if verb.negated or frames.isdisjoint(_TAGGING):
            continue
        if "weak" in frames and (frames.isdisjoint(_WITH_CLAUSE) or "m" in sentence.tags[verb.start - 2 : verb.start]):
            continue  # began, went on; as she would know
        if context.word(sentence, verb.end) in frames and "y" not in sentence.tags[verb.end + 1 : verb.end + 3]:
            continue  # At the mill, she boasted of; but: she insisted on Monday
        if verb.passive and "hearer" not in frames:
            continue
        tag = _speaker_first(context, sentence, verb) or _verb_first(sentence, verb)
        if tag is not None:
            yield tag


def closing(sentence: Sentence, verb: Verb, start: int, *, hearer: bool) -> int | None:
    """Where the tag that goes on at ``start`` is closed by a sign or the sentence's end."""
    tags = sentence.tags
    places = [start]
    if hearer and verb.takes("hearer"):
        places.insert(0, hearer_end(tags, start, len(tags)))
    for place in places:
        match = _CIRCUMSTANCES.match(tags, place)
        if match is not None:
            return match.end()
    return None


def past_circumstances(tags: str, start: int) -> int | None:
    """The sign, or the sentence's end, that closes a tag with nothing but circumstances from ``start`` on."""
    match = _CIRCUMSTANCES.match(tags, start)
    return match.end() if match is not None else None


def _speaker_first(context: Context, sentence: Sentence, verb: Verb) -> Tag | None:
    tags = sentence.tags
    group = verb_group_start(tags, verb.start)
    if group < 2 or verb.form.tense == "ing":
        return None
    end = closing(sentence, verb, verb.end, hearer=True)
    if end is None or (verb.takes("gesture") and end > verb.end):
        return None
    if verb.form.tense == "base" and not _may_be_base(tags, verb.start, group):
        return None
    if tags[group - 1] == "t" and tags[group - 2] == "e":  # used to say
        group -= 2
    opened = opening(tags, group - 1) or _behind_as(context, sentence, group - 1)
    if opened is None:
        return None
    begin, speakers = opened
    return Tag(begin - 1, end, verb, speakers)


def _may_be_base(tags: str, verb: int, group: int) -> bool:
    """Whether the base form at ``verb`` is finite: behind an auxiliary or a plural ("experts say")."""
    if set(tags[group:verb]) & set("xm") or tags[group - 1] == "t":
        return True
    return bool(set(tags[max(0, group - 8) : group]) & set("Hpnokc"))


def opening(tags: str, last: int) -> tuple[int, tuple[Phrase, ...]] | None:
    """The phrase that ends at ``last`` and opens the tag, behind a comma or a dash; an apposition may follow it."""
    if tags[last] in NP_FINAL:
        return _opening_phrase(tags, last)
    return _before_aside(tags, last) if tags[last] in ",)-" else None


def _opening_phrase(tags: str, last: int) -> tuple[int, tuple[Phrase, ...]] | None:
    start = climb(tags, phrase_start(tags, last))
    if start and tags[start - 1] in _SET_OFF:
        return start, (Phrase(start, last + 1),)
    if start > 2 and tags[start - 1] == "c" and tags[start - 2] in NP_FINAL:
        near = phrase_start(tags, start - 2)
        first = climb(tags, near)
        if first and tags[first - 1] in _SET_OFF:
            if first < near and are_bare_nouns(tags, near, Phrase(start, last + 1)):
                return first, (Phrase(first, last + 1),)
            return first, (Phrase(first, start - 1), Phrase(start, last + 1))
    return _modified_phrase(tags, last)


def _modified_phrase(tags: str, last: int) -> tuple[int, tuple[Phrase, ...]] | None:
    """``sources close to the board``: a phrase with what tells more of it behind."""
    begin = tags.rfind(",", max(0, last - _LONGEST_SUBJECT), last) + 1
    phrase = phrase_at(tags, begin) if begin > 1 else None
    if phrase is None or not phrase.end < last or _MODIFIER.fullmatch(tags, phrase.end, last + 1) is None:
        return None
    return begin, (phrase,)


def _behind_as(context: Context, sentence: Sentence, last: int) -> tuple[int, tuple[Phrase, ...]] | None:
    """``C, as Lee said``."""
    tags = sentence.tags
    if tags[last] not in NP_FINAL:
        return None
    start = phrase_start(tags, last)
    if start > 2 and context.word(sentence, start - 1) == "as" and tags[start - 2] in _SET_OFF:
        return start - 1, (Phrase(start, last + 1),)
    return None


def _before_aside(tags: str, last: int) -> tuple[int, tuple[Phrase, ...]] | None:
    """``Smith, the mayor, said``: back over the aside to the phrase that opens the tag."""
    opener = "(" if tags[last] == ")" else tags[last]
    at = last
    for _ in range(3):
        at = tags.rfind(opener, max(0, last - _LONGEST_ASIDE), at)
        if at < 2 or tags[at - 1] not in NP_FINAL:
            return None
        if tags[at + 1 : at + 2] == "W" or _FINITE.search(tags, at + 1, last) is None:
            start = climb(tags, phrase_start(tags, at - 1))
            if start and tags[start - 1] in _SET_OFF:
                short = opener == "(" and tags[at - 1] in "NIo"  # the Harbour Agency (HA) said
                name = None if short else name_in_apposition(tags, Phrase(start, at), (at + 1, last))
                return start, (name or Phrase(start, at),)
    return None


def _verb_first(sentence: Sentence, verb: Verb) -> Tag | None:
    tags = sentence.tags
    before = verb.start
    while before and tags[before - 1] == "r":
        before -= 1
    if before < 2 or tags[before - 1] not in _SET_OFF or verb.form.tense not in ("past", "s", "base"):
        return None
    phrase = phrase_at(tags, verb.end)
    if verb.form.tense == "base" and (phrase is None or not set(tags[phrase.start : phrase.end]) & set("Hoc")):
        return None  # say experts, say police
    if phrase is None or tags[phrase.start] == "u" or verb.takes("gesture", "weak"):
        return None
    if not _can_speak(tags, phrase) and (not verb.takes("tag") or _is_matter(tags, phrase, verb)):
        return None  # The firm, based in Hull, expects lower sales, down from last year
    speakers = _with_another(tags, phrase) if verb.takes("bare") else (phrase,)
    end = _behind_speaker(sentence, verb, Phrase(phrase.start, speakers[-1].end), before)
    return Tag(before - 1, end, verb, speakers) if end is not None else None


def _is_matter(tags: str, phrase: Phrase, verb: Verb) -> bool:
    """``Lee, the chair, said wages, up 2%, were fair``, ``Lee, 40, acknowledged the error``: an object, no speaker."""
    if tags[phrase.end - 1] != "n":
        return False
    return tags[phrase.start] in "an" or verb.takes("matter")


def _with_another(tags: str, phrase: Phrase) -> tuple[Phrase, ...]:
    """``said Lee and Khan``; ``said author and critic Ines Lee`` is one person."""
    other = phrase_at(tags, phrase.end + 1) if tags[phrase.end : phrase.end + 1] == "c" else None
    if other is None or _VERB_FOLLOWS.match(tags, other.end):
        return (phrase,)
    one = tags[phrase.start] == "h" and tags[other.end - 1] == "N"
    return (Phrase(phrase.start, other.end),) if one else (phrase, other)


def _behind_speaker(sentence: Sentence, verb: Verb, phrase: Phrase, before: int) -> int | None:
    """Where the tag ends whose verb stands before the speaker; what was said stands ``before`` it."""
    tags, end = sentence.tags, phrase.end
    if tags[end : end + 1] == "(":
        closed = tags.find(")", end, end + _LONGEST_ASIDE)
        end = closed + 1 if closed > 0 else end
    if tags[end : end + 1] == ",":
        whole = _is_whole(tags, max(0, before - _REACH), before, strict=True)
        goes_on = tags[end + 1 : end + 2] in (("w", "t", "j", "i") if whole else tuple("xmvVSrf"))
        return end if goes_on else len(tags)
    if tags[phrase.start] == "p" and tags[end : end + 1] not in (".", "", ";"):
        return None
    modified = _MODIFIED.match(tags, end)
    if (modified or tags[end : end + 1] == "j") and _can_speak(tags, phrase) and _is_said(tags, before):
        return modified.end() if modified else len(tags)  # C, says S as others look on
    return closing(sentence, verb, end, hearer=False)


def _is_said(tags: str, before: int) -> bool:
    """Whether a clause, or a sentence's only phrase, stands before a tag that begins with its verb."""
    return _is_phrase(tags, before - 1) or _is_whole(tags, max(0, before - _REACH), before, strict=True)


def _is_phrase(tags: str, end: int) -> bool:
    """Whether a noun phrase is all that stands before ``end``."""
    return tags[0] in "dnhHokN#a" and tags[end - 1] in NP_FINAL and not _NOT_IN_PHRASE.search(tags, 0, end)


def _can_speak(tags: str, phrase: Phrase) -> bool:
    """Whether the head of the phrase is a person, a body or a name, or some of such."""
    behind = tags.find("i", phrase.start, phrase.end)
    return tags[(behind if behind > 0 else phrase.end) - 1] in "hHoN" or tags[phrase.end - 1] == "H"


def around(
    context: Context, sentence: Sentence, tag: Tag, left: int, limit: int, cues: Collection[int]
) -> Proposal | None:
    """What the tag reports: the clause before it from ``left`` on, and what goes on behind it before ``limit``."""
    tags = sentence.tags
    if not tags[left : tag.start].strip("cr,"):
        return _behind_link(context, sentence, tag, left, limit, cues)
    left = own_clause(tags, left, tag.start, goes_on=tag.end < limit and tags[tag.end] in _SET_OFF)
    content = [(left, tag.start)] if tag.start > left else []
    if not content or (tag.start - left < 2 and tags[left] not in "nhHokNIpu") or "Q" in tags[left : tag.start]:
        return None
    behind = _behind(context, sentence, tag, left, limit, cues)
    if behind is not None:
        if "Q" in tags[behind[0] : behind[1]]:
            return None
        told_when = tag.end > tag.verb.end and _is_fronted(tags, left, tag.start)
        if told_when and (tags[behind[0]] == "c" or not opens_clause(context, sentence, *behind, strict=True)):
            return None
        content.append(behind)
    else:
        verb_first = tag.speakers[0].start >= tag.verb.end
        whole = _is_whole(tags, left, tag.start, strict=verb_first)
        fragment = sentence.paragraph.role == "headline" or (verb_first and _is_fragment(tags, left, tag))
        if _is_fronted(tags, left, tag.start) or not (whole or fragment) or _is_asked(context, sentence, left):
            return None
    return Proposal(
        rule="reported-interrupted" if behind else "reported-tag",
        sentence=sentence,
        content=content,
        speakers=tag.speakers,
        cue=(tag.verb.start, tag.verb.end),
        cue_type=tag.verb.form.type,
    )


def is_told_by_another(tags: str, content: tuple[int, int], cues: Collection[int]) -> bool:
    """``Lee told police that C, Rao said``: of second-hand speech the inner speaker's is given."""
    start, end = content
    return any(start < cue < end and _TELLS.match(tags, cue, end) is not None for cue in cues)


def _is_asked(context: Context, sentence: Sentence, left: int) -> bool:
    """``Asked about Reed, sent off at noon, Calder sighed``: what he was asked, and nothing that he said."""
    return sentence.tags[left] in "VE" and context.word(sentence, left) in _ASKED


def _is_fragment(tags: str, left: int, tag: Tag) -> bool:
    """``A slip, explained an official.``: but for its tag, nothing but a phrase in the sentence."""
    closes = left == 0 and tag.end >= len(tags.rstrip(".?!"))
    return closes and _is_phrase(tags, tag.start) and _can_speak(tags, tag.speakers[0])


def _behind_link(
    context: Context, sentence: Sentence, tag: Tag, left: int, limit: int, cues: Collection[int]
) -> Proposal | None:
    """``But, S said, C`` and ``Now, S said, C``: nothing but a link before the tag."""
    tags = sentence.tags
    start = tag.end + 1
    if tag.start <= left or start >= limit or tags[tag.end] != "," or tags[start] in "GgWc":
        return None
    end = clause_end(context, sentence, start, limit, cues)
    if "Q" in tags[start:end] or _FINITE.search(tags, start, end) is None:
        return None
    return Proposal(
        rule="reported-interrupted",
        sentence=sentence,
        content=[(left, tag.start), (start, end)] if tags[left] == "r" else [(start, end)],
        speakers=tag.speakers,
        cue=(tag.verb.start, tag.verb.end),
        cue_type=tag.verb.form.type,
    )


def own_clause(tags: str, left: int, end: int, *, goes_on: bool) -> int:
    """Where the clause that a tag at ``end`` interrupts begins: behind a whole clause and a dash or ``, and``."""
    for joint in _JOINT.finditer(tags, left, end - 1) if goes_on else ():
        if _is_whole(tags, left, joint.start()) and not _is_whole(tags, joint.end(), end):
            left = joint.end()
    while left < end and tags[left] in ",.;:c-":
        left += 1
    return left


def _is_whole(tags: str, start: int, end: int, *, strict: bool = False) -> bool:
    """Whether a clause with a finite verb of its own, outside of relative clauses, stands from ``start`` to ``end``.

    A main clause may have a relative clause before its verb, but not where that is ``strict``: its subject may be the
    subject of what follows.
    """
    chunk, inner = start, 0
    for found in _WHOLE.finditer(tags, start, end):
        at = found.start()
        if tags.find(",", chunk, at) >= 0:
            chunk, inner = tags.rfind(",", chunk, at) + 1, 0
        relatives = tags.count("W", chunk, at)
        if relatives == 0 and tags[chunk] != "j":
            return True
        if strict or tags[at] == "t" or tags[at - 1] in _AUXILIARY:
            continue
        if 0 < relatives <= inner:
            return True
        inner += 1  # the verb of a relative clause: the next one is the main clause's
    return False


def _is_fronted(tags: str, start: int, end: int) -> bool:
    """``When asked, Smith agreed``: an adverbial before the clause, and no clause that could have been said."""
    if tags[start] not in _FRONTED:
        return False
    comma = tags.rfind(",", start, end)
    if tags[start] == "g" and _GERUND_CLAUSE.match(tags, start, end):
        return False
    if tags[start] in "ij" and _FINITE.search(tags, tags.find(",", start, end) + 1, end):
        comma = tags.find(",", start, end)  # In all, thieves took 12, one of them gold
    if tags[start] in "VEeg" and comma > 0 and tags[comma + 1] in "ji":
        return True  # Asked, late in the day, if it was so, Smith agreed
    return _FINITE.search(tags, comma + 1 if comma > 0 else start, end) is None or (comma < 0 and tags[start] in "jVE")


def _behind(
    context: Context, sentence: Sentence, tag: Tag, left: int, limit: int, cues: Collection[int]
) -> tuple[int, int] | None:
    tags = sentence.tags
    if tag.end >= limit or tags[tag.end] not in ",-":
        return None
    start = tag.end + 1
    if start >= limit:
        return None
    whole = _FINITE.search(tags, left, tag.start) is not None and tags[left] != "j"
    if whole and (tags[start] in "GgW" or (tags[start] == "c" and _is_anothers(tags, start + 1, cues))):
        return None
    if tags[start] == "G" or context.word(sentence, start + 1) == "condition":
        return None  # , on condition of anonymity
    end = clause_end(context, sentence, start, limit, cues)
    return (start, end) if end > start else None


def _is_anothers(tags: str, start: int, cues: Collection[int]) -> bool:
    """``A, records show, and experts say B``; ``A, Lee said, and left``."""
    if tags[start : start + 1] in ("V", "S", "r"):
        return True
    phrase = phrase_at(tags, start)
    return phrase is not None and phrase.end in cues


__all__ = ["Tag", "around", "closing", "final", "opening", "own_clause", "past_circumstances", "tags_in"]
