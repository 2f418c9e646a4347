"""The facts of an invented case, made of the answers to a plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from holdfast.core.calendar import Calendar
from holdfast.core.facts import Fact, Value
from holdfast.core.procedure import AfterSpell, Procedure, Rule, SpellRule
from holdfast.core.selectors import Selector
from holdfast.core.sentences import selector_words
from holdfast.core.spans import Span, add_months, count_back
from holdfast.core.spells import accepts
from holdfast.core.vocabulary import KINDS
from holdfast.queries.calculator.plan import BORN, Asked, Of, Plan, root_of

ANCHOR_ID = "anchor"
_LONG = timedelta(days=400)
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Answers:
    """What a reader gave, by the keys of the plan: days, a time of day, and chosen values."""

    days: Mapping[str, date] = field(default_factory=dict)
    at: time | None = None
    chosen: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True)
class Case:
    """The facts, and what was taken as given beside the answers."""

    facts: tuple[Fact, ...]
    given: tuple[str, ...]


def case_of(plan: Plan, answers: Answers, procedure: Procedure, calendar: Calendar) -> Case:
    """The facts of the case that the answers tell. A given situation began long before."""
    facts = [fact for asked in plan.asked for fact in _facts(asked, plan.rule, answers)]
    anchor_on = _anchor_on(plan, answers)
    given = []
    for name in dict.fromkeys(plan.given):
        spell = procedure.spells[name]
        if not _begun(spell, facts, anchor_on, procedure):
            facts += _begin(spell, anchor_on, answers, procedure, calendar)
            given.append(f"The child is {spell.meaning}.")
    facts_asked, told = _conditions_met(plan, anchor_on, procedure)
    facts += facts_asked
    given += told
    if isinstance(plan.anchor_rule.anchor, AfterSpell) and plan.anchor_rule.anchor.ends:
        ended = procedure.spells[plan.anchor_rule.anchor.spell]
        facts += _begin(ended, anchor_on, answers, procedure, calendar)
    if BORN in answers.days:
        facts = [fact for fact in facts if fact.kind != BORN]
        facts.append(Fact(BORN, answers.days[BORN], "child"))
    return Case(tuple(facts), tuple(given))


def _anchor_on(plan: Plan, answers: Answers) -> date:
    return answers.days[plan.anchor.key if plan.anchor else BORN]


def _facts(asked: Asked, rule: Rule, answers: Answers) -> Iterator[Fact]:
    """The fact asked for, after those that come before it in its sequence."""
    on = answers.days.get(asked.key)
    if on is None:
        return
    place = asked.place
    attrs = {name: values[0] for name, values in asked.where}
    for detail in asked.details:
        value = answers.chosen.get(detail.key)
        if detail.of is Of.DATE and detail.key in answers.days:
            attrs[detail.name] = answers.days[detail.key]
        elif detail.of is Of.PLACE and isinstance(value, int):
            place = value
        elif value is not None:
            attrs[detail.name] = value
    for number in range(1, place):
        own = {**_ids(asked.kind, f"before-{number}"), **attrs}
        yield Fact(asked.kind, on - (place - number) * _DAY, f"{asked.key}-{number}", attrs=own)
    own = {**_ids(asked.kind, "this"), **attrs}
    if asked.key == "on":
        own |= _listed(rule, own)
        at = datetime.combine(on, answers.at) if answers.at else None
        yield Fact(asked.kind, on, ANCHOR_ID, at, own)
    else:
        yield Fact(asked.kind, on, asked.key, attrs=own)


def _listed(rule: Rule, attrs: Mapping[str, Value]) -> dict[str, Value]:
    """One thing for a rule that is owed once for each of several."""
    if rule.each is None:
        return {}
    given = attrs.get(rule.each[0])
    return {rule.each[0]: (str(given) if given else "one",)}


def _ids(kind: str, value: str) -> dict[str, Value]:
    """The ids a kind carries, all alike, so that its facts speak of the same thing."""
    meanings = KINDS[kind].attrs.items()
    return {name: value for name, meaning in meanings if meaning.startswith(("id of", "its id"))}


def _begun(spell: SpellRule, facts: list[Fact], on: date, procedure: Procedure) -> bool:
    """Whether the answers themselves begin a spell."""
    starts = root_of(spell, procedure).starts
    return any(
        fact.kind in start.kinds and accepts(fact, start.where, start.unless)
        for start in starts
        for fact in facts
        if fact.on <= on
    )


def _begin(
    spell: SpellRule, on: date, answers: Answers, procedure: Procedure, calendar: Calendar
) -> Iterator[Fact]:
    """Facts by which a spell holds on a day, and has for long enough."""
    root = root_of(spell, procedure)
    start = root.starts[0]
    since = on - _LONG
    for span in (spell.once_lasted, spell.total):
        since = count_back(since, span, calendar) if span else since
    where = {name: values[0] for name, values in (*start.where, *spell.of_where)}
    attrs = {**_ids(start.kinds[0], "this"), **where}
    yield Fact(_first_kind(start), since, f"{root.name}-began", attrs=attrs)
    if spell.from_age and BORN not in answers.days:
        yield Fact(BORN, _born_for(spell.from_age, on), "child")


def _conditions_met(plan: Plan, on: date, procedure: Procedure) -> tuple[list[Fact], list[str]]:
    """What a rule needs to have happened before it applies at all, taken to have happened."""
    facts, told = [], []
    for rule in dict.fromkeys((plan.anchor_rule, plan.rule)):
        has = rule.applies_when.has if rule.applies_when else None
        if has is not None:
            attrs = {name: values[0] for name, values in has.where}
            own = {**_ids(has.kinds[0], "this"), **attrs}
            facts.append(Fact(has.kinds[0], on - _DAY, "needed", attrs=own))
            words = selector_words(has, procedure)
            told.append(f"{words[:1].upper()}{words[1:]}.")
    return facts, told


def _first_kind(selector: Selector) -> str:
    """The kind that begins a spell, and not a birth, which is asked where it matters."""
    return next((kind for kind in selector.kinds if kind != BORN), selector.kinds[0])


def _born_for(age: Span, on: date) -> date:
    """A birth by which the age was reached half a year before a day."""
    return add_months(date(on.year - age.count, on.month, 1), -6)
