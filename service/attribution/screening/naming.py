"""Names given by habit or by a group: nicknames, and what a trade or a place calls a thing.

One act of calling is a quotation (called the plan "reckless"). It is a name where the verb can mean nothing else
(nicknamed), and where a verb like "call" has the words written as a name is, or is in the present with a subject that
is many (what growers call the "hungry gap").
"""

import re

from service.attribution import lexicon
from service.attribution.grammar import subject
from service.attribution.lexicon import NamingForm
from service.attribution.records import Reason
from service.attribution.screening.look import Look
from service.attribution.vocabulary import TAGS, tag_unknown

_LONGEST = 14
_LONGEST_CLAUSE = 40
_SHORTEST_NAME = 5
# Between a naming verb and the name: what is named, where, and by whom.
_NAMED = re.compile(r"[^VSvm,;:()-]{0,13}\Z")
_PERSONS = frozenset("hNTIu")
_MANY = frozenset(["everybody", "everyone", "they", "we", "people", "some", "others", "many"])
_THINGS = frozenset(["it", "this", "that", "them", "these", "those", "what"])


def entitled(look: Look) -> bool:
    """``a leaflet entitled "..."``: a verb right before the marks that gives a work its title."""
    place = look.place - 1
    while look.tag(place) in (",", ":", "d"):
        place -= 1
    return look.tag(place) not in "nhok" and any(
        form.kind == "title" for form in lexicon.NAMING_VERBS.get(look.word(place), ())
    )


def named(look: Look) -> Reason | None:
    """``nickname`` or ``term`` where a verb gives the marked words as a name."""
    if _inside_name(look) or _is_always(look):
        return "nickname"
    if look.tag(look.place + 1) in ("n", "h", "H", "o", "k") and look.inner[-1:] not in ".,":
        return None  # what they call the "fraudulent" vote
    for place in range(look.place - 1, max(-1, look.place - _LONGEST), -1):
        tag = look.tags[place]
        if tag in ";:.?!Q(" or (tag == "," and place < look.place - 1):
            return None
        for form in lexicon.NAMING_VERBS.get(look.word(place), ()):
            if (tag in "nhok" and not _is_hidden_verb(look, place, form)) or not _reaches(look, place, form):
                continue
            reason = _reason(look, place, form)
            if reason is not None:
                return reason
    return None


def _is_hidden_verb(look: Look, place: int, form: NamingForm) -> bool:
    """``Her unit calls such raids "boomerangs"``, ``masons call it "a dry joint"``: a verb between two noun phrases."""
    number = "nokh" if form.tense == "s" else "nH" if form.tense == "base" else ""
    return look.tag(place - 1) in tuple(number) and look.tag(place + 1) in ("d", "p", "u", "t")


def _inside_name(look: Look) -> bool:
    """``John "Tig" Hare``."""
    around = look.tag(look.place - 1) in ("N", "I", "~") and look.tag(look.place + 1) == "N"
    return around and look.count < 4 and look.inner[-1:] not in ",.?!" and not look.in_capitals()


def _is_always(look: Look) -> bool:
    """``to the children she was always "Old Paddle"``."""
    place = look.place - 1
    while look.tag(place) == "r":
        place -= 1
    always = look.tag(place) == "x" and place < look.place - 1 and look.tag(place - 1) in ("p", "N", "h")
    return always and look.capitals > 1 and look.title_case and not look.in_capitals()


def _reaches(look: Look, verb: int, form: NamingForm) -> bool:
    if form.kind == "title":
        return False
    between = look.tags[verb + 1 : look.place]
    if (form.lemma == "prefer" and between) or look.word(verb + 1) == "for" or between.endswith("P"):
        return False
    if (
        form.particle is not None
        and look.word(look.place - 1 - (look.tag(look.place - 1) == "d")) != form.particle.split()[-1]
    ):
        return False
    return _NAMED.match(between) is not None


def _reason(look: Look, verb: int, form: NamingForm) -> Reason | None:
    if look.count > _SHORTEST_NAME and not look.title_case:
        return None
    if form.kind == "name":
        if form.particle is None and not _reads_as_name(look, verb, form):
            return None
        return _kind_of_name(look, verb, form)
    if _is_habit(look, verb, form):
        return _kind_of_name(look, verb, form)
    return None


def _reads_as_name(look: Look, verb: int, form: NamingForm) -> bool:
    passive = (look.tag(verb - 1) == "x" and not _has_had(look, verb)) or (
        form.tense != "base" and look.tag(verb - 1) in (",", "n")
    )
    if look.tags[verb + 1 : look.place] == "" and not passive and look.tag(verb - 1) != "p":
        return False  # named "Low Water" as her choice: a list, not a name
    article = look.bare.split(" ", 1)[0].lower()
    if look.is_name_like or form.lemma == "nickname":
        return True
    return (passive or _is_many(look, verb)) and (article == "the" or lexicon.CONTEXT_WORDS.get(article) == "particle")


