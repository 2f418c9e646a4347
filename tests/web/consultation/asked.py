"""A child who was asked, in every state that has an address of its own."""

from __future__ import annotations

from django.utils import timezone

from holdfast.record.models import CaseExample, Entry, OutsideLink, Review
from tests.web.household import TODAY, Household


def a_link_of(home: Household) -> OutsideLink:
    """A link to a form before Amara's next review."""
    return _link(home, "consultation-child-older", sent=False)


def held_answers_of(home: Household) -> Entry:
    """What was sent by a link and waits to be accepted."""
    return _link(home, "consultation-child-younger", sent=True).entry


def a_compliment_of(home: Household) -> Entry:
    """A compliment to Amara."""
    found, _ = Entry.objects.get_or_create(
        authority=home.authority, child=home.amara, form="compliment", started_on=TODAY
    )
    return found


def a_case_example_of(home: Household) -> CaseExample:
    """An example of participation that names nobody."""
    found, _ = CaseExample.objects.get_or_create(
        authority=home.authority,
        wording="A young person led her review.",
        written_on=TODAY,
        written_by=home.officers["iro"],
    )
    return found


def _link(home: Household, form: str, *, sent: bool) -> OutsideLink:
    review = Review.objects.get(child=home.amara, completed_on=None)
    entry, _ = Entry.objects.get_or_create(
        authority=home.authority,
        child=home.amara,
        review=review,
        form=form,
        started_on=TODAY,
        by_link=True,
    )
    now = timezone.now()
    link, _ = OutsideLink.objects.get_or_create(
        authority=home.authority,
        child=home.amara,
        entry=entry,
        defaults={
            "token_hash": f"{home.authority.pk}-{form}",
            "made_at": now,
            "ends_at": now,
            "sent_at": now if sent else None,
        },
    )
    return link
