"""Selectors and conditions: which facts are meant, and when something applies."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from holdfast.core.facts import Value
from holdfast.core.selectors import Selector, When, Where
from holdfast.core.vocabulary import KINDS
from holdfast.rulebook.problems import suggestion
from holdfast.rulebook.shapes.base import (
    AgeText,
    KindName,
    OneOrMore,
    Shape,
    SinceText,
    SpellName,
)

Scalar = bool | int | str | date
Accepted = dict[str, Annotated[list[Scalar], OneOrMore]]


def where_of(accepted: Accepted) -> Where:
    """Conditions in the order of their names, so that the order in the file does not matter."""
    return tuple((name, tuple[Value, ...](values)) for name, values in sorted(accepted.items()))


def refuse_attributes(names: set[str], kinds: list[str]) -> None:
    """Raises ValueError for a name that some of the kinds of fact do not carry."""
    for kind in kinds:
        known = KINDS[kind].attrs
        for name in sorted(names - set(known)):
            carries = ", ".join(known) or "no attributes"
            meant = suggestion(name, known)
            says = f"{name!r} is not an attribute of {kind!r} (it carries: {carries}){meant}"
            raise ValueError(says)


class SelectorShape(Shape):
    """`{ fact = "review-completed", nth = 1, in = "looked-after" }`."""

    fact: Annotated[list[KindName], OneOrMore] = Field(min_length=1)
    where: Accepted = {}
    unless: Accepted = {}
    nth: int | None = Field(None, ge=1)
    from_nth: int | None = Field(None, ge=1)
    in_: SpellName | None = Field(None, alias="in")
    same: Annotated[list[str], OneOrMore] = []
    since: SinceText | None = None

    @field_validator("where", "unless", "same")
    @classmethod
    def _attributes(cls, value: Accepted | list[str], info: ValidationInfo) -> Accepted | list[str]:
        refuse_attributes(set(value), info.data.get("fact", []))
        return value

    @model_validator(mode="after")
    def _one_count(self) -> Self:
        if self.nth is not None and self.from_nth is not None:
            raise ValueError("nth means exactly that one, from_nth that one or later: give one")
        return self

    def build(self) -> Selector:
        """The selector in the core."""
        return Selector(
            kinds=tuple(self.fact),
            where=where_of(self.where),
            unless=where_of(self.unless),
            nth=self.nth,
            from_nth=self.from_nth,
            within=self.in_,
            same=tuple(self.same),
            since=self.since,
        )


class WhenShape(Shape):
    """`{ age_under = "5 years", where = { type = "initial" } }`: every part must hold."""

    age_under: AgeText | None = None
    age_from: AgeText | None = None
    during: SpellName | None = None
    not_during: SpellName | None = None
    where_spell: Accepted = {}
    where: Accepted = {}
    has: SelectorShape | None = None

    def build(self) -> When:
        """The condition in the core."""
        return When(
            age_under=self.age_under,
            age_from=self.age_from,
            during=self.during,
            not_during=self.not_during,
            spell_where=where_of(self.where_spell),
            attrs=where_of(self.where),
            has=self.has.build() if self.has else None,
        )
