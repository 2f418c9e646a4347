"""What a procedure asks, shows and bars, laid over what its base does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from holdfast.core.asking import (
    Choices,
    Form,
    Setting,
    SignificantChange,
    Text,
)
from holdfast.core.documents import DocumentTemplate
from holdfast.core.gates import Gate
from holdfast.core.procedure import Procedure
from holdfast.core.sources import Source
from holdfast.rulebook.form_parts import Finding, FormParts
from holdfast.rulebook.problems import Problem
from holdfast.rulebook.shapes.asking import (
    FormShape,
    ListShape,
    SettingShape,
    SourcedOver,
)
from holdfast.rulebook.shapes.documents import DocumentShape
from holdfast.rulebook.tables import Entry, Sheet

Named = Choices | Setting | Form


class Asked:
    """The lists, settings, texts, forms, gates, changes and documents of one procedure."""

    def __init__(self, base: Procedure | None) -> None:
        self.base = base
        self.lists: dict[str, Choices] = dict(base.lists) if base else {}
        self.settings: dict[str, Setting] = dict(base.settings) if base else {}
        self.texts: dict[str, Text] = dict(base.texts) if base else {}
        self.forms: dict[str, Form] = dict(base.forms) if base else {}
        self.gates: dict[str, Gate] = dict(base.gates) if base else {}
        self.significant_changes: dict[str, SignificantChange] = (
            dict(base.significant_changes) if base else {}
        )
        self.documents: dict[str, DocumentTemplate] = dict(base.documents) if base else {}
        self._problems: list[Problem] = []

    def lay(self, sheet: Sheet) -> list[Problem]:
        """Lay a sheet's tables over those of the base; returns what cannot be laid."""
        for entry in self._once(sheet.lists, "list"):
            self._lay_list(entry)
        for entry in self._once(sheet.settings, "setting"):
            self._lay_setting(entry)
        for entry in self._once(sheet.forms, "form"):
            self._lay_form(entry)
        for entry in self._once(sheet.documents, "document"):
            self._lay_document(entry)
        self._lay_parts(sheet)
        for text in self._once(sheet.texts, "text", self.texts):
            self.texts[text.name] = text.shape.build()
        for gate in self._once(sheet.gates, "gate", self.gates):
            self.gates[gate.name] = gate.shape.build()
        self._lay_changes(sheet.significant_changes)
        return self._problems

    def _lay_changes(self, entries: Iterable[Entry[Any]]) -> None:
        """An authority's own changes stand first, in place of the base's of the same name."""
        own = {each.name: each.shape.build() for each in self._once(entries, "significant change")}
        base = self.significant_changes
        self.significant_changes = own | {name: base[name] for name in base if name not in own}

    def _once(
        self, entries: Iterable[Entry[Any]], what: str, taken: Mapping[str, object] | None = None
    ) -> Iterator[Entry[Any]]:
        """The entries whose name is not used twice, here or (where that matters) in the base."""
        base = self.base.id if self.base else ""
        inherited, first = set(taken or ()), dict[str, Entry[Any]]()
        for entry in entries:
            if entry.name in inherited:
                self._refuse(entry, f"{entry.name!r} is already a {what} of {base}", "id")
            elif entry.name in first:
                other = first[entry.name]
                says = f"{entry.name!r} is already a {what}: {other.file}, {other.key}"
                self._refuse(entry, says)
            else:
                first[entry.name] = entry
                yield entry

    def _refuse(self, entry: Entry[Any], says: str, key: str = "") -> None:
        self._problems.append(entry.problem(says, key))

    def _source(self, entry: Entry[Any], what: str, old: Named | None) -> Source | None:
        """The source of a table with a name, refused where neither it nor the base gives one."""
        shape: SourcedOver = entry.shape
        source = shape.source_over(old.source if old else None)
        if source is None:
            key = "source" if shape.source is None else "sure"
            self._refuse(entry, f"a {what} needs its source, and how sure it is (sure)", key)
        return source

    def _complete(self, entry: Entry[Any], what: str, keys: Iterable[str]) -> bool:
        missing = [key for key in keys if getattr(entry.shape, key) in (None, [])]
        if missing:
            self._refuse(entry, f"a {what} needs {' and '.join(missing)}")
        return not missing

    def _lay_list(self, entry: Entry[ListShape]) -> None:
        shape, old = entry.shape, self.lists.get(entry.name)
        if not old and not self._complete(entry, "list", ("title", "choice")):
            return
        source = self._source(entry, "list", old)
        held = {choice.id for choice in old.choices} if old else set[str]()
        for number, choice in enumerate(shape.choice, 1):
            if choice.id in held:
                says = f"{choice.id!r} is already a choice of this list"
                self._refuse(entry, says, f"choice[{number}].id")
            held.add(choice.id)
        if source is not None:
            self.lists[entry.name] = Choices(
                id=entry.name,
                title=shape.title or (old.title if old else ""),
                source=source,
                choices=(*(old.choices if old else ()), *(each.build() for each in shape.choice)),
                rows=_rows(old, shape.rows),
            )

    def _lay_setting(self, entry: Entry[SettingShape]) -> None:
        shape, old = entry.shape, self.settings.get(entry.name)
        if not old and not self._complete(entry, "setting", ("says", "value")):
            return
        value = shape.built_value()
        if old and value is not None and not (shape.source and shape.sure):
            says = "a value of the authority's own needs its source and sure: document and section"
            self._refuse(entry, says)
        source = self._source(entry, "setting", old)
        if source is not None:
            self.settings[entry.name] = Setting(
                id=entry.name,
                says=shape.says or (old.says if old else ""),
                value=value if value is not None else old.value if old else "",
                source=source,
                rows=_rows(old, shape.rows),
            )

    def _lay_form(self, entry: Entry[FormShape]) -> None:
        shape, old = entry.shape, self.forms.get(entry.name)
        if not old and not self._complete(entry, "form", ("title", "kind")):
            return
        source = self._source(entry, "form", old)
        if source is not None:
            fields = {**shape.given(), "source": source, "rows": _rows(old, shape.rows)}
            self.forms[entry.name] = replace(old, **fields) if old else Form(entry.name, **fields)

    def _lay_document(self, entry: Entry[DocumentShape]) -> None:
        try:
            built = entry.shape.build(entry.name, self.documents.get(entry.name))
        except ValueError as wrong:
            self._refuse(entry, str(wrong))
        else:
            self.documents[entry.name] = built

    def _lay_parts(self, sheet: Sheet) -> None:
        """Lay sections and questions into their forms; one without its form is told elsewhere."""
        made = {name: FormParts(form) for name, form in self.forms.items()}
        for section in (each for each in sheet.sections if each.shape.form in made):
            self._told(section, made[section.shape.form].add_section(section.shape))
        for question in (each for each in sheet.questions if each.shape.form in made):
            self._told(question, made[question.shape.form].add_question(question.shape))
        named = {each.shape.form for each in sheet.sections}
        named |= {each.shape.form for each in sheet.questions}
        self.forms |= {name: parts.built() for name, parts in made.items() if name in named}

    def _told(self, entry: Entry[Any], found: Iterable[Finding]) -> None:
        for key, says in found:
            self._refuse(entry, says, key)


def _rows(old: Named | None, rows: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*(old.rows if old else ()), *rows]))
