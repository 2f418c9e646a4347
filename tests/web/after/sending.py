"""Documents prepared, made final and sent, as an officer does on the pages."""

from __future__ import annotations

from datetime import date
from typing import Any

from holdfast.actions import entries
from holdfast.queries.actors import actor_for
from holdfast.record.models import Document, Duty, Person
from tests.web.after.conftest import Reviewed
from tests.web.household import TODAY


def prepared(case: Reviewed, use: str) -> str:
    answer = case.client("iro").post(case.at(f"after/{use}/prepare/"))
    assert answer.status_code == 302, use
    return str(answer["Location"])


def final(case: Reviewed, use: str) -> str:
    address = prepared(case, use)
    answer = case.client("iro").post(f"{address}final/")
    assert answer.status_code == 302, errors(answer)
    return address


def send(case: Reviewed, address: str, *to: str, on: date = TODAY, **more: Any) -> Any:
    told = {"recipients": list(to), "how": "by post", **day(on), **more}
    return case.client("iro").post(f"{address}send/", told)


def day(on: date, name: str = "on") -> dict[str, int]:
    return {f"{name}_day": on.day, f"{name}_month": on.month, f"{name}_year": on.year}


def errors(answer: Any) -> str:
    text = answer.content.decode()
    return text[text.find("error-summary") :][:800]


def officer(case: Reviewed, role: str) -> str:
    return f"officer:{case.home.officers[role].pk}"


def person(one: Person) -> str:
    return f"person:{one.pk}"


def duty(case: Reviewed, rule: str) -> Duty:
    return Duty.objects.get(rule=rule, anchor=f"review:{case.review.pk}")


def after(case: Reviewed, role: str = "iro") -> str:
    answer = case.client(role).get(case.at("after/"))
    assert answer.status_code == 200
    return str(answer.content.decode())


def prepared_address(case: Reviewed, use: str) -> str:
    return f"/documents/{Document.objects.get(review=case.review, use=use).pk}/"


def begun_agenda(case: Reviewed) -> None:
    by = actor_for(case.home.officers["iro"], TODAY)
    entries.start(by=by, child=case.child, form="review-agenda", review=case.review.pk)
