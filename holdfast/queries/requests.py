"""What children asked for, kept until each child was told what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.entries import EntryLine, entries_of, open_entries
from holdfast.queries.names import ChildName, name_of
from holdfast.queries.scope import children_in
from holdfast.record.models import Answer

REQUEST = "child-request"
ASKED_ON, ASKED, TAKEN_UP = "request-on", "request-what", "request-taken-up"
OUTCOME, TOLD_ON, TOLD_HOW = "request-outcome", "request-told-on", "request-told-how"


@dataclass(frozen=True, slots=True)
class RequestLine:
    """Something a child asked for, and how far it has come."""

    entry: int
    child: ChildName
    asked_on: date | None
    asked: str
    taken_up: str
    outcome: str
    told_on: date | None
    told_how: str
    is_draft: bool

    @property
    def is_open(self) -> bool:
        """Whether the child is still to be told what came of it."""
        return not (self.outcome and self.told_on and self.told_how)

    @property
    def waits_for(self) -> str:
        """What is to be done next, "" once the child was told."""
        if self.is_draft:
            return "Finish writing it down"
        if not self.outcome:
            return "Find out what comes of it"
        return "Tell the child what came of it" if self.is_open else ""


@dataclass(frozen=True, slots=True)
class ChildsRequests:
    """Everything one child asked for, what is still open first."""

    child: ChildName
    lines: tuple[RequestLine, ...]


def open_requests(actor: Actor, today: date) -> tuple[RequestLine, ...]:
    """What the children the actor works with asked for and have not heard of, oldest first."""
    lines = _lines(open_entries(actor, today, forms=[REQUEST]))
    return tuple(sorted(lines, key=lambda line: (line.asked_on or date.max, line.entry)))


def childs_requests(actor: Actor, child: int, today: date) -> ChildsRequests | None:
    """What one child asked for; None if the child is not the actor's to see."""
    row = children_in(scope_of(actor), today).filter(pk=child).first()
    if row is None:
        return None
    lines = _lines(entries_of(actor, child, today, form=REQUEST))
    ordered = sorted(lines, key=lambda line: (not line.is_open, line.asked_on or date.max))
    return ChildsRequests(name_of(row), tuple(ordered))


def _lines(entries: Iterable[EntryLine]) -> list[RequestLine]:
    told = tuple(entries)
    given = _given([line.id for line in told])
    return [_line(line, given.get(line.id, {})) for line in told]


def _given(entries: list[int]) -> dict[int, dict[str, object]]:
    rows = Answer.objects.filter(entry__in=entries, item="", entered_in_error=False)
    found: dict[int, dict[str, object]] = {}
    for entry, question, value in rows.values_list("entry_id", "question", "value"):
        found.setdefault(entry, {})[question] = value
    return found


def _line(line: EntryLine, given: dict[str, object]) -> RequestLine:
    def text(question: str) -> str:
        return str(given.get(question) or "")

    def day(question: str) -> date | None:
        return date.fromisoformat(text(question)) if text(question) else None

    return RequestLine(
        entry=line.id,
        child=line.child,
        asked_on=day(ASKED_ON),
        asked=text(ASKED),
        taken_up=text(TAKEN_UP),
        outcome=text(OUTCOME),
        told_on=day(TOLD_ON),
        told_how=text(TOLD_HOW),
        is_draft=line.completed_on is None,
    )
