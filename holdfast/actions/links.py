"""Links by which a child, a parent or a carer answers without an account.

Only hashes of a link's secrets are kept. Opening it changes nothing; it is exchanged for a cookie,
can be left and taken up again until it is sent, once, and ends with the beginning of the meeting.
What was sent is held until an officer accepts it.

Whoever holds a link acts through the product, which records that it was no officer.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Q
from django.utils import timezone

from holdfast.actions.action import Refused, action
from holdfast.actions.entries import Told, form_of, save_answers
from holdfast.actions.notices import Message, tell
from holdfast.actions.rows import added_for, changed, row_of
from holdfast.core.asking import Form, Respondent
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.authorities import procedure_of
from holdfast.queries.exclusions import standing_exclusion
from holdfast.queries.links import (
    TRIES,
    LinkState,
    code_of,
    hashed,
    last_moment,
    state_of,
    with_meeting,
)
from holdfast.queries.today import now, today
from holdfast.record.models import Entry, OutsideLink, Relationship, Restriction, Review

TOKEN_BYTES = 32
CODE_DIGITS = 6
ANSWERS_SENT = "answers-sent"
CLOSED = "This link cannot be used any more."


@dataclass(frozen=True, slots=True)
class MadeLink:
    """A link as it is handed out: the only time that its token and its code are known."""

    id: int
    token: str
    code: str


class Entered(StrEnum):
    """What came of trying to go in by a link."""

    IN = "in"
    WRONG_CODE = "wrong-code"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What came of trying to go in by a link, with the secret of the cookie where it succeeded."""

    entered: Entered
    secret: str = ""


@action(needs=Permission.ARRANGE_MEETINGS)
def make(
    *,
    by: Actor,
    child: int,
    review: int,
    form: str,
    person: int | None = None,
    with_code: bool = False,
) -> MadeLink:
    """Make a link by which one person may answer a consultation form before a review.

    An earlier link of the same person to the same form ends; what was answered by it stays. The
    code is for an inbox that others may read: it is given in another way.
    """
    row = row_of(Review, by, child, review, "review")
    asked = form_of(procedure_of(by.authority_id), form)
    _demand_answerable(by, asked, child, person)
    last = last_moment(row)
    if last is None or last <= now():
        raise Refused(
            "A link ends when the meeting begins. Book the meeting for a time to come first.",
            "review",
        )
    entry = _entry_for(by, child, row, asked, person)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    code = _new_code() if with_code else ""
    link = added_for(
        OutsideLink,
        by,
        child,
        entry=entry,
        person_id=person,
        token_hash=hashed(token),
        code_hash=code_of(token, code) if code else "",
        made_at=now(),
        made_by_id=by.user_id,
        ends_at=last,
    )
    return MadeLink(link.pk, token, code)


@action(needs=Permission.ARRANGE_MEETINGS)
def withdraw(*, by: Actor, child: int, link: int, why: str) -> None:
    """Withdraw a link: it ends at once."""
    row = _link(by, child, link)
    if not why.strip():
        raise Refused("Say why the link is withdrawn.", "why")
    if not _is_live(row):
        raise Refused("This link has already ended.", "link")
    changed(row, withdrawn_at=now(), withdrawn_because=why)


def withdraw_links(
    by: Actor,
    child: int,
    *,
    because: str,
    review: int | None = None,
    person: int | None = None,
) -> int:
    """End every link about a child that is not sent yet, at once; how many there were.

    `review` or `person` narrows it to theirs. For actions that change who is invited, or what
    somebody may be told. The child's own links end only where no person is named.
    """
    rows = OutsideLink.objects.filter(
        authority_id=by.authority_id,
        child_id=child,
        sent_at__isnull=True,
        withdrawn_at__isnull=True,
        entered_in_error=False,
    )
    if review is not None:
        rows = rows.filter(entry__review_id=review)
    if person is not None:
        rows = rows.filter(person_id=person)
    ended = list(rows.order_by("pk"))
    for row in ended:
        changed(row, withdrawn_at=now(), withdrawn_because=because)
    return len(ended)


@action(needs=Permission.TAKE_ANSWERS)
def exchange(*, by: Actor, child: int, link: int, token: str, code: str = "") -> Exchanged:
    """Let the holder of a link in, once the code is right where it has one.

    A cookie handed out before is worth nothing from then on. Too many wrong codes end the link.
    """
    row = _link(by, child, link)
    if not _is_live(row) or row.token_hash != hashed(token):
        return Exchanged(Entered.CLOSED)
    if row.code_hash and not secrets.compare_digest(row.code_hash, code_of(token, code)):
        return Exchanged(_wrong_code(row))
    secret = secrets.token_urlsafe(TOKEN_BYTES)
    changed(row, cookie_hash=hashed(secret), opened_at=row.opened_at or now(), attempts=0)
    return Exchanged(Entered.IN, secret)


@action(needs=Permission.TAKE_ANSWERS)
def answer(*, by: Actor, child: int, link: int, answers: Mapping[str, object]) -> None:
    """Keep what the holder of a link answered so far. Nobody sees it until it is sent."""
    row = _live(by, child, link)
    form = form_of(procedure_of(by.authority_id), row.entry.form)
    held = {each.question: each.revision for each in row.entry.answers.filter(item="")}
    told = {name: Told(value, held.get(name, 0)) for name, value in answers.items()}
    save_answers(by, row.entry, form, told)


