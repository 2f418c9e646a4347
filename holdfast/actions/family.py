"""Family and other people in a child's life, and what they are to the child."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.amending import amended
from holdfast.actions.days import not_before
from holdfast.actions.rows import added, added_for, changed, row_of
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.models import SIBLING_KINDS, Person, Relationship, RelationshipKind

DETAILS = (
    "forename",
    "surname",
    "known_as",
    "born_on",
    "died_on",
    "address",
    "address_protected",
    "email",
    "telephone",
    "organisation",
    "job_title",
    "first_language",
    "needs",
)
"""What is recorded of a person, and may be changed."""


@action(needs=Permission.RECORD_CHILD)
def add_person(
    *,
    by: Actor,
    child: int,
    kind: str,
    details: Mapping[str, object],
    parental_responsibility: bool | None = None,
    since: date | None = None,
) -> int:
    """Put a person in a child's life on the record. Returns the relationship's id.

    `details` are the fields of DETAILS that are known; a name or an organisation is needed.
    """
    if not any(str(details.get(name) or "").strip() for name in (*DETAILS[:3], "organisation")):
        raise Refused("Enter a name, or the organisation the person works for.", "surname")
    for name in details:
        if name not in DETAILS:
            raise Refused(f"{name} is not recorded of a person.", name)
    person = added(Person, authority_id=by.authority_id, **details)
    return _related(by, child, kind, parental_responsibility, since, person=person)


@action(needs=Permission.RECORD_CHILD)
def link_person(
    *,
    by: Actor,
    child: int,
    person: int,
    kind: str,
    parental_responsibility: bool | None = None,
    since: date | None = None,
) -> int:
    """Relate a person already on the record to this child too. Returns the relationship's id."""
    row = _person(by, person)
    return _related(by, child, kind, parental_responsibility, since, person=row)


@action(needs=Permission.RECORD_CHILD)
def link_siblings(
    *, by: Actor, children: Sequence[int], kind: str = RelationshipKind.SIBLING
) -> int:
    """Record that two children are brothers or sisters; it is read both ways. Returns its id."""
    if len(set(children)) != 2:
        raise Refused("Name two different children.", "children")
    if kind not in SIBLING_KINDS:
        raise Refused("Say whether they are full, half or step-siblings.", "kind")
    child, other = children
    return added_for(Relationship, by, child, other_child_id=other, kind=kind).pk


@action(needs=Permission.RECORD_CHILD)
def amend_person(
    *, by: Actor, child: int, person: int, changes: Mapping[str, object], why: str
) -> None:
    """Change what is recorded of a person in the child's life, such as a protected address."""
    theirs = Relationship.objects.filter(child_id=child, person_id=person, entered_in_error=False)
    if not theirs.exists():
        raise Refused("There is no such person in this child's record.", "person")
    amended(_person(by, person), changes, DETAILS, why)


@action(needs=Permission.RECORD_CHILD)
def amend_relationship(
    *, by: Actor, child: int, relationship: int, changes: Mapping[str, object], why: str
) -> None:
    """Change what somebody is to the child, or whether they have parental responsibility."""
    row = row_of(Relationship, by, child, relationship, "relationship")
    amended(row, changes, ("kind", "parental_responsibility", "started_on"), why)


@action(needs=Permission.RECORD_CHILD)
def end_relationship(*, by: Actor, child: int, relationship: int, on: date) -> None:
    """Record that somebody is no longer this to the child, from a day."""
    row = row_of(Relationship, by, child, relationship, "relationship")
    not_before(on, row.started_on, "It", "it began")
    changed(row, ended_on=on)


def _person(by: Actor, person: int) -> Person:
    row = Person.objects.filter(
        authority_id=by.authority_id, pk=person, entered_in_error=False
    ).first()
    if row is None:
        raise Refused("There is no such person on your authority's record.", "person")
    return row


def _related(
    by: Actor,
    child: int,
    kind: str,
    responsibility: bool | None,
    since: date | None,
    *,
    person: Person,
) -> int:
    row = added_for(
        Relationship,
        by,
        child,
        person=person,
        kind=kind,
        parental_responsibility=responsibility,
        started_on=since,
    )
    return row.pk
