"""Whom a verb has for its subject, by what stands before it; phrases; finite verbs."""

import pytest

from service.attribution.context import Context
from service.attribution.grammar import Phrase, climb, finite_before, phrase_at, phrase_start, subject, verb_group_start
from service.attribution.layout import paragraphs
from service.attribution.marks import marked_spans
from service.attribution.sentences import Sentence, sentences
from service.attribution.tokens import Tokens


def parse(text: str) -> tuple[Context, Sentence]:
    """The text's first sentence, in its context."""
    layout = paragraphs(text)
    tokens, marked = Tokens(text, layout), marked_spans(text, layout)
    context = Context(text, layout, tokens, marked, sentences(text, tokens, layout, marked))
    return context, context.sentences[0][0]


def words(context: Context, sentence: Sentence, phrase: Phrase) -> str:
    items = sentence.items[phrase.start : phrase.end]
    first, last = items[0], items[-1]
    return context.text[context.tokens.start[first] : context.tokens.end(last)]


def place_of(context: Context, sentence: Sentence, offset: int) -> int:
    """The item that begins at ``offset`` of the text."""
    return next(at for at, item in enumerate(sentence.items) if item >= 0 and context.tokens.start[item] == offset)


# Name of the case -> a sentence with * before the verb, its subjects, and how they were found.
SUBJECTS: dict[str, tuple[str, list[str], str]] = {
    "name right before the verb": ("Ines Calder *said no.", ["Ines Calder"], "adjacent"),
    "pronoun": ("She *said no.", ["She"], "adjacent"),
    "title and name": ("Dr. Okoro *said no.", ["Dr. Okoro"], "adjacent"),
    "auxiliaries and adverbs between": ("The clerk has since also *said no.", ["The clerk"], "adjacent"),
    "time between": ("The clerk earlier this week *said no.", ["The clerk"], "adjacent"),
    "name behind a fronted phrase without a comma": (
        "In a letter to the council Ines Calder *wrote no.",
        ["Ines Calder"],
        "adjacent",
    ),
    "titled name behind one": ("In a statement Mr Okoro *said no.", ["Mr Okoro"], "adjacent"),
    "prepositional phrase climbed out of": (
        "A spokeswoman for the harbour board *said no.",
        ["A spokeswoman for the harbour board"],
        "adjacent",
    ),
    "phrase with to climbed out of": (
        "An adviser to the harbour board *said no.",
        ["An adviser to the harbour board"],
        "adjacent",
    ),
    "adjective for a noun climbed out of": ("The best of them *said no.", ["The best of them"], "adjacent"),
    "three who speak jointly": (
        "Ines Calder, Tom Rudd and Ada Lund *said no.",
        ["Ines Calder", "Tom Rudd", "Ada Lund"],
        "adjacent",
    ),
    "a fronted phrase is none of those who speak": (
        "After an hour in the hall, Calder and Rudd *said no.",
        ["Calder", "Rudd"],
        "adjacent",
    ),
    "a group of several": (
        "A mix of farmers, owners of mills and drivers *said no.",
        ["A mix of farmers"],
        "adjacent",
    ),
    "one person with two roles": ("The founder and chair *said no.", ["The founder and chair"], "adjacent"),
    "the name of one person with two roles": (
        "Her brother and critic, Tom Rudd, *said no.",
        ["Tom Rudd"],
        "apposition",
    ),
    "two who speak jointly": ("Ines Calder and Tom Rudd *said no.", ["Ines Calder", "Tom Rudd"], "adjacent"),
    "one of several": ("One of the farmers *said no.", ["One of the farmers"], "adjacent"),
    "participle behind the noun": ("People living near the quay *said no.", ["People"], "clause"),
    "passive participle behind the noun": ("Farmers hit by the flood *said no.", ["Farmers"], "clause"),
    "relative clause behind the noun": ("The woman who owns the mill *said no.", ["The woman"], "clause"),
    "name in apposition to a role": (
        "The mill's owner, Ines Calder, *said no.",
        ["Ines Calder"],
        "apposition",
    ),
    "role in apposition to a name": ("Ines Calder, the mill's owner, *said no.", ["Ines Calder"], "parenthesis"),
    "age between commas": ("Ines Calder, 43, *said no.", ["Ines Calder"], "parenthesis"),
    "complement of a relative clause": (
        "Ines Calder, who is chair of the board *said no.",
        ["Ines Calder"],
        "relative",
    ),
    "object of an infinitive in a relative clause": (
        "The clerk who came to discuss the plan *said no.",
        ["The clerk"],
        "clause",
    ),
    "object with to behind a participle": ("A clerk speaking to the paper *said no.", ["A clerk"], "clause"),
    "object of a participle": ("The clerk holding the keys *said no.", ["The clerk"], "clause"),
    "relative clause between commas": ("Ines Calder, who owns the mill, *said no.", ["Ines Calder"], "parenthesis"),
    "participle between commas": ("Ines Calder, citing the cost, *said no.", ["Ines Calder"], "parenthesis"),
    "participle and finite words between commas": (
        "Tom Rudd, wearing a scarf knitted by his aunt, *said no.",
        ["Tom Rudd"],
        "parenthesis",
    ),
    "adverb before a participle between commas": (
        "Calder, later claiming that the board had met, *said no.",
        ["Calder"],
        "parenthesis",
    ),
    "who, an adverbial, then the verb": (
        "They asked Ines Calder, who, on her way home, *said no.",
        ["Ines Calder"],
        "relative",
    ),
    "subject of a clause that a parenthesis breaks off": (
        "The plan sank last week when Calder, on leave, *said no.",
        ["Calder"],
        "parenthesis",
    ),
    "subject of a that-clause that a parenthesis breaks off": (
        "It was last week that Calder, who is on leave, *said no.",
        ["Calder"],
        "parenthesis",
    ),
    "an adverbial with as is no such clause": (
        "Ines Calder, a clerk who had worked as a cook, *said no.",
        ["Ines Calder"],
        "parenthesis",
    ),
    "within a bracket": (
        "Nobody paid for it (Ines Calder, who owns the mill, *said no).",
        ["Ines Calder"],
        "parenthesis",
    ),
    "place between commas at the sentence's head": (
        "Monday in Harwick, Kent, after the vote, Ines Calder (Green), *said no.",
        ["Ines Calder"],
        "parenthesis",
    ),
    "bracket": ("Ines Calder (Green) *said no.", ["Ines Calder"], "adjacent"),
    "dashes": ("The board - all nine of them - *said no.", ["The board"], "adjacent"),
    "fronted time": ("On Monday, the clerk *said no.", ["the clerk"], "adjacent"),
    "fronted clause": ("When the rain stopped, the clerk *said no.", ["the clerk"], "adjacent"),
    "second verb of two": ("The clerk shook his head and *said no.", ["The clerk"], "adjacent"),
    "second verb behind a comma": ("The clerk shook his head, and *said no.", ["The clerk"], "adjacent"),
    "third verb": ("The clerk sat down, sighed and *said no.", ["The clerk"], "adjacent"),
    "adverbial before the second verb": (
        "The clerk left but in a later interview *said no.",
        ["The clerk"],
        "adjacent",
    ),
    "third verb behind semicolons": (
        "The clerk saw how the board used the hall; left the key on a hook that Rudd owns; and *said no.",
        ["The clerk"],
        "adjacent",
    ),
    "second verb in an adverbial clause": (
        "The plan was dropped when Calder lost the vote and *said no.",
        ["Calder"],
        "adjacent",
    ),
    "second verb over a reported clause with a place before its subject": (
        "Calder said in winter it rains but *added little.",
        ["Calder"],
        "adjacent",
    ),
    "second verb behind a plural's base form": ("The owners hail it but *warn of rain.", ["The owners"], "coordinate"),
    "second verb behind a contraction": ("They're few and *say little.", ["They're"], "coordinate"),
    "infinitive of an object": ("The vote led her to *say no.", ["her"], "controller"),
    "infinitive of an object with its title": ("They forced the clerk to *say no.", ["the clerk"], "controller"),
    "infinitive behind a means": ("Calder used Facebook to *say no.", ["Calder"], "adjacent"),
    "infinitive": ("The clerk refused to *say more.", ["The clerk"], "adjacent"),
    "participle behind the main clause": (
        "The clerk shut the door, *saying it was late.",
        ["The clerk"],
        "participle",
    ),
    "participle behind an object": (
        "The clerk sent the firm a letter *saying it was late.",
        ["The clerk"],
        "participle",
    ),
    "participle under a reported clause": (
        "The clerk said the hall was shut, *adding that it was late.",
        ["The clerk"],
        "participle",
    ),
    "participle behind a relative clause closed by a comma": (
        "The clerk met Rudd, whom he had known, *saying it was late.",
        ["The clerk"],
        "participle",
    ),
    "participle behind a question": (
        "The clerk told them how he planned to pay, *saying it was late.",
        ["The clerk"],
        "participle",
    ),
    "participle behind another's speech in an adverbial clause": (
        "The hall shook as Rudd called for calm, *saying it was late.",
        ["Rudd"],
        "participle",
    ),
    "participle behind an adverbial clause": (
        "The clerk spoke as the board met, *saying it was late.",
        ["The clerk"],
        "participle",
    ),
    "participle behind dashes": (
        "The clerk shut the hall - the board had met - early, *saying it was late.",
        ["The clerk"],
        "participle",
    ),
    "two with a participle of their own": (
        "The day was loud, with owners and drivers *chanting songs.",
        ["owners", "drivers"],
        "absolute",
    ),
    "participle with a subject of its own behind a dash": (
        "Both came out - Calder *saying little.",
        ["Calder"],
        "absolute",
    ),
    "with-phrase has a subject of its own": (
        "The talks went on, with Calder *saying little.",
        ["Calder"],
        "absolute",
    ),
    "person right before the participle": (
        "A camera caught a man *saying no.",
        ["a man"],
        "reduced relative",
    ),
    "fronted participle": ("*Calling it late, Ines Calder left.", ["Ines Calder"], "fronted participle"),
    "fronted participle, an adverb before the main clause": (
        "*Calling the fair “fun,” though, Ines Calder left.",
        ["Ines Calder"],
        "fronted participle",
    ),
    "fronted participle behind a conjunction": (
        "But while *calling the “fun” of the fair cheap, she left.",
        ["she"],
        "fronted participle",
    ),
    "contracted auxiliary": ("He's *calling it late.", ["He's"], "adjacent"),
    "relative pronoun": ("It was the clerk who *said no.", ["the clerk"], "relative"),
    "relative pronoun behind a comma": ("They asked Ines Calder, who *said no.", ["Ines Calder"], "relative"),
    "relative pronoun in a bracket's wake": ("They asked Calder (Green), who *said no.", ["Calder"], "relative"),
    "relative pronoun behind a dash": ("They asked Ines Calder - who *said no.", ["Ines Calder"], "relative"),
    "second of two relative clauses": ("They asked the clerk who came and who *said no.", ["the clerk"], "relative"),
    "who takes the nearest person": ("It was a friend of the clerk who *said no.", ["the clerk"], "relative"),
}


