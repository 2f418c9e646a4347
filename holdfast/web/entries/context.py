"""What the pages of forms show beside the form itself."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django import forms
from django.urls import reverse
from django.utils import timezone

from holdfast.core.asking import Form
from holdfast.policy.actor import Actor
from holdfast.queries.entries import AskedSection, EntryLine, FilledForm, OtherText
from holdfast.queries.forms_offered import Offered
from holdfast.web.asking import REVISION, AskedForm, ShownQuestion, ShownSection, revision_of
from holdfast.web.components import Breadcrumbs, Crumb, EmptyState, Saved, Tag
from holdfast.web.guiding import guidance
from holdfast.web.words import clock_time, date_long

FORM_ID = "filled-form"


@dataclass(frozen=True)
class OfferedForm:
    """A form that may be begun."""

    title: str
    help: str
    url: str


@dataclass(frozen=True)
class Group:
    """Forms under one heading."""

    title: str
    forms: tuple[OfferedForm, ...]


@dataclass(frozen=True)
class FilledLine:
    """A filled form in the list of a child's."""

    title: str
    says: str
    when: str
    owner: str
    url: str
    tag: Tag | None


@dataclass(frozen=True)
class Clash:
    """Two texts to one question: what stands, and what somebody else wrote."""

    asks: str
    stands: str
    stands_by: str
    other: int
    wrote: str
    wrote_by: str
    key: str


class AgainForm(forms.Form):
    """Why a completed form is opened again."""

    why = forms.CharField(
        label="Why is it opened again?",
        help_text="What was recorded stays in the history.",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say why it is opened again"},
    )


def offered(found: Offered, filled: Iterable[EntryLine]) -> dict[str, object]:
    """The list of forms about a child."""
    child = found.child.id
    return {
        "name": found.child.name,
        "breadcrumbs": crumbs(found.child.name, child, here=True),
        "groups": tuple(
            Group(
                group,
                tuple(
                    OfferedForm(form.title, form.help, reverse("begin-form", args=[child, form.id]))
                    for form in forms_
                ),
            )
            for group, forms_ in found.groups.items()
        ),
        "filled": tuple(line_of(line) for line in filled),
        "nothing": EmptyState("Nothing is recorded by form yet", "What you record appears here."),
    }


def line_of(line: EntryLine) -> FilledLine:
    """A filled form as a line of a list."""
    if line.completed_on is None:
        tag, when = Tag("Draft"), f"begun {date_long(line.started_on)}"
    elif line.stays_open and line.closed_on is None:
        tag, when = Tag("Open", "warn"), f"recorded {date_long(line.completed_on)}"
    else:
        tag, when = None, f"recorded {date_long(line.completed_on)}"
    return FilledLine(
        line.title, line.says, when, line.owner, reverse("entry", args=[line.id]), tag
    )


def begin(found: Offered, form: Form) -> dict[str, object]:
    """The page before a form is begun: what it asks and what follows."""
    return {
        "name": found.child.name,
        "title": form.title,
        "help": form.help,
        "asks": tuple(question.asks for question in form.all_questions),
        "source": form.source.cite,
        "breadcrumbs": crumbs(found.child.name, found.child.id),
        "cancel": reverse("forms", args=[found.child.id]),
    }


def fill(actor: Actor, found: FilledForm, form: AskedForm, next_url: str) -> dict[str, object]:
    """A form as it is filled, or as it was."""
    editable = found.may_fill and found.closed_on is None
    return {
        "name": found.child.name,
        "title": found.form.title,
        "help": found.form.help,
        "source": found.form.source.cite,
        "breadcrumbs": crumbs(found.child.name, found.child.id),
        "form": form,
        "form_id": FORM_ID,
        "sections": tuple(_open_sections(found, form)) if editable else (),
        "answered": tuple(found.sections) if not _whole_is_open(found, editable) else (),
        "is_draft": found.is_draft,
        "says": _says(found),
        "editable": editable,
        "left": len(found.left),
        "clashes": tuple(_clashes(found)),
        "revisions": revisions(found),
        "saved": Saved(_saved(found)),
        "save_url": reverse("save-entry", args=[found.id]),
        "settle_url": reverse("settle-entry", args=[found.id]),
        "again_url": reverse("reopen-entry", args=[found.id]),
        "back": next_url or back_to(found),
        "next": next_url,
        "guidance": guidance(actor, *found.form.guidance),
    }


