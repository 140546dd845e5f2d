"""Governors: a reporting verb before the marked words that it reports, in the same sentence.

Which verb of several reports them follows the verbs' frames: what stands between must be something that the verb takes
(Quirk and others 1985, chapter 16), and of a verb of thought under a verb of saying the outer one reports.
"""

import re
from collections.abc import Collection, Sequence

from service.attribution.context import Context
from service.attribution.cues import Verb
from service.attribution.grammar import (
    NP_FINAL,
    Phrase,
    Subject,
    climb,
    is_relative,
    phrase_at,
    phrase_start,
    subject,
    verb_group_start,
)
from service.attribution.proposals import Proposal, Rule
from service.attribution.rules.complements import behind_agent
from service.attribution.rules.extent import behind_hearer, extent
from service.attribution.rules.nonfinite import own_subject
from service.attribution.sentences import Sentence

_HEARER = re.compile(r"(?:[pu]|[dP#]?[dP#aTezgNI~nhHok]{0,6}[nhHokNI~])(?:i[dPaN#nhHok]{1,5})?")
# Between cue and clause: when, where and to whom it was said.
_ADVERBIAL = re.compile(r"(?:,?(?:y+#?|r|i[dPa#y]{0,2}[nhHokNIy~#]{1,5}(?:i[dPa#]{0,2}[nhHokNI~#]{1,4})?),?){1,4}")
# A name, whatever stands in apposition, and the verb of the clause that goes on behind it.
_INTERPOSED = re.compile(r"(?P<name>(?:d?[ae]?h)?[TNI~]+|[dP]a?[hHo]|a?H|p)(?:,[^,;:QxmvVS]{1,30})?[,:]")
# Before a verb between dashes: "- as Calder says -".
_ASIDE = re.compile(r"-(?:[jW]|iW)[^-Q,;:xmvVS]*\Z")
_LONGEST_ASIDE = 16
_BARE_CLAUSE = re.compile(r"(?:p|[dP]?a?(?:[nhHo]|[TNI~]{1,5}))(?:[rf]?[xmv]|r?\Z)")
_RESUMED = re.compile(r",[rf]?[xmvVS]")
_ADJOINING = frozenset(["", ",", ":", "-", "w"])
_AS_SAYING = frozenset(["jG", "iG"])
_WITHIN_CONTENT = frozenset(["inverted", "interposed", "agent"])
_MAIN_VERB = re.compile(r"[rf]{0,2}[xmvVS]")
_MAIN_CLAUSE = re.compile(
    r"(?:[pu]|[dP#]?[dP#aTezgyNI~nhHok]{0,7}[nhHokNI])(?:i[dPa#yNTI~nhHok]{1,8}){0,2}[rf]{0,2}[xmvVSe]"
)
# An object and nothing more, then another clause: mentioned the vote, and at one point the crowd sang.
_NEXT_CLAUSE = re.compile(
    r"""[^xmvVSwWqje,;Q]{1,20},c(?:i[dPa#]{0,2}[nhHokNy]{1,3})?
    (?:p|[dP]?[dPaTNI~nhHok#]{0,6}[nhHokNI])[rf]{0,2}(?:[xmvVS]|e(?!i))""",
    re.X,
)
_ANOTHER_VERB = re.compile("[^xmvVSBbwWqjce,;:Q]{1,20}c[rf]{0,2}[xm]")
# What was called something, and the next verb of who did: called it "late" and ranked it last.
_CALLED_AND_DID = re.compile("[^,;:Q]{0,20}Q[^xmvVSBbwWqj,;:Q]{0,10}c[rf]{0,2}[xmvVSe]")
_LATER_CLAUSE = re.compile(r",[^:]*[xmvVSe]")
_ABSOLUTE = re.compile(r",i[dP]?[aTNI~nhHok]{0,5}[hHNo][gG]")
# "described by his coach, Ann Petrie, as", "described in the report, which ran to ninety pages, as"
_AGENT_THEN_AS = re.compile(r"i[dPaehHoknTNI~]{1,8}(?:i[dPa#nhHokNTI~]{1,6}){0,2}(?:,[^,:;Q]{1,40},)?j")
_CLAUSE_AHEAD = re.compile(r",(?:p|[dP]?[aTNI~nhHok]{0,6}[nhHokNI])[rf]?[xmvVS]")
_KINDS = ("n", "o", "k", "h", "H")
_WHEN = frozenset("as when because if before after once until by".split())
_NOISES = frozenset("a an the some one two three several loud".split())
_OBJECT_AND_COMMA = re.compile(r"[dP#]a?[^,:;QxmvVSwW]{1,20},")
_FARTHEST = 60
_FARTHEST_AGENT = 12
_FARTHEST_OBJECT = 8
_FARTHEST_AS = 25
_CLAUSAL = ("that", "bare", "hearer", "object", "call", "as", "infinitive", "order", "whether", "gerund")
_PREPOSITIONAL = ("of", "for", "about", "against", "at", "in", "on", "over", "to", "with")


