"""A procedure's rules, with all that can be known of them before any child is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from holdfast.core.calendar import Calendar
from holdfast.core.facts import Coverage
from holdfast.core.procedure import (
    AfterFact,
    AfterSpell,
    AtAge,
    BeforeFact,
    DutyReference,
    Procedure,
    Rule,
    Share,
    Unmet,
)
from holdfast.core.selectors import Counted, Selector
from holdfast.core.sequences import Chain, chains, is_chain
from holdfast.core.spans import Count, Span
from holdfast.core.timing import Dating

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, eq=False)
class MetBy:
    """One way of meeting a rule.

    `since` counts back from the anchor where facts before it count too; `floored` says that facts
    before it otherwise do not; `alike` that they are of the anchor's own kind, so that one on the
    anchor's day is not yet another.
    """

    selector: Selector
    since: Count | None
    floored: bool
    alike: bool

    def first_day(self, anchor_on: date) -> date | None:
        """The first day on which a fact counts, None where it may be of any age."""
        if self.since is not None:
            return self.since[anchor_on]
        if not self.floored:
            return None
        return anchor_on + _DAY if self.alike else anchor_on


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A rule ready for deriving.

    `triggers` are the kinds of fact without any of which the rule has no anchor. `repeats` says
    that each thing done under the rule starts it anew, in `chain` if that has an opening;
    `numbered` that another rule asks for its duties by their place, `awaited` for its silence.
    `has_window` says that it can be met too early, `reaches_back` that what was done before the
    anchor may meet it, `backwards` that it counts back.
    """

    rule: Rule
    dating: Dating
    triggers: frozenset[str]
    met_kinds: tuple[str, ...]
    met_by: tuple[MetBy, ...]
    chain: Chain | None
    repeats: bool
    numbered: bool
    awaited: bool
    has_window: bool
    reaches_back: bool
    backwards: bool


def prepare(procedure: Procedure, calendar: Calendar) -> tuple[Prepared, ...]:
    """The rules of a procedure, each after those whose duties it refers to."""
    known = chains(procedure)
    numbered = set(_asked_by_place(procedure))
    awaited = {r.anchor.rule for r in procedure.rules.values() if isinstance(r.anchor, Unmet)}

    def one(rule: Rule) -> Prepared:
        backwards = isinstance(rule.anchor, BeforeFact)
        chain = _chain_of(rule, known)
        return Prepared(
            rule=rule,
            dating=Dating(rule.limits, backwards, rule.warn, calendar),
            triggers=frozenset(_triggers(rule, procedure)) | _opening_kinds(chain, procedure),
            met_kinds=tuple(dict.fromkeys(kind for met in rule.met_by for kind in met.kinds)),
            met_by=tuple(_met_by(rule, selector, calendar) for selector in rule.met_by),
            chain=chain,
            repeats=is_chain(rule),
            numbered=rule.id in numbered,
            awaited=rule.id in awaited,
            has_window=any(v.not_before for limit in rule.limits for v in limit.versions),
            reaches_back=any(isinstance(met.since, Span) for met in rule.met_by),
            backwards=backwards,
        )

    return tuple(one(rule) for rule in procedure.in_order)


def _chain_of(rule: Rule, known: dict[tuple[Counted, str], Chain]) -> Chain | None:
    if not isinstance(rule.anchor, AfterFact) or not is_chain(rule):
        return None
    return known.get((rule.anchor.selector.counted, rule.during or ""))


def _met_by(rule: Rule, selector: Selector, calendar: Calendar) -> MetBy:
    since = selector.since
    backwards = isinstance(rule.anchor, BeforeFact)
    anchors = rule.anchor.selector.kinds if isinstance(rule.anchor, AfterFact) else ()
    return MetBy(
        selector,
        since=Count(since, calendar, back=True) if isinstance(since, Span) else None,
        floored=not backwards and since is None,
        alike=not set(anchors).isdisjoint(selector.kinds),
    )


def _asked_by_place(procedure: Procedure) -> Iterator[str]:
    for rule in procedure.rules.values():
        for version in (version for limit in rule.limits for version in limit.versions):
            spans = [case.within for case in version.cases]
            parts = [part for span in spans if isinstance(span, Share) for part in span.until]
            for part in (*parts, *version.no_later_than):
                if isinstance(part, DutyReference) and part.nth is not None:
                    yield part.rule


def _triggers(rule: Rule, procedure: Procedure) -> Iterator[str]:
    anchor = rule.anchor
    if isinstance(anchor, AfterFact | BeforeFact):
        yield from anchor.selector.kinds
    elif isinstance(anchor, AfterSpell):
        yield from _spell_kinds(anchor.spell, procedure)
    elif isinstance(anchor, AtAge):
        yield "born"
    else:
        yield from _triggers(procedure.rules[anchor.rule], procedure)


def _opening_kinds(chain: Chain | None, procedure: Procedure) -> frozenset[str]:
    """What begins the spell of a chain, for one may be supposed in it before the record begins."""
    return frozenset(_spell_kinds(chain.spell, procedure) if chain else ())


def _spell_kinds(name: str, procedure: Procedure) -> Iterator[str]:
    """The kinds of fact without any of which there is no spell of this name."""
    spell = procedure.spells[name]
    if spell.of:
        yield from _spell_kinds(spell.of, procedure)
    for start in spell.starts:
        yield from start.kinds


@dataclass(frozen=True, slots=True, eq=False)
class Possible:
    """What is possible with facts of some kinds: these rules, and no spell of these names."""

    rules: tuple[Prepared, ...]
    no_spells: tuple[str, ...]


class Watched:
    """The rules that an authority's coverage allows to watch."""

    def __init__(self, rules: Iterable[Prepared], procedure: Procedure, coverage: Coverage) -> None:
        self.coverage = coverage
        self._rules = [each for each in rules if coverage.over(each.met_kinds) is not None]
        self._starts = {name: set(_spell_kinds(name, procedure)) for name in procedure.spells}
        self._known: dict[frozenset[str], Possible] = {}

    def possible(self, kinds: Iterable[str]) -> Possible:
        """What is possible with facts of these kinds; the rules in order."""
        key = frozenset(kinds)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = Possible(
                tuple(each for each in self._rules if not each.triggers.isdisjoint(key)),
                tuple(name for name, starts in self._starts.items() if starts.isdisjoint(key)),
            )
        return found
