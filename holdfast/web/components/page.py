"""What pages are put together from: sentences, filters, empty states, navigation, notices."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from holdfast.web.components.component import Component
from holdfast.web.components.duties import Action
from holdfast.web.components.marks import Tag


@dataclass(frozen=True)
class Crumb:
    """One step of the breadcrumb; the page itself is not among them."""

    label: str
    url: str


@dataclass(frozen=True)
class Breadcrumbs(Component):
    """The way back up from an inner page."""

    template_name: ClassVar[str] = "components/breadcrumbs.html"

    crumbs: tuple[Crumb, ...]


@dataclass(frozen=True)
class Count:
    """One counted part of a summary sentence: 4, "overdue"; with the list it opens."""

    number: int
    words: str
    url: str = ""
    state: str = ""


@dataclass(frozen=True)
class SummarySentence(Component):
    """The first line of a worklist, as "4 overdue, 7 due this week, 2 can’t be told".

    Parts that count nothing are left out; `nothing` is said when all of them do.
    """

    template_name: ClassVar[str] = "components/summary_sentence.html"

    counts: tuple[Count, ...]
    nothing: str = "Nothing is owed."

    @property
    def told(self) -> tuple[tuple[Count, str], ...]:
        """The parts that count something, each with the stop after it."""
        parts = [part for part in self.counts if part.number]
        return tuple((part, "." if part is parts[-1] else ",") for part in parts)


@dataclass(frozen=True)
class Chip:
    """One filter: a link that sets it, or clears it while it is selected."""

    label: str
    url: str
    selected: bool = False
    count: int | None = None


@dataclass(frozen=True)
class FilterChips(Component):
    """A row of filters under one label ("Show", "Whose", "State")."""

    template_name: ClassVar[str] = "components/filter_chips.html"

    label: str
    chips: tuple[Chip, ...]


@dataclass(frozen=True)
class EmptyState(Component):
    """Said where a list is empty: what would appear here, and perhaps what to do."""

    template_name: ClassVar[str] = "components/empty_state.html"

    title: str
    text: str = ""
    action: Action | None = None


@dataclass(frozen=True)
class PageLink:
    """One number of a pagination; `gap` stands for numbers left out."""

    number: int
    url: str = ""
    current: bool = False
    gap: bool = False


@dataclass(frozen=True)
class Pagination(Component):
    """Which page of a long list this is. Made by `paginate`; shows nothing for a single page."""

    template_name: ClassVar[str] = "components/pagination.html"

    pages: tuple[PageLink, ...] = ()
    previous_url: str = ""
    next_url: str = ""
    says: str = ""


def paginate(current: int, last: int, url_for: Callable[[int], str], says: str = "") -> Pagination:
    """The pagination of page `current` of `last` (both from 1), with `url_for` giving addresses.

    `says` is a line such as "Showing 1 to 50 of 312 children".
    """
    shown = [n for n in range(1, last + 1) if n in {1, last} or abs(n - current) <= 1]
    links: list[PageLink] = []
    for before, number in zip([0, *shown], shown, strict=False):
        if number - before > 1:
            links.append(PageLink(before, gap=True))
        links.append(PageLink(number, url_for(number), current=number == current))
    return Pagination(
        pages=tuple(links) if last > 1 else (),
        previous_url=url_for(current - 1) if current > 1 else "",
        next_url=url_for(current + 1) if current < last else "",
        says=says,
    )


@dataclass(frozen=True)
class Tab:
    """One page among sister pages."""

    label: str
    url: str
    current: bool = False
    count: int | None = None


@dataclass(frozen=True)
class Tabs(Component):
    """Sister pages, each with its own address; `label` names the navigation to screen readers."""

    template_name: ClassVar[str] = "components/tabs.html"

    label: str
    tabs: tuple[Tab, ...]


@dataclass(frozen=True)
class Banner(Component):
    """Something the person must know about this page. Tone: "note" or "success"."""

    template_name: ClassVar[str] = "components/banner.html"

    text: str
    title: str = "Important"
    tone: str = "note"
    action: Action | None = None
    key: str = "banner"

    @property
    def role(self) -> str:
        """A success is read out at once; anything else is a landmark to go to."""
        return "alert" if self.tone == "success" else "region"


@dataclass(frozen=True)
class WarningText(Component):
    """A sentence about a consequence that cannot be undone or that hurts someone."""

    template_name: ClassVar[str] = "components/warning.html"

    text: str


@dataclass(frozen=True)
class Details(Component):
    """More about something, opened in place. `body` is a text or other components."""

    template_name: ClassVar[str] = "components/details.html"

    summary: str
    body: object
    open: bool = False


@dataclass(frozen=True)
class Task:
    """One thing to do; `status` is a tag, or plain words once it is done."""

    name: str
    url: str
    status: Tag | str
    hint: str = ""


@dataclass(frozen=True)
class TaskList(Component):
    """Things to do in any order, each with its status."""

    template_name: ClassVar[str] = "components/task_list.html"

    key: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True)
class Progress(Component):
    """How far a long job has come: a bar and the same in words.

    `total` None means the end is not known yet. `refresh_url` answers this component again while
    the job runs (fetched every two seconds; without JavaScript the page says how to look again).
    """

    template_name: ClassVar[str] = "components/progress.html"

    label: str
    done: int
    total: int | None
    says: str = ""
    refresh_url: str = ""
    key: str = "progress"


@dataclass(frozen=True)
class Saved(Component):
    """When the page's work was last saved; kept true by the page's forms as they save."""

    template_name: ClassVar[str] = "components/saved.html"

    says: str = ""
