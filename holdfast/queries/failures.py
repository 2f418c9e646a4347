"""How often something failed: per child and per team, with the grounds that it offers.

Whether a failure is repeated or significant is for the reviewing officer to judge; the counts
help. Counted are the failures of the time that the procedure sets, up to today.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Q

from holdfast.core.procedure import Level, Procedure
from holdfast.core.spans import Span, count_back
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.authorities import procedure_of
from holdfast.queries.changes import own_children, told_late
from holdfast.queries.followed_up import Standing, ground_words, standing_of
from holdfast.queries.names import ChildName, names_of
from holdfast.queries.owners import allocated
from holdfast.queries.scope import children_in
from holdfast.queries.states import with_state
from holdfast.record.models import Allocation, Answer, Change, Decision, Duty, Proposal
from holdfast.record.models.decision import CarriedOut
from holdfast.rulebook import calendar_of

NOT_COUNTED_TWICE = frozenset({"change.told", "decision.done"})
"""Duties whose failures are counted by what they are about."""

RIGHTS = "human-rights-upheld"
"""The question of a review's agenda that asks after the child's human rights."""


@dataclass(frozen=True, slots=True)
class Failures:
    """What failed for one child, or for the children of one team."""

    decisions: int = 0
    starred_overdue: int = 0
    statutory: int = 0
    changes: int = 0
    without_review: int = 0
    rights: int = 0

    @property
    def total(self) -> int:
        """All occasions."""
        return self.decisions + self.statutory + self.changes + self.without_review

    def __add__(self, other: Failures) -> Failures:
        return Failures(
            self.decisions + other.decisions,
            self.starred_overdue + other.starred_overdue,
            self.statutory + other.statutory,
            self.changes + other.changes,
            self.without_review + other.without_review,
            self.rights + other.rights,
        )


@dataclass(frozen=True, slots=True)
class ChildFailures:
    """One child's failures, with the grounds for raising it that they offer."""

    child: ChildName
    team: str
    failures: Failures
    grounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TeamFailures:
    """The failures for the children of one team of social workers."""

    team: str
    children: int
    failures: Failures


@dataclass(frozen=True, slots=True)
class FailureList:
    """Failures per child and per team since a day; `often` is how many make a ground."""

    since: date
    often: int
    children: tuple[ChildFailures, ...]
    teams: tuple[TeamFailures, ...]


def failures(actor: Actor, today: date, *, everyone: bool = False) -> FailureList:
    """The failures for the actor's own children, or for everyone in scope, most first."""
    rows = children_in(scope_of(actor), today)
    if not everyone:
        rows = rows.filter(pk__in=own_children(actor, today))
    return _of(actor, set(rows.values_list("pk", flat=True)), today)


def failures_of(actor: Actor, child: int, today: date) -> ChildFailures | None:
    """One child's failures, None where there are none or the child is not in scope."""
    rows = children_in(scope_of(actor), today).filter(pk=child)
    found = _of(actor, set(rows.values_list("pk", flat=True)), today).children
    return found[0] if found else None


def _of(actor: Actor, children: Collection[int], today: date) -> FailureList:
    procedure = procedure_of(actor.authority_id)
    since = _since(procedure, today)
    counts = _counted(children, procedure, since, today)
    often = procedure.setting("repeated-prompt")
    prompt = often if isinstance(often, int) else 2
    names = names_of(counts)
    teams = _teams(counts, today)
    lines = [
        ChildFailures(names[child], teams.get(child, ""), found, _grounds(found, prompt, procedure))
        for child, found in counts.items()
    ]
    lines.sort(key=lambda each: (-len(each.grounds), -each.failures.total, each.child.name))
    return FailureList(since, prompt, tuple(lines), _by_team(lines))


def _since(procedure: Procedure, today: date) -> date:
    span = procedure.setting("repeated-over")
    over = span if isinstance(span, Span) else None
    return count_back(today, over, calendar_of(procedure)) if over else date.min


@dataclass(slots=True)
class _Tally:
    """Failures of each child while they are counted."""

    of: dict[int, dict[str, int]] = field(default_factory=dict)

    def add(self, child: int, what: str, number: int = 1) -> None:
        """Count something for a child."""
        held = self.of.setdefault(child, {})
        held[what] = held.get(what, 0) + number


