"""What the officer was told by others, to read and acknowledge."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from holdfast.actions import notices
from holdfast.actions.action import Refused
from holdfast.policy.permissions import Permission
from holdfast.queries import notices as found_notices
from holdfast.queries.notices import NoticeLine
from holdfast.queries.today import today
from holdfast.web.notices import pages
from holdfast.web.page import Audits, OfficersRequest, page, show


@require_http_methods(["GET", "POST"])
@page(needs=Permission.READ_NOTICES, audits=Audits.CHILDREN)
def listed(request: OfficersRequest) -> HttpResponse:
    """What the officer was told and has not acknowledged, urgent things first; or what was."""
    actor, read = request.actor, "read" in request.GET
    lines = found_notices.notices_for(actor, today(), acknowledged=read)
    if request.method == "POST":
        return _acknowledge(request, lines)
    waiting = found_notices.unread_count(actor, today())
    told = pages.listed(lines, waiting, today(), read=read)
    return show(request, "notices/list.html", told, children={line.child.id for line in lines})


def _acknowledge(request: OfficersRequest, lines: Iterable[NoticeLine]) -> HttpResponse:
    """Acknowledge one of the notices; what it names is looked for among the officer's own."""
    wanted = request.POST.get("notice", "")
    line = next((each for each in lines if str(each.id) == wanted), None)
    if line is None:
        messages.error(request, "This notice is not there any more, or is somebody else’s.")
        return redirect("notices")
    answer = request.POST.get("answer", "").strip()
    try:
        notices.acknowledge(by=request.actor, child=line.child.id, notice=line.id, answer=answer)
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, "Acknowledged")
    return redirect(reverse("notices"))
