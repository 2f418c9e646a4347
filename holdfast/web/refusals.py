"""What the floors below refuse, answered as pages in plain words."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from holdfast.actions.action import NoSuchChild
from holdfast.actions.views import NotAudited
from holdfast.policy.permissions import NotPermitted
from holdfast.queries.imports import NoSuchImport

PAGES: dict[type[Exception], tuple[str, int]] = {
    NotPermitted: ("403.html", 403),
    NoSuchChild: ("404.html", 404),
    NoSuchImport: ("404.html", 404),
    NotAudited: ("503.html", 503),
}


class Refusals:
    """Middleware: not permitted is a 403, no such child a 404, a view not audited a 503."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as the views do; refusals come by `process_exception`."""
        return self._answer(request)

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """The page for a refusal; None leaves the fault to Django."""
        for kind, (template, status) in PAGES.items():
            if isinstance(fault, kind):
                return render(request, template, {"exception": str(fault)}, status=status)
        return None
