"""When is it due? What is asked and answered here is about nobody in the record, and not kept."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.policy.permissions import Permission
from holdfast.queries import procedures as procedure_query
from holdfast.queries.calculator import reckon as query
from holdfast.queries.calculator.reckon import Question
from holdfast.queries.today import today
from holdfast.web.calculator.forms import CaseForm
from holdfast.web.calculator.result import Result, result_of
from holdfast.web.components import Breadcrumbs, Crumb
from holdfast.web.page import OfficersRequest, page, show

READS = page(needs=Permission.SEE_PROCEDURES)


@require_GET
@READS
def choose(request: OfficersRequest) -> HttpResponse:
    """Choose a procedure and a rule; a rule that was chosen leads to its own page."""
    home = procedure_query.home_procedure(request.actor)
    procedure = request.GET.get("procedure") or home
    search = request.GET.get("find", "").strip()
    found = query.choices(request.actor, procedure, search)
    if found is None:
        raise Http404
    if rule := request.GET.get("rule"):
        return redirect("when_due_rule", procedure, rule)
    return show(request, "calculator/choose.html", {"found": found, "search": search})


@require_http_methods(["GET", "POST"])
@READS
def reckon(request: OfficersRequest, procedure: str, rule: str) -> HttpResponse:
    """Ask for the facts of one rule and show the dates that they give."""
    asked = query.question(procedure, rule)
    choices = query.choices(request.actor, procedure)
    if asked is None or choices is None:
        raise Http404
    form = CaseForm(asked.plan, request.POST if request.method == "POST" else None)
    result = _result(asked, form) if form.is_bound and form.is_valid() else None
    home = Crumb("When is it due?", reverse("when_due"))
    return show(
        request,
        "calculator/rule.html",
        {
            "asked": asked,
            "form": form,
            "result": result,
            "found": choices,
            "breadcrumbs": Breadcrumbs((home,)),
        },
    )


def _result(asked: Question, form: CaseForm) -> Result | None:
    """The dates, or None after saying on the form that they cannot be counted."""
    try:
        return result_of(asked, query.reckon(asked, form.answers, today()), today())
    except (ValueError, OverflowError) as fault:
        form.add_error(None, f"The date cannot be counted: {fault}.")
        return None
