"""How children took part in their reviews, and what they wished, felt and asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from holdfast.core.participation import Standing, TakingPart, Way, taking_part
from holdfast.core.procedure import Procedure
from holdfast.core.spans import Span, count_on
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.authorities import procedure_of
from holdfast.queries.consultation import written_views
from holdfast.queries.entries import FilledForm, entries_of, filled_form
from holdfast.queries.names import ChildName, name_of
from holdfast.queries.scope import children_in
from holdfast.record.models import Allocation, Child, ChildChaired, DatedEvent, Review
from holdfast.rulebook import calendar_of

WISH, CONTACT, COMPLIMENT = "wish", "contact", "compliment"
STALE_AFTER = "wishes-stale-after"
CODES = {
    Way.ATTENDED: "takes-part-attended",
    Way.REPRESENTED: "takes-part-represented",
    Way.IN_WRITING: "takes-part-in-writing",
}
"""The settings that name the codes of each way."""


@dataclass(frozen=True, slots=True)
class ReviewPart:
    """How a child took part in one review that was held."""

    review: int
    on: date
    part: TakingPart
    chaired: str


@dataclass(frozen=True, slots=True)
class WishLine:
    """A wish or feeling, with the day it was told and what was done about it.

    `stale` says that it was told longer ago than the procedure takes as current.
    """

    entry: int
    review: int | None
    on: date | None
    says: str
    done: str
    effect: str
    stale: bool

    @property
    def is_open(self) -> bool:
        """Whether what was done about it is still to be recorded."""
        return not self.done


@dataclass(frozen=True, slots=True)
class ContactLine:
    """One contact between the child and the reviewing officer."""

    entry: int
    on: date | None
    began: str
    by_child: bool
    how: str
    place: str


@dataclass(frozen=True, slots=True)
class ChildsPart:
    """A child's part in reviews and between them.

    `attended` counts, of the reviews held, those that the child attended. `iro_since` is the day
    from which the present reviewing officer has led for the child.
    """

    child: ChildName
    reviews: tuple[ReviewPart, ...]
    wishes: tuple[WishLine, ...]
    contacts: tuple[ContactLine, ...]
    iro: str
    iro_since: date | None
    stale_after: str

    @property
    def attended(self) -> int:
        """How many of the reviews held the child attended."""
        return sum(each.part.code in ATTENDED for each in self.reviews)

    @property
    def took_part(self) -> int:
        """In how many of the reviews held the child took part."""
        return sum(each.part.standing is Standing.TOOK_PART for each in self.reviews)

    @property
    def wishes_are_stale(self) -> bool:
        """Whether nothing the child wishes and feels was told recently enough."""
        return all(each.stale for each in self.wishes)


ATTENDED = frozenset({"PN1", "PN2", "PN3", "PN4"})
"""The codes of children who were there."""


def parts_in(authority: int, reviews: Iterable[Review]) -> dict[int, TakingPart]:
    """How each child took part in each of these reviews, by the review's id."""
    rows = tuple(reviews)
    ids = [row.pk for row in rows]
    codes = codes_of(procedure_of(authority))
    shown = {Way.IN_WRITING: written_views(ids), Way.BEFOREHAND: talked_over(ids)}
    return {
        row.pk: taking_part(
            row.participation, codes, [way for way, of in shown.items() if row.pk in of]
        )
        for row in rows
    }


def codes_of(procedure: Procedure) -> Mapping[Way, frozenset[str]]:
    """The codes of the return that say each way of taking part, as the procedure has them."""
    return {
        way: frozenset(str(procedure.settings[name].value).split()) for way, name in CODES.items()
    }


def talked_over(reviews: Iterable[int]) -> frozenset[int]:
    """Those of some reviews that the child talked over with the reviewing officer beforehand."""
    about = {f"review:{review}": review for review in reviews}
    rows = DatedEvent.objects.filter(
        kind="child-spoken-to",
        attrs__by="iro",
        attrs__review__in=list(about),
        entered_in_error=False,
    )
    return frozenset(about[name] for name in rows.values_list("attrs__review", flat=True))


