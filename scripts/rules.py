"""Write what is made from the catalogue of rules: ``docs/rules.md`` and the web page's sentences."""

import json
import re
import sys
from pathlib import Path
from typing import get_args

import service.page
from service.attribution.measured import SETS, Count, measured
from service.attribution.records import ResolvedBy
from service.attribution.rules.catalogue import RULES, Entry

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "rules.md"
SENTENCES = Path(service.page.__file__).parent / "assets" / "js" / "rules.js"

_HEAD = """\
# The rules

Made by `make docs` from `service/attribution/rules/catalogue.py` and the counts of `make calibrate`. Do not edit.

Each record names the `rule` that decided it, each name the way it was found (`resolved_by`). A running service tells
the same at `/docs/rules` and, as JSON, at `GET /v1/rules`.

Measured on {made_on}. **Corpus** is {corpus} annotated articles of US news, **golden** the {golden} invented
articles of many desks and countries in `tests/golden/articles`. A rule *fired* for so many quoted segments (or whole
records, where nothing stands in marks); so many of these are *quotations* of the annotators'; and so many are *right*:
the name, where the record gives one and the annotators know one, else the mention. A dash: it never fired.

Two things lower the corpus' figures and are no mistakes of the rules. Its annotators left out much of what is reported
without marks, and some of what is in marks. And its names for pronouns come from a program that is wrong about
one in ten. `docs/confidence.md` says how confidence takes that into account.
"""


def page() -> str:
    """``docs/rules.md``."""
    found = measured()
    ways = {way: found.way(way) for way in get_args(ResolvedBy)}
    rules = {f"[{rule}](#{rule})": found.rule(rule) for rule in RULES}
    return "\n".join(
        [
            _HEAD.format(made_on=found.made_on, **found.articles),
            "## How often each is right\n",
            _table("rule", rules),
            "\n## How often each way to a name is right\n",
            "The unit is a segment whose record gives a name.\n",
            _table("resolved_by", {f"`{way}`": counts for way, counts in ways.items()}),
            "\n## Each rule",
            *(_section(rule, entry) for rule, entry in RULES.items()),
        ]
    )


def _section(rule: str, entry: Entry) -> str:
    where = "> (headline) " if entry.in_title else "> "
    example = entry.example.replace("\n\n", "\n>\n> ")
    return f"\n### {rule}\n\n{entry.pattern}\n\n{where}{example}\n\n{entry.ground}\n".rstrip("\n") + "\n"


def _table(title: str, rows: dict[str, dict[str, Count]]) -> str:
    columns = [f"{name}: {what}" for name in SETS for what in ("fired", "quotations", "right", "share")]
    lines = [f"| {title} | {' | '.join(columns)} |", "|---|" + "---:|" * len(columns)]
    lines += [
        f"| {name} | {' | '.join(cell for at in SETS for cell in _cells(row[at]))} |" for name, row in rows.items()
    ]
    return "\n".join(lines)


def _cells(count: Count) -> list[str]:
    if count.share is None:
        return ["–"] * 4
    return [str(count.fired), str(count.quotations), str(count.right), f"{100 * count.share:.0f}%"]


def sentences() -> str:
    """``rules.js``."""
    lines = [f"  {_key(rule)}: {json.dumps(entry.pattern, ensure_ascii=False)}," for rule, entry in RULES.items()]
    return (
        "// Each rule of the attributor in a sentence; made by `make docs` from its catalogue of rules. Names of\n"
        "// rules are stable; one that came later than this list is shown by its name alone.\n\n"
        "export const RULES = {\n" + "\n".join(lines) + "\n};\n"
    )


def _key(rule: str) -> str:
    return rule if re.fullmatch("[a-z]+", rule) else json.dumps(rule)


if __name__ == "__main__":
    for file, text in ((PAGE, page()), (SENTENCES, sentences())):
        file.write_text(text, encoding="utf-8")
        sys.stdout.write(f"wrote {file.name}\n")
