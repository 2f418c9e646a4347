"""Who is asked for their views before a review, by which way, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from holdfast.core.asking import Form, FormKind, Respondent
from holdfast.core.spans import birthday
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.policy.scope import scope_of
from holdfast.queries.around import CARERS, FAMILY, people_around
from holdfast.queries.authorities import procedure_of
from holdfast.queries.entries import EntryLine, entries_of, may_fill
from holdfast.queries.links import LinkLine, LinkState, state_of, with_meeting
from holdfast.queries.names import ChildName, name_of
from holdfast.queries.outside import Step, steps_of
from holdfast.queries.preparation.head import ReviewHead, review_head
from holdfast.queries.scope import children_in
from holdfast.record.models import Entry, OutsideLink


@dataclass(frozen=True, slots=True)
class Asked:
    """One person to be asked by one form; `person` is None for the child.

    `proposed` says that the form is meant for somebody of this age, or of this part.
    """

    form: str
    title: str
    person: int | None
    name: str
    part: str
    proposed: bool
    by_link: bool


@dataclass(frozen=True, slots=True)
class Consultation:
    """Everybody to be asked before a review, and everything asked so far."""

    review: ReviewHead
    asked: tuple[Asked, ...]
    links: tuple[LinkLine, ...]
    filled: tuple[EntryLine, ...]
    may_accept: bool

    def find(self, form: str, person: int | None) -> Asked | None:
        """Somebody who can be asked by a form."""
        wanted = (form, person)
        return next((each for each in self.asked if (each.form, each.person) == wanted), None)


@dataclass(frozen=True, slots=True)
class HeldAnswers:
    """What somebody sent by a link and no officer has accepted yet."""

    entry: int
    child: ChildName
    review: int | None
    title: str
    respondent: str
    sent_at: datetime
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class LinkHead:
    """A link, by whose it is."""

    id: int
    child: ChildName
    review: int | None
    title: str
    respondent: str
    state: LinkState


def consultation_of(actor: Actor, review: int, today: date, at: datetime) -> Consultation | None:
    """Who is asked before a review, None if its child is not the actor's to see."""
    head = review_head(actor, review, today)
    if head is None:
        return None
    forms = tuple(
        form
        for form in procedure_of(actor.authority_id).forms.values()
        if form.kind is FormKind.CONSULTATION
    )
    ids = {form.id for form in forms}
    filled = entries_of(actor, head.child.id, today, review=review)
    return Consultation(
        review=head,
        asked=tuple(_asked(actor, head, forms, today)),
        links=_links(actor, head, {form.id: form.title for form in forms}, at),
        filled=tuple(line for line in filled if line.form in ids),
        may_accept=may(actor, Permission.RECORD_REVIEWS),
    )


def held_answers(actor: Actor, entry: int, today: date) -> HeldAnswers | None:
    """What waits to be accepted under one entry, None where nothing does."""
    row = _of_scope(actor, today).filter(entry=entry, sent_at__isnull=False).first()
    if row is None or row.entry.accepted_on or row.entry.entered_in_error:
        return None
    procedure = procedure_of(actor.authority_id)
    form = procedure.forms.get(row.entry.form)
    given = dict(row.entry.answers.filter(item="").values_list("question", "value"))
    return HeldAnswers(
        entry=entry,
        child=name_of(row.child),
        review=row.entry.review_id,
        title=form.title if form else row.entry.form,
        respondent=_respondent(row),
        sent_at=row.sent_at or row.made_at,
        steps=steps_of(form, procedure, given) if form else (),
    )


def link_head(actor: Actor, link: int, today: date, at: datetime) -> LinkHead | None:
    """One link about a child the actor may see."""
    row = _of_scope(actor, today).filter(pk=link).first()
    if row is None:
        return None
    form = procedure_of(actor.authority_id).forms.get(row.entry.form)
    return LinkHead(
        id=row.pk,
        child=name_of(row.child),
        review=row.entry.review_id,
        title=form.title if form else row.entry.form,
        respondent=_respondent(row),
        state=state_of(row, at),
    )


def written_views(reviews: Iterable[int]) -> frozenset[int]:
    """Those of some reviews before which the child's own views came in writing, by a link."""
    rows = Entry.objects.filter(
        review_id__in=list(reviews),
        by_link=True,
        accepted_on__isnull=False,
        person__isnull=True,
        entered_in_error=False,
    )
    return frozenset(rows.values_list("review_id", flat=True))


def _asked(actor: Actor, head: ReviewHead, forms: Iterable[Form], today: date) -> Iterable[Asked]:
    people = people_around(head.child.id)
    for form in forms:
        if not may_fill(actor, form):
            continue
        if form.respondent is Respondent.CHILD:
            fits = _fits(form, head.child, head.on or today)
            yield Asked(form.id, form.title, None, head.child.name, "child", fits, form.by_link)
            continue
        kinds = CARERS if form.respondent is Respondent.CARER else FAMILY
        for one in people:
            if one.kind in kinds:
                yield Asked(
                    form.id, form.title, one.id, one.name, one.says, one.is_proposed, form.by_link
                )


def _fits(form: Form, child: ChildName, on: date) -> bool:
    """Whether a form is meant for a child of this age on the day; for any where it is unknown."""
    born = child.born_on
    if born is None:
        return True
    too_young = form.age_from is not None and on < birthday(born, form.age_from)
    too_old = form.age_under is not None and on >= birthday(born, form.age_under)
    return not (too_young or too_old)


def _links(
    actor: Actor, head: ReviewHead, titles: dict[str, str], at: datetime
) -> tuple[LinkLine, ...]:
    rows = with_meeting().filter(
        authority_id=actor.authority_id,
        child_id=head.child.id,
        entry__review_id=head.id,
        entered_in_error=False,
    )
    return tuple(
        _line(row, head.child.name, titles, at) for row in rows.order_by("-made_at", "-pk")
    )


def _line(row: OutsideLink, child: str, titles: dict[str, str], at: datetime) -> LinkLine:
    return LinkLine(
        id=row.pk,
        entry=row.entry_id,
        form=row.entry.form,
        title=titles.get(row.entry.form, row.entry.form),
        respondent=row.person.name if row.person else child,
        state=state_of(row, at),
        has_code=bool(row.code_hash),
        made_at=row.made_at,
        made_by=row.made_by.name if row.made_by else "",
        ends_at=row.ends_at,
        sent_at=row.sent_at,
        withdrawn_because=row.withdrawn_because,
        accepted=row.entry.accepted_on is not None,
        set_aside=row.entry.entered_in_error,
    )


def _of_scope(actor: Actor, today: date) -> QuerySet[OutsideLink]:
    children = children_in(scope_of(actor), today)
    return (
        with_meeting()
        .select_related("child")
        .filter(authority_id=actor.authority_id, child__in=children, entered_in_error=False)
    )


def _respondent(row: OutsideLink) -> str:
    return row.person.name if row.person else name_of(row.child).name
