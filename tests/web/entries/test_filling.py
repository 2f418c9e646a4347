"""A form of the procedure, begun, filled by two officers, completed and opened again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from holdfast.record.bridge import facts_of
from holdfast.record.models import Answer, Entry, Notice, OtherAnswer
from tests.web.household import TODAY, Household, a_household

PROCEDURE = """
id = "heronsea"
title = "Heronsea"
document = "Heronsea manual"
based_on = "england"

[list.moods]
title = "How it went"
source = "Heronsea manual 1"
sure = "read"
choice = [ { id = "well", says = "It went well" }, { id = "badly", says = "It went badly" } ]

[form.walk]
title = "A walk with the child"
kind = "child"
group = "Getting to know the child"
filled_by = ["iro"]
fact = "child-spoken-to"
fact_has = { by = "iro" }
tells = ["team-manager"]
open_until = ["promised"]
source = "Heronsea manual 2"
sure = "read"

[[section]]
form = "walk"
id = "walk"
title = "The walk"

[[question]]
form = "walk"
section = "walk"
id = "walked-on"
asks = "Date of the walk"
answer = "date"
required = true
gives = "on"

[[question]]
form = "walk"
section = "walk"
id = "said"
asks = "What did the child say?"
answer = "long text"
required = true

[[question]]
form = "walk"
section = "walk"
id = "mood"
asks = "How did it go?"
answer = "choice"
list = "moods"

