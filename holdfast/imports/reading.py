"""Files of an upload read into checked values, in one call. Nothing is stored."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from holdfast.core.returns import FileRead, Problem, Reading, ReturnedChild, Severity
from holdfast.imports import people
from holdfast.imports.cells import is_child_id, text_of, year_name
from holdfast.imports.children import Asked, settled
from holdfast.imports.cin import markup as census
from holdfast.imports.files import Source, cannot_be_opened, unpacked
from holdfast.imports.gathered import MOST_ROWS, ChildRows, FileRows, Say, too_many_rows
from holdfast.imports.line import Line
from holdfast.imports.markup import Element, records
from holdfast.imports.people import PEOPLE
from holdfast.imports.problems import Fault, FileRefusedError, Problems
from holdfast.imports.rows import Where
from holdfast.imports.ssda903 import markup as form
from holdfast.imports.ssda903.tables import TABLES
from holdfast.imports.tables import ALIASES, Table, recognised
from holdfast.imports.text import Sheet, begins_like_xml, encoding_of, sheet_of

_ALL = (*TABLES, PEOPLE)
_COLUMNS = frozenset(ALIASES).union(
    ["CHILD", "DOB", "SEX"], *(table.marks | table.needs for table in _ALL), people.COLUMNS
)
_RECORDS = {form.ROOT: (form.RECORD,), census.ROOT: census.RECORDS}


def read(files: Iterable[Path | Source], *, collection_year: int, extracted_on: date) -> Reading:
    """Everything that `files` say, merged over all of them and checked.

    `collection_year` is the year in which the collection ends (2027 for 2026-27); it decides which
    codes were in use. `extracted_on` is the day the data were taken out of the authority's
    system; nothing can have happened after it. No file makes this raise: one that cannot be read
    is listed as refused, a child whose rows contradict themselves as held.
    """
    upload = _Upload(collection_year, extracted_on)
    for file in files:
        upload.take(file)
    return upload.outcome()


class _Upload:
    def __init__(self, collection_year: int, extracted_on: date) -> None:
        self._year = collection_year
        self._extracted_on = extracted_on
        self._problems = Problems()
        self._children: dict[str, ChildRows] = {}
        self._files: list[FileRead] = []
        self._rows = 0
        self._tables: set[str] = set()
        self._kinds: set[str] = set()
        self._authorities: set[str] = set()

    def take(self, file: Path | Source) -> None:
        """Read one file, or every file of an archive."""
        try:
            source = file if isinstance(file, Source) else Source.of_path(file)
            for member in unpacked(source):
                self._take_one(member)
        except FileRefusedError as refused:
            self._problems.add(refused.problem(file.name))
        except OSError:
            self._problems.add(cannot_be_opened().problem(file.name))

    def _take_one(self, source: Source) -> None:
        try:
            found = _read_file(source, self._year, self._extracted_on)
            if self._rows + len(found.rows) > MOST_ROWS:
                raise too_many_rows()
        except FileRefusedError as refused:
            self._problems.add(refused.problem(source.name))
            return
        self._rows += len(found.rows)
        found.merge_into(self._children)
        self._problems.take(found.problems)
        if found.counts:
            self._files.append(FileRead(source.name, found.counts))
        self._tables |= found.tables
        self._kinds |= found.kinds
        self._authorities |= found.authorities

    def outcome(self) -> Reading:
        """All children put together."""
        asked = Asked(self._year, frozenset(self._tables))
        children: dict[str, ReturnedChild] = {}
        for child_id in sorted(self._children):
            say = Say(self._problems, child_id)
            child = settled(child_id, self._children.pop(child_id), asked, say)
            if child is not None:
                children[child_id] = child
        held = self._problems.held()
        for child_id in held:
            children.pop(child_id, None)
        return Reading(
            children=children,
            held=held,
            problems=self._problems.in_order(),
            kinds=frozenset(self._kinds),
            files=tuple(sorted(self._files, key=lambda file: file.name)),
            authorities=frozenset(self._authorities),
        )


def _read_file(source: Source, year: int, extracted_on: date) -> FileRows:
    found = FileRows()
    line = Line(
        source.name,
        collection_year=year,
        extracted_on=extracted_on,
        list_problem=found.problems.add,
    )
    encoding = encoding_of(source)
    if begins_like_xml(source, encoding):
        _read_markup(source, encoding, line, found)
    else:
        _read_sheet(source, encoding, line, found)
    return found


def _read_sheet(source: Source, encoding: str, line: Line, found: FileRows) -> None:
    with sheet_of(source, encoding, _COLUMNS.__contains__) as sheet:
        names = tuple(_without_alias(name, sheet.names) for name in sheet.names)
        table = recognised(_ALL, names, source.name)
        if table is None:
            _note_unknown(source, found, sheet)
            return
        _cover(table, found)
        if table is PEOPLE:
            found.kinds |= people.kinds_of(names)
        found.counts[table.name] = 0
        for row, cells in sheet.rows:
            line.turn_to(row, None, dict(zip(names, cells, strict=False)))
            if len(cells) > len(names) and any(map(text_of, cells[len(names) :])):
                _leave_out_displaced(line)
            else:
                _read_row(table, line, found)


def _without_alias(name: str, names: tuple[str, ...]) -> str:
    proper = ALIASES.get(name, name)
    return name if proper in names else proper


def _note_unknown(source: Source, found: FileRows, sheet: Sheet) -> None:
    found.problems.add(
        Problem(
            source.name,
            Severity.NOTE,
            "The columns are those of no table that is read. Nothing is taken from this file.",
            "Nothing, if the file was not meant to be read. Otherwise check its first row.",
            sheet.header_row,
        )
    )


def _leave_out_displaced(line: Line) -> None:
    line.leave_out(
        "",
        "",
        Fault(
            "The row has more cells than the header has columns, so that it cannot be told which"
            " value belongs where.",
            "Look for a separator inside a value, and put the value in quotation marks.",
        ),
    )


def _read_row(table: Table, line: Line, found: FileRows) -> None:
    """Read the row that `line` has been turned to, and count it."""
    found.counts[table.name] = found.counts.get(table.name, 0) + 1
    child = line.text("CHILD")
    if not is_child_id(child):
        _leave_out_nameless(line, child)
        return
    line.child = child
    where = Where(line.file, line.row)
    born = line.day("DOB", fault=Severity.NOTE, rule="102")
    if born:
        found.births.append((child, born, where))
    if table.read and not (table.may_be_blank and not any(map(line.text, table.marks))):
        for row in table.read(line, where):
            found.add(child, row)


def _leave_out_nameless(line: Line, child: str) -> None:
    line.leave_out(
        "CHILD",
        child,
        Fault(
            "This is no id of a child." if child else "The id of the child is missing.",
            "Fill in the authority's own id. A spreadsheet may have changed it: format the column"
            " as text.",
        ),
    )


def _read_markup(source: Source, encoding: str, line: Line, found: FileRows) -> None:
    root = ""
    for root, record in records(source, encoding, _RECORDS):
        if root == form.ROOT:
            for table, row, cells in form.rows_of(record):
                line.turn_to(row, None, cells)
                _read_row(table, line, found)
        elif record.tag == "Header":
            _read_census_header(record, line, found)
        else:
            _read_census_child(record, line, found)
    if root == form.ROOT:
        _cover_form(found)
    elif root:
        found.kinds |= census.KINDS
        found.counts.setdefault(census.NAME, 0)


def _cover_form(found: FileRows) -> None:
    """The XML form is one file for all tables, so that a table without rows is complete as well."""
    for table in TABLES:
        _cover(table, found)


def _cover(table: Table, found: FileRows) -> None:
    found.tables.add(table.name)
    found.kinds |= table.kinds


def _read_census_header(header: Element, line: Line, found: FileRows) -> None:
    year, authority = census.year_and_authority(header)
    if authority:
        found.authorities.add(authority)
    if year and year != str(line.collection_year):
        line.turn_to(header.line, None, {})
        line.note(
            "Year",
            year,
            Fault(
                f"The census says it is of another year than the {year_name(line.collection_year)}"
                " you gave.",
                "Check that it is the right file, or give the other year.",
            ),
        )


def _read_census_child(record: Element, line: Line, found: FileRows) -> None:
    found.counts[census.NAME] = found.counts.get(census.NAME, 0) + 1
    child = census.child_id(record)
    line.turn_to(record.line, None, {})
    if not is_child_id(child):
        _leave_out_nameless(line, child)
        return
    line.child = child
    born = census.births_of(record, line)
    if born:
        found.births.append((child, born, Where(line.file, line.row)))
    for row in census.rows_of(record, line):
        found.add(child, row)
