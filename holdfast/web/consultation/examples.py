"""Anonymous examples of participation: written, checked by somebody else, told."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from holdfast.actions import case_examples as acts
from holdfast.actions.action import Refused
from holdfast.core.participation import Way
from holdfast.policy.permissions import Permission
from holdfast.queries.case_examples import case_example, case_examples
from holdfast.web.components import Breadcrumbs, Crumb, EmptyState
from holdfast.web.consultation.forms import WhyForm
from holdfast.web.page import OfficersRequest, page, show

ROWS = 8


class ExampleForm(forms.Form):
    """An example in words, and the ways of taking part that it shows."""

    wording = forms.CharField(
        label="The example",
        help_text="No name, no place, no date: nothing by which anybody could know the child.",
        widget=forms.Textarea(attrs={"rows": ROWS}),
        error_messages={"required": "Write the example"},
    )
    ways = forms.MultipleChoiceField(
        label="What it shows: the child",
        choices=[(way.value, way.says) for way in Way],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


@require_http_methods(["GET", "POST"])
@page(needs=Permission.RECORD_REVIEWS)
def examples(request: OfficersRequest) -> HttpResponse:
    """Every example, those that may be told apart from those to be checked; write another."""
    form = ExampleForm(request.POST or None)
    if form.is_valid():
        try:
            acts.write(by=request.actor, **form.cleaned_data)
        except Refused as refused:
            form.add_error(refused.field, str(refused))
        else:
            messages.success(request, "Written. Somebody else must check it before it is told")
            return redirect("case-examples")
    told = {
        "form": form,
        "to_check": case_examples(request.actor, checked=False),
        "told": case_examples(request.actor, checked=True),
        "nothing": EmptyState("No example may be told yet", "Checked ones appear here."),
    }
    return show(request, "consultation/examples.html", told)


@require_http_methods(["GET", "POST"])
@page(needs=Permission.RECORD_REVIEWS)
def example(request: OfficersRequest, example: int) -> HttpResponse:
    """One example: check it, or take it away with a reason."""
    found = case_example(request.actor, example)
    if found is None:
        raise Http404
    away = request.method == "POST" and "check" not in request.POST
    form = WhyForm("Why is it taken away?", request.POST if away else None)
    try:
        if "check" in request.POST:
            acts.check(by=request.actor, example=example)
            messages.success(request, "Checked: it may be told")
            return redirect("case-examples")
        if form.is_valid():
            why = form.cleaned_data["why"]
            acts.strike_out(by=request.actor, example=example, why=why)
            messages.success(request, "Taken away")
            return redirect("case-examples")
    except Refused as refused:
        messages.error(request, str(refused))
    crumbs = Breadcrumbs((Crumb("Examples of participation", reverse("case-examples")),))
    told = {"example": found, "form": form, "breadcrumbs": crumbs}
    return show(request, "consultation/example.html", told)
