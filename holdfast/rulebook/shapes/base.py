"""What every table shares: no key that is not known, no name that is not known."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainValidator,
    ValidationInfo,
)

from holdfast.core.spans import Span, Unit, parse_span
from holdfast.core.vocabulary import KINDS
from holdfast.rulebook.problems import suggestion


class Shape(BaseModel):
    """A table of a procedure's file."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


@dataclass(frozen=True)
class Known:
    """The names that a procedure's files may refer to: its own and those of its base."""

    rules: frozenset[str]
    spells: frozenset[str]
    roles: frozenset[str]
    lists: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()


def refuse_unknown(what: str, name: str, known: Iterable[str]) -> str:
    """`name` itself. Raises ValueError with the nearest known name if it is not `known`."""
    known = set(known)
    if name not in known:
        raise ValueError(f"{name!r} is not a {what} of this procedure{suggestion(name, known)}")
    return name


def _named(what: str) -> AfterValidator:
    def check(name: str, info: ValidationInfo) -> str:
        return refuse_unknown(what, name, getattr(info.context, f"{what}s"))

    return AfterValidator(check)


def _kind(name: str) -> str:
    if name not in KINDS:
        raise ValueError(
            f"{name!r} is not a fact of the vocabulary{suggestion(name, KINDS)}"
            " (holdfast procedures facts lists them)"
        )
    return name


def _span(value: object) -> Span:
    if not isinstance(value, str):
        raise ValueError(f'{value!r} is not a span: write it in quotes, as "20 working days"')
    return parse_span(value)


def _age(value: object) -> Span:
    span = _span(value)
    if span.unit not in (Unit.YEARS, Unit.MONTHS):
        raise ValueError(f"an age is given in years or months, not {span.unit.value}")
    return span


def _since(value: object) -> Span | str:
    return value if value == "any" and isinstance(value, str) else _span(value)


def _as_list(value: object) -> object:
    return value if isinstance(value, list) else [value]


def told_by(*keys: str, otherwise: str) -> Callable[[Any], str]:
    """Which shape a table has: that of the first of `keys` in it, so that errors name one shape."""

    def which(value: Any) -> str:
        if not isinstance(value, dict):
            return "~text"
        return "~" + next((key for key in keys if key in value), otherwise)

    return which


KindName = Annotated[str, AfterValidator(_kind)]
RuleId = Annotated[str, _named("rule")]
SpellName = Annotated[str, _named("spell")]
RoleName = Annotated[str, _named("role")]
ListName = Annotated[str, _named("list")]
FormName = Annotated[str, _named("form")]
SpanText = Annotated[Span, PlainValidator(_span)]
AgeText = Annotated[Span, PlainValidator(_age)]
SinceText = Annotated[Span | str, PlainValidator(_since)]
OneOrMore = BeforeValidator(_as_list)