@pytest.mark.parametrize(("marked", "expected", "how"), SUBJECTS.values(), ids=SUBJECTS.keys())
def test_subject(marked: str, expected: list[str], how: str) -> None:
    offset = marked.index("*")
    context, sentence = parse(marked.replace("*", ""))
    found = subject(sentence.tags, place_of(context, sentence, offset))
    assert found is not None
    assert [words(context, sentence, phrase) for phrase in found.phrases] == expected
    assert found.how == how


NO_SUBJECT = {
    "nothing before the verb": "*said no.",
    "a fronted phrase only": "Behind the old mill *said no.",
    "a verb only": "Went *said no.",
}


@pytest.mark.parametrize("marked", NO_SUBJECT.values(), ids=NO_SUBJECT.keys())
def test_no_subject(marked: str) -> None:
    offset = marked.index("*")
    context, sentence = parse(marked.replace("*", ""))
    assert subject(sentence.tags, place_of(context, sentence, offset)) is None


# Tags, the last item of a phrase, and where the phrase begins.
PHRASE_STARTS = {
    "determiner": ("Vdn", 2, 1),
    "two determiners": ("Vddn", 3, 1),
    "possessor": ("VdPan", 4, 1),
    "possessor before a determiner": ("VPdn", 3, 1),
    "time inside a phrase": ("Vdyn", 3, 1),
    "participle behind a determiner": ("Vden", 3, 1),
    "participle behind a verb stays out": ("Ven", 2, 2),
    "pronoun alone": ("NNp", 2, 2),
    "the start of the text": ("NN", 1, 0),
}


