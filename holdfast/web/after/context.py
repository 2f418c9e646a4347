"""What the pages after a review show: the steps in their order, each with its date and state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from holdfast.core.asking import Moment
from holdfast.policy.actor import Actor
from holdfast.queries.after_review import AfterReview, Offered
from holdfast.queries.duty_lines import DutyLine
from holdfast.queries.ratification import Standing
from holdfast.web.components import Action, Breadcrumbs, Crumb, StateMark, Tag
from holdfast.web.duty_words import standing_words
from holdfast.web.guiding import guidance
from holdfast.web.words import date_long

STANDING_TONES = {
    Standing.NOT_SENT: "plain",
    Standing.AWAITED: "note",
    Standing.CONSENSUS_SOUGHT: "warn",
    Standing.READY: "note",
    Standing.SIGNED_OFF: "good",
    Standing.BY_SILENCE: "good",
}


@dataclass(frozen=True)
class Step:
    """One thing that follows a review: its state, its dates and the one thing to do."""

    title: str
    says: str
    mark: StateMark | None
    due: str
    dates: tuple[tuple[str, str], ...]
    action: Action | None


def after(actor: Actor, found: AfterReview) -> dict[str, object]:
    """The page of everything that follows a review."""
    return {
        **head(found),
        "steps": tuple(_steps(found)),
        "guidance": guidance(actor, Moment.RECORD),
        "restrictions": found.restrictions,
        "restrictions_url": reverse("restrictions", args=[found.child.id]),
        "made_url": reverse("review-record-making", args=[found.review]),
        "may_write": found.may_write,
        "completed": found.completed_on is not None,
    }


def head(found: AfterReview) -> dict[str, object]:
    """What the pages after a review begin with."""
    return {
        "review": found.review,
        "number": found.number,
        "name": found.child.name,
        "completed_on": found.completed_on,
        "breadcrumbs": breadcrumbs(found.child.id, found.child.name),
    }


def breadcrumbs(child: int, name: str, review: int | None = None) -> Breadcrumbs:
    """The way back to the child, and to what follows the review."""
    crumbs = [Crumb("Children", reverse("children")), Crumb(name, reverse("child", args=[child]))]
    if review is not None:
        crumbs.append(Crumb("After the review", reverse("review-after", args=[review])))
    return Breadcrumbs(tuple(crumbs))


def _steps(found: AfterReview) -> list[Step]:
    steps = [_ratification(found)] if found.uses_ratification else []
    for offered in found.documents:
        if offered.use == "starred-decisions" and not found.starred:
            continue
        if offered.use == "review-record":
            steps.append(_making(found))
        steps.append(_document(found, offered))
    return steps


def _ratification(found: AfterReview) -> Step:
    dates = [("Sent to the manager", found.received_on), ("Signed off", found.signed_off_on)]
    label = "Answers" if found.received_on else "Send them"
    return Step(
        title="Recommendations answered",
        says=f"The {found.ratifying} answers each recommendation."
        + (" Deemed agreed: the time to answer has passed." if found.deemed else ""),
        mark=_mark(found.answering),
        due=_due(found.answering),
        dates=_told(dates),
        action=Action(
            label, reverse("review-ratification", args=[found.review]), "to recommendations"
        ),
    )


def _making(found: AfterReview) -> Step:
    dates = [
        ("Went to be typed", found.dictation_sent_on),
        ("Came back", found.dictation_back_on),
        ("Produced", found.record_produced_on),
    ]
    told = _told(dates)
    if found.made_words:
        told = (("Made", found.made_words), *told)
    url = reverse("review-record-making", args=[found.review])
    return Step(
        title="Full record produced",
        says="It is produced when its document is made final.",
        mark=_mark(found.producing),
        due=_due(found.producing),
        dates=told,
        action=Action("How it was made", url) if found.may_write else None,
    )


def _document(found: AfterReview, offered: Offered) -> Step:
    made = offered.made
    dates = (
        [("Made", made.made_on), ("Final", made.final_on), ("Sent", made.sent_on)] if made else []
    )
    return Step(
        title=f"{offered.title} sent" if offered.duty else offered.title,
        says=offered.help,
        mark=_mark(offered.duty),
        due=_due(offered.duty),
        dates=_told(dates),
        action=_open(found, offered),
    )


def _open(found: AfterReview, offered: Offered) -> Action | None:
    if offered.made:
        label = "Open" if offered.made.final_on else "Open the draft"
        return Action(label, reverse("document", args=[offered.made.id]), offered.title)
    if not found.may_write:
        return None
    url = reverse("review-prepare", args=[found.review, offered.use])
    return Action("Prepare", url, offered.title, method="post")


def _told(dates: Sequence[tuple[str, date | None]]) -> tuple[tuple[str, str], ...]:
    return tuple((label, date_long(day)) for label, day in dates if day)


def _mark(line: DutyLine | None) -> StateMark | None:
    return StateMark(line.state) if line else None


def _due(line: DutyLine | None) -> str:
    if line is None or line.due is None:
        return ""
    standing = standing_words(line)
    return f"Due {date_long(line.due)}{f', {standing}' if standing else ''}"


def standing_tag(standing: Standing) -> Tag:
    """How far the manager's answers have come."""
    return Tag(standing.value.capitalize(), STANDING_TONES[standing])
