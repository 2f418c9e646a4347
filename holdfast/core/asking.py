"""What a procedure asks: forms of sections and questions, and the lists they choose from.

These are the shapes; what is still missing in an answered form is worked out by
`holdfast.core.answers`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from holdfast.core.facts import Value
from holdfast.core.selectors import When
from holdfast.core.sources import Source
from holdfast.core.spans import Span


class AnswerKind(StrEnum):
    """The kinds of answer a question can have."""

    TEXT = "text"
    LONG_TEXT = "long text"
    YES_NO = "yes or no"
    YES_NO_CONCERN = "yes, no or concern"
    CHOICE = "choice"
    CHOICES = "choices"
    DATE = "date"
    NUMBER = "number"
    OFFICER = "officer"
    PERSON = "person"

    @property
    def is_listed(self) -> bool:
        """Whether the answer is chosen from a list of the procedure."""
        return self in (AnswerKind.CHOICE, AnswerKind.CHOICES)


class FormKind(StrEnum):
    """What a form is for, which decides where it is offered."""

    AGENDA = "agenda"
    PREPARATION = "preparation"
    CONSULTATION = "consultation"
    CHILD = "child"
    SERVICE = "service"


class Respondent(StrEnum):
    """Whose views a consultation form asks for."""

    CHILD = "child"
    PARENT = "parent"
    CARER = "carer"


class Moment(StrEnum):
    """The moments of the work at which a procedure's guidance is shown."""

    ENTERING_CARE = "entering-care"
    ALLOCATION = "allocation"
    HANDOVER = "handover"
    CASELOADS = "caseloads"
    CHILD = "child"
    PLANNING = "planning"
    BOOKING = "booking"
    DISPLACING = "displacing"
    PREPARING = "preparing"
    INVITATIONS = "invitations"
    PRE_MEET = "pre-meet"
    SOCIAL_WORKER_DISCUSSION = "social-worker-discussion"
    REPORTS = "reports"
    CONSULTATION = "consultation"
    CHILD_CHAIRING = "child-chairing"
    PRIVATE_CONVERSATION = "private-conversation"
    EXCLUSION = "exclusion"
    WORKSPACE = "workspace"
    AGENDA = "agenda"
    PARTICIPATION = "participation"
    ADJOURNMENT = "adjournment"
    RECOMMENDATIONS = "recommendations"
    DECISIONS = "decisions"
    COMPLETING = "completing"
    RATIFICATION = "ratification"
    RECORD = "record"
    CHILDS_LETTER = "childs-letter"
    DISTRIBUTION = "distribution"
    RESTRICTIONS = "restrictions"
    FOLLOWING_UP = "following-up"
    BETWEEN_REVIEWS = "between-reviews"
    SIGNIFICANT_CHANGES = "significant-changes"
    CARE_PLAN_CHANGES = "care-plan-changes"
    COMPLAINTS = "complaints"
    DISPUTES = "disputes"
    SERVICE = "service"


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen from a list."""

    id: str
    says: str
    rows: tuple[str, ...] = ()


@dataclass(frozen=True)
class Choices:
    """A list to choose from, in the order in which it is offered."""

    id: str
    title: str
    source: Source
    choices: tuple[Choice, ...]
    rows: tuple[str, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Choice]:
        """Each choice by its id."""
        return {choice.id: choice for choice in self.choices}

    def says(self, choice: str) -> str:
        """A choice in words; the id itself where the list no longer has it."""
        found = self.by_id.get(choice)
        return found.says if found else choice.replace("-", " ")


SettingValue = int | float | bool | str | Span


@dataclass(frozen=True, slots=True)
class Setting:
    """A number, a text or a span that an authority decides, and that is no rule and no gate."""

    id: str
    says: str
    value: SettingValue
    source: Source
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """Guidance shown at a moment of the work."""

    id: str
    at: Moment
    title: str
    says: str
    source: Source
    rows: tuple[str, ...] = ()
    when: When | None = None

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text, paragraph by paragraph."""
        parts = (" ".join(part.split()) for part in self.says.split("\n\n"))
        return tuple(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class ShownIf:
    """The answers to an earlier question with which a question is asked."""

    question: str
    accepts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a form.

    `list` names the list its answer is chosen from. It is asked from the review of this number in
    the child's time looked after, and where `when` holds. `gives` names the attribute of the
    form's fact that the answer becomes ("on" is the fact's date, "at" its time).
    """

    id: str
    asks: str
    answer: AnswerKind
    help: str = ""
    list: str | None = None
    required: bool = False
    from_review: int = 1
    when: When | None = None
    shown_if: ShownIf | None = None
    gives: str | None = None
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a form.

    Where it `may_not_apply` it can be marked so, with a reason, in place of answers. A `private`
    one is left out of what is shown in the room. `beside` names the panels of the record that
    stand next to it.
    """

    id: str
    title: str
    questions: tuple[Question, ...] = ()
    help: str = ""
    may_not_apply: bool = False
    private: bool = False
    beside: tuple[str, ...] = ()
    from_review: int = 1
    when: When | None = None
    rows: tuple[str, ...] = ()


@dataclass(frozen=True)
class Form:
    """Something that is asked and answered.

    `filled_by` are the roles that fill it; whoever may record reviews where it names none. At
    most `once` for a review. Completing it gives the fact of kind `fact`, with the attributes that
    it always has (`fact_has`), where the answers are those of `fact_if`, or else the fact
    `fact_else`; and, of the day on which it was completed, the fact that it was `recorded`. The
    roles that it `tells`, or those chosen in the question `tells_by`, get a notice to acknowledge.
    It stays on its owner's list until the questions of `open_until` are answered. A `restricted`
    one is kept outside the child's ordinary record. One filled `by_link` may be answered by the
    `respondent` through a link; `age_from` and `age_under` say for a child of which age.
    `guidance` names the moments whose texts stand on its page.
    """

    id: str
    title: str
    kind: FormKind
    source: Source
    sections: tuple[Section, ...] = ()
    help: str = ""
    group: str = ""
    filled_by: tuple[str, ...] = ()
    once: bool = False
    fact: str | None = None
    fact_has: tuple[tuple[str, Value], ...] = ()
    fact_if: ShownIf | None = None
    fact_else: str | None = None
    recorded: str | None = None
    tells: tuple[str, ...] = ()
    tells_by: str | None = None
    open_until: tuple[str, ...] = ()
    restricted: bool = False
    by_link: bool = False
    respondent: Respondent | None = None
    age_from: Span | None = None
    age_under: Span | None = None
    guidance: tuple[Moment, ...] = ()
    rows: tuple[str, ...] = ()

    @property
    def all_questions(self) -> Iterator[Question]:
        """Every question, section by section."""
        for section in self.sections:
            yield from section.questions

    @cached_property
    def by_id(self) -> Mapping[str, Question]:
        """Each question by its id."""
        return {question.id: question for question in self.all_questions}

    @cached_property
    def sections_by_id(self) -> Mapping[str, Section]:
        """Each section by its id."""
        return {section.id: section for section in self.sections}


@dataclass(frozen=True, slots=True)
class SignificantChange:
    """A change in a child's life that the reviewing officer is told of between reviews.

    `threshold` is how long something lasts before it is one, `threshold_note` says how that is
    counted. It is told within `tell_within`, before it happens where it is `planned_first`.
    `encloses` is the document that goes with it.
    """

    id: str
    title: str
    source: Source
    subtypes: str | None = None
    threshold: Span | None = None
    threshold_note: str = ""
    tell_within: Span | None = None
    planned_first: bool = False
    encloses: str = ""
    rows: tuple[str, ...] = ()
