"""Names, teams, officers and sibling groups from a plain file."""

from __future__ import annotations

from datetime import date

import pytest

from holdfast.core.duties import State
from holdfast.imports import template_csv
from holdfast.record.models import (
    Allocation,
    Authority,
    Child,
    Coverage,
    Relationship,
    Team,
    User,
)
from tests.actions.importing import (
    EXTRACTED,
    child_of,
    duties_of,
    everything_on_record,
    history,
    imported,
    sent,
    told,
)
from tests.imports.returns import EPISODES, HEADER, WORKERS, episode, table
from tests.record.builders import a_child, a_row, an_authority, an_officer

pytestmark = pytest.mark.django_db

COLUMNS = (
    "CHILD,FORENAME,SURNAME,KNOWN_AS,DOB,TEAM,SOCIAL_WORKER,SOCIAL_WORKER_FROM,"
    "IRO,IRO_FROM,CHAIR,CHAIR_FROM,SIBLING_GROUP"
)
AMARA = (
    "1,Amara,Okafor,,01/06/2012,North,sam.lee@example.org,02/06/2025,kit@example.org,05/06/2025,,,A"
)
TUNDE = (
    "2,Tunde,Okafor,,01/06/2014,north,sam.lee@example.org,02/06/2025,kit@example.org,05/06/2025,,,A"
)
IN_CARE = {
    "header.csv": table(HEADER, "1,F,01/06/2012,WBRI,,,", "2,M,01/06/2014,WBRI,,,"),
    "episodes.csv": table(EPISODES, episode("02/06/2025"), episode("02/06/2025", child="2")),
}


def names(*rows: str, columns: str = COLUMNS) -> dict[str, str]:
    return {"people.csv": table(columns, *rows)}


def people(authority: Authority, *rows: str, **asked: object) -> object:
    return imported(authority, names(*rows), kind="people", **asked)


def leads(child: Child, role: str) -> list[tuple[str | None, date, date | None]]:
    rows = Allocation.objects.filter(
        child=child, role=role, is_lead=True, entered_in_error=False
    ).order_by("started_on")
    return list(rows.values_list("user__email", "started_on", "ended_on"))


def test_names_officers_teams_and_brothers_and_sisters(authority: Authority) -> None:
    imported(authority, IN_CARE)
    people(authority, AMARA, TUNDE)
    child = child_of(authority)
    assert child.name == "Amara Okafor"
    assert leads(child, "iro") == [("kit@example.org", date(2025, 6, 5), None)]
    assert leads(child, "social-worker") == [("sam.lee@example.org", date(2025, 6, 2), None)]
    team = Team.objects.get()
    assert Allocation.objects.filter(role="social-worker", team=team).count() == 2
    officer = User.objects.get(email="sam.lee@example.org")
    assert officer.name == "Sam Lee"
    assert not officer.has_usable_password()
    assert not officer.roles_held.exists()
    pair = Relationship.objects.get()
    assert {pair.child.local_id, pair.other_child.local_id if pair.other_child else ""} == {
        "1",
        "2",
    }
    assert pair.kind == "sibling"


def test_the_same_file_again_changes_nothing(authority: Authority) -> None:
    imported(authority, IN_CARE)
    people(authority, AMARA, TUNDE)
    before, versions = everything_on_record(), history()
    people(authority, AMARA, TUNDE)
    assert everything_on_record() == before
    assert history() == versions


def test_what_the_file_leaves_blank_is_left_alone(authority: Authority) -> None:
    imported(authority, IN_CARE)
    people(authority, AMARA)
    people(authority, "1,,Okafor-Lee,,,,,,,,,,", extracted_on=date(2026, 5, 2))
    child = child_of(authority)
    assert child.name == "Amara Okafor-Lee"
    assert child.born_on == date(2012, 6, 1)
    assert leads(child, "iro") == [("kit@example.org", date(2025, 6, 5), None)]


def test_a_new_officer_takes_over(authority: Authority) -> None:
    imported(authority, IN_CARE)
    people(authority, AMARA)
    detail = people(
        authority,
        "1,,,,,,,,jo@example.org,10/02/2026,,,",
        extracted_on=date(2026, 5, 2),
    )
    assert leads(child_of(authority), "iro") == [
        ("kit@example.org", date(2025, 6, 5), date(2026, 2, 10)),
        ("jo@example.org", date(2026, 2, 10), None),
    ]
    assert {row.name: (row.added, row.ended) for row in detail.rows} == {"Officer": (1, 1)}


def test_an_officer_named_wrongly_is_put_right(authority: Authority) -> None:
    imported(authority, IN_CARE)
    people(authority, AMARA)
    people(authority, "1,,,,,,,,jo@example.org,05/06/2025,,,", extracted_on=date(2026, 5, 2))
    assert leads(child_of(authority), "iro") == [("jo@example.org", date(2025, 6, 5), None)]


