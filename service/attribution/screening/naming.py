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
from service.attribution.screening.bearer import reason_by_bearer, reason_of
from service.attribution.screening.look import CODES, Look, is_particle, tag_of
from service.attribution.vocabulary import TAGS

_LONGEST = 14
_LONGEST_CLAUSE = 40
_SHORTEST_NAME = 5
_LONGEST_ASIDE = 8
_LONGEST_TERM = 3
_LONGEST_PERFECT = 5  # has for many years called
_LONGEST_GLOSS = 9
_LONGEST_SUBJECT = 4
_RELATIVE_REACH, _RELATIVE_NEAR = 9, 5
# Between a naming verb and the name: what is named, where, and by whom.
_NAMED = re.compile(r"[^VSvm,;:()-]{0,13}\Z")
_NOUNS = ("n", "h", "H", "o", "k")
_AMONG = re.compile(r"t[dP]?[aN]?[Hn],[TN]")
_SHE_IS = re.compile(r"[pN]xr?\Z")
_RELATIVE = re.compile("[Wwq]")
_LONG_SPANS = frozenset("years decades generations centuries ages".split())
_EVER = frozenset(["still", "always", "often", "sometimes", "usually", "generally"])
_NAMES = frozenset("name nickname moniker alias handle".split())
_TERMS = frozenset("term phrase word label expression shorthand euphemism".split())
_HABITS = frozenset("take takes taking taken took used prefer prefers preferred like likes liked tend tends".split())
_MANY = frozenset(["everybody", "everyone", "they", "we", "people", "some", "others", "many"])
_TRADES = frozenset("trade industry profession business law sport army navy church field sector discipline".split())
_BECOMES = frozenset(["become", "becomes", "became", "becoming"])
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
    if look.count > _SHORTEST_NAME and not look.title_case:
        return None
    if look.is_title and look.tag(look.place - 1) == "d" and look.word(look.place - 2) in _BECOMES:
        return "term"  # becomes the "Official Partner" of the club
    if _inside_name(look) or _is_always(look) or _is_to_somebody(look) or _is_among_friends(look) or _is_epithet(look):
        return "nickname"
    if (glossed := _is_glossed_as_name(look)) is not None:
        return glossed
    term = _names_its_kind(look) or _is_what_is_called(look) or _is_what_many_call(look)
    reason = "term" if term else _named_behind(look)
    before_noun = look.tag(look.place + 1) in _NOUNS and look.inner[-1:] not in ".,"
    if reason is not None or (before_noun and not _is_known_kind(look)):
        return reason  # what they call the "fraudulent" vote
    return _named_before(look)


def _is_glossed_as_name(look: Look) -> Reason | None:
    """``he is “Doors,” a name he answers to``: an apposition says what the words are."""
    if not _is_glossed(look) or look.count >= _LONGEST_TERM:
        return None
    noun = look.word(look.place + 2 + (look.tag(look.place + 1) == ","))
    return "nickname" if noun in _NAMES else "term" if noun in _TERMS else None


def _is_known_kind(look: Look) -> bool:
    """``diverters, known in the trade as "first-flush" devices``: the name stands before its kind."""
    return look.before == "as" and "known" in look.words[max(0, look.place - _SHORTEST_NAME) : look.place]


def _is_what_many_call(look: Look) -> bool:
    """``what archaeologists term the "urn-field" tradition``: a trade's word, before its kind."""
    verb = look.place - 1 - (look.before == "the")
    forms = lexicon.NAMING_VERBS.get(look.word(verb), ())
    named = any(form.kind == "call" and form.tense == "base" and form.particle is None for form in forms)
    judged = any(lexicon.CONTEXT_WORDS.get(word) == "judge" for word in look.words[max(0, verb - 3) : verb])
    return named and not judged and look.tag(verb - 1) == "H" and "what" in look.words[max(0, verb - 3) : verb]


