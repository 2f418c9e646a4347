"""Changes between reviews: told by the social worker, read and answered by the officer."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse

from holdfast.core.duties import State
from holdfast.queries.states import with_state
from holdfast.record.models import Change, Duty
from holdfast.rulebook import load_procedure
from tests.web.between.office import TODAY, as_, notices, office, seen, sent

SOUTHWARK = {
    "care-plan": "SWK-33",
    "panel-outcome": "SWK-34",
    "court-outcome": "SWK-35",
    "placement": "SWK-36",
    "family-circumstances": "SWK-37",
    "education": "SWK-38",
    "injury-or-illness": "SWK-39",
    "worker-or-team": "SWK-40",
    "offending": "SWK-41",
    "contact": "SWK-42",
    "discharge": "SWK-43",
    "missing": "SWK-44",
    "delay": "SWK-45",
    "complaint": "SWK-46",
    "allegation": "SWK-47",
    "child-protection": "SWK-48",
    "pregnancy-or-birth": "SWK-49",
}
"""Each type of Southwark's list with the row that asks for it."""

COVENTRY = {
    "delay": "COV-374",
    "missing": "COV-375",
    "placement-unplanned": "COV-377",
    "court-outcome": "COV-378",
    "diagnosis": "COV-379",
    "discharge": "COV-380",
    "joint-agency-panel": "COV-381",
    "fostering-panel": "COV-382",
    "adoption-panel": "COV-383",
    "placement": "COV-384",
    "adoption-plan": "COV-386",
    "education": "COV-387",
    "family-circumstances": "COV-388",
    "offending": "COV-389",
    "injury-or-illness": "COV-390",
    "worker-or-team": "COV-391",
    "discharge-unplanned": "COV-392",
    "complaint": "COV-393",
}
"""Each change of Coventry's list with the row that asks for it."""

YESTERDAY = TODAY - timedelta(days=1)


def each(types: dict[str, str], procedure: str) -> list[Any]:
    return [
        pytest.param(procedure, kind, marks=pytest.mark.requirement(row), id=f"{procedure}-{kind}")
        for kind, row in types.items()
    ]


@pytest.fixture(autouse=True)
def on_the_day(db: None, settings: Any) -> None:
    settings.HOLDFAST_TODAY = TODAY


def first_kind(procedure: str, kind: str) -> str:
    """A kind of change as the form sends it, with the first of its sub-types."""
    found = load_procedure(procedure)
    subtypes = found.significant_changes[kind].subtypes
    return f"{kind}/{found.lists[subtypes].choices[0].id if subtypes else ''}"


def tell(home: Any, kind: str, on: date = YESTERDAY, **more: Any) -> str:
    told = {
        "type": kind,
        "on": on,
        "proposed": "no",
        "planned": "no",
        "summary": "What happened to her",
        "enclosed": "None goes with it yet",
    }
    return sent(as_(home, "social-worker"), "tell-change", home.amara.pk, **told | more)


@pytest.mark.parametrize(
    ("procedure", "kind"), [*each(SOUTHWARK, "southwark"), *each(COVENTRY, "coventry")]
)
def test_every_type_of_the_list_is_told_and_reaches_the_officer(procedure: str, kind: str) -> None:
    home = office(procedure)
    title = load_procedure(procedure).significant_changes[kind].title
    form = as_(home, "social-worker").get(reverse("tell-change", args=[home.amara.pk]))
    assert title in form.content.decode()
    assert "The reviewing officer is told" in tell(home, first_kind(procedure, kind))
    change = Change.objects.get()
    assert (change.type, change.told_on) == (kind, TODAY)
    assert title in notices(home, "iro")
    assert title in seen(as_(home, "iro"), "changes")


