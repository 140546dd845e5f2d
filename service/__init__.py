"""Quote attribution as a REST service. The interfaces are HTTP and the ``quoth`` command."""

from typing import TYPE_CHECKING, Any

from service.version import __version__

if TYPE_CHECKING:
    from service.app import create_app

__all__ = ["__version__", "create_app"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module's attribute may be anything
    """Import the application where it is asked for: the health check and the command line do without it."""
    if name == "create_app":
        from service.app import create_app  # noqa: PLC0415

        return create_app
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