def _named_before(look: Look) -> Reason | None:
    """The verb before the marks that gives them as a name, the nearest first."""
    stop = _before_aside(look)
    if not look.is_any_before(lexicon.NAMING_VERBS.keys(), stop, _LONGEST):
        return None
    for place in range(stop - 1, max(-1, stop - _LONGEST), -1):
        tag = look.tags[place]
        if tag in ";:.?!Q(" or (tag == "," and place < look.place - 1):
            return None
        for form in lexicon.NAMING_VERBS.get(look.words[place], ()):
            if (tag in "nhok" and not _is_hidden_verb(look, place, form)) or not _reaches(look, place, stop, form):
                continue
            reason = _reason(look, place, stop, form)
            if reason is not None:
                return reason
    return None


def _is_what_is_called(look: Look) -> bool:
    """``under what is called the "golden point" rule``."""
    if look.before in ("a", "an"):
        return False  # what is called a "debate": a judgement
    verb = look.place - 1 - (look.tag(look.place - 1) == "d")
    verb -= look.word(verb) == "as"
    named = any(form.tense == "participle" for form in lexicon.NAMING_VERBS.get(look.word(verb), ()))
    return named and look.tag(verb - 1) == "x" and look.word(verb - 2) == "what"


def _named_behind(look: Look) -> Reason | None:
    """``"Uncle", as the leader was known, fled``, ``the "car park nine", as the papers have it``."""
    place = look.place + 1 + (look.tag(look.place + 1) == ",")
    if look.word(place) != "as" or (place == look.place + 1 and look.inner[-1:] != ","):
        return None
    for at in range(place + 2, min(place + _LONGEST_GLOSS, len(look.tags))):
        if look.tags[at] in ",;:.?!Q":
            return None
        if look.word(at + 1) == "it" and look.word(at) in ("have", "has", "call", "calls"):
            return "term"
        for form in lexicon.NAMING_VERBS.get(look.word(at), ()):
            if form.kind == "call" and look.tag(at + 1) in ("u", "N"):
                return "term" if look.word(at + 1) == "it" else "nickname"
            if form.tense in ("past", "participle") and look.tag(at - 1) in ("x", "r"):
                head = next((back for back in range(at - 1, place, -1) if look.tags[back] in "phHNnko"), place)
                return reason_of(look, head, form.lemma)
    return None


def _before_aside(look: Look) -> int:
    """Where the marks begin, or the aside before them: ``what they call, among themselves, "the slow cure"``."""
    if look.tag(look.place - 1) == ",":
        comma = look.tags.rfind(",", max(0, look.place - _LONGEST_ASIDE), look.place - 1)
        if comma > 0 and look.tags[comma + 1] in "ir":
            return comma
    return look.place


def _is_hidden_verb(look: Look, place: int, form: NamingForm) -> bool:
    """``Her unit calls such raids "boomerangs"``, ``masons call it "a dry joint"``: a verb between two noun phrases."""
    number = "nokh" if form.tense == "s" else "nHW" if form.tense == "base" else ""
    if number and (look.tag(place + 1) == "u" or look.tag(place - 1) == "p"):
        return True
    particle = form.particle is not None and look.word(place + 1) == form.particle.split()[0]
    if (
        number
        and (particle or place + 1 == look.place)
        and _RELATIVE.search(look.tags, max(0, place - _RELATIVE_NEAR), place)
    ):
        return True  # what acousticians call "...", whom they address as "..."
    if number and look.tag(place - 1) == "r" and look.tag(place + 1) == "d":
        return True  # her colleagues fondly call her "..."
    return look.tag(place - 1) in tuple(number) and look.tag(place + 1) in ("d", "p", "u", "t")


def _inside_name(look: Look) -> bool:
    """``John "Tig" Hare``."""
    before, behind = look.tag(look.place - 1), look.tag(look.place + 1)
    if behind == "N" and before in ("", ",", "c") and look.is_name_like and look.count < _LONGEST_TERM:
        return (
            look.inner[-1:].isalnum() and not look.in_capitals() and look.tag(look.place + 2) not in _NOUNS
        )  # "Big Jim" Purcell
    around = before in ("N", "I", "~", "T") and (behind == "N" or is_particle(look.after))
    return around and look.count < 4 and look.inner[-1:] not in ",.?!" and not look.in_capitals()