def left_governor(context: Context, sentence: Sentence, place: int, verbs: Sequence[Verb]) -> Verb | None:
    """The verb to the left that governs the marked span at ``place``; ``verbs`` in order.

    The nearest strong verb does, a weak one (see, know) where there is none. Where the nearest is a verb of thought,
    or one that is itself reported, a verb of saying further out does.
    """
    weak: Verb | None = None
    inner: Verb | None = None
    word_before = context.word(sentence, place - 1)
    for verb in reversed([verb for verb in verbs if verb.end <= place and not verb.takes("gesture")]):
        if sentence.tags.find(";", verb.end, place) >= 0:
            break
        if (
            (word_before == "as" and _is_object_of_as(sentence.tags, verb, verbs))
            or not _reaches(context, sentence, verb, place)
            or _tells_of_hearer(sentence, verb, verbs, place)
        ):
            continue
        if inner is not None:
            if _is_outer(sentence, verb, inner):
                return verb
        elif _is_part_of_saying(sentence, verb) or _is_view(sentence, verb, word_before):
            inner = verb
        elif word_before in verb.form.frames and word_before != "that":
            return verb  # compared his plight to "...": the verb asks for the word right before the marks
        elif verb.takes("weak") and (weak is not None or not _reports_plainly(sentence, verb)):
            weak = weak or verb
        elif verb.form.type == "thought":
            inner = verb
        else:
            return verb
    return inner or weak


def _is_object_of_as(tags: str, verb: Verb, verbs: Sequence[Verb]) -> bool:
    """``described asking his son for it as "mad"``, ``described what she saw as "a flood"``: what is described."""
    gerund = verb.form.tense == "ing" and not verb.takes("as")
    outer = (outer for outer in verbs if outer.end <= verb.start and outer.takes("as"))
    return any((gerund and each.end == verb.start) or tags[each.end] == "q" for each in outer)


def _tells_of_hearer(sentence: Sentence, verb: Verb, verbs: Sequence[Verb], place: int) -> bool:
    """``warned a man who queried his hours that he was "late"``: of whom he warned, and the clause is the warning."""
    tags, relative = sentence.tags, verb.start - 1
    if tags[relative] != "W" or tags.find("w", verb.end + 1, place) < 0 or verb.takes("hearer"):
        return False
    start = phrase_start(tags, relative - 1)
    return any(outer.end == start and outer.takes("hearer") for outer in verbs)


def _is_view(sentence: Sentence, verb: Verb, word_before: str) -> bool:
    """``said he sees the plan as "mad"``: under a verb of saying a view is what is said; not: said C, seeing it so."""
    own = sentence.tags[: verb_group_start(sentence.tags, verb.start)].rstrip("r")[-1:]
    weak = verb.takes("weak") and verb.form.type == "thought" and own not in (",", "")
    return weak and word_before in verb.form.frames and word_before != "that"


def _reports_plainly(sentence: Sentence, verb: Verb) -> bool:
    """``and then she continues: "..."``, ``but agreed that it was "mad"``."""
    return verb.takes("tag") and sentence.tags[verb.end : verb.end + 1] in (":", "w")


