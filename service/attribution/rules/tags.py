"""Tags behind a quotation: ``"...," said Smith``, ``"...," Smith said``, ``The plan was "mad", Smith said``.

A tag is a reporting clause whose object, the quotation, stands before it; subject and verb may change places (Quirk and
others 1985, chapter 14 on comment clauses, chapter 18 on inversion).
"""

import re
from collections.abc import Mapping

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.cues import Verb
from service.attribution.grammar import NOUN_PHRASE, Phrase, name_in_apposition, phrase_at, subject
from service.attribution.proposals import Proposal, Rule
from service.attribution.rules.clauses import agents
from service.attribution.rules.nouns import SOURCES, owner_of
from service.attribution.rules.occasions import is_occasion
from service.attribution.sentences import Sentence

_MOST_SPACES = 5  # a quotation of more words than this, capital first, is a sentence even without its comma
_FARTHEST = 30
_JOINING = frozenset(",?!—–-…")
_CLOSING = "’'” \""
_SUBJECT_VERB = re.compile(
    rf"""
    (?P<subject>
        {NOUN_PHRASE.pattern}(?:(?<=[hH])t{NOUN_PHRASE.pattern}|c{NOUN_PHRASE.pattern})?  # an aide to Lee, Lee and Rao
      | d\#(?=[VSB])                                                                      # the two write
    )
    (?:,[^;:]{{1,140}}?,|\([^()]{{1,40}}\)|-[^-Q]{{1,60}}-)?  # an apposition, relative clause or parenthesis
    [rxmf]{{0,4}}
    (?P<verb>[VSBevGgbn])
    """,
    re.VERBOSE,
)
# "A farce" is what Smith called it; was how Smith put it; was all Smith would say.
_CLEFT = re.compile(
    rf"x(?:[qw]|(?P<all>d))(?P<subject>{NOUN_PHRASE.pattern})(?:,(?P<apposed>[^,;:Q]{{1,60}}),)?[rxm]{{0,2}}[VSB]"
)
# One person familiar with the talks, a source close to the board.
_CLOSE_TO = re.compile(r"[ab][it][dPa#]{0,2}[aTNI~nhHok]{0,4}[NInhHok]")
# Asked by Calder, "...?", Reed said: what is asked there is not the words of Reed's tag.
_ASKED = re.compile(rf"[crj]{{0,2}}(?P<verb>V)(?:i{NOUN_PHRASE.pattern})?[,:]?\Z")
_VERB_SUBJECT = re.compile(r"r?(?P<verb>[VSevB])")
# A tag that closes its sentence, or stands between commas further on in it; subject first or verb first.
_CLAUSE_TAG = re.compile(
    r"""
    ,(?:
        (?:[pu]|[dP#]?(?:[dP#aTezgyNI~nhHok]|(?<=[dPan])G(?=[nhHok])){0,8}[nhHokNI~](?:i[dPaTNI~nhHok#]{1,6}){0,3})
        (?:,[^;:Q]{1,120}?,|[abgez][^,;:QVSxm]{1,24})?
        [rx]{0,3}(?P<verb>[VS]|B(?=[.?!]?\Z|,j))
      | (?P<first>[VS])[dPaTNI~nhHokiep#,W-]{1,40}
    )
    (?:[^QVSxm,]{0,24}[.?!]?\Z|[iy]{0,2}[^QVSxm,.?!;:]{0,12},(?!c))
    """,
    re.VERBOSE,
)
_CLOSING_TAG = re.compile(r",(?:p|[dP]?[aTNI~nhHok]{1,6})r?[VS][.?!]?\Z")
# A base form with a plural subject: "the two write."
_AFTER_PLURAL = re.compile(r"[nNo#d][BSb](?:[.,;:Q]|\Z)|[No]Bi")
# Behind a passive: "...," Smith was quoted as saying; a man is heard shouting; was heard to mutter.
_SAYING = re.compile(r"[ij]?G|tB")
# A verb that is no reporting verb tags only where the sentence ends behind it, or goes on as after a tag.
_AFTER_PLAIN_VERB = re.compile(r"[.,;:Q?!]|\Z|[iryut]")


def tag_behind(context: Context, sentence: Sentence, place: int, verbs: Mapping[int, Verb]) -> Proposal | None:
    """The tag right behind the marked span at ``place``, in either order; ``verbs`` by their first item."""
    if not joins(context, sentence, place) or _is_put_question(context, sentence, place, verbs):
        return None
    tags = sentence.tags
    start = place + 1
    while start < len(tags) and tags[start] in ",-'\"":
        start += 1
    return (
        _cleft(context, sentence, place, start, verbs)
        or _verb_first(context, sentence, place, start, verbs)
        or _subject_first(context, sentence, place, start, verbs)
    )


