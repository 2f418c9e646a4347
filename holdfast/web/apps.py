"""The Django app of the pages."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Pages, their components and static files."""

    name = "holdfast.web"
    label = "web"
    verbose_name = "Pages"
