"""Looked-after reviews: booked, opened, adjourned, and the papers before and after each."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from holdfast.demonstration.lives import Held, Life, Next
from holdfast.demonstration.office.batch import Batch
from holdfast.demonstration.participation import code_of

_DECISIONS = (
    "Arrange a dental check and tell the carers the date.",
    "Complete life story work and bring it to the next review.",
    "Agree with the school how lost lessons will be made up.",
    "Set up time with brothers and sisters every month.",
    "Refer for speech and language assessment.",
    "Apply for a passport.",
    "Write down who may consent to overnight stays.",
    "Give the care plan to the parents.",
    "Open a savings account.",
    "Find a place in a football club near the placement.",
    "Bring the plan for permanence to the next review.",
    "Ask for an advocate, as the young person wishes.",
)
_PAPERS = ("social-work-report", "care-plan", "health", "education")


def looked_after(batch: Batch, life: Life) -> None:
    """Every review of the child's periods that officers recorded, and the next one."""
    for period in life.care:
        for held in period.course.held:
            if batch.covers(held.on) and period.started <= held.on:
                adoption = bool(period.decided and period.decided < held.on)
                _held(batch, life, held, f"review@{held.on}", adoption=adoption)
        if period.course.next:
            _next(batch, life, period.course.next)


def short_breaks(batch: Batch, life: Life) -> None:
    """Reviews of short breaks, which are not returned at all: each is entered by officers."""
    for series in life.breaks:
        for held in series.course.held:
            key = f"review {life.id} {held.on}"
            batch.enter(
                "review",
                life,
                key=key,
                opened_on=held.opened,
                completed_on=held.on,
                with_meeting=True,
                participation=code_of(life, held.on),
            )
            if batch.covers(held.on):
                _after(batch, life, held, key, adoption=False)
        if series.course.next:
            _next(batch, life, series.course.next)


def _held(batch: Batch, life: Life, held: Held, ref: str, *, adoption: bool) -> None:
    meeting = batch.book(life.family, "review", held.opened) if held.with_meeting else ""
    batch.add(
        ref,
        life,
        meeting=meeting,
        documents=list(_PAPERS[:2]),
        opened_on=held.opened,
        adjourned_on=held.opened if held.adjourned else None,
        with_meeting=held.with_meeting,
        plan_is_adoption=adoption,
    )
    for on in sorted({held.opened, held.on}):
        batch.enter("sitting", life, held_on=on, is_meeting=held.with_meeting, refs={"review": ref})
    if meeting:
        _before(batch, life, held.opened, ref)
    _after(batch, life, held, ref, adoption=adoption)


def _before(batch: Batch, life: Life, on: date, ref: str) -> None:
    """What is done before a review: papers, talks, pre-meet."""
    days = batch.days
    for paper in _PAPERS[:2]:
        if days.chance(0.97):
            sent = days.work_on(on - timedelta(days=_ahead(batch, 7, 0.84)))
            batch.event(life, "review-document-available", sent, ref, document=paper)
    if days.chance(0.97):
        met = days.work_after(on, -1 if days.chance(0.9) else 0)
        batch.event(life, "pre-meet-held", met, ref, in_person=days.chance(0.4))
    if days.chance(0.97):
        spoken = days.work_after(on, -days.number(15, 19) if days.chance(0.85) else -9)
        batch.event(life, "social-worker-spoken-to", spoken, ref)
    if days.chance(0.96):
        talked = days.work_after(on, -days.number(1, 9))
        _conversation(batch, life, talked, ref)


def _conversation(batch: Batch, life: Life, on: date, ref: str) -> None:
    if not (batch.records("child-spoken-to") and batch.covers(on)):
        return
    key = f"conversation {life.id} {on}"
    batch.enter(
        "event",
        life,
        key=key,
        kind="child-spoken-to",
        happened_on=on,
        attrs={"by": "iro"},
        refs={"attrs.review": ref},
    )
    batch.event(life, "conversation-recorded", batch.days.done(on, 5, 0.85), key)


def _ahead(batch: Batch, days: int, share: float) -> int:
    """So many days ahead or a few more, or too few."""
    number = batch.days.number
    return days + number(0, 4) if batch.days.chance(share) else number(1, days - 1)


