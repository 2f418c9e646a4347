"""One invented child as rows of the record: a life of believable shape from a random source.

Most things happen in time, some late, some not at all. What happened before the authority used
Holdfast is there only as far as statutory returns would hold it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from bench.rows import Rows

IN_USE = timedelta(days=200)
"""How long the authority has worked in Holdfast."""

MEETING_EVERY = {"review": (160, 184), "conference": (150, 184), "core-group": (30, 42)}


@dataclass(frozen=True, slots=True)
class Officers:
    """Who works with a child: ids of users, and the social worker's team."""

    iro: int
    chair: int
    social_worker: int
    team: int


class Life:
    """Writes the rows of one child into `rows`, up to `today` and as far as things are planned."""

    def __init__(
        self, rows: Rows, child: int, officers: Officers, random: Random, today: date
    ) -> None:
        self.rows = rows
        self.child = child
        self.officers = officers
        self.random = random
        self.today = today
        self.in_use_since = today - IN_USE
        self.led: set[str] = set()

    def looked_after(self, since: date, until: date | None) -> None:
        """A period of being looked after, with all that belongs to it."""
        recorded = since if since >= self.in_use_since else None
        self._add(
            "lookedafterperiod", since, until, "agreement", "N1", recorded, recorded and since
        )
        turned = since + self._days(60, 400)
        self._add("legalstatus", "V2", since, turned if turned < self.today else until)
        if turned < self.today and (until is None or turned < until):
            self._add("legalstatus", "C2", turned, until)
        given = since + self._days(0, 12)
        self._allocated("iro", self.officers.iro, given, until and max(given, until), self._told())
        self._allocated("social-worker", self.officers.social_worker, since, until)
        self._add("plan", "care", since + self._days(0, 14), None)
        self._add("assessment", "health", None, self._late(since + self._days(5, 25), 0.2))
        place = self._placements(since, until)
        self._visits(place, max(since, self.today - timedelta(days=60)), until)
        self._reviews(since, until)

    def protected(self, referred: date, until: date | None) -> None:
        """From a referral to a child protection plan, its conferences and its core groups."""
        referral = self._add("referral", referred, referred)
        started = referred + self._days(3, 40)
        self._add("assessment", "single", referred, self._late(referred + self._days(20, 60), 0.1))
        enquiry = self._add("enquiry", referral, started)
        self._add("strategydiscussion", enquiry, started, True)
        self._allocated("conference-chair", self.officers.chair, started, until)
        self._allocated("social-worker", self.officers.social_worker, referred, until)
        initial = started + self._days(10, 17)
        self._conference("initial", initial, "plan", enquiry)
        plan = self._add("protectionplan", initial, until, "neglect", "neglect")
        self._visits(None, max(initial, self.today - timedelta(days=45)), until)
        self._core_groups(plan, initial, until)
        self._conferences(initial, until)

    def short_breaks(self, since: date) -> None:
        """A series of short breaks that goes on."""
        self._add("shortbreakseries", since, None)
        self._allocated("iro", self.officers.iro, since, None)
        self._allocated("social-worker", self.officers.social_worker, since, None)
        self._reviews(since, None)

    def _placements(self, since: date, until: date | None) -> int:
        moved = since + self._days(30, 500)
        moves = moved < (until or self.today) and self.random.random() < 0.6
        place = self._placement(since, moved if moves else until)
        return self._placement(moved, until) if moves else place

    def _placement(self, since: date, until: date | None) -> int:
        known = since if since >= self.in_use_since else None
        place = self._add(
            "placement", "U4", "foster", since, until, known, self.random.random() < 0.3, True
        )
        self._add("plan", "placement", since, place)
        return place

    def _reviews(self, since: date, until: date | None) -> None:
        """The first two soon, the others half-yearly; the last is planned and still to come."""
        day = since + self._days(15, 30)
        for gap in ((75, 95), *(MEETING_EVERY["review"],) * 40):
            if until is not None and day >= until:
                return
            if day > self.today:
                if self.random.random() < 0.7:
                    self._review(None, self._meeting("review", day))
                return
            if day > self.today - timedelta(days=500):
                self._review(day, self._meeting("review", day) if self._since_use(day) else None)
            day = self._late(day + self._days(*gap), 0.08)

    def _review(self, on: date | None, meeting: int | None) -> None:
        used = on is not None and self._since_use(on)
        issued = on + self._days(2, 14) if on and used else None
        known = issued if issued and issued <= self.today else None
        opened = on if used else None
        review = self._add("review", meeting, opened, on, "PN1" if on else "", known)
        if used:
            self._add("sitting", review, meeting, on, True)

    def _conferences(self, initial: date, until: date | None) -> None:
        day = initial + self._days(75, 92)
        for _ in range(12):
            if until is not None and day > until:
                return
            if day > self.today:
                if self.random.random() < 0.7:
                    self._conference("review", day, "", None)
                return
            self._conference("review", day, "plan-continues", None)
            day = self._late(day + self._days(*MEETING_EVERY["conference"]), 0.08)

    def _conference(self, kind: str, day: date, outcome: str, enquiry: int | None) -> None:
        used = self._since_use(day)
        meeting = self._meeting("conference", day) if used else None
        held = day if day <= self.today else None
        sent = day + self._days(0, 2) if held and used else None
        minutes = day + self._days(8, 26) if held and used else None
        self._add(
            "conference",
            *(meeting, kind, enquiry, day - timedelta(days=9) if used else None),
            *(["social-worker", "school"] if used else [], held, outcome if held else ""),
            *(True if held and used else None, sent and min(sent, self.today)),
            minutes if minutes and minutes <= self.today else None,
        )

    def _core_groups(self, plan: int, initial: date, until: date | None) -> None:
        last = min(until or self.today, self.today)
        first = initial + self._days(7, 11)
        for day in self._each(max(first, last - timedelta(days=60)), last, "core-group"):
            sent = day + self._days(3, 14)
            self._add("coregroup", plan, day, sent if sent <= self.today else None)

    def _visits(self, place: int | None, first: date, until: date | None) -> None:
        last = min(until or self.today, self.today)
        day = first + self._days(0, 8)
        while day < last:
            recorded = day + self._days(0, 9)
            self._add("visit", day, place, True, True, recorded if recorded <= self.today else None)
            day += self._days(25, 44)

    def _each(self, first: date, last: date, kind: str) -> Iterator[date]:
        day = first
        while day < last:
            yield day
            day += self._days(*MEETING_EVERY[kind])

    def _meeting(self, kind: str, day: date) -> int:
        return self.rows.add("meeting", kind, day)

    def _allocated(
        self, role: str, user: int, since: date, until: date | None, told: bool = False
    ) -> None:
        """One officer leads in a role, whatever it is for that the child needs one."""
        if role not in self.led:
            self.led.add(role)
            self._add(
                "allocation",
                *(user, role, self.officers.team if role == "social-worker" else None),
                *(since, until, since if told else None),
            )

    def _add(self, table: str, *values: Any) -> int:
        return self.rows.add(table, self.child, *values)

    def _since_use(self, day: date) -> bool:
        return day >= self.in_use_since

    def _told(self) -> bool:
        return self.random.random() < 0.8

    def _late(self, day: date, share: float) -> date:
        return day + self._days(10, 60) if self.random.random() < share else day

    def _days(self, low: int, high: int) -> timedelta:
        return timedelta(days=low + int(self.random.random() * (high - low + 1)))
