"""Everything to be recorded for one authority, gathered to go in at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from holdfast.actions.recording_many import Addition, Booking, Entry, Somebody
from holdfast.demonstration.days import Days
from holdfast.demonstration.lives import Family, Life

_HOURS = (time(9, 30), time(10), time(11), time(13, 30), time(14), time(15), time(15, 45))
_PLACES = ("School", "Civic centre, room 2", "Carer's home", "Family centre", "Video meeting")


@dataclass(slots=True)
class Batch:
    """What is gathered, and what it takes to gather it.

    `children` and `officers` are the record's own ids by the authority's child id and by work
    e-mail; a child whom the importer held back has none. `kinds` are the kinds of fact that the
    authority records since the day `since`; visits under plans may be `fortnightly`.
    """

    days: Days
    since: date
    kinds: frozenset[str]
    children: Mapping[str, int]
    officers: Mapping[str, int]
    fortnightly: bool = False
    bookings: dict[str, Booking] = field(default_factory=dict)
    people: dict[str, Somebody] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    additions: list[Addition] = field(default_factory=list)

    def records(self, kind: str) -> bool:
        """Whether the authority records this kind of fact."""
        return kind in self.kinds

    def covers(self, on: date | None) -> bool:
        """Whether a day is one since which officers work in Holdfast, and not still to come."""
        return on is not None and self.since <= on <= self.days.on

    def enter(
        self,
        noun: str,
        life: Life,
        *,
        key: str = "",
        refs: Mapping[str, str] | None = None,
        **fields: Any,
    ) -> None:
        """A new row about a child; `refs` are the columns that name other rows."""
        self.entries.append(Entry(noun, self.children[life.id], fields, refs or {}, key))

    def meet(self, key: str, **details: object) -> None:
        """A person to put on the record."""
        self.people[key] = Somebody(key, details)

    def event(
        self, life: Life, kind: str, on: date | None, about: str = "", **attrs: object
    ) -> None:
        """Something of a kind that is recorded, if it has happened."""
        if on is None or not self.records(kind) or not self.covers(on):
            return
        refs = {"about": about} if about else {}
        self.enter("event", life, kind=kind, happened_on=on, attrs=attrs, refs=refs)

    def add(self, row: str, life: Life, *, meeting: str = "", **fields: object) -> None:
        """More about a row that a return brought in; what is not known is left out."""
        known = {name: value for name, value in fields.items() if value is not None}
        refs = {"meeting": meeting} if meeting else {}
        if known or refs:
            self.additions.append(Addition(row, self.children[life.id], known, refs))

    def visit(self, life: Life, on: date, placement: str = "", by: str = "social-worker") -> None:
        """A visit by an officer, if it has been made since officers work in Holdfast."""
        if not self.covers(on):
            return
        fields: dict[str, Any] = {"visited_on": on, "by": by, "seen": True}
        fields |= {"user_id": self.officer_of(life, by), "alone": self.days.chance(0.85)}
        written = self.days.done(on, 5, 0.88)
        if written and self.records("visit-recorded"):
            fields["recorded_on"] = written
        refs = {"placement": placement} if placement else {}
        self.enter("visit", life, refs=refs, **fields)

    def book(self, family: Family, kind: str, on: date) -> str:
        """A meeting of a family on a day, one for all its children. Returns its key."""
        key = f"{kind} {family.id} {on:%Y-%m-%d}"
        if key not in self.bookings:
            at = self.days.random.choice(_HOURS)
            until = at.replace(hour=at.hour + 1 + (kind == "conference"))
            place = self.days.random.choice(_PLACES)
            self.bookings[key] = Booking(key, kind, on, at, until, place)
        return key

    def officer_of(self, life: Life, role: str = "social-worker") -> int | None:
        """The child's officer in a role, now."""
        held = life.officers.get(role)
        return self.officers.get(held[-1].email) if held else None
