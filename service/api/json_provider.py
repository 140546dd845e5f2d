"""orjson as Flask's JSON library."""

from typing import Any

import orjson
from flask import Response
from flask.json.provider import JSONProvider

from service.formats import jsontext


class OrjsonProvider(JSONProvider):
    """Writes compact UTF-8 JSON; keys keep their order."""

    def dumps(self, obj: Any, **_kwargs: Any) -> str:  # noqa: ANN401 - the base class's signature
        """Write ``obj`` as a string."""
        return jsontext.dumps(obj).decode()

    def loads(self, s: str | bytes, **_kwargs: Any) -> Any:  # noqa: ANN401 - the base class's signature
        """Read a document."""
        return orjson.loads(s)

    def response(self, *args: Any, **kwargs: Any) -> Response:  # noqa: ANN401 - the base class's signature
        """Answer with a document."""
        document = self._prepare_response_obj(args, kwargs)
        return Response(jsontext.dumps(document), mimetype="application/json")
