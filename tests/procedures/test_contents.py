"""What the procedures ask, show and bar is well written, complete, and used by the product."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import holdfast
from holdfast.core.procedure import Procedure
from holdfast.queries.beside import PANELS
from holdfast.queries.workspace import LAST
from holdfast.rulebook import folders_of, load_all, standard_folders
from holdfast.rulebook.check import rows_named
from holdfast.rulebook.examples import read_examples
from holdfast.rulebook.gate_examples import untried_gates
from tests.requirements_catalogue import catalogue

PROCEDURES = load_all()
FOLDERS = folders_of(standard_folders())
PRODUCT = Path(holdfast.__file__).parent
WHOLE = re.compile(r"[.?:]$|https://\S+$")
FORBIDDEN = {
    "LAC": re.compile(r"\bLAC\b"),
    "an exclamation mark": re.compile(r"!"),
    "two spaces": re.compile(r"\S  +\S"),
    "straight double quotes": re.compile(r'"'),
    "a user": re.compile(r"\busers?\b", re.IGNORECASE),
}
READ_ALONE = {"legislation"}
"""Lists that nobody chooses from: they are read in the procedure, and cited."""
each_procedure = pytest.mark.parametrize("procedure", PROCEDURES.values(), ids=PROCEDURES.keys())


def titles(procedure: Procedure) -> Iterator[str]:
    """Everything that stands as a heading, a label or a choice."""
    for form in procedure.forms.values():
        yield form.title
        yield from (section.title for section in form.sections)
    for choices in procedure.lists.values():
        yield choices.title
        yield from (choice.says for choice in choices.choices)
    yield from (text.title for text in procedure.texts.values())
    yield from (setting.says for setting in procedure.settings.values())
    yield from (change.title for change in procedure.significant_changes.values())


def questions(procedure: Procedure) -> Iterator[str]:
    """Everything that is asked."""
    for form in procedure.forms.values():
        yield from (question.asks for question in form.all_questions)


def sentences(procedure: Procedure) -> Iterator[str]:
    """Everything that is said in whole sentences."""
    for text in procedure.texts.values():
        yield from text.paragraphs
    for gate in procedure.gates.values():
        yield from (gate.says, gate.put_right)
    for form in procedure.forms.values():
        parts = (form, *form.sections, *form.all_questions)
        yield from (part.help for part in parts if part.help)


@each_procedure
def test_sentences_are_whole(procedure: Procedure) -> None:
    wrong = [each for each in sentences(procedure) if not WHOLE.search(each.strip())]
    assert not wrong
    begun = [each for each in sentences(procedure) if "https://" not in each]
    assert not [each for each in begun if not each.strip()[:1].isupper()]


@each_procedure
def test_headings_and_questions_begin_with_a_capital_and_end_without_a_stop(
    procedure: Procedure,
) -> None:
    told = [*titles(procedure), *questions(procedure)]
    assert not [each for each in told if each.endswith(".") and not re.search(r"[.?] [A-Z]", each)]
    assert not [each for each in told if each[:1].islower()]


@each_procedure
@pytest.mark.parametrize("what", FORBIDDEN)
def test_it_is_written_in_plain_english(procedure: Procedure, what: str) -> None:
    told = [*titles(procedure), *questions(procedure), *sentences(procedure)]
    assert not [each for each in told if FORBIDDEN[what].search(each)]


@each_procedure
def test_every_question_stands_in_a_section_of_a_form_and_every_form_asks(
    procedure: Procedure,
) -> None:
    assert not [form.id for form in procedure.forms.values() if not list(form.all_questions)]


def test_every_list_is_chosen_from() -> None:
    """By a question, a gate or a change of some procedure, or by a page that names it."""
    chosen = set[str | None]()
    for procedure in PROCEDURES.values():
        chosen |= {q.list for form in procedure.forms.values() for q in form.all_questions}
        chosen |= {gate.reasons for gate in procedure.gates.values()}
        chosen |= {change.subtypes for change in procedure.significant_changes.values()}
    lists = {name for procedure in PROCEDURES.values() for name in procedure.lists} - READ_ALONE
    assert not [name for name in sorted(lists - chosen) if not in_product(name)]


@each_procedure
def test_every_setting_is_read_by_the_product(procedure: Procedure) -> None:
    assert not [name for name in procedure.settings if not in_product(name)]


@each_procedure
def test_every_panel_beside_a_section_is_there(procedure: Procedure) -> None:
    named = {
        name
        for form in procedure.forms.values()
        for section in form.sections
        for name in section.beside
    }
    assert named <= {*PANELS, LAST}


@each_procedure
def test_every_text_is_shown_at_its_moment(procedure: Procedure) -> None:
    guided = {moment for form in procedure.forms.values() for moment in form.guidance}
    moments = {text.at for text in procedure.texts.values()} - guided
    assert not [moment for moment in moments if f"Moment.{moment.name}" not in product_source()]


@each_procedure
def test_every_gate_stands_before_a_step_that_the_product_takes(procedure: Procedure) -> None:
    steps = {gate.step for gate in procedure.gates.values()}
    assert not [step for step in steps if f"Step.{step.name}" not in source_of("actions")]


@pytest.mark.parametrize("procedure_id", sorted(PROCEDURES))
def test_examples_prove_that_each_gate_stands_and_opens(procedure_id: str) -> None:
    procedure = PROCEDURES[procedure_id]
    examples = read_examples(FOLDERS[procedure_id][0], procedure)
    assert untried_gates(procedure, [example.tried for example in examples]) == ()


def test_every_row_named_is_in_the_catalogue() -> None:
    known = catalogue()
    assert not {row: by for row, by in rows_named(PROCEDURES.values()).items() if row not in known}


_SOURCES: dict[str, str] = {}


def source_of(package: str) -> str:
    """The text of every module of a package of the product."""
    if package not in _SOURCES:
        files = sorted((PRODUCT / package).rglob("*.py"))
        _SOURCES[package] = "\n".join(file.read_text(encoding="utf-8") for file in files)
    return _SOURCES[package]


def product_source() -> str:
    """The text of the packages that show and record."""
    packages = ("actions", "queries", "web", "documents", "imports", "jobs")
    return "\n".join(source_of(package) for package in packages)


def in_product(name: str) -> bool:
    """Whether the product names something of a procedure."""
    return f'"{name}"' in product_source()
