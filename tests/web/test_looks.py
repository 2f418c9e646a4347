"""One style sheet names colours; the gallery is looked at wide, narrow and without scripts."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from holdfast.web import apps
from tests import browser as chromium

WEB = Path(apps.__file__).parent
CSS = (WEB / "static/css/holdfast.css").read_text()
COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(", re.IGNORECASE)


def test_only_the_tokens_name_colours() -> None:
    tokens = CSS[CSS.index(":root {") : CSS.index("}", CSS.index(":root {"))]
    assert COLOUR.search(tokens)
    assert not COLOUR.search(CSS.replace(tokens, ""))


def test_no_template_names_a_colour() -> None:
    pattern = re.compile(r"""["':]\s*(#[0-9a-f]{3}|#[0-9a-f]{6})["';]""", re.IGNORECASE)
    for path in WEB.glob("templates/**/*.html"):
        assert not pattern.search(path.read_text()), path


def test_every_token_is_used() -> None:
    assert [
        name
        for name in re.findall(r"^  --([\w-]+):", CSS, re.MULTILINE)
        if f"var(--{name})" not in CSS
    ] == []


def test_every_style_is_for_something_shown() -> None:
    shown = "".join(
        path.read_text()
        for pattern in ("templates/**/*.html", "**/*.py", "static/js/*.js")
        for path in WEB.glob(pattern)
    )
    styled = {name for name in re.findall(r"\.(hf-[\w-]+)", CSS) if "--" not in name}
    assert {name for name in styled if name not in shown} == set()


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


TOKENS = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", CSS))


@pytest.mark.parametrize(
    "state", ["overdue", "due-soon", "owed", "met", "excused", "lapsed", "unknown", "ink-soft"]
)
def test_states_can_be_read_on_every_ground(state: str) -> None:
    for ground in ("paper", "surface", "brand-tint"):
        assert contrast(TOKENS[state], TOKENS[ground]) >= 4.5, ground


@pytest.mark.browser
@pytest.mark.parametrize("width", [chromium.WIDE[0], chromium.WIDE[0] // 2, chromium.NARROW[0]])
@pytest.mark.parametrize(
    "address", ["/gallery/", "/gallery/child/", "/gallery/public/", "/sign-in/"]
)
def test_accessible_at_every_width(
    page: Page, assert_accessible: Callable[[Page], None], address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    answer = page.goto(address)
    assert answer is not None
    assert answer.status == 200
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.browser
def test_slash_goes_to_the_search_box_and_can_still_be_typed(page: Page) -> None:
    page.goto("/gallery/")
    page.keyboard.press("/")
    search = page.get_by_label("Find a child by name, number or date of birth")
    expect(search).to_be_focused()
    page.keyboard.type("4/3/2019")
    expect(search).to_have_value("4/3/2019")


@pytest.mark.browser
def test_a_search_never_puts_a_name_in_an_address(page: Page) -> None:
    page.goto("/gallery/")
    form = page.get_by_role("search")
    assert form.get_attribute("method") == "post"


@pytest.mark.browser
def test_the_rule_word_opens_to_the_reason_by_keyboard(page: Page) -> None:
    page.goto("/gallery/")
    row = page.locator("#sample-1")
    row.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(row.get_by_text("What would change it")).to_be_visible()
    expect(row.get_by_role("table")).to_contain_text("Due")


@pytest.mark.browser
def test_nothing_is_kept_in_the_browser(page: Page) -> None:
    page.goto("/gallery/")
    page.locator("#sample-1 summary").click()
    expect(page.locator("#sample-1").get_by_text("What would change it")).to_be_visible()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


@pytest.mark.browser
def test_a_figure_wider_than_the_screen_opens_at_today(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto("/gallery/child/")
    place = page.locator(".hf-timeline__today-word").bounding_box()
    assert place is not None
    assert 0 < place["x"] < 390 - place["width"]


@pytest.mark.browser
def test_escape_closes_more_and_gives_focus_back(page: Page) -> None:
    page.goto("/gallery/")
    more = page.locator(".hf-more > summary")
    more.click()
    expect(page.get_by_role("link", name="Procedures")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Procedures")).to_be_hidden()
    expect(more).to_be_focused()


@pytest.mark.browser
def test_a_warning_comes_two_minutes_before_the_session_ends(page: Page) -> None:
    page.clock.install()
    page.goto("/gallery/")
    dialogue = page.get_by_role("dialog", name="You will be signed out soon")
    page.clock.run_for(12 * 60 * 1000)
    expect(dialogue).to_be_hidden()
    page.clock.run_for(61 * 1000)
    expect(dialogue).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialogue).to_be_hidden()


@pytest.mark.browser
def test_everything_is_there_without_javascript(browser: Browser, live_server: object) -> None:
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    with context:
        page = context.new_page()
        page.goto("/gallery/")
        page.locator(".hf-more > summary").click()
        expect(page.get_by_role("link", name="Procedures")).to_be_visible()
        row = page.locator("#sample-1")
        row.locator("summary").click()
        row.get_by_role("link", name="Why this date").click()
        expect(page.get_by_text("What would change it")).to_be_visible()


@pytest.mark.browser
def test_the_name_stays_in_sight_while_the_page_scrolls(page: Page) -> None:
    page.goto("/gallery/child/")
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 700})
        page.evaluate("window.scrollTo(0, 0)")
        page.mouse.wheel(0, 800)
        expect(page.get_by_role("link", name="My work")).not_to_be_in_viewport()
        expect(page.get_by_role("heading", name="Amara", exact=True)).to_be_in_viewport(ratio=1)
