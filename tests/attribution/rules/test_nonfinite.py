"""Whom participles, infinitives and noises are given to before anything is weighed."""

import pytest

from service.attribution import context_of
from service.attribution.context import Context
from service.attribution.grammar import Phrase
from service.attribution.sentences import Sentence
from service.attribution.sieve import sift


def _words(context: Context, sentence: Sentence, phrase: Phrase) -> str:
    return " ".join(context.tokens.word[item] for item in sentence.items[phrase.start : phrase.end])


def _speakers(text: str) -> list[str]:
    context = context_of(text)
    return [
        " + ".join(_words(context, found.speaker_sentence or found.sentence, phrase) for phrase in found.speakers)
        for found in sift(context).proposals
    ]


# Name of the case -> text, and who speaks in each of its utterances.
CASES: dict[str, tuple[str, list[str]]] = {
    "an object of showing": ("A video shows him telling the guard to “calm down and go”.", ["him"]),
    "two objects of hearing": ("We heard boys and girls chanting “out, out”.", ["boys + girls"]),
    "a thing that is seen": (
        "The channel featured all-male panels discussing a “ladies’ day” remark.",
        ["all-male panels"],
    ),
    "an object of hearing, bare infinitive": ("Passers-by heard him shout “Get back!”", ["him"]),
    "a man who is what he calls himself": ("She spoke to a man calling himself “the last one”.", ["a man"]),
    "no verb of seeing": ("She left the room muttering that it was “a farce”.", ["She"]),
    "behind for": ("It is common for critics to portray the plan as a “folly”.", ["critics"]),
    "behind for, a plural thing": ("It is rare for news reports to portray the plan as a “folly”.", ["news reports"]),
    "a time behind for is no subject": ("She was pressed for time to call it “a folly”.", ["She"]),
    "led to a noise": ("Lind roused the crowd to loud chants of “Lock the gate!”", ["the crowd"]),
    "a noise that breaks out": ("The fans broke into cries of “Lock the gate!”", ["The fans"]),
    "seen with a view of its own": (
        "You need go back two years only to see a Green board defending the idea that “rates may rise”.",
        ["a Green board"],
    ),
    "a clip in which somebody yells": (
        "Her campaign began with a clip, in which a boy kicks an old drum, yelling “out, out!”",
        ["a boy"],
    ),
    "a question that another's answer closes": (
        "He put questions on whom the board would back but heard nothing, adding: “If so, I go.”",
        ["He"],
    ),
    "sent within weeks": (
        "Rudd led, and within weeks the firm had sent notes to owners, and placed ads calling the deal “a mistake”.",
        ["the firm"],
    ),
    "no clause behind as": ("His wit, attacking the chair Tom Rudd as having “slept through it all”, is cheap.", []),
    "met with a noise": ("Lind was met with chants of “Lock the gate!”", ["Lind"]),
}


@pytest.mark.parametrize(("text", "speakers"), CASES.values(), ids=CASES)
def test_speakers(text: str, speakers: list[str]) -> None:
    assert _speakers(text) == speakers
