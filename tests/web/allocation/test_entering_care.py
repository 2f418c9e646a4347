"""A social worker records that a child came into care; the reviewing service is told at once."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import timezone

from holdfast.record.models import LookedAfterPeriod, Notice, ShortBreakSeries
from holdfast.web.words import date_short
from tests.web.allocation.service import day, signed_in, words
from tests.web.household import TODAY, Household


@pytest.mark.requirement("COV-070", "COV-071")
def test_the_service_is_told_by_the_very_record(coventry: Household) -> None:
    client = signed_in(coventry.officers["social-worker"])
    address = f"/children/{coventry.zoe.pk}/entering-care/"
    assert "The reviewing service learns of the child from this page" in words(client.get(address))
    told = day(date(2026, 3, 2)) | {"what": "looked-after", "how": "protection"}
    assert client.post(address, told)["Location"] == f"/children/{coventry.zoe.pk}/"
    period = LookedAfterPeriod.objects.get(child=coventry.zoe)
    assert (period.started_on, period.how) == (date(2026, 3, 2), "protection")
    assert (period.recorded_on, period.notified_on) == (TODAY, TODAY)
    notice = Notice.objects.get(child=coventry.zoe)
    assert (notice.role, notice.title) == ("iro-manager", "A child became looked after")
    manager = signed_in(coventry.officers["iro-manager"])
    assert "Zoë Okafor" in words(manager.get("/allocation/"))
    assert "2 Mar 2026 4 Mar 2026 4 Mar 2026 Nobody yet" in words(
        manager.get("/allocation/newcomers/")
    )


def test_short_breaks_are_told_too(coventry: Household) -> None:
    client = signed_in(coventry.officers["social-worker"])
    told = day(TODAY) | {"what": "short-breaks", "place": "The Willows"}
    client.post(f"/children/{coventry.zoe.pk}/entering-care/", told)
    assert ShortBreakSeries.objects.get(child=coventry.zoe).place == "The Willows"
    assert Notice.objects.get(child=coventry.zoe).title == "A series of short breaks began"
    page = words(signed_in(coventry.officers["iro-manager"]).get("/allocation/newcomers/"))
    told = date_short(timezone.localdate())
    assert f"Short breaks 4 Mar 2026 {told} {told} Nobody yet" in page


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (day(date(2026, 3, 9)), "cannot be in the future"),
        (day(date(2020, 1, 1)), "cannot be before the child was born"),
        (day(TODAY) | {"how": ""}, "Choose how the child became looked after"),
        (day(TODAY) | {"remanded_to": "youth-detention"}, "Only a child who was remanded"),
        ({"on_day": "", "on_month": "", "on_year": ""}, "Enter first day"),
    ],
)
def test_what_cannot_be_is_refused(coventry: Household, told: dict[str, str], says: str) -> None:
    client = signed_in(coventry.officers["social-worker"])
    given = {"what": "looked-after", "how": "agreement"} | told
    assert says in words(client.post(f"/children/{coventry.zoe.pk}/entering-care/", given))
    assert not LookedAfterPeriod.objects.filter(child=coventry.zoe).exists()
    assert not Notice.objects.exists()


def test_a_child_already_in_care_does_not_come_in_again(coventry: Household) -> None:
    client = signed_in(coventry.officers["social-worker"])
    told = day(TODAY) | {"what": "looked-after", "how": "agreement"}
    answer = client.post(f"/children/{coventry.amara.pk}/entering-care/", told)
    assert "The child is already looked after on some of these days." in words(answer)


def test_a_childs_page_leads_there(coventry: Household) -> None:
    client = signed_in(coventry.officers["social-worker"])
    page = client.get(f"/children/{coventry.zoe.pk}/")
    here = f"/children/{coventry.zoe.pk}/reviewing-officer/"
    assert f'href="{here}"' in page.content.decode()
    assert f'href="/children/{coventry.zoe.pk}/entering-care/"' in client.get(here).content.decode()
