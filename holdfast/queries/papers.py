"""What letters and records are made of: a child, a review and its officer, as frozen values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time

from holdfast.core.procedure import Procedure
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.authorities import procedure_of
from holdfast.queries.entries import AskedSection, entries_of, filled_form
from holdfast.queries.owners import leads_of
from holdfast.queries.scope import children_in
from holdfast.queries.situations import review_number
from holdfast.queries.workspace import earlier_reviews
from holdfast.record.models import (
    Authority,
    Child,
    Decision,
    Invitation,
    Participation,
    Person,
    Ratified,
    Relationship,
    RelationshipKind,
    Reply,
    Review,
    User,
)

_POSTCODE = re.compile(r"[A-Za-z]{1,2}\d[A-Za-z\d]?\s*\d[A-Za-z]{2}")
LINE_THAT_TELLS = 6
"""So many characters a line of an address has at least, for it to give the place away."""


@dataclass(frozen=True, slots=True)
class OfficerTold:
    """The officer who signs: name, title, and how to reach them."""

    name: str
    title: str
    telephone: str
    email: str


@dataclass(frozen=True, slots=True)
class DecisionTold:
    """A decision as a document tells it, with the manager's answer to it."""

    wording: str
    owner: str
    by_date: date | None
    starred: bool
    star: str
    urgent: bool
    done_on: date | None
    carried_out: str
    why_not: str
    ratified: str
    ratified_by: str
    view: str
    reasons: str
    settlement: str


@dataclass(frozen=True, slots=True)
class PersonTold:
    """Someone's part in a review: who, as what, and whether they came."""

    name: str
    part: str
    came: str


@dataclass(frozen=True, slots=True)
class LineTold:
    """A question and its answer in words."""

    asks: str
    says: str


@dataclass(frozen=True, slots=True)
class SectionTold:
    """One section of a filled form; a section set aside says why it does not apply."""

    form: str
    id: str
    title: str
    private: bool
    lines: tuple[LineTold, ...]
    aside: str = ""


@dataclass(frozen=True, slots=True)
class ReviewTold:
    """A review as a document tells it."""

    id: int
    number: int
    on: date | None
    completed_on: date | None
    planned_on: date | None
    planned_time: time | None
    place: str
    participation: str
    with_meeting: bool
    people: tuple[PersonTold, ...]
    decisions: tuple[DecisionTold, ...]
    earlier: tuple[DecisionTold, ...]
    sections: tuple[SectionTold, ...]


@dataclass(frozen=True, slots=True)
class Matter:
    """All that a document about a child may be made of.

    `protected` are the texts by which a protected address would be known; no document holds one.
    """

    child: int
    full_name: str
    called: str
    initials: str
    name_parts: tuple[str, ...]
    authority: str
    officer: OfficerTold
    protected: tuple[str, ...]
    procedure: Procedure
    review: ReviewTold | None = None


def matter_of(actor: Actor, child: int, today: date, *, review: int | None = None) -> Matter | None:
    """What a document about a child is made of; None for a child or review not the actor's."""
    row = children_in(scope_of(actor), today).filter(pk=child).first()
    if row is None:
        return None
    procedure = procedure_of(actor.authority_id)
    held = _review(child, review) if review is not None else None
    if review is not None and held is None:
        return None
    return Matter(
        child=child,
        full_name=row.name,
        called=row.known_as or row.forename or row.name,
        initials=_initials(row),
        name_parts=_name_parts(row),
        authority=Authority.objects.values_list("name", flat=True).get(pk=actor.authority_id),
        officer=_officer(actor, child, held, procedure, today),
        protected=_protected(child),
        procedure=procedure,
        review=_told(actor, held, procedure, today) if held else None,
    )


def _review(child: int, review: int) -> Review | None:
    rows = Review.objects.filter(pk=review, child_id=child, entered_in_error=False)
    return rows.select_related("meeting", "chair").first()


def _initials(child: Child) -> str:
    return "".join(name[0] for name in (child.forename, child.surname) if name) or child.local_id


def _name_parts(child: Child) -> tuple[str, ...]:
    names = f"{child.forename} {child.surname} {child.known_as}".split()
    return tuple(dict.fromkeys(name for name in names if len(name) > 1))


def _officer(
    actor: Actor, child: int, review: Review | None, procedure: Procedure, today: date
) -> OfficerTold:
    """The review's chair, or whoever is the child's reviewing officer, or the actor."""
    iro = leads_of(child, today).get("iro")
    user = (review.chair if review and review.chair else None) or (
        User.objects.filter(pk__in=[iro or actor.user_id]).first()
    )
    title = procedure.roles["iro"].title if "iro" in procedure.roles else ""
    if user is None:
        return OfficerTold("", title, "", "")
    return OfficerTold(user.name, title, user.telephone, user.email or "")


