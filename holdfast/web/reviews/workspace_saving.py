"""An item of a review saved by itself, while its chair writes: as little is read as it needs.

The answer has no content: its headers name questions, numbers and hashes, nothing of the child.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from django.http import Http404, HttpResponse
from django.utils import timezone

from holdfast.actions import entries
from holdfast.actions.action import Refused
from holdfast.queries.entries import AskedSection
from holdfast.queries.today import today
from holdfast.queries.workspace import DECISIONS, LAST, PRIVATE_TALK, draft, left_of, workspace
from holdfast.queries.workspace_values import Draft
from holdfast.web.page import OfficersRequest
from holdfast.web.reviews.workspace_context import progress, state_words
from holdfast.web.reviews.workspace_forms import ItemForm, fourth_birthday

NOT_SAVED = "Not saved: look at what is marked"
MORE_THAN_QUESTIONS = (PRIVATE_TALK, LAST, DECISIONS)
"""The items that are settled by more than the answers to their questions."""


def saved_by_itself(request: OfficersRequest, review: int, item: str) -> HttpResponse:
    """Save what was touched; what somebody else changed meanwhile is kept beside it."""
    found = draft(request.actor, review, today())
    section = found.agenda.section(item) if found else None
    if found is None or section is None:
        raise Http404
    form = ItemForm(section, request.POST, four_on=fourth_birthday(found.child), on=found.opened_on)
    form.full_clean()
    try:
        saving = entries.save(
            by=request.actor, child=found.child.id, entry=found.agenda.id, answers=form.told
        )
    except Refused:
        return _told({"hf:saved": NOT_SAVED})
    saved = f"Saved {timezone.localtime(saving.at):%H:%M}"
    answers = {
        "revisions": form.revisions_after(saving.revisions),
        "clashes": list(saving.clashes),
        "newer": form.newer(section),
        **_state(request, found, section, form),
    }
    return _told({"hf:saved": NOT_SAVED if form.errors else saved, "hf:answers": answers})


def _state(
    request: OfficersRequest, found: Draft, section: AskedSection, form: ItemForm
) -> Mapping[str, object]:
    """How much of the item is left now."""
    name, told = section.section.id, form.told
    if name in MORE_THAN_QUESTIONS:
        whole = workspace(request.actor, found.review, today())
        return progress(whole, name) if whole else {}
    skip = told.get(name) if name not in form.fields else None
    if skip is not None:
        skipped = skip.why if skip.does_not_apply else ""
    else:
        skipped = section.answer.why if section.answer and section.does_not_apply else ""
    values = {each: told[each].value for each in told if each in form.fields}
    left = left_of(found, name, values, skipped)
    state = "left" if left else "not-applicable" if skipped else "done"
    return {"item": name, "state": state, "says": state_words(state, left)}


def _told(what: Mapping[str, object]) -> HttpResponse:
    answer = HttpResponse(status=204)
    answer["HX-Trigger"] = json.dumps(what)
    return answer