def _is_outer(sentence: Sentence, verb: Verb, inner: Verb) -> bool:
    """``said he believed it was "..."``: the outer verb reports, the inner one is part of it."""
    if verb.takes("weak"):
        return False
    if verb.takes("call", "as") and _is_of_noun(sentence, inner):
        return True  # called the decision to reject it "..."
    if _ABSOLUTE.search(sentence.tags, verb.end, inner.start):
        return False  # denied it, with Rudd taking to the air to call it "mad"
    if inner.form.tense == "ing" and inner.start == verb.end + 1 and sentence.tags[verb.end] == ",":
        return False  # the board said, reasoning that it was "late"
    same = inner.takes("as") and inner.form.tense == verb.form.tense
    if same and sentence.tags[: inner.start].rstrip("r").endswith("c"):
        return False  # said it was late and assessed the harm as "small"
    # "fears it will be seen as "mad"": of a passive nobody else is the subject.
    return (verb.form.type != "thought" or inner.passive) and verb.takes("that", "hearer")


def _reaches(context: Context, sentence: Sentence, verb: Verb, place: int) -> bool:
    """Whether the marked span at ``place`` may be in what the verb reports."""
    between = sentence.tags[verb.end : place]
    called_when = between == "" and context.inner(sentence, place).partition(" ")[0].lower() in _WHEN
    told = verb.passive and (_passive_reaches(verb, between) or _is_asked(context, sentence, verb, place))
    if verb.passive and (called_when or not told):  # were called "as soon as we could"
        by_agent = context.word(sentence, verb.end) == "by"
        return by_agent and (
            _active_reaches(verb, between) or behind_hearer(verb, between) or _told_by(sentence, verb, place)
        )
    if _is_modifier(sentence.tags, verb, place) or (
        "-" in between and _ASIDE.search(sentence.tags, max(0, verb.start - _LONGEST_ASIDE), verb.start)
    ):
        return False
    # Not: whether she would go, Lind smiled: "..."
    opens = between[-1:] == ":" and verb.takes("tag") and _CLAUSE_AHEAD.search(between) is None
    if between in _ADJOINING or (opens and not _is_answered(sentence, verb, place)):
        return True
    if len(between) > _FARTHEST or _is_closed(context, sentence, verb, place):
        return False
    if verb.takes(*_CLAUSAL):
        return True
    return ("i" in between or "t" in between) and verb.takes(*_PREPOSITIONAL)


def _is_modifier(tags: str, verb: Verb, place: int) -> bool:
    """``a proposed "first-loss" fund``."""
    return verb.end == place and tags[verb.start - 1 : verb.start] == "d" and tags[place + 1 : place + 2] in _KINDS


def _passive_reaches(verb: Verb, between: str) -> bool:
    """``was described as "..."``, ``was told that "..."``, ``was quoted as saying "..."``."""
    if not verb.takes("as", "call", "tag", "hearer"):
        return False
    if between in ("", ":", ",") or between in _AS_SAYING:
        return True
    if verb.takes("as", "call") and (len(between) < _FARTHEST_OBJECT or _AGENT_THEN_AS.fullmatch(between)):
        return True
    if verb.takes("as") and between[-1:] == "j" and between[:1] == "i" and len(between) < _FARTHEST_AS:
        return True  # was hailed by his manager, Tom Rudd, as "..."
    if verb.takes("hearer") and (_BARE_CLAUSE.match(between) or _RESUMED.match(between)):
        return True  # were told it was "optional"; The dam, the jury was told, was "a wall"
    return "w" in between and verb.takes("that")


def _active_reaches(verb: Verb, between: str) -> bool:
    """``was urged by Lee to "..."``, ``was accused by Lee of "..."``: behind the agent as behind the active verb."""
    if verb.takes("order") and between[-1:] == "t":
        return True
    return between[-1:] == "i" and between.count("i") > 1 and verb.takes(*_PREPOSITIONAL)


def _is_asked(context: Context, sentence: Sentence, verb: Verb, place: int) -> bool:
    """``was asked (by the clerk) whether it was "mad"``: the question is the clerk's, or nobody's, not the hearer's."""
    if not verb.passive or not verb.takes("whether"):
        return False
    at = behind_agent(sentence.tags, verb.end)
    return at < place and (sentence.tags[at] == "q" or context.word(sentence, at) == "if")


def _told_by(sentence: Sentence, verb: Verb, place: int) -> bool:
    """``was told by the clerk "do not wait"``: only the agent stands before the marks."""
    agent = phrase_at(sentence.tags, verb.end + 1) if verb.takes("hearer") else None
    return agent is not None and agent.end == place


