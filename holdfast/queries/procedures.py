"""Procedures as documents to read: every rule in words, its sources, and what is local in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from holdfast.core.calendar import Calendar
from holdfast.core.procedure import Level, Limit, Measure, Procedure, Role, Rule, Sureness, Version
from holdfast.core.sentences import limit_sentence, met_sentence, rule_sentence, spell_sentence
from holdfast.core.words import listed, long_date
from holdfast.policy.actor import Actor
from holdfast.queries.duty_kinds import DutyKind, kind_of
from holdfast.record.models import Authority
from holdfast.rulebook import RefusedError, calendar_of, load_all, load_procedure
from holdfast.rulebook.check import LooseLimit, loose_limits
from holdfast.rulebook.compare import Comparison, compared, told_parts

LEVELS = {Level.NATIONAL: "National limit", Level.LOCAL: "Local limit", Level.AIM: "Aim"}


class Standing(StrEnum):
    """How a rule of an authority stands to the national rules."""

    NATIONAL = "national"
    ADOPTED = "adopted"
    CHANGED = "changed"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class LimitTold:
    """One wording of one limit, with its source; `force` is empty where it always applied."""

    level: str
    sentence: str
    cite: str
    sure: Sureness
    note: str = ""
    force: str = ""
    superseded: bool = False


@dataclass(frozen=True, slots=True)
class National:
    """What the national rule says where an authority's differs, and in what it differs."""

    sentence: str
    cite: str
    differs_in: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleTold:
    """One rule in words. `later` says where its local limit can fall after the national one."""

    id: str
    duty: str
    sentence: str
    owed_by: str
    met: str
    limits: tuple[LimitTold, ...]
    standing: Standing
    national: National | None
    later: tuple[str, ...]
    warn: str
    on_overdue: str
    note: str


@dataclass(frozen=True, slots=True)
class Subject:
    """The rules about one subject, in the procedure's order."""

    key: str
    title: str
    rules: tuple[RuleTold, ...]


@dataclass(frozen=True, slots=True)
class SpellTold:
    """What a procedure means by a situation that its rules name."""

    meaning: str
    sentence: str


@dataclass(frozen=True, slots=True)
class RoleTold:
    """A role by its local title: how its holder is found, and who answers where nobody holds it."""

    title: str
    held: str
    falls_to: str


@dataclass(frozen=True, slots=True)
class MeasureTold:
    """What is counted, and the target for it in per cent if there is one."""

    title: str
    target: float | None
    counts: tuple[str, ...]
    cite: str
    sure: Sureness
    level: str


@dataclass(frozen=True, slots=True)
class ProcedureLine:
    """One procedure in the list of those there are; `own` are the rules it adds or changes."""

    id: str
    title: str
    document: str
    rules: int
    own: int
    is_national: bool
    is_home: bool


@dataclass(frozen=True, slots=True)
class ProcedureDocument:
    """A whole procedure. `version` is the hash of all it says."""

    line: ProcedureLine
    version: str
    base_title: str
    subjects: tuple[Subject, ...]
    spells: tuple[SpellTold, ...]
    roles: tuple[RoleTold, ...]
    measures: tuple[MeasureTold, ...]
    not_used: tuple[tuple[str, str], ...]
    holidays_known_as_at: str


def home_procedure(actor: Actor) -> str:
    """The id of the procedure that the actor's authority works by."""
    return str(Authority.objects.values_list("procedure", flat=True).get(pk=actor.authority_id))


def procedures(actor: Actor) -> tuple[ProcedureLine, ...]:
    """Every procedure, the actor's own authority's first, then the national rules."""
    home = home_procedure(actor)
    lines = [_line(procedure, home) for procedure in load_all().values()]
    return tuple(sorted(lines, key=lambda line: (not line.is_home, not line.is_national, line.id)))


def found_procedure(procedure_id: str) -> Procedure | None:
    """The procedure of this id, None if there is none."""
    try:
        return load_procedure(procedure_id)
    except RefusedError:
        return None


def procedure_document(actor: Actor, procedure_id: str) -> ProcedureDocument | None:
    """A procedure to read, None if there is none of this id."""
    procedure = found_procedure(procedure_id)
    if procedure is None:
        return None
    calendar = calendar_of(procedure)
    return ProcedureDocument(
        line=_line(procedure, home_procedure(actor)),
        version=procedure.version,
        base_title=procedure.base.title if procedure.base else "",
        subjects=_subjects(procedure, calendar),
        spells=tuple(
            SpellTold(spell.meaning, spell_sentence(spell, procedure))
            for spell in procedure.spells.values()
        ),
        roles=tuple(_role(role, procedure) for role in procedure.roles.values()),
        measures=tuple(_measure(each, procedure) for each in procedure.measures.values()),
        not_used=_not_used(procedure),
        holidays_known_as_at=long_date(calendar.known_as_at),
    )


