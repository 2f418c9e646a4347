"""All that one authority's officers record, and since when, and which kinds of fact."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from holdfast.core.spans import add_months
from holdfast.demonstration.invention import Invention
from holdfast.demonstration.lives import Family, Life
from holdfast.demonstration.names import Names
from holdfast.demonstration.office import casework, protection, reviews
from holdfast.demonstration.office.batch import Batch

_RETURNED = """
    born expected died became-looked-after ceased-looked-after legal-status-started
    legal-status-ended placement-started placement-ended placed-for-adoption
    adoption-placement-ended remanded short-breaks-started short-breaks-ended review-completed
    review-held-with-meeting missing-started missing-ended enquiry-started conference-held
    conference-not-required plan-started plan-ended assessment-started assessment-completed
    authority-to-place authority-to-place-ended
""".split()

_RECORDED = """
    iro-allocated iro-ended chair-allocated social-worker-allocated looked-after-recorded
    review-planned review-opened review-adjourned sitting-held decisions-issued
    decisions-received decisions-answered review-record-produced review-record-distributed
    decision-made decision-done visit-made visit-recorded care-plan-made care-plan-updated
    care-plan-changed placement-plan-made health-assessed education-plan-made
    education-plan-reviewed conference-planned conference-date-set conference-started
    strategy-discussion-held conference-decisions-sent minutes-distributed core-group-held
    core-group-record-sent duty-excused
""".split()

_BESIDES: Mapping[str, str] = {
    "coventry": """rating-issued rating-answered rating-discussed rating-updated
        pathway-needs-assessed pathway-plan-made pathway-plan-reviewed service-notified
        change-happened change-told""",
    "southwark": """review-document-available pre-meet-held difference-discussed
        change-happened change-told""",
    "newcastle": """invitations-requested report-received report-seen report-shared""",
    "oxfordshire": """report-received report-shared""",
    "practice-standards": """review-document-available child-spoken-to conversation-recorded
        social-worker-spoken-to management-decision-recorded""",
}

_MONTHS_IN_USE = 5


def in_use_since(on: date) -> date:
    """The day from which the officers of a demonstration authority work in Holdfast."""
    return add_months(on.replace(day=1), -_MONTHS_IN_USE)


def kinds_recorded(procedure: str) -> frozenset[str]:
    """The kinds of fact that an authority with this procedure records in Holdfast."""
    return frozenset((*_RETURNED, *_RECORDED, *_BESIDES.get(procedure, "").split()))


def recorded(
    invention: Invention, children: Mapping[str, int], officers: Mapping[str, int]
) -> Batch:
    """Everything to be recorded of children whom the returns brought in."""
    procedure = invention.place.procedure
    batch = Batch(
        invention.days,
        in_use_since(invention.on),
        kinds_recorded(procedure),
        children,
        officers,
        fortnightly=procedure == "oxfordshire",
    )
    for family in invention.families:
        there = [life for life in family.children if life.id in children]
        for life in there:
            _record(batch, life)
        if any(_is_open(life) for life in there):
            _adults(batch, family, there, invention.names)
    return batch


def _record(batch: Batch, life: Life) -> None:
    reviews.looked_after(batch, life)
    reviews.short_breaks(batch, life)
    casework.cared_for(batch, life)
    casework.breaks_visited(batch, life)
    protection.protected(batch, life)


def _is_open(life: Life) -> bool:
    return bool(life.in_care or life.on_plan or life.in_breaks)


def _adults(batch: Batch, family: Family, lives: list[Life], names: Names) -> None:
    """The parents: who they are, where they live, and whether that is to be kept from others."""
    adults = [("mother", family.mother, True), ("father", family.father, batch.days.chance(0.6))]
    for kind, name, responsible in adults:
        if not name:
            continue
        forename, _, surname = name.partition(" ")
        at_home = kind == "mother" or batch.days.chance(0.4)
        key = f"{kind} {family.id}"
        batch.meet(
            key,
            forename=forename,
            surname=surname,
            address=family.address if at_home else names.address(),
            address_protected=family.protected and at_home,
        )
        for life in lives:
            batch.enter(
                "relationship",
                life,
                kind=kind,
                parental_responsibility=responsible,
                refs={"person": key},
            )
