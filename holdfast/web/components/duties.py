"""Duties on a page: the state mark, a row of a worklist, and a group of rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from holdfast.web.components.component import Component
from holdfast.web.components.people import ChildLink

STATE_WORDS = {
    "overdue": "Overdue",
    "due-soon": "Due soon",
    "owed": "Owed",
    "met": "Met",
    "met-late": "Met late",
    "excused": "Excused",
    "lapsed": "Lapsed",
    "unknown": "Unknown",
}
"""The eight duty states in the order a worklist shows them, each with its word on screen."""


def state_key(state: object) -> str:
    """The key of a duty state however it is spelt: an enum member, "due soon" or "due-soon".

    Raises `ValueError` for anything that is not one of the eight states.
    """
    key = str(getattr(state, "value", state)).replace(" ", "-").replace("_", "-")
    if key not in STATE_WORDS:
        raise ValueError(f"{state!r} is not a duty state")
    return key


@dataclass(frozen=True)
class StateMark(Component):
    """A duty's state as a colour, a shape and a word; `detail` follows the word in plain ink."""

    template_name: ClassVar[str] = "components/state_mark.html"

    state: object
    detail: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "state", state_key(self.state))

    @property
    def word(self) -> str:
        """The state's word on screen."""
        return STATE_WORDS[str(self.state)]


@dataclass(frozen=True)
class Action(Component):
    """The one thing to do next: a link, or with method "post" a button in its own small form.

    `about` is read out after the label, so that twenty links called "Book" can be told apart.
    """

    template_name: ClassVar[str] = "components/action.html"

    label: str
    url: str
    about: str = ""
    method: str = "get"
    primary: bool = False

    @property
    def link_classes(self) -> str:
        """How a link to follow looks: as a button where it is the page's main step."""
        plain = "govuk-link govuk-link--no-visited-state hf-action__link"
        return "govuk-button hf-action__button" if self.primary else plain


@dataclass(frozen=True)
class Limit:
    """One dated limit of a duty: "National", "Local" or "Aim", its day and its source."""

    label: str
    on: date
    source: str = ""
    state: str = ""


@dataclass(frozen=True)
class DutyRow(Component):
    """One duty of a worklist: state, duty, children, due date, rule, and the one action.

    `distance` is the text beside the date ("in 3 working days"). `rule` is the word that expands
    in place: to `reason` when that is given, otherwise to what `reason_url` answers (fetched when
    opened; without JavaScript it is a link). `booking` says "booked for 3 March 2026", "not
    booked" or "booked late"; `booking_state` colours it with a duty state. `key` is unique on the
    page and says nothing about a child.
    """

    template_name: ClassVar[str] = "components/duty_row.html"

    key: str
    mark: StateMark
    duty: str
    due: date | None
    distance: str = ""
    due_time: str = ""
    children: tuple[ChildLink, ...] = ()
    owed_by: str = ""
    rule: str = ""
    reason: Component | None = None
    reason_url: str = ""
    action: Action | None = None
    booking: str = ""
    booking_state: str = ""
    last_working_day: date | None = None
    limits: tuple[Limit, ...] = ()


@dataclass(frozen=True)
class DutyGroup(Component):
    """Rows that belong together under one heading, or an empty state that says what would appear.

    `total` is the whole count where only some rows are on this page.
    """

    template_name: ClassVar[str] = "components/duty_group.html"

    key: str
    title: str
    rows: tuple[DutyRow, ...]
    hint: str = ""
    empty: Component | None = None
    total: int | None = None
    heading_level: int = 2

    @property
    def count(self) -> int:
        """How many duties the group holds."""
        return len(self.rows) if self.total is None else self.total
