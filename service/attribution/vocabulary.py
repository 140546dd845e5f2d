r"""The lexicons as one table: lower-case word -> tag, the letter that the grammar's patterns are written in.

A tag is one character, so that a sentence's tags are a string as long as its tokens and patterns over it are plain
regular expressions:

===== ==========================================  ===== ==========================================
N     name word                                    V     reporting verb, past ("said")
I     initial ("J" of J. Smith)                    S     reporting verb, -s form ("says")
T     title before a name ("Sen")                  B     reporting verb, base form ("say")
h H   person noun, singular, plural                G     reporting verb, -ing form ("saying")
o     group noun ("ministry")                      E     reporting verb, participle only ("written")
k     document noun ("report")                     v     other finite verb ("went", "is seen as")
n     other noun, or a word not known              b     other verb, base form
\#    number                                       e     other -ed form, past or participle
a     adjective                                    z     other irregular participle ("taken")
d     determiner or possessive pronoun             g     other -ing form
P     possessive ("Mexico's", "workers'")          x m   auxiliary, modal
p u   subject pronoun, object pronoun              t     "to"
W     who, which, whom                             i     preposition
w     "that"                                       c j   coordinator, subordinator
q     what, how, why, whether                      r f   adverb, negation
y     time word ("Monday")                         ~     full stop of an abbreviation
===== ==========================================  ===== ==========================================

Punctuation stands for itself, ``"`` for any double mark, ``'`` for a single one, ``-`` for a dash, ``*`` for any
other sign, and ``Q`` for a whole marked span.
"""

from collections.abc import Mapping
from typing import Final

from service.attribution import lexicon

FUNCTION_TAGS: Final[Mapping[str, str]] = {
    "determiner": "d",
    "subject-pronoun": "p",
    "object-pronoun": "u",
    "relative": "W",
    "that": "w",
    "question-word": "q",
    "auxiliary": "x",
    "modal": "m",
    "to": "t",
    "preposition": "i",
    "coordinator": "c",
    "subordinator": "j",
    "adverb": "r",
    "negation": "f",
    "time": "y",
    "number": "#",
}
_WORD_CLASS_TAGS: Final[Mapping[str, str]] = {
    "VBD": "v", "VBZ": "v", "VBP": "b", "VB": "b", "VBN": "z", "VBG": "g",
    "NN": "n", "NNS": "n", "JJ": "a", "RB": "r", "MD": "m",
}  # fmt: skip
_PAST_TAGS: Final = frozenset(("VBD", "VBN"))
_TENSE_TAGS: Final[Mapping[str, str]] = {"past": "V", "s": "S", "base": "B", "ing": "G", "participle": "E"}
# "told" is past before it is participle, "put" past before base: the reading that reports speech most often.
_TENSE_ORDER: Final = ("past", "s", "base", "ing", "participle")

_SIGNS: Final[Mapping[str, str]] = {
    ".": ". … ... ....",
    ",": ",",
    ";": ";",
    ":": ":",
    "?": "?",
    "!": "!",
    "(": "( [",
    ")": ") ]",
    "-": "- – — ― -- ---",
    '"': '" “ ” „ « »',
    "'": "' ‘ ’",
    "c": "&",
    "#": "$ £ €",
}
PUNCTUATION: Final[Mapping[str, str]] = {sign: tag for tag, signs in _SIGNS.items() for sign in signs.split()}

WITH_DEPARTMENTS: Final = frozenset(("minister", "secretary", "commissioner"))
"""Offices that a department's name follows: Minister of State for Housing."""

TITLE_WORDS: Final = frozenset(
    word.rstrip(".") for form in lexicon.HONORIFICS for word in form.split() if word not in {"of", "the", "to", "and"}
)
STYLE_WORDS: Final = frozenset(form.rstrip(".") for form, entry in lexicon.HONORIFICS.items() if entry.kind == "style")
ABBREVIATIONS: Final = lexicon.ABBREVIATIONS
SECTION_LABELS: Final = frozenset(
    "interview exclusive review opinion comment analysis profile obituary feature video podcast live letters editorial"
    " explainer q&a breaking update updated watch photos gallery recap timeline quiz correction clarification byline"
    " bombshell wow".split()
)
"""What sort of piece follows, by its headline ("Interview: ..."): nobody who speaks."""

HOMOGRAPHS: Final = frozenset(
    word for word, forms in lexicon.REPORTING_VERBS.items() if any("homograph" in form.frames for form in forms)
)
"""Reporting verbs that may be nouns or adjectives by their spelling ("claims", "alleged")."""

