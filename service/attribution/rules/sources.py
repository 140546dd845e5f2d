"""Who is named as the source of a clause beside it: ``according to S``, ``as S reported``, ``for S, C``."""

import re
from collections.abc import Collection

from service.attribution.context import Context
from service.attribution.cues import Verb
from service.attribution.grammar import Phrase, phrase_at, verb_group_start
from service.attribution.proposals import Proposal
from service.attribution.rules.asides import closing, is_told_by_another, own_clause
from service.attribution.sentences import Sentence
from service.attribution.spans import LONGEST, clause_end
from service.attribution.vocabulary import HOMOGRAPHS

# A person or group before the comma, and a form of to be before the marks.
_FOR_WHOM = re.compile(
    r"""[cr]{0,2}(?P<link>[it])(?P<whom>u|[dP]?[dPaTNI~nhHok]{0,6}[HhNo](?:i[dP]?[aTNI~nhHok]{1,5})?),
    (?:[Wdg\#][^,;:Q]{0,60},)?(?P<what>(?P<it>p)|[dP]?[aTNI~nhHok]{1,6})[rf]?x[rf]{0,2}[dP]?[a]?\Z""",
    re.X,
)
_WITHOUT_VERB = re.compile(r"[dPa#TNI~nhHok]{0,8},")
_ADJUNCT = re.compile(r"r{0,2}i[dPa#yNTI~nhHok]{1,6}(?:i[dPa#yNTI~nhHok]{1,6}){0,3}(?:W|[.?!]|\Z)")
_FOLLOWING = frozenset(("under", "per", "based on"))
_UNFINISHED = frozenset("xmtidj")  # what ends no clause
_LONGEST_ASIDE = 40
_LONGEST_SUBJECT = 16
_FINITE = re.compile(r"[xmvVS]|(?<=[nhHokNIpu])e")


def according_to(
    context: Context, sentence: Sentence, left: int, limit: int, cues: Collection[int], near: int | None = None
) -> Proposal | None:
    """``According to S, C``, ``C, according to S`` and ``C, according to S, C``.

    ``near`` is the place of a marked span that the content must hold; without it the content holds none.
    """
    tags = sentence.tags
    low, high = (0, limit) if near is None else (max(0, near - LONGEST), near + LONGEST)
    place = tags.find("it", low, high)
    while place >= 0 and context.word(sentence, place) != "according":
        place = tags.find("it", place + 1, high)
    phrase = _source(sentence, place + 2) if place >= 0 else None
    if phrase is None and near is not None:
        place, phrase = 0, _under_document(sentence)
    if phrase is None:
        return None
    if near is not None and near - phrase.end == 1 and tags[phrase.end] == ":":
        left, content = near, [(near, near + 1)]  # According to the report: "..."
    else:
        goes_on = tags[phrase.end : phrase.end + 1] == "," and tags[phrase.end + 1 : phrase.end + 2] in tuple("xmvVS")
        left = own_clause(tags, left, place - 1, goes_on=goes_on)  # Lee left, but the bill, according to Rao, is due
        content = _before(tags, _broken_off(tags, left, place), place)
    close = _closing_comma(tags, phrase.end, limit)
    if close is not None:
        described = tags[close + 1] in "GgWVEe"  # According to Lee, who owns it, C
        past = past_apposition(tags, close, limit)
        goes_on = tags[past + 1 : past + 2] in tuple("xmvVSrf")  # The price, according to Lee, who farms, has risen
        comma, close = close, past if not content or goes_on else _past_plain_apposition(tags, close, limit)
        if near is not None and content and near == close + 2 and tags[close + 1] == "c":
            content.append((near, near + 1))  # The plan was late, according to Lee, and "never better"
        elif (close > comma or not described) and (
            _wants_more(tags, content, near) or (near is None and _is_adjunct(tags, close + 1))
        ):
            content.append((close + 1, clause_end(context, sentence, close + 1, limit, cues)))
    if not content or content[0][1] <= content[0][0] or (near is None and is_told_by_another(tags, content[0], cues)):
        return None
    marked = any("Q" in tags[start:end] for start, end in content)
    if marked if near is None else not any(start <= near < end for start, end in content):
        return None
    return Proposal(
        rule="according-to",
        sentence=sentence,
        content=content,
        speakers=(phrase,),
        cue=(place, phrase.start),
        cue_type="said",
    )


def _closing_comma(tags: str, start: int, limit: int) -> int | None:
    """The comma that closes the phrase which ends at ``start``, or what is said of it there."""
    close = start
    while close < limit and tags[close] not in ",;-" and close < start + _LONGEST_SUBJECT:
        close += 1
    return close if close < limit and tags[close] == "," else None


def _is_adjunct(tags: str, start: int) -> bool:
    """``It was lost, according to Lee, probably in a fire``: what is left of the clause behind the tag."""
    return _ADJUNCT.match(tags, start) is not None


