"""The closed vocabulary of facts: every kind a rule may name, with its documented attributes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from holdfast.core.vocabulary import (
    between,
    both_plans,
    challenge,
    conferences,
    leaving,
    looked_after,
    plans,
    reviews,
)
from holdfast.core.vocabulary.kind import Kind

KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        kind.name: kind
        for group in (
            looked_after,
            plans,
            reviews,
            between,
            both_plans,
            conferences,
            challenge,
            leaving,
        )
        for kind in group.KINDS
    }
)

__all__ = ["KINDS", "Kind"]
