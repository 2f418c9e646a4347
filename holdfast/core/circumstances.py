"""A child's circumstances on a day: whether a condition of the procedure holds beside a step.

The conditions are those of rules. In place of the fact that a duty runs from stands the step
itself, with the attributes that whoever takes it gives.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from holdfast.core.calendar import Calendar
from holdfast.core.conditions import ChildSoFar
from holdfast.core.facts import NO_ATTRIBUTES, Attributes, Coverage, Fact
from holdfast.core.procedure import Procedure
from holdfast.core.selectors import When
from holdfast.core.sequences import Ordinals
from holdfast.core.spells import Life, order_of
from holdfast.core.timing import CannotTellError
from holdfast.core.vocabulary import KINDS


class Circumstances:
    """What the record says of a child on a day, beside a step with its attributes.

    What is recorded counts and nothing is supposed; facts dated after `on` are left out, save
    those that speak of a day to come.
    """

    def __init__(
        self,
        procedure: Procedure,
        facts: Iterable[Fact],
        calendar: Calendar,
        on: date,
        *,
        step: str = "",
        attrs: Attributes = NO_ATTRIBUTES,
    ) -> None:
        self.on = on
        self._beside = Fact(step, on, step, attrs=attrs)
        self._child = _child(procedure, facts, calendar, on)

    def hold(self, when: When, *, silent: bool) -> bool:
        """Whether a condition holds; `silent` is the answer where the record cannot tell."""
        try:
            return self._child.holds(when, self.on, self._beside)
        except CannotTellError:
            return silent


def _child(procedure: Procedure, facts: Iterable[Fact], calendar: Calendar, on: date) -> ChildSoFar:
    visible = _visible(facts, on)
    life = Life(
        visible,
        procedure.spells,
        calendar,
        born=_day_of("born", visible),
        died=_day_of("died", visible),
    )
    ordinals = Ordinals(life, Coverage.complete(KINDS), {}, lambda rule, anchor: None, on)
    return ChildSoFar(life, ordinals, procedure.rules)


def _visible(facts: Iterable[Fact], on: date) -> dict[str, list[Fact]]:
    visible: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.on <= on or KINDS[fact.kind].ahead:
            visible.setdefault(fact.kind, []).append(fact)
    for listed in visible.values():
        listed.sort(key=order_of)
    return visible


def _day_of(kind: str, visible: dict[str, list[Fact]]) -> date | None:
    return visible[kind][0].on if kind in visible else None