def _past_plain_apposition(tags: str, comma: int, limit: int) -> int:
    """``It was lost, according to Lee, a guard, probably in a fire``: the comma behind what Lee is."""
    following = tags.find(",", comma + 1, min(limit, comma + _LONGEST_ASIDE))
    plain = following > 0 and tags[comma + 1] in "dP" and _FINITE.search(tags, comma + 1, following) is None
    return following if plain and _is_adjunct(tags, following + 1) else comma


def _wants_more(tags: str, content: list[tuple[int, int]], near: int | None) -> bool:
    """Whether what stands before the tag is no clause yet: ``The dam is, according to Lee, "a wall"``."""
    if not content or (near is not None and tags[content[0][1] - 1] in _UNFINISHED):
        return True
    return _FINITE.search(tags, *content[0]) is None


def _source(sentence: Sentence, start: int) -> Phrase | None:
    """The phrase behind ``according to``; of ``Treasury estimates`` both words, though the second may be a verb."""
    tags = sentence.tags
    phrase = phrase_at(tags, start) or _to_comma(tags, start)
    if (
        phrase is not None
        and tags[phrase.end : phrase.end + 1] in ("S", "B")
        and sentence.words[phrase.end] in HOMOGRAPHS
    ):
        return Phrase(phrase.start, phrase.end + 1)
    return phrase


def _under_document(sentence: Sentence) -> Phrase | None:
    """``Under Kenyan law, C``, ``Based on the statement, C``: a document at the sentence's head."""
    opens = 2 if sentence.tags.startswith("ei") else 1
    if " ".join(sentence.words[:opens]) not in _FOLLOWING:
        return None
    phrase = phrase_at(sentence.tags, opens)
    link = sentence.tags.find("i", opens, phrase.end) if phrase else -1
    head = (link if link > 0 else phrase.end) - 1 if phrase else 0
    return phrase if sentence.tags[head] == "k" else None


def for_whom(context: Context, sentence: Sentence, place: int) -> Proposal | None:
    """``For S, it was "..."``, ``To S, the plan is "mad"``."""
    match = _FOR_WHOM.match(sentence.tags, 0, place)
    if match is None or context.word(sentence, match.start("link")) not in ("for", "to"):
        return None
    start = place if match.group("it") else match.start("what")
    content, cue = (start, place + 1), match.span("link")
    return Proposal("according-to", sentence, [content], (Phrase(*match.span("whom")),), cue, "other")


def _to_comma(tags: str, start: int) -> Phrase | None:
    """``two of those present``: a source without a noun goes on to the comma."""
    end = tags.find(",", start, start + _LONGEST_SUBJECT)
    return Phrase(start, end) if end > start and tags[start] in "d#" else None


def as_reported(context: Context, sentence: Sentence, verb: Verb, limit: int, cues: Collection[int]) -> Proposal | None:
    """``As reported by S, C`` and ``As S noted on Friday, C``."""
    tags = sentence.tags
    opens = 1 if tags[:1] in ("c", "(") else 0
    if context.word(sentence, opens) != "as":
        return None
    if verb.start == opens + 1 and context.word(sentence, verb.end) == "by":
        phrase = phrase_at(tags, verb.end + 1)
        end = phrase.end if phrase else 0
    else:
        phrase = phrase_at(tags, opens + 1)
        if phrase is None or phrase.end != verb_group_start(tags, verb.start) or not verb.takes("tag", "that"):
            return None
        end = closing(sentence, verb, verb.end, hearer=True) or 0
    if phrase is None or tags[end : end + 1] != ",":
        return None
    content = (end + 1, clause_end(context, sentence, end + 1, limit, cues))
    if "Q" in tags[slice(*content)] or _FINITE.search(tags, *content) is None:
        return None
    return Proposal(
        rule="as-reported",
        sentence=sentence,
        content=[content],
        speakers=(phrase,),
        cue=(verb.start, verb.end),
        cue_type=verb.form.type,
    )


def _broken_off(tags: str, left: int, place: int) -> int:
    """``Lee met a man whose farm, according to S, C``: where the relative clause begins that has no verb yet."""
    relative = tags.rfind("W", left, place)
    return relative if relative >= 0 and _WITHOUT_VERB.fullmatch(tags, relative + 1, place) else left


def _before(tags: str, left: int, place: int) -> list[tuple[int, int]]:
    while left < place and tags[left] in ",;:-c":
        left += 1
    end = place
    while end > left and tags[end - 1] in ",-rc":
        end -= 1
    return [(left, end)] if end - left > 1 or tags[left:end] == "Q" else []


def past_apposition(tags: str, comma: int, limit: int) -> int:
    """``According to Lee, a vet, C``: the comma behind the apposition, if the clause begins there."""
    following = tags.find(",", comma + 1, min(limit, comma + _LONGEST_ASIDE))
    if following < 0 or not _FINITE.search(tags, following + 1, limit):
        return comma
    if tags[comma + 1] in "VEe" and tags[comma + 2] in "iy":
        return following  # According to the paper, published in May, C
    verbs = [found.start() for found in _FINITE.finditer(tags, comma + 1, following)]
    described = "W" in tags[comma + 1 : verbs[0]] if verbs else True  # a vet who saw it
    return following if described else comma


__all__ = ["according_to", "as_reported", "for_whom", "past_apposition"]
