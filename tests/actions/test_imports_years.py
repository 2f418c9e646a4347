"""Returns sent year by year leave the record that one return of all the years would leave."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, NamedTuple

import pytest
from django.db import transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as some

from holdfast.record.models import (
    Authority,
    LegalStatus,
    LookedAfterPeriod,
    Placement,
    Review,
)
from tests.actions.importing import imported
from tests.imports.returns import EPISODES, HEADER, REVIEWS, episode, table
from tests.record.builders import an_authority

pytestmark = pytest.mark.django_db

FIRST = date(2022, 4, 1)
YEARS = (2023, 2024, 2025, 2026)
BORN = "01/06/2012"


class Stretch(NamedTuple):
    """An episode: from and to a day counted from the first, and what changed when it began."""

    began: int
    ended: int
    reason: str
    status: str
    place: str
    last: bool


@some.composite
def lives(draw: Any) -> list[Stretch]:
    """A child's episodes over four years: one or two periods, each a chain of changes."""
    day, stretches = draw(some.integers(0, 300)), []
    for _ in range(draw(some.integers(1, 2))):
        status, place = draw(some.sampled_from(["C1", "V2"])), "U6"
        count = draw(some.integers(1, 4))
        reason = "S"
        for number in range(count):
            long = draw(some.integers(1, 500))
            stretches.append(Stretch(day, day + long, reason, status, place, number == count - 1))
            day += long
            reason = draw(some.sampled_from(["L", "P", "B"]))
            if reason in "LB":
                status = "C2" if status != "C2" else "E1"
            if reason in "PB":
                place = "U4" if place != "U4" else "K2"
        day += draw(some.integers(1, 200))
    return stretches


def on(number: int) -> date:
    return FIRST + timedelta(days=number)


def told(day: date) -> str:
    return day.strftime("%d/%m/%Y")


def files(stretches: list[Stretch], reviews: list[int], year: int, since: date) -> dict[str, str]:
    """What a return of the years from `since` to the end of `year` says."""
    last_day = date(year, 3, 31)
    rows = []
    for stretch in stretches:
        began, ended = on(stretch.began), on(stretch.ended)
        if began > last_day or ended < since:
            continue
        over = ended <= last_day
        why = ("E4A" if stretch.last else "X1") if over else ""
        rows.append(
            episode(
                told(began),
                told(ended) if over else "",
                why,
                why_began=stretch.reason,
                status=stretch.status,
                place=stretch.place,
            )
        )
    held = [told(on(day)) for day in reviews if since <= on(day) <= last_day]
    return {
        "header.csv": table(HEADER, f"1,F,{BORN},WBRI,,,"),
        "episodes.csv": table(EPISODES, *rows),
        "reviews.csv": table(REVIEWS, *(f"1,{BORN},{day},PN1" for day in held)),
    }


def record_of(authority: Authority) -> dict[str, list[tuple[object, ...]]]:
    lasting = ("started_on", "ended_on")
    names = {
        LookedAfterPeriod: (*lasting, "how", "end_reason"),
        LegalStatus: (*lasting, "code"),
        Placement: (*lasting, "code", "setting", "long_term"),
        Review: ("completed_on", "participation"),
    }
    return {
        model.__name__: sorted(
            model._default_manager.filter(authority=authority, entered_in_error=False).values_list(
                *fields
            ),
            key=repr,
        )
        for model, fields in names.items()
    }


@settings(
    max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@example(
    stretches=[
        Stretch(0, 400, "S", "C1", "U6", last=False),
        Stretch(400, 450, "L", "C2", "U6", last=False),
        Stretch(450, 1000, "P", "C2", "K2", last=True),
    ],
    reviews=[20, 355, 375],
)
@given(stretches=lives(), reviews=some.lists(some.integers(0, 1450), max_size=6, unique=True))
def test_year_by_year_equals_all_at_once(
    authority: Authority, stretches: list[Stretch], reviews: list[int]
) -> None:
    with transaction.atomic():
        whole, yearly = an_authority(), an_authority()
        full = files(stretches, reviews, YEARS[-1], FIRST)
        imported(whole, full, covers_since=FIRST)
        for year in YEARS:
            of_year = files(stretches, reviews, year, date(year - 1, 4, 1))
            imported(yearly, of_year, year=year, extracted_on=date(year, 5, 1))
        assert record_of(yearly) == record_of(whole)
        transaction.set_rollback(True)
