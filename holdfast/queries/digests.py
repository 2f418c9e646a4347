"""What an officer's daily letter counts."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from django.db.models import Count

from holdfast.core.procedure import Procedure
from holdfast.policy.permissions import Permission, may
from holdfast.queries.actors import actor_for
from holdfast.queries.duty_lines import reckoning_of
from holdfast.queries.notices import unread_count
from holdfast.queries.states import BANDS, Band, with_band
from holdfast.queries.work import Whose, standing_duties
from holdfast.queries.work_rows import Narrowed
from holdfast.record.models import DigestSent, User


@dataclass(frozen=True, slots=True)
class Digest:
    """The counts of one officer's day: nothing in it is about a child."""

    name: str
    email: str
    overdue: int
    this_week: int
    replies: int
    notices: int

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to write about."""
        return not any((self.overdue, self.this_week, self.replies, self.notices))

    @property
    def counts(self) -> dict[str, int]:
        """The numbers alone, as they are kept."""
        told = asdict(self)
        return {name: told[name] for name in ("overdue", "this_week", "replies", "notices")}


def waiting_for_digest(authority: int, day: date) -> tuple[int, ...]:
    """The officers of an authority who want the letter and have not had it on a day."""
    had = DigestSent.objects.filter(authority_id=authority, day=day).values("user_id")
    rows = User.objects.filter(
        authority_id=authority, is_active=True, wants_digest=True, email__isnull=False
    )
    return tuple(rows.exclude(pk__in=had).order_by("pk").values_list("pk", flat=True))


def digest_of(user: int, today: date) -> Digest | None:
    """What an officer's letter counts; None for one who has no list of work, or wants no letter."""
    row = User.objects.select_related("authority").filter(pk=user, is_active=True).first()
    if row is None or not row.email or not row.wants_digest:
        return None
    actor = actor_for(row, today)
    if not may(actor, Permission.SEE_WORK):
        return None
    reckoning = reckoning_of(actor.authority_id, today)
    owed = standing_duties(actor, Whose.OWED, Narrowed(), reckoning)
    known = owed.filter(rule__in=list(reckoning.procedure.rules))
    bands = dict(with_band(known, today).values_list("band").annotate(number=Count("pk")))
    return Digest(
        name=row.name,
        email=row.email,
        overdue=bands.get(BANDS.index(Band.OVERDUE), 0),
        this_week=bands.get(BANDS.index(Band.WEEK), 0),
        replies=known.filter(rule__in=_answers(reckoning.procedure)).count(),
        notices=unread_count(actor, today),
    )


def wants_digest(user: int | None) -> bool:
    """Whether an officer wants the daily letter."""
    return User.objects.filter(pk=user or 0, wants_digest=True).exists()


def _answers(procedure: Procedure) -> list[str]:
    """The rules whose duties are met by answering somebody."""
    return [
        rule.id
        for rule in procedure.rules.values()
        if any(kind.endswith("-answered") for met in rule.met_by for kind in met.kinds)
    ]
