"""Who or what a given name is for: a person's is a nickname, a thing's a term, a work's or a ship's a title.

Where the bearer stands depends on the verb: behind it (call him "Tank"), before it as the subject of a passive or as
the noun of a participle (the bend, known as "the Widow"), as the antecedent of a relative clause (a lift that
porters call "Lazarus"), or behind the name where the participle is fronted (Known as "Sparks", Duffy left).
"""

from service.attribution import lexicon
from service.attribution.grammar import (
    NP_FINAL,
    Phrase,
    climb,
    phrase_at,
    phrase_start,
    subject,
    verb_group_start,
)
from service.attribution.records import Reason
from service.attribution.screening.look import Look

_REACH = 40
_RELATIVE = 9
_PARTICLES = frozenset(["as", "to", "by", "of"])
_PERSONAL = frozenset("he she him her himself herself me myself us i you who whom".split())
_IMPERSONAL = frozenset("it this that these those what".split())
_REFLEXIVE = frozenset("itself themselves himself herself ourselves".split())
_DEGREES = frozenset("better best also still".split())  # better known as
_ENTITLING = frozenset(["call", "name", "bill as"])
_NAME = frozenset("NI~T")
_ONLINE = frozenset("chat discord facebook messaging reddit telegram whatsapp".split())


def reason_by_bearer(look: Look, verb: int, stop: int, lemma: str, *, passive: bool) -> Reason | None:
    """``nickname``, ``term`` or ``title``, by who or what the name is for; None where that cannot be told.

    ``verb`` is the item of the naming verb ``lemma``, ``stop`` where its name begins (an aside before the marks
    apart); a ``passive`` one may be a participle alone.
    """
    particle = lemma.endswith(" as") and lemma.split()[1] == look.word(verb + 1) != "as"  # refer to it as
    start = verb + 1 + (look.tag(verb + 1) == "w" or particle)
    if look.word(start) == "her" and (start + 1 == stop or look.word(start + 1) in _PARTICLES):
        return "nickname"  # call her "Duchess"
    found = _object(look, start, stop)
    if found is not None and look.word(found.start) not in _REFLEXIVE:
        return reason_of(look, _phrase_head(look, found), lemma)
    if found is None and _asks(look, verb) == "what":
        return "term"
    head = _head(look, verb, passive=passive, reflexive=found is not None)
    return None if head is None else reason_of(look, head, lemma)


def _head(look: Look, verb: int, *, passive: bool, reflexive: bool) -> int | None:
    start = verb_group_start(look.tags, verb)
    if reflexive or (passive and "x" in look.tags[start:verb]):
        return _subject_head(look, verb)
    if passive and not _asks(look, verb):
        return _of_participle(look, start)
    return _antecedent(look, verb, start)


def _object(look: Look, start: int, stop: int) -> Phrase | None:
    """What the verb has for its object before the name: ``call him "Tank"``."""
    end = stop
    while end > start and (look.tag(end - 1) in "dr" or look.word(end - 1) in _PARTICLES):
        end -= 1
    phrase = phrase_at(look.tags, start) if end > start else None
    return phrase if phrase is not None and phrase.end <= end else None


def _phrase_head(look: Look, phrase: Phrase) -> int:
    """The head is the last item before the phrase's prepositional phrases."""
    inner = look.tags.find("i", phrase.start + 1, phrase.end)
    return (inner if inner > phrase.start else phrase.end) - 1


def _subject_head(look: Look, verb: int) -> int | None:
    found = subject(look.tags, verb, max(0, verb - _REACH))
    return _phrase_head(look, found.phrases[-1]) if found else None


