"""Forms of the procedure as they are being filled, and those that were filled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch, Q, QuerySet

from holdfast.core.answers import Missing, is_answered, missing, sections_asked, shown, wrong
from holdfast.core.asking import AnswerKind, Form, Question, Section
from holdfast.core.procedure import Procedure
from holdfast.core.profiles import Profile
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.policy.scope import scope_of
from holdfast.queries.answers_in_words import ChoicesOf, in_words
from holdfast.queries.authorities import procedure_of
from holdfast.queries.names import ChildName, name_of
from holdfast.queries.scope import children_in
from holdfast.queries.situations import situation_of
from holdfast.record.models import Answer, Entry, Notice, OtherAnswer

ADJOURNED = "adjourned"
"""What tells the note that a section was adjourned from the answers to its questions."""


@dataclass(frozen=True, slots=True)
class OtherText:
    """What somebody else wrote to the same question at the same time."""

    id: int
    value: object
    why: str
    written_by: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class AnswerNow:
    """An answer as it stands, with the revision that a later save must name."""

    value: object
    revision: int
    does_not_apply: bool
    why: str
    saved_by: str
    saved_at: datetime
    others: tuple[OtherText, ...] = ()


@dataclass(frozen=True, slots=True)
class Left:
    """Something left to answer or to put right: the question, or the section, and what to do."""

    name: str
    section: str
    says: str


@dataclass(frozen=True, slots=True)
class Given:
    """What was answered: values by question, and why sections do not apply."""

    values: Mapping[str, object]
    does_not_apply: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question with its answer so far; `says` is the answer in words."""

    question: Question
    answer: AnswerNow | None
    choices: tuple[tuple[str, str], ...]
    says: str
    is_shown: bool


@dataclass(frozen=True, slots=True)
class AskedSection:
    """A section with its questions that are asked now; `done` if nothing of it is left."""

    section: Section
    questions: tuple[AskedQuestion, ...]
    answer: AnswerNow | None
    done: bool

    @property
    def does_not_apply(self) -> bool:
        """Whether it was considered and marked as not applying."""
        return self.answer is not None and self.answer.does_not_apply


@dataclass(frozen=True, slots=True)
class FilledForm:
    """One filling of a form, as its page shows it."""

    id: int
    form: Form
    child: ChildName
    review: int | None
    about: str
    owner: str
    started_on: date
    completed_on: date | None
    completed_by: str
    closed_on: date | None
    stays_open: bool
    by_link: bool
    accepted_on: date | None
    person: int | None
    sections: tuple[AskedSection, ...]
    left: tuple[Left, ...]
    may_fill: bool

    @property
    def is_draft(self) -> bool:
        """Whether it can still be filled."""
        return self.completed_on is None

    def section(self, section: str) -> AskedSection | None:
        """One of its sections that is asked now."""
        return next((each for each in self.sections if each.section.id == section), None)


@dataclass(frozen=True, slots=True)
class EntryLine:
    """A filled form in a list; `says` is what its first answers say."""

    id: int
    form: str
    title: str
    child: ChildName
    review: int | None
    owner: str
    started_on: date
    completed_on: date | None
    closed_on: date | None
    stays_open: bool
    says: str


def forms_for(actor: Actor, procedure: Procedure, kinds: Iterable[str]) -> tuple[Form, ...]:
    """The forms of some kinds that the actor may fill, in the order of the procedure."""
    wanted = set(kinds)
    return tuple(
        form
        for form in procedure.forms.values()
        if form.kind.value in wanted and may_fill(actor, form)
    )


def may_fill(actor: Actor, form: Form) -> bool:
    """Whether the actor's roles let the actor fill a form."""
    if form.filled_by:
        return may(actor, Permission.FILL_FORMS) and (
            actor.is_product or bool(actor.roles & set(form.filled_by))
        )
    return may(actor, Permission.RECORD_REVIEWS)


def filled_form(actor: Actor, entry: int, today: date) -> FilledForm | None:
    """One filling of a form, None if it is not there or not the actor's to see."""
    row = _readable(actor, today).filter(pk=entry).first()
    if row is None:
        return None
    procedure = procedure_of(actor.authority_id)
    form = procedure.forms.get(row.form)
    if form is None:
        return None
    return _filled(actor, row, form, procedure, today)


