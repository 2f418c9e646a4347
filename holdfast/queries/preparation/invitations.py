"""Who is asked to a review: those to think of first, those asked, those left out and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from holdfast.core.procedure import Procedure
from holdfast.core.profiles import Profile
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.queries.around import Near, people_around
from holdfast.queries.authorities import procedure_of
from holdfast.queries.entries import filled_form
from holdfast.queries.exclusions import excluded_people
from holdfast.queries.owners import allocated, current
from holdfast.queries.preparation.head import ReviewHead, found_review, head_of
from holdfast.record.models import (
    Allocation,
    Child,
    Entry,
    Exclusion,
    Invitation,
    RelationshipKind,
    Reply,
    RoleHeld,
    Sitting,
)

MANAGER_REASONS = "manager-attendance"
"""The procedure's list of reasons for which a manager attends, where it has one."""

WISHES = "childs-wishes"
"""The form in which the child's wishes about the meeting are told."""

MANAGING = frozenset({Profile.TEAM_MANAGER.value, Profile.SENIOR_MANAGER.value})


@dataclass(frozen=True, slots=True)
class InvitationLine:
    """One person asked to a review, or left out of it; `part` and reasons are told in words.

    `for_work` says that they come for their work, `manages` that they are a manager.
    """

    id: int
    name: str
    part: str
    is_child: bool
    for_work: bool
    manages: bool
    why: str
    manager_reasons: tuple[str, ...]
    needs: str
    meeting: str
    left_out_because: str
    sent_on: date | None
    withdrawn_on: date | None
    reply: str
    replied_on: date | None
    attended: bool | None
    attended_part: str
    note: str


@dataclass(frozen=True, slots=True)
class Proposed:
    """Somebody to ask unless there is a reason not to: the child, a parent, a carer, an officer.

    `key` names them as forms do: "child", "person-3" or "officer-5".
    """

    key: str
    name: str
    part: str
    needs: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody who is excluded from the child's reviews, and so cannot be asked."""

    exclusion: int
    name: str
    since: date


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing the child said about the meeting: what was asked, and the answer."""

    asked: str
    said: str


@dataclass(frozen=True, slots=True)
class Invitations:
    """Everybody thought of for a review.

    `asked` are the invitations that stand; `to_decide` those neither asked nor left out.
    `others` may be asked too; `manager_reasons` is the list, empty where there is none.
    """

    head: ReviewHead
    asked: tuple[InvitationLine, ...]
    left_out: tuple[InvitationLine, ...]
    withdrawn: tuple[InvitationLine, ...]
    to_decide: tuple[Proposed, ...]
    others: tuple[Proposed, ...]
    excluded: tuple[LeftOut, ...]
    wishes: tuple[Wish, ...]
    child_needs: str
    manager_reasons: tuple[tuple[str, str], ...]
    meetings: tuple[tuple[int, str], ...]

    @property
    def for_work(self) -> int:
        """How many of those asked come for their work."""
        return sum(1 for line in self.asked if line.for_work)

    @property
    def not_sent(self) -> int:
        """How many invitations were not sent yet."""
        return sum(1 for line in self.asked if line.sent_on is None)

    def line(self, invitation: int) -> InvitationLine | None:
        """One of those asked or left out, by its id."""
        lines = (*self.asked, *self.left_out, *self.withdrawn)
        return next((line for line in lines if line.id == invitation), None)


def invitations_to(actor: Actor, review: int, today: date) -> Invitations | None:
    """Who is asked to a review, None if the review is not there or not the actor's to see."""
    row = found_review(actor, review, today)
    if row is None:
        return None
    procedure, child = procedure_of(actor.authority_id), row.child
    words = _Words(actor, procedure, child, today)
    rows = Invitation.objects.filter(review=row, entered_in_error=False)
    found = list(rows.select_related("person", "officer", "sitting__meeting").order_by("pk"))
    lines = {each.pk: words.line(each) for each in found}
    standing = [each for each in found if each.withdrawn_on is None]
    out = excluded_people(child.pk)
    taken = {_key(each) for each in standing}
    proposed = [one for one in words.proposed() if one.key not in taken]
    barred = {f"person-{person}" for person in out}
    offered = [one for one in words.others() if one.key not in taken]
    reasons = procedure.lists.get(MANAGER_REASONS)
    return Invitations(
        head=head_of(row, today),
        asked=tuple(lines[each.pk] for each in standing if not each.left_out_because),
        left_out=tuple(lines[each.pk] for each in standing if each.left_out_because),
        withdrawn=tuple(lines[each.pk] for each in found if each.withdrawn_on),
        to_decide=tuple(one for one in proposed if one.key not in barred),
        others=tuple(one for one in offered if one.key not in barred),
        excluded=tuple(_left_out(each) for each in out.values()),
        wishes=_wishes(actor, row.pk, today),
        child_needs=needs_of_child(child),
        manager_reasons=(
            tuple((choice.id, choice.says) for choice in reasons.choices) if reasons else ()
        ),
        meetings=tuple(_meetings(row.pk)),
    )


def is_manager(authority: int, officer: int, today: date) -> bool:
    """Whether an officer holds a post that manages, by the authority's procedure."""
    roles = procedure_of(authority).roles
    held = RoleHeld.objects.filter(current(today), user_id=officer).values_list("role", flat=True)
    return any(role in roles and roles[role].acts_as in MANAGING for role in held)


