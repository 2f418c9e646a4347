"""An import from the upload to the record, by a data officer with and without scripts."""

from __future__ import annotations

import csv
import io
import logging
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from playwright.sync_api import Browser, Page, expect

from holdfast.core.profiles import Profile
from holdfast.imports import template_csv
from holdfast.jobs import imports as jobs
from holdfast.record.models import AuditEvent, Child, ImportJob, User
from holdfast.web.downloads import safe_cell, safe_csv
from holdfast.web.imports import forms
from tests import browser as chromium
from tests.imports.returns import EPISODES, HEADER, REVIEWS, episode, table
from tests.web.signing_in import officer_of, sign_in
from tests.worker import work as let_the_worker_work

TABLES = {
    "header.csv": table(HEADER, "10001,F,01/06/2012,WBRI,,,", "10002,M,03/09/2015,WBRI,,,"),
    "episodes.csv": table(
        EPISODES,
        episode("12/05/2025", child="10001"),
        episode("05/09/2025", child="10002"),
        episode("99/99/2025", child="10002"),
    ),
    "reviews.csv": table(REVIEWS, "10001,01/06/2012,06/06/2025,PN1"),
}


LOCAL_IDS = ("10001", "10002")
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def uploads(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "sent"
    folder.mkdir()
    for name, text in TABLES.items():
        (folder / name).write_text(text)
    return sorted(folder.iterdir())


@pytest.fixture
def officer(transactional_db: None) -> User:
    return officer_of("coventry", "data-officer")


@pytest.fixture
def signed_in(client: Client, officer: User) -> Client:
    client.force_login(officer)
    return client


def work(uploads: Path) -> None:
    """Let a real worker do all that waits for it; its log names no child."""
    said = let_the_worker_work(uploads)
    assert not any(local_id in said for local_id in LOCAL_IDS)


def sent(client: Client, **changed: Any) -> Any:
    tables = changed.pop("tables", TABLES)
    given = {
        "kind": "903",
        "extracted_on": "2026-05-01",
        "collection_year": "2026",
        "files": [SimpleUploadedFile(name, text.encode()) for name, text in tables.items()],
        **changed,
    }
    return client.post("/imports/new/", given)


def read_now(client: Client) -> str:
    """The address of an import that was sent and has been read."""
    address = sent(client)["Location"]
    jobs.read_now(int(address.rstrip("/").rpartition("/")[2]))
    return str(address)


def text_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return " ".join(answer.content.decode().split())


@pytest.mark.browser
@pytest.mark.parametrize("width", [chromium.WIDE[0], chromium.NARROW[0]])
def test_accessible_in_every_state(  # noqa: PLR0917 - fixtures, told by name
    page: Page,
    officer: User,
    files: list[Path],
    uploads: Path,
    assert_accessible: Callable[[Page], None],
    width: int,
) -> None:
    sign_in(page, officer)
    page.set_viewport_size({"width": width, "height": 900})

    def looked_at(address: str = "") -> None:
        if address:
            answer = page.goto(address)
            assert answer is not None
            assert answer.status == 200, address
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width

    looked_at("/imports/")
    looked_at("/imports/new/")
    page.get_by_role("button", name="Send and read").click()
    looked_at()
    fill_in(page, files)
    expect(page.get_by_role("progressbar")).to_be_visible()
    looked_at()
    work(uploads)
    expect(page.get_by_role("heading", name="What would change")).to_be_visible(timeout=20_000)
    looked_at()
    home = page.url
    looked_at(f"{home}problems/")
    looked_at(f"{home}children/")
    page.goto(home)
    page.get_by_role("button", name="Put it on the record").click()
    expect(page.get_by_role("progressbar")).to_be_visible()
    work(uploads)
    expect(page.get_by_role("heading", name="What changed")).to_be_visible(timeout=20_000)
    looked_at()
    looked_at("/imports/")


def fill_in(page: Page, files: list[Path]) -> None:
    page.get_by_label("Files").set_input_files(files)
    extracted = page.get_by_role("group", name="The day of extraction")
    for part, written in (("Day", "1"), ("Month", "5"), ("Year", "2026")):
        extracted.get_by_label(part).fill(written)
    page.get_by_label("Collection year").select_option("2025-26")
    page.get_by_role("button", name="Send and read").click()


@pytest.mark.browser
def test_a_return_goes_onto_the_record_without_javascript(
    browser: Browser, live_server: Any, officer: User, files: list[Path], uploads: Path
) -> None:
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    with context:
        page = context.new_page()
        sign_in(page, officer)
        page.goto("/imports/")
        page.get_by_role("button", name="New import").first.click()
        fill_in(page, files)
        expect(page.get_by_text("Waiting to be read").first).to_be_visible()
        work(uploads)
        page.get_by_role("link", name="Check again").click()
        expect(page.locator(".hf-figures").first).to_contain_text("1 New")
        page.get_by_role("link", name="1 Held back").click()
        expect(page.get_by_role("heading", name="Child 10002")).to_be_visible()
        expect(page.get_by_text("episodes.csv, row 4: This is not a date.")).to_be_visible()
        page.get_by_role("link", name="SSDA903 return, number").click()
        page.get_by_role("link", name="1 Children held back").click()
        expect(page.get_by_role("cell", name="99/99/2025")).to_be_visible()
        page.get_by_role("link", name="SSDA903 return, number").click()
        assert not Child.objects.exists()
        page.get_by_role("button", name="Put it on the record").click()
        work(uploads)
        page.get_by_role("link", name="Check again").click()
        expect(page.get_by_text("1 new child, 0 changed, 1 held back.")).to_be_visible()
        page.get_by_role("link", name="1 New").click()
        page.get_by_role("link", name="Child 10001").click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert Child.objects.get().local_id == "10001"
    assert not list((uploads / "imports").iterdir())


@pytest.mark.parametrize("profile", sorted(Profile))
def test_only_data_officers_and_administrators_import(client: Client, profile: Profile) -> None:
    may = profile in {Profile.DATA_OFFICER, Profile.ADMINISTRATOR}
    client.force_login(officer_of("coventry", profile.value))
    for address in ("/imports/", "/imports/new/", "/imports/names-template.csv"):
        assert client.get(address).status_code == (200 if may else 403), address
    assert sent(client).status_code == (302 if may else 403)


def test_another_authoritys_import_is_not_found(signed_in: Client) -> None:
    address = read_now(signed_in)
    other = Client()
    other.force_login(officer_of("southwark", "data-officer"))
    for page in ("", "progress/", "problems/", "problems.csv", "children/"):
        path = address + page if page != "problems.csv" else f"{address}problems.csv"
        assert other.get(path).status_code == 404, path
    for step in ("commit/", "again/", "abandon/"):
        assert other.post(address + step).status_code == 404
    assert ImportJob.objects.get().state == "read"


def test_addresses_and_logs_say_nothing_of_children(
    signed_in: Client, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    address = read_now(signed_in)
    for page in ("", "problems/", "children/"):
        shown = signed_in.get(address + page).content.decode()
        links = re.findall(r'(?:href|action)="([^"]*)"', shown)
        assert not any(local_id in link for link in links for local_id in LOCAL_IDS)
    assert not any(local_id in caplog.text for local_id in LOCAL_IDS)


def test_seeing_the_children_of_an_import_is_put_on_record(signed_in: Client) -> None:
    address = read_now(signed_in)
    signed_in.post(f"{address}commit/", {"kinds": []})
    jobs.commit_now(ImportJob.objects.get().pk)
    child = Child.objects.get().pk
    signed_in.get(f"{address}children/")
    seen = AuditEvent.objects.filter(is_view=True, action="import_children").get()
    assert seen.child_ids == [child]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"files": []}, "Choose the files of the return"),
        ({"files": [SimpleUploadedFile("x.exe", b"MZ")]}, "One of the files is of another type"),
        ({"extracted_on": "2099-01-01"}, "The day of extraction cannot be in the future"),
        ({"extracted_on": ""}, "Enter the day of extraction"),
        ({"collection_year": ""}, "Choose the collection year of the return"),
        ({"collection_year": "2027", "extracted_on": "2026-03-01"}, "end before it"),
    ],
)
def test_what_is_sent_wrongly_is_said_on_the_form(
    signed_in: Client, uploads: Path, changed: dict[str, Any], said: str
) -> None:
    answer = sent(signed_in, **changed)
    assert answer.status_code == 200
    assert said in answer.content.decode()
    assert not ImportJob.objects.exists()
    assert not list((uploads / "imports").glob("*"))


