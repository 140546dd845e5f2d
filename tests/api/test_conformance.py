"""schemathesis: requests made up from the whole of ``openapi.yaml``, right and wrong ones, in process."""

import json
from typing import Any

import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.config import SchemathesisConfig

from scripts import openapi
from service import create_app
from service.settings import Settings


@schemathesis.serializer("application/x-ndjson")
def lines(_context: object, value: object) -> bytes:
    """Any text at all: most of its lines are no articles."""
    text = value if isinstance(value, str) else json.dumps(value)
    return text.encode(errors="surrogatepass")


_CONFIG = SchemathesisConfig.from_dict({"generation": {"mode": "all"}})
_app = create_app(Settings())
schema = schemathesis.openapi.from_dict(openapi.document(), config=_CONFIG)
schema.app = _app


@schema.parametrize()
@settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_the_service_keeps_to_its_document(case: "schemathesis.Case[Any]") -> None:
    # Over the wire a client inflates an answer before it looks at it; in process nobody does.
    case.call_and_validate(headers={"Accept-Encoding": "identity"})
