"""Examples of actions on forms of the procedure and on what officers are told."""

from __future__ import annotations

from holdfast.actions import entries, notices
from holdfast.actions.entries import Told
from holdfast.core.profiles import Profile
from holdfast.policy.actor import Actor
from holdfast.record.models import Entry, Notice, OtherAnswer
from tests.actions.examples.before import Arguments, example
from tests.actions.world import World, an_actor, days_ago
from tests.record.builders import an_officer

COMPLAINT = {
    "date": days_ago,
    "who": "child",
    "nature": "The bus to school comes too early",
    "discussion": "Said at the review, with the carer there",
    "informal": "yes",
    "advocate": "no",
    "complaints-officer": "no",
}


def an_iro(world: World) -> Actor:
    return an_actor(world.officer, *Profile, roles=("iro",))


@example
def entries__start(world: World) -> Arguments:
    return {"by": an_iro(world), "child": world.child.pk, "form": "complaint"}


def begun(world: World) -> Arguments:
    started = entries__start(world)
    entry = entries.start(**started)
    return {"by": started["by"], "child": world.child.pk, "entry": entry}


@example
def entries__save(world: World) -> Arguments:
    return begun(world) | {"answers": {"nature": Told("The bus comes too early")}}


def filled(world: World) -> Arguments:
    arguments = begun(world)
    form = Entry.objects.get(pk=arguments["entry"])
    answers = {
        name: Told(days_ago(3).isoformat() if value is days_ago else value)
        for name, value in COMPLAINT.items()
    }
    entries.save(**arguments, answers=answers)
    assert form.form == "complaint"
    return arguments


@example
def entries__complete(world: World) -> Arguments:
    return filled(world)


@example
def entries__reopen(world: World) -> Arguments:
    arguments = filled(world)
    entries.complete(**arguments)
    return arguments | {"why": "The wrong day"}


@example
def entries__withdraw(world: World) -> Arguments:
    return begun(world) | {"why": "Another child's"}


@example
def entries__settle(world: World) -> Arguments:
    arguments = begun(world)
    entries.save(**arguments, answers={"nature": Told("The bus comes too early")})
    colleague = an_actor(an_officer(world.authority), *Profile, roles=("iro",))
    entries.save(**(arguments | {"by": colleague}), answers={"nature": Told("The bus is late")})
    other = OtherAnswer.objects.get(answer__entry_id=arguments["entry"])
    return arguments | {"other": other.pk, "value": "The bus is never on time"}


@example
def notices__acknowledge(world: World) -> Arguments:
    by = an_iro(world)
    told = notices.Message("complaint", "A complaint came up")
    sent = notices.tell_officer(by, world.child.pk, told, world.officer.pk)
    assert Notice.objects.filter(pk=sent).exists()
    return {"by": by, "child": world.child.pk, "notice": sent, "answer": "Spoken to the carer"}
