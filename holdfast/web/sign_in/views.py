"""The sign-in page and the way from it to each officer's first page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from allauth.account.views import LoginView
from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect

from holdfast.policy.permissions import NotPermitted, Permission, may
from holdfast.queries import demonstration
from holdfast.queries.today import today
from holdfast.web import frame
from holdfast.web.demonstration import DemoPerson, DemoSignIns
from holdfast.web.page import OfficersRequest, page

FIRST_PAGES = (
    (Permission.SEE_WORK, "my_work"),
    (Permission.IMPORT_RETURNS, "imports"),
    (Permission.SEE_CHILDREN, "children"),
    (Permission.SEE_PROCEDURES, "procedures"),
)
"""Where an officer starts: the first of these that the roles held permit."""


class SignIn(LoginView):
    """Asks for an e-mail address and a password; a demonstration lists whom to sign in as."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The form, and the demonstration sign-ins where there are any."""
        return super().get_context_data(**kwargs) | {"demo_sign_ins": tuple(_demo_sign_ins())}


def _demo_sign_ins() -> Iterator[DemoSignIns]:
    if settings.IN_PRODUCTION:
        return
    found = demonstration.sign_ins(today())
    for authority, people in groupby(found, key=lambda person: person.authority):
        yield DemoSignIns(
            authority,
            tuple(
                DemoPerson(each.name, each.role, each.email, settings.HOLDFAST_DEMO_PASSWORD)
                for each in people
            ),
        )


@page(needs=None)
def home(request: OfficersRequest) -> HttpResponse:
    """Go to the first page of the officer's own work."""
    for permission, name in FIRST_PAGES:
        if may(request.actor, permission) and (address := frame.address(name)):
            return redirect(address)
    raise NotPermitted("You hold no role today, so there is nothing to show you.")
