"""Words under discussion: the word "X", a term, a slogan, a search; and words that the marks keep at a distance."""

import re

from service.attribution import lexicon
from service.attribution.cues import Verb
from service.attribution.records import Reason
from service.attribution.screening.look import Look, tag_of

_LONGEST_TERM, _LONGEST_PHRASE = 6, 3
_WORDS = frozenset(["word", "words", "term", "terms", "phrase", "phrases"])
_LINK = re.compile(r"(?:[it](?:[dPanNkoup]|h(?=n)){1,4}){0,2}[aer]{0,3}(?:x|,|:)?\Z")
_LONGEST_OTHER, _LONGEST_WORDING = 3, 12
_REACH = 8
_NEAR = 3
_NAME_BEGINS = ("d", "i", "P", "t", "v", "V", "")
_OWNING = frozenset("his her their its our my your".split())
_HEADINGS = frozenset(["headline"])
_BORNE = frozenset(["stage", "pen", "screen", "ring", "street", "pet", "stable"])
IDEAS = frozenset(["idea", "version", "definition", "notion"])
_PLAIN = ("d", "P", "a", "n", "N", "i", "o", "k")
_WITH_PROPER_NAMES = frozenset("cyclone hurricane storm typhoon".split())
_SEARCHES = frozenset(["search", "searches"])
TRANSLATIONS = frozenset("translation translates translated untranslatable synonym equivalent".split())
YES_OR_NO = frozenset(["yes", "no"])
_COUNTED = frozenset(["one", "single", "only", "two", "three", "four", "five", "last", "final", "first"])
_LITTLE = frozenset("anything little lots more much nothing plenty something".split())


def distanced(look: Look) -> Reason | None:
    """``a so-called "expert"``, ``supposed "friends"``, ``his idea of "rest"``: the marks keep a distance.

    What several words are so called has no other name (the so-called "bedroom tax").
    """
    kind = lexicon.CONTEXT_WORDS.get(look.before)
    if look.before == "so-called" or (look.before == "called" and look.word(look.place - 2) in ("so", "-")):
        return "term" if look.count > 1 else "scare"
    if look.before == "of" and look.word(look.place - 2) in IDEAS and not look.title_case:
        owned = look.word(look.place - 3) in _OWNING or look.tag(look.place - 3) == "P"
        return "scare" if owned else None
    if _is_matter(look):
        return "scare"
    if kind == "alias":
        return "nickname" if look.is_name_like else "scare"
    if kind != "pretence":
        return None
    return "nickname" if look.is_title and look.before.startswith("self-") else "scare"


def _is_matter(look: Look) -> bool:
    """``She has little to say about the "visitor experience"``: what somebody has something to say of."""
    place = look.place - 1 - (look.tag(look.place - 1) in ("d", "P"))
    return look.word(place - 1) == "say" and look.tag(place) == "i" and look.word(place - 3) in _LITTLE


def discussed(look: Look) -> Reason | None:
    """The reason where the marked words are named as words."""
    if look.count > _LONGEST_WORDING:
        return None
    if _is_defined(look) or _is_name_of(look):
        return "term"
    if _is_search(look) or _is_chosen(look):
        return "other"
    reason = _by_noun(look) or _by_meaning(look)
    if reason is None and is_before_kind(look) and not any(_says(verb) for verb in look.verbs):
        return "term"  # what somebody is said to have said of it may be quoted
    return reason


def _is_defined(look: Look) -> bool:
    """``Hollow Teas Ltd ("Hollow" or the "Company")``: in brackets, a short name for what stands before them."""
    if not look.inner[-1:].isalnum() or look.count > _LONGEST_PHRASE:
        return False
    behind = look.place - 1 - (look.tag(look.place - 1) == "d")
    named = look.tag(look.place - 1) == "d" or look.bare.startswith("the ")
    if look.tag(behind) != "(":
        inside = look.tags.rfind("(", max(0, look.place - _LONGEST_WORDING), look.place)
        closed = look.tag(look.place + 1) == ")" and ")" not in look.tags[inside + 1 : look.place]
        return named and closed and inside >= 0 and (look.is_marked(inside + 1) or look.is_marked(inside + 2))
    if look.tag(look.place + 1) not in (")", "c", ","):
        return False
    short = look.bare.lower().split()
    return named or any(
        look.words[at : at + len(short)] == short for at in range(max(0, behind - _LONGEST_WORDING), behind)
    )


def _says(verb: Verb) -> bool:
    return verb.form.type == "said" and not verb.takes("weak")


