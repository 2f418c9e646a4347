"""What a review needs before it is held, in the order of time: done or not, whose, by when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from django.db.models import Q

from holdfast.core.answers import sections_asked
from holdfast.core.asking import Form, FormKind
from holdfast.core.duties import State
from holdfast.core.gates import Step
from holdfast.core.procedure import BeforeFact, Procedure
from holdfast.policy.actor import Actor
from holdfast.queries.duty_lines import DutyLine, Reckoning, duties_of, reckoning_of
from holdfast.queries.entries import EntryLine, entries_of, may_fill
from holdfast.queries.gates import StandingGate, standing
from holdfast.queries.preparation.head import ReviewHead, found_review, head_of
from holdfast.queries.preparation.invitations import Invitations, invitations_to
from holdfast.queries.preparation.items import (
    IfNeeded,
    Item,
    Kind,
    Lifted,
    MeetingOf,
    Preparation,
    Raised,
)
from holdfast.queries.preparation.papers import (
    AVAILABLE,
    GENERAL,
    PAPER,
    Papers,
    papers_of,
)
from holdfast.queries.situations import Situation, situation_of
from holdfast.record.models import Change, GateLift, Review, Sitting

ENTERING_CARE = "Entering care"
"""The heading of forms about what a child is told on becoming looked after."""

ELSEWHERE = "seen-in-placement"
"""The form of the visit that is asked for where the review is held elsewhere."""

RAISED = "raise-at-review"
"""The form of something that is to come back at the next review."""


def preparation_of(actor: Actor, review: int, today: date) -> Preparation | None:
    """What a review needs before it is held, None if it is not there or not the actor's to see."""
    row = found_review(actor, review, today)
    asked = invitations_to(actor, review, today)
    papers = papers_of(actor, review, today)
    if row is None or asked is None or papers is None:
        return None
    reckoning = reckoning_of(actor.authority_id, today)
    told = _Told(actor, row, reckoning)
    head = head_of(row, today)
    steps = [
        *told.arranging(head, asked),
        *told.papers(papers),
        *told.duties(papers),
        *told.forms(head),
    ]
    return Preparation(
        head=head,
        items=tuple(sorted(steps, key=_in_time)),
        if_needed=tuple(told.if_needed(head)),
        raised=tuple(_raised(actor, row, today)),
        meetings=tuple(_meetings(row)),
        gates=_gates(actor, row, today),
        lifted=tuple(_lifted(row, reckoning.procedure)),
        invitations=asked,
        papers=papers,
    )


def _in_time(item: Item) -> tuple[date, bool]:
    """What has a day first by its day; what has none stands where it is thought of: at the start.

    Python's sort is stable, so items without a day keep the order in which they were told.
    """
    return (item.due or date.min, item.is_done)


