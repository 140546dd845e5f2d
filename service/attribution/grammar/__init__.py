"""Shallow grammar over tags: noun phrases, verb groups, and whom a verb has for its subject.

Everything here works on a sentence's tag string (see :mod:`service.attribution.vocabulary`) and on positions in it,
and follows what any reference grammar of English says (Quirk and others 1985): a noun phrase has its head last and its
modifiers before it, prepositional phrases and relative clauses after it (chapter 17); a finite verb's subject is the
noun phrase that its clause opens with (chapter 10); a participle clause has the main clause's subject (chapter 15); of
verbs in coordination the later ones go without a subject of their own (chapter 13).

Nothing looks further to the left than :data:`WINDOW` items, so that a sentence's time grows with its length only.
"""

from service.attribution.grammar.joint import name_in_apposition
from service.attribution.grammar.phrases import (
    NOUN_PHRASE,
    NP_FINAL,
    WINDOW,
    Phrase,
    Subject,
    climb,
    phrase_at,
    phrase_start,
    verb_group_start,
)
from service.attribution.grammar.subjects import subject
from service.attribution.grammar.verbs import FINITE, finite_before, is_relative

__all__ = [
    "FINITE",
    "NOUN_PHRASE",
    "NP_FINAL",
    "WINDOW",
    "Phrase",
    "Subject",
    "climb",
    "finite_before",
    "is_relative",
    "name_in_apposition",
    "phrase_at",
    "phrase_start",
    "subject",
    "verb_group_start",
]
