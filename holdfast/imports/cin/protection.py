"""A child's referrals, enquiries, conferences and plans held against each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from holdfast.core.returns import (
    ReturnedAssessment,
    ReturnedConference,
    ReturnedEnquiry,
    ReturnedNeedPlan,
    ReturnedPlan,
    ReturnedReferral,
)
from holdfast.imports.gathered import ChildRows, Say
from holdfast.imports.problems import Fault
from holdfast.imports.rows import (
    AssessmentRow,
    ConferenceRow,
    EnquiryRow,
    NeedPlanRow,
    PlanRow,
    ReferralRow,
    Where,
)

_MEND_PLANS = "Mend the plans in the case management system, then export the census again."
_CHECK = "Check the dates against the child's record."


@dataclass(frozen=True, slots=True)
class InNeed:
    """What the census says of one child."""

    referrals: tuple[ReturnedReferral, ...] = ()
    assessments: tuple[ReturnedAssessment, ...] = ()
    need_plans: tuple[ReturnedNeedPlan, ...] = ()
    enquiries: tuple[ReturnedEnquiry, ...] = ()
    conferences: tuple[ReturnedConference, ...] = ()
    plans: tuple[ReturnedPlan, ...] = ()


def settled(rows: ChildRows, died: date | None, year: int, say: Say) -> InNeed | None:
    """What the child's census rows come to, or None where the plans contradict each other."""
    referrals = rows.of(ReferralRow)
    enquiries = rows.of(EnquiryRow)
    plans = rows.of(PlanRow)
    _check_plans(plans, died, year, say)
    if say.held:
        return None
    conferences = _conferences(enquiries, rows.of(ConferenceRow), say)
    _check_conferences(referrals, conferences, plans, say)
    return InNeed(
        tuple(ReturnedReferral(*row[1:]) for row in referrals),
        tuple(ReturnedAssessment(*row[1:]) for row in rows.of(AssessmentRow)),
        tuple(ReturnedNeedPlan(row.began, row.ended) for row in rows.of(NeedPlanRow)),
        tuple(ReturnedEnquiry(*row[1:]) for row in enquiries),
        tuple(conference for _, conference in conferences),
        tuple(ReturnedPlan(*row[1:]) for row in plans),
    )


def _check_plans(plans: Sequence[PlanRow], died: date | None, year: int, say: Say) -> None:
    ordered = sorted(plans, key=lambda plan: (plan.began, plan.ended or date.max))
    for one, two in pairwise(ordered):
        if one.ended is None and two.ended is None:
            message, rule = "Two protection plans of the child are open.", "8935"
        elif one.ended is None or two.began < one.ended or two.began == one.began:
            message, rule = "Two protection plans of the child overlap.", "8940"
        else:
            continue
        say.hold(two.where, "CPPstartDate", two.began, Fault(message, _MEND_PLANS, rule))
    for plan in ordered:
        _check_plan(plan, died, year, say)


def _check_plan(plan: PlanRow, died: date | None, year: int, say: Say) -> None:
    for column, day, rule in (
        ("CPPstartDate", plan.began, "8915"),
        ("CPPendDate", plan.ended, "8920"),
    ):
        if died and day and day > died:
            message = "A date of the protection plan is after the child's death."
            say.hold(plan.where, column, day, Fault(message, _CHECK, rule))
    first, last = date(year - 1, 4, 1), date(year, 3, 31)
    if plan.ended and not first <= plan.ended <= last:
        say.note(
            plan.where,
            "CPPendDate",
            plan.ended,
            Fault(
                "The plan ended outside the year of the census. It is taken in.",
                "Check the date, and the year you gave.",
                "8930",
            ),
        )


def _conferences(
    enquiries: Sequence[EnquiryRow], apart: Sequence[ConferenceRow], say: Say
) -> list[tuple[Where, ReturnedConference]]:
    """One conference for each day, tied to the latest enquiry that led to it."""
    found: dict[date, tuple[Where, ReturnedConference]] = {}
    for enquiry in sorted(enquiries, key=lambda row: (row.began, row.where)):
        if enquiry.conference_on:
            conference = ReturnedConference(enquiry.conference_on, enquiry.began)
            found[conference.on] = (enquiry.where, conference)
    for row in apart:
        if row.on in found and found[row.on][1].enquiry_started:
            say.note(
                row.where,
                "DateOfInitialCPC",
                row.on,
                Fault(
                    "The conference is given with the enquiry and again apart from it."
                    " It is taken in once.",
                    "Leave it with the enquiry only.",
                    "2884",
                ),
            )
        else:
            found.setdefault(row.on, (row.where, ReturnedConference(row.on, None)))
    return [found[day] for day in sorted(found)]


def _check_conferences(
    referrals: Sequence[ReferralRow],
    conferences: Sequence[tuple[Where, ReturnedConference]],
    plans: Sequence[PlanRow],
    say: Say,
) -> None:
    first = min((row.received for row in referrals), default=date.min)
    for where, conference in conferences:
        if conference.on < first:
            message = "The initial conference is before the child's first referral in the census."
            say.note(where, "DateOfInitialCPC", conference.on, Fault(message, _CHECK, "1104"))
    days = {conference.on for _, conference in conferences}
    for plan in plans:
        if plan.began < first:
            message = "The plan started before the child's first referral in the census."
            say.note(plan.where, "CPPstartDate", plan.began, Fault(message, _CHECK, "1105"))
        if plan.began not in days:
            message = "The plan did not start on the day of an initial conference in the census."
            say.note(plan.where, "CPPstartDate", plan.began, Fault(message, _CHECK, "2885"))
