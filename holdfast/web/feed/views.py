"""The calendar at its secret address, and the page on which an officer makes or withdraws it."""

from __future__ import annotations

import hashlib

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from holdfast.actions import digests, feeds
from holdfast.actions.action import Refused
from holdfast.actions.views import viewed
from holdfast.policy.permissions import Permission
from holdfast.queries.digests import wants_digest
from holdfast.queries.feeds import feed_at, own_feed
from holdfast.queries.today import today
from holdfast.web.components import Breadcrumbs, Crumb
from holdfast.web.feed.ical import calendar
from holdfast.web.feed.limit import asked_too_often
from holdfast.web.outside.hidden_token import PLACE, token_of
from holdfast.web.page import OfficersRequest, page, show


@login_not_required
@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """An officer's meetings at the secret address, for a calendar program.

    An address that never was and one that was withdrawn are answered alike.
    """
    token = token_of(request)
    if asked_too_often(token):
        return _closely(HttpResponse(status=429))
    found = feed_at(token, today()) if token else None
    if found is None:
        return _closely(HttpResponse("Not found", status=404, content_type="text/plain"))
    host = request.get_host().partition(":")[0]
    told = calendar(
        found.events,
        host,
        lambda meeting: request.build_absolute_uri(reverse("meeting", args=[meeting])),
    )
    tag = f'"{hashlib.sha256(told).hexdigest()[:32]}"'
    feeds.note_read(found.id)
    if tag in request.headers.get("If-None-Match", ""):
        answer: HttpResponse = HttpResponseNotModified()
    else:
        viewed(by=found.actor, children=found.children, page="calendar_feed")
        answer = HttpResponse(told, content_type="text/calendar; charset=utf-8")
        answer["Content-Disposition"] = 'inline; filename="meetings.ics"'
    answer["ETag"] = tag
    return _closely(answer)


@page(needs=Permission.SEE_WORK)
def manage(request: OfficersRequest) -> HttpResponse:
    """The officer's own calendar address, without its secret, and the daily letter."""
    return _shown(request)


@require_POST
@page(needs=Permission.SEE_WORK)
def make(request: OfficersRequest) -> HttpResponse:
    """Make the address, or make it anew; it is shown this once."""
    token = feeds.make(by=request.actor)
    address = reverse("calendar_feed").replace(PLACE, token)
    return _shown(request, address=request.build_absolute_uri(address))


@require_POST
@page(needs=Permission.SEE_WORK)
def withdraw(request: OfficersRequest) -> HttpResponse:
    """Withdraw the address: from now on it leads nowhere."""
    try:
        feeds.withdraw(by=request.actor)
    except Refused as refused:
        messages.info(request, str(refused))
    else:
        messages.success(request, "The calendar address leads nowhere any more")
    return redirect("calendar_feeds")


@require_http_methods(["POST"])
@page(needs=Permission.SEE_WORK)
def letter(request: OfficersRequest) -> HttpResponse:
    """Turn the daily letter on or off."""
    wanted = request.POST.get("wanted") == "yes"
    digests.choose(by=request.actor, wanted=wanted)
    messages.success(request, f"The daily letter is {'on' if wanted else 'off'}")
    return redirect("calendar_feeds")


def _shown(request: OfficersRequest, address: str = "") -> HttpResponse:
    told = {
        "feed": own_feed(request.actor),
        "address": address,
        "wants_digest": wants_digest(request.actor.user_id),
        "has_mail": bool(settings.EMAIL_HOST),
        "breadcrumbs": Breadcrumbs((Crumb("Meetings", reverse("meetings")),)),
    }
    return show(request, "feed/manage.html", told)


def _closely(response: HttpResponse) -> HttpResponse:
    """Kept in no cache, told to no other site, found by no search."""
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
