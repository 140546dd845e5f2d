"""A paragraph that ends in a colon and leads up to the quotation that is the next one.

Style guides set a long quotation, a letter or a post as a paragraph of its own behind such a line: a clause ("Rao wrote
to the board:"), a heading ("Rao's letter in full:", "Rao on the vote:") or a word or two between two of one speaker's.
"""

import re

from service.attribution import cues, lexicon
from service.attribution.context import Context
from service.attribution.grammar import Phrase, Subject, phrase_at, subject
from service.attribution.grammar.phrases import phrase_start
from service.attribution.proposals import Proposal
from service.attribution.rules.clauses import agents
from service.attribution.rules.nouns import owner_of
from service.attribution.rules.turns import name_colon, on_topic, source_colon
from service.attribution.sentences import Sentence

_STATED = re.compile(r"[VS](?P<named>[^:]{1,40}):\Z")
_FINITE = re.compile(r"[xmpvVS]")
# And again: Then, an hour later: And later, in the same speech:
_GOES_ON = re.compile(r"c?r{0,2}(?:,?(?:[d#]?a?[ny]r|i[da]{0,3}[nky]))?:")
_THINGS_NAMED = re.compile(r"[nk](?P<name>[TNI~]+)\Z")  # the things Rao (has said)
_PERSONS = "NIphHo"
_NOBODY = frozenset(["it", "it's", "there", "this", "that", "these", "what"])
_SOURCES = frozenset(["by", "from", "of"])
# In which several speak, none of them the first.
_DIALOGUES = frozenset(["exchange", "exchanges", "conversation", "dialogue", "interview"])


def lead_colon(
    context: Context, introduction: Sentence, sentence: Sentence, place: int, latest: Proposal | None
) -> Proposal | None:
    """Who speaks the quotation at ``place`` behind the paragraph that ends in ``introduction``.

    ``latest`` is the utterance before that paragraph.
    """
    if not introduction.tags.endswith(":"):
        return None
    content = [(place, place + 1)]
    if _GOES_ON.fullmatch(introduction.tags):
        follows = latest is not None and latest.sentence.paragraph.number == introduction.paragraph.number - 1
        return Proposal("next-paragraph", sentence, content, carries_on=latest) if follows else None
    found = _stated(introduction.tags) or _of_verbs(context, introduction) or _of_heading(context, introduction)
    if found is None or _several_speak(introduction, found.phrases[0]):
        return None
    return Proposal("lead-colon", sentence, content, found.phrases, speaker_sentence=introduction)


def _stated(tags: str) -> Subject | None:
    """``Stated Stone:``."""
    match = _STATED.match(tags)
    phrase = phrase_at(tags, 1) if match else None
    return Subject((phrase,), "inverted") if match and phrase and phrase.end == match.end("named") else None


def _of_verbs(context: Context, introduction: Sentence) -> Subject | None:
    """Who speaks by the last reporting verb; where none reports, the subject of the last verb with one that could."""
    tags = introduction.tags
    verbs = {verb.start: verb for verb in cues.verbs(introduction) if tags[verb.start] in "VSEG" and verb.start}
    reporting = any(tags[place] in "VS" for place in verbs)
    for place in range(len(tags) - 2, 0, -1):
        verb = verbs.get(place)
        if verb is not None and (found := agents(context, introduction, verb)) is not None:
            return _named_thing(tags, found)
        if verb is not None and verb.passive:
            return None  # Rao was asked:
        if tags[place] in "vexm" and not reporting:
            found = subject(tags, place)
            if found is not None and _could_speak(introduction, found.phrases[0]):
                return found
    return None


def _named_thing(tags: str, found: Subject) -> Subject:
    """``the things Rao has said``: of a noun and a name before a verb it is the name that speaks."""
    phrase = found.phrases[0]
    match = _THINGS_NAMED.search(tags, phrase.start, phrase.end) if len(found.phrases) == 1 else None
    return Subject((Phrase(match.start("name"), phrase.end),), found.how) if match is not None else found


def _could_speak(sentence: Sentence, phrase: Phrase) -> bool:
    """Not: It was a long night, The rationale was plain."""
    return sentence.tags[phrase.end - 1] not in "n#d" and sentence.words[phrase.start] not in _NOBODY


def _several_speak(sentence: Sentence, phrase: Phrase) -> bool:
    """``The exchange between Rao and Lund follows``."""
    return not _DIALOGUES.isdisjoint(sentence.words[phrase.start : phrase.end])


def _of_heading(context: Context, introduction: Sentence) -> Subject | None:
    """Who speaks by a line without a clause: a name, a document, whoever's it is."""
    tags, words = introduction.tags, introduction.words
    if _FINITE.search(tags) or not _DIALOGUES.isdisjoint(words):
        return None
    topic = on_topic(introduction, len(tags))
    if topic is not None:  # Rao on the report
        return Subject((Phrase(*topic.span("name")),), "adjacent")
    for noun in range(len(tags) - 1):
        if tags[noun] == "k" or words[noun] in lexicon.REPORTING_NOUNS:
            owner = owner_of(tags, noun, words.__getitem__) or _source(introduction, noun)
            return Subject((owner or Phrase(phrase_start(tags, noun), noun + 1),), "adjacent")
    found = name_colon(introduction, len(tags)) or source_colon(context, introduction, len(tags))
    return Subject(found.speakers, "adjacent") if found is not None else None


def _source(introduction: Sentence, noun: int) -> Phrase | None:
    """Who stands behind ``by``, ``from`` or ``of`` after a noun for what was said."""
    tags = introduction.tags
    for place in range(noun + 1, len(tags)):
        if tags[place] == "i" and introduction.words[place] in _SOURCES:
            phrase = phrase_at(tags, place + 1)
            if phrase is not None and tags[phrase.end - 1] in _PERSONS:
                return phrase
    return None
