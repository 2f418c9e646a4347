"""Which gates stand before a step, for one child on one day."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.core.facts import Fact
from holdfast.core.gates import ATTRIBUTES, Gate, Step
from holdfast.core.procedure import Procedure
from holdfast.core.selectors import When
from holdfast.core.spans import parse_span
from holdfast.core.standing import Answered, standing_gates
from tests.core.build import ENGLAND, SOURCE, day, fact, sel
from tests.core.build import procedure as built

BORN = fact("born", "2015-06-01")
CARE = fact("became-looked-after", "2026-01-05")
SPOKEN = When(has=sel("child-spoken-to", where={"by": "iro"}, same=("review",)))
ON = day("2026-03-04")


def gate(**parts: object) -> Gate:
    return Gate(  # type: ignore[arg-type]
        **{
            "id": "g",
            "step": Step.REVIEW_COMPLETED,
            "says": "No.",
            "put_right": "Do it.",
            "source": SOURCE,
            **parts,
        }
    )


def standing(*gates: Gate, facts: tuple[Fact, ...] = (BORN, CARE), **call: object) -> list[str]:
    procedure: Procedure = replace(built(), gates={each.id: each for each in gates})
    found = standing_gates(
        procedure,
        call.pop("step", Step.REVIEW_COMPLETED),  # type: ignore[arg-type]
        facts,
        calendar=ENGLAND,
        on=call.pop("on", ON),  # type: ignore[arg-type]
        **call,  # type: ignore[arg-type]
    )
    return [each.id for each in found]


TALK = gate(unless=(SPOKEN,), answered=("outcome",))


def test_a_gate_stands_until_something_opens_it() -> None:
    assert standing(TALK, attrs={"review": "7"}) == ["g"]


def test_a_fact_of_the_same_review_opens_it_and_one_of_another_does_not() -> None:
    ours = fact("child-spoken-to", "2026-03-01", by="iro", review="7")
    theirs = fact("child-spoken-to", "2026-03-01", by="iro", review="6")
    by_another = fact("child-spoken-to", "2026-03-01", by="chair", review="7")
    assert standing(TALK, facts=(BORN, CARE, ours), attrs={"review": "7"}) == []
    for other in (theirs, by_another):
        assert standing(TALK, facts=(BORN, CARE, other), attrs={"review": "7"}) == ["g"]


def test_what_is_still_to_come_opens_nothing() -> None:
    later = fact("child-spoken-to", "2026-03-05", by="iro", review="7")
    assert standing(TALK, facts=(BORN, CARE, later), attrs={"review": "7"}) == ["g"]


def test_it_stands_before_its_own_step_alone() -> None:
    assert standing(TALK, step=Step.REVIEW_OPENED) == []


def test_answers_open_it_whatever_the_form_where_it_names_none() -> None:
    answered = Answered(questions=frozenset({("talk", "outcome")}))
    assert standing(TALK, answered=answered) == []
    assert standing(replace(TALK, form="other"), answered=answered) == ["g"]
    assert standing(replace(TALK, form="talk"), answered=answered) == []
    assert standing(replace(TALK, answered=("outcome", "why")), answered=answered) == ["g"]


def test_a_form_alone_opens_it_once_nothing_in_it_is_missing() -> None:
    agenda = gate(form="agenda")
    assert standing(agenda, answered=Answered(frozenset({("agenda", "one")}))) == ["g"]
    assert standing(agenda, answered=Answered(whole_forms=frozenset({"agenda"}))) == []


def test_what_the_step_is_taken_with_decides_whether_it_applies() -> None:
    late = gate(when=When(attrs=(("circumstance", ("late",)),)))
    assert standing(late, attrs={"circumstance": "late"}) == ["g"]
    assert standing(late, attrs={"circumstance": "early"}) == []
    assert standing(late) == []


def test_a_gate_that_only_names_who_may_go_is_open_to_them() -> None:
    officers = gate(only=("iro",))
    assert standing(officers, roles=("iro", "chair")) == []
    assert standing(officers, roles=("social-worker",)) == ["g"]
    assert standing(officers) == ["g"]


def test_who_may_go_must_still_do_what_else_is_asked() -> None:
    both = replace(TALK, only=("iro",))
    answered = Answered(questions=frozenset({("talk", "outcome")}))
    assert standing(both, roles=("iro",)) == ["g"]
    assert standing(both, roles=("iro",), answered=answered) == []
    assert standing(both, roles=("manager",), answered=answered) == ["g"]


def test_where_the_record_cannot_tell_it_stands() -> None:
    young = gate(when=When(age_under=parse_span("18 years")), unless=(SPOKEN,))
    grown = gate(unless=(When(age_from=parse_span("10 years")),))
    assert standing(young, facts=(CARE,)) == ["g"]
    assert standing(grown, facts=(CARE,)) == ["g"]
    assert standing(grown) == []


@pytest.mark.parametrize("step", list(Step))
def test_every_step_says_what_it_may_be_asked(step: Step) -> None:
    assert all(ATTRIBUTES[step].values())


DAYS = st.dates(day("2025-01-01"), day("2027-01-01"))


@given(spoken=st.lists(DAYS, max_size=4), on=DAYS, later=DAYS)
def test_once_opened_by_what_happened_it_stays_open(spoken, on, later) -> None:
    facts = (BORN, CARE, *(fact("child-spoken-to", str(d), by="iro", review="7") for d in spoken))
    first, second = sorted((on, later))
    opened = not standing(TALK, facts=facts, on=first, attrs={"review": "7"})
    assert not opened or not standing(TALK, facts=facts, on=second, attrs={"review": "7"})
