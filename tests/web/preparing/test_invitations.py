"""Who is asked to a review and why, who is not and why, and a review of several meetings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from holdfast.record.models import Invitation, Placement, Sitting
from tests.web.household import TODAY, a_household
from tests.web.preparing.conftest import Preparing, boxes

Makes = Callable[[str], Preparing]


@pytest.fixture
def at(preparing: Makes) -> Preparing:
    return preparing("practice-standards")


@pytest.mark.requirement("PS-107")
def test_a_professional_is_asked_only_with_the_reason(at: Preparing) -> None:
    doctor = at.person("professional", "Ada", job_title="Paediatrician")
    worker = at.officer("social-worker")
    for asked in (
        {"who": f"person-{doctor.pk}"},
        {"who": f"officer-{worker.pk}"},
        {"who": "name", "name": "Dr Bell", "part": "School nurse"},
    ):
        refused = at.post("invitations/ask/", asked).content.decode()
        assert "Say why the review needs this person" in refused
    assert not Invitation.objects.filter(review=at.review).exists()
    at.post("invitations/ask/", {"who": f"officer-{worker.pk}", "why": "Answers for the plan"})
    assert "Answers for the plan" in at.get("invitations/")


@pytest.mark.requirement("PS-107")
def test_child_parents_and_carers_need_no_reason(at: Preparing) -> None:
    carer = at.person("carer", "Karen")
    for who in ("child", f"person-{at.mother.pk}", f"person-{carer.pk}"):
        assert at.post("invitations/ask/", {"who": who}).status_code == 302
    assert Invitation.objects.filter(review=at.review, why="").count() == 3


@pytest.mark.requirement("PS-108")
def test_parents_and_carers_are_proposed_and_each_exception_has_its_reason(at: Preparing) -> None:
    carer = at.person("carer", "Karen")
    shown = at.get("invitations/")
    assert "To decide about" in shown
    assert "Karen Okafor" in shown
    assert "Grace Okafor" in shown
    told = {"who": f"person-{carer.pk}"}
    refused = at.post("invitations/leave-out/", told).content.decode()
    assert "There is a problem" in refused
    at.post("invitations/leave-out/", told | {"because": "The child asks that she is not there"})
    shown = at.get("invitations/")
    assert "Not asked" in shown
    assert "The child asks that she is not there" in shown
    again = at.post("invitations/ask/", {"who": f"person-{carer.pk}"}).content.decode()
    assert "There is a problem" in again


@pytest.mark.requirement("PS-109")
def test_a_review_is_made_up_of_several_meetings_each_with_its_people(at: Preparing) -> None:
    planned = boxes("on", date(2026, 4, 2)) | {"time": "4pm", "place": "The library"}
    at.post("meetings/", planned)
    sitting = Sitting.objects.get(review=at.review)
    assert sitting.meeting is not None
    assert (sitting.meeting.planned_on, sitting.meeting.place) == (date(2026, 4, 2), "The library")
    assert "2 April 2026, The library" in at.get()
    asked = {"who": "name", "name": "Mr Osei", "why": "Her teacher", "sitting": sitting.pk}
    at.post("invitations/ask/", asked)
    assert "2 April 2026, The library" in at.get("invitations/")
    at.post("hold/begin/", {"on": TODAY.isoformat()})
    assert "already planned" in at.post("meetings/", planned).content.decode()


def test_a_meeting_more_than_two_years_ahead_is_refused(at: Preparing) -> None:
    refused = at.post("meetings/", boxes("on", date(2062, 4, 2))).content.decode()
    assert "more than two years ahead" in refused


@pytest.mark.requirement("PS-112")
def test_where_the_child_lives_comes_first(at: Preparing) -> None:
    shown = at.get("venue/")
    assert "Think first of the place where the child lives" in shown
    assert shown.index("Where the child lives") < shown.index("Elsewhere")
    assert shown.index('value="yes"') < shown.index('value="no"')


@pytest.mark.requirement("PS-113")
@pytest.mark.requirement("PS-114")
def test_a_review_held_elsewhere_asks_for_a_visit_to_the_placement_and_a_view(
    at: Preparing,
) -> None:
    step = "Child met or observed in the placement"
    at.post("venue/", {"at_placement": "yes"})
    before, needed = at.get().split("If this review needs it")
    assert step not in before
    assert step in needed
    at.post("venue/", {"at_placement": "no", "place": "The library"})
    assert step in at.get().split("If this review needs it")[0]
    seen = {"seen-on": date(2026, 3, 2), "seen-how": "observed", "placement-suits": "concern"}
    at.fill("seen-in-placement", seen)
    assert at.entry("seen-in-placement").completed_on is None
    at.fill("seen-in-placement", {"placement-view": "She sleeps badly and says so"})
    assert at.entry("seen-in-placement").completed_on == TODAY
    assert Placement.objects.filter(child=at.child, ended_on=None).exists()


def test_elsewhere_must_be_somewhere(at: Preparing) -> None:
    refused = at.post("venue/", {"at_placement": "no"}).content.decode()
    assert "Say where it is held" in refused


@pytest.mark.requirement("COV-104")
def test_a_service_is_named_whose_attendance_is_needed_and_its_answer_kept(
    preparing: Makes,
) -> None:
    at = preparing("coventry")
    named = {"who": "name", "name": "Family placement service", "part": "service"}
    assert "Say why" in at.post("invitations/ask/", named).content.decode()
    at.post("invitations/ask/", named | {"why": "Our own service, not agency staff"})
    invitation = Invitation.objects.get(review=at.review, name="Family placement service")
    answered = {"reply": "apologies", "note": "Will send its view in writing", "answer": "yes"}
    at.post(f"invitations/{invitation.pk}/", answered | boxes("on", TODAY))
    shown = at.get("invitations/")
    assert "Our own service, not agency staff" in shown
    assert "Sent apologies: Will send its view in writing" in shown


def test_what_people_need_is_carried_into_the_invitation(at: Preparing) -> None:
    father = at.person("father", "Emeka", first_language="Igbo", needs_interpreter=True)
    shown = at.get(f"invitations/ask/?who=person-{father.pk}")
    assert "interpreter (Igbo)" in shown


def test_sending_is_for_all_that_are_not_sent_and_not_in_the_future(at: Preparing) -> None:
    at.post("invitations/ask/", {"who": "child"})
    refused = at.post("invitations/", boxes("on", date(2026, 3, 9))).content.decode()
    assert "cannot be in the future" in refused
    at.post("invitations/", boxes("on", TODAY))
    assert "Sent 4 March 2026" in at.get("invitations/")


def test_a_reply_before_the_invitation_is_refused(at: Preparing) -> None:
    at.post("invitations/ask/", {"who": "child"})
    at.post("invitations/", boxes("on", TODAY))
    invitation = Invitation.objects.get(review=at.review)
    told = {"reply": "coming", "answer": "yes"} | boxes("on", date(2026, 3, 1))
    refused = at.post(f"invitations/{invitation.pk}/", told).content.decode()
    assert "cannot be before the invitation was sent" in refused


def test_nobody_is_asked_twice_and_a_withdrawn_one_may_be_asked_again(at: Preparing) -> None:
    at.post("invitations/ask/", {"who": "child"})
    assert "There is a problem" in at.post("invitations/ask/", {"who": "child"}).content.decode()
    invitation = Invitation.objects.get(review=at.review)
    page = f"invitations/{invitation.pk}/"
    refused = at.post(page, {"withdraw": "yes", "why": " "}).content.decode()
    assert "There is a problem" in refused
    at.post(page, {"withdraw": "yes", "why": "She has changed her mind"})
    assert "She has changed her mind" in at.get("invitations/")
    assert at.post("invitations/ask/", {"who": "child"}).status_code == 302


def test_a_review_of_another_authority_is_not_there(at: Preparing) -> None:
    elsewhere = a_household("practice-standards", name="Southmere")
    client = at.client()
    foreign = elsewhere.amara.review_set.get(completed_on=None)
    for path in ("", "invitations/", "papers/", "venue/"):
        assert client.get(f"/reviews/{foreign.pk}/{path}").status_code == 404