def _is_put_question(context: Context, sentence: Sentence, place: int, verbs: Mapping[int, Verb]) -> bool:
    """``Asked by Calder, "Is it late?", Reed said it was``: the marks are the object of the participle in front."""
    if not 0 < place <= _FARTHEST or sentence.tags[0] not in "crjV":
        return False
    match = _ASKED.match(sentence.tags[:place])
    verb = verbs.get(match.start("verb")) if match else None
    if verb is None or not verb.takes("whether") or verb.takes("that"):
        return False
    return context.inner(sentence, place).rstrip(_CLOSING).endswith("?")


def _cleft(context: Context, sentence: Sentence, place: int, start: int, verbs: Mapping[int, Verb]) -> Proposal | None:
    """``"A farce" is what Smith called it``."""
    match = _CLEFT.match(sentence.tags, start)
    verb = verbs.get(match.end() - 1) if match else None
    if match is None or verb is None or not verb.takes("call", "as", "tag"):
        return None
    if match.group("all") and context.word(sentence, match.start("all")) != "all":
        return None
    phrase = Phrase(*match.span("subject"))
    name = name_in_apposition(sentence.tags, phrase, match.span("apposed")) if match.group("apposed") else None
    return _proposal("quote-clause-cue", sentence, place, (name or phrase,), verb)


def joins(context: Context, sentence: Sentence, place: int) -> bool:
    """Whether the marked span at ``place`` is joined to what follows as a quotation is to its tag."""
    inner = context.inner(sentence, place).rstrip(_CLOSING)
    following = sentence.tags[place + 1 : place + 2]
    if not following:
        return False
    if inner[-1:] in _JOINING or following in ",-":
        return True
    if place == 0 and inner[:1].isupper() and inner.count(" ") >= _MOST_SPACES and following in "pdNTVSI":
        return True  # the comma forgotten
    if following in "VS" or (following == "x" and sentence.tags[place + 2 : place + 3] in ("q", "w", "d")):
        return place == 0
    return inner[-1:] == "." and following in "pdNT" and _is_lower(context, sentence, place + 1)


def _is_lower(context: Context, sentence: Sentence, place: int) -> bool:
    item = sentence.items[place]
    return item >= 0 and context.tokens.word[item][0].islower()


def _verb_first(
    context: Context, sentence: Sentence, place: int, start: int, verbs: Mapping[int, Verb]
) -> Proposal | None:
    """``"...," said Smith``; ``"...," reacted Smith``, where Smith is a name or a document."""
    match = _VERB_SUBJECT.match(sentence.tags, start)
    if match is None:
        return None
    verb = verbs.get(match.start("verb"))
    if verb is None:
        return _plain_verb_first(context, sentence, place, match.start("verb"))
    behind = verb.end
    while sentence.tags[behind : behind + 1] == "r":
        behind += 1
    phrases = _speaking(context, sentence, _subjects_at(sentence.tags, behind))
    if not phrases or sentence.tags[phrases[0].start] == "u":
        return None
    if verb.form.tense == "base" and not _are_many(sentence.tags, phrases):
        return None
    if place and not verb.takes("tag") and verb.takes("as", "call"):
        return None  # Calder, who thinks it "late," described the plan as "mad"
    return _proposal("quote-cue-speaker", sentence, place, phrases, verb)


def _are_many(tags: str, phrases: tuple[Phrase, ...]) -> bool:
    """``"...," say experts at the bank``: more than one speak, as the base form asks."""
    if len(phrases) > 1:
        return True
    start, end = phrases[0].start, phrases[0].end
    of = tags.find("i", start, end)
    return tags[(of if of > 0 else end) - 1] in "Ho"


def _plain_verb_first(context: Context, sentence: Sentence, place: int, verb: int) -> Proposal | None:
    phrase = phrase_at(sentence.tags, verb + 1)
    if place or phrase is None:
        return None
    of = sentence.tags.find("i", phrase.start, phrase.end)
    last = (of if of > 0 else phrase.end) - 1
    act = context.word(sentence, last) in lexicon.REPORTING_NOUNS
    act = act or (of > 0 and context.word(sentence, of) == "from" and sentence.tags[phrase.end - 1] in "hHN")
    of_letters = context.word(sentence, verb) == "runs" and context.word(sentence, last) == "one"  # of his letters
    if sentence.tags[phrase.start] not in "NTI" and sentence.tags[last] != "k" and not (act or of_letters):
        return None
    speakers = _doers(context, sentence, phrase, last) if act else (phrase,)
    return Proposal("quote-verb-speaker", sentence, [(place, place + 1)], speakers, (verb, verb + 1), "other")