@pytest.mark.parametrize(("tags", "last", "start"), PHRASE_STARTS.values(), ids=PHRASE_STARTS.keys())
def test_phrase_start(tags: str, last: int, start: int) -> None:
    assert phrase_start(tags, last) == start


def test_a_phrase_takes_its_prepositional_phrases() -> None:
    assert phrase_at("dhidnV", 0) == Phrase(0, 5)
    assert phrase_at("dhV", 0) == Phrase(0, 2)
    assert phrase_at("Vdh", 0) is None


def test_climbing_out_of_prepositional_phrases() -> None:
    assert climb("dhidnidn", 6) == 0
    assert climb("Vidn", 2) == 2
    assert climb("dhip", 3) == 3  # a subject pronoun is in none


VERB_GROUPS = {
    "auxiliary": ("pxV", 2, 1),
    "modal, negation, adverb": ("pmfrB", 4, 1),
    "since behind a subject": ("NxjV", 3, 1),
    "day with its preposition": ("NiyV", 3, 1),
    "nothing": ("pV", 1, 1),
}


@pytest.mark.parametrize(("tags", "verb", "start"), VERB_GROUPS.values(), ids=VERB_GROUPS.keys())
def test_verb_group_start(tags: str, verb: int, start: int) -> None:
    assert verb_group_start(tags, verb) == start


FINITE_BEFORE = {
    "nearest of two": ("pvdncv", 5, 1),
    "past tense behind a subject": ("Nedn", 3, 1),
    "participle behind a determiner": ("pvden", 5, 1),
    "verb of a relative clause closed by a comma": ("pvh,Wv,", 6, 1),
    "none": ("dnidn", 4, None),
}


@pytest.mark.parametrize(("tags", "place", "verb"), FINITE_BEFORE.values(), ids=FINITE_BEFORE.keys())
def test_finite_before(tags: str, place: int, verb: int | None) -> None:
    assert finite_before(tags, place) == verb
