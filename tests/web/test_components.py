"""Every component is shown in every state, and its template asks only for what it has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from holdfast.core.duties import State
from holdfast.web import components
from holdfast.web.components import (
    STATE_WORDS,
    Action,
    CaseloadBar,
    ChildLink,
    Column,
    Component,
    Count,
    DutyGroup,
    DutyRow,
    EmptyState,
    Ladder,
    Part,
    Reason,
    Rung,
    StateMark,
    SummarySentence,
    Sureness,
    Table,
    paginate,
    state_key,
)
from holdfast.web.gallery.views import SECTIONS

TEMPLATES = Path(components.__file__).parents[1] / "templates"
SAMPLES = [
    pytest.param(sample.component, id=f"{section.key}-{place}")
    for section in SECTIONS
    for place, sample in enumerate(section.samples)
]
VOID = {"br", "hr", "img", "input", "link", "meta"}


def shown(value: object, **context: object) -> str:
    template = Template("{% load holdfast %}{% show value %}")
    return template.render(Context({"value": value, **context}))


def text(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


class Balance(HTMLParser):
    """Fails where an element is closed that was not open, or left open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, tag
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        pass


def every_component(value: object) -> Iterator[type[Component]]:
    if isinstance(value, Component):
        yield type(value)
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from every_component(getattr(value, field.name))
        if isinstance(value, Table):
            yield from every_component(value.cells)
    elif isinstance(value, Iterable) and not isinstance(value, (str, dict)):
        for each in value:
            yield from every_component(each)


@pytest.mark.parametrize("component", SAMPLES)
def test_is_shown_as_whole_html(component: Component) -> None:
    html = shown(component)
    parser = Balance()
    parser.feed(html)
    assert not parser.open
    assert html.strip()


@pytest.mark.parametrize("component", SAMPLES)
def test_obeys_the_content_security_policy(component: Component) -> None:
    html = shown(component)
    assert "style=" not in html
    assert "<script" not in html
    assert not re.search(r"\son\w+=", html)


def test_the_gallery_shows_every_component() -> None:
    made = {
        value
        for value in vars(components).values()
        if isinstance(value, type) and issubclass(value, Component) and value is not Component
    }
    in_gallery = set(every_component([s.component for part in SECTIONS for s in part.samples]))
    # A figure's and a row's own parts are made by the component itself when it is shown.
    assert made - in_gallery == set()


@pytest.mark.parametrize(
    "component",
    sorted(
        {kind for section in SECTIONS for s in section.samples for kind in every_component(s)},
        key=lambda kind: kind.__name__,
    ),
    ids=lambda kind: kind.__name__,
)
def test_templates_ask_only_for_what_the_component_has(component: type[Component]) -> None:
    asked = set(re.findall(r"\bthis\.(\w+)", (TEMPLATES / component.template_name).read_text()))
    given = {field.name for field in fields(component)}
    given |= {name for name in vars(component) if not name.startswith("_")}
    assert asked <= given


def test_no_template_is_left_over() -> None:
    used = {
        value.template_name
        for value in vars(components).values()
        if isinstance(value, type) and issubclass(value, Component) and value is not Component
    }
    parts = {f"components/{n}.html" for n in ("counted_day", "mark_shape", "state_shape")}
    parts.add("components/timeline_drawing.html")
    there = {f"components/{path.name}" for path in (TEMPLATES / "components").glob("*.html")}
    assert there == used | parts


@pytest.mark.parametrize("state", STATE_WORDS)
def test_a_state_is_a_colour_a_shape_and_a_word(state: str) -> None:
    html = shown(StateMark(state))
    assert f"hf-state--{state}" in html
    assert "<svg" in html
    assert text(html) == STATE_WORDS[state]


def test_every_state_has_a_shape_of_its_own() -> None:
    shapes = {re.search(r"<svg.*?</svg>", shown(StateMark(s)), re.DOTALL)[0] for s in STATE_WORDS}
    assert len(shapes) == 8


def test_states_are_those_of_the_core() -> None:
    assert {state_key(state) for state in State} == set(STATE_WORDS)


def test_refuses_a_state_that_is_none() -> None:
    with pytest.raises(ValueError, match="not a duty state"):
        StateMark("late")


def test_shows_texts_dates_and_nothing() -> None:
    assert shown("<b>") == "&lt;b&gt;"
    assert shown(date(2026, 3, 4)) == "4 March 2026"
    assert shown(None) == ""
    assert shown((StateMark("met"), "and")).endswith("and")
    assert shown(7) == "7"


