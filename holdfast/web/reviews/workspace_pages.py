"""What the pages around the items of a review that is held show: opening, sittings, completing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.urls import reverse

from holdfast.core.answers import is_answered
from holdfast.core.asking import Moment
from holdfast.queries.completing import latest_resumption
from holdfast.queries.entries import AskedSection
from holdfast.queries.gates import StandingGate
from holdfast.queries.today import today
from holdfast.queries.workspace import DECISIONS, LAST, PRIVATE_TALK
from holdfast.queries.workspace_values import DecisionLine, Workspace
from holdfast.web.guiding import barriers, guidance
from holdfast.web.page import OfficersRequest
from holdfast.web.reviews.workspace_clashes import Clash, clashes
from holdfast.web.reviews.workspace_context import (
    AgendaLine,
    address,
    agenda_lines,
    common,
    shown_decision,
    title_of,
)
from holdfast.web.reviews.workspace_forms import (
    AdjournForm,
    AsideForm,
    BeginForm,
    DecisionForm,
    FinishForm,
    PostponeForm,
    Telling,
    WithdrawForm,
)


def after_completing(review: int) -> str:
    """Where a chair goes once a review is completed."""
    return reverse("review-hold-room", args=[review])


def choose(
    request: OfficersRequest, found: Workspace, name: str, both: tuple[Clash, ...]
) -> dict[str, object]:
    """Two texts side by side."""
    return common(request, found, name) | {
        "title": title_of(found, name),
        "clashes": both,
        "item_url": address(found, name),
    }


def begin(request: OfficersRequest, found: Workspace, form: BeginForm) -> dict[str, object]:
    """The page from which a review is opened."""
    return common(request, found) | {
        "form": form,
        "opened": found.opened_on,
        "has_officer": found.has_officer,
        "postpone_url": reverse("review-postpone", args=[found.review]) if found.planned_on else "",
        "guidance": guidance(request.actor, Moment.WORKSPACE),
    }


def aside(
    request: OfficersRequest, found: Workspace, name: str, form: AsideForm
) -> dict[str, object]:
    """Adjourning one item."""
    return common(request, found, name) | {
        "form": form,
        "title": title_of(found, name),
        "item_url": address(found, name),
        "aside": found.adjourned_items.get(name),
    }


def decision(
    request: OfficersRequest,
    found: Workspace,
    form: DecisionForm,
    line: DecisionLine | None = None,
    *,
    withdrawing: WithdrawForm | None = None,
) -> dict[str, object]:
    """Setting a decision out, or putting it in other words."""
    withdraw = reverse("review-hold-withdraw", args=[found.review, line.id]) if line else ""
    return common(request, found, DECISIONS) | {
        "form": form,
        "editing": line is not None,
        "came_from": request.POST.get("from", ""),
        "withdraw_url": withdraw,
        "withdraw_form": (withdrawing or WithdrawForm()) if line else None,
        "back": address(found, DECISIONS),
        "guidance": guidance(request.actor, Moment.DECISIONS, Moment.RECOMMENDATIONS),
    }


def sittings(request: OfficersRequest, found: Workspace, form: Telling) -> dict[str, object]:
    """The sittings of a review, held and planned."""
    return common(request, found) | {
        "form": form,
        "sittings": found.sittings,
        "adjourn_url": reverse("review-hold-adjourn", args=[found.review]),
    }


def adjourn(
    request: OfficersRequest, found: Workspace, form: AdjournForm, day: date
) -> dict[str, object]:
    """Adjourning the whole review."""
    allowed = latest_resumption(found.procedure, day)
    return common(request, found) | {
        "form": form,
        "latest": allowed[0] if allowed else None,
        "span": str(allowed[1]) if allowed else "",
        "waiting": tuple(each.wording for each in found.decisions),
        "guidance": guidance(request.actor, Moment.ADJOURNMENT),
    }


def postpone(
    request: OfficersRequest,
    found: Workspace,
    form: PostponeForm,
    gates: Sequence[StandingGate],
) -> dict[str, object]:
    """Postponing a review that has not begun."""
    return common(request, found) | {
        "form": form,
        "due": found.due_on,
        "planned": found.planned_on,
        "barriers": barriers(gates),
        "barred": any(gate.not_for_you for gate in gates),
        "back": reverse("child", args=[found.child.id]),
        "guidance": guidance(request.actor, Moment.ADJOURNMENT),
    }


def finish(
    request: OfficersRequest,
    found: Workspace,
    form: FinishForm,
    gates: Sequence[StandingGate],
) -> dict[str, object]:
    """What still stands in the way of completing, each with the way there."""
    left = tuple(line for line in agenda_lines(found, "") if line.state == "left")
    unsettled = [each for each in found.agenda.sections if clashes(each)] if found.agenda else []
    return common(request, found, "finish") | {
        "form": form,
        "left": left,
        "barriers": barriers(gates, _ways(found, left)),
        "barred": any(gate.is_bar and not gate.liftable for gate in gates),
        "unsettled": tuple(
            (
                each.section.title,
                reverse("review-hold-choose", args=[found.review, each.section.id]),
            )
            for each in unsettled
        ),
        "set_aside": tuple(
            (title_of(found, each.section), each.why, each.by)
            for each in found.adjourned_items.values()
        ),
        "with_meeting": found.with_meeting,
        "guidance": guidance(request.actor, Moment.COMPLETING),
    }


def _ways(found: Workspace, left: Sequence[AgendaLine]) -> dict[str, str]:
    """Where each gate before completing is put right."""
    talk = address(found, PRIVATE_TALK)
    ways = {
        "review.complete.agenda": left[0].url if left else "",
        "review.complete.last-decisions": address(found, LAST),
        "review.complete.decisions": address(found, DECISIONS),
        "review.complete.permanence": address(found, "permanence"),
        "review.complete.chair": address(found, "opening"),
    }
    asks_talk = [
        gate.id
        for gate in found.procedure.gates.values()
        if "private-talk-outcome" in gate.answered
    ]
    return ways | dict.fromkeys(asks_talk, talk)


def room(request: OfficersRequest, found: Workspace) -> dict[str, object]:
    """The review as the room may see it: nothing private, nothing but what was said and decided."""
    sections = found.agenda.sections if found.agenda else ()
    return common(request, found) | {
        "sections": tuple(
            each for each in sections if not each.section.private and _has_words(each)
        ),
        "marks": tuple(
            shown_decision(found, each) for each in found.last_decisions if each.looked_at
        ),
        "completed": found.completed_on,
        "today": today(),
    }


def _has_words(section: AskedSection) -> bool:
    answered = (is_answered(each.says) for each in section.questions)
    return section.does_not_apply or any(answered)
