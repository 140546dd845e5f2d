"""Who an article names: a person, organisation or place, with all its names, roles and kin."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.mentions import Name, show
from service.attribution.name_forms import Gender, Kind
from service.attribution.records import Field

Contexts = Mapping[Field, Context]

_SHORTEST_NAME = 3  # letters of a word that may be a body's name


@dataclass(slots=True)
class Role:
    """What somebody is: the phrase verbatim with its place in a field, and its head noun in lower case."""

    text: str
    head: str
    start: int


@dataclass(slots=True, eq=False)
class Entity:
    """Whom or what a group of names stands for.

    ``words`` are those of the fullest form; ``gender`` is evidence for pronouns and leaves the engine nowhere;
    ``bynames`` are names that no caption prints, ``titles`` what stands before the name, ``offices`` what its bearer
    does by a verb (who chairs the board). ``kin`` are relations to others: the noun, the other one, and whether it says
    what oneself is to him. ``bodies`` are what he belongs to, or may: an office there, its ownership. ``label`` is the
    name where no mention gives it (an author known from the byline alone). ``home`` are the words of
    where he is from. ``acts`` says that it does something in the text or has officers, ``located`` that it is only ever
    named as where something is.
    """

    kind: Kind
    words: tuple[str, ...]
    suffix: str = ""
    gender: Gender = "u"
    sure: bool = False
    names: list[Name] = field(default_factory=list)
    roles: dict[str, Role] = field(default_factory=dict)
    acronyms: set[str] = field(default_factory=set)
    bynames: frozenset[tuple[str, ...]] = frozenset()
    offices: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    age: str = ""
    label: str = ""
    surname_first: bool = False
    speaks: bool = False
    kin: tuple[tuple[str, "Entity", bool], ...] = ()
    bodies: tuple["Entity", ...] = ()
    home: frozenset[str] = frozenset()
    acts: bool = False
    located: bool = True
    last: int = -1
    full: int = -10000
    bare: int = 0

    @property
    def may_be_person(self) -> bool:
        """May a personal pronoun stand for it? Not where nothing says that it is a person, nor that it speaks."""
        if self.kind != "unknown":
            return self.kind == "person"
        return self.speaks or (len(self.words) > 1 and not self.located)

    @property
    def may_be_body(self) -> bool:
        """May ``it`` or ``the company`` stand for it, although its name does not tell? Where nothing says a person."""
        words = self.words
        if self.kind != "unknown" or self.gender != "u" or self.roles or len(words[0]) < _SHORTEST_NAME:
            return self.kind == "organisation"
        if words[0] in lexicon.GIVEN_NAMES or (len(words) == 1 and _is_word(words[0])):
            return False
        return not self.titles and (len(words) == 1 or all(name.words != words[-1:] for name in self.names))

    def add_role(self, role: Role) -> None:
        """Remembers the role; of two with one head noun the first stands."""
        known = self.roles.setdefault(role.head, role)
        if " " in role.text and " " not in known.text:  # "the president of Peru" says more than "President"
            known.text, known.start = role.text, role.start


def _is_word(word: str) -> bool:
    return word in lexicon.FUNCTION_WORDS or word in lexicon.GROUP_NOUNS or word in lexicon.WORD_CLASSES


def full_name(contexts: Contexts, entity: Entity) -> str:
    """The fullest form that the article gives, as a caption would print it: not in capitals, if it can be helped."""
    if entity.label:
        return entity.label

    names = entity.names
    if entity.bynames:
        names = [name for name in names if name.words not in entity.bynames] or names
    lengths = [len(name.words) + (name.suffix != "") for name in names]
    longest = max(lengths)
    full = [name for name, length in zip(names, lengths, strict=True) if length == longest]

    def rank(name: Name) -> tuple[bool, bool]:
        return not show(contexts[name.field], name).isupper(), name.field == "text"

    best = max(full, key=rank)
    return _in_one_line(show(contexts[best.field], best))


def aliases(contexts: Contexts, entity: Entity, name: str) -> Iterable[str]:
    """The other forms that the article uses, in order of first use."""
    texts = {field: context.text for field, context in contexts.items()}
    forms = [_in_one_line(texts[mention.field][mention.start : mention.end]) for mention in entity.names]
    return (form for form in dict.fromkeys(forms) if form != name)


def _in_one_line(name: str) -> str:
    """A name that hard-wrapped text breaks over two lines, as a caption would print it."""
    return " ".join(name.split())