def _line(procedure: Procedure, home: str) -> ProcedureLine:
    return ProcedureLine(
        id=procedure.id,
        title=procedure.title,
        document=procedure.document,
        rules=len(procedure.rules),
        own=len(procedure.differences) if procedure.base else 0,
        is_national=procedure.base is None,
        is_home=procedure.id == home,
    )


SUBJECTS = {
    "adoption": "Adoption",
    "short-breaks": "Short breaks",
    "remand": "Remand and secure accommodation",
    "secure": "Remand and secure accommodation",
}
"""Subjects told by the first part of a rule's id; other rules by what meets their duties."""


def subject_of(rule: Rule) -> str:
    """The title of the subject that a rule is about."""
    return SUBJECTS.get(rule.id.split(".")[0]) or kind_of(rule).words


_ORDER = [
    *(DutyKind.REVIEWS.words, DutyKind.REVIEW_PAPERS.words, DutyKind.ALLOCATION.words),
    *(DutyKind.VISITS.words, DutyKind.PLANS.words, DutyKind.HEALTH.words),
    *dict.fromkeys(SUBJECTS.values()),
    *(DutyKind.LEAVING.words, DutyKind.ENQUIRIES.words, DutyKind.CONFERENCES.words),
    *(DutyKind.CONFERENCE_PAPERS.words, DutyKind.CORE_GROUPS.words, DutyKind.CHALLENGE.words),
    DutyKind.OTHER.words,
]


def by_subject(procedure: Procedure) -> dict[str, list[Rule]]:
    """The rules of a procedure by the title of their subject, in the order of the work."""
    found: dict[str, list[Rule]] = {title: [] for title in _ORDER}
    for rule in procedure.rules.values():
        found[subject_of(rule)].append(rule)
    return {title: rules for title, rules in found.items() if rules}


def subject_key(title: str) -> str:
    """A subject's title as the name of a place on the page."""
    return title.lower().replace(" ", "-")


def _subjects(procedure: Procedure, calendar: Calendar) -> tuple[Subject, ...]:
    later = _later(procedure, calendar)
    return tuple(
        Subject(subject_key(title), title, tuple(_told(rule, procedure, later) for rule in rules))
        for title, rules in by_subject(procedure).items()
    )


def _told(rule: Rule, procedure: Procedure, later: dict[str, tuple[str, ...]]) -> RuleTold:
    standing, national = _standing(rule, procedure)
    return RuleTold(
        id=rule.id,
        duty=rule.duty,
        sentence=rule_sentence(rule, procedure),
        owed_by=owed_by(rule, procedure),
        met=met_sentence(rule, procedure),
        limits=tuple(_limits(rule, procedure)),
        standing=standing,
        national=national,
        later=later.get(rule.id, ()),
        warn=str(rule.warn) if rule.warn else "",
        on_overdue=rule.on_overdue,
        note=rule.note,
    )


def owed_by(rule: Rule, procedure: Procedure) -> str:
    """Who owes the duty, by the titles of the procedure."""
    return listed([procedure.roles[role].title for role in rule.owed_by])


def _limits(rule: Rule, procedure: Procedure) -> Iterator[LimitTold]:
    """Every wording of every limit, the newest wording of each limit first."""
    for limit in rule.limits:
        newest = limit.versions[-1]
        for version in reversed(limit.versions):
            own = Limit(limit.level, (version,))
            yield LimitTold(
                level=LEVELS[limit.level],
                sentence=limit_sentence(own, rule, procedure),
                cite=version.source.cite,
                sure=version.source.sure,
                note=version.source.note,
                force=force_words(version),
                superseded=version is not newest,
            )


def force_words(version: Version) -> str:
    """Between which dates a wording is in force: "from 1 April 2011"."""
    since = f"from {long_date(version.in_force_from)}" if version.in_force_from else ""
    until = f"until {long_date(version.in_force_until)}" if version.in_force_until else ""
    return f"{since} {until}".strip()


_PARTS = {
    "duty": "what is owed",
    "owed by": "who owes it",
    "when": "when",
    "met": "what meets it",
    "warning": "the warning before it",
    "if not done": "what follows if it is not done",
}
_LIMITS = ("national limit", "local limit", "aim")