def test_more_than_can_be_read_is_refused(
    signed_in: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forms, "LARGEST_UPLOAD", 10)
    assert "must be smaller than" in sent(signed_in).content.decode()
    monkeypatch.setattr(forms, "MOST_FILES", 2)
    assert "at most 2 files" in sent(signed_in).content.decode()


def test_files_that_cannot_be_taken_in_are_refused_with_the_reason(signed_in: Client) -> None:
    address = sent(signed_in, tables={"notes.csv": "SHOPPING\nmilk\n"})["Location"]
    jobs.read_now(ImportJob.objects.get().pk)
    page = text_of(signed_in, address)
    assert "The files hold no children." in page
    assert "Give it up and remove the files" in page
    assert "Put it on the record" not in page
    signed_in.post(f"{address}abandon/")
    assert ImportJob.objects.get().state == "abandoned"


def test_what_failed_can_be_run_again(signed_in: Client, uploads: Path) -> None:
    address = sent(signed_in)["Location"]
    for file in (uploads / "imports").iterdir():
        file.rename(file.with_suffix(".away"))
    jobs.read_now(ImportJob.objects.get().pk)
    assert "The files of this import are no longer here." in text_of(signed_in, address)
    for file in (uploads / "imports").iterdir():
        file.rename(file.with_suffix(""))
    signed_in.post(f"{address}again/")
    assert ImportJob.objects.get().state == "reading"
    jobs.read_now(ImportJob.objects.get().pk)
    assert "What would change" in text_of(signed_in, address)


