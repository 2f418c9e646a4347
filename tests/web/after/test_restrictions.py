"""What a review decided somebody may not be told is in no document that reaches them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from holdfast.record.models import Decision, DocumentCopy, Restriction
from tests.web.after.agenda import answered_in_full
from tests.web.after.conftest import PROTECTED, Reviewed
from tests.web.after.reading import both
from tests.web.after.sending import day, final, person, prepared, send
from tests.web.household import TODAY

Make = Callable[[str], Reviewed]


def agree(case: Reviewed, **given: Any) -> Any:
    told = {
        "person": case.father.pk,
        "review": case.review.pk,
        "how_much": "parts",
        "withheld": ["education"],
        "what": "Which school she goes to",
        "because": "He waited outside the last one.",
        **day(date(2026, 3, 2)),
        **given,
    }
    return case.client("iro").post(f"/children/{case.child}/restrictions/new/", told)


@pytest.mark.requirement("COV-133")
def test_a_review_limits_what_a_parent_may_be_told(reviewed: Make) -> None:
    case = reviewed("coventry")
    assert agree(case).status_code == 302
    (held,) = Restriction.objects.all()
    assert (held.person, held.review, held.withheld) == (case.father, case.review, ["education"])
    shown = case.client("social-worker").get(f"/children/{case.child}/restrictions/")
    for told in ("Daniel Cole", "Which school she goes to", "He waited outside", "Education"):
        assert told in shown.content.decode()
    assert "Which school she goes to" in case.client("iro").get(case.at("after/")).content.decode()


@pytest.mark.parametrize(
    ("missing", "says"),
    [
        ({"because": ""}, "Enter why"),
        ({"what": ""}, "Enter what they may not be told"),
        ({"withheld": []}, "Choose the parts"),
        ({"person": ""}, "Who may not be told: choose one"),
    ],
)
def test_a_restriction_says_who_what_and_why(
    reviewed: Make, missing: dict[str, Any], says: str
) -> None:
    case = reviewed("coventry")
    refused = agree(case, **missing)
    assert refused.status_code == 200
    assert says in refused.content.decode()
    assert not Restriction.objects.exists()


@pytest.mark.requirement("COV-134")
def test_nothing_reaches_a_person_from_whom_everything_is_kept(reviewed: Make) -> None:
    case = reviewed("coventry")
    agree(case, how_much="nothing")
    address = final(case, "decisions")
    client = case.client("iro")
    shown = client.get(f"{address}send/").content.decode()
    assert "May not be sent" in shown
    assert "Nothing may be sent: restricted by a decision of 2 March 2026" in shown
    assert f'value="{person(case.father)}"' not in shown
    refused = send(case, address, person(case.father))
    assert refused.status_code == 200
    assert client.get(f"{address}?for={person(case.father)}").status_code == 404
    assert client.get(f"{address}as.pdf?for={person(case.father)}").status_code == 404
    assert not DocumentCopy.objects.exists()


@pytest.mark.requirement("COV-134")
def test_a_copy_has_no_more_than_a_restriction_allows(reviewed: Make) -> None:
    case = reviewed("coventry")
    answered_in_full(case)
    agree(case)
    address = final(case, "review-record")
    assert send(case, address, person(case.father), person(case.carer)).status_code == 302
    to_father, to_carer = DocumentCopy.objects.order_by("pk")
    assert to_father.withheld == ["education"]
    assert "decision of 2 March 2026" in to_father.withheld_because
    client = case.client("iro")
    for text in both(client, f"{address}copies/{to_father.pk}."):
        assert "Left out of this copy" in text
        assert "Education: restricted by a decision of 2 March 2026" in text
        assert "Educational progress" not in text
    for text in both(client, f"{address}copies/{to_carer.pk}."):
        assert "Left out of this copy" not in text


def test_what_was_kept_back_stays_so_after_the_restriction_ends(reviewed: Make) -> None:
    case = reviewed("coventry")
    answered_in_full(case)
    agree(case)
    address = final(case, "review-record")
    send(case, address, person(case.father))
    held = Restriction.objects.get()
    client = case.client("iro")
    bare = client.post(f"/restrictions/{held.pk}/end/", {**day(TODAY), "because": ""})
    assert bare.status_code == 200
    done = client.post(f"/restrictions/{held.pk}/end/", {**day(TODAY), "because": "She agrees."})
    assert done.status_code == 302
    shown = client.get(f"/children/{case.child}/restrictions/").content.decode()
    assert "No restriction stands" in shown
    assert "She agrees." in shown
    copy = DocumentCopy.objects.get()
    for text in both(client, f"{address}copies/{copy.pk}."):
        assert "Left out of this copy" in text


@pytest.mark.parametrize("use", ["decisions", "review-record", "childs-letter"])
def test_a_protected_address_is_in_no_file(reviewed: Make, use: str) -> None:
    case = reviewed("england")
    wording = "Visit the mother at 14  hazel court, Eastbrook (ne47qx) each week."
    Decision.objects.filter(pk=case.decisions[0].pk).update(wording=wording)
    address = prepared(case, use)
    client = case.client("iro")
    if use == "childs-letter":
        client.post(f"{address}write/", {"decided": f"You visit your mum at {PROTECTED}."})
    for recipient in ("", f"?for={person(case.mother)}", f"?for={person(case.father)}"):
        page = client.get(f"{address}{recipient}").content.decode()
        for text in (page, *both(client, f"{address}as.", recipient)):
            folded = text.lower().replace(" ", "")
            assert "hazelcourt" not in folded
            assert "ne47qx" not in folded
            assert "[addresswithheld]" in folded


def test_restrictions_are_for_those_who_record_reviews(reviewed: Make) -> None:
    case = reviewed("coventry")
    client = case.client("social-worker")
    assert client.post(f"/children/{case.child}/restrictions/new/").status_code == 403
    agree(case)
    held = Restriction.objects.get()
    assert client.post(f"/restrictions/{held.pk}/end/").status_code == 403
