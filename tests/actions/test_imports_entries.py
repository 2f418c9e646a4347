"""What officers entered stands against a return; who contradicts himself is held back whole."""

from __future__ import annotations

from datetime import date

import pytest

from holdfast.actions import corrections
from holdfast.policy.actor import Actor
from holdfast.queries import imports as queries
from holdfast.record.models import (
    Authority,
    Child,
    LookedAfterPeriod,
    Review,
)
from tests.actions.importing import (
    child_of,
    imported,
)
from tests.actions.small_returns import files, header, officer_of, reviews
from tests.imports.returns import (
    EPISODES,
    episode,
    table,
)
from tests.record.builders import a_child, a_row

pytestmark = pytest.mark.django_db


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
