"""What every page for people without an account has in common: its headers, its cookie.

The cookie names the link and holds the secret that the link was exchanged for. It is signed, the
browser's scripts cannot read it, and it goes when the browser is closed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import cast

from allauth.core.ratelimit import consume
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware
from django.shortcuts import render
from django.utils.decorators import decorator_from_middleware
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters

from holdfast.queries.outside import Answering, answering
from holdfast.queries.today import now
from holdfast.web.outside.hidden_token import token_of

COOKIE = "__Secure-answer" if settings.IN_PRODUCTION else "answer"
SALT = "holdfast.answer"
PATH = "/answer/"
LASTS_SECONDS = 4 * 60 * 60

View = Callable[..., HttpResponse]


class WithoutReferrer(CsrfViewMiddleware):
    """The check against forged requests, where pages send no referrer.

    A browser told to send none names its own origin "null". What it says of the site that the
    request comes from cannot be forged by a script, and the token is asked for all the same.
    """

    def _origin_verified(self, request: HttpRequest) -> bool:
        site = request.headers.get("Sec-Fetch-Site", "same-origin")
        if request.META["HTTP_ORIGIN"] == "null" and site == "same-origin":
            return True
        return bool(super()._origin_verified(request))  # type: ignore[misc]


_not_forged = decorator_from_middleware(WithoutReferrer)


def outside(view: View) -> View:
    """Make a view open to people without an account: kept nowhere, told to no other site."""
    guarded = _not_forged(sensitive_post_parameters()(view))

    @wraps(view)
    def answered(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = cast(HttpResponse, guarded(request, *args, **kwargs))
        response["Referrer-Policy"] = "no-referrer"
        response["Cache-Control"] = "no-store"
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    # The check of every other page would refuse them, for they send no referrer.
    return cast(View, login_not_required(csrf_exempt(answered)))


def let_in(response: HttpResponse, link: int, secret: str) -> HttpResponse:
    """Give the browser the cookie by which the form is answered."""
    response.set_signed_cookie(
        COOKIE,
        f"{link}:{secret}",
        salt=SALT,
        path=PATH,
        secure=settings.IN_PRODUCTION,
        httponly=True,
        samesite="Lax",
    )
    return response


def let_out(response: HttpResponse) -> HttpResponse:
    """Take the cookie back."""
    response.delete_cookie(COOKIE, path=PATH, samesite="Lax")
    return response


def whose(request: HttpRequest) -> Answering | None:
    """The form that the holder of the cookie answers, None where there is none, or no more."""
    kept = request.get_signed_cookie(COOKIE, default="", salt=SALT, max_age=LASTS_SECONDS)
    link, _, secret = str(kept or "").partition(":")
    return answering(int(link), secret, now()) if link.isdigit() and secret else None


def too_many(request: HttpRequest, link: int | None = None) -> HttpResponse | None:
    """The answer to too many tries from one address or at one link; None while there are few.

    With the number of a `link`, what is answered by it is counted; otherwise, who goes in.
    """
    counted = ("answer_link", token_of(request)) if link is None else ("answer_save", str(link))
    if consume(request, action=counted[0], key=counted[1] or "none"):
        return None
    return render(request, "outside/too_many.html", status=429)


def closed(request: HttpRequest) -> HttpResponse:
    """The one answer to a link or a cookie that is unknown, used, withdrawn or past its end."""
    return let_out(render(request, "outside/closed.html", status=404))
