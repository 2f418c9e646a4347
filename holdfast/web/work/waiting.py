"""What else waits for the officer, as one sentence of links above the list of work."""

from __future__ import annotations

from datetime import date

from holdfast.policy.actor import Actor
from holdfast.queries.attention import Waiting, attention
from holdfast.web.components import Count, SummarySentence
from holdfast.web.frame import address

WORDS = {
    Waiting.NOTICES: ("notice to read", "notices to read", "notices"),
    Waiting.CHANGES: ("change to answer", "changes to answer", "changes"),
    Waiting.PROPOSALS: ("proposal to answer", "proposals to answer", "proposals"),
    Waiting.DECISIONS: ("decision past its date", "decisions past their date", "decisions"),
    Waiting.OPEN: ("matter still open", "matters still open", "still-open"),
    Waiting.ANSWERS: ("set of answers to accept", "sets of answers to accept", "still-open"),
}
"""One, several, and the name of the address of the list."""


def waiting(actor: Actor, today: date) -> SummarySentence | None:
    """The sentence, or None where nothing else waits."""
    counts = tuple(
        Count(found.number, _words(found.what, found.number), address(WORDS[found.what][2]))
        for found in attention(actor, today)
    )
    return SummarySentence(counts) if counts else None


def _words(what: Waiting, number: int) -> str:
    one, several, _ = WORDS[what]
    return one if number == 1 else several
