"""What became of every unit that the engine predicts, with the features of its record: what confidence is measured on.

A unit is right where it meets a gold unit and its speaker is right: the name where the record gives one and gold knows
one, the mention otherwise. ``met`` says whether it met a gold unit at all.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from types import ModuleType
from typing import Any
from unittest.mock import patch

from benchmarks import judge
from benchmarks.answers import Document
from benchmarks.golden import GoldArticle
from benchmarks.scoring import score
from service.attribution import assemble, confidence, read
from service.attribution.features import features
from service.attribution.records import Article, Quotation

_RELATIVES = frozenset(("who", "which", "that"))


@dataclass(frozen=True, slots=True)
class Case:
    """One predicted unit. ``right`` is as the contract says, ``judged`` as the judge's end-to-end figure counts.

    ``pointed`` is ``judged`` by the contract: an antecedent is as good as the relative pronoun that a corpus points at.
    """

    article: str
    part: str
    rule: str
    resolved_by: str | None
    confidence: float | None
    features: tuple[str, ...]
    met: bool
    right: bool
    judged: bool
    pointed: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """All units predicted in some articles, and how many gold units of each part these have."""

    cases: list[Case]
    gold: dict[str, int]


@contextmanager
def _recording(*, nulling: bool) -> Iterator[dict[float, tuple[list[str], float]]]:
    """Hands out a number of its own as each record's confidence, under which its features and confidence are kept.

    Without ``nulling`` whoever is most likely is given, however unlikely.
    """
    kept: dict[float, tuple[list[str], float]] = {}
    measured = confidence.odds

    def odds(*arguments: Any) -> confidence.Odds | None:  # noqa: ANN401 - as the engine's own takes
        found = measured(*arguments)
        if found is None:
            return None
        number = float(len(kept))
        kept[number] = features(*arguments), found.record
        return confidence.Odds(number, found.speaker if nulling else 1.0)

    with patch.object(assemble, "odds", odds):
        yield kept


def _answer(document: Document, *, nulling: bool) -> tuple[Article, dict[str, tuple[list[str], float | None]]]:
    """The engine's answer, and each record's features and confidence by its id."""
    with _recording(nulling=nulling) as kept:
        article = read(document["text"], document.get("title"), document.get("author"))
    nobody: tuple[list[str], float | None] = ([], None)
    return article, {q.id: nobody if q.confidence is None else kept[q.confidence] for q in article.quotations}


def of_golden(articles: Iterable[GoldArticle], *, nulling: bool = False) -> Evidence:
    """The units of golden articles."""
    cases, gold = list[Case](), dict.fromkeys(("quoted", "indirect"), 0)
    for article in articles:
        answer, kept = _answer(article.as_json(), nulling=nulling)
        for outcome in score(article, answer):
            if outcome.part == "other":
                continue
            gold[outcome.part] += outcome.status != "false"
            if outcome.predicted is None:
                continue
            met, judged = outcome.status != "false", outcome.status == "right"
            by_name = outcome.named if any(s.name is not None for s in outcome.predicted.speakers) else None
            right = met and (judged if by_name is None else by_name)
            cases.append(_case(article.id, outcome.part, outcome.predicted, kept, (met, right, judged)))
    return Evidence(cases, gold)


def of_judge(referee: ModuleType, documents: Sequence[Document], *, nulling: bool = False) -> Evidence:
    """The units of one of the judge's sets."""
    cases, gold = list[Case](), dict.fromkeys(("quoted", "indirect"), 0)
    for document in documents:
        gold["quoted"] += len(referee.gold_units(document))
        gold["indirect"] += sum(quote["kind"] == "indirect" for quote in document["quotes"])
        answer, kept = _answer(document, nulling=nulling)
        records = {quotation.id: quotation for quotation in answer.quotations}
        for unit, speakers in judge.units(referee, document, answer):
            given = unit["speaker"]
            judged = speakers is not None and referee.speaker_right(given, speakers, document["text"])
            antecedent = is_antecedent(given, speakers or (), document["text"])
            by_name = referee.name_right(given, speakers) if speakers and given and given["name"] else None
            right = (judged or antecedent) if by_name is None else by_name
            part = "indirect" if unit["kind"] == "indirect" else "quoted"
            record = records[unit["record"]]
            case = _case(document["id"], part, record, kept, (speakers is not None, right, judged))
            cases.append(replace(case, pointed=judged or antecedent))
    return Evidence(cases, gold)


def is_antecedent(given: Document | None, speakers: Sequence[Document], text: str) -> bool:
    """Whether who is given stands right before the relative pronoun that the corpus has for the speaker.

    The contract asks for the antecedent: one that has no name would count as wrong however plain it is.
    """
    mention = given["mention"] if given else None
    pointers = [speaker for speaker in speakers if (speaker["text"] or "").lower() in _RELATIVES]
    return mention is not None and any(
        mention["end"] <= pointer["start"] and not any(map(str.isalnum, text[mention["end"] : pointer["start"]]))
        for pointer in pointers
    )


def _case(
    article: str,
    part: str,
    record: Quotation,
    kept: dict[str, tuple[list[str], float | None]],
    outcome: tuple[bool, bool, bool],
) -> Case:
    known, sure = kept[record.id]
    by = record.speakers[0].resolved_by if record.speakers else None
    return Case(article, part, record.rule, by, sure, tuple(known), *outcome, pointed=outcome[-1])
