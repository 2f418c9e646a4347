"""An SSDA903 return of one year with invented children, as the six largest tables of the CSV set.

The rows for a child are those of the sample that the format's own validator is tested with: about
two episodes and five reviews for each.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

YEAR = 2026
BEGINS, EXTRACTED = date(2025, 4, 1), date(2026, 3, 31)

COLUMNS = {
    "header": "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
    "episodes": "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE"
    ",HOME_POST,PL_POST,URN",
    "reviews": "CHILD,DOB,REVIEW,REVIEW_CODE",
    "oc2": "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK"
    ",HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED",
    "previous_permanence": "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM",
    "uasc": "CHILD,SEX,DOB,DUC",
}

Row = tuple[object, ...]


def write(folder: Path, children: int) -> tuple[list[Path], int]:
    """Write the files of so many children; where they are, and how many rows they hold."""
    tables: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    random = Random(children)
    for number in range(children):
        for name, row in _rows(str(300_000 + number), random):
            tables[name].append(row)
    return [_file(folder, name, rows) for name, rows in tables.items()], sum(
        map(len, tables.values())
    )


def _file(folder: Path, name: str, rows: list[Row]) -> Path:
    path = folder / f"{name}.csv"
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS[name].split(","))
        writer.writerows(rows)
    return path


def _rows(child: str, random: Random) -> Iterator[tuple[str, Row]]:
    """One child's rows: looked after since before the year or since some day of it."""
    born = date(2025, 1, 1) - timedelta(days=random.randint(30, 16 * 365))
    sex, birthday = random.choice("MF"), _day(born)
    began = max(born, BEGINS + timedelta(days=random.randint(-900, 150)))
    yield "header", (child, sex, birthday, "WBRI", f"A{child}000012", "", "")
    yield from (("episodes", row) for row in _episodes(child, began, random))
    for day in _reviews(began):
        took_part = "PN0" if (day - born).days < 4 * 365 else random.choice(("PN1", "PN3", "PN6"))
        if not 1459 <= (day - born).days <= 1463:
            yield "reviews", (child, birthday, _day(day), took_part)
    yield "oc2", (child, birthday, "", "SDQ1", *"0111100", "")
    yield "previous_permanence", (child, birthday, "Z1", "", "")
    if random.random() < 0.05:
        yield "uasc", (child, sex, birthday, _day(born + timedelta(days=6574)))


def _episodes(child: str, began: date, random: Random) -> Iterator[Row]:
    """Episodes without a gap, the last one open."""
    days = [began]
    while len(days) < 4 and random.random() < 0.55:
        days.append(days[-1] + timedelta(days=random.randint(20, 200)))
    days = [day for day in days if day < EXTRACTED]
    for number, day in enumerate(days):
        later = days[number + 1] if number + 1 < len(days) else None
        yield (
            *(child, _day(day), "P" if number else "S", "C2", "N1", "U4", "PR1"),
            *(_day(later) if later else "", "X1" if later else "", "CARPL" if later else ""),
            *("", "", ""),
        )


def _reviews(began: date) -> Iterator[date]:
    for after in (20, 108, 285, 462, 640, 815):
        if began + timedelta(days=after) <= EXTRACTED:
            yield began + timedelta(days=after)


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
