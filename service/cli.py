"""The ``quoth`` command."""

import os
import sys

import click

from service.attribute import attribute
from service.checks import Findings, check, effective
from service.settings import Settings
from service.version import __version__

_WRONG_SETTINGS = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="quoth")
def main() -> None:
    """Quote attribution: who said what, where, in a news article."""


main.add_command(attribute)


@main.command("check-config")
def check_config() -> None:
    """Say what is wrong with the QUOTH_* variables, and which values are in force.

    The exit status is 2 where `quoth serve` would not start.
    """
    findings = check(os.environ)
    for warning in findings.warnings:
        click.echo(f"quoth: warning: {warning}", err=True)
    for name, value in effective(_usable(findings)):
        click.echo(f"{name}={value}")


def _usable(findings: Findings) -> Settings:
    """Give the settings; where there are none, tell on standard error what is wrong and end the process."""
    for error in findings.errors:
        click.echo(f"quoth: {error}", err=True)
    if findings.settings is None:
        sys.exit(_WRONG_SETTINGS)
    return findings.settings


@main.command()
def serve() -> None:
    """Serve HTTP with gunicorn, as the QUOTH_* variables say."""
    _usable(check(os.environ))
    # Imported here: only a server needs it.
    from gunicorn.app.wsgiapp import WSGIApplication  # noqa: PLC0415

    sys.argv = ["quoth", "--config", "python:service.server.config", "service:create_app()"]
    WSGIApplication("%(prog)s [OPTIONS]", prog="quoth").run()


if __name__ == "__main__":
    main()
