"""What a document says, as plain values: stored as they are, and printed again as they were."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Pair:
    """A thing and what is said of it: "Date of the review", "4 March 2026"."""

    term: str
    says: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under the titles of their columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a document, and to whom it goes.

    Words of the procedure (`worded`) hold the places of the child's and the recipient's name,
    which are filled in for each copy. A `private` one goes to officers only.
    """

    id: str
    title: str
    paragraphs: tuple[str, ...] = ()
    pairs: tuple[Pair, ...] = ()
    bullets: tuple[str, ...] = ()
    table: Table | None = None
    worded: bool = False
    not_for: tuple[str, ...] = ()
    only_for: tuple[str, ...] = ()
    private: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said in it."""
        return not (self.paragraphs or self.pairs or self.bullets or self.table)


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs a document, and how to reach them."""

    name: str
    title: str
    contact: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChildNames:
    """The names of the child a document is about: full, as the child is called, and short."""

    full: str
    called: str
    initials: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole document, before it is copied for anyone.

    `use` is its id in the procedure, `template` its layout. One in `plain` words is set large.
    """

    use: str
    title: str
    template: str
    authority: str
    dated: str
    child: ChildNames
    about: tuple[Pair, ...] = ()
    greeting: str = ""
    opening: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    closing: tuple[str, ...] = ()
    signature: Signature | None = None
    initials_for: tuple[str, ...] = ()
    plain: bool = False

    @property
    def part_titles(self) -> dict[str, str]:
        """The title of each part by its id."""
        return {part.id: part.title for part in self.parts}


def as_json(paper: Paper) -> dict[str, Any]:
    """A paper as plain data."""
    return asdict(paper)


def from_json(held: Mapping[str, Any]) -> Paper:
    """A paper from the plain data it was stored as."""
    fields = dict(held)
    signature = fields.pop("signature", None)
    return Paper(
        **{
            **fields,
            "child": ChildNames(**_tuples(fields["child"])),
            "about": _pairs(fields["about"]),
            "opening": tuple(fields["opening"]),
            "closing": tuple(fields["closing"]),
            "initials_for": tuple(fields["initials_for"]),
            "parts": tuple(map(_part, fields["parts"])),
            "signature": Signature(**_tuples(signature)) if signature else None,
        }
    )


def _part(held: Mapping[str, Any]) -> Part:
    table = held["table"]
    rows = tuple(tuple(row) for row in table["rows"]) if table else ()
    fields = _tuples(held) | {
        "pairs": _pairs(held["pairs"]),
        "table": Table(tuple(table["columns"]), rows) if table else None,
    }
    return Part(**fields)


def _pairs(held: list[Mapping[str, str]]) -> tuple[Pair, ...]:
    return tuple(Pair(pair["term"], pair["says"]) for pair in held)


def _tuples(held: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in held.items()}


def content_hash(paper: Paper) -> str:
    """SHA-256, in hex, of all that a document says."""
    text = json.dumps(as_json(paper), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def short_hash(whole: str) -> str:
    """The beginning of a hash as it is printed: four groups of four."""
    return " ".join(whole[start : start + 4] for start in range(0, 16, 4))
