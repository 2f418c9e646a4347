"""What a return tells in full, and which duties follow: no first import floods anyone."""

from __future__ import annotations

from datetime import date

import pytest

from holdfast.actions import imports
from holdfast.core.duties import State
from holdfast.record.models import (
    Authority,
    Child,
    Coverage,
    LookedAfterPeriod,
)
from tests.actions.importing import (
    child_of,
    duties_of,
    imported,
    looked_over,
    told,
)
from tests.actions.small_returns import LONG_STAY, files, header, officer_of, reviews
from tests.imports.returns import (
    EPISODES,
    episode,
    table,
)
from tests.record.builders import a_child, a_row

pytestmark = pytest.mark.django_db


def interval(authority: Authority, kind: str) -> tuple[date, date | None]:
    row = Coverage.objects.get(authority=authority, kind=kind)
    return row.since, row.until


def test_the_files_cover_their_year_and_only_what_they_hold(authority: Authority) -> None:
    imported(authority, files(*LONG_STAY))
    assert interval(authority, "became-looked-after") == (date(2025, 4, 1), date(2026, 4, 1))
    held = set(Coverage.objects.values_list("kind", flat=True))
    assert "placement-started" in held
    assert not held & {"review-completed", "conference-held", "iro-allocated", "visit-made"}


def test_a_return_taken_during_the_year_covers_up_to_that_day(authority: Authority) -> None:
    imported(authority, files(*LONG_STAY), extracted_on=date(2026, 1, 15))
    assert interval(authority, "became-looked-after") == (date(2025, 4, 1), date(2026, 1, 16))


def test_years_that_touch_are_one_and_a_gap_keeps_the_later(authority: Authority) -> None:
    stay = files(episode("01/05/2019"))
    imported(authority, stay, year=2024, extracted_on=date(2024, 5, 1))
    imported(authority, stay, year=2025, extracted_on=date(2025, 5, 1))
    assert interval(authority, "placement-started") == (date(2023, 4, 1), date(2025, 4, 1))
    detail = imported(authority, stay, covers_since=date(2025, 9, 1), extracted_on=date(2026, 5, 1))
    assert interval(authority, "placement-started") == (date(2025, 9, 1), date(2026, 4, 1))
    assert all(kind.gap for kind in detail.kinds)


def test_an_officers_record_that_goes_on_is_only_lengthened_backwards(
    authority: Authority,
) -> None:
    Coverage.objects.create(authority=authority, kind="placement-started", since=date(2026, 3, 1))
    imported(authority, files(episode("01/05/2019")))
    assert interval(authority, "placement-started") == (date(2025, 4, 1), None)


def test_only_the_kinds_chosen_are_covered(authority: Authority) -> None:
    imported(authority, files(episode("03/06/2025")), kinds=("placement-started", "visit-made"))
    assert set(Coverage.objects.values_list("kind", flat=True)) == {"placement-started"}


def test_kinds_and_first_day_may_be_settled_after_looking_the_files_over(
    authority: Authority,
) -> None:
    from holdfast.jobs.imports import commit_now

    by = officer_of(authority)
    job = looked_over(authority, files(episode("03/06/2025")))
    with pytest.raises(imports.Refused):
        imports.choose(by=by, job=job, kinds=["visit-made"])
    with pytest.raises(imports.Refused):
        imports.choose(by=by, job=job, kinds=[], covers_since=date(2026, 4, 20))
    imports.choose(by=by, job=job, kinds=["born"], covers_since=date(2020, 4, 1))
    commit_now(job)
    assert told(authority, job).line.state == "committed"
    assert interval(authority, "born") == (date(2020, 4, 1), date(2026, 4, 1))


# Duties


def test_a_first_import_of_long_histories_calls_nothing_overdue(authority: Authority) -> None:
    """Reviews before the year are in no return; nobody is told that they were missed."""
    imported(authority, files(*LONG_STAY, held=("12/06/2025", "02/12/2025")))
    states = duties_of(child_of(authority))
    assert not states.get(State.OVERDUE)
    assert not states.get(State.MET_LATE)
    owed = {*states.get(State.OWED, []), *states.get(State.DUE_SOON, [])}
    assert any(rule.startswith("looked-after.review") for rule in owed)


def test_a_review_missing_from_the_year_covered_is_overdue(authority: Authority) -> None:
    imported(authority, files(*LONG_STAY, held=("12/06/2025",)))
    overdue = duties_of(child_of(authority)).get(State.OVERDUE, [])
    assert any(rule.startswith("looked-after.review") for rule in overdue)


def test_after_the_extract_nobody_can_tell(authority: Authority) -> None:
    imported(authority, files(*LONG_STAY, held=("12/06/2025", "02/12/2025")))
    states = duties_of(child_of(authority), date(2026, 9, 1))
    assert not any(rule.startswith("looked-after.review") for rule in states.get(State.OVERDUE, []))


def test_children_who_are_not_in_the_files_follow_the_new_coverage(authority: Authority) -> None:
    child = a_child(authority, born_on=date(2012, 6, 1))
    a_row(LookedAfterPeriod, child, started_on=date(2025, 6, 2))
    imported(authority, files(episode("03/06/2025"), held=("20/06/2025",)))
    overdue = duties_of(child).get(State.OVERDUE, [])
    assert any(rule.startswith("looked-after.review") for rule in overdue)


def test_the_table_of_duties_is_that_of_a_whole_derivation(authority: Authority) -> None:
    from holdfast.actions.refresh import derive, deriver_of
    from holdfast.record import duty_store
    from holdfast.record.bridge import coverage_of
    from tests.actions.importing import TODAY

    full = {
        "header.csv": header("1", "2"),
        "episodes.csv": table(EPISODES, *LONG_STAY, episode("03/06/2025", child="2")),
        "reviews.csv": reviews("12/06/2025"),
    }
    imported(authority, full)
    children = list(Child.objects.values_list("pk", flat=True))
    anew = derive(children, deriver_of(authority.pk), coverage_of(authority.pk), TODAY)
    kept = duty_store.stored(children)
    for child in children:
        assert sorted(map(repr, kept[child])) == sorted(map(repr, anew[child].duties))
