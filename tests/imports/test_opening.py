"""Files are opened as they come, and refused with a reason where they are unsafe or no return."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from holdfast.imports import Severity, Source, files, gathered, read
from tests.imports.returns import (
    EPISODES,
    EXTRACTED,
    HEADER,
    REVIEWS,
    YEAR,
    archive,
    census,
    census_child,
    episode,
    header_of,
    messages,
    of_tables,
    only,
    reading,
    refusal,
    source,
    table,
)

ROW = "00042,1,2,03/04/2010,WBRI,,,"
NAMES = table("CHILD,FORENAME,SURNAME,DOB,TEAM", "00042,Zoë,Nuñez – Müller,03/04/2010,Équipe €")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_names_survive_every_encoding_that_authorities_send(encoding: str) -> None:
    child = only(reading(source("names.csv", NAMES, encoding)))
    assert child.name
    assert (child.name.forename, child.name.surname) == ("Zoë", "Nuñez – Müller")
    assert child.name.team == "Équipe €"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_separator_and_line_end(separator: str, end: str) -> None:
    text = header_of("03/04/2010").replace(",", separator).replace("\n", end)
    assert only(reading(source("h.csv", text))).date_of_birth == date(2010, 4, 3)


def test_a_separator_stated_on_the_first_line() -> None:
    text = "sep=;\n" + header_of("03/04/2010").replace(",", ";")
    assert only(reading(source("h.csv", text))).date_of_birth == date(2010, 4, 3)


def test_blank_lines_lower_case_other_order_and_columns_too_many() -> None:
    text = (
        '\n\n"ethnic", "dob",notes,Child\n\n'
        'WBRI,2010-04-03,"two\nlines",007\n,,,\nWIRI,4/5/2011,,"008"\n\x1a'
    )
    found = reading(source("x.csv", text, "utf-8-sig"))
    assert {child.date_of_birth for child in found.children.values()} == {
        date(2010, 4, 3),
        date(2011, 5, 4),
    }
    assert list(found.children) == ["007", "008"], "leading zeros are part of an id"
    assert found.counts == {"Header": 2}


def test_rows_are_numbered_as_a_spreadsheet_shows_them() -> None:
    text = table(HEADER, "1,F,03/04/2010,WBRI,,,", "", "2,F,31/04/2010,WBRI,,,")
    (problem,) = (p for p in reading(source("h.csv", text)).problems if p.rule == "102")
    assert (problem.file, problem.row, problem.column) == ("h.csv", 4, "DOB")
    assert (problem.value, problem.child) == ("31/04/2010", "2")


def test_the_header_and_not_the_file_name_says_which_table_it_is() -> None:
    tables = {"reviews.csv": header_of("03/04/2010"), "header.csv": table(REVIEWS)}
    assert of_tables(tables).counts == {"Header": 1, "Reviews": 0}


def test_a_review_table_with_names_on_it_is_still_the_review_table() -> None:
    text = table("CHILD,FORENAME,SURNAME,TEAM,REVIEW,REVIEW_CODE", "1,A,B,C,03/04/2025,PN1")
    assert reading(source("r.csv", text)).counts == {"Reviews": 1}


def test_columns_between_two_tables_are_refused_unless_the_name_tells() -> None:
    text = table("CHILD,DUC,PREV_PERM", "1,01/02/2025,Z1")
    both = refusal(reading(source("x.csv", text)))
    assert "UASC" in both.message
    assert "PrevPerm" in both.message
    assert reading(source("uasc 2025.csv", text)).counts == {"UASC": 1}


def test_a_missing_column_is_named() -> None:
    problem = refusal(reading(source("e.csv", table("CHILD,DECOM,RNE,PLACE,DEC,REC"))))
    assert problem.column == "LS"
    assert "Episodes" in problem.message


def test_a_column_given_twice_is_refused() -> None:
    problem = refusal(reading(source("r.csv", table("CHILD,REVIEW,REVIEW,REVIEW_CODE"))))
    assert problem.column == "REVIEW"


def test_a_table_that_is_not_known_is_noted_and_left() -> None:
    found = of_tables({"rooms.csv": "ROOM,SEATS\n12,30\n", "h.csv": header_of("03/04/2010")})
    assert [(p.file, p.severity) for p in found.problems] == [("rooms.csv", Severity.NOTE)]
    assert len(found.children) == 1


def test_a_row_with_more_cells_than_columns_is_left_out() -> None:
    text = table(HEADER, "1,F,03/04/2010,WBRI,,,,,", "2,F,03/04/2010,Smith, J,,,x")
    found = reading(source("h.csv", text))
    assert list(found.children) == ["1"]
    assert len(messages(found, Severity.ROW)) == 1


@pytest.mark.parametrize("child", ["", "1.23E+08", "two words", "x" * 41, "=1+1"])
def test_a_row_without_a_usable_id_is_left_out(child: str) -> None:
    found = reading(source("h.csv", table(HEADER, f"{child},F,03/04/2010,WBRI,,,")))
    assert not found.children
    assert len(messages(found, Severity.ROW)) == 1


def test_a_quotation_mark_that_is_never_closed_is_refused_where_it_stands() -> None:
    rows = [f"{n},F,03/04/2010,WBRI,,," for n in range(50)]
    rows[10] = '10,F,03/04/2010,"WBRI,,,'
    problem = refusal(reading(source("h.csv", table(HEADER, *rows))))
    assert problem.row == 12


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"\n\n \n", "no rows"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"CHILD,DOB,ETHNIC\n\x01\x02\x03,\x04", "not text"),
        (b"CHILD,DOB,ETHNIC\n\x81\x8d\x8f,1", "not text"),
        (bytes(range(256)) * 8, "not text"),
        (b"PK\x03\x04 and no more", "damaged"),
        (b"CHILD," + b"x" * 300_000, "far longer"),
    ],
)
def test_what_is_no_return_is_refused_with_a_reason(content: bytes, says: str) -> None:
    problem = refusal(reading(source("file", content)))
    assert says in problem.message
    assert problem.what_to_do


def test_a_file_larger_than_the_limit_is_refused_unread() -> None:
    def never() -> io.BytesIO:
        raise AssertionError("opened")

    found = reading(Source("big.csv", files.LARGEST_FILE + 1, never))
    assert "200 MB" in refusal(found).message


def test_a_file_that_is_not_there_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        found = read([path], collection_year=YEAR, extracted_on=EXTRACTED)
        assert refusal(found).file == path.name


def test_more_rows_than_any_return_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathered, "MOST_ROWS", 3)
    text = table(HEADER, *(f"{n},F,03/04/2010,WBRI,,," for n in range(4)))
    assert "rows" in refusal(reading(source("h.csv", text))).message


def test_of_many_problems_alike_the_first_are_listed_and_the_rest_counted() -> None:
    text = table(HEADER, *(f"{n},X,03/04/2010,WBRI,,," for n in range(1500)))
    found = reading(source("h.csv", text))
    assert len(found.problems) == 1001
    assert any(
        message.startswith("500 more like this") for message in messages(found, Severity.NOTE)
    )
    assert len(found.children) == 1500


def test_text_too_long_to_keep_is_left_out_and_cut_where_it_is_shown() -> None:
    text = table(EPISODES, episode("01/05/2025", urn="9" * 5000))
    found = reading(source("e.csv", text))
    assert only(found).placements[0].urn is None
    (problem,) = (problem for problem in found.problems if problem.column == "URN")
    assert len(problem.value or "") == 80


def test_a_refused_file_takes_none_of_its_rows_with_it() -> None:
    half = census([census_child()]).replace("</Message>", "<Broken>")
    found = of_tables({"h.csv": header_of("03/04/2010"), "c.xml": half})
    assert found.counts == {"Header": 1}
    assert not only(found).referrals
    assert "became-looked-after" not in found.kinds
    assert "plan-started" not in found.kinds


# Archives


def test_a_zip_of_tables_is_read() -> None:
    packed = archive(
        {
            "return/header.csv": header_of("03/04/2010"),
            "return/episodes.csv": table(EPISODES, episode("01/05/2025")),
            "__MACOSX/return/._header.csv": b"\0\1",
            "return/.DS_Store": b"\0\1",
        }
    )
    found = reading(source("return.zip", packed))
    assert [file.name for file in found.files] == [
        "return.zip/episodes.csv",
        "return.zip/header.csv",
    ]
    assert not found.problems


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    packed = archive({"a.csv": b"0" * (30 * 2**20)})
    assert len(packed) < 2**20
    assert "unpacks to far more" in refusal(reading(source("a.zip", packed))).message


def test_members_that_together_pass_the_limit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST_FILE", 4096)
    packed = archive({f"{n}.csv": b"0" * 1000 for n in range(5)})
    assert "larger than" in refusal(reading(source("a.zip", packed))).message


def test_an_archive_of_very_many_files_is_refused_by_its_closing_record() -> None:
    packed = archive({f"{n:05}.csv": b"" for n in range(6000)})
    assert "more than 100 files" in refusal(reading(source("a.zip", packed))).message


def test_a_workbook_is_told_from_a_zip_of_tables() -> None:
    packed = archive({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"})
    problem = refusal(reading(source("return.xlsx", packed)))
    assert "workbook" in problem.message
    assert "CSV" in problem.what_to_do


def test_a_zip_in_a_zip_is_not_opened() -> None:
    packed = archive({"in.zip": archive({"header.csv": header_of("03/04/2010")})})
    assert refusal(reading(source("out.zip", packed))).file == "out.zip/in.zip"


def test_a_member_packed_in_an_unusual_way_is_refused() -> None:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_LZMA) as packed:
        packed.writestr("header.csv", header_of("03/04/2010"))
    assert "unusual way" in refusal(reading(source("a.zip", raw.getvalue()))).message


def test_a_damaged_archive_on_disk_is_closed_and_refused(tmp_path: Path) -> None:
    path = tmp_path / "return.zip"
    path.write_bytes(archive({"h.csv": header_of("03/04/2010")}).replace(b"PK\x03", b"PX\x03", 1))
    path.write_bytes(b"PK\x03\x04" + path.read_bytes())
    found = read([path], collection_year=YEAR, extracted_on=EXTRACTED)
    assert refusal(found).message == "The zip archive is damaged or cut short."


def test_a_damaged_member_refuses_its_own_file_only() -> None:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_STORED) as packed:
        packed.writestr("header.csv", header_of("03/04/2010"))
        packed.writestr("reviews.csv", table(REVIEWS, "1,,03/04/2025,PN1"))
    spoilt = raw.getvalue().replace(b"03/04/2025", b"03/04/2026")
    found = reading(source("a.zip", spoilt))
    assert refusal(found).file == "a.zip/reviews.csv"
    assert found.counts == {"Header": 1}


def test_a_zip_locked_with_a_password_is_refused() -> None:
    packed = bytearray(archive({"header.csv": header_of("03/04/2010")}))
    entry = packed.rfind(b"PK\x01\x02")
    packed[entry + 8] |= 1
    assert "password" in refusal(reading(source("a.zip", bytes(packed)))).message


# XML


@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE Message [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE Message [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE Message SYSTEM "http://example.invalid/x.dtd">',
    ],
)
def test_a_document_type_is_refused_at_sight(prolog: str) -> None:
    text = census([census_child()]).replace("?><Message", f"?>{prolog}<Message")
    problem = refusal(reading(source("c.xml", text)))
    assert "document type" in problem.message
    assert "Do not open it" in problem.what_to_do


def test_an_entity_that_is_not_declared_is_refused() -> None:
    text = census([census_child()]).replace("WBRI", "&who;")
    assert "not well-formed" in refusal(reading(source("c.xml", text))).message


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<html><body>Sign in</body></html>", "neither"),
        ("<Message><Children>", "not well-formed"),
        ("<Message>" + "<a>" * 40, "deeper"),
        ("<Message><Child>" + "<a/>" * 60_000, "far larger"),
        ("<Message><Child>" + "x" * 300_000, "far larger"),
        ("<Message " + "x" * 3_000_000, "not well-formed"),
        ("<?xml version='1.0' encoding='no-such-thing'?><Message/>", "not well-formed"),
    ],
)
def test_xml_that_is_no_return_is_refused(text: str, says: str) -> None:
    assert says in refusal(reading(source("c.xml", text))).message


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("cp1252", "windows-1252"), ("cp1252", "utf-8")],
)
def test_xml_is_read_in_the_encoding_it_is_in(encoding: str, declared: str) -> None:
    text = census([census_child("<Odd>é</Odd>")]).replace("'utf-8'", f"'{declared}'")
    assert only(reading(source("c.xml", text, encoding))).referrals


def test_problems_and_children_keep_their_secrets_from_logs() -> None:
    found = of_tables({"n.csv": NAMES.replace("03/04/2010", "soon")})
    shown = repr(found) + repr(only(found)) + repr(found.problems)
    for secret in ("00042", "Zoë", "Nuñez", "soon"):
        assert secret not in shown
    assert "soon" in [problem.value for problem in found.problems]
