"""Staying signed in: what the warning before the end of a session calls."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST


@require_POST
def keep_alive(_request: HttpRequest) -> HttpResponse:
    """Count as a sign of life: the session starts its fifteen minutes again. Says nothing."""
    return HttpResponse(status=204)
