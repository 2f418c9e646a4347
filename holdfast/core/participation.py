"""Whether a child took part in a review, and in which ways.

There are four ways: the child attended and contributed, a representative put the child's views,
the child was consulted in writing, or the child talked it over with the reviewing officer
beforehand. Any one is enough. Attending without contributing is none of them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

UNDER_FOUR = "PN0"


class Way(StrEnum):
    """The ways of taking part in a review."""

    ATTENDED = "attended"
    REPRESENTED = "represented"
    IN_WRITING = "in-writing"
    BEFOREHAND = "beforehand"

    @property
    def says(self) -> str:
        """The way in words, as the end of "The child …"."""
        return _SAYS[self]


_SAYS = {
    Way.ATTENDED: "attended and contributed",
    Way.REPRESENTED: "had a representative put the child’s views",
    Way.IN_WRITING: "was consulted in writing",
    Way.BEFOREHAND: "talked it over with the reviewing officer beforehand",
}


class Standing(StrEnum):
    """Whether a child took part. A blank is not recorded: it never counts as taking part."""

    TOOK_PART = "took-part"
    DID_NOT = "did-not"
    NOT_RECORDED = "not-recorded"


@dataclass(frozen=True, slots=True)
class TakingPart:
    """How a child took part in one review: the code of the return, and the ways on record."""

    code: str
    ways: tuple[Way, ...]

    @property
    def standing(self) -> Standing:
        """Took part by any way; did not by none; not recorded with neither a way nor a code."""
        if self.ways:
            return Standing.TOOK_PART
        return Standing.DID_NOT if self.code else Standing.NOT_RECORDED

    @property
    def under_four(self) -> bool:
        """Whether the code says that the child was under four."""
        return self.code == UNDER_FOUR

    @property
    def says(self) -> str:
        """The standing and its grounds as one sentence."""
        if self.ways:
            return f"Took part: the child {_and([way.says for way in self.ways])}."
        if not self.code:
            return "Not recorded: nothing says yet how the child took part."
        return "Did not take part: none of the four ways applies."


def taking_part(
    code: str, codes: Mapping[Way, Collection[str]], shown: Collection[Way] = ()
) -> TakingPart:
    """How a child took part, by the code of the return and by what else the record shows.

    `codes` are the codes that say each way; `shown` the ways that were shown by what was done.
    """
    ways = tuple(way for way in Way if way in shown or code in codes.get(way, ()))
    return TakingPart(code, ways)


def _and(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
