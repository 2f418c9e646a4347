"""A slow, obvious deriver: it lives a child's life day by day and counts on its fingers.

It knows only rules that run from a fact, in days, working days or months, and a record that is
complete; for those it must say what `holdfast.core.derivation` says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from holdfast.core.bank_holidays import BANK_HOLIDAYS
from holdfast.core.facts import Fact
from holdfast.core.procedure import AfterFact, Procedure, Rule, SpellRule
from holdfast.core.selectors import Selector
from holdfast.core.spans import Span, Unit

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Slow:
    """What the twin says of one duty."""

    rule: str
    anchor_on: date
    due: date
    outcome: str
    met_on: date | None = None
    lapsed_on: date | None = None


def count(day: date, span: Span) -> date:
    """Walk on from a day, one day at a time."""
    if span.unit is Unit.MONTHS:
        return _same_date(day, span.count)
    left = span.count * (7 if span.unit is Unit.WEEKS else 1)
    while left:
        day += DAY
        closed = day.weekday() >= 5 or day in BANK_HOLIDAYS
        if span.unit is not Unit.WORKING_DAYS or not closed:
            left -= 1
    return day


def _same_date(day: date, months: int) -> date:
    """The day so many months on with the same number, or the last before the next month begins."""
    year, month = day.year, day.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    number = day.day
    while True:
        try:
            return date(year, month, number)
        except ValueError:
            number -= 1


class Life:
    """A life as a list of days, each with the number of the spell it lies in, or none."""

    def __init__(self, facts: Iterable[Fact], procedure: Procedure, as_at: date) -> None:
        self.facts = [fact for fact in facts if fact.on <= as_at]
        self.as_at = as_at
        self.first = min((fact.on for fact in self.facts), default=as_at)
        self.last = as_at + 800 * DAY
        self.spells = {
            name: dict(self._lived(rule))
            for name, rule in procedure.spells.items()
            if rule.of is None
        }

    def days(self, since: date, until: date) -> Iterator[date]:
        day = since
        while day <= until:
            yield day
            day += DAY

    def on(self, selector: Selector, day: date) -> list[Fact]:
        return [fact for fact in self.facts if fact.on == day and fact.kind in selector.kinds]

    def _adult(self, day: date) -> bool:
        for fact in self.facts:
            if fact.kind == "born":
                years = day.year - fact.on.year
                return years - ((day.month, day.day) < (fact.on.month, fact.on.day)) >= 18
        return False

    def _lived(self, rule: SpellRule) -> Iterator[tuple[date, int]]:
        open_one, number = False, 0
        for day in self.days(self.first, self.last):
            starts = any(self.on(selector, day) for selector in rule.starts)
            ends = any(self.on(selector, day) for selector in rule.ends)
            was_open = open_one
            if open_one and (ends or self._adult(day)):
                open_one = False
            if starts and not open_one and not self._adult(day) and (was_open or not ends):
                open_one, number = True, number + 1
            if open_one:
                yield day, number

    def in_spell(self, name: str | None, day: date) -> int | None:
        return self.spells[name].get(day) if name else 0


def slow_duties(facts: Iterable[Fact], procedure: Procedure, as_at: date) -> list[Slow]:
    """The duties of a child, found by living through every day."""
    life = Life(facts, procedure, as_at)
    return [duty for rule in procedure.rules.values() for duty in _of_rule(rule, life)]


def _of_rule(rule: Rule, life: Life) -> Iterator[Slow]:
    assert isinstance(rule.anchor, AfterFact)
    selector = rule.anchor.selector
    for day in life.days(life.first, life.as_at):
        inside = life.in_spell(rule.during, day) is not None
        barred = any(life.in_spell(name, day) is not None for name in rule.not_during)
        if inside and not barred and life.on(selector, day):
            spell = life.in_spell(rule.during, day)
            if _wanted(selector, _place(selector, day, life, spell)):
                yield _lived_through(rule, day, life)


def _wanted(selector: Selector, place: int) -> bool:
    if selector.nth is not None:
        return place == selector.nth
    return selector.from_nth is None or place >= selector.from_nth


def _place(selector: Selector, day: date, life: Life, spell: int | None) -> int:
    """How many days of this spell, up to this one, had such a fact on them."""
    return sum(
        1
        for each in life.days(life.first, day)
        if life.on(selector, each) and spell in (_spells_of(selector.within, each, life))
    )


def _spells_of(name: str | None, day: date, life: Life) -> set[int | None]:
    """The spell a day lies in, and the one that ended on it."""
    return {life.in_spell(name, day), life.in_spell(name, day - DAY)} - {None}


def _lived_through(rule: Rule, start: date, life: Life) -> Slow:
    within = rule.limits[0].versions[0].cases[0].within
    assert isinstance(within, Span)
    due = count(start, within)
    spell = life.in_spell(rule.during, start)
    for day in life.days(start, life.last):
        ended = life.in_spell(rule.during, day) != spell or any(
            day > start and life.in_spell(name, day) is not None for name in rule.not_during
        )
        if day <= life.as_at and _meets(rule, start, day, spell, life):
            return Slow(rule.id, start, due, "met late" if day > due else "met", met_on=day)
        if ended:
            if due >= day or day <= life.as_at:
                return Slow(rule.id, start, due, "lapsed", lapsed_on=day)
            break
    return Slow(rule.id, start, due, "open")


def _meets(rule: Rule, start: date, day: date, spell: int | None, life: Life) -> bool:
    assert isinstance(rule.anchor, AfterFact)
    for selector in rule.met_by:
        alike = set(selector.kinds) & set(rule.anchor.selector.kinds)
        happened = life.on(selector, day) and not (alike and day == start)
        if happened and _wanted(selector, _place(selector, day, life, spell)):
            return True
    return False
