"""A month of a list of work as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse

from holdfast.queries.work import Whose
from holdfast.queries.work_month import WorkDay, WorkMonth
from holdfast.queries.work_rows import Narrowed
from holdfast.web.components import Breadcrumbs, Crumb, Tab, Tabs, state_key
from holdfast.web.words import counted
from holdfast.web.work.address import TITLES, address, calendar_address

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class Entry:
    """One duty on a day."""

    title: str
    state: str
    name: str
    url: str


@dataclass(frozen=True)
class Day:
    """One square of the month; `more` counts the duties not named in it."""

    on: date
    inside: bool
    today: bool
    closed: str
    entries: tuple[Entry, ...]
    more: str
    url: str


@dataclass(frozen=True)
class Week:
    """Seven days; `empty` where nothing is due in them and today is not among them."""

    days: tuple[Day, ...]

    @property
    def empty(self) -> bool:
        """Whether a narrow screen leaves the week out."""
        return not any(day.entries or day.today for day in self.days)


def list_asked_for(text: str | None) -> Whose:
    """The list an address names; what the officer owes where it names none."""
    return Whose(text) if text in set(Whose) else Whose.OWED


def month_asked_for(text: str | None, today: date) -> date:
    """The first day of the month an address names, or of this month."""
    try:
        found = date.fromisoformat(f"{text}-01")
    except ValueError:
        return today.replace(day=1)
    return found if 1990 <= found.year <= 2190 else today.replace(day=1)


def context(found: WorkMonth, lists: tuple[Whose, ...], today: date) -> dict[str, object]:
    """Everything the template shows."""
    before = (found.first - timedelta(days=1)).replace(day=1)
    after = (found.first + timedelta(days=31)).replace(day=1)
    return {
        "title": f"{found.first:%B %Y}",
        "whose": TITLES[found.whose],
        "tabs": Tabs(
            "Whose work",
            tuple(
                Tab(TITLES[whose], calendar_address(whose, found.first), whose is found.whose)
                for whose in lists
            ),
        ),
        "said": f"{counted(found.total, 'duty')} due in these weeks",
        "weekdays": WEEKDAYS,
        "weeks": tuple(
            Week(tuple(_day(day, found, today) for day in week)) for week in found.weeks
        ),
        "before": (f"{before:%B %Y}", calendar_address(found.whose, before)),
        "after": (f"{after:%B %Y}", calendar_address(found.whose, after)),
        "list_url": address(found.whose, Narrowed()),
        "breadcrumbs": Breadcrumbs((Crumb("My work", reverse("my_work")),)),
    }


def _day(day: WorkDay, found: WorkMonth, today: date) -> Day:
    return Day(
        on=day.on,
        inside=day.on.month == found.first.month,
        today=day.on == today,
        closed=day.closed if day.closed and day.closed not in WEEKDAYS else "",
        entries=tuple(
            Entry(
                entry.title,
                state_key(entry.state),
                entry.child.name,
                reverse("child", args=[entry.child.id]),
            )
            for entry in day.entries
        ),
        more=f"{day.more} more" if day.more else "",
        url=address(found.whose, Narrowed(), day=day.on),
    )
