"""The tests' own tools fail where they must."""

import subprocess
import sys

import pytest
from django.core.management import call_command
from django.db import connection
from django.template import engines
from playwright.sync_api import Browser

from tests import browser as chromium


def test_a_missing_chromium_is_a_failure_that_says_what_to_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("HOLDFAST_CHROMIUM", raising=False)
    with pytest.raises(chromium.ChromiumMissingError, match="sudo apt-get install --yes chromium"):
        chromium.chromium()


@pytest.mark.parametrize("source", ["{{ child.nmae }}", "{{ absent }}"])
def test_a_template_asking_for_a_missing_name_fails(source: str) -> None:
    template = engines["django"].from_string(source)
    with pytest.raises(AssertionError, match="which its page does not give"):
        template.render({"child": {"name": "Wren"}})


@pytest.mark.browser
@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<script>console.error('oh')</script>", "console: oh"),
        ("<script>throw new Error('no')</script>", "script error: no"),
        ("<img alt='' src='https://elsewhere.example/a.png'>", "request to another machine"),
    ],
)
def test_a_page_with_a_fault_fails_its_test(browser: Browser, body: str, fault: str) -> None:
    with (
        browser.new_context() as context,
        pytest.raises(AssertionError, match=fault),
        chromium.watched(context, "http://localhost:1") as page,
    ):
        page.set_content(body)
        page.wait_for_timeout(200)


@pytest.mark.browser
def test_an_inaccessible_page_fails(browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.set_content("<html><body><img src='data:,'></body></html>")
        with pytest.raises(AssertionError, match="image-alt"):
            chromium.assert_accessible(page)


@pytest.mark.django_db(transaction=True)
def test_tables_are_emptied_between_tests_though_the_app_role_may_not() -> None:
    from holdfast.record.models import Authority

    Authority.objects.create(name="Invented", slug="invented", procedure="england")
    call_command("flush", interactive=False, verbosity=0)
    assert Authority.objects.count() == 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM django_migrations")
        assert cursor.fetchone()[0] > 0


def test_core_tests_need_no_database() -> None:
    """Nothing is started by merely collecting tests."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-qq", "tests/config"],
        env={"PATH": "", "DATABASE_URL": "postgresql://nowhere.invalid/x", "HOME": "/"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
