"""Lists of children as their pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from holdfast.queries.children import PAGE, ChildLine, ChildList
from holdfast.web.ages import age_words
from holdfast.web.children.codes import legal_status
from holdfast.web.components import (
    ChildLink,
    Column,
    EmptyState,
    StateMark,
    Tab,
    Table,
    Tabs,
    paginate,
)
from holdfast.web.words import counted, date_long, date_short

COLUMNS = (
    Column("Child"),
    Column("Born, number"),
    Column("Status"),
    Column("Officers"),
    Column("Owed next"),
    Column("Brothers and sisters"),
)


@dataclass(frozen=True)
class More:
    """A further page of a search, asked for by POST like the search itself."""

    text: str
    before: int | None
    after: int | None
    says: str


def context(found: ChildList, today: date, *, mine: bool) -> dict[str, object]:
    """Everything the template of a list shows."""
    here = reverse("children" if mine else "children_all")
    return {
        "title": "My children" if mine else "All children",
        "said": _said(found, mine=mine),
        "tabs": Tabs(
            "Which children",
            (
                Tab("My children", reverse("children"), current=mine),
                Tab("All children", reverse("children_all"), current=not mine),
            ),
        ),
        "table": _table(found, today, "Children"),
        "pages": paginate(found.page, found.pages, lambda page: f"{here}?page={page}"),
    }


def search_context(found: ChildList, text: str, today: date) -> dict[str, object]:
    """Everything the template of a search shows."""
    return {
        "text": text,
        "said": _found_words(found, text),
        "table": _table(found, today, "Children found"),
        "more": More(
            text,
            found.page - 1 if found.page > 1 else None,
            found.page + 1 if found.page < found.pages else None,
            _span(found),
        ),
    }


def _said(found: ChildList, *, mine: bool) -> str:
    children = counted(found.total, "child")
    who = f"You work with {children}."
    if not mine:
        who = f"{children} looked after, with short breaks or with a plan."
    return f"{who}{_span(found, ' ')}"


def _span(found: ChildList, before: str = "") -> str:
    if found.pages == 1:
        return ""
    first = (found.page - 1) * PAGE + 1
    return f"{before}Showing {first} to {first + len(found.lines) - 1}."


def _found_words(found: ChildList, text: str) -> str:
    if not text:
        return "Write a name, the authority’s number for the child, or a date of birth."
    if not found.total:
        return "Nobody among the children you may see fits this."
    if found.alike:
        return f"Nobody has this name. {counted(found.total, 'child')} with a name like it:"
    return f"{counted(found.total, 'child')} found."


def _table(found: ChildList, today: date, caption: str) -> Table:
    return Table(
        caption=caption,
        caption_hidden=True,
        columns=COLUMNS,
        rows=tuple(_row(line, today) for line in found.lines),
        empty=EmptyState(
            "No children to show",
            "Children appear here when they are looked after, have short breaks or a child "
            "protection plan, and are among those your role lets you see.",
        ),
    )


def _row(line: ChildLine, today: date) -> tuple[object, ...]:
    born = line.child.born_on or line.child.expected_on
    return (
        ChildLink(line.child.name, _url(line), age_words(line.child, today)),
        f"{date_short(born)}, {line.local_id}" if born else line.local_id,
        _status(line),
        _officers(line),
        _next(line),
        tuple(
            ChildLink(each.name, reverse("child", args=[each.id]), age_words(each, today))
            for each in line.siblings
        ),
    )


def _url(line: ChildLine) -> str:
    return reverse("child", args=[line.child.id])


def _status(line: ChildLine) -> str:
    parts = []
    if line.looked_after:
        status = legal_status(line.legal_status) if line.legal_status else "no status recorded"
        parts.append(f"Looked after: {status}")
    if line.short_breaks:
        parts.append("Short breaks")
    if line.plan:
        parts.append(f"Child protection plan: {line.plan.lower()}")
    return "; ".join(parts) or "Neither looked after nor with a plan now"


def _officers(line: ChildLine) -> str:
    named = (
        ("Reviewing officer", line.iro),
        ("Chair", line.chair if line.chair != line.iro else ""),
        ("Social worker", line.social_worker),
    )
    return "; ".join(f"{role} {name}" for role, name in named if name) or "Nobody yet"


def _next(line: ChildLine) -> object:
    if line.next_duty is None:
        return "Nothing dated"
    owed = line.next_duty
    return StateMark(owed.state), f" {owed.title}, {date_long(owed.due)}"
