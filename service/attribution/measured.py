"""How often each rule fired and was right, and each way of finding a name: what ``make calibrate`` counted.

``corpus`` is annotated news of one country, ``golden`` the invented articles of ``tests/golden/articles``. The counted
units are quoted segments, and whole records where nothing is quoted.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

SETS = ("corpus", "golden")


class Count(NamedTuple):
    """``fired`` units; ``quotations`` of these met one of the annotators', ``right`` have the right speaker too."""

    fired: int
    quotations: int
    right: int

    @property
    def share(self) -> float | None:
        """The share of ``fired`` that is ``right``; None where nothing fired."""
        return self.right / self.fired if self.fired else None


class Measured(NamedTuple):
    """The counts by rule and by ``resolved_by``, in each of :data:`SETS`; ``articles`` is how many each has."""

    made_on: str
    articles: Mapping[str, int]
    rules: Mapping[str, Mapping[str, Count]]
    resolved_by: Mapping[str, Mapping[str, Count]]

    def rule(self, name: str) -> dict[str, Count]:
        """What a rule did in each set; nothing, where it never fired."""
        return {name_of_set: self.rules[name_of_set].get(name, Count(0, 0, 0)) for name_of_set in SETS}

    def way(self, name: str) -> dict[str, Count]:
        """The same of a way of finding a name."""
        return {name_of_set: self.resolved_by[name_of_set].get(name, Count(0, 0, 0)) for name_of_set in SETS}


@cache
def measured() -> Measured:
    """The counts, read once."""
    data = json.loads(files(__package__).joinpath("data/measured.json").read_text(encoding="utf-8"))
    tables = (
        {name: {key: Count(**counts) for key, counts in data[question][name].items()} for name in SETS}
        for question in ("rules", "resolved_by")
    )
    return Measured(data["made_on"], data["articles"], *tables)
