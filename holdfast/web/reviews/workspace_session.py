"""Staying signed in while a review is held, and signing in again in place.

A meeting is longer than fifteen quiet minutes: the workspace has a longer limit of its own
(`holdfast.config.middleware.idle_limit`). Where the session has ended all the same, nothing typed
is lost: a save by itself is answered with the question for the password, a form that was sent is
kept in the page that asks for it, and goes through once it is answered.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.forms import LoginForm
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.urls import Resolver404, resolve
from django.views.decorators.http import require_POST

from holdfast.queries.actors import email_of
from holdfast.web.reviews.workspace_forms import AgainForm

WHO = "signed-in-as"
SALT = "holdfast.workspace"
OWN = "review-hold"
"""The names of the pages that what was sent is let through to begin with this."""
LONGEST = 10 * 60 * 60
"""Seconds for which a page remembers whose it was: as long as any session lasts."""

View = Callable[..., HttpResponse]


def who(request: HttpRequest) -> str:
    """Whose page this is, signed: it proves nothing but whom to ask for a password."""
    return signing.dumps(request.user.pk, salt=SALT)


def in_place(view: View) -> View:
    """Let a page of the workspace ask for the password in place when the session has ended."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        if request.method != "POST":
            return redirect_to_login(request.get_full_path())
        return _ask(request, kwargs["review"], AgainForm(known=_known(request) is not None))

    answer: View = login_not_required(answered)
    return answer


@require_POST
def sign_in(request: HttpRequest, review: int) -> HttpResponse:
    """Take the password, and let what was being sent go through."""
    email = _known(request)
    asked = AgainForm(request.POST, known=email is not None)
    if asked.is_valid():
        login = LoginForm(
            {
                "login": email or asked.cleaned_data["email"],
                "password": asked.cleaned_data["password"],
            },
            request=request,
        )
        if login.is_valid():
            login.login(request)
            return _let_through(request)
        for errors in login.errors.values():
            asked.add_error("password", list(errors))
    return _ask(request, review, asked)


sign_in = login_not_required(sign_in)


def _let_through(request: HttpRequest) -> HttpResponse:
    """To a page that saves by itself, the token of the new session; or do what was sent."""
    if request.headers.get("HX-Request"):
        answer = HttpResponse("")
        answer["HX-Trigger"] = json.dumps({"hf:signed-in": get_token(request)})
        return answer
    sent_to = str(request.POST.get("sent-to", ""))
    try:
        found = resolve(sent_to)
    except Resolver404:
        return redirect("home")
    if not str(found.url_name).startswith(OWN):
        return redirect("home")
    request.path = request.path_info = sent_to
    request.resolver_match = found
    done: HttpResponse = found.func(request, *found.args, **found.kwargs)
    return done


def _ask(request: HttpRequest, review: int, form: AgainForm) -> HttpResponse:
    """Ask for the password: as a part of the page, or as a page that keeps what was sent."""
    context = {"form": form, "who": request.POST.get(WHO, ""), "review": review}
    if request.headers.get("HX-Request"):
        answer = render(request, "reviews/workspace/again.html", context)
        answer["HX-Retarget"], answer["HX-Reswap"] = "#hf-again", "innerHTML"
        answer["HX-Trigger"] = json.dumps({"hf:saved": "Not saved yet: sign in again"})
        return answer
    keep = {"csrfmiddlewaretoken", "password", "email", WHO, "sent-to"}
    kept = [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name not in keep
    ]
    context |= {"kept": kept, "sent_to": request.POST.get("sent-to") or request.path}
    return render(request, "reviews/workspace/again_page.html", context)


def _known(request: HttpRequest) -> str | None:
    """The address of the officer whose page it was, None where the page does not prove it."""
    try:
        user = signing.loads(request.POST.get(WHO, ""), salt=SALT, max_age=LONGEST)
    except signing.BadSignature:
        return None
    return email_of(int(user))
