"""Work that officers did for the service, and its totals by kind and year."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from holdfast.core.asking import Moment, Text
from holdfast.core.procedure import texts_at
from holdfast.policy.actor import Actor
from holdfast.queries.authorities import procedure_of
from holdfast.record.models import ServiceWork

KINDS = "service-work-kinds"
SHOWN = 100
APRIL = 4


@dataclass(frozen=True, slots=True)
class WorkDone:
    """One piece of work."""

    id: int
    kind: str
    officer: str
    on: date
    minutes: int | None
    asked_by: str
    note: str


@dataclass(frozen=True, slots=True)
class KindTotal:
    """How often a kind of work was done in a year from April to March, and how long it took."""

    kind: str
    number: int
    minutes: int


@dataclass(frozen=True, slots=True)
class WorkYear:
    """The work of one year that begins in April; `year` is the one in which it ends."""

    year: int
    years: tuple[int, ...]
    totals: tuple[KindTotal, ...]
    lines: tuple[WorkDone, ...]
    kinds: tuple[tuple[str, str], ...]
    texts: tuple[Text, ...]

    @property
    def number(self) -> int:
        """How many pieces of work there were."""
        return sum(total.number for total in self.totals)


def year_of(day: date) -> int:
    """The year, April to March, that a day lies in, by the calendar year in which it ends."""
    return day.year + (day.month >= APRIL)


def work_year(actor: Actor, today: date, year: int | None = None) -> WorkYear:
    """The service's work of a year, this one where none is named; every kind has its total."""
    wanted = year or year_of(today)
    procedure = procedure_of(actor.authority_id)
    known = procedure.lists.get(KINDS)
    kinds = tuple((choice.id, choice.says) for choice in known.choices) if known else ()
    rows = ServiceWork.objects.filter(authority_id=actor.authority_id, entered_in_error=False)
    of_year = rows.filter(
        done_on__gte=date(wanted - 1, APRIL, 1), done_on__lt=date(wanted, APRIL, 1)
    )
    told = list(of_year.select_related("user").order_by("-done_on", "-pk"))
    says = dict(kinds)
    first = rows.order_by("done_on").values_list("done_on", flat=True).first()
    begun = year_of(first) if first else wanted
    return WorkYear(
        year=wanted,
        years=tuple(range(year_of(today), min(begun, wanted) - 1, -1)),
        totals=_totals(told, kinds),
        lines=tuple(
            WorkDone(
                row.pk,
                says.get(row.kind, row.kind.replace("-", " ")),
                row.user.name,
                row.done_on,
                row.minutes,
                row.asked_by,
                row.note,
            )
            for row in told[:SHOWN]
        ),
        kinds=kinds,
        texts=texts_at(procedure, Moment.SERVICE),
    )


def is_there(actor: Actor, work: int) -> bool:
    """Whether there is such a piece of work in the actor's authority."""
    rows = ServiceWork.objects.filter(authority_id=actor.authority_id, entered_in_error=False)
    return rows.filter(pk=work).exists()


def _totals(rows: list[ServiceWork], kinds: tuple[tuple[str, str], ...]) -> tuple[KindTotal, ...]:
    number: Counter[str] = Counter(row.kind for row in rows)
    minutes: Counter[str] = Counter()
    for row in rows:
        minutes[row.kind] += row.minutes or 0
    known = dict(kinds)
    for kind in number:
        known.setdefault(kind, kind.replace("-", " "))
    return tuple(KindTotal(says, number[kind], minutes[kind]) for kind, says in known.items())