[[question]]
form = "walk"
section = "walk"
id = "promised"
asks = "What came of what was promised?"
answer = "text"
"""


@pytest.fixture
def home(db: None, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    folder = tmp_path / "heronsea"
    folder.mkdir()
    (folder / "procedure.toml").write_text(PROCEDURE)
    monkeypatch.setenv("HOLDFAST_PROCEDURE_FOLDERS", str(tmp_path))
    return a_household("heronsea", "Heronsea")


def signed_in(home: Household, role: str) -> Client:
    client = Client()
    client.force_login(home.officers[role])
    return client


def begun(home: Household, client: Client) -> Entry:
    client.post(reverse("begin-form", args=[home.amara.pk, "walk"]))
    return Entry.objects.get(child=home.amara, form="walk")


def told(entry: Entry, revision: int = 0, **given: str) -> dict[str, str]:
    names = ("walked-on", "said", "mood", "promised", "walk")
    now = {f"revision-{name}": str(revision) for name in names}
    return now | {name.replace("_", "-"): value for name, value in given.items()}


def send(client: Client, entry: Entry, **given: Any) -> Any:
    return client.post(reverse("entry", args=[entry.pk]), given)


def test_a_form_of_the_procedure_is_offered_in_its_group_to_the_role_that_fills_it(
    home: Household,
) -> None:
    offered = signed_in(home, "iro").get(reverse("forms", args=[home.amara.pk])).content.decode()
    assert "Getting to know the child" in offered
    assert "A walk with the child" in offered
    other = signed_in(home, "social-worker").get(reverse("forms", args=[home.amara.pk]))
    assert "A walk with the child" not in other.content.decode()


def test_a_draft_keeps_what_was_typed_and_completing_asks_for_the_rest(home: Household) -> None:
    client = signed_in(home, "iro")
    entry = begun(home, client)
    send(client, entry, **told(entry, said="That she likes the river"), save="yes")
    page = send(
        client, entry, **told(entry, 1, said="That she likes the river"), complete="yes"
    ).content.decode()
    assert "“Date of the walk”: this needs an answer." in page
    assert "That she likes the river" in page
    entry.refresh_from_db()
    assert entry.completed_on is None


def test_completing_gives_the_fact_tells_the_manager_and_stays_open_until_resolved(
    home: Household,
) -> None:
    client = signed_in(home, "iro")
    entry = begun(home, client)
    given = told(entry, said="That she likes the river", walked_on="2026-03-02", mood="well")
    assert send(client, entry, **given, complete="yes").status_code == 302
    entry.refresh_from_db()
    assert entry.completed_on == TODAY
    assert entry.closed_on is None
    fact = next(
        fact for fact in facts_of([home.amara.pk])[home.amara.pk] if fact.kind == "child-spoken-to"
    )
    assert (fact.on.isoformat(), fact.attrs["by"]) == ("2026-03-02", "iro")
    assert Notice.objects.get(child=home.amara).role == "team-manager"
    page = client.get(reverse("entry", args=[entry.pk])).content.decode()
    assert "What came of what was promised?" in page
    assert 'name="revision-said"' not in page
    resolved = {"revision-promised": "0", "promised": "We went again"}
    send(client, entry, **resolved, save="yes")
    entry.refresh_from_db()
    assert entry.closed_on == TODAY


def test_what_two_officers_wrote_at_the_same_time_is_both_kept_until_one_chooses(
    home: Household,
) -> None:
    iro, entry = signed_in(home, "iro"), None
    entry = begun(home, iro)
    home.officers["iro-manager"].roles_held.update(role="iro")
    other = signed_in(home, "iro-manager")
    send(iro, entry, **told(entry, said="The first text"), save="yes")
    send(other, entry, **told(entry, said="The second text"), save="yes")
    answer = Answer.objects.get(entry=entry, question="said")
    kept = OtherAnswer.objects.get(answer=answer)
    assert (answer.value, kept.value) == ("The first text", "The second text")
    page = iro.get(reverse("entry", args=[entry.pk])).content.decode()
    assert "Two people answered this at the same time" in page
    assert "The second text" in page
    iro.post(
        reverse("settle-entry", args=[entry.pk]), {"other": kept.pk, "value": "Both texts, as one"}
    )
    answer.refresh_from_db()
    assert answer.value == "Both texts, as one"
    assert "Two people answered" not in iro.get(reverse("entry", args=[entry.pk])).content.decode()


def test_a_save_as_one_types_answers_with_the_time_and_the_revisions(home: Household) -> None:
    client = signed_in(home, "iro")
    entry = begun(home, client)
    answer = client.post(reverse("save-entry", args=[entry.pk]), told(entry, said="Half a sen"))
    assert "Saved " in answer["HX-Trigger"]
    assert 'name="revision-said" value="1"' in answer.content.decode()
    again = client.post(
        reverse("save-entry", args=[entry.pk]), told(entry, 1, said="Half a sentence")
    )
    assert 'name="revision-said" value="2"' in again.content.decode()
    assert Answer.objects.get(entry=entry, question="said").value == "Half a sentence"


def test_a_date_that_does_not_exist_or_lies_ahead_is_refused_in_words(home: Household) -> None:
    client = signed_in(home, "iro")
    entry = begun(home, client)
    page = send(
        client,
        entry,
        **told(entry, said="Hello", walked_on_day="31", walked_on_month="2", walked_on_year="2026"),
        **{"walked-on_day": "31", "walked-on_month": "2", "walked-on_year": "2026"},
        complete="yes",
    ).content.decode()
    assert "Date of the walk must be a real date" in page
    page = send(
        client, entry, **told(entry, 1, said="Hello", walked_on="2026-03-05"), complete="yes"
    ).content.decode()
    assert "cannot be in the future" in page


def test_opening_it_again_withdraws_the_fact_and_says_why(home: Household) -> None:
    client = signed_in(home, "iro")
    entry = begun(home, client)
    given = told(entry, said="That she likes the river", walked_on="2026-03-02")
    send(client, entry, **given, complete="yes")
    client.post(reverse("reopen-entry", args=[entry.pk]), {"why": "The wrong day"})
    entry.refresh_from_db()
    assert entry.completed_on is None
    kinds = {fact.kind for fact in facts_of([home.amara.pk])[home.amara.pk]}
    assert "child-spoken-to" not in kinds
