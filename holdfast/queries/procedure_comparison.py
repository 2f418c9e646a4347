"""Two procedures side by side: what they say differently, subject by subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from holdfast.core.procedure import Procedure
from holdfast.core.sentences import rule_sentence
from holdfast.policy.actor import Actor
from holdfast.queries.procedure_rules import SUBJECT_ORDER, subject_key, subject_of
from holdfast.queries.procedures import (
    ProcedureLine,
    found_procedure,
    home_procedure,
    line_of,
)
from holdfast.rulebook.compare import Comparison, RuleDifference, compared


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that two procedures say differently; `first` or `second` is empty where silent."""

    what: str
    part: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class DifferentSubject:
    """What two procedures say differently about one subject."""

    key: str
    title: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two procedures compared; `same` counts the rules that both have in the same words."""

    first: ProcedureLine
    second: ProcedureLine
    subjects: tuple[DifferentSubject, ...]
    same: int


def side_by_side(actor: Actor, first_id: str, second_id: str) -> SideBySide | None:
    """Two procedures compared, None if one of them is not there."""
    first, second = found_procedure(first_id), found_procedure(second_id)
    if first is None or second is None:
        return None
    home = home_procedure(actor)
    found = compared(first, second)
    told = [each for each in found.differences if not _told_elsewhere(each, first, second)]
    unlike = {*found.only_first, *found.only_second, *(each.rule for each in told)}
    subjects = [*_rules(first, second, found, told), *_others(first, second, found)]
    return SideBySide(
        first=line_of(first, home),
        second=line_of(second, home),
        subjects=tuple(subjects),
        same=len({*first.rules, *second.rules} - unlike),
    )


def _told_elsewhere(each: RuleDifference, first: Procedure, second: Procedure) -> bool:
    """Whether a difference is told among the limits, or is one of the titles of roles alone."""
    if each.part == "owed by":
        return first.rules[each.rule].owed_by == second.rules[each.rule].owed_by
    return each.part == "when"


def _rules(
    first: Procedure, second: Procedure, found: Comparison, told: Iterable[RuleDifference]
) -> Iterator[DifferentSubject]:
    by_title: dict[str, list[Difference]] = {title: [] for title in SUBJECT_ORDER}
    for rule in (second.rules[name] for name in found.only_second):
        by_title[subject_of(rule)].append(
            Difference(rule.duty, "rule", "", rule_sentence(rule, second))
        )
    for rule in (first.rules[name] for name in found.only_first):
        by_title[subject_of(rule)].append(
            Difference(rule.duty, "rule", rule_sentence(rule, first), "")
        )
    for each in told:
        rule = first.rules[each.rule]
        by_title[subject_of(rule)].append(Difference(rule.duty, each.part, each.first, each.second))
    for title, differences in by_title.items():
        if differences:
            yield DifferentSubject(subject_key(title), title, tuple(differences))


def _others(first: Procedure, second: Procedure, found: Comparison) -> Iterator[DifferentSubject]:
    """What differs in roles, in what situations mean, in measures, and in what is asked."""
    for name in dict.fromkeys(each.rule for each in found.others):
        title = _TITLES.get(name, name)
        parts = tuple(
            Difference(_named(each.part, first, second), "", each.first, each.second)
            for each in found.others
            if each.rule == name
        )
        if parts:
            yield DifferentSubject(subject_key(title), title, parts)


_TITLES = {"roles": "Roles", "spells": "Situations", "measures": "Measures"}


def _named(part: str, *procedures: Procedure) -> str:
    """A role by the words of its id, a situation or a measure by its own words."""
    for procedure in procedures:
        if part in procedure.spells:
            return _upper(procedure.spells[part].meaning)
        if part in procedure.measures:
            return procedure.measures[part].title
    if any(part in procedure.roles for procedure in procedures):
        return _upper(part.replace("-", " ")).replace("Iro", "IRO")
    return part


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
