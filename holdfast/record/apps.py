"""The Django application of the record."""

from django.apps import AppConfig


class RecordConfig(AppConfig):
    """The record: one app, one file for each thing in it."""

    name = "holdfast.record"
    label = "record"
    verbose_name = "Record"
    default_auto_field = "django.db.models.BigAutoField"
