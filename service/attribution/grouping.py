"""Which names are forms of one name: full forms first, then the short ones.

So a surname in the headline finds the full name that only the third paragraph gives. Two people of one surname are
told apart by title, given name and nearness; one person's given name, initials and nickname are known for the same.
"""

from collections import defaultdict

from service.attribution import lexicon
from service.attribution.entities import Contexts, Entity
from service.attribution.mentions import Name
from service.attribution.name_forms import PARTICLES, Gender, Kind
from service.attribution.surnames import Surnames, share_surnames
from service.attribution.vocabulary import TAGS

# Behind the name proper of a company: "Hansol" is Hansol Co. Ltd., where "Trump" is not the Trump Organization.
_COMPANY_FORMS = frozenset(
    "inc ltd co corp plc llc llp group company corporation limited gmbh ag sa holdings partners airlines motors".split()
)
_PLACE_PREPOSITIONS = frozenset("in at from to near of into across outside around for".split())
_SHORTEST_STEM = 3
_OPENERS = ("ly", "ing", "ed")  # Interestingly Calder, Chasing Calder: endings of what opens a sentence or a headline
_LONGEST_FIRM = 3  # words of the name of what a surname may stand for
_PRONOUNS: dict[str, Gender] = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}
_OFFICES = frozenset("secretary undersecretary minister".split())
_LINKS = frozenset(("of", "for", "the", "and"))
_ARTICLES = frozenset(("the", "a", "an", "this"))
# Last words of bodies that are called after a place, which is another thing: Harwick Council is not Harwick.
_OF_PLACES = frozenset(
    "council county court police city town borough district parish state government assembly parliament party"
    " university college school hospital church cathedral airport port harbour station museum library park street road"
    " association society club committee commission authority agency department ministry office board".split()
)
_MOST_BEARERS = 40
_LONGEST_CLIPPED = 4  # words of a name whose first word may stand for it
# Styles that a first name alone may follow: Dame Iris, Sheikh Saif.
_WITH_FIRST_NAMES = frozenset(
    "sir dame sheikh sheikha prince princess king queen emir sultan father fr sister brother mother pope imam lady"
    " rabbi don dona aunt uncle auntie chief datuk dato datin sri tun pak ibu encik puan haji ustaz mzee begum".split()
)


def group(names: list[Name], contexts: Contexts) -> list[Entity]:
    """The entities behind ``names``, which are those of all fields, the text's before the title's."""
    return _Grouping(contexts).run(names)


