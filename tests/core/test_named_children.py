"""The stories of the twelve invented children hold under the national rules."""

import pytest

from holdfast.core.derivation import duties_owed
from holdfast.core.duties import Duty
from holdfast.rulebook import calendar_of, load_procedure
from tests.children import TODAY, named

ENGLAND = load_procedure("england")
LATER = "looked-after.review.later"


def duties(name: str) -> list[Duty]:
    child = named()[name]
    return list(
        duties_owed(child.facts, child.coverage, ENGLAND, calendar_of(ENGLAND), TODAY).duties
    )


@pytest.mark.parametrize(
    ("name", "rule", "due", "state"),
    [
        ("Amara", LATER, "2026-12-24", "owed"),
        ("Tobias", "looked-after.review.first", "2026-10-22", "overdue"),
        ("Ines", "conference.review.first", "2026-10-10", "met late"),
        ("Ines", "conference.review.later", "2027-04-14", "owed"),
        ("Odette", "conference.review.first", "2026-10-10", "met late"),
        ("Kit", LATER, "2027-02-05", "owed"),
        ("Kit", "conference.review.later", "2027-02-05", "owed"),
        ("Marlon", LATER, "2027-04-19", "lapsed"),
        ("Saskia", LATER, "2026-12-11", "lapsed"),
        ("Saskia", "adoption.review.placed-second", "2027-01-30", "owed"),
        ("Rufus", "short-breaks.review.later", "2027-02-12", "owed"),
        ("Wren", "looked-after.review.first", "2026-11-23", "due soon"),
        ("Delphine", "looked-after.review.second", "2026-10-02", "met late"),
        ("Delphine", LATER, "2027-04-13", "owed"),
        ("Ivo", LATER, "2027-03-09", "owed"),
        ("Lottie", LATER, "2026-11-21", "excused"),
    ],
)
def test_the_last_duty_of_each_story(name: str, rule: str, due: str, state: str) -> None:
    *_, last = sorted(
        (duty for duty in duties(name) if duty.rule == rule), key=lambda duty: duty.anchor_on
    )
    assert (str(last.due), last.state(TODAY).value) == (due, state)


def test_there_are_twelve_and_each_has_a_story() -> None:
    assert len(named()) == 12
    assert all(child.story for child in named().values())


def test_no_first_review_is_asked_of_a_child_on_short_breaks() -> None:
    assert not any(duty.rule.startswith("looked-after.review") for duty in duties("Rufus"))
