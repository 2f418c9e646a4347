"""Where what a procedure says comes from, and how surely it is known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Sureness(StrEnum):
    """How sure the source of a rule is; `chosen` where no document says and Holdfast chose."""

    READ = "read"
    SECONDARY = "secondary"
    MEMORY = "memory"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule comes from: instrument or document with paragraph, how surely it is known."""

    cite: str
    sure: Sureness
    note: str = ""
