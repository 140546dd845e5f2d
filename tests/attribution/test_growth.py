"""The time that an article takes grows with its length and no faster, whatever stands in it.

Four times the text must take far less than sixteen times as long, which is what quadratic work would need; the bound
lies between with room for a machine's noise, and what takes next to no time is not looked at.
"""

import gc
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
    "organisations joined by of": "Bank of ",
    "acronyms in brackets": "Bank of Ann (BOA) ",
    "nicknames in brackets": "Ann (Bo) ",
    "two of a surname and the family": "The elder Vere said Ada Vere and Tom Vere met the two Veres. ",
    "roles and their holders": "Tom Okoro, the mayor. “A,” the mayor said.\n",
    "names joined by and": "Ann Lee and ",
    "police of two counties": "Avon and Somerset Police said. ",
    "ministries of many fields": "The Ministry of Trade, Ports and Harbours ",
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
    "numbers with commas": "1,",
    "percentages": "1%",
    "colons": "a: ",
    "semicolons": "a; ",
    "ellipses": "… ",
    "backquotes": "`",
    "underscores": "_",
    "at signs": "@",
    "web addresses": "http://a",
    "possessives": "Lee's ",
    "plural possessives": "Lees' ",
    "marks nested to three levels": "“a ‘b “c” d’ e” ",
    "single marks closed": "'a,' he said. ",
    "marked words joined by commas": "“a”, ",
    "marked words joined by and": "“a” and ",
    "quotations with tags in one sentence": "“Yes,” Ann Lee said, ",
    "cues before quotations": "He said “yes” and ",
    "clauses around quotations": "She said that “a” was “b” ",
    "fronted clauses": "When he said “a”, ",
    "denials": "did not say “x” ",
    "nouns for sayings": "his claim that ",
    "participles": ", saying “a” ",
    "questions in marks": "“Why?” ",
    "whole quotations, a paragraph each": "“I will not sell it to anyone now.”\n\n",
    "quotations reopened": "“I will not sell it to anyone now.\n\n",
    "a caption again and again": "The same caption stands here again and again\n",
    "credits": "Photo: ",
    "bylines": "By Ann Lee\n",
    "lines of one length": "word " * 12 + "\n",
    "appositions": "Ann Lee, the mayor, ",
    "roles": "minister Ann Lee, ",
    "ages": "Ann Lee, 43, ",
    "acronyms": "World Health Organization (WHO) ",
    "pronouns": "He said so. ",
    "words in capitals": "ANN LEE SAID ",
    "infinitives": "to say ",
    "relative clauses": "the man who ",
    "adverbs": "quietly ",
    "ages and who they are": "Ada Vere, 43, a cook, said no. The 43-year-old said yes. ",
    "somebody's widow": "Callum’s widow said no. Ann Lee, Callum’s widow, said yes. ",
    "what the company said": "The company said no. Acme Inc said yes. ",
    "turns of a transcript": "ADA VERE: No.\n",
    "what the writer asked": "I asked Ada Vere why. “For the view.” ",
    "reports": "A report by the Bank of Ada said no. It said yes. ",
    "letters without spaces": "中",
}
_TEXTS = {name: (unit * (_LENGTHS[-1] // len(unit) + 1)) for name, unit in _UNITS.items()}
_TEXTS["ever new names"] = _distinct_names(_LENGTHS[-1])
_TEXTS["ever new holders of one role"] = " ".join(
    f"Ada{n} Vere{n}, the mayor of Town{n}, said no. The mayor said yes." for n in range(_LENGTHS[-1] // 60)
)
_TEXTS["ever new banks"] = " ".join(f"Vere{n} Bank said no. The bank said yes." for n in range(_LENGTHS[-1] // 40))
_TEXTS["ever new names of one family"] = " ".join(f"Ada{n} Vere said Vere was." for n in range(_LENGTHS[-1] // 24))


def _seconds(text: str) -> float:
    """The least of three, of this process alone; of one where that is long enough not to be noise.

    The garbage collector waits: what it takes grows with all that the process holds, other tests' things among it.
    """
    times: list[float] = []
    gc.collect()
    gc.disable()
    try:
        while len(times) < 3 and max(times, default=0) < 1:
            start = time.process_time()
            attribution.read(text)
            times.append(time.process_time() - start)
    finally:
        gc.enable()
    return min(times)


@pytest.mark.parametrize("name", _TEXTS)
def test_time_grows_with_length(name: str) -> None:
    length = _LENGTHS[0]
    for length in _LENGTHS:
        long = _seconds(_TEXTS[name][:length])
        if long > _ENOUGH:
            break
    if long > _NOTHING:
        assert long < _MOST * _seconds(_TEXTS[name][: length // _FACTOR])
