"""From dated facts, a procedure and a calendar to the duties owed, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from holdfast.core.anchors import Start, Starts
from holdfast.core.calendar import Calendar
from holdfast.core.conditions import ChildSoFar
from holdfast.core.duties import Derivation, Duty, Gap, Outcome
from holdfast.core.facts import Coverage, Fact
from holdfast.core.meeting import Meetings
from holdfast.core.prepared import Prepared, Watched, prepare
from holdfast.core.procedure import Level, Procedure, Rule
from holdfast.core.sequences import Ordinals, chains
from holdfast.core.settling import Settling, Unsettled
from holdfast.core.spells import Life, order_of
from holdfast.core.timing import CannotTellError, Dates
from holdfast.core.vocabulary import KINDS

_AHEAD = frozenset(kind.name for kind in KINDS.values() if kind.ahead)
_UNDATED = Dates(())


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
        self.chains = chains(procedure)
        self.prepared = prepare(procedure, calendar)
        self.by_id = {each.rule.id: each for each in self.prepared}
        self._watched = Watched(self.prepared, procedure, Coverage())

    def derive(self, facts: Iterable[Fact], coverage: Coverage, as_at: date) -> Derivation:
        """The duties of the child whose facts these are."""
        return _One(self, facts, coverage, as_at).derive()

    def watched(self, coverage: Coverage) -> Watched:
        """The rules that can be watched with this coverage; kept for the coverage last used."""
        watched = self._watched
        if watched.coverage is not coverage:
            watched = self._watched = Watched(self.prepared, self.procedure, coverage)
        return watched


class _One:
    """The derivation of one child's duties."""

    def __init__(
        self, deriver: Deriver, facts: Iterable[Fact], coverage: Coverage, as_at: date
    ) -> None:
        self.deriver = deriver
        self.coverage = coverage
        self.as_at = as_at
        self.to_come: list[date] = []
        self.visible = self._visible(facts)
        self.possible = deriver.watched(coverage).possible(self.visible)
        procedure = deriver.procedure
        self.life = Life(
            self.visible,
            procedure.spells,
            deriver.calendar,
            born=self._day_of("born"),
            died=self._day_of("died"),
            no_spells=self.possible.no_spells,
        )
        ordinals = Ordinals(self.life, coverage, deriver.chains, self._due_from, as_at)
        self.child = ChildSoFar(self.life, ordinals, procedure.rules)
        self.starts = Starts(self.child, as_at)
        self.settling = Settling(Meetings(self.child), coverage, as_at)
        self.excused = {
            (fact.attrs.get("rule"), fact.attrs.get("anchor")): fact.id
            for fact in self.visible.get("duty-excused", ())
        }

    def _visible(self, facts: Iterable[Fact]) -> dict[str, list[Fact]]:
        visible: dict[str, list[Fact]] = {}
        for fact in facts:
            if fact.on > self.as_at and fact.kind not in _AHEAD:
                self.to_come.append(fact.on)
            elif fact.kind in visible:
                visible[fact.kind].append(fact)
            else:
                visible[fact.kind] = [fact]
        for listed in visible.values():
            if len(listed) > 1:
                listed.sort(key=order_of)
        return visible

    def _day_of(self, kind: str) -> date | None:
        facts = self.visible.get(kind)
        return facts[0].on if facts else None

    def derive(self) -> Derivation:
        """The duties, and the first day on which time alone changes them."""
        duties: list[Duty] = []
        for prepared in self.possible.rules:
            found = [
                duty for start in self.starts.of(prepared) for duty in self._duties(prepared, start)
            ]
            self.child.derived[prepared.rule.id] = found
            duties += found
        changes = (*self.to_come, *self.starts.to_come, *self.settling.to_come)
        later = [day for day in changes if day > self.as_at]
        return Derivation(tuple(duties), min(later, default=None))

    def _duties(self, prepared: Prepared, start: Start) -> Iterator[Duty]:
        try:
            dates = self._dates(prepared, start.fact)
        except CannotTellError as missing:
            gap = Gap.NO_BIRTH_DATE if missing.args == ("born",) else Gap.NO_DATE
            for each in _each(prepared.rule, start.fact):
                undated = Unsettled(prepared, start, each, _UNDATED, self._excuse(prepared, start))
                yield undated.become(Outcome.UNKNOWN, gap=gap)
            return
        if not dates.limits:
            return
        for each in _each(prepared.rule, start.fact):
            excuse = self._excuse(prepared, start) if self.excused else None
            duty = self.settling.settled(prepared, start, each, dates, excuse)
            if prepared.awaited:
                self.starts.remember(duty, start)
            yield duty

    def _dates(self, prepared: Prepared, anchor: Fact) -> Dates:
        """The dates of a duty, none where the rule does not apply. Raises CannotTellError."""
        when = prepared.rule.applies_when
        if when is not None and not self.child.holds(when, anchor.on, anchor):
            return _UNDATED
        return prepared.dating.dates(anchor, self.child)

    def _excuse(self, prepared: Prepared, start: Start) -> str | None:
        return self.excused.get((prepared.rule.id, start.fact.id))

    def _due_from(self, rule: Rule, anchor: Fact) -> date | None:
        """When a duty of the rule would fall due that ran from a fact, None if it would not."""
        if any(self.life.spell_on(name, anchor.on) for name in rule.not_during):
            return None
        try:
            dates = self._dates(self.deriver.by_id[rule.id], anchor)
        except CannotTellError:
            return None
        binding = (limit.due for limit in dates.limits if limit.level is not Level.AIM)
        return min(binding, default=None)


def _each(rule: Rule, anchor: Fact) -> tuple[str, ...]:
    """The things listed by the anchor, one duty for each; one alone where the rule names none."""
    if rule.each is None:
        return ("",)
    listed = anchor.attrs.get(rule.each[0], ())
    names = listed if isinstance(listed, tuple) else (str(listed),)
    return tuple(name for name in dict.fromkeys(names) if name not in rule.left_out)
