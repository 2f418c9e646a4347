"""Rules in words, by subject: every wording of every limit, and how local ones stand to the law."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from holdfast.core.calendar import Calendar
from holdfast.core.procedure import Level, Limit, Procedure, Rule, Version
from holdfast.core.sentences import limit_sentence, met_sentence, rule_sentence
from holdfast.core.sources import Sureness
from holdfast.core.words import listed, long_date
from holdfast.queries.duty_kinds import DutyKind, kind_of
from holdfast.rulebook.check import LooseLimit, loose_limits
from holdfast.rulebook.compare import told_parts

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
    """What the national rule says where an authority's differs, and in what it differs.

    Where the authority only `adds` limits the national rule stands as it is, and is not repeated.
    """

    sentence: str
    cite: str
    differs_in: tuple[str, ...]
    adds: tuple[str, ...]


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


SUBJECT_ORDER = [
    *(DutyKind.REVIEWS.words, DutyKind.REVIEW_PAPERS.words, DutyKind.ALLOCATION.words),
    *(DutyKind.VISITS.words, DutyKind.PLANS.words, DutyKind.HEALTH.words),
    *dict.fromkeys(SUBJECTS.values()),
    *(DutyKind.LEAVING.words, DutyKind.ENQUIRIES.words, DutyKind.CONFERENCES.words),
    *(DutyKind.CONFERENCE_PAPERS.words, DutyKind.CORE_GROUPS.words, DutyKind.CHALLENGE.words),
    DutyKind.OTHER.words,
]


def by_subject(procedure: Procedure) -> dict[str, list[Rule]]:
    """The rules of a procedure by the title of their subject, in the order of the work."""
    found: dict[str, list[Rule]] = {title: [] for title in SUBJECT_ORDER}
    for rule in procedure.rules.values():
        found[subject_of(rule)].append(rule)
    return {title: rules for title, rules in found.items() if rules}


def subject_key(title: str) -> str:
    """A subject's title as the name of a place on the page."""
    return title.lower().replace(" ", "-")


def subjects(procedure: Procedure, calendar: Calendar) -> tuple[Subject, ...]:
    """The whole procedure in words, subject by subject."""
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
    own, theirs = told_parts(rule, procedure), told_parts(law, base)
    if rule.owed_by == law.owed_by:
        own["owed by"] = theirs["owed by"]
    differs, added = _differs_in(own, theirs), _added(own, theirs)
    if not differs:
        return Standing.ADOPTED, None
    changed = tuple(told for part, told in differs.items() if part not in added)
    cite = law.headline.versions[-1].source.cite
    says = rule_sentence(law, base) if changed else ""
    return Standing.CHANGED, National(says, cite, changed, tuple(added))


def _differs_in(own: Mapping[str, str], theirs: Mapping[str, str]) -> dict[str, str]:
    """The parts in which two rules differ, in words; a sentence that differs only for its limits
    is not told beside them.
    """
    parts = [part for part in (*own, *theirs) if own.get(part) != theirs.get(part)]
    if any(part in _LIMITS for part in parts):
        parts = [part for part in parts if part != "when"]
    return {part: _PARTS.get(part, f"the {part}") for part in parts}


def _added(own: Mapping[str, str], theirs: Mapping[str, str]) -> list[str]:
    """The limits that a rule adds to those of the law."""
    return [part for part in _LIMITS if part in own and part not in theirs]


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
