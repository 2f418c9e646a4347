"""Spells: intervals of a child's life read from facts."""

from datetime import date

import pytest

from holdfast.core.facts import Fact
from holdfast.core.procedure import SpellRule
from holdfast.core.spans import parse_span
from holdfast.core.spells import Life, order_of
from tests.core.build import ENGLAND, SPELLS, day, fact, sel


def life(*facts: Fact, spells: dict[str, SpellRule] | None = None) -> Life:
    by_kind: dict[str, list[Fact]] = {}
    for each in sorted(facts, key=order_of):
        by_kind.setdefault(each.kind, []).append(each)
    born = by_kind["born"][0].on if "born" in by_kind else None
    died = by_kind["died"][0].on if "died" in by_kind else None
    return Life(by_kind, spells or SPELLS, ENGLAND, born=born, died=died)


def spells(name: str, *facts: Fact) -> list[tuple[str, str | None]]:
    return [
        (spell.since.isoformat(), spell.until.isoformat() if spell.until else None)
        for spell in life(*facts).spells(name)
    ]


def test_a_spell_holds_on_its_first_day_and_no_longer_on_its_last() -> None:
    (spell,) = life(
        fact("became-looked-after", "2026-01-05"), fact("ceased-looked-after", "2026-03-02")
    ).spells("looked-after")
    assert spell.holds_on(date(2026, 1, 5))
    assert spell.holds_on(date(2026, 3, 1))
    assert not spell.holds_on(date(2026, 3, 2))


def test_every_spell_ends_with_childhood_or_death() -> None:
    care = fact("became-looked-after", "2024-01-05")
    assert spells("looked-after", fact("born", "2008-02-29"), care) == [
        ("2024-01-05", "2026-03-01")
    ]
    assert spells("looked-after", care, fact("died", "2025-06-01")) == [
        ("2024-01-05", "2025-06-01")
    ]


def test_a_spell_may_outlast_childhood() -> None:
    after_care = SpellRule("after", "", (sel("left-care"),), ends_at_18=False)
    (spell,) = life(
        fact("born", "2007-01-01"), fact("left-care", "2024-06-01"), spells={"after": after_care}
    ).spells("after")
    assert spell.until is None


def test_nothing_begins_once_the_child_is_an_adult() -> None:
    assert not spells(
        "looked-after", fact("born", "2000-01-01"), fact("became-looked-after", "2018-01-01")
    )


def test_a_second_start_within_a_spell_is_no_new_spell() -> None:
    assert spells(
        "plan",
        fact("plan-started", "2025-01-06"),
        fact("plan-started", "2025-01-20"),
        fact("plan-ended", "2025-06-02"),
    ) == [("2025-01-06", "2025-06-02")]


def test_one_spell_may_begin_on_the_day_on_which_another_ends() -> None:
    assert spells(
        "plan",
        fact("plan-started", "2025-01-06"),
        fact("plan-ended", "2025-06-02"),
        fact("plan-started", "2025-06-02"),
    ) == [("2025-01-06", "2025-06-02"), ("2025-06-02", None)]


def test_a_spell_begun_and_ended_in_a_day_is_none() -> None:
    assert not spells("plan", fact("plan-started", "2025-01-06"), fact("plan-ended", "2025-01-06"))


def test_spells_with_a_key_end_with_the_fact_that_shares_it() -> None:
    facts = [
        fact("placement-started", "2025-01-06", placement="a"),
        fact("placement-started", "2025-03-03", placement="b"),
        fact("placement-ended", "2025-03-03", placement="a"),
        fact("placement-ended", "2025-05-05", placement="b"),
    ]
    assert spells("placement", *facts) == [
        ("2025-01-06", "2025-03-03"),
        ("2025-03-03", "2025-05-05"),
    ]


def test_where_placements_overlap_a_fact_lies_in_its_own() -> None:
    main = fact("placement-started", "2025-01-06", placement="main")
    respite = fact("placement-started", "2025-03-03", placement="respite")
    found = life(main, respite)
    visit = fact("visit-made", "2025-03-10", placement="main")
    nowhere = fact("visit-made", "2025-03-10")
    assert found.spell_on("placement", visit.on, visit).start is main  # type: ignore[union-attr]
    assert found.spell_on("placement", visit.on, nowhere).start is respite  # type: ignore[union-attr]


def test_a_spell_once_another_has_lasted() -> None:
    facts = [
        fact("placement-started", "2024-02-29", placement="a"),
        fact("placement-ended", "2025-02-28", placement="a"),
        fact("placement-started", "2025-02-28", placement="b"),
    ]
    assert spells("placement-over-a-year", *facts) == [("2026-02-28", None)]


@pytest.mark.parametrize(
    ("born", "periods", "since"),
    [
        # Thirteen weeks after the fourteenth birthday, but not before the sixteenth.
        ("2009-06-01", [("2020-01-01", None)], "2025-06-01"),
        # Thirteen weeks within one period after sixteen.
        ("2009-06-01", [("2025-09-01", None)], "2025-12-01"),
        # The days of several periods add up.
        ("2009-06-01", [("2023-06-01", "2023-07-01"), ("2025-09-01", None)], "2025-11-01"),
        # Days before the fourteenth birthday do not count.
        ("2009-06-01", [("2022-06-01", "2023-06-01"), ("2025-09-01", None)], "2025-12-01"),
    ],
)
def test_an_eligible_child(born: str, periods: list[tuple[str, str | None]], since: str) -> None:
    facts = [fact("born", born)]
    for number, (start, end) in enumerate(periods):
        facts.append(fact("became-looked-after", start, period=f"p{number}"))
        if end:
            facts.append(fact("ceased-looked-after", end, period=f"p{number}"))
    assert spells("eligible", *facts)[-1][0] == since


def test_thirteen_weeks_not_reached_is_not_eligible() -> None:
    assert not spells(
        "eligible",
        fact("born", "2009-06-01"),
        fact("became-looked-after", "2025-09-01"),
        fact("ceased-looked-after", "2025-10-01"),
    )


def test_eligibility_cannot_be_told_without_a_date_of_birth() -> None:
    assert not spells("eligible", fact("became-looked-after", "2020-01-01"))


def test_a_spell_of_another_with_conditions_on_how_it_began() -> None:
    settled = SpellRule(
        "settled",
        "",
        of="placement",
        of_where=(("until_18", (True,)),),
        once_lasted=parse_span("1 year"),
    )
    found = life(
        fact("placement-started", "2024-01-01", placement="a", until_18=True),
        fact("placement-started", "2024-01-01", id="other", placement="b", until_18=False),
        spells=SPELLS | {"settled": settled},
    ).spells("settled")
    assert [spell.start.attrs["placement"] for spell in found] == ["a"]
    assert found[0].since == day("2025-01-01")
