"""A parent or carer left out of reviews: why, the letter, the offer, the answer, what it ends."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest

from holdfast.actions import links
from holdfast.queries.actors import actor_for
from holdfast.record.models import (
    Duty,
    Exclusion,
    Invitation,
    Meeting,
    OutsideLink,
)
from tests.web.household import TODAY
from tests.web.preparing.conftest import Preparing, boxes

Makes = Callable[[str], Preparing]
WHY = "She threatened the carer at the last review"


@pytest.fixture
def at(preparing: Makes) -> Preparing:
    return preparing("practice-standards")


def page(at: Preparing) -> str:
    return f"/children/{at.child.pk}/exclusions/"


def exclude(at: Preparing, **told: Any) -> str:
    sent = {"person": at.mother.pk, "rationale": WHY} | boxes("on", date(2026, 2, 20)) | told
    return at.client().post(page(at), sent, follow=True).content.decode()


def one(at: Preparing) -> str:
    return f"{page(at)}{Exclusion.objects.get(child=at.child).pk}/"


def step(at: Preparing, key: str, on: date, **told: Any) -> str:
    days = {f"{key}-{name}": value for name, value in (boxes("on", on) | told).items()}
    answer = at.client().post(one(at), {"step": key} | days, follow=True)
    return str(answer.content.decode())


@pytest.mark.requirement("PS-116")
def test_the_rationale_stands_on_the_childs_file(at: Preparing) -> None:
    assert "Put the rationale on the child’s file" in at.client().get(
        page(at)
    ).content.decode().replace("&#x27;", "’")
    assert "There is a problem" in exclude(at, rationale=" ")
    assert not Exclusion.objects.exists()
    assert WHY in exclude(at)
    row = Exclusion.objects.get()
    assert (row.rationale, row.decided_by) == (WHY, at.officer("iro"))


@pytest.mark.requirement("PS-117")
def test_it_is_explained_to_the_person_in_writing(at: Preparing) -> None:
    exclude(at)
    assert "Letter that explains it" in at.client().get(one(at)).content.decode()
    made = at.client().post(one(at), {"step": "exclusion-letter"})
    letter = at.client().get(made["Location"]).content.decode()
    assert WHY in letter
    assert "I would like to meet you to explain this" in letter
    assert "cannot be before the decision" in step(at, "explain", date(2026, 2, 19))
    assert "Sent 23 February 2026" in step(at, "explain", date(2026, 2, 23))


@pytest.mark.requirement("PS-118")
def test_a_meeting_is_offered(at: Preparing) -> None:
    exclude(at)
    assert "Offered 23 February 2026" in step(at, "offer", date(2026, 2, 23))
    shown = step(at, "answer", date(2026, 2, 25), response="accepted")
    assert "Accepted the meeting" in shown
    assert "Met 2 March 2026" in step(at, "meet", date(2026, 3, 2))


@pytest.mark.requirement("PS-119")
def test_a_refusal_is_put_on_file_within_five_working_days(at: Preparing) -> None:
    exclude(at)
    step(at, "offer", date(2026, 2, 23))
    shown = step(at, "answer", date(2026, 2, 24), response="declined")
    assert "refusal to meet recorded, due 3 March 2026" in shown.replace("\n", " ")
    assert "Overdue" in shown
    assert "There is a problem" in step(at, "record", TODAY)
    before = step(at, "record", date(2026, 2, 23), note="She will not come")
    assert "cannot be before the person answered" in before
    shown = step(at, "record", TODAY, note="She will not come and wants it in writing")
    assert "On file 4 March 2026" in shown
    owed = Duty.objects.get(child=at.child, rule="parent.response.recorded")
    assert (owed.due, owed.met_on, owed.outcome) == (date(2026, 3, 3), TODAY, "met late")


@pytest.mark.requirement("PS-119")
def test_an_answer_given_with_the_refusal_is_on_file_at_once(at: Preparing) -> None:
    exclude(at)
    step(at, "offer", date(2026, 2, 23))
    step(at, "answer", date(2026, 3, 3), response="declined", note="No, thank you")
    owed = Duty.objects.get(child=at.child, rule="parent.response.recorded")
    assert (owed.met_on, owed.outcome) == (TODAY, "met")


def test_an_answer_before_any_offer_is_not_asked_for(at: Preparing) -> None:
    exclude(at)
    shown = at.client().get(one(at)).content.decode()
    assert "Record the answer" not in shown
    step(at, "answer", TODAY, response="declined")
    assert Exclusion.objects.get().response == ""


def test_an_excluded_person_cannot_be_asked(at: Preparing) -> None:
    exclude(at)
    shown = at.get("invitations/")
    assert "Left out of reviews since 20 February 2026" in shown
    refused = at.post("invitations/ask/", {"who": f"person-{at.mother.pk}"}).content.decode()
    assert "There is a problem" in refused
    assert not Invitation.objects.filter(review=at.review).exists()


def test_invitation_and_link_end_at_once(at: Preparing) -> None:
    at.post("invitations/ask/", {"who": f"person-{at.mother.pk}"})
    at.post("invitations/", boxes("on", TODAY))
    Meeting.objects.filter(review=at.review).update(planned_time=time(10))
    by = actor_for(at.officer("iro"), TODAY)
    made = links.make(
        by=by,
        child=at.child.pk,
        review=at.review.pk,
        form="consultation-parent",
        person=at.mother.pk,
    )
    exclude(at)
    assert Invitation.objects.get(review=at.review).withdrawn_on == TODAY
    link = OutsideLink.objects.get(pk=made.id)
    assert link.withdrawn_at is not None
    assert link.withdrawn_because == "Left out of the child’s reviews"


def test_nobody_is_left_out_twice_and_it_ends_with_a_reason(at: Preparing) -> None:
    exclude(at)
    assert "There is a problem" in exclude(at)
    assert "There is a problem" in step(at, "end", TODAY)
    step(at, "end", TODAY, why="She has worked with the family team")
    assert Exclusion.objects.get().ended_on == TODAY
    assert at.post("invitations/ask/", {"who": f"person-{at.mother.pk}"}).status_code == 302


def test_a_decision_to_come_or_about_a_stranger_is_refused(at: Preparing) -> None:
    assert "cannot be in the future" in exclude(at, **boxes("on", date(2026, 3, 9)))
    doctor = at.person("professional", "Ada")
    assert "There is a problem" in exclude(at, person=doctor.pk)
    assert not Exclusion.objects.exists()


def test_a_social_worker_reads_it_and_cannot_decide_it(at: Preparing) -> None:
    exclude(at)
    client = at.client("social-worker")
    shown = client.get(page(at)).content.decode()
    assert WHY in shown
    assert "Leave them out" not in shown
    sent = {"person": at.mother.pk, "rationale": WHY} | boxes("on", TODAY)
    assert client.post(page(at), sent).status_code in (200, 403)
    assert Exclusion.objects.count() == 1