def _is_part_of_saying(sentence: Sentence, verb: Verb) -> bool:
    """Whether under another verb of saying this one is mostly part of what was said."""
    return is_unreal(sentence, verb) or _is_echoed(sentence, verb)


def is_unreal(sentence: Sentence, verb: Verb) -> bool:
    """``Americans will say``, ``right to urge``: under another verb of saying this is part of what was said.

    ``used to tell him`` was said, again and again.
    """
    before = sentence.tags[max(0, verb.start - 3) : verb.start].rstrip("rf")
    if verb.passive:
        return before[-2:-1] in ("m", "t") and before[-1:] == "x"  # acknowledged that it could be called "mad"
    if verb.form.tense != "base" or before[-1:] not in ("m", "t"):
        return False
    return sentence.words[max(0, verb.start - 2) : verb.start] != ["used", "to"]


def _is_of_noun(sentence: Sentence, verb: Verb) -> bool:
    """``the decision to reject``: an infinitive that a noun has."""
    tags = sentence.tags
    return tags[verb.start - 1 : verb.start] == "t" and tags[verb.start - 2 : verb.start - 1] in NP_FINAL


def _is_echoed(sentence: Sentence, verb: Verb) -> bool:
    """``said he had asked``: a pronoun under a verb of saying is mostly that verb's own subject."""
    group = verb_group_start(sentence.tags, verb.start)
    return sentence.tags[group - 1 : group] == "p" and sentence.tags[group - 2 : group - 1] in ("V", "S", "B", "w")


def _is_closed(context: Context, sentence: Sentence, verb: Verb, place: int) -> bool:
    """Whether the clause that the verb stands in ends before the marks."""
    tags = sentence.tags
    # had written to the board and had received "not a word"
    another = _ANOTHER_VERB.match(tags, verb.end, place) is not None
    if not another and verb.takes("call", "as") and not verb.takes("that"):
        another = _CALLED_AND_DID.match(tags, verb.end, place) is not None
    plain = verb.takes("object") and not verb.takes("call", "hearer", "bare")
    # Asked by the host, who has dismissed the story, "...?"
    ended = another or (plain and _OBJECT_AND_COMMA.fullmatch(tags, verb.end, place) is not None)
    comma = -1 if ended else _comma(context, sentence, verb, place)
    if comma < 0:
        return ended
    next_clause = _NEXT_CLAUSE.match(tags, verb.end, place) is not None
    if next_clause or _is_fronted(context, sentence, verb) or _is_answered(sentence, verb, place):
        return True
    left = verb_group_start(tags, verb.start) - 1
    if left < 1:
        return False
    rest = comma + 1
    if is_relative(tags, left) or _names_antecedent(tags, left, verb):
        # "the plan, which some argued was late, was "mad""; "in what Lee called "a joke," the court "..."
        resumed = _MAIN_VERB if tags[comma] == "," else _MAIN_CLAUSE
        return resumed.match(tags, rest, place) is not None
    if tags[left] not in NP_FINAL:
        return False
    start = climb(tags, phrase_start(tags, left))
    # said that when Lee railed at it, "she speaks for us"
    return start > 1 and tags[start - 1] == "j" and tags[start - 2] in "wVS"


def _is_answered(sentence: Sentence, verb: Verb, place: int) -> bool:
    """``Asked why, Lee laughed: "..."``: another clause stands between a fronted question and the marks."""
    return _is_fronted_participle(sentence, verb) and _LATER_CLAUSE.search(sentence.tags, verb.end, place) is not None


def _names_antecedent(tags: str, left: int, verb: Verb) -> bool:
    """``a clip that Lee called "mad," ...``: without an object the verb has its "that" for one."""
    if tags[left] not in NP_FINAL or tags[verb.end] != "Q" or not verb.takes("call"):
        return False
    start = phrase_start(tags, left)
    return start > 1 and tags[start - 1] == "w" and tags[start - 2] in "nko"


def _comma(context: Context, sentence: Sentence, verb: Verb, place: int) -> int:
    """The first comma behind the verb, or the first marked span that ends in one; else -1."""
    tags = sentence.tags
    last = place - 1
    for at in range(verb.end, place):
        if tags[at] == "Q" and context.inner(sentence, at).endswith(","):
            return at
        if tags[at] == ",":
            # He told the club, "We won": a comma right before the marks may open what was said.
            opens = at == last and (verb.takes("hearer") or not context.inner(sentence, place)[:1].islower())
            return -1 if opens else at
    return -1


