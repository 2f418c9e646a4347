"""Rules in plain English, one sentence for each, made from the data and from nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from holdfast.core.facts import Value
from holdfast.core.procedure import (
    AfterFact,
    AfterSpell,
    Anchor,
    AtAge,
    BeforeFact,
    Case,
    Ceiling,
    Choose,
    CountedFrom,
    DutyReference,
    Judged,
    Level,
    Limit,
    OnAttribute,
    Procedure,
    Rule,
    Share,
    SpellRule,
    Version,
    Within,
)
from holdfast.core.selectors import Selector, When, Where
from holdfast.core.spans import Span, Unit
from holdfast.core.vocabulary import KINDS
from holdfast.core.words import listed, long_date

_ORDINALS = (
    *("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"),
    *("ninth", "tenth", "eleventh", "twelfth"),
)
_BESIDE: Mapping[Level, str] = {
    Level.NATIONAL: "national limit",
    Level.LOCAL: "local limit",
    Level.AIM: "aim",
}


def rule_sentence(rule: Rule, procedure: Procedure) -> str:
    """When the duty is owed: the headline limit, who it applies to, and the other limits."""
    headline = rule.headline
    parts = [_limit_words(headline, rule, procedure) + _applies(rule, procedure)]
    for limit in rule.limits:
        if limit is not headline:
            beside = _limit_words(limit, rule, procedure, beside=True)
            parts.append(f"{_BESIDE[limit.level]}: {_lower(beside)}")
    return f"{'; '.join(parts)}."


def limit_sentence(limit: Limit, rule: Rule, procedure: Procedure) -> str:
    """One limit of a rule: "Within 20 working days of the day the child became looked after."."""
    return f"{_limit_words(limit, rule, procedure)}."


def met_sentence(rule: Rule, procedure: Procedure) -> str:
    """What meets the duty: "Met when a review was completed (the first while looked after)."."""
    ways = [selector_words(selector, procedure) for selector in rule.met_by]
    return f"Met when {listed(ways, 'or')}{_each_words(rule)}."


def _each_words(rule: Rule) -> str:
    """That a duty is owed for each of several things: ", once for each of the reports"."""
    if rule.each is None:
        return ""
    saved = listed([name.replace("-", " ") for name in rule.left_out])
    return f", once for each of the {_name(rule.each[0])}" + (f" save {saved}" if saved else "")


def spell_sentence(spell: SpellRule, procedure: Procedure) -> str:
    """When a child is in a spell."""
    if spell.of is None:
        begins = listed([selector_words(part, procedure) for part in spell.starts], "or")
        ends = listed([selector_words(part, procedure) for part in spell.ends], "or")
        text = f"From the day {begins}" + (f" until the day {ends}" if ends else "")
    else:
        text = f"While {procedure.spells[spell.of].meaning}{_derived(spell, procedure)}"
    return f"{text}." if spell.ends_at_18 else f"{text}; it does not end at 18."


def _derived(spell: SpellRule, procedure: Procedure) -> str:
    of = procedure.spells[spell.of or ""]
    kinds = tuple(kind for start in of.starts for kind in start.kinds)
    parts = [f" ({where})" for where in where_words(spell.of_where, kinds)]
    if spell.once_lasted:
        parts.append(f", once it has lasted {spell.once_lasted}")
    if spell.total:
        since = f" since the age of {_years(spell.since_age)}" if spell.since_age else ""
        parts.append(f", once the days in it{since} come to {spell.total}")
    if spell.from_age:
        parts.append(f", from the age of {_years(spell.from_age)}")
    return "".join(parts)


def anchor_words(anchor: Anchor, procedure: Procedure) -> str:
    """What a duty runs from: "the day the child became looked after"."""
    match anchor:
        case AfterFact(selector) | BeforeFact(selector):
            return f"the day {selector_words(selector, procedure)}"
        case AfterSpell(spell, ends):
            change = "stops being" if ends else "becomes"
            return f"the day the child {change} {procedure.spells[spell].meaning}"
        case AtAge(age):
            return f"the day the child reaches the age of {_years(age)}"
    return f"the day the time for “{_duty(anchor.rule, procedure)}” runs out"


def selector_words(selector: Selector, procedure: Procedure) -> str:
    """Which facts are meant: "a review was completed (the first while looked after)"."""
    told = listed([KINDS[kind].past for kind in selector.kinds], "or")
    parts = [*_count_words(selector, procedure), *where_words(selector.where, selector.kinds)]
    parts += [f"unless {where}" for where in where_words(selector.unless, selector.kinds, "")]
    if selector.same:
        parts.append(f"for the same {listed([_name(name) for name in selector.same])}")
    if isinstance(selector.since, Span):
        parts.append(f"or up to {selector.since} earlier")
    if selector.since == "any":
        parts.append("or at any earlier time")
    return f"{told} ({', '.join(parts)})" if parts else told


def _count_words(selector: Selector, procedure: Procedure) -> Iterator[str]:
    number = selector.nth or selector.from_nth
    spell = f" while {procedure.spells[selector.within].meaning}" if selector.within else ""
    if number:
        later = " or a later one" if selector.from_nth else ""
        yield f"the {ordinal(number)}{later}{spell}"
    elif spell:
        yield spell.strip()


def ordinal(number: int) -> str:
    """A place in a sequence: "third", "21st"."""
    if number < len(_ORDINALS):
        return _ORDINALS[number]
    teens = 10 <= number % 100 <= 20
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def where_words(where: Where, kinds: tuple[str, ...], lead: str = "where ") -> Iterator[str]:
    """Conditions on the attributes of facts of these kinds: "where the child was seen alone"."""
    for name, values in where:
        meaning = next((KINDS[kind].attrs[name] for kind in kinds if name in KINDS[kind].attrs), "")
        yield attribute_words(name, values, meaning, lead)


_PHRASES = {
    "by": "by the {}",
    "to": "to the {}",
    "type": "type: {}",
    "setting": "in a {} setting",
    "regime": "visits under the rules for “{}”",
    "outcome": "the outcome being “{}”",
    "report": "the report being from the {}",
    "document": "the document being the {}",
    "track": "on the {} ladder",
    "stage": "at stage {}",
    "colour": "rated {}",
    "family_needs": "the family's needs including {}",
}
"""How a condition on an attribute is said, where “the attribute is …” would not be English."""

_VALUES = {"iro": "reviewing officer", "adviser": "personal adviser"}


def attribute_words(name: str, values: tuple[Value, ...], meaning: str, lead: str) -> str:
    """A condition on one attribute; a yes-or-no attribute is told by its meaning."""
    if len(values) == 1 and isinstance(values[0], bool):
        said, _, told = meaning.partition(" if ")
        if told:
            same = (said == "yes") is values[0]
            return f"{lead}{told}" if same else f"not where {told}"
        return f"{lead}{_name(name)} is {'yes' if values[0] else 'no'}"
    told_values = listed([_value(value) for value in values], "or")
    if name in _PHRASES:
        return _PHRASES[name].format(told_values)
    return f"{lead}{_name(name)} is {told_values}"


def _value(value: Value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return long_date(value)
    return _VALUES.get(str(value), str(value).replace("-", " "))


def _name(attribute: str) -> str:
    return attribute.replace("_", " ")


def _years(age: Span) -> str:
    return str(age.count) if age.unit is Unit.YEARS else str(age)


def _duty(rule_id: str, procedure: Procedure) -> str:
    return procedure.rules[rule_id].duty


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _limit_words(limit: Limit, rule: Rule, procedure: Procedure, beside: bool = False) -> str:
    """A limit in its newest wording; `beside` another, what it runs from is not said again."""
    version = limit.versions[-1]
    runs_from = "" if beside else anchor_words(rule.anchor, procedure)
    backwards = isinstance(rule.anchor, BeforeFact)
    text = _cases_words(version, rule, runs_from, backwards, procedure)
    if version.not_before:
        text += f", and not before {version.not_before} have passed"
    if version.no_later_than:
        ends = [_ceiling_words(part, procedure) for part in version.no_later_than]
        first = "the first of " if len(ends) > 1 else ""
        text += f", and no later than {first}{listed(ends)}"
    if version.roll_back:
        text += ", moved back to a working day"
    return _upper(text)


def _cases_words(
    version: Version, rule: Rule, runs_from: str, backwards: bool, procedure: Procedure
) -> str:
    cases = version.cases
    if len(cases) == 1 and cases[0].when is None:
        return _within_words(cases[0].within, runs_from, backwards, procedure)
    told = [_case_words(case, rule, backwards, procedure) for case in cases]
    joined = (
        "; ".join(told) if version.choose is Choose.FIRST else f"the earliest of {listed(told)}"
    )
    judged = ", judged on the day it falls due" if version.judged is Judged.DUE else ""
    side = "before" if backwards else "from"
    return f"{joined}{judged}" + (f", counted {side} {runs_from}" if runs_from else "")


def _case_words(case: Case, rule: Rule, backwards: bool, procedure: Procedure) -> str:
    span = _within_words(case.within, "", backwards, procedure)
    if case.when is None:
        return f"otherwise {span}"
    return f"{span} {when_words(case.when, rule, procedure)}"


def _within_words(within: Within, runs_from: str, backwards: bool, procedure: Procedure) -> str:
    if isinstance(within, OnAttribute):
        after = f" when {runs_from.removeprefix('the day ')}" if runs_from else ""
        return f"by the date set ({_name(within.name)}){after}"
    if isinstance(within, Share):
        share = "half" if within.share == 0.5 else f"{within.share:.0%}"
        start = f" from {runs_from}" if runs_from else ""
        return f"within {share} of the time{start} until {_until_words(within, procedure)}"
    if within.unit is Unit.HOURS:
        runs_from = runs_from.replace("the day ", "the time ", 1)
    if within.count == 0:
        return f"by {runs_from}" if runs_from else "by the day itself"
    if backwards:
        return f"at least {within} before {runs_from}".removesuffix(" before ")
    return f"within {within} of {runs_from}".removesuffix(" of ")


def _until_words(share: Share, procedure: Procedure) -> str:
    ends = [
        f"“{_duty(part.rule, procedure)}” is due"
        if isinstance(part, DutyReference)
        else selector_words(part, procedure)
        for part in share.until
    ]
    return listed(ends, "or") + (", whichever is first" if len(ends) > 1 else "")


def _ceiling_words(ceiling: Ceiling, procedure: Procedure) -> str:
    if isinstance(ceiling, DutyReference):
        which = f" after the {ordinal(ceiling.nth)}" if ceiling.nth else ""
        return f"the date of “{_duty(ceiling.rule, procedure)}”{which}"
    if isinstance(ceiling, CountedFrom):
        return f"{ceiling.within} after the day {selector_words(ceiling.selector, procedure)}"
    return f"the date set ({_name(ceiling.name)})"


def when_words(when: When, rule: Rule, procedure: Procedure) -> str:
    """A condition: "if under 5 and looked after"."""
    parts = []
    if when.age_under:
        parts.append(f"under {_years(when.age_under)}")
    if when.age_from:
        parts.append(f"aged {_years(when.age_from)} or over")
    if when.during:
        parts.append(procedure.spells[when.during].meaning)
    if when.not_during:
        parts.append(f"not {procedure.spells[when.not_during].meaning}")
    parts += where_words(when.spell_where, _spell_kinds(when.during or rule.during, procedure), "")
    parts += where_words(when.attrs, _anchor_kinds(rule.anchor, procedure), "")
    if when.has:
        parts.append(selector_words(when.has, procedure))
    return f"if {listed(parts)}"


def _spell_kinds(name: str | None, procedure: Procedure) -> tuple[str, ...]:
    spell = procedure.spells.get(name or "")
    if spell is None:
        return ()
    kinds = tuple(kind for start in spell.starts for kind in start.kinds)
    return kinds or _spell_kinds(spell.of, procedure)


def _anchor_kinds(anchor: Anchor, procedure: Procedure) -> tuple[str, ...]:
    match anchor:
        case AfterFact(selector) | BeforeFact(selector):
            return selector.kinds
        case AfterSpell(spell):
            return _spell_kinds(spell, procedure)
    return ()


def _applies(rule: Rule, procedure: Procedure) -> str:
    parts = [f", {when_words(rule.applies_when, rule, procedure)}"] if rule.applies_when else []
    if rule.during:
        parts.append(f", while {procedure.spells[rule.during].meaning}")
    if rule.not_during:
        outside = [procedure.spells[name].meaning for name in rule.not_during]
        parts.append(f", but not while {listed(outside, 'or')}")
    return "".join(parts)
