import os
from pathlib import Path

import pytest

from service.server.cores import usable_cores


@pytest.fixture(autouse=True)
def eight_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _pid: set(range(8)), raising=False)


@pytest.mark.parametrize(
    ("files", "cores"),
    [
        pytest.param({}, 8, id="no cgroup"),
        pytest.param({"cpu.max": "max 100000\n"}, 8, id="v2 without quota"),
        pytest.param({"cpu.max": "200000 100000\n"}, 2, id="v2 with two cores"),
        pytest.param({"cpu.max": "50000 100000\n"}, 1, id="v2 with half a core"),
        pytest.param({"cpu.max": "3200000 100000\n"}, 8, id="v2 with more than there are"),
        pytest.param({"cpu/cpu.cfs_quota_us": "300000\n", "cpu/cpu.cfs_period_us": "100000\n"}, 3, id="v1"),
        pytest.param({"cpu/cpu.cfs_quota_us": "-1\n", "cpu/cpu.cfs_period_us": "100000\n"}, 8, id="v1 without quota"),
        pytest.param({"cpu.max": "nonsense"}, 8, id="unreadable"),
        pytest.param({"cpu.max": "100000 0"}, 8, id="no period"),
    ],
)
def test_cores(tmp_path: Path, files: dict[str, str], cores: int) -> None:
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content)
    assert usable_cores(tmp_path) == cores
