"""The documents that an authority makes from its record, and who may read which part of them.

What a document says is put together from frozen values by `holdfast.documents`; here is what the
procedure decides: its parts in their order, its own words, its recipients, and what is left out
of whose copy.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from holdfast.core.sources import Source


class Shows(StrEnum):
    """What a part of a document is filled with."""

    WORDS = "words"
    ABOUT = "about the review"
    PEOPLE = "people"
    DECISIONS = "decisions"
    STARRED = "starred decisions"
    EARLIER = "earlier decisions"
    ANSWERS = "answers"
    RATIFICATION = "ratification"
    OFFICER = "the officer"
    WRITTEN = "written"


class Addressed(StrEnum):
    """Where the recipients of a document are proposed from, and so where it is offered.

    One about a `child` is offered on the child's own page of letters, with or without a review.
    """

    REVIEW = "review"
    PERSON = "person"
    CHILD = "child"


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """One part of a document.

    `shows` says what fills it: the answers to one `section` of a `form`, or to all of them; what
    the officer has `written` for this document, `asks` saying what is wanted; or the procedure's
    own words in `says`. Recipients of `not_for` do not get it; where `only_for` names any, only
    they do. A `private` part concerns one person of the family alone, and goes to officers only.
    """

    id: str
    title: str
    shows: Shows
    says: str = ""
    asks: str = ""
    form: str | None = None
    section: str | None = None
    not_for: tuple[str, ...] = ()
    only_for: tuple[str, ...] = ()
    private: bool = False


@dataclass(frozen=True)
class DocumentTemplate:
    """A document that the authority makes from the record.

    `template` is the name of its layout, a `.typ` and a `.docx` file. `recipients` are roles of
    the procedure, what a person is to the child, or one of `GROUPS`; those of `initials_for` get
    the child's initials only. `serves` is the rule whose duty sending it meets. One in plain
    words is set large, calls the child by the name the child uses, and aims at `reading_age`.
    """

    id: str
    title: str
    source: Source
    template: str = "letter"
    addressed: Addressed = Addressed.REVIEW
    greeting: str = ""
    opening: str = ""
    closing: str = ""
    parts: tuple[DocumentPart, ...] = ()
    recipients: tuple[str, ...] = ()
    initials_for: tuple[str, ...] = ()
    serves: str | None = None
    plain: bool = False
    reading_age: int | None = None
    help: str = ""
    rows: tuple[str, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, DocumentPart]:
        """Each part by its id."""
        return {part.id: part for part in self.parts}


CHILD, FAMILY, CARERS, OFFICERS = "child", "family", "carers", "officers"
INVITED, ATTENDED, CONFERENCE = "invited", "attended", "conference-members"
GROUPS: Mapping[str, str] = {
    CHILD: "the child",
    FAMILY: "the child's parents and family",
    CARERS: "those who care for the child from day to day",
    OFFICERS: "officers of the authority",
    INVITED: "everyone invited to the review",
    ATTENDED: "everyone who came to the review",
    CONFERENCE: "members of the child's protection conference",
}
"""Groups of recipients that a document may name, in words."""

_FAMILY_PARTS = frozenset(
    {
        "mother",
        "father",
        "parent",
        "step-parent",
        "partner",
        "sibling",
        "half-sibling",
        "step-sibling",
        "grandparent",
        "aunt-or-uncle",
        "other-family",
        "guardian",
    }
)
_CARER_PARTS = frozenset({"carer", "foster-carer", "residential-worker"})
PARTS = _FAMILY_PARTS | _CARER_PARTS | {"advocate", "professional", "agency", "service", "other"}
"""What people are to a child, as documents name those who get them."""

PLACEHOLDERS = (
    "child",
    "authority",
    "officer",
    "date",
    "recipient",
    "review_date",
    "place",
    "time",
)
"""The names that words of a document may hold in braces."""


def groups_of(part: str, *, officer: bool = False) -> frozenset[str]:
    """The groups to which someone belongs by their part in the child's life."""
    named = {part}
    if part in _FAMILY_PARTS:
        named |= {FAMILY, "parent"} if part in {"mother", "father", "parent"} else {FAMILY}
    if part in _CARER_PARTS:
        named.add(CARERS)
    return frozenset(named | ({OFFICERS} if officer else set()))


def may_have(part: DocumentPart, groups: frozenset[str]) -> bool:
    """Whether a part of a document goes to a recipient of these groups at all."""
    if part.private and OFFICERS not in groups:
        return False
    if part.only_for and not groups.intersection(part.only_for):
        return False
    return not groups.intersection(part.not_for)
