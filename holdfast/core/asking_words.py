"""Forms, settings and significant changes in plain English, made from the data."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.core.asking import (
    Form,
    FormKind,
    Question,
    Section,
    SettingValue,
    ShownIf,
    SignificantChange,
)
from holdfast.core.gate_words import condition_parts
from holdfast.core.procedure import Procedure
from holdfast.core.selectors import When
from holdfast.core.sentences import ordinal
from holdfast.core.vocabulary import KINDS
from holdfast.core.words import listed

_KINDS = {
    FormKind.AGENDA: "The agenda of a review",
    FormKind.PREPARATION: "Filled in for a review",
    FormKind.CONSULTATION: "Asked before a review",
    FormKind.CHILD: "Recorded about a child",
    FormKind.SERVICE: "Recorded by the service, about no child",
}


def form_sentence(form: Form, procedure: Procedure) -> str:
    """What a form is, who fills it and what follows when it is completed."""
    return " ".join(f"{part}." for part in _form_parts(form, procedure))


def _form_parts(form: Form, procedure: Procedure) -> Iterator[str]:
    whom = f", of the {form.respondent.value}" if form.respondent else ""
    roles = [procedure.roles[role].title for role in form.filled_by]
    by = f", by the {listed(roles, 'or')}" if roles else ""
    yield f"{_KINDS[form.kind]}{whom}{by}{', at most once' if form.once else ''}"
    if form.by_link:
        yield "It may be filled in through a link"
    if form.age_from or form.age_under:
        yield f"It is for a child {_ages(form)} on the day of the review"
    if form.fact:
        given = f", if {_answered(form.fact_if, form, procedure)}" if form.fact_if else ""
        yield f"Completing it records that {KINDS[form.fact].past}{given}"
    if form.tells:
        told = [procedure.roles[role].title for role in form.tells]
        is_told = "is then told, and acknowledges it" if len(told) == 1 else "are then told"
        yield f"The {listed(told)} {is_told}"
    if form.tells_by:
        yield f"Those chosen in “{form.by_id[form.tells_by].asks}” are then told"
    if form.open_until:
        asked = [f"“{form.by_id[name].asks}”" for name in form.open_until]
        are = "is" if len(asked) == 1 else "are"
        yield f"It stays on its owner's list until {listed(asked)} {are} answered"
    if form.restricted:
        yield "It is kept outside the child's ordinary record"


def _ages(form: Form) -> str:
    since = f"of {form.age_from} or over" if form.age_from else ""
    under = f"under {form.age_under}" if form.age_under else ""
    return " and ".join(part for part in (since, under) if part)


def section_words(section: Section, procedure: Procedure) -> str:
    """When a section is asked and how it may be left; "" where there is nothing to say."""
    parts = [*asked_words(section, procedure)]
    if section.may_not_apply:
        parts.append("may be marked as not applying, with the reason")
    if section.private:
        parts.append("not shown in the room")
    return _sentence("; ".join(parts))


def question_words(question: Question, form: Form, procedure: Procedure) -> str:
    """How a question is answered and when it is asked: "Date; required."."""
    kind = question.answer.value
    choices = procedure.lists.get(question.list or "")
    parts = [f"{kind} from “{choices.title}”" if choices else kind]
    if question.required:
        parts.append("required")
    parts += asked_words(question, procedure)
    if question.shown_if:
        parts.append(f"asked if {_answered(question.shown_if, form, procedure)}")
    return _sentence("; ".join(parts))


def _answered(shown_if: ShownIf, form: Form, procedure: Procedure) -> str:
    """With which answers: "“Did views differ?” is answered “yes”"."""
    other = form.by_id[shown_if.question]
    choices = procedure.lists.get(other.list or "")
    told = [f"“{choices.says(each) if choices else each}”" for each in shown_if.accepts]
    return f"“{other.asks}” is answered {listed(told, 'or')}"


def asked_words(part: Section | Question, procedure: Procedure) -> Iterator[str]:
    """From which review, and for which child, something is asked."""
    if part.from_review > 1:
        yield f"asked from the {ordinal(part.from_review)} review on"
    if part.when is not None:
        yield f"asked {where_sentence(part.when, procedure)}"


def where_sentence(when: When, procedure: Procedure) -> str:
    """A condition on the child: "where the child is looked after"."""
    holds, not_so = condition_parts(
        when, procedure, {"first_review": "yes if it is the first review"}
    )
    where = f"where {listed(holds)}" if holds else ""
    return (where + (f" save where {listed(not_so, 'or')}" if not_so else "")).strip()


def change_sentence(change: SignificantChange, procedure: Procedure) -> str:
    """When a significant change is told."""
    soon = f"Told within {change.tell_within}" if change.tell_within else "Told"
    after = f" once it has lasted {change.threshold}" if change.threshold else ""
    counted = f" ({change.threshold_note})" if change.threshold_note else ""
    parts = [f"{soon}{after}{counted}"]
    if change.planned_first:
        parts.append("A planned one is told before it happens")
    if change.encloses:
        parts.append(f"With it goes: {change.encloses}")
    if change.subtypes:
        says = [choice.says for choice in procedure.lists[change.subtypes].choices]
        parts.append(f"Which kind is chosen from: {'; '.join(says)}")
    return " ".join(f"{part.removesuffix('.')}." for part in parts)


def setting_words(value: SettingValue) -> str:
    """The value of a setting as people read it."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""
