"""Invented authorities, officers and children, made with as little as the record takes."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any, TypeVar

from holdfast.record.models import Authority, Child, ChildRow, Meeting, MeetingKind, User

NUMBERS = count(1)
ChildRowType = TypeVar("ChildRowType", bound=ChildRow)


def an_authority(**fields: Any) -> Authority:
    number = next(NUMBERS)
    given = {"name": f"Authority {number}", "slug": f"authority-{number}", "procedure": "england"}
    return Authority.objects.create(**(given | fields))


def an_officer(authority: Authority, **fields: Any) -> User:
    number = next(NUMBERS)
    given = {"name": f"Officer {number}", "email": f"officer-{number}@example.org"}
    return User.objects.create_user(authority=authority, **(given | fields))


def a_child(authority: Authority | None = None, **fields: Any) -> Child:
    """A child of eight or so, in an authority of its own where none is given."""
    given: dict[str, Any] = {"local_id": f"C{next(NUMBERS)}", "born_on": date(2018, 3, 4)}
    return Child.objects.create(authority=authority or an_authority(), **(given | fields))


def a_row(model: type[ChildRowType], child: Child, **fields: Any) -> ChildRowType:
    """A row about a child, in the child's own authority."""
    given = {"authority_id": child.authority_id, "child": child}
    return model._default_manager.create(**(given | fields))


def a_meeting(child: Child, kind: MeetingKind, planned_on: date, **fields: Any) -> Meeting:
    return Meeting.objects.create(
        authority_id=child.authority_id, kind=kind, planned_on=planned_on, **fields
    )
