"""Measures of the procedure over a time: how many of the duties that fell due were done in time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from holdfast.core.duties import DatedLimit, Outcome, State
from holdfast.core.duties import Duty as CoreDuty
from holdfast.core.procedure import Measure
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.authorities import procedure_of
from holdfast.queries.scope import children_in
from holdfast.record.duty_rows import COLUMNS, from_row
from holdfast.record.models import Duty


@dataclass(frozen=True, slots=True)
class Measured:
    """One measure counted: so many in time of so many that fell due.

    A duty that was permitted to be late is late all the same; `permitted` counts those. What the
    record cannot tell is in `unknown`, and in neither of the other numbers.
    """

    id: str
    title: str
    in_time: int
    late: int
    permitted: int
    unknown: int
    target: float | None
    source: str

    @property
    def whole(self) -> int:
        """How many there were of which it can be told."""
        return self.in_time + self.late

    @property
    def percent(self) -> float | None:
        """In time, in per cent to one decimal; None where there is nothing to count."""
        return round(100 * self.in_time / self.whole, 1) if self.whole else None

    @property
    def without_permitted(self) -> float | None:
        """The second figure: those permitted to be late left out."""
        whole = self.whole - self.permitted
        return round(100 * self.in_time / whole, 1) if whole > 0 else None


def measured(
    actor: Actor, since: date, until: date, today: date, wanted: Iterable[str] | None = None
) -> tuple[Measured, ...]:
    """The procedure's measures over the duties that fell due from `since` to before `until`."""
    procedure = procedure_of(actor.authority_id)
    chosen = set(wanted) if wanted is not None else procedure.measures.keys()
    return tuple(
        _count(actor, measure, since, until, today)
        for measure in procedure.measures.values()
        if measure.id in chosen
    )


def _count(actor: Actor, measure: Measure, since: date, until: date, today: date) -> Measured:
    counted: Mapping[str, list[bool | None]] = {"plain": [], "permitted": []}
    rows = Duty.objects.filter(
        authority_id=actor.authority_id,
        rule__in=measure.rules,
        due__gte=since,
        due__lt=until,
        child_id__in=children_in(scope_of(actor), today).values("pk"),
    )
    for row in rows.values_list(*COLUMNS):
        duty = from_row(row)
        kind = "permitted" if duty.excused_by else "plain"
        counted[kind].extend(
            _kept(duty, limit, today) for limit in duty.limits if limit.level is measure.level
        )
    told = [*counted["plain"], *counted["permitted"]]
    return Measured(
        id=measure.id,
        title=measure.title,
        in_time=told.count(True),
        late=told.count(False),
        permitted=counted["permitted"].count(False),
        unknown=told.count(None),
        target=measure.target,
        source=measure.source.cite,
    )


def _kept(duty: CoreDuty, limit: DatedLimit, today: date) -> bool | None:
    """Whether a limit was kept: one past its day is not, save where the record cannot tell."""
    if limit.kept is not None or duty.outcome is not Outcome.OPEN:
        return limit.kept
    if duty.unmet_is is State.UNKNOWN or limit.due >= today:
        return None
    return False
