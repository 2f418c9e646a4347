"""What the page of an import shows in each of its states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.urls import reverse

from holdfast.core.returns import Severity
from holdfast.core.vocabulary import KINDS
from holdfast.queries.imports import ImportDetail, ImportLine, KindCovered, RowCounts
from holdfast.web.components import (
    Banner,
    Column,
    Component,
    Progress,
    Table,
    Tag,
    WarningText,
)
from holdfast.web.imports.forms import CommitForm
from holdfast.web.imports.words import (
    OUTCOMES,
    SEVERITIES,
    fact_words,
    kind_words,
    state_tag,
    year_words,
)
from holdfast.web.words import counted, date_long

_PLACES = {kind: place for place, kind in enumerate(KINDS)}
_AGAIN = frozenset({"failed"})
_CHANGES = {
    "read": "What would change",
    "committing": "What is being changed",
    "committed": "What changed",
}
_GIVE_UP = frozenset({"read", "failed", "refused"})


@dataclass(frozen=True)
class Figure:
    """One count that opens the list it counts."""

    count: int
    words: str
    url: str

    @property
    def number(self) -> str:
        """The count as it is written."""
        return f"{self.count:,}"


def context(detail: ImportDetail) -> Mapping[str, object]:
    """Everything the page of an import asks for."""
    line = detail.line
    return {
        "line": line,
        "title": f"{kind_words(line)}, number {line.id}",
        "tag": state_tag(line),
        "facts": tuple(_facts(line)),
        "progress": bar(line) if line.is_moving else None,
        "notices": tuple(_notices(detail)),
        "problems": tuple(_problem_figures(detail)),
        "changes_heading": _CHANGES.get(line.state, ""),
        "children": tuple(_child_figures(detail)) if line.state in _CHANGES else (),
        "rows": _rows(detail.rows) if detail.rows else None,
        "files": _files(detail),
        "covered": _covered(detail) if line.state == "committed" else None,
        "form": _commit_form(detail) if line.state == "read" else None,
        "may_run_again": line.state in _AGAIN,
        "may_give_up": line.state in _GIVE_UP,
    }


def bar(line: ImportLine) -> Progress:
    """How far the worker has come."""
    return Progress(
        label=line.state_words,
        done=line.progress,
        total=None if line.state == "uploaded" else 100,
        says="Waiting for its turn" if line.state == "uploaded" else f"{line.progress}%",
        refresh_url=reverse("import_progress", args=[line.id]) if line.is_moving else "",
        key="import-progress",
    )


def _facts(line: ImportLine) -> Iterator[tuple[str, str]]:
    yield "Collection year", year_words(line.collection_year)
    yield "Extracted", date_long(line.extracted_on)
    if line.covers_since:
        yield "Complete since", date_long(line.covers_since)
    sent = date_long(line.created_at.date())
    yield "Sent", f"{sent} by {line.by}" if line.by else sent
    if line.committed_at:
        yield "On the record", date_long(line.committed_at.date())


def _notices(detail: ImportDetail) -> Iterator[Component]:
    line = detail.line
    if line.message:
        yield WarningText(line.message)
    if line.state == "committed":
        yield Banner(
            f"{counted(detail.new_children, 'new child')}, {detail.changed_children:,} changed, "
            f"{detail.held_children:,} held back.",
            title="On the record",
            tone="success",
        )
    if line.state == "read" and detail.older:
        yield Banner(
            "A later extract of the same kind is on the record. This one adds what is missing and "
            "corrects nothing.",
            key="older",
        )
    if line.state == "read" and detail.same_as:
        earlier = detail.same_as[0]
        yield Banner(
            f"These very files are on the record already, as number {earlier.id}. Putting them on "
            "it again changes nothing.",
            key="same",
        )


def _problem_figures(detail: ImportDetail) -> Iterator[Figure]:
    address = reverse("import_problems", args=[detail.line.id])
    for severity in Severity:
        number = detail.problems.get(severity.value, 0)
        if number:
            yield Figure(number, SEVERITIES[severity][0], f"{address}?severity={severity.value}")


def _child_figures(detail: ImportDetail) -> Iterator[Figure]:
    address = reverse("import_children", args=[detail.line.id])
    numbers = {
        "new": detail.new_children,
        "changed": detail.changed_children,
        "unchanged": detail.unchanged_children,
        "held": detail.held_children,
    }
    for outcome, number in numbers.items():
        url = f"{address}?outcome={outcome}" if number and outcome != "unchanged" else ""
        yield Figure(number, OUTCOMES[outcome], url)
    yield Figure(
        detail.differing_children,
        "Differ from an officer’s entry",
        f"{address}?differing=1" if detail.differing_children else "",
    )


def _rows(rows: tuple[RowCounts, ...]) -> Table:
    numbers = ("Added", "Corrected", "Ended", "Withdrawn", "Officer’s entry stands")
    return Table(
        caption="Entries on the record",
        columns=(Column("Kind of entry"), *(Column(each, numeric=True) for each in numbers)),
        rows=tuple(
            (
                row.name[:1].upper() + row.name[1:],
                f"{row.added:,}",
                f"{row.corrected:,}",
                f"{row.ended:,}",
                f"{row.withdrawn:,}",
                f"{row.differing:,}",
            )
            for row in rows
        ),
    )


def _files(detail: ImportDetail) -> tuple[tuple[str, str], ...]:
    """Each file with what was read in it; a file that could not be read says so."""
    read = {name: ", ".join(_read_words(rows)) for name, rows in detail.files_read}
    unread = "Not read yet" if detail.line.read_at is None else "Nothing was read from it"
    names = dict.fromkeys((*detail.line.files, *read))
    return tuple((name, read.get(name) or unread) for name in names)


def _read_words(rows: tuple[tuple[str, int], ...]) -> Iterator[str]:
    for table, number in rows:
        yield f"{counted(number, 'row')} of {table}"


def _covered(detail: ImportDetail) -> Table | None:
    kinds = [kind for kind in _in_order(detail.kinds) if kind.claimed]
    if not kinds:
        return None
    return Table(
        caption="What the record now tells in full",
        columns=(Column("Kind of fact"), Column("First day"), Column("Last day")),
        rows=tuple(_covered_row(kind) for kind in kinds),
    )


def _in_order(kinds: Iterable[KindCovered]) -> list[KindCovered]:
    """The kinds in the order of a child's life, as the vocabulary has them."""
    return sorted(kinds, key=lambda kind: _PLACES[kind.kind])


def _covered_row(kind: KindCovered) -> tuple[object, ...]:
    gap = Tag("An earlier stretch does not touch it and is given up", "warn") if kind.gap else ""
    last = kind.until - timedelta(days=1) if kind.until else "Goes on"
    return (fact_words(kind.kind), (kind.since or "", gap), last)


def _commit_form(detail: ImportDetail) -> CommitForm:
    claimed = [kind.kind for kind in detail.kinds if kind.claimed]
    return CommitForm(
        [kind.kind for kind in _in_order(detail.kinds)],
        initial={"kinds": claimed, "covers_since": detail.line.covers_since},
    )
