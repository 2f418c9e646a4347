"""A child so far: the questions that limits and conditions ask while duties are derived."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from holdfast.core.duties import Duty
from holdfast.core.facts import Fact
from holdfast.core.procedure import Rule
from holdfast.core.selectors import Selector, When
from holdfast.core.sequences import Ordinals, admits
from holdfast.core.spans import birthday
from holdfast.core.spells import Life, accepts
from holdfast.core.timing import CannotTellError


class ChildSoFar:
    """A child's facts and spells, and the duties already derived from them."""

    def __init__(self, life: Life, ordinals: Ordinals, rules: Mapping[str, Rule]) -> None:
        self.life = life
        self.ordinals = ordinals
        self.rules = rules
        self.derived: dict[str, list[Duty]] = {}

    def duties_beside(self, rule: str, anchor: Fact) -> Iterable[Duty]:
        """The duties of a rule already derived that lie in the same spell as the anchor."""
        duties = self.derived.get(rule, ())
        during = self.rules[rule].during
        spell = self.life.spell_of(during, anchor) if during else None
        if spell is None:
            return duties
        return [duty for duty in duties if spell.holds_on(duty.anchor_on)]

    def matching(self, selector: Selector) -> Sequence[Fact]:
        """The facts selected, by kind, attributes and place in their sequence."""
        facts = self.life.selected(selector)
        if selector.within is None and not selector.counts:
            return facts
        return [fact for fact in facts if self._in_place(selector, fact)]

    def _in_place(self, selector: Selector, fact: Fact) -> bool:
        if selector.within is not None and self.life.spell_of(selector.within, fact) is None:
            return False
        return not selector.counts or admits(selector, self.ordinals.of(fact, selector))

    def first(self, selector: Selector, anchor: Fact) -> Fact | None:
        """The first fact selected that agrees with the anchor."""
        facts = self.matching(selector)
        return next((fact for fact in facts if agrees(fact, anchor, selector.same)), None)

    def first_after(self, selector: Selector, anchor: Fact) -> Fact | None:
        """The first fact selected that lies after the anchor's day and agrees with it."""
        for fact in self.matching(selector):
            if fact.on > anchor.on and agrees(fact, anchor, selector.same):
                return fact
        return None

    def holds(self, when: When, day: date, anchor: Fact) -> bool:
        """Whether the condition holds on `day`. Raises CannotTellError if the record is silent."""
        return (
            (not when.attrs or accepts(anchor, when.attrs))
            and self._where_asked(when, day)
            and self._of_age(when, day)
            and (when.has is None or self._has(when.has, day, anchor))
        )

    def _of_age(self, when: When, day: date) -> bool:
        if when.age_under is None and when.age_from is None:
            return True
        born = self.life.born
        if born is None:
            if "expected" in self.life.facts:
                return when.age_from is None
            raise CannotTellError("born")
        if when.age_under is not None and day >= birthday(born, when.age_under):
            return False
        return when.age_from is None or day >= birthday(born, when.age_from)

    def _where_asked(self, when: When, day: date) -> bool:
        if when.not_during is not None and self.life.spell_on(when.not_during, day):
            return False
        if when.during is None:
            return True
        spell = self.life.spell_on(when.during, day)
        return spell is not None and accepts(spell.start, when.spell_where)

    def _has(self, selector: Selector, day: date, anchor: Fact) -> bool:
        return any(
            fact.on <= day and agrees(fact, anchor, selector.same)
            for fact in self.matching(selector)
        )


def agrees(fact: Fact, anchor: Fact, same: tuple[str, ...]) -> bool:
    """Whether two facts have the same values of the attributes named."""
    return all(fact.attrs.get(name) == anchor.attrs.get(name) for name in same)
