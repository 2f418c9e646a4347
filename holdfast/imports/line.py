"""One row while it is being read: each cell asked for by its column, each fault listed.

What a fault does is the asker's to say: leave out the value, the row or the child.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from holdfast.core.returns import Problem, Severity
from holdfast.imports.cells import EARLIEST, date_of, return_year, text_of, year_name
from holdfast.imports.codes import Code, CodeSet
from holdfast.imports.problems import Fault

_DATE_FORMS = "Write it as 31/03/2026 or 2026-03-31, with all four figures of the year."
_LOOK_UP = "Look the code up in the guide to the return, and mend it."
_TAKEN_IN = "It is taken in as it is. Mend it where the year's guide asks for another."
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_TOO_LONG = Fault("The text is too long to be kept, and is left out.", "Shorten it.")
_LATER = Fault(
    "The date is later than the day the data were extracted.",
    "Mend the date, or check the extraction date you gave.",
)


class Line:
    """The cells of one row or XML group of one child."""

    __slots__ = (
        "_list",
        "_values",
        "child",
        "collection_year",
        "extracted_on",
        "file",
        "row",
        "spoilt",
    )

    def __init__(
        self,
        file: str,
        *,
        collection_year: int,
        extracted_on: date,
        list_problem: Callable[[Problem], None],
    ) -> None:
        self.file = file
        self.collection_year = collection_year
        self.extracted_on = extracted_on
        self._list = list_problem
        self._values: Mapping[str, str] = {}
        self.row = 0
        self.child: str | None = None
        self.spoilt = False

    def turn_to(self, row: int, child: str | None, values: Mapping[str, str]) -> None:
        """Begin another row."""
        self.row, self.child, self._values, self.spoilt = row, child, values, False

    def text(self, column: str) -> str:
        """The cell as text; empty where there is none."""
        cell = self._values.get(column)
        return text_of(cell) if cell else ""

    def words(self, column: str, most: int) -> str | None:
        """The cell as text of at most `most` characters on one line, or None; longer is noted."""
        words = " ".join(_CONTROL.sub(" ", self.text(column)).split())
        if len(words) > most:
            self.note(column, words, _TOO_LONG)
            return None
        return words or None

    def day(
        self,
        column: str,
        *,
        needed: bool = False,
        future: bool = False,
        fault: Severity = Severity.ROW,
        rule: str | None = None,
    ) -> date | None:
        """The cell as a date, or None. A date that cannot be read, or that lies after the day the
        data were extracted (unless `future`), is a fault; so is a blank where it is `needed`.
        """
        text = self.text(column)
        found = date_of(text) if text else None
        if not text or (found and found < EARLIEST):
            if needed:
                self._fault(fault, column, text, Fault("The date is missing.", "Fill it in.", rule))
            return None
        if found is None:
            self._fault(fault, column, text, Fault("This is not a date.", _DATE_FORMS, rule))
        elif found > self.extracted_on and not future:
            self._fault(fault, column, text, _LATER._replace(rule=rule))
            return None
        return found

    def code(
        self,
        column: str,
        codes: CodeSet,
        *,
        fault: Severity = Severity.NOTE,
        rule: str | None = None,
        used: tuple[date, date | None] | None = None,
    ) -> str | None:
        """The cell as a code of `codes`, or None. A code not in force at any time of `used` (its
        first and last day; else the year of the collection) is taken in and noted.
        """
        text = self.text(column)
        if not text:
            return None
        code = codes.get(text)
        if code is None:
            unknown = Fault(f"This is no code for {codes.name}.", _LOOK_UP, rule)
            self._fault(fault, column, text, unknown)
            return None
        if code.since or code.until:
            self._check_in_force(column, code, self._years(used), codes.name, rule)
        return code.code

    def _check_in_force(
        self, column: str, code: Code, years: tuple[int, int], name: str, rule: str | None
    ) -> None:
        if not code.in_force(*years):
            year = year_name(years[0])
            message = f"{code.code} ({name}) was in use {code.when}, not in {year}."
            self.note(column, code.code, Fault(message, _TAKEN_IN, rule))

    def _years(self, used: tuple[date, date | None] | None) -> tuple[int, int]:
        if used is None:
            return self.collection_year, self.collection_year
        first, last = used
        return return_year(first), return_year(last) if last else self.collection_year

    def note(self, column: str, value: str, fault: Fault) -> None:
        """List something to look at; the row stands."""
        self._put(Severity.NOTE, column, value, fault)

    def leave_out(self, column: str, value: str, fault: Fault) -> None:
        """Leave this row out."""
        self._fault(Severity.ROW, column, value, fault)

    def hold(self, column: str, value: str, fault: Fault) -> None:
        """Leave this row's child out."""
        self._fault(Severity.HELD, column, value, fault)

    def _fault(self, severity: Severity, column: str, value: str, fault: Fault) -> None:
        if severity is not Severity.NOTE:
            self.spoilt = True
        self._put(severity, column, value, fault)

    def _put(self, severity: Severity, column: str, value: str, fault: Fault) -> None:
        self._list(
            Problem(
                self.file,
                severity,
                fault.message,
                fault.what_to_do,
                self.row,
                column or None,
                value or None,
                self.child,
                fault.rule,
            )
        )
