"""Whether the meeting that would meet a duty is booked, and in time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q, QuerySet

from holdfast.core.procedure import Rule
from holdfast.queries.duty_kinds import MET_AT
from holdfast.record.models import Conference, CoreGroup, MeetingKind, Review


@dataclass(frozen=True, slots=True)
class Planned:
    """A meeting planned for a child and not yet recorded as held."""

    kind: MeetingKind
    on: date
    type: str = ""


@dataclass(frozen=True, slots=True)
class Bookings:
    """The planned meetings of some children, the earliest first."""

    by_child: Mapping[int, tuple[Planned, ...]]

    def booked(self, child: int, rule: Rule) -> date | None:
        """The day of the first planned meeting that would meet a duty of the rule."""
        planned = self.by_child.get(child, ())
        return next((each.on for each in planned if _would_meet(each, rule)), None)


def bookings_of(children: Iterable[int]) -> Bookings:
    """The meetings planned for these children."""
    wanted = list(children)
    found: dict[int, list[Planned]] = {}
    for child, planned in _all_planned(wanted):
        found.setdefault(child, []).append(planned)
    return Bookings(
        {child: tuple(sorted(each, key=lambda one: one.on)) for child, each in found.items()}
    )


def _all_planned(children: list[int]) -> Iterable[tuple[int, Planned]]:
    now = Q(meeting__cancelled=False, entered_in_error=False, child_id__in=children)
    day = F("meeting__planned_on")
    reviews: QuerySet[Review] = Review.objects.filter(now, completed_on__isnull=True)
    for child, on in reviews.values_list("child_id", day):
        yield child, Planned(MeetingKind.REVIEW, on)
    conferences = Conference.objects.filter(now, held_on__isnull=True)
    for child, on, kind in conferences.values_list("child_id", day, "type"):
        yield child, Planned(MeetingKind.CONFERENCE, on, kind)
    groups = CoreGroup.objects.filter(now, held_on__isnull=True)
    for child, on in groups.values_list("child_id", day):
        yield child, Planned(MeetingKind.CORE_GROUP, on)


def _would_meet(planned: Planned, rule: Rule) -> bool:
    """Whether holding it would give a fact that meets the rule, as far as its type tells."""
    for selector in rule.met_by:
        types = dict(selector.where).get("type")
        fits = types is None or not planned.type or planned.type in types
        if fits and any(MET_AT.get(fact) == planned.kind for fact in selector.kinds):
            return True
    return False
