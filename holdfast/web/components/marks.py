"""Small marks: tags, and how sure the source of a rule is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from holdfast.web.components.component import Component

SURENESS_WORDS = {
    "read": "Wording read in the source",
    "secondary": "Taken from a second source",
    "memory": "From memory: check before relying on it",
    "chosen": "Chosen for Holdfast: no document says",
}
"""How sure a rule's source is, as `procedures/` states it, with its words on screen."""


@dataclass(frozen=True)
class Tag(Component):
    """A short label. Tone: "plain", "alert", "warn", "good" or "note"; the word carries it."""

    template_name: ClassVar[str] = "components/tag.html"

    text: str
    tone: str = "plain"


@dataclass(frozen=True)
class Sureness(Component):
    """How sure the source of a rule is: up to three filled dots and the words.

    Raises `KeyError` for a level that is not one of `SURENESS_WORDS`.
    """

    template_name: ClassVar[str] = "components/sureness.html"

    level: str

    @property
    def words(self) -> str:
        """The words on screen."""
        return SURENESS_WORDS[self.level]
