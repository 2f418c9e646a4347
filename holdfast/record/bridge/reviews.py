"""Facts of looked-after reviews, their sittings and their decisions."""

from __future__ import annotations

from holdfast.core.facts import Fact
from holdfast.record.bridge.reading import Facts, Reading, Rows, known, moment, ref

_LATER = (
    "decisions-received",
    "decisions-answered",
    "review-record-produced",
    "review-record-distributed",
)


def _reviews(rows: Rows, facts: Facts) -> None:
    for row in rows:
        child, row_id, planned, planned_at, displaced, is_complex, *held = row
        own = f"review:{row_id}"
        if planned:
            attrs = known(review=own, displaced=displaced, complex=is_complex)
            at = moment(planned, planned_at)
            facts[child].append(Fact("review-planned", planned, own, at, attrs))
        _held(facts[child], own, *held[:7])
        _issued(facts[child], own, *held[7:])


def _held(  # type: ignore[no-untyped-def]
    told: list[Fact], own: str, opened, opened_at, adjourned, completed, completed_at, met, adoption
) -> None:
    of = {"review": own}
    if opened:
        told.append(Fact("review-opened", opened, own, moment(opened, opened_at), of))
    if adjourned:
        told.append(Fact("review-adjourned", adjourned, own, None, of))
    if completed:
        attrs = known(review=own, with_meeting=met, opened_on=opened, plan_is_adoption=adoption)
        at = moment(completed, completed_at)
        told.append(Fact("review-completed", completed, own, at, attrs))
        if met:
            told.append(Fact("review-held-with-meeting", completed, own, at, of))


def _issued(told: list[Fact], own: str, issued, issued_at, *later) -> None:  # type: ignore[no-untyped-def]
    of = {"review": own}
    if issued:
        told.append(Fact("decisions-issued", issued, own, moment(issued, issued_at), of))
    for kind, on in zip(_LATER, later, strict=True):
        if on:
            told.append(Fact(kind, on, own, None, of))


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
    for child, row_id, given, rule, anchor, by, by_name, reason in rows:
        who = by_name or ref("user", by)
        attrs = known(rule=rule, anchor=anchor, by=who, reason=reason)
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
        ),
        "m.planned_on, m.planned_time, m.displaced, complex,"
        " opened_on, opened_time, adjourned_on, completed_on, completed_time, with_meeting,"
        " plan_is_adoption, decisions_issued_on, decisions_issued_time, decisions_received_on,"
        " decisions_answered_on, record_produced_on, record_distributed_on",
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
        "given_on, rule, anchor, given_by_id, given_by_name, reason",
        _permissions,
    ),
)
