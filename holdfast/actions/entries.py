"""Forms of the procedure: begun, filled bit by bit, completed, kept open until resolved.

A draft may hold anything, so that nothing typed is ever lost; completing it asks whether it is
whole. Two people may fill the same form: whoever saves an answer that changed since they saw it
finds both texts kept, and chooses.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from holdfast.actions.action import Refused, action
from holdfast.actions.days import happened, planned
from holdfast.actions.events import plain
from holdfast.actions.notices import Message, tell
from holdfast.actions.rows import added_for, changed, of_child, row_of
from holdfast.core.answers import fact_attributes, gives_fact, is_answered, said_of_review
from holdfast.core.asking import Form
from holdfast.core.procedure import Procedure
from holdfast.core.vocabulary import KINDS
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, demand, demand_role
from holdfast.queries.authorities import procedure_of
from holdfast.queries.entries import Left, answers_given, what_is_left
from holdfast.queries.today import today
from holdfast.record.bridge.events import subject_of
from holdfast.record.models import (
    Answer,
    DatedEvent,
    Entry,
    OtherAnswer,
    Person,
    Review,
)


@dataclass(frozen=True, slots=True)
class Told:
    """An answer as somebody gives it, with the revision they saw: 0 where there was none."""

    value: object
    revision: int = 0
    does_not_apply: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Saving:
    """What came of saving: the revisions now, and the questions that somebody else changed."""

    at: datetime
    revisions: Mapping[str, int]
    clashes: tuple[str, ...]


class Unfinished(Refused):
    """A form that cannot be completed yet; `left` says what, question by question."""

    def __init__(self, left: tuple[Left, ...]) -> None:
        super().__init__(left[0].says, left[0].name)
        self.left = left


@action(needs=Permission.FILL_FORMS)
def start(
    *,
    by: Actor,
    child: int,
    form: str,
    review: int | None = None,
    about: str = "",
    person: int | None = None,
) -> int:
    """Begin a form about a child; nothing becomes owed until it is completed.

    A form asked once of a review that was begun already is that one. Returns the entry's id.
    """
    procedure = procedure_of(by.authority_id)
    asked = form_of(procedure, form)
    _demand_filler(by, asked, procedure)
    of_child(Review, by, child, review, "review")
    if person is not None and not _known(by, person):
        raise Refused("There is no such person on your authority's record.", "person")
    begun = _begun(by, child, asked, review, person)
    if begun is not None:
        return begun.pk
    entry = added_for(
        Entry,
        by,
        child,
        form=form,
        procedure_version=procedure.version,
        review_id=review,
        about=about,
        person_id=person,
        owner_id=by.user_id,
        started_on=today(),
        open_until_closed=bool(asked.open_until),
        restricted=asked.restricted,
    )
    return entry.pk


@action(needs=Permission.FILL_FORMS)
def save(*, by: Actor, child: int, entry: int, answers: Mapping[str, Told]) -> Saving:
    """Save answers to a form, each on top of the revision that was seen.

    An answer that somebody else changed meanwhile is kept beside theirs, and named in `clashes`.
    Of a completed form only what keeps it open may still be answered; answering all closes it.
    """
    row, form, procedure = _entry(by, child, entry)
    _demand_filler(by, form, procedure)
    _demand_open(row, form, answers)
    saving = save_answers(by, row, form, answers)
    _close(row, form)
    return saving


@action(needs=Permission.FILL_FORMS)
def settle(*, by: Actor, child: int, entry: int, other: int, value: object) -> None:
    """Settle two texts to the same question: the one chosen, or both made into one, stands."""
    row, form, procedure = _entry(by, child, entry)
    _demand_filler(by, form, procedure)
    written = row_of(OtherAnswer, by, child, other, "other")
    answer = written.answer
    if answer.entry_id != row.pk or written.settled_at:
        raise Refused("This was settled already.", "other")
    changed(
        answer,
        value=value,
        revision=answer.revision + 1,
        saved_at=timezone.now(),
        saved_by_id=by.user_id,
    )
    changed(written, settled_at=timezone.now())


@action(needs=Permission.FILL_FORMS)
def complete(*, by: Actor, child: int, entry: int, on: date | None = None) -> None:
    """Complete a form: the fact it tells of holds, those to be told are told.

    `on` is the day of what it tells of, where the form does not ask for it. Raises Unfinished.
    """
    row, form, procedure = _entry(by, child, entry)
    _demand_filler(by, form, procedure)
    if row.completed_on:
        raise Refused("This was completed already.", "entry")
    unfinished = what_is_left(row, form, procedure, today())
    if unfinished:
        raise Unfinished(unfinished)
    given = answers_given(row).values
    told = gives_fact(form, given)
    kind = form.fact if told else form.fact_else
    if row.review:
        changed(row.review, **said_of_review(form, given))
    event = _fact(by, row, form, kind, on or today()) if kind else None
    if event and told and form.recorded:
        _recorded(by, row, form.recorded, event)
    changed(row, completed_on=today(), completed_by_id=by.user_id, event=event)
    _tell(by, row, form)
    _close(row, form)


@action(needs=Permission.FILL_FORMS)
def reopen(*, by: Actor, child: int, entry: int, why: str) -> None:
    """Open a completed form again to put it right; the fact it told of is withdrawn."""
    row, form, procedure = _entry(by, child, entry)
    _demand_filler(by, form, procedure)
    if row.completed_on is None:
        raise Refused("This has not been completed, and can be changed as it is.", "entry")
    if not why.strip():
        raise Refused("Say why it is opened again.", "why")
    if row.review and row.review.record_produced_on:
        raise Refused("The record of this review is final. Add to it instead.", "entry")
    _take_back(row)
    changed(row, completed_on=None, completed_by=None, event=None, closed_on=None)


@action(needs=Permission.FILL_FORMS)
def withdraw(*, by: Actor, child: int, entry: int, why: str) -> None:
    """Mark a form as entered in error, with the fact it told of; it stays in the history."""
    row, form, procedure = _entry(by, child, entry)
    _demand_filler(by, form, procedure)
    if not why.strip():
        raise Refused("Say why it is taken back.", "why")
    _take_back(row)
    changed(row, entered_in_error=True)


def form_of(procedure: Procedure, form: str) -> Form:
    """A form of the procedure. Raises Refused where there is none of this name."""
    found = procedure.forms.get(form)
    if found is None:
        raise Refused("There is no such form in your procedure.", "form")
    return found


def save_answers(by: Actor, row: Entry, form: Form, answers: Mapping[str, Told]) -> Saving:
    """Save answers to an entry, for actions that have checked who may."""
    unknown = answers.keys() - form.by_id.keys() - form.sections_by_id.keys()
    if unknown:
        raise Refused(f"The form does not ask “{min(unknown)}”.", min(unknown))
    now = timezone.now()
    standing = {held.question: held for held in row.answers.filter(item="").select_for_update()}
    revisions, clashes = {}, []
    for question, told in answers.items():
        held = standing.get(question)
        if held is None:
            if not _says_nothing(told):
                revisions[question] = _first(by, row, question, told, now).revision
        elif _same(held, told):
            revisions[question] = held.revision
        elif _was_changed(by, held, told):
            _keep_both(by, held, told, now)
            clashes.append(question)
        else:
            revisions[question] = _next(by, held, told, now).revision
    return Saving(now, revisions, tuple(clashes))


def _first(by: Actor, row: Entry, question: str, told: Told, now: datetime) -> Answer:
    return added_for(
        Answer,
        by,
        row.child_id,
        entry=row,
        question=question,
        value=told.value,
        does_not_apply=told.does_not_apply,
        why=told.why,
        saved_at=now,
        saved_by_id=by.user_id,
    )


def _next(by: Actor, held: Answer, told: Told, now: datetime) -> Answer:
    return changed(
        held,
        value=told.value,
        does_not_apply=told.does_not_apply,
        why=told.why,
        revision=held.revision + 1,
        saved_at=now,
        saved_by_id=by.user_id,
    )


def _keep_both(by: Actor, held: Answer, told: Told, now: datetime) -> None:
    """Keep what was written on top of an older revision; once, however often it is sent."""
    mine = held.others.filter(written_by_id=by.user_id, settled_at__isnull=True).first()
    if mine:
        changed(mine, value=told.value, why=told.why, written_at=now)
        return
    added_for(
        OtherAnswer,
        by,
        held.child_id,
        answer=held,
        value=told.value,
        why=told.why,
        written_at=now,
        written_by_id=by.user_id,
    )


def _was_changed(by: Actor, held: Answer, told: Told) -> bool:
    """Whether somebody changed an answer since it was seen.

    The officer's own last save, whose answer may have been lost on the way, is no such change.
    """
    own_last = held.saved_by_id == by.user_id and held.revision == told.revision + 1
    return held.revision != told.revision and not own_last


def _same(held: Answer, told: Told) -> bool:
    said = (held.value, held.does_not_apply, held.why)
    return said == (told.value, told.does_not_apply, told.why.strip())


def _says_nothing(told: Told) -> bool:
    return told.value is None and not told.does_not_apply and not told.why


def _entry(by: Actor, child: int, entry: int) -> tuple[Entry, Form, Procedure]:
    row = row_of(Entry, by, child, entry, "entry")
    procedure = procedure_of(by.authority_id)
    return row, form_of(procedure, row.form), procedure


def _demand_filler(by: Actor, form: Form, procedure: Procedure) -> None:
    """Refuse those who may not fill a form: whoever it is not for, or may not record reviews."""
    if not form.filled_by:
        demand(by, Permission.RECORD_REVIEWS)
        return
    titles = {role.id: role.title for role in procedure.roles.values()}
    demand_role(by, form.filled_by, titles, f"fill in “{form.title}”")


def _demand_open(row: Entry, form: Form, answers: Mapping[str, Told]) -> None:
    """A completed form takes answers only to what keeps it open."""
    if row.completed_on is None:
        return
    if row.closed_on or not set(answers) <= set(form.open_until):
        raise Refused("This was completed. Open it again to put something right.", "entry")


def _begun(
    by: Actor, child: int, form: Form, review: int | None, person: int | None
) -> Entry | None:
    """The one that was begun already, of a form that is asked once of each review."""
    if not form.once or review is None:
        return None
    rows = Entry.objects.filter(
        authority_id=by.authority_id,
        child_id=child,
        form=form.id,
        review_id=review,
        entered_in_error=False,
    )
    rows = rows.filter(person__isnull=True) if person is None else rows.filter(person_id=person)
    return rows.order_by("pk").first()


def _known(by: Actor, person: int) -> bool:
    return Person.objects.filter(authority_id=by.authority_id, pk=person).exists()


def _close(row: Entry, form: Form) -> None:
    """Close what stays open until certain questions are answered, once they are."""
    if not form.open_until or row.completed_on is None or row.closed_on:
        return
    given = answers_given(row).values
    if all(is_answered(given.get(name)) for name in form.open_until):
        changed(row, closed_on=today())


def _fact(by: Actor, row: Entry, form: Form, kind: str, on: date) -> DatedEvent:
    """The fact that a completed form tells of, about its review or the child."""
    told = fact_attributes(form, answers_given(row).values)
    attrs, day = dict(told.attrs), told.on or on
    check = planned if KINDS[kind].ahead else happened
    check(row.child_id, day, f"The day on which {KINDS[kind].past}", _asks_day(form))
    named = f"review:{row.review_id}" if row.review_id else ""
    about = named if subject_of(kind) == "review" else ""
    if named and not about and "review" in KINDS[kind].attrs:
        attrs["review"] = named
    return added_for(
        DatedEvent,
        by,
        row.child_id,
        kind=kind,
        happened_on=day,
        happened_time=told.at,
        about=about,
        attrs={name: plain(value) for name, value in attrs.items()},
    )


def _recorded(by: Actor, row: Entry, kind: str, event: DatedEvent) -> None:
    """The fact that what a form tells of was put on record today."""
    about = f"event:{event.pk}"
    added_for(DatedEvent, by, row.child_id, kind=kind, happened_on=today(), about=about)


def _take_back(row: Entry) -> None:
    """The fact that a form told of, and that it was recorded, no longer hold."""
    if row.event is None:
        return
    about = {"about": f"event:{row.event.pk}", "child_id": row.child_id}
    for recorded in DatedEvent.objects.filter(**about, entered_in_error=False):
        changed(recorded, entered_in_error=True)
    changed(row.event, entered_in_error=True)


def _asks_day(form: Form) -> str:
    """The question that asks for the day of the fact."""
    return next((each.id for each in form.all_questions if each.gives == "on"), "on")


def _tell(by: Actor, row: Entry, form: Form) -> None:
    """Tell the roles that the form tells, and those that were chosen in it."""
    chosen = answers_given(row).values.get(form.tells_by or "")
    named = chosen if isinstance(chosen, list) else [chosen] if chosen else []
    roles = dict.fromkeys([*form.tells, *(str(role) for role in named)])
    message = Message(form.id, form.title, about=f"entry:{row.pk}", restricted=form.restricted)
    tell(by, row.child_id, message, roles)
