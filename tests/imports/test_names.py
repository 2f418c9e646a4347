"""The file of names, teams and officers."""

from __future__ import annotations

from datetime import date

from holdfast.imports import Severity, people, template_csv
from tests.imports.returns import messages, of_tables, only, reading, source, table

COLUMNS = ",".join(people.COLUMNS)


def of_names(*rows: str) -> object:
    return of_tables({"names.csv": table(COLUMNS, *rows)})


def test_the_template_is_read_as_what_it_is() -> None:
    found = reading(source("template.csv", template_csv()))
    assert found.counts == {"People": 0}
    assert not found.problems
    assert found.kinds == {
        "born",
        "iro-allocated",
        "chair-allocated",
        "social-worker-allocated",
    }


def test_names_and_officers() -> None:
    found = of_names(
        "1,  Ada  Mary ,O'Neil,Addie,01/06/2012,North,s.work@x.invalid,01/02/2025,"
        "I.R.Officer@x.invalid,,,,F7"
    )
    child = only(found)
    assert not found.problems
    assert child.name
    assert (child.name.forename, child.name.surname) == ("Ada Mary", "O'Neil")
    assert (child.name.known_as, child.name.team, child.name.sibling_group) == (
        "Addie",
        "North",
        "F7",
    )
    assert [(a.role, a.officer, a.since) for a in child.allocations] == [
        ("iro", "i.r.officer@x.invalid", None),
        ("social-worker", "s.work@x.invalid", date(2025, 2, 1)),
    ]


def test_an_officer_who_changed_has_a_row_of_their_own() -> None:
    found = of_names(
        "1,Ada,O'Neil,,01/06/2012,,a@x.invalid,01/02/2024,,,,,",
        "1,Ada,O'Neil,,01/06/2012,,b@x.invalid,01/02/2025,,,,,",
    )
    assert [each.officer for each in only(found).allocations] == ["a@x.invalid", "b@x.invalid"]


def test_an_officer_without_an_email_is_left_out_and_noted() -> None:
    found = of_names("1,Ada,O'Neil,,01/06/2012,,Sam Worker,01/02/2024,,,,,")
    assert not only(found).allocations
    assert len(messages(found, Severity.NOTE)) == 1


def test_two_names_for_one_child_hold_the_child() -> None:
    found = of_names("1,Ada,O'Neil,,,,,,,,,,", "1,Bea,O'Neil,,,,,,,,,,")
    assert found.held == {"1"}


def test_only_the_officers_a_file_has_columns_for_are_covered() -> None:
    found = of_tables({"n.csv": table("CHILD,FORENAME,SURNAME,IRO", "1,Ada,O'Neil,")})
    assert found.kinds == {"born", "iro-allocated"}
