"""Facts of child protection: enquiries, conferences, plans and core groups."""

from __future__ import annotations

from datetime import date, time
from typing import NamedTuple

from holdfast.core.facts import Fact
from holdfast.record.bridge.reading import Facts, Reading, Rows, known, moment, ref


def _enquiries(rows: Rows, facts: Facts) -> None:
    for child, row_id, started, at, not_required in rows:
        told, own = facts[child], f"enquiry:{row_id}"
        of = {"enquiry": own}
        told.append(Fact("enquiry-started", started, own, moment(started, at), of))
        if not_required:
            told.append(Fact("conference-not-required", not_required, own, None, of))


def _discussions(rows: Rows, facts: Facts) -> None:
    for child, row_id, held, at, enquiry, started in rows:
        own = f"discussion:{row_id}"
        attrs = known(enquiry=ref("enquiry", enquiry), started_enquiry=started)
        facts[child].append(Fact("strategy-discussion-held", held, own, moment(held, at), attrs))


class _Conference(NamedTuple):
    child: int
    row_id: int
    type: str
    date_set: date | None
    requested: date | None
    planned: date | None
    planned_at: time | None
    reports: list[str]
    family_needs: list[str]
    restricted: bool
    exclusion_requested: bool
    held: date | None
    started_at: time | None
    ended_at: time | None
    outcome: str
    quorate: bool | None
    unborn: bool
    core_group: bool
    enquiry: int | None
    transfer: str
    sent: date | None
    sent_at: time | None
    minutes: date | None
    minutes_at: time | None


def _conferences(rows: Rows, facts: Facts) -> None:
    for conference in map(_Conference._make, rows):
        told, own = facts[conference.child], f"conference:{conference.row_id}"
        of = {"conference": own, "type": conference.type}
        if conference.date_set:
            told.append(Fact("conference-date-set", conference.date_set, own, None, of))
        if conference.requested:
            told.append(Fact("invitations-requested", conference.requested, own, None, of))
        if conference.planned:
            _planned(told, of, conference, conference.planned)
        if conference.held:
            _held(told, of, conference, conference.held)
        if conference.sent:
            at = moment(conference.sent, conference.sent_at)
            told.append(Fact("conference-decisions-sent", conference.sent, own, at, of))
        if conference.minutes:
            at = moment(conference.minutes, conference.minutes_at)
            told.append(Fact("minutes-distributed", conference.minutes, own, at, of))


def _planned(told: list[Fact], of: dict[str, str], conference: _Conference, on: date) -> None:
    attrs = known(
        **of,
        reports=tuple(conference.reports) or None,
        family_needs=tuple(conference.family_needs) or None,
        restricted=conference.restricted,
        exclusion_requested=conference.exclusion_requested,
    )
    at = moment(on, conference.planned_at)
    told.append(Fact("conference-planned", on, of["conference"], at, attrs))


def _held(told: list[Fact], of: dict[str, str], conference: _Conference, on: date) -> None:
    """The facts of holding it: what counts in hours from a conference counts from its end."""
    own = of["conference"]
    told.append(Fact("conference-started", on, own, moment(on, conference.started_at), of))
    attrs = known(
        **of,
        outcome=conference.outcome,
        quorate=conference.quorate,
        unborn=conference.unborn,
        core_group=conference.core_group,
        enquiry=ref("enquiry", conference.enquiry),
    )
    told.append(Fact("conference-held", on, own, moment(on, conference.ended_at), attrs))
    if conference.type == "transfer":
        attrs = known(transfer=conference.transfer)
        told.append(Fact("transfer-conference-held", on, own, None, attrs))


def _protection_plans(rows: Rows, facts: Facts) -> None:
    for child, row_id, started, ended, category, reason in rows:
        told, own = facts[child], f"protection-plan:{row_id}"
        of = known(plan=own, category=category)
        told.append(Fact("plan-started", started, own, None, of))
        if ended:
            told.append(Fact("plan-ended", ended, own, None, known(**of, reason=reason)))


def _core_groups(rows: Rows, facts: Facts) -> None:
    for child, row_id, held, at, sent in rows:
        told, own = facts[child], f"core-group:{row_id}"
        of = {"core_group": own}
        if held:
            told.append(Fact("core-group-held", held, own, moment(held, at), of))
        if sent:
            told.append(Fact("core-group-record-sent", sent, own, None, of))


READINGS = (
    Reading(
        "enquiry",
        ("enquiry-started", "conference-not-required"),
        "started_on, started_time, conference_not_required_on",
        _enquiries,
    ),
    Reading(
        "strategydiscussion",
        ("strategy-discussion-held",),
        "held_on, held_time, enquiry_id, started_enquiry",
        _discussions,
    ),
    Reading(
        "conference",
        (
            "conference-date-set",
            "invitations-requested",
            "conference-planned",
            "conference-started",
            "conference-held",
            "transfer-conference-held",
            "conference-decisions-sent",
            "minutes-distributed",
        ),
        "type, date_set_on, invitations_requested_on,"
        " m.planned_on, m.planned_time, reports, family_needs, restricted, exclusion_requested,"
        " held_on, started_time, ended_time, outcome, quorate, unborn, core_group, enquiry_id,"
        " transfer,"
        " decisions_sent_on, decisions_sent_time, minutes_distributed_on, minutes_distributed_time",
        _conferences,
        "LEFT JOIN record_meeting m ON m.id = t.meeting_id AND NOT m.cancelled",
    ),
    Reading(
        "protectionplan",
        ("plan-started", "plan-ended"),
        "started_on, ended_on, category, end_reason",
        _protection_plans,
    ),
    Reading(
        "coregroup",
        ("core-group-held", "core-group-record-sent"),
        "held_on, held_time, record_sent_on",
        _core_groups,
    ),
)
