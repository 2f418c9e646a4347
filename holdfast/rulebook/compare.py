"""How two procedures differ, rule by rule, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from holdfast.core.procedure import Level, Limit, Procedure, Rule
from holdfast.core.sentences import (
    limit_sentence,
    met_sentence,
    rule_sentence,
    spell_sentence,
)
from holdfast.core.words import listed
from holdfast.rulebook.chapters import chapters, told_by_name


@dataclass(frozen=True, slots=True)
class RuleDifference:
    """One part of a rule that two procedures say differently; text is empty where one is silent."""

    rule: str
    part: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Rules and other parts that only one of two procedures has, and what differs in the rest."""

    only_first: tuple[str, ...]
    only_second: tuple[str, ...]
    differences: tuple[RuleDifference, ...]
    others: tuple[RuleDifference, ...]

    @property
    def is_same(self) -> bool:
        """Whether the two procedures promise the same."""
        return not (self.only_first or self.only_second or self.differences or self.others)


def compared(first: Procedure, second: Procedure) -> Comparison:
    """Compare two procedures."""
    shared = [rule for rule in first.rules if rule in second.rules]
    return Comparison(
        only_first=tuple(rule for rule in first.rules if rule not in second.rules),
        only_second=tuple(rule for rule in second.rules if rule not in first.rules),
        differences=tuple(
            difference for rule in shared for difference in _rule_parts(rule, first, second)
        ),
        others=tuple(_other_parts(first, second)),
    )


def _rule_parts(rule_id: str, first: Procedure, second: Procedure) -> Iterator[RuleDifference]:
    told = told_parts(first.rules[rule_id], first), told_parts(second.rules[rule_id], second)
    yield from _unlike(rule_id, *told)


def _unlike(
    name: str, first: Mapping[str, str], second: Mapping[str, str]
) -> Iterator[RuleDifference]:
    for part in dict.fromkeys([*first, *second]):
        one, other = first.get(part, ""), second.get(part, "")
        if one != other:
            yield RuleDifference(name, part, one, other)


def told_parts(rule: Rule, procedure: Procedure) -> dict[str, str]:
    """What a rule says, part by part, in words."""
    titles = [procedure.roles[role].title for role in rule.owed_by]
    parts = {
        "duty": rule.duty,
        "owed by": listed(titles),
        "when": rule_sentence(rule, procedure),
        "met": met_sentence(rule, procedure),
        "warning": str(rule.warn) if rule.warn else "",
        "if not done": rule.on_overdue,
    }
    for level in Level:
        limits = [limit for limit in rule.limits if limit.level is level]
        parts[f"{level.value} limit" if level is not Level.AIM else "aim"] = " ".join(
            limit_told(limit, rule, procedure) for limit in limits
        )
    return {part: text for part, text in parts.items() if text}


def limit_told(limit: Limit, rule: Rule, procedure: Procedure) -> str:
    """A limit with its source: "Within 20 working days of … (SI 2010/959 reg 33(1))."""
    sentence = limit_sentence(limit, rule, procedure).removesuffix(".")
    return f"{sentence} ({limit.versions[-1].source.cite})."


def _other_parts(first: Procedure, second: Procedure) -> Iterator[RuleDifference]:
    yield from _unlike(
        "roles",
        {role.id: f"{role.title}, {role.held.value}" for role in first.roles.values()},
        {role.id: f"{role.title}, {role.held.value}" for role in second.roles.values()},
    )
    yield from _unlike(
        "spells",
        {spell.name: spell_sentence(spell, first) for spell in first.spells.values()},
        {spell.name: spell_sentence(spell, second) for spell in second.spells.values()},
    )
    yield from _unlike("measures", _measures(first), _measures(second))
    ours = {chapter.title: told_by_name(chapter) for chapter in chapters(first)}
    theirs = {chapter.title: told_by_name(chapter) for chapter in chapters(second)}
    for title in dict.fromkeys([*ours, *theirs]):
        yield from _unlike(title, ours.get(title, {}), theirs.get(title, {}))


def _measures(procedure: Procedure) -> dict[str, str]:
    return {
        measure.id: measure.title + (f", target {measure.target:g}%" if measure.target else "")
        for measure in procedure.measures.values()
    }