def test_names_are_escaped() -> None:
    assert "<script>" not in shown(ChildLink("<script>alert(1)</script>", "#"))


def test_an_action_that_changes_something_carries_the_token() -> None:
    request = RequestFactory().get("/")
    template = Template("{% load holdfast %}{% show value %}")
    row = DutyRow("k", StateMark("owed"), "Review", None, action=Action("Go", "/go", method="post"))
    from django.template import RequestContext

    html = template.render(RequestContext(request, {"value": row, "frame": None}))
    assert 'name="csrfmiddlewaretoken"' in html
    assert 'method="post"' in html


def test_a_duty_row_says_everything_in_words() -> None:
    row = DutyRow(
        key="d1",
        mark=StateMark("due-soon"),
        duty="First looked-after review",
        due=date(2026, 4, 15),
        distance="in 9 working days",
        children=(ChildLink("Amara Okafor", "/c/1"), ChildLink("Jonah Okafor", "/c/2")),
        rule="20 working days",
        booking="Not booked",
        last_working_day=date(2026, 4, 14),
    )
    said = text(shown(row))
    for words in (
        "Due soon",
        "First looked-after review",
        "Amara Okafor",
        "Jonah Okafor",
        "15 April 2026",
        "in 9 working days",
        "Last working day 14 Apr 2026",
        "Not booked",
        "20 working days : why this date",
    ):
        assert words in said


def test_a_reason_is_fetched_when_opened_and_is_a_link_without_javascript() -> None:
    html = shown(DutyRow("d", StateMark("owed"), "R", None, rule="6 months", reason_url="/why/1"))
    assert 'hx-get="/why/1"' in html
    assert 'href="/why/1"' in html


def test_a_group_counts_all_its_duties_and_says_what_would_appear() -> None:
    row = DutyRow("d", StateMark("owed"), "Review", date(2026, 4, 15))
    assert "Later 112" in text(shown(DutyGroup("g", "Later", (row,), total=112)))
    empty = DutyGroup("g", "Later", (), empty=EmptyState("Nothing is due later"))
    assert text(shown(empty)) == "Later 0 Nothing is due later"


def test_the_summary_leaves_out_what_counts_nothing() -> None:
    sentence = SummarySentence((Count(4, "overdue"), Count(0, "due"), Count(2, "can’t be told")))
    assert text(shown(sentence)) == "4 overdue, 2 can’t be told."
    assert text(shown(SummarySentence((Count(0, "overdue"),), "All is done."))) == "All is done."


def test_a_reason_shows_its_source_sureness_and_what_would_change_it() -> None:
    reason = Reason(
        ("Because.",), "Regulation 33(1)", Sureness("memory"), would_change=("Another start",)
    )
    said = text(shown(reason))
    assert "Regulation 33(1) From memory: check before relying on it" in said
    assert "What would change it Another start" in said


def test_a_ladder_stands_with_its_highest_rung_on_top() -> None:
    ladder = Ladder("Drift", (Rung("Team manager", "done"), Rung("Director", "ahead")))
    said = text(shown(ladder))
    assert said.index("Director") < said.index("Team manager")


def test_a_caseload_is_told_in_words() -> None:
    bar = CaseloadBar((Part("looked after", 44), Part("on a plan", 18)), 100, 50, 70)
    assert 'aria-label="44 looked after, 18 on a plan; full caseload 50 to 70"' in shown(bar)
    assert bar.total == 62


def test_a_caseload_beyond_the_scale_stays_inside_the_bar() -> None:
    bar = CaseloadBar((Part("looked after", 90), Part("on a plan", 40)), scale=100)
    left, width, _ = bar.bars[1]
    assert float(left[:-1]) + float(width[:-1]) <= 100


def test_a_table_refuses_a_row_of_another_length() -> None:
    with pytest.raises(ValueError, match="argument"):
        _ = Table("T", (Column("A"), Column("B")), (("a",),)).cells


def test_a_table_says_how_it_is_sorted() -> None:
    html = shown(Table("T", (Column("A", sort_url="?s=a", sorted="descending"),), (("a",),)))
    assert 'aria-sort="descending"' in html


@pytest.mark.parametrize(
    ("current", "last", "expected"),
    [
        (1, 1, ""),
        (1, 2, "1 2 Next page"),
        (4, 9, "Previous page 1 ⋯ 3 4 5 ⋯ 9 Next page"),
        (9, 9, "Previous page 1 ⋯ 8 9"),
    ],
)
def test_pagination(current: int, last: int, expected: str) -> None:
    assert text(shown(paginate(current, last, lambda n: f"?page={n}"))) == expected
