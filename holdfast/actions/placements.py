"""Where a child lives: placements, placement for adoption, and accommodation after care."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from holdfast.actions.action import action
from holdfast.actions.care import cared_for
from holdfast.actions.days import happened, not_before
from holdfast.actions.periods import left_behind, regulated_place, still_open
from holdfast.actions.plan_changes import AS_USUAL, Exceptionally, Taken, made, pass_change
from holdfast.actions.rows import added_for, changed, of_child, row_of
from holdfast.core.facts import Value
from holdfast.core.gates import Step
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.models import Accommodation, AdoptionPlacement, Placement, Setting


@action(needs=Permission.RECORD_PLANS)
def start(
    *,
    by: Actor,
    child: int,
    on: date,
    setting: str,
    code: str = "",
    provider: str = "",
    urn: str = "",
    postcode: str = "",
    long_term: bool = False,
    until_18: bool = False,
    regulated: bool | None = None,
    emergency: bool = False,
    regime: str = "",
    agreed_six_monthly_visits: bool = False,
    disrupts_education: bool = False,
    settled_in_residential: bool = False,
    how: Exceptionally = AS_USUAL,
) -> int:
    """Place a child from a day, ending the placement before it; visits and a plan become owed.

    A move that must wait for a review is refused until it was considered, or lets `how` say why
    it could not wait. Returns the placement's id.
    """
    happened(child, on, "The first day of the placement", living=True)
    cared_for(child, on, "A placement")
    present = still_open(Placement, by, child)
    for before in present:
        not_before(on, before.started_on, "It", "the present placement began")
    move: dict[str, Value | None] = {
        **left_behind(present),
        "setting": setting,
        "regulated": regulated_place(setting, regulated),
        "disrupts_education": disrupts_education,
        "settled_in_residential": settled_in_residential,
    }
    proposal = pass_change(by, child, _moves(move), on, how)
    for before in present:
        changed(before, ended_on=on)
    row = added_for(
        Placement,
        by,
        child,
        started_on=on,
        setting=setting,
        code=code,
        provider=provider,
        urn=urn,
        postcode=postcode,
        long_term=long_term,
        until_18=until_18,
        regulated=regulated,
        emergency=emergency,
        regime=regime,
        agreed_six_monthly_visits=agreed_six_monthly_visits,
    )
    made(proposal, f"placement:{row.pk}")
    return row.pk


def _moves(attrs: Mapping[str, Value | None]) -> list[Taken]:
    """The steps that a move is: the move itself, and a return home where it is to parents."""
    known = {name: value for name, value in attrs.items() if value is not None}
    moves = [Taken(Step.PLACEMENT_MOVED, known)]
    if known["setting"] == Setting.WITH_PARENTS:
        moves.append(Taken(Step.RETURN_HOME, known))
    return moves


@action(needs=Permission.RECORD_PLANS)
def notify(*, by: Actor, child: int, placement: int, on: date) -> None:
    """Record that those who must know were told of a placement."""
    row = row_of(Placement, by, child, placement, "placement")
    happened(child, on, "The day they were told")
    changed(row, notified_on=on)


@action(needs=Permission.RECORD_PLANS)
def end(*, by: Actor, child: int, placement: int, on: date, reason: str = "") -> None:
    """End a placement; the visits owed in it lapse."""
    row = row_of(Placement, by, child, placement, "placement")
    happened(child, on, "The last day of the placement")
    not_before(on, row.started_on, "It", "the placement began")
    changed(row, ended_on=on, change_reason=reason)


@action(needs=Permission.RECORD_PLANS)
def place_for_adoption(*, by: Actor, child: int, on: date, placement: int | None = None) -> int:
    """Place a child for adoption: its own reviews and visits become owed. Returns the row's id."""
    happened(child, on, "The day the child was placed for adoption", living=True)
    cared_for(child, on, "Placement for adoption")
    where = of_child(Placement, by, child, placement, "placement")
    return added_for(AdoptionPlacement, by, child, placement=where, started_on=on).pk


@action(needs=Permission.RECORD_PLANS)
def end_adoption_placement(
    *,
    by: Actor,
    child: int,
    adoption_placement: int,
    on: date,
    end_reason: str = "",
    returned: bool = False,
) -> None:
    """End a placement for adoption; a child who `returned` is owed a review soon."""
    row = row_of(AdoptionPlacement, by, child, adoption_placement, "adoption_placement")
    happened(child, on, "The last day of the placement for adoption")
    not_before(on, row.started_on, "It", "the child was placed")
    changed(row, ended_on=on, end_reason=end_reason, returned=returned)


@action(needs=Permission.RECORD_PLANS)
def move_in(*, by: Actor, child: int, on: date, regulated: bool | None = None) -> int:
    """Record where a young person who left care lives; visits become owed. Returns the row's id."""
    happened(child, on, "The day the young person moved in", living=True)
    for before in still_open(Accommodation, by, child):
        not_before(on, before.started_on, "It", "the present home began")
        changed(before, ended_on=on)
    return added_for(Accommodation, by, child, started_on=on, regulated=regulated).pk


@action(needs=Permission.RECORD_PLANS)
def move_out(*, by: Actor, child: int, accommodation: int, on: date) -> None:
    """Record that a young person moved out."""
    row = row_of(Accommodation, by, child, accommodation, "accommodation")
    happened(child, on, "The day the young person moved out")
    not_before(on, row.started_on, "It", "the young person moved in")
    changed(row, ended_on=on)
