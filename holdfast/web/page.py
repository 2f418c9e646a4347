"""What every page declares: the permission it needs, and how seeing it is audited.

A view says `@page(needs=..., audits=...)` and answers with `show(...)`, which puts on record
whose data are about to be seen and only then renders them. A view that shows children without
saying so, or says so and does not, fails loudly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from holdfast.actions.views import viewed
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, demand
from holdfast.queries.actors import actor_for
from holdfast.queries.today import today


class Audits(StrEnum):
    """Whose record a page shows: nobody's, one child's, or several children's in a list."""

    NOBODY = "nobody"
    CHILD = "child"
    CHILDREN = "children"


@dataclass(frozen=True)
class Declared:
    """What a view declares. Without `needs` it is open to every signed-in officer."""

    needs: Permission | None
    audits: Audits


class OfficersRequest(HttpRequest):
    """A request by a signed-in officer, whose roles were read for this very request."""

    actor: Actor
    page_name: str
    declared: Declared
    told: bool


View = Callable[..., HttpResponse]


def page(*, needs: Permission | None, audits: Audits = Audits.NOBODY) -> Callable[[View], View]:
    """Declare a view: who may see it, and whose record it shows.

    The roles held are read anew on every request, so that a role taken away is gone at once.
    Raises NotPermitted, which is answered with a 403.
    """
    declared = Declared(needs, audits)

    def declare(view: View) -> View:
        @wraps(view)
        def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            officers = cast(OfficersRequest, request)
            officers.actor = actor_for(cast(Any, request.user), today())
            officers.declared, officers.told = declared, False
            officers.page_name = _name(request)
            if needs is not None:
                demand(officers.actor, needs)
            response = view(officers, *args, **kwargs)
            _check(officers, response)
            return response

        shown.declared = declared  # type: ignore[attr-defined]
        return shown

    return declare


def show(
    request: OfficersRequest,
    template: str,
    context: Mapping[str, object] | None = None,
    *,
    children: Iterable[int] = (),
    status: int = 200,
) -> HttpResponse:
    """Answer with a template, after putting on record which children's data it shows.

    Raises NotAudited, answered with a 503, where that cannot be put on record.
    """
    put_on_record(request, children)
    return render(request, template, dict(context or {}), status=status)


def put_on_record(request: OfficersRequest, children: Iterable[int]) -> None:
    """Put on record which children's data are about to be seen, on a page or in a file.

    Raises NotAudited, answered with a 503, where that cannot be done.
    """
    seen = sorted(set(children))
    if seen and request.declared.audits is Audits.NOBODY:
        raise AssertionError(f"{request.page_name} shows children and does not declare it")
    if seen:
        viewed(by=request.actor, children=seen, page=request.page_name)
    request.told = True


def _name(request: HttpRequest) -> str:
    found = request.resolver_match
    return found.url_name or found.view_name if found else ""


def _check(request: OfficersRequest, response: HttpResponse) -> None:
    """An audited page that answers with content must have said whose it is."""
    audited = request.declared.audits is not Audits.NOBODY
    if audited and response.status_code == 200 and not request.told:
        raise AssertionError(f"{request.page_name} answered without saying whose record it shows")
