"""What completing a review turns on: who chaired, what was marked, decided and planned."""

from __future__ import annotations

from datetime import date

from holdfast.core.answers import fact_attributes
from holdfast.core.facts import Value
from holdfast.core.procedure import AfterFact, Procedure
from holdfast.core.spans import Span, count_on
from holdfast.queries.authorities import procedure_of
from holdfast.queries.owners import leads_of
from holdfast.queries.workspace import AGENDA, DECISIONS, earlier_reviews
from holdfast.record.models import Answer, Decision, Review
from holdfast.rulebook import calendar_of

ADOPTION = "adoption"


def agenda_answers(review: int) -> dict[str, object]:
    """The answers to the agenda of a review, by question."""
    rows = Answer.objects.filter(
        entry__review_id=review,
        entry__form=AGENDA,
        entry__entered_in_error=False,
        entered_in_error=False,
        item="",
        does_not_apply=False,
    )
    return dict(rows.values_list("question", "value"))


def completing(review: Review, today: date, *, with_meeting: bool) -> dict[str, Value]:
    """What the gates before completing a review may ask of it."""
    told = agenda_answers(review.pk)
    return _given(review, told) | {
        "with_meeting": with_meeting,
        "chair": chair_of(review, told, today),
        "last_decisions": "unmarked" if _unmarked(review, today) else "marked",
        "decisions": "set-out" if _decided(review) else "none",
        "permanence": str(told.get("permanence-position") or "none"),
    }


def _given(review: Review, told: dict[str, object]) -> dict[str, Value]:
    """What answers to the agenda say by themselves of completing it."""
    agenda = procedure_of(review.authority_id).forms.get(AGENDA)
    return dict(fact_attributes(agenda, told).attrs) if agenda else {}


def completing_of(review: int, today: date, *, with_meeting: bool) -> dict[str, Value]:
    """The same of a review by its id. It must be of a child whom the reader may see."""
    return completing(Review.objects.get(pk=review), today, with_meeting=with_meeting)


def chair_of(review: Review, told: dict[str, object], today: date) -> str:
    """Whether the reviewing officer chairs: present, absent, or not-senior to the worker."""
    leads = leads_of(review.child_id, today)
    officer = leads.get("iro")
    if officer is None or told.get("chair-present") == "no":
        return "absent"
    junior = told.get("chair-senior") == "no" or officer == leads.get("social-worker")
    return "not-senior" if junior else "present"


def _unmarked(review: Review, today: date) -> bool:
    """Whether a decision of the last review was not yet looked at in this one."""
    earlier = earlier_reviews(review, today)
    rows = Decision.objects.filter(
        review=earlier[-1] if earlier else None, entered_in_error=False, withdrawn_on__isnull=True
    )
    return bool(earlier) and rows.exclude(looked_at_in=review).exists()


def _decided(review: Review) -> bool:
    """Whether a decision is set out, or it is on record why none was made."""
    made = Decision.objects.filter(review=review, entered_in_error=False, withdrawn_on__isnull=True)
    none = Answer.objects.filter(
        entry__review=review,
        entry__form=AGENDA,
        entry__entered_in_error=False,
        entered_in_error=False,
        question=DECISIONS,
        does_not_apply=True,
    )
    return made.exists() or none.exclude(why="").exists()


def latest_resumption(procedure: Procedure, adjourned_on: date) -> tuple[date, Span] | None:
    """The last day by which a review adjourned on a day is to be completed, with the span.

    None where the procedure gives no time.
    """
    calendar = calendar_of(procedure)
    found = [
        (count_on(adjourned_on, case.within, calendar), case.within)
        for rule in procedure.rules.values()
        if isinstance(rule.anchor, AfterFact)
        and rule.anchor.selector.kinds == ("review-adjourned",)
        for case in rule.headline.versions[-1].cases
        if isinstance(case.within, Span)
    ]
    return min(found, key=lambda each: each[0], default=None)
