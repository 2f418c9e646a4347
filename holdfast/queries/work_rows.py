"""A list of work put in order: narrowed, counted, siblings together, page by page.

The database counts and orders; only the duties that siblings may share a meeting for are looked
at one by one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    IntegerField,
    OuterRef,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Concat

from holdfast.core.duties import State
from holdfast.core.procedure import Procedure
from holdfast.queries.duty_kinds import DutyKind, kind_of, meeting_of
from holdfast.queries.siblings import families, sibling_pairs, siblings
from holdfast.queries.states import BANDS, Band, with_band
from holdfast.record.models import MeetingKind

PAGE = 50


class Sort(StrEnum):
    """What a list is in order of, within each group."""

    DUE = "due"
    CHILD = "child"
    DUTY = "duty"


@dataclass(frozen=True, slots=True)
class Narrowed:
    """To what a list is narrowed; empty parts narrow nothing. Pages count from 1."""

    kind: DutyKind | None = None
    state: State | None = None
    officer: int | None = None
    team: int | None = None
    day: date | None = None
    sort: Sort = Sort.DUE
    page: int = 1


class Member(NamedTuple):
    """A duty that a meeting of siblings may meet."""

    id: int
    child: int
    rule: str
    due: date


@dataclass(frozen=True, slots=True)
class Arranged:
    """The list in order. Counts are of duties; each of `rows` is a line of the page asked for.

    A line is the ids of one duty, or of those of siblings that one meeting meets, earliest first.
    """

    total: int
    bands: Mapping[Band, int]
    kinds: Mapping[DutyKind, int]
    states: Mapping[State, int]
    rows: tuple[tuple[Band, tuple[int, ...]], ...]
    pages: int
    page: int


def arrange(
    standing: QuerySet[Any], narrowed: Narrowed, procedure: Procedure, today: date
) -> Arranged:
    """Narrow, count, group siblings, order and cut standing duties, which have their state."""
    kinds = {rule.id: kind_of(rule) for rule in procedure.rules.values()}
    told = _by_rule(with_band(standing, today), kinds)
    counts = _Counts(told, narrowed, kinds)
    wanted = _wanted(told, narrowed, kinds)
    together = tuple(row for row in _together(wanted, procedure) if len(row) > 1)
    followers = [member.id for row in together for member in row[1:]]
    led = {row[0].id: tuple(member.id for member in row) for row in together}
    pages = max(1, -(-(counts.total - len(followers)) // PAGE))
    page = min(max(1, narrowed.page), pages)
    rows = _in_order(wanted.exclude(pk__in=followers), narrowed.sort, procedure)
    shown = rows.values_list("id", "band")[(page - 1) * PAGE : page * PAGE]
    return Arranged(
        total=counts.total,
        bands=counts.bands,
        kinds=counts.kinds,
        states=counts.states,
        rows=tuple((BANDS[band], led.get(each, (each,))) for each, band in shown),
        pages=pages,
        page=page,
    )


class _Counts:
    """How many duties of each kind, state and group; each filter counts what the others leave."""

    def __init__(
        self, told: QuerySet[Any], narrowed: Narrowed, kinds: Mapping[str, DutyKind]
    ) -> None:
        self.bands: Counter[Band] = Counter()
        self.kinds: Counter[DutyKind] = Counter()
        self.states: Counter[State] = Counter()
        cells = told.values_list("rule", "state", "band").annotate(number=Count("pk"))
        for rule, state, band, number in cells:
            kind, in_state = kinds[rule], narrowed.state in (None, state)
            in_kind = narrowed.kind in (None, kind)
            self.kinds[kind] += number * in_state
            self.states[State(state)] += number * in_kind
            self.bands[BANDS[band]] += number * (in_kind and in_state)

    @property
    def total(self) -> int:
        """How many duties the list holds as it is narrowed."""
        return self.bands.total()


def _wanted(
    told: QuerySet[Any], narrowed: Narrowed, kinds: Mapping[str, DutyKind]
) -> QuerySet[Any]:
    if narrowed.kind is not None:
        told = _by_rule(told, [rule for rule, kind in kinds.items() if kind is narrowed.kind])
    if narrowed.state is not None:
        told = told.filter(state=narrowed.state.value)
    return told


def _by_rule(duties: QuerySet[Any], rules: Iterable[str]) -> QuerySet[Any]:
    """Duties of some rules.

    Through an expression, for an index begins with the child and then has the rule: PostgreSQL
    would skip through all of it, every authority's, for the sake of the rule.
    """
    named: QuerySet[Any] = duties.alias(named=Concat(F("rule"), Value("")))
    return named.filter(named__in=list(rules))


def _in_order(duties: QuerySet[Any], sort: Sort, procedure: Procedure) -> QuerySet[Any]:
    due = F("due").asc(nulls_last=True)
    if sort is Sort.CHILD:
        return duties.order_by("band", "child__name_key", due, "id")
    if sort is Sort.DUTY:
        titles = sorted(procedure.rules.values(), key=lambda rule: rule.duty)
        places = (When(rule=rule.id, then=Value(place)) for place, rule in enumerate(titles))
        by_title = Case(*places, default=Value(len(titles)), output_field=IntegerField())
        return duties.order_by("band", by_title, due, "id")
    return duties.order_by("band", due, "child_id", "id")


_ONE_MEETING = (State.OVERDUE.value, State.DUE_SOON.value, State.OWED.value)


def _together(wanted: QuerySet[Any], procedure: Procedure) -> Iterator[tuple[Member, ...]]:
    """The duties of siblings that one kind of meeting meets, in rows, earliest first.

    A child's first such duty joins the siblings' first, the second their second: nothing is
    hidden behind another duty of the same child.
    """
    meetings = {rule.id: met for rule in procedure.rules.values() if (met := meeting_of(rule))}
    related = siblings()
    members = [
        Member(*row)
        for row in _by_rule(wanted, meetings)
        .filter(
            Exists(related.filter(child=OuterRef("child")))
            | Exists(related.filter(other_child=OuterRef("child"))),
            state__in=_ONE_MEETING,
            due__isnull=False,
        )
        .values_list("id", "child_id", "rule", "due")
    ]
    children = {member.child for member in members}
    heads = families(children, sibling_pairs(children)) if children else {}
    return _by_family(members, heads, meetings)


def _by_family(
    members: Iterable[Member], heads: Mapping[int, int], meetings: Mapping[str, MeetingKind]
) -> Iterator[tuple[Member, ...]]:
    rows: dict[tuple[int, MeetingKind, int], list[Member]] = {}
    turns: Counter[tuple[int, MeetingKind]] = Counter()
    for member in sorted(members, key=lambda each: (each.due, each.child, each.id)):
        meeting = meetings[member.rule]
        turns[member.child, meeting] += 1
        turn = turns[member.child, meeting]
        rows.setdefault((heads[member.child], meeting, turn), []).append(member)
    return (tuple(row) for row in rows.values())
