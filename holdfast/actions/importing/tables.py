"""The tables of the record that returns fill, and how a returned row is known again in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the record. `name` is that of its rows in the preview.

    `columns` are those that returns fill. A row is told by the day in column `on`, among rows that
    agree in column `same`; it lasts until the day in column `until`, if it lasts. Where `near` is
    not 0, a row that has gone from a return and one that has come, no more than so many days
    apart, are taken for one row whose date was corrected.
    """

    table: str
    name: str
    columns: tuple[str, ...]
    on: str
    until: str = ""
    same: str = ""
    near: int = 0
    apart: bool = False
    where: str = ""


class Ref(NamedTuple):
    """A column that names another row of the same child, by the key the return knows it by."""

    column: str
    table: str
    key: str
    prefix: str = ""


class Said(NamedTuple):
    """A row as a return gives it.

    `key` is what the return knows it by. What `values` leaves out, or gives as None, the return
    does not tell — save for the end, where None says that there has been none. Where `start_known`
    is false it began on or before the day given.
    """

    key: str
    values: dict[str, Any]
    start_known: bool = True
    refs: tuple[Ref, ...] = ()


class Kept(NamedTuple):
    """A row as the record has it. `wrong` says that it was marked as entered in error."""

    id: int
    by_officer: bool
    wrong: bool
    returned_as: str
    values: dict[str, Any]


def meets(one: tuple[date, date | None], two: tuple[date, date | None]) -> int:
    """How many days two half-open periods share; one without an end lasts very long."""
    last = min(one[1] or date.max, two[1] or date.max)
    return max(0, (last - max(one[0], two[0])).days)


_LASTING = ("started_on", "ended_on")
_SAME_REVIEW = 28  # days: two reviews or conferences of a child are rarely this close

TABLES: tuple[Table, ...] = (
    Table(
        "lookedafterperiod",
        "Looked-after period",
        (*_LASTING, "how", "end_reason", "remanded_on", "remanded_to"),
        *_LASTING,
        apart=True,
    ),
    Table(
        "legalstatus",
        "Legal status",
        (*_LASTING, "code"),
        *_LASTING,
        apart=True,
        where="is_reporting",
    ),
    Table(
        "placement",
        "Placement",
        (
            *_LASTING,
            *("code", "setting", "provider", "urn", "postcode", "change_reason"),
            *("long_term", "regulated", "regime"),
        ),
        *_LASTING,
        apart=True,
    ),
    Table(
        "adoptionplacement",
        "Placement for adoption",
        (*_LASTING, "placement_id", "end_reason", "returned"),
        *_LASTING,
        apart=True,
    ),
    Table("shortbreakseries", "Series of short breaks", (*_LASTING, "place"), *_LASTING),
    Table("shortbreak", "Short break", (*_LASTING, "series_id"), *_LASTING),
    Table(
        "review",
        "Review",
        ("completed_on", "participation"),
        "completed_on",
        near=_SAME_REVIEW,
        where="completed_on IS NOT NULL",
    ),
    Table(
        "referral",
        "Referral",
        ("received_on", "closed_on", "referrer", "need", "closure_reason", "no_further_action"),
        "received_on",
    ),
    Table(
        "assessment",
        "Assessment",
        (*("kind", "started_on", "completed_on"),),
        "started_on",
        same="kind",
        where="started_on IS NOT NULL",
    ),
    Table("enquiry", "Enquiry", ("started_on", "conference_not_required_on"), "started_on"),
    Table(
        "conference",
        "Conference",
        ("type", "held_on", "outcome", "unborn", "enquiry_id"),
        "held_on",
        same="type",
        near=_SAME_REVIEW,
        where="held_on IS NOT NULL",
    ),
    Table(
        "protectionplan",
        "Protection plan",
        (*_LASTING, "initial_category", "category", "previous_plans", "conference_id"),
        *_LASTING,
        apart=True,
    ),
    Table(
        "plancategory", "Category of a plan", ("started_on", "category", "plan_id"), "started_on"
    ),
    Table("plan", "Plan", ("kind", "made_on", "ended_on"), "made_on", same="kind"),
    Table("datedevent", "Event", ("kind", "happened_on", "about"), "happened_on", same="kind"),
)
"""Every table that is matched row by row, each after those that its rows name."""

ALLOCATION = Table(
    "allocation",
    "Officer",
    ("role", "user_id", "team_id", "is_lead", *_LASTING),
    *_LASTING,
    same="role",
)
"""Officers of a child, who follow one another in a role."""

RELATIONSHIP = Table("relationship", "Brother or sister", ("other_child_id", "kind"), "")

CHILD_COLUMNS = (
    "forename",
    "surname",
    "known_as",
    "born_on",
    "expected_on",
    "died_on",
    "sex",
    "ethnicity",
    "upn",
    "disabilities",
    "unaccompanied",
)
