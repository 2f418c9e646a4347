"""The manager answers what a review recommends; where views differ, consensus is sought."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from holdfast.jobs.ratification import agree_by_silence
from holdfast.record.models import Duty, Entry, Notice
from tests.web.after.conftest import Reviewed

SOUTHWARK = "southwark"
AP = "advanced-practitioner"
ANSWERED = "review.decisions.answered"


@pytest.fixture
def case(reviewed: Callable[[str], Reviewed]) -> Reviewed:
    found = reviewed(SOUTHWARK)
    found.holder(AP)
    found.holder("practice-group-lead")
    return found


def on(day: date, prefix: str) -> dict[str, Any]:
    name = f"{prefix}-on"
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


def do(client: Client, case: Reviewed, what: str, **given: Any) -> Any:
    prefix = {"sign": "sign"}.get(what, what)
    told = {f"{prefix}-{name}": value for name, value in given.items()}
    return client.post(case.at("ratification/"), {"do": what, **told})


def sent(case: Reviewed) -> None:
    answer = case.client("iro").post(
        case.at("ratification/"), {"do": "send", **on(date(2026, 3, 4), "send"), **lifted(case)}
    )
    assert answer.status_code == 302, answer.content.decode()
    case.review.refresh_from_db()


def lifted(case: Reviewed) -> dict[str, str]:
    """What the procedure asks before sending is not what these tests are about."""
    for decision in case.decisions:
        decision.realistic = decision.feasible = True
        decision.save()
    return {}


def page(case: Reviewed, role: str) -> str:
    return case.client(role).get(case.at("ratification/")).content.decode()


@pytest.mark.requirement("SWK-24", "SWK-25")
def test_the_ratifying_officer_answers_each_recommendation(case: Reviewed) -> None:
    sent(case)
    (notice,) = Notice.objects.filter(kind="recommendations-sent")
    assert notice.role == AP
    assert "Advanced Practitioner" in page(case, AP)
    refused = do(
        case.client("team-manager"), case, f"answer-{case.decisions[0].pk}", answer="endorsed"
    )
    assert refused.status_code == 404
    for decision in case.decisions:
        done = do(case.client(AP), case, f"answer-{decision.pk}", answer="endorsed")
        assert done.status_code == 302
        decision.refresh_from_db()
        assert (decision.ratified, decision.ratified_on) == ("endorsed", date(2026, 3, 4))
        assert decision.ratified_by == case.home.officers[AP]
    assert "Ready to sign off" in page(case, AP)


@pytest.mark.requirement("SWK-26")
def test_there_is_no_sign_off_while_one_is_unanswered_or_unsettled(case: Reviewed) -> None:
    sent(case)
    first, second = case.decisions
    manager = case.client(AP)
    do(manager, case, f"answer-{first.pk}", answer="endorsed")
    refused = do(manager, case, "sign")
    assert "1 recommendation has no answer yet" in refused.content.decode()
    views = {"view": "It is too often.", "reasons": "The carer cannot."}
    do(manager, case, f"answer-{second.pk}", answer="dissent", **views)
    refused = do(manager, case, "sign")
    assert "Views still differ" in refused.content.decode()
    iro = case.client("iro")
    talk(iro, case, "agreed")
    settled = do(
        iro,
        case,
        f"settle-{second.pk}",
        settlement="Every six weeks.",
        wording="Amara sees her brother every six weeks.",
    )
    assert settled.status_code == 302
    assert do(manager, case, "sign").status_code == 302
    case.review.refresh_from_db()
    assert case.review.signed_off_by == case.home.officers[AP]
    assert "Signed off" in page(case, "iro")
    second.refresh_from_db()
    assert second.wording == "Amara sees her brother every six weeks."
    assert Duty.objects.get(rule=ANSWERED, anchor=f"review:{case.review.pk}").outcome == "met"


@pytest.mark.requirement("SWK-26")
def test_recording_an_answer_elsewhere_is_no_way_round_it(case: Reviewed) -> None:
    sent(case)
    owed = Duty.objects.get(rule=ANSWERED, anchor=f"review:{case.review.pk}")
    told = {"on_day": 4, "on_month": 3, "on_year": 2026}
    refused = case.client(AP).post(f"/record/{owed.pk}/done/", told)
    assert "2 recommendations have no answer yet" in refused.content.decode()
    case.review.refresh_from_db()
    assert case.review.decisions_answered_on is None


def talk(client: Client, case: Reviewed, result: str, how: str = "telephone") -> Any:
    return client.post(
        case.at("ratification/"),
        {
            "do": "talk",
            **on(date(2026, 3, 4), "talk"),
            "talk-how": how,
            "talk-said": "Each of us gave the reasons.",
            "talk-result": result,
        },
    )


@pytest.mark.requirement("SWK-27", "SWK-28")
@pytest.mark.parametrize("answer", ["dissent", "change"])
def test_dissent_needs_a_view_and_reasons_under_case_manager_comment(
    case: Reviewed, answer: str
) -> None:
    sent(case)
    manager, decision = case.client(AP), case.decisions[0]
    bare = do(manager, case, f"answer-{decision.pk}", answer=answer)
    assert "Give your view." in bare.content.decode()
    half = do(manager, case, f"answer-{decision.pk}", answer=answer, view="It is too soon.")
    assert "Give the reasons for your view." in half.content.decode()
    told = {"view": "It is too soon.", "reasons": "She sees the doctor first."}
    assert do(manager, case, f"answer-{decision.pk}", answer=answer, **told).status_code == 302
    shown = page(case, "iro")
    assert "Case Manager Comment" in shown
    assert "She sees the doctor first." in shown
    prepared = case.client("iro").post(case.at("after/review-record/prepare/"))
    record = case.client("iro").get(prepared["Location"]).content.decode()
    assert "Case Manager Comment" in record
    assert "Reasons: She sees the doctor first." in record


def test_an_addition_is_proposed_with_view_and_reasons(case: Reviewed) -> None:
    sent(case)
    manager = case.client(AP)
    told = {"wording": "Ask the school nurse.", "view": "She is tired."}
    assert do(manager, case, "propose", **told).status_code == 200
    do(manager, case, "propose", **told, reasons="She sleeps at school.")
    shown = page(case, "iro")
    assert "Ask the school nurse." in shown
    assert "Addition proposed" in shown
    assert "Consensus sought" in shown


@pytest.mark.requirement("SWK-29", "SWK-88")
def test_consensus_is_sought_and_the_review_is_not_back_to_draft(case: Reviewed) -> None:
    sent(case)
    disputed(case)
    assert "Consensus sought" in page(case, "iro")
    case.review.refresh_from_db()
    assert case.review.completed_on
    told = Notice.objects.get(kind="recommendation-differs")
    assert told.recipient == case.home.officers["iro"]
    early = do(
        case.client("iro"), case, f"settle-{case.decisions[0].pk}", settlement="So.", wording="So."
    )
    assert early.status_code == 404
    by_mail = talk(case.client("iro"), case, "agreed", how="e-mail")
    assert by_mail.status_code == 200
    assert not Entry.objects.filter(form="ratification-discussion").exists()
    assert talk(case.client("iro"), case, "agreed", how="in-person").status_code == 302
    shown = page(case, "iro")
    assert "In person" in shown
    assert "Consensus sought" in shown


def disputed(case: Reviewed) -> None:
    told = {"view": "It is too soon.", "reasons": "She sees the doctor first."}
    do(case.client(AP), case, f"answer-{case.decisions[0].pk}", answer="dissent", **told)


@pytest.mark.requirement("SWK-90")
def test_a_dispute_starts_only_after_a_recorded_discussion(case: Reviewed) -> None:
    sent(case)
    disputed(case)
    iro = case.client("iro")
    refused = do(iro, case, "dispute", why="We do not agree about the dentist.")
    assert "No discussion between the Advanced Practitioner and the IRO" in refused.content.decode()
    talk(iro, case, "differ")
    started = do(iro, case, "dispute", why="We do not agree about the dentist.")
    assert started.status_code == 302, started.content.decode()
    assert {notice.role for notice in Notice.objects.filter(kind="dispute-started")} == {
        AP,
        "iro-manager",
    }
    assert "Dispute started" in page(case, "iro")


def test_silence_is_agreement_and_the_officer_and_the_next_manager_are_told(
    case: Reviewed, settings: Any
) -> None:
    sent(case)
    due = Duty.objects.get(rule=ANSWERED, anchor=f"review:{case.review.pk}").due
    assert due == date(2026, 3, 11)
    settings.HOLDFAST_TODAY = date(2026, 3, 11)
    agree_by_silence(0)
    case.review.refresh_from_db()
    assert not case.review.deemed_agreed
    settings.HOLDFAST_TODAY = date(2026, 3, 12)
    agree_by_silence(0)
    agree_by_silence(0)
    case.review.refresh_from_db()
    assert case.review.deemed_agreed
    told = Notice.objects.filter(kind="recommendations-deemed-agreed")
    assert sorted(told.values_list("role", flat=True)) == ["iro", "practice-group-lead"]
    assert "Deemed agreed" in page(case, "iro")


def test_a_manager_who_answered_anything_has_not_been_silent(case: Reviewed, settings: Any) -> None:
    sent(case)
    disputed(case)
    settings.HOLDFAST_TODAY = date(2026, 3, 12)
    agree_by_silence(0)
    case.review.refresh_from_db()
    assert not case.review.deemed_agreed


def test_a_procedure_without_it_has_no_such_page(reviewed: Callable[[str], Reviewed]) -> None:
    case = reviewed("practice-standards")
    assert case.client("iro").get(case.at("ratification/")).status_code == 404
    shown = case.client("iro").get(case.at("after/")).content.decode()
    assert "Recommendations answered" not in shown
