"""What must hold for every upload: order changes nothing, and nothing makes reading raise."""

from __future__ import annotations

import random
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from holdfast.imports import Problem, Severity
from tests.imports.returns import (
    EPISODES,
    HEADER,
    REVIEWS,
    archive,
    census,
    census_child,
    enquiry,
    episode,
    header_of,
    plan,
    reading,
    source,
    table,
)

_few = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
_days = st.dates(date(2019, 1, 1), date(2026, 8, 1))
_codes = st.sampled_from(["", "X1", "E4A", "E2", "E8"])


def _uk(day: date | None) -> str:
    return day.strftime("%d/%m/%Y") if day else ""


@st.composite
def _episode_rows(draw: st.DrawFn) -> list[str]:
    rows = []
    for child in draw(st.lists(st.sampled_from("123"), max_size=12)):
        began = draw(_days)
        ended = draw(st.none() | st.integers(0, 400).map(lambda n, b=began: b + timedelta(days=n)))
        rows.append(
            episode(
                _uk(began),
                _uk(ended),
                draw(_codes),
                why_began=draw(st.sampled_from("SLPTBU")),
                status=draw(st.sampled_from(["C1", "C2", "V2", "V3", "V4"])),
                place=draw(st.sampled_from(["U6", "K2", "A5", ""])),
                child=child,
            )
        )
    return rows


@st.composite
def _review_rows(draw: st.DrawFn) -> list[str]:
    rows = st.tuples(st.sampled_from("1234"), _days, st.sampled_from(["PN0", "PN1", "PN6", ""]))
    return [f"{child},,{_uk(day)},{code}" for child, day, code in draw(st.lists(rows, max_size=12))]


def _reordered(text: str, seed: int) -> str:
    """The same table with its columns in another order and its rows too."""
    cells = [line.split(",") for line in text.splitlines()]
    shuffled = random.Random(seed)
    order = list(range(len(cells[0])))
    shuffled.shuffle(order)
    body = cells[1:]
    shuffled.shuffle(body)
    return "\n".join(",".join(row[place] for place in order) for row in (cells[0], *body)) + "\n"


def _told(problem: Problem) -> tuple[str, str | None]:
    return problem.message, problem.child


@_few
@given(_episode_rows(), _review_rows(), st.integers(0, 2**32), st.integers(0, 12))
def test_the_order_of_rows_and_columns_and_their_files_change_nothing(
    episodes: list[str], reviews: list[str], seed: int, cut: int
) -> None:
    header = header_of("01/06/2012", "29/02/2020", "03/03/2016")
    whole = reading(
        source("h.csv", header),
        source("e.csv", table(EPISODES, *episodes)),
        source("r.csv", table(REVIEWS, *reviews)),
    )
    split = reading(
        source("r.csv", _reordered(table(REVIEWS, *reviews), seed)),
        source("e2.csv", _reordered(table(EPISODES, *episodes[cut:]), seed)),
        source("e1.csv", _reordered(table(EPISODES, *episodes[:cut]), seed)),
        source("h.csv", _reordered(header, seed)),
    )
    assert split.children == whole.children
    assert split.held == whole.held
    assert split.kinds == whole.kinds
    assert sorted(map(_told, split.problems), key=str) == sorted(
        map(_told, whole.problems), key=str
    )


@_few
@given(_episode_rows())
def test_a_child_is_taken_in_or_held_or_has_no_row_that_could_be_read(rows: list[str]) -> None:
    found = reading(source("e.csv", table(EPISODES, *rows)))
    assert not found.held & set(found.children)
    for problem in found.problems:
        if problem.severity is Severity.HELD:
            assert problem.child in found.held


@_few
@given(_episode_rows())
def test_what_is_taken_in_does_not_contradict_itself(rows: list[str]) -> None:
    found = reading(source("e.csv", table(EPISODES, *rows)))
    for child in found.children.values():
        for spans in (child.periods, child.statuses, child.placements):
            for one, two in pairwise(spans):
                assert one.ended is not None
                assert one.started < one.ended <= two.started
        for status in (*child.statuses, *child.placements):
            assert any(
                period.started <= status.started
                and (period.ended is None or (status.ended and status.ended <= period.ended))
                for period in child.periods
            )


_GOOD = (
    header_of("01/06/2012", "02/06/2012").encode("utf-8-sig"),
    table(EPISODES, episode("01/02/2024", "01/03/2024", "X1")).encode("utf-16"),
    table(HEADER, '1,F,01/06/2012,"WBRI",,,').encode(),
    census([census_child(enquiry("2025-06-03") + plan("2025-06-20"))]).encode(),
    archive({"h.csv": header_of("01/06/2012"), "c.xml": census([census_child()])}),
)


@st.composite
def _spoilt(draw: st.DrawFn) -> bytes:
    """A good file with some of its bytes changed, cut out or put in."""
    raw = bytearray(draw(st.sampled_from(_GOOD)))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(raw)))
        raw[at : at + draw(st.integers(0, 8))] = draw(st.binary(max_size=8))
    return bytes(raw)


_fragments = st.sampled_from(
    [
        "CHILD",
        ",",
        ";",
        "\n",
        '"',
        "DECOM",
        "<Message>",
        "<Child>",
        "</Child>",
        "\0",
        "é",
        "1",
        "PK",
    ]
)


@settings(max_examples=300, deadline=None)
@given(
    st.binary(max_size=400)
    | _spoilt()
    | st.lists(_fragments, max_size=40).map(lambda parts: "".join(parts).encode())
    | st.lists(_fragments, max_size=40).map(lambda parts: "".join(parts).encode("utf-16"))
)
def test_no_bytes_make_reading_raise(content: bytes) -> None:
    found = reading(source("file", content))
    assert found.files or found.problems
    for problem in found.problems:
        assert problem.message
        assert problem.what_to_do