def _is_among_friends(look: Look) -> bool:
    """``Ramon Ortega, "El Sastre" to his friends``."""
    before, behind = look.tags[max(0, look.place - 2) : look.place], look.tags[look.place + 1 : look.place + 3]
    if look.place == 0 and look.after == "to" and look.is_name_like:
        return _AMONG.match(look.tags, 1) is not None  # "Old Nan" to his mates, Calder left
    return before in ("N,", "N-") and look.is_name_like and behind in ("td", "t#", "tH")


def _is_to_somebody(look: Look) -> bool:
    """``To strangers in shops she is still "the Guv"``."""
    return look.word(0) == "to" and look.is_name_like and _SHE_IS.search(look.tags, 0, look.place) is not None


def _is_epithet(look: Look) -> bool:
    """``Sir Alan, the "Wizard of Wigan", is 80``."""
    before = look.tags[max(0, look.place - 3) : look.place]
    closed = look.inner[-1:] == "," or look.tag(look.place + 1) == ","
    return before in ("N,d", "H,d", "h,d") and look.before == "the" and closed and look.title_case


def _names_its_kind(look: Look) -> bool:
    """``"Operation Clean Sweep" would last a week``: the name says itself what it is the name of."""
    first = look.bare.split(" ", 1)[0].lower()
    return look.is_title and look.count < _SHORTEST_NAME and first in CODES and not look.in_capitals()


def _is_always(look: Look) -> bool:
    """``to the children she was always "Old Paddle"``."""
    place = look.place - 1
    while look.tag(place) == "r":
        place -= 1
    always = look.tag(place) == "x" and place < look.place - 1 and look.tag(place - 1) in ("p", "N", "h")
    return always and look.capitals > 1 and look.title_case and not look.in_capitals()


def _reaches(look: Look, verb: int, stop: int, form: NamingForm) -> bool:
    if form.kind == "title":
        return False
    between = look.tags[verb + 1 : stop]
    if (
        (form.lemma == "prefer" and between)
        or (look.word(verb + 1) == "for" and not form.particle)
        or between.endswith("P")
    ):
        return False
    if form.particle is not None and look.word(stop - 1 - (look.tag(stop - 1) == "d")) != form.particle.split()[-1]:
        return False
    return _NAMED.match(between) is not None


def _reason(look: Look, verb: int, stop: int, form: NamingForm) -> Reason | None:
    if form.kind == "name":
        given = form.particle is not None or _reads_as_name(look, verb, form)
    else:
        given = _is_habit(look, verb, stop, form)
    return _kind_of_name(look, verb, stop, form) if given else None


def _reads_as_name(look: Look, verb: int, form: NamingForm) -> bool:
    passive = (look.tag(verb - 1) == "x" and not _has_had(look, verb)) or (
        form.tense != "base" and (look.tag(verb - 1) in (",", "n") or _is_new_group(look, verb))
    )
    active = not passive and look.tag(verb - 1) != "p"
    bare = look.tags[verb + 1 : look.place] == "" and form.lemma != "nickname"  # the clerk nicknamed "the Clock"
    if bare and active and not _is_relative(look, verb):
        return False  # named "Low Water" as her choice: a list, not a name
    article = look.bare.split(" ", 1)[0].lower()
    if look.is_name_like or form.lemma == "nickname":
        return True
    return (passive or _is_many(look, verb)) and (article == "the" or lexicon.CONTEXT_WORDS.get(article) == "particle")


def _is_new_group(look: Look, verb: int) -> bool:
    """``a WhatsApp group named "Iron Lungs"``: an indefinite noun, which is named and names nothing."""
    start = verb - 1
    while look.tag(start) in ("o", "a", "n", "N"):
        start -= 1
    return look.tag(verb - 1) == "o" and look.word(start) in ("a", "an")


def _is_opinion(look: Look, verb: int) -> bool:
    """``"a fugue in fish"``, ``"luck, and bad for business"``: described, not named."""
    words = look.bare.lower().split()
    if (
        _is_reduced(look, verb)
        and look.count < _LONGEST_TERM
        and look.tag(verb - 1) in ("n", "k")
        and look.after != "by"
    ):
        return False  # of a type called "cable-stayed"
    article = words[0] in ("a", "an") and not (_asks_what(look, verb) and _is_of_trade(look, verb))
    if article or "," in look.bare or look.inner[-1:] in "?!":
        return True
    if look.before in ("a", "an") and not _is_of_trade(look, verb) and not _is_reduced(look, verb):
        return True
    if len(words) > 1 and TAGS.get(words[0], "") in "ezE" and TAGS.get(words[1]) == "i":
        return True  # "written in slush"
    last = words[-1].rsplit("-", 1)[-1] if look.before in ("a", "an") else words[-1]  # a "mega-nourishment"
    return len(words) > _SHORTEST_NAME or (len(words) < 3 and not look.is_name_like and _is_adjective(last))