def _protected(child: int) -> tuple[str, ...]:
    """The postcodes and telling lines of every protected address around the child."""
    rows = Person.objects.filter(
        address_protected=True, pk__in=Relationship.objects.filter(child_id=child).values("person")
    )
    found: list[str] = []
    for address in rows.values_list("address", flat=True):
        lines = [part.strip() for part in re.split(r"[\n,]", address)]
        found += [line for line in lines if len(line) >= LINE_THAT_TELLS and re.search(r"\d", line)]
        found += _POSTCODE.findall(address)
    return tuple(dict.fromkeys(found))


def _told(actor: Actor, review: Review, procedure: Procedure, today: date) -> ReviewTold:
    on = review.opened_on
    earlier = earlier_reviews(review, today)
    meeting = review.meeting
    return ReviewTold(
        id=review.pk,
        number=review_number(review, on or review.completed_on or today),
        on=on,
        completed_on=review.completed_on,
        planned_on=meeting.planned_on if meeting else None,
        planned_time=meeting.planned_time if meeting else None,
        place=meeting.place if meeting else "",
        participation=_participation(review),
        with_meeting=review.with_meeting,
        people=tuple(_people(review, procedure)),
        decisions=_decisions([review], procedure),
        earlier=_decisions(earlier[-1:], procedure),
        sections=tuple(_sections(actor, review, today)),
    )


def _participation(review: Review) -> str:
    return str(Participation(review.participation).label) if review.participation else ""


def _people(review: Review, procedure: Procedure) -> Iterable[PersonTold]:
    rows = review.invitations.filter(entered_in_error=False).select_related("person", "officer")
    for row in rows.order_by("pk"):
        who = row.person or row.officer
        name = who.name if who else row.name
        if row.is_child:
            name = name or review.child.name
        yield PersonTold(name, part_words(row.attended_part or row.part, procedure), _came(row))


def part_words(part: str, procedure: Procedure) -> str:
    """What someone is to the child, in words: a role's title, or the relationship."""
    if part in procedure.roles:
        return procedure.roles[part].title
    if part in RelationshipKind.values:
        return str(RelationshipKind(part).label)
    return part.replace("-", " ").capitalize()


def _came(row: Invitation) -> str:
    if row.attended is not None:
        return "Came" if row.attended else _answered(row) or "Did not come"
    if row.left_out_because:
        return "Not invited"
    return _answered(row)


def _answered(row: Invitation) -> str:
    return str(Reply(row.reply).label) if row.reply else ""


def _decisions(reviews: Sequence[Review], procedure: Procedure) -> tuple[DecisionTold, ...]:
    rows = Decision.objects.filter(
        review__in=list(reviews), entered_in_error=False, withdrawn_on__isnull=True
    ).select_related("owner", "ratified_by")
    return tuple(_decision(row, procedure) for row in rows.order_by("made_on", "pk"))


def _decision(row: Decision, procedure: Procedure) -> DecisionTold:
    stars = procedure.lists.get("star-categories")
    star = stars.says(row.star_category) if stars and row.star_category else ""
    return DecisionTold(
        wording=row.wording,
        owner=_owner(row, procedure),
        by_date=row.by_date,
        starred=row.starred,
        star=star,
        urgent=row.urgent,
        done_on=row.done_on,
        carried_out=str(row.get_carried_out_display()),
        why_not=row.why_not,
        ratified=str(Ratified(row.ratified).label) if row.ratified else "",
        ratified_by=row.ratified_by.name if row.ratified_by else "",
        view=row.ratifier_view,
        reasons=row.ratifier_reasons,
        settlement=row.settlement,
    )


def _owner(row: Decision, procedure: Procedure) -> str:
    role = procedure.roles.get(row.owner_role)
    name = row.owner.name if row.owner else row.owner_name
    parts = (name, role.title if role else "", row.agency)
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _sections(actor: Actor, review: Review, today: date) -> Iterable[SectionTold]:
    """The sections of every form filled for a review, as far as they were answered."""
    for line in reversed(entries_of(actor, review.child_id, today, review=review.pk)):
        filled = filled_form(actor, line.id, today)
        for section in filled.sections if filled else ():
            told = _section(line.form, section)
            if told.lines or told.aside:
                yield told


def _section(form: str, asked: AskedSection) -> SectionTold:
    section = asked.section
    lines = tuple(
        LineTold(question.question.asks, question.says)
        for question in asked.questions
        if question.says
    )
    set_aside = asked.answer if asked.does_not_apply else None
    aside = (set_aside.why or "no reason given.") if set_aside else ""
    return SectionTold(form, section.id, section.title, section.private, lines, aside)
