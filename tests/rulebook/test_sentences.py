"""A rule's sentence is made from its data."""

from collections.abc import Callable

import pytest

from holdfast.core.procedure import Procedure
from holdfast.core.sentences import met_sentence, ordinal, rule_sentence, spell_sentence
from tests.rulebook.invented import rule

Town = Callable[..., Procedure]
NO_LATER = "no later than the date of"
START = "the day the child became looked after"


def test_a_plain_rule(town: Town) -> None:
    procedure = town()
    first = procedure.rules["review.first"]
    assert rule_sentence(first, procedure) == (
        "Within 20 working days of the day the child became looked after, while looked after."
    )
    assert met_sentence(first, procedure) == (
        "Met when the review was completed (the first while looked after)."
    )


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        (
            {"after": '{ age = "16 years" }'},
            "Within 7 days of the day the child reaches the age of 16.",
        ),
        (
            {"after": '{ spell_ends = "looked-after" }'},
            "Within 7 days of the day the child stops being looked after.",
        ),
        (
            {"after": '{ unmet = "review.first" }'},
            "Within 7 days of the day the time for “First review” runs out.",
        ),
        (
            {"after": "", "before": '{ fact = "review-planned" }', "within": '"1 week"'},
            "At least 1 week before the day a review is planned for.",
        ),
        (
            {"after": "", "before": '{ fact = "review-planned" }', "within": '"0 days"'},
            "By the day a review is planned for.",
        ),
        (
            {
                "within": "",
                "cases": """[{ when = { age_under = "5 years" }, within = "6 months" },
                    { within = "12 months" }]""",
            },
            f"Within 6 months if under 5; otherwise within 12 months, counted from {START}.",
        ),
        (
            {
                "within": "",
                "judged": '"due"',
                "cases": '[{ when = { age_under = "5 years" }, within = "6 months" }]',
            },
            f"Within 6 months if under 5, judged on the day it falls due, counted from {START}.",
        ),
        (
            {"after": '{ fact = "decision-made" }', "within": '{ attribute = "by_date" }'},
            "By the date set (by date) when a decision was made.",
        ),
        (
            {"within": '{ share = 0.5, until = [{ duty = "review.first" }] }'},
            f"Within half of the time from {START} until “First review” is due.",
        ),
        (
            {"not_before": '"2 days"'},
            f"Within 7 days of {START}, and not before 2 days have passed.",
        ),
        (
            {"no_later_than": '[{ duty = "review.first", nth = 4 }]'},
            f"Within 7 days of {START}, and {NO_LATER} “First review” after the fourth.",
        ),
        (
            {"applies_when": '{ age_from = "5 years" }', "during": '"looked-after"'},
            f"Within 7 days of {START}, if aged 5 or over, while looked after.",
        ),
        (
            {"not_during": '["looked-after"]'},
            f"Within 7 days of {START}, but not while looked after.",
        ),
        (
            {"after": '{ fact = "visit-made", where = { by = ["iro", "chair"] } }'},
            "Within 7 days of the day the child was visited (by the reviewing officer or chair).",
        ),
        (
            {"after": '{ fact = "visit-made", where = { seen = false } }'},
            "Within 7 days of the day the child was visited (not where the child was seen).",
        ),
        (
            {"after": '{ fact = "stage-entered", where = { stage = 1 } }'},
            "Within 7 days of the day the stage was entered (at stage 1).",
        ),
        (
            {"after": '{ fact = "visit-made", unless = { by = "iro" } }'},
            "Within 7 days of the day the child was visited (unless by the reviewing officer).",
        ),
    ],
)
def test_the_shapes_of_a_rule(town: Town, keys: dict[str, str], sentence: str) -> None:
    procedure = town(rule(**keys))
    assert rule_sentence(procedure.rules["visit"], procedure) == sentence


def test_other_limits_stand_beside_the_headline(town: Town) -> None:
    aim = '\n[[rule.aim]]\nwithin = "3 days"\nsource = "x"\nsure = "read"'
    procedure = town(rule() + aim)
    assert rule_sentence(procedure.rules["visit"], procedure) == (
        "Within 7 days of the day the child became looked after; aim: within 3 days."
    )


def test_spells(town: Town) -> None:
    procedure = town(
        '[spell.settled]\nmeaning = "settled"\nof = "looked-after"\nonce_lasted = "1 year"'
        '\nfrom_age = "16 years"\nends_at_18 = false'
    )
    assert spell_sentence(procedure.spells["looked-after"], procedure) == (
        "From the day the child became looked after until the day the child ceased to be looked"
        " after."
    )
    assert spell_sentence(procedure.spells["settled"], procedure) == (
        "While looked after, once it has lasted 1 year, from the age of 16; it does not end at 18."
    )


@pytest.mark.parametrize(
    ("number", "word"), [(1, "first"), (12, "twelfth"), (13, "13th"), (21, "21st"), (112, "112th")]
)
def test_ordinals(number: int, word: str) -> None:
    assert ordinal(number) == word
