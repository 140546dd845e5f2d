"""The reports of what is shipped: the bill of materials and the licences."""

import json
import re
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from scripts import bundled
from service import api

ROOT = Path(__file__).parents[2]


def test_what_is_bundled_is_what_lies_there() -> None:
    (swagger_ui,) = bundled.bundled()
    script = (Path(api.__file__).parent / "assets" / "swagger-ui-bundle.js").read_text(encoding="utf-8")
    assert swagger_ui.version in script
    assert swagger_ui.purl == f"pkg:npm/swagger-ui-dist@{swagger_ui.version}"


def test_it_gets_into_both_reports(tmp_path: Path) -> None:
    bill, table = tmp_path / "sbom.cdx.json", tmp_path / "licences.md"
    flask = {"type": "library", "bom-ref": "flask==3", "name": "Flask", "version": "3"}
    bill.write_text(
        json.dumps(
            {
                "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
                "bomFormat": "CycloneDX",
                "specVersion": "1.6",
                "version": 1,
                "components": [flask],
            }
        )
    )
    table.write_text("| Name | Version | License | URL |\n|--|--|--|--|\n| Flask | 3 | BSD-3-Clause | x |\n")
    bundled.main(["--into-sbom", str(bill), "--into-table", str(table)])
    components = json.loads(bill.read_text())["components"]
    assert [component["name"] for component in components] == ["Flask", "swagger-ui"]
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill.read_text()) is None
    assert table.read_text().splitlines()[-1].startswith("| swagger-ui | ")


def test_every_locked_dependency_of_the_runtime_is_pinned_and_hashed() -> None:
    lock = (ROOT / "requirements/runtime.lock").read_text(encoding="utf-8")
    entries = [entry for entry in re.split(r"\n(?=\S)", lock.strip()) if entry]
    assert entries
    for entry in entries:
        assert re.match(r"[a-z0-9.-]+==[^ ]+ ", entry), entry[:40]
        assert "--hash=sha256:" in entry
