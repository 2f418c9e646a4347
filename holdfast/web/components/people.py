"""People on a page: the initials chip, a child as a link, the identity bar of a child's pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from holdfast.web.components.component import Component
from holdfast.web.components.marks import Tag
from holdfast.web.words import initials


@dataclass(frozen=True)
class Initials(Component):
    """A person's initials in a small chip, beside a name that is always written out as well."""

    template_name: ClassVar[str] = "components/initials.html"

    name: str

    @property
    def letters(self) -> str:
        """One or two capital letters."""
        return initials(self.name)


@dataclass(frozen=True)
class ChildLink(Component):
    """A child in a list: chip, name, and a detail such as the age; no link when `url` is empty."""

    template_name: ClassVar[str] = "components/child_link.html"

    name: str
    url: str = ""
    detail: str = ""

    @property
    def chip(self) -> Initials:
        """The chip shown before the name."""
        return Initials(self.name)


@dataclass(frozen=True)
class IdentityFact:
    """One labelled fact of the identity bar, such as the legal status or the reviewing officer."""

    label: str
    value: str
    url: str = ""


@dataclass(frozen=True)
class IdentityBar(Component):
    """Who this page is about; it stays in sight while the page scrolls.

    `name` is the preferred name. `alerts` are tags for alerts and restrictions.
    `level` is the heading level of the name: 1 where the bar is the page's own heading.
    """

    template_name: ClassVar[str] = "components/identity_bar.html"

    name: str
    age: str
    facts: tuple[IdentityFact, ...] = ()
    alerts: tuple[Tag, ...] = ()
    url: str = ""
    level: int = 1

    @property
    def chip(self) -> Initials:
        """The chip shown before the name."""
        return Initials(self.name)
