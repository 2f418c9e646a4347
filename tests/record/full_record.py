"""A child about whom everything is recorded that gives a fact."""

from __future__ import annotations

from datetime import date
from typing import Any

from holdfast.record import models
from holdfast.record.models import (
    Allocation,
    Child,
    Conference,
    LookedAfterPeriod,
    MeetingKind,
    Permission,
    Placement,
    Plan,
    Review,
    Sitting,
    Visit,
)
from tests.record.builders import a_meeting, a_row, an_officer

FOURTH = date(2026, 3, 4)
LATER = date(2026, 4, 7)


def a_review(child: Child) -> Review:
    """A review with every date filled in."""
    return a_row(
        Review,
        child,
        meeting=a_meeting(child, MeetingKind.REVIEW, FOURTH),
        documents=["report"],
        opened_on=FOURTH,
        adjourned_on=FOURTH,
        completed_on=LATER,
        decisions_issued_on=LATER,
        decisions_received_on=LATER,
        decisions_answered_on=LATER,
        record_produced_on=LATER,
        record_distributed_on=LATER,
        starred_sent_on=LATER,
    )


def between_reviews(child: Child, review: Review) -> None:
    """Changes told and heard of, and proposals that came to every answer."""
    for how in ("", "By chance"):
        a_row(
            models.Change,
            child,
            type="placement",
            happened_on=FOURTH,
            planned=True,
            told_on=LATER,
            heard_how=how,
            answered_on=LATER,
            review_by=LATER,
        )
    for endorsed in (True, False):
        a_row(
            models.Proposal,
            child,
            step="return-home",
            circumstance="return-home",
            proposed_on=FOURTH,
            plan_reference="Paragraph 3",
            review=review,
            considered_on=LATER,
            endorsed=endorsed,
            answered_on=LATER,
            conferred_on=LATER,
            manager_decision="go-ahead",
            manager_decided_on=LATER,
        )


def a_conference(child: Child, **fields: Any) -> Conference:
    """A transfer conference with everything filled in."""
    return a_row(
        Conference,
        child,
        meeting=a_meeting(child, MeetingKind.CONFERENCE, FOURTH),
        type="transfer",
        date_set_on=FOURTH,
        invitations_requested_on=FOURTH,
        reports=["school"],
        family_needs=["language"],
        held_on=FOURTH,
        outcome="plan",
        quorate=True,
        decisions_sent_on=LATER,
        minutes_distributed_on=LATER,
        **fields,
    )


def everything(child: Child) -> None:
    """One row in every table that gives facts, with everything filled in."""
    officer = an_officer(child.authority)
    period = {"started_on": FOURTH, "ended_on": LATER}

    a_row(
        LookedAfterPeriod,
        child,
        **period,
        recorded_on=FOURTH,
        notified_on=FOURTH,
        remanded_on=FOURTH,
        remanded_to="local-authority",
        how="remand",
        end_reason="E4A",
    )
    a_row(models.LegalStatus, child, code="E1", **period)
    placement = a_row(
        Placement,
        child,
        code="U4",
        setting="foster",
        regime="temporary-carer",
        regulated=True,
        notified_on=FOURTH,
        **period,
    )
    a_row(models.AdoptionPlacement, child, placement=placement, **period)
    a_row(models.AdoptionPlacement, child, **period)
    a_row(models.ShortBreakSeries, child, **period)
    a_row(models.Accommodation, child, regulated=False, **period)
    for role in ("iro", "conference-chair", "social-worker", "personal-adviser"):
        a_row(Allocation, child, user=officer, role=role, child_told_on=FOURTH, **period)
    a_row(
        Visit,
        child,
        visited_on=FOURTH,
        by="iro",
        placement=placement,
        seen=True,
        alone=False,
        recorded_on=LATER,
    )
    review = a_review(child)
    for plan in models.PlanKind:
        a_row(Plan, child, kind=plan, made_on=FOURTH, placement=placement)
        for revision in models.PlanRevision:
            a_row(
                models.PlanReview,
                child,
                kind=plan,
                revision=revision,
                revised_on=LATER,
                review=review,
            )
    a_row(models.Referral, child, received_on=FOURTH, decided_on=FOURTH)
    a_row(Sitting, child, review=review, held_on=FOURTH, is_meeting=True)
    a_row(
        models.Decision,
        child,
        review=review,
        made_on=FOURTH,
        by_date=LATER,
        done_on=LATER,
        starred=True,
    )
    between_reviews(child, review)
    a_row(
        models.Exclusion,
        child,
        person=models.Person.objects.create(authority_id=child.authority_id, surname="Example"),
        decided_on=FOURTH,
        response="declined",
        responded_on=FOURTH,
        response_recorded_on=LATER,
    )
    excused = {"rule": "r", "anchor": "review:1", "reason": "Illness"}
    a_row(Permission, child, given_on=FOURTH, given_by=officer, **excused)
    enquiry = a_row(models.Enquiry, child, started_on=FOURTH, conference_not_required_on=LATER)
    a_row(models.StrategyDiscussion, child, enquiry=enquiry, held_on=FOURTH)
    for kind in models.AssessmentKind:
        a_row(
            models.Assessment,
            child,
            kind=kind,
            enquiry=enquiry,
            started_on=FOURTH,
            completed_on=LATER,
        )
    a_conference(child, enquiry=enquiry, transfer="event:7")
    a_row(models.ProtectionPlan, child, category="neglect", end_reason="review", **period)
    a_row(models.CoreGroup, child, held_on=FOURTH, record_sent_on=LATER)
