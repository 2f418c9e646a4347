"""Spells: half-open intervals of a child's life, read from facts as the procedure defines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from holdfast.core.calendar import Calendar
from holdfast.core.facts import Fact
from holdfast.core.procedure import Selector, SpellRule, Where
from holdfast.core.spans import Span, Unit, birthday, count_on

_ADULT = Span(18, Unit.YEARS)


@dataclass(frozen=True, slots=True)
class Spell:
    """One interval: it holds on `since` and no longer on `until`."""

    name: str
    since: date
    until: date | None
    start: Fact

    def holds_on(self, day: date) -> bool:
        """Whether the spell holds on `day`."""
        return self.since <= day and (self.until is None or day < self.until)


def accepts(fact: Fact, where: Where, unless: Where = ()) -> bool:
    """Whether a fact's attributes are as the conditions ask; a list meets them by any member."""
    return all(_has(fact, name, values) for name, values in where) and not any(
        _has(fact, name, values) for name, values in unless
    )


def _has(fact: Fact, name: str, values: tuple[object, ...]) -> bool:
    value = fact.attrs.get(name)
    if isinstance(value, tuple):
        return any(member in values for member in value)
    return value is not None and value in values


@dataclass
class Life:
    """A child's visible facts, and the spells read from them on demand."""

    facts: Mapping[str, Sequence[Fact]]
    rules: Mapping[str, SpellRule]
    calendar: Calendar
    born: date | None
    died: date | None

    def __post_init__(self) -> None:
        self._found: dict[str, tuple[Spell, ...]] = {}

    def selected(self, selector: Selector) -> Iterator[Fact]:
        """The facts of the selector's kinds with its attributes, in order of date."""
        lists = [self.facts[kind] for kind in selector.kinds if kind in self.facts]
        facts: Iterable[Fact] = lists[0] if len(lists) == 1 else in_order(*lists)
        if not selector.where and not selector.unless:
            return iter(facts)
        return (fact for fact in facts if accepts(fact, selector.where, selector.unless))

    def spells(self, name: str) -> tuple[Spell, ...]:
        """Every spell of this name, in order."""
        found = self._found.get(name)
        if found is None:
            rule = self.rules[name]
            read = self._derived if rule.of else self._plain
            found = tuple(spell for spell in read(rule) if spell.since != spell.until)
            self._found[name] = found
        return found

    def spell_on(self, name: str, day: date, fact: Fact | None = None) -> Spell | None:
        """The spell holding on `day` — the one that `fact` itself began, if it did."""
        chosen = None
        for spell in self.spells(name):
            if fact is not None and spell.start is fact:
                return spell
            if spell.holds_on(day):
                chosen = spell
        return chosen

    def _limit(self, rule: SpellRule, until: date | None) -> date | None:
        ends = [until, self.died]
        if rule.ends_at_18 and self.born is not None:
            ends.append(birthday(self.born, _ADULT))
        return min((day for day in ends if day is not None), default=None)

    def _plain(self, rule: SpellRule) -> Iterator[Spell]:
        ends = in_order(*(list(self.selected(selector)) for selector in rule.ends))
        last: Spell | None = None
        for start in in_order(*(list(self.selected(selector)) for selector in rule.starts)):
            if rule.key is None and last is not None and last.holds_on(start.on):
                continue
            until = self._limit(rule, _end_of(start, ends, rule.key))
            if until is None or start.on < until:
                last = Spell(rule.name, start.on, until, start)
                yield last

    def _derived(self, rule: SpellRule) -> Iterator[Spell]:
        base = [
            spell for spell in self.spells(rule.of or "") if accepts(spell.start, rule.of_where)
        ]
        from_day = birthday(self.born, rule.from_age) if self.born and rule.from_age else None
        if rule.from_age is not None and from_day is None:
            return
        reached = self._total_reached(rule, base) if rule.total is not None else None
        if rule.total is not None and reached is None:
            return
        for spell in base:
            since = spell.since
            if rule.once_lasted is not None:
                since = count_on(since, rule.once_lasted, self.calendar)
            since = max(day for day in (since, from_day, reached) if day is not None)
            if spell.until is None or since < spell.until:
                yield Spell(rule.name, since, spell.until, spell.start)

    def _total_reached(self, rule: SpellRule, base: Sequence[Spell]) -> date | None:
        """The day on which the days spent in `base` since an age come to the total."""
        if rule.total is None or self.born is None:
            return None
        day = date(2000, 1, 3)
        left = (count_on(day, rule.total, self.calendar) - day).days
        floor = birthday(self.born, rule.since_age) if rule.since_age else date.min
        for spell in base:
            since = max(spell.since, floor)
            if spell.until is None or (spell.until - since).days >= left:
                return since + timedelta(days=left)
            left -= max(0, (spell.until - since).days)
        return None


def in_order(*lists: Sequence[Fact]) -> list[Fact]:
    """Facts of several lists in order of date and time."""
    merged = [fact for facts in lists for fact in facts]
    if len(lists) > 1:
        merged.sort(key=order_of)
    return merged


def order_of(fact: Fact) -> tuple[date, bool, str, str]:
    """Facts with a time follow those of the same day without one; the record's ids break ties."""
    return fact.on, fact.at is not None, fact.at.isoformat() if fact.at else "", fact.id


def _end_of(start: Fact, ends: Sequence[Fact], key: str | None) -> date | None:
    for end in ends:
        if end.on >= start.on and (key is None or end.attrs.get(key) == start.attrs.get(key)):
            return end.on
    return None
