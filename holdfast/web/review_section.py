"""One further part of a review's page."""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.web.components import Action


@dataclass(frozen=True)
class Section:
    """One part of a review's page: a heading, components, and what can be done there."""

    key: str
    title: str
    components: tuple[object, ...]
    actions: tuple[Action, ...] = ()