def _is_opinion(look: Look) -> bool:
    """``"a fugue in fish"``, ``"luck, and bad for business"``: described, not named."""
    words = look.bare.lower().split()
    if words[0] in ("a", "an") or look.before in ("a", "an") or "," in look.bare or look.inner[-1:] in "?!":
        return True
    return len(words) > _SHORTEST_NAME or (len(words) < 3 and not look.is_name_like and _is_adjective(words[-1]))


def _is_adjective(word: str) -> bool:
    tag = TAGS.get(word) or tag_unknown(word)
    return tag in "aer" and not word.endswith("ing")


def _is_habit(look: Look, verb: int, form: NamingForm) -> bool:
    if _is_opinion(look) or look.in_capitals():
        return False
    participle = form.tense in ("past", "participle")
    group = look.tags[max(0, verb - 4) : verb]
    if participle and (group.endswith(("x", "xr", "xx", "xxr")) or _is_reduced(look, verb)):
        if _has_had(look, verb):
            return False
        # "Its staff are called "partners"": what a thing is called now, and by nobody.
        now = look.word(verb - 1) in ("is", "are") and look.after not in ("by", "in") and look.count < 4
        return look.is_name_like or (now and form.lemma == "call" and look.tags[verb + 1 : look.place] in ("", "d"))
    present = form.tense in ("base", "s")
    if form.tense == "ing" or (present and look.tag(verb - 1) in "tm"):
        return False
    open_place = look.tags[verb + 1 : look.place].strip("d") == "" and bool(
        re.search("[Wwq]", look.tags[max(0, verb - 9) : verb])
    )
    many = _is_many(look, verb)
    if not look.is_name_like:
        judges = any(lexicon.CONTEXT_WORDS.get(look.word(at)) == "judge" for at in range(max(0, verb - 4), verb))
        if look.tag(verb) == "S" and not look.bare.endswith("s"):
            judges = True  # of one paper or one firm it is an opinion
        return present and many and (open_place or not judges)
    return many or (present and (open_place or _object_is_person(look, verb)) and look.tag(verb - 1) != "N")


def _has_had(look: Look, verb: int) -> bool:
    """``had called``: the auxiliary is no passive's."""
    return look.word(verb - 1).startswith(("ha",)) or look.word(verb - 2).startswith("ha")


def _is_reduced(look: Look, verb: int) -> bool:
    """``a show called "..."``: a participle behind its noun, with nothing between it and the name."""
    return look.tag(verb - 1) in ("n", "k", "o", ",") and look.tags[verb + 1 : look.place] in ("", "d")


def _is_many(look: Look, verb: int) -> bool:
    """Whether the verb's subject is a plural or a group."""
    found = subject(look.tags, verb, max(0, verb - _LONGEST_CLAUSE))
    if found is None:
        return False
    phrase = found.phrases[-1]
    if len(found.phrases) > 1:
        return False
    words = [look.word(place) for place in range(phrase.start, phrase.end)]
    head = next((at for at in range(phrase.start + 1, phrase.end) if look.tags[at] == "i"), phrase.end) - 1
    word = look.word(head)
    if look.tags[head] == "H" or word in _MANY or words[0] in _MANY:
        return True
    if look.tags[head] == "o":
        return True
    return look.tags[head] in "nk" and word.endswith("s") and not word.endswith("ss")


def _object_is_person(look: Look, verb: int) -> bool:
    """``call him "Tank"``, ``calls her brother "Doctor Maybe"``, ``the man everyone calls "Number Two"``."""
    between = look.tags[verb + 1 : look.place]
    if between and between[-1] in "uhHN":
        return look.word(look.place - 1) not in _THINGS
    return look.before == "her"


def _kind_of_name(look: Look, verb: int, form: NamingForm) -> Reason:
    if form.lemma in ("nickname", "go by", "answer to") or _object_is_person(look, verb):
        return "nickname"
    around = range(max(0, verb - 9), verb)
    words = {look.word(place) for place in around}
    before = look.tags[max(0, verb - 9) : verb]
    if look.title_case and _is_reduced(look, verb) and look.word(verb - 1) in lexicon.WORK_NOUNS:
        return "title"  # a course called "Grief for Beginners"
    if "whom" in words or "who" in words or before.rstrip("xrf,mjyi").endswith(("N", "h", "p")):
        return "term" if "it" in words or "what" in words else "nickname"
    if look.is_name_like and "what" not in words and look.bare[:1].isupper():
        return "nickname"
    return "term"