class _Grouping:
    def __init__(self, contexts: Contexts) -> None:
        self.contexts = contexts
        self.entities: list[Entity] = []
        self.exact: dict[tuple[tuple[str, ...], str], Entity] = {}
        self.by_last: defaultdict[str, dict[int, Entity]] = defaultdict(dict)
        self.by_word: defaultdict[str, dict[int, Entity]] = defaultdict(dict)
        self.by_initials: dict[str, Entity] = {}
        self.styled: set[str] = set()  # surnames that a title stands before, as in Mr Reed
        self.speaking: set[str] = set()  # names of one word beside a verb of saying
        self.surnames = Surnames(contexts)
        self.plain: dict[str, Entity] = {}  # whom a short name stands for that is nobody else's

    def run(self, names: list[Name]) -> list[Entity]:
        self._cut_openers(names)
        share_surnames(self.contexts, names)
        for name in names:
            if len(name.words) > 1:
                self._add_full(name)
        for entity in self.entities:
            entity.last = -1
            self._turn_round(entity)
        self.speaking = {name.words[0] for name in names if len(name.words) == 1 and self.surnames.speaks(name)}
        self.styled = {name.words[0] for name in names if len(name.words) == 1 and name.title in lexicon.HONORIFICS}
        plain = self.plain
        for name in names:
            if len(name.words) > 1:
                self.surnames.in_full(name)
                continue
            bearer = plain.get(name.words[0])
            if bearer is not None and _is_plain(name):
                name.entity = bearer
                bearer.names.append(name)
                bearer.last = name.start
            else:
                self._add_short(name)
            self.surnames.in_short(name)
        for entity in self.entities:
            if entity.gender == "u" and len(entity.words) == 1 and entity.kind in ("unknown", "person"):
                entity.gender = _known_by_given(entity.words[0])
        return self.entities

    def _cut_openers(self, names: list[Name]) -> None:
        """``Interestingly Calder``, ``Secretary of State Calder``: a capital before a name that stands alone too.

        In marks (a banner's ``Viva Ines``) any word is cut off before the first name of somebody whom the text has.
        """
        known = {name.words for name in names}
        firsts = {name.words[0] for name in names if len(name.words) > 1 and not name.quoted}
        midway = {name.words for name in names if self._has_own_adjective(name)}
        for name in names:
            words = name.words
            if len(words) < 2 or name.kind != "unknown" or words[0] in lexicon.GIVEN_NAMES:
                continue
            tokens = self.contexts[name.field].tokens
            of_office = name.core > 1 and tokens.low[name.core - 1] == "of" and tokens.low[name.core - 2] in _OFFICES
            if words[1:] not in known and not (of_office and len(words) > 2):
                continue
            if words in midway:
                continue  # the campaigners of Quiet Melbrook
            in_marks = name.quoted and words[1] in firsts and words[0] not in firsts
            if (
                of_office
                or in_marks
                or words[0].endswith(_OPENERS)
                or words[0] in lexicon.WORD_CLASSES
                or _is_trade(words[0])
            ):
                name.core += 1
                name.words, name.start = words[1:], tokens.start[name.core]

    def _has_own_adjective(self, name: Name) -> bool:
        """``campaign group Quiet Melbrook``: an adjective with a capital where none begins a sentence."""
        if len(name.words) < 2 or name.field != "text" or TAGS.get(name.words[0]) != "a" or not name.first:
            return False
        return self.contexts[name.field].tokens.tags[name.first - 1] in "nhoHk"

    # -- full names

    def _add_full(self, name: Name) -> None:
        known = self.exact.get((name.words, name.suffix))
        if known is not None and not _contradicts(known, name):
            self._merge(known, name)
            return
        words = name.words
        for entity in self.by_last[words[-1]].values():
            if _same_person(entity, name):
                self._merge(entity, name)
                return
        if name.kind != "person":
            for entity in self.by_word[words[0]].values():
                if _same_company(entity.words, words) or _is_clipped(entity, words):
                    self._merge(entity, name)
                    return
        self._new(name)

    def _turn_round(self, entity: Entity) -> None:
        """``Kim Holroyd`` beside ``Alan Holroyd``: the last word is a surname here, though the first may be one."""
        first, last = entity.words[0], entity.words[-1]
        if not entity.surname_first or first not in lexicon.GIVEN_NAMES:
            return
        others = [other for other in self.by_last[last].values() if len(other.words) > 1 and other.words[0] != first]
        if any(not other.surname_first for other in others):
            entity.surname_first = False
            if not entity.sure:
                entity.gender = given_gender(entity.kind, entity.words)

    # -- short names

    def _add_short(self, name: Name) -> None:
        word = name.words[0]
        if name.kind == "place" and self._is_place(name):
            self._exact_or_new(name)
            return
        candidates = self._bearers(name)
        if not candidates:
            self._exact_or_new(name)
            if _is_plain(name) and name.entity is not None:
                self.plain[word] = name.entity
            return
        if len(candidates) == 1 and _is_plain(name):
            self.plain[word] = candidates[0]
        entity = candidates[0] if len(candidates) == 1 else self.surnames.nearest(candidates, name)
        self._merge(entity, name)
        if entity.full >= 0 and word in (
            entity.words[-1],
            entity.words[0] if entity.surname_first else "",
        ):  # else the headline's, before anybody is brought in
            entity.bare += 1
        entity.last = name.start

    def _bearers(self, name: Name) -> list[Entity]:
        """Those for whom a name of one word may stand."""
        word = name.words[0]
        surname = [entity for entity in self.by_last[word].values() if len(entity.words) > 1 and _fits(entity, name)]
        if not surname and name.gender != "u":  # Mr Reed: Andrea is a man here
            misread = [e for e in self.by_last[word].values() if e.kind == "person" and not e.sure and len(e.words) > 1]
            surname = misread if len(misread) == 1 and not self._is_second_of_two(misread[0].names[0]) else []
        if surname and not name.title:
            surname = self._company_of(surname, name) or surname
        candidates = surname or [
            entity
            for entity in self.by_word[word].values()
            if _fits(entity, name) and (_takes_short(entity, name) or self._is_short_of(entity, name))
        ]
        if name.suffix:
            candidates = [entity for entity in candidates if entity.suffix == name.suffix] or candidates
        if not candidates and name.kind == "organisation":
            by_initials = self.by_initials.get(word.replace(".", ""))
            if by_initials is not None and by_initials is not self.exact.get((name.words, "")):
                by_initials.acronyms.add(word)
                candidates = [by_initials]
        return candidates

    def _company_of(self, bearers: list[Entity], name: Name) -> list[Entity]:
        """``Hartigan`` where Mr Hartigan is called so, or where it goes on with "it" or "which": Hartigan Foods."""
        word = name.words[0]
        companies = [
            entity
            for entity in self.by_word[word].values()
            if entity.words[0] == word and 1 < len(entity.words) <= _LONGEST_FIRM
            if entity.kind == "organisation" or (entity.kind == "unknown" and word not in lexicon.GIVEN_NAMES)
        ]
        if len(companies) != 1 or any(entity.names[0].start < companies[0].names[0].start for entity in bearers):
            return []
        styled = word in self.styled and companies[0].kind == "organisation"
        return companies if styled or self._is_thing(name) else []

    def _is_thing(self, name: Name) -> bool:
        """Say whether the sentence goes on with "which" or "it" before anybody else is named."""
        tokens = self.contexts[name.field].tokens
        for place in range(name.last + 1, min(name.last + 15, len(tokens))):
            if tokens.low[place] in ("it", "its") or (tokens.low[place] == "which" and place < name.last + 3):
                return True
            if tokens.low[place] in _PRONOUNS or tokens.tags[place] in '.?!;NTQ"':
                return False
        return False

    def _is_short_of(self, entity: Entity, name: Name) -> bool:
        """``the Department`` of a long name that has it; ``Ishiguro said``, ``Tri-County said``: its first word."""
        word, words = name.words[0], entity.words
        tokens = self.contexts[name.field].tokens
        if len(words) < 2 or name.title:
            return False
        if name.first and tokens.low[name.first - 1] == "the" and word in lexicon.GROUP_NOUNS:
            return entity.kind == "organisation"
        if words[0] != word or len(words) > _LONGEST_CLIPPED or word in lexicon.ORGANISATION_WORDS:
            return False
        if word in lexicon.WORD_CLASSES or word in lexicon.GROUP_NOUNS or word in lexicon.PLACES:
            return False
        if word in self.speaking and _may_be_surname(words[-1]) and entity.kind != "organisation":
            return True  # a given name that no list has
        return self.surnames.speaks(name) or (_is_trading_name(entity) and self._is_called(entity.names[0], name))

    def _is_called(self, full: Name, name: Name) -> bool:
        """Say whether the short name follows the full one, as a company's does: the Calder Institute is not Calder."""
        if full.start > name.start or self._before(full) in _ARTICLES:
            return False
        return self._before(name) not in _PLACE_PREPOSITIONS

    def _is_second_of_two(self, name: Name) -> bool:
        """``Bo and Ann Reed``: Mr Reed is the other one, whose name no list may have."""
        tags = self.contexts[name.field].tokens.tags
        return name.first > 1 and self._before(name) == "and" and tags[name.first - 2] in "NP"

    def _before(self, name: Name) -> str:
        return self.contexts[name.field].tokens.low[name.first - 1] if name.first else ""

    def _is_place(self, name: Name) -> bool:
        """A place's name is a surname too (London, Washington); behind a preposition it is the place."""
        if name.title:
            return False
        bearers = self.by_last[name.words[0]].values()
        if not any(entity.kind == "person" for entity in bearers):
            return not (
                self.surnames.speaks(name) and any(entity.words[0] in lexicon.GIVEN_NAMES for entity in bearers)
            )
        tokens = self.contexts[name.field].tokens
        return name.possessive or (name.first > 0 and tokens.low[name.first - 1] in _PLACE_PREPOSITIONS)

    def _exact_or_new(self, name: Name) -> None:
        known = self.exact.get((name.words, name.suffix))
        if known is not None and not _contradicts(known, name):
            self._merge(known, name)
            known.last = name.start
        else:
            self._new(name)

    # -- bookkeeping

    def _new(self, name: Name) -> None:
        words, gender = name.words, name.gender
        entity = Entity(name.kind, words, name.suffix, names=[name], last=name.start)
        name.entity = entity
        self.entities.append(entity)
        if gender != "u":
            entity.gender, entity.sure = gender, True
        if self.exact.setdefault((words, name.suffix), entity) is not entity:
            return  # another of the name, and no form of it tells them apart
        if name.surname_first:
            entity.surname_first = True
        elif gender == "u":
            entity.gender = given_gender(entity.kind, words)
        self._file(entity, words)

    def _merge(self, entity: Entity, name: Name) -> None:
        name.entity = entity
        entity.names.append(name)
        words, kind, gender = name.words, name.kind, name.gender
        key = (words, name.suffix)
        is_known = key in self.exact
        if is_known and kind == entity.kind and gender == "u":
            return
        if kind != "unknown" and entity.kind == "unknown":
            entity.kind = kind
        if gender != "u" and not entity.sure:
            entity.gender, entity.sure = gender, True
        if is_known:
            return
        self.exact[key] = entity
        if len(words) >= len(entity.words):
            entity.words = words
            entity.surname_first = entity.surname_first or name.surname_first
            if not entity.sure and not entity.surname_first:
                entity.gender = given_gender(entity.kind, words)
        entity.suffix = entity.suffix or name.suffix
        self._file(entity, words)

    def _file(self, entity: Entity, words: tuple[str, ...]) -> None:
        """Under its words, where names that may be the same entity's look it up."""
        if len(words) == 1:
            word = words[0]
            if len(entity.words) == 1:
                _add_bearer(self.by_last[word], entity)
            _add_bearer(self.by_word[word], entity)
            return
        _add_bearer(self.by_last[words[-1]], entity)
        for word in words:
            _add_bearer(self.by_word[word], entity)
        self.by_initials.setdefault("".join([word[0] for word in words if word not in _LINKS]), entity)


