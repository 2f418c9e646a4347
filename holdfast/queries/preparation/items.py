"""What the page of a review shows of its preparation: values only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from holdfast.core.duties import State
from holdfast.queries.duty_lines import DutyLine
from holdfast.queries.entries import EntryLine
from holdfast.queries.gates import StandingGate
from holdfast.queries.preparation.head import ReviewHead
from holdfast.queries.preparation.invitations import Invitations
from holdfast.queries.preparation.papers import Papers


class Kind(StrEnum):
    """What an item is, which says where it is done."""

    VENUE = "venue"
    INVITATIONS = "invitations"
    PAPERS = "papers"
    FORM = "form"
    CHILD_FORM = "child-form"
    DUTY = "duty"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that the review needs.

    `state` is a duty's, or owed and met for what has no duty of its own. `form` is what is filled
    for it, `entry` the filling that was begun; `line` the duty, which has its due date and reason.
    `may` says whether the actor may do it.
    """

    kind: Kind
    title: str
    state: State
    owed_by: tuple[str, ...]
    due: date | None = None
    done_on: date | None = None
    detail: str = ""
    form: str = ""
    entry: int | None = None
    line: DutyLine | None = None
    may: bool = True

    @property
    def is_done(self) -> bool:
        """Whether nothing is left of it."""
        return self.state in (State.MET, State.MET_LATE)


@dataclass(frozen=True, slots=True)
class IfNeeded:
    """A form that some reviews need, with those already filled."""

    form: str
    title: str
    owed_by: tuple[str, ...]
    may: bool
    filled: tuple[EntryLine, ...]


@dataclass(frozen=True, slots=True)
class Raised:
    """Something since the last review that comes back at this one."""

    on: date
    words: str
    by: str
    entry: int | None


@dataclass(frozen=True, slots=True)
class MeetingOf:
    """One of the meetings that the review is made up of."""

    on: date
    place: str
    held_on: date | None


@dataclass(frozen=True, slots=True)
class Lifted:
    """A gate that somebody lifted for this review, and why."""

    says: str
    why: str
    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Preparation:
    """A review before it is held."""

    head: ReviewHead
    items: tuple[Item, ...]
    if_needed: tuple[IfNeeded, ...]
    raised: tuple[Raised, ...]
    meetings: tuple[MeetingOf, ...]
    gates: tuple[StandingGate, ...]
    lifted: tuple[Lifted, ...]
    invitations: Invitations
    papers: Papers

    @property
    def left(self) -> int:
        """How many items are not done."""
        return sum(1 for item in self.items if not item.is_done)
