"""Template tags and filters: `{% load holdfast %}`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django import template
from django.forms import BaseForm
from django.template import Context
from django.template.engine import Engine
from django.utils.html import conditional_escape, format_html_join
from django.utils.safestring import SafeString

from holdfast.web import words
from holdfast.web.components import Component

register = template.Library()


@register.simple_tag(takes_context=True)
def show(context: Context, value: object) -> SafeString:
    """Show a component, several of them, a date or a text; nothing for None."""
    if isinstance(value, Component):
        return _render(context, value)
    if value is None:
        return SafeString("")
    if isinstance(value, date):
        return conditional_escape(words.date_long(value))
    if isinstance(value, Iterable) and not isinstance(value, str):
        return format_html_join("", "{}", ((show(context, each),) for each in value))
    return conditional_escape(value if isinstance(value, SafeString) else str(value))


def _render(context: Context, component: Component) -> SafeString:
    shown = context.new({"this": component})
    if (token := context.get("csrf_token")) is not None:
        shown["csrf_token"] = token
    engine = context.template.engine if context.template else Engine.get_default()
    return engine.get_template(component.template_name).render(shown)


@register.inclusion_tag("forms/error_summary.html")
def error_summary(form: BaseForm) -> dict[str, object]:
    """List everything wrong in a form, each a link to its field; nothing while it is fine.

    It belongs first inside `main`, above the heading.
    """
    return {"form": form}


@register.filter
def date_long(value: date | None) -> str:
    """4 March 2026; empty for None."""
    return words.date_long(value) if value else ""


@register.filter
def date_short(value: date | None) -> str:
    """4 Mar 2026; empty for None."""
    return words.date_short(value) if value else ""


@register.filter
def working_days_distance(number: int | None) -> str:
    """In 3 working days, today, 2 working days late; empty for None."""
    return "" if number is None else words.distance(number)


@register.filter
def days_distance(number: int | None) -> str:
    """In 3 days, today, 2 days late; empty for None."""
    return "" if number is None else words.distance(number, "day")


@register.filter
def initials(name: str) -> str:
    """AL for Ada Lovelace."""
    return words.initials(name)
