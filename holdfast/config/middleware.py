"""What every request and every answer has in common."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

SIGNED_IN_AT = "signed-in-at"
View = Callable[[HttpRequest], HttpResponse]


def no_store(answer: View) -> View:
    """Keep pages out of every cache, the browser's own included: they may be about a child."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        response.setdefault("Cache-Control", "no-store")
        return response

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
