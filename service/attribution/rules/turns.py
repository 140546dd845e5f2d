"""Speakers set off by a colon or a dash: transcript turns, ``Coun. Sandhu: "..."``, ``"..." - Dineen``."""

import re

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.grammar import Phrase, Subject, phrase_at, subject
from service.attribution.proposals import Proposal
from service.attribution.rules.nouns import owner_of
from service.attribution.sentences import Sentence
from service.attribution.spans import final, main_clause
from service.attribution.vocabulary import SECTION_LABELS, STYLE_WORDS

_NAME_COLON = re.compile(r"(?:#-|[\"'])?(?P<name>(?!i)d?[dTNI~ahHokni]{0,8}[NhHo~])(?:\([^()]{1,12}\))?:")
# The same behind the time of a live blog's entry, or with the medium: "7.40pm Ann Lee on local radio:".
_TIMED_COLON = re.compile(
    r"(?P<time>#n?-?)?(?P<name>(?:d?[ae]?[on]?h)?a?[TNI~]{1,6}|\*)(?:\([^()]{1,12}\))?(?P<medium>,?i[daPnkohN]{1,4})?:\Z"
)
# A name, its bearer's age and role, as where people in the street are asked.
_DESCRIBED_COLON = re.compile(
    r"(?P<name>T?~?[NI~]{2,5}),(?:\#,)?(?:[dP]?[aenTNI~hHok\#]{1,6}(?:i[daPTNI~nhHok]{1,6})?,?)?:\Z"
)
# Behind a headline or a summary and a dash, as newsletters have it: whom what follows is quoted from.
_DASH_NAME_COLON = re.compile(r"[^:]-(?P<name>[TNI~]{1,6}(?:c[TNI~]{1,6})?):\Z")
# The words before a colon where they name nothing but the source: from the report, here is Calder in May.
_SOURCE_COLON = re.compile(r"(?:i|r[xS]|p)(?P<name>d?[aTNIknP~]{0,6}[kNI])(?:i[^:;.Q]{1,12})?:\Z")
_SOURCE_WORDS = frozenset(["from", "here", "here's"])
# Behind the marks of a pull quote or a headline: its signature.
_SIGNATURE = re.compile(r"[-,:](?P<name>[TNI~]{1,5})\.?\Z")
# A sentence that is nothing but that, with who or where the signer is: "- Ines Calder, farmer."
_SIGNING = re.compile(r"-(?P<name>[TNI~]{1,5})(?:\([^()]{1,12}\))?(?:,[^.:;?!Q]{1,30})?\.?\Z")
# "Not yet": Van der Walt on the wing; "It's a lottery": parents on the fight for places
_TOPIC = re.compile(r":(?P<name>[an]{0,2}h?[TNI~]{1,5}|[aN]{0,2}n?[hH])i")
# "I felt lost": the waitress who won
_OWN_STORY = re.compile(r":(?P<name>d[an]{0,2}h)W")
_MYSELF = frozenset("i i'm i've i'd i'll me my we we're we've our us".split())
_SCENE = re.compile(
    r":(?P<name>[dP]?[aTNI~nhHok]{0,4}[hH](?=r?[SvVxmbBen])|[TNI~]{1,5}(?=r?[SV]))"
)  # "It was chaos": residents tell of the flood
_NOTE_FROM = re.compile(
    r"k(?P<link>i)(?P<source>[dP]?[aTNI~nhHok]{0,5}[NhHo])(?:,(?P<name>(?:d?[aekno]?h)?[TNI~]{1,4}),?)?:\Z"
)
# His deputy was blunter: the plan was "mad".
_BLUNT = re.compile(r"[xv][rf]{0,2}[an]:(?=[^:;])")
# Critics call the scheme "mad"; a friend, Ann Lee, as "sane"; supporters that it is "sound": the verb is left out.
_GAPPED = re.compile(
    r";c?(?P<subject>[dP]?[aTNI~nhHok]{0,5}[hHNo])(?:i[dPaTNI~nhok]{1,5})?,?(?:(?P<name>T?[NI~]{1,4}),)?(?P<what>j|w[^;:]*)\Z"
)
_NOTHING_BEHIND = re.compile(r"[.?!]*\Z")
_LONGEST_LINE = 30
_DATELINES_END = 3  # paragraphs from the article's head on where a dateline may stand
_CAPITAL_PREFIXES = ("Mc", "Mac", "O'", "O’")

