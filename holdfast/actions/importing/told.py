"""What a return says of a child, as rows of the record. Pure: it knows nothing of what is there.

Nothing is made up. Two things are inferred, and only these. Where a census gives a protection plan
but no initial conference, one is taken to have been held on the day the plan began, for the
national validation rules equate the two days (rule 2885). And a census says of an enquiry that no
conference was required, but not when this was found: the enquiry's first day is taken, so that
nothing is called late for want of a date.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from holdfast.actions.importing.tables import Ref, Said
from holdfast.core.returns import (
    ReturnedChild,
    ReturnedPlacement,
    ReturnedPlan,
    ReturnedShortBreak,
    ReturnedStatus,
)

Rows = Iterator[Said]

_LONG_TERM = frozenset({"U1", "U4"})
_REGULATED = {
    **dict.fromkeys(("U1", "U2", "U3", "U4", "U5", "U6", "K1", "K2"), True),
    **dict.fromkeys(("H5", "P2"), False),
}
_AT_HOME = {"C1": "interim-order-at-home", "C2": "full-order-at-home"}
_LED_TO_PLAN = timedelta(days=28)
_SERIES_OVER = timedelta(days=365)
_LONGEST_POSTCODE = 8


def key_of(on: date) -> str:
    """What a return knows a row by, where its day is enough."""
    return on.isoformat()


def _periods(child: ReturnedChild) -> Rows:
    for period in child.periods:
        remand = _remand(child, period.started, period.ended)
        values = {
            "started_on": period.started,
            "ended_on": period.ended,
            "how": period.how if period.start_known else None,
            "end_reason": period.reason,
            "remanded_on": remand.started if remand else None,
            "remanded_to": _remanded_to(child, remand) if remand else None,
        }
        yield Said(key_of(period.started), values, period.start_known)


def _remand(child: ReturnedChild, since: date, until: date | None) -> ReturnedStatus | None:
    """The first remand in a period whose beginning is known."""
    for status in child.statuses:
        if status.code == "J1" and status.start_known and since <= status.started:
            return status if until is None or status.started < until else None
    return None


def _remanded_to(child: ReturnedChild, remand: ReturnedStatus) -> str | None:
    """Told by where the child then lived; a secure home may be either, so it is left open."""
    for placement in child.placements:
        if placement.started <= remand.started and (
            placement.ended is None or remand.started < placement.ended
        ):
            if placement.setting in (None, "secure"):
                return None
            return "youth-detention" if placement.setting == "custody" else "local-authority"
    return None


def _statuses(child: ReturnedChild) -> Rows:
    for status in child.statuses:
        values = {
            "started_on": status.started,
            "ended_on": status.ended,
            "code": status.code,
        }
        yield Said(key_of(status.started), values, status.start_known)


def _placements(child: ReturnedChild) -> Rows:
    for placement in child.placements:
        code = placement.code or ""
        values = {
            "started_on": placement.started,
            "ended_on": placement.ended,
            "code": placement.code,
            "setting": placement.setting,
            "provider": placement.provider,
            "urn": placement.urn,
            "postcode": _postcode(placement),
            "change_reason": placement.reason_ended,
            "long_term": code in _LONG_TERM if code else None,
            "regulated": _REGULATED.get(code),
            "regime": _regime(child, placement) if code == "P1" else None,
        }
        yield Said(key_of(placement.started), values, placement.start_known)


def _postcode(placement: ReturnedPlacement) -> str | None:
    code = placement.postcode
    return code if code and len(code) <= _LONGEST_POSTCODE else None


def _regime(child: ReturnedChild, placement: ReturnedPlacement) -> str | None:
    """The visiting regime of a child placed at home, by the order under which it began."""
    for status in child.statuses:
        if status.started <= placement.started and (
            status.ended is None or placement.started < status.ended
        ):
            return _AT_HOME.get(status.code)
    return None


def _adoption_placements(child: ReturnedChild) -> Rows:
    """Placements with adopters; one that goes on with the same carer is one placement."""
    for run in _adoptive_runs(child.placements):
        first, last = run[0], run[-1]
        values = {
            "started_on": first.started,
            "ended_on": last.ended,
            "end_reason": _reason_at(child, last.ended),
            "returned": _returned(child, last),
        }
        named = Ref("placement_id", "placement", key_of(first.started))
        yield Said(key_of(first.started), values, first.start_known, (named,))


def _adoptive_runs(placements: Sequence[ReturnedPlacement]) -> Iterator[list[ReturnedPlacement]]:
    run: list[ReturnedPlacement] = []
    for placement in placements:
        adoptive = placement.setting == "adoption"
        goes_on = run and adoptive and placement.same_carer and run[-1].ended == placement.started
        if run and not goes_on:
            yield run
            run = []
        if adoptive:
            run.append(placement)
    if run:
        yield run


def _reason_at(child: ReturnedChild, ended: date | None) -> str | None:
    """Why the child ceased to be looked after on a day, if that is when it happened."""
    return next((p.reason for p in child.periods if ended and p.ended == ended), None)


def _returned(child: ReturnedChild, last: ReturnedPlacement) -> bool | None:
    """Whether the child came back to the agency: still looked after, in another placement."""
    if last.ended is None:
        return None
    return any(
        period.started < last.ended and (period.ended is None or last.ended < period.ended)
        for period in child.periods
    )


def _series(child: ReturnedChild, extracted_on: date) -> Rows:
    for run in _series_runs(child.short_breaks):
        first, last = run[0], run[-1]
        values = {
            "started_on": first.started,
            "ended_on": _series_end(last, extracted_on),
            "place": " ".join(filter(None, (first.place, first.provider, first.urn))) or None,
        }
        # Of single breaks a return tells its own year's; the series may have begun before.
        yield Said(key_of(first.started), values, first.start_known and first.code == "V4")


def _series_end(last: ReturnedShortBreak, extracted_on: date) -> date | None:
    """An agreement ends when it says; single breaks go on until none has come for a year."""
    if last.ended is None or last.code == "V4":
        return last.ended
    return last.ended if extracted_on - last.ended > _SERIES_OVER else None


def _series_runs(breaks: Sequence[ReturnedShortBreak]) -> Iterator[list[ReturnedShortBreak]]:
    """Breaks in the same place, no more than a year apart, are one series."""
    by_place = sorted(breaks, key=lambda one: (*_place(one), one.started))
    for _, same in groupby(by_place, key=_place):
        run: list[ReturnedShortBreak] = []
        for one in same:
            if run and (one.code == "V4" or _apart(run[-1], one)):
                yield run
                run = []
            run.append(one)
        yield run


def _place(one: ReturnedShortBreak) -> tuple[str, str, str, str]:
    return one.code, one.place or "", one.provider or "", one.urn or ""


def _apart(one: ReturnedShortBreak, two: ReturnedShortBreak) -> bool:
    return one.ended is not None and two.started - one.ended > _SERIES_OVER


def _breaks(child: ReturnedChild) -> Rows:
    for run in _series_runs(child.short_breaks):
        named = Ref("series_id", "shortbreakseries", key_of(run[0].started))
        for one in run:
            if one.code != "V4":
                values = {"started_on": one.started, "ended_on": one.ended}
                yield Said(key_of(one.started), values, one.start_known, (named,))


def _reviews(child: ReturnedChild) -> Rows:
    for review in child.reviews:
        values = {"completed_on": review.on, "participation": review.participation}
        yield Said(key_of(review.on), values)


def _referrals(child: ReturnedChild) -> Rows:
    for referral in child.referrals:
        values = {
            "received_on": referral.received,
            "closed_on": _not_before(referral.closed, referral.received),
            "referrer": referral.source,
            "need": referral.need,
            "closure_reason": referral.closed_reason,
            "no_further_action": referral.no_further_action,
        }
        yield Said(key_of(referral.received), values)


def _assessments(child: ReturnedChild) -> Rows:
    for assessment in child.assessments:
        values = {
            "kind": "single",
            "started_on": assessment.started,
            "completed_on": assessment.completed,
        }
        yield Said(key_of(assessment.started), values)


def _enquiries(child: ReturnedChild) -> Rows:
    for enquiry in child.enquiries:
        no_conference = enquiry.not_required and enquiry.conference_on is None
        values = {
            "started_on": enquiry.started,
            "conference_not_required_on": enquiry.started if no_conference else None,
        }
        yield Said(key_of(enquiry.started), values)


def _conferences(child: ReturnedChild) -> Rows:
    starts = {plan.started for plan in child.plans}
    held = {conference.on: conference.enquiry_started for conference in child.conferences}
    for plan in child.plans:
        if not any(plan.started - _LED_TO_PLAN <= on <= plan.started for on in held):
            held[plan.started] = None
    for on, enquiry in held.items():
        named = (Ref("enquiry_id", "enquiry", key_of(enquiry)),) if enquiry else ()
        outcome = "plan" if on in starts else None
        yield _conference(child, "initial", on, outcome, named)
    for plan in child.plans:
        for on in plan.reviews:
            outcome = "plan-ends" if on == plan.ended else "plan-continues"
            yield _conference(child, "review", on, outcome)


def _conference(
    child: ReturnedChild, type_: str, on: date, outcome: str | None, refs: tuple[Ref, ...] = ()
) -> Said:
    born = child.date_of_birth
    values = {
        "type": type_,
        "held_on": on,
        "outcome": outcome,
        "unborn": on < born if born else True if child.expected else None,
    }
    return Said(f"{type_}:{key_of(on)}", values, refs=refs)


def _plans(child: ReturnedChild) -> Rows:
    for plan in child.plans:
        values = {
            "started_on": plan.started,
            "ended_on": plan.ended,
            "initial_category": plan.initial_category,
            "category": plan.latest_category or plan.initial_category,
            "previous_plans": plan.previous_plans,
        }
        conference = Ref("conference_id", "conference", f"initial:{key_of(plan.started)}")
        yield Said(key_of(plan.started), values, refs=(conference,))


def _categories(child: ReturnedChild) -> Rows:
    """The first category of each plan; of a later one no date is returned."""
    for plan in child.plans:
        if plan.initial_category:
            yield _category(plan, plan.initial_category)


def _category(plan: ReturnedPlan, category: str) -> Said:
    values = {"started_on": plan.started, "category": category}
    named = Ref("plan_id", "protectionplan", key_of(plan.started))
    return Said(key_of(plan.started), values, refs=(named,))


def _need_plans(child: ReturnedChild) -> Rows:
    for plan in child.need_plans:
        values = {"kind": "child-in-need", "made_on": plan.started, "ended_on": plan.ended}
        yield Said(f"child-in-need:{key_of(plan.started)}", values)


def _absences(child: ReturnedChild) -> Rows:
    """Only those missing: to be away without authorisation is another thing (code A)."""
    for absence in child.absences:
        if absence.code != "M":
            continue
        key = f"missing:{key_of(absence.started)}"
        yield Said(key, {"kind": "missing-started", "happened_on": absence.started})
        if absence.ended:
            values = {"kind": "missing-ended", "happened_on": absence.ended}
            about = Ref("about", "datedevent", key, "event:")
            yield Said(f"found:{key_of(absence.started)}", values, refs=(about,))


def _not_before(day: date | None, first: date) -> date | None:
    return day if day and day >= first else None


_TOLD: tuple[tuple[str, Callable[[ReturnedChild], Rows]], ...] = (
    ("lookedafterperiod", _periods),
    ("legalstatus", _statuses),
    ("placement", _placements),
    ("adoptionplacement", _adoption_placements),
    ("shortbreak", _breaks),
    ("review", _reviews),
    ("referral", _referrals),
    ("assessment", _assessments),
    ("enquiry", _enquiries),
    ("conference", _conferences),
    ("protectionplan", _plans),
    ("plancategory", _categories),
    ("plan", _need_plans),
    ("datedevent", _absences),
)


def rows_told(child: ReturnedChild, extracted_on: date) -> dict[str, list[Said]]:
    """The rows of each table that the return gives, one for each key."""
    told = {table: _once(rows(child)) for table, rows in _TOLD}
    told["shortbreakseries"] = _once(_series(child, extracted_on))
    return {table: rows for table, rows in told.items() if rows}


def _once(rows: Rows) -> list[Said]:
    return list({row.key: row for row in rows}.values())


def child_told(child: ReturnedChild) -> dict[str, Any]:
    """What the return says of the child's own row, without what it does not tell."""
    name = child.name
    told = {
        "forename": name and name.forename,
        "surname": name and name.surname,
        "known_as": name and name.known_as,
        "born_on": child.date_of_birth,
        "expected_on": child.expected,
        "died_on": child.died,
        "sex": child.sex,
        "ethnicity": child.ethnicity,
        "upn": child.upn,
        "disabilities": list(child.disabilities) or None,
        "unaccompanied": child.unaccompanied,
    }
    return {column: value for column, value in told.items() if value is not None}
