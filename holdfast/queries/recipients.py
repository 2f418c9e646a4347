"""Who is to get a document: proposed from the procedure, the invitations and the officers.

What each copy has to leave out comes with it: the parts that a restriction, agreed at a review,
keeps back from that person.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from holdfast.core.documents import (
    ATTENDED,
    CARERS,
    CHILD,
    CONFERENCE,
    FAMILY,
    INVITED,
    DocumentTemplate,
    groups_of,
)
from holdfast.core.procedure import Held, Procedure
from holdfast.core.words import long_date
from holdfast.queries.owners import current, leads_of
from holdfast.queries.papers import part_words
from holdfast.record.models import (
    Allocation,
    Child,
    Exclusion,
    Invitation,
    Person,
    ProtectionPlan,
    Relationship,
    Restriction,
    RoleHeld,
    User,
)


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who gets, or would get, a copy.

    `key` names them in a form: "child", "person:3" or "officer:7". `withheld` are parts that a
    restriction keeps back, each with the reason; `stopped` says why nothing at all may be sent.
    """

    key: str
    name: str
    part: str
    part_words: str
    groups: frozenset[str]
    because: str
    person_id: int | None = None
    officer_id: int | None = None
    is_child: bool = False
    withheld: tuple[tuple[str, str], ...] = ()
    stopped: str = ""


@dataclass(frozen=True, slots=True)
class Recipients:
    """Those proposed for a document, and the roles of the procedure that nobody holds.

    `others` are around the child and may be sent it too, where there is a reason.
    """

    proposed: tuple[Recipient, ...]
    missing: tuple[str, ...]
    others: tuple[Recipient, ...] = ()

    def by_key(self, key: str) -> Recipient | None:
        """One of those proposed."""
        return next((one for one in self.proposed if one.key == key), None)


def recipients_of(
    child: int,
    template: DocumentTemplate,
    procedure: Procedure,
    today: date,
    *,
    review: int | None = None,
) -> Recipients:
    """Everyone proposed for a document about a child, each once. The child is in scope."""
    found: dict[str, Recipient] = {}
    missing: list[str] = []
    for wanted in template.recipients:
        proposed = list(_proposed(wanted, child, procedure, today, review))
        if not proposed and wanted in procedure.roles:
            missing.append(procedure.roles[wanted].title)
        for one in proposed:
            found.setdefault(one.key, one)
    around = [_child(child)]
    around += [
        _person(child, row.person, row.kind, procedure, today)
        for row in _relationships(child, today)
        if row.person is not None
    ]
    others = {one.key: one for one in around if one.key not in found}
    return Recipients(tuple(found.values()), tuple(missing), tuple(others.values()))


def recipient(child: int, key: str, procedure: Procedure, today: date) -> Recipient | None:
    """Anyone who may be sent a document about a child, by key; None where there is no such one."""
    kind, _, number = key.partition(":")
    if key == CHILD:
        return _child(child)
    if not number.isdigit():
        return None
    if kind == "person":
        row = _relationships(child, today).filter(person_id=int(number)).first()
        if row is not None and row.person is not None:
            return _person(child, row.person, row.kind, procedure, today)
        met = Invitation.objects.filter(child_id=child, person_id=int(number)).first()
        if met is not None and met.person is not None:
            return _person(child, met.person, met.part, procedure, today)
        return None
    authority = Child.objects.values_list("authority_id", flat=True).get(pk=child)
    user = User.objects.filter(pk=int(number), authority_id=authority).first()
    roles = {user_id: role for role, user_id in leads_of(child, today).items()}
    return _officer(user, roles.get(user.pk, ""), procedure, "Chosen") if user else None


def _proposed(
    wanted: str, child: int, procedure: Procedure, today: date, review: int | None
) -> Iterator[Recipient]:
    if wanted == CHILD:
        yield _child(child)
    elif wanted in (INVITED, ATTENDED):
        yield from _at_review(child, review, wanted, procedure, today)
    elif wanted == CONFERENCE:
        yield from _at_conference(child, procedure, today)
    elif wanted in procedure.roles:
        yield from _holders(wanted, child, procedure, today)
    else:
        yield from _related(wanted, child, procedure, today)


def _child(child: int) -> Recipient:
    row = Child.objects.get(pk=child)
    called = row.known_as or row.forename or row.name
    return Recipient(
        CHILD, called, CHILD, "the child", frozenset({CHILD}), "The child", is_child=True
    )


def _related(wanted: str, child: int, procedure: Procedure, today: date) -> Iterator[Recipient]:
    names = {wanted} | ({"carer"} if wanted == CARERS else set())
    for row in _relationships(child, today):
        if row.person is None:
            continue
        one = _person(child, row.person, row.kind, procedure, today)
        if one.groups & names or (wanted == FAMILY and FAMILY in one.groups):
            yield one


