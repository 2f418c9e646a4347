"""Holding a review: its agenda as answered so far, decisions old and new, sittings, what it knows.

The agenda is a form of the procedure, so that every authority's workspace asks what its own
document does. Two of its items are more than questions: the decisions of the last review, each
marked, and the decisions that this review makes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Q

from holdfast.core.answers import missing
from holdfast.core.asking import Moment, Text
from holdfast.core.procedure import Procedure
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.authorities import procedure_of
from holdfast.queries.beside import Known, Panel, panels
from holdfast.queries.duty_lines import reckoning_of
from holdfast.queries.entries import ADJOURNED, AskedSection, FilledForm, filled_form
from holdfast.queries.meetings.dues import dues_of
from holdfast.queries.names import name_of
from holdfast.queries.owners import allocated
from holdfast.queries.scope import children_in
from holdfast.queries.situations import review_number
from holdfast.queries.workspace_values import (
    AdjournedItem,
    Adjourning,
    DecisionLine,
    Draft,
    Item,
    SittingLine,
    Workspace,
)
from holdfast.record.bridge import facts_of
from holdfast.record.models import (
    Allocation,
    Answer,
    Decision,
    Entry,
    LookedAfterPeriod,
    MeetingKind,
    PostponementKind,
    Proposal,
    Review,
    User,
)

AGENDA = "review-agenda"
PRIVATE_TALK, LAST, DECISIONS = "private-talk", "last-decisions", "decisions"
"""The sections of an agenda that are answered elsewhere than in questions of their own."""


def workspace(actor: Actor, review: int, today: date) -> Workspace | None:
    """A review to be held, None if it is not there or not about a child in the actor's scope."""
    row = _review(actor, review, today)
    if row is None:
        return None
    procedure = procedure_of(actor.authority_id)
    earlier = earlier_reviews(row, today)
    entry = row.entries.filter(form=AGENDA, entered_in_error=False).order_by("pk").first()
    agenda = filled_form(actor, entry.pk, today) if entry else None
    last = _last_decisions(row, earlier)
    made = tuple(_line(each, row) for each in _made_in([row]))
    set_aside = _adjourned_items(entry)
    talked = _talked(row)
    leads = _officers(row, today)
    return Workspace(
        review=row.pk,
        child=name_of(row.child),
        number=review_number(row, row.opened_on or row.completed_on or today),
        planned_on=row.meeting.planned_on if row.meeting else None,
        planned_time=row.meeting.planned_time if row.meeting else None,
        place=row.meeting.place if row.meeting else "",
        due_on=None if row.completed_on else due_on(actor, row.child_id, today),
        opened_on=row.opened_on,
        completed_on=row.completed_on,
        chair=", ".join(user.name for user in leads),
        has_officer=bool(leads),
        chairs=bool({user.pk for user in leads} & set(actor.works_as)),
        agenda=agenda,
        items=_items(agenda, last, made, set_aside, talked),
        decisions=made,
        last_decisions=last,
        sittings=_sittings(row),
        adjourned=_adjourning(row, procedure),
        held_back=_held_back(row),
        adjourned_items=set_aside,
        saved_at=_saved_at(entry),
        procedure=procedure,
    )


def draft(actor: Actor, review: int, today: date) -> Draft | None:
    """A review to save an item of, None if it is not the actor's to see or is not open."""
    row = _review(actor, review, today)
    if row is None or row.opened_on is None or row.completed_on is not None:
        return None
    entry = row.entries.filter(form=AGENDA, entered_in_error=False).order_by("pk").first()
    agenda = filled_form(actor, entry.pk, today) if entry else None
    return Draft(row.pk, name_of(row.child), row.opened_on, agenda) if agenda else None


def left_of(found: Draft, section: str, values: Mapping[str, object], skipped: str) -> int:
    """How many questions of an item are left, once these values are saved on top of it.

    `skipped` is the reason where it is marked as not applying.
    """
    asked = found.agenda.section(section)
    if asked is None:
        return 0
    before = {each.question.id: each.answer.value for each in asked.questions if each.answer}
    marks = {section: skipped} if skipped else {}
    return len(missing(found.agenda.form, (asked.section,), {**before, **values}, marks))


