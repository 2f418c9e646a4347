"""One invented authority with its officers and a family, told row by row on a fixed day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Any

from django.db import transaction

from holdfast.actions.refresh import refresh
from holdfast.record.models import (
    Allocation,
    Assessment,
    Authority,
    Child,
    Conference,
    CoreGroup,
    Coverage,
    Enquiry,
    LegalStatus,
    LookedAfterPeriod,
    MeetingKind,
    Person,
    Placement,
    Plan,
    PlanCategory,
    ProtectionPlan,
    Relationship,
    Review,
    RoleHeld,
    Sitting,
    StrategyDiscussion,
    Team,
    User,
    Visit,
)
from tests.record.builders import a_child, a_meeting, a_row, an_authority, an_officer

TODAY = date(2026, 3, 4)
PASSWORD = "a heron stands in the shallows"
ROLES = {
    "iro": "Ruth Adeyemi",
    "iro-manager": "Colin Marsh",
    "social-worker": "Priya Nair",
    "team-manager": "Gareth Pugh",
    "business-support": "Joan Tully",
    "service-manager": "Helen Ford",
}

COLLECTED = (
    *("born", "expected", "became-looked-after", "ceased-looked-after", "legal-status-started"),
    *("placement-started", "placement-ended", "review-opened", "review-completed"),
    *("review-held-with-meeting", "sitting-held", "decisions-issued", "review-record-produced"),
    *("review-record-distributed", "care-plan-made", "visit-made", "iro-allocated"),
    *("strategy-discussion-held", "enquiry-started", "conference-held", "plan-started"),
    *("plan-ended", "core-group-held", "conference-decisions-sent", "health-assessed"),
)
"""The kinds of fact that this authority's record is complete for."""


@dataclass
class Household:
    """An authority's officers by role, and the Okafor family: Amara, Jonah and Zoë."""

    authority: Authority
    team: Team
    officers: dict[str, User]
    amara: Child
    jonah: Child
    zoe: Child
    others: list[Child] = field(default_factory=list)

    @property
    def children(self) -> list[Child]:
        return [self.amara, self.jonah, self.zoe, *self.others]


def a_household(procedure: str = "coventry", name: str = "Northmere", **fields: Any) -> Household:
    """The whole of it, with the duties derived as on TODAY."""
    authority = an_authority(
        name=name, slug=name.lower(), procedure=procedure, is_demonstration=True, **fields
    )
    for kind in COLLECTED:
        Coverage.objects.create(authority=authority, kind=kind, since=date(2024, 1, 1))
    team = Team.objects.create(authority=authority, name="Looked after children, east")
    officers = {role: _officer(authority, role, name, team) for role, name in ROLES.items()}
    household = Household(
        authority,
        team,
        officers,
        amara=_child(authority, "Amara", "Okafor", date(2016, 7, 19), sex="F"),
        jonah=_child(authority, "Jonah", "Okafor", date(2019, 11, 2), sex="M"),
        zoe=_child(authority, "Zoë", "Okafor", date(2023, 5, 30), sex="F"),
    )
    _in_care(household.amara, household, date(2024, 5, 13))
    _newly_in_care(household.jonah, household)
    _with_a_plan(household.zoe, household)
    _family(household)
    derive(household.authority, household.children)
    return household


def derive(authority: Authority, children: list[Child]) -> None:
    """Derive the duties of these children as on TODAY."""
    with transaction.atomic():
        refresh(authority.pk, [child.pk for child in children], TODAY, None)


def _officer(authority: Authority, role: str, name: str, team: Team) -> User:
    address = f"{name.lower().replace(' ', '.')}@{authority.slug}.example"
    user = an_officer(authority, name=name, email=address, password=PASSWORD)
    mine = team if role in {"social-worker", "team-manager"} else None
    RoleHeld.objects.create(
        authority=authority, user=user, role=role, team=mine, started_on=date(2023, 1, 9)
    )
    if role == "iro":
        RoleHeld.objects.create(
            authority=authority, user=user, role="conference-chair", started_on=date(2023, 1, 9)
        )
    return user


def _child(authority: Authority, forename: str, surname: str, born: date, **fields: Any) -> Child:
    return a_child(authority, forename=forename, surname=surname, born_on=born, **fields)


def _allocated(child: Child, home: Household, since: date, *roles: str) -> None:
    for role in roles:
        officer = home.officers.get(role) or home.officers["iro"]
        team = home.team if role == "social-worker" else None
        a_row(Allocation, child, user=officer, role=role, team=team, started_on=since)


