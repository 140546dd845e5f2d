"""Quote attribution as a REST service. The interfaces are HTTP and the ``quoth`` command."""

from service.app import create_app
from service.version import __version__

__all__ = ["__version__", "create_app"]
