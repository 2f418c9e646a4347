"""What meets a duty, and what ends it first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from holdfast.core.anchors import Start
from holdfast.core.conditions import ChildSoFar, agrees
from holdfast.core.facts import Fact
from holdfast.core.prepared import MetBy, Prepared
from holdfast.core.procedure import Level
from holdfast.core.selectors import Selector
from holdfast.core.sequences import admits
from holdfast.core.spells import order_of
from holdfast.core.timing import Dates


class Meetings:
    """The facts that meet the duties of one child, and those that end them unmet."""

    def __init__(self, child: ChildSoFar) -> None:
        self.child = child
        self.life = child.life
        self.ordinals = child.ordinals

    def lapses(self, prepared: Prepared, start: Start) -> date | None:
        """The first day on which the duty is no longer owed, whether or not it has come."""
        rule = prepared.rule
        first = start.spell.until if start.spell is not None else None
        for spell in self.life.spells_of_any(rule.not_during):
            if spell.since > start.fact.on and (first is None or spell.since < first):
                first = spell.since
        for selector in rule.lapsed_by:
            day = min(self._ended_by(selector, prepared, start.fact), default=None)
            if day is not None and (first is None or day < first):
                first = day
        return first

    def _ended_by(self, selector: Selector, prepared: Prepared, anchor: Fact) -> Iterator[date]:
        """The days of the facts that end the duty.

        It is not ended by what it runs from, but by the next of its kind. What ends a duty that
        is owed before a planned event may itself lie before the event.
        """
        alike = anchor.kind in selector.kinds
        for fact in self.child.matching(selector):
            late_enough = fact.on > anchor.on if alike else fact.on >= anchor.on
            if (late_enough or (prepared.backwards and not alike)) and agrees(
                fact, anchor, selector.same
            ):
                yield fact.on

    def met(
        self, prepared: Prepared, start: Start, each: str, dates: Dates, lapses: date | None
    ) -> Fact | None:
        """The first fact that meets the duty, no later than the day on which it lapses."""
        found: Fact | None = None
        for met_by in prepared.met_by:
            for fact in self._that_meet(met_by, start):
                if lapses is not None and fact.on > lapses:
                    break
                if prepared.rule.each and not _names(fact, prepared.rule.each[1], each):
                    continue
                if prepared.has_window and too_early(fact, dates):
                    continue
                if found is None or order_of(fact) < order_of(found):
                    found = fact
                break
        return found

    def begun_anew(self, prepared: Prepared, start: Start, dates: Dates) -> date | None:
        """The day on which something done too early to meet the duty started the rule anew."""
        if not (prepared.repeats and prepared.has_window):
            return None
        for met_by in prepared.met_by:
            for fact in self._that_meet(met_by, start):
                return fact.on if too_early(fact, dates) else None
        return None

    def _that_meet(self, met_by: MetBy, start: Start) -> Iterable[Fact]:
        """The facts that could meet the duty, in order."""
        facts, days = self.life.dated(met_by.selector)
        first_day = met_by.first_day(start.fact.on) if facts else None
        if first_day is not None:
            facts = facts[bisect_left(days, first_day) :]
        selector = met_by.selector
        if met_by.alike and not met_by.floored:
            facts = [fact for fact in facts if fact is not start.fact]
        if selector.same:
            facts = [fact for fact in facts if agrees(fact, start.fact, selector.same)]
        if facts and (selector.within is not None or selector.counts):
            return self._in_its_place(facts, selector, start)
        return facts

    def _in_its_place(
        self, facts: Sequence[Fact], selector: Selector, start: Start
    ) -> Iterator[Fact]:
        """The facts in the anchor's own spell, and in the place asked for there."""
        spell = None
        if selector.within is not None:
            spell = start.spell
            if spell is None or spell.name != selector.within:
                spell = self.life.spell_on(selector.within, start.fact.on, start.fact)
            if spell is None:
                return
        for fact in facts:
            if spell is not None and not (spell.holds_on(fact.on) or fact.on == spell.until):
                continue
            if not selector.counts or admits(selector, self.ordinals.of(fact, selector, spell)):
                yield fact


def too_early(fact: Fact, dates: Dates) -> bool:
    """Whether a fact lies before the first day on which any binding limit can be met."""
    opens = [limit.opens for limit in dates.limits if limit.level is not Level.AIM]
    return bool(opens) and all(day is not None and fact.on < day for day in opens)


def _names(fact: Fact, attribute: str, each: str) -> bool:
    value = fact.attrs.get(attribute)
    return each in value if isinstance(value, tuple) else str(value) == each
