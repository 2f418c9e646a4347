"""A real Chromium for the tests, and what every page it opens must satisfy."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HOW_TO_INSTALL = (
    "These tests need Chromium, which was not found. Install it and run them again:\n"
    "    sudo apt-get install --yes chromium      (Debian, Ubuntu)\n"
    "    brew install --cask chromium             (macOS)\n"
    "or name the program in HOLDFAST_CHROMIUM."
)
# Nothing may leave the machine, and root can have no sandbox.
FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE, NARROW = (1280, 900), (390, 844)
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class ChromiumMissingError(Exception):
    """Chromium is not installed; the message holds the line to run."""


def chromium() -> str:
    """The Chromium of this machine. Raises ChromiumMissingError where there is none."""
    found = os.environ.get("HOLDFAST_CHROMIUM") or next(
        filter(None, map(shutil.which, PROGRAMS)), ""
    )
    if not found:
        raise ChromiumMissingError(HOW_TO_INSTALL)
    return found


@contextmanager
def launched() -> Iterator[Browser]:
    """A running Chromium."""
    program = chromium()
    flags = [*FLAGS, *(["--no-sandbox"] if os.getuid() == 0 else [])]
    # The driver runs an event loop in this thread, which Django would take for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=flags)
        yield browser
        browser.close()


@contextmanager
def watched(context: BrowserContext, own_address: str) -> Iterator[Page]:
    """A page that must not log an error, break the content policy or call another machine."""
    page, faults = context.new_page(), list[str]()
    page.on("pageerror", lambda error: faults.append(f"script error: {error}"))
    page.on(
        "console",
        lambda message: (
            faults.append(f"console: {message.text}")
            if message.type == "error" and "Failed to load resource" not in message.text
            else None
        ),
    )
    page.on(
        "request",
        lambda request: (
            faults.append(f"request to another machine: {request.url}")
            if urlsplit(request.url).scheme.startswith("http")
            and not request.url.startswith(own_address)
            else None
        ),
    )
    page.on(
        "response",
        lambda response: (
            faults.append(f"{response.status} for {response.url}")
            if response.status >= 400 and response.request.resource_type != "document"
            else None
        ),
    )
    yield page
    assert not faults, "\n".join(faults)


def assert_accessible(page: Page) -> None:
    """Fail, listing each fault and its element, unless axe finds nothing on the page."""
    options = {"runOnly": {"type": "tag", "values": STANDARDS}, "resultTypes": ["violations"]}
    results = Axe().run(page, options=options)
    assert results.violations_count == 0, f"{page.url}\n{results.generate_report()}"
