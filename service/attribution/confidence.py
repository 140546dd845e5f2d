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
from typing import Any, Final, NamedTuple

from service.attribution.context import Context
from service.attribution.features import features
from service.attribution.proposals import Proposal
from service.attribution.records import Field, Kind, Segment
from service.attribution.resolution.cast import Resolved


class Odds(NamedTuple):
    """Two probabilities, 0 to 1."""

    record: float
    """That the record is a quotation and its speaker is right."""
    speaker: float
    """That its speaker is right if it is a quotation."""


class _Weights(NamedTuple):
    """Log-odds of both questions: of all records, and what each feature adds to them."""

    base: Odds
    of: Mapping[str, tuple[float, float]]

    def probabilities(self, known: Sequence[str]) -> Odds:
        record = speaker = 0.0
        for of_record, of_speaker in map(self.of.get, known, repeat(_NOTHING)):
            record += of_record
            speaker += of_speaker
        base = self.base
        return Odds(round(1 / (1 + exp(-base.record - record)), 4), round(1 / (1 + exp(-base.speaker - speaker)), 4))


_NOTHING: Final = (0.0, 0.0)


def _weights(record: Mapping[str, Any], speaker: Mapping[str, Any]) -> _Weights:
    # Interned as the features are: a look-up then finds the very object, and compares no letters.
    return _Weights(
        Odds(record["base"], speaker["base"]),
        {
            intern(feature): (record["of"].get(feature, 0.0), speaker["of"].get(feature, 0.0))
            for feature in {**record["of"], **speaker["of"]}
        },
    )


def _table() -> dict[str, _Weights]:
    text = files(__package__).joinpath("data/confidence.json").read_text(encoding="utf-8")
    parts = json.loads(text)["weights"]
    return {part: _weights(questions["record"], questions["speaker"]) for part, questions in parts.items()}


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
    return _TABLE["indirect" if kind == "indirect" else "quoted"].probabilities(known)
