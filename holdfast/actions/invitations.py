"""Who is asked to a review, who is left out and why, what they answer, and whether they came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.amending import demand_reason
from holdfast.actions.days import happened, not_before
from holdfast.actions.links import withdraw_links
from holdfast.actions.rows import added_for, changed, of_child, officer, row_of
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.around import Near, related
from holdfast.queries.authorities import procedure_of
from holdfast.queries.exclusions import standing_exclusion
from holdfast.queries.preparation.invitations import (
    MANAGER_REASONS,
    is_manager,
    parts_of_officer,
)
from holdfast.queries.today import today
from holdfast.record.models import Invitation, Reply, Review, Sitting

CHILD = "child"
NOT_ASKED = "No longer asked to the review"
"""Why a link no longer holds."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """Who is asked: the part they have in it, and whether they come for their work."""

    fields: dict[str, object]
    part: str
    for_work: bool
    manages: bool = False


@action(needs=Permission.ARRANGE_MEETINGS)
def invite(
    *,
    by: Actor,
    child: int,
    review: int,
    person: int | None = None,
    officer: int | None = None,
    is_child: bool = False,
    name: str = "",
    part: str = "",
    why: str = "",
    manager_reasons: Sequence[str] = (),
    needs: str = "",
    sitting: int | None = None,
) -> int:
    """Ask one person, or a service by its name, to a review. Returns the invitation's id.

    One of `person`, `officer`, `is_child` and `name` says who. `why` says why somebody who comes
    for their work is needed; a manager comes for reasons of the procedure's list.
    """
    row = _not_over(by, child, review)
    asked = _who(by, row, person=person, officer_id=officer, is_child=is_child, name=name)
    _only_once(row, asked.fields)
    if asked.for_work and not why.strip():
        raise Refused("Say why the review needs this person.", "why")
    _manager_reasons(by, asked.manages, manager_reasons)
    told = {"why": why, "manager_reasons": list(manager_reasons), "needs": needs}
    meeting = of_child(Sitting, by, child, sitting, "sitting")
    if meeting and meeting.review_id != review:
        raise Refused("That meeting belongs to another review.", "sitting")
    added = added_for(
        Invitation,
        by,
        child,
        review=row,
        part=part.strip() or asked.part,
        sitting=meeting,
        **asked.fields,
        **told,
    )
    return added.pk


@action(needs=Permission.ARRANGE_MEETINGS)
def leave_out(*, by: Actor, child: int, review: int, person: int, because: str) -> int:
    """Note that a parent or carer is not asked to a review, and why. Returns the row's id."""
    row = _not_over(by, child, review)
    near = _related(child, person)
    if not because.strip():
        raise Refused("Say why it is not appropriate to ask this person.", "because")
    _only_once(row, {"person_id": person})
    left = added_for(
        Invitation,
        by,
        child,
        review=row,
        person_id=person,
        part=near.kind,
        left_out_because=because,
    )
    withdraw_links(by, child, because=NOT_ASKED, review=review, person=person)
    return left.pk


@action(needs=Permission.ARRANGE_MEETINGS)
def send(*, by: Actor, child: int, review: int, on: date) -> None:
    """Record that the invitations not sent yet were sent."""
    _not_over(by, child, review)
    happened(child, on, "The day the invitations were sent")
    waiting = Invitation.objects.filter(
        review_id=review,
        sent_on__isnull=True,
        withdrawn_on__isnull=True,
        left_out_because="",
        entered_in_error=False,
    )
    if not waiting:
        raise Refused("Every invitation has been sent. Ask somebody first.", "on")
    for row in waiting:
        changed(row, sent_on=on)


@action(needs=Permission.ARRANGE_MEETINGS)
def withdraw(*, by: Actor, child: int, invitation: int, why: str) -> None:
    """Withdraw an invitation, with the reason; a link of the person's ends at once."""
    demand_reason(why)
    row = _asked(by, child, invitation)
    if row.attended:
        raise Refused("This person came. Correct that first.", "why")
    changed(row, withdrawn_on=today(), note=why)
    if row.person_id:
        withdraw_links(by, child, because=NOT_ASKED, review=row.review_id, person=row.person_id)


