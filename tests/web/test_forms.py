"""Forms have GOV.UK's markup, checked against that design system's own fixtures."""

from __future__ import annotations

import json
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django import forms
from django.template import Context, Template

from holdfast.web.forms import DateField
from holdfast.web.gallery.samples import form as samples

COMPONENTS = Path(__file__).parents[2] / "node_modules/govuk-frontend/dist/govuk/components"
# Set on purpose: labels are bold and controls small, for pages dense with questions.
OWN_SIZES = {"govuk-label--s", "govuk-fieldset__legend--s", "govuk-radios--small"}
OWN_SIZES |= {"govuk-checkboxes--small"}
# Django's additions, or ids that are each page's own.
COMPARED = {"type", "data-module", "role", "inputmode"}

Element = tuple[str, frozenset[str], tuple[tuple[str, str | None], ...]]


class Markup(HTMLParser):
    """A page as a list of (element, classes, attributes that matter)."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = frozenset((dict(attrs).get("class") or "").split()) - OWN_SIZES
        kept = tuple(sorted(pair for pair in attrs if pair[0] in COMPARED))
        self.elements.append((tag, classes, kept))


def markup(html: str) -> list[Element]:
    parser = Markup()
    parser.feed(html)
    return parser.elements


def fixture(component: str, name: str) -> list[Element]:
    fixtures = json.loads((COMPONENTS / component / "fixtures.json").read_text())["fixtures"]
    return markup(next(each["html"] for each in fixtures if each["name"] == name))


def field(data: dict[str, str] | None = None, **made: forms.Field) -> list[Element]:
    form = type("Made", (forms.Form,), made)(data)
    (bound,) = form
    return markup(bound.as_field_group())


def test_input_with_an_error() -> None:
    assert field({}, f=forms.CharField()) == fixture("input", "with error message")


def test_input_with_a_hint() -> None:
    assert field(f=forms.CharField(help_text="Hint")) == fixture("input", "with hint text")


def test_textarea_with_an_error() -> None:
    made = forms.CharField(widget=forms.Textarea)
    assert field({}, f=made) == fixture("textarea", "with error message")


def test_select_with_a_hint_and_an_error() -> None:
    made = forms.ChoiceField(choices=[(n, str(n)) for n in (1, 2, 3)], help_text="Hint")
    assert field({}, f=made) == fixture("select", "with hint text and error message")


def test_file_upload() -> None:
    assert field(f=forms.FileField()) == fixture("file-upload", "default")
    made = forms.FileField(help_text="Hint")
    assert field({}, f=made) == fixture("file-upload", "with error message and hint")


def test_radios() -> None:
    made = forms.ChoiceField(choices=[("y", "Yes"), ("n", "No")], widget=forms.RadioSelect)
    assert field(f=made) == fixture("radios", "default")


def test_checkboxes() -> None:
    choices = [("a", "Animal"), ("m", "Mines"), ("f", "Farm")]
    made = forms.MultipleChoiceField(choices=choices, widget=forms.CheckboxSelectMultiple)
    hints = {("div", frozenset({"govuk-hint", "govuk-checkboxes__hint"}), ())}
    expected = [e for e in fixture("checkboxes", "with error message") if e not in hints]
    assert field({}, f=made) == expected


def test_date_boxes() -> None:
    assert field(f=DateField(help_text="Hint")) == fixture("date-input", "default")


def test_date_boxes_are_all_red_after_an_error() -> None:
    html = str(samples.refused()["held_on"].as_field_group())
    assert html.count("govuk-input--error") == 3


def test_error_summary() -> None:
    names = {"a": forms.CharField(), "b": forms.CharField()}
    form = type("Made", (forms.Form,), names)({})
    html = Template("{% load holdfast %}{% error_summary form %}").render(Context({"form": form}))
    assert markup(html) == fixture("error-summary", "default")


def test_every_error_leads_to_its_field() -> None:
    form = samples.refused()
    html = str(form)
    for bound in form.visible_fields():
        if bound.errors:
            assert f'href="#{bound.first_input_id}"' in html
            assert f'id="{bound.first_input_id}"' in html


def test_errors_and_hints_are_read_with_the_field() -> None:
    html = str(samples.refused()["place"].as_field_group())
    described = "id_refused-place_helptext id_refused-place_error"
    assert f'aria-describedby="{described}"' in html
    for part in described.split():
        assert f'id="{part}"' in html


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("place", "Enter where it was held"),
        ("manner", "How it was held: choose one"),
        ("sent_to", "The record goes to: choose at least one"),
        ("agreed", "The young person agrees to this record: tick the box to go on"),
    ],
)
def test_a_missing_answer_is_told_by_the_fields_name(name: str, told: str) -> None:
    assert samples.refused()[name].told_errors == [told]


def test_a_forms_own_message_is_kept() -> None:
    own = forms.CharField(error_messages={"required": "Say where"})
    form = type("Made", (forms.Form,), {"f": own})({})
    assert form["f"].told_errors == ["Say where"]


def test_a_field_that_may_be_left_empty_says_so() -> None:
    assert "(optional)" in str(samples.fresh()["number"].as_field_group())
    assert "(optional)" not in str(samples.fresh()["place"].as_field_group())


def test_without_scripts_or_browser_checks() -> None:
    assert " required" not in str(samples.fresh())


class Dated(forms.Form):
    on = DateField(label="The date of the review")


@pytest.mark.parametrize(
    ("day", "month", "year", "error"),
    [
        ("", "", "", "Enter the date of the review"),
        ("27", "", "2026", "The date of the review must include a month"),
        ("", "", "2026", "The date of the review must include a day and month"),
        ("31", "2", "2026", "The date of the review must be a real date"),
        ("1", "1", "26", "The date of the review must be a real date"),
        ("x", "1", "2026", "The date of the review must be a real date"),
        ("1", "1", "٢٠٢٦٠", "The date of the review must be a real date"),
    ],
)
def test_a_date_that_is_none_is_refused(day: str, month: str, year: str, error: str) -> None:
    form = Dated({"on_day": day, "on_month": month, "on_year": year})
    assert form["on"].told_errors == [error]


def test_a_date_typed_in_boxes() -> None:
    form = Dated({"on_day": " 4", "on_month": "03", "on_year": "2026"})
    assert form.is_valid()
    assert form.cleaned_data["on"] == date(2026, 3, 4)


def test_a_date_shown_at_first_is_not_a_change() -> None:
    initial = {"on": date(2026, 3, 4)}
    data = {"on_day": "4", "on_month": "3", "on_year": "2026"}
    assert not Dated(data, initial=initial).has_changed()
    assert 'value="2026"' in str(Dated(initial=initial))
