"""Features -> probability: additive log-odds, from a table that ``make calibrate`` measured.

Two questions are asked of each record. How likely is it that it is a quotation and its speaker is right? That is its
confidence. And how likely is the speaker, given that it is a quotation? Under one half, nobody is given. The table
holds a weight for each feature, shrunk towards none the less often the feature was met; a feature or a rule that the
table does not know adds nothing, so that the record has the chance of all.
"""

import json
from collections.abc import Mapping, Sequence
from importlib.resources import files
from itertools import repeat
from math import exp
from sys import intern
from typing import Final, NamedTuple

from service.attribution.cast import Resolved
from service.attribution.context import Context
from service.attribution.features import features
from service.attribution.proposals import Proposal
from service.attribution.records import Field, Kind, Segment


class Odds(NamedTuple):
    """Two probabilities, 0 to 1."""

    record: float
    """That the record is a quotation and its speaker is right."""
    speaker: float
    """That its speaker is right if it is a quotation."""


class _Weights(NamedTuple):
    """Log-odds: of all records, and what each feature adds to them."""

    base: float
    of: Mapping[str, float]

    def probability(self, known: Sequence[str]) -> float:
        return 1 / (1 + exp(-self.base - sum(map(self.of.get, known, repeat(0.0)))))


def _table() -> dict[str, dict[str, _Weights]]:
    text = files(__package__).joinpath("data/confidence.json").read_text(encoding="utf-8")
    parts = json.loads(text)["weights"]
    return {
        part: {
            # Interned as the features are: a look-up then finds the very object, and compares no letters.
            question: _Weights(weights["base"], {intern(feature): weight for feature, weight in weights["of"].items()})
            for question, weights in questions.items()
        }
        for part, questions in parts.items()
    }


_TABLE: Final = _table()


def odds(
    context: Context,
    field: Field,
    proposal: Proposal,
    kind: Kind,
    segments: Sequence[Segment],
    resolved: Sequence[Resolved],
) -> Odds | None:
    """How sure one record is; None where nobody is given."""
    if not resolved:
        return None
    known = features(context, field, proposal, kind, segments, resolved)
    weights = _TABLE["indirect" if kind == "indirect" else "quoted"]
    return Odds(round(weights["record"].probability(known), 4), round(weights["speaker"].probability(known), 4))
