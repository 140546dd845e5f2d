"""What the text says of those whom it names: roles, acronyms, other names, ages.

Precision first: a role is tied to a name only where grammar ties them (a title, an apposition, a copula), and verbatim.
"""

import re
from bisect import bisect_left
from typing import Final

from service.attribution import lexicon
from service.attribution.affiliations import Affiliations
from service.attribution.ages import age_in
from service.attribution.before_names import Before
from service.attribution.bynames import Bynames
from service.attribution.context import Context
from service.attribution.entities import Entity, Role
from service.attribution.homes import Homes
from service.attribution.kinship import Kinship
from service.attribution.mentions import Name
from service.attribution.offices import Offices
from service.attribution.pronouns import PRONOUNS
from service.attribution.resolution.kin import is_kin
from service.attribution.vocabulary import TAGS

# ", the Republican mayor of X," / "- the club's chair -" / "(the minister)": up to the sign that closes it.
_BEHIND: Final = re.compile(
    r"(?:[,(-]|,#,)(?P<role>[ru]?d?[danNPTIhHok#ezgr~]{0,9}[hT]~?(?:[it][dPaTNI~nhHoky#]{1,9}){0,4}(?:cd?[dPanNhokeT~]{0,6}h(?:i[dPaTNI~nhHok]{1,9}){0,3})?)(?=[,.;:()w-]|W|\Z|c)"
)
_LEADING: Final = re.compile(
    r"[,(-](?P<role>[ru]?[dP]?[anhgP]{0,3}(?P<head>[nN])(?:i[dPaTNI~nhHoky#]{1,9})?)(?=[,.;:)w-]|W|\Z|c)"
)
_AGED: Final = re.compile(",#|,r#(?=,)")
_OF_AGE: Final = frozenset("now then aged just only".split())
_OF_PLACE: Final = re.compile(r"i[dNaT~]{1,5}(?=,d)")
_WHERE_FROM: Final = re.compile(r",i[dNaT~]{1,5},")
_FROM: Final = frozenset("of from".split())
_FROM_BEHIND: Final = 4  # tokens from a name to the place that its bearer is from
_ORGANISATION_BEHIND: Final = re.compile(
    r",(?P<role>d[danNPTIhHok#ezr~]{0,9}[oknh](?:[i][dPaTNI~nhHok#]{1,9}){0,2})(?=[,.;:)-]|W|\Z)"
)
_THINGS: Final = frozenset(("it", "its", "which"))
_ITS_WITHIN: Final = 15  # tokens
_COPULA: Final = re.compile(r",?W?(?:x|v)r?(?P<role>d[danNPTIhok#e~]{0,9}[hT](?:i[dPaTNI~nhHok#]{1,9}){0,3})")
_COPULAS: Final = frozenset("is was became remains".split())
_LONGEST: Final = 110  # characters of a role
_FULL: Final = ("given name", "surname")
_EPITHETS: Final = lexicon.describing("epithet")
_COMMON: Final = frozenset("nkoagGbBSV")
_ALSO_BODIES: Final = lexicon.describing("person or body")
_SHORT: Final = 3  # words of a name that a group noun before it may make an organisation's
_BODY_GROUPS: Final = frozenset("group team band".split())  # of people, that have names as organisations do
_FORMER: Final = frozenset("former ex then late one-time onetime erstwhile".split())
_DEPUTY: Final = frozenset("deputy vice assistant shadow acting under junior associate".split())
_NAMED: Final = frozenset(("called", "named"))
_CALL: Final = frozenset("call calls called calling name".split())
_CALL_WITHIN: Final = 7  # tokens
_WENT_TO: Final = (["went", "to"], ["goes", "to"])
_WHERE: Final = frozenset("in at near into across outside inside around on onto via".split())
_OF_BODY: Final = frozenset("of at from with".split())  # Calder of the Harwick Bank, with Harwick Bank
_OF_BODY_WITHIN: Final = 3  # tokens
_WHEN_IT_DOES: Final = re.compile(r"(?:[ir]?y|r)?[VSvex]")  # on Monday reported
_OPENS_BEHIND: Final = frozenset(".?!:")
_LONGEST_KIN: Final = 3  # tokens before a relative's name: her son,


