"""What must be known to reckon one rule: the facts to ask for, read from the rule itself.

Only what can move the date is asked. Situations that the rule needs and that move no date are
taken as given, and said so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from holdfast.core.facts import Value
from holdfast.core.procedure import (
    AfterFact,
    AfterSpell,
    Anchor,
    AtAge,
    BeforeFact,
    CountedFrom,
    DutyReference,
    OnAttribute,
    Procedure,
    Rule,
    Share,
    SpellRule,
    Unmet,
    Version,
)
from holdfast.core.selectors import Selector, When, Where
from holdfast.core.sentences import ordinal, selector_words
from holdfast.core.spans import Span, Unit
from holdfast.core.vocabulary import KINDS
from holdfast.core.words import listed

ANCHOR = "on"
BORN = "born"


class Of(StrEnum):
    """What an attribute is asked as."""

    CHOICE = "choice"
    DATE = "date"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose: its words, and the value it gives (None for none of those named)."""

    key: str
    words: str
    value: Value | None


@dataclass(frozen=True, slots=True)
class Detail:
    """Something to know of a fact besides its day: an attribute, or its place in its sequence."""

    key: str
    name: str
    label: str
    of: Of = Of.CHOICE
    options: tuple[Option, ...] = ()
    required: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A fact whose day is asked for. `place` is which of its sequence it is."""

    key: str
    label: str
    kind: str
    where: Where = ()
    place: int = 1
    hint: str = ""
    required: bool = False
    timed: bool = False
    details: tuple[Detail, ...] = ()

    @property
    def identity(self) -> tuple[str, Where, int]:
        """What makes two asked facts one."""
        return self.kind, self.where, self.place


@dataclass(frozen=True, slots=True)
class Plan:
    """What to ask for one rule. `given` are the spells taken to hold on the day it runs from."""

    rule: Rule
    asked: tuple[Asked, ...]
    born: bool
    given: tuple[str, ...]
    anchor_rule: Rule

    @property
    def anchor(self) -> Asked | None:
        """The fact the duty runs from; None where it runs from the birth alone."""
        return next((asked for asked in self.asked if asked.key == ANCHOR), None)


def plan_of(rule: Rule, procedure: Procedure) -> Plan:
    """What to ask for a rule of a procedure."""
    return _Planning(rule, procedure).plan()


@dataclass
class _Planning:
    """The plan of one rule, as it is gathered."""

    rule: Rule
    procedure: Procedure
    others: dict[tuple[str, Where, int], Asked] = field(default_factory=dict)
    details: dict[str, Detail] = field(default_factory=dict)
    born: bool = False

    def plan(self) -> Plan:
        source = first_rule(self.rule, self.procedure)
        anchor = self._anchor(source.anchor)
        for each in dict.fromkeys((source, self.rule)):
            self._of_rule(each, anchor)
        if anchor is not None:
            self.others.pop(anchor.identity, None)
            timed = any(_counts_hours(each) for each in (source, self.rule))
            anchor = replace(anchor, timed=timed, details=(*anchor.details, *self.details.values()))
        asked = (*([anchor] if anchor else []), *self.others.values())
        keyed = tuple(_keyed(number, each) for number, each in enumerate(asked))
        return Plan(self.rule, keyed, self.born, tuple(self._given(source)), source)

    def _given(self, source: Rule) -> Iterator[str]:
        """The spells in which the rule applies, and those its sequences are counted in."""
        for rule in dict.fromkeys((source, self.rule)):
            if rule.during:
                yield rule.during
            if rule.applies_when and rule.applies_when.during:
                yield rule.applies_when.during
            if isinstance(rule.anchor, AfterFact | BeforeFact) and rule.anchor.selector.within:
                yield rule.anchor.selector.within

    def _anchor(self, anchor: Anchor) -> Asked | None:
        if isinstance(anchor, AfterFact | BeforeFact):
            return self._anchor_fact(anchor.selector)
        if isinstance(anchor, AfterSpell):
            return self._anchor_spell(anchor)
        self.born = True
        return None

    def _anchor_fact(self, selector: Selector) -> Asked:
        words, particulars = _worded(selector, self.procedure)
        place = selector.nth or selector.from_nth or 1
        return Asked(
            ANCHOR, words, selector.kinds[0], selector.where, place, particulars, required=True
        )

    def _anchor_spell(self, anchor: AfterSpell) -> Asked:
        spell = self.procedure.spells[anchor.spell]
        root = root_of(spell, self.procedure)
        self.born = self.born or bool(spell.from_age or spell.since_age)
        selector = root.ends[0] if anchor.ends else root.starts[0]
        where = selector.where if anchor.ends else (*selector.where, *spell.of_where)
        return Asked(ANCHOR, f"The day {_past(selector)}", selector.kinds[0], where, required=True)

    def _of_rule(self, rule: Rule, anchor: Asked | None) -> None:
        if rule.applies_when:
            self._of_age(rule.applies_when)
        for version in (version for limit in rule.limits for version in limit.versions):
            self._of_version(version, rule, anchor)

    def _of_version(self, version: Version, rule: Rule, anchor: Asked | None) -> None:
        for case in version.cases:
            if case.when:
                self._of_when(case.when, rule)
            if isinstance(case.within, OnAttribute):
                self._date_attribute(case.within, required=True)
            if isinstance(case.within, Share):
                self._of_share(case.within, anchor)
        for ceiling in version.no_later_than:
            if isinstance(ceiling, OnAttribute):
                self._date_attribute(ceiling, required=False)
            elif isinstance(ceiling, CountedFrom):
                self._ask(
                    ceiling.selector,
                    f"The first day on which {_past(ceiling.selector)}",
                    f"Leave blank if not known. The date is no later than {ceiling.within} after.",
                )
            else:
                self._of_reference(ceiling, anchor)

    def _of_share(self, share: Share, anchor: Asked | None) -> None:
        for part in share.until:
            if isinstance(part, DutyReference):
                self._of_reference(part, anchor)
            else:
                self._ask(
                    part, f"The day {_past(part)}", "Leave blank if none is. It counts if earlier."
                )

    def _of_reference(self, reference: DutyReference, anchor: Asked | None) -> None:
        """What tells the due date of another duty: of this anchor, or of a fact of its own."""
        other = self.procedure.rules[reference.rule]
        if not isinstance(other.anchor, AfterFact):
            return
        selector = other.anchor.selector
        if anchor is not None and anchor.kind in selector.kinds:
            self._which_of_own(selector, anchor)
            return
        place = reference.nth or selector.nth or selector.from_nth or 1
        words, particulars = _worded(selector, self.procedure)
        if reference.nth:
            particulars = f"The {ordinal(reference.nth)} of them."
        hint = f"{particulars} Leave blank if it has not happened.".strip()
        effect = f"The date is no later than that of “{other.duty}”."
        self._ask(replace(selector, nth=place), words, f"{hint} {effect}")

    def _which_of_own(self, selector: Selector, anchor: Asked) -> None:
        """What of the anchor itself decides whether another duty runs from it."""
        for name, values in selector.where:
            if name not in dict(anchor.where):
                self._choice(anchor.kind, name, values)
        if (selector.nth or selector.from_nth or 1) > 1 or selector.nth:
            number = selector.nth or selector.from_nth or 1
            later = " or a later one" if selector.from_nth else ""
            option = Option(str(number), f"The {ordinal(number)}{later}", number)
            known = self.details.get("place")
            options = tuple(dict.fromkeys((*(known.options if known else ()), option)))
            self.details["place"] = Detail(
                "place", "place", "Which was it?", Of.PLACE, options, required=True
            )

    def _of_age(self, when: When) -> None:
        self.born = self.born or bool(when.age_under or when.age_from)

    def _of_when(self, when: When, rule: Rule) -> None:
        self._of_age(when)
        kinds = _anchor_kinds(rule.anchor, self.procedure)
        for name, values in when.attrs:
            self._choice(kinds[0], name, values)
        for spell in (when.during, when.not_during):
            if spell:
                self._of_spell(self.procedure.spells[spell], when.spell_where)
        if when.has:
            words, particulars = _worded(when.has, self.procedure)
            self._ask(when.has, words, f"{particulars} Leave blank if it was not.".strip())

    def _of_spell(self, spell: SpellRule, spell_where: Where) -> None:
        root = root_of(spell, self.procedure)
        start = root.starts[0]
        needed = self.rule.during is not None and root is root_of(
            self.procedure.spells[self.rule.during], self.procedure
        )
        hint = "" if needed else "Leave blank if it has not happened. "
        hint += f"It matters whether the child is {spell.meaning}."
        details = [_yes_no_or_value(start.kinds[0], *pair) for pair in spell.of_where + spell_where]
        self.born = self.born or bool(spell.from_age or spell.since_age)
        self._ask(start, f"The day {_past(start)}", hint, details, required=needed)

    def _ask(
        self,
        selector: Selector,
        label: str,
        hint: str,
        details: Iterable[Detail] = (),
        *,
        required: bool = False,
    ) -> None:
        place = selector.nth or selector.from_nth or 1
        asked = Asked("", label, selector.kinds[0], selector.where, place, hint, required)
        known = self.others.get(asked.identity, asked)
        merged = {detail.name: detail for detail in (*known.details, *details)}
        self.others[asked.identity] = replace(known, details=tuple(merged.values()))

    def _choice(self, kind: str, name: str, values: tuple[Value, ...]) -> None:
        detail = _yes_no_or_value(kind, name, values)
        known = self.details.get(name)
        if known is not None:
            options = dict.fromkeys((*known.options[:-1], *detail.options[:-1], detail.options[-1]))
            detail = replace(detail, options=tuple(options))
        self.details[name] = detail

    def _date_attribute(self, named: OnAttribute, *, required: bool) -> None:
        kind = _anchor_kinds(self.rule.anchor, self.procedure)[0]
        meaning = KINDS[kind].attrs.get(named.name, named.name.replace("_", " "))
        hint = "" if required else "Leave blank if none was set."
        self.details[named.name] = Detail(
            named.name, named.name, _upper(meaning), Of.DATE, required=required, hint=hint
        )


def first_rule(rule: Rule, procedure: Procedure) -> Rule:
    """The rule whose anchor is a fact: the rule itself, or the one whose silence it waits for."""
    while isinstance(rule.anchor, Unmet):
        rule = procedure.rules[rule.anchor.rule]
    return rule


def root_of(spell: SpellRule, procedure: Procedure) -> SpellRule:
    """The spell that is read from facts, of which this one is a part."""
    while spell.of is not None:
        spell = procedure.spells[spell.of]
    return spell


def _keyed(number: int, asked: Asked) -> Asked:
    """The fact with keys that are its own among all the answers."""
    key = asked.key or f"day{number}"
    details = tuple(replace(each, key=f"{key}_{each.name}") for each in asked.details)
    return replace(asked, key=key, details=details)


def _anchor_kinds(anchor: Anchor, procedure: Procedure) -> tuple[str, ...]:
    if isinstance(anchor, AfterFact | BeforeFact):
        return anchor.selector.kinds
    if isinstance(anchor, AfterSpell):
        return root_of(procedure.spells[anchor.spell], procedure).starts[0].kinds
    if isinstance(anchor, AtAge):
        return ("born",)
    return _anchor_kinds(procedure.rules[anchor.rule].anchor, procedure)


def _counts_hours(rule: Rule) -> bool:
    spans = (
        case.within for limit in rule.limits for version in limit.versions for case in version.cases
    )
    return any(isinstance(span, Span) and span.unit is Unit.HOURS for span in spans)


def _yes_no_or_value(kind: str, name: str, values: tuple[Value, ...]) -> Detail:
    meaning = KINDS[kind].attrs.get(name, "")
    if all(isinstance(value, bool) for value in values):
        said, _, told = meaning.partition(" if ")
        label = _upper(told) if said == "yes" and told else _upper(name.replace("_", " "))
        return Detail(name, name, label, options=(Option("yes", "Yes", True), _none("No")))
    options = tuple(Option(str(value), _upper(_plain(value)), value) for value in values)
    return Detail(
        name, name, _upper(name.replace("_", " ")), options=(*options, _none("None of these"))
    )


def _none(words: str) -> Option:
    return Option("none", words, None)


def _plain(value: Value) -> str:
    return str(value).replace("-", " ")


def _past(selector: Selector) -> str:
    return listed([KINDS[kind].past for kind in selector.kinds], "or")


def _worded(selector: Selector, procedure: Procedure) -> tuple[str, str]:
    """The question for a selected fact, and its particulars as a hint."""
    past = _past(selector)
    particulars = selector_words(selector, procedure).removeprefix(past).strip(" ()")
    return f"The day {past}", f"{_upper(particulars)}." if particulars else ""


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