def childs_part(actor: Actor, child_id: int, today: date) -> ChildsPart | None:
    """A child's part in reviews and between them; None if the child is not the actor's to see."""
    child = children_in(scope_of(actor), today).filter(pk=child_id).first()
    if child is None:
        return None
    procedure = procedure_of(actor.authority_id)
    after = procedure.settings[STALE_AFTER].value
    lead = _lead(child_id, today)
    return ChildsPart(
        child=name_of(child),
        reviews=_reviews(actor, child_id),
        wishes=_wishes(actor, child_id, today, procedure),
        contacts=_contacts(actor, child_id, today),
        iro=lead.user.name if lead else "",
        iro_since=lead.started_on if lead else None,
        stale_after=str(after),
    )


def _lead(child: int, today: date) -> Allocation | None:
    rows = Allocation.objects.filter(
        child_id=child, role="iro", is_lead=True, entered_in_error=False, started_on__lte=today
    )
    found = rows.select_related("user").order_by("-started_on").first()
    return None if found is None or (found.ended_on and found.ended_on <= today) else found


def _reviews(actor: Actor, child: int) -> tuple[ReviewPart, ...]:
    rows = Review.objects.filter(
        child_id=child, completed_on__isnull=False, entered_in_error=False
    ).order_by("-completed_on", "-pk")
    held = tuple(rows)
    parts = parts_in(actor.authority_id, held)
    return tuple(
        ReviewPart(row.pk, row.completed_on, parts[row.pk], _chaired(row))
        for row in held
        if row.completed_on
    )


def _chaired(row: Review) -> str:
    """Whether the child was asked to chair, and did, in words."""
    return str(ChildChaired(row.child_chaired).label) if row.child_chaired else ""


def _filled(actor: Actor, child: int, today: date, form: str) -> Iterable[FilledForm]:
    for line in entries_of(actor, child, today, form=form):
        found = filled_form(actor, line.id, today) if line.completed_on else None
        if found:
            yield found


def _wishes(actor: Actor, child: int, today: date, procedure: Procedure) -> tuple[WishLine, ...]:
    after = procedure.settings[STALE_AFTER].value
    calendar = calendar_of(procedure)
    lines = []
    for found in _filled(actor, child, today, WISH):
        on = _day(found, "wish-on")
        old = on is None or (isinstance(after, Span) and count_on(on, after, calendar) < today)
        lines.append(
            WishLine(
                entry=found.id,
                review=found.review,
                on=on,
                says=_says(found, "wish-what"),
                done=_says(found, "wish-done"),
                effect=_says(found, "wish-effect"),
                stale=old,
            )
        )
    return tuple(sorted(lines, key=lambda line: (line.on or date.min, line.entry), reverse=True))


def _contacts(actor: Actor, child: int, today: date) -> tuple[ContactLine, ...]:
    lines = (
        ContactLine(
            entry=found.id,
            on=_day(found, "contact-on"),
            began=_says(found, "contact-began"),
            by_child=_value(found, "contact-began") == "child",
            how=_says(found, "contact-how"),
            place=_says(found, "contact-place"),
        )
        for found in _filled(actor, child, today, CONTACT)
    )
    return tuple(sorted(lines, key=lambda line: (line.on or date.min, line.entry), reverse=True))


def _says(found: FilledForm, question: str) -> str:
    return next(
        (q.says for s in found.sections for q in s.questions if q.question.id == question), ""
    )


def _value(found: FilledForm, question: str) -> object:
    asked = (q for s in found.sections for q in s.questions if q.question.id == question)
    return next((each.answer.value for each in asked if each.answer), None)


def _day(found: FilledForm, question: str) -> date | None:
    value = _value(found, question)
    return date.fromisoformat(value) if isinstance(value, str) else None


@dataclass(frozen=True, slots=True)
class Compliment:
    """A card to a child: the name the child goes by, what it says, and who says it.

    The legal name is held beside it, and is not for the card.
    """

    child: ChildName
    called: str
    legal_name: str
    achieved: str
    says: str
    signed: str


def compliment_of(actor: Actor, entry: int, today: date) -> Compliment | None:
    """A compliment as the child receives it; None if there is no such one for the actor."""
    found = filled_form(actor, entry, today)
    if found is None or found.form.id != COMPLIMENT:
        return None
    row = Child.objects.only("known_as", "forename", "surname", "local_id").get(pk=found.child.id)
    return Compliment(
        child=found.child,
        called=row.known_as or row.forename or found.child.name,
        legal_name=f"{row.forename} {row.surname}".strip(),
        achieved=_says(found, "compliment-for"),
        says=_says(found, "compliment-words"),
        signed=found.completed_by or found.owner,
    )