def _whole_is_open(found: FilledForm, editable: bool) -> bool:
    return editable and found.is_draft


def _open_sections(found: FilledForm, form: AskedForm) -> Iterable[ShownSection]:
    """The sections with the questions that may be answered now."""
    for section in form.sections:
        questions = tuple(each for each in section.questions if _may_answer(found, each))
        if questions:
            yield ShownSection(
                section.section,
                questions,
                section.skip if found.is_draft else None,
                section.why if found.is_draft else None,
                section.revision,
                section.done,
            )


def _may_answer(found: FilledForm, shown: ShownQuestion) -> bool:
    return found.is_draft or shown.question.id in found.form.open_until


def revisions(found: FilledForm, keeping: Mapping[str, str] | None = None) -> dict[str, str]:
    """The revision of every answer that may be given now, by the name it travels under.

    Those in `keeping` stay as the page has them: somebody else changed the answer meanwhile.
    """
    now = {
        REVISION + asked.question.id: str(revision_of(asked))
        for section in found.sections
        for asked in section.questions
        if found.is_draft or asked.question.id in found.form.open_until
    }
    drafted = found.sections if found.is_draft else ()
    sections = {REVISION + each.section.id: str(_revision(each)) for each in drafted}
    return now | sections | dict(keeping or {})


def kept_revisions(clashes: Collection[str], sent: Mapping[str, str]) -> dict[str, str]:
    """The revisions that a page sent for answers that somebody else changed."""
    names = (REVISION + question for question in clashes)
    return {name: str(sent[name]) for name in names if name in sent}


def _revision(section: AskedSection) -> int:
    return section.answer.revision if section.answer else 0


def _clashes(found: FilledForm) -> Iterable[Clash]:
    for section in found.sections:
        for asked in section.questions:
            answer = asked.answer
            for other in answer.others if answer else ():
                yield Clash(
                    asks=asked.question.asks,
                    stands=str(answer.value or "") if answer else "",
                    stands_by=answer.saved_by if answer else "",
                    other=other.id,
                    wrote=_text(other),
                    wrote_by=other.written_by,
                    key=f"clash-{other.id}",
                )


def _text(other: OtherText) -> str:
    return str(other.value) if other.value is not None else other.why


def _says(found: FilledForm) -> str:
    if found.completed_on is None:
        return f"Draft, begun {date_long(found.started_on)} by {found.owner}."
    told = f"Recorded {date_long(found.completed_on)} by {found.completed_by or found.owner}."
    if found.closed_on:
        return f"{told} Closed {date_long(found.closed_on)}."
    return f"{told} It stays open until it is resolved." if found.stays_open else told


def _saved(found: FilledForm) -> str:
    answers = (asked.answer for section in found.sections for asked in section.questions)
    times = [answer.saved_at for answer in answers if answer]
    return f"Saved {clock_time(timezone.localtime(max(times)).time())}" if times else ""


def again(found: FilledForm, form: AgainForm) -> dict[str, object]:
    """The page on which a completed form is opened again."""
    return {
        "name": found.child.name,
        "title": found.form.title,
        "form": form,
        "breadcrumbs": crumbs(found.child.name, found.child.id),
        "back": reverse("entry", args=[found.id]),
    }


def back_to(found: FilledForm) -> str:
    """Where a form leads back to: the child's page."""
    return reverse("child", args=[found.child.id])


def crumbs(name: str, child: int, *, here: bool = False) -> Breadcrumbs:
    """The way back to the child and to the forms about the child."""
    forms_url = () if here else (Crumb("Record something", reverse("forms", args=[child])),)
    return Breadcrumbs(
        (
            Crumb("Children", reverse("children")),
            Crumb(name, reverse("child", args=[child])),
            *forms_url,
        )
    )
