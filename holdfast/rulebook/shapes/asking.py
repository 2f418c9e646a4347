"""Lists, settings, texts, forms with their sections and questions, and significant changes."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any, Self, TypeVar

from pydantic import AfterValidator, Field, PlainValidator, model_validator

from holdfast.core.asking import (
    AnswerKind,
    Choice,
    FormKind,
    Moment,
    Question,
    Respondent,
    Section,
    SettingValue,
    ShownIf,
    SignificantChange,
    Text,
)
from holdfast.core.sources import Source, Sureness
from holdfast.core.spans import parse_span
from holdfast.rulebook.problems import suggestion
from holdfast.rulebook.shapes.base import (
    AgeText,
    FormName,
    KindName,
    ListName,
    OneOrMore,
    RoleName,
    Shape,
    SpanText,
)
from holdfast.rulebook.shapes.selectors import WhenShape
from holdfast.rulebook.shapes.timing import Sure

E = TypeVar("E", bound=StrEnum)

PLAIN_ID = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
DOTTED_ID = r"^[a-z0-9]+(?:[.-][a-z0-9]+)*$"


def among(what: str, names: type[E]) -> Callable[[object], E]:
    """A check that a word is one of a closed list."""

    def check(value: object) -> E:
        known = [name.value for name in names]
        if value not in known:
            meant = suggestion(str(value), known)
            raise ValueError(f"{value!r} is not {what} ({', '.join(known)}){meant}")
        return names(str(value))

    return check


def _said(text: str) -> str:
    if not text.strip():
        raise ValueError("this is empty: say it in words")
    return text.strip()


Said = Annotated[str, AfterValidator(_said)]
Roles = Annotated[list[RoleName], OneOrMore]
Words = Annotated[list[str], OneOrMore]


class Sourced(Shape):
    """What gives its source; the rows it answers, and what is unclear in it."""

    source: Said
    sure: Sure
    note: str = ""
    rows: list[str] = []

    def built_source(self) -> Source:
        """The source in the core."""
        return Source(self.source, Sureness(self.sure), self.note)


class SourcedOver(Shape):
    """The same where an authority gives only what differs from its base."""

    source: Said | None = None
    sure: Sure | None = None
    note: str | None = None
    rows: list[str] = []

    def given(self) -> dict[str, Any]:
        """The keys that were given, as fields of the core; source and rows are laid apart."""
        apart = {"source", "sure", "note", "rows"}
        fields = {name: getattr(self, name) for name in self.model_fields_set - apart}
        return {k: tuple(v) if isinstance(v, list) else v for k, v in fields.items()}

    def source_over(self, base: Source | None) -> Source | None:
        """The source with what was given laid over the base's, None where it is not complete."""
        cite = self.source or (base.cite if base else None)
        sure = Sureness(self.sure) if self.sure else base.sure if base else None
        if cite is None or sure is None:
            return None
        note = self.note if self.note is not None else base.note if base else ""
        return Source(cite, sure, note)


class ChoiceShape(Shape):
    """`[[list.x.choice]]`: one thing that can be chosen."""

    id: str = Field(pattern=PLAIN_ID)
    says: Said
    rows: list[str] = []

    def build(self) -> Choice:
        """The choice in the core."""
        return Choice(self.id, self.says, tuple(self.rows))


class ListShape(SourcedOver):
    """`[list.star-categories]`; an authority may add choices to a list of its base."""

    title: Said | None = None
    choice: list[ChoiceShape] = []


class SettingShape(SourcedOver):
    """`[setting.caseload-lower]`: a value that an authority decides."""

    says: Said | None = None
    value: int | float | bool | str | None = None

    def built_value(self) -> SettingValue | None:
        """The value in the core: text that reads as a span is one."""
        if not isinstance(self.value, str):
            return self.value
        try:
            return parse_span(self.value)
        except ValueError:
            return self.value


class TextShape(Sourced):
    """`[[text]]`: guidance shown at a moment of the work."""

    id: str = Field(pattern=DOTTED_ID)
    at: Annotated[Moment, PlainValidator(among("a moment of the work", Moment))]
    title: Said
    says: Said
    when: WhenShape | None = None

    def build(self) -> Text:
        """The text in the core."""
        return Text(
            id=self.id,
            at=self.at,
            title=self.title,
            says=self.says,
            source=self.built_source(),
            rows=tuple(self.rows),
            when=self.when.build() if self.when else None,
        )