def find_roles(context: Context, names: list[Name]) -> None:
    """Ties roles, ages, acronyms and other names to the entities behind one field's names."""
    finder = _Finder(context, names)
    for name in names:
        if name.entity is None:
            continue
        if name.entity.kind == "place" and finder.is_relative(name):
            name.kind = name.entity.kind = "person"
        if name.kind != "place" and name.entity.kind != "place":
            finder.look(name, name.entity)
    finder.kinship.parents()


class _Finder:
    def __init__(self, context: Context, names: list[Name]) -> None:
        self.context = context
        self.tokens = context.tokens
        self.tags = context.tokens.tags
        self.names = names
        self.firsts = [name.first for name in names]
        self.affiliations = Affiliations(context, names, self.firsts)
        self.offices = Offices(context, self.affiliations)
        self.kinship = Kinship(context, names, self.firsts)
        self.homes = Homes(context)
        self.bynames = Bynames(context, names, self.firsts)
        self.before = Before(context.tokens)

    def is_relative(self, name: Name) -> bool:
        """``Reed's sister, Georgia,``, ``her son Austin, 9,``: a given name that is a place's elsewhere."""
        if len(name.words) > 1 or name.words[0] not in lexicon.GIVEN_NAMES or name.first < _LONGEST_KIN:
            return False
        noun = name.first - (2 if self.tags[name.first - 1] == "," else 1)
        closed = self.tags[name.last + 1 : name.last + 2] in (",", "V", "S", "x", "v", "m", "W", ".")
        return closed and is_kin(self.tokens.low[noun]) and self.tags[noun - 1] in "dPan"

    def look(self, name: Name, entity: Entity) -> None:
        """All that stands around one mention."""
        tags = self.tags
        following = tags[name.last + 1 : name.last + 2]
        if entity.kind == "unknown":
            self._behaves(name, entity, following)
        self._look_behind(name, entity, following)
        before = tags[name.first - 1] if name.first else "."
        if entity.kind == "person":
            self.homes.look(name, entity)
        if entity.kind != "organisation" and not name.quoted and not (before == "i" and self._is_where(name)):
            for first, end in self.offices.look(name, entity):
                self._add(entity, first, end, name)
        if name.core > name.first:
            self._title(name, entity)
        if before == "N" and self.tokens.low[name.first - 1].endswith("-year-old"):
            entity.age = entity.age or age_in(self.tokens.low[name.first - 1])
        if before in "hokV,d" and not name.quoted:
            self._look_before(name, entity)
        if name.first and not name.quoted and self.tokens.low[name.first - 1] in _CALL:
            self._christened(name, entity)

    def _look_before(self, name: Name, entity: Entity) -> None:
        """What stands right before a name that is not in marks."""
        tags, low = self.tags, self.tokens.low
        before = tags[name.first - 1]
        if before in "hok" and name.core == name.first:
            self._noun_before(name, entity, name.first - 1)
            if entity.kind == "person":
                self.kinship.behind_trade(entity, name)
        elif before == "V" and name.first > 1 and tags[name.first - 2] == "h" and low[name.first - 1] in _NAMED:
            self._noun_before(name, entity, name.first - 2)  # a nurse called Calder
        elif before == ",":
            self._set_off(name, entity)
        elif before == "d" and name.first > 1 and tags[name.first - 2] == ",":
            if name.title:  # the bishop of Dorn, the Rev Tom Reed,
                self._apposed(name, entity, name.first - 2)
            else:  # the securities regulator, the CVM
                self._body_apposed(name, entity, name.first - 2)

    def _christened(self, name: Name, entity: Entity) -> None:
        """``A driver whom we shall call Kobus``: nobody's real name, and he goes by it here."""
        low, verb = self.tokens.low, name.first - 1
        for place in range(verb - 1, max(1, verb - _CALL_WITHIN), -1):
            if self.tags[place] in ".?!;":
                return
            if low[place] in ("whom", "who"):
                noun = place - (2 if self.tags[place - 1] == "," else 1)
                if self.tags[noun] == "h":
                    self._noun_before(name, entity, noun)
                return

    def _set_off(self, name: Name, entity: Entity) -> None:
        """A name behind a comma, and before it perhaps what its bearer is."""
        if entity.kind == "organisation" and self._is_misread(name, entity):
            entity.kind = "person"
        if not self._body_apposed(name, entity, name.first - 1) and entity.kind != "organisation":
            self._apposed(name, entity, name.first - 1)

    def _is_misread(self, name: Name, entity: Entity) -> bool:
        """``The midwife, Adwoa Mills, said``: a person whose surname is a word of organisations' names."""
        low, noun = self.tokens.low, name.first - 2
        if len(entity.words) != len(_FULL) or len(name.words) != len(_FULL) or noun < 1 or self.tags[noun] != "h":
            return False
        known = lexicon.GROUP_NOUNS.get(entity.words[1])
        is_body = known is not None and known.kind == "organisation"
        if is_body or low[noun] in _ALSO_BODIES or entity.words[0] in lexicon.ORGANISATION_WORDS:
            return False
        return self.tags[name.last + 1 : name.last + 2] in (",", "x", "v", "V", "S", ".")

    def _look_behind(self, name: Name, entity: Entity, following: str) -> None:
        if following == "i" and entity.kind == "person" and self.tokens.low[name.last + 1] in _OF_BODY:
            self.affiliations.add(entity, name.last + 2, name.last + 2 + _OF_BODY_WITHIN)
            self._from_where(name, entity)
        if following in ("x", "v"):
            if entity.kind != "organisation":
                self._copula(name, entity)
            return
        if following in (",", "W"):
            self._does_what(name, entity, following)
        if following not in ("(", ",", "-"):
            return
        if following == "(":
            self.bynames.bracketed(name, entity)
        elif following == ",":
            self.bynames.known_as(name, entity)
            self.bynames.real_name(name, entity)
            if entity.kind != "organisation" and self.tags[name.last + 2 : name.last + 3] in ("x", "v", "W"):
                self._copula(name, entity)
        if entity.kind == "organisation" or self._is_described_body(name, entity):
            self._organisation_behind(name, entity)
        else:
            self._behind(name, entity)

    def _behaves(self, name: Name, entity: Entity, following: str) -> None:
        """What the text has a name do that may be a person's, an organisation's or a place's."""
        tags, before = self.tags, self.tags[name.first - 1] if name.first else "."
        if not entity.speaks and len(name.words[0]) > 1:
            went = self.tokens.low[name.last + 1 : name.last + 3] in _WENT_TO  # Silver went to Calder
            behind = following in ("V", "S", "W") and not went
            entity.speaks = behind or (name.first > 0 and before in "VS")
        if entity.located and (before != "i" or self.tokens.low[name.first - 1] not in _WHERE):
            entity.located = False
        if entity.acts:
            return
        if before not in "it":
            has_officers = name.possessive and "h" in tags[name.last + 1 : name.last + 4]
            does = _WHEN_IT_DOES.match(tags, name.last + 1) is not None
            entity.acts = has_officers or does or (following == "m" and len(entity.words) > 1) or self._is_apposed(name)
        elif before == "i" and name.first > 1:
            entity.acts = self._are_officers(name.first - 2) and self.tokens.low[name.first - 1] in ("of", "for", "at")

    def _are_officers(self, place: int) -> bool:
        """``the head of Calder Gear``, ``Workers at Calder Gear`` at a sentence's start."""
        opens = place == 0 or self.tags[place - 1] in _OPENS_BEHIND
        return self.tags[place] == "h" or (self.tags[place] == "H" and opens)

    def _behind(self, name: Name, entity: Entity) -> None:
        tags, place = self.tags, name.last + 1
        aged = _AGED.match(tags, place)
        if aged is not None and (aged.end() - place == 2 or self.tokens.low[place + 1] in _OF_AGE):
            entity.age = entity.age or self.tokens.word[aged.end() - 1]
            place = aged.end()
        if self._is_where(name):
            return
        apart = _WHERE_FROM.match(tags, place)
        if apart is not None and self.tokens.low[place + 1] in _FROM:  # Calder, 43, of Mill Lane, a nurse
            place = apart.end() - 1
        if tags[place : place + 1] not in (",", "(", "-"):
            return
        match = _BEHIND.match(tags, place) or self._leading(place)
        if match and name.quoted and tags[match.start("role")] not in "dP":
            return  # "Sad about Calder, gaffer": to whom he speaks
        if match and tags[match.start("role")] in "daNPTnhe#rug":
            start = match.start("role")
            if tags[start] in "ru" and not is_former(self.tokens.low[start]):
                start += 1  # now a nurse
            self._add(entity, start, match.end("role"), name)

    def _from_where(self, name: Name, entity: Entity) -> None:
        """``Tom Reed of Mill Lane, a cook``."""
        apart = _OF_PLACE.match(self.tags, name.last + 1)
        role = _BEHIND.match(self.tags, apart.end()) if apart is not None else None
        if role is not None and self.tokens.low[name.last + 1] in _FROM and self.tags[role.start("role")] == "d":
            self._add(entity, *role.span("role"), name)

    def _is_where(self, name: Name) -> bool:
        """``Tom Reed, of Mill Lane, a cook``: the description behind it is of who is from there."""
        first = name.first
        if first < 2 or self.tokens.low[first - 1] not in _FROM or self.tags[first - 2] not in ",N":
            return False
        at = bisect_left(self.firsts, first)
        before = self.names[at - 1] if at else None
        near = before is not None and first - before.last <= _FROM_BEHIND + 1
        return near and before is not None and before.entity is not None and before.entity.kind == "person"

    def _does_what(self, name: Name, entity: Entity, following: str) -> None:
        """``Camelford, which runs the lottery``: no person, and it does what organisations do."""
        low, which = self.tokens.low, name.last + (2 if following == "," else 1)
        if entity.kind != "unknown" or low[which : which + 1] != ["which"] or which + 1 >= len(low):
            return
        if low[which + 1] in lexicon.OFFICE_VERBS or self.tags[which + 1] in "VS":
            entity.kind = "organisation"

    def _leading(self, place: int) -> re.Match[str] | None:
        """``, the head of the Port Authority,`` and ``, a Democrat from Dorn,``: heads that no tag tells."""
        match = _LEADING.match(self.tags, place)
        if match is None:
            return None
        low, is_name = self.tokens.low[match.start("head")], self.tags[match.start("head")] == "N"
        is_person = low in _EPITHETS or low in lexicon.PERSON_NOUNS or lexicon.PLACES.get(low) == "demonym"
        return match if (is_person if is_name else low == "head") else None

    def _is_apposed(self, name: Name) -> bool:
        """``The iwi, Ngati Tara, placed``: behind a noun that is none for people, the name of what does something."""
        tags, first = self.tags, name.first
        if first < 3 or tags[first - 2 : first] != "n," or self.tokens.low[first - 3] != "the":
            return False
        return tags[name.last + 1 : name.last + 2] == "," and tags[name.last + 2 : name.last + 3] in (
            "V",
            "S",
            "v",
            "e",
            "x",
            "m",
        )

    def _goes_on_with_it(self, place: int) -> bool:
        """``Calder Optical, the lens maker, sold its shop``: of a person it would be his."""
        tags, low = self.tags, self.tokens.low
        for at in range(place + 1, min(place + _ITS_WITHIN, len(low))):
            if low[at] in _THINGS:
                return True
            if low[at] in PRONOUNS or tags[at] in ".?!;NT":
                return False
        return False

    def _is_described_body(self, name: Name, entity: Entity) -> bool:
        """``Greenhaven, a housing charity,``: a name that tells nothing is an organisation's where it is called one."""
        if entity.kind != "unknown" or name.title:
            return False
        match = _ORGANISATION_BEHIND.match(self.tags, name.last + 1)
        if match is None:
            return False
        head = next((at for at in range(*match.span("role")) if self.tags[at] == "i"), match.end("role")) - 1
        is_body = self.tokens.low[head] in _ALSO_BODIES and (len(entity.words) == 1 or self._goes_on_with_it(head))
        if not (is_body and entity.words[0] not in lexicon.GIVEN_NAMES) and not self._is_body_noun(head):
            return False
        entity.kind = "organisation"
        return True

    def _body_apposed(self, name: Name, entity: Entity, comma: int) -> bool:
        """``The drivers' union, Fagsam, said``: the description before, and the name set off behind it."""
        tags = self.tags
        if entity.kind not in ("unknown", "organisation") or tags[name.last + 1 : name.last + 2] not in (",", "(", "."):
            return False
        start = self.before.left(comma)
        if not self._is_body_noun(comma - 1) or start >= comma - 1 or self.tokens.low[start] == "another":
            return False
        if self.tokens.low[max(0, start - 2) : start] == ["head", "of"]:
            return False  # The head of the inspectorate, Ines Calder, said
        if tags[start] not in "dPHN" or "N" in tags[start + 1 : comma]:
            return False
        entity.kind = "organisation"
        self._add(entity, start, comma, name)
        return True

    def _is_body_noun(self, place: int) -> bool:
        noun = lexicon.GROUP_NOUNS.get(self.tokens.low[place])
        if noun is None or noun.plural:
            return False
        return noun.kind == "organisation" or self.tokens.low[place] in _BODY_GROUPS

    def _organisation_behind(self, name: Name, entity: Entity) -> None:
        match = _ORGANISATION_BEHIND.match(self.tags, name.last + 1)
        if match:
            self._add(entity, match.start("role"), match.end("role"), name)

    def _copula(self, name: Name, entity: Entity) -> None:
        """``Calder is a cook``, and behind a comma that ends what stood beside the name, or with "who"."""
        match = _COPULA.match(self.tags, name.last + 1)
        if match is None or name.possessive:
            return
        if _COPULAS.isdisjoint(self.tokens.low[name.last + 1 : match.start("role")]):
            return
        if match and self.tokens.low[match.start("role")] not in ("no", "not"):
            self._add(entity, match.start("role"), match.end("role"), name)

    def _title(self, name: Name, entity: Entity) -> None:
        """``Mexico's President``, ``Homeland Security Secretary``; no style of address (Mr, Dame)."""
        if name.title not in entity.titles:
            entity.titles |= {name.title}
        end = name.core
        while end > name.first and self._is_style(end - 1):
            end -= 1
        if end > name.first:
            start = self.before.left(name.first)
            if start > 1 and self.tags[start - 1] == "i" and self.tags[start - 2] in "hT":  # Minister for Ports Reed
                start = self.before.left(start - 1)
            self._add(entity, start, end, name)

    def _is_style(self, place: int) -> bool:
        if self.tags[place] == "~":
            place -= 1
        word = self.tokens.low[place].rstrip(".")
        honorific = lexicon.HONORIFICS.get(word)
        return honorific is not None and honorific.kind == "style" and word not in lexicon.PERSON_NOUNS

    def _noun_before(self, name: Name, entity: Entity, place: int) -> None:
        is_trade = entity.kind == "unknown" and self._is_body_noun(place) and entity.words[0] not in lexicon.GIVEN_NAMES
        if self.tags[place] == "h" and entity.kind in ("person", "unknown") and not is_trade:
            if self.tokens.low[place].endswith("-year-old"):
                entity.age = entity.age or age_in(self.tokens.low[place])
            start = self.before.left(place + 1)
            if start <= place:
                self._add(entity, start, place + 1, name)
        elif self.tags[place] in "okh" and entity.kind in ("organisation", "unknown") and self.tags[name.last] != "P":
            self._body_noun_before(name, entity, place)

    def _body_noun_before(self, name: Name, entity: Entity, place: int) -> None:
        """``The builder Calder Gear``, and as headlines and papers have it ``Transport regulator Ofrail``."""
        start = self.before.left(place + 1)
        if self.tags[start] == "d":
            is_described = self.tokens.low[start] in ("the", "a")
        else:
            is_described = self._is_body_noun(place) and (self.tags[place] == "o" or len(name.words) == 1)
        if is_described:
            if entity.kind == "unknown" and len(name.words) < _SHORT:
                entity.kind = "organisation"
            self._add(entity, start, place + 1, name)

    def _apposed(self, name: Name, entity: Entity, comma: int) -> None:
        """``its managing director, K. Venkat Rao,``: a role, and the name closed off behind it."""
        found = self.before.apposed(name, comma) if entity.kind != "place" else None
        if found is not None:
            self._add(entity, *found, name)

    # -- one role

    def _add(self, entity: Entity, first: int, end: int, name: Name) -> None:
        tokens, tags = self.tokens, self.tags
        while end > first and tags[end - 1] == "~" and not tokens.word[end - 2][0].isupper():
            end -= 1
        start, finish = tokens.start[first], tokens.end(end - 1)
        if finish - start > _LONGEST or finish <= start:
            return
        text = self.context.text[start:finish]
        if "\n" in text:
            return
        self._add_heads(entity, Role(text, "", start), (first, end), name)
        if entity.kind != "organisation":
            self.affiliations.add(entity, first, end)
            self.homes.of_role(entity, first, end)

    def _add_heads(self, entity: Entity, role: Role, tokens: tuple[int, int], name: Name) -> None:
        """The nouns of a role's phrase that say what somebody is, those behind a preposition left out."""
        tags, in_phrase = self.tags, False
        first, end = tokens
        for place in range(first, end):
            tag = tags[place]
            if tag in "it":
                in_phrase = True
            elif tag in "c,":
                in_phrase = False
            elif not in_phrase and (
                tag in "hT" or (entity.kind == "organisation" and tag in "ok") or _is_last_head(tags, place, end)
            ):
                word = self.tokens.low[place].rstrip(".")
                if is_kin(word):
                    self.kinship.add(entity, word, first, place, name)
                if tag == "T" and word not in lexicon.PERSON_NOUNS and place + 1 < end and tags[place + 1] == "T":
                    continue
                entity.add_role(Role(role.text, word, role.start))
                _learn(entity, word)
                if word == "head" and entity.kind == "unknown" and self.tokens.low[place + 1] == "of":
                    entity.kind = "person"


