"""Rebuild service/attribution/lexicon/given_names.txt: ``python benchmarks/make_given_names.py``.

Needs the packages ``names`` (the US census of 1990, public domain), ``faker`` and ``textblob`` (both MIT). The census
weighs the two sexes by frequency; faker's locales, which carry no comparable weights, add the names that it lacks and
make a name ``u`` where another language gives it to the other sex (Andrea, Jean). The words of Brill's lexicon and the
places of places.txt mark the names that are words or places too.
"""

import importlib
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from importlib.metadata import distribution
from importlib.resources import files
from pathlib import Path

import faker.providers.person as person_providers

LEXICON = Path(__file__).parents[1] / "service" / "attribution" / "lexicon"
BY_HAND = json.loads(Path(__file__).with_name("given_names_by_hand.json").read_text(encoding="utf-8"))
LOCALES: list[str] = BY_HAND["locales"]  # faker's, in Latin script
LEFT_OUT = set(BY_HAND["left_out"])  # chiefly words that open English sentences: they cost more than they bring
CHIEFLY_NAMES = set(BY_HAND["chiefly_names"])  # words or places too, but better known as names: not marked
WORDS = set(BY_HAND["words"])  # words or places, whatever the sources say
PLACES = set(BY_HAND["places"])
ADDED = {name: sex for sex, names in BY_HAND["added"].items() for name in names}  # common ones that no source has
_PLAIN_LETTERS = str.maketrans("łøđı", "lodi")
CLEAR_SHARE = 0.95  # of a name's bearers, to count as one sex's


def census() -> dict[str, dict[str, float]]:
    """Name -> sex -> its share, in percent, of that sex."""
    shares: dict[str, dict[str, float]] = defaultdict(dict)
    for sex, file in (("m", "dist.male.first"), ("f", "dist.female.first")):
        for line in files("names").joinpath(file).read_text(encoding="utf-8").splitlines():
            name, share = line.split()[:2]
            shares[name.lower()][sex] = float(share)
    return shares


def _spellings(names: Iterable[str]) -> Iterable[str]:
    """Each Latin-script name of one word, lower-case, and again without its accents where that differs."""
    for name in names:
        lower = unicodedata.normalize("NFC", name.strip().lower().replace("’", "'"))
        folded = "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))
        if re.fullmatch(r"[a-zıłøđæœßðþ]{2,}(?:['-][a-zıłøđæœßðþ]{2,})?", folded):
            yield lower
            yield folded.translate(_PLAIN_LETTERS)


def locales() -> dict[str, dict[str, set[str]]]:
    """Name -> language -> the sexes whose lists hold it."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for locale in LOCALES:
        provider = importlib.import_module(f"{person_providers.__name__}.{locale}").Provider
        lists = {
            "m": list(getattr(provider, "first_names_male", ())),
            "f": list(getattr(provider, "first_names_female", ())),
        }
        if not any(lists.values()):
            lists = {"mf": list(provider.first_names)}
        for sexes, names in lists.items():
            for name in _spellings(names):
                found[name][locale[:2]].update(sexes)
    return found


def gender(shares: dict[str, float], languages: dict[str, set[str]]) -> str:
    """m, f or u (both), by the rule at the head of this module."""
    elsewhere = [next(iter(sexes)) for language, sexes in languages.items() if language != "en" and len(sexes) == 1]
    if shares:
        total = sum(shares.values())
        (share, sex) = max((value, key) for key, value in shares.items())
        if share / total < CLEAR_SHARE:
            return "u"
        opposed = sum(other != sex for other in elsewhere)
        return "u" if opposed and opposed * 2 >= len(elsewhere) else sex
    sexes = set().union(*languages.values())
    return sexes.pop() if len(sexes) == 1 else "u"


def common_words() -> set[str]:
    """The lower-case words of Brill's lexicon."""
    text = Path(str(distribution("textblob").locate_file("textblob/en/en-lexicon.txt"))).read_text(encoding="utf-8")
    return {line.split()[0] for line in text.splitlines() if line[:1].islower()}


def main() -> None:
    """Write the list."""
    shares, languages, words = census(), locales(), common_words() | WORDS
    places = (LEXICON / "places.txt").read_text(encoding="utf-8").splitlines()
    place_names = {line.split(" | ")[0].lower() for line in places if not line.startswith("#")} | PLACES
    header = [
        line for line in (LEXICON / "given_names.txt").read_text(encoding="utf-8").splitlines() if line[:1] == "#"
    ]
    rows = []
    for name in sorted((set(shares) | set(languages) | set(ADDED)) - LEFT_OUT):
        also = "-"
        if name not in CHIEFLY_NAMES:
            also = "place" if name in place_names else "word" if name in words else "-"
        sex = ADDED.get(name) or gender(shares.get(name, {}), languages.get(name, {}))
        rows.append(f"{name} | {sex} | {also}")
    (LEXICON / "given_names.txt").write_text("\n".join([*header, *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
