"""A demonstration authority put on the record: through the importer, then through actions.

Each authority is loaded in one transaction, so that it is there whole or not at all.
"""

from __future__ import annotations

import io
import time
from collections.abc import Mapping
from datetime import date

from django.conf import settings
from django.db import transaction

from holdfast.actions import authorities, cover, imports, people, permissions_to_be_late
from holdfast.actions.importing.uploads import Uploaded
from holdfast.actions.recording_many import record_many
from holdfast.core.duties import State
from holdfast.core.profiles import Profile
from holdfast.demonstration.invention import Invention, invent
from holdfast.demonstration.office import in_use_since, kinds_recorded, recorded
from holdfast.demonstration.officers import Officer
from holdfast.demonstration.places import Place
from holdfast.demonstration.returns.files import YearReturn, returns_of
from holdfast.demonstration.reviewing import Officers, some_days_of_reviewing
from holdfast.demonstration.years import first_day_shown
from holdfast.jobs.imports import commit_now, read_now
from holdfast.policy.actor import Actor
from holdfast.queries.authorities import authorities as known_authorities
from holdfast.queries.duty_kinds import DutyKind
from holdfast.queries.duty_lines import stored_duties
from holdfast.queries.imports import import_line
from holdfast.queries.local_ids import children_by_local_id
from holdfast.queries.today import today
from holdfast.queries.work import Whose, work
from holdfast.queries.work_rows import Narrowed


class NotHereError(Exception):
    """Invented data may not be put here, or are here already. Says why."""


def refuse_in_production() -> None:
    """Raise NotHereError where real children's records are kept."""
    if settings.IN_PRODUCTION:
        raise NotHereError("Invented authorities are never loaded where real records are kept.")


def loaded() -> frozenset[str]:
    """The short names of the authorities that are on the record."""
    return frozenset(authority.slug for authority in known_authorities())


def load(place: Place, on: date) -> str:
    """Put one authority on the record as it stands on a day. Returns what was done, in words.

    Raises NotHereError in production, for a day to come, and where the authority is there already.
    """
    refuse_in_production()
    if on > today():
        raise NotHereError(f"{on} is still to come. Set HOLDFAST_TODAY to it, or give another day.")
    if place.slug in loaded():
        raise NotHereError(f"{place.title} is on the record already.")
    began = time.monotonic()
    invention = invent(place, on)
    with transaction.atomic():
        authority = authorities.create(
            by=Actor.product(authorities.OUTSIDE_ANY),
            name=place.title,
            slug=place.slug,
            procedure=place.procedure,
            census_code=place.census_code,
            is_demonstration=True,
        )
        counts = _filled(invention, authority)
    return f"{place.title}: {counts} in {time.monotonic() - began:.0f} s"


def _filled(invention: Invention, authority: int) -> str:
    product = Actor.product(authority)
    officers = _appoint(invention, product)
    sender = _as(product, officers, "data-officer", Profile.DATA_OFFICER)
    for sent in returns_of(invention):
        _import(sender, sent)
    authorities.switch_on(
        by=product,
        on=in_use_since(invention.on),
        kinds=kinds_recorded(invention.place.procedure),
    )
    authorities.bring_over(
        by=product, since=first_day_shown(invention.on), kinds=("health-assessed",)
    )
    children = children_by_local_id(product, invention.on)
    batch = recorded(invention, children, officers)
    rows = record_many(
        by=_as(product, officers, "business-support", Profile.BUSINESS_SUPPORT),
        children=sorted(children.values()),
        bookings=list(batch.bookings.values()),
        people=list(batch.people.values()),
        entries=batch.entries,
        additions=batch.additions,
        why="Entered from the lists kept before",
    )
    _arrange_cover(invention, product, officers)
    _excuse(_as(product, officers, "iro-manager", Profile.IRO_MANAGER), invention.on)
    some_days_of_reviewing(
        Officers(
            _as(product, officers, "iro", Profile.CHAIR, "iro"),
            _as(product, officers, "social-worker", Profile.SOCIAL_WORKER, "social-worker"),
        ),
        invention.on,
    )
    return f"{len(children):,} children, {rows:,} rows besides their returns,"


def _appoint(invention: Invention, product: Actor) -> Mapping[str, int]:
    """Add the teams and officers with their roles. The officers' ids by their addresses."""
    teams = {name: people.add_team(by=product, name=name) for name in invention.place.teams}
    officers = {
        officer.email: _appointed(officer, teams.get(officer.team), product)
        for officer in invention.office.all
    }
    people.set_one_password(
        by=product,
        users=[officers[officer.email] for officer in invention.office.all if officer.signs_in],
        password=settings.HOLDFAST_DEMO_PASSWORD,
    )
    return officers


def _appointed(officer: Officer, team: int | None, product: Actor) -> int:
    user = people.add_officer(by=product, name=officer.name, email=officer.email)
    for role in officer.roles:
        people.give_role(by=product, user=user, role=role, on=officer.since, team=team)
    return user


def _as(
    product: Actor, officers: Mapping[str, int], mailbox: str, profile: Profile, *roles: str
) -> Actor:
    """One of the officers who sign in, as an actor."""
    email, user = next(
        (email, user) for email, user in officers.items() if email.startswith(f"{mailbox}@")
    )
    return Actor(user, product.authority_id, email, frozenset({profile}), roles=frozenset(roles))


def _import(by: Actor, sent: YearReturn) -> None:
    """Send a year's files as one would: the looked-after return, the census, the names."""
    census = {name: raw for name, raw in sent.files.items() if name.startswith("cin")}
    names = {name: raw for name, raw in sent.files.items() if name.startswith("people")}
    looked_after = {
        name: raw for name, raw in sent.files.items() if name not in census and name not in names
    }
    for kind, files in (("903", looked_after), ("cin", census), ("people", names)):
        if files:
            _put_on_record(by, kind, files, sent)


def _put_on_record(by: Actor, kind: str, files: Mapping[str, bytes], sent: YearReturn) -> None:
    job = imports.upload(
        by=by,
        kind=kind,
        files=[Uploaded(name, io.BytesIO(raw)) for name, raw in files.items()],
        extracted_on=sent.year.extracted_on,
        collection_year=sent.year.collection,
    )
    read_now(job)
    if import_line(by, job).state == "read":
        commit_now(job)
    line = import_line(by, job)
    if line.state != "committed":
        raise NotHereError(f"The {kind} return of {sent.year.name} was not taken: {line.message}")


def _arrange_cover(invention: Invention, product: Actor, officers: Mapping[str, int]) -> None:
    """One reviewing officer is away for two weeks, and the one listed to sign in stands in."""
    chairs = invention.office.chairs
    days = invention.days
    cover.arrange(
        by=product,
        absent=officers[chairs[invention.place.lightest].email],
        cover=officers[chairs[0].email],
        on=days.work_after(invention.on, -3),
        until=days.work_after(invention.on, 7),
        reason="Annual leave",
    )


def _excuse(by: Actor, on: date) -> None:
    """The manager of the reviewing service permits two overdue papers to be late."""
    overdue = Narrowed(kind=DutyKind.REVIEW_PAPERS, state=State.OVERDUE)
    rows = work(by, Whose.SERVICE, overdue, on).rows[:2]
    for child, duty in stored_duties(row.lines[0].id for row in rows).values():
        permissions_to_be_late.give(
            by=by,
            child=child,
            rule=duty.rule,
            anchor=duty.anchor,
            on=on,
            why="It waits for what the young person wants to add, promised for next week.",
        )
