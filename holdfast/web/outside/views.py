"""A link is opened, exchanged for a cookie, its form answered question by question, and sent."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions import links
from holdfast.actions.action import Refused
from holdfast.actions.links import Entered
from holdfast.policy.actor import Actor
from holdfast.queries.outside import Key, key_of, leave_to
from holdfast.queries.today import now
from holdfast.web.outside.door import closed, let_in, let_out, outside, too_many, whose
from holdfast.web.outside.forms import ANSWER, CodeForm, QuestionForm
from holdfast.web.outside.hidden_token import token_of
from holdfast.web.words import until_words


@outside
@require_http_methods(["GET", "POST"])
def link(request: HttpRequest) -> HttpResponse:
    """A link as it was handed out. Opening it looks nothing up and changes nothing.

    Going on exchanges it for a cookie and a clean address, once the code is right if it has one.
    """
    if request.method == "GET":
        return render(request, "outside/link.html")
    limited = too_many(request)
    if limited:
        return limited
    token = token_of(request)
    key = key_of(token, now()) if token else None
    return _exchanged(request, key, token) if key else closed(request)


def _exchanged(request: HttpRequest, key: Key, token: str) -> HttpResponse:
    asked = "code" in request.POST
    form = CodeForm(request.POST if asked else None)
    if key.has_code and not form.is_valid():
        return render(request, "outside/code.html", {"form": form})
    code = form.cleaned_data["code"] if key.has_code else ""
    found = links.exchange(by=_product(key), child=key.child, link=key.link, token=token, code=code)
    if found.entered is Entered.IN:
        return let_in(redirect("answer"), key.link, found.secret)
    if found.entered is Entered.CLOSED:
        return closed(request)
    form.add_error("code", "This is not the code. Look at it again, and enter it anew.")
    return render(request, "outside/code.html", {"form": form})


@outside
@require_GET
def start(request: HttpRequest) -> HttpResponse:
    """What the form is about, who reads it, until when it can be answered."""
    found = whose(request)
    if found is None:
        return closed(request)
    first = (found.first_left or found.steps[0]) if found.steps else None
    told = {"form_asked": found, "first": first, "until": until_words(found.until)}
    return render(request, "outside/start.html", told)


@outside
@require_http_methods(["GET", "POST"])
def question(request: HttpRequest, number: int) -> HttpResponse:
    """One question. Its answer is kept as soon as it is given, and can be changed until sent."""
    found = whose(request)
    if found is None:
        return closed(request)
    limited = too_many(request, found.key.link)
    if limited:
        return limited
    step = found.step(number)
    if step is None:
        return redirect("answer_check")
    form = QuestionForm(step, request.POST if request.method == "POST" else None)
    if form.is_valid() and _kept(form, found.key):
        return _onward(request, number)
    context = {
        "form_asked": found,
        "form": form,
        "field": form[ANSWER],
        "step": step,
        "place": found.place(number),
        "before": found.before(number),
        "changing": "change" in request.GET,
    }
    return render(request, "outside/question.html", context)


def _kept(form: QuestionForm, key: Key) -> bool:
    try:
        links.answer(
            by=_product(key),
            child=key.child,
            link=key.link,
            answers={form.step.question.id: form.value},
        )
    except Refused as refused:
        form.add_error(ANSWER, str(refused))
        return False
    return True


def _onward(request: HttpRequest, number: int) -> HttpResponse:
    """To the next question, which the answer may have changed; to the check after the last."""
    found = whose(request)
    if found is None:
        return closed(request)
    following = found.after(number)
    if following is None or "change" in request.GET:
        return redirect("answer_check")
    return redirect("answer_question", following.number)


@outside
@require_http_methods(["GET", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    """Everything that was answered, to change or to send. It can be sent once."""
    found = whose(request)
    if found is None:
        return closed(request)
    refusal = ""
    if request.method == "POST":
        key = found.key
        try:
            links.send(by=_product(key), child=key.child, link=key.link)
        except Refused as refused:
            refusal = str(refused)
        else:
            return let_out(redirect("answer_sent"))
    return render(request, "outside/check.html", {"form_asked": found, "refusal": refusal})


@outside
@require_GET
def sent(request: HttpRequest) -> HttpResponse:
    """Thanks, and nothing else: there is nothing left on this device."""
    return render(request, "outside/sent.html")


@outside
@require_GET
def leave(request: HttpRequest) -> HttpResponse:
    """Out at once, to a site that nobody wonders at. What was answered stays kept."""
    found = whose(request)
    return let_out(redirect(found.leave_to if found else leave_to()))


def _product(key: Key) -> Actor:
    """Who acts for somebody the record does not know: the product itself."""
    return Actor.product(key.authority)
