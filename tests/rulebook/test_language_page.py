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
