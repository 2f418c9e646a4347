"""Two answers to one question, written at the same time: side by side, to choose from or merge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from holdfast.core.asking import AnswerKind
from holdfast.queries.answers_in_words import in_words
from holdfast.queries.entries import AskedQuestion, AskedSection


class Unchosen:
    """That neither of two texts was chosen."""


UNCHOSEN = Unchosen()


@dataclass(frozen=True)
class Clash:
    """Two answers to one question: the one that stands, and the one written meanwhile."""

    other: int
    asks: str
    stands: str
    stands_by: str
    wrote: str
    wrote_by: str
    values: tuple[object, object]
    is_text: bool

    def chosen(self, sent: Mapping[str, Any]) -> object:
        """The answer chosen for this question, UNCHOSEN where none was."""
        chosen = sent.get(f"choose-{self.other}", "")
        if chosen == "stands":
            return self.values[0]
        if chosen == "wrote":
            return self.values[1]
        if chosen == "merged":
            return str(sent.get(f"merged-{self.other}", "")).strip() or None
        return UNCHOSEN

    @property
    def both(self) -> str:
        """Both texts, one after the other, to be made into one."""
        return f"{self.stands}\n\n{self.wrote}"


def clashes(section: AskedSection) -> tuple[Clash, ...]:
    """Every question of an item that two people answered at the same time."""
    return tuple(_clashes(section.questions))


def _clashes(questions: Iterable[AskedQuestion]) -> Iterator[Clash]:
    for asked in questions:
        for other in asked.answer.others if asked.answer else ():
            value = asked.answer.value if asked.answer else None
            offered = dict(asked.choices)
            yield Clash(
                other=other.id,
                asks=asked.question.asks,
                stands=in_words(asked.question, value, offered) or "(nothing)",
                stands_by=asked.answer.saved_by if asked.answer else "",
                wrote=in_words(asked.question, other.value, offered) or "(nothing)",
                wrote_by=other.written_by,
                values=(value, other.value),
                is_text=asked.question.answer in (AnswerKind.TEXT, AnswerKind.LONG_TEXT),
            )