class _Told:
    """The items of one review, told by the authority's procedure."""

    def __init__(self, actor: Actor, review: Review, reckoning: Reckoning) -> None:
        self.actor, self.review, self.reckoning = actor, review, reckoning
        self.procedure: Procedure = reckoning.procedure
        self.situation: Situation = situation_of(
            review.child_id, self.procedure, reckoning.today, review=review
        )
        self.filled: dict[str, list[EntryLine]] = {}
        for line in entries_of(actor, review.child_id, reckoning.today, review=review.pk):
            self.filled.setdefault(line.form, []).append(line)
        self.lines = tuple(self._lines())

    def _lines(self) -> Iterator[DutyLine]:
        """The duties that run back from the day of this review."""
        own, rules = f"review:{self.review.pk}", self.procedure.rules
        for row_id, duty in duties_of(self.review.child_id):
            rule = rules.get(duty.rule)
            if rule and duty.anchor == own and isinstance(rule.anchor, BeforeFact):
                yield self.reckoning.line(row_id, self.review.child_id, duty)

    def arranging(self, head: ReviewHead, asked: Invitations) -> Iterator[Item]:
        """Where it is held, and who is asked."""
        whose = self._titles("business-support", "iro")
        yield Item(
            kind=Kind.VENUE,
            title="Where it is held",
            state=State.OWED if head.at_placement is None else State.MET,
            owed_by=self._titles("iro", "social-worker"),
            detail=_venue_words(head),
            may=head.meeting is not None,
        )
        undecided, unsent = len(asked.to_decide), asked.not_sent
        done = bool(asked.asked) and not undecided and not unsent
        yield Item(
            kind=Kind.INVITATIONS,
            title="Invitations",
            state=State.MET if done else State.OWED,
            owed_by=whose,
            detail=_asked_words(len(asked.asked), undecided, unsent),
        )

    def papers(self, papers: Papers) -> Iterator[Item]:
        """The papers, where no duty of their own tells of them."""
        if any(AVAILABLE in line.met_by for line in self.lines):
            return
        done = bool(papers.expected) and all(line.is_settled for line in papers.expected)
        yield Item(
            kind=Kind.PAPERS,
            title="Papers",
            state=State.MET if done else State.OWED,
            owed_by=self._titles("social-worker"),
            detail=_paper_words(papers),
        )

    def duties(self, papers: Papers) -> Iterator[Item]:
        """What is owed before the review by a rule."""
        general = self.procedure.setting(GENERAL)
        for line in self.lines:
            form = self._form_for(line)
            begun = self.filled.get(form.id, []) if form else []
            title = f"{line.title}: {self._paper(line.each)}" if line.each else line.title
            yield Item(
                kind=_kind_of(line, form),
                title=title,
                state=line.state,
                owed_by=line.owed_by,
                due=line.due,
                done_on=line.met_on,
                detail=_paper_words(papers) if line.rule == general else "",
                form=form.id if form else "",
                entry=begun[0].id if begun and form and form.once else None,
                line=line,
                may=may_fill(self.actor, form) if form else True,
            )

    def forms(self, head: ReviewHead) -> Iterator[Item]:
        """What is asked of every review by a form, where no duty tells of it."""
        told = {form.id for line in self.lines if (form := self._form_for(line))}
        for form in self._asked(FormKind.PREPARATION):
            if form.once and form.id not in told and self._is_wanted(form, head):
                yield self._form(form, Kind.FORM)
        if head.number == 1:
            for form in self._asked(FormKind.CHILD):
                if form.group == ENTERING_CARE:
                    yield self._about_entering(form)

    def if_needed(self, head: ReviewHead) -> Iterator[IfNeeded]:
        """The forms that only some reviews need."""
        for form in self._asked(FormKind.PREPARATION):
            told = any(self._form_for(line) == form for line in self.lines)
            wanted = form.id == ELSEWHERE and not self._is_wanted(form, head)
            if form.id != PAPER and (wanted or not form.once) and not told:
                yield IfNeeded(
                    form.id,
                    form.title,
                    self._titles(*form.filled_by),
                    may_fill(self.actor, form),
                    tuple(self.filled.get(form.id, ())),
                )

    def _asked(self, kind: FormKind) -> Iterator[Form]:
        """The forms of a kind that ask something of this child; those of a gate stand beside it."""
        gates = {gate.form for gate in self.procedure.gates.values() if gate.form}
        number, holds = self.situation.review_number, self.situation.holds
        for form in self.procedure.forms.values():
            if form.kind is not kind or form.id in gates or form.id == PAPER:
                continue
            if sections_asked(form, number, holds):
                yield form

    def _is_wanted(self, form: Form, head: ReviewHead) -> bool:
        """Whether this review needs the form: the visit only where it is held elsewhere."""
        return form.id != ELSEWHERE or head.at_placement is False

    def _form(self, form: Form, kind: Kind) -> Item:
        begun = self.filled.get(form.id, [])
        done = next((line.completed_on for line in begun if line.completed_on), None)
        return Item(
            kind=kind,
            title=form.title,
            state=State.MET if done else State.OWED,
            owed_by=self._titles(*form.filled_by) or self._titles("iro"),
            done_on=done,
            form=form.id,
            entry=begun[0].id if begun else None,
            may=may_fill(self.actor, form),
        )

    def _about_entering(self, form: Form) -> Item:
        """What the child should have been told on becoming looked after; its absence is shown."""
        today = self.reckoning.today
        told = entries_of(self.actor, self.review.child_id, today, form=form.id)
        done = next((line.completed_on for line in told if line.completed_on), None)
        return Item(
            kind=Kind.CHILD_FORM,
            title=form.title,
            state=State.MET if done else State.OWED,
            owed_by=self._titles(*form.filled_by),
            done_on=done,
            detail="" if done else "Not on record, and owed since the child became looked after",
            form=form.id,
            entry=told[0].id if told else None,
            may=may_fill(self.actor, form),
        )

    def _form_for(self, line: DutyLine) -> Form | None:
        """The form that, once completed, gives the fact which meets a duty."""
        forms = self.procedure.forms.values()
        preparing = (form for form in forms if form.kind is FormKind.PREPARATION and form.fact)
        return next((form for form in preparing if form.fact in line.met_by), None)

    def _paper(self, each: str) -> str:
        papers = self.procedure.lists.get("review-papers")
        return papers.says(each.replace(" ", "-")) if papers else each

    def _titles(self, *roles: str) -> tuple[str, ...]:
        return self.reckoning.titles(roles)


