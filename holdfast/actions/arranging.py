"""A review given a day: in time or not, in school time or not, earlier or later than before.

Called by the actions that book and move reviews, in their own transaction. Moving a review never
moves the day by which it is due: that day is written down beside each move.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from holdfast.actions.entries import Told, form_of, save_answers
from holdfast.actions.gates import Lift, pass_gates
from holdfast.actions.refusal import Refused
from holdfast.actions.rows import added_for, changed
from holdfast.core.answers import is_answered, missing, sections_asked
from holdfast.core.gates import Step
from holdfast.core.procedure import Procedure
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import demand_role
from holdfast.queries.duty_lines import Reckoning, reckoning_of
from holdfast.queries.gates import standing
from holdfast.queries.meetings.dues import Dues, dues_of
from holdfast.queries.meetings.hours import takes_out_of_school
from holdfast.queries.meetings.one import EARLY_TRIGGERS, LATE_REASONS
from holdfast.queries.situations import situation_of
from holdfast.queries.today import today
from holdfast.record.models import (
    Child,
    Entry,
    Meeting,
    MeetingKind,
    Postponement,
    PostponementKind,
    Review,
)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What is said beside the day of a review.

    `early_because` and `late_reason` are words of the procedure's lists; `discussed` answers the
    form that the procedure asks for before a review is arranged out of time, by its questions;
    `lifts` are the reasons for going on though a gate stands.
    """

    early_because: str = ""
    early_note: str = ""
    late_reason: str = ""
    late_note: str = ""
    discussed: Mapping[str, object] = field(default_factory=dict)
    lifts: Mapping[str, Lift] = field(default_factory=dict)


NOTHING_SAID = Arrangement()


@dataclass(frozen=True, slots=True)
class Move:
    """How a review came from one day to another: the kind, the day before, and the words why."""

    kind: PostponementKind
    was_planned_on: date
    why: str


