"""What every request and every answer has in common."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

SIGNED_IN_AT = "signed-in-at"
STILL_HERE = "/still-here/"
WORKSPACE = re.compile(r"/reviews/\d+/hold/")
View = Callable[[HttpRequest], HttpResponse]


def no_store(answer: View) -> View:
    """Keep pages out of every cache, the browser's own included: they may be about a child."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        response.setdefault("Cache-Control", "no-store")
        return response

    return middleware


def idle_limit(answer: View) -> View:
    """Give whoever holds a review a longer idle limit, for as long as the workspace is open.

    A meeting has quiet quarters of an hour. Any other page brings the ordinary limit back; the
    request that only says somebody is still there changes neither.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated and request.path != STILL_HERE:
            held = WORKSPACE.match(request.path)
            wanted = settings.WORKSPACE_IDLE_SECONDS if held else None
            if request.session.get("_session_expiry") != wanted:
                request.session.set_expiry(wanted)
        return answer(request)

    return middleware


def session_limit(answer: View) -> View:
    """End a session ten hours after it began, however busy it is."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            now = int(timezone.now().timestamp())
            began = request.session.setdefault(SIGNED_IN_AT, now)
            if now - began >= settings.SESSION_LIMIT_SECONDS:
                logout(request)
        return answer(request)

    return middleware
