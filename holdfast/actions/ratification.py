"""The manager's answers to what a review recommends, the consensus sought, and the sign-off.

A recommendation is a decision once it is endorsed, settled after a discussion, or agreed by
silence where the procedure says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.days import happened, not_before
from holdfast.actions.entries import Told, save_answers
from holdfast.actions.gates import Lift, pass_gates
from holdfast.actions.notices import Message, tell
from holdfast.actions.rows import added_for, changed, row_of
from holdfast.core.gates import Step
from holdfast.core.procedure import Procedure
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import NotPermitted, Permission
from holdfast.queries.authorities import procedure_of
from holdfast.queries.papers import part_words
from holdfast.queries.ratification import (
    CHALLENGES,
    DISCUSSION,
    DISPUTE,
    is_used,
    may_ratify,
    ratifying_role,
)
from holdfast.queries.today import today
from holdfast.record.models import Decision, Entry, Ratified, Review

OFFICER, OFFICERS_MANAGER = "iro", "iro-manager"
SENT, ANSWERED, SIGNED, SILENCE = (
    "recommendations-sent",
    "recommendation-differs",
    "ratification-signed-off",
    "recommendations-deemed-agreed",
)
"""What notices of ratification are about."""


@action(needs=Permission.RECORD_REVIEWS)
def send(
    *,
    by: Actor,
    child: int,
    review: int,
    on: date,
    lifts: Mapping[str, Lift] | None = None,
) -> None:
    """Send the recommendations to the ratifying officer; an answer to each becomes owed."""
    row, procedure = _review(by, child, review)
    if row.completed_on is None:
        raise Refused("Complete the review before its recommendations are sent.", "review")
    if row.decisions_received_on:
        raise Refused(f"They were sent on {long_date(row.decisions_received_on)}.", "review")
    if not _recommendations(row):
        raise Refused("This review has made no recommendation.", "review")
    happened(child, on, "The day they were sent")
    not_before(on, row.completed_on, "They", "the review was completed")
    pass_gates(by, child, Step.RECOMMENDATIONS_SENT, review=review, lifts=lifts)
    changed(row, decisions_received_on=on)
    message = Message(SENT, "Recommendations of a review await your answer", about=_about(row))
    tell(by, child, message, [ratifying_role(procedure)])


@action(needs=Permission.RATIFY)
def answer(
    *,
    by: Actor,
    child: int,
    decision: int,
    answer: str,
    view: str = "",
    reasons: str = "",
    on: date | None = None,
) -> None:
    """Endorse one recommendation, or dissent or propose a change with the view and the reasons."""
    row = row_of(Decision, by, child, decision, "decision")
    review, procedure = _awaiting(by, child, row.review_id)
    _demand_ratifier(by, procedure)
    if answer not in (Ratified.ENDORSED, Ratified.DISSENT, Ratified.CHANGE):
        raise Refused("Say whether you endorse it.", "answer")
    if row.settled_on:
        raise Refused(f"This was settled on {long_date(row.settled_on)}.", "answer")
    if answer in CHALLENGES:
        _demand_view(view, reasons)
    changed(
        row,
        ratified=answer,
        ratified_on=on or today(),
        ratified_by_id=by.user_id,
        ratifier_view=view,
        ratifier_reasons=reasons,
    )
    if answer in CHALLENGES:
        _tell_officer(by, review, "The manager does not endorse a recommendation as it stands")


@action(needs=Permission.RATIFY)
def propose(*, by: Actor, child: int, review: int, wording: str, view: str, reasons: str) -> int:
    """Propose a recommendation that the review did not make. Returns its id."""
    row, procedure = _awaiting(by, child, review)
    _demand_ratifier(by, procedure)
    if not wording.strip():
        raise Refused("Write what you propose.", "wording")
    _demand_view(view, reasons)
    made = added_for(
        Decision,
        by,
        child,
        review=row,
        made_on=today(),
        wording=wording,
        ratified=Ratified.ADDITION,
        ratified_on=today(),
        ratified_by_id=by.user_id,
        ratifier_view=view,
        ratifier_reasons=reasons,
    )
    _tell_officer(by, row, "The manager proposes an addition")
    return made.pk


@action(needs=Permission.RECORD_REVIEWS)
def record_discussion(
    *, by: Actor, child: int, review: int, on: date, how: str, said: str, result: str
) -> int:
    """Record what the officer and the manager said to each other about what they differ on.

    `how` and `result` are words of the procedure's lists: a discussion is by telephone or in
    person. Returns the id of the entry.
    """
    row, procedure = _awaiting(by, child, review)
    if not any(_open(each) for each in _recommendations(row)):
        raise Refused("There is nothing on which views differ.", "result")
    form = procedure.forms[DISCUSSION]
    happened(child, on, "The discussion")
    not_before(on, row.decisions_received_on, "The discussion", "the recommendations were sent")
    given = {"talked-how": how, "talked-what": said, "talked-result": result}
    for question, value in given.items():
        asked = form.by_id[question]
        known = {each.id for each in procedure.lists[asked.list].choices} if asked.list else None
        if not value.strip() or (known is not None and value not in known):
            raise Refused(f"{asked.asks} {asked.help}".strip(), question)
    entry = added_for(
        Entry,
        by,
        child,
        form=form.id,
        procedure_version=procedure.version,
        review=row,
        owner_id=by.user_id,
        started_on=today(),
        completed_on=today(),
        completed_by_id=by.user_id,
    )
    told = {"talked-on": on.isoformat(), **given}
    save_answers(by, entry, form, {name: Told(value) for name, value in told.items()})
    return entry.pk


@action(needs=Permission.RECORD_REVIEWS)
def settle(
    *,
    by: Actor,
    child: int,
    decision: int,
    settlement: str,
    wording: str = "",
    withdrawn: bool = False,
) -> None:
    """Settle one recommendation after a discussion: as it stands, reworded, or withdrawn."""
    row = row_of(Decision, by, child, decision, "decision")
    review, _ = _awaiting(by, child, row.review_id)
    if not _open(row):
        raise Refused("Views do not differ on this one.", "settlement")
    if not Entry.objects.filter(
        review=review, form=DISCUSSION, completed_on__isnull=False, entered_in_error=False
    ).exists():
        raise Refused("Record the discussion first: by telephone or in person.", "settlement")
    if not settlement.strip():
        raise Refused("Say how it was settled.", "settlement")
    changed(
        row,
        settled_on=today(),
        settlement=settlement,
        wording=wording.strip() or row.wording,
        withdrawn_on=today() if withdrawn else None,
    )


@action(needs=Permission.RATIFY)
def sign_off(
    *, by: Actor, child: int, review: int, lifts: Mapping[str, Lift] | None = None
) -> None:
    """Sign the review off: every recommendation is endorsed or settled, and is a decision now."""
    row, procedure = _awaiting(by, child, review)
    _demand_ratifier(by, procedure)
    demand_settled(row)
    pass_gates(by, child, Step.RATIFICATION_SIGNED_OFF, review=review, lifts=lifts)
    changed(
        row,
        signed_off_on=today(),
        signed_off_by_id=by.user_id,
        decisions_answered_on=row.decisions_answered_on or today(),
    )
    _tell_officer(by, row, "The recommendations are signed off", SIGNED)


@action(needs=Permission.RECORD_REVIEWS)
def start_dispute(*, by: Actor, child: int, review: int, why: str) -> None:
    """Start the process for disputes where officer and manager disagree even after talking."""
    row, procedure = _awaiting(by, child, review)
    if not any(_open(each) for each in _recommendations(row)):
        raise Refused("There is nothing on which views differ.", "why")
    pass_gates(by, child, Step.DISPUTE_STARTED, review=review)
    if not why.strip():
        raise Refused("Say what is disputed.", "why")
    message = Message(DISPUTE, "A dispute about recommendations was started", why, _about(row))
    tell(by, child, message, [ratifying_role(procedure), OFFICERS_MANAGER])


@action(needs=Permission.KEEP_DUTIES)
def deem_agreed(*, by: Actor, child: int, review: int) -> None:
    """Agree recommendations by silence; the officer and the next manager are told."""
    row, procedure = _review(by, child, review)
    if row.deemed_agreed or row.signed_off_on:
        raise Refused("They are agreed already.", "review")
    changed(row, deemed_agreed=True)
    role = ratifying_role(procedure)
    message = Message(
        SILENCE,
        "Recommendations are deemed agreed",
        f"The {part_words(role, procedure)} did not answer in time. They stand as decisions.",
        _about(row),
    )
    tell(by, child, message, [each for each in (OFFICER, _manager(procedure, role)) if each])


def demand_settled(review: Review) -> None:
    """Refuse while a recommendation of a review has no answer, or views on one still differ."""
    recommendations = _recommendations(review)
    unanswered = sum(not each.ratified for each in recommendations)
    if unanswered:
        raise Refused(
            f"{_counted(unanswered)} no answer yet. Answer every recommendation first.", "review"
        )
    if any(_open(each) for each in recommendations):
        raise Refused(
            "Views still differ. Settle every dissent, change and addition first.", "review"
        )


def _review(by: Actor, child: int, review: int | None) -> tuple[Review, Procedure]:
    if review is None:
        raise Refused("This is not a recommendation of a review.", "decision")
    procedure = procedure_of(by.authority_id)
    if not is_used(procedure):
        raise Refused("Your procedure has no answer of a manager to recommendations.", "review")
    return row_of(Review, by, child, review, "review"), procedure


def _awaiting(by: Actor, child: int, review: int | None) -> tuple[Review, Procedure]:
    """A review whose recommendations were sent and are not signed off."""
    row, procedure = _review(by, child, review)
    if row.decisions_received_on is None:
        raise Refused("The recommendations have not been sent to the manager.", "review")
    if row.signed_off_on:
        raise Refused(f"This was signed off on {long_date(row.signed_off_on)}.", "review")
    return row, procedure


def _demand_ratifier(by: Actor, procedure: Procedure) -> None:
    if not may_ratify(by, procedure):
        title = part_words(ratifying_role(procedure), procedure)
        raise NotPermitted(f"Only the {title}, or the manager above, may answer recommendations.")


def _demand_view(view: str, reasons: str) -> None:
    if not view.strip():
        raise Refused("Give your view.", "view")
    if not reasons.strip():
        raise Refused("Give the reasons for your view.", "reasons")


def _recommendations(review: Review) -> list[Decision]:
    rows = Decision.objects.filter(review=review, entered_in_error=False, withdrawn_on__isnull=True)
    return list(rows.order_by("pk"))


def _open(row: Decision) -> bool:
    return row.ratified in CHALLENGES and row.settled_on is None


def _counted(number: int) -> str:
    return "1 recommendation has" if number == 1 else f"{number} recommendations have"


def _manager(procedure: Procedure, role: str) -> str | None:
    return procedure.roles[role].manager if role in procedure.roles else None


def _tell_officer(by: Actor, review: Review, title: str, kind: str = ANSWERED) -> None:
    tell(by, review.child_id, Message(kind, title, about=_about(review)), [OFFICER])


def _about(review: Review) -> str:
    return f"review:{review.pk}"
