"""What every action has in common.

An action is a function with keyword arguments only, the actor first (`by=`). The decorator gives
each the same four things: the permission check, one transaction, the audit context (who, which
action, why), and the refresh of the duties of the children it touches. The children — the
argument `child` or `children`, or those that `about` names — are locked in the order of their
ids before anything is read, so that two people working on one child follow one another.

Whatever else several actions change is locked after the children, one row in one action: so no
two actions ever wait for each other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Any, Literal, ParamSpec, TypeVar, cast

from django.db import transaction

from holdfast.actions.refresh import refresh
from holdfast.actions.refusal import Refused, refusals
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, demand
from holdfast.policy.scope import scope_of
from holdfast.queries.scope import children_in
from holdfast.queries.today import today
from holdfast.record.history import attribute
from holdfast.record.models import AuditEvent, Child

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")
Made = Literal["", "child", "authority"]

__all__ = ["REGISTERED", "NoSuchChild", "Refused", "RegisteredAction", "action"]

REGISTERED: dict[str, RegisteredAction] = {}


class NoSuchChild(LookupError):  # noqa: N818 - the page for it is "not found"
    """No such child in the actor's authority and scope. Pages answer it with a 404."""


@dataclass(frozen=True, slots=True)
class RegisteredAction:
    """An action as the tests see it: each must be audited, and refuse the wrong role."""

    name: str
    needs: Permission
    call: Callable[..., object]


@dataclass(frozen=True, slots=True)
class _Manner:
    """How one action differs from most: see `action`."""

    about: tuple[str, ...]
    makes: Made
    counting: bool
    merged: bool


def action(
    needs: Permission,
    *,
    about: tuple[str, ...] = ("child", "children"),
    makes: Made = "",
    counting: bool = False,
    merged: bool = False,
) -> Callable[[Callable[Arguments, Result]], Callable[Arguments, Result]]:
    """Make a function an action that needs a permission.

    `about` are the arguments that name children. An action that `makes` a child or an authority
    returns its id. One that is only `counting` passes over children who are no longer there, and
    its audit event says how many it touched, not which. `merged` lets in a child that was merged
    into another, to be taken out again.
    """
    manner = _Manner(about, makes, counting, merged)

    def decorate(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
        name = f"{function.__module__.rpartition('.')[2]}.{function.__name__}"

        @wraps(function)
        def acted(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Result:
            by = _actor(kwargs)
            demand(by, needs)
            reason = str(kwargs.get("why") or "")
            with refusals(), transaction.atomic():
                children = _locked(by, _named(kwargs, about), manner)
                operation = attribute(user_id=by.user_id, action=name, reason=reason)
                result = function(*args, **kwargs)
                made = cast(int, result) if makes else 0
                touched = [made] if makes == "child" else children
                AuditEvent.objects.create(
                    authority_id=made if makes == "authority" else by.authority_id,
                    user_id=by.user_id,
                    action=name,
                    child_ids=[] if counting else touched,
                    details={"children": len(touched)} if counting else {},
                    reason=reason,
                    operation=operation,
                )
                refresh(by.authority_id, touched, today(), operation)
            return result

        REGISTERED[name] = RegisteredAction(name, needs, acted)
        return acted

    return decorate


def _actor(kwargs: Mapping[str, Any]) -> Actor:
    by = kwargs["by"]
    if not isinstance(by, Actor):
        raise TypeError("an action is done by an Actor")
    return by


def _named(kwargs: Mapping[str, Any], about: tuple[str, ...]) -> list[int]:
    """The children that the arguments name, each once, in the order of their ids."""
    told = (kwargs[name] for name in about if name in kwargs)
    return sorted({child for one in told for child in ([one] if isinstance(one, int) else one)})


def _locked(by: Actor, wanted: list[int], manner: _Manner) -> list[int]:
    """Lock the children in the order of their ids; all must be in the actor's scope."""
    if not wanted:
        return []
    rows = Child.objects.filter(authority_id=by.authority_id, pk__in=wanted)
    list(rows.select_for_update(no_key=True).order_by("pk").values_list("pk", flat=True))
    in_scope = children_in(scope_of(by), today(), merged=manner.merged)
    found = sorted(in_scope.filter(pk__in=wanted).values_list("pk", flat=True))
    if found != wanted and not manner.counting:
        raise NoSuchChild("There is no such child among those you work with.")
    return found
