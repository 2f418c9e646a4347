"""One child of an import: what becomes of each row that was on the record before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.urls import reverse

from holdfast.queries.imports import ChildInImport, ProblemLine, RowLine
from holdfast.web.components import Tag
from holdfast.web.imports.words import DONE, OUTCOMES, column_words, value_words
from holdfast.web.words import date_long

TONES = {"held": "warn", "new": "good", "changed": "note"}


@dataclass(frozen=True)
class Change:
    """One column of a row: what it said, and what the files say."""

    column: str
    was: str
    now: str


@dataclass(frozen=True)
class RowShown:
    """A row that was on the record: what it is, what becomes of it, what differs in it."""

    name: str
    done: str
    changes: tuple[Change, ...]
    message: str
    what_to_do: str


@dataclass(frozen=True)
class ChildBlock:
    """A child of an import by the authority's own id, with a link once on the record."""

    local_id: str
    url: str
    tag: Tag
    says: str
    rows: tuple[RowShown, ...]
    why_held: tuple[str, ...]


def child_blocks(
    children: Iterable[ChildInImport],
    known: Mapping[str, int],
    held: Mapping[str, Iterable[ProblemLine]],
) -> tuple[ChildBlock, ...]:
    """The children of one page of a list.

    By the authority's own ids, `known` gives those to link to and `held` what holds some back.
    """
    return tuple(
        _block(child, known.get(child.local_id), held.get(child.local_id, ())) for child in children
    )


def _block(
    child: ChildInImport, on_record: int | None, problems: Iterable[ProblemLine]
) -> ChildBlock:
    return ChildBlock(
        local_id=child.local_id,
        url=reverse("child", args=[on_record]) if on_record else "",
        tag=Tag(OUTCOMES[child.outcome], TONES.get(child.outcome, "plain")),
        says=_says(child),
        rows=tuple(_row(line) for line in child.lines),
        why_held=tuple(_why(line) for line in problems),
    )


def _says(child: ChildInImport) -> str:
    """How many entries are added, corrected and ended."""
    counts = ((child.added, "added"), (child.corrected, "corrected"), (child.ended, "ended"))
    told = ", ".join(f"{number:,} {word}" for number, word in counts if number)
    return f"Entries: {told}" if told else ""


def _why(line: ProblemLine) -> str:
    place = ", ".join(filter(None, (line.file, f"row {line.row:,}" if line.row else "")))
    return f"{place}: {line.message} {line.what_to_do}"


def _row(line: RowLine) -> RowShown:
    day = f", {date_long(line.on)}" if line.on else ""
    return RowShown(
        name=f"{line.row[:1].upper()}{line.row[1:]}{day}",
        done=DONE.get(line.done, line.done),
        changes=tuple(_changes(line)),
        message=line.message,
        what_to_do=line.what_to_do,
    )


def _changes(line: RowLine) -> Iterator[Change]:
    for column in dict.fromkeys((*line.was, *line.now)):
        was, now = line.was.get(column), line.now.get(column)
        if was != now:
            yield Change(column_words(column), value_words(was), value_words(now))
