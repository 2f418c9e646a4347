"""Late reviews as a table and as lines of a file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse

from holdfast.queries.meetings.late import LateReview, LateReviews
from holdfast.web.components import (
    Action,
    Breadcrumbs,
    ChildLink,
    Column,
    Crumb,
    EmptyState,
    Table,
)
from holdfast.web.words import counted, date_long

HEADER = ("Child", "Review", "Due", "Held", "Days late", "Reason", "Sign-off", "Chair")
COLUMNS = (
    Column("Child"),
    Column("Review"),
    Column("Due"),
    Column("Held"),
    Column("Days late", numeric=True),
    Column("Reason"),
    Column("Sign-off"),
    Column("Chair"),
)


def context(found: LateReviews) -> dict[str, object]:
    """Everything the page shows."""
    period = f"from {date_long(found.first)} to {date_long(found.last)}"
    asked = urlencode({"from": found.first.isoformat(), "to": found.last.isoformat()})
    return {
        "first": found.first,
        "last": found.last,
        "headline": f"{found.headline:,} of {counted(found.total, 'review')}",
        "second": f"{found.not_agreed:,}",
        "in_spite": (
            f"{counted(found.in_spite, 'review')} booked in this time with a reason, though the "
            "procedure advises against the day or the hour."
        )
        if found.in_spite
        else "",
        "file_url": f"{reverse('late_reviews_file')}?{asked}",
        "table": Table(
            caption=f"Reviews due {period}, and late",
            columns=COLUMNS,
            rows=tuple(_row(line) for line in found.lines),
            empty=EmptyState(
                "No review that fell due in this time was late",
                "Reviews held after their date, or not held though it has passed, appear here.",
            ),
            caption_hidden=True,
        ),
        "breadcrumbs": Breadcrumbs((Crumb("Meetings", reverse("meetings")),)),
    }


def file_rows(found: LateReviews) -> Iterator[tuple[object, ...]]:
    """The lines of the file, dates as spreadsheets read them."""
    for line in found.lines:
        reason = ": ".join(part for part in (line.reason, line.note) if part)
        yield (
            line.child.name,
            line.title,
            line.due.isoformat(),
            line.held_on.isoformat() if line.held_on else "not held",
            line.days_late,
            reason,
            _signed(line.signed_off_by, line.signed_off_on),
            line.chair,
        )


def _row(line: LateReview) -> tuple[object, ...]:
    return (
        ChildLink(line.child.name, reverse("child", args=[line.child.id])),
        line.title,
        line.due,
        line.held_on or "Not held yet",
        line.days_late,
        _reason(line),
        _signed(line.signed_off_by, line.signed_off_on) or "None",
        line.chair or "Nobody",
    )


def _reason(line: LateReview) -> object:
    said = f"{line.reason}. {line.note}" if line.note else line.reason
    if line.review is None:
        return "No review is recorded"
    url = reverse("late_review_explain", args=[line.review])
    about = f"for {line.child.name}, due {date_long(line.due)}"
    if said:
        return (f"{said} ", Action("Change", url, about))
    return Action("Give the reason", url, about)


def _signed(name: str, on: date | None) -> str:
    return f"{name}, {date_long(on)}" if name and on else name
