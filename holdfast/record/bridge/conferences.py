"""Facts of child protection: enquiries, conferences, plans and core groups."""

from __future__ import annotations

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


def _conferences(rows: Rows, facts: Facts) -> None:
    for row in rows:
        child, row_id, kind, set_on, requested, *rest = row
        told, own = facts[child], f"conference:{row_id}"
        of = {"conference": own, "type": kind}
        if set_on:
            told.append(Fact("conference-date-set", set_on, own, None, of))
        if requested:
            told.append(Fact("invitations-requested", requested, own, None, of))
        _planned(told, own, of, *rest[:6])
        _held(told, own, of, *rest[6:15])
        _sent(told, own, of, *rest[15:])


def _planned(  # type: ignore[no-untyped-def]
    told: list[Fact], own: str, of: dict[str, str], planned, at, reports, needs, restricted, exclude
) -> None:
    if planned:
        attrs = known(
            **of,
            reports=tuple(reports) or None,
            family_needs=tuple(needs) or None,
            restricted=restricted,
            exclusion_requested=exclude,
        )
        told.append(Fact("conference-planned", planned, own, moment(planned, at), attrs))


def _held(  # type: ignore[no-untyped-def]
    told: list[Fact],
    own: str,
    of: dict[str, str],
    held,
    started_at,
    ended_at,
    outcome,
    quorate,
    unborn,
    core_group,
    enquiry,
    transfer,
) -> None:
    """What counts from a conference in hours counts from its end."""
    if not held:
        return
    told.append(Fact("conference-started", held, own, moment(held, started_at), of))
    attrs = known(
        **of,
        outcome=outcome,
        quorate=quorate,
        unborn=unborn,
        core_group=core_group,
        enquiry=ref("enquiry", enquiry),
    )
    told.append(Fact("conference-held", held, own, moment(held, ended_at), attrs))
    if of["type"] == "transfer":
        told.append(Fact("transfer-conference-held", held, own, None, known(transfer=transfer)))


def _sent(  # type: ignore[no-untyped-def]
    told: list[Fact], own: str, of: dict[str, str], sent, sent_at, minutes, minutes_at
) -> None:
    if sent:
        told.append(Fact("conference-decisions-sent", sent, own, moment(sent, sent_at), of))
    if minutes:
        told.append(Fact("minutes-distributed", minutes, own, moment(minutes, minutes_at), of))


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