def _after(batch: Batch, life: Life, held: Held, ref: str, *, adoption: bool) -> None:
    """Decisions, the record, and the care plan brought up to date."""
    days = batch.days
    issued = days.done(held.on, 5, 0.85, 14)
    received = issued and days.done(issued, 1, 0.95, 2)
    produced = days.done(held.on, 15, 0.78, 22)
    batch.add(
        ref,
        life,
        decisions_issued_on=issued,
        decisions_received_on=received,
        decisions_answered_on=received and days.done(received, 5, 0.82, 15),
        record_produced_on=produced,
        record_distributed_on=produced and days.done(produced, 4, 0.86),
    )
    updated = days.done(held.on, 10, 0.85, 15)
    if updated and batch.records("care-plan-updated"):
        batch.enter(
            "plan-review",
            life,
            kind="care",
            revision="updated",
            revised_on=updated,
            refs={"review": ref},
        )
    if held.number > 1 and days.chance(0.9):
        _seen_between(batch, life, held)
    for place in range(days.number(1, 3)):
        _decision(batch, life, held.on, ref, place)
    if days.chance(0.9):
        _rating(batch, life, issued or held.on, adoption=adoption)


def _seen_between(batch: Batch, life: Life, held: Held) -> None:
    """A visit by the reviewing officer some time before the review."""
    if batch.records("conversation-recorded"):
        batch.visit(life, held.on - timedelta(days=batch.days.number(12, 70)), by="iro")


def _decision(batch: Batch, life: Life, on: date, ref: str, place: int) -> None:
    days = batch.days
    by = days.later(on, 14, 120)
    done = days.later(on, 5, max(6, (by - on).days + 4)) if days.chance(0.93) else None
    fields: dict[str, Any] = {
        "made_on": on,
        "wording": _DECISIONS[(on.toordinal() + int(life.id) + place * 5) % len(_DECISIONS)],
        "owner_id": batch.officer_of(life),
        "by_date": by,
        "starred": place == 0 and days.chance(0.12),
    }
    if done and done <= days.on:
        fields["done_on"] = done
    batch.enter("decision", life, refs={"review": ref}, **fields)


def _rating(batch: Batch, life: Life, on: date, *, adoption: bool) -> None:
    """The colour given to progress: about one in nine red, three in ten amber."""
    if not (batch.records("rating-issued") and batch.covers(on)):
        return
    days = batch.days
    colour = days.one_of((("red", 0.11), ("amber", 0.3), ("green", 0.59)))
    checked = {"red": "review" if adoption else "discussion", "amber": "update", "green": ""}
    key = f"rating {life.id} {on}"
    attrs = {"colour": colour, "actions": [checked[colour]] if checked[colour] else []}
    batch.enter("event", life, key=key, kind="rating-issued", happened_on=on, attrs=attrs)
    if colour == "green":
        return
    batch.event(life, "rating-answered", days.done(on, 9, 0.75, 10), key)
    if colour == "red":
        batch.event(life, "rating-discussed", days.done(on, 14, 0.75, 9), key)
    else:
        batch.event(life, "rating-updated", days.done(on, 55, 0.8, 14), key)


def _next(batch: Batch, life: Life, following: Next) -> None:
    """The next review, as far as it is booked; an adjourned one has a further sitting."""
    if following.booked is None:
        return
    meeting = batch.book(life.family, "review", following.opened or following.booked)
    key = f"next review {life.id}"
    fields: dict[str, Any] = {"documents": list(_PAPERS[:2])}
    if following.opened:
        fields |= {"opened_on": following.opened, "adjourned_on": following.opened}
    batch.enter("review", life, key=key, refs={"meeting": meeting}, **fields)
    if following.opened:
        refs = {"review": key}
        batch.enter("sitting", life, held_on=following.opened, is_meeting=True, refs=refs)
        resumed = batch.book(life.family, "review", following.booked)
        batch.enter("sitting", life, refs={**refs, "meeting": resumed})
    elif (following.booked - batch.days.on).days < 12:
        _before(batch, life, following.booked, key)
