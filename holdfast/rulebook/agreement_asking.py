"""Whether forms, gates and texts agree with the rest of a procedure, and within themselves."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from holdfast.core.answers import OF_REVIEW, REVIEW_SAYS
from holdfast.core.asking import AnswerKind, Form, FormKind, Question
from holdfast.core.documents import GROUPS, PARTS, DocumentTemplate
from holdfast.core.gates import ATTRIBUTES, Gate, Step
from holdfast.core.procedure import Procedure
from holdfast.core.selectors import When
from holdfast.core.vocabulary import KINDS
from holdfast.rulebook.problems import Problem, suggestion
from holdfast.rulebook.shapes.selectors import WhenShape
from holdfast.rulebook.tables import Entry, Sheet

Finding = tuple[str, str]
"""A key inside a table, and what is wrong at it."""

ASKED_BESIDE = ("review", "review_number", "first_review")
"""What a condition of a form, a section, a question or a text may ask beside the child's facts."""
_WORDS = {
    AnswerKind.YES_NO: ("yes", "no"),
    AnswerKind.YES_NO_CONCERN: ("yes", "no", "concern"),
}


def asking_disagreements(sheet: Sheet, procedure: Procedure) -> Iterator[Problem]:
    """Everything wrong between the forms, gates and texts of a sheet and what they name."""
    for entry in sheet.forms:
        if form := procedure.forms.get(entry.name):
            yield from _told(entry, form_findings(form, procedure))
    yield from _part_disagreements(sheet, procedure)
    for text in sheet.texts:
        yield from _told(text, condition_findings(_built(text.shape.when), "when", ASKED_BESIDE))
    for each in sheet.gates:
        if gate := procedure.gates.get(each.name):
            yield from _told(each, gate_findings(gate, procedure))
    for one in sheet.documents:
        if document := procedure.documents.get(one.name):
            yield from _told(one, document_findings(document, procedure))


def _part_disagreements(sheet: Sheet, procedure: Procedure) -> Iterator[Problem]:
    for section in sheet.sections:
        yield from _told(
            section, condition_findings(_built(section.shape.when), "when", ASKED_BESIDE)
        )
    for question in sheet.questions:
        owner = procedure.forms.get(question.shape.form)
        built = owner.by_id.get(question.shape.id) if owner else None
        if owner and built:
            yield from _told(question, question_findings(built, owner, procedure))


def document_findings(document: DocumentTemplate, procedure: Procedure) -> Iterator[Finding]:
    """What a document's parts show that is not there, and who gets it that nobody is."""
    yield from _recipient_findings(document, procedure)
    for part in document.parts:
        if part.form is None:
            continue
        form = procedure.forms.get(part.form)
        if form is None:
            meant = suggestion(part.form, procedure.forms)
            yield f"parts.{part.id}", f"{part.form!r} is not a form of this procedure{meant}"
        elif part.section is not None and part.section not in form.sections_by_id:
            meant = suggestion(part.section, form.sections_by_id)
            yield f"parts.{part.id}", f"{part.section!r} is not a section of {form.id!r}{meant}"


def _recipient_findings(document: DocumentTemplate, procedure: Procedure) -> Iterator[Finding]:
    known = {*procedure.roles, *GROUPS, *PARTS}
    named = [("recipients", document.recipients), ("initials_for", document.initials_for)]
    for part in document.parts:
        named += [(f"parts.{part.id}", (*part.not_for, *part.only_for))]
    for key, recipients in named:
        for recipient in recipients:
            if recipient not in known:
                meant = suggestion(recipient, known)
                yield key, f"{recipient!r} is no role, no group and nothing to a child{meant}"


def _built(when: WhenShape | None) -> When | None:
    return when.build() if when else None


def _told(entry: Entry[Any], findings: Iterator[Finding]) -> Iterator[Problem]:
    yield from (entry.problem(says, key) for key, says in findings)


def form_findings(form: Form, procedure: Procedure) -> Iterator[Finding]:
    """What is wrong between a form's keys and its questions."""
    for name in form.open_until:
        if name not in form.by_id:
            yield "open_until", _no_question(name, form)
    if form.tells_by is not None:
        yield from _tells_by(form, form.tells_by, procedure)
    yield from _fact_findings(form)
    if form.respondent is not None and form.kind is not FormKind.CONSULTATION:
        yield "respondent", 'only a form of kind = "consultation" has a respondent'
    if form.by_link and form.respondent is None:
        yield "by_link", "a form filled through a link says by whom: give respondent"


def _fact_findings(form: Form) -> Iterator[Finding]:
    """What is wrong with the facts that a form gives."""
    if form.fact is None:
        given = {
            "fact_has": form.fact_has,
            "fact_if": form.fact_if,
            "fact_else": form.fact_else,
            "recorded": form.recorded,
        }
        for key in (key for key, value in given.items() if value):
            yield key, "the form gives no fact: name it in fact"
        return
    known = KINDS[form.fact].attrs
    for name, _ in form.fact_has:
        if name not in known:
            says = f"{name!r} is not an attribute of {form.fact!r}"
            yield "fact_has", f"{says}{suggestion(name, known)}"
    if form.fact_else and form.fact_if is None:
        yield "fact_else", "it is given only where fact_if is not met: give fact_if"
    if form.fact_if and form.fact_if.question not in form.by_id:
        yield "fact_if.question", _no_question(form.fact_if.question, form)


