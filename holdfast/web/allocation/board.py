"""The allocation board, the newcomers to care and the allocation meetings, as pages show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from django.urls import reverse

from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.queries.allocation_board import Board, Meeting, Rhythm, must_not_wait
from holdfast.queries.caseloads import Band, Caseload
from holdfast.queries.duty_lines import DutyLine
from holdfast.queries.entering_care import Began, Entered, SiblingWith, Waiting
from holdfast.queries.names import ChildName
from holdfast.web.ages import age_words
from holdfast.web.allocation.guides import guides
from holdfast.web.components import (
    Action,
    Breadcrumbs,
    CaseloadBar,
    ChildLink,
    Column,
    Count,
    Crumb,
    EmptyState,
    Part,
    StateMark,
    SummarySentence,
    Tab,
    Table,
    Tabs,
    Tag,
)
from holdfast.web.words import counted, date_long, date_short, distance

WAITING = (
    Column("Child"),
    Column("Came into care"),
    Column("Recorded"),
    Column("Service told"),
    Column("Officer due"),
    Column("Chair now"),
    Column("Brothers and sisters"),
    Column("To do"),
)
NEWCOMERS = (
    Column("Child"),
    Column("How"),
    Column("Came into care"),
    Column("Recorded"),
    Column("Service told"),
    Column("Officer named"),
    Column("Reviewing officer"),
)
OFFICERS = (
    Column("Reviewing officer"),
    Column("Post"),
    Column("Looked after", numeric=True),
    Column("Of these short breaks", numeric=True),
    Column("Conference children", numeric=True),
    Column("Children in all", numeric=True),
    Column("Looked after for a full post", numeric=True),
    Column("Against the range"),
    Column("Knows well"),
)
PLACES = {
    "above": Tag("Above the range", "warn"),
    "below": Tag("Below the range", "note"),
    "within": Tag("Within the range", "good"),
}
NOT_KNOWN = "Not recorded"


def tabs(here: str, waiting: int | None = None) -> Tabs:
    """The pages of the service that belong together."""
    pages = (
        ("Waiting for an officer", "allocation", waiting),
        ("New to care", "newcomers", None),
        ("Allocation meetings", "allocation-meetings", None),
        ("Work beyond children", "service-work", None),
    )
    return Tabs(
        "Reviewing service",
        tuple(Tab(label, reverse(name), name == here, count) for label, name, count in pages),
    )


def above() -> Breadcrumbs:
    """The way back to the service's pages."""
    return Breadcrumbs((Crumb("Service", reverse("tracker")),))


def context(found: Board, actor: Actor, today: date) -> dict[str, object]:
    """Everything the board shows."""
    allocates = may(actor, Permission.ALLOCATE_REVIEWERS)
    return {
        "breadcrumbs": above(),
        "tabs": tabs("allocation", len(found.waiting)),
        "sentence": _sentence(found.waiting),
        "rhythm": rhythm_words(found.rhythm),
        "rhythm_overdue": found.rhythm.overdue,
        "waiting": Table(
            caption="Waiting for a reviewing officer",
            columns=WAITING,
            rows=tuple(_row(line, found.rhythm, today, allocates) for line in found.waiting),
            empty=EmptyState(
                "Every child in care has a reviewing officer",
                "A child appears here on the day care begins, until an officer is named.",
            ),
        ),
        "officers": officers(found.officers, found.band, actor),
        "band": band_words(found.band),
        "caseload_guides": guides(found.caseload_texts),
        "guides": guides(found.texts),
    }


def newcomers(entered: Sequence[Entered], today: date) -> dict[str, object]:
    """The list of those who came into care lately."""
    unnamed = sum(each.dates.allocated_on is None for each in entered)
    return {
        "breadcrumbs": above(),
        "tabs": tabs("newcomers"),
        "said": f"{counted(len(entered), 'child')} came into care lately; "
        f"{unnamed} without a reviewing officer.",
        "table": Table(
            caption="New to care",
            caption_hidden=True,
            columns=NEWCOMERS,
            rows=tuple(
                (
                    _child(each.child, today),
                    each.how,
                    *four_dates(each),
                    _named(each),
                )
                for each in entered
            ),
            empty=EmptyState("Nobody came into care lately"),
        ),
    }


def meetings(held: Iterable[Meeting], rhythm: Rhythm, form: Any, today: date) -> dict[str, object]:
    """The allocation meetings, and the form that records one."""
    return {
        "breadcrumbs": above(),
        "tabs": tabs("allocation-meetings"),
        "rhythm": rhythm_words(rhythm),
        "rhythm_overdue": rhythm.overdue,
        "form": form,
        "table": Table(
            caption="Meetings held",
            columns=(
                Column("Held on"),
                Column("Officers who came"),
                Column("Children on the list"),
                Column("Next meeting"),
                Column("Note"),
            ),
            rows=tuple(
                (
                    date_long(each.held_on),
                    ", ".join(each.attended),
                    tuple(_child(child, today) for child in each.waiting) or "None",
                    date_long(each.next_on) if each.next_on else "Not set",
                    each.note,
                )
                for each in held
            ),
            empty=EmptyState("No allocation meeting is recorded yet"),
        ),
    }


def four_dates(entered: Entered) -> tuple[str, str, str, str]:
    """The four dates in order, each in words."""
    dates = entered.dates
    return (
        date_short(dates.began_on),
        date_short(dates.recorded_on) if dates.recorded_on else NOT_KNOWN,
        date_short(dates.notified_on) if dates.notified_on else NOT_KNOWN,
        date_short(dates.allocated_on) if dates.allocated_on else "Nobody yet",
    )