def _standing(rule: Rule, procedure: Procedure) -> tuple[Standing, National | None]:
    base = procedure.base
    if base is None or rule.id not in procedure.differences:
        return Standing.NATIONAL, None
    law = base.rules.get(rule.id)
    if law is None:
        return Standing.OWN, None
    differs = _differs_in(told_parts(rule, procedure), told_parts(law, base))
    if rule.owed_by == law.owed_by:
        differs.pop("owed by", None)
    if not differs:
        return Standing.ADOPTED, None
    source = law.headline.versions[-1].source
    national = National(rule_sentence(law, base), source.cite, tuple(differs.values()))
    return Standing.CHANGED, national


def _differs_in(own: Mapping[str, str], theirs: Mapping[str, str]) -> dict[str, str]:
    """The parts in which two rules differ, in words; a sentence that differs only for its limits
    is not told beside them.
    """
    parts = [part for part in (*own, *theirs) if own.get(part) != theirs.get(part)]
    if any(part in _LIMITS for part in parts):
        parts = [part for part in parts if part != "when"]
    return {part: _PARTS.get(part, f"the {part}") for part in parts}


@lru_cache(maxsize=64)
def _loose(procedure: Procedure, calendar: Calendar) -> tuple[LooseLimit, ...]:
    """Reckoned once for each version of a procedure: it counts from every day of four years."""
    return loose_limits(procedure, calendar)


def _later(procedure: Procedure, calendar: Calendar) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for loose in _loose(procedure, calendar):
        found[loose.rule] = (*found.get(loose.rule, ()), _later_words(loose))
    return found


def _later_words(loose: LooseLimit) -> str:
    share = (
        "from every start day"
        if loose.share == 1
        else f"from {_per_cent(loose.share)} of start days"
    )
    return (
        f"The local limit of {loose.local} falls after the national one of {loose.national} "
        f"{share}. From {long_date(loose.example)} it is {long_date(loose.local_due)}; nationally "
        f"{long_date(loose.national_due)}, which still counts."
    )


def _per_cent(share: float) -> str:
    return "less than 1%" if share < 0.01 else f"{share:.0%}"


_HELD = {
    "by child": "for each child",
    "by team": "for each team",
    "by service": "for the whole service",
    "outside": "outside the authority",
}


def _role(role: Role, procedure: Procedure) -> RoleTold:
    manager = procedure.roles.get(role.manager or "")
    return RoleTold(role.title, _HELD[role.held.value], manager.title if manager else "")


def _measure(measure: Measure, procedure: Procedure) -> MeasureTold:
    return MeasureTold(
        title=measure.title,
        target=measure.target,
        counts=tuple(procedure.rules[rule].duty for rule in measure.rules),
        cite=measure.source.cite,
        sure=measure.source.sure,
        level=LEVELS[measure.level].removesuffix(" limit"),
    )


def _not_used(procedure: Procedure) -> tuple[tuple[str, str], ...]:
    base = procedure.base
    return tuple(
        (base.rules[rule].duty if base and rule in base.rules else rule, why)
        for rule, why in procedure.not_used.items()
    )


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
    unlike = {*found.only_first, *found.only_second, *(each.rule for each in found.differences)}
    subjects = [*_rule_differences(first, second, found), *_other_differences(found)]
    return SideBySide(
        first=_line(first, home),
        second=_line(second, home),
        subjects=tuple(subjects),
        same=len({*first.rules, *second.rules} - unlike),
    )


def _rule_differences(
    first: Procedure, second: Procedure, found: Comparison
) -> Iterator[DifferentSubject]:
    by_title: dict[str, list[Difference]] = {title: [] for title in _ORDER}
    for rule in (second.rules[name] for name in found.only_second):
        by_title[subject_of(rule)].append(
            Difference(rule.duty, "rule", "", rule_sentence(rule, second))
        )
    for rule in (first.rules[name] for name in found.only_first):
        by_title[subject_of(rule)].append(
            Difference(rule.duty, "rule", rule_sentence(rule, first), "")
        )
    for each in found.differences:
        rule = first.rules[each.rule]
        if each.part != "when":
            by_title[subject_of(rule)].append(
                Difference(rule.duty, each.part, each.first, each.second)
            )
    for title, differences in by_title.items():
        if differences:
            yield DifferentSubject(subject_key(title), title, tuple(differences))


def _other_differences(found: Comparison) -> Iterator[DifferentSubject]:
    """What differs in roles, in what situations mean, and in measures."""
    for name, title in (("roles", "Roles"), ("spells", "Situations"), ("measures", "Measures")):
        parts = tuple(
            Difference(_named(each.part), "", each.first, each.second)
            for each in found.others
            if each.rule == name
        )
        if parts:
            yield DifferentSubject(name, title, parts)


def _named(part: str) -> str:
    return part.replace("-", " ").replace(".", ": ").capitalize()
