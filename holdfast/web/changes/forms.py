"""The forms of significant changes: telling of one, hearing of one, answering one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django import forms

from holdfast.queries.changes import ChangeLine, ToTell
from holdfast.web.between import BetweenForm, choice, select, text
from holdfast.web.forms import DateField

ANSWERS = (
    ("noted", "Noted: the review is not brought forward"),
    ("contact", "Speak to the child or the social worker; the review is not brought forward"),
    ("bring-forward", "Bring the review forward"),
    ("escalate", "Raise it with managers; the review is not brought forward"),
)
PLANNED = (("yes", "Planned"), ("no", "Unplanned or unexpected"), ("", "Not known"))
HAPPENED = (("no", "It has happened"), ("yes", "It is proposed, and has not happened yet"))


def kinds(found: ToTell) -> Iterator[Any]:
    """The kinds of change, each with its sub-types under its title."""
    for kind in found.types:
        if kind.subtypes:
            offered = [(f"{kind.id}/{subtype}", says) for subtype, says in kind.subtypes]
            yield (kind.title, offered)
        else:
            yield (f"{kind.id}/", kind.title)


class _KindForm(BetweenForm):
    """What kind of change it was."""

    def __init__(self, found: ToTell, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        kind = select("What kind of change is it?", kinds(found))
        kind.error_messages["required"] = "Choose what kind of change it is"
        self.fields["type"] = kind

    @property
    def kind(self) -> dict[str, str]:
        """The kind of change and its sub-type. The form must be valid."""
        kind, _, subtype = self.cleaned_data["type"].partition("/")
        return {"type": kind, "subtype": subtype}


class TellForm(_KindForm):
    """What the social worker tells the reviewing officer."""

    def __init__(self, found: ToTell, today: date, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(found, data)
        thresholds = [f"{kind.title} ({kind.threshold})" for kind in found.types if kind.threshold]
        self.fields["proposed"] = choice("Has it happened?", HAPPENED, initial="no")
        self.fields["on"] = DateField(
            label="Day of the change",
            help_text="The day it is planned for, if it has not happened. Of what must last to "
            "count, its first day; you may tell of it at once.",
            initial=today,
        )
        self.fields["planned"] = choice("Was it planned?", PLANNED, required=False, initial="")
        self.fields["concerns"] = forms.CharField(
            label="Whom does it concern?",
            help_text="The child, or which family or other person. A role is enough.",
            required=False,
            max_length=120,
        )
        self.fields["summary"] = text("What happened?", missing="Say what happened")
        self.fields["effect"] = text(
            "What does it mean for what the review decided?", required=False
        )
        enclosures = [f"{kind.title}: {kind.encloses}" for kind in found.types if kind.encloses]
        self.fields["enclosed"] = forms.CharField(
            label="What goes with it?",
            help_text=". ".join(enclosures) if enclosures else "Name the document, if one does.",
            required=False,
            max_length=200,
        )
        self.fields["told_on"] = DateField(
            label="If you told the officer before today, when?", required=False
        )
        self.thresholds = tuple(thresholds)


class HeardForm(_KindForm):
    """A change of which the officer was not told."""

    def __init__(self, found: ToTell, today: date, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(found, data)
        self.fields["on"] = DateField(label="Day of the change")
        self.fields["heard_on"] = DateField(label="When did it come to light?", initial=today)
        self.fields["how"] = text("How did it come to light?", missing="Say how it came to light")
        self.fields["concerns"] = forms.CharField(
            label="Whom does it concern?", required=False, max_length=120
        )
        self.fields["summary"] = text("What happened?", missing="Say what happened")


class AnswerForm(BetweenForm):
    """What the reviewing officer does about a change, and why."""

    def __init__(self, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        answer = choice("What do you do about it?", ANSWERS)
        answer.error_messages["required"] = "Choose what you do about it"
        self.fields["answer"] = answer
        self.fields["review_by"] = DateField(
            label="If the review is brought forward: to be held by", required=False
        )
        self.fields["why"] = text(
            "Why is the review brought forward, or not?",
            missing="Say why the review is, or is not, brought forward",
        )


class HappenedForm(BetweenForm):
    """The day on which what was proposed has happened."""

    def __init__(
        self, found: ChangeLine, today: date, data: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data)
        first = min(found.happened_on, today)
        self.fields["on"] = DateField(label="Day it happened", initial=first)


class NothingForm(BetweenForm):
    """A form that asks nothing: its button says what is done."""
