"""SSDA903 returns on the record: what is made, what is corrected, and what stands."""

from __future__ import annotations

from datetime import date

import pytest

from holdfast.actions import corrections, imports
from holdfast.core.duties import State
from holdfast.core.profiles import Profile
from holdfast.policy.actor import Actor
from holdfast.queries import imports as queries
from holdfast.record import models
from holdfast.record.models import (
    AdoptionPlacement,
    Allocation,
    Authority,
    Child,
    Coverage,
    DatedEvent,
    LegalStatus,
    LookedAfterPeriod,
    Placement,
    Review,
    ShortBreak,
    ShortBreakSeries,
)
from tests.actions.importing import (
    child_of,
    duties_of,
    everything_on_record,
    history,
    imported,
    looked_over,
    told,
)
from tests.actions.world import an_actor
from tests.imports.returns import (
    EPISODES,
    HEADER,
    MISSING,
    REVIEWS,
    UASC,
    WORKERS,
    episode,
    table,
)
from tests.record.builders import a_child, a_row, an_officer

pytestmark = pytest.mark.django_db

BORN = "01/06/2012"
LONG_STAY = (
    episode("01/05/2019", "01/09/2019", "X1", status="C1"),
    episode("01/09/2019", "10/06/2025", "X1", why_began="L"),
    episode("10/06/2025", why_began="P", place="U4", urn="SC123"),
)


def header(*children: str, born: str = BORN) -> str:
    return table(HEADER, *(f"{child},F,{born},WBRI,,," for child in children))


def reviews(*days: str, child: str = "1", code: str = "PN1", born: str = BORN) -> str:
    return table(REVIEWS, *(f"{child},{born},{day},{code}" for day in days))


def files(*episodes: str, held: tuple[str, ...] = (), **others: str) -> dict[str, str]:
    """The tables of a return about child 1."""
    made = {"header.csv": header("1"), "episodes.csv": table(EPISODES, *episodes)}
    if held:
        made["reviews.csv"] = reviews(*held)
    return made | {f"{name}.csv": text for name, text in others.items()}


def officer_of(authority: Authority) -> Actor:
    return an_actor(an_officer(authority), *Profile)


def dates(model: type[models.ChildRow], child: Child, *fields: str) -> list[object]:
    rows = model._default_manager.filter(child=child, entered_in_error=False)
    return list(rows.order_by(fields[0]).values_list(*fields, flat=len(fields) == 1))


def test_episodes_become_period_statuses_and_placements(authority: Authority) -> None:
    imported(authority, files(*LONG_STAY, held=("12/06/2025", "02/12/2025")))
    child = child_of(authority)
    assert (child.born_on, child.sex, child.ethnicity) == (date(2012, 6, 1), "F", "WBRI")
    assert child.source == "return"
    period = LookedAfterPeriod.objects.get()
    assert (period.started_on, period.ended_on, period.how) == (date(2019, 5, 1), None, "order")
    assert dates(LegalStatus, child, "started_on", "ended_on", "code") == [
        (date(2019, 5, 1), date(2019, 9, 1), "C1"),
        (date(2019, 9, 1), None, "C2"),
    ]
    first, second = Placement.objects.order_by("started_on")
    assert (first.code, first.setting, first.long_term, first.regulated) == (
        "U6",
        "foster",
        False,
        True,
    )
    assert (second.code, second.long_term, second.urn) == ("U4", True, "SC123")
    assert dates(Review, child, "completed_on", "participation") == [
        (date(2025, 6, 12), "PN1"),
        (date(2025, 12, 2), "PN1"),
    ]


def test_other_tables_have_their_rows(authority: Authority) -> None:
    imported(
        authority,
        files(
            episode("01/05/2025", "01/09/2025", "X1", status="V2", place="K1"),
            episode("01/09/2025", "01/10/2025", "X1", why_began="B", status="E1", place="A5"),
            episode("01/10/2025", why_began="P", status="E1", place="U6"),
            missing=table(MISSING, f"1,{BORN},M,01/06/2025,03/06/2025", f"1,{BORN},A,05/06/2025,"),
            uasc=table(UASC, f"1,F,{BORN},"),
            sw_episodes=table(
                WORKERS, f"1,{BORN},SW1,01/05/2025,01/08/2025,LEFTRL", f"1,{BORN},SW2,01/08/2025,,"
            ),
        ),
    )
    child = child_of(authority)
    assert child.unaccompanied is True
    placed = AdoptionPlacement.objects.get()
    assert (placed.started_on, placed.ended_on) == (date(2025, 9, 1), date(2025, 10, 1))
    assert placed.returned is True
    assert placed.placement is not None
    assert placed.placement.code == "A5"
    began, found = DatedEvent.objects.order_by("id")
    assert (began.kind, found.kind) == ("missing-started", "missing-ended")
    assert found.about == f"event:{began.pk}"
    workers = Allocation.objects.order_by("started_on")
    assert [(row.user.staff_id, row.ended_on, row.is_lead) for row in workers] == [
        ("SW1", date(2025, 8, 1), True),
        ("SW2", None, True),
    ]
    assert workers[0].user.email is None
    assert not workers[0].user.has_usable_password()