def _is_plain(name: Name) -> bool:
    """Whether nothing but the word itself tells whose name this is."""
    return name.kind == "unknown" and not name.title and not name.suffix


def _add_bearer(bearers: dict[int, Entity], entity: Entity) -> None:
    """One more of a name; of more than any article has, the first are let go, so that work stays linear."""
    key = id(entity)
    if len(bearers) == _MOST_BEARERS and key not in bearers:
        del bearers[next(iter(bearers))]
    bearers[key] = entity


def _contradicts(entity: Entity, name: Name) -> bool:
    return name.gender != "u" and entity.sure and entity.gender != name.gender


def _same_person(entity: Entity, name: Name) -> bool:
    """``J. Smith``, ``Bill Smith`` and ``William John Smith`` are one, ``Ann Smith`` and ``John Smith`` two."""
    known, words = entity.words, name.words
    if len(known) < 2 or "organisation" in (entity.kind, name.kind) or "place" in (entity.kind, name.kind):
        return False
    if _contradicts(entity, name) or (name.suffix != entity.suffix and known == words and not entity.suffix):
        return False
    shorter, longer = sorted((known, words), key=len)
    if longer[-len(shorter) :] == shorter or _same_given(shorter[0], longer[0]):
        return True
    return shorter[0] in longer[:-1] and shorter[0] not in PARTICLES


