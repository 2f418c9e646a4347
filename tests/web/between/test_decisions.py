"""Decisions followed until they are done; failures counted, and the grounds they offer."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from holdfast.queries.failures import failures
from holdfast.record.models import (
    Allocation,
    Answer,
    Change,
    Decision,
    Entry,
    Proposal,
    Review,
    Team,
)
from tests.record.builders import a_row
from tests.web.between.office import TODAY, actor, as_, notices, office, officer, seen, sent
from tests.web.household import Household, derive

MONTH = timedelta(days=30)


@pytest.fixture(autouse=True)
def on_the_day(db: None, settings: Any) -> None:
    settings.HOLDFAST_TODAY = TODAY


def decided(home: Household, wording: str, due: int, **fields: Any) -> Decision:
    """A decision of Amara's last review, due so many days from today."""
    review = Review.objects.filter(child=home.amara, completed_on__isnull=False).latest("pk")
    fields.setdefault("owner", officer(home, "social-worker"))
    return a_row(
        Decision,
        home.amara,
        review=review,
        made_on=TODAY - timedelta(days=90),
        by_date=TODAY + timedelta(days=due),
        wording=wording,
        **fields,
    )


@pytest.mark.requirement("COV-250")
def test_the_social_worker_reports_a_starred_decision_done_and_the_officer_is_told() -> None:
    home = office("coventry")
    row = decided(home, "Start life story work", 5, starred=True, star_category="care-plan-action")
    client = as_(home, "social-worker")
    page = seen(client, "decisions")
    assert "Start life story work" in page
    assert "Starred" in page
    assert "Reported" in sent(client, "decision", row.pk, do="done", on=TODAY)
    row.refresh_from_db()
    assert (row.done_on, row.reported_on, row.carried_out) == (TODAY, TODAY, "done")
    told = seen(as_(home, "iro"), "notices")
    assert "A starred decision was carried out on 4 March 2026" in told
    assert "Start life story work" in told


def test_a_decision_without_a_star_is_done_without_a_notice() -> None:
    home = office("coventry")
    row = decided(home, "See a dentist", 5)
    sent(as_(home, "social-worker"), "decision", row.pk, do="done", on=TODAY)
    assert notices(home, "iro") == []


@pytest.mark.requirement("SWK-30")
def test_a_failure_is_reported_with_why_told_to_the_officer_and_shown_on_the_childs_page() -> None:
    home = office("southwark")
    row = decided(home, "Family time every week", -3)
    client = as_(home, "social-worker")
    given = {"do": "failed", "partly": "no", "new_date": TODAY + timedelta(days=9)}
    assert "Say why it was not carried out" in sent(client, "decision", row.pk, **given)
    sent(client, "decision", row.pk, **given, why_not="The centre is closed.")
    row.refresh_from_db()
    assert (row.carried_out, row.by_date) == ("not-done", TODAY - timedelta(days=3))
    assert "A decision was not carried out" in notices(home, "iro")
    page = seen(as_(home, "iro"), "child", home.amara.pk)
    for part in ("Decisions not carried out", "Family time every week", "The centre is closed."):
        assert part in page
    assert "Expected by 13 March 2026" in page


@pytest.mark.requirement("COV-255")
def test_a_starred_decision_past_its_date_is_offered_to_the_officer_as_an_alert() -> None:
    home = office("coventry")
    decided(home, "Not starred, and late", -40)
    decided(home, "Starred, and late", -2, starred=True)
    decided(home, "Starred, in time", 2, starred=True)
    page = seen(as_(home, "iro"), "decisions")
    ground = "Starred decision not reported complete by its timescale: possible stage 1 alert"
    assert page.count(ground) == 1
    assert "2 overdue, 1 of them starred" in page
    order = [page.index(text) for text in ("Starred, and late", "Not starred, and late")]
    assert order == sorted(order)
    assert ground in seen(as_(home, "iro"), "failures")


