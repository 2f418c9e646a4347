"""The letter to the child as its page shows it, before it is sent and after."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.urls import reverse

from holdfast.core.documents import DocumentTemplate
from holdfast.documents.compose import compose
from holdfast.documents.copies import Recipient as CopyFor
from holdfast.documents.copies import copy_for
from holdfast.documents.paper import Paper
from holdfast.queries.iro_letter import IroLetter, SentCopy
from holdfast.queries.recipients import Recipient
from holdfast.web.allocation.guides import guides
from holdfast.web.components import Action, Breadcrumbs, Column, Crumb, EmptyState, Table
from holdfast.web.forms import DateField
from holdfast.web.telling import TellingForm, long_text
from holdfast.web.words import date_long

HOW = (("by post", "By post"), ("by hand", "By hand"), ("by e-mail", "By e-mail"))


class LetterForm(TellingForm):
    """Who gets a letter, when and how, and the officer's own words to the child."""

    def __init__(self, found: IroLetter, today: date, data: Any = None) -> None:
        super().__init__(data)
        open_to = [each for each in found.recipients if not each.stopped]
        self.fields["to"] = forms.MultipleChoiceField(
            label="Who gets a letter",
            help_text="The child gets the letter on this page; others get an explanation.",
            choices=[(each.key, f"{each.name}, {each.part_words}") for each in open_to],
            initial=[each.key for each in open_to if each.is_child],
            widget=forms.CheckboxSelectMultiple,
        )
        self.fields["on"] = DateField(label="Sent on", initial=today)
        self.fields["how"] = forms.ChoiceField(label="How", choices=HOW)
        self.fields["written"] = long_text("A few words of your own to the child")


def context(found: IroLetter, form: LetterForm, today: date) -> dict[str, object]:
    """Everything the page shows."""
    child = found.about.child
    others = found.to_others
    return {
        "name": child.name,
        "breadcrumbs": Breadcrumbs(
            (
                Crumb("Children", reverse("children")),
                Crumb(child.name, reverse("child", args=[child.id])),
                Crumb("Reviewing officer", reverse("childs-iro", args=[child.id])),
            )
        ),
        "papers": (
            _shown(found, found.to_the_child, _child_of(found.recipients), today),
            *((_shown(found, others, None, today),) if others else ()),
        ),
        "form": form,
        "stopped": tuple(
            f"{each.name}: {each.stopped}" for each in found.recipients if each.stopped
        ),
        "sent": _sent(found.sent),
        "guides": guides(found.texts),
    }


def _child_of(recipients: Iterable[Recipient]) -> Recipient | None:
    return next((each for each in recipients if each.is_child), None)


def _shown(
    found: IroLetter, template: DocumentTemplate, to: Recipient | None, today: date
) -> Paper:
    """The letter as its reader will have it, with the names in their places."""
    paper = compose(template, found.matter, {}, dated=today)
    name = to.name if to else "parent or carer"
    groups = to.groups if to else frozenset({"family"})
    return copy_for(paper, CopyFor(name, "", groups), content_hash="").paper


def _sent(copies: Iterable[SentCopy]) -> Table:
    return Table(
        caption="Letters sent",
        columns=(Column("To"), Column("Letter"), Column("Sent on"), Column("How"), Column("To do")),
        rows=tuple(
            (
                each.name,
                each.title,
                date_long(each.on) if each.on else "",
                each.how,
                Action("Open", reverse("document", args=[each.document]), f"{each.title}"),
            )
            for each in copies
        ),
        empty=EmptyState("No letter about this officer was sent yet"),
    )
