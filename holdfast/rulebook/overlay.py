"""A sheet laid over its base: an authority states only its differences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, TypeVar, cast

from holdfast.core.procedure import Level, Measure, Procedure, Role, Rule, SpellRule
from holdfast.core.spans import Span
from holdfast.rulebook.asked import Asked
from holdfast.rulebook.problems import Problem
from holdfast.rulebook.shapes.base import Shape
from holdfast.rulebook.shapes.names import HeaderShape
from holdfast.rulebook.shapes.rules import ChangeShape
from holdfast.rulebook.tables import Entry, Sheet

S = TypeVar("S", bound=Shape)
NARROWING = ("during", "not_during", "applies_when")


class Overlay:
    """One procedure in the making; `problems` collects what cannot be laid over the base."""

    def __init__(self, sheet: Sheet, base: Procedure | None) -> None:
        self.sheet = sheet
        self.base = base
        self.problems: list[Problem] = []
        self.roles: dict[str, Role] = dict(base.roles) if base else {}
        self.spells: dict[str, SpellRule] = dict(base.spells) if base else {}
        self.rules: dict[str, Rule] = dict(base.rules) if base else {}
        self.measures: dict[str, Measure] = dict(base.measures) if base else {}
        self.differences: list[str] = []
        self.not_used: dict[str, str] = dict(base.not_used) if base else {}
        self.places: dict[str, Entry[Any]] = {}
        self.asked = Asked(base)

    def lay(self) -> None:
        """Lay roles, spells, rules, changes and measures over those of the base."""
        for role in self._once(self.sheet.roles, "role"):
            self._lay_role(role.name, role)
        for spell in self._once(self.sheet.spells, "spell"):
            self._lay_spell(spell.name, spell)
        for rule in self._once(self.sheet.rules, "rule", self.rules):
            self.rules[rule.name] = rule.shape.build_rule(self._level)
            self.places[rule.name] = rule
            self.differences.append(rule.name)
        for change in self.sheet.changes:
            self._lay_change(change)
        for measure in self._once(self.sheet.measures, "measure", self.measures):
            self.measures[measure.name] = measure.shape.build()
        self.problems += self.asked.lay(self.sheet)
        self._leave_out_of_measures()
        self._lay_default_warning()

    @property
    def _level(self) -> Level:
        return Level.LOCAL if self.base else Level.NATIONAL

    def _once(
        self, entries: list[Entry[S]], what: str, taken: Mapping[str, object] | None = None
    ) -> list[Entry[S]]:
        """The entries whose name is not used twice, here or (where that matters) in the base."""
        first: dict[str, Entry[S]] = {}
        base = self.base.id if self.base else ""
        change = "; say what differs under [[change]]" if what == "rule" else ""
        inherited = set(taken or ())
        for entry in entries:
            if entry.name in inherited:
                says = f"{entry.name!r} is already a {what} of {base}{change}"
                self.problems.append(entry.problem(says, "id"))
            elif entry.name in first:
                other = first[entry.name]
                says = f"{entry.name!r} is already a {what}: {other.file}, {other.key}"
                self.problems.append(entry.problem(says))
            else:
                first[entry.name] = entry
        return list(first.values())

    def _lay_role(self, name: str, entry: Entry[Any]) -> None:
        given = entry.shape.given()
        old = self.roles.get(name)
        missing = [key for key in ("title", "held") if not old and key not in given]
        if missing:
            self.problems.append(entry.problem(f"a role needs {' and '.join(missing)}"))
            return
        role = replace(old, **given) if old else Role(id=name, **given)
        if (role.acts_as is None) != (role.held.value == "outside"):
            says = (
                "a role held inside the authority acts as a permission profile; one held outside"
                " does not"
            )
            self.problems.append(entry.problem(says, "acts_as"))
        self.roles[name] = role

    def _lay_spell(self, name: str, entry: Entry[Any]) -> None:
        given = entry.shape.given()
        old = self.spells.get(name)
        if not old and "meaning" not in given:
            self.problems.append(entry.problem('a spell needs its meaning: "while the child is …"'))
            return
        spell = replace(old, **given) if old else SpellRule(name=name, **given)
        if not spell.starts and not spell.of:
            self.problems.append(entry.problem("a spell starts with facts, or is of another spell"))
        self.spells[name] = spell

    def _lay_change(self, entry: Entry[ChangeShape]) -> None:
        change = entry.shape
        rule = self.rules.get(change.rule)
        if self.base is None or change.rule not in self.base.rules or rule is None:
            says = "a change is made to a rule of the base; change this one where it stands"
            self.problems.append(entry.problem(f"{change.rule!r}: {says}", "rule"))
            return
        if refused := refused_narrowing(entry, rule):
            self.problems += refused
            return
        self.places.setdefault(rule.id, entry)
        if change.off:
            del self.rules[rule.id]
            self.not_used[rule.id] = change.off
            return
        self.rules[rule.id] = changed(rule, change)
        if rule.id not in self.differences:
            self.differences.append(rule.id)

    def _leave_out_of_measures(self) -> None:
        for measure in list(self.measures.values()):
            if self.not_used.keys() & set(measure.rules):
                kept = tuple(rule for rule in measure.rules if rule not in self.not_used)
                self.measures[measure.id] = replace(measure, rules=kept)

    @property
    def _warn(self) -> Span | None:
        header = self.sheet.header
        return header.warn if header and header.warn else self.base.warn if self.base else None

    def _lay_default_warning(self) -> None:
        """Give the default warning to each rule without its own, or with the base's default."""
        below = self.base.warn if self.base else None
        for rule in list(self.rules.values()):
            if self._warn and rule.warn in (None, below):
                self.rules[rule.id] = replace(rule, warn=self._warn)

    def procedure(self) -> Procedure:
        """The procedure, without its version."""
        header = cast("HeaderShape", self.sheet.header)  # the caller refuses a sheet without one
        terms = tuple((t.shape.name, t.shape.starts, t.shape.ends) for t in self.sheet.terms)
        return Procedure(
            id=header.id,
            title=header.title,
            document=header.document,
            version="",
            rules=MappingProxyType(self.rules),
            spells=MappingProxyType(self.spells),
            roles=MappingProxyType(self.roles),
            measures=MappingProxyType(self.measures),
            terms=terms or (self.base.terms if self.base else ()),
            differences=tuple(self.differences),
            not_used=MappingProxyType(self.not_used),
            warn=self._warn,
            base=self.base,
            lists=MappingProxyType(self.asked.lists),
            settings=MappingProxyType(self.asked.settings),
            texts=MappingProxyType(self.asked.texts),
            forms=MappingProxyType(self.asked.forms),
            gates=MappingProxyType(self.asked.gates),
            significant_changes=MappingProxyType(self.asked.significant_changes),
            documents=MappingProxyType(self.asked.documents),
        )


