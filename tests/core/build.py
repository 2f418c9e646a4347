"""Small procedures and facts for the core's tests, written as a procedure's file would say them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from holdfast.core.calendar import Calendar
from holdfast.core.derivation import duties_owed
from holdfast.core.duties import Duty
from holdfast.core.facts import Coverage, Fact, Value
from holdfast.core.procedure import (
    AfterFact,
    Anchor,
    BeforeFact,
    Case,
    Level,
    Limit,
    Procedure,
    Rule,
    SpellRule,
    Version,
    Within,
)
from holdfast.core.selectors import Selector
from holdfast.core.sources import Source, Sureness
from holdfast.core.spans import parse_span
from holdfast.core.vocabulary import KINDS

SOURCE = Source("an invented rule", Sureness.MEMORY)
COMPLETE = Coverage.complete(KINDS)
ENGLAND = Calendar.england()


def day(text: str) -> date:
    """A day as "2026-03-04"."""
    return date.fromisoformat(text)


def moment(text: str) -> datetime:
    """A moment as "2026-03-04T14:30", by the clock on the wall."""
    return datetime.fromisoformat(text)


def fact(kind: str, on: str, at: str | None = None, id: str = "", **attrs: Value) -> Fact:  # noqa: A002
    """A fact; its id is its kind and day unless one is given."""
    moment = datetime.fromisoformat(f"{on}T{at}") if at else None
    return Fact(kind, day(on), id or f"{kind}:{on}", moment, attrs)


def sel(*kinds: str, where: dict[str, Any] | None = None, **others: Any) -> Selector:
    """A selector; values of `where` may be one or several."""
    conditions = tuple(
        (name, value if isinstance(value, tuple) else (value,))
        for name, value in (where or {}).items()
    )
    return Selector(kinds, conditions, **others)


def case(within: str | Within, when: Any = None) -> Case:
    """A case whose span may be written out."""
    return Case(parse_span(within) if isinstance(within, str) else within, when)


def limit(
    *cases: str | Case,
    level: Level = Level.NATIONAL,
    since: str = "",
    until: str = "",
    **timing: Any,
) -> Limit:
    """A limit of one wording."""
    return Limit(level, (wording(*cases, since=since, until=until, **timing),))


def wording(*cases: str | Case, since: str = "", until: str = "", **timing: Any) -> Version:
    """One wording of a limit."""
    return Version(
        tuple(each if isinstance(each, Case) else case(each) for each in cases),
        SOURCE,
        in_force_from=day(since) if since else None,
        in_force_until=day(until) if until else None,
        **timing,
    )


def rule(
    name: str,
    *limits: Limit | str,
    after: Anchor | Selector | None = None,
    before: Selector | None = None,
    met_by: Selector | Sequence[Selector],
    warn: str = "5 working days",
    **others: Any,
) -> Rule:
    """A rule; a limit may be written as its span alone."""
    anchor: Anchor = BeforeFact(before) if before else _anchor(after)
    return Rule(
        name,
        name.replace("-", " ").capitalize(),
        ("iro",),
        anchor,
        tuple(each if isinstance(each, Limit) else limit(each) for each in limits),
        (met_by,) if isinstance(met_by, Selector) else tuple(met_by),
        warn=parse_span(warn) if warn else None,
        **others,
    )


def _anchor(after: Anchor | Selector | None) -> Anchor:
    assert after is not None
    return AfterFact(after) if isinstance(after, Selector) else after


SPELLS = {
    spell.name: spell
    for spell in (
        SpellRule(
            "looked-after",
            "looked after",
            (sel("became-looked-after"),),
            (sel("ceased-looked-after"),),
            key="period",
        ),
        SpellRule(
            "placement",
            "in the placement",
            (sel("placement-started"),),
            (sel("placement-ended"),),
            key="placement",
        ),
        SpellRule(
            "adoption",
            "placed for adoption",
            (sel("placed-for-adoption"),),
            (sel("adoption-placement-ended"), sel("ceased-looked-after")),
        ),
        SpellRule(
            "plan",
            "the subject of a child protection plan",
            (sel("plan-started"),),
            (sel("plan-ended"),),
        ),
        SpellRule(
            "placement-over-a-year",
            "in a placement that has lasted a year",
            of="placement",
            once_lasted=parse_span("1 year"),
        ),
        SpellRule(
            "eligible",
            "an eligible child",
            of="looked-after",
            total=parse_span("13 weeks"),
            since_age=parse_span("14 years"),
            from_age=parse_span("16 years"),
        ),
    )
}

REVIEW = "review-completed"
CARE = {"during": "looked-after", "not_during": ("adoption",)}
FIRST = rule(
    "first",
    "20 working days",
    after=sel("became-looked-after"),
    met_by=sel(REVIEW, nth=1, within="looked-after"),
    **CARE,
)
SECOND = rule(
    "second",
    "3 months",
    after=sel(REVIEW, nth=1, within="looked-after"),
    met_by=sel(REVIEW, nth=2, within="looked-after"),
    **CARE,
)
LATER = rule(
    "later",
    "6 months",
    after=sel(REVIEW, from_nth=2, within="looked-after"),
    met_by=sel(REVIEW, from_nth=3, within="looked-after"),
    **CARE,
)
REVIEWS = (FIRST, SECOND, LATER)


def procedure(*rules: Rule, spells: dict[str, SpellRule] | None = None) -> Procedure:
    """A procedure of these rules, with the spells above."""
    return _procedure(rules, tuple((spells or SPELLS).values()))


@lru_cache(maxsize=64)
def _procedure(rules: tuple[Rule, ...], spells: tuple[SpellRule, ...]) -> Procedure:
    return Procedure(
        "invented",
        "Invented",
        "An invented procedure",
        "1",
        {each.id: each for each in rules},
        {spell.name: spell for spell in spells},
        {},
    )


def derived(
    rules: Rule | Sequence[Rule],
    *facts: Fact,
    as_at: str = "2027-12-31",
    coverage: Coverage = COMPLETE,
) -> list[Duty]:
    """The duties of these rules for a child of whom these facts are known."""
    chosen = (rules,) if isinstance(rules, Rule) else tuple(rules)
    found = duties_owed(facts, coverage, procedure(*chosen), ENGLAND, day(as_at))
    return list(found.duties)


def the(duties: Sequence[Duty], name: str, anchor_on: str | None = None) -> Duty:
    """The one duty of a rule, or the one from a day."""
    (found,) = [
        duty
        for duty in duties
        if duty.rule == name and (anchor_on is None or duty.anchor_on == day(anchor_on))
    ]
    return found


def without(coverage: Coverage, *kinds: str, **since: str) -> Coverage:
    """A coverage with some kinds not collected, and others from a later day."""
    kept = {kind: interval for kind, interval in coverage.kinds.items() if kind not in kinds}
    for name, text in since.items():
        kind = name.replace("_", "-")
        kept[kind] = replace(kept[kind], since=day(text))
    return Coverage(kept)
