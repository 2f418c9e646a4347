"""Anonymous examples of children's participation, and the words in them that may tell too much."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from holdfast.core.participation import Way
from holdfast.policy.actor import Actor
from holdfast.record.models import CaseExample, Child

_WORD = re.compile(r"[^\W_][\w'’/-]*")
SHORTEST_ID = 3


@dataclass(frozen=True, slots=True)
class ExampleLine:
    """One example; `names` are words in it that are also names of children of the authority."""

    id: int
    wording: str
    ways: tuple[str, ...]
    written_by: str
    written_on: date
    checked_by: str
    checked_on: date | None
    names: tuple[str, ...]
    own: bool

    @property
    def may_be_told(self) -> bool:
        """Whether a second person has checked it."""
        return self.checked_on is not None


def case_examples(actor: Actor, *, checked: bool | None = None) -> tuple[ExampleLine, ...]:
    """The authority's examples, newest first; only those checked, or unchecked, where asked."""
    rows = CaseExample.objects.filter(authority_id=actor.authority_id, entered_in_error=False)
    if checked is not None:
        rows = rows.filter(checked_on__isnull=not checked)
    found = rows.select_related("written_by", "checked_by").order_by("-written_on", "-pk")
    return tuple(_line(actor, row) for row in found)


def case_example(actor: Actor, example: int) -> ExampleLine | None:
    """One of the authority's examples."""
    return next((line for line in case_examples(actor) if line.id == example), None)


def ids_in(authority: int, text: str) -> tuple[str, ...]:
    """Words of a text that are the authority's ids of children."""
    words = {word for word in _WORD.findall(text) if len(word) >= SHORTEST_ID}
    rows = Child.objects.filter(authority_id=authority, local_id__in=words)
    return tuple(sorted(rows.values_list("local_id", flat=True)))


def names_in(authority: int, text: str) -> tuple[str, ...]:
    """Words of a text, written with a capital, that are names of children of the authority."""
    words = _WORD.findall(text.replace("’s", "").replace("'s", ""))
    capital = {word for word in words if word[:1].isupper()}
    named = Q(forename__in=capital) | Q(surname__in=capital) | Q(known_as__in=capital)
    rows = Child.objects.filter(named, authority_id=authority)
    names = {name for row in rows.values_list("forename", "surname", "known_as") for name in row}
    return tuple(sorted(capital & names))


def _line(actor: Actor, row: CaseExample) -> ExampleLine:
    return ExampleLine(
        id=row.pk,
        wording=row.wording,
        ways=tuple(Way(way).says for way in row.ways),
        written_by=row.written_by.name,
        written_on=row.written_on,
        checked_by=row.checked_by.name if row.checked_by else "",
        checked_on=row.checked_on,
        names=names_in(actor.authority_id, row.wording),
        own=row.written_by_id == actor.user_id,
    )
