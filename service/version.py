"""The version of the service: of the distribution, of answers and of ``/version``."""

__version__ = "1.0.0"
