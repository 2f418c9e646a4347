"""SSDA903 returns on the record: what is made of them, and what later ones correct."""

from __future__ import annotations

from datetime import date

import pytest

from holdfast.record.models import (
    AdoptionPlacement,
    Allocation,
    Authority,
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
    everything_on_record,
    history,
    imported,
)
from tests.actions.small_returns import BORN, LONG_STAY, dates, files, header, reviews
from tests.imports.returns import (
    EPISODES,
    MISSING,
    UASC,
    WORKERS,
    episode,
    table,
)

pytestmark = pytest.mark.django_db


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
