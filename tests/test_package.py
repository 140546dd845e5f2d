"""The import package itself."""

import subprocess
import sys

import pytest

import service
from service.app import create_app
from service.version import __version__


def test_what_it_offers() -> None:
    assert service.create_app is create_app
    assert service.__version__ == __version__


def test_what_it_does_not() -> None:
    with pytest.raises(AttributeError, match="module 'service' has no attribute 'read'"):
        _ = service.read


def test_the_application_is_imported_where_it_is_asked_for() -> None:
    program = "import sys, service; print('flask' in sys.modules); service.create_app; print('flask' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.split() == ["False", "True"]