@pytest.mark.requirement("SWK-32", "COV-395", "SWK-31")
@pytest.mark.parametrize("procedure", ["southwark", "coventry"])
def test_the_day_of_the_change_and_the_day_it_was_told_are_kept_apart(procedure: str) -> None:
    home = office(procedure)
    late = TODAY - timedelta(days=30)
    kind = first_kind(procedure, "court-outcome")
    tell(home, kind, late, effect="Contact must change", concerns="Her mother")
    change = Change.objects.get()
    assert (change.happened_on, change.told_on) == (late, TODAY)
    page = seen(as_(home, "iro"), "change", change.pk)
    for part in ("2 February 2026", "4 March 2026", "working days late", "Her mother"):
        assert part in page
    assert "Contact must change" in page
    assert "Priya Nair" in page
    assert "working days late" in seen(as_(home, "iro"), "changes")


@pytest.mark.requirement("SWK-30")
def test_failure_to_act_on_decisions_is_a_change_that_is_told() -> None:
    home = office("southwark")
    tell(home, "delay/decisions", summary="The dentist was never arranged")
    assert "The dentist was never arranged" in seen(
        as_(home, "iro"), "change", Change.objects.get().pk
    )


@pytest.mark.requirement("COV-373", "SWK-31")
@pytest.mark.parametrize("procedure", ["southwark", "coventry", "england"])
def test_the_list_is_not_closed(procedure: str) -> None:
    home = office(procedure)
    page = seen(as_(home, "social-worker"), "tell-change", home.amara.pk)
    assert "The list is not closed" in page
    tell(home, "other/", summary="The carer is moving abroad")
    assert "Another significant change" in seen(as_(home, "iro"), "changes")


@pytest.mark.requirement("SWK-44", "COV-375")
@pytest.mark.parametrize("procedure", ["southwark", "coventry"])
def test_a_child_missing_may_be_told_of_at_once_and_counts_after_three_days(procedure: str) -> None:
    home = office(procedure)
    tell(home, "missing/", YESTERDAY)
    change = Change.objects.get()
    assert (change.began_on, change.happened_on) == (YESTERDAY, YESTERDAY + timedelta(days=3))
    page = seen(as_(home, "iro"), "change", change.pk)
    assert "First day 3 March 2026" in page
    assert "late" not in page


@pytest.mark.requirement("COV-376", "COV-385")
def test_the_document_that_goes_with_a_change_is_named() -> None:
    home = office("coventry")
    for kind, goes_with in (
        ("missing/", "Minutes of the missing"),
        ("placement/", "Ofsted report"),
    ):
        page = tell(home, kind, enclosed="")
        assert "Name the document that goes with it" in page
        assert goes_with in page
        assert not Change.objects.exists()
    tell(home, "missing/", enclosed="Minutes of 2 March 2026")
    assert "Minutes of 2 March 2026" in seen(as_(home, "iro"), "change", Change.objects.get().pk)


@pytest.mark.requirement("COV-380", "COV-392", "SWK-43")
@pytest.mark.parametrize("procedure", ["southwark", "coventry"])
def test_a_discharge_is_planned_or_not_proposed_or_made(procedure: str) -> None:
    home = office(procedure)
    ahead = TODAY + timedelta(days=20)
    kind = first_kind(procedure, "discharge")
    tell(home, kind, ahead, proposed="yes", planned="yes")
    change = Change.objects.get()
    assert (change.proposed, change.planned, change.happened_on) == (True, True, ahead)
    assert "Planned for 24 March 2026" in seen(as_(home, "iro"), "change", change.pk)
    assert "in the future" in tell(home, kind, ahead)
    client = as_(home, "social-worker")
    assert "Recorded" in sent(client, "change", change.pk, do="happened", on=TODAY)
    change.refresh_from_db()
    assert (change.proposed, change.happened_on) == (False, TODAY)


@pytest.mark.requirement("SWK-31")
def test_telling_meets_the_duty_and_lateness_is_derived() -> None:
    home = office("southwark")
    tell(home, "injury-or-illness/", TODAY - timedelta(days=12))
    duty = with_state(Duty.objects.filter(rule="change.told"), TODAY).get()
    assert duty.state == State.MET_LATE.value
    assert duty.due == date(2026, 2, 23)