def test_short_breaks_are_series_and_no_period(authority: Authority) -> None:
    imported(
        authority,
        files(
            episode("01/06/2025", "03/06/2025", "E8", status="V3"),
            episode("01/07/2025", "03/07/2025", "E8", status="V3"),
        ),
    )
    series = ShortBreakSeries.objects.get()
    assert (series.started_on, series.ended_on) == (date(2025, 6, 1), None)
    assert ShortBreak.objects.filter(series=series).count() == 2
    assert not LookedAfterPeriod.objects.exists()


def test_next_years_short_breaks_go_on_with_the_series(authority: Authority) -> None:
    before = episode("01/02/2025", "03/02/2025", "E4A", status="V3", place="K2")
    imported(authority, files(before), year=2025, extracted_on=date(2025, 3, 31))
    imported(authority, files(episode("05/05/2025", "07/05/2025", "E4A", status="V3", place="K2")))
    series = ShortBreakSeries.objects.get()
    assert (series.started_on, series.ended_on) == (date(2025, 2, 1), None)
    assert ShortBreak.objects.filter(series=series).count() == 2


def test_a_remand_says_where_to(authority: Authority) -> None:
    imported(authority, files(episode("01/06/2025", status="J1", place="R5")))
    period = LookedAfterPeriod.objects.get()
    assert (period.how, period.remanded_on) == ("remand", date(2025, 6, 1))
    assert period.remanded_to == "youth-detention"


def test_the_same_files_again_change_nothing(authority: Authority) -> None:
    full = files(
        *LONG_STAY,
        held=("12/06/2025", "02/12/2025"),
        missing=table(MISSING, f"1,{BORN},M,01/06/2025,03/06/2025"),
        sw_episodes=table(WORKERS, f"1,{BORN},SW1,01/05/2025,,"),
    )
    imported(authority, full)
    before, versions = everything_on_record(), history()
    again = imported(authority, full)
    assert everything_on_record() == before
    assert history() == versions
    assert (again.new_children, again.changed_children, again.unchanged_children) == (0, 0, 1)
    assert len(again.same_as) == 1


def test_a_corrected_later_file_corrects_and_rows_keep_their_identity(
    authority: Authority,
) -> None:
    imported(authority, files(episode("03/06/2025"), held=("20/06/2025", "15/09/2025")))
    kept = set(Review.objects.values_list("pk", flat=True))
    period = LookedAfterPeriod.objects.get().pk
    detail = imported(
        authority,
        files(
            episode("04/06/2025", "01/03/2026", "E4A"),
            held=("20/06/2025", "16/09/2025", "02/02/2026"),
        ),
        extracted_on=date(2026, 5, 2),
    )
    assert detail.changed_children == 1
    row = LookedAfterPeriod.objects.get()
    assert (row.pk, row.started_on, row.ended_on) == (
        period,
        date(2025, 6, 4),
        date(2026, 3, 1),
    )
    assert row.end_reason == "E4A"
    assert dates(Review, row.child, "completed_on") == [
        date(2025, 6, 20),
        date(2025, 9, 16),
        date(2026, 2, 2),
    ]
    assert kept < set(Review.objects.values_list("pk", flat=True))


def test_absence_from_a_file_ends_nothing(authority: Authority) -> None:
    both = {
        "header.csv": header("1", "2"),
        "episodes.csv": table(EPISODES, episode("03/06/2025"), episode("03/06/2025", child="2")),
        "reviews.csv": reviews("20/06/2025"),
    }
    imported(authority, both)
    before = everything_on_record()
    imported(
        authority,
        {
            "header.csv": header("2"),
            "episodes.csv": table(EPISODES, episode("03/06/2025", child="2")),
        },
        extracted_on=date(2026, 5, 1),
    )
    assert everything_on_record() == before


