"""The page that teaches the language is right: its authority works, and no key is left out."""

import re
from pathlib import Path

import pytest

import holdfast
from holdfast.rulebook import calendar_of, load_procedure, standard_folders
from holdfast.rulebook.examples import ExampleShape, ExpectShape, differences, read_examples
from holdfast.rulebook.shapes.asking import (
    ChoiceShape,
    FormShape,
    ListShape,
    QuestionShape,
    SectionShape,
    SettingShape,
    ShownIfShape,
    SignificantChangeShape,
    TextShape,
)
from holdfast.rulebook.shapes.base import Shape
from holdfast.rulebook.shapes.documents import DocumentShape, PartShape
from holdfast.rulebook.shapes.gates import GateShape
from holdfast.rulebook.shapes.names import (
    HeaderShape,
    MeasureShape,
    RoleShape,
    SpellShape,
    TermShape,
)
from holdfast.rulebook.shapes.rules import ChangeShape, RuleShape
from holdfast.rulebook.shapes.selectors import SelectorShape, WhenShape

PAGE = (Path(holdfast.__file__).parent.parent / "docs" / "procedure-language.md").read_text()
FILE = re.compile(r"```toml\n# (riverton/\S+)\n(.*?)```", re.DOTALL)


@pytest.fixture
def riverton(tmp_path: Path) -> Path:
    for name, text in FILE.findall(PAGE):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path / "riverton"


def test_the_authority_of_the_page_works_as_it_says(riverton: Path) -> None:
    procedure = load_procedure("riverton", standard_folders(riverton))
    examples = read_examples(riverton, procedure)
    calendar = calendar_of(procedure)
    assert len(examples) == 2
    assert [differences(example, procedure, calendar) for example in examples] == [(), ()]


def block_of(heading: str) -> str:
    """The first example of TOML under a heading of the page."""
    section = PAGE.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    found = re.search(r"```toml\n(.*?)```", section, re.DOTALL)
    assert found, heading
    return found[1]


def test_what_the_page_shows_of_forms_and_gates_works(riverton: Path) -> None:
    headings = ("Lists", "Settings", "Texts", "Forms", "Gates", "Significant changes", "Documents")
    own = "\n".join(block_of(heading) for heading in headings)
    (riverton / "asked.toml").write_text(own, encoding="utf-8")
    (riverton / "examples" / "gates.toml").write_text(block_of("Examples"), encoding="utf-8")
    procedure = load_procedure("riverton", standard_folders(riverton))
    assert procedure.setting("caseload-upper") == 70
    assert procedure.texts["who-comes"].paragraphs[1] == "Ask the child first."
    assert procedure.documents["visit-letter"].parts[0].form == "home-visit"
    (example,) = [each for each in read_examples(riverton, procedure) if each.tried]
    assert differences(example, procedure, calendar_of(procedure)) == ()


@pytest.mark.parametrize(
    "shape",
    [
        HeaderShape,
        TermShape,
        RoleShape,
        SpellShape,
        RuleShape,
        ChangeShape,
        MeasureShape,
        ListShape,
        ChoiceShape,
        SettingShape,
        TextShape,
        FormShape,
        SectionShape,
        QuestionShape,
        ShownIfShape,
        GateShape,
        DocumentShape,
        PartShape,
        SignificantChangeShape,
        SelectorShape,
        WhenShape,
        ExampleShape,
        ExpectShape,
    ],
)
def test_every_key_is_explained(shape: type[Shape]) -> None:
    keys = {field.alias or name for name, field in shape.model_fields.items()}
    assert {key for key in keys if f"`{key}`" not in PAGE} == set()
