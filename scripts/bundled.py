"""Add to the reports of what is shipped the files that are no package: ``make sbom`` and ``make licences`` run it."""

import argparse
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from service import api

_ASSETS = Path(api.__file__).parent / "assets" / "README.md"
_SWAGGER_UI = re.compile(r"Swagger UI (\d+\.\d+\.\d+), package `([a-z-]+)`")


@dataclass(frozen=True, slots=True)
class Bundled:
    """Somebody else's files within the source tree; ``purl`` is their package URL, ``licence`` an SPDX name."""

    name: str
    version: str
    purl: str
    licence: str
    url: str

    def component(self) -> dict[str, Any]:
        """As CycloneDX has it."""
        return {
            "bom-ref": self.purl,
            "type": "library",
            "name": self.name,
            "version": self.version,
            "purl": self.purl,
            "licenses": [{"license": {"id": self.licence}}],
        }


def bundled() -> list[Bundled]:
    """All of them."""
    found = _SWAGGER_UI.search(_ASSETS.read_text(encoding="utf-8"))
    if found is None:
        raise RuntimeError(f"{_ASSETS} does not say which Swagger UI it is")
    version, package = found.groups()
    url = "https://github.com/swagger-api/swagger-ui"
    return [Bundled("swagger-ui", version, f"pkg:npm/{package}@{version}", "Apache-2.0", url)]


def into_sbom(path: Path) -> None:
    """Add components, in the order of names that the file has."""
    document = json.loads(path.read_text(encoding="utf-8"))
    components = [*document["components"], *(item.component() for item in bundled())]
    document["components"] = sorted(components, key=lambda component: str(component["bom-ref"]))
    path.write_text(json.dumps(document, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def into_table(path: Path) -> None:
    """Add rows."""
    rows = [f"| {item.name} | {item.version} | {item.licence} | {item.url} |\n" for item in bundled()]
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + "\n" + "".join(rows), encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    """Add to what is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into-sbom", type=Path)
    parser.add_argument("--into-table", type=Path)
    chosen = parser.parse_args(arguments)
    for path, add in ((chosen.into_sbom, into_sbom), (chosen.into_table, into_table)):
        if path:
            add(path)
            print(f"wrote {path}")


if __name__ == "__main__":
    main()
