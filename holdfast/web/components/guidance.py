"""What the procedure says at a moment of the work, and the gates that stand before a step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from holdfast.web.components.component import Component


@dataclass(frozen=True)
class Guidance(Component):
    """A short text of the authority's procedure, shown where it is needed, with its source."""

    template_name: ClassVar[str] = "components/guidance.html"

    title: str
    paragraphs: tuple[str, ...]
    source: str


@dataclass(frozen=True)
class Barrier(Component):
    """Something that stands before a step: what is missing, and how to put it right.

    `url` leads to where it is put right. One that only warns, or that this person may lift, is
    asked about in a form beside it.
    """

    template_name: ClassVar[str] = "components/barrier.html"

    says: str
    put_right: str
    source: str
    is_bar: bool = True
    url: str = ""
    who: str = ""
