"""Documents that speak, and whose words they are: ``Calder's letter``, ``a post on the mayor's page``, ``it began``."""

import re
from bisect import bisect_left
from typing import Final

from service.attribution import lexicon
from service.attribution.entities import Entity
from service.attribution.pronouns import PRONOUNS
from service.attribution.resolution.bodies import is_body_noun
from service.attribution.resolution.cast import Cast, Chain
from service.attribution.resolution.descriptions import Descriptions
from service.attribution.resolution.salience import BALANCED
from service.attribution.resolution.staging import Play
from service.attribution.roles import spelled

_AUTHORSHIP: Final = frozenset("by from".split())
_MADE_BY: Final = frozenset(
    "signed written penned posted sent issued drafted authored published filed lodged submitted compiled prepared"
    " tabled delivered dated arrived came".split()
)
_MADE_WITHIN: Final = 5  # tokens: published on Monday morning by
_WROTE: Final = frozenset("wrote written sent posted issued signed penned drafted filed published left".split())
# What any writing may be called, and what any has for a part.
_GENERAL: Final = frozenset("document text message summary abstract foreword preface introduction conclusion".split())
# What an organisation puts out in its own name.
_OF_BODIES: Final = frozenset("release announcement advisory circular bulletin communique communiqué".split())
_SENT: Final = frozenset(  # of several
    "message messages post posts tweet tweets text texts email emails e-mail e-mails letter letters note notes memo"
    " entry entries".split()
)
_SEVERAL: Final = frozenset(
    "letters emails e-mails texts messages notes posts tweets diary diaries journal journals notebooks entries".split()
)
_PARTS: Final = frozenset("entry letter email e-mail text message note post page passage".split())
_ENTRIES: Final = frozenset(("entry", "passage"))
_ONE: Final = ("one", "another")
_SAYS: Final = frozenset("posted tweeted wrote texted said added replied commented responded asked told".split())
_POLLS: Final = frozenset("poll survey questionnaire".split())  # which are of people, and by organisations
_FINDINGS: Final = _POLLS | frozenset("report study analysis review audit assessment paper statement".split())
_COMPLAINTS: Final = frozenset("complaint lawsuit suit filing".split())
_LAWYERS: Final = frozenset("lawyer attorney counsel solicitor barrister".split())  # who sue for others
_SUES: Final = frozenset("sues sued suing".split())
_EARLIER: Final = 8  # mentions of a document that are looked at for its author
_OWNER_WITHIN: Final = 60  # tokens
_DETERMINERS: Final = (["the"], ["his"], ["her"], ["its"], ["their"])
_BETWEEN: Final = frozenset("dangGohk")  # tags between "by" and a name: by the campaign group Fair Fork
_NAME_WITHIN: Final = 5  # tokens
_CLAUSE: Final = 25  # tokens
_OPENING: Final = frozenset("dPanNTI#gezc")
_MATTER: Final = re.compile("i[danohkNHP#Ty]{1,7}")
_DESCRIBED: Final = re.compile("d[an]{0,2}[oh][NT]")
_INTERRUPTED: Final = re.compile(r"[^VSvxmeB.?!;]{0,12},")
_BEHIND_FRONTED: Final = re.compile("(?<=[a-zA-Z]),d[an]{0,2}k(?=[vVSxme])")
_READ_OUT: Final = frozenset("read reads reading".split())
_HIS_WIFE: Final = ("his", "wife")
_READ: Final = frozenset("read reads began begins concluded concludes ran runs ended ends goes".split())
_REPLIES: Final = frozenset("reply response answer".split())
_POSTS: Final = frozenset("post tweet thread".split())
_POSTED: Final = frozenset("posted tweeted posts tweets".split())
_FRONTED: Final = 20  # tokens of "In a report titled ...,"
_SUBJECT: Final = re.compile(r"d[anN#-]{0,3}[hoH](?P<name>[TNI~]+)?(?=[xmvVSe])")
_OWNED_SUBJECT: Final = re.compile(r"[anN#-]{0,3}[hoH](?:,(?=[TNI~]))?(?P<name>[TNI~]+)?(?=,?[xmvVSe])")
_NOUNS: Final = re.compile("k")
_HOUSES: Final = frozenset("club company firm team union charity airline university college hospital school".split())
_HOUSE_AND_DOCUMENT: Final = 2  # tokens before the document's noun: a club statement
_ISSUED: Final = frozenset("in issued released published sent wrote posted tweeted".split())
_ISSUED_WITHIN: Final = 4  # tokens
_LOOK_BACK: Final = 2  # sentences
_OWNED: Final = lexicon.describing("owned")
_OWNERS: Final = frozenset("his her its their".split())
_NO_DOCUMENT: Final = lexicon.GroupNoun("group", False)


