"""Returns written to a folder: one folder for each authority, one for each of its years."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from holdfast.demonstration.invention import Invention
from holdfast.demonstration.returns import census, faults, form, people
from holdfast.demonstration.returns.tables import COLUMNS, Row, tables_of
from holdfast.demonstration.years import ReturnYear, return_years


@dataclass(frozen=True, slots=True)
class YearReturn:
    """What an authority sends for one year: each file's name and what is in it.

    The newest year's comes with the file of names, and with the faults that real files have.
    """

    year: ReturnYear
    files: Mapping[str, bytes]

    def write(self, into: Path) -> list[Path]:
        """Write the files into a folder of their own, and say where they are."""
        folder = into / self.year.name
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in self.files.items():
            (folder / name).write_bytes(content)
        return [folder / name for name in self.files]


def returns_of(invention: Invention) -> list[YearReturn]:
    """Every return the authority has sent by the given day, the oldest first."""
    years = return_years(invention.on)
    return [_year_return(invention, years, number) for number in range(len(years))]


def _year_return(invention: Invention, years: Sequence[ReturnYear], number: int) -> YearReturn:
    year, newest = years[number], number == len(years) - 1
    lives = [*invention.lives, *invention.faulty] if newest else invention.lives
    tables = tables_of(lives, year, oldest=number == 0)
    children = census.children_of(lives, year)
    if newest:
        faults.spoil_tables(tables, invention.faulty)
        faults.spoil_census(children, invention.faulty)
    files = _form(tables) if invention.place.form else _tables(tables)
    if children:
        files["cin-census.xml"] = census.document(children, year, invention.place.census_code)
    if newest:
        files["people.csv"] = sheet(people.COLUMNS, people.rows_of(invention.lives))
    return YearReturn(year, files)


def _tables(tables: Mapping[str, list[Row]]) -> dict[str, bytes]:
    return {f"{name}.csv": sheet(COLUMNS[name], rows) for name, rows in tables.items()}


def _form(tables: Mapping[str, list[Row]]) -> dict[str, bytes]:
    return {"ssda903.xml": form.document(tables)}


def sheet(columns: Sequence[str], rows: Sequence[Row]) -> bytes:
    """A CSV file as spreadsheets and return systems write it."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")