def _is_fronted(context: Context, sentence: Sentence, verb: Verb) -> bool:
    """Whether the verb stands in a fronted clause: ``When Maddow noted it was mad, ...``; not: as Maddow admits, ..."""
    tags, start = sentence.tags, verb.start
    while start > 0 and tags[start - 1] not in ",;:Q":
        start -= 1
    while tags[start] == "r" and start < verb.start:
        start += 1  # even as
    comment = context.word(sentence, start) == "as" and (verb.takes("that") or verb.form.particle == "it")
    return tags[start] == "j" and not comment and not tags[:start].strip("cr,")


def governed(
    context: Context,
    sentence: Sentence,
    verb: Verb,
    place: int,
    cues: Collection[int],
    found: Sequence[Proposal] = (),
) -> Proposal:
    """What ``verb`` reports, the marked span at ``place`` in it.

    ``cues`` are the places of all the sentence's reporting verbs, ``found`` the utterances before this one.
    """
    speakers = _speakers(context, sentence, verb, place, found)
    content = extent(context, sentence, verb, place, cues)
    if speakers is not None and speakers.how in _WITHIN_CONTENT:
        content = _without_speaker(sentence.tags, verb, speakers, place, content)
    return Proposal(
        rule=_rule(sentence, verb, place, speakers, content),
        sentence=sentence,
        content=content,
        speakers=speakers.phrases if speakers else (),
        cue=(verb.start, verb.end),
        cue_type=verb.form.type,
        features={"distance": place - verb.end},
    )