@action(needs=Permission.TAKE_ANSWERS)
def send(*, by: Actor, child: int, link: int) -> None:
    """Send what was answered by a link, which ends; the reviewing officer is told of it."""
    row = _live(by, child, link)
    if not row.entry.answers.exclude(value__isnull=True).exists():
        raise Refused("Answer at least one question before you send it.")
    changed(row, sent_at=now(), cookie_hash="")
    form = form_of(procedure_of(by.authority_id), row.entry.form)
    tell(
        by,
        child,
        Message(
            ANSWERS_SENT,
            f"Answers to accept: {form.title}",
            "They came by a link, and are no part of the record until they are accepted.",
            about=f"answers:{row.entry_id}",
        ),
        ["iro"],
    )


@action(needs=Permission.RECORD_REVIEWS)
def accept(*, by: Actor, child: int, entry: int) -> None:
    """Accept what came by a link into the record, as answered on the day it was sent."""
    row, link = _held(by, child, entry)
    changed(
        row,
        accepted_on=today(),
        completed_on=timezone.localtime(link.sent_at).date(),
        completed_by_id=by.user_id,
    )


@action(needs=Permission.RECORD_REVIEWS)
def set_aside(*, by: Actor, child: int, entry: int, why: str) -> None:
    """Set aside what came by a link, such as answers about another child: no part of the record."""
    row, _ = _held(by, child, entry)
    if not why.strip():
        raise Refused("Say why the answers are not accepted.", "why")
    changed(row, entered_in_error=True)


def _demand_answerable(by: Actor, form: Form, child: int, person: int | None) -> None:
    """Whether this person may be asked by this form, through a link."""
    if not form.by_link:
        raise Refused("This form is not answered through a link.", "form")
    if form.respondent is Respondent.CHILD:
        if person is not None:
            raise Refused("This form asks the child. Choose another form for others.", "form")
        return
    if person is None or not _in_the_childs_life(by, child, person):
        raise Refused("Choose somebody who is recorded as being in the child’s life.", "person")
    _demand_not_restricted(by, child, person)
    excluded = standing_exclusion(child, person)
    if excluded is not None:
        raise Refused(
            "This person is left out of the child’s reviews since "
            f"{long_date(excluded.decided_on)}. Ask in another way, or end that first, if that "
            "is right.",
            "person",
        )


def _in_the_childs_life(by: Actor, child: int, person: int) -> bool:
    rows = Relationship.objects.filter(authority_id=by.authority_id, child_id=child)
    return rows.filter(person_id=person, entered_in_error=False).exists()


def _demand_not_restricted(by: Actor, child: int, person: int) -> None:
    stands = Restriction.objects.filter(
        authority_id=by.authority_id,
        child_id=child,
        person_id=person,
        nothing_at_all=True,
        ended_on__isnull=True,
        entered_in_error=False,
    )
    if stands.exists():
        raise Refused(
            "A restriction stands: this person may be told nothing about the child. End the "
            "restriction first, if that is right.",
            "person",
        )


def _entry_for(by: Actor, child: int, review: Review, form: Form, person: int | None) -> Entry:
    """What the person began before, if it is not sent yet, and otherwise a new one.

    Earlier links to it end.
    """
    theirs = Q(person_id=person) if person else Q(person__isnull=True)
    sent = OutsideLink.objects.filter(sent_at__isnull=False).values("entry")
    earlier = OutsideLink.objects.filter(
        theirs,
        child_id=child,
        entry__review=review,
        entry__form=form.id,
        entry__entered_in_error=False,
    ).exclude(entry__in=sent)
    entry = None
    for link in earlier.order_by("-pk").select_related("entry"):
        entry = entry or link.entry
        if link.withdrawn_at is None:
            changed(link, withdrawn_at=now(), withdrawn_because="Another link was made.")
    return entry or added_for(
        Entry,
        by,
        child,
        form=form.id,
        procedure_version=procedure_of(by.authority_id).version,
        review=review,
        person_id=person,
        owner_id=by.user_id,
        started_on=today(),
        by_link=True,
    )


def _new_code() -> str:
    return f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}"


def _wrong_code(row: OutsideLink) -> Entered:
    """Count a wrong code. The last one allowed ends the link."""
    tries = row.attempts + 1
    if tries < TRIES:
        changed(row, attempts=tries)
        return Entered.WRONG_CODE
    changed(row, attempts=tries, withdrawn_at=now(), withdrawn_because="Too many wrong codes.")
    return Entered.CLOSED


def _link(by: Actor, child: int, link: int) -> OutsideLink:
    row_of(OutsideLink, by, child, link, "link")
    return with_meeting().get(pk=link)


def _is_live(row: OutsideLink) -> bool:
    return state_of(row, now()) in (LinkState.WAITING, LinkState.OPENED)


def _live(by: Actor, child: int, link: int) -> OutsideLink:
    row = _link(by, child, link)
    if not _is_live(row):
        raise Refused(CLOSED)
    return row


def _held(by: Actor, child: int, entry: int) -> tuple[Entry, OutsideLink]:
    """An entry whose answers were sent by a link and wait. Raises Refused."""
    row = row_of(Entry, by, child, entry, "entry")
    link = row.links.filter(sent_at__isnull=False).first()
    if link is None or row.accepted_on:
        raise Refused("There are no answers waiting here.", "entry")
    return row, link
