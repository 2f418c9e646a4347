"""Selectors and conditions: which facts are meant, and when something applies."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from holdfast.core.facts import Value
from holdfast.core.spans import Span

Where = tuple[tuple[str, tuple[Value, ...]], ...]
"""Conditions on a fact's attributes: each name with the values that are accepted."""

Counted = tuple[tuple[str, ...], Where, Where]
"""What a sequence counts: kinds of fact, with the attributes that they must and must not have."""


@dataclass(frozen=True)
class Selector:
    """Which facts are meant.

    `where` names attributes that must have one of the values given, `unless` those that must
    not. `nth` and `from_nth` count the facts within each spell named by `within`. `same` names
    attributes that must be equal to the anchor's. `since` lets a fact that met the duty lie
    before the anchor: within a span, or at any time.
    """

    kinds: tuple[str, ...]
    where: Where = ()
    unless: Where = ()
    nth: int | None = None
    from_nth: int | None = None
    within: str | None = None
    same: tuple[str, ...] = ()
    since: Span | str | None = None

    @cached_property
    def counted(self) -> Counted:
        """What is counted: two selectors with one key count alike."""
        return self.kinds, self.where, self.unless

    @cached_property
    def counts(self) -> bool:
        """Whether the selector needs to know which in the sequence a fact is."""
        return self.nth is not None or self.from_nth is not None


@dataclass(frozen=True, slots=True)
class When:
    """A condition; every part that is given must hold."""

    age_under: Span | None = None
    age_from: Span | None = None
    during: str | None = None
    not_during: str | None = None
    spell_where: Where = ()
    attrs: Where = ()
    has: Selector | None = None
