"""Links for people without an account: what they let in, for how long, and what they never tell."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from django.test import Client

from holdfast.actions import exclusions, invitations, links, restrictions
from holdfast.actions.action import Refused
from holdfast.queries.links import TRIES
from holdfast.record.models import (
    Answer,
    Entry,
    Meeting,
    Notice,
    OutsideLink,
    Restriction,
    Review,
)
from holdfast.web.outside.door import COOKIE
from tests.record.builders import a_row
from tests.web.household import TODAY, Household
from tests.web.outside.links import (
    MEETING_ON,
    a_link,
    a_parent,
    address,
    chair,
    opened,
    the_review,
)


def row_of(made: links.MadeLink) -> OutsideLink:
    return OutsideLink.objects.get(pk=made.id)


def test_it_is_taken_up_where_it_was_left_and_sent_once(home: Household) -> None:
    made = a_link(home)
    client = opened(made)
    assert client.post("/answer/1/", {"answer": "It is loud at night."})["Location"] == "/answer/2/"
    again = opened(made)
    assert client.get("/answer/").status_code == 404, "the earlier cookie is worth nothing"
    assert "Go on" in again.get("/answer/").content.decode()
    assert "It is loud at night." in again.get("/answer/1/").content.decode()
    sent = again.post("/answer/check/")
    assert sent["Location"] == "/answer/sent/"
    assert sent.cookies[COOKIE].value == ""
    assert again.post("/answer/1/", {"answer": "later"}).status_code == 404
    assert Client().post(address(made)).status_code == 404
    assert Answer.objects.get(entry__links=made.id).value == "It is loud at night."


def test_what_was_sent_is_held_until_an_officer_accepts_it(home: Household) -> None:
    made = a_link(home)
    client = opened(made)
    client.post("/answer/1/", {"answer": "I like the garden."})
    entry = Entry.objects.get(links=made.id)
    with pytest.raises(Refused, match="no answers waiting"):
        links.accept(by=chair(home), child=home.amara.pk, entry=entry.pk)
    client.post("/answer/check/")
    entry.refresh_from_db()
    assert (entry.completed_on, entry.accepted_on) == (None, None)
    notice = Notice.objects.get(about=f"answers:{entry.pk}")
    assert notice.recipient == home.officers["iro"]
    assert "garden" not in notice.title + notice.wording
    links.accept(by=chair(home), child=home.amara.pk, entry=entry.pk)
    entry.refresh_from_db()
    assert (entry.completed_on, entry.accepted_on) == (TODAY, TODAY)
    with pytest.raises(Refused):
        links.accept(by=chair(home), child=home.amara.pk, entry=entry.pk)


def test_nothing_is_sent_while_nothing_is_answered(home: Household) -> None:
    client = opened(a_link(home))
    answer = client.post("/answer/check/")
    assert answer.status_code == 200
    assert "Answer at least one question" in answer.content.decode()


def test_unknown_used_ended_and_withdrawn_links_get_the_same_answer(home: Household) -> None:
    def told(token: str) -> tuple[int, str]:
        answer = Client().post(f"/answer/{token}/")
        return answer.status_code, answer.content.decode()

    unknown = told("y" * 43)
    used = a_link(home)
    client = opened(used)
    client.post("/answer/1/", {"answer": "Yes"})
    client.post("/answer/check/")
    withdrawn = a_link(home, "consultation-child-younger")
    links.withdraw(by=chair(home), child=home.amara.pk, link=withdrawn.id, why="Asked in person")
    ended = a_link(home)
    OutsideLink.objects.filter(pk=ended.id).update(ends_at=datetime(2026, 3, 1, tzinfo=UTC))
    assert unknown[0] == 404
    assert told(used.token) == told(withdrawn.token) == told(ended.token) == unknown
    assert Client().get("/answer/").status_code == 404


def test_it_ends_when_the_meeting_begins_wherever_that_is_moved_to(
    home: Household, settings: Any
) -> None:
    review = the_review(home, at=time(14, 0))
    made = a_link(home)
    meeting = Meeting.objects.filter(pk=review.meeting_id)
    assert row_of(made).ends_at == datetime(2026, 3, 30, 13, 0, tzinfo=UTC)

    def lets_in() -> bool:
        return Client().post(address(made)).status_code == 302

    meeting.update(planned_on=TODAY - timedelta(days=1))
    assert not lets_in()
    meeting.update(planned_on=MEETING_ON)
    assert lets_in()
    settings.HOLDFAST_TODAY = MEETING_ON + timedelta(days=1)
    assert not lets_in()
    meeting.update(planned_on=MEETING_ON + timedelta(days=9))
    assert not lets_in(), "it lasts no longer than was told when it was made"
    settings.HOLDFAST_TODAY = TODAY
    assert lets_in()
    meeting.update(cancelled=True)
    assert not lets_in()


def test_it_ends_when_the_review_is_opened(home: Household) -> None:
    client = opened(a_link(home))
    Review.objects.filter(pk=the_review(home).pk).update(opened_on=TODAY)
    assert client.post("/answer/1/", {"answer": "too late"}).status_code == 404
    assert not Answer.objects.exists()


def test_no_link_is_made_without_a_meeting_to_come(home: Household) -> None:
    review = the_review(home)
    Meeting.objects.filter(pk=review.meeting_id).update(planned_on=TODAY - timedelta(days=2))
    with pytest.raises(Refused, match="Book the meeting"):
        a_link(home)


def test_withdrawing_ends_it_at_once_and_only_with_a_reason(home: Household) -> None:
    made = a_link(home)
    client = opened(made)
    with pytest.raises(Refused, match="why"):
        links.withdraw(by=chair(home), child=home.amara.pk, link=made.id, why=" ")
    links.withdraw(by=chair(home), child=home.amara.pk, link=made.id, why="Invitation changed")
    assert client.get("/answer/1/").status_code == 404
    with pytest.raises(Refused, match="already ended"):
        links.withdraw(by=chair(home), child=home.amara.pk, link=made.id, why="Twice")


def test_another_link_ends_the_earlier_one_and_keeps_the_answers(home: Household) -> None:
    first = a_link(home)
    opened(first).post("/answer/1/", {"answer": "Still here"})
    second = a_link(home)
    assert Client().post(address(first)).status_code == 404
    assert "Still here" in opened(second).get("/answer/check/").content.decode()


def test_a_new_link_after_sending_asks_anew(home: Household) -> None:
    first = a_link(home)
    client = opened(first)
    client.post("/answer/1/", {"answer": "Sent already"})
    client.post("/answer/check/")
    second = a_link(home)
    third = a_link(home)
    assert row_of(third).entry_id == row_of(second).entry_id != row_of(first).entry_id
    assert "Sent already" not in opened(third).get("/answer/check/").content.decode()


def test_a_code_is_asked_for_and_tried_only_so_often(home: Household) -> None:
    made = a_link(home, with_code=True)
    wrong = "000000" if made.code != "000000" else "111111"
    browser = Client()
    asked = browser.post(address(made))
    assert "Enter your code" in asked.content.decode()
    assert COOKIE not in asked.cookies
    told = browser.post(address(made), {"code": wrong})
    assert "This is not the code" in told.content.decode()
    assert row_of(made).attempts == 1
    opened(made, code=f"{made.code[:3]} {made.code[3:]}")
    assert row_of(made).attempts == 0
    for _ in range(TRIES):
        last = browser.post(address(made), {"code": wrong})
    assert last.status_code == 404
    assert browser.post(address(made), {"code": made.code}).status_code == 404
    assert row_of(made).withdrawn_because == "Too many wrong codes."


def test_a_parents_link_needs_somebody_of_the_childs_life_who_may_be_told(home: Household) -> None:
    with pytest.raises(Refused, match="in the child’s life"):
        a_link(home, "consultation-parent")
    person = a_parent(home)
    with pytest.raises(Refused, match="asks the child"):
        a_link(home, person=person.pk)
    a_row(
        Restriction,
        home.amara,
        person=person,
        decided_on=date(2026, 2, 1),
        nothing_at_all=True,
    )
    with pytest.raises(Refused, match="restriction stands"):
        a_link(home, "consultation-parent", person=person.pk)


def test_forms_for_officers_alone_are_answered_by_nobody_outside(home: Household) -> None:
    with pytest.raises(Refused, match="not answered through a link"):
        a_link(home, "wish")


def test_answers_that_cannot_be_are_refused(home: Household) -> None:
    client = opened(a_link(home, "consultation-child-younger"))
    refused = client.post("/answer/1/", {"answer": ["happy", "furious"]})
    assert refused.status_code == 200
    assert "govuk-error-summary" in refused.content.decode()
    assert not Answer.objects.exists()
    assert client.get("/answer/900/")["Location"] == "/answer/check/"
    assert client.post("/answer/1/", {"answer": ["happy"]}).status_code == 302
    client.post("/answer/1/", {})
    assert Answer.objects.get().value is None, "an answer can be taken back"


def test_what_is_asked_follows_from_what_was_answered(home: Household) -> None:
    client = opened(a_link(home, "consultation-child-younger"))
    assert client.post("/answer/5/", {"answer": "yes"})["Location"] == "/answer/7/"
    assert client.post("/answer/5/", {"answer": "no"})["Location"] == "/answer/6/"
    assert "ring 999" in client.get("/answer/6/").content.decode()


def test_links_of_a_person_or_of_a_review_end_together(home: Household) -> None:
    person = a_parent(home)
    own, theirs = a_link(home), a_link(home, "consultation-parent", person=person.pk)
    told = {"because": "Excluded from the review"}
    by, child = chair(home), home.amara.pk
    assert links.withdraw_links(by, child, person=person.pk, **told) == 1
    assert Client().post(address(theirs)).status_code == 404
    opened(own)
    assert links.withdraw_links(by, child, review=the_review(home).pk, **told) == 1
    assert Client().post(address(own)).status_code == 404


def test_it_ends_when_its_holder_is_no_longer_asked_is_excluded_or_may_be_told_less(
    home: Household,
) -> None:
    person, by, child = a_parent(home).pk, chair(home), home.amara.pk
    review = the_review(home).pk

    def link() -> links.MadeLink:
        made = a_link(home, "consultation-parent", person=person)
        opened(made)
        return made

    def lets_in(made: links.MadeLink) -> bool:
        return Client().post(address(made)).status_code == 302

    asked = invitations.invite(by=by, child=child, review=review, person=person)
    first, own = link(), a_link(home)
    invitations.withdraw(by=by, child=child, invitation=asked, why="Asked to write instead")
    assert not lets_in(first)
    second = link()
    restrictions.agree(
        by=by,
        child=child,
        person=person,
        on=TODAY,
        what="Where the child lives",
        because="The review decided it",
        withheld=["placement"],
    )
    assert not lets_in(second)
    third = link()
    exclusions.exclude(by=by, child=child, person=person, on=TODAY, rationale="Threats")
    assert not lets_in(third)
    assert lets_in(own), "the child's own link stays"


def test_somebody_left_out_of_reviews_gets_no_new_link(home: Household) -> None:
    parent = a_parent(home)
    exclusions.exclude(
        by=chair(home),
        child=home.amara.pk,
        person=parent.pk,
        on=TODAY,
        rationale="Threats to the carer",
    )
    with pytest.raises(Refused, match="left out of the child’s reviews since 4 March 2026"):
        a_link(home, "consultation-parent", person=parent.pk)