PREPOSITIONS_OF: Final[Mapping[str, frozenset[str]]] = {
    word: frozenset().union(*(form.frames for form in lexicon.REPORTING_VERBS[word])) & {"for", "on", "against"}
    for word in HOMOGRAPHS
}
"""Homograph -> the prepositions before what its verb reports that a noun seldom has: "calls for", "presses on"."""


def _noun_tags() -> dict[str, str]:
    tags = {word: "k" if noun.kind == "document" else "o" for word, noun in lexicon.GROUP_NOUNS.items()}
    tags |= {word: "H" if noun.plural else "h" for word, noun in lexicon.PERSON_NOUNS.items()}
    return tags


def _verb_tag(word: str) -> str:
    tenses = {form.tense for form in lexicon.REPORTING_VERBS[word]}
    return _TENSE_TAGS[next(tense for tense in _TENSE_ORDER if tense in tenses)]


def _table() -> dict[str, str]:
    """Every word's tag. What is most frequent comes first, so that it lies close together in memory."""
    layers: list[Mapping[str, str]] = [
        PUNCTUATION,
        {word: FUNCTION_TAGS[kind] for word, kind in lexicon.FUNCTION_WORDS.items()},
        {word: _verb_tag(word) for word in lexicon.REPORTING_VERBS},
        _noun_tags(),
        {
            word: _past_tag(word, tag) if tag in _PAST_TAGS else _WORD_CLASS_TAGS[tag]
            for word, tag in lexicon.WORD_CLASSES.items()
        },
    ]
    table: dict[str, str] = {}
    for layer in layers:
        table = {**table, **layer, **table}  # the first layer that has a word decides
    return table


def _past_tag(word: str, tag: str) -> str:
    if word.endswith("ed") or (tag == "VBN" and not word.endswith(("n", "ne", "ng", "nk"))):
        return "e"  # past or participle: "left", "made"
    return _WORD_CLASS_TAGS[tag]


NOUN_TAGS: Final[Mapping[str, str]] = _noun_tags()
TAGS: Final[Mapping[str, str]] = _table()


# Signs typed several times over ("....", "''").
_TAG_OF_SIGN: Final[Mapping[str, str]] = {".": ".", "-": "-", "'": '"', "`": '"'}
# Endings of nouns for people, no list of which is whole: none that other nouns (checklist) or names have (Cartwright).
_PEOPLE: Final = (
    "ologist", "icist", "nomist", "onist", "inist", "tarist", "iatrist", "chemist", "botanist", "therapist",
    "trician", "grapher", "woman", "keeper", "worker", "grower", "breeder", "goer", "monger", "mistress",
)  # fmt: skip
_BEHIND_OFFICES: Final = ("-elect", "-designate", "-general", "-to-be", "-in-chief", "-in-residence", "-in-waiting")
_NUMBERS: Final = frozenset("one two three four five six seven eight nine".split())
_PARTS: Final = frozenset("third quarter fifth sixth tenth".split())
_TELLING_LETTERS: Final = "dygtnrs"  # that such an ending ends with, of a word of letters only
_TAG_OF_ENDING: Final[Mapping[str, str]] = {"ed": "e", "ly": "r", "'s": "P", "’s": "P"}


def tag_unknown(word: str) -> str:
    """The tag of a lower-case word that no list holds, by its ending."""
    if word.isalpha():
        if word[-1] not in _TELLING_LETTERS:
            return "n"
    else:
        first = word[0]
        if first.isdigit():
            return "h" if word.endswith("-old") else "n" if word[-1] == "%" else "#"
        if not first.isalpha():
            return _TAG_OF_SIGN.get(first, "*")
    tag = _TAG_OF_ENDING.get(word[-2:]) or ("g" if word[-3:] == "ing" else None)
    if tag is not None or "-" not in word:
        return tag or ("h" if word.endswith(_PEOPLE) else "H" if word.endswith("women") else "n")
    if "-of-" in word or word.endswith(_BEHIND_OFFICES):  # father-of-three, mayor-elect
        return NOUN_TAGS.get(word.partition("-")[0], "a")
    opening, _, ending = word.rpartition("-")
    is_fraction = opening in _NUMBERS and ending.removesuffix("s") in _PARTS  # two-thirds
    head = TAGS.get(ending, "a")
    return "#" if is_fraction else head if head in "hHez" else "a"
