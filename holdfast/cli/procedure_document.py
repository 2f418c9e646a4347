"""A procedure as a document to read in a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.cli.wrapping import indented
from holdfast.core.procedure import Level, Limit, Measure, Procedure, Role, Rule, Version
from holdfast.core.reasons import SURE
from holdfast.core.sentences import limit_sentence, met_sentence, rule_sentence, spell_sentence
from holdfast.core.words import listed, long_date
from holdfast.rulebook.chapters import Clause, Division, chapters

_LEVEL = {Level.NATIONAL: "National limit", Level.LOCAL: "Local limit", Level.AIM: "Aim"}


def document(procedure: Procedure) -> str:
    """The whole procedure: header, roles, spells, rules, measures, what is left out."""
    lines = [
        *_header(procedure),
        *_section("Roles", [line for role in procedure.roles.values() for line in _role(role)]),
        *_section("Spells", list(_spells(procedure))),
    ]
    for title, rules in _grouped(procedure).items():
        told = [line for rule in rules for line in ["", *rule_lines(rule, procedure)]]
        lines += _section(f"Rules: {title}", told[1:])
    measures = [line for each in procedure.measures.values() for line in _measure(each)]
    lines += _section("Measures", measures)
    for chapter in chapters(procedure):
        told = [line for clause in chapter.clauses for line in ["", *clause_lines(clause)]]
        lines += _section(chapter.title, told[1:])
    left_out = [f"  {rule}: {why}" for rule, why in procedure.not_used.items()]
    return "\n".join([*lines, *_section("Rules of the base that are left out", left_out)])


def _header(procedure: Procedure) -> list[str]:
    lines = [procedure.title, "=" * len(procedure.title), procedure.document]
    if procedure.base:
        lines.append(f"Based on {procedure.base.id}; rules marked * are added or changed here.")
    return [*lines, f"Version {procedure.version[:12]}, {len(procedure.rules)} rules."]


def _section(title: str, lines: list[str]) -> list[str]:
    return ["", title, "-" * len(title), *lines] if lines else []


def _role(role: Role) -> Iterator[str]:
    acts = f", acts as {role.acts_as}" if role.acts_as else ""
    falls = f"; unfilled, its duties fall to {role.manager}" if role.manager else ""
    yield from indented(f"{role.title} ({role.id}): held {_held(role)}{acts}{falls}", 2)


def _held(role: Role) -> str:
    return "outside the authority" if role.held.value == "outside" else role.held.value


def _spells(procedure: Procedure) -> Iterator[str]:
    for spell in procedure.spells.values():
        sentence = spell_sentence(spell, procedure)
        yield from indented(f"{spell.meaning} ({spell.name}): {sentence}", 2)


def _grouped(procedure: Procedure) -> dict[str, list[Rule]]:
    """The rules by the first part of their ids, in the order in which the parts appear."""
    groups: dict[str, list[Rule]] = {}
    for rule in procedure.rules.values():
        groups.setdefault(rule.id.split(".")[0], []).append(rule)
    return groups


def rule_lines(rule: Rule, procedure: Procedure) -> list[str]:
    """One rule: its sentence, who owes it, what meets it, and each limit with its source."""
    mark = "*" if procedure.base and rule.id in procedure.differences else " "
    owed = listed([procedure.roles[role].title for role in rule.owed_by])
    lines = [
        f"{mark} {rule.duty} ({rule.id})",
        *indented(rule_sentence(rule, procedure), 4),
        *indented(f"Owed by: {owed}.", 4),
        *indented(met_sentence(rule, procedure), 4),
    ]
    for limit in rule.limits:
        lines += _limit(limit, rule, procedure)
    if rule.warn:
        lines += indented(f"Due soon: {rule.warn} before.", 4)
    if rule.on_overdue:
        lines += indented(f"If it is not done: {rule.on_overdue}.", 4)
    if rule.note:
        lines += indented(f"Note: {rule.note}", 4)
    return lines + (indented(f"Answers: {', '.join(rule.rows)}.", 4) if rule.rows else [])


def _limit(limit: Limit, rule: Rule, procedure: Procedure) -> Iterator[str]:
    for version in limit.versions:
        own = Limit(limit.level, (version,))
        text = f"{_LEVEL[limit.level]}: {limit_sentence(own, rule, procedure)}"
        yield from indented(f"{text} {_source(version)}{_force(version)}", 4)
        if version.source.note:
            yield from indented(f"Note: {version.source.note}", 6)


def _source(version: Version) -> str:
    return f"{version.source.cite} ({SURE[version.source.sure]})"


def _force(version: Version) -> str:
    since = f" from {long_date(version.in_force_from)}" if version.in_force_from else ""
    until = f" until {long_date(version.in_force_until)}" if version.in_force_until else ""
    return f", in force{since}{until}." if since or until else "."


def clause_lines(clause: Clause) -> list[str]:
    """A gate, a form, a text, a list, a setting or a change, with its source."""
    lines = [f"{'*' if clause.is_own else ' '} {clause.title} ({clause.id})"]
    for sentence in clause.sentences:
        lines += indented(sentence, 4)
    for label, says in clause.labels:
        lines += indented(f"{label}: {says}.", 4)
    for part in clause.divisions:
        lines += _division(part)
    lines += indented(f"{clause.source.cite} ({SURE[clause.source.sure]}).", 4)
    if clause.source.note:
        lines += indented(f"Note: {clause.source.note}", 4)
    return lines + (indented(f"Answers: {', '.join(clause.rows)}.", 4) if clause.rows else [])


def _division(part: Division) -> Iterator[str]:
    if part.title:
        yield from indented(f"{part.title}. {part.says}".strip(), 4)
    for item in part.items:
        yield from indented(f"- {item.says} {item.more}".strip(), 6 if part.title else 4)


def _measure(measure: Measure) -> Iterator[str]:
    target = f", target {measure.target:g}%" if measure.target is not None else ""
    yield from indented(
        f"{measure.title} ({measure.id}){target}: counts {listed(measure.rules)};"
        f" {measure.source.cite}.",
        2,
    )
