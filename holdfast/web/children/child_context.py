"""A child's page as its template shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from holdfast.core.duties import State
from holdfast.policy.actor import Actor
from holdfast.queries.child import ChildPage, Officer, OwedLine, Relative
from holdfast.queries.chronology import Entry, Part
from holdfast.queries.life import Period
from holdfast.web.ages import age_words
from holdfast.web.children.child_now import now, sisters, tags
from holdfast.web.children.child_timeline import timeline_of
from holdfast.web.children.codes import legal_status, placement
from holdfast.web.components import (
    Breadcrumbs,
    ChildLink,
    Chip,
    Column,
    Crumb,
    Details,
    DutyGroup,
    DutyRow,
    EmptyState,
    FilterChips,
    IdentityBar,
    IdentityFact,
    Pagination,
    Table,
    Tag,
    paginate,
)
from holdfast.web.duty_words import booking_words, duty_row
from holdfast.web.settling import settling_action
from holdfast.web.words import clock_time

OWED = (State.OVERDUE, State.DUE_SOON, State.OWED, State.EXCUSED)
DONE = (State.MET, State.MET_LATE)
FEW_GAPS = 4
"""More gaps than this are folded, so that what is owed stays in sight."""
RESPONSIBILITY = {True: "Yes", False: "No", None: "Not recorded"}


@dataclass(frozen=True)
class ChronologyLine:
    """One thing of the chronology in words."""

    on: date
    time: str
    words: str
    details: str
    ahead: bool
    url: str = ""


@dataclass(frozen=True)
class Shown:
    """What is shown, to whom, on which day."""

    found: ChildPage
    actor: Actor
    today: date


def context(found: ChildPage, actor: Actor, today: date) -> dict[str, object]:
    """Everything the template shows."""
    shown = Shown(found, actor, today)
    return {
        "title": found.child.name,
        "breadcrumbs": Breadcrumbs((Crumb("Children", reverse("children")),)),
        "identity": _identity(found, today),
        "tabs": sisters(found.child.id, "child"),
        "now": now(found.now, found.child.id, today),
        "owed": _owed(shown),
        "unknown": _unknown(shown),
        "settled": tuple(_settled(shown)),
        "timeline": timeline_of(found, today),
        "family": _family(found.relatives, today),
        "officers": _officers(found.officers),
        "parts": _parts(found),
        "chronology": tuple(_line(entry) for entry in found.chronology.entries),
        "pages": _pages(found),
    }


def _identity(found: ChildPage, today: date) -> IdentityBar:
    return IdentityBar(
        name=found.child.name,
        age=age_words(found.child, today),
        facts=tuple(_facts(found, today)),
        alerts=tuple(_tags(found, today)),
    )


def _facts(found: ChildPage, today: date) -> Iterator[IdentityFact]:
    life = found.life
    statuses = [legal_status(each.code) for each in life.statuses if _holds(each, today)]
    plan = next((each.words for each in life.plans if _holds(each, today)), "")
    if statuses:
        yield IdentityFact("Legal status", ", ".join(statuses))
    yield IdentityFact("Protection plan", plan or "None")
    called_for = {"iro": _in_care(found, today), "conference-chair": bool(plan)}
    titles = (("iro", "IRO"), ("conference-chair", "Chair"), ("social-worker", "Social worker"))
    for role, label in titles:
        leads = [each.name for each in found.officers if each.role == role and each.is_lead]
        if leads or called_for.get(role, True):
            url = reverse("childs-iro", args=[found.child.id]) if role == "iro" else ""
            yield IdentityFact(label, ", ".join(leads) or "Not allocated", url)
    if not _in_care(found, today):
        yield IdentityFact("In care", "Not now", reverse("childs-iro", args=[found.child.id]))
    yield IdentityFact("Number", found.local_id)


def _tags(found: ChildPage, today: date) -> Iterator[Tag]:
    if any(_holds(each, today) for each in found.life.looked_after):
        yield Tag("Looked after")
    elif _in_care(found, today):
        yield Tag("Short breaks")
    yield from tags(found.now)


def _in_care(found: ChildPage, today: date) -> bool:
    periods = (*found.life.looked_after, *found.life.short_breaks)
    return any(_holds(each, today) for each in periods)


def _holds(period: Period, today: date) -> bool:
    return period.since <= today and (period.until is None or period.until > today)


def _rows(found: ChildPage, states: Iterable[State]) -> list[OwedLine]:
    wanted = set(states)
    return [each for each in found.owed if each.line.state in wanted]


def _group(
    key: str, title: str, owed: Iterable[OwedLine], shown: Shown, hint: str = ""
) -> DutyGroup:
    return DutyGroup(key, title, tuple(_duty(each, shown) for each in owed), hint, NOTHING_OWED)


def _duty(each: OwedLine, shown: Shown) -> DutyRow:
    booked = [each.booked] if each.calls_for_meeting and each.line.state in OWED else []
    return duty_row(
        each.line,
        booking=booking_words([each.line], booked, shown.today),
        owed_by=" and ".join(each.line.owed_by),
        action=settling_action(shown.actor, each.line, shown.found.child.name, booked),
    )


NOTHING_OWED = EmptyState(
    "Nothing is owed",
    "Duties appear here when something recorded of the child calls for them.",
)


def _owed(shown: Shown) -> DutyGroup:
    lines = _rows(shown.found, OWED)
    lines.sort(key=lambda each: (each.line.due or date.max, each.line.title))
    return _group("owed", "What is owed", lines, shown)


def _unknown(shown: Shown) -> DutyGroup | Details | None:
    lines = _rows(shown.found, (State.UNKNOWN,))
    lines.sort(key=lambda each: each.line.due or date.max, reverse=True)
    hint = "Gaps in the record: whether these were done cannot be told from it."
    group = _group("unknown", "Can’t be told", lines, shown, hint)
    if len(lines) > FEW_GAPS:
        return Details(f"Can’t be told ({len(lines)})", group)
    return group if lines else None


def _settled(shown: Shown) -> Iterator[Details]:
    done = _rows(shown.found, DONE)
    done.sort(key=lambda each: each.line.met_on or date.min, reverse=True)
    lapsed = _rows(shown.found, (State.LAPSED,))
    lapsed.sort(key=lambda each: each.line.lapsed_on or date.min, reverse=True)
    if done:
        yield Details(f"Done ({len(done)})", _group("done", "Done", done, shown))
    if lapsed:
        group = _group("lapsed", "No longer owed", lapsed, shown)
        yield Details(f"No longer owed ({len(lapsed)})", group)


def _family(relatives: Iterable[Relative], today: date) -> Table:
    return Table(
        caption="Family and others",
        columns=(Column("Name"), Column("Who it is"), Column("Parental responsibility")),
        rows=tuple(
            (
                _relative(each, today),
                each.kind,
                "" if each.child else RESPONSIBILITY[each.responsibility],
            )
            for each in relatives
        ),
        empty=EmptyState("No family recorded", "Parents, brothers and sisters appear here."),
    )


def _relative(each: Relative, today: date) -> object:
    if each.child is None:
        return each.name
    return ChildLink(
        each.name, reverse("child", args=[each.child.id]), age_words(each.child, today)
    )


def _officers(officers: Iterable[Officer]) -> Table:
    return Table(
        caption="Officers",
        columns=(Column("Name"), Column("Role"), Column("Team"), Column("Since")),
        rows=tuple(
            (
                each.name,
                each.title if each.is_lead else f"{each.title}, alongside",
                each.team,
                each.since,
            )
            for each in officers
        ),
        empty=EmptyState("Nobody is allocated", "Officers appear here once they are allocated."),
    )


def _parts(found: ChildPage) -> FilterChips:
    told = found.chronology
    here = reverse("child", args=[found.child.id])
    chips = [Chip("All", f"{here}#chronology", told.part is None)]
    for part in Part:
        if number := told.parts.get(part, 0):
            chosen = part is told.part
            query = "" if chosen else f"?part={part}"
            chips.append(Chip(part.words, f"{here}{query}#chronology", chosen, number))
    return FilterChips("Show", tuple(chips))


def _line(entry: Entry) -> ChronologyLine:
    details = list(entry.details)
    if entry.code:
        is_status = entry.kind.startswith("legal-status")
        # A placement's code says more than its setting does.
        details = [legal_status(entry.code) if is_status else placement(entry.code)]
    return ChronologyLine(
        on=entry.on,
        time=clock_time(entry.at) if entry.at else "",
        words=entry.words,
        details=", ".join(details),
        ahead=entry.ahead,
        url=_address(entry.row),
    )


def _address(row: str) -> str:
    """Where a row of the chronology can be opened, if it can."""
    noun, _, number = row.partition(":")
    return reverse("entry", args=[int(number)]) if noun == "entry" else ""


def _pages(found: ChildPage) -> Pagination:
    told = found.chronology
    part = f"part={told.part}&" if told.part else ""
    here = reverse("child", args=[found.child.id])
    return paginate(
        told.page,
        told.pages,
        lambda page: f"{here}?{part}page={page}#chronology",
        says=f"{told.total} entries" if told.pages > 1 else "",
    )
