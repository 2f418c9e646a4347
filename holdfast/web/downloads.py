"""Files to download, and tables that no spreadsheet program can be made to run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from django.http import HttpResponse

STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\ufeff")


def download(content: bytes, name: str, kind: str = "text/csv; charset=utf-8") -> HttpResponse:
    """A file that the browser keeps and does not show. Its name says nothing about a child."""
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def safe_cell(text: str) -> str:
    """A text that a spreadsheet takes for text, whatever it begins with."""
    bare = text.lstrip(" \ufeff")
    return f"'{text}" if bare.startswith(STARTS_FORMULA) or text.startswith("\ufeff") else text


def safe_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A table as CSV, every cell safe, with the mark by which spreadsheets know its encoding."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(header)
    for row in rows:
        writer.writerow("" if cell is None else safe_cell(str(cell)) for cell in row)
    return text.getvalue().encode("utf-8-sig")
