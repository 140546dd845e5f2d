"""The golden set's figures stay above their floors; only a stated decision lowers one."""

import pytest

from benchmarks.floors import below, floors, reached
from benchmarks.golden import SETS


@pytest.mark.parametrize("name", SETS)
def test_no_figure_is_below_its_floor(name: str) -> None:
    least = floors()[name]
    figures = reached(name)
    assert figures.keys() == least.keys()
    assert not below(figures, least)


def test_a_figure_below_its_floor_is_seen() -> None:
    assert below({"end-to-end F1": 69.9, "name only": 90.0}, {"end-to-end F1": 70.0, "name only": 90.0}) == {
        "end-to-end F1": (69.9, 70.0)
    }