def _is_search(look: Look) -> bool:
    """``type "weighted blanket" into a search engine``."""
    place = look.place - 1 - (look.before == "for")
    if look.before == "for":
        while look.tag(place) in _PLAIN and look.word(place) not in _SEARCHES:
            place -= 1  # a search of the rule book for "..."
    verb = lexicon.CONTEXT_VERBS.get(look.word(place))
    if verb is None or verb.kind != "search":
        return False
    if verb.lemma != "type" or look.after in ("in", "into"):
        return True
    return place == 0 and look.tag(look.place + 1) in ("S", "v")  # Typing "jobs" brings up ...


def _is_chosen(look: Look) -> bool:
    """``press "1"``, ``vote "yes" or "no"``, ``press 2 for "other enquiries"``."""
    if look.bare.lower() in YES_OR_NO and _is_of_two(look):
        return True
    place = look.place - 1
    if look.before == "for" and look.tag(place - 1) == "#":
        place -= 2
    verb = lexicon.CONTEXT_VERBS.get(look.word(place))
    if verb is None or verb.kind != "choose" or look.inner[-1:] in "?!" or look.is_title:
        return False
    return look.tag(place - 1) not in ("d", "P") or look.tag(place) in "vVeEg"  # not: her vote "should not be banked"


def _is_of_two(look: Look) -> bool:
    """``mark "yes" or "no"``: the choice is between them."""
    first = look.after == "or" and look.is_marked(look.place + 2)
    return first or (look.before == "or" and look.is_marked(look.place - 2))


def _by_noun(look: Look) -> Reason | None:
    """``the word "weir"``, ``a slogan, "Slow Is Quick"``, ``the word for it is "ponding"``."""
    if not look.is_any_before(lexicon.NAME_NOUNS.keys(), look.place, _REACH):
        return None
    for noun in range(look.place - 1, max(-1, look.place - _REACH), -1):
        if look.tags[noun] in ";.!?Q":
            return None
        reason = lexicon.NAME_NOUNS.get(look.words[noun])
        if look.words[noun] in _WITH_PROPER_NAMES and not look.title_case:
            continue  # blamed a storm "without precedent"
        if reason is None or (look.tags[noun] in "VSBG" and look.tag(noun - 1) not in ("d", "a", "P")):
            continue  # the old saying "..."; not: said so, saying "..."
        between = look.tags[noun + 1 : look.place]
        if between and not _linked(look, noun, between):
            return None
        if not between and _is_object(look, noun):
            return None
        return _checked(look, noun, between, reason)
    return None


def _is_name_of(look: Look) -> bool:
    """``The trade's word for an outage, for those of you new to this, is a "degradation"``."""
    verb = look.place - 1 - (look.tag(look.place - 1) == "d")
    if look.tag(verb) != "x":
        return False
    name = next((at for at in range(1, _REACH) if look.word(at) in lexicon.NAME_NOUNS), 0)
    of_thing = look.word(name + 1) == "for" and look.word(name + 2) not in ("him", "her")
    return name > 0 and of_thing and look.tags[:name].strip("dPanNohH") == ""


def _is_object(look: Look, noun: int) -> bool:
    """``She calls the terms "generous by any measure"``: what she thinks of them, and none of them."""
    called = (verb for verb in look.verbs if verb.takes("call") and not verb.passive and verb.end < noun)
    return not look.is_title and any(look.tags[verb.end : noun].strip("da") == "" for verb in called)


def _linked(look: Look, noun: int, between: str) -> bool:
    if between.rstrip("d") == "i" and look.word(noun + 1) == "of":
        return look.word(noun) not in _WORDS  # the notion of the "idle dam"; not: in terms of "size"
    if look.word(look.place - 1) == "as" and look.word(look.place - 2) == "such":
        return True
    return _LINK.fullmatch(between) is not None and between[-1] in "x,:"


def _checked(look: Look, noun: int, between: str, reason: Reason) -> Reason | None:
    word = look.word(noun)
    if word == "line":
        return "title" if look.word(noun - 1) == "subject" else None
    if word == "term" and look.word(noun - 1) == "search":
        return "other"
    if word == "name" and _is_borne(look, noun, between):
        return "nickname"
    if (
        reason in ("title", "nickname")
        and not look.title_case
        and not (reason == "nickname" and look.is_name_like)
        and word not in _HEADINGS
    ) or _is_said(look, noun, between):
        return None
    if reason == "other" and between[-1:] == ":" and look.count > _LONGEST_PHRASE:
        return None  # They had two choices: "You pay or you leave."
    owned = word == "name" and look.tag(noun - 1) == "P"
    return ("title" if look.title_case else "term") if owned else reason


def _is_borne(look: Look, noun: int, between: str) -> bool:
    """``the stage name "Lil Kettle"``, ``He fought under the name "Storm"``, ``their name for him is "Priest"``."""
    if look.word(noun - 1) in _BORNE or (look.word(noun - 2) == "by" and look.before == "of"):
        return True  # goes by the name of "Storm"
    if look.word(noun - 2) == "under" and look.tags[0] in "pN":
        return True
    return between.startswith("iu") and look.word(noun + 2) in ("him", "her")


