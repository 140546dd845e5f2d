"""The time that an article takes grows with its length and no faster, whatever stands in it.

Four times the text must take far less than sixteen times as long, which is what quadratic work would need; the bound
lies between with room for a machine's noise, and what takes next to no time is not looked at.
"""

import time

import pytest

from service import attribution

_LENGTHS, _FACTOR = (6_000, 24_000), 4  # characters, and how often as long as the shorter text that is
_MOST = 8.0  # times as long, halfway between linear and quadratic
_NOTHING, _ENOUGH = 0.2, 0.3  # seconds: too little to compare, and enough to need no longer text


def _distinct_names(length: int) -> str:
    return " ".join(f"Ada{number} Vere{number} said." for number in range(length // 20 + 1))


_UNITS = {
    "opening marks": "“",
    "closing marks": "”",
    "straight marks": '"',
    "apostrophes": "'",
    "guillemets": "«a» ",
    "doubled single marks": "''a'' ",
    "words behind opening marks": "“word ",
    "words before closing marks": "word” ",
    "words behind apostrophes": "'word ",
    "words before apostrophes": "word’ ",
    "marks opened inside each other": "“‘",
    "marks closed inside each other": "“‘a’” ",
    "short quotations in one paragraph": "“Yes,” he said. ",
    "short quotations, a paragraph each": "“Yes,” he said.\n",
    "capital letters": "ABCD",
    "capitalised words": "Word ",
    "names joined by of": "Ann of ",
    "names joined by and": "Ann Lee and ",
    "initials": "A. ",
    "turns of a conversation": "ANN: yes\n",
    "one endless sentence": "and the man went home ",
    "said": "said ",
    "said with commas": "said, ",
    "said that": "he said that ",
    "according to": "according to Ann Lee, ",
    "who": "who said ",
    "combining characters": "a\u0301\u0302\u0303",
    "combining characters alone": "\u0301",
    "astral characters": "😀",
    "line feeds": "\n",
    "empty paragraphs": "a\r\n\r\n",
    "spaces": "a" + " " * 50,
    "full stops": ".",
    "dashes": "—",
    "commas": "a, ",
    "brackets": "(",
    "hyphens": "a-",
    "digits": "1",
}
_TEXTS = {name: (unit * (_LENGTHS[-1] // len(unit) + 1)) for name, unit in _UNITS.items()}
_TEXTS["ever new names"] = _distinct_names(_LENGTHS[-1])


def _seconds(text: str) -> float:
    """The least of three, of this process alone; of one where that is long enough not to be noise."""
    times: list[float] = []
    while len(times) < 3 and max(times, default=0) < 1:
        start = time.process_time()
        attribution.read(text)
        times.append(time.process_time() - start)
    return min(times)


_QUADRATIC = {
    "opening marks": "rules/nouns.py according_to walks the rest of the text for every mark",
    "guillemets": "rules/nouns.py according_to walks the rest of the text for every quotation",
    "doubled single marks": "rules/nouns.py according_to walks the rest of the text for every quotation",
    "said": "grammar.py _chunk_start walks back over the whole sentence for every verb",
    "said with commas": "grammar.py _chunks walks over the whole sentence for every verb",
}


def _case(name: str) -> object:
    reason = _QUADRATIC.get(name)
    return pytest.param(name, marks=pytest.mark.xfail(reason=reason) if reason else (), id=name)


@pytest.mark.parametrize("name", [_case(name) for name in _TEXTS])
def test_time_grows_with_length(name: str) -> None:
    length = _LENGTHS[0]
    for length in _LENGTHS:
        long = _seconds(_TEXTS[name][:length])
        if long > _ENOUGH:
            break
    if long > _NOTHING:
        assert long < _MOST * _seconds(_TEXTS[name][: length // _FACTOR])
