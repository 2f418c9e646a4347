"""Measures of the procedure over a time: how many of the duties that fell due were done in time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db import connection

from holdfast.core.procedure import Measure
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.authorities import procedure_of
from holdfast.queries.scope import children_in


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
    measures = procedure_of(actor.authority_id).measures
    chosen = [measures[name] for name in wanted or measures if name in measures]
    rules = sorted({rule for measure in chosen for rule in measure.rules})
    children = list(children_in(scope_of(actor), today).values_list("pk", flat=True))
    counted: dict[_Counted, int] = Counter()
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [today, actor.authority_id, children, rules, since, until])
        for *told, number in cursor.fetchall():
            counted[_Counted(*told)] += number
    return tuple(_measure(measure, counted) for measure in chosen)


class _Counted(NamedTuple):
    """One limit of a rule, whether its duty was permitted to be late, and whether it was kept."""

    rule: str
    level: str
    permitted: bool
    kept: bool | None


# A limit past its day that is not marked as kept was not, save where the record cannot tell.
_COUNT = """
SELECT d.rule, one->>'level', d.excused_by <> '',
    CASE WHEN one ? 'kept' THEN (one->>'kept')::boolean
         WHEN d.outcome <> 'open' OR d.unmet_is = 'unknown' OR (one->>'due')::date >= %s THEN NULL
         ELSE false END AS kept,
    count(*)
FROM record_duty d CROSS JOIN LATERAL jsonb_array_elements(d.limits) AS one
WHERE d.authority_id = %s AND d.child_id = ANY(%s) AND d.rule = ANY(%s)
    AND d.due >= %s AND d.due < %s
GROUP BY 1, 2, 3, 4
"""


def _measure(measure: Measure, counted: Mapping[_Counted, int]) -> Measured:
    rules, level = set(measure.rules), measure.level.value
    own = {each: n for each, n in counted.items() if each.rule in rules and each.level == level}
    return Measured(
        id=measure.id,
        title=measure.title,
        in_time=sum(n for each, n in own.items() if each.kept is True),
        late=sum(n for each, n in own.items() if each.kept is False),
        permitted=sum(n for each, n in own.items() if each.kept is False and each.permitted),
        unknown=sum(n for each, n in own.items() if each.kept is None),
        target=measure.target,
        source=measure.source.cite,
    )
