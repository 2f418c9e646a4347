"""Forms in GOV.UK markup: the renderer every form uses, and a date asked for in three boxes.

`FORM_RENDERER = "holdfast.web.forms.GovukRenderer"`. A page shows `{{ form }}`, which brings its
own error summary; a page that lays its fields out by hand shows `{% error_summary form %}` first
and `{{ form.field.as_field_group }}` for each field.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting

OWN_TEMPLATES = {
    "django/forms/widgets/radio.html": "forms/widgets/radios.html",
    "django/forms/widgets/checkbox_select.html": "forms/widgets/checkboxes.html",
    "django/forms/widgets/clearable_file_input.html": "django/forms/widgets/file.html",
}
"""Django's own widget templates that have a GOV.UK counterpart here."""

CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxSelectMultiple, "govuk-checkboxes__input"),
    (forms.RadioSelect, "govuk-radios__input"),
    (forms.CheckboxInput, "govuk-checkboxes__input"),
    (forms.Select, "govuk-select"),
    (forms.Textarea, "govuk-textarea"),
    (forms.FileInput, "govuk-file-upload"),
    (forms.Widget, "govuk-input"),
)
"""The GOV.UK class of each widget; the first that fits counts."""

NOT_TOLD = str(forms.Field.default_error_messages["required"])
"""What Django says of any missing answer; a form's own message replaces it."""

WITHOUT_ERROR_CLASS = {"govuk-checkboxes__input", "govuk-radios__input"}


class GovukBoundField(BoundField):
    """A field of a form that gives its widget the classes GOV.UK's style sheet knows."""

    def build_widget_attrs(
        self, attrs: dict[str, Any], widget: forms.Widget | None = None
    ) -> dict[str, Any]:
        """Add classes; take away the browser's own checks and grey hints, which are read badly."""
        widget = widget or self.field.widget
        attrs = super().build_widget_attrs(attrs, widget)
        attrs.pop("required", None)
        if not widget.is_hidden:
            attrs["class"] = " ".join(self._classes(widget))
            attrs["placeholder"] = False
        return attrs

    def _classes(self, widget: forms.Widget) -> list[str]:
        own = next(name for kind, name in CLASSES if isinstance(widget, kind))
        classes = [own, str(widget.attrs.get("class", ""))]
        if self.errors and own not in WITHOUT_ERROR_CLASS:
            classes.append(f"{own}--error")
        return [name for name in classes if name]

    @property
    def is_single_checkbox(self) -> bool:
        """Whether the label stands after one box instead of above."""
        return isinstance(self.field.widget, forms.CheckboxInput)

    @property
    def is_date(self) -> bool:
        """Whether the field is asked for in three boxes, which are one group."""
        return isinstance(self.field.widget, DateBoxes)

    @property
    def shows_optional(self) -> bool:
        """Whether the label says "(optional)"; a form turns it off with `hide_optional = True`."""
        quiet = getattr(self.form, "hide_optional", False) or self.is_single_checkbox
        return not self.field.required and not quiet

    @property
    def told_errors(self) -> list[str]:
        """What is wrong with the field, a missing answer told by the field's own name."""
        return [
            self._missing if error.code == "required" and text == NOT_TOLD else str(text)
            for error, text in zip(self.errors.as_data(), self.errors, strict=True)
        ]

    @property
    def _missing(self) -> str:
        widget, label = self.field.widget, str(self.label)
        if isinstance(widget, forms.CheckboxInput):
            return f"{label}: tick the box to go on"
        if isinstance(widget, forms.CheckboxSelectMultiple):
            return f"{label}: choose at least one"
        if isinstance(widget, (forms.Select, forms.RadioSelect, forms.FileInput)):
            return f"{label}: choose one"
        return f"Enter {label if label[1:2].isupper() else label[:1].lower() + label[1:]}"

    @property
    def first_input_id(self) -> str:
        """Where a link from the error summary lands: the first box, button or line of the field."""
        several = isinstance(
            self.field.widget, (forms.RadioSelect, forms.CheckboxSelectMultiple, forms.MultiWidget)
        )
        return f"{self.auto_id}_0" if several else str(self.id_for_label)


class GovukRenderer(TemplatesSetting):
    """Shows every form, field and widget in GOV.UK markup."""

    form_template_name = "forms/form.html"
    field_template_name = "forms/field.html"
    bound_field_class = GovukBoundField

    def get_template(self, template_name: str) -> Any:
        """The GOV.UK counterpart of one of Django's templates, or the template asked for."""
        return super().get_template(OWN_TEMPLATES.get(template_name, template_name))


PARTS = ("day", "month", "year")


class DateBoxes(forms.MultiWidget):
    """Day, month and year in three boxes."""

    template_name = "forms/widgets/date.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({part: forms.TextInput() for part in PARTS}, attrs)

    def decompress(self, value: date | None) -> Sequence[object]:
        """The date's three parts; three blanks for none."""
        return [value.day, value.month, value.year] if value else ["", "", ""]

    def value_from_datadict(self, data: Mapping[str, Any], files: object, name: str) -> list[str]:
        """The three texts as typed; a whole ISO date under the field's own name serves too."""
        if isinstance(whole := data.get(name), str):
            return list(reversed([*whole.split("-"), "", ""][:3]))
        return [str(data.get(f"{name}_{part}") or "").strip() for part in PARTS]


class DateField(forms.Field):
    """A date typed in three boxes; its value is a `date` or None.

    `initial` is a `date`. Errors say what is missing or that there is no such day.
    """

    widget = DateBoxes

    def to_python(self, value: object) -> date | None:
        """The date of three texts. Raises `ValidationError` where they make none."""
        if value is None or isinstance(value, date):
            return value
        texts = list(value) if isinstance(value, Sequence) else []
        if not any(texts):
            return None
        missing = [part for part, text in zip(PARTS, texts, strict=True) if not text]
        if missing:
            raise ValidationError(f"{self._name} must include a {' and '.join(missing)}")
        try:
            return self._real_date(*texts)
        except ValueError:
            raise ValidationError(f"{self._name} must be a real date") from None

    def has_changed(self, initial: date | None, data: Sequence[str] | None) -> bool:
        """Whether the three texts say another date than the one shown at first."""
        try:
            return self.to_python(data) != initial
        except ValidationError:
            return True

    @property
    def _name(self) -> str:
        return str(self.label or "The date")

    @staticmethod
    def _real_date(day: str, month: str, year: str) -> date:
        if len(year) != 4:
            raise ValueError(year)
        return date(int(year), int(month), int(day))


TIME_FORMATS = ("%H:%M", "%H.%M", "%I:%M%p", "%I.%M%p", "%I%p")


class ClockField(forms.CharField):
    """A time of day, written as "14:30", "2:30pm" or "9am"."""

    def clean(self, value: object) -> time | None:
        """The time, None for none. Raises `ValidationError`."""
        text = str(super().clean(value) or "").replace(" ", "").lower()
        if not text:
            return None
        for pattern in TIME_FORMATS:
            try:
                return datetime.strptime(text, pattern).time()  # noqa: DTZ007 - a time of day alone
            except ValueError:
                continue
        raise ValidationError("Enter a time of day, such as 14:30 or 2:30pm")


def clock(label: str, hint: str = "Such as 14:30 or 2:30pm") -> forms.Field:
    """A time of day that may be left out."""
    field = ClockField(label=label, help_text=hint, required=False, max_length=10)
    field.widget.attrs["class"] = "govuk-input--width-5"
    return field
