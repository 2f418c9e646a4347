"""Officers of the household signed in, and dates as forms send them."""

from __future__ import annotations

from datetime import date

from django.test import Client

from holdfast.record.models import User


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def day(on: date, name: str = "on") -> dict[str, int]:
    """A date as its three boxes send it."""
    return {f"{name}_day": on.day, f"{name}_month": on.month, f"{name}_year": on.year}
