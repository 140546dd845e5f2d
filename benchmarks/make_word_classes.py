"""Rebuild service/attribution/lexicon/word_classes.txt: ``python benchmarks/make_word_classes.py``.

Needs the package ``textblob`` (MIT), which carries Eric Brill's lexicon: each word with its most frequent tag in the
Brown corpus and the Penn Treebank. Kept are the words whose class spelling does not tell.
"""

import re
from importlib.metadata import distribution
from pathlib import Path

LEXICON = Path(__file__).parents[1] / "service" / "attribution" / "lexicon"
VERB_TAGS = {"VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "MD"}


def kept(word: str, tag: str) -> bool:
    """Whether an entry tells more than the word's ending does."""
    if tag == "VBG" and word.endswith("ing"):
        return False  # what an unlisted word in -ing is: the nouns among them are listed
    if tag in VERB_TAGS or tag == "JJ":
        return True
    if tag == "RB":
        return not word.endswith("ly")
    return tag in {"NN", "NNS"} and word.endswith(("ed", "s", "ing"))


def main() -> None:
    """Write the list, keeping the comments at its head."""
    target = LEXICON / "word_classes.txt"
    header = [line for line in target.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    source = Path(str(distribution("textblob").locate_file("textblob/en/en-lexicon.txt"))).read_text(encoding="utf-8")
    entries = dict(re.findall(r"^([a-z]{2,}) ([A-Z]+)$", source, re.MULTILINE))
    rows = [f"{word} | {tag}" for word, tag in sorted(entries.items()) if kept(word, tag)]
    target.write_text("\n".join([*header, *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
