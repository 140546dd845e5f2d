"""Speakers set off by a colon or a dash: transcript turns, ``Coun. Sandhu: "..."``, ``"..." - Dineen``."""

import re

from service.attribution.context import Context
from service.attribution.grammar import Phrase, Subject, phrase_at, subject
from service.attribution.proposals import Proposal
from service.attribution.sentences import Sentence

_NAME_COLON = re.compile(r"(?P<clock>#-)?(?P<name>d?[dTNI~ahHokni]{0,8}[NhHo~])(?:\([^()]{1,12}\))?:")
_COLON_NAME = re.compile(r":[TNI~]{1,5}(?=i)")
_BEAT = re.compile(r"(?:p|d?[ahHoP]{0,3}[hH]|[TNI~]{1,5})[rxm]{0,2}[vVSe][^:;Q]{0,12}\Z")
_COLON_QUOTE = re.compile(r":(?=Q)")
_LETTER = re.compile(r"[QA]\s*[:.]")


def transcript_turn(context: Context, sentence: Sentence) -> Proposal | None:
    """``PENCE: We will not.``: a paragraph that opens with a name in capitals and a colon; no marks needed."""
    if not sentence.first or sentence.paragraph.role == "headline":
        return None
    match = _NAME_COLON.match(sentence.tags)
    if match is None or match.end() >= len(sentence.tags):
        return None
    words = [context.tokens.word[sentence.items[place]] for place in range(match.start("name"), match.end("name"))]
    if not any(word.isupper() and len(word) > 1 for word in words):
        return None
    if any(not word.isupper() for word in words if word[0].isalpha() and word not in ("Mr", "Mrs", "Ms", "Dr", "Mc")):
        return None
    return Proposal(
        rule="transcript-turn",
        sentence=sentence,
        content=[(match.end(), len(sentence.tags))],
        speakers=(Phrase(match.start("name"), match.end("name")),),
    )


def name_colon(context: Context, sentence: Sentence, place: int) -> Proposal | None:
    """``Coun. Sandhu: "..."``: a noun phrase, a colon, a quotation."""
    match = _NAME_COLON.match(sentence.tags)
    if match is None or match.end() != place:
        return None
    return Proposal(
        rule="name-colon",
        sentence=sentence,
        content=[(place, place + 1)],
        speakers=(Phrase(match.start("name"), match.end("name")),),
    )


def dash_name(context: Context, sentence: Sentence, place: int) -> Proposal | None:
    """``"..." - Dineen``: a headline or pull quote signed with a name."""
    rest = sentence.tags[place + 1 :]
    topic = _COLON_NAME.match(rest) if sentence.paragraph.role == "headline" and not place else None
    if topic:
        # "Not yet": Van der Walt on the wing
        return Proposal(
            rule="dash-name", sentence=sentence, content=[(place, place + 1)],
            speakers=(Phrase(place + 2, place + 1 + topic.end()),),
        )  # fmt: skip
    if place or not re.fullmatch(r"[-,:][TNI~]{1,5}\.?", rest):
        return None
    return Proposal(
        rule="dash-name",
        sentence=sentence,
        content=[(place, place + 1)],
        speakers=(Phrase(place + 2, place + 1 + len(rest.rstrip("."))),),
    )


def colon_clause(context: Context, sentence: Sentence, place: int) -> Proposal | None:
    """``The campaign worded it more carefully: "..."``: a clause without a reporting verb, then a colon."""
    tags = sentence.tags
    if place < 3 or tags[place - 1] != ":" or tags[place + 1 :].strip(".?!"):
        return None
    verb = next((at for at in range(place - 1) if tags[at] in "vexmVS"), None)
    found = subject(tags, verb) if verb else None
    if found is None:
        return None
    return Proposal(rule="colon-clause", sentence=sentence, content=[(place, place + 1)], speakers=found.phrases)


def headline_colon(context: Context, sentence: Sentence, place: int) -> Proposal | None:
    """``Fallin: Budget Is "a Disgrace"``: in a headline the phrase before the colon speaks what is behind it."""
    colon = sentence.tags.rfind(":", 0, place)
    if sentence.paragraph.role != "headline" or colon < 1:
        return None
    phrase = phrase_at(sentence.tags, 0)
    if phrase is None or phrase.end > colon or sentence.tags[phrase.start] not in "NTIdhHoakP":
        return None
    return Proposal(
        rule="headline-colon", sentence=sentence, content=[(colon + 1, place + 1)], speakers=(phrase,)
    )


def lead_colon(introduction: Sentence, sentence: Sentence, place: int) -> Proposal | None:
    """A paragraph that ends in a colon introduces the quotation that is the next paragraph."""
    tags = introduction.tags
    if not tags.endswith(":"):
        return None
    found = None
    if tags[0] in "VS" and (named := phrase_at(tags, 1)) is not None and tags[named.end] == ":":
        found = Subject((named,), "inverted")  # Stated Stone:
    for verb in range(len(tags) - 2, 0, -1) if found is None else ():
        if tags[verb] in "VS" or (tags[verb] in "vexm" and "V" not in tags[1:verb] and "S" not in tags[1:verb]):
            found = subject(tags, verb)
            if found is not None:
                break
    if found is None:
        return None
    return Proposal(
        rule="lead-colon", sentence=sentence, content=[(place, place + 1)], speakers=found.phrases,
        speaker_sentence=introduction,
    )  # fmt: skip


def clause_subject(context: Context, sentence: Sentence, place: int) -> Proposal | None:
    """No reporting verb at all: the subject of the clause that the quotation is part of."""
    tags = sentence.tags
    for verb in range(place - 1, 0, -1):
        if tags[verb] in "VSvexm":
            found = subject(tags, verb)
            if found is not None:
                return Proposal(
                    rule="clause-subject", sentence=sentence, content=[(place, place + 1)], speakers=found.phrases
                )
    return None


def sentence_before(before: Sentence, sentence: Sentence, place: int) -> Proposal | None:
    """``She brought a petition. "Six hundred," she repeated``: the subject of the sentence before speaks."""
    tags = before.tags
    for verb in range(1, len(tags)):
        if tags[verb] in "VSvexm":
            found = subject(tags, verb)
            if found is not None:
                if tags[found.phrases[0].end - 1] not in "NIphHo":
                    return None
                return Proposal(
                    rule="sentence-before", sentence=sentence, content=[(place, place + 1)], speakers=found.phrases,
                    speaker_sentence=before,
                )  # fmt: skip
    return None


def is_beat(sentence: Sentence) -> bool:
    """A short sentence with a person for its subject, such as stands between two quotations of that person."""
    return _BEAT.match(sentence.tags) is not None
