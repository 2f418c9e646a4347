"""Sequences within a spell: which is the first, the second, a later one.

Where a spell began before the record does, what was done in that time is not known. It is taken
to have been done when it fell due, so that the first one recorded is not mistaken for the first
ever held, and the last one before the record begins is supposed on the day before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from holdfast.core.facts import Coverage, Fact
from holdfast.core.procedure import AfterFact, AfterSpell, Counted, Procedure, Rule, Selector
from holdfast.core.spells import Life, Spell

BEFORE_RECORD = "~before-record"
_SUPPOSED = MappingProxyType({"supposed": True})
_MOST = 400

DueFrom = Callable[[Rule, date], date | None]
"""The earliest binding limit of a rule that runs from a day."""


@dataclass(frozen=True, slots=True)
class Sequence:
    """A chain in one spell: what opens it, and what follows each one held."""

    counted: Counted
    spell: str
    opening: Rule
    following: tuple[Rule, ...]

    def after(self, ordinal: int) -> Rule | None:
        """The rule that says when the next falls due after the one numbered `ordinal`."""
        if ordinal == 0:
            return self.opening
        return next((rule for rule in self.following if _counts(rule, ordinal)), None)


def _counts(rule: Rule, ordinal: int) -> bool:
    anchor = rule.anchor
    return isinstance(anchor, AfterFact) and admits(anchor.selector, ordinal)


def admits(selector: Selector, ordinal: int) -> bool:
    """Whether the selector means the fact with this place in its sequence."""
    if selector.nth is not None:
        return ordinal == selector.nth
    return selector.from_nth is None or ordinal >= selector.from_nth


def is_chain(rule: Rule) -> bool:
    """Whether each thing done under the rule starts the rule anew."""
    anchor = rule.anchor
    return isinstance(anchor, AfterFact) and any(
        selector.counted == anchor.selector.counted for selector in rule.met_by
    )


def sequences(procedure: Procedure) -> dict[tuple[Counted, str], Sequence]:
    """Every chain of the procedure that has both an opening rule and a following one."""
    chains: dict[tuple[Counted, str], list[Rule]] = {}
    for rule in procedure.rules.values():
        if rule.during and isinstance(rule.anchor, AfterFact) and is_chain(rule):
            chains.setdefault((rule.anchor.selector.counted, rule.during), []).append(rule)
    found = {}
    for (counted, spell), following in chains.items():
        opening = _opening(procedure, counted, spell)
        if opening is not None:
            found[counted, spell] = Sequence(counted, spell, opening, tuple(following))
    return found


def _opening(procedure: Procedure, counted: Counted, spell: str) -> Rule | None:
    for rule in procedure.rules.values():
        opens = rule.during == spell and isinstance(rule.anchor, AfterFact | AfterSpell)
        if opens and not is_chain(rule) and any(met.counted == counted for met in rule.met_by):
            return rule
    return None


@dataclass
class Ordinals:
    """The places of facts in their sequences, for one child."""

    life: Life
    coverage: Coverage
    known: dict[tuple[Counted, str], Sequence]
    due_from: DueFrom

    def __post_init__(self) -> None:
        self._numbered: dict[tuple[Counted, str], dict[str, int]] = {}
        self._held: dict[tuple[Counted, str, date], int] = {}

    def of(self, fact: Fact, selector: Selector) -> int:
        """The place of `fact` among those the selector counts in its spell; 0 if in none."""
        supposed = fact.attrs.get("supposed_ordinal")
        if isinstance(supposed, int):
            return supposed
        return self._numbers(selector).get(fact.id, 0)

    def _numbers(self, selector: Selector) -> dict[str, int]:
        key = selector.counted, selector.within or ""
        numbers = self._numbered.get(key)
        if numbers is None:
            numbers = self._numbered[key] = dict(self._count(selector))
        return numbers

    def _count(self, selector: Selector) -> Iterator[tuple[str, int]]:
        facts = list(self.life.selected(selector))
        if selector.within is None:
            yield from ((fact.id, place) for place, fact in enumerate(facts, 1))
            return
        for spell in self.life.spells(selector.within):
            place = self.held_before_record(selector.counted, spell)
            for fact in facts:
                if spell.holds_on(fact.on) or fact.on == spell.until:
                    place += 1
                    yield fact.id, place

    def supposed_last(self, counted: Counted, spell: Spell) -> Fact | None:
        """The last thing done before the record begins, supposed as late as it can have been."""
        held = self.held_before_record(counted, spell)
        since = self._record_begins(counted)
        if not held or since is None:
            return None
        attrs = MappingProxyType({**_SUPPOSED, "supposed_ordinal": held})
        day = since - timedelta(days=1)
        return Fact(counted[0][0], day, spell.start.id + BEFORE_RECORD, attrs=attrs)

    def held_before_record(self, counted: Counted, spell: Spell) -> int:
        """How many of a sequence fell due in `spell` before the record begins."""
        since = self._record_begins(counted)
        sequence = self.known.get((counted, spell.name))
        if since is None or sequence is None or spell.since >= since:
            return 0
        key = counted, spell.name, spell.since
        if key not in self._held:
            self._held[key] = self._fallen_due(sequence, spell.since, since)
        return self._held[key]

    def _fallen_due(self, sequence: Sequence, day: date, since: date) -> int:
        for ordinal in range(_MOST):
            rule = sequence.after(ordinal)
            due = self.due_from(rule, day) if rule else None
            if due is None or due >= since or due <= day:
                return ordinal
            day = due
        return _MOST

    def _record_begins(self, counted: Counted) -> date | None:
        intervals = [self.coverage.of(kind) for kind in counted[0]]
        starts = [interval.since for interval in intervals if interval is not None]
        return min(starts, default=None)