def band_words(band: Band) -> str:
    """The range in a sentence."""
    if band.lower is None or band.upper is None:
        return ""
    return f"A full-time officer holds {band.lower} to {band.upper} looked-after children."


def rhythm_words(rhythm: Rhythm) -> str:
    """When officers met last and meet next."""
    parts = []
    if rhythm.every:
        parts.append(f"Officers meet to allocate every {rhythm.every}.")
    if rhythm.last_on:
        parts.append(f"They met last on {date_long(rhythm.last_on)}.")
    elif rhythm.every:
        parts.append("No meeting is recorded yet.")
    if rhythm.next_on:
        parts.append(
            f"A meeting was due on {date_long(rhythm.next_on)}."
            if rhythm.overdue
            else f"The next is on {date_long(rhythm.next_on)}."
        )
    return " ".join(parts)


def officers(found: Sequence[Caseload], band: Band, actor: Actor) -> Table:
    """Each officer's children against the range."""
    describes = may(actor, Permission.DESCRIBE_REVIEWERS)
    scale = max([band.upper or 0, *(each.children for each in found)], default=0) or 1
    return Table(
        caption="Reviewing officers",
        columns=(*OFFICERS, Column("To do")) if describes else OFFICERS,
        rows=tuple(
            (
                each.name,
                _post(each),
                each.looked_after,
                each.short_breaks,
                each.conference,
                each.children,
                f"{each.per_fte:.0f}",
                (bar(each, band, scale), PLACES[band.place(each.per_fte)]),
                ", ".join(each.specialisms),
                *(
                    [
                        Action(
                            "Describe",
                            reverse("describe-reviewer", args=[each.role_held]),
                            f"the post of {each.name}",
                        )
                    ]
                    if describes
                    else []
                ),
            )
            for each in found
        ),
        empty=EmptyState("No reviewing officers", "Officers who hold the role appear here."),
    )


def bar(caseload: Caseload, band: Band, scale: int) -> CaseloadBar:
    """One officer's children as a bar; the range is that of the officer's own post."""
    alone = caseload.looked_after - caseload.short_breaks
    return CaseloadBar(
        parts=(
            Part("looked after", alone),
            Part("short breaks", caseload.short_breaks),
            Part("with conferences", caseload.conference),
        ),
        scale=scale,
        low=round(band.lower * caseload.fte) if band.lower is not None else None,
        high=round(band.upper * caseload.fte) if band.upper is not None else None,
    )


def _post(caseload: Caseload) -> object:
    post = f"{caseload.fte:g} of a full post" if caseload.fte_known else "Share not recorded"
    if caseload.building_up_until is None:
        return post
    until = date_short(caseload.building_up_until)
    return f"{post}, since {date_short(caseload.since)}", Tag(f"Building up until {until}", "note")


def _sentence(waiting: Iterable[Waiting]) -> SummarySentence:
    states = [line.duty.state.value if line.duty else "" for line in waiting]
    late = states.count("overdue")
    return SummarySentence(
        (
            Count(late, "overdue", state="overdue"),
            Count(states.count("due soon"), "due soon", state="due-soon"),
            Count(len(states) - late - states.count("due soon"), "waiting"),
        ),
        nothing="Every child in care has a reviewing officer.",
    )


def _row(line: Waiting, meeting: Rhythm, today: date, allocates: bool) -> tuple[object, ...]:
    child = line.entered.child
    began, recorded, told, _ = four_dates(line.entered)
    how = f"{began}, {line.entered.how.lower()}"
    return (
        _child(child, today),
        (f"{how} ", Tag("Secure setting", "note")) if line.secure else how,
        recorded,
        told,
        tuple(_due(line, meeting)),
        _chair(line),
        tuple(siblings(line.siblings)) or "None on record",
        Action("Allocate", reverse("choose-iro", args=[child.id]), f"an officer to {child.name}")
        if allocates
        else "",
    )


def _due(line: Waiting, meeting: Rhythm) -> Iterator[object]:
    if line.duty is None or line.duty.due is None:
        yield f"The last officer left on {date_short(line.left_on)}" if line.left_on else "No date"
        return
    yield StateMark(line.duty.state)
    yield f" {date_short(line.duty.due)}, {days_left(line.duty)}"
    if must_not_wait(line, meeting):
        yield Tag("Don’t wait for the meeting", "warn")


def days_left(duty: DutyLine) -> str:
    """How many of the rule's own days are left."""
    if not duty.counts_working_days:
        return distance(duty.days, "day")
    if duty.working_days < 0:
        return distance(duty.working_days)
    of = f" of {duty.span.split()[0]}" if duty.span else ""
    return f"{duty.working_days}{of} working days left"


def _chair(line: Waiting) -> str:
    if line.chair:
        return line.chair
    return "No chair named" if line.has_plan else "No conferences"


def siblings(found: Iterable[SiblingWith]) -> Iterator[ChildLink]:
    """Brothers and sisters, each with the reviewing officer."""
    for each in found:
        officer = each.officer or "no officer"
        yield ChildLink(each.child.name, reverse("child", args=[each.child.id]), officer)


def _named(entered: Entered) -> str:
    late = f" (late: {entered.late_reason})" if entered.late_reason else ""
    return f"{entered.officer}{late}" if entered.officer else "Nobody yet"


def _child(child: ChildName, today: date) -> ChildLink:
    return ChildLink(child.name, reverse("child", args=[child.id]), age_words(child, today))


__all__ = ["Began", "context", "meetings", "newcomers", "tabs"]