def _relationships(child: int, today: date) -> QuerySet[Relationship]:
    return (
        Relationship.objects.filter(
            Q(ended_on__isnull=True) | Q(ended_on__gt=today),
            child_id=child,
            person__isnull=False,
            person__died_on__isnull=True,
            person__entered_in_error=False,
            entered_in_error=False,
        )
        .select_related("person")
        .order_by("pk")
    )


def _at_review(
    child: int, review: int | None, wanted: str, procedure: Procedure, today: date
) -> Iterator[Recipient]:
    if review is None:
        return
    rows = Invitation.objects.filter(
        review_id=review, left_out_because="", withdrawn_on__isnull=True, entered_in_error=False
    )
    rows = rows.filter(attended=True) if wanted == ATTENDED else rows
    because = "Came to the review" if wanted == ATTENDED else "Invited"
    yield from _from(rows, child, procedure, today, because)


def _at_conference(child: int, procedure: Procedure, today: date) -> Iterator[Recipient]:
    """Members of the last conference of a child who is on a protection plan."""
    plans = ProtectionPlan.objects.filter(current(today), child_id=child, entered_in_error=False)
    if not plans.exists():
        return
    rows = Invitation.objects.filter(
        child_id=child,
        conference__isnull=False,
        conference__entered_in_error=False,
        left_out_because="",
        withdrawn_on__isnull=True,
        entered_in_error=False,
    )
    latest = rows.order_by("-conference__held_on", "-pk").first()
    if latest is not None:
        because = "Member of the child protection conference"
        met = rows.filter(conference=latest.conference)
        yield from _from(met, child, procedure, today, because)


def _from(
    rows: QuerySet[Invitation], child: int, procedure: Procedure, today: date, because: str
) -> Iterator[Recipient]:
    for row in rows.select_related("person", "officer").order_by("pk"):
        if row.is_child:
            continue
        part = row.attended_part or row.part
        if row.person:
            yield _person(child, row.person, part, procedure, today, because=because)
        elif row.officer:
            yield _officer(row.officer, part, procedure, because)


def _holders(role: str, child: int, procedure: Procedure, today: date) -> Iterator[Recipient]:
    """Who holds a role for a child: the lead, those of the child's teams, or of the service."""
    held, because = procedure.roles[role].held, procedure.roles[role].title
    lead = leads_of(child, today).get(role)
    if lead is not None:
        yield _officer(User.objects.get(pk=lead), role, procedure, because)
    elif held in (Held.BY_TEAM, Held.BY_SERVICE):
        authority = Child.objects.values_list("authority_id", flat=True).get(pk=child)
        rows = RoleHeld.objects.filter(current(today), role=role, authority_id=authority)
        if held is Held.BY_TEAM:
            rows = rows.filter(team_id__in=_teams(child, today))
        for row in rows.select_related("user").order_by("pk"):
            yield _officer(row.user, role, procedure, because)


def _teams(child: int, today: date) -> set[int]:
    rows = Allocation.objects.filter(current(today), child_id=child, entered_in_error=False)
    return set(rows.filter(team__isnull=False).values_list("team", flat=True))


def _officer(user: User, part: str, procedure: Procedure, because: str) -> Recipient:
    return Recipient(
        key=f"officer:{user.pk}",
        name=user.name,
        part=part,
        part_words=part_words(part, procedure) if part else "officer",
        groups=groups_of(part, officer=True),
        because=because,
        officer_id=user.pk,
    )


def _person(
    child: int,
    person: Person,
    part: str,
    procedure: Procedure,
    today: date,
    *,
    because: str = "",
) -> Recipient:
    words = part_words(part, procedure)
    left_out = "Left out of the child’s reviews" if _is_left_out(child, person.pk, today) else ""
    stopped, withheld = restrictions_on(child, person.pk, today)
    return Recipient(
        key=f"person:{person.pk}",
        name=person.name,
        part=part,
        part_words=words.lower(),
        groups=groups_of(part),
        because=left_out or because or words,
        person_id=person.pk,
        withheld=withheld,
        stopped=stopped,
    )


def _is_left_out(child: int, person: int, today: date) -> bool:
    rows = Exclusion.objects.filter(child_id=child, person_id=person, entered_in_error=False)
    return rows.filter(Q(ended_on__isnull=True) | Q(ended_on__gt=today)).exists()


def restrictions_on(
    child: int, person: int, today: date
) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Why a person may be sent nothing at all about a child, and the parts kept back with why."""
    stopped, withheld = "", list[tuple[str, str]]()
    for row in standing_restrictions(child, today).filter(person_id=person):
        because = f"restricted by a decision of {long_date(row.decided_on)}"
        if row.nothing_at_all:
            stopped = f"Nothing may be sent: {because}"
        withheld += [(part, because) for part in row.withheld]
    return stopped, tuple(dict(withheld).items())


def standing_restrictions(child: int, today: date) -> QuerySet[Restriction]:
    """The restrictions on what others may be told about a child that hold today."""
    return Restriction.objects.filter(
        Q(ended_on__isnull=True) | Q(ended_on__gt=today),
        child_id=child,
        decided_on__lte=today,
        entered_in_error=False,
    ).order_by("pk")
