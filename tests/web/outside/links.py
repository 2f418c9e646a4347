"""A link handed out to somebody, and the browser of whoever opens it."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from django.test import Client

from holdfast.actions import links
from holdfast.actions.links import MadeLink
from holdfast.core.profiles import Profile
from holdfast.policy.actor import Actor
from holdfast.record.models import Meeting, Person, Relationship, Review
from tests.record.builders import a_row
from tests.web.household import Household

MEETING_ON = date(2026, 3, 30)


def the_review(home: Household, at: time | None = None) -> Review:
    """Amara's review on 30 March 2026."""
    review = Review.objects.get(child=home.amara, completed_on=None)
    assert review.meeting is not None
    if at:
        Meeting.objects.filter(pk=review.meeting.pk).update(planned_time=at)
    return Review.objects.get(pk=review.pk)


def chair(home: Household) -> Actor:
    """The reviewing officer."""
    user = home.officers["iro"]
    roles = frozenset({"iro"})
    return Actor(user.pk, home.authority.pk, user.name, frozenset({Profile.CHAIR}), roles)


def a_link(home: Household, form: str = "consultation-child-older", **more: Any) -> MadeLink:
    """A link to a form before Amara's review."""
    review = the_review(home)
    return links.make(by=chair(home), child=home.amara.pk, review=review.pk, form=form, **more)


def a_parent(home: Household) -> Person:
    """A mother of Amara."""
    person = Person.objects.create(
        authority=home.authority, forename="Ngozi", surname="Okafor", email="ngozi@example.org"
    )
    a_row(Relationship, home.amara, person=person, kind="mother")
    return person


def address(made: MadeLink) -> str:
    """The address as it stands in the e-mail or on paper."""
    return f"/answer/{made.token}/"


def opened(made: MadeLink, **post: str) -> Client:
    """A browser that has gone in by the link."""
    client = Client()
    answer = client.post(address(made), post)
    assert answer.status_code == 302, answer.content.decode()[:400]
    assert answer["Location"] == "/answer/"
    return client