def _tells_by(form: Form, name: str, procedure: Procedure) -> Iterator[Finding]:
    question = form.by_id.get(name)
    if question is None:
        yield "tells_by", _no_question(name, form)
        return
    choices = procedure.lists.get(question.list or "")
    if choices is None:
        yield "tells_by", f"{name!r} does not choose from a list of roles"
        return
    for choice in choices.choices:
        if choice.id not in procedure.roles:
            meant = suggestion(choice.id, procedure.roles)
            says = f"the choice {choice.id!r} of {choices.id!r} is not a role{meant}"
            yield "tells_by", says


def question_findings(question: Question, form: Form, procedure: Procedure) -> Iterator[Finding]:
    """What is wrong between a question and its form."""
    yield from condition_findings(question.when, "when", ASKED_BESIDE)
    if question.gives is not None:
        yield from _gives(question, question.gives, form)
    if question.shown_if is None:
        return
    other = form.by_id.get(question.shown_if.question)
    if other is None or other.id == question.id:
        yield "shown_if.question", _no_question(question.shown_if.question, form)
        return
    if _goes_round(question, form):
        yield "shown_if.question", "these questions wait for one another"
        return
    known = _answers_of(other, procedure)
    for value in question.shown_if.accepts:
        if value not in known:
            meant = suggestion(value, known) or f" ({', '.join(known) or 'it is not chosen'})"
            yield "shown_if.is", f"{value!r} is not an answer to {other.id!r}{meant}"


def _goes_round(question: Question, form: Form) -> bool:
    seen = set[str]()
    at: Question | None = question
    while at is not None and at.shown_if is not None:
        if at.id in seen:
            return True
        seen.add(at.id)
        at = form.by_id.get(at.shown_if.question)
    return False


def _answers_of(question: Question, procedure: Procedure) -> Collection[str]:
    choices = procedure.lists.get(question.list or "")
    return tuple(choices.by_id) if choices else _WORDS.get(question.answer, ())


def _gives(question: Question, name: str, form: Form) -> Iterator[Finding]:
    if name.startswith(OF_REVIEW):
        if name.removeprefix(OF_REVIEW) not in REVIEW_SAYS:
            says = f"{name!r} says nothing of a review (there are: {', '.join(REVIEW_SAYS)})"
            yield "gives", says
    elif form.kind is FormKind.AGENDA:
        if name not in ATTRIBUTES[Step.REVIEW_COMPLETED]:
            yield "gives", f"{name!r} is nothing that completing a review turns on"
    elif form.fact is None:
        yield "gives", f"the form {form.id!r} gives no fact: name it in the form's fact"
    else:
        yield from _gives_fact(question, name, form.fact)


def _gives_fact(question: Question, name: str, kind: str) -> Iterator[Finding]:
    if name == "on":
        if question.answer is not AnswerKind.DATE:
            yield "gives", 'the date of a fact is given by an answer that is a "date"'
    elif name == "at":
        if question.answer is not AnswerKind.TEXT:
            yield "gives", 'the time of a fact is given by an answer that is a "text", as 14:30'
    elif name not in KINDS[kind].attrs:
        known = KINDS[kind].attrs
        carries = ", ".join(known) or "no attributes"
        says = f"{name!r} is not an attribute of {kind!r} (it carries: {carries})"
        yield "gives", f"{says}{suggestion(name, known)}"


def gate_findings(gate: Gate, procedure: Procedure) -> Iterator[Finding]:
    """What is wrong between a gate, its step and the questions it names."""
    known = tuple(ATTRIBUTES[gate.step])
    yield from condition_findings(gate.when, "when", known)
    for unless in gate.unless:
        yield from condition_findings(unless, "unless", known)
    form = procedure.forms.get(gate.form or "")
    asked = (
        set(form.by_id)
        if form
        else {question for each in procedure.forms.values() for question in each.by_id}
    )
    for name in gate.answered:
        if name not in asked:
            of = f"{form.id!r}" if form else "any form of this procedure"
            yield "answered", f"{name!r} is not a question of {of}{suggestion(name, asked)}"


def condition_findings(when: When | None, key: str, known: Collection[str]) -> Iterator[Finding]:
    """What a condition asks of its occasion that nothing gives."""
    if when is None:
        return
    carries = ", ".join(known)
    for name, _ in when.attrs:
        if name not in known:
            says = f"{name!r} is not known here (there are: {carries}){suggestion(name, known)}"
            yield f"{key}.where", says
    for name in when.has.same if when.has else ():
        if name not in known:
            says = f"{name!r} is not known here (there are: {carries}){suggestion(name, known)}"
            yield f"{key}.has.same", says


def _no_question(name: str, form: Form) -> str:
    return f"{name!r} is not another question of {form.id!r}{suggestion(name, form.by_id)}"
