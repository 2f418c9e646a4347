"""Anchors: where the duties of a rule run from, for one child."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from holdfast.core.conditions import ChildSoFar
from holdfast.core.duties import Duty, Outcome, State
from holdfast.core.facts import Fact
from holdfast.core.prepared import Prepared
from holdfast.core.procedure import AfterFact, AfterSpell, AtAge, BeforeFact, Unmet
from holdfast.core.selectors import Selector
from holdfast.core.sequences import Chain, admits
from holdfast.core.spans import birthday
from holdfast.core.spells import Spell

_DAY = timedelta(days=1)


class Start(NamedTuple):
    """An anchor found: the fact (or the day that stands for one) and the spell it lies in."""

    fact: Fact
    spell: Spell | None
    ordinal: int | None = None


Found = tuple[Fact, int | None]
"""A fact that may be an anchor, with its place in its sequence where the rule asks for it."""


class Starts:
    """The anchors of each rule for one child; `to_come` gathers the days that will be anchors."""

    def __init__(self, child: ChildSoFar, as_at: date) -> None:
        self.child = child
        self.life = child.life
        self.ordinals = child.ordinals
        self.as_at = as_at
        self.to_come: list[date] = []
        self._facts: dict[tuple[str, str, str], Fact] = {}

    def remember(self, duty: Duty, start: Start) -> None:
        """Keep the fact a duty ran from, for the duties that follow from its silence."""
        self._facts[duty.identity] = start.fact

    def of(self, prepared: Prepared) -> list[Start]:
        """Every anchor of the rule that lies where the rule applies."""
        rule = prepared.rule
        if rule.during is not None and not self.life.spells(rule.during):
            return []
        found = self._found(prepared)
        for spell in self.life.spells_of_any(rule.not_during):
            found = [each for each in found if not spell.holds_on(each[0].on)]
        if rule.during is None:
            starts = [Start(fact, None, place) for fact, place in found]
        else:
            starts = list(self._in_spell(rule.during, found))
        return _apart(starts, prepared.repeats) if len(starts) > 1 else starts

    def _in_spell(self, name: str, found: list[Found]) -> Iterator[Start]:
        for fact, place in found:
            spell = self.life.spell_on(name, fact.on, fact)
            if spell is not None:
                yield Start(fact, spell, place)

    def _found(self, prepared: Prepared) -> list[Found]:
        anchor = prepared.rule.anchor
        if isinstance(anchor, AfterFact):
            return self._after_facts(prepared, anchor.selector)
        if isinstance(anchor, BeforeFact):
            return [(fact, None) for fact in self.child.matching(anchor.selector)]
        if isinstance(anchor, AfterSpell):
            return list(self._after_spells(anchor))
        if isinstance(anchor, AtAge):
            return list(self._at_age(anchor))
        return list(self._after_unmet(anchor))

    def _after_facts(self, prepared: Prepared, selector: Selector) -> list[Found]:
        found = list(self._supposed(prepared.chain, selector)) if prepared.chain else []
        facts = self.child.matching(selector)
        if selector.counts or prepared.numbered:
            during = prepared.rule.during
            found += [(fact, self._place(fact, selector, during)) for fact in facts]
        else:
            found += [(fact, None) for fact in facts]
        return found

    def _place(self, fact: Fact, selector: Selector, during: str | None) -> int:
        """The place in the selector's spell, or in the rule's where the selector names none."""
        spell = None
        if selector.within is None and during is not None:
            spell = self.life.spell_on(during, fact.on, fact)
        return self.ordinals.of(fact, selector, spell)

    def _supposed(self, chain: Chain, selector: Selector) -> Iterator[Found]:
        since = self.ordinals.record_begins(selector.kinds)
        for spell in self.life.spells(chain.spell):
            if since is None or spell.since >= since:
                continue
            places = self.ordinals.places(selector, spell)
            fact = self.ordinals.supposed_last(selector, spell)
            if places.asks is not None:
                self.to_come.append(places.asks)
            if fact is None or not admits(selector, places.held):
                continue
            if fact.on > self.as_at:
                self.to_come.append(fact.on)
            else:
                yield fact, places.held

    def _after_spells(self, anchor: AfterSpell) -> Iterator[Found]:
        for spell in self.life.spells(anchor.spell):
            day = spell.until if anchor.ends else spell.since
            if day is not None:
                yield from self._on_day(day, f"{spell.start.id}+{anchor.spell}", spell.start)

    def _at_age(self, anchor: AtAge) -> Iterator[Found]:
        for fact in self.life.facts.get("born", ()):
            yield from self._on_day(birthday(fact.on, anchor.age), fact.id, fact)

    def _on_day(self, day: date, row: str, like: Fact) -> Iterator[Found]:
        """A day that stands for a fact, once it has come."""
        if day > self.as_at:
            self.to_come.append(day)
        else:
            yield Fact(like.kind, day, row, attrs=like.attrs), None

    def _after_unmet(self, anchor: Unmet) -> Iterator[Found]:
        """The day a duty fell due, once it has passed without the duty being met."""
        for duty in self.child.derived.get(anchor.rule, ()):
            if duty.due is None or not _passes_unmet(duty):
                continue
            if duty.due + _DAY > self.as_at:
                self.to_come.append(duty.due + _DAY)
                continue
            row = "+".join(part for part in (duty.anchor, anchor.rule, duty.each) if part)
            like = self._facts[duty.identity]
            yield Fact(like.kind, duty.due, row, attrs=like.attrs), None


def _passes_unmet(duty: Duty) -> bool:
    """Whether a duty was not met when due, or will not have been if nothing more is done."""
    if duty.excused_by is not None or duty.unmet_is is State.UNKNOWN or duty.due is None:
        return False
    if duty.outcome is Outcome.LAPSED:
        return duty.lapsed_on is not None and duty.due < duty.lapsed_on
    return duty.outcome in (Outcome.MET_LATE, Outcome.OPEN)


def _apart(starts: list[Start], by_day: bool) -> list[Start]:
    """One anchor for each row of the record, or for each day where the rule repeats itself."""
    first: dict[date | str, Start] = {}
    for start in starts:
        first.setdefault(start.fact.on if by_day else start.fact.id, start)
    return list(first.values())