def _in_care(child: Child, home: Household, since: date) -> None:
    """Two years in care: an interim order, then a full one; two placements; reviews, one late."""
    _allocated(child, home, since, "iro", "social-worker")
    a_row(LookedAfterPeriod, child, started_on=since, how="order", recorded_on=since)
    full = since + timedelta(days=212)
    a_row(LegalStatus, child, code="C1", started_on=since, ended_on=full)
    a_row(LegalStatus, child, code="C2", started_on=full)
    moved = since + timedelta(days=130)
    first = a_row(Placement, child, code="U6", setting="foster", started_on=since, ended_on=moved)
    second = a_row(Placement, child, code="U4", setting="foster", started_on=moved, long_term=True)
    a_row(Plan, child, kind="care", made_on=since + timedelta(days=8))
    a_row(Plan, child, kind="placement", made_on=since + timedelta(days=3), placement=first)
    for days in (19, 370):
        a_row(Assessment, child, kind="health", completed_on=since + timedelta(days=days))
    for days in (25, 110, 320, 500):
        _review(child, since + timedelta(days=days))
    planned = a_meeting(child, MeetingKind.REVIEW, date(2026, 3, 30), place="Amara’s school")
    a_row(Review, child, meeting=planned)
    day = since + timedelta(days=4)
    while day < TODAY - timedelta(days=50):
        placement = first if day < moved else second
        a_row(Visit, child, visited_on=day, by="social-worker", placement=placement, seen=True)
        day += timedelta(days=40)


def _review(child: Child, on: date) -> None:
    review = a_row(
        Review,
        child,
        meeting=a_meeting(child, MeetingKind.REVIEW, on),
        opened_on=on,
        completed_on=on,
        completed_time=time(15, 30),
        decisions_issued_on=on + timedelta(days=6),
        record_produced_on=on + timedelta(days=14),
        record_distributed_on=on + timedelta(days=19),
    )
    a_row(Sitting, child, review=review, held_on=on, is_meeting=True)


def _newly_in_care(child: Child, home: Household) -> None:
    since = date(2026, 2, 16)
    _allocated(child, home, since, "iro", "social-worker")
    a_row(LookedAfterPeriod, child, started_on=since, how="agreement", recorded_on=since)
    a_row(LegalStatus, child, code="V2", started_on=since)
    a_row(Placement, child, code="U3", setting="foster", started_on=since)


def _with_a_plan(child: Child, home: Household) -> None:
    """A child protection plan with two conferences, core groups, and a change of category."""
    began = date(2025, 9, 8)
    _allocated(child, home, began, "conference-chair", "social-worker")
    enquiry = a_row(Enquiry, child, started_on=began - timedelta(days=14))
    discussed = began - timedelta(days=14)
    a_row(StrategyDiscussion, child, enquiry=enquiry, held_on=discussed, started_enquiry=True)
    first = a_row(
        Conference,
        child,
        meeting=a_meeting(child, MeetingKind.CONFERENCE, began),
        type="initial",
        enquiry=enquiry,
        held_on=began,
        outcome="plan",
        quorate=True,
        core_group=True,
        decisions_sent_on=began + timedelta(days=1),
    )
    plan = a_row(
        ProtectionPlan,
        child,
        conference=first,
        started_on=began,
        initial_category="neglect",
        category="emotional",
    )
    review = began + timedelta(days=84)
    a_row(
        Conference,
        child,
        meeting=a_meeting(child, MeetingKind.CONFERENCE, review),
        type="review",
        held_on=review,
        outcome="plan-continues",
        quorate=True,
    )
    a_row(PlanCategory, child, plan=plan, category="emotional", started_on=review)
    for days in (9, 50, 92, 140):
        a_row(CoreGroup, child, plan=plan, held_on=began + timedelta(days=days))


def _family(home: Household) -> None:
    mother = Person.objects.create(
        authority=home.authority, forename="Grace", surname="Okafor", address_protected=True
    )
    for child in (home.amara, home.jonah, home.zoe):
        a_row(Relationship, child, person=mother, kind="mother", parental_responsibility=True)
    a_row(Relationship, home.amara, other_child=home.jonah, kind="sibling")
    a_row(Relationship, home.jonah, other_child=home.zoe, kind="half-sibling")