_TOPIC_COLON = re.compile(r"(?P<name>[TNI~]{1,6})i[dPanhHokNgTI~#c]{1,8}:\Z")
# Between dashes: who does something, or whose voice does.
_BEAT_BETWEEN = re.compile(
    r"-[rj]?(?:(?P<owner>[TNI~]{0,5}P|dh?P?(?=n))n|(?P<subject>p|d?[ahHo]{1,4}|[TNI~]{1,6}))[rxf]{0,2}[vVSeE][^-Q;:.]{0,20}-Q(?=[.?!]?\Z)"
)


def transcript_turn(context: Context, sentence: Sentence) -> Proposal | None:
    """``PENCE: We will not.``: a paragraph that opens with a name in capitals and a colon; no marks needed."""
    if not sentence.first:
        return None
    if len(sentence.tags) > 2 and _is_letter(context, sentence):
        return Proposal("transcript-turn", sentence, [(2, len(sentence.tags))], (Phrase(0, 1),))
    match = _NAME_COLON.match(sentence.tags)
    if match is None or match.end() >= len(sentence.tags) or sentence.paragraph.role == "headline":
        return None
    words = [context.tokens.word[item] for item in sentence.items[match.start("name") : match.end("name")]]
    in_capitals = [_in_capitals(word) for word in words if word[0].isalpha() and word.lower() not in STYLE_WORDS]
    if not all(in_capitals) or not any(word.isupper() and len(word) > 1 for word in words):
        return None
    if _is_section(sentence) or _is_dateline(context, sentence):
        return None
    content = [(match.end(), len(sentence.tags))]
    return Proposal("transcript-turn", sentence, content, (Phrase(*match.span("name")),))


def _is_dateline(context: Context, sentence: Sentence) -> bool:
    """``HYDERABAD: The firm will ...``: a place, or capitals at the head that no other paragraph opens with."""
    if context.word(sentence, 0) in lexicon.PLACES:
        return True
    if sentence.paragraph.number > _DATELINES_END:
        return False
    openings = [paragraph[0].tags for paragraph in context.sentences if paragraph]
    if len(openings) == 1 and len(context.marked) > 1:
        return True  # a whole story in one paragraph is nobody's turn
    others = sum(_NAME_COLON.match(tags) is not None for tags in openings) - 1
    return len(openings) > _DATELINES_END and not others


def _in_capitals(word: str) -> bool:
    prefix = next((prefix for prefix in _CAPITAL_PREFIXES if word.startswith(prefix)), "")
    return word[len(prefix) :].isupper()


def _is_letter(context: Context, sentence: Sentence) -> bool:
    """``Q: Will you sell?``, ``A: We will not.``: a turn that names nobody."""
    return sentence.tags[1] == ":" and sentence.items[0] >= 0 and context.tokens.word[sentence.items[0]] in ("Q", "A")


def name_colon(sentence: Sentence, place: int) -> Proposal | None:
    """``Coun. Sandhu: "..."``: a noun phrase, a colon, a quotation."""
    if _is_section(sentence):
        return None
    match = _NAME_COLON.match(sentence.tags)
    if match is None or match.end() != place:
        match = _TIMED_COLON.match(sentence.tags, 0, place)
        if match is None or not (match.group("time") or match.group("medium")):
            match = _DESCRIBED_COLON.match(sentence.tags, 0, place) or on_topic(sentence, place)
        if match is None:
            return None
    in_line = sentence.paragraph.role == "headline" or _is_first_line(sentence)
    end = _line_end(sentence, place) if in_line else place + 1
    return Proposal("name-colon", sentence, [(place, end)], (Phrase(*match.span("name")),))


def _is_section(sentence: Sentence) -> bool:
    """``Interview: "..."``, ``Obituary: Ines Calder, "..."``."""
    return sentence.words[0] in SECTION_LABELS and sentence.tags[1:2] == ":"


def on_topic(sentence: Sentence, place: int) -> re.Match[str] | None:
    """``Ines Calder on fame: "..."``: as boxes of quotations have it."""
    match = _TOPIC_COLON.match(sentence.tags, 0, place)
    return match if match is not None and sentence.words[match.end("name")] == "on" else None