def beside(actor: Actor, found: Workspace, section: str, today: date) -> tuple[Panel, ...]:
    """What the record already knows about one item of an agenda."""
    row = _review(actor, found.review, today)
    asked = found.procedure.forms[AGENDA].sections_by_id.get(section)
    if row is None or asked is None or not asked.beside:
        return ()
    earlier = earlier_reviews(row, today)
    known = Known(
        actor=actor,
        procedure=found.procedure,
        child=row.child,
        review=row,
        earlier=earlier,
        since=_since(row, earlier, today),
        today=today,
        facts=facts_of([row.child_id])[row.child_id],
    )
    return tuple(panels(known, asked.beside))


def said_last_time(actor: Actor, found: Workspace, section: str, today: date) -> FilledForm | None:
    """The agenda of the last review, where it was answered in Holdfast and has this item."""
    row = _review(actor, found.review, today)
    for before in reversed(earlier_reviews(row, today) if row else ()):
        entry = before.entries.filter(form=AGENDA, entered_in_error=False).first()
        filled = filled_form(actor, entry.pk, today) if entry else None
        if filled is not None:
            return filled if filled.section(section) else None
    return None


def guidance(found: Workspace, *moments: Moment) -> tuple[Text, ...]:
    """The procedure's guidance for some moments of holding a review."""
    return tuple(text for text in found.procedure.texts.values() if text.at in moments)


def officers_to_choose(actor: Actor) -> tuple[tuple[int, str], ...]:
    """Every officer of the authority who can carry out a decision, by name."""
    rows = User.objects.filter(authority_id=actor.authority_id, is_active=True)
    return tuple(rows.order_by("name").values_list("pk", "name"))


def earlier_reviews(review: Review, today: date) -> Sequence[Review]:
    """The reviews completed before this one in the same time looked after, oldest first."""
    on = review.opened_on or today
    since = (
        LookedAfterPeriod.objects.filter(
            Q(ended_on__isnull=True) | Q(ended_on__gt=on),
            child_id=review.child_id,
            entered_in_error=False,
            started_on__lte=on,
        )
        .order_by("-started_on")
        .values_list("started_on", flat=True)
        .first()
    )
    rows = Review.objects.filter(
        child_id=review.child_id, entered_in_error=False, completed_on__isnull=False
    ).exclude(pk=review.pk)
    if since is not None:
        rows = rows.filter(completed_on__gte=since)
    before = review.completed_on or on
    return list(rows.filter(completed_on__lte=before).order_by("completed_on", "pk"))


def due_on(actor: Actor, child: int, today: date) -> date | None:
    """The day by which the child's next review is due, None where none is owed."""
    found = dues_of([child], MeetingKind.REVIEW, reckoning_of(actor.authority_id, today))
    return found[child].first.due if child in found else None


def _review(actor: Actor, review: int, today: date) -> Review | None:
    children = children_in(scope_of(actor), today)
    return (
        Review.objects.filter(
            authority_id=actor.authority_id,
            pk=review,
            entered_in_error=False,
            child_id__in=children.values("pk"),
        )
        .select_related("child", "meeting")
        .first()
    )


def _since(row: Review, earlier: Sequence[Review], today: date) -> date:
    """The day from which changes count: the last review, or coming into care."""
    if earlier and earlier[-1].completed_on:
        return earlier[-1].completed_on
    began = LookedAfterPeriod.objects.filter(
        child_id=row.child_id, entered_in_error=False, started_on__lte=today
    )
    return began.order_by("-started_on").values_list("started_on", flat=True).first() or today


def _made_in(reviews: Iterable[Review]) -> list[Decision]:
    rows = Decision.objects.filter(
        review__in=list(reviews), entered_in_error=False, withdrawn_on__isnull=True
    )
    return list(rows.select_related("owner").order_by("made_on", "pk"))


def _last_decisions(row: Review, earlier: Sequence[Review]) -> tuple[DecisionLine, ...]:
    """Every decision of the last review, and those of older ones that are not yet done."""
    if not earlier:
        return ()
    last = earlier[-1]
    return tuple(
        _line(each, row, of_last=each.review_id == last.pk)
        for each in _made_in(earlier)
        if each.review_id == last.pk or each.done_on is None or each.looked_at_in_id == row.pk
    )


def _line(row: Decision, review: Review, of_last: bool = False) -> DecisionLine:
    return DecisionLine(
        id=row.pk,
        wording=row.wording,
        owner=row.owner.name if row.owner else row.owner_name or row.agency,
        owner_id=row.owner_id,
        owner_name=row.owner_name,
        agency=row.agency,
        made_on=row.made_on,
        by_date=row.by_date,
        kind=row.kind,
        urgent=row.urgent,
        starred=row.starred,
        star_category=row.star_category,
        star_reason=row.star_reason,
        star_note=row.star_note,
        realistic=row.realistic,
        feasible=row.feasible,
        carried_out=row.carried_out or ("done" if row.done_on else ""),
        why_not=row.why_not,
        lies_with=row.lies_with,
        looked_at=row.looked_at_in_id == review.pk,
        of_last=of_last,
    )


