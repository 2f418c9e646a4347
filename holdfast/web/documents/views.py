"""A document: looked at as each recipient gets it, written, made final, added to, sent."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from holdfast.actions import documents
from holdfast.actions.action import Refused
from holdfast.core.documents import Shows, groups_of
from holdfast.documents.copies import Copy
from holdfast.documents.paper import from_json
from holdfast.documents.pdf import pdf
from holdfast.documents.word import word
from holdfast.policy.permissions import Permission
from holdfast.queries.documents import DocumentTold, chosen_recipient
from holdfast.queries.documents import document as document_told
from holdfast.queries.recipients import Recipient
from holdfast.queries.today import today
from holdfast.web.documents import context
from holdfast.web.documents.forms import AddForm, FinalForm, SendForm, WriteForm
from holdfast.web.downloads import download
from holdfast.web.page import Audits, OfficersRequest, page, put_on_record, show
from holdfast.web.telling import accepted

READS = page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
WRITES = page(needs=Permission.RECORD_REVIEWS, audits=Audits.CHILD)
KINDS = {
    "pdf": (pdf, "application/pdf"),
    "docx": (
        word,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
}


@require_GET
@READS
def one(request: OfficersRequest, document: int) -> HttpResponse:
    """A document as the authority has it, or as one recipient gets it."""
    told = _found(request, document)
    seen = _seen(request, told)
    page_context = context.page(request.actor, told, context.copy_told(told, seen), seen)
    page_context["final_form"] = FinalForm(told.gates) if not told.is_final else None
    return show(request, "documents/document.html", page_context, children=[told.child.id])


@require_GET
@READS
def download_now(request: OfficersRequest, document: int, file: str) -> HttpResponse:
    """The document as a file, whole or as one recipient gets it."""
    told = _found(request, document)
    return _file(request, told, context.copy_told(told, _seen(request, told)), file)


@require_GET
@READS
def download_copy(request: OfficersRequest, document: int, copy: int, file: str) -> HttpResponse:
    """A copy as it was sent."""
    told = _found(request, document)
    line = next((each for each in told.copies if each.id == copy), None)
    if line is None:
        raise Http404
    part = "child" if line.is_child else line.part
    groups = groups_of(part, officer=line.is_officer)
    return _file(request, told, context.copy_sent(told, line, groups), file)


@require_http_methods(["GET", "POST"])
@WRITES
def write(request: OfficersRequest, document: int) -> HttpResponse:
    """Write the parts that an officer writes; the draft is made anew with them."""
    told = _found(request, document)
    if told.is_final:
        return redirect("document", document)
    parts = [part for part in told.template.parts if part.shows is Shows.WRITTEN]
    before = {
        part.id: documents.as_written(part.paragraphs, part.bullets)
        for part in from_json(told.content).parts
    }
    form = WriteForm(parts, before, request.POST or None)

    def make() -> object:
        return documents.prepare(
            by=request.actor,
            child=told.child.id,
            use=told.use,
            review=told.review,
            about=told.about,
            written=form.written,
        )

    if form.is_valid() and accepted(form, make):
        return redirect("document", document)
    page_context = {
        **context.head(told),
        "breadcrumbs": context.breadcrumbs(told, itself=True),
        "form": form,
        "reading": context.reading(told),
        "decisions": told.decisions,
    }
    return show(request, "documents/write.html", page_context, children=[told.child.id])


@require_POST
@WRITES
def final(request: OfficersRequest, document: int) -> HttpResponse:
    """Make a document final."""
    told = _found(request, document)
    form = FinalForm(told.gates, request.POST)

    def make_final() -> object:
        return documents.finalise(
            by=request.actor, child=told.child.id, document=document, lifts=form.lifts
        )

    if form.is_valid() and accepted(form, make_final):
        messages.success(request, "It is final. From now on it is only added to.")
        return redirect("document", document)
    page_context = context.page(request.actor, told, context.copy_told(told, None), None)
    page_context["final_form"] = form
    return show(request, "documents/document.html", page_context, children=[told.child.id])


@require_POST
@WRITES
def anew(request: OfficersRequest, document: int) -> HttpResponse:
    """Make a draft anew from what the record holds now."""
    told = _found(request, document)
    try:
        documents.prepare(
            by=request.actor,
            child=told.child.id,
            use=told.use,
            review=told.review,
            about=told.about,
        )
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("document", document)


@require_http_methods(["GET", "POST"])
@WRITES
def add(request: OfficersRequest, document: int) -> HttpResponse:
    """Add to a final document."""
    told = _found(request, document)
    form = AddForm(request.POST or None)

    def put() -> object:
        wording = form.cleaned_data["wording"]
        return documents.add(
            by=request.actor, child=told.child.id, document=document, wording=wording
        )

    if form.is_valid() and accepted(form, put):
        messages.success(request, "Added")
        return redirect("document", document)
    page_context = {
        **context.head(told),
        "breadcrumbs": context.breadcrumbs(told, itself=True),
        "form": form,
    }
    return show(request, "documents/add.html", page_context, children=[told.child.id])


@require_http_methods(["GET", "POST"])
@WRITES
def send(request: OfficersRequest, document: int) -> HttpResponse:
    """Send copies of a final document."""
    told = _found(request, document)
    form = SendForm(told, today(), request.POST or None)

    def post() -> object:
        return documents.send(
            by=request.actor,
            child=told.child.id,
            document=document,
            copies=form.copies,
            on=form.cleaned_data["on"],
            lifts=form.lifts,
        )

    if form.is_valid() and accepted(form, post):
        messages.success(request, "Sent. Officers find it among what they were told.")
        return redirect("document", document)
    page_context = {**context.sending(request.actor, told), "form": form}
    return show(request, "documents/send.html", page_context, children=[told.child.id])


def _found(request: OfficersRequest, document: int) -> DocumentTold:
    told = document_told(request.actor, document, today())
    if told is None:
        raise Http404
    return told


def _seen(request: OfficersRequest, told: DocumentTold) -> Recipient | None:
    """Whoever the page is asked to be shown as; nobody may be shown what may not be sent."""
    key = request.GET.get("for", "")
    if not key:
        return None
    found = chosen_recipient(told, key, today())
    if found is None or found.stopped:
        raise Http404
    return found


def _file(request: OfficersRequest, told: DocumentTold, copy: Copy, kind: str) -> HttpResponse:
    if kind not in KINDS:
        raise Http404
    render, content_type = KINDS[kind]
    put_on_record(request, [told.child.id])
    return download(render(copy, told.procedure), f"{told.use}-{told.id}.{kind}", content_type)