def _doers(context: Context, sentence: Sentence, phrase: Phrase, act: int) -> tuple[Phrase, ...]:
    """``"...," came her answer``, ``came the answer from Lee``: whose act it is; a voice from the back is nobody's."""
    tags = sentence.tags
    owner = owner_of(tags, act, lambda at: context.word(sentence, at))
    if owner is not None:
        return (owner,)
    if context.word(sentence, act + 1) not in SOURCES:
        return ()
    source = phrase_at(tags, act + 2)
    return (source,) if source is not None and tags[source.end - 1] in "hHNopu" else (phrase,)


def _speaking(context: Context, sentence: Sentence, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases behind an inverted verb, without where it was said; for an answer from somebody, who that is."""
    if len(phrases) != 1:
        return phrases
    phrase, tags = phrases[0], sentence.tags
    link = tags.find("i", phrase.start, phrase.end)
    if link < 0:
        return phrases
    if tags[link - 1] == "n" and context.word(sentence, link - 1) in lexicon.REPORTING_NOUNS:
        return _doers(context, sentence, phrase, link - 1) or phrases
    while link >= 0:
        if is_occasion(context, sentence, link, phrase.end):
            return (Phrase(phrase.start, link),)
        link = tags.find("i", link + 1, phrase.end)
    return phrases


def _subjects_at(tags: str, start: int) -> tuple[Phrase, ...]:
    """The noun phrase behind an inverted verb, two of them where they speak jointly."""
    phrase = phrase_at(tags, start)
    if phrase is None:
        alone = tags[start : start + 1] in ("d", "#") and tags[start + 1 : start + 2] in ("", ".", ",", ";")
        return (Phrase(start, start + 1),) if alone else ()
    if tags[phrase.end : phrase.end + 1] == "c":
        other = phrase_at(tags, phrase.end + 1)
        if other and tags[other.end : other.end + 1] not in ("V", "S", "v", "e", "x", "m"):
            return (phrase, other)
    person = tags[phrase.end - 1] in "hH" or (tags[phrase.end - 1] == "N" and tags[phrase.start] in "d#p")  # one Whig
    close = _CLOSE_TO.match(tags, phrase.end) if person else None
    return (Phrase(phrase.start, close.end()) if close is not None else phrase,)


def _subject_first(
    context: Context, sentence: Sentence, place: int, start: int, verbs: Mapping[int, Verb]
) -> Proposal | None:
    """``"...," Smith said``; ``"...," Smith pressed``."""
    match = _SUBJECT_VERB.match(sentence.tags, start)
    if match is None:
        return _first_verb(sentence, place, start, verbs)
    at = match.start("verb")
    verb = verbs.get(at)
    named = Phrase(match.start("subject"), match.end("subject"))
    if verb is not None:
        return _with_verb(sentence, place, named, verb) or _first_verb(sentence, place, start, verbs)
    if sentence.tags[at] in "gbn":
        return _first_verb(sentence, place, start, verbs)
    # "...," the letter released on Friday said.
    later = _first_verb(sentence, place, start, verbs) if sentence.tags[at] == "e" else None
    plain = _is_plain_tag(context, sentence, place, at)
    if later is not None and (not plain or later.speakers[0].start == named.start):
        return later
    if plain:
        return Proposal("quote-speaker-verb", sentence, [(place, place + 1)], (named,), (at, at + 1), "other")
    return None


def _is_plain_tag(context: Context, sentence: Sentence, place: int, verb: int) -> bool:
    """Whether a verb that reports nothing by itself tags the quotation that opens the sentence."""
    tags = sentence.tags
    if place or tags[verb] not in "ev" or not _AFTER_PLAIN_VERB.match(tags, verb + 1):
        return False
    return context.inner(sentence, place)[-1:] in ",?!" or tags[place + 1] == ","


def _with_verb(sentence: Sentence, place: int, named: Phrase, verb: Verb) -> Proposal | None:
    tags, tense, before = sentence.tags, verb.form.tense, sentence.tags[verb.start - 1]
    quoted = phrase_at(tags, verb.end) if verb.form.lemma == "quote" and not verb.passive else None
    if quoted is not None and tags[quoted.end : quoted.end + 2] in ("jG", "iG"):
        return _proposal("quote-speaker-cue", sentence, place, (quoted,), verb)  # the Herald quoted Lee as saying
    if verb.passive:
        return _with_passive(sentence, place, named, verb)
    if before in ",)-" and tags[named.end - 1] == "H":
        before = "H"  # the authors, led by Lee, write
    if tense == "base" and before not in "mxpHf" and not _AFTER_PLURAL.match(tags, verb.start - 1):
        return None
    if tense == "ing" and before != "x":
        return None
    return _proposal("quote-speaker-cue", sentence, place, _split_joint(tags, named), verb)


def _with_passive(sentence: Sentence, place: int, named: Phrase, verb: Verb) -> Proposal | None:
    """``"...," Smith was quoted as saying``; ``"...," Rao was told by Smith``."""
    tags = sentence.tags
    agent = phrase_at(tags, verb.end + 1) if verb.takes("hearer") and tags[verb.end : verb.end + 1] == "i" else None
    if agent is not None and tags[agent.end : agent.end + 1] in ("", ".", ",", ";"):
        return _proposal("quote-passive-cue", sentence, place, (agent,), verb)
    saying = _SAYING.match(tags, verb.end)
    if saying is None:
        return None
    return Proposal("quote-passive-cue", sentence, [(place, place + 1)], (named,), (verb.start, saying.end()), "said")


def _first_verb(sentence: Sentence, place: int, start: int, verbs: Mapping[int, Verb]) -> Proposal | None:
    """The first reporting verb behind the quotation, with whatever its subject is."""
    if sentence.tags[start : start + 1] in ("c", "j"):
        closing = _CLOSING_TAG.search(sentence.tags, start)
        start = closing.start() + 1 if closing else start  # "...," and gifts began to come, Calder said.
    for at in range(start + 1, min(start + _FARTHEST, len(sentence.tags))):
        if sentence.tags[at] in "Q;:":
            return None
        verb = verbs.get(at)
        if verb is None or verb.passive or not verb.takes("tag") or verb.form.tense not in ("past", "s"):
            continue
        behind = _subjects_at(sentence.tags, verb.end) if sentence.tags[at - 1] == "," else ()
        if behind and sentence.tags[behind[-1].end : behind[-1].end + 1] in ("", ",", ".", ";"):
            return _with_rest(sentence, place, at, behind, verb)  # , a ship, thundered Calder,
        found = subject(sentence.tags, at, start)
        if found is not None and found.phrases[0].start == start + 1 and sentence.tags[start] == "c":
            return None  # "...," she said, "...," and the crowd roared
        if found is not None:
            return _with_rest(sentence, place, found.phrases[0].start, found.phrases, verb)
    return None


def _with_rest(sentence: Sentence, place: int, tag: int, phrases: tuple[Phrase, ...], verb: Verb) -> Proposal:
    """``"To win is hard" since so few can, said Calder``: what stands between the marks and the comma of the tag."""
    proposal = _proposal("quote-clause-cue", sentence, place, phrases, verb)
    if sentence.tags[tag - 1] == "," and tag - 1 > place + 1 and sentence.tags[place + 1] != ",":
        proposal.content = [(place, tag - 1)]
    return proposal


def _split_joint(tags: str, named: Phrase) -> tuple[Phrase, ...]:
    first = phrase_at(tags, named.start)
    if first and first.end < named.end and tags[first.end] == "c":
        return (first, Phrase(first.end + 1, named.end))
    return (named,)


def tag_of_clause(
    context: Context, sentence: Sentence, place: int, left: int, verbs: Mapping[int, Verb]
) -> Proposal | None:
    """``The plan was "mad", Smith said.``: the tag governs all before it from ``left`` on.

    It stands at the sentence's end, or between commas: ``"Most" of the cost, he said, comes later.``
    """
    match = _CLAUSE_TAG.search(sentence.tags, place + 1)
    if match is None:
        return None
    inverted = match.start("first") >= 0
    verb = verbs.get(match.start("first") if inverted else match.start("verb"))
    if verb is None or not _may_tag(sentence, verb) or verb.takes("gesture"):
        return None
    hears = verb.passive and verb.takes("hearer")  # The ring was “a firm”, the jury was told
    if verb.passive and not hears:
        return None
    if inverted:
        phrases = _subject_at(sentence.tags, verb.end)
    else:
        found = agents(context, sentence, verb)
        phrases = found.phrases if found else ()
    if not phrases and not hears:
        return None
    content = [(left, match.start())]
    return Proposal("clause-tag", sentence, content, phrases, (verb.start, verb.end), verb.form.type)


def _may_tag(sentence: Sentence, verb: Verb) -> bool:
    """Headlines have more tags: ``Walls "too low", review finds``."""
    return verb.takes("tag") or (sentence.paragraph.role == "headline" and verb.takes("that"))


def _subject_at(tags: str, start: int) -> tuple[Phrase, ...]:
    phrase = phrase_at(tags, start)
    return (phrase,) if phrase else ()


def _proposal(rule: Rule, sentence: Sentence, place: int, phrases: tuple[Phrase, ...], verb: Verb) -> Proposal:
    return Proposal(rule, sentence, [(place, place + 1)], phrases, (verb.start, verb.end), verb.form.type)
