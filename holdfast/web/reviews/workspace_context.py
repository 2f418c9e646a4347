"""What the pages of a review that is being held show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from holdfast.core.asking import AnswerKind, Moment
from holdfast.queries.beside import Panel
from holdfast.queries.entries import FilledForm
from holdfast.queries.people import officer_names
from holdfast.queries.workspace import DECISIONS, LAST, PRIVATE_TALK
from holdfast.queries.workspace_values import DecisionLine, Workspace
from holdfast.web.children.codes import legal_status, placement
from holdfast.web.components import Breadcrumbs, Crumb, Initials, Saved
from holdfast.web.guiding import guidance
from holdfast.web.page import OfficersRequest
from holdfast.web.reviews.workspace_clashes import clashes
from holdfast.web.reviews.workspace_forms import (
    MARKS,
    DecisionForm,
    ItemForm,
    MarkForm,
)
from holdfast.web.reviews.workspace_session import who
from holdfast.web.words import date_long, date_short

STATES = {
    "done": "done",
    "left": "left",
    "not-applicable": "considered, does not apply",
    "adjourned": "adjourned",
}
STATUSES, PLACES = {"legal-statuses"}, {"placements"}
"""The panels whose lines carry a code of a status, or of a placement."""


@dataclass(frozen=True)
class AgendaLine:
    """One item in the list of the agenda."""

    id: str
    number: int
    title: str
    url: str
    state: str
    says: str
    current: bool
    private: bool


@dataclass(frozen=True)
class PanelLine:
    """One thing the record knows, in words."""

    words: str
    when: str
    detail: str
    notable: bool


@dataclass(frozen=True)
class ShownPanel:
    """What the record knows of one matter, in words."""

    id: str
    title: str
    lines: tuple[PanelLine, ...]
    empty: str
    url: str = ""
    action: str = ""


@dataclass(frozen=True)
class DecisionShown:
    """A decision as the strip and the lists show it."""

    id: int
    wording: str
    owner: str
    by_when: str
    tags: tuple[str, ...]
    starred: bool
    urgent: bool
    url: str
    mark: str = ""
    mark_says: str = ""
    why_not: str = ""
    lies_with: str = ""
    form: MarkForm | None = None
    mark_url: str = ""
    looked_at: bool = False


def address(found: Workspace, item: str) -> str:
    """The address of one item of the agenda."""
    return reverse("review-hold-item", args=[found.review, item])


def onward(found: Workspace, item: str, then: str) -> str:
    """Where to go once an item is saved: the next, the one before, or the same."""
    ids = [each.id for each in found.items]
    place = ids.index(item)
    if then == "next" and place + 1 == len(ids):
        return reverse("review-hold-finish", args=[found.review])
    step = {"next": 1, "previous": -1}.get(then, 0)
    return f"{address(found, ids[max(0, place + step)])}#item"


def progress(found: Workspace, item: str) -> dict[str, object]:
    """How much of one item is left."""
    line = next((each for each in found.items if each.id == item), None)
    return {
        "item": item,
        "state": line.state if line else "left",
        "says": state_words(line.state, line.left) if line else "",
    }


def _progress(found: Workspace) -> str:
    done = sum(each.settled for each in found.items)
    return f"{done} of {len(found.items)} settled"


def state_words(state: str, left: int) -> str:
    """How an item stands, in a word or two."""
    return f"{left} left" if state == "left" else STATES[state]


def common(request: OfficersRequest, found: Workspace, current: str = "") -> dict[str, object]:
    """The frame of every page of the workspace."""
    at = found.saved_at
    return {
        "review": found.review,
        "child": found.child.name,
        "chip": Initials(found.child.name),
        "number": found.number,
        "says": tuple(_says(found)),
        "breadcrumbs": Breadcrumbs(
            (
                Crumb("Children", reverse("children")),
                Crumb(found.child.name, reverse("child", args=[found.child.id])),
            )
        ),
        "saved": Saved(f"Saved {at:%H:%M}" if at else "Nothing to save yet"),
        "who": who(request),
        "held_back": found.held_back,
        "adjourned": found.adjourned,
        "agenda": tuple(agenda_lines(found, current)),
        "progress": _progress(found),
        "decisions": tuple(shown_decision(found, each) for each in found.decisions),
        "current": current,
    }


def _says(found: Workspace) -> Iterator[str]:
    yield f"Review {found.number}"
    if found.completed_on:
        yield f"completed {date_long(found.completed_on)}"
    elif found.opened_on:
        yield f"opened {date_long(found.opened_on)}"
    elif found.planned_on:
        yield f"planned for {date_long(found.planned_on)}"
    if found.due_on:
        yield f"due by {date_long(found.due_on)}"
    yield found.chair or "no reviewing officer allocated"


def agenda_lines(found: Workspace, current: str) -> Iterator[AgendaLine]:
    """The items of the agenda, in order, each with how it stands."""
    for number, item in enumerate(found.items, 1):
        yield AgendaLine(
            item.id,
            number,
            item.title,
            address(found, item.id),
            item.state,
            state_words(item.state, item.left),
            item.id == current,
            item.private,
        )


def item(
    request: OfficersRequest,
    found: Workspace,
    name: str,
    form: ItemForm,
    *,
    panels: Sequence[Panel],
    last_time: FilledForm | None = None,
    marked: MarkForm | None = None,
) -> dict[str, object]:
    """One item of the agenda, with what the record knows beside it."""
    (section,), (shown,) = form.asked, form.sections
    aside = found.adjourned_items.get(name)
    ids = [each.id for each in found.items]
    place = ids.index(name)
    return common(request, found, name) | {
        "form": form,
        "item": name,
        "title": section.section.title,
        "help": section.section.help,
        "private": section.section.private,
        "shown": shown,
        "hidden": form.shown_first,
        "short": (AnswerKind.YES_NO, AnswerKind.YES_NO_CONCERN),
        "save_url": address(found, name),
        "choose_url": reverse("review-hold-choose", args=[found.review, name]),
        "aside_url": reverse("review-hold-aside", args=[found.review, name]),
        "aside": aside,
        "clashes": clashes(section),
        "panels": tuple(_panels(found, panels)),
        "last_time": tuple(_said_last_time(last_time, name)),
        "previous": found.items[place - 1].title if place else "",
        "following": found.items[place + 1].title if place + 1 < len(ids) else "Completing",
        "last_decisions": tuple(_marks(found, marked)) if name == LAST else (),
        "is_last": name == LAST,
        "is_decisions": name == DECISIONS,
        "decision_form": None if name == DECISIONS else _quick(request, found),
        "add_url": reverse("review-hold-decide", args=[found.review]),
        "guidance": guidance(request.actor, *_moments(name), child=found.child.id),
    }


def _moments(name: str) -> tuple[Moment, ...]:
    own = {
        DECISIONS: (Moment.DECISIONS, Moment.RECOMMENDATIONS),
        "participation": (Moment.PARTICIPATION,),
        PRIVATE_TALK: (Moment.PRIVATE_CONVERSATION,),
        "opening": (Moment.WORKSPACE, Moment.AGENDA),
    }
    return own.get(name, ())


def _quick(request: OfficersRequest, found: Workspace) -> DecisionForm:
    return DecisionForm(found, officer_names(request.actor.authority_id))


def _panels(found: Workspace, panels: Iterable[Panel]) -> Iterator[ShownPanel]:
    for panel in panels:
        lines = tuple(
            PanelLine(
                _worded(panel.id, line.words, line.code),
                _when(line.on, line.until),
                line.detail,
                line.notable,
            )
            for line in panel.lines
        )
        talk = panel.id == PRIVATE_TALK
        begin = _talk_url(found) if talk else ""
        yield ShownPanel(
            panel.id, panel.title, lines, panel.empty, begin, "Record it" if talk else ""
        )


def _talk_url(found: Workspace) -> str:
    """Where it is recorded what came of the private conversation."""
    return reverse("prepare", args=[found.review, PRIVATE_TALK])


def _worded(panel: str, words: str, code: str) -> str:
    if not code:
        return words
    if panel in STATUSES:
        return legal_status(code)
    if panel in PLACES:
        return placement(code, words)
    told = legal_status(code) if "status" in words else placement(code)
    return f"{words}: {told}"


def _when(on: date | None, until: date | None) -> str:
    if on is None:
        return ""
    return f"{date_short(on)} to {date_short(until)}" if until else date_short(on)


def _said_last_time(last: FilledForm | None, name: str) -> Iterator[tuple[str, str]]:
    section = last.section(name) if last else None
    for asked in section.questions if section else ():
        if asked.says:
            yield asked.question.asks, asked.says


def _marks(found: Workspace, marked: MarkForm | None) -> Iterator[DecisionShown]:
    for line in found.last_decisions:
        form = MarkForm(found, line)
        if marked is not None and marked.prefix == form.prefix:
            form = marked
        url = reverse("review-hold-mark", args=[found.review, line.id])
        yield shown_decision(found, line, form, url)


def shown_decision(
    found: Workspace, line: DecisionLine, form: MarkForm | None = None, mark_url: str = ""
) -> DecisionShown:
    """A decision in words; with the form that marks it, where it is one of an earlier review."""
    lists = found.procedure.lists
    tags = [lists["decision-kinds"].says(line.kind)] if line.kind not in ("", "action") else []
    if line.star_category and "star-categories" in lists:
        tags.append(lists["star-categories"].says(line.star_category))
    lies = lists["responsibility"].says(line.lies_with) if line.lies_with else ""
    return DecisionShown(
        id=line.id,
        wording=line.wording,
        owner=line.owner,
        by_when=date_short(line.by_date) if line.by_date else "no date",
        tags=tuple(tags),
        starred=line.starred,
        urgent=line.urgent,
        url=reverse("review-hold-decision", args=[found.review, line.id]),
        mark=line.carried_out,
        mark_says=dict(MARKS).get(line.carried_out, "").lower(),
        why_not=line.why_not,
        lies_with=lies,
        form=form,
        mark_url=mark_url,
        looked_at=line.looked_at,
    )


def title_of(found: Workspace, section: str) -> str:
    """The title of one item of the agenda."""
    return next((each.title for each in found.items if each.id == section), section)