def dash_name_colon(sentence: Sentence, place: int) -> Proposal | None:
    """``Rents to rise - Ann Lee: "..."``: the name between dash and colon, whatever the verb before the dash."""
    match = _DASH_NAME_COLON.search(sentence.tags, 0, place) if sentence.tags[place - 1 : place] == ":" else None
    return Proposal("name-colon", sentence, [(place, place + 1)], (Phrase(*match.span("name")),)) if match else None


def source_colon(context: Context, sentence: Sentence, place: int) -> Proposal | None:
    """``From the report: "..."``, ``Here is Lee in May: "..."``."""
    if sentence.tags[place - 1 : place] != ":" or context.word(sentence, 0) not in _SOURCE_WORDS:
        return None
    match = _SOURCE_COLON.match(sentence.tags, 0, place)
    if match is None:
        return None
    start, end = match.span("name")
    owner = sentence.tags.find("P", start, end) + 1  # "From Lee's letter": Lee speaks
    return Proposal("name-colon", sentence, [(place, place + 1)], (Phrase(start, owner or end),))


def dash_name(context: Context, sentence: Sentence, place: int) -> Proposal | None:
    """``"..." - Dineen``: a headline or pull quote signed with a name."""
    headline = sentence.paragraph.role == "headline"
    if place and not headline:
        return None
    match = _SIGNATURE.match(sentence.tags, place + 1) or _SIGNING.match(sentence.tags, place + 1)
    if match is None and headline and not place:
        match = _topic(sentence) or _SCENE.match(sentence.tags, 1)
        if match is None and not _MYSELF.isdisjoint(context.inner(sentence, 0).lower().replace("’", "'").split()):
            match = _OWN_STORY.match(sentence.tags, 1)
    # In a headline the signature stands for all before it: Tariff will "turn looms to firewood": Rao
    return Proposal("dash-name", sentence, [(0, place + 1)], (Phrase(*match.span("name")),)) if match else None


def _topic(sentence: Sentence) -> re.Match[str] | None:
    """The name behind the colon; who has none is speaking on something: a "head of school" may be spoken of."""
    match = _TOPIC.match(sentence.tags, 1)
    is_named = match is not None and match.group("name")[-1] in "TNI~"
    return match if match is not None and (is_named or sentence.words[match.end("name")] == "on") else None


def beat_between(sentence: Sentence, place: int) -> Proposal | None:
    """``"I did not" - he slapped the desk - "ask him."``: whoever acts between two parts speaks both."""
    match = _BEAT_BETWEEN.match(sentence.tags, place + 1)
    if match is None:
        return None
    second = match.end() - 1
    speaker = Phrase(*match.span("owner" if match.group("owner") else "subject"))
    return Proposal("beat-behind", sentence, [(place, place + 1), (second, second + 1)], (speaker,))


def signature(sentence: Sentence, place: int, behind: Sentence) -> Proposal | None:
    """``"..."`` and behind it, in a sentence or paragraph of its own, ``- Ines Calder, farmer``."""
    match = _SIGNING.match(behind.tags)
    if match is None:
        return None
    phrase = Phrase(*match.span("name"))
    return Proposal("dash-name", sentence, [(place, place + 1)], (phrase,), speaker_sentence=behind)


def colon_clause(context: Context, sentence: Sentence, place: int) -> Proposal | None:
    """``The campaign worded it more carefully: "..."``: a clause without a reporting verb, then a colon."""
    tags = sentence.tags
    blunt = _BLUNT.search(tags, 0, place)
    if blunt is not None and "Q" in tags[blunt.end() : place]:
        return None  # Critics were kinder: the Herald called it "bold"; the Post, "brave"
    if blunt is not None:
        found = subject(tags, blunt.start())
        head = tags[found.phrases[0].start : found.phrases[0].end].partition("i")[0][-1:] if found else ""
        content = [(blunt.end(), place + 1)]
        return (
            Proposal("colon-clause", sentence, content, found.phrases) if found and head and head in "hHNop" else None
        )
    if place < 3 or tags[place - 1] != ":" or not _NOTHING_BEHIND.match(tags, place + 1):
        return None
    writer = _writer(context, sentence, place)
    if writer is not None:
        return Proposal("colon-clause", sentence, [(place, place + 1)], (writer,))
    found = _speaking(tags, place)
    if found is None or context.word(sentence, found.phrases[0].start) == "there":
        return None
    last = found.phrases[0].end - 1
    # "Her answer came by text: ...": she whose answer it is speaks.
    act = context.word(sentence, last) in lexicon.REPORTING_NOUNS
    owner = owner_of(tags, last, lambda at: context.word(sentence, at)) if act else None
    return Proposal("colon-clause", sentence, [(place, place + 1)], (owner,) if owner else found.phrases)


