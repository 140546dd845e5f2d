"""By what other noun somebody goes on: each desk's trades, and whom such a noun does not call.

The passage brings in two people of different trades, and the second has spoken last; the noun is of the first one.
"""

import pytest

from service.attribution import read

_PASSAGE = (
    "Robin Tarle, {}, came to the hall on Monday.\n\n“I am cold,” said Kim Baird, {}.\n\n“It is late,” the {} said."
)

# how the first one is brought in -> by what he goes on
CALLED: list[tuple[str, str]] = [
    # courts and police
    ("a barrister for the family", "lawyer"),
    ("a public defender", "lawyer"),
    ("a paralegal", "paralegal"),
    ("a district judge", "jurist"),
    ("a sheriff in Dorn County", "lawman"),
    ("a garda", "officer"),
    ("a patrolman", "officer"),
    ("an inspector at Dorn station", "cop"),
    ("a superintendent of police", "official"),
    ("a bailiff", "officer"),
    ("the district collector", "official"),
    # parliaments and councils
    ("a corporator from Ward 44", "corporator"),
    ("a corporator from Ward 44", "councillor"),
    ("an MEP for the Greens", "lawmaker"),
    ("an MLA from Dorn", "legislator"),
    ("an assemblyman", "politician"),
    ("a baroness", "peer"),
    ("a civil servant", "bureaucrat"),
    ("the kaumātua of the marae", "elder"),
    ("the king of Dorn", "monarch"),
    # sport
    ("the Dorn goalkeeper", "shot-stopper"),
    ("the Dorn striker", "frontman"),
    ("the Dorn left-back", "full-back"),
    ("the Dorn manager", "boss"),
    ("the Dorn fly-half", "playmaker"),
    ("the Dorn leg-spinner", "bowler"),
    ("the Dorn wicketkeeper-batsman", "wicketkeeper"),
    ("the Dorn linebacker", "defender"),
    ("the Dorn shortstop", "infielder"),
    ("a middleweight", "boxer"),
    ("a hurdler", "athlete"),
    ("a showjumper", "rider"),
    ("a mountaineer", "climber"),
    ("a referee", "ref"),
    ("the Dorn forward", "forward"),
    ("the Dorn striker", "forward"),
    ("the Dorn running back", "running back"),
    ("a physiotherapist", "physio"),
    # science and medicine
    ("a mathematician", "academic"),
    ("an astrophysicist", "astronomer"),
    ("an agronomist", "scientist"),
    ("a glaciologist", "researcher"),
    ("a meteorologist", "forecaster"),
    ("a demographer", "researcher"),
    ("a neurosurgeon", "doctor"),
    ("a dermatologist", "doctor"),
    ("a GP in Dorn", "GP"),
    ("a GP in Dorn", "doctor"),
    ("a midwife", "nurse"),
    ("an optometrist", "optician"),
    ("a psychotherapist", "therapist"),
    # land, sea and trades
    ("an orchardist", "grower"),
    ("a lobsterman", "fisherman"),
    ("a tug captain", "mariner"),
    ("the coxswain of the lifeboat", "lifeboatman"),
    ("a stonemason", "craftsman"),
    ("a drystone waller", "waller"),
    ("a street hawker", "vendor"),
    ("an innkeeper", "landlord"),
    ("a sub-postmaster", "postmaster"),
    ("a longshoreman", "dockworker"),
    ("a coalminer", "miner"),
    ("a caretaker", "janitor"),
    ("a lorry driver", "motorist"),
    # culture
    ("a playwright", "dramatist"),
    ("a memoirist", "author"),
    ("a screenwriter", "writer"),
    ("a singer-songwriter", "musician"),
    ("a mezzo-soprano", "singer"),
    ("a calypsonian", "artiste"),
    ("a stand-up comedian", "comic"),
    ("a ballerina", "dancer"),
    ("a filmmaker", "director"),
    ("a photojournalist", "photographer"),
    ("a radio host", "broadcaster"),
    ("a DJ", "DJ"),
    ("a chef", "restaurateur"),
    # business
    ("a restaurateur", "businessman"),
    ("a stockbroker", "broker"),
    ("a programmer", "developer"),
    ("the CEO of Dorn Gear", "executive"),
    ("the chief executive of Dorn Gear", "CEO"),
    ("the finance director of Dorn Gear", "FD"),
    ("a shop steward", "unionist"),
    ("a letting agent", "agent"),
    ("a philanthropist", "benefactor"),
    # religion and schools
    ("the bishop of Dorn", "prelate"),
    ("an ayatollah", "cleric"),
    ("a rector", "priest"),
    ("an abbot", "monk"),
    ("a schoolteacher", "teacher"),
    ("a mathematics teacher", "teacher"),
    ("an Oxford don", "don"),
    ("a postgraduate", "student"),
    ("the deputy headteacher", "teacher"),
    # soldiers, envoys and rescuers
    ("a brigadier", "officer"),
    ("a paratrooper", "soldier"),
    ("an insurgent", "fighter"),
    ("an ambassador", "envoy"),
    ("an envoy", "diplomat"),
    ("a firefighter", "fireman"),
    ("a winchman", "rescuer"),
    # anybody
    ("a holidaymaker", "tourist"),
    ("a hillwalker", "walker"),
    ("an inmate", "prisoner"),
    ("a leaseholder", "resident"),
]


