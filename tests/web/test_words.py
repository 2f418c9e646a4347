"""Dates, distances and names are written as every page writes them."""

from __future__ import annotations

from datetime import date, time

import pytest
from django.template import Context, Template

from holdfast.web import words


def filtered(expression: str, value: object) -> str:
    return Template("{% load holdfast %}{{ value|" + expression + " }}").render(
        Context({"value": value})
    )


def test_dates() -> None:
    assert words.date_long(date(2026, 3, 4)) == "4 March 2026"
    assert words.date_short(date(2026, 9, 14)) == "14 Sep 2026"
    assert filtered("date_long", date(2026, 3, 4)) == "4 March 2026"
    assert filtered("date_short", None) == ""


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (time(14, 30), "2:30pm"),
        (time(9), "9am"),
        (time(12), "midday"),
        (time(0), "midnight"),
        (time(12, 5), "12:05pm"),
        (time(0, 5), "12:05am"),
    ],
)
def test_times(at: time, said: str) -> None:
    assert words.clock_time(at) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (3, "in 3 working days"),
        (1, "in 1 working day"),
        (0, "today"),
        (-1, "1 working day late"),
        (-2, "2 working days late"),
        (1204, "in 1,204 working days"),
    ],
)
def test_distances(number: int, said: str) -> None:
    assert words.distance(number) == said
    assert filtered("working_days_distance", number) == said


def test_distances_in_days() -> None:
    assert filtered("days_distance", -2) == "2 days late"
    assert filtered("days_distance", None) == ""


@pytest.mark.parametrize(
    ("number", "noun", "said"),
    [
        (1, "child", "1 child"),
        (2, "child", "2 children"),
        (2, "duty", "2 duties"),
        (3, "day", "3 days"),
    ],
)
def test_counts(number: int, noun: str, said: str) -> None:
    assert words.counted(number, noun) == said


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Amara Okafor", "AO"),
        ("Amara", "A"),
        ("Lewis Tregenza-Whitcombe", "LW"),
        ("  zoë  ní Bhriain ", "ZB"),
        ("", "?"),
        ("(unborn)", "?"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert words.initials(name) == letters
    assert filtered("initials", name) == letters