def _asks_what(look: Look, verb: int) -> bool:
    return "what" in look.words[max(0, verb - _LONGEST_CLAUSE) : verb]


def _is_of_trade(look: Look, verb: int) -> bool:
    """``what analysts call a "soft landing"``: an article outside of the marks, and a trade or a place that speaks."""
    if not _is_relative(look, verb):
        return False
    found = subject(look.tags, verb, max(0, verb - _LONGEST_CLAUSE))
    if found is None:
        return False
    phrase = found.phrases[-1]
    words = [look.word(at) for at in range(phrase.start, phrase.end)]
    if words == ["they"]:
        return _is_glossed(look)
    return look.tags[phrase.end - 1] == "H" and not any(lexicon.CONTEXT_WORDS.get(w) == "judge" for w in words)


def _is_glossed(look: Look) -> bool:
    """``what they call a "false spring", a warm week in February``: an apposition that explains the words."""
    comma = look.tag(look.place + 1) == ","
    behind = look.place + 1 + comma
    return (comma or look.inner[-1:] == ",") and look.word(behind) in ("a", "an", "the")


def _is_adjective(word: str) -> bool:
    tag = tag_of(word)
    return tag in "aer" and not word.endswith("ing")


def _is_habit(look: Look, verb: int, stop: int, form: NamingForm) -> bool:
    if _is_opinion(look, verb) or look.in_capitals():
        return False
    usual = _habit_before(look, verb)
    if usual is None and _may_be_passive(look, verb, form):
        return not _has_had(look, verb) and _is_its_name(look, verb, stop, form)
    present = usual is not None or form.tense in ("base", "s") or look.word(verb - 1) in _EVER
    if usual is None and (form.tense == "ing" or (present and look.tag(verb - 1) in "tm")):
        return False
    begin = verb if usual is None else usual
    many = _is_many(look, begin)
    open_place = look.tags[verb + 1 : stop].strip("d") == "" and _is_relative(look, verb)
    named = look.bare[4:5].isupper() or present
    if named and open_place and look.bare.startswith("the ") and look.word(look.tags.rfind("W", 0, verb)) == "whom":
        return True  # his wife, whom he calls "the boss"; the clerk, whom they called "the Colonel"
    if look.is_name_like:
        one = present and (open_place or _object_is_person(look, verb)) and look.tag(verb - 1) != "N"
        return many or one or _by_nobody(look, verb)
    judges = any(lexicon.CONTEXT_WORDS.get(look.word(at)) == "judge" for at in range(max(0, begin - 4), begin))
    if look.tag(verb) == "S" and not look.bare.endswith(("s", "ing")):
        judges = True  # of one paper or one firm it is an opinion; an activity has a name
    return present and many and (open_place or not judges)


def _is_relative(look: Look, verb: int) -> bool:
    return _RELATIVE.search(look.tags, max(0, verb - _RELATIVE_REACH), verb) is not None


def _is_its_name(look: Look, verb: int, stop: int, form: NamingForm) -> bool:
    """Of a passive: what a thing is called now, and by nobody, is its name: Its staff are called "partners"."""
    first = look.bare.split(" ", 1)[0]
    if look.is_name_like or _is_usual(look, verb) or ((first == "the" or is_particle(first)) and look.after != "by"):
        return True
    if look.tag(verb - 1) in ("x", "r") and "what" in [look.word(at) for at in range(max(0, verb - 4), verb)]:
        return True  # what was then called "nerves"
    now = look.word(verb - 1) in ("is", "are") or look.tag(verb - 1) in ("n", "k")
    if look.after in ("by", "in") or look.count > _LONGEST_TERM:
        return False
    return now and form.lemma in ("call", "term") and look.tags[verb + 1 : stop] in ("", "d")


