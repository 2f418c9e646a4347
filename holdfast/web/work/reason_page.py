"""The page of one reason."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from holdfast.queries.duty_reasons import DutyReason
from holdfast.web.components import Breadcrumbs, Crumb, StateMark
from holdfast.web.duty_words import reason_component, standing_words, title_of


def context(found: DutyReason, today: date) -> dict[str, object]:
    """Everything the template shows."""
    child = reverse("child", args=[found.child.id])
    return {
        "component": reason_component(found, today),
        "title": title_of(found.line),
        "name": found.child.name,
        "due": found.line.due,
        "standing": standing_words(found.line),
        "mark": StateMark(found.line.state),
        "breadcrumbs": Breadcrumbs(
            (Crumb("Children", reverse("children")), Crumb(found.child.name, child))
        ),
    }
