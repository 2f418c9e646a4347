"""Spells: half-open intervals of a child's life, read from facts as the procedure defines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from holdfast.core.calendar import Calendar
from holdfast.core.facts import Fact
from holdfast.core.procedure import SpellRule
from holdfast.core.selectors import Counted, Selector, Where
from holdfast.core.spans import Span, Unit, birthday, count_on

_ADULT = Span(18, Unit.YEARS)
_MONDAY = date(2000, 1, 3)


class Dated(NamedTuple):
    """Facts in order, with their days beside them for finding a place among them."""

    facts: Sequence[Fact]
    days: Sequence[date]


_NONE = Dated((), ())


class Spell(NamedTuple):
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
    for name, values in where:
        if not _has(fact, name, values):
            return False
    return not any(_has(fact, name, values) for name, values in unless)


def _has(fact: Fact, name: str, values: tuple[object, ...]) -> bool:
    value = fact.attrs.get(name)
    if isinstance(value, tuple):
        return any(member in values for member in value)
    return value is not None and value in values


class Life:
    """A child's visible facts, and the spells read from them on demand.

    `no_spells` names those that are known not to have begun.
    """

    def __init__(
        self,
        facts: Mapping[str, Sequence[Fact]],
        rules: Mapping[str, SpellRule],
        calendar: Calendar,
        *,
        born: date | None,
        died: date | None,
        no_spells: Sequence[str] = (),
    ) -> None:
        self.facts = facts
        self.rules = rules
        self.calendar = calendar
        self.born = born
        self.died = died
        self.adult = birthday(born, _ADULT) if born else None
        self._spells: dict[str, Sequence[Spell]] = dict.fromkeys(no_spells, ())
        self._of_any: dict[tuple[str, ...], Sequence[Spell]] = {(): ()}
        self._selected: dict[Counted, Dated] = {}

    def selected(self, selector: Selector) -> Sequence[Fact]:
        """The facts of the selector's kinds with its attributes, in order of date."""
        return self.dated(selector).facts

    def dated(self, selector: Selector) -> Dated:
        """The facts of the selector's kinds with its attributes, with their days beside them."""
        found = self._selected.get(selector.counted)
        if found is None:
            found = self._selected[selector.counted] = self._select(selector)
        return found

    def _select(self, selector: Selector) -> Dated:
        lists = [self.facts[kind] for kind in selector.kinds if kind in self.facts]
        if not lists:
            return _NONE
        facts = in_order(*lists)
        if selector.where or selector.unless:
            facts = [fact for fact in facts if accepts(fact, selector.where, selector.unless)]
        return Dated(facts, [fact.on for fact in facts])

    def spells(self, name: str) -> Sequence[Spell]:
        """Every spell of this name, in order."""
        found = self._spells.get(name)
        if found is None:
            rule = self.rules[name]
            read = self._derived if rule.of else self._plain
            found = self._spells[name] = [s for s in read(rule) if s.since != s.until]
        return found

    def spells_of_any(self, names: tuple[str, ...]) -> Sequence[Spell]:
        """Every spell of any of these names."""
        found = self._of_any.get(names)
        if found is None:
            found = self._of_any[names] = [s for name in names for s in self.spells(name)]
        return found

    def spell_on(self, name: str, day: date, fact: Fact | None = None) -> Spell | None:
        """The spell holding on `day`.

        Where several do, it is the one that shares its key with `fact`; else the latest to begin.
        """
        spells = self.spells(name)
        if not spells:
            return None
        holding = [s for s in spells if s.since <= day and (s.until is None or day < s.until)]
        if len(holding) > 1 and fact is not None:
            return self._own(name, fact, holding)
        return holding[-1] if holding else None

    def _own(self, name: str, fact: Fact, holding: Sequence[Spell]) -> Spell:
        key = self._key_of(name) or ""
        value = fact.attrs.get(key)
        for spell in holding:
            if value and spell.start.attrs.get(key) == value:
                return spell
        return holding[-1]

    def _key_of(self, name: str) -> str | None:
        rule = self.rules[name]
        return rule.key or (self._key_of(rule.of) if rule.of else None)

    def spell_of(self, name: str, fact: Fact) -> Spell | None:
        """The spell a fact counts in: the one holding on its day, else the one ending on it."""
        holding = self.spell_on(name, fact.on, fact)
        if holding is not None:
            return holding
        return next((spell for spell in self.spells(name) if spell.until == fact.on), None)

    def _ending(self, rule: SpellRule, until: date | None) -> date | None:
        ends = (until, self.died, self.adult if rule.ends_at_18 else None)
        return min((day for day in ends if day is not None), default=None)

    def _plain(self, rule: SpellRule) -> Iterator[Spell]:
        starts = in_order(*[self.selected(selector) for selector in rule.starts])
        if not starts:
            return
        ends = in_order(*[self.selected(selector) for selector in rule.ends])
        last: Spell | None = None
        for start in starts:
            value = start.attrs.get(rule.key) if rule.key else None
            if value is None and last is not None and last.holds_on(start.on):
                continue
            # Where one spell meets the next on a day, the end recorded that day is the first's.
            met = value is None and last is not None and last.until == start.on
            until = self._ending(rule, _end_of(start, ends, rule.key, strictly=met))
            if until is None or start.on < until:
                last = Spell(rule.name, start.on, until, start)
                yield last

    def _derived(self, rule: SpellRule) -> Iterator[Spell]:
        base = [s for s in self.spells(rule.of or "") if accepts(s.start, rule.of_where)]
        if not base:
            return
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
        left = (count_on(_MONDAY, rule.total, self.calendar) - _MONDAY).days
        floor = birthday(self.born, rule.since_age) if rule.since_age else date.min
        for spell in base:
            since = max(spell.since, floor)
            if spell.until is None or (spell.until - since).days >= left:
                return since + timedelta(days=left)
            left -= max(0, (spell.until - since).days)
        return None


def in_order(*lists: Sequence[Fact]) -> Sequence[Fact]:
    """Facts of several lists, each in order, in order of date and time."""
    if len(lists) == 1:
        return lists[0]
    merged = [fact for facts in lists for fact in facts]
    merged.sort(key=order_of)
    return merged


def order_of(fact: Fact) -> tuple[date, bool, str, str]:
    """Facts with a time follow those of the same day without one; the record's ids break ties."""
    return fact.on, fact.at is not None, fact.at.isoformat() if fact.at else "", fact.id


def _end_of(start: Fact, ends: Sequence[Fact], key: str | None, strictly: bool) -> date | None:
    for end in ends:
        after = end.on > start.on if strictly else end.on >= start.on
        if after and (key is None or end.attrs.get(key) == start.attrs.get(key)):
            return end.on
    return None