def team_of(home: Household, child: Any, name: str) -> None:
    team = Team.objects.create(authority=home.authority, name=name)
    rows = Allocation.objects.filter(child=child, role="social-worker")
    rows.update(team=team)


@pytest.mark.requirement("SWK-23")
def test_failures_are_counted_for_each_child_and_each_team() -> None:
    home = office("southwark")
    team_of(home, home.amara, "North")
    for days in (-3, -9, -400):
        decided(home, f"Due {days}", days)
    a_row(Change, home.amara, type="missing", happened_on=TODAY - MONTH, told_on=TODAY)
    a_row(
        Change,
        home.amara,
        type="court-outcome",
        happened_on=TODAY - MONTH,
        told_on=TODAY,
        heard_how="By chance",
    )
    a_row(Change, home.amara, type="court-outcome", happened_on=TODAY, told_on=TODAY, planned=True)
    derive(home.authority, [home.amara])
    client = as_(home, "iro")
    found = failures(actor(home, "iro"), TODAY)
    amara = next(line for line in found.children if line.child.id == home.amara.pk)
    assert (amara.failures.decisions, amara.failures.changes) == (2, 2)
    assert amara.failures.statutory > 0
    north = next(line for line in found.teams if line.team == "North")
    assert (north.children, north.failures.decisions, north.failures.changes) == (1, 2, 2)
    page = seen(client, "failures")
    assert "Counted since 4 March 2025" in page
    assert "By team of the social worker" in page


GROUNDS = {
    "Repeated poor practice, or repeated poor compliance with review decisions": "SWK-17",
    "Care plan changed without consulting the reviewing officer": "SWK-19",
    "Human rights, including discriminatory practice": "SWK-20",
    "Repeated failure to meet statutory requirements or Performance Indicators": "SWK-21",
    "Repeated failure to tell the reviewing officer of significant events": "SWK-22",
}


def failing_everywhere(home: Household) -> None:
    late = Review.objects.filter(child=home.amara, completed_on__isnull=False).latest("pk")
    for name in ("decisions_issued_on", "record_produced_on", "record_distributed_on"):
        setattr(late, name, late.completed_on + timedelta(days=60))
    late.save()
    derive(home.authority, [home.amara])
    for days in (-3, -9):
        decided(home, f"Due {days}", days)
        a_row(Change, home.amara, type="missing", happened_on=TODAY - MONTH, told_on=TODAY)
    a_row(
        Proposal,
        home.amara,
        step="care-plan-changed",
        proposed_on=TODAY,
        carried_out_on=TODAY,
        breach=True,
    )
    entry = a_row(Entry, home.amara, form="review-agenda", started_on=TODAY)
    a_row(
        Answer,
        home.amara,
        entry=entry,
        question="human-rights-upheld",
        value="concern",
        saved_at="2026-03-04T10:00:00Z",
    )


@pytest.mark.parametrize(
    "ground",
    [pytest.param(words, marks=pytest.mark.requirement(row)) for words, row in GROUNDS.items()],
)
def test_each_ground_is_offered_when_the_record_shows_it(ground: str) -> None:
    home = office("southwark")
    client = as_(home, "iro")
    before = seen(client, "child", home.amara.pk)
    if "statutory" not in ground:
        assert ground not in before
    failing_everywhere(home)
    assert ground in seen(client, "failures")
    assert ground in seen(client, "child", home.amara.pk)


def test_one_failure_is_not_yet_repeated() -> None:
    home = office("southwark")
    decided(home, "Due lately", -3)
    page = seen(as_(home, "iro"), "failures")
    assert "repeated poor compliance with review decisions" not in page


@pytest.mark.requirement("COV-048", "COV-050")
def test_delay_shows_for_the_officer_between_reviews() -> None:
    home = office("coventry")
    decided(home, "Start family finding", -20)
    page = seen(as_(home, "iro"), "decisions")
    assert "Start family finding" in page
    assert "Overdue" in page
    assert "Decisions not completed within timescale" in page
