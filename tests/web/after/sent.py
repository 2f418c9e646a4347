"""A document that was sent, and a restriction: examples of what the addresses take."""

from __future__ import annotations

from holdfast.documents.paper import as_json, content_hash
from holdfast.record.models import Document, DocumentCopy, Restriction, Review
from tests.documents.papers import paper
from tests.record.builders import a_row
from tests.web.household import TODAY, Household


def last_review(home: Household) -> Review:
    """The last review of Amara that was held."""
    return Review.objects.filter(child=home.amara, opened_on__isnull=False).latest("opened_on")


def a_copy(home: Household) -> DocumentCopy:
    """The carer's copy of the decisions of that review; the same one each time."""
    held = DocumentCopy.objects.filter(child=home.amara).first()
    if held:
        return held
    told = paper()
    document = a_row(
        Document,
        home.amara,
        use="decisions",
        review=last_review(home),
        title="Decisions",
        content=as_json(told),
        content_hash=content_hash(told),
        made_on=TODAY,
        final_on=TODAY,
    )
    return a_row(DocumentCopy, home.amara, document=document, name="Wendy Hirst", part="carer")


def a_restriction(home: Household) -> Restriction:
    """What the mother may not be told; the same one each time."""
    held = Restriction.objects.filter(child=home.amara).first()
    mother = home.amara.relationship_set.get(kind="mother").person
    return held or a_row(
        Restriction,
        home.amara,
        person=mother,
        decided_on=TODAY,
        withheld=["education"],
        what="The school",
        why="She asked.",
    )
