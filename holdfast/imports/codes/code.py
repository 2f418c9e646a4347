"""One code of a return, and the set it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_FIRST = 0
_LAST = 9999


@dataclass(frozen=True, slots=True)
class Code:
    """A code and its meaning. `since` and `until` are the first and last return year in which it
    may be used, as "2024-25"; `means` is the word of our vocabulary it stands for, if any.
    """

    code: str
    label: str
    means: str = ""
    since: str = ""
    until: str = ""

    def in_force(self, first: int, last: int) -> bool:
        """Whether it could be used in any return year from `first` to `last` (years of ending)."""
        begins = _ending(self.since) if self.since else _FIRST
        ends = _ending(self.until) if self.until else _LAST
        return begins <= last and first <= ends

    @property
    def when(self) -> str:
        """The years it was in force, for a sentence."""
        if self.since and self.until:
            return f"from {self.since} to {self.until}"
        return f"from {self.since}" if self.since else f"until {self.until}"


class CodeSet:
    """The codes one column may hold. Looking one up ignores case."""

    def __init__(self, name: str, codes: Iterable[Code]) -> None:
        self.name = name
        self._codes = {code.code: code for code in codes}

    def get(self, text: str) -> Code | None:
        """The code written as `text`, or None if there never was one."""
        return self._codes.get(text) or self._codes.get(text.upper())

    def means(self, code: str) -> str:
        """Our vocabulary's word for a code of this set."""
        return self._codes[code].means

    def __iter__(self) -> Iterator[Code]:
        return iter(self._codes.values())

    def __contains__(self, code: object) -> bool:
        return code in self._codes


def _ending(year: str) -> int:
    return int(year[:4]) + 1
