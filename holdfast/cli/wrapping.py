"""Text laid out for a terminal."""

from __future__ import annotations

import shutil
from textwrap import wrap


def indented(text: str, by: int) -> list[str]:
    """The lines of a paragraph, indented; the lines after the first a little more."""
    width = max(40, min(100, shutil.get_terminal_size((100, 24)).columns))
    margin = " " * by
    return wrap(
        text,
        width,
        initial_indent=margin,
        subsequent_indent=f"{margin}  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
