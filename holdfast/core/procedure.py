"""A procedure: what one authority promises, as frozen and validated values.

These are the shapes that rules can have. The files that hold them are read by
`holdfast.rulebook`; what they mean is worked out by `holdfast.core.derivation`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from holdfast.core.asking import (
    Choices,
    Form,
    Moment,
    Setting,
    SettingValue,
    SignificantChange,
    Text,
)
from holdfast.core.documents import DocumentTemplate
from holdfast.core.gates import Gate, Step
from holdfast.core.selectors import Selector, When, Where
from holdfast.core.sources import Source
from holdfast.core.spans import Span


class Level(StrEnum):
    """Whose limit it is. An aim is a local hope inside a limit; missing it is no breach."""

    NATIONAL = "national"
    LOCAL = "local"
    AIM = "aim"


@dataclass(frozen=True, slots=True)
class AfterFact:
    """The duty runs from each fact selected."""

    selector: Selector


@dataclass(frozen=True, slots=True)
class BeforeFact:
    """The duty runs back from each planned event selected."""

    selector: Selector


@dataclass(frozen=True, slots=True)
class AfterSpell:
    """The duty runs from the start (or the end) of each spell of this name."""

    spell: str
    ends: bool = False


@dataclass(frozen=True, slots=True)
class AtAge:
    """The duty runs from the day the child reaches an age."""

    age: Span


@dataclass(frozen=True, slots=True)
class Unmet:
    """The duty runs from the day on which another passes its limit without being met."""

    rule: str


Anchor = AfterFact | BeforeFact | AfterSpell | AtAge | Unmet


@dataclass(frozen=True, slots=True)
class DutyReference:
    """The due date of another duty in the same spell.

    The one from the same anchor, or the next to fall due; or the one that runs from the `nth` fact
    of its sequence.
    """

    rule: str
    nth: int | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """A share of the interval from the anchor to whichever comes first of `until`."""

    share: float
    until: tuple[Selector | DutyReference, ...]


@dataclass(frozen=True, slots=True)
class OnAttribute:
    """The date an attribute of the anchor holds, such as the date an officer set."""

    name: str


@dataclass(frozen=True, slots=True)
class CountedFrom:
    """A span counted from a selected fact, as a ceiling over a chain of duties."""

    selector: Selector
    within: Span


Within = Span | Share | OnAttribute
Ceiling = DutyReference | OnAttribute | CountedFrom


@dataclass(frozen=True, slots=True)
class Case:
    """A span that applies when its condition holds; a case without one always applies."""

    within: Within
    when: When | None = None


class Judged(StrEnum):
    """The day on which a case's condition is judged."""

    ANCHOR = "anchor"
    DUE = "due"


class Choose(StrEnum):
    """Which case counts where several apply."""

    FIRST = "first"
    EARLIEST = "earliest"


@dataclass(frozen=True, slots=True)
class Version:
    """One wording of a limit, and the dates between which it was in force."""

    cases: tuple[Case, ...]
    source: Source
    judged: Judged = Judged.ANCHOR
    choose: Choose = Choose.FIRST
    not_before: Span | None = None
    no_later_than: tuple[Ceiling, ...] = ()
    roll_back: bool = False
    in_force_from: date | None = None
    in_force_until: date | None = None

    def in_force_on(self, day: date) -> bool:
        """Whether this wording applies to a duty due on `day` (both end dates are inside)."""
        return (self.in_force_from is None or self.in_force_from <= day) and (
            self.in_force_until is None or day <= self.in_force_until
        )


@dataclass(frozen=True, slots=True)
class Limit:
    """One dated limit on a duty: whose it is, and its wordings, newest last."""

    level: Level
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """The pattern of a duty.

    `during` names the spell outside which the duty lapses; in a spell of `not_during` it does
    not arise. `lapsed_by` names facts that end it. `each` pairs the attribute of the anchor that
    lists several things with the attribute of the meeting fact that names one; of the things
    named in `left_out` no duty is owed.
    """

    id: str
    duty: str
    owed_by: tuple[str, ...]
    anchor: Anchor
    limits: tuple[Limit, ...]
    met_by: tuple[Selector, ...]
    applies_when: When | None = None
    during: str | None = None
    not_during: tuple[str, ...] = ()
    lapsed_by: tuple[Selector, ...] = ()
    each: tuple[str, str] | None = None
    left_out: tuple[str, ...] = ()
    warn: Span | None = None
    on_overdue: str = ""
    rows: tuple[str, ...] = ()
    note: str = ""

    @property
    def places(self) -> tuple[int, ...]:
        """The place of each limit among those of its own level."""
        levels = [limit.level for limit in self.limits]
        return tuple(levels[:number].count(level) for number, level in enumerate(levels))

    @property
    def headline(self) -> Limit:
        """The limit a reader is told first: the national one, or the first given."""
        national = [limit for limit in self.limits if limit.level is Level.NATIONAL]
        return national[0] if national else self.limits[0]


