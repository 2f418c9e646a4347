"""The gallery's pages."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from holdfast.web import frame
from holdfast.web.gallery.samples import Section, duties, figures, form, page

SECTIONS: tuple[Section, ...] = (
    duties.MARKS,
    duties.TAGS,
    page.SENTENCES,
    duties.GROUPS,
    duties.REASONS,
    figures.IDENTITY,
    figures.FIGURES,
    figures.LADDERS,
    figures.LOADS,
    page.RULES,
    page.NAVIGATION,
    page.NOTICES,
    page.GUIDANCE,
    page.NOW,
    figures.PROGRESS,
)


@login_not_required
def gallery(request: HttpRequest) -> HttpResponse:
    """Every component in every state."""
    context = {
        "frame": _frame(request),
        "sections": SECTIONS,
        "fresh": form.fresh(),
        "refused": form.refused(),
    }
    return render(request, "gallery/gallery.html", context)


@login_not_required
def child(request: HttpRequest) -> HttpResponse:
    """The parts of a child's page in their places."""
    context = {
        "frame": _frame(request),
        "identity": figures.AMARA,
        "owed": duties.OWED_TO_ONE,
        "timeline": figures.LIFE_OF_AMARA,
        "ladder": figures.CONCERN,
        "breadcrumbs": page.TO_AMARA,
        "tabs": page.TABS_OF_AMARA,
    }
    return render(request, "gallery/child.html", context)


@login_not_required
def public(request: HttpRequest) -> HttpResponse:
    """A page for people without an account."""
    return render(request, "gallery/public.html", {"fresh": form.fresh()})


@login_not_required
def reason(request: HttpRequest) -> HttpResponse:
    """What a duty's rule word opens to."""
    return render(request, "component.html", {"component": duties.REASON_OF_MONTHS})


def _frame(request: HttpRequest) -> frame.Frame:
    here = reverse("gallery")
    pages = (("My work", "#"), ("Children", "#"), ("Components", here), ("Reports", "#"))
    return frame.Frame(
        authority="Northmere Council",
        person="Ruth Adeyemi",
        role="Independent reviewing officer",
        links=frame.links(request.path, pages),
        more=frame.links(request.path, (("Procedures", "#"), ("When is it due?", "#"))),
        csrf_input=frame.csrf_input(request),
        home_url=here,
        search_url=here,
        sign_in_url=here,
        sign_out_url=here,
        keep_alive_url=here,
        session_seconds=900,
        demonstration=True,
    )
