"""What is valid may still be loose, unsure or unnamed; the checker says which."""

from collections.abc import Callable
from datetime import date

import pytest

from holdfast.core.procedure import Procedure
from holdfast.core.spans import Span, Unit
from holdfast.rulebook import calendar_of
from holdfast.rulebook.check import loose_limits, rows_named, unsure_clauses, unsure_sources
from tests.rulebook.invented import rule

Town = Callable[..., Procedure]


def local(within: str) -> str:
    source = 'source = "Town manual"\nsure = "read"'
    return f'[[change]]\nrule = "review.second"\nwithin = "{within}"\n{source}'


@pytest.mark.parametrize(("months", "days", "share"), [(3, 91, "20.7%"), (6, 183, "46.0%")])
def test_days_against_months_fall_later_for_a_share_of_starts(
    town: Town, months: int, days: int, share: str
) -> None:
    """The shares over starts in 2024 to 2027, counted independently of the product."""
    text = rule(id='"own"', level='"national"', within=f'"{months} months"')
    limit = f'[[rule.limit]]\nlevel = "local"\nwithin = "{days} days"\nsource = "x"\nsure = "read"'
    procedure = town(f"{text}\n{limit}")
    (found,) = loose_limits(procedure, calendar_of(procedure))
    assert (found.rule, f"{found.share:.1%}") == ("own", share)
    assert found.local_due > found.national_due
    assert found.local == Span(days, Unit.DAYS)


def test_a_stricter_limit_is_not_loose(town: Town) -> None:
    procedure = town(local("89 days"))
    assert loose_limits(procedure, calendar_of(procedure)) == ()


def test_a_limit_before_an_event_is_loose_when_it_leaves_less_time(town: Town) -> None:
    keys = {"after": "", "before": '{ fact = "review-planned" }', "level": '"national"'}
    text = rule(**keys, within='"5 days"')
    limit = '[[rule.limit]]\nlevel = "local"\nwithin = "{0} days"\nsource = "x"\nsure = "read"'
    procedure = town(f"{text}\n{limit.format(3)}")
    (found,) = loose_limits(procedure, calendar_of(procedure))
    assert found.share == 1
    procedure = town(f"{text}\n{limit.format(7)}")
    assert loose_limits(procedure, calendar_of(procedure)) == ()


def test_the_days_of_start_can_be_chosen(town: Town) -> None:
    procedure = town(local("91 days"))
    day = date(2025, 11, 30)
    (found,) = loose_limits(procedure, calendar_of(procedure), day, day)
    assert (found.national_due, found.local_due) == (date(2026, 2, 28), date(2026, 3, 1))


def test_sources_not_read_are_named(town: Town) -> None:
    found = [(each.rule, each.source.sure.value) for each in unsure_sources(town())]
    assert found == [("review.second", "secondary"), ("review.tea", "memory")]


def test_what_else_was_not_read_in_its_source_is_named_by_chapter(town: Town) -> None:
    own = '[setting.{0}]\nsays = "S"\nvalue = 1\nsource = "x"\nsure = "{1}"\n'
    texts = [own.format(f"of-{sure}", sure) for sure in ("read", "memory", "chosen")]
    assert unsure_clauses(town("".join(texts))) == {"Settings": ("of-memory",)}
    land = town().base
    assert land is not None
    assert unsure_clauses(land) == {"Settings": ("chairs",)}


def test_rows_are_named_with_who_names_them(town: Town) -> None:
    assert rows_named([town(rule(rows='["PS-8"]'))]) == {
        "PS-127": "town: review.second",
        "PS-8": "town: visit",
        "PS-1": "town: chairs",
        "PS-2": "town: pre-meet",
    }
