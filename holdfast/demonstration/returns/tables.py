"""The rows of the SSDA903 that an invented authority sends for one return year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from holdfast.demonstration.lives import CarePeriod, Life, Stay
from holdfast.demonstration.participation import code_of
from holdfast.demonstration.years import ReturnYear

Row = dict[str, str]

COLUMNS: Mapping[str, Sequence[str]] = {
    "header": ("CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"),
    "episodes": (
        "CHILD",
        "DECOM",
        "RNE",
        "LS",
        "CIN",
        "PLACE",
        "PLACE_PROVIDER",
        "DEC",
        "REC",
        "REASON_PLACE_CHANGE",
        "HOME_POST",
        "PL_POST",
        "URN",
    ),
    "reviews": ("CHILD", "DOB", "REVIEW", "REVIEW_CODE"),
    "uasc": ("CHILD", "SEX", "DOB", "DUC"),
    "missing": ("CHILD", "DOB", "MISSING", "MIS_START", "MIS_END"),
    "placed_for_adoption": (
        "CHILD",
        "DOB",
        "DATE_PLACED",
        "DATE_PLACED_CEASED",
        "REASON_PLACED_CEASED",
    ),
}
"""The tables sent, each with its columns in their order."""

_SINCE_2025 = {"M": "1", "F": "2", "U": "0"}
_OLD_PLACES = {"K3": "H5"}


def day(on: date | None) -> str:
    """A date as the return writes it."""
    return f"{on:%d/%m/%Y}" if on else ""


def tables_of(lives: Iterable[Life], year: ReturnYear, *, oldest: bool) -> dict[str, list[Row]]:
    """Every table's rows for one year; the oldest return reaches back to what came before it."""
    tables: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    for life in lives:
        episodes = [*_episodes(life, year, oldest=oldest), *_breaks(life, year)]
        if not episodes:
            continue
        tables["header"].append(_header(life, year))
        tables["episodes"].extend(episodes)
        tables["reviews"].extend(_reviews(life, year))
        tables["missing"].extend(_missing(life, year))
        tables["placed_for_adoption"].extend(_decisions(life, year))
        if life.unaccompanied:
            known = {name: _header(life, year)[name] for name in ("CHILD", "SEX", "DOB")}
            tables["uasc"].append({**known, "DUC": ""})
    return tables


def _header(life: Life, year: ReturnYear) -> Row:
    return {
        "CHILD": life.id,
        "SEX": life.sex if year.collection >= 2025 else _SINCE_2025[life.sex],
        "DOB": day(life.born),
        "ETHNIC": life.family.ethnicity,
        "UPN": "",
        "MOTHER": "",
        "MC_DOB": "",
    }


def _episodes(life: Life, year: ReturnYear, *, oldest: bool) -> Iterator[Row]:
    for period in life.care:
        if period.started > year.last or (period.ended and period.ended < year.first):
            continue
        reaching_back = oldest and not period.history_lost
        for stretch in _stretches(period):
            gone = stretch.ended and stretch.ended < year.first and not reaching_back
            if stretch.began <= year.last and not gone:
                yield _episode(life, period, year, stretch)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """One status and one placement together, from a day until the next change."""

    began: date
    ended: date | None
    why: str
    status: Stay
    place: Stay
    why_left: str


def _stretches(period: CarePeriod) -> list[_Stretch]:
    changes = {stay.began for stay in (*period.statuses, *period.placements)}
    starts = sorted(changes)
    found: list[_Stretch] = []
    for number, began in enumerate(starts):
        following = starts[number + 1] if number + 1 < len(starts) else None
        status, place = _at(period.statuses, began), _at(period.placements, began)
        before = found[-1] if found else None
        found.append(
            _Stretch(
                began,
                following or period.ended,
                _why_new(before, status, place),
                status,
                place,
                place.why_left if following and _at(period.placements, following) != place else "",
            )
        )
    return found


def _at(stays: Sequence[Stay], on: date) -> Stay:
    return [stay for stay in stays if stay.began <= on][-1]


def _why_new(before: _Stretch | None, status: Stay, place: Stay) -> str:
    """The reason for the new episode: S at the start, then by what is different."""
    if before is None:
        return "S"
    if before.place == place:
        return "L"
    same_carer = before.place.carer == place.carer
    if before.status == status:
        return "T" if same_carer else "P"
    return "U" if same_carer else "B"


def _episode(life: Life, period: CarePeriod, year: ReturnYear, stretch: _Stretch) -> Row:
    shut = stretch.ended if stretch.ended and stretch.ended <= year.last else None
    reason = period.reason if stretch.ended == period.ended else "X1"
    return _row(
        life,
        year,
        began=stretch.began,
        ended=shut,
        reason=reason if shut else "",
        need=period.need,
        status=stretch.status.code,
        place=stretch.place,
        why=stretch.why,
        why_left=stretch.why_left if shut else "",
    )


def _row(
    life: Life,
    year: ReturnYear,
    *,
    began: date,
    ended: date | None,
    reason: str,
    need: str,
    status: str,
    place: Stay,
    why: str = "S",
    why_left: str = "",
) -> Row:
    code = place.code if year.collection >= 2025 else _OLD_PLACES.get(place.code, place.code)
    return {
        "CHILD": life.id,
        "DECOM": day(began),
        "RNE": why,
        "LS": status,
        "CIN": need,
        "PLACE": code,
        "PLACE_PROVIDER": place.provider,
        "DEC": day(ended),
        "REC": reason,
        "REASON_PLACE_CHANGE": why_left,
        "HOME_POST": "",
        "PL_POST": place.postcode,
        "URN": place.urn,
    }


def _breaks(life: Life, year: ReturnYear) -> Iterator[Row]:
    """Short breaks: one row for an agreement, one for each break where they are sent one by one."""
    for series in life.breaks:
        place = _SHORT_BREAK_HOME[series.code]
        for began, ended in series.stays:
            if began > year.last or (ended and ended < year.first):
                continue
            shut = ended if ended and ended <= year.last else None
            yield _row(
                life,
                year,
                began=began,
                ended=shut,
                reason="E4A" if shut else "",
                need="N2",
                status=series.code,
                place=place,
            )


_SHORT_BREAK_HOME = {
    "V3": Stay(date.min, "K2", "PR1", urn="SC999001"),
    "V4": Stay(date.min, "U6", "PR1"),
}


def _reviews(life: Life, year: ReturnYear) -> Iterator[Row]:
    """The reviews held in the year. Those of short breaks are not returned."""
    for period in life.care:
        for held in period.course.held:
            if year.first <= held.on <= year.last:
                yield {
                    "CHILD": life.id,
                    "DOB": day(life.born),
                    "REVIEW": day(held.on),
                    "REVIEW_CODE": code_of(life, held.on),
                }


def _missing(life: Life, year: ReturnYear) -> Iterator[Row]:
    for went, found in life.missing:
        if year.first <= went <= year.last:
            yield {
                "CHILD": life.id,
                "DOB": day(life.born),
                "MISSING": "M",
                "MIS_START": day(went),
                "MIS_END": day(found if found and found <= year.last else None),
            }


def _decisions(life: Life, year: ReturnYear) -> Iterator[Row]:
    """The decision that the child should be placed for adoption."""
    for period in life.care:
        if period.decided and period.started < period.decided <= year.last:
            yield {
                "CHILD": life.id,
                "DOB": day(life.born),
                "DATE_PLACED": day(period.decided),
                "DATE_PLACED_CEASED": "",
                "REASON_PLACED_CEASED": "",
            }
