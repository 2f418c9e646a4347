"""For which time the record is complete, once a return is on it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from holdfast.core.facts import Interval
from holdfast.record.models import Coverage

PEOPLE = "people"
_DAY = timedelta(days=1)


def span_of(
    kind: str, collection_year: int, extracted_on: date, covers_since: date | None
) -> Interval:
    """The days of which a file tells everything.

    A return tells of its collection year, from 1 April to 31 March, or to the day of extraction if
    that is earlier; older rows in it are there because they still went on. A file of names tells
    of its own day, unless `covers_since` says otherwise.
    """
    if kind == PEOPLE:
        return Interval(covers_since or extracted_on, extracted_on + _DAY)
    last = min(extracted_on, date(collection_year, 3, 31))
    return Interval(covers_since or date(collection_year - 1, 4, 1), last + _DAY)


class Covered(NamedTuple):
    """The time for which one kind of fact is complete, before and after. `gap` says that the two
    do not touch, so that only the later one counts.
    """

    kind: str
    was: Interval | None
    now: Interval
    gap: bool


def joined(was: Interval | None, new: Interval) -> tuple[Interval, bool]:
    """Both intervals as one if they touch, else the later one; and whether there is a gap."""
    if was is None:
        return new, False
    earlier, later = sorted((was, new), key=lambda each: each.since)
    if earlier.until is not None and earlier.until < later.since:
        return later, True
    until = None if None in (was.until, new.until) else max(was.until, new.until)  # type: ignore[type-var]
    return Interval(earlier.since, until), False


def coverage_after(authority_id: int, kinds: Iterable[str], span: Interval) -> list[Covered]:
    """What the coverage of each of these kinds becomes."""
    held = {
        kind: Interval(since, until)
        for kind, since, until in Coverage.objects.filter(authority_id=authority_id).values_list(
            "kind", "since", "until"
        )
    }
    return [
        Covered(kind, held.get(kind), *joined(held.get(kind), span)) for kind in sorted(set(kinds))
    ]


def cover(authority_id: int, covered: Iterable[Covered]) -> bool:
    """Store the coverage; whether any of it has changed."""
    changed = [each for each in covered if each.was != each.now]
    for each in changed:
        Coverage.objects.update_or_create(
            authority_id=authority_id,
            kind=each.kind,
            defaults={"since": each.now.since, "until": each.now.until},
        )
    return bool(changed)
