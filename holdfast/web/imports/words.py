"""What imports are called on screen."""

from __future__ import annotations

from datetime import date

from holdfast.actions.imports import KINDS
from holdfast.core.returns import Severity
from holdfast.core.vocabulary import KINDS as FACTS
from holdfast.queries.imports import ImportLine
from holdfast.web.components import Tag
from holdfast.web.words import date_long

TONES = {"committed": "good", "refused": "alert", "failed": "alert", "read": "warn"}

SEVERITIES = {
    Severity.REFUSED: ("Files refused", "refused", "alert"),
    Severity.HELD: ("Children held back", "held back", "warn"),
    Severity.ROW: ("Rows left out", "left out", "note"),
    Severity.NOTE: ("Notes", "note", "plain"),
}
"""Each severity as the head of a list, as a tag, and the tag's tone."""

OUTCOMES = {
    "new": "New",
    "changed": "Changed",
    "unchanged": "Unchanged",
    "held": "Held back",
}

DONE = {
    "corrected": "Corrected",
    "ended": "Ended",
    "withdrawn": "Withdrawn: the files no longer have it",
    "outranked": "An officer entered it otherwise, and that stands",
    "not-taken": "An officer entered another for these days, and that stands",
    "in-error": "An officer marked it as entered in error, and that stands",
    "held": "Held back",
}


def kind_words(line: ImportLine) -> str:
    """What was imported: "SSDA903 return"."""
    return KINDS.get(line.kind, line.kind)


def year_words(year: int) -> str:
    """A collection year by its two halves: "2025-26"."""
    return f"{year - 1}-{year % 100:02}"


def state_tag(line: ImportLine) -> Tag:
    """How far an import has come, as a tag."""
    return Tag(line.state_words, TONES.get(line.state, "note" if line.is_moving else "plain"))


def fact_words(kind: str) -> str:
    """A kind of fact in words: "The child became looked after"."""
    past = FACTS[kind].past
    return past[:1].upper() + past[1:]


def value_words(value: object) -> str:
    """A value of a row: a date written out, yes or no, or the text as it is."""
    if value is None or value == "":
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    try:
        return date_long(date.fromisoformat(str(value)))
    except ValueError:
        return str(value)


def column_words(column: str) -> str:
    """A column of the record in words: "Started on"."""
    return column.replace("_", " ").capitalize()
