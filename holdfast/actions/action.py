"""What every action has in common.

An action is a function with keyword arguments only, the actor first (`by=`). The decorator gives
each the same four things: the permission check, one transaction, the audit context (who, which
action, why), and the refresh of the duties of the children it touches. The children — the
argument `child` or `children` — are locked in the order of their ids before anything is read, so
that two people working on one child follow one another.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.db import transaction

from holdfast.actions.refresh import refresh
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, demand
from holdfast.policy.scope import scope_of
from holdfast.queries.scope import children_in
from holdfast.queries.today import today
from holdfast.record.history import attribute
from holdfast.record.models import AuditEvent, Child

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

REGISTERED: dict[str, RegisteredAction] = {}


class NoSuchChild(LookupError):  # noqa: N818 - the page for it is "not found"
    """No such child in the actor's authority and scope. Pages answer it with a 404."""


class Refused(ValueError):  # noqa: N818 - it is an answer to the person, not a fault
    """The record will not take this; `field` says where, the message what and what to do."""

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


@dataclass(frozen=True, slots=True)
class RegisteredAction:
    """An action as the tests see it: each must be audited, and refuse the wrong role."""

    name: str
    needs: Permission
    call: Callable[..., object]


def action(
    needs: Permission,
) -> Callable[[Callable[Arguments, Result]], Callable[Arguments, Result]]:
    """Make a function an action that needs a permission."""

    def decorate(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
        name = f"{function.__module__.rpartition('.')[2]}.{function.__name__}"

        @wraps(function)
        def acted(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Result:
            by = _actor(kwargs)
            demand(by, needs)
            with transaction.atomic():
                children = _locked(by, _children(kwargs))
                reason = str(kwargs.get("why") or "")
                operation = attribute(user_id=by.user_id, action=name, reason=reason)
                result = function(*args, **kwargs)
                AuditEvent.objects.create(
                    authority_id=by.authority_id,
                    user_id=by.user_id,
                    action=name,
                    child_ids=children,
                    reason=reason,
                    operation=operation,
                )
                refresh(by.authority_id, children, today(), operation)
            return result

        REGISTERED[name] = RegisteredAction(name, needs, acted)
        return acted

    return decorate


def _actor(kwargs: dict[str, Any]) -> Actor:
    by = kwargs["by"]
    if not isinstance(by, Actor):
        raise TypeError("an action is done by an Actor")
    return by


def _children(kwargs: dict[str, Any]) -> Sequence[int]:
    if "child" in kwargs:
        return [kwargs["child"]]
    return list(kwargs.get("children", ()))


def _locked(by: Actor, children: Sequence[int]) -> list[int]:
    """Lock the children in the order of their ids; all must be in the actor's scope."""
    wanted = sorted(set(children))
    if not wanted:
        return []
    rows = Child.objects.select_for_update(no_key=True).filter(
        authority_id=by.authority_id, pk__in=wanted
    )
    list(rows.order_by("pk").values_list("pk", flat=True))
    in_scope = children_in(scope_of(by), today()).filter(pk__in=wanted)
    found = sorted(in_scope.values_list("pk", flat=True))
    if found != wanted:
        raise NoSuchChild("There is no such child among those you work with.")
    return found
