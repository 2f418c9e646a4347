"""Invented values for every component, in every state it can be in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

TODAY = date(2026, 3, 31)


@dataclass(frozen=True)
class Sample:
    """One component to look at; `says` names what is special about this one."""

    component: object
    says: str = ""
    narrow: bool = False


@dataclass(frozen=True)
class Section:
    """The samples of one kind of component; `inline` sets small ones side by side."""

    key: str
    title: str
    samples: tuple[Sample, ...]
    inline: bool = False
