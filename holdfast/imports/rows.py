"""The rows read from files, child by child, before they are held against each other.

Each keeps where it stands. Two rows that say the same count as one, wherever they stand.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, TypeVar


class Where(NamedTuple):
    """Where a row stands."""

    file: str
    row: int


class IdentityRow(NamedTuple):
    """Who the child is, as one file says. `birth` is on many tables, the rest on few."""

    where: Where
    birth: date | None = None
    expected: date | None = None
    died: date | None = None
    sex: str | None = None
    ethnicity: str | None = None
    upn: str | None = None
    disabilities: tuple[str, ...] = ()
    unaccompanied: bool | None = None
    unaccompanied_until: date | None = None


class EpisodeRow(NamedTuple):
    """A row of Episodes."""

    where: Where
    began: date
    reason_began: str | None
    status: str
    place: str | None
    provider: str | None
    ended: date | None
    reason_ended: str | None
    reason_changed: str | None
    postcode: str | None
    urn: str | None


class ReviewRow(NamedTuple):
    """A row of Reviews."""

    where: Where
    on: date
    participation: str | None


class SpanRow(NamedTuple):
    """A row with a start, an end and perhaps a code or an id."""

    where: Where
    began: date
    ended: date | None
    code: str | None = None
    who: str | None = None


class AbsenceRow(SpanRow):
    """A row of Missing."""

    __slots__ = ()


class AdoptionDecisionRow(SpanRow):
    """A row of PlacedAdoption: the decision that the child should be placed, not the placement."""

    __slots__ = ()


class SocialWorkerRow(SpanRow):
    """A row of SWEpisodes; `who` is the worker's id."""

    __slots__ = ()


class DeprivationRow(SpanRow):
    """A row of DoLo."""

    __slots__ = ()


class NeedPlanRow(SpanRow):
    """A CINPlanDates group."""

    __slots__ = ()


class ReferralRow(NamedTuple):
    """A CINdetails group."""

    where: Where
    received: date
    source: str | None
    need: str | None
    closed: date | None
    closed_reason: str | None
    no_further_action: bool | None


class ConferenceRow(NamedTuple):
    """An initial conference given on a CINdetails group itself, tied to no enquiry."""

    where: Where
    on: date


class AssessmentRow(NamedTuple):
    """An Assessments group."""

    where: Where
    began: date
    reviewed: date | None
    completed: date | None


class EnquiryRow(NamedTuple):
    """A Section47 group."""

    where: Where
    began: date
    target: date | None
    conference_on: date | None
    not_required: bool | None


class PlanRow(NamedTuple):
    """A ChildProtectionPlans group."""

    where: Where
    began: date
    ended: date | None
    initial_category: str | None
    latest_category: str | None
    previous_plans: int | None
    reviews: tuple[date, ...]


class NameRow(NamedTuple):
    """A row of the file of names."""

    where: Where
    forename: str | None
    surname: str | None
    known_as: str | None
    team: str | None
    sibling_group: str | None


class AllocationRow(NamedTuple):
    """One officer named on a row of the file of names."""

    where: Where
    role: str
    officer: str
    since: date | None


AnyRow = (
    IdentityRow
    | EpisodeRow
    | ReviewRow
    | SpanRow
    | ReferralRow
    | ConferenceRow
    | AssessmentRow
    | EnquiryRow
    | PlanRow
    | NameRow
    | AllocationRow
)
_Row = TypeVar("_Row", bound=AnyRow)


def once_each(rows: Iterable[_Row]) -> list[_Row]:
    """One of each rows that say the same, in an order that does not depend on where they stand."""
    distinct: dict[tuple[object, ...], _Row] = {}
    for row in rows:
        key = row[1:]
        kept = distinct.get(key)
        if kept is None or row.where < kept.where:
            distinct[key] = row
    return sorted(distinct.values(), key=_order)


def _order(row: AnyRow) -> tuple[tuple[bool, str], ...]:
    return tuple((value is not None, str(value)) for value in row[1:])
