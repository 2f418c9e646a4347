"""What a procedure that is valid may still get wrong: loose limits, unsure sources, lost rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from holdfast.core.calendar import Calendar
from holdfast.core.procedure import BeforeFact, Level, Limit, Procedure, Rule
from holdfast.core.selectors import When
from holdfast.core.sources import Source, Sureness
from holdfast.core.spans import Span, count_back, count_on
from holdfast.rulebook.chapters import chapters

FIRST = date(2024, 1, 1)
LAST = date(2027, 12, 31)


@dataclass(frozen=True, slots=True)
class LooseLimit:
    """A local limit that can fall after the national one, and for what share of start days.

    `share` lies between 0 and 1; `example` is the first day from which the local limit is later,
    `national_due` and `local_due` the dates it leads to.
    """

    rule: str
    national: Span
    local: Span
    source: Source
    share: float
    example: date
    national_due: date
    local_due: date


@dataclass(frozen=True, slots=True)
class UnsureSource:
    """A limit whose source has not been read."""

    rule: str
    level: Level
    source: Source


def loose_limits(
    procedure: Procedure, calendar: Calendar, first: date = FIRST, last: date = LAST
) -> tuple[LooseLimit, ...]:
    """The local limits that fall after the national one from at least one day in the interval.

    Plain spans are compared, case by case where the conditions are the same; the days of start
    run from `first` to `last`, both inside.
    """
    return tuple(
        found for rule in procedure.rules.values() for found in _loose(rule, calendar, first, last)
    )


def _loose(rule: Rule, calendar: Calendar, first: date, last: date) -> Iterator[LooseLimit]:
    count = count_back if isinstance(rule.anchor, BeforeFact) else count_on
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    for national, local, source in _pairs(rule):
        if national == local:
            continue
        dates = ((day, count(day, national, calendar), count(day, local, calendar)) for day in days)
        later = [found for found in dates if found[2] > found[1]]
        if later:
            day, legal, own = later[0]
            share = len(later) / len(days)
            yield LooseLimit(rule.id, national, local, source, share, day, legal, own)


def _pairs(rule: Rule) -> Iterator[tuple[Span, Span, Source]]:
    """Each national span with each local span that can apply to the same child."""
    national = [limit for limit in rule.limits if limit.level is Level.NATIONAL]
    local = [limit for limit in rule.limits if limit.level is Level.LOCAL]
    for own in local:
        for law in national:
            for when, span in _spans(law):
                for condition, other in _spans(own):
                    if when is None or condition is None or when == condition:
                        yield span, other, own.versions[-1].source


def _spans(limit: Limit) -> list[tuple[When | None, Span]]:
    cases = limit.versions[-1].cases
    return [(case.when, case.within) for case in cases if isinstance(case.within, Span)]


def unsure_sources(procedure: Procedure) -> tuple[UnsureSource, ...]:
    """The limits whose source is known from a secondary copy or from memory."""
    return tuple(
        UnsureSource(rule.id, limit.level, version.source)
        for rule in procedure.rules.values()
        for limit in rule.limits
        for version in limit.versions
        if version.source.sure is not Sureness.READ
    )


def unsure_clauses(procedure: Procedure) -> Mapping[str, tuple[str, ...]]:
    """By chapter, what a procedure adds that is not a rule and whose source has not been read.

    What no document says, and was chosen, has no source to be read.
    """
    settled = (Sureness.READ, Sureness.CHOSEN)
    found = {
        chapter.title: tuple(
            clause.id
            for clause in chapter.clauses
            if clause.source.sure not in settled and (clause.is_own or procedure.base is None)
        )
        for chapter in chapters(procedure)
    }
    return {title: ids for title, ids in found.items() if ids}


class _Row(Protocol):
    """Anything of a procedure that can name requirement rows."""

    @property
    def id(self) -> str: ...

    @property
    def rows(self) -> tuple[str, ...]: ...


def rows_named(procedures: Iterable[Procedure]) -> dict[str, str]:
    """Each requirement row that anything in a procedure names, with the first that names it."""
    named: dict[str, str] = {}
    for procedure in procedures:
        for name, rows in _with_rows(procedure):
            for row in rows:
                named.setdefault(row, f"{procedure.id}: {name}")
    return named


def _with_rows(procedure: Procedure) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Everything in a procedure that can name rows, by its id, with the rows that it names."""
    held: list[Mapping[str, _Row]] = [procedure.rules, procedure.measures, procedure.lists]
    held += [procedure.settings, procedure.texts, procedure.forms, procedure.gates]
    held += [procedure.significant_changes, procedure.documents]
    for kind in held:
        yield from ((each.id, each.rows) for each in kind.values())
    for choices in procedure.lists.values():
        yield from ((f"{choices.id}: {each.id}", each.rows) for each in choices.choices)
    for form in procedure.forms.values():
        parts: list[_Row] = [*form.sections, *form.all_questions]
        yield from ((f"{form.id}: {part.id}", part.rows) for part in parts)
