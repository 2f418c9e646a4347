"""From dated facts, a procedure and a calendar to the duties owed, each with its reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from holdfast.core.anchors import Start, Starts
from holdfast.core.calendar import Calendar
from holdfast.core.conditions import ChildSoFar
from holdfast.core.duties import (
    DatedLimit,
    Derivation,
    Duty,
    Gap,
    Outcome,
    State,
)
from holdfast.core.facts import Coverage, Fact
from holdfast.core.procedure import (
    AfterFact,
    BeforeFact,
    Level,
    Procedure,
    Rule,
    Selector,
    Unmet,
)
from holdfast.core.sequences import Ordinals, admits, is_chain, sequences
from holdfast.core.spans import count_back
from holdfast.core.spells import Life, order_of
from holdfast.core.timing import CannotTell, Point, dated, judged
from holdfast.core.vocabulary import KINDS


def duties_owed(
    facts: Iterable[Fact],
    coverage: Coverage,
    procedure: Procedure,
    calendar: Calendar,
    as_at: date,
) -> Derivation:
    """The duties owed to one child, as known on `as_at`, with the day time next changes them.

    Facts dated after `as_at` are left out, save those that speak of a day to come. The same
    result holds on every day before `valid_until`.
    """
    return deriver(procedure, calendar).derive(facts, coverage, as_at)


@lru_cache(maxsize=256)
def deriver(procedure: Procedure, calendar: Calendar) -> Deriver:
    """The deriver of a procedure, prepared once and used for every child."""
    return Deriver(procedure, calendar)


class Deriver:
    """A procedure prepared for deriving the duties of many children."""

    def __init__(self, procedure: Procedure, calendar: Calendar) -> None:
        self.procedure = procedure
        self.calendar = calendar
        self.rules = procedure.in_order
        self.chains = sequences(procedure)
        self.chain_rules = {rule.id for rule in self.rules if is_chain(rule)}
        self.waited_on = {rule.anchor.rule for rule in self.rules if isinstance(rule.anchor, Unmet)}

    def derive(self, facts: Iterable[Fact], coverage: Coverage, as_at: date) -> Derivation:
        """The duties of the child whose facts these are."""
        return _One(self, facts, coverage, as_at).derive()

    def due_from(self, rule: Rule, day: date) -> date | None:
        """The earliest binding limit of a rule that runs from `day`, conditions apart."""
        point = Point(Fact("supposed", day, ""))
        dates = []
        for limit in rule.limits:
            if limit.level is not Level.AIM:
                try:
                    found = dated(limit, point, _NOBODY, self.calendar)
                except CannotTell:
                    continue
                if found:
                    dates.append(found.due)
        return min(dates, default=None)


_NOBODY = ChildSoFar.nobody()


class _One:
    """The derivation of one child's duties."""

    def __init__(
        self, deriver: Deriver, facts: Iterable[Fact], coverage: Coverage, as_at: date
    ) -> None:
        self.deriver = deriver
        self.calendar = deriver.calendar
        self.coverage = coverage
        self.as_at = as_at
        self.to_come: list[date] = []
        visible = self._visible(facts)
        born = next((fact.on for fact in visible.get("born", ())), None)
        died = next((fact.on for fact in visible.get("died", ())), None)
        self.life = Life(visible, deriver.procedure.spells, self.calendar, born, died)
        self.ordinals = Ordinals(self.life, coverage, deriver.chains, deriver.due_from)
        self.child = ChildSoFar(self.life, self.ordinals)
        self.excused = {
            (fact.attrs.get("rule"), fact.attrs.get("anchor")): fact
            for fact in visible.get("duty-excused", ())
        }
        self.starts = Starts(deriver.chains, deriver.chain_rules, self.child, coverage, as_at)

    def _visible(self, facts: Iterable[Fact]) -> dict[str, list[Fact]]:
        visible: dict[str, list[Fact]] = defaultdict(list)
        for fact in facts:
            if fact.on > self.as_at and not KINDS[fact.kind].ahead:
                self.to_come.append(fact.on)
            else:
                visible[fact.kind].append(fact)
        for listed in visible.values():
            if len(listed) > 1:
                listed.sort(key=order_of)
        return visible

    def derive(self) -> Derivation:
        duties: list[Duty] = []
        for rule in self.deriver.rules:
            found = [duty for start in self.starts.of(rule) for duty in self._duties(rule, start)]
            self.child.derived[rule.id] = found
            duties.extend(found)
        changes = [*self.to_come, *self.starts.to_come, *self._ends_of_spells(duties)]
        later = [day for day in changes if day > self.as_at]
        return Derivation(tuple(duties), min(later, default=None))

    def _ends_of_spells(self, duties: Sequence[Duty]) -> Iterator[date]:
        """A spell that will end ends the duties that are still open in it."""
        open_rules = {duty.rule for duty in duties if duty.outcome is Outcome.OPEN}
        for rule_id in open_rules:
            rule = self.deriver.procedure.rules[rule_id]
            for name in (rule.during, *rule.not_during):
                for spell in self.life.spells(name) if name else ():
                    yield from (day for day in (spell.since, spell.until) if day)

    def _duties(self, rule: Rule, start: Start) -> Iterator[Duty]:
        try:
            if rule.applies_when and not self.child.holds(
                rule.applies_when, start.fact.on, start.fact
            ):
                return
            limits = self._limits(rule, start)
            gap = Gap.NONE
        except CannotTell as missing:
            limits = ()
            gap = Gap.NO_BIRTH_DATE if missing.args == ("born",) else Gap.NO_DATE
        if limits or gap:
            for each in self._each(rule, start.fact):
                duty = self._duty(rule, start, each, limits, gap)
                self.starts.remember(duty, start)
                yield duty

    def _each(self, rule: Rule, fact: Fact) -> tuple[str, ...]:
        if rule.each is None:
            return ("",)
        listed = fact.attrs.get(rule.each[0], ())
        names = listed if isinstance(listed, tuple) else (str(listed),)
        return tuple(name for name in names if name not in rule.left_out)

    def _limits(self, rule: Rule, start: Start) -> tuple[DatedLimit, ...]:
        point = Point(start.fact, isinstance(rule.anchor, BeforeFact))
        found = []
        for limit, place in zip(rule.limits, rule.places, strict=True):
            on = dated(limit, point, self.child, self.calendar)
            if on is not None:
                found.append(replace(on, place=place) if place else on)
        return tuple(found)

    def _duty(
        self, rule: Rule, start: Start, each: str, limits: tuple[DatedLimit, ...], gap: Gap
    ) -> Duty:
        binding = [limit for limit in limits if limit.level is not Level.AIM]
        first = min(binding or limits, key=_moment_of, default=None)
        due = first.due if first else None
        duty = Duty(
            rule=rule.id,
            anchor=start.fact.id,
            anchor_on=start.fact.on,
            each=each,
            roles=rule.owed_by,
            due=due,
            warn_from=count_back(due, rule.warn, self.calendar) if due and rule.warn else due,
            outcome=Outcome.OPEN,
            limits=limits,
            due_at=first.due_at if first else None,
            excused_by=self._excuse(rule, start),
            ordinal=start.ordinal,
            gap=gap,
        )
        return self._settled(rule, start, duty)

    def _excuse(self, rule: Rule, start: Start) -> str | None:
        excuse = self.excused.get((rule.id, start.fact.id))
        return excuse.id if excuse else None

    def _settled(self, rule: Rule, start: Start, duty: Duty) -> Duty:
        """The duty with what has become of it: met, lapsed, unknown, or still open."""
        lapses = self._lapses(rule, start)
        met = self._met(rule, start, duty, lapses)
        if met is not None:
            return _as_met(duty, met)
        if lapses is not None and self._has_lapsed(duty, lapses):
            kept = tuple(
                replace(limit, kept=False) if limit.due < lapses else limit for limit in duty.limits
            )
            return replace(duty, outcome=Outcome.LAPSED, lapsed_on=lapses, limits=kept)
        return self._unmet(rule, duty)

    def _has_lapsed(self, duty: Duty, lapses: date) -> bool:
        return lapses <= self.as_at or (duty.due is not None and duty.due >= lapses)

    def _unmet(self, rule: Rule, duty: Duty) -> Duty:
        if duty.gap:
            return replace(duty, outcome=Outcome.UNKNOWN, unmet_is=State.UNKNOWN)
        intervals = [self.coverage.of(kind) for met in rule.met_by for kind in met.kinds]
        kept = [interval for interval in intervals if interval is not None]
        if duty.due is None or any(duty.due in interval for interval in kept):
            return duty
        if all(duty.due < interval.since for interval in kept):
            return replace(
                duty, outcome=Outcome.UNKNOWN, unmet_is=State.UNKNOWN, gap=Gap.BEFORE_RECORD
            )
        return replace(duty, unmet_is=State.UNKNOWN, gap=Gap.AFTER_RECORD)

    def _lapses(self, rule: Rule, start: Start) -> date | None:
        """The first day on which the duty is no longer owed."""
        days = [start.spell.until] if start.spell else []
        for name in rule.not_during:
            days.extend(
                spell.since for spell in self.life.spells(name) if spell.since > start.fact.on
            )
        for selector in rule.lapsed_by:
            fact = self._lapsing(selector, start.fact)
            days.append(fact.on if fact else None)
        return min((day for day in days if day is not None), default=None)

    def _lapsing(self, selector: Selector, anchor: Fact) -> Fact | None:
        """The fact that ends a duty; a duty is not ended by what it runs from, but by the next."""
        if anchor.kind in selector.kinds:
            return self.child.first_after(selector, anchor)
        return self.child.first(selector, anchor, anchor.on)

    def _met(self, rule: Rule, start: Start, duty: Duty, lapses: date | None) -> Fact | None:
        """The first fact that meets the duty before it lapses."""
        found = []
        for selector in rule.met_by:
            for fact in self._meeting(rule, selector, start):
                if lapses is not None and fact.on > lapses:
                    break
                if rule.each is not None and not _names(fact, rule.each[1], duty.each):
                    continue
                if any(limit.opens and fact.on < limit.opens for limit in duty.limits):
                    continue
                found.append(fact)
                break
        return min(found, key=order_of, default=None)

    def _meeting(self, rule: Rule, selector: Selector, start: Start) -> Iterator[Fact]:
        """The facts that could meet the duty, in order."""
        chained = isinstance(rule.anchor, AfterFact) and bool(
            set(selector.kinds) & set(rule.anchor.selector.kinds)
        )
        floor = self._floor(rule, selector, start.fact)
        for fact in self.child.agreeing(selector, start.fact):
            if floor is not None and (fact.on < floor or (chained and fact.on == floor)):
                continue
            if selector.within is not None and not self._within(selector, start, fact):
                continue
            if selector.counts and not admits(selector, self.ordinals.of(fact, selector)):
                continue
            yield fact

    def _within(self, selector: Selector, start: Start, fact: Fact) -> bool:
        """Whether a fact lies in the same spell as the anchor."""
        spell = self.life.spell_on(selector.within or "", start.fact.on, start.fact)
        return spell is not None and (spell.holds_on(fact.on) or fact.on == spell.until)

    def _floor(self, rule: Rule, selector: Selector, anchor: Fact) -> date | None:
        """The first day on which a fact counts, None where it may be of any age."""
        if selector.since == "any" or (isinstance(rule.anchor, BeforeFact) and selector.same):
            return None
        if selector.since is not None and not isinstance(selector.since, str):
            return count_back(anchor.on, selector.since, self.calendar)
        if isinstance(rule.anchor, BeforeFact):
            return None
        return anchor.on


def _moment_of(limit: DatedLimit) -> tuple[date, str]:
    return limit.due, limit.due_at.isoformat() if limit.due_at else "~"


def _names(fact: Fact, attribute: str, each: str) -> bool:
    value = fact.attrs.get(attribute)
    return each in value if isinstance(value, tuple) else str(value) == each


def _as_met(duty: Duty, met: Fact) -> Duty:
    limits = tuple(judged(limit, met) for limit in duty.limits)
    late = any(limit.kept is False for limit in limits if limit.level is not Level.AIM)
    outcome = Outcome.MET_LATE if late else Outcome.MET
    return replace(duty, outcome=outcome, met_by=met.id, met_on=met.on, limits=limits, gap=Gap.NONE)