class Documents:
    """Answers for the documents of one field, asked in text order."""

    def __init__(self, scene: Play, cast: Cast, descriptions: Descriptions) -> None:
        self.scene, self.cast, self.descriptions = scene, cast, descriptions
        self.tokens, self.tags = scene.tokens, scene.tags
        self.chains: dict[str, Chain] = {}
        self.places: dict[str, list[int]] = {}  # the tokens of each document's noun, and under "" of all

    def is_document(self, head: int) -> bool:
        """Say whether the noun at a token is one for what is written; ``the chapel's website`` is, others may speak."""
        low = self.tokens.low[head]
        if low in _PARTS and head > 0 and self.tokens.low[head - 1] in _ONE:
            return True
        if low in _ENTRIES and not _READ.isdisjoint(self.tokens.low[head + 1 : head + 2]):
            return True
        if low in _OWNED:
            return head > 0 and (self.tags[head - 1] == "P" or self.tokens.low[head - 1] in _OWNERS)
        return self.tags[head] == "k" or lexicon.GROUP_NOUNS.get(low, _NO_DOCUMENT).kind == "document"

    def chain(self, first: int, head: int, text: str, *, definite: bool) -> Chain:
        """The document that a phrase speaks of, from token ``first`` to its noun ``head``."""
        low, start = self.tokens.low[head], self.tokens.start[first]
        author = self._author(first, head)
        known = self.chains.get(f"{low}\0{id(author)}" if author else low) if author or definite else None
        own = self.tokens.low[first] in PRONOUNS  # and so nobody's that an earlier mention tells of
        if author is None and definite and not own and (known is None or known.entity is None):
            named = self.scene.name_at(head - 1) is not None and head > first  # another document than "the report" is
            author = None if named else self._found_author(low, first)
            if author is not None and known is not None:
                known = None
        if (
            author is None
            and low in _PARTS
            and (low in _ENTRIES or self.tokens.low[first] in _ONE)
            and head == first + 1
        ):
            author, known = self.one_of(start), None
        chain = known or Chain(author, "document", text, low, first_at=start)
        self.chains[low] = chain
        if author is not None:
            self.chains[f"{low}\0{id(author)}"] = chain
        return chain

    def another(self, start: int) -> Entity | None:
        """Whose is ``Another, to his brother``: of him whose letter or post was quoted right before."""
        last = self.scene.last_spoke
        if last is None or not 0 <= self.scene.sentence(start) - last[1] <= 1:
            return None
        place = self.tokens.at(start)
        if not _SAYS.isdisjoint(self.tokens.low[place + 1 : place + 2]):
            return None  # Another tweeted: somebody else
        opening = self.tokens.at(self.scene.sentence_starts[max(0, last[1] - 1)])
        return None if _SENT.isdisjoint(self.tokens.low[opening:place]) else last[0].entity

    def one_of(self, start: int) -> Entity | None:
        """Whose is ``one`` of ``letters that the officer had written``, ``one entry`` of his diary."""
        place = self.tokens.at(start)
        for head in range(place - 1, max(0, place - _OWNER_WITHIN), -1):
            if self.tokens.low[head] in _SEVERAL:
                sentences = self.scene.sentence(start) - self.scene.sentence(self.tokens.start[head])
                return self._told_at(head) if sentences <= _LOOK_BACK else None
        return None

    def is_read_out(self, start: int) -> bool:
        """Say whether the "it" at an offset is one that is read: ``"...," it read``, ``it began: "..."``."""
        place = self.tokens.at(start) + 1
        verb = self.tokens.low[place : place + 1]
        return bool(verb) and (verb[0] in _READ or (verb[0] in _SAYS and self._was_read(start)))

    def _was_read(self, start: int) -> bool:
        """``Her brother read out a note from her. "...," it said``: a document is read in the sentence before."""
        here = self.scene.sentence(start)
        starts = self.scene.sentence_starts
        first, end = (self.tokens.at(starts[number]) for number in (max(0, here - 1), here))
        low = self.tokens.low[first:end]
        return any(word in _READ_OUT and "k" in self.tags[first + at : end] for at, word in enumerate(low))

    def read_out(self, start: int) -> Chain | None:
        """The document brought in last, for an "it" that is read."""
        if not self.is_read_out(start):
            return None
        place = self.tokens.at(start)
        back = max(0, place - _OWNER_WITHIN)
        before = [match.start() for match in _NOUNS.finditer(self.tags, back, place)]
        low = self.tokens.low
        before += [at for at in range(back, place) if low[at] in _REPLIES and low[at + 1] == "from"]
        before.sort()
        if not before or self.scene.sentence(start) - self.scene.sentence(self.tokens.start[before[-1]]) > _LOOK_BACK:
            return None
        head = before[-1]
        opening = self._opening(head)
        text = self.scene.context.text[self.tokens.start[opening] : self.tokens.end(head)]
        return self.chain(opening, head, text, definite=True)

    def subject_before(self, start: int) -> Chain | None:
        """The document that was the subject of one of the last sentences, for ``it``."""
        here = self.scene.sentence(start)
        for number in range(here, max(-1, here - _LOOK_BACK - 1), -1):
            opening = self.tokens.at(self.scene.sentence_starts[number])
            place = opening
            while place < len(self.tags) and self.tags[place] in _OPENING:
                place += 1
            if self.tags[place : place + 1] != "k":  # When he answered, his letter ran to two lines
                end = self.tokens.at(start)
                behind = _BEHIND_FRONTED.search(self.tags, opening, end) if place < end else None
                opening, place = (behind.start() + 1, behind.end() - 1) if behind is not None else (opening, place)
            if self.tags[place : place + 1] == "k" and self.tokens.start[place] < start:
                if _INTERRUPTED.fullmatch(self.tags, place + 1, self.tokens.at(start)):
                    continue  # The plan, it added, would save money
                end = self.tokens.end(place)
                text = self.scene.context.text[self.tokens.start[opening] : end]
                return self.chain(opening, place, text, definite=True)
        return None

    # -- authors

    def _author(self, first: int, head: int) -> Entity | None:
        """Whose the document is by its own phrase and the clause behind it."""
        return (
            self._sender(first)
            or self._possessor(first, head)
            or self._named_in(first, head)
            or self._behind(head)
            or self._house(first, head)
        )

    def _sender(self, first: int) -> Entity | None:
        """``The Harbour Board sent a message``: whose it is that the sentence brings in."""
        new = self.tokens.low[first] in ("a", "an") or self.tags[first] in "#k"  # wrote 40 letters
        if first < 2 or self.tokens.low[first - 1] not in _WROTE or not new:
            return None
        name = self.scene.name_at(first - 2)
        return name.entity if name is not None and not name.possessive and _may_write(name.entity) else None

    def _told_in(self, first: int) -> Entity | None:
        """``Calder warned the board in a memo``: whose it is."""
        low, tags = self.tokens.low, self.tags
        if not first or low[first - 1] != "in" or low[first] not in ("a", "an"):
            return None
        at = bisect_left(self.scene.firsts, first)
        for name in reversed(self.scene.names[max(0, at - 2) : at]):
            if first - name.last > _FRONTED or any(tag in ".?!;" for tag in tags[name.last : first]):
                return None
            if tags[name.last + 1 : name.last + 2] in ("V", "S") and not name.quoted:
                return name.entity if _may_write(name.entity) else None
        return None

    def _fronted(self, first: int, head: int) -> Entity | None:
        """``In a report titled ..., the brokerage cut``: the subject of the sentence that begins with the document."""
        tags = self.tags
        if not first or self.tokens.low[first - 1] != "in" or first - 1 not in self.scene.sentence_tokens:
            return None
        own = self.scene.name_at(head + 1)  # In her diary Calder described
        if own is not None and own.first == head + 1 and not own.possessive:
            return own.entity if _may_write(own.entity) else None
        end = min(head + _FRONTED, len(tags))
        comma = next((at for at in range(head + 1, end) if tags[at] in ",.?!;" and tags[at + 1 : at + 2] != "e"), end)
        if tags[comma : comma + 1] != ",":
            return None
        name = self.scene.name_at(comma + 1)
        if name is not None and not name.possessive:
            return name.entity if _may_write(name.entity) else None
        subject = _SUBJECT.match(tags, comma + 1) if name is None else _OWNED_SUBJECT.match(tags, name.last + 1)
        if subject is not None and subject.group("name"):  # the broker Calder Gear cut; Calder's head, Ann Lee, wrote
            name = self.scene.name_at(subject.end() - 1)
            return name.entity if name is not None and _may_write(name.entity) else None
        chain = self.scene.describe(comma + 1, subject.end() - 1) if subject is not None else None
        return chain.entity if chain is not None else None

    def _named_in(self, first: int, head: int) -> Entity | None:
        """``the Harwick Institute report``: the organisation whose findings they are."""
        name = self.scene.name_at(head - 1) if head > first and self.tokens.low[head] in _FINDINGS else None
        is_body = name is not None and name.entity is not None and name.entity.kind == "organisation"
        if name is None or not is_body or name.possessive or self.tags[max(0, name.first - 1)] == "*":  # A/B poll
            return None
        return name.entity

    def _found_author(self, low: str, first: int) -> Entity | None:
        if low in _COMPLAINTS and (plaintiff := self._plaintiff()) is not None:
            return plaintiff
        return (
            self._earlier(low, first)
            or self._by_role(low)
            or self._issuer(low, first)
            or (self.descriptions.bodies.called("company", self.tokens.start[first]) if low in _OF_BODIES else None)
        )

    def _plaintiff(self) -> Entity | None:
        """``Calder Gear is suing its builder``: whose the complaint is, where nobody else sues."""
        low, names = self.tokens.low, self.scene.names
        found = {
            id(name.entity): name.entity
            for name in names
            if not name.possessive and not _SUES.isdisjoint(low[name.last + 1 : name.last + 3]) and not name.quoted
            if name.entity is None or _LAWYERS.isdisjoint(name.entity.roles)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _earlier(self, low: str, first: int) -> Entity | None:
        """Whose it is by an earlier mention: ``Her report lists 40 faults. ... The report says``."""
        if not self.places:
            self._index()
        if low.endswith("s") and lexicon.GROUP_NOUNS.get(low, _NO_DOCUMENT).plural:
            return None
        if low in _GENERAL:
            return self._last_one(low, first)
        author = self._among(self.places.get(low, []), first)
        kinds = lexicon.DOCUMENT_KINDS.get(low, ()) if author is None else ()
        if kinds:
            author = self._among(sorted(place for kind in kinds for place in self.places.get(kind, ())), first)
        return author

    def _last_one(self, low: str, first: int) -> Entity | None:
        """Whose is what is called by a noun for any writing, or for a part of one: the last one's."""
        places = self.places.get("", [])
        at = bisect_left(places, first)
        noun = self.tokens.low[places[at - 1]] if at else low
        return self._among(places, first, 1) or (self._earlier(noun, first) if noun not in _GENERAL else None)

    def _among(self, places: list[int], first: int, most: int = _EARLIER) -> Entity | None:
        """The author of the last of some documents before a token of whom one is known."""
        at = bisect_left(places, first)
        for head in reversed(places[max(0, at - most) : at]):
            if self.tags[head + 1 : head + 2] in ("n", "o", "k", "h", "H", "P"):
                continue  # poll numbers
            author = self._told_at(head)
            if author is not None:
                return author
        return None

    def _told_at(self, head: int) -> Entity | None:
        """Whose a document is by the phrase that brings it in, its noun at a token."""
        opening = self._opening(head)
        if self.tokens.low[opening] in PRONOUNS:
            return self._owner_by_pronoun(opening) or self._fronted(opening, head)
        author = self._possessor(opening, head) or self._behind(head) or self._sender(opening)
        return author or self._fronted(opening, head) or self._told_in(opening)

    def _index(self) -> None:
        """Under its own noun each one; for what any document may be called, those that the narrative has."""
        quoted = [(self.tokens.at(span.open), self.tokens.at(span.close)) for span in self.scene.context.marked]
        inside = {place for start, end in quoted for place in range(start, end)}
        for match in _NOUNS.finditer(self.tags):
            place = match.start()
            self.places.setdefault(self.tokens.low[place], []).append(place)
            if place not in inside:
                self.places.setdefault("", []).append(place)

    def _opening(self, head: int) -> int:
        place = head
        while place and head - place < _NAME_WITHIN and self.tags[place - 1] in "anohkNTIPe#":
            place -= 1
        if place > 1 and self.tags[place - 1] in "gez" and self.tags[place - 2] in "dP":  # her covering letter
            place -= 1
        return place - 1 if place and self.tags[place - 1] == "d" else place

    def _owner_by_pronoun(self, place: int, before: int = -1) -> Entity | None:
        """Whom a pronoun stands for that nobody has been asked about: the last one named who fits, before a token."""
        gender = PRONOUNS[self.tokens.low[place]]
        names = self.scene.names
        for name in reversed(names[: bisect_left(self.scene.firsts, before if before >= 0 else place)]):
            if place - name.last > _OWNER_WITHIN:
                return None
            entity = name.entity
            if entity is not None and not name.quoted and entity.kind == "person" and entity.gender in ("u", gender):
                return entity
        return None

    def _by_role(self, low: str) -> Entity | None:
        """``the study's lead author, Ines Calder``: whose the study is."""
        found = {id(entity): entity for entity, role in self.cast.holders("author") if low in role.text.lower()}
        return next(iter(found.values())) if len(found) == 1 else None

    def _possessor(self, first: int, head: int) -> Entity | None:
        low, tags = self.tokens.low, self.tags
        gender = PRONOUNS.get(low[first])
        if low[first] in ("its", "their") and head > first:
            return self._last_body(self.tokens.start[first])
        if gender is not None and head > first:
            best, share, _ = self.scene.present(self.tokens.start[first], gender)
            found = best.chain.entity if best is not None and share > BALANCED else None
            return found or self._owner_by_pronoun(first)
        last = head if tags[head + 1 : head + 2] != "i" else min(head + _NAME_WITHIN, len(tags) - 1)
        for place in range(first, last):
            if tags[place] == "P" and (owner := self._owner(place)) is not None:
                return owner if low[head] not in _POLLS or owner.kind != "person" else None
        return None

    def _last_body(self, start: int) -> Entity | None:
        """The organisation that was there last before an offset, for an "its"."""
        here = self.scene.sentence(start)
        for offset, chain, _ in reversed(self.scene.things):
            if offset < start and chain.entity is not None:
                return chain.entity if here - self.scene.sentence(offset) <= _LOOK_BACK else None
        return None

    def _owner(self, place: int) -> Entity | None:
        """The possessor at a token: a name, or the only holder of a role."""
        name = self.scene.name_at(place)
        if name is not None:
            return name.entity if name.possessive and _may_write(name.entity) else None
        low = self.tokens.low[place].removesuffix("'s")
        holders = {id(entity): entity for entity, _ in self.cast.holders(spelled(low))}
        if not holders and is_body_noun(low) and self.tokens.low[place - 1] == "the":
            return self.descriptions.bodies.called(low, self.tokens.start[place])
        return next(iter(holders.values())) if len(holders) == 1 else None

    def _behind(self, head: int) -> Entity | None:
        """``a letter from Ines Calder``, ``a memo signed by her``, ``a letter that her husband wrote``."""
        low, tags = self.tokens.low, self.tags
        end = min(head + _CLAUSE, len(tags))
        made = head  # where the last word of making stands, or the document itself
        for place in range(head + 1, end):
            if tags[place] in '.?!;"':
                return None
            if low[place] in _AUTHORSHIP and (place - made == 1 or (made > head and place - made <= _MADE_WITHIN)):
                return self._name_behind(place + 1)
            if low[place] in _AUTHORSHIP and place == head + 2 and tags[head + 1] == ",":
                return self._name_behind(place + 1)
            if low[place] == "by" and made == head and self._is_of_matter(head, place):
                return self._name_behind(place + 1)
            if low[place] in _WROTE and place > head + 2 and low[head + 1] in ("that", "which", "he", "she"):
                return self._writer(head + 2, place)
            if low[place] in _MADE_BY or (low[place] == "released" and low[head] in _FINDINGS):
                made = place
        return None

    def _is_of_matter(self, head: int, by: int) -> bool:
        """``A review of the choir by the composer Ann Vell``: of what, or for whom, stands before "by".

        Behind a deed, "by" may tell whose that was (a report on the raid by Calder), unless he is described.
        """
        tags = self.tags
        if not _MATTER.fullmatch(tags, head + 1, by) or by + 1 >= len(tags):
            return False
        described = _DESCRIBED.match(tags, by + 1) is not None
        return described or (self.tokens.low[head + 1] == "for" and tags[by + 1] == "N")

    def _writer(self, first: int, verb: int) -> Entity | None:
        """Who wrote it by a clause behind it: ``that Calder wrote``, ``that her husband had written``."""
        end = verb - (self.tags[verb - 1] == ",")
        while end > first + 1 and self.tags[end - 1] in "xr":
            end -= 1
        name = self.scene.name_at(end - 1)
        if name is not None:
            return name.entity if _may_write(name.entity) else None
        if self.tokens.low[end - 1] in PRONOUNS and end - first <= 1:
            return self._owner_by_pronoun(end - 1)
        if end - first != len(_HIS_WIFE):
            return None
        relative = self.descriptions.kin(first, end - 1)
        described = self.scene.describe(first, end - 1) if relative is None and self.tags[end - 1] == "h" else None
        return described.entity if described is not None else relative

    def _name_behind(self, place: int) -> Entity | None:
        """The name behind "by", what describes its bearer passed over; else whom the description alone stands for."""
        tags, head = self.tags, place
        if self.tokens.low[place : place + 1] in (["him"], ["her"]) and tags[place] == "u":
            start = self.tokens.start[place]  # the sentence's own subject is another
            before = self.tokens.at(self.scene.sentence_starts[self.scene.sentence(start)])
            best, share, _ = self.scene.present(start, PRONOUNS[self.tokens.low[place]])
            present = best.chain.entity if best is not None and share > BALANCED else None
            return self._owner_by_pronoun(place, before) or present
        for at in range(place, min(place + _NAME_WITHIN + 2, len(tags))):
            name = self.scene.name_at(at)
            if name is not None and not name.possessive:
                if tags[at - 1] == "i" and at > place and tags[name.last + 1 : name.last + 2] == ",":
                    name = self.scene.name_at(name.last + 2) or name  # the Director of Finance, Ms Ames
                return name.entity if _may_write(name.entity) else None
            if tags[at] in "oh":
                head = at
            elif (tags[at] == "i" and at > place + 1 and tags[at - 1] in "hoN") or self.tokens.low[at] == "then":
                continue
            elif tags[at] not in _BETWEEN and tags[at] != "P" and not (tags[at] == "," and tags[at - 1] in "oh"):
                break
        low = self.tokens.low
        if low[place : place + 1] not in _DETERMINERS or tags[head] not in "oh":
            return None
        holders = {id(entity): entity for entity, _ in self.cast.holders(spelled(low[head]))}
        if len(holders) == 1:
            return next(iter(holders.values()))
        is_body = tags[head] == "o" and head == place + 1
        return self.descriptions.bodies.called(low[head], self.tokens.start[place]) if is_body and not holders else None

    def _house(self, first: int, head: int) -> Entity | None:
        """``A club statement``: that of the club which the passage is about."""
        noun = self.tokens.low[head - 1]
        if head - first != _HOUSE_AND_DOCUMENT or noun not in _HOUSES:
            return None
        return self.descriptions.bodies.called(noun, self.tokens.start[first])

    def _issuer(self, low: str, first: int) -> Entity | None:
        """Who spoke in the sentence that brought the document in: ``Calder, in a statement, accused``."""
        last = self.scene.stage.last_speaker
        if last is None or self.scene.sentence(self.tokens.start[first]) - last.sentence > _LOOK_BACK + 1:
            return None
        starts = self.scene.sentence_starts
        opening = self.tokens.at(starts[last.sentence])
        end = self.tokens.at(starts[last.sentence + 1]) if last.sentence + 1 < len(starts) else len(self.tokens)
        words = self.tokens.low
        if low in _POSTS and not _POSTED.isdisjoint(words[opening : min(end, first)]):
            return last.chain.entity
        for place in range(opening, min(end, first)):
            if words[place] == low and not _ISSUED.isdisjoint(words[max(opening, place - _ISSUED_WITHIN) : place]):
                return last.chain.entity
        return None


def _may_write(entity: Entity | None) -> bool:
    if entity is None or entity.kind == "place":
        return False
    if entity.words[-1] == "head" or (entity.kind == "unknown" and entity.words[-1] in lexicon.PERSON_NOUNS):
        return False  # a title with a capital, whose holder's name stands elsewhere
    return entity.kind != "unknown" or entity.words[0] not in lexicon.FUNCTION_WORDS  # Thursday's memo
