"""A child so far: the questions that limits and conditions ask while duties are derived."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Self

from holdfast.core.calendar import Calendar
from holdfast.core.duties import Duty
from holdfast.core.facts import Coverage, Fact
from holdfast.core.procedure import Selector, When
from holdfast.core.sequences import Ordinals, admits
from holdfast.core.spans import birthday
from holdfast.core.spells import Life, accepts
from holdfast.core.timing import CannotTell


class ChildSoFar:
    """A child's facts and spells, and the duties already derived from them."""

    def __init__(self, life: Life, ordinals: Ordinals) -> None:
        self.life = life
        self.ordinals = ordinals
        self.derived: dict[str, list[Duty]] = {}

    @classmethod
    def nobody(cls) -> Self:
        """A child of whom nothing is known, for reckoning with a limit alone."""
        life = Life({}, {}, Calendar.england(), None, None)
        return cls(life, Ordinals(life, Coverage(), {}, lambda rule, day: None))

    def duties_of(self, rule: str) -> list[Duty]:
        """The duties of a rule already derived."""
        return self.derived.get(rule, [])

    def matching(self, selector: Selector) -> Iterator[Fact]:
        """The facts selected, by kind, attributes and place in their sequence."""
        for fact in self.life.selected(selector):
            if selector.within is not None and not self._in_spell(selector.within, fact):
                continue
            if not selector.counts or admits(selector, self.ordinals.of(fact, selector)):
                yield fact

    def _in_spell(self, name: str, fact: Fact) -> bool:
        return any(
            spell.holds_on(fact.on) or fact.on == spell.until for spell in self.life.spells(name)
        )

    def agreeing(self, selector: Selector, anchor: Fact) -> Iterator[Fact]:
        """The facts of the selector's kinds and attributes that agree with the anchor."""
        facts = self.life.selected(selector)
        return (fact for fact in facts if _agrees(fact, anchor, selector.same))

    def first(self, selector: Selector, anchor: Fact, since: date = date.min) -> Fact | None:
        """The first fact selected that agrees with the anchor, on or after a day."""
        agreeing = (fact for fact in self.matching(selector) if fact.on >= since)
        return next((fact for fact in agreeing if _agrees(fact, anchor, selector.same)), None)

    def first_after(self, selector: Selector, anchor: Fact) -> Fact | None:
        """The first fact selected that lies after the anchor's day and agrees with it."""
        for fact in self.matching(selector):
            if fact.on > anchor.on and _agrees(fact, anchor, selector.same):
                return fact
        return None

    def holds(self, when: When, day: date, anchor: Fact) -> bool:
        """Whether the condition holds on `day`. Raises CannotTell where the record is silent."""
        return (
            self._of_age(when, day)
            and self._in_place(when, day, anchor)
            and accepts(anchor, when.attrs)
            and (when.has is None or self._has(when.has, day, anchor))
        )

    def _of_age(self, when: When, day: date) -> bool:
        if when.age_under is None and when.age_from is None:
            return True
        born = self.life.born
        if born is None:
            if "expected" in self.life.facts:
                return when.age_from is None
            raise CannotTell("born")
        if when.age_under is not None and day >= birthday(born, when.age_under):
            return False
        return when.age_from is None or day >= birthday(born, when.age_from)

    def _in_place(self, when: When, day: date, anchor: Fact) -> bool:
        if when.not_during is not None and self.life.spell_on(when.not_during, day):
            return False
        if when.during is None:
            return True
        spell = self.life.spell_on(when.during, day)
        return spell is not None and accepts(spell.start, when.spell_where)

    def _has(self, selector: Selector, day: date, anchor: Fact) -> bool:
        return any(
            fact.on <= day and _agrees(fact, anchor, selector.same)
            for fact in self.matching(selector)
        )


def _agrees(fact: Fact, anchor: Fact, same: tuple[str, ...]) -> bool:
    return all(fact.attrs.get(name) == anchor.attrs.get(name) for name in same)
