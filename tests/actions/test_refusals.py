"""What cannot have happened is refused in words, by field, and nothing is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from holdfast.actions import (
    allocations,
    authorities,
    children,
    conferences,
    core_groups,
    cover,
    decisions,
    enquiries,
    events,
    family,
    meetings,
    people,
    periods,
    permissions_to_be_late,
    placements,
    plans,
    protection_plans,
    reviews,
    short_breaks,
    statuses,
    visits,
)
from holdfast.actions.action import Refused
from holdfast.core.profiles import Profile
from holdfast.record.models import (
    AuditEvent,
    Conference,
    Coverage,
    Derivation,
    Review,
    RoleHeld,
    Team,
    User,
)
from tests.actions.world import World, an_actor, days_ago
from tests.record.builders import a_child, an_authority, an_officer


def told_by(act: Callable[..., object], **arguments: Any) -> tuple[str | None, str]:
    """The field and the words of a refusal; nothing is on record of it."""
    before = AuditEvent.objects.count()
    with pytest.raises(Refused) as told:
        act(**arguments)
    assert AuditEvent.objects.count() == before
    return told.value.field, str(told.value)


def on(world: World) -> dict[str, Any]:
    return {"by": world.everyone, "child": world.child.pk}


@pytest.mark.parametrize(
    ("act", "more"),
    [
        (visits.record, {}),
        (periods.start, {}),
        (plans.make, {"kind": "care"}),
        (statuses.start, {"code": "V2"}),
        (placements.start, {"setting": "foster"}),
        (allocations.allocate, {"role": "iro", "user": 0}),
        (enquiries.start, {}),
        (conferences.hold, {"type": "initial", "outcome": "plan"}),
        (protection_plans.start, {"category": "neglect"}),
        (short_breaks.start_series, {}),
        (events.record, {"kind": "change-happened"}),
        (children.died, {}),
    ],
)
def test_the_future_has_not_happened(world: World, act: Any, more: dict[str, Any]) -> None:
    field, words = told_by(act, **on(world), on=days_ago(-1), **more)
    assert field == "on"
    assert "cannot be in the future" in words


@pytest.mark.parametrize(
    ("act", "more"),
    [
        (visits.record, {}),
        (periods.start, {}),
        (conferences.hold, {"type": "initial", "outcome": "plan"}),
        (children.died, {}),
    ],
)
def test_nothing_happens_before_birth(world: World, act: Any, more: dict[str, Any]) -> None:
    field, words = told_by(act, **on(world), on=days_ago(11 * 365), **more)
    assert field == "on"
    assert "the child was born" in words


def test_people_confer_for_a_child_not_yet_born(world: World) -> None:
    unborn = world.another_child(born_on=None, expected_on=days_ago(-40))
    conference = conferences.hold(
        by=world.everyone, child=unborn.pk, on=days_ago(9), type="initial", outcome="plan"
    )
    assert Conference.objects.get(pk=conference).unborn
    newborn = world.another_child(born_on=days_ago(10))
    conferences.hold(
        by=world.everyone, child=newborn.pk, on=days_ago(60), type="initial", outcome="plan"
    )


def test_nobody_visits_a_child_who_has_died(world: World) -> None:
    children.died(**on(world), on=days_ago(20))
    assert "the child died" in told_by(visits.record, **on(world), on=days_ago(10))[1]


@pytest.mark.parametrize("born", [None, days_ago(-1)])
def test_a_child_is_born_or_expected(world: World, born: Any) -> None:
    field, _ = told_by(children.record, by=world.everyone, local_id="N2", born_on=born)
    assert field == "born_on"


def test_one_id_for_one_child(world: World) -> None:
    words = told_by(
        children.record,
        by=world.everyone,
        local_id=world.child.local_id,
        born_on=days_ago(900),
    )[1]
    assert words.startswith("Another child already has this id.")


def test_a_period_ends_after_it_began_and_once_its_parts_have(world: World) -> None:
    period = {"period": world.period.pk}
    assert told_by(periods.end, **on(world), **period, on=days_ago(366))[0] == "on"
    placements.start(**on(world), on=days_ago(30), setting="foster")
    words = told_by(periods.end, **on(world), **period, on=days_ago(60))[1]
    assert "cannot be before a placement began" in words


def test_statuses_and_placements_belong_to_care(world: World) -> None:
    other = {"by": world.everyone, "child": world.another_child().pk}
    assert "not looked after" in told_by(statuses.start, **other, code="V2", on=days_ago(9))[1]
    words = told_by(placements.start, **other, setting="foster", on=days_ago(9))[1]
    assert "record the period first" in words


def test_a_legal_status_and_its_code_are_chosen(world: World) -> None:
    assert told_by(statuses.start, **on(world), code=" ", on=days_ago(9))[0] == "code"
    assert told_by(plans.make, **on(world), kind="unknown", on=days_ago(9))[0] == "kind"
    assert told_by(plans.make, **on(world), kind="placement", on=days_ago(9))[0] == "placement"


def test_a_role_is_one_the_procedure_gives_each_child(world: World) -> None:
    arguments = {**on(world), "user": world.officer.pk, "on": days_ago(9)}
    assert told_by(allocations.allocate, **arguments, role="queen")[0] == "role"
    allocations.allocate(**arguments, role="iro")
    assert "has led in this role since" in told_by(allocations.allocate, **arguments, role="iro")[1]
    stranger = an_officer(an_authority())
    arguments |= {"user": stranger.pk, "role": "social-worker"}
    assert "no such officer" in told_by(allocations.allocate, **arguments)[1]


def test_a_decision_has_an_owner_a_wording_and_a_meeting(world: World) -> None:
    review = reviews.hold(**on(world), on=days_ago(40), participation="PN1")
    right = {**on(world), "on": days_ago(40), "wording": "Swim.", "review": review}
    assert told_by(decisions.make, **right)[0] == "owner"
    assert told_by(decisions.make, **right | {"wording": ""})[0] == "wording"
    assert told_by(decisions.make, **right | {"review": None})[0] == "review"
    late = right | {"owner_name": "Carer", "by_date": days_ago(41)}
    assert told_by(decisions.make, **late)[0] == "by_date"


def test_another_childs_rows_are_not_there(world: World) -> None:
    other = world.another_child()
    placement = placements.start(**on(world), on=days_ago(30), setting="foster")
    arguments = {"by": world.everyone, "child": other.pk, "on": days_ago(3)}
    assert told_by(visits.record, **arguments, placement=placement)[0] == "placement"
    words = told_by(
        events.record, **arguments, kind="review-document-available", about=f"placement:{placement}"
    )[1]
    assert "on this child's record" in words


def test_a_fact_with_an_action_of_its_own_is_not_an_event(world: World) -> None:
    for kind in ("review-completed", "visit-made", "born", "nonsense"):
        assert told_by(events.record, **on(world), kind=kind, on=days_ago(3))[0] == "kind"
    wrong = {"kind": "pre-meet-held", "attrs": {"colour": "red"}}
    assert told_by(events.record, **on(world), on=days_ago(3), **wrong)[0] == "attrs"


def test_one_child_protection_plan_at_a_time(world: World) -> None:
    plan = protection_plans.start(**on(world), on=days_ago(60), category="neglect")
    words = told_by(protection_plans.start, **on(world), on=days_ago(50), category="physical")[1]
    assert words == "The child is already the subject of a plan on some of these days."
    same = {"plan": plan, "category": "neglect", "on": days_ago(40)}
    assert told_by(protection_plans.change_category, **on(world), **same)[0] == "category"
    protection_plans.end(**on(world), plan=plan, on=days_ago(30))
    assert told_by(protection_plans.end, **on(world), plan=plan, on=days_ago(20))[0] == "plan"
    words = told_by(core_groups.hold, **on(world), on=days_ago(9))[1]
    assert "no child protection plan" in words


def test_a_conference_is_held_once_and_ends_after_it_starts(world: World) -> None:
    from datetime import time

    arguments = {**on(world), "on": days_ago(60), "outcome": "plan"}
    assert told_by(conferences.hold, **arguments)[0] == "type"
    backwards = {"started_time": time(15), "ended_time": time(14)}
    assert told_by(conferences.hold, **arguments, type="initial", **backwards)[0] == "ended_time"
    held = conferences.hold(**arguments, type="initial")
    assert told_by(conferences.hold, **arguments, conference=held)[0] == "conference"
    assert told_by(conferences.hold, **arguments | {"outcome": "maybe"}, type="initial")[0]


def test_a_meeting_is_moved_for_all_its_children_and_not_once_held(world: World) -> None:
    sibling = world.another_child()
    both = [world.child.pk, sibling.pk]
    meeting = reviews.plan(by=world.everyone, children=both, on=days_ago(0))
    move = {"by": world.everyone, "meeting": meeting, "on": days_ago(-3), "why": "Ill"}
    assert told_by(meetings.move, children=both[:1], **move)[0] == "children"
    assert told_by(meetings.move, children=both, **move | {"why": ""})[0] == "why"
    review = Review.objects.get(child=world.child)
    reviews.open_review(**on(world), on=days_ago(0), review=review.pk)
    assert "has been held" in told_by(meetings.move, children=both, **move)[1]
    cancel = {"by": world.everyone, "children": both, "meeting": meeting, "why": "Ill"}
    assert "has been held" in told_by(meetings.cancel, **cancel)[1]


def test_a_cancelled_meeting_stays_cancelled(world: World) -> None:
    one = [world.child.pk]
    meeting = reviews.plan(by=world.everyone, children=one, on=days_ago(-9))
    meetings.cancel(by=world.everyone, children=one, meeting=meeting, why="Ill")
    assert told_by(meetings.join, **on(world), meeting=meeting)[0] == "meeting"
    stranger = a_child()
    theirs = {"by": world.everyone, "children": one, "why": "Ill", "on": days_ago(-4)}
    assert told_by(meetings.move, meeting=10**9, **theirs)[0] == "meeting"
    assert stranger.authority_id != world.authority.pk


def test_a_permission_is_for_a_duty_that_is_there_and_given_once(world: World) -> None:
    visits.record(**on(world), on=days_ago(3))
    arguments = {
        **on(world),
        "rule": "looked-after.review.first",
        "anchor": f"period:{world.period.pk}",
        "on": days_ago(1),
    }
    assert told_by(permissions_to_be_late.give, **arguments, why=" ")[0] == "why"
    wrong = arguments | {"anchor": "period:0"}
    assert "no such duty" in told_by(permissions_to_be_late.give, **wrong, why="Ill")[1]
    permissions_to_be_late.give(**arguments, why="Ill")
    assert "was given on" in told_by(permissions_to_be_late.give, **arguments, why="Ill")[1]


def test_brothers_and_sisters_are_two_and_told_once(world: World) -> None:
    child = world.child.pk
    by = world.everyone
    assert told_by(family.link_siblings, by=by, children=[child, child])[0] == "children"
    other = world.another_child().pk
    family.link_siblings(by=by, children=[child, other])
    words = told_by(family.link_siblings, by=by, children=[other, child])[1]
    assert "already recorded" in words
    assert told_by(family.add_person, **on(world), kind="mother", details={})[0] == "surname"
    amend = {"person": 10**9, "changes": {}, "why": "x"}
    assert told_by(family.amend_person, **on(world), **amend)[0] == "person"


def test_a_password_must_be_a_good_one(world: World) -> None:
    arguments = {"by": world.everyone, "name": "Rowan Hale", "email": "r@example.org"}
    assert told_by(people.add_officer, **arguments, password="short")[0] == "password"
    user = people.add_officer(**arguments, password="four quiet herons wade")
    assert User.objects.get(pk=user).check_password("four quiet herons wade")
    people.set_password(by=world.everyone, user=user, password=None)
    assert not User.objects.get(pk=user).has_usable_password()
    assert "already signs in" in told_by(people.add_officer, **arguments)[1]


def test_closing_an_account_ends_its_roles_and_is_done_by_another(world: World) -> None:
    leaver = an_officer(world.authority)
    held = people.give_role(by=world.everyone, user=leaver.pk, role="iro", on=days_ago(9))
    people.close_account(by=world.everyone, user=leaver.pk, on=days_ago(0))
    assert RoleHeld.objects.get(pk=held).ended_on == days_ago(0)
    assert not User.objects.get(pk=leaver.pk).is_active
    own = {"by": world.everyone, "user": world.officer.pk, "on": days_ago(0)}
    assert told_by(people.close_account, **own)[0] == "user"
    again = {"by": world.everyone, "user": leaver.pk, "role": "iro", "on": days_ago(0)}
    assert told_by(people.give_role, **again)[0] == "user"


def test_officers_and_teams_are_of_ones_own_authority(world: World) -> None:
    stranger = an_officer(an_authority())
    by = world.everyone
    assert told_by(people.amend_officer, by=by, user=stranger.pk, name="X")[0] == "user"
    give = {"by": by, "user": world.officer.pk, "on": days_ago(0)}
    assert told_by(people.give_role, **give, role="queen")[0] == "role"
    theirs = Team.objects.create(authority=stranger.authority, name="Theirs")
    assert told_by(people.give_role, **give, role="iro", team=theirs.pk)[0] == "team"


def test_a_team_manager_arranges_cover_in_the_own_team(world: World) -> None:
    team = Team.objects.create(authority=world.authority, name="North")
    worker, cousin = an_officer(world.authority), an_officer(world.authority)
    for user in (worker, cousin):
        people.give_role(
            by=world.everyone, user=user.pk, role="social-worker", on=days_ago(9), team=team.pk
        )
    manager = an_actor(world.officer, Profile.TEAM_MANAGER)
    arguments = {"absent": worker.pk, "cover": cousin.pk, "on": days_ago(0)}
    assert told_by(cover.arrange, by=manager, **arguments)[0] == "absent"
    from dataclasses import replace

    cover.arrange(by=replace(manager, team_ids=frozenset({team.pk})), **arguments)
    alone = arguments | {"cover": worker.pk}
    assert told_by(cover.arrange, by=world.everyone, **alone)[0] == "cover"


def test_switching_on_covers_from_that_day_and_keeps_what_returns_covered(world: World) -> None:
    Coverage.objects.all().delete()
    seamless = {"since": days_ago(900), "until": days_ago(5)}
    gap = {"since": days_ago(900), "until": days_ago(400)}
    Coverage.objects.create(authority=world.authority, kind="visit-made", **seamless)
    Coverage.objects.create(authority=world.authority, kind="care-plan-made", **gap)
    visits.record(**on(world), on=days_ago(3))
    kinds = ["visit-made", "care-plan-made", "health-assessed"]
    authorities.switch_on(by=world.everyone, on=days_ago(10), kinds=kinds)
    rows = Coverage.objects.values_list("kind", "since", "until")
    assert set(rows) == {
        ("visit-made", days_ago(900), None),
        ("care-plan-made", days_ago(10), None),
        ("health-assessed", days_ago(10), None),
    }
    world.authority.refresh_from_db()
    assert world.authority.in_use_since == days_ago(10)
    assert not Derivation.objects.exists()
    wrong = {"by": world.everyone, "on": days_ago(9), "kinds": ["nonsense"]}
    assert told_by(authorities.switch_on, **wrong)[0] == "kinds"
    assert told_by(authorities.follow, by=world.everyone, procedure="x")[0] == "procedure"
