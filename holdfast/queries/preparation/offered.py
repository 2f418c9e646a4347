"""What the pages before a review offer: forms to begin, children who meet together."""

from __future__ import annotations

from datetime import date

from holdfast.core.asking import FormKind
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.authorities import procedure_of
from holdfast.queries.entries import entries_of
from holdfast.queries.preparation.head import ReviewHead
from holdfast.queries.preparation.invitations import Wish, invitations_to
from holdfast.queries.preparation.papers import PAPER
from holdfast.queries.scope import children_in
from holdfast.record.models import Review


def prepares(actor: Actor, form: str) -> bool:
    """Whether a form prepares a review; papers are recorded on their own page."""
    found = procedure_of(actor.authority_id).forms.get(form)
    return bool(found and found.kind is FormKind.PREPARATION and found.id != PAPER)


def draft_of(actor: Actor, head: ReviewHead, form: str, today: date) -> int | None:
    """The filling of a form that was begun for a review and not completed, the newest."""
    lines = entries_of(actor, head.child.id, today, form=form, review=head.id)
    return next((line.id for line in lines if line.completed_on is None), None)


def given_by_form(actor: Actor, kind: str) -> bool:
    """Whether a fact before a review is told by a form of the authority's procedure."""
    forms = procedure_of(actor.authority_id).forms.values()
    return any(form.fact == kind for form in forms if form.kind is FormKind.PREPARATION)


def meeting_children(actor: Actor, meeting: int, today: date) -> list[int]:
    """The children whose review a meeting covers, all of them where the actor may see all."""
    rows = Review.objects.filter(
        meeting_id=meeting, authority_id=actor.authority_id, entered_in_error=False
    )
    covered = set(rows.values_list("child_id", flat=True))
    seen = children_in(scope_of(actor), today).filter(pk__in=covered)
    return (
        sorted(covered)
        if seen.count() == len(covered)
        else sorted(seen.values_list("pk", flat=True))
    )


def wishes_of(actor: Actor, review: int, today: date) -> tuple[Wish, ...]:
    """What the child wants of the meeting, as far as it is on record."""
    found = invitations_to(actor, review, today)
    return found.wishes if found else ()
