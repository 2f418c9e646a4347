"""The private conversation before a review, and what the child knows and wants."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from holdfast.actions import documents, reviews
from holdfast.actions.gates import Barred
from holdfast.queries.actors import actor_for
from holdfast.record.models import DatedEvent, Document, Duty, Review
from tests.web.household import TODAY
from tests.web.preparing.conftest import Preparing

Makes = Callable[[str], Preparing]

HELD = {
    "private-talk-outcome": "held",
    "private-talk-on": date(2026, 3, 3),
    "private-talk-place": "At home, in the kitchen",
    "private-talk-how": "in-person",
    "private-talk-said": "I want to see Jonah every week",
}
GATE = "It is not on record what came of the private conversation"


def duty(at: Preparing, rule: str) -> Duty:
    return Duty.objects.get(child=at.review.child, rule=rule, anchor=f"review:{at.review.pk}")


def of_jonah(at: Preparing) -> Preparing:
    """The first review of the brother who has just become looked after."""
    reviews.plan(
        by=actor_for(at.officer("iro"), TODAY),
        children=[at.home.jonah.pk],
        on=date(2026, 3, 16),
    )
    return Preparing(at.home, Review.objects.get(child=at.home.jonah))


@pytest.mark.requirement("PS-97")
@pytest.mark.requirement("PS-98")
@pytest.mark.parametrize("which", ["first", "later"])
def test_a_private_conversation_is_owed_before_every_review(preparing: Makes, which: str) -> None:
    at = preparing("practice-standards")
    at = of_jonah(at) if which == "first" else at
    shown = at.get()
    assert ("First review" if which == "first" else "Fifth review") in shown
    assert "Reviewing officer speaks with the child in private" in shown
    assert duty(at, "review.child-spoken-to").outcome == "open"
    at.fill("private-talk", HELD)
    assert duty(at, "review.child-spoken-to").met_on == date(2026, 3, 3)


@pytest.mark.requirement("COV-127")
def test_the_date_and_place_where_the_child_was_seen_are_on_record(preparing: Makes) -> None:
    at = preparing("coventry")
    shown = at.fill("private-talk", HELD | {"private-talk-on": date(2026, 4, 1)})
    assert "cannot be in the future" in shown
    at.fill("private-talk", HELD)
    shown = at.client().get(f"/entries/{at.entry('private-talk').pk}/").content.decode()
    assert "3 March 2026" in shown
    assert "At home, in the kitchen" in shown
    assert duty(at, "review.child-spoken-to").met_on == date(2026, 3, 3)


@pytest.mark.requirement("PS-100")
def test_a_conversation_put_on_file_after_five_working_days_is_late(preparing: Makes) -> None:
    at = preparing("practice-standards")
    at.fill("private-talk", HELD | {"private-talk-on": date(2026, 2, 20)})
    spoken = DatedEvent.objects.get(child=at.child, kind="child-spoken-to")
    recorded = Duty.objects.get(child=at.child, rule="conversation.recorded.iro")
    assert recorded.anchor == f"event:{spoken.pk}"
    assert (recorded.due, recorded.met_on) == (date(2026, 2, 27), TODAY)
    assert recorded.outcome == "met late"


@pytest.mark.requirement("PS-99")
@pytest.mark.parametrize("outcome", ["held", "declined", "not-appropriate", "not-done"])
def test_a_review_is_not_completed_before_the_outcome_is_entered(
    preparing: Makes, outcome: str
) -> None:
    at = preparing("practice-standards")
    at.post("hold/begin/", {"on": TODAY.isoformat()})
    by = actor_for(at.officer("iro"), TODAY)
    told: dict[str, Any] = {"by": by, "child": at.child.pk, "review": at.review.pk, "on": TODAY}
    with pytest.raises(Barred) as barred:
        reviews.complete(**told)
    assert any(gate.says.startswith(GATE) for gate in barred.value.gates)
    assert GATE in at.get("hold/finish/")
    answers = HELD if outcome == "held" else {"private-talk-why": "He is two months old"}
    day = {"private-talk-on": TODAY} if outcome == "declined" else {}
    at.fill("private-talk", answers | day | {"private-talk-outcome": outcome})
    assert GATE not in at.get("hold/finish/")
    with pytest.raises(Barred) as barred:
        reviews.complete(**told)
    assert not any(gate.says.startswith(GATE) for gate in barred.value.gates)


@pytest.mark.parametrize(
    ("outcome", "left"),
    [("declined", "lapsed"), ("not-appropriate", "lapsed"), ("not-done", "open")],
)
def test_only_a_conversation_not_done_stays_owed(preparing: Makes, outcome: str, left: str) -> None:
    at = preparing("practice-standards")
    answers: dict[str, Any] = {"private-talk-outcome": outcome, "private-talk-why": "As she said"}
    if outcome == "declined":
        answers["private-talk-on"] = date(2026, 3, 2)
    at.fill("private-talk", answers)
    assert duty(at, "review.child-spoken-to").outcome == left


def test_an_outcome_without_its_reason_is_refused(preparing: Makes) -> None:
    at = preparing("practice-standards")
    shown = at.fill("private-talk", {"private-talk-outcome": "not-appropriate"})
    assert "Why it was not held" in shown
    assert "this needs an answer" in shown
    assert at.entry("private-talk").completed_on is None


def test_only_the_reviewing_officer_records_it(preparing: Makes) -> None:
    at = preparing("practice-standards")
    assert at.post("prepare/private-talk/", {}, role="social-worker").status_code == 403


@pytest.mark.requirement("PS-101")
def test_the_conversation_stands_on_the_file_and_again_in_the_record_of_the_review(
    preparing: Makes,
) -> None:
    at = preparing("practice-standards")
    at.fill("private-talk", HELD | {"private-talk-kept": "That I cried at school"})
    at.post("hold/begin/", {"on": TODAY.isoformat()})
    beside = at.get("hold/items/private-talk/")
    assert "I want to see Jonah every week" in beside
    by = actor_for(at.officer("iro"), TODAY)
    made = documents.prepare(by=by, child=at.child.pk, use="review-record", review=at.review.pk)
    kept = json.dumps(Document.objects.get(pk=made).content)
    assert "Private conversation before the review" in kept
    assert "I want to see Jonah every week" in kept
    assert "That I cried at school" not in kept


@pytest.mark.requirement("PS-110")
@pytest.mark.requirement("PS-111")
def test_the_social_worker_asks_whom_the_child_wants_and_where(preparing: Makes) -> None:
    at = preparing("practice-standards")
    wishes = {
        "wishes-asked": "asked",
        "wishes-on": date(2026, 3, 2),
        "wishes-who": "Gran, and not the deputy head",
        "wishes-where": "At Karen’s house",
        "wishes-when": "After swimming",
    }
    at.fill("childs-wishes", wishes, role="social-worker")
    for page in ("invitations/", "venue/"):
        shown = at.get(page)
        assert "Gran, and not the deputy head" in shown
        assert "At Karen’s house" in shown


@pytest.mark.requirement("PS-110")
def test_a_child_too_young_to_be_asked_is_said_to_be(preparing: Makes) -> None:
    at = preparing("practice-standards")
    shown = at.fill("childs-wishes", {"wishes-asked": "not-asked"}, role="social-worker")
    assert "Why the child was not asked" in shown
    assert at.entry("childs-wishes").completed_on is None


@pytest.mark.requirement("COV-146")
def test_wishes_about_who_where_and_when_are_kept_and_followed_or_not_with_the_reason(
    preparing: Makes,
) -> None:
    at = preparing("coventry")
    assert "Weigh it, and follow it where you can" in at.get("venue/")
    wishes = {
        "wishes-asked": "asked",
        "wishes-on": date(2026, 3, 2),
        "wishes-who": "My football coach",
        "wishes-followed": "partly",
    }
    shown = at.fill("childs-wishes", wishes)
    assert "What could not be followed, why, and who told the child" in shown
    assert at.entry("childs-wishes").completed_on is None
    at.fill("childs-wishes", {"wishes-followed-why": "He is away that week; Ruth told her"})
    assert at.entry("childs-wishes").completed_on == TODAY
    assert "He is away that week" in at.get("invitations/")


@pytest.mark.requirement("PS-120")
@pytest.mark.requirement("PS-122")
@pytest.mark.requirement("PS-123")
@pytest.mark.parametrize(
    "left_out", ["advocacy-known", "rights-known", "complaint-known", "compliment-known"]
)
def test_what_the_child_knows_is_answered_at_every_review(preparing: Makes, left_out: str) -> None:
    at = preparing("practice-standards")
    knows = dict.fromkeys(
        ["advocacy-known", "rights-known", "complaint-known", "compliment-known"], "yes"
    )
    assert "The child’s part and rights" in at.get().replace("&#x27;", "’")
    at.fill("childs-part", {k: v for k, v in knows.items() if k != left_out})
    assert at.entry("childs-part").completed_on is None
    at.fill("childs-part", {left_out: "no"})
    assert at.entry("childs-part").completed_on == TODAY


@pytest.mark.requirement("PS-121")
@pytest.mark.parametrize("answer", ["not-offered", "declined", "part", "all"])
def test_whether_the_child_chairs_is_on_record(preparing: Makes, answer: str) -> None:
    at = preparing("practice-standards")
    begun = at.post("prepare/child-chairing/", {})
    asked = at.client().get(begun["Location"]).content.decode()
    assert "Encourage older children and young people to chair the review" in asked
    at.fill("child-chairing", {"chairing-offered": answer})
    at.review.refresh_from_db()
    assert at.review.child_chaired == answer


@pytest.mark.requirement("COV-112")
def test_an_informal_session_is_on_record_as_taking_part(preparing: Makes) -> None:
    at = preparing("coventry")
    assert "Informal session with the child" in at.get()
    begun = at.post("prepare/short-break-session/", {})
    asked = at.client().get(begun["Location"]).content.decode()
    assert "a way of taking part" in asked
    session = {
        "session-on": date(2026, 3, 1),
        "session-place": "The short-break house",
        "session-how": "She chose the pictures of what she likes there",
    }
    at.fill("short-break-session", session)
    assert "Recorded 4 March 2026" in at.get()
    page = at.client().get(f"/entries/{at.entry('short-break-session').pk}/").content.decode()
    assert "She chose the pictures of what she likes there" in page
    assert "The short-break house" in page