def _is_said(look: Look, noun: int, between: str) -> bool:
    """Whether the words beside the noun are speech after all: in her words, wrote one word, used the words, "..."."""
    word = look.word(noun)
    if lexicon.NAME_NOUNS[word] == "other":
        return False
    if look.word(noun - 1) in _COUNTED and look.tag(noun - 1) != "n":
        return True  # answered with one word: "Never."
    if word in _WORDS and (look.count > _LONGEST_TERM or ("," in between and look.count > _LONGEST_PHRASE)):
        return True
    if word in ("words", "terms") and look.word(noun - 1) in ("of", "in", "own", "his", "her", "their"):
        return True
    return between != "" and look.cue_beside() is None and _is_written(look, noun)


def _is_written(look: Look, noun: int) -> bool:
    start = noun
    while start and look.tags[start - 1] in "dap#":
        start -= 1
    return look.tag(start - 1) in ("V", "S") and look.tags[noun + 1 : look.place] in (",", ":")


def is_before_kind(look: Look) -> bool:
    """``the "wader pays" principle``; what is only judged by an adjective has no name: his "reckless" scheme."""
    if not look.inner[-1:].isalnum() or look.tag(look.place - 1) not in _NAME_BEGINS:
        return False
    behind = look.place + 1 + (look.tag(look.place + 1) in ("a", "n") and look.after not in lexicon.KIND_NOUNS)
    if look.word(behind) not in lexicon.KIND_NOUNS:
        return False
    if any(verb.takes("call") and look.place - verb.end < _NEAR and not verb.passive for verb in look.verbs):
        return False  # what he called a "let them swim" approach
    last = look.bare.lower().rsplit(" ", 1)[-1]
    if look.count == 1:
        return "-" in last or last.endswith("ing")  # not: the "miracle" method
    return look.count > 2 or look.is_title or tag_of(last) not in "aer"


def _by_meaning(look: Look) -> Reason | None:
    """``"Hypoallergenic" has no legal meaning``, ``if "asleep" is the word``, ``Latin for "slow water"``."""
    glossed = look.before == "for" and lexicon.CONTEXT_WORDS.get(look.word(look.place - 2)) == "gloss"
    if glossed or _is_other_name(look) or _is_called_word(look) or _is_meant(look):
        return "term"
    if look.count > 4 or look.inner[-1:] in ".,?!":
        return None
    for place in (look.place + 1, look.place + 2):
        verb = lexicon.CONTEXT_VERBS.get(look.word(place))
        if verb is None or verb.kind != "mean":
            continue
        is_word = verb.lemma == "mean" or any(_is_bare_noun(look, at) for at in range(place + 1, place + 4))
        return "term" if is_word else None
    behind = [look.word(look.place + at) for at in range(1, 5)]
    if not TRANSLATIONS.isdisjoint(behind):
        return "term"  # "japa" needs no translation
    return "term" if behind[0] in ("has", "have", "had") and "meaning" in behind else None


def _is_other_name(look: Look) -> bool:
    """``a slow-slip event, or "silent quake"``: another name for the thing before the comma."""
    if look.before != "or" or look.count > _LONGEST_OTHER or look.inner[-1:] in "?!":
        return False
    return look.tag(look.place - 2) == "," and look.tag(look.place - 3) in ("n", "k")


def _is_called_word(look: Look) -> bool:
    """``"Zugzwang", a German word, describes ...``."""
    comma = look.tag(look.place + 1) == ","
    if look.verbs:
        return False  # judged it "untidy", a word that stung
    if not comma and look.inner[-1:] != ",":
        return False
    first = look.place + 1 + comma
    return look.tag(first) == "d" and any(look.word(at) in _WORDS for at in range(first + 1, first + 4))


def _is_bare_noun(look: Look, place: int) -> bool:
    """``is the word``; not: was the only word he said."""
    return (
        look.word(place) in lexicon.NAME_NOUNS
        and look.word(place - 1) not in _COUNTED
        and look.tag(place + 1) not in ("p", "N", "d")
    )


def _is_meant(look: Look) -> bool:
    """``a town whose name means "windy corner"``, ``stands for "not now"``; not: was meant "to help"."""
    if look.before == "for" and look.word(look.place - 2) in ("stands", "stand", "stood"):
        return True
    if look.after == "as" and look.word(look.place - 1 - (look.tag(look.place - 1) == "d")).startswith("defin"):
        return True  # economists define a "slump" as two bad quarters
    verb = lexicon.CONTEXT_VERBS.get(look.before)
    return verb is not None and verb.lemma == "mean" and look.tag(look.place - 2) != "x" and look.count < 5
