"""The ``quoth`` command."""

import os
import sys

import click

from service.settings import Settings, SettingsError
from service.version import __version__


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="quoth")
def main() -> None:
    """Quote attribution: who said what, where, in a news article."""


@main.command()
def serve() -> None:
    """Serve HTTP with gunicorn, as the QUOTH_* variables say."""
    try:
        Settings.from_environ(os.environ)
    except SettingsError as error:
        for problem in error.problems:
            click.echo(f"quoth: {problem}", err=True)
        sys.exit(2)
    # Imported here: only a server needs it.
    from gunicorn.app.wsgiapp import WSGIApplication  # noqa: PLC0415

    sys.argv = ["quoth", "--config", "python:service.server.config", "service:create_app()"]
    WSGIApplication("%(prog)s [OPTIONS]", prog="quoth").run()