def entries_of(
    actor: Actor, child: int, today: date, *, form: str = "", review: int | None = None
) -> tuple[EntryLine, ...]:
    """The forms filled about a child that the actor may see, newest first."""
    rows = _readable(actor, today).filter(child_id=child)
    if form:
        rows = rows.filter(form=form)
    if review is not None:
        rows = rows.filter(review_id=review)
    return _lines(rows.order_by("-started_on", "-pk"), procedure_of(actor.authority_id))


def open_entries(actor: Actor, today: date, *, forms: Iterable[str] = ()) -> tuple[EntryLine, ...]:
    """What the actor keeps open until it is resolved, across children, oldest first.

    A chair's are those of the own entries and of the children the chair is allocated to.
    """
    rows = _readable(actor, today).filter(
        Q(owner_id__in=actor.works_as)
        | Q(
            child__allocation__user_id__in=actor.works_as,
            child__allocation__ended_on__isnull=True,
            child__allocation__entered_in_error=False,
        ),
        open_until_closed=True,
        completed_on__isnull=False,
        closed_on__isnull=True,
    )
    wanted = list(forms)
    rows = rows.filter(form__in=wanted) if wanted else rows
    ids = set(rows.values_list("pk", flat=True))
    found = Entry.objects.filter(pk__in=ids).select_related("child", "owner")
    return _lines(found.order_by("started_on", "pk"), procedure_of(actor.authority_id))


def answers_given(entry: Entry) -> Given:
    """The answers of an entry so far."""
    rows = list(entry.answers.filter(entered_in_error=False, item=""))
    return Given(
        {row.question: row.value for row in rows if not row.does_not_apply},
        {row.question: row.why for row in rows if row.does_not_apply},
    )


def what_is_left(entry: Entry, form: Form, procedure: Procedure, today: date) -> tuple[Left, ...]:
    """What must still be answered or put right before a form can be completed."""
    situation = situation_of(entry.child_id, procedure, today, review=entry.review)
    sections = sections_asked(form, situation.review_number, situation.holds)
    return _left(form, not_adjourned(entry, sections), answers_given(entry), procedure)


