"""Regular verb forms and plurals."""

import pytest

from service.attribution.lexicon.inflection import Doubling, inflect, plural


@pytest.mark.parametrize(
    ("base", "doubling", "s", "past", "ing"),
    [
        pytest.param("add", "rule", "adds", ["added"], ["adding"], id="nothing-changes"),
        pytest.param("argue", "rule", "argues", ["argued"], ["arguing"], id="final-e-drops"),
        pytest.param("agree", "rule", "agrees", ["agreed"], ["agreeing"], id="double-e-stays"),
        pytest.param("lie", "rule", "lies", ["lied"], ["lying"], id="ie-to-y"),
        pytest.param("reply", "rule", "replies", ["replied"], ["replying"], id="consonant-y-to-i"),
        pytest.param("convey", "rule", "conveys", ["conveyed"], ["conveying"], id="vowel-y-stays"),
        pytest.param("confess", "rule", "confesses", ["confessed"], ["confessing"], id="sibilant-takes-es"),
        pytest.param("preach", "rule", "preaches", ["preached"], ["preaching"], id="ch-takes-es"),
        pytest.param("echo", "rule", "echoes", ["echoed"], ["echoing"], id="consonant-o-takes-es"),
        pytest.param("coo", "rule", "coos", ["cooed"], ["cooing"], id="vowel-o-takes-s"),
        pytest.param("slam", "rule", "slams", ["slammed"], ["slamming"], id="one-syllable-doubles"),
        pytest.param("quip", "rule", "quips", ["quipped"], ["quipping"], id="u-after-q-is-no-vowel"),
        pytest.param("vow", "rule", "vows", ["vowed"], ["vowing"], id="w-never-doubles"),
        pytest.param("laugh", "rule", "laughs", ["laughed"], ["laughing"], id="h-never-doubles"),
        pytest.param("roar", "rule", "roars", ["roared"], ["roaring"], id="two-vowel-letters-do-not-double"),
        pytest.param("answer", "rule", "answers", ["answered"], ["answering"], id="two-syllables-do-not-double"),
        pytest.param("admit", "double", "admits", ["admitted"], ["admitting"], id="stressed-end-doubles"),
        pytest.param("label", "either", "labels", ["labelled", "labeled"], ["labelling", "labeling"], id="both"),
    ],
)
def test_inflect(base: str, doubling: Doubling, s: str, past: list[str], ing: list[str]) -> None:
    forms = inflect(base, doubling)
    assert (forms.s, forms.past, forms.participle, forms.ing) == ((s,), tuple(past), tuple(past), tuple(ing))


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("aide", "aides"), ("deputy", "deputies"), ("coach", "coaches"), ("prime minister", "prime ministers")],
)
def test_plural(noun: str, expected: str) -> None:
    assert plural(noun) == expected
