"""A child's reviews held against the child's age and the periods of being looked after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from holdfast.core.returns import ReturnedReview
from holdfast.core.spans import birthday, parse_span
from holdfast.imports.gathered import Say
from holdfast.imports.problems import Fault
from holdfast.imports.rows import ReviewRow
from holdfast.imports.ssda903.episodes import LookedAfter

_FOUR = parse_span("4 years")
_UNDER_FOUR = "PN0"


def settled(
    rows: Sequence[ReviewRow], born: date | None, episodes: LookedAfter, say: Say
) -> tuple[ReturnedReview, ...]:
    """The child's reviews in order, one a day."""
    by_day: dict[date, list[ReviewRow]] = defaultdict(list)
    for row in rows:
        by_day[row.on].append(row)
    _check_regime(rows, episodes, say)
    return tuple(_review(by_day[day], born, episodes, say) for day in sorted(by_day))


def _review(
    rows: Sequence[ReviewRow], born: date | None, episodes: LookedAfter, say: Say
) -> ReturnedReview:
    row = _first(rows)
    codes = {each.participation for each in rows if each.participation}
    if len(codes) > 1:
        say.note(
            row.where,
            "REVIEW_CODE",
            ", ".join(sorted(codes)),
            Fault(
                "Two rows give this review different codes for how the child took part."
                " Neither is taken in.",
                "Leave one row for each review.",
            ),
        )
    code = codes.pop() if len(codes) == 1 else None
    if born:
        _check_age(row, code, born, say)
    _check_period(row, episodes, say)
    return ReturnedReview(row.on, code)


def _first(rows: Sequence[ReviewRow]) -> ReviewRow:
    return min(rows, key=lambda row: (row.where, row.on))


def _check_age(row: ReviewRow, code: str | None, born: date, say: Say) -> None:
    four = birthday(born, _FOUR)
    if code == _UNDER_FOUR and row.on > four:
        message, rule = "The code says the child was under four; the date of birth does not.", "440"
    elif code not in (None, _UNDER_FOUR) and row.on < four:
        message, rule = "The code is for a child of four or over; the child was younger.", "441"
    else:
        return
    say.note(row.where, "REVIEW_CODE", code, Fault(message, "Mend the code or the date.", rule))


def _check_period(row: ReviewRow, episodes: LookedAfter, say: Say) -> None:
    if not episodes.periods:
        return
    within = any(
        (period.started <= row.on or not period.start_known)
        and (period.ended is None or row.on <= period.ended)
        for period in episodes.periods
    )
    if not within:
        say.note(
            row.where,
            "REVIEW",
            row.on,
            Fault(
                "The review was held on a day when the child was not looked after.",
                "Check the date, and whether an episode is missing.",
            ),
        )


def _check_regime(rows: Sequence[ReviewRow], episodes: LookedAfter, say: Say) -> None:
    if rows and episodes.short_breaks and not episodes.periods:
        row = _first(rows)
        say.note(
            row.where,
            "REVIEW",
            row.on,
            Fault(
                "The child has short breaks only (V3 or V4), for which no review is returned.",
                "It is taken in. Check the legal status.",
                "399",
            ),
        )