@pytest.mark.parametrize(("intro", "noun"), CALLED, ids=[f"{noun}: {intro}" for intro, noun in CALLED])
def test_another_noun_for_the_same_person(intro: str, noun: str) -> None:
    *_, quotation = read(_PASSAGE.format(intro, "a florist", noun)).quotations
    assert [speaker.name for speaker in quotation.speakers] == ["Robin Tarle"]


# whom the article has -> a noun for neither of them
NEITHER: list[tuple[str, str, str]] = [
    ("a striker", "a florist", "goalkeeper"),
    ("a nurse", "a florist", "vet"),
    ("a historian", "a florist", "novelist"),
    ("a barrister", "a florist", "coroner"),
    ("a fisherman", "a florist", "shepherd"),
    ("a bowler", "a florist", "umpire"),
    ("a firefighter", "a florist", "politician"),
    ("a law professor", "a florist", "striker"),
    ("a scientist", "a florist", "monk"),
]


@pytest.mark.parametrize(("first", "second", "noun"), NEITHER)
def test_a_noun_that_contradicts_what_they_are(first: str, second: str, noun: str) -> None:
    *_, quotation = read(_PASSAGE.format(first, second, noun)).quotations
    assert [speaker.name for speaker in quotation.speakers] == [None]


_NEIGHBOUR = " Her neighbour Ann Pike, 41, came late.\n\n“It was late,” the {} said."
# what is told of her -> a noun that tells an age
AGED: list[tuple[str, str]] = [
    ("Joan Fell, 84, lives in Dorn.", "octogenarian"),
    ("Joan Fell lives in Dorn.", "octogenarian"),
    ("Joan Fell, 14, goes to Dorn High.", "teen"),
    ("Joan Fell, 71, lives in Dorn.", "retiree"),
    ("Joan Fell, 102, lives in Dorn.", "centenarian"),
    ("Joan Fell, 94, lives in Dorn.", "great-grandmother"),
]


@pytest.mark.parametrize(("intro", "noun"), AGED)
def test_a_noun_that_tells_an_age(intro: str, noun: str) -> None:
    *_, quotation = read(intro + _NEIGHBOUR.format(noun)).quotations
    assert [speaker.name for speaker in quotation.speakers] == ["Joan Fell"]


# somebody's kin or mate -> what he is called by her
KIN: list[tuple[str, str]] = [
    ("ex-husband", "ex-husband"),
    ("fiancé", "fiancé"),
    ("stepdad", "stepdad"),
    ("half-brother", "half-brother"),
    ("classmate", "classmate"),
    ("flatmate", "flatmate"),
    ("godson", "godson"),
    ("great-nephew", "great-nephew"),
]


@pytest.mark.parametrize(("kin", "noun"), KIN)
def test_whose_kin_somebody_is(kin: str, noun: str) -> None:
    text = f"Joan Fell came with her {kin}, Mark Pike. Tom Bell, a plumber, left.\n\n“It is late,” her {noun} said."
    *_, quotation = read(text).quotations
    assert [speaker.name for speaker in quotation.speakers] == ["Mark Pike"]
