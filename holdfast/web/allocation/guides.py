"""The procedure's own words at the moments of entering care."""

from __future__ import annotations

from collections.abc import Iterable

from holdfast.core.asking import Text
from holdfast.web.components import Guidance


def guides(texts: Iterable[Text]) -> tuple[Guidance, ...]:
    """Texts of the procedure as a page shows them."""
    return tuple(Guidance(text.title, text.paragraphs, text.source.cite) for text in texts)
