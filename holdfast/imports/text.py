"""Plain text as authorities really send it: its encoding, its separator, its rows.

Read in a stream, twice: once to find the encoding, once for the rows.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from typing import IO

from holdfast.imports.cells import text_of
from holdfast.imports.files import Source
from holdfast.imports.problems import FileRefusedError

LONGEST_LINE = 64 * 1024
SEPARATORS = ",;\t|"
_END_MARK = "\x1a"
"""The sign by which old systems end a file."""
_CHUNK = 256 * 1024
_SAMPLE = 64 * 1024
_HEAD = 4 * 1024
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, ""),
    (codecs.BOM_UTF32_BE, ""),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NOT_TEXT = bytes(set(range(32)) - set(b"\t\n\r\f\v\x1a"))
_SAVE_AGAIN = "Open it where it was made and export it as CSV, encoded as UTF-8."


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows under a header. `names` are the columns as they are recognised: upper case, with
    an underscore for a space. Rows are numbered as in a spreadsheet; blank ones are left out.
    """

    names: tuple[str, ...]
    header_row: int
    rows: Iterator[tuple[int, list[str]]]


def encoding_of(source: Source) -> str:
    """The encoding of a text file: by its mark, or the first of UTF-8 and Windows-1252 it keeps to.

    Raises FileRefusedError where it is no text.
    """
    with source.open() as stream:
        sample = stream.read(_SAMPLE)
    for mark, encoding in _MARKS:
        if sample.startswith(mark) and encoding:
            return _first_kept(source, (encoding,))
    if b"\0" in sample:
        return _first_kept(source, (_without_mark(sample),))
    if len(sample.translate(None, _NOT_TEXT)) < len(sample):
        raise _not_text()
    return _first_kept(source, ("utf-8", "cp1252"))


def _without_mark(sample: bytes) -> str:
    """UTF-16 shows, in text of mostly Latin letters, by a zero in nearly every second byte."""
    pairs = len(sample) // 2 or 1
    if sample[1::2].count(0) > 0.7 * pairs and sample[0::2].count(0) < 0.1 * pairs:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * pairs and sample[1::2].count(0) < 0.1 * pairs:
        return "utf-16-be"
    raise _not_text()


def _first_kept(source: Source, encodings: tuple[str, ...]) -> str:
    for encoding in encodings:
        if _keeps_to(source, encoding):
            return encoding
    raise _not_text()


def _keeps_to(source: Source, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    with source.open() as stream:
        try:
            while chunk := stream.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeError:
            return False
    return True


def _not_text() -> FileRefusedError:
    return FileRefusedError("The file is not text, or its encoding is not known.", _SAVE_AGAIN)


def begins_like_xml(source: Source, encoding: str) -> bool:
    """Whether the first character that is not a space opens a tag."""
    with source.open() as stream:
        first = codecs.getincrementaldecoder(encoding)().decode(stream.read(_HEAD))
    return first.lstrip("\ufeff \t\r\n").startswith("<")


@contextmanager
def sheet_of(source: Source, encoding: str, known: Callable[[str], bool]) -> Iterator[Sheet]:
    """The file's rows, while it is open. `known` says whether a column name is one of a return's:
    the separator is the one that finds most of them. Raises FileRefusedError where the rows cannot
    be told.
    """
    with _lines_open(source, encoding) as lines:
        before, first = _first_line(lines)
        separator = _stated(first)
        if separator:
            before, first = before + 1, next(lines, "")
        separator = separator or _separator(first, known)
        rows = csv.reader(
            chain((first,), lines), delimiter=separator, skipinitialspace=True, strict=True
        )
        numbered = _numbered(rows, before + 1)
        header_row, header = next(numbered, (before + 1, []))
        names = tuple(column_name(cell) for cell in header)
        _check_names(names, header_row, known)
        yield Sheet(names, header_row, numbered)


def column_name(cell: str) -> str:
    """A column's name as it is recognised: upper case, one underscore for spaces and hyphens."""
    cell = cell.strip(" \t\r\n\ufeff\u00a0\"'").upper()
    return "_".join(cell.replace("-", " ").replace("_", " ").split())


@contextmanager
def _lines_open(source: Source, encoding: str) -> Iterator[Iterator[str]]:
    with source.open() as stream:
        text = io.TextIOWrapper(_as_buffer(stream), encoding=encoding, newline="")
        try:
            yield _lines(text)
        finally:
            text.detach()


def _as_buffer(stream: IO[bytes]) -> io.BufferedReader:
    return io.BufferedReader(_Reading(stream), _CHUNK)


class _Reading(io.RawIOBase):
    """Any readable stream, for the text layer, which would otherwise close it."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__()
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        chunk = self._stream.read(len(view))
        view[: len(chunk)] = chunk
        return len(chunk)


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    row = 0
    while line := text.readline(LONGEST_LINE):
        row += 1
        if "\0" in line:
            raise _not_text()
        if len(line) == LONGEST_LINE:
            raise FileRefusedError(
                "A line is far longer than any row of a return.", _SAVE_AGAIN, row=row
            )
        if line.strip() != _END_MARK:
            yield line


def _first_line(lines: Iterator[str]) -> tuple[int, str]:
    """The first line that is not blank, and how many there were before it."""
    for before, line in enumerate(lines):
        if line.strip(" \t\r\n\ufeff\x1a" + SEPARATORS):
            return before, line.lstrip("\ufeff")
    raise FileRefusedError("The file has no rows.", "Export it again and check that it has rows.")


def _stated(line: str) -> str:
    """The separator that some spreadsheets state on a line of its own, as `sep=;`."""
    line = line.strip("\r\n")
    stated = line.lower().startswith("sep=") and len(line) == 5 and line[4] in SEPARATORS
    return line[4] if stated else ""


def _separator(line: str, known: Callable[[str], bool]) -> str:
    def fit(separator: str) -> tuple[int, int]:
        names = line.split(separator)
        return sum(known(column_name(name)) for name in names), len(names)

    return max(SEPARATORS, key=fit)


def _numbered(rows: Iterator[list[str]], first: int) -> Iterator[tuple[int, list[str]]]:
    row = first - 1
    while True:
        row += 1
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error:
            raise FileRefusedError(
                "A quotation mark is opened and not closed, or stands inside a quoted value, so"
                " that the rows run together.",
                "Look at the row named and the rows after it, and export the file again.",
                row=row,
            ) from None
        if any(map(text_of, cells)):
            yield row, cells


def _check_names(names: tuple[str, ...], row: int, known: Callable[[str], bool]) -> None:
    for name in sorted(set(names)):
        if name and known(name) and names.count(name) > 1:
            raise FileRefusedError(
                "Two columns have the same name, so that it cannot be told which one counts.",
                "Take one of them out, or name it otherwise.",
                row=row,
                column=name,
            )