def not_adjourned(entry: Entry, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The sections but those adjourned to a later meeting while the rest concludes."""
    rows = entry.answers.filter(entered_in_error=False, item=ADJOURNED, value__isnull=False)
    later = set(rows.values_list("question", flat=True))
    return tuple(section for section in sections if section.id not in later)


def _left(
    form: Form, sections: tuple[Section, ...], given: Given, procedure: Procedure
) -> tuple[Left, ...]:
    gaps = missing(form, sections, given.values, given.does_not_apply)
    return (
        *(_gap(each) for each in gaps if not _asked_later(form, each)),
        *(
            Left(question.id, section.id, says)
            for section in sections
            for question in section.questions
            if (says := wrong(question, given.values.get(question.id), procedure.lists))
        ),
    )


def _asked_later(form: Form, gap: Missing) -> bool:
    """What keeps a form open is answered after it was completed."""
    return gap.question is not None and gap.question.id in form.open_until


def _gap(gap: Missing) -> Left:
    if gap.question is None:
        says = f"“{gap.section.title}”: answer it, or say why it does not apply."
        return Left(gap.section.id, gap.section.id, says)
    says = f"“{gap.question.asks}”: this needs an answer."
    return Left(gap.question.id, gap.section.id, says)


def _readable(actor: Actor, today: date) -> QuerySet[Entry]:
    """Entries about children in scope; a restricted one only for those it is between.

    What came by a link is no part of the record until an officer accepts it.
    """
    children = children_in(scope_of(actor), today)
    rows = Entry.objects.filter(
        authority_id=actor.authority_id,
        entered_in_error=False,
        child_id__in=children.values("pk"),
    ).select_related("child", "owner", "completed_by")
    rows = rows.exclude(by_link=True, accepted_on__isnull=True)
    if actor.is_product or Profile.IRO_MANAGER in actor.profiles:
        return rows
    told = Notice.objects.filter(
        Q(recipient_id__in=actor.works_as) | Q(role__in=actor.roles), restricted=True
    )
    between = [int(about.partition(":")[2]) for about in told.values_list("about", flat=True)]
    return rows.filter(Q(restricted=False) | Q(owner_id__in=actor.works_as) | Q(pk__in=between))


def _filled(actor: Actor, row: Entry, form: Form, procedure: Procedure, today: date) -> FilledForm:
    situation = situation_of(row.child_id, procedure, today, review=row.review)
    sections = sections_asked(form, situation.review_number, situation.holds)
    answers = {held.question: _now(held) for held in _answers(row)}
    given = answers_given(row)
    remaining = _left(form, not_adjourned(row, sections), given, procedure)
    choices = ChoicesOf(procedure, actor.authority_id, row.child_id)
    return FilledForm(
        id=row.pk,
        form=form,
        child=name_of(row.child),
        review=row.review_id,
        about=row.about,
        owner=row.owner.name if row.owner else "",
        started_on=row.started_on,
        completed_on=row.completed_on,
        completed_by=row.completed_by.name if row.completed_by else "",
        closed_on=row.closed_on,
        stays_open=row.open_until_closed,
        by_link=row.by_link,
        accepted_on=row.accepted_on,
        person=row.person_id,
        sections=tuple(
            AskedSection(
                section,
                tuple(_question(form, each, answers, given, choices) for each in section.questions),
                answers.get(section.id),
                done=_is_done(section, given, remaining),
            )
            for section in sections
        ),
        left=remaining,
        may_fill=may_fill(actor, form),
    )


def _is_done(section: Section, given: Given, remaining: tuple[Left, ...]) -> bool:
    """Nothing of it is left, and something of it was answered."""
    if any(each.section == section.id for each in remaining):
        return False
    if section.id in given.does_not_apply:
        return True
    return any(is_answered(given.values.get(each.id)) for each in section.questions)


def _answers(row: Entry) -> QuerySet[Answer]:
    others = OtherAnswer.objects.filter(settled_at__isnull=True).select_related("written_by")
    rows = row.answers.filter(entered_in_error=False, item="").select_related("saved_by")
    return rows.prefetch_related(Prefetch("others", queryset=others))


def _now(held: Answer) -> AnswerNow:
    return AnswerNow(
        value=held.value,
        revision=held.revision,
        does_not_apply=held.does_not_apply,
        why=held.why,
        saved_by=held.saved_by.name if held.saved_by else "",
        saved_at=held.saved_at,
        others=tuple(
            OtherText(
                other.pk,
                other.value,
                other.why,
                other.written_by.name if other.written_by else "",
                other.written_at,
            )
            for other in held.others.all()
        ),
    )


def _question(
    form: Form,
    question: Question,
    answers: Mapping[str, AnswerNow],
    given: Given,
    choices: ChoicesOf,
) -> AskedQuestion:
    offered = choices.of(question)
    answer = answers.get(question.id)
    return AskedQuestion(
        question,
        answer,
        offered,
        says=in_words(question, answer.value if answer else None, dict(offered)),
        is_shown=shown(form, question, given.values),
    )


def _lines(rows: Iterable[Entry], procedure: Procedure) -> tuple[EntryLine, ...]:
    return tuple(_line(row, procedure) for row in rows)


def _line(row: Entry, procedure: Procedure) -> EntryLine:
    form = procedure.forms.get(row.form)
    return EntryLine(
        id=row.pk,
        form=row.form,
        title=form.title if form else row.form,
        child=name_of(row.child),
        review=row.review_id,
        owner=row.owner.name if row.owner else "",
        started_on=row.started_on,
        completed_on=row.completed_on,
        closed_on=row.closed_on,
        stays_open=row.open_until_closed,
        says=_first_words(row, form) if form else "",
    )


def _first_words(row: Entry, form: Form) -> str:
    """What the first question in words was answered with: what the entry is about."""
    written = (AnswerKind.TEXT, AnswerKind.LONG_TEXT)
    given = answers_given(row).values
    texts = (given.get(each.id) for each in form.all_questions if each.answer in written)
    return next((str(text) for text in texts if is_answered(text)), "")
