"""deploy/kubernetes.yaml against Kubernetes's own schemas, and against what the service needs."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from flask.testing import FlaskClient

from service.settings import Settings
from service.version import __version__

FILE = Path(__file__).parents[2] / "deploy" / "kubernetes.yaml"
# The oldest that the manifest says it is for, and the newest that the checker knows.
OLDEST, NEWEST = "1.30", None


def checked(path: Path, version: str | None) -> subprocess.CompletedProcess[str]:
    program = str(Path(sys.executable).with_name("kubernetes-validate"))
    versions = ["-k", version] if version else []
    return subprocess.run([program, "--strict", *versions, str(path)], capture_output=True, text=True, check=False)


@pytest.fixture
def manifests() -> dict[str, Any]:
    return {document["kind"]: document for document in yaml.safe_load_all(FILE.read_text())}


@pytest.fixture
def pod(manifests: dict[str, Any]) -> dict[str, Any]:
    pod: dict[str, Any] = manifests["Deployment"]["spec"]["template"]["spec"]
    return pod


@pytest.fixture
def container(pod: dict[str, Any]) -> dict[str, Any]:
    (container,) = pod["containers"]
    found: dict[str, Any] = container
    return found


@pytest.mark.parametrize("version", [OLDEST, NEWEST])
def test_they_fit_the_schemas(manifests: dict[str, Any], version: str | None) -> None:
    result = checked(FILE, version)
    assert result.returncode == 0, result.stdout + result.stderr
    assert (result.stdout + result.stderr).count(" passed ") == len(manifests) == 4


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("readOnlyRootFilesystem:", "readonlyRootFilesystem:"), ("maxReplicas: 8", "maxReplicas: eight")],
)
def test_the_schemas_would_find_a_mistake(tmp_path: Path, right: str, wrong: str) -> None:
    (tmp_path / "kubernetes.yaml").write_text(FILE.read_text().replace(right, wrong))
    assert checked(tmp_path / "kubernetes.yaml", NEWEST).returncode == 1


def test_the_parts_find_each_other(manifests: dict[str, Any], container: dict[str, Any]) -> None:
    deployment, service = manifests["Deployment"], manifests["Service"]
    labels = deployment["spec"]["template"]["metadata"]["labels"]
    assert deployment["spec"]["selector"]["matchLabels"].items() <= labels.items()
    assert service["spec"]["selector"].items() <= labels.items()
    assert [port["targetPort"] for port in service["spec"]["ports"]] == [port["name"] for port in container["ports"]]
    target = manifests["HorizontalPodAutoscaler"]["spec"]["scaleTargetRef"]
    assert target == {name: deployment[name] for name in ("apiVersion", "kind")} | {"name": "quoth"}
    budget = manifests["PodDisruptionBudget"]["spec"]
    assert budget["selector"]["matchLabels"].items() <= labels.items()
    assert budget["maxUnavailable"] < manifests["HorizontalPodAutoscaler"]["spec"]["minReplicas"]
    # A number of replicas here would be set back at every apply.
    assert "replicas" not in deployment["spec"]


def test_the_pod_passes_the_restricted_standard(pod: dict[str, Any], container: dict[str, Any]) -> None:
    """The strictest of the Pod Security Standards, https://kubernetes.io/docs/concepts/security/pod-security-standards/."""
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["securityContext"]["runAsUser"] == 10001
    assert pod["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert pod["automountServiceAccountToken"] is False
    assert not {"hostNetwork", "hostPID", "hostIPC"} & pod.keys()
    assert [volume.keys() - {"name"} for volume in pod["volumes"]] == [{"emptyDir"}]


def test_there_is_room_for_batches(pod: dict[str, Any], container: dict[str, Any]) -> None:
    """In memory, for the root is read-only and /dev/shm has no more than 64 MB."""
    (volume,), (mount,) = pod["volumes"], container["volumeMounts"]
    assert mount == {"name": volume["name"], "mountPath": "/tmp"}  # noqa: S108 - what Python takes
    assert volume["emptyDir"]["medium"] == "Memory"
    room, limit = volume["emptyDir"]["sizeLimit"], container["resources"]["limits"]["memory"]
    assert int(room.removesuffix("Mi")) * 1024 * 1024 > 2 * Settings().max_batch_bytes
    assert int(room.removesuffix("Mi")) < int(limit.removesuffix("Mi"))


def test_the_probes_ask_what_the_service_answers(client: FlaskClient, container: dict[str, Any]) -> None:
    for probe in ("startupProbe", "livenessProbe", "readinessProbe"):
        question = container[probe]["httpGet"]
        assert client.get(question["path"]).status_code == 200
        assert question["port"] == container["ports"][0]["name"]


def test_the_settings_are_such(pod: dict[str, Any], container: dict[str, Any]) -> None:
    environment = {variable["name"]: variable["value"] for variable in container["env"]}
    settings = Settings.from_environ(environment)
    assert {f"QUOTH_{name.upper()}" for name in Settings.__dataclass_fields__} >= environment.keys()
    assert settings.workers == int(container["resources"]["limits"]["cpu"])
    wait = container["lifecycle"]["preStop"]["sleep"]["seconds"]
    assert pod["terminationGracePeriodSeconds"] > wait + settings.graceful_timeout
    assert container["ports"][0]["containerPort"] == settings.port
    # Else a Service called quoth would set QUOTH_PORT to an address.
    assert pod["enableServiceLinks"] is False


def test_the_image_is_of_this_version(manifests: dict[str, Any], container: dict[str, Any]) -> None:
    assert container["image"] == f"quoth:{__version__}"
    assert manifests["Deployment"]["metadata"]["labels"]["app.kubernetes.io/version"] == __version__
