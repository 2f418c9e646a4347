"""The shape of a panel, and what panels are read from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from holdfast.core.facts import Fact
from holdfast.core.procedure import Procedure
from holdfast.policy.actor import Actor
from holdfast.record.models import Child, Review


@dataclass(frozen=True, slots=True)
class Line:
    """One thing known: on or since a day, in words.

    `code` is a code of the returns, for a status or a placement, in place of words. `until` is
    the day on which a period ended; `notable` says that the line is to catch the eye.
    """

    words: str
    on: date | None = None
    until: date | None = None
    detail: str = ""
    code: str = ""
    notable: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """What is known about one matter. `empty` is said where nothing is.

    A `private` one is never shown to the room.
    """

    id: str
    title: str
    lines: tuple[Line, ...]
    empty: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """The review that is held, and the child as the record has it on the day.

    `since` is the day the last review was completed, or the child became looked after; `earlier`
    are the reviews completed in this time looked after, oldest first.
    """

    actor: Actor
    procedure: Procedure
    child: Child
    review: Review
    earlier: Sequence[Review]
    since: date
    today: date
    facts: Sequence[Fact]

    @property
    def right(self) -> dict[str, object]:
        """What every right row about this child has."""
        return {"child_id": self.child.pk, "entered_in_error": False}

    def says(self, list_name: str, choice: str) -> str:
        """A choice of a list of the procedure in words."""
        found = self.procedure.lists.get(list_name)
        return found.says(choice) if found else choice.replace("-", " ").capitalize()
