"""Sequences within a spell: which is the first, the second, a later one.

Where a spell began before the record does, what was done in that time may not be recorded. It is
supposed to have been done by the day it fell due, so that the first one recorded is not mistaken
for the first ever held, and so that nothing is called late that need not have been.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from types import MappingProxyType

from holdfast.core.facts import Coverage, Fact
from holdfast.core.procedure import AfterFact, AfterSpell, Procedure, Rule
from holdfast.core.selectors import Counted, Selector
from holdfast.core.spells import Life, Spell

BEFORE_RECORD = "~before-record"
_SUPPOSED = MappingProxyType({"supposed": True})
_MOST = 1000
_DAY = timedelta(days=1)

DueFrom = Callable[[Rule, Fact], date | None]
"""The earliest binding limit of a rule that would run from a fact, or None if it does not."""


@dataclass(frozen=True, slots=True)
class Chain:
    """A sequence in one spell: what opens it, and what follows each one held."""

    counted: Counted
    spell: str
    opening: Rule
    following: tuple[Rule, ...]

    def after(self, place: int) -> tuple[Rule, ...]:
        """The rules that say when the next falls due after the one in this place."""
        if place == 0:
            return (self.opening,)
        return tuple(rule for rule in self.following if _runs_from(rule, place))

    def settled_at(self, place: int) -> bool:
        """Whether the one in this place and the next are followed alike."""
        return place > 0 and self.after(place) == self.after(place + 1)


def _runs_from(rule: Rule, place: int) -> bool:
    return isinstance(rule.anchor, AfterFact) and admits(rule.anchor.selector, place)


def admits(selector: Selector, place: int) -> bool:
    """Whether the selector means the fact with this place in its sequence."""
    if selector.nth is not None:
        return place == selector.nth
    return selector.from_nth is None or place >= selector.from_nth


def is_chain(rule: Rule) -> bool:
    """Whether each thing done under the rule starts the rule anew."""
    anchor = rule.anchor
    return isinstance(anchor, AfterFact) and any(
        selector.counted == anchor.selector.counted for selector in rule.met_by
    )


def chains(procedure: Procedure) -> dict[tuple[Counted, str], Chain]:
    """Every sequence of the procedure that has both an opening rule and a following one."""
    following: dict[tuple[Counted, str], list[Rule]] = {}
    for rule in procedure.rules.values():
        if rule.during and isinstance(rule.anchor, AfterFact) and is_chain(rule):
            following.setdefault((rule.anchor.selector.counted, rule.during), []).append(rule)
    found = {}
    for (counted, spell), rules in following.items():
        opening = _opening(procedure, counted, spell)
        if opening is not None:
            found[counted, spell] = Chain(counted, spell, opening, tuple(rules))
    return found


def _opening(procedure: Procedure, counted: Counted, spell: str) -> Rule | None:
    for rule in procedure.rules.values():
        opens = rule.during == spell and isinstance(rule.anchor, AfterFact | AfterSpell)
        if opens and not is_chain(rule) and any(met.counted == counted for met in rule.met_by):
            return rule
    return None


@dataclass(slots=True)
class Places:
    """The places of one spell's facts, and the last of those done before the record begins.

    `last` is None unless something is supposed; `asks` is the first day on which the passing of
    time alone adds to what is supposed.
    """

    of: dict[str, int] = field(default_factory=dict)
    held: int = 0
    last: date | None = None
    asks: date | None = None


class Ordinals:
    """The places of facts in their sequences, for one child."""

    def __init__(
        self,
        life: Life,
        coverage: Coverage,
        known: dict[tuple[Counted, str], Chain],
        due_from: DueFrom,
        as_at: date,
    ) -> None:
        self.life = life
        self.coverage = coverage
        self.known = known
        self.due_from = due_from
        self.as_at = as_at
        self._places: dict[tuple[Counted, str, date | None], Places] = {}

    def of(self, fact: Fact, selector: Selector, spell: Spell | None = None) -> int:
        """The place of `fact` among those the selector counts; 0 if in none.

        Counted within `spell`, or else within the spell of the selector's that the fact lies in.
        """
        if selector.within is not None and spell is None:
            spell = self.life.spell_of(selector.within, fact)
            if spell is None:
                return 0
        return self.places(selector, spell).of.get(fact.id, 0)

    def places(self, selector: Selector, spell: Spell | None) -> Places:
        """The places in one spell, or in the whole life where the selector names none."""
        key = (
            selector.counted,
            spell.name if spell else "",
            spell.since if spell else None,
        )
        places = self._places.get(key)
        if places is None:
            places = self._places[key] = Places()
            self._count(selector, spell, places)
        return places

    def _count(self, selector: Selector, spell: Spell | None, places: Places) -> None:
        days = _by_day(self.life.selected(selector), spell)
        if spell is not None:
            chain = self.known.get((selector.counted, spell.name))
            since = self.record_begins(selector.kinds)
            if chain is not None and since is not None and spell.since < since:
                days = self._suppose(chain, spell, since, days, places)
        for number, facts in enumerate(days, places.held + 1):
            places.of.update((fact.id, number) for fact in facts)

    def record_begins(self, kinds: tuple[str, ...]) -> date | None:
        """The first day from which all that is collected of these kinds is complete."""
        kept = self.coverage.over(kinds)
        return kept.since if kept else None

    def _suppose(
        self, chain: Chain, spell: Spell, since: date, days: list[list[Fact]], places: Places
    ) -> list[list[Fact]]:
        """Count what was done, or fell due, before the record begins; the days still to count."""
        horizon = min(since, spell.until or since)
        last = spell.start
        due = self._next_due(chain, 0, last, spell)
        for _ in range(_MOST):
            known = days[0][0] if days and days[0][0].on < horizon else None
            if known is not None and (due is None or known.on <= due or due <= last.on):
                places.of.update((fact.id, places.held + 1) for fact in days.pop(0))
                last, places.last = known, None
            elif due is None or not last.on < due < horizon:
                break
            else:
                last, places.last = _supposed(chain.counted[0], due, spell), due
            places.held += 1
            due = self._next_due(chain, places.held, last, spell)
        if due is None or (spell.until is not None and due >= spell.until):
            places.last = None
        else:
            self._one_more(chain, since, due, days, places)
        return days

    def _one_more(
        self, chain: Chain, since: date, due: date, days: list[list[Fact]], places: Places
    ) -> None:
        """Whether the next, due inside the record, is taken to have been done before it begins.

        It is if nothing is recorded by the day it falls due at the latest. Where all that follow
        are alike, which it was makes no difference, and the last may have been on the last day.
        """
        if chain.settled_at(places.held):
            places.last = since - _DAY
        elif not (days and days[0][0].on <= due):
            if self.as_at <= due:
                places.asks = due + _DAY
            else:
                places.held += 1
                places.last = since - _DAY

    def _next_due(self, chain: Chain, place: int, last: Fact, spell: Spell) -> date | None:
        if place == 0 and last.on != spell.since:
            last = replace(last, on=spell.since)
        dues = (self.due_from(rule, last) for rule in chain.after(place))
        return min((due for due in dues if due is not None), default=None)

    def supposed_last(self, selector: Selector, spell: Spell) -> Fact | None:
        """The last thing supposed done before the record begins, as late as it can have been."""
        day = self.places(selector, spell).last
        if day is None or not spell.holds_on(day):
            return None
        return _supposed(selector.kinds, day, spell)


def _supposed(kinds: tuple[str, ...], day: date, spell: Spell) -> Fact:
    return Fact(kinds[0], day, spell.start.id + BEFORE_RECORD, attrs=_SUPPOSED)


def _by_day(facts: Sequence[Fact], spell: Spell | None) -> list[list[Fact]]:
    """The facts of a spell day by day: what was done twice in a day counts once."""
    days: list[list[Fact]] = []
    for fact in _inside(facts, spell):
        if days and days[-1][0].on == fact.on:
            days[-1].append(fact)
        else:
            days.append([fact])
    return days


def _inside(facts: Sequence[Fact], spell: Spell | None) -> Iterator[Fact]:
    for fact in facts:
        if spell is None or spell.holds_on(fact.on) or fact.on == spell.until:
            yield fact
