"""What every test has: a database of its own as the app role, strict templates, a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connections
from django.db.backends.postgresql.operations import DatabaseOperations
from django.template import engines
from hypothesis import settings as hypothesis_settings
from playwright.sync_api import Browser, Page

from holdfast.config import database
from tests import browser as chromium
from tests import databases

# How long an example takes says more about the machine than about the rule.
hypothesis_settings.register_profile("holdfast", deadline=None)
hypothesis_settings.load_profile("holdfast")


class MissingName(str):
    """Makes a template fail when it asks for a name its page does not give."""

    def __contains__(self, item: object) -> bool:
        return item == "%s"

    def __mod__(self, name: object) -> str:
        raise AssertionError(f"the template asks for {name}, which its page does not give")


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_blocker: Any, worker_id: str, django_test_environment: None
) -> Iterator[None]:
    """One database for each test process; connections are the app role's."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        name = databases.make_test_database(worker_id)
        with databases.connected("app", name):
            patch.setattr(DatabaseOperations, "execute_sql_flush", databases.empty_as_owner)
            yield
        connections.close_all()
        database.drop(name)


@pytest.fixture(scope="session", autouse=True)
def _missing_names_fail(django_test_environment: None) -> None:
    engines["django"].engine.string_if_invalid = MissingName("%s")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a process."""
    with chromium.launched() as running:
        yield running


@pytest.fixture
def page(browser: Browser, live_server: Any) -> Iterator[Page]:
    """A fresh browser window on the live server; `page.goto("/")` opens My work."""
    width, height = chromium.WIDE
    context = browser.new_context(
        base_url=live_server.url,
        viewport={"width": width, "height": height},
        locale="en-GB",
        timezone_id="Europe/London",
    )
    context.set_default_timeout(10_000)
    with context, chromium.watched(context, live_server.url) as window:
        yield window


@pytest.fixture
def assert_accessible() -> Callable[[Page], None]:
    """The check that a page has no accessibility fault."""
    return chromium.assert_accessible
