"""Rules, and the changes an authority makes to the rules of its base."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Self, cast

from pydantic import Discriminator, Field, Tag, field_validator, model_validator

from holdfast.core.procedure import (
    AfterFact,
    AfterSpell,
    Anchor,
    AtAge,
    BeforeFact,
    Level,
    Limit,
    Rule,
    Unmet,
    Version,
)
from holdfast.core.sources import Source, Sureness
from holdfast.rulebook.shapes.base import (
    AgeText,
    OneOrMore,
    RoleName,
    RuleId,
    Shape,
    SpanText,
    SpellName,
    told_by,
)
from holdfast.rulebook.shapes.selectors import SelectorShape, WhenShape
from holdfast.rulebook.shapes.timing import (
    LevelName,
    LimitShape,
    Sure,
    TimingShape,
    VersionShape,
    refuse_two_spans,
)

_TIMING = frozenset(TimingShape.model_fields) - {"note"}
_BESIDE_OFF = {"rule", "off", "rows", "note", "source", "sure"}


class SpellAnchorShape(Shape):
    """`{ spell = "eligible" }`: from the day the spell starts."""

    spell: SpellName

    def build(self) -> Anchor:
        """The anchor in the core."""
        return AfterSpell(self.spell)


class SpellEndAnchorShape(Shape):
    """`{ spell_ends = "looked-after" }`: from the day the spell ends."""

    spell_ends: SpellName

    def build(self) -> Anchor:
        """The anchor in the core."""
        return AfterSpell(self.spell_ends, ends=True)


class AgeAnchorShape(Shape):
    """`{ age = "16 years" }`: from the birthday."""

    age: AgeText

    def build(self) -> Anchor:
        """The anchor in the core."""
        return AtAge(self.age)


class UnmetAnchorShape(Shape):
    """`{ unmet = "rule.id" }`: from the day another duty passes its limit."""

    unmet: RuleId

    def build(self) -> Anchor:
        """The anchor in the core."""
        return Unmet(self.unmet)


AfterShape = Annotated[
    Annotated[SpellAnchorShape, Tag("~spell")]
    | Annotated[SpellEndAnchorShape, Tag("~spell_ends")]
    | Annotated[AgeAnchorShape, Tag("~age")]
    | Annotated[UnmetAnchorShape, Tag("~unmet")]
    | Annotated[SelectorShape, Tag("~fact")],
    Discriminator(told_by("spell", "spell_ends", "age", "unmet", otherwise="fact")),
]


class ForEachShape(Shape):
    """`{ attribute = "reports", met_attribute = "report" }`: one duty per thing listed.

    `leave_out` names things for which no duty is owed, though they are listed.
    """

    attribute: str
    met_attribute: str
    leave_out: Annotated[list[str], OneOrMore] = []


class RuleShape(VersionShape):
    """`[[rule]]`: the pattern of a duty, with its first limit."""

    id: str = Field(pattern=r"^[a-z0-9]+(?:[.-][a-z0-9]+)*$")
    duty: str = Field(min_length=1)
    owed_by: Annotated[list[RoleName], OneOrMore] = Field(min_length=1)
    met_by: Annotated[list[SelectorShape], OneOrMore] = Field(min_length=1)
    after: AfterShape | None = None
    before: SelectorShape | None = None
    during: SpellName | None = None
    not_during: Annotated[list[SpellName], OneOrMore] = []
    applies_when: WhenShape | None = None
    lapsed_by: Annotated[list[SelectorShape], OneOrMore] = []
    for_each: ForEachShape | None = None
    warn: SpanText | None = None
    on_overdue: str = ""
    rows: list[str] = []
    level: LevelName | None = None
    version: list[VersionShape] = []
    aim: list[VersionShape] = []
    limit: list[LimitShape] = []

    @model_validator(mode="after")
    def _one_anchor(self) -> Self:
        if (self.after is None) == (self.before is None):
            raise ValueError("a rule says what it runs from: give after or before, one of them")
        return self

    def _anchor(self) -> Anchor:
        if self.before is not None:
            return BeforeFact(self.before.build())
        after = cast("AfterShape", self.after)  # _one_anchor has refused a rule without either
        return AfterFact(after.build()) if isinstance(after, SelectorShape) else after.build()

    def _limits(self, level: Level) -> tuple[Limit, ...]:
        wordings = [version.build() for version in self.version]
        first = self.built_version(Source(self.source, Sureness(self.sure)))
        return (
            Limit(Level(self.level) if self.level else level, oldest_first([*wordings, first])),
            *(further.build_limit() for further in self.limit),
            *(Limit(Level.AIM, (aim.build(),)) for aim in self.aim),
        )

    def build_rule(self, level: Level) -> Rule:
        """The rule in the core; `level` is whose limit it is where the rule does not say."""
        each = self.for_each and (self.for_each.attribute, self.for_each.met_attribute)
        return Rule(
            id=self.id,
            duty=self.duty,
            owed_by=tuple(self.owed_by),
            anchor=self._anchor(),
            limits=self._limits(level),
            met_by=tuple(selector.build() for selector in self.met_by),
            applies_when=self.applies_when.build() if self.applies_when else None,
            during=self.during,
            not_during=tuple(self.not_during),
            lapsed_by=tuple(selector.build() for selector in self.lapsed_by),
            each=each or None,
            left_out=tuple(self.for_each.leave_out) if self.for_each else (),
            warn=self.warn,
            on_overdue=self.on_overdue,
            rows=tuple(self.rows),
            note=self.note,
        )


def oldest_first(versions: list[Version]) -> tuple[Version, ...]:
    """Wordings in the order in which they came into force."""
    return tuple(sorted(versions, key=lambda version: version.in_force_from or date.min))


class ChangeShape(TimingShape):
    """`[[change]]`: how an authority differs from a rule of its base."""

    rule: RuleId
    source: str | None = Field(None, min_length=1)
    sure: Sure | None = None
    rows: list[str] = []
    duty: str | None = Field(None, min_length=1)
    owed_by: Annotated[list[RoleName] | None, OneOrMore] = Field(None, min_length=1)
    warn: SpanText | None = None
    on_overdue: str | None = None
    during: SpellName | None = None
    not_during: Annotated[list[SpellName] | None, OneOrMore] = None
    applies_when: WhenShape | None = None
    aim: list[VersionShape] = []
    off: str | None = Field(None, min_length=1)

    @property
    def has_timing(self) -> bool:
        """Whether the change adds a local limit."""
        return bool(self.model_fields_set & _TIMING)

    @field_validator("source")
    @classmethod
    def _not_blank(cls, source: str | None) -> str | None:
        if source is not None and not source.strip():
            raise ValueError("the source is empty: name the document and its section")
        return source

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.has_timing:
            refuse_two_spans(self)
            if not (self.source and self.sure):
                raise ValueError("a local limit needs its source and sure: document and section")
        if self.model_fields_set <= {"rule", "source", "sure", "note"}:
            raise ValueError("the change changes nothing: give a limit, or a key to change")
        if self.off and self.model_fields_set - _BESIDE_OFF:
            raise ValueError("a rule that is off has nothing else to change")
        return self

    def local_limits(self) -> tuple[Limit, ...]:
        """The local limit and the aims that the change adds."""
        aims = tuple(Limit(Level.AIM, (aim.build(),)) for aim in self.aim)
        if not self.has_timing or not self.source or not self.sure:
            return aims
        source = Source(self.source, Sureness(self.sure), self.note)
        return (Limit(Level.LOCAL, (self.built_version(source),)), *aims)
