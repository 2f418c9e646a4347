"""The dates that a rule gives on a case, with the reason, or why it gives none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from holdfast.core.calendar import Calendar
from holdfast.core.derivation import duties_owed
from holdfast.core.duties import Duty, Gap
from holdfast.core.facts import Coverage
from holdfast.core.procedure import AfterFact, BeforeFact, Procedure, Rule
from holdfast.core.reasons import Reason, reason_of
from holdfast.core.sentences import rule_sentence
from holdfast.core.vocabulary import KINDS
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.queries.calculator.case import ANCHOR_ID, Answers, Case, case_of
from holdfast.queries.calculator.plan import BORN, Plan, plan_of
from holdfast.queries.procedure_rules import by_subject, force_words, owed_by
from holdfast.queries.procedures import ProcedureLine, found_procedure, procedures
from holdfast.rulebook import calendar_of

_COMPLETE = Coverage.complete(KINDS)
_STEPS = 40


@dataclass(frozen=True, slots=True)
class RuleName:
    """A rule to choose."""

    id: str
    duty: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be reckoned: every procedure, and the rules of the chosen one by subject."""

    procedures: tuple[ProcedureLine, ...]
    chosen: ProcedureLine
    rules: tuple[tuple[str, tuple[RuleName, ...]], ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One rule, in words, and what must be known to reckon it."""

    procedure: str
    procedure_title: str
    rule: str
    duty: str
    sentence: str
    owed_by: str
    plan: Plan


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What a rule gives on a case.

    `because` says why there is no date, and is empty where there is one. `last_working_day` is
    the due date or the last working day before it.
    """

    duty: Duty | None
    reason: Reason | None
    last_working_day: date | None
    working_days_left: int | None
    given: tuple[str, ...]
    because: str = ""


def choices(actor: Actor, procedure_id: str, search: str = "") -> Choices | None:
    """The rules of a procedure to choose from, of those whose duty holds every word of `search`."""
    procedure = found_procedure(procedure_id)
    if procedure is None:
        return None
    lines = procedures(actor)
    words = search.lower().split()
    rules = (
        (title, tuple(RuleName(rule.id, rule.duty) for rule in found if _named(rule, words, title)))
        for title, found in by_subject(procedure).items()
    )
    return Choices(
        procedures=lines,
        chosen=next(line for line in lines if line.id == procedure_id),
        rules=tuple((title, names) for title, names in rules if names),
    )


def _named(rule: Rule, words: list[str], title: str) -> bool:
    text = f"{rule.duty} {title}".lower()
    return all(word in text for word in words)


def question(procedure_id: str, rule_id: str) -> Question | None:
    """What to ask for a rule, None if there is no such rule."""
    procedure = found_procedure(procedure_id)
    rule = procedure.rules.get(rule_id) if procedure else None
    if procedure is None or rule is None:
        return None
    return Question(
        procedure=procedure.id,
        procedure_title=procedure.title,
        rule=rule.id,
        duty=rule.duty,
        sentence=rule_sentence(rule, procedure),
        owed_by=owed_by(rule, procedure),
        plan=plan_of(rule, procedure),
    )


def reckon(asked: Question, answers: Answers, today: date) -> Reckoned:
    """The dates of the rule on the case that the answers tell.

    Raises ValueError where days lie outside the years that are counted.
    """
    procedure = found_procedure(asked.procedure)
    if procedure is None:
        raise ValueError(f"there is no procedure {asked.procedure!r}")
    calendar = calendar_of(procedure)
    case = case_of(asked.plan, answers, procedure, calendar)
    duty = _derived(asked.plan, case, procedure, calendar)
    if duty is None or duty.due is None:
        because = _why_none(asked.plan, answers, procedure, duty)
        return Reckoned(None, None, None, None, case.given, because)
    return Reckoned(
        duty=duty,
        reason=reason_of(duty, procedure, calendar),
        last_working_day=calendar.working_day_on_or_before(duty.due),
        working_days_left=calendar.working_days_between(today, duty.due),
        given=case.given,
    )


def _derived(plan: Plan, case: Case, procedure: Procedure, calendar: Calendar) -> Duty | None:
    """The duty of the rule, on the first day on which it is known: time may have to pass."""
    happened = [fact.on for fact in case.facts if not KINDS[fact.kind].ahead]
    as_at: date | None = max(happened, default=case.facts[0].on)
    for _ in range(_STEPS):
        if as_at is None:
            break
        derived = duties_owed(case.facts, _COMPLETE, procedure, calendar, as_at)
        duties = [duty for duty in derived.duties if _is_meant(duty, plan)]
        if duties:
            return max(duties, key=lambda duty: duty.anchor_on)
        as_at = derived.valid_until
    return None


def _is_meant(duty: Duty, plan: Plan) -> bool:
    if duty.rule != plan.rule.id:
        return False
    runs_from_fact = isinstance(plan.rule.anchor, AfterFact | BeforeFact)
    return duty.anchor == ANCHOR_ID if runs_from_fact else True


_GAPS = {
    Gap.NO_BIRTH_DATE: "The rule depends on age, and no date of birth is given.",
    Gap.NO_DATE: "A date that the rule runs to is not given.",
}


def _why_none(plan: Plan, answers: Answers, procedure: Procedure, duty: Duty | None) -> str:
    """Why the rule gives no date on this case."""
    if duty is not None and duty.gap:
        return _GAPS.get(duty.gap, f"Something the rule depends on is not known: {duty.gap}.")
    anchor = plan.anchor
    on = answers.days.get(anchor.key if anchor else BORN)
    says = rule_sentence(plan.rule, procedure)
    return (
        _not_in_force(plan.rule, on)
        or _of_age(answers, on)
        or f"On these facts the rule asks for nothing. It says: {says}"
    )


def _not_in_force(rule: Rule, on: date | None) -> str:
    """That no wording of the rule was in force at the time, if so."""
    versions = [version for limit in rule.limits for version in limit.versions]
    near = [day for day in (on, on and on + timedelta(days=400)) if day]
    if any(version.in_force_on(day) for version in versions for day in near):
        return ""
    told = dict.fromkeys(filter(None, map(force_words, versions)))
    return f"The rule was not in force then. It is in force {'; '.join(told)}." if told else ""


def _of_age(answers: Answers, on: date | None) -> str:
    """That the child was too young or too old, as far as the date of birth tells."""
    born = answers.days.get(BORN)
    if born is None or on is None:
        return ""
    if on < born:
        return f"The child was born on {long_date(born)}, after the day the rule would run from."
    return ""
