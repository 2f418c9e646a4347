"""Two procedures side by side, one table for each subject in which they differ."""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.queries.procedure_comparison import Difference, SideBySide
from holdfast.web.components import Compared, Comparison


@dataclass(frozen=True)
class ComparedSubject:
    """What differs in one subject."""

    key: str
    title: str
    count: int
    table: Comparison


def comparisons(found: SideBySide) -> tuple[ComparedSubject, ...]:
    """A table for each subject."""
    return tuple(
        ComparedSubject(
            key=subject.key,
            title=subject.title,
            count=len(subject.differences),
            table=Comparison(
                caption=subject.title,
                left=found.first.short,
                right=found.second.short,
                lines=tuple(_line(each, found) for each in subject.differences),
            ),
        )
        for subject in found.subjects
    )


def _line(difference: Difference, found: SideBySide) -> Compared:
    part = difference.part
    name = difference.what if part in {"", "rule"} else f"{difference.what}: {part}"
    return Compared(name, difference.first, difference.second, _verdict(difference, found))


def _verdict(difference: Difference, found: SideBySide) -> str:
    if not difference.first:
        return f"Only in {found.second.short}"
    if not difference.second:
        return f"Only in {found.first.short}"
    return "Differs"
