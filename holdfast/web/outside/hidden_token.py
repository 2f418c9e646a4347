"""The token of a link is taken out of the address before anything else sees it.

So no log line, no error report and no template can hold it: they see `/answer/link/`, or
`/calendar/link/` for the secret address of an officer's calendar.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

PLACE = "link"
_WITH_TOKEN = re.compile(r"^/(answer|calendar)/([A-Za-z0-9_-]{12,})(?:/(.*))?$")
# Besides the path itself, servers hand down the address as it was asked for.
_RAW = ("PATH_INFO", "RAW_URI", "REQUEST_URI")

View = Callable[[HttpRequest], HttpResponse]


def hidden_token(answer: View) -> View:
    """Middleware: keep the token apart from the address, and from everything that is logged."""

    def middleware(request: HttpRequest) -> HttpResponse:
        found = _WITH_TOKEN.match(request.path_info)
        if found:
            _hide(request, found[1], found[2], found[3] or "")
        return answer(request)

    return middleware


def token_of(request: HttpRequest) -> str:
    """The token of the link that was opened, "" where there is none."""
    return str(getattr(request, "link_token", ""))


def _hide(request: HttpRequest, place: str, token: str, rest: str) -> None:
    setattr(request, "link_token", token)  # noqa: B010 - no field of Django's own
    request.path_info = f"/{place}/{PLACE}/{rest}"
    request.path = f"{request.path.partition(f'/{place}/')[0]}{request.path_info}"
    for name in _RAW:
        if name in request.META:
            request.META[name] = str(request.META[name]).replace(token, PLACE)