class ShownIfShape(Shape):
    """`{ question = "difference", is = ["yes"] }`."""

    question: str
    is_: Annotated[list[str], OneOrMore] = Field(alias="is", min_length=1)

    def build(self) -> ShownIf:
        """The condition in the core."""
        return ShownIf(self.question, tuple(self.is_))


class FormShape(SourcedOver):
    """`[form.pre-meet]`; an authority may give only the keys that differ from its base."""

    title: Said | None = None
    kind: Annotated[FormKind | None, PlainValidator(among("a kind of form", FormKind))] = None
    help: str = ""
    group: str = ""
    filled_by: Roles = []
    once: bool = False
    fact: KindName | None = None
    fact_has: dict[str, str | int | bool] = {}
    fact_if: ShownIfShape | None = None
    fact_else: KindName | None = None
    recorded: KindName | None = None
    tells: Roles = []
    tells_by: str | None = None
    open_until: Words = []
    restricted: bool = False
    by_link: bool = False
    respondent: Annotated[Respondent | None, PlainValidator(among("a respondent", Respondent))] = (
        None
    )
    age_from: AgeText | None = None
    age_under: AgeText | None = None
    guidance: list[Annotated[Moment, PlainValidator(among("a moment", Moment))]] = []

    def given(self) -> dict[str, Any]:
        """The keys that were given, as fields of the core."""
        fields = super().given()
        if "fact_has" in fields:
            fields["fact_has"] = tuple(sorted(self.fact_has.items()))
        if self.fact_if is not None:
            fields["fact_if"] = self.fact_if.build()
        return fields


class Placed(Shape):
    """Where a section or a question goes, and when it is asked."""

    form: FormName
    id: str = Field(pattern=PLAIN_ID)
    help: str = ""
    after: str | None = None
    from_review: int = Field(1, ge=1)
    when: WhenShape | None = None
    rows: list[str] = []


class SectionShape(Placed):
    """`[[section]]`: a part of a form."""

    title: Said
    may_not_apply: bool = False
    private: bool = False
    beside: Words = []

    def build(self) -> Section:
        """The section in the core, without its questions."""
        return Section(
            id=self.id,
            title=self.title,
            help=self.help,
            may_not_apply=self.may_not_apply,
            private=self.private,
            beside=tuple(self.beside),
            from_review=self.from_review,
            when=self.when.build() if self.when else None,
            rows=tuple(self.rows),
        )


class QuestionShape(Placed):
    """`[[question]]`: one question of a section."""

    section: str
    asks: Said
    answer: Annotated[AnswerKind, PlainValidator(among("a kind of answer", AnswerKind))]
    list: ListName | None = None
    required: bool = False
    shown_if: ShownIfShape | None = None
    gives: str | None = None

    @model_validator(mode="after")
    def _a_list_where_chosen(self) -> Self:
        if self.answer.is_listed and self.list is None:
            raise ValueError(f"an answer that is a {self.answer.value} names its list")
        if self.list is not None and not self.answer.is_listed:
            raise ValueError('a list is for an answer that is a "choice" or "choices"')
        return self

    def build(self) -> Question:
        """The question in the core."""
        return Question(
            id=self.id,
            asks=self.asks,
            answer=self.answer,
            help=self.help,
            list=self.list,
            required=self.required,
            from_review=self.from_review,
            when=self.when.build() if self.when else None,
            shown_if=self.shown_if.build() if self.shown_if else None,
            gives=self.gives,
            rows=tuple(self.rows),
        )


class SignificantChangeShape(Sourced):
    """`[[significant_change]]`: what the reviewing officer is told of between reviews."""

    id: str = Field(pattern=PLAIN_ID)
    title: Said
    subtypes: ListName | None = None
    threshold: SpanText | None = None
    threshold_note: str = ""
    tell_within: SpanText | None = None
    planned_first: bool = False
    encloses: str = ""

    def build(self) -> SignificantChange:
        """The change in the core."""
        return SignificantChange(
            id=self.id,
            title=self.title,
            source=self.built_source(),
            subtypes=self.subtypes,
            threshold=self.threshold,
            threshold_note=self.threshold_note,
            tell_within=self.tell_within,
            planned_first=self.planned_first,
            encloses=self.encloses,
            rows=tuple(self.rows),
        )
