"""Fixtures that every test may use: ``app`` and, from pytest-flask, ``client``."""

import pytest
from flask import Flask

from service import create_app
from service.settings import Settings


@pytest.fixture
def settings() -> Settings:
    """Small limits, so that tests of them stay small."""
    return Settings(max_chars=5_000, max_bytes=50_000)


@pytest.fixture
def app(settings: Settings) -> Flask:
    return create_app(settings)
