"""Many things recorded at once: a list of visits, a month of meetings, the records of reviews sent.

One action, whole or not at all: each entry needs the permission that its own verb needs, and every
row is checked as its own verb checks it; new rows are written by COPY.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from django.db.models import ForeignKey, Model

from holdfast.actions.action import action
from holdfast.actions.days import BEFORE_BIRTH, FORESEEABLE
from holdfast.actions.family import DETAILS
from holdfast.actions.importing.changes import Update
from holdfast.actions.importing.writing import Sequences, copy_rows, update_rows
from holdfast.actions.nouns import NOUNS
from holdfast.actions.refusal import Refused
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, demand
from holdfast.queries.today import today
from holdfast.record.models import Child, ChildRow, Meeting, MeetingKind, Person

_CASEWORK = Permission.RECORD_PLANS
_CONFERENCES = Permission.RECORD_CONFERENCES
NEEDS: Mapping[str, Permission] = {
    "period": Permission.RECORD_CHILD,
    "placement": _CASEWORK,
    "allocation": Permission.ALLOCATE,
    "enquiry": _CONFERENCES,
    "discussion": _CONFERENCES,
    "review": Permission.RECORD_REVIEWS,
    "sitting": Permission.RECORD_REVIEWS,
    "conference": _CONFERENCES,
    "protection-plan": _CONFERENCES,
    "core-group": _CONFERENCES,
    "plan": Permission.WRITE_PLANS,
    "plan-review": Permission.WRITE_PLANS,
    "assessment": _CASEWORK,
    "accommodation": _CASEWORK,
    "visit": _CASEWORK,
    "decision": _CONFERENCES,
    "event": _CASEWORK,
    "relationship": Permission.RECORD_CHILD,
}
"""What can be recorded so, by the nouns that facts use, in an order in which each may name those
before it; and the permission that each needs."""

_DAYS = {
    "period": "started_on",
    "placement": "started_on",
    "enquiry": "started_on",
    "review": "completed_on",
    "conference": "held_on",
    "protection-plan": "started_on",
    "core-group": "held_on",
}
_FIXED = {"id", "authority", "child", "source", "returned_as", "entered_in_error", "created_at"}
_MADE = {"created_at", "name_key"}  # by the database itself
_AHEAD = {"by_date"}
_ATTRIBUTE = "attrs."


@dataclass(frozen=True, slots=True)
class Entry:
    """A new row about one child.

    `fields` are its columns. `refs` are the columns that name another row: by the `key` of another
    entry or meeting of the call, by its name ("review:42"), or by its day ("review@2026-03-04");
    those that begin with "attrs." are attributes of an event.
    """

    noun: str
    child: int
    fields: Mapping[str, object]
    refs: Mapping[str, str] = field(default_factory=dict)
    key: str = ""


@dataclass(frozen=True, slots=True)
class Addition:
    """What is to be filled in on a row that is on the record: `row` names it as `refs` do."""

    row: str
    child: int
    fields: Mapping[str, object]
    refs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Booking:
    """A meeting to book; entries that name its `key` are the children's parts in it."""

    key: str
    kind: MeetingKind | str
    on: date
    at: time | None = None
    until: time | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person to put on the record; relationships that name its `key` say who that is to whom."""

    key: str
    details: Mapping[str, object]


@action(needs=Permission.RECORD_MANY)
def record_many(
    *,
    by: Actor,
    children: Collection[int],
    bookings: Sequence[Booking] = (),
    people: Sequence[Somebody] = (),
    entries: Sequence[Entry] = (),
    additions: Sequence[Addition] = (),
    why: str = "",  # noqa: ARG001 - the decorator's
) -> int:
    """Record many things for many children; what follows from each becomes owed.

    `children` are all those that entries and additions are about. Returns how many rows were
    written. Raises Refused for the first that cannot be, and then none is.
    """
    if bookings:
        demand(by, Permission.ARRANGE_MEETINGS)
    keys = {entry.key for entry in entries}
    named = {_noun_of(each.row) for each in additions if each.row not in keys}
    for noun in sorted({entry.noun for entry in entries} | named):
        demand(by, _needed(noun))
    if people:
        demand(by, Permission.RECORD_CHILD)
    many = _Many(by, children)
    for booking in bookings:
        many.book(booking)
    for person in people:
        many.meet(person)
    for entry in sorted(entries, key=lambda entry: _ORDER[entry.noun]):
        many.enter(entry)
    for addition in additions:
        many.add(addition)
    return many.write()


_ORDER = {noun: place for place, noun in enumerate(NEEDS)}


def _noun_of(named: str) -> str:
    return named.replace("@", ":").partition(":")[0]


def _needed(noun: str) -> Permission:
    if noun not in NEEDS:
        raise Refused(f"{noun} cannot be recorded in a list.", "entries")
    return NEEDS[noun]


class _Many:
    """The rows of one call, checked one by one and written together."""

    def __init__(self, by: Actor, children: Collection[int]) -> None:
        self._by = by
        self._lives = {
            child: (born, died)
            for child, born, died in Child.objects.filter(pk__in=children).values_list(
                "pk", "born_on", "died_on"
            )
        }
        self._ids = Sequences()
        self._keys: dict[str, tuple[str, int]] = {}
        self._new: dict[str, list[ChildRow]] = {noun: [] for noun in NEEDS}
        self._meetings: list[Meeting] = []
        self._people: list[Person] = []
        self._updates: dict[str, list[Update]] = {}
        self._by_day: dict[str, dict[tuple[int, date], int]] = {}
        self._today = today()

    def book(self, booking: Booking) -> None:
        """A meeting, on a day that can be foreseen."""
        if booking.on > self._today + FORESEEABLE:
            raise Refused("A meeting is more than two years ahead. Check the year.", "bookings")
        row = Meeting(
            id=self._ids("meeting"),
            authority_id=self._by.authority_id,
            kind=booking.kind,
            planned_on=booking.on,
            planned_time=booking.at,
            planned_end_time=booking.until,
            place=booking.place,
        )
        row.clean_fields(exclude={"authority"})
        self._name(booking.key, "meeting", row.pk)
        self._meetings.append(row)

    def meet(self, somebody: Somebody) -> None:
        """A person, by the details that are recorded of people."""
        for name in somebody.details:
            if name not in DETAILS:
                raise Refused(f"{name} is not recorded of a person.", "people")
        row = Person(id=self._ids("person"), authority_id=self._by.authority_id, **somebody.details)
        row.clean_fields(exclude={"authority", "name_key"})
        self._name(somebody.key, "person", row.pk)
        self._people.append(row)

    def enter(self, entry: Entry) -> None:
        """A new row about a child."""
        model = NOUNS[entry.noun]
        values = self._values(model, entry.child, entry.fields, entry.refs)
        row = model(authority_id=self._by.authority_id, child_id=entry.child, **values)
        row.pk = self._ids(model._meta.model_name or "")
        row.clean_fields(exclude=_unchecked(model))
        if entry.key:
            self._name(entry.key, entry.noun, row.pk)
        self._new[entry.noun].append(row)

    def add(self, addition: Addition) -> None:
        """More about a row that is there."""
        noun, row_id = self._found(addition.row, addition.child)
        model = NOUNS[noun]
        values = self._values(model, addition.child, addition.fields, addition.refs)
        probe = model(**values)
        probe.clean_fields(exclude={each.name for each in model._meta.fields} - {*values})
        self._updates.setdefault(noun, []).append(Update(row_id, values))

    def write(self) -> int:
        """Write everything. Returns how many rows."""
        _copied(Meeting, self._meetings)
        _copied(Person, self._people)
        for noun, rows in self._new.items():
            _copied(NOUNS[noun], rows)
        for noun, updates in self._updates.items():
            update_rows(NOUNS[noun]._meta.model_name or "", updates)
        entered = sum(len(rows) for rows in self._new.values())
        added = sum(len(updates) for updates in self._updates.values())
        return entered + added + len(self._meetings) + len(self._people)

    def _values(
        self,
        model: type[ChildRow],
        child: int,
        fields: Mapping[str, object],
        refs: Mapping[str, str],
    ) -> dict[str, Any]:
        if child not in self._lives:
            raise Refused("An entry is about a child who is not among those named.", "children")
        values: dict[str, Any] = dict(fields)
        attributes: dict[str, str] = {}
        for name, value in fields.items():
            _check_column(model, name)
            if isinstance(value, date) and name not in _AHEAD:
                self._check_day(child, value)
        for name, named in refs.items():
            noun, row_id = self._found(named, child)
            if name.startswith(_ATTRIBUTE):
                attributes[name.removeprefix(_ATTRIBUTE)] = f"{noun}:{row_id}"
                continue
            column = _check_column(model, name)
            if isinstance(column, ForeignKey):
                values[column.attname] = row_id
            else:
                values[name] = f"{noun}:{row_id}"
        if attributes:
            values["attrs"] = values.get("attrs", {}) | attributes
        return values

    def _check_day(self, child: int, on: date) -> None:
        born, died = self._lives[child]
        if on > self._today:
            raise Refused(f"{long_date(on)} has not come yet. Check the date.", "entries")
        if born and on < born - BEFORE_BIRTH:
            raise Refused(f"{long_date(on)} is before a child was born.", "entries")
        if died and on > died and (on - died).days > _AFTERWARDS:
            raise Refused(f"{long_date(on)} is long after a child died.", "entries")

    def _name(self, key: str, noun: str, row_id: int) -> None:
        if key in self._keys:
            raise Refused(f"Two entries are called {key}.", "entries")
        self._keys[key] = (noun, row_id)

    def _found(self, named: str, child: int) -> tuple[str, int]:
        """The row that a key, a name or a day means."""
        if named in self._keys:
            return self._keys[named]
        noun, at, day = named.partition("@")
        if at and noun in _DAYS:
            row_id = self._on_day(noun).get((child, date.fromisoformat(day)))
        else:
            noun, _, number = named.partition(":")
            row_id = self._own(noun, child, number)
        if row_id is None:
            raise Refused(f"There is no such {noun} on the child's record.", "entries")
        return noun, row_id

    def _own(self, noun: str, child: int, number: str) -> int | None:
        if noun not in NOUNS or not number.isdigit():
            return None
        row = NOUNS[noun]._default_manager.filter(
            authority_id=self._by.authority_id, child_id=child, pk=int(number)
        )
        return row.values_list("pk", flat=True).first()

    def _on_day(self, noun: str) -> dict[tuple[int, date], int]:
        """The right rows of the children by their day; of two on a day, the first entered."""
        if noun not in self._by_day:
            column = _DAYS[noun]
            rows = NOUNS[noun]._default_manager.filter(
                child_id__in=list(self._lives),
                entered_in_error=False,
                **{f"{column}__isnull": False},
            )
            told = rows.order_by("-pk").values_list("child_id", column, "pk")
            self._by_day[noun] = {(child, on): row_id for child, on, row_id in told}
        return self._by_day[noun]


_AFTERWARDS = 366
"""Days after a child's death within which what was begun before may still be sent out."""


def _check_column(model: type[ChildRow], name: str) -> Any:
    columns = {each.name: each for each in model._meta.concrete_fields}
    columns |= {each.attname: each for each in model._meta.concrete_fields}
    column = columns.get(name)
    if column is None or column.name in _FIXED:
        raise Refused(f"{name} is not recorded of a {model._meta.verbose_name}.", "entries")
    return column


def _unchecked(model: type[ChildRow]) -> set[str]:
    """Columns that name other rows: the database checks them."""
    return {each.name for each in model._meta.fields if isinstance(each, ForeignKey)}


def _copied(model: type[Model], rows: Iterable[Model]) -> None:
    fields = [each for each in model._meta.concrete_fields if each.name not in _MADE]
    copy_rows(
        model._meta.model_name or "",
        [each.attname for each in fields],
        ([_written(row, each) for each in fields] for row in rows),
    )


def _written(row: Model, column: Any) -> Any:
    """A value as COPY takes it."""
    value = getattr(row, column.attname)
    return json.dumps(value) if isinstance(value, dict) else value
