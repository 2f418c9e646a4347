"""Anchors: where the duties of a rule run from, for one child."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from holdfast.core.conditions import ChildSoFar
from holdfast.core.duties import Duty, Outcome, State
from holdfast.core.facts import Coverage, Fact
from holdfast.core.procedure import (
    AfterFact,
    AfterSpell,
    AtAge,
    BeforeFact,
    Counted,
    Rule,
    Selector,
    Unmet,
)
from holdfast.core.sequences import Sequence, admits
from holdfast.core.spans import birthday
from holdfast.core.spells import Spell


@dataclass(frozen=True, slots=True)
class Start:
    """An anchor found: the fact (or the day that stands for one) and the spell it lies in."""

    fact: Fact
    spell: Spell | None
    ordinal: int | None = None


class Starts:
    """The anchors of each rule for one child; `to_come` gathers the days that will be anchors."""

    def __init__(
        self,
        chains: Mapping[tuple[Counted, str], Sequence],
        chain_rules: set[str],
        child: ChildSoFar,
        coverage: Coverage,
        as_at: date,
    ) -> None:
        self.chains = chains
        self.chain_rules = chain_rules
        self.child = child
        self.life = child.life
        self.ordinals = child.ordinals
        self.coverage = coverage
        self.as_at = as_at
        self.to_come: list[date] = []
        self._facts: dict[tuple[str, str, str], Fact] = {}

    def remember(self, duty: Duty, start: Start) -> None:
        """Keep the fact a duty ran from, for the duties that follow from its silence."""
        self._facts[duty.identity] = start.fact

    def of(self, rule: Rule) -> Iterator[Start]:
        """Every anchor of the rule that lies where the rule applies."""
        if not self._watched(rule):
            return
        seen: dict[date, Start] = {}
        for fact, ordinal in self._anchor_facts(rule):
            spell = None
            if rule.during is not None:
                spell = self.life.spell_on(rule.during, fact.on, fact)
                if spell is None:
                    continue
            if any(self.life.spell_on(name, fact.on) for name in rule.not_during):
                continue
            start = Start(fact, spell, ordinal)
            if rule.id in self.chain_rules:
                seen[fact.on] = start
            else:
                yield start
        yield from seen.values()

    def _watched(self, rule: Rule) -> bool:
        return any(self.coverage.of(kind) for met in rule.met_by for kind in met.kinds)

    def _anchor_facts(self, rule: Rule) -> Iterator[tuple[Fact, int | None]]:
        anchor = rule.anchor
        if isinstance(anchor, AfterFact):
            yield from self._after_facts(rule, anchor.selector)
        elif isinstance(anchor, BeforeFact):
            for fact in self.child.matching(anchor.selector):
                yield fact, None
        elif isinstance(anchor, AfterSpell):
            yield from self._after_spells(anchor)
        elif isinstance(anchor, AtAge):
            yield from self._at_age(anchor)
        else:
            yield from self._after_unmet(rule, anchor)

    def _after_facts(self, rule: Rule, selector: Selector) -> Iterator[tuple[Fact, int | None]]:
        chain = self.chains.get((selector.counted, rule.during or ""))
        if chain is not None and rule.id in self.chain_rules:
            yield from self._supposed(chain, selector)
        if not any(kind in self.life.facts for kind in selector.kinds):
            return
        for fact in self.child.matching(selector):
            yield fact, self.ordinals.of(fact, selector) if selector.counts else None

    def _supposed(self, chain: Sequence, selector: Selector) -> Iterator[tuple[Fact, int | None]]:
        for spell in self.life.spells(chain.spell):
            fact = self.ordinals.supposed_last(chain.counted, spell)
            if fact is not None and spell.holds_on(fact.on):
                ordinal = self.ordinals.held_before_record(chain.counted, spell)
                if admits(selector, ordinal):
                    yield fact, ordinal

    def _after_spells(self, anchor: AfterSpell) -> Iterator[tuple[Fact, int | None]]:
        for spell in self.life.spells(anchor.spell):
            day = spell.until if anchor.ends else spell.since
            if day is not None:
                yield from self._on_day(day, f"{spell.start.id}+{anchor.spell}", spell.start)

    def _at_age(self, anchor: AtAge) -> Iterator[tuple[Fact, int | None]]:
        for fact in self.life.facts.get("born", ()):
            yield from self._on_day(birthday(fact.on, anchor.age), fact.id, fact)

    def _on_day(self, day: date, id: str, like: Fact) -> Iterator[tuple[Fact, int | None]]:
        """A day that stands for a fact, once it has come."""
        if day > self.as_at:
            self.to_come.append(day)
        else:
            yield Fact(like.kind, day, id, attrs=like.attrs), None

    def _after_unmet(self, rule: Rule, anchor: Unmet) -> Iterator[tuple[Fact, int | None]]:
        for duty in self.child.derived.get(anchor.rule, ()):
            if duty.due is None or duty.excused_by or duty.unmet_is is State.UNKNOWN:
                continue
            if duty.outcome is Outcome.MET_LATE or duty.outcome is Outcome.OPEN:
                like = self._facts[duty.identity]
                passed = duty.due + timedelta(days=1)
                for fact, _ in self._on_day(passed, f"{duty.anchor}+{anchor.rule}", like):
                    yield replace(fact, on=duty.due), None
