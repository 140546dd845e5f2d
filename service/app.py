"""Settings in, wired Flask application out."""

import os

from flask import Flask

from service import page
from service.api import batch, compression, docs, problems, quotes, rules, system
from service.api.json_provider import OrjsonProvider
from service.api.middleware import access, headers, load, metrics, requests
from service.settings import Settings


def create_app(settings: Settings | None = None) -> Flask:
    """Make the WSGI application; without ``settings`` they are read from the environment.

    Raises :class:`service.settings.SettingsError` where the environment holds a value that is not allowed, and
    :class:`service.keys.KeysError` where there is a file of keys that cannot be used.
    """
    settings = settings or Settings.from_environ(os.environ)
    app = Flask("service", static_folder=None)
    app.json = OrjsonProvider(app)
    app.url_map.strict_slashes = True
    # A path with too many slashes is none of the service's; a redirect would repeat it, and the Host header with it.
    app.url_map.merge_slashes = False
    requests.install(app)
    problems.install(app)
    headers.install(app)
    compression.install(app)
    measured = metrics.Metrics()
    metrics.install(app, measured)
    access.install(app, settings)
    bearable = load.Load(settings.max_in_flight, measured.in_flight, measured.shed)
    load.install(app, bearable)
    app.register_blueprint(system.blueprint())
    app.register_blueprint(docs.blueprint())
    app.register_blueprint(quotes.blueprint(settings, bearable, measured))
    app.register_blueprint(batch.blueprint(settings, bearable, measured))
    app.register_blueprint(rules.blueprint())
    app.register_blueprint(page.blueprint(settings))
    return app
