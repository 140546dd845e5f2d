"""Write what is made in ``README.md``: the answer to its request, the table of settings, the figures."""

import dataclasses
import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks import floors
from benchmarks.golden import SETS, load_all
from service import create_app
from service.settings import Settings, Variable, variable_name

FILE = Path(__file__).parent.parent / "README.md"
_SHELL = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_WIDTH = 120


def commands(text: str) -> list[str]:
    """The commands of a page's shell blocks, one each; a quoted argument may go over several lines."""
    found: list[str] = []
    for block in _SHELL.findall(text):
        waiting = ""
        for line in block.splitlines():
            waiting += line
            if waiting.count("'") % 2:
                waiting += "\n"
            elif waiting:
                found.append(waiting)
                waiting = ""
    return found


def request_body(command: str) -> dict[str, Any]:
    """What a curl command sends."""
    words = shlex.split(command)
    body: dict[str, Any] = json.loads(words[words.index("-d") + 1])
    return body


def answer() -> str:
    """The answer to the page's curl command."""
    (command,) = [command for command in commands(FILE.read_text(encoding="utf-8")) if command.startswith("curl")]
    response = create_app(Settings()).test_client().post("/v1/quotes", json=request_body(command))
    return f"```json\n{pretty(json.loads(response.data))}\n```\n"


def pretty(value: Any, indent: str = "", taken: int = 0) -> str:  # noqa: ANN401 - any JSON
    """Write JSON over several lines, but on one whatever fits; ``taken`` is what stands before it on its line."""
    flat = json.dumps(value, ensure_ascii=False)
    if len(indent) + taken + len(flat) <= _WIDTH or not isinstance(value, dict | list) or not value:
        return flat
    inner = indent + "  "
    if isinstance(value, list):
        parts = [pretty(item, inner) for item in value]
    else:
        names = {name: json.dumps(name, ensure_ascii=False) + ": " for name in value}
        parts = [names[name] + pretty(item, inner, len(names[name])) for name, item in value.items()]
    opening, closing = ("[", "]") if isinstance(value, list) else ("{", "}")
    return f"{opening}\n" + ",\n".join(inner + part for part in parts) + f"\n{indent}{closing}"


def settings() -> str:
    """The table of settings."""
    rows = ["| variable | default | unit | allowed | meaning |", "|---|---|---|---|---|"]
    for item in dataclasses.fields(Settings):
        variable: Variable = item.metadata["variable"]
        name, default = variable_name(item.name), variable.show(item.default) or "none"
        rows.append(f"| `{name}` | {default} | {variable.unit} | {variable.allowed} | {variable.meaning} |")
    return "\n".join(rows) + "\n"


_FIGURES = (
    "detection F1",
    "speaker accuracy",
    "end-to-end F1",
    "name only",
    "indirect end-to-end F1",
    "non-quotations rejected",
)


def accuracy() -> str:
    """The golden set's figures, as ``make accuracy`` prints them."""
    reached = {name: floors.reached(name) for name in SETS}
    rows = ["| golden set, in per cent | " + " | ".join(_FIGURES) + " |", "|---" * (len(_FIGURES) + 1) + "|"]
    for name, title in (("articles", "written beside the rules"), ("held_out", "held out")):
        count = len(load_all(sets=[name]))
        figures = " | ".join(f"{reached[name][figure]:.1f}" for figure in _FIGURES)
        rows.append(f"| {title}: {count} articles | {figures} |")
    return "\n".join(rows) + "\n"


# What `make docs` makes; other blocks are made by other commands.
MADE: dict[str, Callable[[], str]] = {"answer": answer, "settings": settings, "accuracy": accuracy}


def renewed(text: str) -> str:
    """The page with its blocks made anew."""
    for name, make in MADE.items():
        block = re.compile(rf"(<!-- made: {name} -->\n).*?(<!-- end -->)", re.DOTALL)
        parts = block.split(text)
        if len(parts) != 4:  # noqa: PLR2004 - before, the two marks, behind
            raise RuntimeError(f"{FILE.name} must have one block for {name}")
        text = parts[0] + parts[1] + make() + parts[2] + parts[3]
    return text


if __name__ == "__main__":
    FILE.write_text(renewed(FILE.read_text(encoding="utf-8")), encoding="utf-8")
    print(f"wrote {FILE.name}")
