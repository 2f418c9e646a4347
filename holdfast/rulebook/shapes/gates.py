"""Gates: what may not happen unless something else has."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, PlainValidator, model_validator

from holdfast.core.gates import Gate, Step, Strength
from holdfast.rulebook.shapes.asking import DOTTED_ID, Roles, Said, Sourced, Words, among
from holdfast.rulebook.shapes.base import FormName, ListName, OneOrMore
from holdfast.rulebook.shapes.selectors import WhenShape


class GateShape(Sourced):
    """`[[gate]]`: what stands before a step of the work."""

    id: str = Field(pattern=DOTTED_ID)
    step: Annotated[Step, PlainValidator(among("a step of the work", Step))]
    says: Said
    put_right: Said
    when: WhenShape | None = None
    unless: Annotated[list[WhenShape], OneOrMore] = []
    answered: Words = []
    form: FormName | None = None
    only: Roles = []
    strength: Annotated[Strength, PlainValidator(among("a strength", Strength))] = Strength.BAR
    lifted_by: Roles = []
    reasons: ListName | None = None

    @model_validator(mode="after")
    def _a_warning_is_not_lifted(self) -> Self:
        if self.strength is Strength.WARN and self.lifted_by:
            raise ValueError("whoever takes the step goes on past a warning: leave out lifted_by")
        return self

    def build(self) -> Gate:
        """The gate in the core."""
        return Gate(
            id=self.id,
            step=self.step,
            says=self.says,
            put_right=self.put_right,
            source=self.built_source(),
            when=self.when.build() if self.when else None,
            unless=tuple(part.build() for part in self.unless),
            answered=tuple(self.answered),
            form=self.form,
            only=tuple(self.only),
            strength=self.strength,
            lifted_by=tuple(self.lifted_by),
            reasons=self.reasons,
            rows=tuple(self.rows),
        )