def _same_given(first: str, other: str) -> bool:
    if first == other:
        return True
    shorter, longer = sorted((first, other), key=len)
    if longer.startswith(shorter) and (len(shorter) == 1 or len(shorter) >= _SHORTEST_STEM):
        return True
    return other in lexicon.NICKNAMES.get(first, ()) or first in lexicon.NICKNAMES.get(other, ())


def _is_clipped(entity: Entity, words: tuple[str, ...]) -> bool:
    """``Calder Dalal`` of Calder Dalal Securities."""
    return entity.kind == "organisation" and len(entity.words) > len(words) and entity.words[: len(words)] == words


def _is_trading_name(entity: Entity) -> bool:
    """``Calder Cables``, ``Calder Pumps & Motors``: what a company is that is called by its first word alone."""
    last = entity.words[-1]
    if entity.kind == "organisation":
        return last not in _OF_PLACES and entity.words[0] not in lexicon.GIVEN_NAMES
    return entity.kind == "unknown" and len(entity.words) == 2 and lexicon.WORD_CLASSES.get(last) in ("NN", "NNS")


def _may_be_surname(word: str) -> bool:
    return word not in lexicon.WORD_CLASSES and word not in lexicon.GROUP_NOUNS and word not in lexicon.PERSON_NOUNS


