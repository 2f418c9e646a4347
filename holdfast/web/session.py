"""Staying signed in: what the warning before the end of a session calls."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from holdfast.web.page import OfficersRequest, page


@require_POST
@page(needs=None)
def keep_alive(_request: OfficersRequest) -> HttpResponse:
    """Count as a sign of life: the session starts its fifteen minutes again. Says nothing."""
    return HttpResponse(status=204)