def _writer(context: Context, sentence: Sentence, place: int) -> Phrase | None:
    """``On the wall is a note from her predecessor, Karel Reed: "..."``: from whom it is."""
    match = _NOTE_FROM.search(sentence.tags, 0, place)
    if match is None or context.word(sentence, match.start("link")) not in ("from", "by"):
        return None
    return Phrase(*match.span("name" if match["name"] else "source"))


def _speaking(tags: str, place: int) -> Subject | None:
    """The first subject before the colon, where it is a person or a group; else the last one that is.

    ``The day was so wet that a spokesman could only quip: "..."``.
    """
    opens = main_clause(tags, 0, place) if tags[0] in "VEti" else 0  # Asked whether she would go, Lind smiled: "..."
    low = opens if opens < place else 0
    found = (subject(tags, verb, low) for verb in range(low + 1, place - 1) if tags[verb] in "vexmVS")
    subjects = list(filter(None, found))
    # "Ines Calder, of the Port Trust, which owns it, is unmoved: ...": a relative clause's verb says nothing.
    subjects = [each for each in subjects if each.how != "relative"] or subjects
    persons = [each for each in subjects if tags[each.phrases[0].end - 1] in "NIphHo"]
    if not persons or persons[0] is subjects[0]:
        return subjects[0] if subjects else None
    return persons[-1]


def headline_colon(sentence: Sentence, place: int) -> Proposal | None:
    """``Fallin: Budget Is "a Disgrace"``: in a headline the phrase before the colon speaks what is behind it."""
    colon = sentence.tags.rfind(":", 0, place)
    phrase = phrase_at(sentence.tags, 0) if colon > 0 else None
    if phrase is None or phrase.end > colon or sentence.tags[0] not in "NTIdhHoakP" or _is_section(sentence):
        return None
    if sentence.paragraph.role != "headline" and not (phrase.end == colon and _is_first_line(sentence)):
        return None
    if phrase.end == colon and sentence.words[colon - 1] in lexicon.REPORTING_NOUNS:
        phrase = owner_of(sentence.tags, colon - 1, sentence.words.__getitem__) or phrase  # Critics' verdict: "Late"
    return Proposal("headline-colon", sentence, [(colon + 1, _line_end(sentence, place))], (phrase,))


def _is_first_line(sentence: Sentence) -> bool:
    return sentence.paragraph.number == 0 and sentence.first and len(sentence.tags) < _LONGEST_LINE


def _line_end(sentence: Sentence, place: int) -> int:
    """The end of the headline, or the place before a dash, semicolon or comma behind the marks."""
    end = final(sentence.tags)
    signs = (sentence.tags.find(sign, place + 1, end) for sign in ",;-")
    return max(place + 1, min((at for at in signs if at > 0), default=end))


def gapped(sentence: Sentence, place: int) -> Proposal | None:
    """``; a former employer, Ann Lee, as "never late"``: the verb of the clause before the semicolon, left out."""
    match = _GAPPED.search(sentence.tags, 0, place) if ";" in sentence.tags else None
    if match is None:
        return None
    phrase = Phrase(*match.span("name" if match.group("name") else "subject"))
    start = match.start("what") + (match.group("what") != "j")
    return Proposal("clause-subject", sentence, [(start, place + 1)], (phrase,))


def clause_subject(sentence: Sentence, place: int) -> Proposal | None:
    """No reporting verb at all: the subject of the clause that the quotation is part of."""
    tags = sentence.tags
    found = (subject(tags, verb) for verb in range(place - 1, 0, -1) if _is_of_clause(tags, verb))
    first = next(filter(None, found), None)
    return Proposal("clause-subject", sentence, [(place, place + 1)], first.phrases) if first else None


def _is_of_clause(tags: str, verb: int) -> bool:
    """``blamed him as having "slept"`` has no clause behind ``as``."""
    return tags[verb] in "VSvexm" and not (tags[verb] == "x" and tags[verb - 1] == "j" and tags[verb - 2] in "nhHokNIu")
