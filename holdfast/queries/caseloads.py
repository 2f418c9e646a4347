"""How many children each reviewing officer holds, against the range of a full-time caseload."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from holdfast.core.procedure import Procedure
from holdfast.policy.actor import Actor
from holdfast.queries.authorities import procedure_of
from holdfast.queries.owners import allocated, current
from holdfast.record.models import (
    Allocation,
    LookedAfterPeriod,
    ProtectionPlan,
    RoleHeld,
    ShortBreakSeries,
)

REVIEWER, CHAIR = "iro", "conference-chair"
SPECIALISMS = "iro-specialisms"


@dataclass(frozen=True, slots=True)
class Band:
    """The range of looked-after children for each full-time officer; None where none is set."""

    lower: int | None
    upper: int | None

    def place(self, load: float) -> str:
        """Where a load for each full-time officer lies: "below", "within" or "above"."""
        if self.upper is not None and load > self.upper:
            return "above"
        return "below" if self.lower is not None and load < self.lower else "within"


@dataclass(frozen=True, slots=True)
class Caseload:
    """One officer's children.

    `looked_after` counts every child in care for whom the officer leads as reviewing officer,
    `short_breaks` those among them whose care is a series of short breaks; `conference` children
    with a protection plan for whom the officer chairs; `children` each child once. `fte` is the
    share of a full-time post, 1 where none is recorded. `specialisms` are in words, `knows` the
    same by their ids.
    """

    user: int
    name: str
    telephone: str
    role_held: int
    since: date
    fte: float
    fte_known: bool
    looked_after: int
    short_breaks: int
    conference: int
    children: int
    building_up_until: date | None
    specialisms: tuple[str, ...]
    knows: tuple[str, ...]

    @property
    def per_fte(self) -> float:
        """Looked-after children for a full-time post."""
        return self.looked_after / self.fte if self.fte else float(self.looked_after)


def band_of(procedure: Procedure) -> Band:
    """The range that the procedure sets."""
    lower, upper = procedure.setting("caseload-lower"), procedure.setting("caseload-upper")
    return Band(
        lower if isinstance(lower, int) else None, upper if isinstance(upper, int) else None
    )


def caseloads(actor: Actor, today: date) -> tuple[Caseload, ...]:
    """Each reviewing officer of the authority, in order of name."""
    held = RoleHeld.objects.filter(
        current(today), authority_id=actor.authority_id, role=REVIEWER, user__is_active=True
    ).select_related("user")
    posts: dict[int, RoleHeld] = {}
    for row in held.order_by("user__name", "started_on"):
        posts.setdefault(row.user_id, row)
    counted = _Counted(actor.authority_id, posts, today)
    says = _specialism_words(procedure_of(actor.authority_id))
    return tuple(_caseload(row, counted, says, today) for row in posts.values())


@dataclass(frozen=True, slots=True)
class Post:
    """One officer's post, and what there is to choose of what an officer knows well."""

    caseload: Caseload
    specialisms: tuple[tuple[str, str], ...]


def post(actor: Actor, role_held: int, today: date) -> Post | None:
    """The post of a reviewing officer of the actor's authority, None if there is none such."""
    found = next((each for each in caseloads(actor, today) if each.role_held == role_held), None)
    if found is None:
        return None
    return Post(found, tuple(_specialism_words(procedure_of(actor.authority_id)).items()))


class _Counted:
    """The children of some officers, by kind."""

    def __init__(self, authority: int, users: Iterable[int], today: date) -> None:
        now = current(today)
        right = {"child__authority_id": authority, "entered_in_error": False}
        periods = LookedAfterPeriod.objects.filter(now, **right)
        breaks = ShortBreakSeries.objects.filter(now, **right)
        plans = ProtectionPlan.objects.filter(now, **right)
        self.in_care = set(periods.values_list("child_id", flat=True))
        self.in_breaks = set(breaks.values_list("child_id", flat=True)) - self.in_care
        self.with_plan = set(plans.values_list("child_id", flat=True))
        rows = Allocation.objects.filter(
            allocated(today),
            authority_id=authority,
            is_lead=True,
            role__in=(REVIEWER, CHAIR),
            user_id__in=list(users),
        )
        self.looked_after: Counter[int] = Counter()
        self.short_breaks: Counter[int] = Counter()
        self.conference: Counter[int] = Counter()
        self.children: dict[int, set[int]] = {}
        for user, role, child in rows.values_list("user_id", "role", "child_id"):
            self._count(user, role, child)

    def _count(self, user: int, role: str, child: int) -> None:
        if role == REVIEWER and child in self.in_care | self.in_breaks:
            self.looked_after[user] += 1
            self.short_breaks[user] += child in self.in_breaks
        elif role == CHAIR and child in self.with_plan:
            self.conference[user] += 1
        else:
            return
        self.children.setdefault(user, set()).add(child)


def _caseload(row: RoleHeld, counted: _Counted, says: dict[str, str], today: date) -> Caseload:
    user, until = row.user_id, row.building_up_until
    return Caseload(
        user=user,
        name=row.user.name,
        telephone=row.user.telephone,
        role_held=row.pk,
        since=row.started_on,
        fte=float(row.fte) if row.fte else 1.0,
        fte_known=bool(row.fte),
        looked_after=counted.looked_after[user],
        short_breaks=counted.short_breaks[user],
        conference=counted.conference[user],
        children=len(counted.children.get(user, ())),
        building_up_until=until if until and until > today else None,
        specialisms=tuple(says.get(each, each) for each in row.user.specialisms),
        knows=tuple(row.user.specialisms),
    )


def _specialism_words(procedure: Procedure) -> dict[str, str]:
    known = procedure.lists.get(SPECIALISMS)
    return {choice.id: choice.says for choice in known.choices} if known else {}