class Arranging:
    """The reviews of some children given one day; what each owes is looked up once."""

    def __init__(self, by: Actor, children: list[int]) -> None:
        self.by = by
        self.reckoning: Reckoning = reckoning_of(by.authority_id, today())
        self.dues: Mapping[int, Dues] = dues_of(children, MeetingKind.REVIEW, self.reckoning)
        born = Child.objects.filter(pk__in=children).values_list("pk", "born_on")
        self.born: Mapping[int, date | None] = dict(born)

    @property
    def procedure(self) -> Procedure:
        """The procedure by which it is judged."""
        return self.reckoning.procedure

    def days_late(self, review: Review, on: date) -> int:
        """By how many days a review then is past its limit."""
        dues = self.dues.get(review.child_id)
        return dues.days_late(on) if dues else 0

    def arrange(self, review: Review, meeting: Meeting, told: Arrangement) -> None:
        """Let a review be held at this meeting, once every gate of the procedure is passed."""
        on = meeting.planned_on
        at_school = takes_out_of_school(
            self.procedure,
            self.born.get(review.child_id),
            on,
            meeting.planned_time,
            meeting.planned_end_time,
        )
        self._pass(Step.REVIEW_PLANNED, review, told, {"school_time": at_school})
        late = self.days_late(review, on)
        if late:
            self._discuss(review, on, told)
            self._pass(Step.REVIEW_PLANNED_LATE, review, told, {})
        self._explain(review, told, late=bool(late))

    def keep(self, review: Review, meeting: Meeting, told: Arrangement, move: Move) -> None:
        """Put on record that a review was moved, beside the day by which it is still due."""
        on, dues = meeting.planned_on, self.dues.get(review.child_id)
        late = self.days_late(review, on)
        if late and not (told.late_reason or review.late_reason):
            raise Refused(
                f"That is {late} day{'' if late == 1 else 's'} past the limit. "
                "Choose the reason why the review is late.",
                "late_reason",
            )
        signed = move.kind is PostponementKind.DISPLACED
        kind = move.kind
        if kind is PostponementKind.MOVED and on < move.was_planned_on and told.early_because:
            kind = PostponementKind.BROUGHT_FORWARD
        added_for(
            Postponement,
            self.by,
            review.child_id,
            review=review,
            kind=kind,
            was_planned_on=move.was_planned_on,
            was_due_on=dues.first.due if dues else None,
            moved_to=on,
            decided_on=today(),
            decided_by_id=self.by.user_id,
            reason=told.late_reason or told.early_because,
            why=move.why,
            out_of_timescale=bool(late),
            outcome=_in_words(told),
            signed_off_by_id=self.by.user_id if signed else None,
            signed_off_on=today() if signed else None,
        )

    def _pass(
        self, step: Step, review: Review, told: Arrangement, attrs: Mapping[str, bool]
    ) -> None:
        if self.procedure.gates_before(step):
            pass_gates(
                self.by, review.child_id, step, attrs=attrs, review=review.pk, lifts=told.lifts
            )

    def _explain(self, review: Review, told: Arrangement, *, late: bool) -> None:
        """Keep why the review is early or late, in the words of the procedure's lists."""
        _demand_choice(self.procedure, EARLY_TRIGGERS, told.early_because, "early_because")
        _demand_choice(self.procedure, LATE_REASONS, told.late_reason, "late_reason")
        if told.early_because:
            changed(review, early_because=told.early_because, early_note=told.early_note)
        if late and told.late_reason:
            changed(review, late_reason=told.late_reason, late_note=told.late_note)

    def _discuss(self, review: Review, on: date, told: Arrangement) -> None:
        """Keep the discussion that is to come before a review is arranged out of time.

        Each day that is out of time needs a discussion of its own.
        """
        asked = {gate.id: gate for gate in self.procedure.gates_before(Step.REVIEW_PLANNED_LATE)}
        for stands in standing(self.by, review.child_id, Step.REVIEW_PLANNED_LATE, today(), on=on):
            form = asked[stands.id].form
            if form and stands.id not in told.lifts and not _is_kept(review, form, on):
                self._record(form, review, on, told, f"{stands.says} {stands.put_right}")

    def _record(self, name: str, review: Review, on: date, told: Arrangement, refusal: str) -> None:
        form = form_of(self.procedure, name)
        answers = {
            question: told.discussed[question]
            for question in form.by_id
            if is_answered(told.discussed.get(question))
        }
        situation = situation_of(review.child_id, self.procedure, today(), review=review)
        sections = sections_asked(form, situation.review_number, situation.holds)
        gaps = missing(form, sections, answers)
        if gaps:
            raise Refused(refusal, gaps[0].question.id if gaps[0].question else None)
        titles = {role.id: role.title for role in self.procedure.roles.values()}
        demand_role(self.by, form.filled_by, titles, f"fill in “{form.title}”")
        entry = added_for(
            Entry,
            self.by,
            review.child_id,
            form=name,
            procedure_version=self.procedure.version,
            review=review,
            about=_about(on),
            owner_id=self.by.user_id,
            started_on=today(),
            completed_on=today(),
            completed_by_id=self.by.user_id,
        )
        save_answers(self.by, entry, form, {name: Told(said) for name, said in answers.items()})


def _in_words(told: Arrangement) -> str:
    return "\n".join(str(said) for said in told.discussed.values() if is_answered(said))


def _about(on: date) -> str:
    return f"day:{on.isoformat()}"


def _is_kept(review: Review, form: str, on: date) -> bool:
    kept = Entry.objects.filter(review=review, form=form, about=_about(on))
    return kept.filter(entered_in_error=False).exists()


def _demand_choice(procedure: Procedure, name: str, chosen: str, field_name: str) -> None:
    choices = procedure.lists.get(name)
    if chosen and (choices is None or chosen not in choices.by_id):
        raise Refused("Choose one of the reasons in the list.", field_name)
