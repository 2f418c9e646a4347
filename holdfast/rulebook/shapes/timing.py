"""When a duty falls due: spans, cases, ceilings, and the source of each wording."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Discriminator, Field, Tag, field_validator, model_validator

from holdfast.core.procedure import (
    Case,
    Ceiling,
    Choose,
    CountedFrom,
    DutyReference,
    Judged,
    Level,
    Limit,
    OnAttribute,
    Share,
    Version,
    Within,
)
from holdfast.core.sources import Source, Sureness
from holdfast.core.spans import Span
from holdfast.rulebook.shapes.base import RuleId, Shape, SpanText, told_by
from holdfast.rulebook.shapes.selectors import SelectorShape, WhenShape

Sure = Literal["read", "secondary", "memory", "chosen"]
LevelName = Literal["national", "local", "aim"]


class DutyReferenceShape(Shape):
    """`{ duty = "conference.next", nth = 4 }`."""

    duty: RuleId
    nth: int | None = Field(None, ge=1)

    def build(self) -> DutyReference:
        """The reference in the core."""
        return DutyReference(self.duty, self.nth)


class AttributeShape(Shape):
    """`{ attribute = "by_date" }`: the date that an attribute of the anchor holds."""

    attribute: str

    def build(self) -> OnAttribute:
        """The attribute in the core."""
        return OnAttribute(self.attribute)


EndOfShare = Annotated[
    Annotated[DutyReferenceShape, Tag("~duty")] | Annotated[SelectorShape, Tag("~fact")],
    Discriminator(told_by("duty", otherwise="fact")),
]


class ShareShape(Shape):
    """`{ share = 0.5, until = [ … ] }`: part of the way from the anchor to the first of `until`."""

    share: float = Field(gt=0, lt=1)
    until: list[EndOfShare] = Field(min_length=1)

    def build(self) -> Share:
        """The share in the core."""
        return Share(self.share, tuple(end.build() for end in self.until))


class CountedFromShape(Shape):
    """`{ after = { fact = "stage-entered", nth = 1 }, within = "3 months" }`."""

    after: SelectorShape
    within: SpanText

    def build(self) -> CountedFrom:
        """The ceiling in the core."""
        return CountedFrom(self.after.build(), self.within)


WithinShape = Annotated[
    Annotated[SpanText, Tag("~text")]
    | Annotated[ShareShape, Tag("~share")]
    | Annotated[AttributeShape, Tag("~attribute")],
    Discriminator(told_by("share", otherwise="attribute")),
]
CeilingShape = Annotated[
    Annotated[DutyReferenceShape, Tag("~duty")]
    | Annotated[CountedFromShape, Tag("~after")]
    | Annotated[AttributeShape, Tag("~attribute")],
    Discriminator(told_by("duty", "after", otherwise="attribute")),
]


def _within(value: Span | ShareShape | AttributeShape) -> Within:
    return value if isinstance(value, Span) else value.build()


class CaseShape(Shape):
    """`{ when = { age_under = "5 years" }, within = "6 months" }`."""

    within: WithinShape
    when: WhenShape | None = None

    def build(self) -> Case:
        """The case in the core."""
        return Case(_within(self.within), self.when.build() if self.when else None)


class InForceShape(Shape):
    """`{ from = 2011-04-01, until = 2020-04-23 }`: both days are inside."""

    from_: date | None = Field(None, alias="from")
    until: date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.from_ and self.until and self.until < self.from_:
            raise ValueError(f"it ends on {self.until} before it starts on {self.from_}")
        return self


class TimingShape(Shape):
    """The timing keys that a rule, a version, an aim, a further limit and a change share."""

    within: WithinShape | None = None
    cases: list[CaseShape] = []
    judged: Literal["anchor", "due"] = "anchor"
    choose: Literal["first", "earliest"] = "first"
    not_before: SpanText | None = None
    no_later_than: list[CeilingShape] = []
    roll: Literal["back"] | None = None
    in_force: InForceShape = InForceShape.model_validate({})
    note: str = ""

    def built_cases(self) -> tuple[Case, ...]:
        """The cases in the core: a plain `within` is one case that always applies."""
        if self.within is not None:
            return (Case(_within(self.within)),)
        return tuple(case.build() for case in self.cases)

    def built_version(self, source: Source) -> Version:
        """This wording of a limit in the core."""
        return Version(
            cases=self.built_cases(),
            source=source,
            judged=Judged(self.judged),
            choose=Choose(self.choose),
            not_before=self.not_before,
            no_later_than=tuple[Ceiling, ...](part.build() for part in self.no_later_than),
            roll_back=self.roll == "back",
            in_force_from=self.in_force.from_,
            in_force_until=self.in_force.until,
        )


def refuse_two_spans(timing: TimingShape) -> None:
    """Raises ValueError where a wording gives both or neither of `within` and `cases`."""
    if timing.within is not None and timing.cases:
        raise ValueError("give within, or cases that each give it, not both")
    if timing.within is None and not timing.cases:
        raise ValueError('a limit needs within, as "20 working days", or cases that each give it')


class VersionShape(TimingShape):
    """One wording of a limit: `[[rule.version]]`, `[[rule.aim]]`, or a rule's own keys."""

    source: str = Field(min_length=1)
    sure: Sure

    @field_validator("source")
    @classmethod
    def _not_blank(cls, source: str) -> str:
        if not source.strip():
            raise ValueError("the source is empty: name the instrument or document and paragraph")
        return source.strip()

    @model_validator(mode="after")
    def _one_span(self) -> Self:
        refuse_two_spans(self)
        return self

    def build(self, note: str = "") -> Version:
        """The wording in the core; `note` is what the source is noted with."""
        return self.built_version(Source(self.source, Sureness(self.sure), note or self.note))


class LimitShape(VersionShape):
    """`[[rule.limit]]`: a further limit of a stated level."""

    level: LevelName

    def build_limit(self) -> Limit:
        """The limit in the core."""
        return Limit(Level(self.level), (self.build(),))