def _may_be_passive(look: Look, verb: int, form: NamingForm) -> bool:
    if form.tense not in ("past", "participle"):
        return False
    return look.tags[max(0, verb - 4) : verb].endswith(("x", "xr", "xx", "xxr")) or _is_reduced(look, verb)


def _is_usual(look: Look, verb: int) -> bool:
    """``popularly called``, ``called "pap" locally``: an adverb says that this is its name."""
    return any(lexicon.CONTEXT_WORDS.get(word) == "habit" for word in (look.word(verb - 1), look.after))


def _habit_before(look: Look, verb: int) -> int | None:
    """The verb that says that the naming is a habit: ``taken to calling``, ``used to call``, ``have long called``."""
    outer = verb - 2
    if look.tag(verb - 1) == "t" and look.word(outer) in _HABITS:
        return outer
    for at in range(verb - 1, max(-1, verb - _LONGEST_PERFECT), -1):
        if look.tags[at] == "x" and look.word(at).startswith("ha"):
            return at if _is_of_old(look, at, verb) else None
        if look.tags[at] not in "irnx":
            return None
    return None


def _is_of_old(look: Look, auxiliary: int, verb: int) -> bool:
    """``have long called``, ``has for years called``, ``been calling``, ``has called "the Gap" for generations``."""
    between = look.words[auxiliary + 1 : verb]
    if look.word(verb).endswith("ing"):
        return between[:1] == ["been"]
    if "been" in between:
        return False
    if "ever" in between and look.before == "but":
        return True  # nobody has ever called it anything but "the Shed"
    subject_words = look.words[max(0, auxiliary - _LONGEST_SUBJECT) : auxiliary]  # generations of students have called
    if "long" in between or "always" in between or not _LONG_SPANS.isdisjoint((*between, *subject_words)):
        return True
    behind = look.words[look.place + 1 : look.place + 5]
    return look.after == "for" and ("long" in behind or not _LONG_SPANS.isdisjoint(behind))


def _by_nobody(look: Look, verb: int) -> bool:
    """``nobody calls them "the Dead Ducks" any more``: a name all the same."""
    found = subject(look.tags, verb, max(0, verb - _LONGEST_CLAUSE))
    return found is not None and lexicon.CONTEXT_WORDS.get(look.word(found.phrases[0].start)) == "nobody"


def _has_had(look: Look, verb: int) -> bool:
    """``had called``: the auxiliary is no passive's."""
    return look.word(verb - 1).startswith(("ha",)) or look.word(verb - 2).startswith("ha")


def _is_reduced(look: Look, verb: int) -> bool:
    """``a show called "..."``: a participle behind its noun, with nothing between it and the name."""
    before = verb - 1 - (look.tag(verb - 1) == "r")
    start = verb + 1 + 2 * (look.word(verb + 1) == "to" and look.word(verb + 2) == "as")  # referred to as the "..."
    return look.tag(before) in ("n", "k", "o", ",") and look.tags[start : look.place] in ("", "d")


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
    if look.tags[head] == "H" or word in _MANY or words[0] in _MANY or word in _TRADES:
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


def _kind_of_name(look: Look, verb: int, stop: int, form: NamingForm) -> Reason:
    if form.lemma in ("nickname", "go by", "answer to"):
        return "nickname"
    passive = form.tense in ("past", "participle") and not _has_had(look, verb)
    reason = reason_by_bearer(look, verb, stop, form.lemma, passive=passive)
    first = look.bare.split(" ", 1)[0]
    if reason == "nickname" and not look.is_name_like and first != "the" and not is_particle(first):
        return "term"  # registered as a "person of concern"
    if reason == "term" and look.is_name_like and look.bare[:1].isupper() and not passive and _is_one(look, verb):
        return "nickname"  # a lamp that she calls "Stupid"
    return reason or ("nickname" if look.is_name_like else "term")


def _is_one(look: Look, verb: int) -> bool:
    found = subject(look.tags, verb, max(0, verb - _LONGEST_CLAUSE))
    return found is not None and look.word(found.phrases[0].start) in ("she", "he", "i")
