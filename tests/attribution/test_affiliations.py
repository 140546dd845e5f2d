"""To what somebody belongs, and who is known by it: each case a passage, and the name of its last speaker."""

import pytest

from service.attribution import read

# what it shows -> the text, the name of its last speaker
LAST: dict[str, tuple[str, str | None]] = {
    "her group": (
        "Ines Calder, who runs the housing charity Fair Roof, wrote a letter. Her group said the lift was “dead”.",
        "Fair Roof",
    ),
    "what somebody's group goes on to say": (
        "Ines Calder runs Fair Roof, a charity. Her group wrote to Harbourline. “Mend the lift,” it said.",
        "Fair Roof",
    ),
    "her newspaper": (
        "Ines Calder of The Morning Plate ate there. Tom Reed did not. Her newspaper called it “a wet Tuesday”.",
        "Morning Plate",
    ),
    "the boss of an acronym, known as its chairman": (
        (
            "The National League of Tanners (NLT) will strike. Its chairman, Tom Okoro, was angry. “Never,” said Ann"
            " Lee, the labour commissioner. The NLT boss called that “a pity”."
        ),
        "Tom Okoro",
    ),
    "the leader of a union, known as its secretary": (
        "The union Pennant met. Its general secretary, Tom Reed, spoke. The union leader called it “a bad joke”.",
        "Tom Reed",
    ),
    "the chief of what somebody is head of": (
        "Amir Saleh, the head of the Dorn Port Authority, was late. The port chief called it “only mud”.",
        "Amir Saleh",
    ),
    "a leader who has not been tied to the party": (
        "Opposition leader Grace Wanja spoke. A navy officer did not. The ODP leader called it “two boats and a band”.",
        "Grace Wanja",
    ),
}


@pytest.mark.parametrize(("text", "name"), LAST.values(), ids=LAST)
def test_affiliations(text: str, name: str | None) -> None:
    *_, quotation = read(text).quotations
    assert [speaker.name for speaker in quotation.speakers] == [name]