@pytest.mark.requirement("SWK-32", "COV-394")
@pytest.mark.parametrize(
    ("answer", "forward"),
    [("noted", False), ("contact", False), ("escalate", False), ("bring-forward", True)],
)
def test_the_officer_answers_whether_the_review_is_brought_forward_and_why(
    answer: str, forward: bool
) -> None:
    home = office("coventry")
    tell(home, "court-outcome/")
    change, client = Change.objects.get(), as_(home, "iro")
    assert "Acknowledged 4 March 2026" in sent(client, "change", change.pk, do="acknowledge")
    given = {"do": "answer", "answer": answer, "review_by": TODAY + timedelta(days=9)}
    assert "Say why the review is, or is not" in sent(client, "change", change.pk, **given)
    page = sent(client, "change", change.pk, **given, why="The order alters the plan")
    change.refresh_from_db()
    assert (change.answer, change.brought_forward) == (answer, forward)
    assert f"Review brought forward {'Yes' if forward else 'No'}" in page
    assert "The order alters the plan" in page
    owed = Duty.objects.filter(child=home.amara, rule="looked-after.review.early")
    assert owed.exists() is forward
    if forward:
        assert owed.get().due == TODAY + timedelta(days=9)
        assert "Review brought forward" in seen(client, "my_work")
    assert "Answer to a change you told of" in notices(home, "social-worker")


def test_bringing_a_review_forward_asks_by_when() -> None:
    home = office("coventry")
    tell(home, "court-outcome/")
    change, client = Change.objects.get(), as_(home, "iro")
    given = {"do": "answer", "answer": "bring-forward", "why": "The order alters the plan"}
    assert "Say by which day" in sent(client, "change", change.pk, **given)
    past = {"review_by": TODAY - timedelta(days=2)}
    assert "cannot be before" in sent(client, "change", change.pk, **given | past)


@pytest.mark.requirement("SWK-50")
def test_what_the_officer_was_not_told_is_entered_as_not_notified() -> None:
    home = office("southwark")
    client = as_(home, "iro")
    heard = {
        "type": "missing/",
        "on": TODAY - timedelta(days=20),
        "heard_on": TODAY - timedelta(days=2),
        "summary": "Missing for four days",
    }
    assert "Say how it came to light" in sent(client, "heard-change", home.amara.pk, **heard)
    told = heard | {"how": "Her carer told me on a visit"}
    assert "Recorded as not notified" in sent(client, "heard-change", home.amara.pk, **told)
    page = seen(client, "change", Change.objects.get().pk)
    for part in ("Not notified", "Her carer told me on a visit", "Came to light 2 March 2026"):
        assert part in page
    assert "Missing from care" in seen(client, "changes", query="?show=not-told")
    duty = with_state(Duty.objects.filter(rule="change.told"), TODAY).get()
    assert duty.state == State.LAPSED.value


def test_a_social_worker_neither_answers_nor_enters_what_was_heard() -> None:
    home = office("coventry")
    tell(home, "court-outcome/")
    client, change = as_(home, "social-worker"), Change.objects.get()
    assert "Answer it" not in seen(client, "change", change.pk)
    assert client.get(reverse("heard-change", args=[home.amara.pk])).status_code == 403
    sent(client, "change", change.pk, do="answer", answer="noted", why="No")
    change.refresh_from_db()
    assert change.answer == ""


def test_what_is_missing_is_told_beside_its_question() -> None:
    home = office("southwark")
    client = as_(home, "social-worker")
    page = sent(client, "tell-change", home.amara.pk, on=TODAY, proposed="no")
    assert "Choose what kind of change it is" in page
    assert "Say what happened" in page
    assert not Change.objects.exists()
