"""The page on which the reviews of the weeks ahead are booked."""

from __future__ import annotations

from django.urls import reverse

from holdfast.core.asking import Moment
from holdfast.policy.actor import Actor
from holdfast.queries.meetings.ahead import Ahead
from holdfast.queries.meetings.calendar import lists_open_to
from holdfast.queries.work import Whose
from holdfast.web.components import Breadcrumbs, Crumb, EmptyState, Tab, Tabs
from holdfast.web.guiding import guidance
from holdfast.web.meetings.ahead_form import AheadForm
from holdfast.web.words import counted


def context(found: Ahead, form: AheadForm, actor: Actor, *, everyone: bool) -> dict[str, object]:
    """Everything the page shows."""
    here = reverse("book_ahead")
    late = sum(each.late for each in found.unbooked)
    number = counted(len(found.unbooked), "meeting")
    tabs = (
        Tab("My reviews", here, current=not everyone),
        Tab("Every review", f"{here}?everyone", current=everyone),
    )
    return {
        "form": form,
        "rows": tuple(form.rows),
        "said": f"{number} to book in the next {found.weeks} weeks",
        "late": f"{counted(late, 'meeting')} can no longer be in time." if late else "",
        "tabs": Tabs("Whose reviews", tabs) if Whose.SERVICE in lists_open_to(actor) else None,
        "guides": guidance(actor, Moment.BOOKING),
        "empty": EmptyState(
            "Every review that falls due is booked",
            f"Reviews due in the next {found.weeks} weeks that are not booked appear here.",
        )
        if not found.unbooked
        else None,
        "breadcrumbs": Breadcrumbs((Crumb("Meetings", reverse("meetings")),)),
    }
