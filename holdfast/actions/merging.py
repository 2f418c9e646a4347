"""Children entered twice: one record merged into the other, and the merging taken back."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from holdfast.actions.action import Refused, action
from holdfast.actions.amending import demand_reason
from holdfast.actions.nouns import NOUNS, ref_of, split
from holdfast.actions.rows import changed
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.models import Child, ChildMerge, ChildRow, Relationship


@action(needs=Permission.MERGE, about=("duplicate", "kept"))
def merge(*, by: Actor, duplicate: int, kept: int, why: str) -> int:
    """Merge a child entered twice into the other record, which then owes what both did.

    Rows that the other record already has, or cannot hold beside its own, stay behind as entered
    in error. Returns the merging's id.
    """
    demand_reason(why)
    if duplicate == kept:
        raise Refused("Name two different children.", "kept")
    if by.user_id is None:
        raise Refused("An officer must say that two children are one.")
    row = Child.objects.get(pk=duplicate)
    moved, left = _move(row, kept)
    changed(row, merged_into_id=kept)
    merging = ChildMerge.objects.create(
        authority_id=by.authority_id,
        duplicate=row,
        kept_id=kept,
        moved=moved,
        left=left,
        reason=why,
        by_id=by.user_id,
    )
    return merging.pk


@action(needs=Permission.MERGE, about=("duplicate", "kept"), merged=True)
def unmerge(*, by: Actor, duplicate: int, kept: int, why: str) -> None:
    """Take a merging back: every row returns to the child it came from, and owes there again."""
    demand_reason(why)
    merging = ChildMerge.objects.filter(
        authority_id=by.authority_id, duplicate_id=duplicate, kept_id=kept, undone_at__isnull=True
    ).first()
    if merging is None:
        raise Refused("These children are not merged.", "duplicate")
    for ref in merging.moved:
        _return(ref, duplicate, kept)
    for ref in merging.left:
        model, row_id = split(ref)
        model._default_manager.filter(pk=row_id).update(entered_in_error=False)
    changed(Child.objects.get(pk=duplicate), merged_into_id=None)
    ChildMerge.objects.filter(pk=merging.pk).update(undone_at=timezone.now())


def _move(duplicate: Child, kept: int) -> tuple[list[str], list[str]]:
    """Hand over each right row that the other record can hold; the names of both sorts."""
    moved, left = list[str](), list[str]()
    for row in _rows_of(duplicate.pk):
        if _is_there(row, kept) or not _handed_over(row, duplicate.pk, kept):
            changed(row, entered_in_error=True)
            left.append(ref_of(row))
        else:
            moved.append(ref_of(row))
    return moved, left


def _rows_of(child: int) -> Iterator[ChildRow]:
    """The right rows about a child, and the relationships in which it is the other one."""
    for model in NOUNS.values():
        whose = Q(child_id=child)
        if model is Relationship:
            whose |= Q(other_child_id=child)
        yield from model._default_manager.filter(whose, entered_in_error=False).order_by("pk")


def _is_there(row: ChildRow, kept: int) -> bool:
    """Whether the other record has the very same row: alike in everything that is told in it."""
    of_itself = {"id", "child", "created_at", "source", "returned_as"}
    told = {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if field.name not in of_itself
    }
    return type(row)._default_manager.filter(child_id=kept, **told).exists()


def _handed_over(row: ChildRow, duplicate: int, kept: int) -> bool:
    """Give the row to the other child; False where the record cannot hold it there."""
    try:
        with transaction.atomic():
            changed(row, **_renamed(row, duplicate, kept))
    except IntegrityError:
        row.refresh_from_db()
        return False
    return True


def _renamed(row: ChildRow, one: int, other: int) -> dict[str, int]:
    """The fields of a row that name a child, with one child in place of the other."""
    names = ["child_id", *(["other_child_id"] if isinstance(row, Relationship) else [])]
    return {name: other for name in names if getattr(row, name) == one}


def _return(ref: str, duplicate: int, kept: int) -> None:
    """Give one row back. A relationship between two others kept its other end."""
    model, row_id = split(ref)
    row = model._default_manager.get(pk=row_id)
    changed(row, **_renamed(row, kept, duplicate))
