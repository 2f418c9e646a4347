"""Conferences, core groups and visits under protection plans."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from random import Random
from typing import Any

from holdfast.demonstration.days import Days
from holdfast.demonstration.lives import Life, Protection
from holdfast.demonstration.office.batch import Batch

_AHEAD = timedelta(days=60)
"""How long before a review conference its date is set."""
_AGENCIES = ("health", "school", "police")


def protected(batch: Batch, life: Life) -> None:
    """What officers recorded of the child's enquiries, conferences and plan."""
    for case in life.protection:
        _enquiry(batch, life, case)
        if case.started and batch.covers(case.started):
            _conference(batch, life, case.started, case.enquiry.started)
        for held in case.course.held:
            if batch.covers(held.on):
                _conference(batch, life, held.on, held.on - _AHEAD, review=True)
        following = case.course.next
        if following and following.booked:
            _booked(batch, life, "review", following.booked, following.booked - _AHEAD)
        if case.started and (case.ended is None or batch.covers(case.ended)):
            _core_groups(batch, life, case)
            _visits(batch, life, case)


def _enquiry(batch: Batch, life: Life, case: Protection) -> None:
    enquiry = case.enquiry
    ref = f"enquiry@{enquiry.started}"
    if batch.covers(enquiry.started):
        refs = {"enquiry": ref}
        batch.enter("discussion", life, held_on=enquiry.started, started_enquiry=True, refs=refs)
    if enquiry.booked:
        _booked(batch, life, "initial", enquiry.booked, enquiry.started, enquiry=ref)


def _booked(batch: Batch, life: Life, kind: str, on: date, asked: date, **refs: str) -> None:
    """A conference still to come, asked for on a day, with the reports that have come for it."""
    key = f"next conference {life.id}"
    asked = min(max(batch.since, asked), batch.days.on)
    batch.enter(
        "conference",
        life,
        key=key,
        type=kind,
        date_set_on=asked,
        invitations_requested_on=batch.days.done(asked, 1, 0.9, 3),
        reports=["social-worker", *_AGENCIES],
        refs={"meeting": batch.book(life.family, "conference", on), **refs},
    )
    if (on - batch.days.on).days < 12:
        _reports(batch, life, on, key, review=kind == "review")


def _conference(batch: Batch, life: Life, on: date, asked: date, *, review: bool = False) -> None:
    days, ref = batch.days, f"conference@{on}"
    meeting = batch.book(life.family, "conference", on)
    ends = batch.bookings[meeting].until or time(12)
    sent = on if days.chance(0.9) else days.work_after(on, days.number(1, 4))
    asked = max(batch.since, asked)
    batch.add(
        ref,
        life,
        meeting=meeting,
        date_set_on=asked,
        invitations_requested_on=days.done(asked, 1, 0.9, 3),
        reports=["social-worker", *_AGENCIES],
        started_time=batch.bookings[meeting].at,
        ended_time=ends,
        quorate=True,
        core_group=True,
        decisions_sent_on=sent if sent <= days.on else None,
        decisions_sent_time=time(17, 10) if sent <= days.on else None,
        minutes_distributed_on=days.done(on, 18, 0.8, 25),
    )
    _reports(batch, life, on, ref, review=review)
    batch.event(life, "management-decision-recorded", days.done(on, 5, 0.85), ref)


def _reports(batch: Batch, life: Life, on: date, ref: str, *, review: bool) -> None:
    """Who reported to the conference, and who saw it: mostly in time."""
    days = batch.days
    ahead = 5 if review else 3
    for report in ("social-worker", *_AGENCIES):
        if days.chance(0.97):
            came = days.work_on(on - timedelta(days=_before(batch, ahead)))
            batch.event(life, "report-received", came, ref, report=report)
            if report != "social-worker":
                batch.event(life, "report-shared", came, ref, report=report, to="family")
    shared = days.work_on(on - timedelta(days=_before(batch, ahead)))
    batch.event(life, "report-seen", shared, ref, report="social-worker")
    for to in ("family", "professionals"):
        if days.chance(0.97):
            batch.event(life, "report-shared", shared, ref, report="social-worker", to=to)


def _before(batch: Batch, ahead: int) -> int:
    late = not batch.days.chance(0.86)
    return batch.days.number(1, ahead - 1) if late else batch.days.number(ahead, ahead + 4)


def _core_groups(batch: Batch, life: Life, case: Protection) -> None:
    """Within ten working days, then every four to six weeks; one booked ahead."""
    if not batch.records("core-group-held") or case.started is None:
        return
    plan = f"protection-plan@{case.started}"
    for on, sent in _met(batch, life, case):
        if on > batch.days.on:
            meeting = batch.book(life.family, "core-group", on)
            batch.enter("core-group", life, refs={"meeting": meeting, "plan": plan})
        elif batch.covers(on):
            fields: dict[str, Any] = {"record_sent_on": sent} if sent else {}
            batch.enter("core-group", life, held_on=on, refs={"plan": plan}, **fields)


def _met(batch: Batch, life: Life, case: Protection) -> Iterator[tuple[date, date | None]]:
    """The days of a family's core groups: the same for all its children."""
    assert case.started  # noqa: S101 - for the type checker: there is a plan
    days = Days(batch.days.calendar, batch.days.on, Random(f"{life.family.id} {case.started}"))
    until = case.ended or days.on
    on = days.work_after(case.started, days.number(6, 10) if days.chance(0.9) else 13)
    while on <= until:
        sent = days.later(on, 1, 5 if days.chance(0.85) else 14)
        yield on, sent if sent <= days.on else None
        on = days.work_on(on + timedelta(days=days.number(26, 41) if days.chance(0.9) else 48))
    if case.ended is None and days.chance(0.8):
        yield on, None


def _visits(batch: Batch, life: Life, case: Protection) -> None:
    """Visits under the plan; those to a looked-after child are made where the child lives."""
    days, until = batch.days, case.ended or batch.days.on
    if not batch.records("visit-made") or life.in_care or case.started is None:
        return
    often = (9, 14) if batch.fortnightly else (19, 29)
    on = max(case.started, batch.since)
    while True:
        on = days.work_on(on + timedelta(days=days.number(*often) + (days.chance(0.07) and 6)))
        if on >= until:
            return
        batch.visit(life, on)
