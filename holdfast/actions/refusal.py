"""Refusals: what the record will not take, told to the person and never as a database's error."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError


class Refused(ValueError):  # noqa: N818 - it is an answer to the person, not a fault
    """The record will not take this; `field` says where, the message what and what to do."""

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


@contextmanager
def refusals() -> Iterator[None]:
    """Tell what Django's checks or a named constraint refused as a Refused.

    A broken constraint that says nothing of its own is a fault of the action, and stays one.
    """
    try:
        yield
    except ValidationError as wrong:
        raise _first(wrong) from wrong
    except IntegrityError as broken:
        message = _messages().get(_constraint(broken))
        if message is None:
            raise
        raise Refused(message) from broken


def _first(wrong: ValidationError) -> Refused:
    """The first thing that is wrong; a missing answer is told by the name of its field."""
    if not hasattr(wrong, "error_dict"):
        return Refused(wrong.messages[0])
    field, errors = next(iter(wrong.error_dict.items()))
    if errors[0].code in {"blank", "null"}:
        return Refused(f"Enter the {field.replace('_', ' ')}.", field)
    return Refused(errors[0].messages[0], field)


def _constraint(broken: IntegrityError) -> str:
    told = getattr(broken.__cause__, "diag", None)
    return getattr(told, "constraint_name", None) or ""


@lru_cache(maxsize=1)
def _messages() -> dict[str, str]:
    """What each constraint of the record says when it is broken."""
    return {
        constraint.name: str(constraint.violation_error_message)
        for model in apps.get_app_config("record").get_models()
        for constraint in model._meta.constraints
        if constraint.violation_error_message != constraint.default_violation_error_message
    } | _OWN_WORDS


_OWN_WORDS = {
    "child_local_id_once": "Another child already has this id. Find that child, or change the id.",
    "child_died_after_birth": "The date of death cannot be before the date of birth.",
    "siblings_once": "They are already recorded as brothers or sisters.",
    "team_name_once": "There is already a team of this name.",
    "user_staff_id_once": "Another officer already has this staff number.",
    "record_user_email_key": "Somebody already signs in with this e-mail address.",
    "record_authority_name_key": "There is already an authority of this name.",
    "record_authority_slug_key": "There is already an authority with this short name.",
    "review_decisions_after_it": "Decisions cannot be issued before the review was opened.",
    "conference_outcome_when_held": "Give the outcome only once the conference has been held.",
    "relationship_not_to_self": "Name another child.",
    "absence_cover_by_another": "Another officer must stand in.",
    "child_merged_once": "This child has already been merged.",
    "coverage_in_order": "The record cannot stop being complete before it began to be.",
}