def _of_participle(look: Look, start: int) -> int | None:
    """The noun before a participle (an adverb and a comma between), or the subject that a fronted one waits for."""
    before = start - 1
    while before >= 0 and (look.tags[before] in ",c-" or look.word(before) in _DEGREES):
        before -= 1
    if before >= 0 and look.tags[before] in NP_FINAL:
        begin = phrase_start(look.tags, before)
        if look.tags[before] in _NAME:
            begin = climb(look.tags, begin)  # the old dam at Marle, known as
        return _phrase_head(look, Phrase(begin, before + 1))
    behind = look.place + 1
    fronted = look.tags[0] in "eEVz"  # Opened in 1938 and known as "the Hiccup", the bridge
    if (before >= 0 and not fronted and look.tags[before] not in ";:.Q") or (
        look.inner[-1:] != "," and look.tag(behind) != ","
    ):
        return None
    phrase = phrase_at(look.tags, behind + (look.tag(behind) == ","))
    return _phrase_head(look, phrase) if phrase else None


def _asks(look: Look, verb: int) -> str:
    """The relative or question word of the verb's clause; empty where it has none."""
    for at in range(verb - 1, max(-1, verb - _RELATIVE), -1):
        if look.tags[at] in "Wwq":
            return look.word(at)
        if look.tags[at] in ";:.?!Q":
            break
    return ""


def _antecedent(look: Look, verb: int, start: int) -> int | None:
    """``Dunphy, whom colleagues call``, ``the garage, which the neighbours call``, ``the man locals call``."""
    tags = look.tags
    for at in range(verb - 1, max(-1, verb - _RELATIVE), -1):
        if tags[at] in "Wwq":
            if look.word(at) in ("who", "whom"):
                return at
            return _before(look, at)
    found = subject(tags, verb, max(0, verb - _REACH))
    first = found.phrases[0].start if found else start
    last = found.phrases[0].end if found else 0
    if last - first > len(("the", "ground")) and tags[last - 2 : last] == "nH":
        return last - 2  # the ground locals call "the Aquarium"
    return _before(look, first) if first > 0 and tags[first - 1] in "nhHNo" else None


def _before(look: Look, place: int) -> int | None:
    last = place - 1
    while last >= 0 and look.tags[last] in "i,":
        last -= 1
    if last > 0 and look.tags[last - 1 : last + 1] == "da":
        return last  # a noun that the word list has for an adjective: the siren, which
    if last < 0 or look.tags[last] not in NP_FINAL:
        return None
    begin = phrase_start(look.tags, last)
    return _phrase_head(look, Phrase(begin, last + 1))


def reason_of(look: Look, head: int, lemma: str) -> Reason | None:
    """The reason where the name is for what the item ``head`` stands for."""
    word, tag = look.word(head), look.tags[head]
    if (word == "one" and look.word(head + 2) == "which") or look.word(head - 1) in _ONLINE:
        return "term"  # one of which is known as "the Bible", a chat group named "Iron Lungs"
    if word in _PERSONAL or tag in "hH":
        return "nickname"
    if word in _IMPERSONAL or tag in "nk#a":
        return _of_thing(look, word, lemma)
    if tag in _NAME:
        return "nickname" if _is_person(look, head) else "term"
    if tag == "o":
        entry = lexicon.GROUP_NOUNS.get(word)
        return "nickname" if entry is not None and entry.kind == "group" else "term"
    return None


def _of_thing(look: Look, word: str, lemma: str) -> Reason:
    """A ship has a title, a horse a nickname, a work a title; what is called Susan is alive."""
    known = lexicon.NAME_NOUNS.get(word)
    if known == "term" or (known in ("title", "nickname") and look.title_case):
        return known
    if look.title_case and lemma in _ENTITLING and word in lexicon.WORK_NOUNS:
        return "title"
    return "nickname" if look.bare.lower() in lexicon.GIVEN_NAMES else "term"


def _is_person(look: Look, head: int) -> bool:
    """Whether the name that ends at ``head`` is a person's, as far as its words tell."""
    start = head
    while start and look.tags[start - 1] in _NAME:
        start -= 1
    words = [look.word(at) for at in range(start, head + 1)]
    if "T" in look.tags[start : head + 1] or any(word in lexicon.GIVEN_NAMES for word in words[:-1]):
        return True
    if look.tag(start - 1) in ("d", "#") or any(word in lexicon.ORGANISATION_WORDS for word in words):
        return False
    return words[-1] not in lexicon.PLACES
