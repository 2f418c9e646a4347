"""The header of a procedure, its terms, roles, spells and measures."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from holdfast.core.procedure import Held, Level, Measure
from holdfast.core.profiles import Profile
from holdfast.core.sources import Source, Sureness
from holdfast.rulebook.problems import suggestion
from holdfast.rulebook.shapes.base import (
    AgeText,
    OneOrMore,
    RoleName,
    RuleId,
    Shape,
    SpanText,
    SpellName,
)
from holdfast.rulebook.shapes.selectors import Accepted, SelectorShape, where_of
from holdfast.rulebook.shapes.timing import Sure


def _month_and_day(text: str) -> str:
    found = re.fullmatch(r"(\d\d)-(\d\d)", text)
    try:
        if found is None:
            raise ValueError
        date(2024, int(found[1]), int(found[2]))
    except ValueError:
        raise ValueError(
            f'{text!r} is not a day of the year: write month and day, as "09-01"'
        ) from None
    return text


def _profile(name: str) -> str:
    profiles = [profile.value for profile in Profile]
    if name not in profiles:
        meant = suggestion(name, profiles)
        raise ValueError(f"{name!r} is not a permission profile ({', '.join(profiles)}){meant}")
    return name


MonthAndDay = Annotated[str, AfterValidator(_month_and_day)]


class HeaderShape(Shape):
    """The keys at the top of `procedure.toml`."""

    id: str = Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
    title: str = Field(min_length=1)
    document: str = Field(min_length=1)
    based_on: str | None = None
    warn: SpanText | None = None


class TermShape(Shape):
    """`[[school_term]]`: by the month and day on which it starts and ends each year."""

    name: str
    starts: MonthAndDay
    ends: MonthAndDay


class RoleShape(Shape):
    """`[role.iro]`; an authority may give only the keys that differ from its base."""

    title: str | None = Field(None, min_length=1)
    held: Literal["by child", "by team", "by service", "outside"] | None = None
    acts_as: Annotated[str, AfterValidator(_profile)] | None = None
    manager: RoleName | None = None

    def given(self) -> dict[str, Any]:
        """The keys that were given, as fields of the core's role."""
        fields = {name: getattr(self, name) for name in self.model_fields_set}
        return fields | ({"held": Held(self.held)} if self.held else {})


class SpellShape(Shape):
    """`[spell.looked-after]`; an authority may give only the keys that differ from its base."""

    meaning: str | None = Field(None, min_length=1)
    starts: Annotated[list[SelectorShape], OneOrMore] = []
    ends: Annotated[list[SelectorShape], OneOrMore] = []
    key: str | None = None
    of: SpellName | None = None
    of_where: Accepted = {}
    once_lasted: SpanText | None = None
    total: SpanText | None = None
    since_age: AgeText | None = None
    from_age: AgeText | None = None
    ends_at_18: bool = True

    def given(self) -> dict[str, Any]:
        """The keys that were given, as fields of the core's spell."""
        fields = {name: getattr(self, name) for name in self.model_fields_set}
        for name in ("starts", "ends"):
            if name in fields:
                fields[name] = tuple(selector.build() for selector in fields[name])
        return fields | ({"of_where": where_of(self.of_where)} if "of_where" in fields else {})


class MeasureShape(Shape):
    """`[[measure]]`: how often duties of some rules were met in time."""

    id: str = Field(min_length=1)
    title: str = Field(min_length=1)
    counts: list[RuleId] = Field(min_length=1)
    level: Literal["national", "local", "aim"]
    source: str = Field(min_length=1)
    sure: Sure
    target: float | None = Field(None, ge=0, le=100)
    rows: list[str] = []
    note: str = ""

    def build(self) -> Measure:
        """The measure in the core."""
        return Measure(
            id=self.id,
            title=self.title,
            rules=tuple(self.counts),
            level=Level(self.level),
            source=Source(self.source, Sureness(self.sure), self.note),
            target=self.target,
            rows=tuple(self.rows),
        )