def _counted(
    children: Collection[int], procedure: Procedure, since: date, today: date
) -> Mapping[int, Failures]:
    tally = _Tally()
    _count_decisions(tally, children, since, today)
    _count_duties(tally, children, procedure, since, today)
    _count_changes(tally, children, procedure, since)
    without = Proposal.objects.filter(
        Q(breach=True) | ~Q(exception_because=""),
        child_id__in=children,
        entered_in_error=False,
        carried_out_on__gte=since,
    )
    for child in without.values_list("child_id", flat=True):
        tally.add(child, "without_review")
    rights = Answer.objects.filter(
        child_id__in=children,
        entered_in_error=False,
        entry__entered_in_error=False,
        question=RIGHTS,
        value__in=["no", "concern"],
        saved_at__date__gte=since,
    )
    for child in rights.values_list("child_id", flat=True):
        tally.add(child, "rights")
    return {child: Failures(**counts) for child, counts in tally.of.items()}


def _count_decisions(tally: _Tally, children: Collection[int], since: date, today: date) -> None:
    rows = Decision.objects.filter(
        child_id__in=children,
        entered_in_error=False,
        withdrawn_on__isnull=True,
        by_date__gte=since,
    )
    failed = {CarriedOut.PARTLY, CarriedOut.NOT_DONE}
    for row in rows:
        standing = standing_of(row, today)
        if standing in (Standing.OVERDUE, Standing.DONE_LATE) or row.carried_out in failed:
            tally.add(row.child_id, "decisions")
        if row.starred and standing is Standing.OVERDUE:
            tally.add(row.child_id, "starred_overdue")


def _count_duties(
    tally: _Tally, children: Collection[int], procedure: Procedure, since: date, today: date
) -> None:
    national = [
        rule.id
        for rule in procedure.rules.values()
        if rule.id not in NOT_COUNTED_TWICE
        and any(limit.level is Level.NATIONAL for limit in rule.limits)
    ]
    missed = with_state(Duty.objects.filter(child_id__in=children, rule__in=national), today)
    missed = missed.filter(state__in=["overdue", "met late"], due__gte=since, due__lt=today)
    grouped = missed.values_list("child_id").annotate(number=Count("pk"))
    for child, number in grouped:
        tally.add(child, "statutory", number)


def _count_changes(
    tally: _Tally, children: Collection[int], procedure: Procedure, since: date
) -> None:
    calendar = calendar_of(procedure)
    rows = Change.objects.filter(
        child_id__in=children, entered_in_error=False, happened_on__gte=since
    )
    for row in rows:
        if row.heard_how or told_late(row, procedure, calendar)[1] > 0:
            tally.add(row.child_id, "changes")


def _grounds(found: Failures, often: int, procedure: Procedure) -> tuple[str, ...]:
    offered = (
        ("starred-overdue", found.starred_overdue > 0),
        ("decisions-not-done", found.decisions >= often),
        ("changed-without-review", found.without_review > 0),
        ("human-rights", found.rights > 0),
        ("statutory-missed", found.statutory >= often),
        ("changes-not-told", found.changes >= often),
    )
    words = (ground_words(procedure, ground) for ground, holds in offered if holds)
    return tuple(each for each in words if each)


def _teams(children: Iterable[int], today: date) -> Mapping[int, str]:
    """The team of each child's social worker."""
    rows = Allocation.objects.filter(
        allocated(today), child_id__in=list(children), role="social-worker", is_lead=True
    )
    named = rows.filter(team__isnull=False)
    return dict(named.values_list("child_id", "team__name"))


def _by_team(lines: Iterable[ChildFailures]) -> tuple[TeamFailures, ...]:
    found: dict[str, tuple[int, Failures]] = {}
    for line in lines:
        number, held = found.get(line.team, (0, Failures()))
        found[line.team] = (number + 1, held + line.failures)
    teams = (TeamFailures(team, number, held) for team, (number, held) in found.items())
    return tuple(sorted(teams, key=lambda each: -each.failures.total))
