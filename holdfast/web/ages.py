"""How old a child is, in the words that fit the age."""

from __future__ import annotations

from datetime import date

from holdfast.queries.names import ChildName
from holdfast.web.words import counted, date_long


def age_words(child: ChildName, today: date) -> str:
    """The age as "age 9", "8 months", "3 weeks"; "expected 12 May 2026"; "died 2 May 2026"."""
    if child.died_on:
        return f"died {date_long(child.died_on)}"
    if child.born_on is None or child.born_on > today:
        expected = child.expected_on or child.born_on
        return f"expected {date_long(expected)}" if expected else "age not recorded"
    months = _months(child.born_on, today)
    if months >= 24:
        return f"age {months // 12}"
    if months >= 3:
        return counted(months, "month")
    return counted((today - child.born_on).days // 7, "week")


def _months(since: date, until: date) -> int:
    whole = (until.year - since.year) * 12 + until.month - since.month
    return whole - (until.day < since.day)