def _is_trade(word: str) -> bool:
    """``Hubby Baz``, ``Forecaster Calder``: a noun for a person that is nobody's given name."""
    return word in lexicon.PERSON_NOUNS and word not in lexicon.GIVEN_NAMES


def _same_company(known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """``Calder Gear`` and ``Calder Gear Co Ltd``."""
    shorter, longer = sorted((known, words), key=len)
    return (
        len(shorter) > 1
        and longer[: len(shorter)] == shorter
        and all(word in _COMPANY_FORMS for word in longer[len(shorter) :])
    )


def _fits(entity: Entity, name: Name) -> bool:
    if _contradicts(entity, name) or entity.kind == "place":
        return False
    if {name.gender, entity.gender} == {"m", "f"}:
        return False
    if name.title and entity.kind == "organisation":
        return False
    # In capitals a surname (PENCE) looks like an acronym: long ones are taken for the surname.
    return not (name.kind == "organisation" and entity.kind == "person" and len(name.words[0]) < 3)


def _takes_short(entity: Entity, name: Name) -> bool:
    """Whether one word that is not its last one may stand for the entity."""
    words = entity.words
    if len(words) < 2:
        return words == name.words
    if name.words[0] in PARTICLES:
        return False
    if entity.kind == "organisation" or (entity.kind == "unknown" and words[-1] in _COMPANY_FORMS):
        return words[0] == name.words[0] and all(word in _COMPANY_FORMS for word in words[1:])
    if entity.kind != "person":
        return entity.kind == "unknown" and name.title != "" and words[0] == name.words[0]
    if not name.title or len(words) > 2 or entity.surname_first or words[0] not in lexicon.GIVEN_NAMES:
        return True
    return name.title.rpartition(" ")[2] in _WITH_FIRST_NAMES


def given_gender(kind: Kind, words: tuple[str, ...]) -> Gender:
    """What the given name says; nothing for names of one word, which may be surnames."""
    if kind in ("organisation", "place"):
        return "u"
    if len(words) == 1:
        given = lexicon.GIVEN_NAMES.get(words[0])
        return given.gender if given is not None and given.also is None else "u"
    for word in words[:-1]:
        given = lexicon.GIVEN_NAMES.get(word)
        if given is not None:
            return given.gender
        if len(word) > 1:
            return "u"
    return "u"


def _known_by_given(word: str) -> Gender:
    """What a name of one word says that nobody's full name holds: ``Margaret died in 2004``."""
    given = lexicon.GIVEN_NAMES.get(word)
    return given.gender if given is not None and given.also is None else "u"
