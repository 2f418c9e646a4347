"""What is going on for a child just now, each line a link to where it is dealt with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from holdfast.web.components.component import Component


@dataclass(frozen=True)
class NowLine:
    """One thing: what it is, in words; `tone` "warn" or "alert" where it should catch the eye."""

    label: str
    words: str
    url: str = ""
    tone: str = ""


@dataclass(frozen=True)
class Now(Component):
    """A short list of what is going on."""

    template_name: ClassVar[str] = "components/now.html"

    lines: tuple[NowLine, ...]
