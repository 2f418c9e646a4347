"""What happened to and for a child, in order: every fact of the record in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from holdfast.core.facts import Fact, Value
from holdfast.core.vocabulary import (
    KINDS,
    between,
    both_plans,
    challenge,
    conferences,
    leaving,
    looked_after,
    plans,
    reviews,
)

PAGE = 40


class Part(StrEnum):
    """The parts of the record that a chronology is narrowed to."""

    LOOKED_AFTER = "looked-after"
    REVIEWS = "reviews"
    PROTECTION = "protection"
    VISITS = "visits"
    PLANS = "plans"
    OFFICERS = "officers"
    CHALLENGE = "challenge"
    NOTES = "notes"

    @property
    def words(self) -> str:
        """The part as a filter names it."""
        return self.value.replace("-", " ").capitalize()


_PARTS: dict[str, Part] = {
    **{kind.name: Part.LOOKED_AFTER for kind in (*looked_after.KINDS, *leaving.KINDS)},
    **{kind.name: Part.REVIEWS for kind in (*reviews.KINDS, *between.KINDS, *both_plans.KINDS)},
    **{kind.name: Part.PROTECTION for kind in conferences.KINDS},
    **{kind.name: Part.PLANS for kind in plans.KINDS},
    **{kind.name: Part.CHALLENGE for kind in challenge.KINDS},
    **dict.fromkeys(("visit-made", "visit-recorded"), Part.VISITS),
    **dict.fromkeys(
        (
            *("iro-allocated", "iro-ended", "chair-allocated", "social-worker-allocated"),
            *("adviser-appointed", "child-told-of-iro"),
        ),
        Part.OFFICERS,
    ),
}
_TOLD_ALREADY = frozenset(
    {
        *("review-held-with-meeting", "conference-started", "transfer-conference-held"),
        *("visit-recorded", "looked-after-recorded"),
    }
)
"""Facts of a row that another fact of the same row tells."""

_TOLD = (
    "type",
    "category",
    "outcome",
    "setting",
    "by",
    "how",
    "to",
    "regime",
    "document",
    "report",
)
_TELLING_IF_NOT = ("seen", "alone", "quorate")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened, or is planned (`ahead`). `code` is that of a status or placement.

    `row` names the row it comes from, such as "entry:7", where it can be opened.
    """

    on: date
    at: time | None
    kind: str
    words: str
    details: tuple[str, ...]
    code: str
    part: Part
    ahead: bool
    row: str = ""


@dataclass(frozen=True, slots=True)
class Chronology:
    """A page of a chronology, newest first, with how much there is of each part."""

    entries: tuple[Entry, ...]
    parts: Mapping[Part, int]
    part: Part | None
    total: int
    page: int
    pages: int


def chronology(
    facts: Iterable[Fact],
    part: Part | None,
    page: int,
    today: date,
    others: Iterable[Entry] = (),
) -> Chronology:
    """The facts in words with `others` that are no facts, narrowed to a part, newest first."""
    told = [*_entries(facts, today), *others]
    entries = sorted(told, key=lambda entry: (entry.on, entry.at or time.min))
    wanted = [entry for entry in reversed(entries) if part in (None, entry.part)]
    pages = max(1, -(-len(wanted) // PAGE))
    page = min(max(1, page), pages)
    return Chronology(
        entries=tuple(wanted[(page - 1) * PAGE : page * PAGE]),
        parts=Counter(entry.part for entry in entries),
        part=part,
        total=len(wanted),
        page=page,
        pages=pages,
    )


def told_in_words(facts: Iterable[Fact], today: date) -> tuple[Entry, ...]:
    """Some facts in words, in the order given."""
    return tuple(_entries(facts, today))


def _entries(facts: Iterable[Fact], today: date) -> Iterator[Entry]:
    for fact in _worth_telling(list(facts), today):
        words = KINDS[fact.kind].past
        yield Entry(
            on=fact.on,
            at=fact.at.time() if fact.at else None,
            kind=fact.kind,
            words=f"{words[:1].upper()}{words[1:].removesuffix(' for')}",
            details=tuple(_details(fact.attrs)),
            code=str(fact.attrs.get("code", "")),
            part=_PARTS[fact.kind],
            ahead=fact.on > today,
        )


def _worth_telling(facts: Sequence[Fact], today: date) -> Iterator[Fact]:
    """The facts without those that another fact tells: a plan since carried out, the steps of a
    review opened, sat and completed on one day.
    """
    rows = Counter(fact.id for fact in facts)
    completed = {(fact.id, fact.on) for fact in facts if fact.kind == "review-completed"}
    for fact in facts:
        carried_out = KINDS[fact.kind].ahead and fact.on <= today and rows[fact.id] > 1
        review = fact.attrs.get("review"), fact.on
        same_day = fact.kind in {"review-opened", "sitting-held"} and review in completed
        if fact.kind not in _TOLD_ALREADY and not carried_out and not same_day:
            yield fact


def _details(attrs: Mapping[str, Value]) -> Iterator[str]:
    for name in _TOLD:
        if isinstance(value := attrs.get(name), str) and ":" not in value:
            yield value.replace("-", " ")
    for name in _TELLING_IF_NOT:
        if attrs.get(name) is False:
            yield f"not {name}"
        elif attrs.get(name) is True and name != "quorate":
            yield name