def test_the_next_years_return_goes_on_where_the_last_ended(authority: Authority) -> None:
    imported(
        authority,
        files(episode("01/05/2019", why_began="S"), held=("01/09/2024", "01/03/2025")),
        year=2025,
        extracted_on=date(2025, 5, 1),
    )
    imported(
        authority,
        files(
            episode("01/05/2019", "01/07/2025", "X1"),
            episode("01/07/2025", why_began="P", place="K2"),
            held=("01/04/2025", "01/09/2025"),
        ),
    )
    assert LookedAfterPeriod.objects.count() == 1
    assert Placement.objects.count() == 2
    days = dates(Review, child_of(authority), "completed_on")
    assert len(days) == 4, "a review of last year is not taken for one of this"


def test_an_episode_that_continues_an_unknown_one_does_not_move_the_start(
    authority: Authority,
) -> None:
    imported(authority, files(episode("01/05/2019")), year=2025, extracted_on=date(2025, 5, 1))
    imported(authority, files(episode("10/06/2025", why_began="P", place="K2")))
    period = LookedAfterPeriod.objects.get()
    assert period.started_on == date(2019, 5, 1)


def test_a_return_that_begins_in_a_placement_and_ends_in_another_moves_neither_start(
    authority: Authority,
) -> None:
    last_year = (
        episode("12/09/2024", "19/10/2024", "X1", status="C1", place="U4"),
        episode("19/10/2024", why_began="L", place="U4"),
    )
    imported(authority, files(*last_year), year=2025, extracted_on=date(2025, 3, 31))
    this_year = (
        episode("19/10/2024", "23/04/2025", "X1", why_began="L", place="U4"),
        episode("23/04/2025", why_began="P", place="K2"),
    )
    imported(authority, files(*this_year))
    assert dates(Placement, child_of(authority), "started_on", "ended_on") == [
        (date(2024, 9, 12), date(2025, 4, 23)),
        (date(2025, 4, 23), None),
    ]


def test_a_period_that_the_files_tell_as_one_is_one(authority: Authority) -> None:
    imported(
        authority,
        files(episode("01/05/2025", "01/08/2025", "E4A"), episode("10/08/2025", place="K2")),
    )
    detail = imported(authority, files(episode("01/05/2025")), extracted_on=date(2026, 5, 2))
    period = LookedAfterPeriod.objects.get(entered_in_error=False)
    assert (period.started_on, period.ended_on) == (date(2025, 5, 1), None)
    withdrawn = {row.name: row.withdrawn for row in detail.rows if row.withdrawn}
    assert withdrawn == {"Looked-after period": 1, "Legal status": 1, "Placement": 1}
    imported(
        authority,
        files(episode("01/05/2025", "01/08/2025", "E4A"), episode("10/08/2025", place="K2")),
        extracted_on=date(2026, 5, 3),
    )
    assert LookedAfterPeriod.objects.filter(entered_in_error=False).count() == 2


def test_an_older_extract_only_adds(authority: Authority) -> None:
    imported(authority, files(episode("01/05/2025", "01/03/2026", "E4A")))
    detail = imported(
        authority,
        files(episode("01/05/2025"), held=("20/05/2025",)),
        extracted_on=date(2026, 2, 1),
    )
    assert detail.older
    assert LookedAfterPeriod.objects.get().ended_on == date(2026, 3, 1)
    assert Review.objects.count() == 1


def test_what_an_officer_entered_stands_and_the_difference_is_listed(
    authority: Authority,
) -> None:
    full = files(episode("03/06/2025"), held=("20/06/2025",))
    imported(authority, full)
    child, review = child_of(authority), Review.objects.get()
    by = officer_of(authority)
    corrections.correct(
        by=by,
        child=child.pk,
        row=f"review:{review.pk}",
        changes={"completed_on": date(2025, 7, 30)},
        why="It was held later.",
    )
    detail = imported(authority, full)
    review.refresh_from_db()
    assert review.completed_on == date(2025, 7, 30)
    assert Review.objects.count() == 1
    assert detail.differing_children == 1
    (line,) = _differences(authority, detail.line.id)
    assert (line.row, line.done) == ("Review", "outranked")
    assert line.was == {"completed_on": "2025-07-30"}
    assert line.now == {"completed_on": "2025-06-20"}


def _differences(authority: Authority, job: int) -> tuple[queries.RowLine, ...]:
    (child,) = queries.children_of_import(Actor.product(authority.pk), job, differing=True).items
    lines: tuple[queries.RowLine, ...] = child.lines
    return lines


