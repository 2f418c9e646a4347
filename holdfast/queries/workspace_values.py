"""A review as its chair holds it: the values that its pages show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from holdfast.core.procedure import Procedure
from holdfast.queries.entries import AskedSection, FilledForm
from holdfast.queries.names import ChildName


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision of this review or of an earlier one, with how far it was carried out."""

    id: int
    wording: str
    owner: str
    owner_id: int | None
    owner_name: str
    agency: str
    made_on: date
    by_date: date | None
    kind: str
    urgent: bool
    starred: bool
    star_category: str
    star_reason: str
    star_note: str
    realistic: bool | None
    feasible: bool | None
    carried_out: str
    why_not: str
    lies_with: str
    looked_at: bool
    of_last: bool = False


@dataclass(frozen=True, slots=True)
class SittingLine:
    """One sitting of the review, held or planned; `meeting` says whether people met."""

    on: date | None
    at: time | None
    held: bool
    meeting: bool | None
    place: str


@dataclass(frozen=True, slots=True)
class Adjourning:
    """That the review was adjourned: why, what is missing, when it resumes."""

    on: date
    reason: str
    why: str
    missing: str
    resumes_on: date | None


@dataclass(frozen=True, slots=True)
class AdjournedItem:
    """An item adjourned to a meeting while the rest of the review concludes."""

    section: str
    why: str
    by: date | None


@dataclass(frozen=True, slots=True)
class Draft:
    """As little of a review that is open as saving one of its items needs."""

    review: int
    child: ChildName
    opened_on: date
    agenda: FilledForm


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the agenda as the list shows it.

    `state` is done, left, not-applicable or adjourned; `left` counts the questions unanswered.
    """

    id: str
    title: str
    state: str
    left: int
    private: bool

    @property
    def settled(self) -> bool:
        """Whether nothing of it is left."""
        return self.state != "left"


@dataclass(frozen=True, slots=True)
class Workspace:
    """A review as its chair holds it. `agenda` is None until the review was begun."""

    review: int
    child: ChildName
    number: int
    planned_on: date | None
    planned_time: time | None
    place: str
    due_on: date | None
    opened_on: date | None
    completed_on: date | None
    chair: str
    has_officer: bool
    chairs: bool
    agenda: FilledForm | None
    items: tuple[Item, ...]
    decisions: tuple[DecisionLine, ...]
    last_decisions: tuple[DecisionLine, ...]
    sittings: tuple[SittingLine, ...]
    adjourned: Adjourning | None
    held_back: tuple[str, ...]
    adjourned_items: Mapping[str, AdjournedItem]
    saved_at: datetime | None
    procedure: Procedure

    @property
    def is_open(self) -> bool:
        """Whether it was opened and not yet completed."""
        return self.opened_on is not None and self.completed_on is None

    @property
    def entry(self) -> int:
        """The entry that its agenda is filled in. Raises LookupError before it was begun."""
        if self.agenda is None:
            raise LookupError("the agenda of this review has not been begun")
        return self.agenda.id

    @property
    def with_meeting(self) -> bool:
        """Whether people met at a sitting of it; a review held without one says so."""
        held = [each for each in self.sittings if each.held]
        return any(each.meeting is not False for each in held)

    def section(self, name: str) -> AskedSection | None:
        """One item of its agenda that is asked of this child now."""
        return self.agenda.section(name) if self.agenda else None

    def answer(self, question: str) -> object:
        """What was answered to a question of the agenda, None where nothing was."""
        for section in self.agenda.sections if self.agenda else ():
            for asked in section.questions:
                if asked.question.id == question and asked.answer is not None:
                    return asked.answer.value
        return None
