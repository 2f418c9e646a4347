"""Examples of actions on permissions, mistakes, cover, officers and authorities."""

from __future__ import annotations

from holdfast.actions import authorities, corrections, cover, merging, people
from holdfast.policy.actor import Actor
from holdfast.record.models import RoleHeld, Team
from tests.actions.examples.before import Arguments, a_held_review, example, on_child
from tests.actions.world import World, days_ago
from tests.record.builders import an_officer


@example
def permissions_to_be_late__give(world: World) -> Arguments:
    a_held_review(world)
    return on_child(world) | {
        "rule": "looked-after.review.first",
        "anchor": f"period:{world.period.pk}",
        "on": days_ago(200),
        "why": "The child was in hospital",
    }


@example
def corrections__correct(world: World) -> Arguments:
    review = a_held_review(world)
    changes = {"opened_on": days_ago(39), "completed_on": days_ago(39)}
    return on_child(world) | {"row": f"review:{review}", "changes": changes, "why": "A slip"}


@example
def corrections__mark_in_error(world: World) -> Arguments:
    return on_child(world) | {"row": f"review:{a_held_review(world)}", "why": "Another child's"}


@example
def corrections__restore(world: World) -> Arguments:
    marked = corrections__mark_in_error(world)
    corrections.mark_in_error(**marked)
    return marked | {"why": "It was this child's after all"}


@example
def merging__merge(world: World) -> Arguments:
    twice = world.another_child()
    return {
        "by": world.everyone,
        "duplicate": twice.pk,
        "kept": world.child.pk,
        "why": "The same child",
    }


@example
def merging__unmerge(world: World) -> Arguments:
    merged = merging__merge(world)
    merging.merge(**merged)
    return merged | {"why": "Two cousins of one name"}


@example
def cover__arrange(world: World) -> Arguments:
    other = an_officer(world.authority)
    return {
        "by": world.everyone,
        "absent": world.officer.pk,
        "cover": other.pk,
        "on": days_ago(0),
        "until": days_ago(-14),
    }


@example
def cover__end(world: World) -> Arguments:
    arranged = cover.arrange(**cover__arrange(world))
    return {"by": world.everyone, "absence_cover": arranged, "on": days_ago(-3)}


@example
def people__add_officer(world: World) -> Arguments:
    return {
        "by": world.everyone,
        "name": "Rowan Hale",
        "email": "Rowan.Hale@example.org",
        "password": "four quiet herons wade",
    }


@example
def people__amend_officer(world: World) -> Arguments:
    return {"by": world.everyone, "user": world.officer.pk, "name": "Rowan Hale-Moss"}


@example
def people__set_password(world: World) -> Arguments:
    password = "four quiet herons wade"
    return {"by": world.everyone, "user": world.officer.pk, "password": password}


@example
def people__close_account(world: World) -> Arguments:
    leaver = an_officer(world.authority)
    RoleHeld.objects.create(
        authority=world.authority, user=leaver, role="iro", started_on=days_ago(90)
    )
    return {"by": world.everyone, "user": leaver.pk, "on": days_ago(0)}


@example
def people__reopen_account(world: World) -> Arguments:
    closed = an_officer(world.authority, is_active=False)
    return {"by": world.everyone, "user": closed.pk}


@example
def people__give_role(world: World) -> Arguments:
    return {"by": world.everyone, "user": world.officer.pk, "role": "iro", "on": days_ago(5)}


@example
def people__end_role(world: World) -> Arguments:
    held = people.give_role(**people__give_role(world))
    return {"by": world.everyone, "role_held": held, "on": days_ago(0)}


@example
def people__add_team(world: World) -> Arguments:
    return {"by": world.everyone, "name": "Reviewing service"}


@example
def people__amend_team(world: World) -> Arguments:
    team = Team.objects.create(authority=world.authority, name="North")
    return {"by": world.everyone, "team": team.pk, "name": "North and west"}


@example
def authorities__create(world: World) -> Arguments:
    return {
        "by": Actor.product(authorities.OUTSIDE_ANY),
        "name": "Fernmouth",
        "slug": "fernmouth",
        "procedure": "england",
    }


@example
def authorities__follow(world: World) -> Arguments:
    return {"by": world.everyone, "procedure": "coventry"}


@example
def authorities__switch_on(world: World) -> Arguments:
    return {"by": world.everyone, "on": days_ago(10), "kinds": ["review-completed"]}


@example
def authorities__bring_over(world: World) -> Arguments:
    return {"by": world.everyone, "since": days_ago(9000), "kinds": ["health-assessed"]}


@example
def duties__rederive(world: World) -> Arguments:
    return {"by": Actor.product(world.authority.pk), "children": [world.child.pk]}
