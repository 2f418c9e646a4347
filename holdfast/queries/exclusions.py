"""Who is left out of a child's reviews, why, and what is still owed to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.around import CARERS, FAMILY, people_around
from holdfast.queries.duty_lines import DutyLine, duties_of, reckoning_of
from holdfast.queries.names import ChildName, name_of
from holdfast.queries.scope import children_in
from holdfast.record.models import Exclusion, MeetingResponse, Relationship, RelationshipKind


@dataclass(frozen=True, slots=True)
class ExclusionLine:
    """One exclusion: who, since when, why, and how far the person has been told and heard.

    `owed` is the duty to put the person's refusal on file, where there is one.
    """

    id: int
    person: int
    name: str
    kind: str
    decided_on: date
    decided_by: str
    rationale: str
    consulted: str
    letter_sent_on: date | None
    meeting_offered_on: date | None
    response: str
    responded_on: date | None
    response_note: str
    response_recorded_on: date | None
    met_on: date | None
    ended_on: date | None
    ended_because: str
    owed: DutyLine | None

    @property
    def stands(self) -> bool:
        """Whether the person is still left out."""
        return self.ended_on is None

    @property
    def response_words(self) -> str:
        """What the person answered to the offer, empty where nothing was."""
        return str(MeetingResponse(self.response).label) if self.response else ""


@dataclass(frozen=True, slots=True)
class Excludable:
    """Somebody who can be left out of the child's reviews."""

    id: int
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Exclusions:
    """Everybody left out of a child's reviews, standing ones first, and who else could be."""

    child: ChildName
    lines: tuple[ExclusionLine, ...]
    others: tuple[Excludable, ...]

    def line(self, exclusion: int) -> ExclusionLine | None:
        """One of them by its id."""
        return next((line for line in self.lines if line.id == exclusion), None)


def exclusions_of(actor: Actor, child_id: int, today: date) -> Exclusions | None:
    """Who is left out of a child's reviews; None if the child is not the actor's to see."""
    child = children_in(scope_of(actor), today).filter(pk=child_id).first()
    if child is None:
        return None
    owed = _owed(actor, child_id, today)
    rows = Exclusion.objects.filter(child_id=child_id, entered_in_error=False)
    found = rows.select_related("person", "decided_by").order_by("-decided_on", "-pk")
    kinds = _kinds(child_id)
    lines = [_line(row, kinds.get(row.person_id, ""), owed.get(row.pk)) for row in found]
    out = {line.person for line in lines if line.stands}
    return Exclusions(
        child=name_of(child),
        lines=tuple(sorted(lines, key=lambda line: not line.stands)),
        others=tuple(
            Excludable(one.id, one.name, one.says)
            for one in people_around(child_id)
            if one.kind in (*FAMILY, *CARERS) and one.id not in out
        ),
    )


def standing_exclusion(child: int, person: int) -> Exclusion | None:
    """The exclusion of a person from a child's reviews that stands, if one does."""
    return Exclusion.objects.filter(
        child_id=child, person_id=person, ended_on__isnull=True, entered_in_error=False
    ).first()


def excluded_people(child: int) -> dict[int, Exclusion]:
    """Who is left out of a child's reviews today, by the person's id."""
    rows = Exclusion.objects.filter(
        child_id=child, ended_on__isnull=True, entered_in_error=False
    ).select_related("person")
    return {row.person_id: row for row in rows}


def _kinds(child: int) -> dict[int, str]:
    rows = Relationship.objects.filter(child_id=child, person__isnull=False, entered_in_error=False)
    return {
        person: str(RelationshipKind(kind).label)
        for person, kind in rows.values_list("person_id", "kind")
    }


def _owed(actor: Actor, child: int, today: date) -> dict[int, DutyLine]:
    """The duties about an exclusion, by the exclusion's id."""
    reckoning = reckoning_of(actor.authority_id, today)
    found: dict[int, DutyLine] = {}
    for row_id, duty in duties_of(child):
        noun, _, number = duty.anchor.partition(":")
        if noun == "exclusion" and duty.rule in reckoning.procedure.rules:
            found[int(number)] = reckoning.line(row_id, child, duty)
    return found


def _line(row: Exclusion, kind: str, owed: DutyLine | None) -> ExclusionLine:
    return ExclusionLine(
        id=row.pk,
        person=row.person_id,
        name=row.person.name,
        kind=kind,
        decided_on=row.decided_on,
        decided_by=row.decided_by.name if row.decided_by else "",
        rationale=row.rationale,
        consulted=row.consulted,
        letter_sent_on=row.letter_sent_on,
        meeting_offered_on=row.meeting_offered_on,
        response=row.response,
        responded_on=row.responded_on,
        response_note=row.response_note,
        response_recorded_on=row.response_recorded_on,
        met_on=row.met_on,
        ended_on=row.ended_on,
        ended_because=row.ended_because,
        owed=owed,
    )