def _is_last_head(tags: str, place: int, end: int) -> bool:
    return tags[place] in "nN" and (place + 1 == end or tags[place + 1] == "i") and "h" not in tags[place:end]


def _learn(entity: Entity, head: str) -> None:
    """What a role's noun says about kind and gender."""
    noun = lexicon.PERSON_NOUNS.get(head)
    if noun is None or noun.plural:
        return
    if entity.kind == "unknown":
        entity.kind = "organisation" if head in _ALSO_BODIES and _is_of_words(entity) else "person"
    if noun.gender == "-" or entity.sure:
        return
    plain = head in ("man", "woman") or not head.endswith("man")  # a chairman may be a woman
    if entity.gender == "u" or plain:
        entity.gender, entity.sure = noun.gender, plain


def _is_of_words(entity: Entity) -> bool:
    """``His employer, Crescent Bend Towing``: a name of several words, one of them a common one, and none given."""
    first, *others = entity.words
    return first not in lexicon.GIVEN_NAMES and any(TAGS.get(word, "N") in _COMMON for word in others)


_SPELLED: Final = {
    "sen": "senator", "gov": "governor", "rep": "representative", "congressman": "representative",
    "congresswoman": "representative", "gen": "general", "det": "detective", "sgt": "sergeant", "capt": "captain",
    "col": "colonel", "lt": "lieutenant", "cllr": "councillor", "coun": "councillor", "councilor": "councillor",
    "prof": "professor", "dr": "doctor", "insp": "inspector", "supt": "superintendent", "chairwoman": "chair",
    "chairman": "chair", "chairperson": "chair", "spokesman": "spokesperson", "spokeswoman": "spokesperson",
    "adm": "admiral", "atty": "attorney", "amb": "ambassador", "comm": "commissioner",
    "fr": "priest", "revd": "reverend", "rev": "reverend", "hon": "lawmaker",
}  # fmt: skip


def spelled(head: str) -> str:
    """A role's noun in one spelling: abbreviations in full, pairs for men and women as one."""
    return _SPELLED.get(head, head)


def is_deputy(phrase: str) -> bool:
    """Whether the phrase speaks of one who stands for the holder, and is not he."""
    words = phrase.lower().replace("-", " ").split()
    return any(word in _DEPUTY for word in words)


def is_former(phrase: str) -> bool:
    """Whether the phrase speaks of a past holder."""
    words = phrase.lower().replace("-", " ").split()
    return any(word in _FORMER for word in words)