def changed(rule: Rule, change: ChangeShape) -> Rule:
    """The rule with a change laid over it. Local limits are added; no limit is taken away."""
    given = {name: getattr(change, name) for name in ("duty", "owed_by", "warn", "on_overdue")}
    given["during"] = change.during
    given["not_during"] = change.not_during
    given["applies_when"] = change.applies_when and change.applies_when.build()
    plain: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in given.items()
        if value is not None
    }
    note = "" if change.has_timing else change.note
    return replace(
        rule,
        **plain,
        limits=(*rule.limits, *change.local_limits()),
        rows=tuple(dict.fromkeys([*rule.rows, *change.rows])),
        note="\n".join(part for part in (rule.note, note) if part),
    )


def refused_narrowing(entry: Entry[ChangeShape], rule: Rule) -> list[Problem]:
    """What a change may not do to a rule that carries a national limit."""
    if all(limit.level is not Level.NATIONAL for limit in rule.limits):
        return []
    law = f"{rule.id!r} is national: an authority adds its own limit, and cannot"
    narrowed = [name for name in NARROWING if getattr(entry.shape, name) is not None]
    problems = [entry.problem(f"{law} narrow when it applies", name) for name in narrowed]
    return problems + ([entry.problem(f"{law} leave it out", "off")] if entry.shape.off else [])
