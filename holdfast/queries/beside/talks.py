"""Panels of what the child, parents and carers said for this review."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import QuerySet

from holdfast.queries.beside.panel import Known, Line, Panel
from holdfast.record.models import Answer, Entry

TALK = "private-talk"
CONSULTING = "consultation"


def private_talk(known: Known) -> Panel:
    """What came of the private conversation before this review."""
    lines = tuple(_answered(known, Entry.objects.filter(review=known.review, form=TALK)))
    return Panel(
        "private-talk",
        "Private conversation",
        lines,
        "Nothing is recorded of a private conversation before this review.",
        private=True,
    )


def consultations(known: Known) -> Panel:
    """What the child, parents and carers answered when they were asked for this review."""
    forms = [form.id for form in known.procedure.forms.values() if form.kind == CONSULTING]
    rows = Entry.objects.filter(review=known.review, form__in=forms, completed_on__isnull=False)
    lines = tuple(_answered(known, rows, titled=True))
    return Panel(
        "consultations", "Consultation", lines, "No consultation has come back.", private=True
    )


def _answered(known: Known, entries: QuerySet[Entry], *, titled: bool = False) -> Iterator[Line]:
    """The answers of some entries, each beneath what was asked."""
    rows = entries.filter(**known.right).order_by("started_on", "pk")
    for entry in rows:
        form = known.procedure.forms.get(entry.form)
        if form is None:
            continue
        if titled:
            yield Line(form.title, entry.completed_on)
        given = {
            row.question: row
            for row in Answer.objects.filter(entry=entry, entered_in_error=False, item="")
        }
        for question in form.all_questions:
            answer = given.get(question.id)
            if answer is not None and (words := said(known, question.list, answer.value)):
                yield Line(words, detail=question.asks)


def said(known: Known, list_name: str | None, value: object) -> str:
    """An answer in words, empty where there is none."""
    if isinstance(value, list):
        return ", ".join(said(known, list_name, each) for each in value)
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return known.says(list_name, str(value)) if list_name else str(value)
