"""The door through which a web server reaches Holdfast."""

import os

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "holdfast.config.settings")
application = get_wsgi_application()


def refuse_demonstration_data() -> None:
    """Stop a production server whose database holds a demonstration authority.

    Its sign-ins are printed for everyone to read. Raises ImproperlyConfigured.
    """
    if apps.get_model("record", "Authority").objects.filter(is_demonstration=True).exists():
        raise ImproperlyConfigured(
            "Production refuses to start: the database holds a demonstration authority."
        )


if settings.IN_PRODUCTION:
    refuse_demonstration_data()
