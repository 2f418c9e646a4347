"""Facts of looked-after reviews, their sittings and their decisions."""

from __future__ import annotations

from datetime import date, time
from typing import NamedTuple

from holdfast.core.facts import Attributes, Fact
from holdfast.record.bridge.reading import Facts, Reading, Rows, known, moment

_LATER = (
    "decisions-received",
    "decisions-answered",
    "review-record-produced",
    "review-record-distributed",
)


class _Review(NamedTuple):
    child: int
    row_id: int
    planned: date | None
    planned_at: time | None
    displaced: bool
    complex: bool
    documents: list[str]
    opened: date | None
    opened_at: time | None
    adjourned: date | None
    completed: date | None
    completed_at: time | None
    with_meeting: bool
    plan_is_adoption: bool
    issued: date | None
    issued_at: time | None
    received: date | None
    answered: date | None
    produced: date | None
    distributed: date | None
    starred: bool
    starred_sent: date | None
    starred_sent_at: time | None


def _reviews(rows: Rows, facts: Facts) -> None:
    for review in map(_Review._make, rows):
        told, own = facts[review.child], f"review:{review.row_id}"
        of: Attributes = {"review": own}
        if review.planned:
            attrs = known(
                review=own,
                displaced=review.displaced,
                complex=review.complex,
                documents=tuple(review.documents) or None,
            )
            at = moment(review.planned, review.planned_at)
            told.append(Fact("review-planned", review.planned, own, at, attrs))
        if review.opened:
            at = moment(review.opened, review.opened_at)
            told.append(Fact("review-opened", review.opened, own, at, of))
        if review.adjourned:
            told.append(Fact("review-adjourned", review.adjourned, own, None, of))
        if review.completed:
            _completed(told, own, review, review.completed)
        if review.issued:
            at = moment(review.issued, review.issued_at)
            told.append(Fact("decisions-issued", review.issued, own, at, of))
        _starred(told, review, of)
        later = (review.received, review.answered, review.produced, review.distributed)
        for kind, on in zip(_LATER, later, strict=True):
            if on:
                told.append(Fact(kind, on, own, None, of))


def _starred(told: list[Fact], review: _Review, of: Attributes) -> None:
    """Stars are set when the review ends, and sent to those who must act on them."""
    own = f"review:{review.row_id}"
    if review.starred and review.completed:
        at = moment(review.completed, review.completed_at)
        told.append(Fact("starred-decisions-set", review.completed, own, at, of))
    if review.starred_sent:
        at = moment(review.starred_sent, review.starred_sent_at)
        told.append(Fact("starred-decisions-sent", review.starred_sent, own, at, of))


def _completed(told: list[Fact], own: str, review: _Review, on: date) -> None:
    at = moment(on, review.completed_at)
    attrs = known(
        review=own,
        with_meeting=review.with_meeting,
        opened_on=review.opened,
        plan_is_adoption=review.plan_is_adoption,
    )
    told.append(Fact("review-completed", on, own, at, attrs))
    if review.with_meeting:
        told.append(Fact("review-held-with-meeting", on, own, at, {"review": own}))


def _sittings(rows: Rows, facts: Facts) -> None:
    for child, row_id, review, held, at, is_meeting in rows:
        if held:
            own = f"sitting:{row_id}"
            attrs = known(review=f"review:{review}", sitting=own, meeting=is_meeting)
            facts[child].append(Fact("sitting-held", held, own, moment(held, at), attrs))


def _decisions(rows: Rows, facts: Facts) -> None:
    for child, row_id, made, by_date, starred, done in rows:
        told, own = facts[child], f"decision:{row_id}"
        attrs = known(decision=own, by_date=by_date, starred=starred)
        told.append(Fact("decision-made", made, own, None, attrs))
        if done:
            told.append(Fact("decision-done", done, own, None, {"decision": own}))


def _permissions(rows: Rows, facts: Facts) -> None:
    for child, row_id, given, rule, anchor, by, reason in rows:
        attrs = known(rule=rule, anchor=anchor, by=by, reason=reason)
        facts[child].append(Fact("duty-excused", given, f"permission:{row_id}", None, attrs))


READINGS = (
    Reading(
        "review",
        (
            "review-planned",
            "review-opened",
            "review-adjourned",
            "review-completed",
            "review-held-with-meeting",
            "decisions-issued",
            *_LATER,
            "starred-decisions-set",
            "starred-decisions-sent",
        ),
        "m.planned_on, m.planned_time, m.displaced, complex, documents,"
        " opened_on, opened_time, adjourned_on, completed_on, completed_time, with_meeting,"
        " plan_is_adoption, decisions_issued_on, decisions_issued_time, decisions_received_on,"
        " decisions_answered_on, record_produced_on, record_distributed_on,"
        " EXISTS (SELECT FROM record_decision d WHERE d.review_id = t.id AND d.starred"
        " AND NOT d.entered_in_error), starred_sent_on, starred_sent_time",
        _reviews,
        "LEFT JOIN record_meeting m ON m.id = t.meeting_id AND NOT m.cancelled",
    ),
    Reading("sitting", ("sitting-held",), "review_id, held_on, held_time, is_meeting", _sittings),
    Reading(
        "decision",
        ("decision-made", "decision-done"),
        "made_on, by_date, starred, done_on",
        _decisions,
    ),
    Reading(
        "permission",
        ("duty-excused",),
        "given_on, rule, anchor, COALESCE(NULLIF(given_by_name, ''), u.name), reason",
        _permissions,
        "LEFT JOIN record_user u ON u.id = t.given_by_id",
    ),
)
