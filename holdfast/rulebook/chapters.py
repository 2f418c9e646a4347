"""What a procedure asks, shows and bars, told in words: gates, forms, guidance, lists, settings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from holdfast.core.asking import (
    Choices,
    Form,
    FormKind,
    Moment,
    Setting,
    SignificantChange,
    Text,
)
from holdfast.core.asking_words import (
    change_sentence,
    form_sentence,
    question_words,
    section_words,
    setting_words,
    where_sentence,
)
from holdfast.core.documents import DocumentTemplate
from holdfast.core.gate_words import gate_sentence
from holdfast.core.gates import Gate, Strength
from holdfast.core.procedure import Procedure
from holdfast.core.sources import Source

_FORM_ORDER = list(FormKind)
_MOMENTS = list(Moment)


@dataclass(frozen=True, slots=True)
class Item:
    """A part of a clause in a line: a question with how it is answered, or a choice."""

    says: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class Division:
    """Some parts of a clause under a heading, such as the questions of a section."""

    title: str
    says: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """One gate, form, text, list, setting, change or document, told in `sentences`.

    `is_own` where an authority adds it or says it differently from its base. `labels` are short
    remarks for the margin.
    """

    id: str
    title: str
    sentences: tuple[str, ...]
    source: Source
    is_own: bool
    rows: tuple[str, ...]
    divisions: tuple[Division, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """The clauses of one kind, in the procedure's order."""

    key: str
    title: str
    clauses: tuple[Clause, ...] = field(default=())


def chapters(procedure: Procedure) -> tuple[Chapter, ...]:
    """Every chapter that the procedure has something to say in."""
    told = (
        Chapter("gates", "What may not happen unless", _gates(procedure)),
        Chapter("forms", "What is asked and recorded", _forms(procedure)),
        Chapter("significant-changes", "Significant changes between reviews", _changes(procedure)),
        Chapter("guidance", "Guidance at each moment of the work", _texts(procedure)),
        Chapter("lists", "Lists to choose from", _lists(procedure)),
        Chapter("settings", "Settings", _settings(procedure)),
        Chapter("documents", "Documents", _documents(procedure)),
    )
    return tuple(chapter for chapter in told if chapter.clauses)


Named = Gate | Form | Text | Choices | Setting | SignificantChange | DocumentTemplate


def _is_own(each: Named, below: Mapping[str, Named] | None) -> bool:
    return below is not None and below.get(each.id) != each


def _gates(procedure: Procedure) -> tuple[Clause, ...]:
    below = procedure.base.gates if procedure.base else None
    steps = {gate.step: place for place, gate in enumerate(procedure.gates.values())}
    gates = sorted(procedure.gates.values(), key=lambda gate: steps[gate.step])
    return tuple(_gate(gate, procedure, is_own=_is_own(gate, below)) for gate in gates)


def _gate(gate: Gate, procedure: Procedure, *, is_own: bool) -> Clause:
    stands = "Warns before" if gate.strength is Strength.WARN else "Stands before"
    return Clause(
        id=gate.id,
        title=gate.says.removesuffix("."),
        sentences=(gate_sentence(gate, procedure), gate.put_right),
        source=gate.source,
        is_own=is_own,
        rows=gate.rows,
        labels=((stands, gate.step.value.replace("-", " ")),),
    )


def _forms(procedure: Procedure) -> tuple[Clause, ...]:
    below = procedure.base.forms if procedure.base else None
    forms = sorted(procedure.forms.values(), key=lambda form: _FORM_ORDER.index(form.kind))
    return tuple(
        Clause(
            id=form.id,
            title=form.title,
            sentences=tuple(part for part in (form_sentence(form, procedure), form.help) if part),
            source=form.source,
            is_own=_is_own(form, below),
            rows=form.rows,
            divisions=tuple(_sections(form, procedure)),
            labels=(("Offered under", form.group),) if form.group else (),
        )
        for form in forms
    )


def _sections(form: Form, procedure: Procedure) -> Iterator[Division]:
    for section in form.sections:
        yield Division(
            section.title,
            " ".join(part for part in (section.help, section_words(section, procedure)) if part),
            tuple(
                Item(question.asks, question_words(question, form, procedure))
                for question in section.questions
            ),
        )


def _changes(procedure: Procedure) -> tuple[Clause, ...]:
    below = procedure.base.significant_changes if procedure.base else None
    return tuple(
        Clause(
            id=change.id,
            title=change.title,
            sentences=(change_sentence(change, procedure),),
            source=change.source,
            is_own=_is_own(change, below),
            rows=change.rows,
        )
        for change in procedure.significant_changes.values()
    )


def _texts(procedure: Procedure) -> tuple[Clause, ...]:
    below = procedure.base.texts if procedure.base else None
    texts = sorted(procedure.texts.values(), key=lambda text: _MOMENTS.index(text.at))
    return tuple(
        Clause(
            id=text.id,
            title=text.title,
            sentences=text.paragraphs,
            source=text.source,
            is_own=_is_own(text, below),
            rows=text.rows,
            labels=(("Shown at", text.at.value.replace("-", " ")), *_shown_where(text, procedure)),
        )
        for text in texts
    )


def _shown_where(text: Text, procedure: Procedure) -> Iterator[tuple[str, str]]:
    if text.when:
        yield "Shown", where_sentence(text.when, procedure)


def _lists(procedure: Procedure) -> tuple[Clause, ...]:
    below = procedure.base.lists if procedure.base else None
    return tuple(
        Clause(
            id=choices.id,
            title=choices.title,
            sentences=(),
            source=choices.source,
            is_own=_is_own(choices, below),
            rows=(*choices.rows, *(row for each in choices.choices for row in each.rows)),
            divisions=(Division("", "", tuple(Item(each.says) for each in choices.choices)),),
        )
        for choices in procedure.lists.values()
    )


def _settings(procedure: Procedure) -> tuple[Clause, ...]:
    below = procedure.base.settings if procedure.base else None
    return tuple(
        Clause(
            id=setting.id,
            title=setting.says,
            sentences=(setting_words(setting.value),),
            source=setting.source,
            is_own=_is_own(setting, below),
            rows=setting.rows,
        )
        for setting in procedure.settings.values()
    )


def _documents(procedure: Procedure) -> tuple[Clause, ...]:
    below = procedure.base.documents if procedure.base else None
    return tuple(
        Clause(
            id=document.id,
            title=_IN_BRACES.sub(_filled, document.title),
            sentences=(document.help,) if document.help else (),
            source=document.source,
            is_own=_is_own(document, below),
            rows=document.rows,
            divisions=(
                Division("", "", tuple(Item(part.title) for part in document.parts if part.title)),
            ),
        )
        for document in procedure.documents.values()
    )


_IN_BRACES = re.compile(r"\{(\w+)\}")


def _filled(found: re.Match[str]) -> str:
    """What stands in a document's words for something of the child's: "{child}", "the child"."""
    return f"the {found[1].replace('_', ' ')}"


def told_by_name(chapter: Chapter) -> dict[str, str]:
    """What a chapter says, by the name of each clause and of each section of a form."""
    told: dict[str, str] = {}
    for clause in chapter.clauses:
        name = clause.title if clause.title not in told else f"{clause.title} ({clause.id})"
        plain = [part for part in clause.divisions if not part.title]
        items = [item.says for part in plain for item in part.items]
        told[name] = " ".join([*clause.sentences, "; ".join(items)]).strip()
        for part in clause.divisions:
            if part.title:
                asked = [f"{item.says} {item.more}".strip() for item in part.items]
                told[f"{name}: {part.title}"] = " ".join([part.says, *asked]).strip()
    return told
