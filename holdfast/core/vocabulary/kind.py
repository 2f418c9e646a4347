"""What the vocabulary says of one kind of fact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of fact: its name in rules, its meaning in a sentence, and its attributes.

    `past` completes the sentence "On 4 March 2026 …" when a reason is told.
    A kind that is `ahead` speaks of a day still to come, such as one planned.
    """

    name: str
    past: str
    attrs: Mapping[str, str] = field(default_factory=dict)
    ahead: bool = False
