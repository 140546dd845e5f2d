"""Every rule explained: what it looks for, a sentence that it takes, and what it rests on.

``docs/rules.md``, ``GET /v1/rules`` and the web page tell this. Grammars are named in short: Quirk is Quirk, Greenbaum,
Leech and Svartvik, *A Comprehensive Grammar of the English Language* (1985); Huddleston is Huddleston and Pullum, *The
Cambridge Grammar of the English Language* (2002).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from service.attribution.proposals import Rule


class Entry(NamedTuple):
    """One rule: ``example`` is an article, or its title, in which it fires, and ``ground`` where it is from."""

    pattern: str
    example: str
    ground: str
    in_title: bool = False


_REPORTING_CLAUSE: Final = (
    "Quirk, chapter 14: a reporting clause behind direct speech, its subject and verb in either order."
)
_FRONT: Final = "Quirk, chapter 14: a reporting clause before direct speech."
_COMPLEMENT: Final = "Quirk, chapter 16: what a verb takes as its complement; the lexicon says which verbs take this."
_NOUN: Final = "Quirk, chapter 17: nouns of saying with the content of what was said behind them."
_PRESS: Final = "News style: attribution where it is expected, and left out where it would only be repeated."
_SPEECH_TURNS: Final = "The layout of transcripts and interviews: a name, a colon, a turn."

_ENTRIES: Final[dict[Rule, Entry]] = {
    "according-to": Entry(
        "“According to” or its like names the source of what the sentence says.",
        "According to the harbour board, the north pier will stay open until May.",
        "Quirk, chapter 8: a viewpoint adjunct that gives the authority for a statement.",
    ),
    "as-reported": Entry(
        "“As reported by S” or “As S noted” opens the sentence and names the source of what follows.",
        "As reported by the harbour board, the pier will stay closed until May.",
        "Quirk, chapter 15: a comment clause introduced by “as”.",
    ),
    "beat-behind": Entry(
        "The sentence behind, in the same paragraph, has the speaker for its subject.",
        "The harbour office is open on Mondays.\n\n“Not near anyone, my dear.” She closed the window.",
        "The convention of print: what a speaker does stands in the paragraph of the speaker's words.",
    ),
    "clause-subject": Entry(
        "The quotation stands within a clause whose subject speaks.",
        "Ines Calder was certain that the pier “will be standing in a hundred years from today.”",
        "News style: a part of a sentence in marks belongs to the clause that it completes.",
    ),
    "clause-tag": Entry(
        "The quotation takes part in a sentence that is itself tagged with its speaker.",
        "The pier was “a danger to everybody on it,” Ines Calder said.",
        _REPORTING_CLAUSE,
    ),
    "colon-clause": Entry(
        "A clause about the speaker ends in a colon, and the quotation follows.",
        "The sign on the gate was newer and shorter: “The pier is closed.”",
        "Style guides: a colon introduces a quotation that makes up a sentence of its own.",
    ),
    "continuation": Entry(
        "A whole sentence in marks carries on the quotation before it in the paragraph.",
        "Ines Calder called the pier “a danger”. “It will stay closed until the piles are sound.”",
        _PRESS,
    ),
    "conversation": Entry(
        "In a conversation of short turns, the one who spoke before the last speaker speaks again.",
        "“Will it open?” asked Ines Calder.\n\n“Not this year,” said Tom Hale.\n\n“Is that certain?”",
        "The convention of dialogue in print: a new paragraph is a new speaker, and two people take turns.",
    ),
    "cue-without-speaker": Entry(
        "A word of saying governs the quotation, but its clause names nobody.",
        "To say “the pier is sound and always was” is easy.",
        "Quirk, chapter 16: a verb without a subject of its own has the speaker left open.",
    ),
    "dash-name": Entry(
        "A name after a dash signs the quotation.",
        "“The pier is closed, and closed it stays” - Ines Calder",
        "News style: how a pull quote or a motto is signed.",
    ),
    "headline-colon": Entry(
        "In a headline, what follows the name and the colon is what was said.",
        "Calder: Pier is “a danger”",
        "News style: a headline puts a colon for “says”.",
        in_title=True,
    ),
    "lead-colon": Entry(
        "The words before a colon introduce the one who speaks after it.",
        "Ines Calder wrote to the board on Monday:\n\n“The pier must be closed before the winter storms.”",
        "Style guides: a long quotation is set as a paragraph of its own behind a colon.",
    ),
    "name-colon": Entry(
        "A name and a colon stand before the quotation.",
        "Ines Calder: “The pier is closed.”",
        _SPEECH_TURNS,
    ),
    "next-paragraph": Entry(
        "The quotation opens a paragraph and carries on the speaker of the one before.",
        "“The pier is closed,” Ines Calder said on Monday.\n\n“We looked at every other way before we chose this one.”",
        _PRESS,
    ),
    "noun-clause": Entry(
        "A noun of saying (“the claim that”, “in her view”) has a clause without marks for its content.",
        "Calder’s claim that the pier was sound surprised the board.",
        _NOUN,
    ),
    "noun-cue": Entry(
        "A noun of saying (“his call for”, “in her words”) has the quotation for its content.",
        "The board took up Calder’s promise to “rebuild every plank.”",
        _NOUN,
    ),
    "participle-cue": Entry(
        "A participle (“saying”, “adding”) continues the main clause, whose subject speaks.",
        "Ines Calder closed the pier on Monday, calling it “a danger to everybody.”",
        "Quirk, chapter 15: a participle clause without a subject has that of its main clause.",
    ),
    "passive-cue": Entry(
        "The word of saying is passive: the speaker follows “by”.",
        "The plan was described by Ines Calder as “a danger to everybody.”",
        "Quirk, chapter 3: the agent of a passive stands behind “by”.",
    ),
    "quote-clause-cue": Entry(
        "After the quotation comes a clause whose verb of saying has the speaker for its subject.",
        "“The pier is closed,” a visibly tired and rather angry Ines Calder of the board then said.",
        _REPORTING_CLAUSE,
    ),
    "quote-cue-speaker": Entry(
        "The quotation, then the word of saying, then the speaker.",
        "“The pier is closed,” said Ines Calder.",
        _REPORTING_CLAUSE,
    ),
    "quote-passive-cue": Entry(
        "After the quotation, the speaker “was quoted as saying” it.",
        "“The pier is closed,” Ines Calder was quoted as saying.",
        "Quirk, chapter 3: the passive of a verb of quoting has the speaker for its subject.",
    ),
    "quote-speaker-cue": Entry(
        "The quotation, then the speaker, then the word of saying.",
        "“The pier is closed,” Ines Calder said.",
        _REPORTING_CLAUSE,
    ),
    "quote-speaker-verb": Entry(
        "After the quotation, in the tag’s place, the speaker and a verb.",
        "“The pier is closed,” Ines Calder hedged.",
        "Quirk, chapter 14: many verbs that are none of saying report in the place of a reporting clause.",
    ),
    "quote-verb-speaker": Entry(
        "After the quotation, in the tag’s place, a verb and the speaker.",
        "“The pier is closed,” hedged Ines Calder.",
        "Quirk, chapter 14: many verbs that are none of saying report in the place of a reporting clause.",
    ),
    "quote-was-noun": Entry(
        "The quotation is what somebody’s verdict, answer or words were.",
        "“The pier is closed” was her answer.",
        _NOUN,
    ),
    "reopened": Entry(
        "The mark was left open over a paragraph’s end and opened again: one speech.",
        "Ines Calder said that she had “no choice. The piles rot.\n\n“And the rail is worse.”",
        "Style guides: a quotation of several paragraphs has a closing mark only at its end.",
    ),
    "reported-clause": Entry(
        "A word of saying has the reported clause for its object.",
        "Ines Calder said the pier would stay closed until May.",
        _COMPLEMENT,
    ),
    "reported-complement": Entry(
        "A word of saying says what something is called or held to be.",
        "Ines Calder called the pier a danger to everybody.",
        _COMPLEMENT,
    ),
    "reported-gerund": Entry(
        "A word of saying is followed by what was done (“admitted taking”).",
        "Ines Calder denied closing the pier too late.",
        _COMPLEMENT,
    ),
    "reported-infinitive": Entry(
        "A word of saying is followed by what was promised or asked (“vowed to”).",
        "Ines Calder promised to rebuild the pier.",
        _COMPLEMENT,
    ),
    "reported-interrupted": Entry(
        "The speaker and the word of saying interrupt the report between commas.",
        "The pier, Ines Calder said, would stay closed until May.",
        "Quirk, chapter 15: a comment clause, set off by commas, that lacks its object.",
    ),
    "reported-object": Entry(
        "A word of saying has a noun phrase for what was said.",
        "Ines Calder announced the closure of the pier.",
        _COMPLEMENT,
    ),
    "reported-order": Entry(
        "Somebody was told to do what was said.",
        "Ines Calder urged visitors to stay off the pier.",
        _COMPLEMENT,
    ),
    "reported-preposition": Entry(
        "A word of saying is followed by its content after a preposition.",
        "Ines Calder accused the board of neglecting the pier.",
        _COMPLEMENT,
    ),
    "reported-question": Entry(
        "A word of asking is followed by the question.",
        "Ines Calder asked whether the pier could be saved.",
        _COMPLEMENT,
    ),
    "reported-relative": Entry(
        "The relative pronoun before the speaker is part of what was said (“what she said was”).",
        "The board closed the pier, which Ines Calder said was a danger to everybody.",
        "Huddleston, chapter 12: a relative pronoun may belong to a clause under the verb of saying.",
    ),
    "reported-tag": Entry(
        "At the report’s end, the speaker and the word of saying.",
        "The pier would stay closed until May, Ines Calder said.",
        "Quirk, chapter 15: a comment clause, set off by commas, that lacks its object.",
    ),
    "reported-that": Entry(
        "A word of saying, “that”, and what was said.",
        "Ines Calder said that the pier would stay closed until May.",
        _COMPLEMENT,
    ),
    "same-paragraph": Entry(
        "It stands in the paragraph of a quotation whose speaker goes on.",
        "“The pier is closed,” Ines Calder said. The board agreed. A storm came up. “We had no other choice.”",
        _PRESS,
    ),
    "sentence-before": Entry(
        "The sentence before has the speaker for its subject.",
        "Ines Calder looked at the pier for a long while. “It has to close before the winter.”",
        "The convention of print: who acts in the sentence before the marks is the one who speaks.",
    ),
    "speaker-cue-clause": Entry(
        "The speaker, the word of saying, and then the clause with the quotation in it.",
        "Ines Calder said the pier was “a danger to everybody on it.”",
        _COMPLEMENT,
    ),
    "speaker-cue-quote": Entry(
        "The speaker, the word of saying, and then the quotation.",
        "Ines Calder said, “The pier is closed.”",
        _FRONT,
    ),
    "transcript-turn": Entry(
        "A turn of a transcript: the name before the colon speaks.",
        "CALDER: The pier is closed.\n\nHALE: For how long?",
        _SPEECH_TURNS,
    ),
    "unattributed": Entry(
        "Marked speech with no sign of who speaks.",
        "“The pier is closed, and nobody has told us when it will open again.”",
        "No guess: a record without speaker says more than a wrong one.",
    ),
}

RULES: Final[Mapping[Rule, Entry]] = MappingProxyType(_ENTRIES)
"""Rule to what it is, in the order of names."""