@action(needs=Permission.ARRANGE_MEETINGS)
def reply(*, by: Actor, child: int, invitation: int, answer: str, on: date, note: str = "") -> None:
    """Record what a person, or a service whose attendance is needed, answered."""
    row = _asked(by, child, invitation)
    if answer not in Reply.values:
        raise Refused("Say what the person answered.", "answer")
    happened(child, on, "The day of the answer")
    not_before(on, row.sent_on, "The answer", "the invitation was sent")
    changed(row, reply=answer, replied_on=on, note=note)


@action(needs=Permission.ARRANGE_MEETINGS)
def attend(
    *,
    by: Actor,
    child: int,
    invitation: int,
    came: bool,
    part: str = "",
    manager_reasons: Sequence[str] | None = None,
) -> None:
    """Record whether a person came to a review that was held, and for which part of it."""
    row = _asked(by, child, invitation)
    if row.review is None or row.review.opened_on is None:
        raise Refused("The review has not been held yet.", "came")
    if came and row.person_id and standing_exclusion(child, row.person_id):
        raise Refused("This person is left out of the child’s reviews.", "came")
    reasons = row.manager_reasons if manager_reasons is None else list(manager_reasons)
    manages = row.officer_id is not None and is_manager(by.authority_id, row.officer_id, today())
    if came:
        _manager_reasons(by, manages, reasons)
    changed(row, attended=came, attended_part=part, manager_reasons=reasons)


def _who(
    by: Actor,
    review: Review,
    *,
    person: int | None,
    officer_id: int | None,
    is_child: bool,
    name: str,
) -> _Asked:
    named = [person is not None, officer_id is not None, is_child, bool(name.strip())]
    if named.count(True) != 1:
        raise Refused("Say who is asked: one person, one officer or one service.", "who")
    if is_child:
        return _Asked({"is_child": True}, CHILD, for_work=False)
    if person is not None:
        near = _related(review.child_id, person)
        _not_excluded(near, review.child_id)
        return _Asked({"person_id": person}, near.kind, for_work=not near.is_family)
    if officer_id is not None:
        officer(by, officer_id, "who")
        parts = parts_of_officer(officer_id, review.child_id, today())
        manages = is_manager(by.authority_id, officer_id, today())
        return _Asked({"officer_id": officer_id}, next(iter(parts), ""), True, manages)
    return _Asked({"name": name.strip()}, "service", for_work=True)


def _related(child: int, person: int) -> Near:
    near = related(child, [person]).get(person)
    if near is None:
        raise Refused("Choose somebody on this child’s record, or give the name.", "who")
    return near


def _not_excluded(near: Near, child: int) -> None:
    there = standing_exclusion(child, near.id)
    if there:
        raise Refused(
            f"{near.name} has been left out of the child’s reviews since "
            f"{long_date(there.decided_on)}, and cannot be asked until that is ended.",
            "who",
        )


def _only_once(review: Review, who: dict[str, object]) -> None:
    there = review.invitations.filter(entered_in_error=False, withdrawn_on__isnull=True, **who)
    row = there.first()
    if row is None:
        return
    if row.left_out_because:
        raise Refused("This person is noted as left out. Withdraw that note first.", "who")
    raise Refused("This person is already asked to the review.", "who")


def _manager_reasons(by: Actor, manages: bool, reasons: Sequence[str]) -> None:
    """A manager comes for at least one reason of the procedure's list, where it has one."""
    offered = procedure_of(by.authority_id).lists.get(MANAGER_REASONS)
    if offered is None:
        if reasons:
            raise Refused("The procedure has no reasons for a manager to attend.", "reasons")
        return
    if set(reasons) - set(offered.by_id):
        raise Refused("Choose the reasons from the list.", "manager_reasons")
    if manages and not reasons:
        raise Refused("Say why a manager attends: choose at least one reason.", "manager_reasons")


def _not_over(by: Actor, child: int, review: int) -> Review:
    row = row_of(Review, by, child, review, "review")
    if row.completed_on:
        raise Refused(
            f"This review was completed on {long_date(row.completed_on)}: nobody is asked to it "
            "any more.",
            "review",
        )
    return row


def _asked(by: Actor, child: int, invitation: int) -> Invitation:
    row = row_of(Invitation, by, child, invitation, "invitation")
    if row.withdrawn_on:
        raise Refused("This invitation was withdrawn. Ask the person again first.", "invitation")
    return row
