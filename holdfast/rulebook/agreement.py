"""What one table alone cannot tell: whether the parts of a procedure agree with one another."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.core.procedure import (
    AfterFact,
    AfterSpell,
    Anchor,
    BeforeFact,
    CircleError,
    OnAttribute,
    Procedure,
    Rule,
    Share,
    SpellRule,
    Version,
    Within,
    references,
)
from holdfast.core.selectors import Selector
from holdfast.core.spans import Span, Unit
from holdfast.core.vocabulary import KINDS
from holdfast.rulebook.agreement_asking import asking_disagreements
from holdfast.rulebook.overlay import Overlay
from holdfast.rulebook.problems import Problem

Finding = tuple[str, str]
"""A key inside a rule, and what is wrong at it."""


def disagreements(overlay: Overlay, procedure: Procedure) -> Iterator[Problem]:
    """Everything wrong between the tables that this procedure's own files added or changed."""
    for rule in procedure.rules.values():
        if place := overlay.places.get(rule.id):
            for key, says in rule_findings(rule, procedure):
                yield place.problem(says, key)
    for measure in overlay.sheet.measures:
        for rule_id in set(measure.shape.counts) & procedure.not_used.keys():
            yield measure.problem(f"{rule_id!r} is left out by this procedure", "counts")
    for spell in overlay.sheet.spells:
        for key, says in spell_findings(procedure.spells.get(spell.name), procedure):
            yield spell.problem(says, key)
    yield from asking_disagreements(overlay.sheet, procedure)
    yield from _left_out(overlay, procedure)
    yield from _circles(overlay, procedure)


def _left_out(overlay: Overlay, procedure: Procedure) -> Iterator[Problem]:
    for rule in procedure.rules.values():
        for missing in sorted(references(rule) & procedure.not_used.keys()):
            place = overlay.places.get(rule.id) or overlay.places.get(missing)
            if place:
                yield place.problem(f"{rule.id!r} waits for {missing!r}, which is left out")


def _circles(overlay: Overlay, procedure: Procedure) -> Iterator[Problem]:
    try:
        _ = procedure.in_order
    except CircleError as circle:
        places = (overlay.places.get(rule) for rule in circle.rules)
        place = next((place for place in places if place), None)
        if place:
            yield place.problem(str(circle))
        else:
            yield Problem(overlay.sheet.header_file, "", str(circle))
    except KeyError as missing:
        yield Problem(overlay.sheet.header_file, "", f"no rule {missing}")


def anchor_kinds(anchor: Anchor, procedure: Procedure) -> tuple[str, ...]:
    """The kinds of fact a duty runs from; none where it runs from a birthday or from silence."""
    match anchor:
        case AfterFact(selector) | BeforeFact(selector):
            return selector.kinds
        case AfterSpell(spell, ends):
            return spell_kinds(procedure.spells.get(spell), procedure, ends)
    return ()


def spell_kinds(
    spell: SpellRule | None, procedure: Procedure, ends: bool = False
) -> tuple[str, ...]:
    """The kinds of fact that start (or end) a spell, or the spell that it is of."""
    if spell is None:
        return ()
    selectors = spell.ends if ends else spell.starts
    if not selectors and spell.of and spell.of != spell.name:
        return spell_kinds(procedure.spells.get(spell.of), procedure, ends)
    return tuple(kind for selector in selectors for kind in selector.kinds)


def rule_findings(rule: Rule, procedure: Procedure) -> Iterator[Finding]:
    """What is wrong between a rule's anchor and the rest of it."""
    kinds = anchor_kinds(rule.anchor, procedure)
    backwards = isinstance(rule.anchor, BeforeFact)
    for limit in rule.limits:
        for version in limit.versions:
            yield from _version_findings(version, kinds, procedure, backwards)
    for selector in (*rule.met_by, *rule.lapsed_by):
        key = "met_by.same" if selector in rule.met_by else "lapsed_by.same"
        yield from (_carried(name, kinds, key) for name in _lacking(selector.same, kinds))
    if rule.each:
        listed, named = rule.each
        yield from (
            _carried(name, kinds, "for_each.attribute") for name in _lacking((listed,), kinds)
        )
        met = tuple(kind for selector in rule.met_by for kind in selector.kinds)
        yield from (
            _carried(name, met, "for_each.met_attribute") for name in _lacking((named,), met)
        )
    if rule.applies_when:
        asked = tuple(name for name, _ in rule.applies_when.attrs)
        yield from (_carried(name, kinds, "applies_when.where") for name in _lacking(asked, kinds))


def _version_findings(
    version: Version, kinds: tuple[str, ...], procedure: Procedure, backwards: bool
) -> Iterator[Finding]:
    for case in version.cases:
        yield from _within_findings(case.within, kinds, procedure, backwards)
        if case.when:
            asked = tuple(name for name, _ in case.when.attrs)
            for name in _lacking(asked, kinds):
                yield _carried(name, kinds, "cases.when.where")
    for ceiling in version.no_later_than:
        if isinstance(ceiling, OnAttribute):
            yield from (
                _carried(name, kinds, "no_later_than.attribute")
                for name in _lacking((ceiling.name,), kinds)
            )


def _within_findings(
    within: Within, kinds: tuple[str, ...], procedure: Procedure, backwards: bool
) -> Iterator[Finding]:
    if isinstance(within, Span) and within.unit is Unit.TERMS:
        if backwards:
            yield "within", "a span before an event cannot be counted in school terms"
        elif not procedure.terms:
            yield "within", "no [[school_term]] is given, here or in the base, to count by"
    if isinstance(within, OnAttribute):
        yield from (
            _carried(name, kinds, "within.attribute") for name in _lacking((within.name,), kinds)
        )
    if isinstance(within, Share):
        for part in within.until:
            if isinstance(part, Selector):
                yield from (
                    _carried(name, kinds, "within.until.same")
                    for name in _lacking(part.same, kinds)
                )


def _lacking(names: tuple[str, ...], kinds: tuple[str, ...]) -> list[str]:
    if not kinds:
        return []
    return [name for name in names if not any(name in KINDS[kind].attrs for kind in kinds)]


def _carried(name: str, kinds: tuple[str, ...], key: str) -> Finding:
    known = sorted({attribute for kind in kinds for attribute in KINDS[kind].attrs})
    carries = ", ".join(known) or "no attributes"
    return key, f"{name!r} is not an attribute of {', '.join(kinds)} (carried: {carries})"


def spell_findings(spell: SpellRule | None, procedure: Procedure) -> Iterator[Finding]:
    """What is wrong inside a spell, or between it and the one it is of."""
    if spell is None:
        return
    if spell.of == spell.name:
        yield "of", "a spell cannot be of itself"
    if spell.key:
        for selector in (*spell.starts, *spell.ends):
            for kind in selector.kinds:
                if spell.key not in KINDS[kind].attrs:
                    yield "key", f"{spell.key!r} is not an attribute of {kind!r}"
    kinds = spell_kinds(procedure.spells.get(spell.of or ""), procedure)
    asked = tuple(name for name, _ in spell.of_where)
    yield from (_carried(name, kinds, "of_where") for name in _lacking(asked, kinds))
    if not spell.of and (spell.once_lasted or spell.total or spell.of_where):
        yield "of", "once_lasted, total and of_where measure another spell: name it"
