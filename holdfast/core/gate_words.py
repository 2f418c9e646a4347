"""Gates in plain English, one sentence or two for each, made from the data and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from holdfast.core.facts import Value
from holdfast.core.gates import ATTRIBUTES, Gate, Step, Strength
from holdfast.core.procedure import Procedure
from holdfast.core.selectors import When
from holdfast.core.sentences import attribute_words, selector_words, where_words
from holdfast.core.spans import Span, Unit
from holdfast.core.words import listed

_STEPS: Mapping[Step, tuple[str, str]] = {
    Step.IRO_ALLOCATED: ("A reviewing officer", "be allocated"),
    Step.REVIEW_PLANNED: ("A review", "be planned"),
    Step.REVIEW_PLANNED_LATE: ("A review", "be planned outside its timescale"),
    Step.PAPER_SENT: ("A paper for a review", "be sent"),
    Step.REVIEW_OPENED: ("A review", "be opened"),
    Step.REVIEW_ADJOURNED: ("A review", "be adjourned"),
    Step.REVIEW_POSTPONED: ("A review", "be postponed"),
    Step.REVIEW_DISPLACED: ("A review", "be moved to free its chair for a conference"),
    Step.REVIEW_WITHOUT_MEETING: ("A review", "be carried out without a meeting"),
    Step.REVIEW_COMPLETED: ("A review", "be completed"),
    Step.RECOMMENDATIONS_SENT: ("Recommendations", "be sent"),
    Step.RATIFICATION_SIGNED_OFF: ("The manager's answer", "be signed off"),
    Step.RECORD_FINALISED: ("The record of a review", "be made final"),
    Step.DOCUMENT_SENT: ("A document", "be sent"),
    Step.CARE_PLAN_CHANGED: ("A care plan", "be changed"),
    Step.PLACEMENT_MOVED: ("A child", "be moved to another placement"),
    Step.CEASED_LOOKED_AFTER: ("A child", "cease to be looked after"),
    Step.RETURN_HOME: ("A child", "return home"),
    Step.DISPUTE_STARTED: ("A dispute", "be started"),
}


def step_words(step: Step) -> tuple[str, str]:
    """Who or what takes the step, and what happens to it: "A review", "be completed"."""
    return _STEPS.get(step, (f"The step “{step.value.replace('-', ' ')}”", "be taken"))


def gate_sentence(gate: Gate, procedure: Procedure) -> str:
    """What a gate bars, where, unless what, by whom it may be taken and who may lift it."""
    subject, happens = step_words(gate.step)
    told = list(_opened_by(gate, procedure))
    opened = f" unless {listed(told, 'or')}" if told else ""
    parts = []
    if gate.only:
        parts.append(f"may {happens} only by the {_titles(gate.only, procedure)}")
    if told or not gate.only:
        warned = gate.strength is Strength.WARN
        reason = " only with a recorded reason" if warned else ""
        parts.append(f"may {'' if warned else 'not '}{happens}{reason}{opened}")
    where = _applies(gate, procedure)
    lead = f"{where}, {subject[:1].lower()}{subject[1:]}" if where else subject
    return " ".join([f"{lead} {', and '.join(parts)}.", *_lifted(gate, procedure)])


def _lifted(gate: Gate, procedure: Procedure) -> Iterator[str]:
    if gate.strength is Strength.BAR and gate.lifted_by:
        roles = _titles(gate.lifted_by, procedure)
        yield f"Only the {roles} may lift this, with a recorded reason."
    elif gate.strength is Strength.BAR and (gate.can_open or not gate.only):
        yield "Nobody may lift this."
    if gate.reasons and (gate.lifted_by or gate.strength is Strength.WARN):
        yield f"The reason is chosen from “{procedure.lists[gate.reasons].title}”."


def _titles(roles: Sequence[str], procedure: Procedure) -> str:
    return listed([procedure.roles[role].title for role in roles], "or")


def _applies(gate: Gate, procedure: Procedure) -> str:
    if gate.when is None:
        return ""
    holds, not_so = condition_parts(gate.when, procedure, ATTRIBUTES[gate.step])
    where = f"Where {listed(holds)}" if holds else ""
    save = f"{'save' if where else 'Save'} where {listed(not_so, 'or')}" if not_so else ""
    return ", ".join(part for part in (where, save) if part)


def _opened_by(gate: Gate, procedure: Procedure) -> Iterator[str]:
    for unless in gate.unless:
        holds, not_so = condition_parts(unless, procedure, ATTRIBUTES[gate.step])
        yield listed([*holds, *(f"it is not so that {part}" for part in not_so)])
    if gate.answered:
        asked = [f"“{_asks(gate, name, procedure)}”" for name in gate.answered]
        yield f"{listed(asked)} {'is' if len(asked) == 1 else 'are'} answered"
    elif gate.form:
        yield f"nothing is missing in “{procedure.forms[gate.form].title}”"


def _asks(gate: Gate, name: str, procedure: Procedure) -> str:
    forms = [procedure.forms[gate.form]] if gate.form else procedure.forms.values()
    return next((form.by_id[name].asks for form in forms if name in form.by_id), name)


def condition_parts(
    when: When, procedure: Procedure, meanings: Mapping[str, str]
) -> tuple[list[str], list[str]]:
    """A condition in words: what must hold, and what must not.

    `meanings` says what the attributes mean that `where` asks of the occasion.
    """
    holds = [*_of_child(when, procedure)]
    not_so: list[str] = []
    for name, values in when.attrs:
        meaning = meanings.get(name, "")
        if values == (False,):
            not_so.append(_so(name, True, meaning))
        elif values == (True,):
            holds.append(_so(name, True, meaning))
        else:
            holds.append(_is(name, values, meaning))
    if when.has:
        holds.append(selector_words(when.has, procedure))
    return holds, not_so


def _is(name: str, values: tuple[Value, ...], meaning: str) -> str:
    """What an attribute is, by its meaning where that names a thing: "the setting … is secure"."""
    if not meaning.startswith("the "):
        return attribute_words(name, values, meaning, "")
    told = [str(value).replace("-", " ") or "not recorded" for value in values]
    return f"{meaning} is {listed(told, 'or')}"


def _so(name: str, value: Value, meaning: str) -> str:
    return attribute_words(name, (value,), meaning, "")


def _of_child(when: When, procedure: Procedure) -> Iterator[str]:
    if when.age_under:
        yield f"the child is under {_age(when.age_under)}"
    if when.age_from:
        yield f"the child is {_age(when.age_from)} or over"
    if when.during:
        spell = procedure.spells[when.during]
        kinds = tuple(kind for start in spell.starts for kind in start.kinds)
        told = "".join(f" ({part})" for part in where_words(when.spell_where, kinds, ""))
        yield f"the child is {spell.meaning}{told}"
    if when.not_during:
        yield f"the child is not {procedure.spells[when.not_during].meaning}"


def _age(age: Span) -> str:
    return str(age.count) if age.unit is Unit.YEARS else str(age)
