"""The audit of late reviews, as a page and as a file."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

import pytest

from holdfast.record.models import AuditEvent, Postponement, Review
from tests.record.builders import a_row
from tests.web.household import TODAY, Household, a_household
from tests.web.meetings.signed_in import signed_in

PERIOD = "?from=2024-01-01&to=2026-03-04"


@pytest.fixture
def home(settings: Any, db: None) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    return a_household("coventry")


def the_late_one(home: Household) -> Review:
    """Amara's third review was due on 28 February 2025 and held on 29 March."""
    return Review.objects.get(child=home.amara, completed_on=date(2025, 3, 29))


def lines(home: Household) -> list[dict[str, str]]:
    client = signed_in(home.officers["iro-manager"])
    answer = client.get(f"/service/late-reviews/file/{PERIOD}")
    assert answer["Content-Type"].startswith("text/csv")
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


@pytest.mark.requirement("COV-087")
@pytest.mark.requirement("COV-077")
def test_child_due_held_days_late_reason_and_sign_off(home: Household) -> None:
    review = the_late_one(home)
    assert lines(home) == [
        {
            "Child": "Amara Okafor",
            "Review": "Next looked-after review",
            "Due": "2025-02-28",
            "Held": "2025-03-29",
            "Days late": "29",
            "Reason": "",
            "Sign-off": "",
            "Chair": "Ruth Adeyemi",
        }
    ]
    client = signed_in(home.officers["iro"])
    told = {"late_reason": "vacancy", "note": "Two posts were empty"}
    assert client.post(f"/service/late-reviews/{review.pk}/", told).status_code == 302
    a_row(
        Postponement,
        home.amara,
        review=review,
        kind="displaced",
        was_due_on=date(2025, 2, 28),
        moved_to=date(2025, 3, 29),
        decided_on=date(2025, 2, 20),
        signed_off_by=home.officers["iro-manager"],
        signed_off_on=date(2025, 2, 20),
        out_of_timescale=True,
    )
    (line,) = lines(home)
    assert line["Reason"] == (
        "A reviewing officer's post was vacant or being recruited to: Two posts were empty"
    )
    assert line["Sign-off"] == "Colin Marsh, 20 February 2025"
    assert line["Days late"] == "29"


@pytest.mark.requirement("COV-086")
@pytest.mark.requirement("COV-087")
def test_the_headline_counts_it_and_a_second_figure_leaves_it_out(home: Household) -> None:
    client = signed_in(home.officers["iro-manager"])
    page = client.get(f"/service/late-reviews/{PERIOD}").content.decode()
    assert "<b>1 of 4 reviews</b> late. <b>1</b> without" in page
    a_row(
        Postponement,
        home.amara,
        review=the_late_one(home),
        kind="postponed",
        was_due_on=date(2025, 2, 28),
        moved_to=date(2025, 3, 29),
        decided_on=date(2025, 2, 25),
        decided_by=home.officers["iro"],
        out_of_timescale=True,
    )
    page = client.get(f"/service/late-reviews/{PERIOD}").content.decode()
    assert "<b>1 of 4 reviews</b> late. <b>0</b> without" in page


def test_one_not_held_yet_is_late_from_the_day_after(home: Household, settings: Any) -> None:
    settings.HOLDFAST_TODAY = date(2026, 3, 27)
    client = signed_in(home.officers["iro-manager"])
    page = client.get("/service/late-reviews/?from=2026-03-01").content.decode()
    assert "Not held yet" in page
    assert "Jonah Okafor" in page
    assert "Amara Okafor" in page


def test_who_may_see_it_and_that_it_is_put_on_record(home: Household) -> None:
    worker = signed_in(home.officers["social-worker"])
    assert worker.get("/service/late-reviews/").status_code == 403
    lines(home)
    seen = AuditEvent.objects.get(action="late_reviews_file")
    assert seen.child_ids == [home.amara.pk]
    other = a_household(name="Southbeck")
    assert len(lines(home)) == 1
    theirs = Review.objects.filter(child=other.amara)[0]
    client = signed_in(home.officers["iro"])
    assert client.get(f"/service/late-reviews/{theirs.pk}/").status_code == 404


def test_a_reason_outside_the_list_is_refused(home: Household) -> None:
    review = the_late_one(home)
    client = signed_in(home.officers["iro"])
    page = client.post(f"/service/late-reviews/{review.pk}/", {"late_reason": "rain"})
    assert page.status_code == 200
    assert Review.objects.get(pk=review.pk).late_reason == ""
