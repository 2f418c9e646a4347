"""Facts of being looked after: periods, statuses, placements, short breaks, officers, visits."""

from __future__ import annotations

from datetime import date

from holdfast.core.facts import Fact
from holdfast.record.bridge.reading import Facts, Reading, Rows, known, moment, ref

# A placement order and a freeing order authorise the agency to place the child for adoption.
_AUTHORISING = frozenset({"E1", "D1"})

# The roles of a procedure whose allocation rules may name.
_ALLOCATED = {
    "iro": "iro-allocated",
    "conference-chair": "chair-allocated",
    "social-worker": "social-worker-allocated",
    "personal-adviser": "adviser-appointed",
}


def _periods(rows: Rows, facts: Facts) -> None:
    for child, row_id, started, ended, how, reason, recorded, notified, remanded, to in rows:
        told, own = facts[child], f"period:{row_id}"
        of = {"period": own}
        told.append(Fact("became-looked-after", started, own, None, known(**of, how=how)))
        if recorded:
            told.append(Fact("looked-after-recorded", recorded, own, None, of))
        if notified:
            told.append(Fact("service-notified", notified, own, None, of))
        if remanded:
            told.append(Fact("remanded", remanded, own, None, known(**of, to=to)))
        if ended:
            told.append(Fact("ceased-looked-after", ended, own, None, known(**of, reason=reason)))


def _statuses(rows: Rows, facts: Facts) -> None:
    for child, row_id, code, started, ended in rows:
        told, own = facts[child], f"legal-status:{row_id}"
        of = {"code": code}
        told.append(Fact("legal-status-started", started, own, None, of))
        if code in _AUTHORISING:
            told.append(Fact("authority-to-place", started, own))
        if ended:
            told.append(Fact("legal-status-ended", ended, own, None, of))
            if code in _AUTHORISING:
                told.append(Fact("authority-to-place-ended", ended, own))


def _placements(rows: Rows, facts: Facts) -> None:
    for child, row_id, started, ended, notified, code, setting, regime, regulated, *flags in rows:
        told, own = facts[child], f"placement:{row_id}"
        long_term, until_18, emergency, six_monthly = flags
        of = known(
            placement=own,
            code=code,
            setting=setting,
            regime=regime,
            regulated=regulated,
            long_term=long_term,
            until_18=until_18,
            emergency=emergency,
            agreed_six_monthly_visits=six_monthly,
        )
        told.append(Fact("placement-started", started, own, None, of))
        if notified:
            told.append(Fact("placement-notified", notified, own, None, {"placement": own}))
        if ended:
            told.append(Fact("placement-ended", ended, own, None, of))


def _adoption_placements(rows: Rows, facts: Facts) -> None:
    for child, row_id, placement, started, ended, returned in rows:
        told, own = facts[child], f"adoption-placement:{row_id}"
        of = {"placement": ref("placement", placement) or own}
        told.append(Fact("placed-for-adoption", started, own, None, of))
        if ended:
            attrs = known(**of, returned=returned)
            told.append(Fact("adoption-placement-ended", ended, own, None, attrs))


def _short_breaks(rows: Rows, facts: Facts) -> None:
    for child, row_id, started, ended in rows:
        told, own = facts[child], f"short-break-series:{row_id}"
        of = {"series": own}
        told.append(Fact("short-breaks-started", started, own, None, of))
        if ended:
            told.append(Fact("short-breaks-ended", ended, own, None, of))


def _allocations(rows: Rows, facts: Facts) -> None:
    served: dict[int, list[_Served]] = {}
    for child, row_id, role, user, started, ended, told_on in rows:
        told, own = facts[child], f"allocation:{row_id}"
        of = {} if role == "personal-adviser" else {"officer": f"user:{user}"}
        told.append(Fact(_ALLOCATED[role], started, own, None, of))
        if role == "iro":
            served.setdefault(child, []).append((started, own, ended))
            if told_on:
                told.append(Fact("child-told-of-iro", told_on, own, None, of))
            if ended:
                told.append(Fact("iro-ended", ended, own, None, of))
    for child, officers in served.items():
        _mark_first(facts[child], officers)


_Served = tuple[date, str, date | None]
"""From when, by which allocation, until when an officer served."""


def _mark_first(told: list[Fact], served: list[_Served]) -> None:
    """Say which allocations were the first of a period in which the child was looked after."""
    starts = [fact.on for fact in told if fact.kind == "became-looked-after"]
    firsts = set()
    for start in starts:
        there = [one[:2] for one in served if one[2] is None or one[2] > start]
        firsts |= {min(there)[1]} if there else set()
    for place, fact in enumerate(told):
        if fact.kind == "iro-allocated" and fact.id in firsts:
            attrs = {**fact.attrs, "first": True}
            told[place] = Fact(fact.kind, fact.on, fact.id, None, attrs)


def _visits(rows: Rows, facts: Facts) -> None:
    for child, row_id, visited, at, by, placement, seen, alone, recorded in rows:
        told, own = facts[child], f"visit:{row_id}"
        of = known(visit=own, by=by, placement=ref("placement", placement), seen=seen, alone=alone)
        told.append(Fact("visit-made", visited, own, moment(visited, at), of))
        if recorded:
            told.append(Fact("visit-recorded", recorded, own, None, {"visit": own}))


READINGS = (
    Reading(
        "lookedafterperiod",
        (
            "became-looked-after",
            "looked-after-recorded",
            "service-notified",
            "remanded",
            "ceased-looked-after",
        ),
        "started_on, ended_on, how, end_reason, recorded_on, notified_on, remanded_on, remanded_to",
        _periods,
    ),
    Reading(
        "legalstatus",
        (
            "legal-status-started",
            "legal-status-ended",
            "authority-to-place",
            "authority-to-place-ended",
        ),
        "code, started_on, ended_on",
        _statuses,
    ),
    Reading(
        "placement",
        ("placement-started", "placement-ended", "placement-notified"),
        "started_on, ended_on, notified_on, code, setting, regime, regulated, long_term, until_18,"
        " emergency, agreed_six_monthly_visits",
        _placements,
    ),
    Reading(
        "adoptionplacement",
        ("placed-for-adoption", "adoption-placement-ended"),
        "placement_id, started_on, ended_on, returned",
        _adoption_placements,
    ),
    Reading(
        "shortbreakseries",
        ("short-breaks-started", "short-breaks-ended"),
        "started_on, ended_on",
        _short_breaks,
    ),
    Reading(
        "allocation",
        (*_ALLOCATED.values(), "iro-ended", "child-told-of-iro"),
        "role, user_id, started_on, ended_on, child_told_on",
        _allocations,
        # Those who only work alongside are not the child's officer.
        "JOIN (VALUES " + ", ".join(f"('{role}')" for role in _ALLOCATED) + ") AS named (of_role)"
        " ON t.role = named.of_role AND t.is_lead",
    ),
    Reading(
        "visit",
        ("visit-made", "visit-recorded"),
        "visited_on, visited_time, by, placement_id, seen, alone, recorded_on",
        _visits,
    ),
)
