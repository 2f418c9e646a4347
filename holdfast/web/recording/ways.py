"""Which action records the fact that meets a duty, and what it asks besides the day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from holdfast.actions import (
    allocations,
    assessments,
    conferences,
    core_groups,
    decisions,
    events,
    exclusions,
    health,
    placements,
    plans,
    reviews,
    visits,
)
from holdfast.actions.action import Refused
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.recording import ALLOCATED, ToRecord, Way


@dataclass(frozen=True, slots=True)
class Answers:
    """What the form was told: the day, perhaps a time, and the answers to the questions."""

    on: date
    time: time | None
    others: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Doing:
    """How a kind of fact is recorded: the permission, the questions, and the one action called."""

    needs: Permission
    asks: tuple[str, ...]
    do: Callable[[Actor, ToRecord, Way, Answers], object]


def doing_of(found: ToRecord) -> tuple[Way, Doing] | None:
    """The first way of meeting a duty that can be recorded here, None where there is none."""
    known = ((way, _doing(way.kind)) for way in found.ways)
    return next(((way, doing) for way, doing in known if doing), None)


def permission_to_record(kinds: Iterable[str]) -> Permission | None:
    """What is needed to record the first of these facts that can be, None where none can."""
    return next((doing.needs for kind in kinds if (doing := _doing(kind))), None)


def _doing(kind: str) -> Doing | None:
    """How a kind of fact is recorded: by an action of its own, or as a dated event."""
    as_event = EVENT if kind in events.RECORDED_HERE else None
    return DOINGS.get(kind, as_event)


def _about(by: Actor, found: ToRecord) -> dict[str, Any]:
    return {"by": by, "child": found.child.id}


def _review(by: Actor, found: ToRecord, way: Way, told: Answers) -> object:
    """Complete the review that is open, or record the one that is planned, or one that was not."""
    others = dict(told.others)
    elsewhere = str(others.pop("elsewhere", ""))
    common = _about(by, found) | {"on": told.on, "time": told.time} | others
    waiting = found.waiting
    if "review" in way.attrs:
        return reviews.complete(**common, review=way.row("review"))
    if waiting and waiting.opened_on:
        return reviews.complete(**common, review=waiting.id)
    review = waiting.id if waiting else None
    return reviews.hold(**common, review=review, elsewhere=elsewhere)


def _visit(by: Actor, found: ToRecord, way: Way, told: Answers) -> object:
    visitor = str(way.attrs.get("by", "social-worker"))
    own = by.user_id if not by.is_product else None
    return visits.record(
        **_about(by, found),
        on=told.on,
        time=told.time,
        visitor=visitor,
        user=own,
        placement=found.placement,
        **told.others,
    )


def _conference(by: Actor, found: ToRecord, way: Way, told: Answers) -> object:
    others = dict(told.others)
    waiting = way.row("conference") if "conference" in way.attrs else None
    if waiting is None and found.waiting:
        waiting = found.waiting.id
    if "enquiry" in way.attrs:
        others["enquiry"] = way.row("enquiry")
    if way.kind == "transfer-conference-held":
        others["type"] = "transfer"
    if "transfer" in way.attrs:
        others["transfer"] = str(way.attrs["transfer"])
    return conferences.hold(
        **_about(by, found), on=told.on, started_time=told.time, conference=waiting, **others
    )


def _core_group(by: Actor, found: ToRecord, _: Way, told: Answers) -> object:
    waiting = found.waiting.id if found.waiting else None
    return core_groups.hold(**_about(by, found), on=told.on, time=told.time, core_group=waiting)


def _allocation(by: Actor, found: ToRecord, way: Way, told: Answers) -> object:
    user = int(told.others["user"])
    return allocations.allocate(
        **_about(by, found), role=ALLOCATED[way.kind], user=user, on=told.on
    )


def _told_of_iro(by: Actor, found: ToRecord, _: Way, told: Answers) -> object:
    if found.allocation is None:
        raise Refused("The child has no reviewing officer yet. Allocate one first.")
    return allocations.tell_child(**_about(by, found), allocation=found.allocation, on=told.on)


def _made(kind: str) -> Doing:
    def do(by: Actor, found: ToRecord, way: Way, told: Answers) -> object:
        placement = way.row("placement") if "placement" in way.attrs else None
        return plans.make(**_about(by, found), kind=kind, on=told.on, placement=placement)

    return Doing(Permission.WRITE_PLANS, (), do)


def _revised(kind: str, revision: str) -> Doing:
    def do(by: Actor, found: ToRecord, way: Way, told: Answers) -> object:
        review = way.row("review") if "review" in way.attrs else None
        return plans.revise(
            **_about(by, found), kind=kind, revision=revision, on=told.on, review=review
        )

    return Doing(Permission.WRITE_PLANS, (), do)


def _assessed(by: Actor, found: ToRecord, _: Way, told: Answers) -> object:
    return health.assess(**_about(by, found), on=told.on)


def _completed(kind: str) -> Doing:
    def do(by: Actor, found: ToRecord, way: Way, told: Answers) -> object:
        enquiry = way.row("enquiry") if "enquiry" in way.attrs else None
        return assessments.record_completed(
            **_about(by, found), kind=kind, on=told.on, enquiry=enquiry
        )

    return Doing(Permission.RECORD_PLANS, (), do)


def _of_row(
    needs: Permission, act: Callable[..., object], name: str, *, timed: bool = False
) -> Doing:
    """An action on the row that the fact belongs to: it takes the day, and perhaps the time."""

    def do(by: Actor, found: ToRecord, way: Way, told: Answers) -> object:
        row = {name: way.row(name)}
        at = {"time": told.time} if timed else {}
        return act(**_about(by, found), on=told.on, **row, **at)

    return Doing(needs, (), do)


def _event(by: Actor, found: ToRecord, way: Way, told: Answers) -> object:
    attrs = {name: value for name, value in way.attrs.items() if value != way.about}
    return events.record(
        **_about(by, found),
        kind=way.kind,
        on=told.on,
        time=told.time,
        about=way.about,
        attrs=attrs,
    )


def _on_file(by: Actor, found: ToRecord, way: Way, told: Answers) -> object:
    note = str(told.others["note"])
    exclusion = way.row("response")
    return exclusions.record_response(
        **_about(by, found), exclusion=exclusion, on=told.on, note=note
    )


EVENT = Doing(Permission.RECORD_PLANS, (), _event)
_REVIEW = Permission.RECORD_REVIEWS
_CONFERENCE = Permission.RECORD_CONFERENCES
_PLANS = Permission.RECORD_PLANS

DOINGS: Mapping[str, Doing] = {
    "review-completed": Doing(_REVIEW, ("participation", "with_meeting", "elsewhere"), _review),
    "review-held-with-meeting": Doing(_REVIEW, ("participation", "elsewhere"), _review),
    "decisions-issued": _of_row(_REVIEW, reviews.issue_decisions, "review", timed=True),
    "decisions-received": _of_row(_PLANS, reviews.receive_decisions, "review"),
    "decisions-answered": _of_row(_PLANS, reviews.answer_decisions, "review"),
    "review-record-produced": _of_row(_REVIEW, reviews.produce_record, "review"),
    "starred-decisions-sent": _of_row(_REVIEW, reviews.send_starred, "review", timed=True),
    "review-record-distributed": _of_row(_REVIEW, reviews.distribute_record, "review"),
    "decision-done": _of_row(_PLANS, decisions.carry_out, "decision"),
    "parent-response-recorded": Doing(_REVIEW, ("note",), _on_file),
    "visit-made": Doing(_PLANS, ("seen", "alone"), _visit),
    "visit-recorded": _of_row(_PLANS, visits.write_up, "visit"),
    "conference-held": Doing(_CONFERENCE, ("type", "outcome", "quorate"), _conference),
    "transfer-conference-held": Doing(_CONFERENCE, ("outcome", "quorate"), _conference),
    "conference-started": Doing(_CONFERENCE, ("outcome", "quorate"), _conference),
    "invitations-requested": _of_row(
        Permission.ARRANGE_MEETINGS, conferences.request_invitations, "conference"
    ),
    "conference-decisions-sent": _of_row(
        _CONFERENCE, conferences.send_decisions, "conference", timed=True
    ),
    "minutes-distributed": _of_row(
        _CONFERENCE, conferences.distribute_minutes, "conference", timed=True
    ),
    "core-group-held": Doing(_CONFERENCE, (), _core_group),
    "core-group-record-sent": _of_row(_CONFERENCE, core_groups.send_record, "core_group"),
    "placement-notified": _of_row(_PLANS, placements.notify, "placement"),
    "care-plan-made": _made("care"),
    "placement-plan-made": _made("placement"),
    "detention-placement-plan-made": _made("detention-placement"),
    "education-plan-made": _made("education"),
    "health-plan-made": _made("health"),
    "permanence-plan-made": _made("permanence"),
    "pathway-plan-made": _made("pathway"),
    "care-plan-updated": _revised("care", "updated"),
    "education-plan-reviewed": _revised("education", "reviewed"),
    "pathway-plan-reviewed": _revised("pathway", "reviewed"),
    "health-assessed": Doing(_PLANS, (), _assessed),
    "pathway-needs-assessed": _completed("pathway"),
    "core-assessment-completed": _completed("core"),
    "assessment-completed": _of_row(_PLANS, assessments.complete, "assessment"),
    "referral-decided": _of_row(_PLANS, assessments.decide_referral, "referral"),
    "child-told-of-iro": Doing(Permission.RECORD_CHILD, (), _told_of_iro),
    **dict.fromkeys(ALLOCATED, Doing(Permission.ALLOCATE, ("user",), _allocation)),
}
"""How each kind of fact with an action of its own is recorded; the rest are dated events."""