def parts_of_officer(officer: int, child: int, today: date) -> tuple[str, ...]:
    """The roles an officer has for a child, and then those held at large."""
    own = Allocation.objects.filter(allocated(today), user_id=officer, child_id=child)
    held = RoleHeld.objects.filter(current(today), user_id=officer)
    roles = (*own.values_list("role", flat=True), *held.values_list("role", flat=True))
    return tuple(dict.fromkeys(roles))


def needs_of_child(child: Child) -> str:
    """What the child needs of a meeting, in words."""
    told = []
    if child.needs_interpreter:
        language = child.first_language
        told.append(f"interpreter ({language})" if language else "interpreter")
    if child.communication_needs:
        told.append(child.communication_needs)
    return ", ".join(told)


class _Words:
    """People around one child, and how their part is called."""

    def __init__(self, actor: Actor, procedure: Procedure, child: Child, today: date) -> None:
        self.actor, self.procedure, self.child, self.today = actor, procedure, child, today
        self.near: Mapping[int, Near] = {one.id: one for one in people_around(child.pk)}
        held = RoleHeld.objects.filter(
            current(today), authority_id=actor.authority_id, user__is_active=True
        )
        self.roles: dict[int, list[str]] = {}
        self.names: dict[int, str] = {}
        own = Allocation.objects.filter(allocated(today), child_id=child.pk)
        for rows in (own, held):
            for user, role, name in rows.values_list("user_id", "role", "user__name"):
                self.roles.setdefault(user, []).append(role)
                self.names[user] = name
        self.with_child = set(own.values_list("user_id", flat=True))
        self.leading = set(own.filter(role="iro").values_list("user_id", flat=True))

    def line(self, row: Invitation) -> InvitationLine:
        reasons = self.procedure.lists.get(MANAGER_REASONS)
        near = self.near.get(row.person_id or 0)
        manages = row.officer_id is not None and self._manages(row.officer_id)
        for_work = bool(row.officer_id or row.name) or bool(near and not near.is_family)
        return InvitationLine(
            id=row.pk,
            name=self._name(row),
            part=self._part(row.part),
            is_child=row.is_child,
            for_work=for_work,
            manages=manages,
            why=row.why,
            manager_reasons=tuple(
                reasons.says(reason) if reasons else reason for reason in row.manager_reasons
            ),
            needs=row.needs,
            meeting=_meeting_words(row.sitting) if row.sitting else "",
            left_out_because=row.left_out_because,
            sent_on=row.sent_on,
            withdrawn_on=row.withdrawn_on,
            reply=str(Reply(row.reply).label) if row.reply else "",
            replied_on=row.replied_on,
            attended=row.attended,
            attended_part=row.attended_part,
            note=row.note,
        )

    def proposed(self) -> Iterator[Proposed]:
        """The child, the parents and carers, and the child's own social worker."""
        yield Proposed("child", self.child.name, "Child", needs_of_child(self.child))
        for one in self.near.values():
            if one.is_proposed:
                yield _person(one)
        for user in self.with_child - self.leading:
            yield self._officer(user)

    def others(self) -> Iterator[Proposed]:
        """Everybody else who could be asked: the rest of the family, others, officers."""
        for one in self.near.values():
            if not one.is_proposed:
                yield _person(one)
        rest = set(self.roles) - self.with_child
        for user in sorted(rest, key=lambda user: self.names[user]):
            yield self._officer(user)

    def _officer(self, user: int) -> Proposed:
        part = self._part(next(iter(self.roles[user])))
        return Proposed(f"officer-{user}", self.names[user], part, "")

    def _manages(self, user: int) -> bool:
        known = self.procedure.roles
        return any(
            role in known and known[role].acts_as in MANAGING for role in self.roles.get(user, ())
        )

    def _name(self, row: Invitation) -> str:
        if row.is_child:
            return self.child.name
        if row.person is not None:
            return row.person.name
        return row.officer.name if row.officer else row.name

    def _part(self, part: str) -> str:
        if part in self.procedure.roles:
            return self.procedure.roles[part].title
        if part in RelationshipKind.values:
            return str(RelationshipKind(part).label)
        return part[:1].upper() + part[1:].replace("-", " ")


def _person(one: Near) -> Proposed:
    return Proposed(f"person-{one.id}", one.name, one.says, one.needs)


def _key(row: Invitation) -> str:
    if row.is_child:
        return "child"
    if row.person_id:
        return f"person-{row.person_id}"
    return f"officer-{row.officer_id}" if row.officer_id else f"name-{row.pk}"


def _left_out(row: Exclusion) -> LeftOut:
    return LeftOut(row.pk, row.person.name, row.decided_on)


def _wishes(actor: Actor, review: int, today: date) -> tuple[Wish, ...]:
    """What the child wants of the meeting, as the form about it was answered."""
    rows = Entry.objects.filter(review_id=review, form=WISHES, entered_in_error=False)
    entry = rows.values_list("pk", flat=True).first()
    filled = filled_form(actor, entry, today) if entry else None
    if filled is None:
        return ()
    asked = (each for section in filled.sections for each in section.questions if each.is_shown)
    return tuple(Wish(each.question.asks, each.says) for each in asked if each.says)


def _meetings(review: int) -> Iterable[tuple[int, str]]:
    """The further meetings that the review is made up of."""
    rows = Sitting.objects.filter(review_id=review, entered_in_error=False)
    for row in rows.select_related("meeting").order_by("meeting__planned_on", "pk"):
        if row.meeting:
            yield row.pk, _meeting_words(row)


def _meeting_words(row: Sitting) -> str:
    if row.meeting is None:
        return long_date(row.held_on) if row.held_on else ""
    place = f", {row.meeting.place}" if row.meeting.place else ""
    return f"{long_date(row.meeting.planned_on)}{place}"