def _kind_of(line: DutyLine, form: Form | None) -> Kind:
    if AVAILABLE in line.met_by:
        return Kind.PAPERS
    return Kind.FORM if form else Kind.DUTY


def _venue_words(head: ReviewHead) -> str:
    if head.at_placement:
        return f"Where the child lives{f': {head.place}' if head.place else ''}"
    return head.place


def _paper_words(papers: Papers) -> str:
    expected = papers.expected
    settled = sum(1 for line in expected if line.is_settled)
    if not expected:
        return "None is said to be expected yet"
    return f"{settled} of {len(expected)} here, or noted as missing"


def _asked_words(asked: int, undecided: int, unsent: int) -> str:
    told = [f"{asked} asked"] if asked else ["Nobody is asked yet"]
    if undecided:
        told.append(f"{undecided} to decide about")
    if unsent:
        told.append(f"{unsent} not sent")
    return ", ".join(told)


def _raised(actor: Actor, review: Review, today: date) -> Iterator[Raised]:
    """What came up since the last review was completed: matters to raise, and changes."""
    since = _last_completed(review)
    after = Q() if since is None else Q(happened_on__gt=since)
    for line in entries_of(actor, review.child_id, today, form=RAISED):
        on = line.completed_on
        if on and (since is None or on > since):
            yield Raised(on, line.says, line.owner, line.id)
    changes = Change.objects.filter(after, child_id=review.child_id, entered_in_error=False)
    for change in changes.order_by("happened_on"):
        by = change.told_by.name if change.told_by else ""
        yield Raised(change.happened_on, change.summary, by, None)


def _last_completed(review: Review) -> date | None:
    held = Review.objects.filter(
        child_id=review.child_id, completed_on__isnull=False, entered_in_error=False
    ).exclude(pk=review.pk)
    return held.order_by("-completed_on").values_list("completed_on", flat=True).first()


def _meetings(review: Review) -> Iterator[MeetingOf]:
    rows = Sitting.objects.filter(review=review, entered_in_error=False)
    for row in rows.select_related("meeting").order_by("held_on", "meeting__planned_on", "pk"):
        on = row.held_on or (row.meeting.planned_on if row.meeting else None)
        if on:
            yield MeetingOf(on, row.meeting.place if row.meeting else "", row.held_on)


def _gates(actor: Actor, review: Review, today: date) -> tuple[StandingGate, ...]:
    """The gates that stand before the review is opened."""
    if review.opened_on:
        return ()
    return standing(actor, review.child_id, Step.REVIEW_OPENED, today, review=review.pk)


def _lifted(review: Review, procedure: Procedure) -> Iterator[Lifted]:
    rows = GateLift.objects.filter(about=f"review:{review.pk}", entered_in_error=False)
    gates: Mapping[str, object] = procedure.gates
    for row in rows.select_related("lifted_by").order_by("lifted_on", "pk"):
        if row.gate in gates:
            gate = procedure.gates[row.gate]
            reasons = procedure.lists.get(gate.reasons or "")
            chosen = reasons.says(row.reason_code) if reasons and row.reason_code else ""
            why = ": ".join(part for part in (chosen, row.reason) if part)
            yield Lifted(gate.says, why, row.lifted_by.name, row.lifted_on)