def _without_speaker(
    tags: str, verb: Verb, speakers: Subject, place: int, content: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The content without the speaker behind the verb: ``explained the clerk:``, ``called "mad" by the clerk``."""
    phrase = speakers.phrases[0]
    if speakers.how == "agent":
        # asked by the clerk "is it late?": the content of other verbs may begin with what stands behind them
        content = [(phrase.end if start == phrase.start and phrase.end < end else start, end) for start, end in content]
        return [(start, phrase.start - 1 if start < phrase.start - 1 < end else end) for start, end in content]
    if speakers.how == "inverted":
        return [(max(start, place), end) for start, end in content if end > place]
    left = max(tags.rfind(sign, 0, verb.start) for sign in ";:") + 1
    behind = tags.find(",", phrase.end, place) + 1
    behind = max(behind, tags.find(",", behind, place) + 1)
    return [(left, verb.start - 1), (behind, max(end for _, end in content))]


def _rule(
    sentence: Sentence, verb: Verb, place: int, speakers: Subject | None, content: Sequence[tuple[int, int]]
) -> Rule:
    if verb.passive:
        return "passive-cue"
    if speakers is None:
        return "cue-without-speaker"
    if speakers.how in ("participle", "fronted participle"):
        return "participle-cue"
    only_marked = not "".join([sentence.tags[start:end] for start, end in content]).strip("Q.,;:?!-)(")
    adjoins = sentence.tags[verb.end : place] in ("", ",", ":")
    return "speaker-cue-quote" if only_marked and adjoins else "speaker-cue-clause"


def _speakers(
    context: Context, sentence: Sentence, verb: Verb, place: int, found: Sequence[Proposal]
) -> Subject | None:
    speakers = _interposed(sentence.tags, verb) or agents(context, sentence, verb) or _inverted(sentence, verb, place)
    if speakers is None and verb.form.tense == "ing":
        speakers = _of_tag(found, verb)
    if speakers is None and not verb.passive:
        speakers = _main_subject(sentence.tags, verb.start)
    return speakers


def _is_fronted_participle(sentence: Sentence, verb: Verb) -> bool:
    """``Asked by Calder if it was "late", Rudd left``."""
    return verb.form.tense == "past" and not sentence.tags[: verb.start].strip("crj")


def _quoted(tags: str, verb: Verb) -> Subject | None:
    """``quoted Lee as saying``, ``to quote Lee``: the object speaks."""
    if verb.form.lemma != "quote":
        return None
    phrase = phrase_at(tags, verb.end)
    if phrase is None or not (tags[phrase.end : phrase.end + 2] in _AS_SAYING or tags[: verb.start] == "t"):
        return None
    return Subject((phrase,), "quoted")


def agents(context: Context, sentence: Sentence, verb: Verb) -> Subject | None:
    """Who speaks: the subject, or of a passive the agent behind ``by``."""
    tags = sentence.tags
    if verb.takes("hears") and not _hears_noise(context, sentence, verb):
        source = phrase_at(tags, verb.end + 1) if context.word(sentence, verb.end) == "from" else None
        return Subject((source,) if source else (), "hearer")
    asked_by = context.word(sentence, verb.end) == "by" and _is_fronted_participle(sentence, verb)
    if not verb.passive and not asked_by:
        return _quoted(tags, verb) or own_subject(context, sentence, verb) or subject(tags, verb.start)
    limit = min(verb.end + _FARTHEST_AGENT, len(tags) - 1)
    first = place = tags.find("i", verb.end, limit)
    while 0 <= place < limit:
        phrase = phrase_at(tags, place + 1)
        # "described in the report as": a document is an agent wherever it stands.
        at_verb = place == first and tags[place - 1] in "VEey"
        is_agent = context.word(sentence, place) == "by" or (at_verb and phrase and tags[phrase.end - 1] == "k")
        if phrase is not None and is_agent:
            return Subject((phrase,), "agent")
        place = tags.find("i", place + 1, limit)
    return None


def _hears_noise(context: Context, sentence: Sentence, verb: Verb) -> bool:
    """``Gaunt heard "an almighty bang"``: what was heard was no speech, and the words are the hearer's."""
    if verb.passive or not sentence.tags.startswith("Q", verb.end):
        return False
    return context.inner(sentence, verb.end).partition(" ")[0] in _NOISES


def _interposed(tags: str, verb: Verb) -> Subject | None:
    """``The trick, says Ines Calder, an engineer, is "..."``: an inverted tag within the clause that it reports."""
    if verb.form.tense not in ("past", "s", "base") or not verb.takes("bare", "tag"):
        return None
    if verb.takes("hearer") and verb.form.type != "wrote":
        return None
    match = _INTERPOSED.match(tags, verb.end) if tags[verb.start - 1 : verb.start] == "," else None
    if match is not None and not verb.takes("bare") and tags[match.end() : match.end() + 1] not in ("x", "m"):
        return None  # The report, wrote the consultant, was "kind"
    if match is not None and verb.form.tense == "base" and tags[match.end("name") - 1] != "H":
        return None
    return Subject((Phrase(*match.span("name")),), "interposed") if match else None


def _inverted(sentence: Sentence, verb: Verb, place: int) -> Subject | None:
    """``explained the clerk: "..."``: the subject behind its verb, before a colon or comma and the marks."""
    tags = sentence.tags
    if verb.form.tense not in ("past", "s") or tags[place - 1] not in ":,":
        return None
    phrase = phrase_at(tags, verb.end)
    if phrase is None and tags[verb.end] in "d#":
        phrase = Phrase(verb.end, verb.end + 1)  # said another: "..."
    if phrase is None or tags[phrase.start] == "u" or phrase.end >= place or tags[phrase.end] not in ":,":
        return None
    return Subject((phrase,), "inverted")


def _of_tag(found: Sequence[Proposal], verb: Verb) -> Subject | None:
    """``"...," said X, adding that "..."``: behind an inverted tag the participle has the tag's speaker."""
    tags = [proposal for proposal in found if proposal.cue and proposal.cue[1] <= verb.start and proposal.speakers]
    return Subject(tags[-1].speakers, "tag") if tags else None


def _main_subject(tags: str, before: int) -> Subject | None:
    """The subject of the sentence's first finite verb, where the verb at ``before`` shows none of its own."""
    found = (subject(tags, verb) for verb in range(1, before) if tags[verb] in "VSvexm")
    first = next(filter(None, found), None)
    return Subject(first.phrases, "main clause") if first else None


def is_hearer(between: str) -> bool:
    """Whether what stands between a cue and a colon is only the hearer, the time or the place."""
    return _HEARER.fullmatch(between) is not None or _ADVERBIAL.fullmatch(between) is not None
