"""What social workers record of a looked-after child: visits, plans, health and education."""

from __future__ import annotations

from datetime import date, timedelta

from holdfast.core.spans import add_months
from holdfast.demonstration.lives import CarePeriod, Life, Stay
from holdfast.demonstration.office.batch import Batch
from holdfast.demonstration.years import first_day_shown


def cared_for(batch: Batch, life: Life) -> None:
    """Casework in the child's periods since officers work in Holdfast, and what stood then."""
    for period in life.care:
        _health(batch, life, period)
        if period.ended and period.ended < batch.since:
            continue
        _placements(batch, life, period)
        _started(batch, life, period)
        if period.ended is None:
            _education(batch, life, period)
            _pathway(batch, life, period)
        _missing(batch, life)


def breaks_visited(batch: Batch, life: Life) -> None:
    """Visits to a child with short breaks, at long intervals."""
    days = batch.days
    for series in life.breaks:
        on = days.later(max(series.started, batch.since), 20, 80)
        while on < days.on:
            batch.visit(life, days.work_on(on))
            on = days.later(on, 80, 180)


def _placements(batch: Batch, life: Life, period: CarePeriod) -> None:
    for stay, until in _with_ends(period, batch.days.on):
        placement = f"placement@{stay.began}"
        if stay.lasting and not period.history_lost:
            batch.add(placement, life, until_18=True)
        if batch.covers(stay.began):
            planned = batch.days.done(stay.began, 4, 0.85, 6)
            if planned and batch.records("placement-plan-made"):
                _plan(batch, life, "placement", planned, placement=placement)
        if until > batch.since:
            _visits(batch, life, period, stay, until)


def _with_ends(period: CarePeriod, on: date) -> list[tuple[Stay, date]]:
    ends = [each.began for each in period.placements[1:]]
    return list(zip(period.placements, [*ends, period.ended or on], strict=True))


def _visits(batch: Batch, life: Life, period: CarePeriod, stay: Stay, until: date) -> None:
    """Within a week of the start, then as often as the placement asks for."""
    days = batch.days
    named = "" if period.history_lost else f"placement@{stay.began}"
    on = days.later(stay.began, 1, 7 if days.chance(0.93) else 12)
    if on < batch.since:
        on = days.later(batch.since, 0, _often(period, stay, batch.since))
    while on < until:
        batch.visit(life, on, named)
        most = _often(period, stay, on)
        early = days.number(most * 2 // 3, most)
        on += timedelta(days=early if days.chance(0.95) else most + days.number(1, 9))


def _often(period: CarePeriod, stay: Stay, on: date) -> int:
    """Days within which the next visit is owed: weekly at first with parents or adopters."""
    reviewed = any(held.on > stay.began and held.on <= on for held in period.course.held)
    if stay.code.startswith("A"):
        return 28 if reviewed else 7
    if stay.code == "P1":
        return 28 if reviewed else 7
    if stay.lasting and (on - stay.began).days > 365:
        return 88
    return 42


def _started(batch: Batch, life: Life, period: CarePeriod) -> None:
    """What the start of care calls for."""
    days, began = batch.days, period.started
    if not batch.covers(began):
        return
    recorded = days.done(began, 2, 0.9, 3)
    batch.add(f"period@{began}", life, recorded_on=recorded, notified_on=recorded)
    made = days.done(began, 4 if period.kind == "remand" else 9, 0.86)
    if made and batch.records("care-plan-made"):
        _plan(batch, life, "care", made, aim=_AIMS.get(period.kind, "return-home"))
    if period.kind == "remand":
        held = "youth-detention" if period.placements[0].code in ("R5", "K1") else "local-authority"
        batch.add(f"period@{began}", life, remanded_on=began, remanded_to=held)


_AIMS = {
    "adoption": "adoption",
    "lasting foster care": "long-term-foster",
    "with family and friends": "guardianship",
    "supported accommodation": "independence",
    "unaccompanied": "independence",
}


def _plan(
    batch: Batch, life: Life, kind: str, on: date, *, placement: str = "", aim: str = ""
) -> None:
    refs = {"placement": placement} if placement else {}
    batch.enter("plan", life, kind=kind, made_on=on, aim=aim, refs=refs)


def _health(batch: Batch, life: Life, period: CarePeriod) -> None:
    """An assessment within four weeks, then every year, or every six months under five."""
    days = batch.days
    if not batch.records("health-assessed") or life.born is None or days.chance(0.015):
        return
    on = days.done(period.started, 19, 0.84, 12) or days.on
    while on < (period.ended or days.on):
        if on >= first_day_shown(days.on):
            batch.enter("assessment", life, kind="health", completed_on=on)
        young = (on - life.born).days < 5 * 365 - 180
        on = add_months(on, 6 if young else 12)
        on -= timedelta(days=days.number(0, 24) if days.chance(0.9) else -days.number(3, 40))


def _education(batch: Batch, life: Life, period: CarePeriod) -> None:
    """A personal education plan from three to eighteen, reviewed in each term."""
    days = batch.days
    if not batch.records("education-plan-made") or life.born is None:
        return
    old_enough = (days.on - life.born).days > 3 * 365 + 200
    made = days.done(period.started, 10, 0.8, 12)
    if not old_enough or made is None:
        return
    if made > add_months(batch.since, -3):
        _plan(batch, life, "education", made)
    on = max(made, add_months(batch.since, -3))
    while True:
        on = days.later(on, 70, 112)
        if on >= days.on:
            return
        batch.enter(
            "plan-review", life, kind="education", revision="reviewed", revised_on=days.work_on(on)
        )


def _pathway(batch: Batch, life: Life, period: CarePeriod) -> None:
    """From sixteen: needs assessed, a plan, its reviews."""
    days = batch.days
    if not batch.records("pathway-plan-made") or life.born is None:
        return
    sixteen = add_months(life.born, 16 * 12)
    began = max(sixteen, period.started + timedelta(days=91))
    if began >= days.on or days.chance(0.08):
        return
    assessed = days.done(began, 55, 0.85, 30)
    if assessed is None:
        return
    batch.enter("assessment", life, kind="pathway", completed_on=assessed)
    made = days.done(assessed, 18, 0.85, 20)
    if made:
        _plan(batch, life, "pathway", made, aim="independence")
        for held in period.course.held:
            if held.on > made and batch.covers(held.on):
                batch.enter(
                    "plan-review",
                    life,
                    kind="pathway",
                    revision="reviewed",
                    revised_on=max(made, held.on - timedelta(days=days.number(0, 12))),
                )


def _missing(batch: Batch, life: Life) -> None:
    """A child who was missing for long: a significant change, and the reviewing officer told."""
    for went, found in life.missing:
        if found and (found - went).days >= 3 and batch.covers(went) and batch.covers(found):
            key = f"change {life.id} {went}"
            if not batch.records("change-happened"):
                continue
            on = went + timedelta(days=3)
            attrs = {"type": "missing"}
            batch.enter("event", life, key=key, kind="change-happened", happened_on=on, attrs=attrs)
            batch.event(life, "change-told", batch.days.done(on, 1, 0.7, 5), key)
