"""A review's agenda answered in full, as far as documents are made of it."""

from __future__ import annotations

from holdfast.actions import entries
from holdfast.actions.entries import Told
from holdfast.queries.actors import actor_for
from holdfast.queries.entries import filled_form
from holdfast.record.models import Entry
from tests.web.after.conftest import Reviewed
from tests.web.household import TODAY

SAID = {
    "alerts-since-last": "One alert about the health plan.",
    "alerts-to-raise": "An alert at stage 1 about housing.",
}
VALUES = {
    "date": "2026-03-02",
    "number": 1,
    "yes or no": "yes",
    "yes, no or concern": "yes",
}


def answered_in_full(case: Reviewed) -> None:
    """Answer every question of the agenda, until nothing is left of it."""
    by = actor_for(case.home.officers["iro"], TODAY)
    entry = Entry.objects.filter(review=case.review, form="review-agenda").first()
    number = (
        entry.pk
        if entry
        else entries.start(by=by, child=case.child, form="review-agenda", review=case.review.pk)
    )
    for _ in range(4):
        filled = filled_form(by, number, TODAY)
        assert filled is not None
        told = {}
        for section in filled.sections:
            for asked in section.questions:
                if asked.answer is not None:
                    continue
                kind = asked.question.answer.value
                if asked.choices:
                    value: object = asked.choices[0][0]
                    value = [value] if kind == "choices" else value
                else:
                    value = VALUES.get(kind, SAID.get(asked.question.id, "Talked about."))
                told[asked.question.id] = Told(value)
        if not told:
            return
        entries.save(by=by, child=case.child, entry=number, answers=told)
