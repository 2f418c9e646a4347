"""What the text in one cell means: dates, yes and no, the authority's own id of a child."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

EARLIEST = date(1900, 1, 2)
"""Real dates lie after it: systems export an empty date as 1 January 1900 or 30 December 1899."""

_LONGEST_DATE = 40
_BLANK = frozenset({"", "NULL", "NAN", "NAT", "<NA>", "#N/A"})
_UK = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T][\d:.]+)?", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T][\d:.]+)?Z?", re.ASCII)
_ID = re.compile(r"[^\W_][\w./-]{0,39}")
_SPOILT_BY_A_SPREADSHEET = re.compile(r"\d(?:\.\d+)?E\+?\d+", re.ASCII | re.IGNORECASE)
_YES = frozenset({"1", "TRUE", "Y", "YES"})
_NO = frozenset({"0", "FALSE", "N", "NO"})


def text_of(cell: str) -> str:
    """The cell without the spaces around it; empty where it holds a system's word for nothing."""
    cell = cell.strip()
    return "" if cell.upper() in _BLANK else cell


def date_of(text: str) -> date | None:
    """The date written as 31/03/2026 or 2026-03-31, with or without a time; None if it is neither.

    A year of two figures is no date: it does not say which century.
    """
    return _date_of(text) if len(text) <= _LONGEST_DATE else None


@lru_cache(maxsize=50_000)
def _date_of(text: str) -> date | None:
    if match := _UK.fullmatch(text):
        day, month, year = match.groups()
    elif match := _ISO.fullmatch(text):
        year, month, day = match.groups()
    else:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def yes_or_no(text: str) -> bool | None:
    """Whether the text says yes (1, true, Y) or no (0, false, N); None if it says neither."""
    text = text.upper()
    return True if text in _YES else False if text in _NO else None


def is_child_id(text: str) -> bool:
    """Whether the text can be an authority's own id of a child: letters and figures, at most 40."""
    return bool(_ID.fullmatch(text)) and not _SPOILT_BY_A_SPREADSHEET.fullmatch(text)


def return_year(day: date) -> int:
    """The year in which the collection covering `day` ends: 2026 from 1 April 2025."""
    return day.year + 1 if day.month >= 4 else day.year


def year_name(ends: int) -> str:
    """How a return year is written: 2025-26 for the one that ends in 2026."""
    return f"{ends - 1}-{ends % 100:02}"