def test_several_rows_tell_who_followed_whom(authority: Authority) -> None:
    imported(authority, IN_CARE)
    people(
        authority,
        "1,Amara,,,,,,,jo@example.org,10/02/2026,,,",
        "1,Amara,,,,,,,kit@example.org,05/06/2025,,,",
    )
    assert leads(child_of(authority), "iro") == [
        ("kit@example.org", date(2025, 6, 5), date(2026, 2, 10)),
        ("jo@example.org", date(2026, 2, 10), None),
    ]


def test_an_older_file_does_not_bring_the_former_officer_back(authority: Authority) -> None:
    imported(authority, IN_CARE)
    people(authority, "1,,,,,,,,jo@example.org,10/02/2026,,,", extracted_on=date(2026, 5, 2))
    people(authority, "1,,,,,,,,kit@example.org,05/06/2025,,,", extracted_on=date(2026, 1, 2))
    assert leads(child_of(authority), "iro") == [
        ("kit@example.org", date(2025, 6, 5), date(2026, 2, 10)),
        ("jo@example.org", date(2026, 2, 10), None),
    ]


def test_whom_an_officer_allocated_stays(authority: Authority) -> None:
    imported(authority, IN_CARE)
    child = child_of(authority)
    chosen = an_officer(authority)
    a_row(Allocation, child, user=chosen, role="iro", started_on=date(2025, 6, 3))
    detail = people(authority, AMARA)
    assert leads(child, "iro") == [(chosen.email, date(2025, 6, 3), None)]
    assert detail.differing_children == 1


def test_a_blank_first_day_is_the_day_of_extraction(authority: Authority) -> None:
    imported(authority, IN_CARE)
    undated = "1,,,,,,,,kit@example.org,,,,"
    people(authority, undated)
    assert leads(child_of(authority), "iro") == [("kit@example.org", EXTRACTED, None)]
    people(authority, undated, extracted_on=date(2026, 5, 3))
    assert leads(child_of(authority), "iro") == [("kit@example.org", EXTRACTED, None)]
    states = duties_of(child_of(authority))
    for state in (State.OVERDUE, State.MET_LATE):
        assert not [rule for rule in states.get(state, []) if "iro" in rule or "alloc" in rule]


def test_the_file_of_names_outranks_the_ids_of_a_return(authority: Authority) -> None:
    returned = IN_CARE | {
        "sw_episodes.csv": table(WORKERS, "1,01/06/2012,SW7,02/06/2025,,"),
    }
    imported(authority, returned)
    people(authority, AMARA)
    child = child_of(authority)
    assert leads(child, "social-worker") == [("sam.lee@example.org", date(2025, 6, 2), None)]
    before = everything_on_record()
    imported(authority, returned)
    assert everything_on_record() == before


def test_a_chair_is_a_conference_chair(authority: Authority) -> None:
    imported(authority, IN_CARE)
    people(authority, "1,,,,,,,,,,ash@example.org,01/07/2025,")
    assert leads(child_of(authority), "conference-chair") == [
        ("ash@example.org", date(2025, 7, 1), None)
    ]


def test_an_officer_of_another_authority_cannot_be_taken(authority: Authority) -> None:
    from holdfast.jobs.imports import read_now

    an_officer(an_authority(), email="kit@example.org")
    job = sent(authority, names(AMARA), kind="people")
    read_now(job)
    line = told(authority, job).line
    assert line.state == "failed"
    assert "kit@example.org" in line.message


def test_brothers_and_sisters_an_officer_denied_are_not_made_again(authority: Authority) -> None:
    imported(authority, IN_CARE)
    people(authority, AMARA, TUNDE)
    Relationship.objects.update(entered_in_error=True)
    people(authority, AMARA, TUNDE)
    assert not Relationship.objects.filter(entered_in_error=False).exists()


def test_a_group_of_very_many_children_stands_for_none(authority: Authority) -> None:
    rows = [f"{n},Child,Okafor,,01/06/2012,,,,,,,,none" for n in range(21)]
    detail = people(authority, *rows)
    assert not Relationship.objects.exists()
    assert detail.too_large_groups == {"none": 21}
    assert detail.new_children == 21


def test_names_cover_officers_from_the_day_they_were_extracted(authority: Authority) -> None:
    a_child(authority, local_id="1")
    people(authority, AMARA)
    row = Coverage.objects.get(kind="iro-allocated")
    assert (row.since, row.until) == (EXTRACTED, date(2026, 5, 2))
    people(authority, AMARA, covers_since=date(2024, 1, 1))
    row.refresh_from_db()
    assert (row.since, row.until) == (date(2024, 1, 1), date(2026, 5, 2))


def test_the_template_has_the_columns_that_are_read() -> None:
    assert template_csv().decode("utf-8-sig").strip() == COLUMNS