def test_what_an_officer_marked_as_a_mistake_does_not_come_back(authority: Authority) -> None:
    full = files(episode("03/06/2025"), held=("20/06/2025",))
    imported(authority, full)
    review = Review.objects.get()
    corrections.mark_in_error(
        by=officer_of(authority),
        child=review.child_id,
        row=f"review:{review.pk}",
        why="Another child's.",
    )
    detail = imported(authority, full)
    assert not Review.objects.filter(entered_in_error=False).exists()
    assert [line.done for line in _differences(authority, detail.line.id)] == ["in-error"]


def test_a_returned_period_does_not_push_an_officers_aside(authority: Authority) -> None:
    child = a_child(authority, local_id="1", born_on=date(2012, 6, 1))
    entered = a_row(LookedAfterPeriod, child, started_on=date(2025, 7, 1))
    detail = imported(authority, files(episode("03/06/2025")))
    assert [period.pk for period in LookedAfterPeriod.objects.all()] == [entered.pk]
    entered.refresh_from_db()
    assert entered.started_on == date(2025, 7, 1)
    done = [(line.row, line.done) for line in _differences(authority, detail.line.id)]
    assert done == [("Looked-after period", "outranked"), ("Looked-after period", "filled")]


def test_blanks_of_an_officers_entry_are_filled(authority: Authority) -> None:
    child = a_child(authority, local_id="1", born_on=date(2012, 6, 2))
    a_row(Review, child, completed_on=date(2025, 6, 20))
    detail = imported(authority, files(episode("03/06/2025"), held=("20/06/2025",)))
    child.refresh_from_db()
    assert (child.sex, child.born_on) == ("F", date(2012, 6, 2))
    review = Review.objects.get()
    assert (review.participation, review.source) == ("PN1", "officer")
    done = [(line.row, line.done) for line in _differences(authority, detail.line.id)]
    assert done == [("Child", "outranked"), ("Review", "filled")]


def test_a_child_who_contradicts_himself_is_held_back_whole(authority: Authority) -> None:
    detail = imported(
        authority,
        {
            "header.csv": header("1", "2"),
            "episodes.csv": table(
                EPISODES,
                episode("03/06/2025"),
                episode("03/06/2025", child="2"),
                episode("01/07/2025", child="2"),
            ),
            "reviews.csv": reviews("20/06/2025", child="2"),
        },
    )
    assert [child.local_id for child in Child.objects.all()] == ["1"]
    assert not Review.objects.exists()
    assert detail.held_children == 1
    part = queries.children_of_import(Actor.product(authority.pk), detail.line.id, outcome="held")
    assert [child.local_id for child in part.items] == ["2"]
    listed = queries.problems(Actor.product(authority.pk), detail.line.id, severity="held")
    assert {problem.child for problem in listed.items} == {"2"}
    assert all(problem.what_to_do for problem in listed.items)


def test_a_child_who_contradicts_the_record_is_held_back_whole(authority: Authority) -> None:
    a_child(authority, local_id="1", born_on=date(2025, 7, 1))
    detail = imported(
        authority,
        {
            "episodes.csv": table(EPISODES, episode("03/06/2025")),
            "reviews.csv": table("CHILD,REVIEW,REVIEW_CODE", "1,20/06/2025,PN1"),
        },
    )
    assert detail.held_children == 1
    assert not LookedAfterPeriod.objects.exists()
    assert not Review.objects.exists()


def test_a_child_without_date_of_birth_must_be_known(authority: Authority) -> None:
    unnamed = {"episodes.csv": table(EPISODES, episode("03/06/2025"))}
    assert imported(authority, unnamed).held_children == 1
    a_child(authority, local_id="1")
    assert imported(authority, unnamed).changed_children == 1
    assert LookedAfterPeriod.objects.count() == 1


def test_rows_of_a_merged_child_go_to_the_record_that_was_kept(authority: Authority) -> None:
    kept = a_child(authority, local_id="9", born_on=date(2012, 6, 1))
    a_child(authority, local_id="1", merged_into=kept)
    imported(authority, files(episode("03/06/2025")))
    assert LookedAfterPeriod.objects.get().child == kept
    both = {
        "header.csv": header("1", "9"),
        "episodes.csv": table(EPISODES, episode("03/06/2025"), episode("03/06/2025", child="9")),
    }
    assert imported(authority, both).held_children == 1


def test_two_authorities_may_use_the_same_ids(authority: Authority) -> None:
    from tests.record.builders import an_authority

    other = an_authority()
    theirs = a_child(other, local_id="1", born_on=date(2001, 1, 1))
    imported(authority, files(episode("03/06/2025")))
    assert not LookedAfterPeriod.objects.filter(child=theirs).exists()
    theirs.refresh_from_db()
    assert theirs.sex == ""


# Coverage


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