def test_the_files_are_taken_to_hold_only_what_is_ticked(signed_in: Client) -> None:
    address = read_now(signed_in)
    page = text_of(signed_in, address)
    assert 'value="review-completed"' in page
    signed_in.post(f"{address}commit/", {"kinds": ["became-looked-after"]})
    jobs.commit_now(ImportJob.objects.get().pk)
    assert ImportJob.objects.get().kinds == ["became-looked-after"]
    page = text_of(signed_in, address)
    assert "What the record now tells in full" in page
    assert "1 April 2025" in page
    assert "31 March 2026" in page


def test_an_import_on_the_record_is_not_put_on_it_twice(signed_in: Client) -> None:
    address = read_now(signed_in)
    signed_in.post(f"{address}commit/", {"kinds": []})
    jobs.commit_now(ImportJob.objects.get().pk)
    answer = signed_in.post(f"{address}commit/", {"kinds": []}, follow=True)
    assert "This import is: on the record." in answer.content.decode()


def test_the_same_files_again_are_pointed_out(signed_in: Client) -> None:
    first = read_now(signed_in)
    signed_in.post(f"{first}commit/", {"kinds": []})
    jobs.commit_now(ImportJob.objects.get().pk)
    second = sent(signed_in)["Location"]
    jobs.read_now(ImportJob.objects.latest("pk").pk)
    page = text_of(signed_in, second)
    assert "These very files are on the record already" in page


def test_problems_are_downloaded_as_a_safe_table(signed_in: Client) -> None:
    trap = episode("=1+1", child="10002")
    tables = TABLES | {"episodes.csv": table(EPISODES, episode("12/05/2025", child="10001"), trap)}
    address = sent(signed_in, tables=tables)["Location"]
    jobs.read_now(ImportJob.objects.get().pk)
    answer = signed_in.get(f"{address}problems.csv")
    assert answer["Content-Disposition"].startswith("attachment")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert "'=1+1" in {row["Value"] for row in rows}
    assert {row["Child"] for row in rows} >= {"10002"}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\ufeff=", " =", "\n="])
def test_no_cell_of_a_download_is_a_formula(start: str) -> None:
    assert safe_cell(f"{start}cmd|' /C calc'!A0").startswith("'")
    assert safe_cell("Episodes") == "Episodes"


def test_a_download_keeps_every_cell_apart() -> None:
    content = safe_csv(("One", "Two"), [("a,b", None), ('say "x"', 3)])
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows == [["One", "Two"], ["a,b", ""], ['say "x"', "3"]]


def test_the_template_names_every_column(signed_in: Client) -> None:
    answer = signed_in.get("/imports/names-template.csv")
    assert answer.content == template_csv()
    assert answer["X-Content-Type-Options"] == "nosniff"