@dataclass(frozen=True, slots=True)
class SpellRule:
    """How a spell is read from facts.

    A spell begins with a fact of `starts` and ends with one of `ends` that agrees on `key`. A
    spell `of` another begins only once that one has lasted `once_lasted`, or once the days in it
    since `since_age` come to `total`, and not before `from_age`.
    """

    name: str
    meaning: str
    starts: tuple[Selector, ...] = ()
    ends: tuple[Selector, ...] = ()
    key: str | None = None
    of: str | None = None
    of_where: Where = ()
    once_lasted: Span | None = None
    total: Span | None = None
    since_age: Span | None = None
    from_age: Span | None = None
    ends_at_18: bool = True


class Held(StrEnum):
    """How the holder of a role is found."""

    BY_CHILD = "by child"
    BY_TEAM = "by team"
    BY_SERVICE = "by service"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Role:
    """A role that duties are owed by: its local title, and the permission profile it acts as."""

    id: str
    title: str
    held: Held
    acts_as: str | None = None
    manager: str | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """A count of how often duties were met in time, with the target for it if there is one."""

    id: str
    title: str
    rules: tuple[str, ...]
    level: Level
    source: Source
    target: float | None = None
    rows: tuple[str, ...] = ()


class CircleError(ValueError):
    """Duties that wait for one another; `rules` holds their ids, the first repeated at the end."""

    def __init__(self, rules: tuple[str, ...]) -> None:
        super().__init__(f"these duties wait for one another: {' → '.join(rules)}")
        self.rules = rules


@dataclass(frozen=True, eq=False)
class Procedure:
    """One authority's promises, overlaid on the national ones; `version` is a content hash.

    `differences` names the rules it adds or changes; `not_used` those of the base that it does
    not use, each with the reason. `warn` is the warning span of rules that do not give their own;
    it is already laid into the rules.
    """

    id: str
    title: str
    document: str
    version: str
    rules: Mapping[str, Rule]
    spells: Mapping[str, SpellRule]
    roles: Mapping[str, Role]
    measures: Mapping[str, Measure] = field(default_factory=dict)
    terms: tuple[tuple[str, str, str], ...] = ()
    differences: tuple[str, ...] = ()
    not_used: Mapping[str, str] = field(default_factory=dict)
    warn: Span | None = None
    base: Procedure | None = None
    lists: Mapping[str, Choices] = field(default_factory=dict)
    settings: Mapping[str, Setting] = field(default_factory=dict)
    texts: Mapping[str, Text] = field(default_factory=dict)
    forms: Mapping[str, Form] = field(default_factory=dict)
    gates: Mapping[str, Gate] = field(default_factory=dict)
    significant_changes: Mapping[str, SignificantChange] = field(default_factory=dict)
    documents: Mapping[str, DocumentTemplate] = field(default_factory=dict)

    @cached_property
    def in_order(self) -> tuple[Rule, ...]:
        """The rules, each after every rule whose due date it refers to.

        Raises CircleError where duties refer to one another in a circle.
        """
        placed: dict[str, Rule] = {}
        waiting: list[str] = []

        def place(rule_id: str) -> None:
            if rule_id in placed:
                return
            if rule_id in waiting:
                raise CircleError((*waiting[waiting.index(rule_id) :], rule_id))
            waiting.append(rule_id)
            for other in sorted(references(self.rules[rule_id])):
                if other in self.rules:
                    place(other)
            waiting.pop()
            placed[rule_id] = self.rules[rule_id]

        for rule_id in self.rules:
            place(rule_id)
        return tuple(placed.values())

    def gates_before(self, step: Step) -> tuple[Gate, ...]:
        """The gates that can stand before a step."""
        return tuple(gate for gate in self.gates.values() if gate.step is step)

    def setting(self, name: str) -> SettingValue | None:
        """The value of a setting, None where the procedure does not decide it."""
        found = self.settings.get(name)
        return found.value if found else None


def texts_at(procedure: Procedure, moment: Moment) -> tuple[Text, ...]:
    """The guidance that a procedure gives at a moment of the work."""
    return tuple(text for text in procedure.texts.values() if text.at is moment)


def references(rule: Rule) -> set[str]:
    """The ids of the rules whose duties this rule's dates depend on."""
    found = {rule.anchor.rule} if isinstance(rule.anchor, Unmet) else set()
    for version in (version for limit in rule.limits for version in limit.versions):
        spans = [case.within for case in version.cases]
        parts = [part for span in spans if isinstance(span, Share) for part in span.until]
        for part in (*parts, *version.no_later_than):
            if isinstance(part, DutyReference):
                found.add(part.rule)
    return found