def _items(
    agenda: FilledForm | None,
    last: Sequence[DecisionLine],
    made: Sequence[DecisionLine],
    set_aside: Mapping[str, AdjournedItem],
    talked: bool,
) -> tuple[Item, ...]:
    """Every item with its state. Some are done by more, or by other things, than answers."""
    if agenda is None:
        return ()
    counts: dict[str, int] = {}
    for left in agenda.left:
        counts[left.section] = counts.get(left.section, 0) + 1
    if not talked:
        counts[PRIVATE_TALK] = counts.get(PRIVATE_TALK, 0) + 1
    counts[LAST] = counts.get(LAST, 0) + sum(e.of_last and not e.looked_at for e in last)
    counts[DECISIONS] = counts.get(DECISIONS, 0) + (not made)
    # Whatever an authority adds to the agenda, a review ends with what it decides.
    in_order = sorted(agenda.sections, key=lambda each: each.section.id == DECISIONS)
    return tuple(_item(each, counts.get(each.section.id, 0), set_aside) for each in in_order)


def _item(each: AskedSection, left: int, set_aside: Mapping[str, AdjournedItem]) -> Item:
    section = each.section
    state = "left" if left else "done"
    if each.does_not_apply:
        state = "not-applicable"
    if section.id in set_aside:
        state = "adjourned"
    return Item(section.id, section.title, state, left, section.private)


def _adjourned_items(entry: Entry | None) -> Mapping[str, AdjournedItem]:
    if entry is None:
        return {}
    rows = entry.answers.filter(item=ADJOURNED, entered_in_error=False)
    return {
        row.question: AdjournedItem(row.question, row.why, _day(row.value))
        for row in rows
        if row.value is not None
    }


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def _talked(row: Review) -> bool:
    """Whether it is on record what came of the private conversation before this review."""
    return Answer.objects.filter(
        entry__review=row,
        entry__entered_in_error=False,
        entered_in_error=False,
        question="private-talk-outcome",
        value__isnull=False,
    ).exists()


def _officers(row: Review, today: date) -> list[User]:
    rows = Allocation.objects.filter(
        allocated(today), child_id=row.child_id, role="iro", is_lead=True
    )
    return [each.user for each in rows.select_related("user")]


def _sittings(row: Review) -> tuple[SittingLine, ...]:
    rows = row.sittings.filter(entered_in_error=False).select_related("meeting")
    told = [
        SittingLine(
            on=each.held_on or (each.meeting.planned_on if each.meeting else None),
            at=each.held_time or (each.meeting.planned_time if each.meeting else None),
            held=each.held_on is not None,
            meeting=each.is_meeting,
            place=each.meeting.place if each.meeting else "",
        )
        for each in rows
    ]
    return tuple(sorted(told, key=lambda each: (each.on or date.max, each.at or time.max)))


def _adjourning(row: Review, procedure: Procedure) -> Adjourning | None:
    if row.adjourned_on is None:
        return None
    told = (
        row.postponements.filter(kind=PostponementKind.ADJOURNED, entered_in_error=False)
        .order_by("-pk")
        .first()
    )
    reasons = procedure.lists.get("adjournment-reasons")
    return Adjourning(
        on=row.adjourned_on,
        reason=reasons.says(told.reason) if told and reasons and told.reason else "",
        why=told.why if told else "",
        missing=told.in_place_by_then if told else "",
        resumes_on=told.moved_to if told else None,
    )


def _held_back(row: Review) -> tuple[str, ...]:
    """What the review considered, and nobody may carry out until it is completed."""
    if row.completed_on or row.adjourned_on is None:
        return ()
    proposals = Proposal.objects.filter(
        review=row, entered_in_error=False, carried_out_on__isnull=True, withdrawn_on__isnull=True
    ).values_list("wording", flat=True)
    return (*proposals, *(each.wording for each in _made_in([row])))


def _saved_at(entry: Entry | None) -> datetime | None:
    """When anything of the agenda was last saved, by the clock on the wall."""
    if entry is None:
        return None
    rows = entry.answers.filter(entered_in_error=False).order_by("-saved_at")
    at = rows.values_list("saved_at", flat=True).first()
    return at.astimezone(ZoneInfo(settings.TIME_ZONE)) if at else None
