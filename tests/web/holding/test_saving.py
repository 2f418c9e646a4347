"""Drafts save by themselves, two people lose nothing, a session that ended is taken up in place."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from holdfast.queries.workspace import workspace
from holdfast.record.models import Answer, OtherAnswer
from tests.web.holding.reviewing import PASSWORD, TODAY, Held, held, sent

pytestmark = pytest.mark.django_db
HTMX = {"headers": {"HX-Request": "true"}}
CHANGES = "changes-effect"


@pytest.fixture(autouse=True)
def _on_the_day(settings: Any) -> None:
    settings.HOLDFAST_TODAY = TODAY


def answer_of(question: str = CHANGES) -> Answer:
    return Answer.objects.get(question=question, item="")


def by_itself(review: Held, client: Client, data: dict[str, Any], item: str = "changes") -> Any:
    answer = client.post(review.item(item), data, **HTMX)
    assert answer.status_code == 204, answer.content.decode()[:2000]
    assert answer.content == b""
    return json.loads(answer["HX-Trigger"])


def test_a_draft_saves_by_itself_and_says_when() -> None:
    review = held("england")
    data = sent(review, "changes", **{CHANGES: "She moved school."})
    told = by_itself(review, review.client, data)
    at = timezone.localtime(answer_of().saved_at)
    assert told["hf:saved"] == f"Saved {at:%H:%M}"
    assert told["hf:answers"]["revisions"][CHANGES][0] == 1
    assert told["hf:answers"]["state"] == "done"
    assert f"Saved {at:%H:%M}" in review.client.get(review.item("legal-status")).content.decode()


def test_an_answer_says_nothing_of_the_child_in_its_headers() -> None:
    review = held("england")
    data = sent(review, "changes", **{CHANGES: "She moved to Riverside."})
    answer = review.client.post(review.item("changes"), data, **HTMX)
    assert "Riverside" not in str(dict(answer.headers))
    assert "Amara" not in str(dict(answer.headers))


def test_what_was_written_outlasts_signing_out() -> None:
    review = held("england")
    by_itself(review, review.client, sent(review, "changes", **{CHANGES: "She moved school."}))
    review.client.logout()
    review.client.force_login(review.iro)
    page = review.client.get(review.item("changes")).content.decode()
    assert "She moved school." in page


def test_the_next_save_builds_on_the_last() -> None:
    review = held("england")
    data = sent(review, "changes", **{CHANGES: "She moved"})
    told = by_itself(review, review.client, data)
    revision, was = told["hf:answers"]["revisions"][CHANGES]
    data |= {f"revision-{CHANGES}": revision, f"was-{CHANGES}": was, CHANGES: "She moved school."}
    told = by_itself(review, review.client, data)
    assert told["hf:answers"]["clashes"] == []
    assert (answer_of().value, answer_of().revision) == ("She moved school.", 2)


def test_two_people_who_answer_different_questions_disturb_nobody() -> None:
    review = held("england")
    other = review.another()
    mine = sent(review, "placement", **{"placement-safe": "yes"})
    theirs = sent(review, "placement", other, **{"placement-notes": "A calm home."})
    by_itself(review, other, theirs, "placement")
    told = by_itself(review, review.client, mine, "placement")
    assert told["hf:answers"]["clashes"] == []
    assert told["hf:answers"]["newer"] == ["placement-notes"]
    assert answer_of("placement-notes").value == "A calm home."
    assert answer_of("placement-safe").value == "yes"
    assert not OtherAnswer.objects.exists()


def two_texts(review: Held) -> Client:
    """Two officers write to the same question, each seeing it empty."""
    other = review.another()
    mine = sent(review, "changes", **{CHANGES: "She moved school."})
    theirs = sent(review, "changes", other, **{CHANGES: "Her brother was born."})
    by_itself(review, review.client, mine)
    told = by_itself(review, other, theirs)
    assert told["hf:answers"]["clashes"] == [CHANGES]
    return other


def test_the_later_of_two_sees_both_texts_and_makes_one_of_them() -> None:
    review = held("england")
    other = two_texts(review)
    assert answer_of().value == "She moved school."  # what stood is not overwritten
    page = other.get(review.url("-choose", "changes")).content.decode()
    assert "She moved school." in page
    assert "Her brother was born." in page
    assert "What Ruth Adeyemi wrote" in page
    kept = OtherAnswer.objects.get()
    told = {
        f"choose-{kept.pk}": "merged",
        f"merged-{kept.pk}": "She moved school. Her brother was born.",
    }
    other.post(review.url("-choose", "changes"), told)
    assert answer_of().value == "She moved school. Her brother was born."
    kept.refresh_from_db()
    assert kept.settled_at is not None
    assert other.get(review.url("-choose", "changes")).status_code == 302


@pytest.mark.parametrize(
    ("chosen", "stands"), [("stands", "She moved school."), ("wrote", "Her brother was born.")]
)
def test_either_text_can_be_kept(chosen: str, stands: str) -> None:
    review = held("england")
    other = two_texts(review)
    kept = OtherAnswer.objects.get()
    other.post(review.url("-choose", "changes"), {f"choose-{kept.pk}": chosen})
    assert answer_of().value == stands


def test_without_a_script_the_later_of_two_is_led_to_both_texts() -> None:
    review = held("england")
    other = review.another()
    theirs = sent(review, "changes", other, **{CHANGES: "Her brother was born."})
    review.client.post(
        review.item("changes"), sent(review, "changes", **{CHANGES: "She moved school."})
    )
    led = other.post(review.item("changes"), theirs | {"then": "next"})
    assert led.url == review.url("-choose", "changes")
    assert OtherAnswer.objects.get().value == "Her brother was born."


def test_a_review_with_two_texts_to_choose_from_says_so_before_it_ends() -> None:
    review = held("england")
    two_texts(review)
    page = review.client.get(review.url("-finish")).content.decode()
    assert "two people wrote at the same time" in page


def test_whoever_goes_on_without_a_script_is_led_from_item_to_item() -> None:
    review = held("england")
    found = workspace(review.chair, review.review.pk, TODAY)
    assert found is not None
    ids = [item.id for item in found.items]
    data = sent(review, ids[0], **{"chair-present": "yes"})
    assert review.client.post(review.item(ids[0]), data | {"then": "next"}).url == (
        f"{review.item(ids[1])}#item"
    )
    back = review.client.post(review.item(ids[1]), sent(review, ids[1]) | {"then": "previous"})
    assert back.url == f"{review.item(ids[0])}#item"
    last = review.client.post(review.item(ids[-1]), sent(review, ids[-1]) | {"then": "next"})
    assert last.url == review.url("-finish")


def test_a_five_year_old_is_not_recorded_as_under_four() -> None:
    review = held("england", born=TODAY - timedelta(days=5 * 366))
    page = review.client.get(review.item("participation"))
    offered = [value for value, _ in page.context["form"].fields["participation"].choices]
    assert "pn0" not in offered
    assert "pn1" in offered
    data = sent(review, "participation", participation="pn0")
    refused = review.client.post(review.item("participation"), data | {"then": "next"})
    assert refused.status_code == 200
    assert not Answer.objects.filter(question="participation").exists()


def test_a_child_of_two_is_recorded_as_under_four() -> None:
    review = held("england", born=TODAY - timedelta(days=2 * 366), slug="young")
    page = review.client.get(review.item("participation"))
    offered = [value for value, _ in page.context["form"].fields["participation"].choices]
    assert offered == ["pn0"]


def test_the_room_is_shown_nothing_private() -> None:
    review = held("southwark")
    by_itself(review, review.client, sent(review, "changes", **{CHANGES: "She moved school."}))
    data = sent(review, "disparity", **{"disparity-found": "yes", "disparity-views": "Secret view"})
    by_itself(review, review.client, data, "disparity")
    page = review.client.get(review.url("-room")).content.decode()
    assert "She moved school." in page
    assert "Secret view" not in page


def test_an_open_workspace_outlasts_the_ordinary_idle_limit(settings: Any) -> None:
    review = held("england")
    review.client.get(review.item("changes"))
    assert review.client.session.get_expiry_age() == settings.WORKSPACE_IDLE_SECONDS
    review.client.post("/still-here/")
    assert review.client.session.get_expiry_age() == settings.WORKSPACE_IDLE_SECONDS
    review.client.get("/my-work/")
    assert review.client.session.get_expiry_age() == settings.SESSION_COOKIE_AGE
    assert settings.WORKSPACE_IDLE_SECONDS < settings.SESSION_LIMIT_SECONDS


def page_of(review: Held) -> dict[str, Any]:
    data = sent(review, "changes", **{CHANGES: "She moved school."})
    page = review.client.get(review.item("changes"))
    return data | {"signed-in-as": page.context["who"]}


def test_a_save_after_the_session_ended_asks_for_the_password_in_place() -> None:
    review = held("england")
    data = page_of(review)
    review.client.logout()
    asked = review.client.post(review.item("changes"), data, **HTMX)
    assert asked.status_code == 200
    assert asked["HX-Retarget"] == "#hf-again"
    assert "Enter your password" in asked.content.decode()
    assert "Amara" not in asked.content.decode()
    told = {"signed-in-as": data["signed-in-as"]}
    wrong = review.client.post(review.url("-sign-in"), told | {"password": "no"}, **HTMX)
    assert "HX-Retarget" in wrong
    assert not Answer.objects.filter(question=CHANGES).exists()
    right = review.client.post(review.url("-sign-in"), told | {"password": PASSWORD}, **HTMX)
    assert json.loads(right["HX-Trigger"])["hf:signed-in"]
    by_itself(review, review.client, data)
    assert answer_of().value == "She moved school."
    assert answer_of().saved_by == review.iro


def test_without_a_script_nothing_typed_is_lost_when_the_session_ended() -> None:
    review = held("england")
    data = page_of(review) | {"then": "next"}
    review.client.logout()
    asked = review.client.post(review.item("changes"), data)
    assert asked.status_code == 200
    page = asked.content.decode()
    assert 'value="She moved school."' in page
    assert review.client.get(review.item("changes")).url.startswith("/sign-in/?next=")
    kept = data | {"sent-to": review.item("changes"), "password": PASSWORD}
    gone_on = review.client.post(review.url("-sign-in"), kept)
    assert gone_on.status_code == 302
    assert answer_of().value == "She moved school."


def test_a_page_that_proves_nobody_asks_for_the_address_too_and_leads_nowhere_else() -> None:
    review = held("england")
    data = page_of(review) | {"signed-in-as": "somebody"}
    review.client.logout()
    asked = review.client.post(review.item("changes"), data)
    assert 'name="email"' in asked.content.decode()
    away = {"email": review.iro.email, "password": PASSWORD, "sent-to": "/password/change/"}
    assert review.client.post(review.url("-sign-in"), away).url == "/"
