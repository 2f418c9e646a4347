"""A procedure's folder read into checked tables, each remembering the file and key it stood at."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from holdfast.core.procedure import Procedure
from holdfast.rulebook.problems import Problem, explained, suggestion
from holdfast.rulebook.shapes.asking import (
    FormShape,
    ListShape,
    QuestionShape,
    SectionShape,
    SettingShape,
    SignificantChangeShape,
    TextShape,
)
from holdfast.rulebook.shapes.base import Known, Shape
from holdfast.rulebook.shapes.documents import DocumentShape
from holdfast.rulebook.shapes.gates import GateShape
from holdfast.rulebook.shapes.names import (
    HeaderShape,
    MeasureShape,
    RoleShape,
    SpellShape,
    TermShape,
)
from holdfast.rulebook.shapes.rules import ChangeShape, RuleShape

HEADER = "procedure.toml"
LISTS: Mapping[str, type[Shape]] = {
    "rule": RuleShape,
    "change": ChangeShape,
    "measure": MeasureShape,
    "school_term": TermShape,
    "text": TextShape,
    "section": SectionShape,
    "question": QuestionShape,
    "gate": GateShape,
    "significant_change": SignificantChangeShape,
}
NAMED: Mapping[str, type[Shape]] = {
    "role": RoleShape,
    "spell": SpellShape,
    "list": ListShape,
    "setting": SettingShape,
    "form": FormShape,
    "document": DocumentShape,
}
_HEADER_KEYS = frozenset(HeaderShape.model_fields)

S = TypeVar("S", bound=Shape)


@dataclass(frozen=True)
class Entry(Generic[S]):
    """A table that has been checked, with the file and key at which it stands."""

    file: str
    key: str
    name: str
    shape: S

    def problem(self, says: str, key: str = "") -> Problem:
        """A problem at this table, or at a key inside it."""
        return Problem(self.file, f"{self.key}.{key}" if key else self.key, says)


@dataclass(frozen=True)
class RawFolder:
    """The files of one procedure as TOML gives them, in the order of their names."""

    folder: Path
    files: tuple[tuple[str, Mapping[str, Any]], ...]
    problems: tuple[Problem, ...]

    def tables(self, name: str) -> Iterator[tuple[str, str, str, Any]]:
        """Each table called `name`: its file, key path, own name (if any) and content."""
        for file, content in self.files:
            found = content.get(name)
            if name in NAMED and isinstance(found, dict):
                yield from ((file, f"{name}.{own}", own, table) for own, table in found.items())
            elif isinstance(found, list):
                for number, table in enumerate(found, 1):
                    own = table.get("id", table.get("name", "")) if isinstance(table, dict) else ""
                    yield file, f"{name}[{number}]", str(own), table

    def names(self, table: str) -> frozenset[str]:
        """The ids or names of the tables, whether or not their content can be used."""
        return frozenset(own for _, _, own, _ in self.tables(table))


@dataclass
class Sheet:
    """A procedure's tables, checked one by one; `problems` holds what was refused."""

    header: HeaderShape | None = None
    header_file: str = ""
    terms: list[Entry[TermShape]] = field(default_factory=list)
    roles: list[Entry[RoleShape]] = field(default_factory=list)
    spells: list[Entry[SpellShape]] = field(default_factory=list)
    rules: list[Entry[RuleShape]] = field(default_factory=list)
    changes: list[Entry[ChangeShape]] = field(default_factory=list)
    measures: list[Entry[MeasureShape]] = field(default_factory=list)
    lists: list[Entry[ListShape]] = field(default_factory=list)
    settings: list[Entry[SettingShape]] = field(default_factory=list)
    texts: list[Entry[TextShape]] = field(default_factory=list)
    forms: list[Entry[FormShape]] = field(default_factory=list)
    sections: list[Entry[SectionShape]] = field(default_factory=list)
    questions: list[Entry[QuestionShape]] = field(default_factory=list)
    gates: list[Entry[GateShape]] = field(default_factory=list)
    significant_changes: list[Entry[SignificantChangeShape]] = field(default_factory=list)
    documents: list[Entry[DocumentShape]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def of(self, table: str) -> list[Any]:
        """The tables of one name: those called `rule` stand in `rules`, and so on."""
        kept: list[Any] = getattr(self, "terms" if table == "school_term" else f"{table}s")
        return kept


def label_of(file: Path, folder: Path) -> str:
    """How a file is named in messages: `procedures/coventry/reviews.toml`."""
    return f"{folder.parent.name}/{folder.name}/{file.relative_to(folder).as_posix()}"


def read_toml(file: Path, label: str) -> tuple[Mapping[str, Any], list[Problem]]:
    """The content of one file, and what keeps it from being read."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8")), []
    except tomllib.TOMLDecodeError as error:
        return {}, [Problem(label, "", f"this is not TOML: {error}")]
    except UnicodeDecodeError:
        return {}, [Problem(label, "", "this is not text in UTF-8")]


def read_folder(folder: Path) -> RawFolder:
    """Every TOML file directly inside a procedure's folder."""
    files, problems = [], []
    for file in sorted(folder.glob("*.toml")):
        label = label_of(file, folder)
        content, wrong = read_toml(file, label)
        files.append((label, content))
        problems += wrong
    return RawFolder(folder, tuple(files), tuple(problems))


def header_of(raw: RawFolder) -> tuple[HeaderShape | None, str, list[Problem]]:
    """The header of `procedure.toml`, and what is wrong with it."""
    label = label_of(raw.folder / HEADER, raw.folder)
    content = dict(raw.files).get(label, {})
    given = {key: value for key, value in content.items() if key in _HEADER_KEYS}
    try:
        header = HeaderShape.model_validate(given)
    except ValidationError as error:
        return None, label, list(explained(error, label, "", {"header": _HEADER_KEYS}))
    if header.id != raw.folder.name:
        says = f'the folder is called "{raw.folder.name}": give the folder and the id one name'
        return header, label, [Problem(label, "id", says)]
    return header, label, []


def check_tables(raw: RawFolder, base: Procedure | None) -> Sheet:
    """Check each table by itself, so that one mistake does not hide another."""
    header, label, wrong = header_of(raw)
    sheet = Sheet(header=header, header_file=label)
    sheet.problems += [*raw.problems, *wrong, *_unknown_tables(raw, label)]
    known = Known(
        rules=raw.names("rule") | frozenset(base.rules if base else ()),
        spells=raw.names("spell") | frozenset(base.spells if base else ()),
        roles=raw.names("role") | frozenset(base.roles if base else ()),
        lists=raw.names("list") | frozenset(base.lists if base else ()),
        forms=raw.names("form") | frozenset(base.forms if base else ()),
    )
    for name, shape in {**LISTS, **NAMED}.items():
        keys = {name: [held.alias or key for key, held in shape.model_fields.items()]}
        for file, key, own, table in raw.tables(name):
            try:
                checked = shape.model_validate(table, context=known)
            except ValidationError as error:
                sheet.problems += explained(error, file, key, keys)
            else:
                sheet.of(name).append(Entry(file, key, own, checked))
    return sheet


def _unknown_tables(raw: RawFolder, header: str) -> Iterator[Problem]:
    known = {*LISTS, *NAMED}
    for file, content in raw.files:
        for key, value in content.items():
            if key in NAMED and isinstance(value, dict):
                continue
            if key in _HEADER_KEYS:
                if file != header:
                    yield Problem(file, key, f"the header belongs in {HEADER}")
            elif key not in known:
                meant = suggestion(key, known) or f"; a file can hold {', '.join(sorted(known))}"
                yield Problem(file, key, f"unknown key{meant}")
            elif key in LISTS and not isinstance(value, list):
                yield Problem(file, key, f"write each one under its own [[{key}]]")
            elif key in NAMED and not isinstance(value, dict):
                yield Problem(file, key, f"write each one under its own [{key}.its-name]")
