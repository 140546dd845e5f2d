"""The engine's records of a text, in the few words that the tables of cases are written in."""

from collections.abc import Callable

import pytest

from service.attribution import read

Records = Callable[[str], list[tuple[str, str, str]]]


@pytest.fixture
def records() -> Records:
    """Segments, cue and speakers of each record, each in one string."""

    def of(text: str) -> list[tuple[str, str, str]]:
        return [
            (
                " / ".join(segment.text for segment in quotation.segments),
                quotation.cue.text if quotation.cue else "",
                " + ".join(speaker.mention.text for speaker in quotation.speakers),
            )
            for quotation in read(text).quotations
        ]

    return of
