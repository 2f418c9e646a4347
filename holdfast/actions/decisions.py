"""Decisions of reviews and conferences: what is to be done, by whom and by when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.amending import demand_reason
from holdfast.actions.days import happened, not_before
from holdfast.actions.following_up import reported_done
from holdfast.actions.notices import Message, tell
from holdfast.actions.rows import added_for, changed, of_child, officer, row_of
from holdfast.core.asking import Choices
from holdfast.core.procedure import Procedure
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.authorities import procedure_of
from holdfast.queries.today import today
from holdfast.record.models import Conference, Decision, Review

CATEGORIES, REASONS = "star-categories", "star-reasons"
JUDGED = "recommendations-judged"


@dataclass(frozen=True, slots=True)
class Star:
    """Why a decision is starred: words of the procedure's lists, and a note."""

    category: str = ""
    reason: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether a recommendation is realistic, and feasible; None where nobody has said."""

    realistic: bool | None = None
    feasible: bool | None = None


UNSAID = Judgement()


@action(needs=Permission.RECORD_CONFERENCES)
def make(
    *,
    by: Actor,
    child: int,
    on: date,
    wording: str,
    review: int | None = None,
    conference: int | None = None,
    owner: int | None = None,
    owner_name: str = "",
    agency: str = "",
    by_date: date | None = None,
    kind: str = "",
    starred: bool = False,
    star: Star | None = None,
    judged: Judgement = UNSAID,
    urgent: bool = False,
    tell_roles: Sequence[str] = (),
) -> int:
    """Record a decision; carrying it out by its date becomes owed by the officer who owns it.

    An owner who is not an officer of the authority is given by `owner_name` or `agency`. A
    decision of a review has a date. `star` says why it is starred, where the procedure asks;
    `tell_roles` are told at once of one that is urgent. Returns its id.
    """
    if (review is None) == (conference is None):
        raise Refused("Say which review or which conference made the decision.", "review")
    happened(child, on, "The day of the decision", unborn=True)
    row = added_for(
        Decision,
        by,
        child,
        review=of_child(Review, by, child, review, "review"),
        conference=of_child(Conference, by, child, conference, "conference"),
        made_on=on,
        **_worded(by, wording, owner, owner_name, agency),
        **_dated(on, by_date, of_review=review is not None),
        **_starred(by, starred, star, of_review=review is not None),
        **_judged(by, judged, of_review=review is not None),
        kind=_kind(by, kind),
        urgent=urgent,
    )
    if urgent and tell_roles:
        message = Message(
            "urgent-action",
            "Recommendation that needs urgent action",
            row.wording,
            about=f"decision:{row.pk}",
            urgent=True,
        )
        tell(by, child, message, tell_roles)
    return row.pk


@action(needs=Permission.RECORD_REVIEWS)
def reword(
    *,
    by: Actor,
    child: int,
    decision: int,
    wording: str,
    by_date: date,
    owner: int | None = None,
    owner_name: str = "",
    agency: str = "",
    kind: str = "",
    starred: bool = False,
    star: Star | None = None,
    judged: Judgement = UNSAID,
) -> None:
    """Put a decision of a review that is still open in other words, with another owner or date."""
    row = _of_open_review(by, child, decision)
    changed(
        row,
        **_worded(by, wording, owner, owner_name, agency),
        **_dated(row.made_on, by_date, of_review=True),
        **_starred(by, starred, star, of_review=True),
        **_judged(by, judged, of_review=True),
        kind=_kind(by, kind),
    )


@action(needs=Permission.RECORD_REVIEWS)
def withdraw(*, by: Actor, child: int, decision: int, why: str) -> None:
    """Take a decision back before its review is completed; it stays in the history."""
    demand_reason(why)
    row = _of_open_review(by, child, decision)
    changed(row, withdrawn_on=today())


@action(needs=Permission.RECORD_PLANS)
def carry_out(*, by: Actor, child: int, decision: int, on: date) -> None:
    """Record that a decision was carried out."""
    row = row_of(Decision, by, child, decision, "decision")
    if row.done_on:
        raise Refused(f"The decision was carried out on {long_date(row.done_on)}.", "decision")
    if row.review and row.review.adjourned_on and not row.review.completed_on:
        raise Refused(
            f"The review that considered this was adjourned on "
            f"{long_date(row.review.adjourned_on)} and is not completed. Until it is, nothing it "
            "considered may be carried out.",
            "decision",
        )
    happened(child, on, "The day the decision was carried out", unborn=True)
    not_before(on, row.made_on, "It", "it was made")
    reported_done(by, row, on)


def _of_open_review(by: Actor, child: int, decision: int) -> Decision:
    row = row_of(Decision, by, child, decision, "decision")
    if row.review is None or row.review.completed_on:
        raise Refused(
            "The review that made this decision is completed, and its decisions stand. "
            "Record what has become of it instead.",
            "decision",
        )
    if row.withdrawn_on:
        raise Refused(f"This was taken back on {long_date(row.withdrawn_on)}.", "decision")
    return row


def _worded(
    by: Actor, wording: str, owner: int | None, owner_name: str, agency: str
) -> dict[str, object]:
    """What is to be done and by whom: an officer, or somebody or an agency outside."""
    if not wording.strip():
        raise Refused("Write what was decided.", "wording")
    if owner is None and not owner_name.strip() and not agency.strip():
        raise Refused("Say who is to carry the decision out.", "owner")
    return {
        "wording": wording,
        "owner_id": officer(by, owner, "owner"),
        "owner_name": owner_name,
        "agency": agency,
    }


def _dated(on: date, by_date: date | None, *, of_review: bool) -> dict[str, object]:
    if by_date is None and of_review:
        raise Refused("Say by when the decision is to be carried out.", "by_date")
    if by_date:
        not_before(by_date, on, "The date it is to be done by", "it was made", "by_date")
    return {"by_date": by_date}


def _starred(by: Actor, starred: bool, star: Star | None, *, of_review: bool) -> dict[str, object]:
    """A star has a category and a reason, where the authority's procedure has lists of them."""
    if not starred:
        return {"starred": False, "star_category": "", "star_reason": "", "star_note": ""}
    told, lists = star or Star(), procedure_of(by.authority_id).lists
    if of_review:
        _listed(lists.get(CATEGORIES), told.category, "star_category", "what the star is about")
        _listed(lists.get(REASONS), told.reason, "star_reason", "why it is starred")
    return {
        "starred": True,
        "star_category": told.category,
        "star_reason": told.reason,
        "star_note": told.note,
    }


def _listed(choices: Choices | None, chosen: str, field: str, what: str) -> None:
    if choices is not None and chosen not in choices.by_id:
        raise Refused(f"Say {what}: choose from the list.", field)


def judges(procedure: Procedure) -> bool:
    """Whether the procedure has each recommendation judged realistic and feasible."""
    setting = procedure.settings.get(JUDGED)
    return setting is not None and setting.value is True


def _judged(by: Actor, judged: Judgement, *, of_review: bool) -> dict[str, object]:
    """Realistic and feasible, both, where the authority's procedure judges recommendations."""
    if of_review and judges(procedure_of(by.authority_id)):
        for name in ("realistic", "feasible"):
            said: bool | None = getattr(judged, name)
            if said is None:
                raise Refused(f"Say whether the recommendation is {name}.", name)
            if not said:
                raise Refused(
                    f"A recommendation is {name} when it is made. Put it in words that are.", name
                )
    return {"realistic": judged.realistic, "feasible": judged.feasible}


def _kind(by: Actor, kind: str) -> str:
    kinds = procedure_of(by.authority_id).lists.get("decision-kinds")
    if kind and (kinds is None or kind not in kinds.by_id):
        raise Refused("Choose the kind of decision from the list.", "kind")
    return kind
