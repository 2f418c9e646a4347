"""Invented children in any number, as plain facts: lives of believable shape from a random source.

Reviews, conferences and visits are mostly in time, sometimes early, late or missing; some children
turn 18, leave care and come back, are placed for adoption or are not yet born.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from holdfast.core.facts import Coverage, Fact, Value

RETURNED = (
    *("born", "expected", "died", "became-looked-after", "ceased-looked-after"),
    *("legal-status-started", "placement-started", "placement-ended", "placed-for-adoption"),
    *("review-completed", "strategy-discussion-held", "enquiry-started", "conference-held"),
    *("plan-started", "plan-ended"),
)
"""The kinds of fact that statutory returns bring."""


def from_returns(since: date) -> Coverage:
    """The coverage of an authority that has sent in its returns since a day."""
    return Coverage.complete(RETURNED, since)


class Invented:
    """One invented child: `facts` from the day of birth to `today`."""

    def __init__(self, random: Random, today: date) -> None:
        self.random = random
        self.today = today
        self.facts: list[Fact] = []
        self.born = today - timedelta(days=random.randint(-60, 18 * 365 + 200))
        self._happened("born" if self.born <= today else "expected", self.born)
        if self.born <= today and random.random() < 0.85:
            self._looked_after()
        if random.random() < 0.4:
            self._protected()
        random.shuffle(self.facts)

    def _happened(self, kind: str, on: date, **attrs: Value) -> None:
        if on <= self.today or kind in ("expected", "review-planned", "conference-planned"):
            self.facts.append(Fact(kind, on, f"{kind}:{len(self.facts) + 1}", attrs=attrs))

    def _day(self, low: int, high: int) -> timedelta:
        return timedelta(days=self.random.randint(low, high))

    def _looked_after(self) -> None:
        age = (self.today - self.born).days
        since = self.born + self._day(max(0, age - 1500), age)
        for period in range(self.random.choice((1, 1, 1, 2))):
            long = self.random.choice((20, 90, 400, 900, 2000))
            until = since + self._day(1, long)
            self._period(f"p{period}", since, until)
            since = until + self._day(0, 300)

    def _period(self, period: str, since: date, until: date) -> None:
        self._happened("became-looked-after", since, period=period, how="agreement")
        self._happened("legal-status-started", since, code="V2")
        self._happened("iro-allocated", since + self._day(0, 12), officer="o1", first=True)
        self._happened("care-plan-made", since + self._day(0, 20))
        self._happened("health-assessed", since + self._day(5, 40))
        self._placements(period, since, until)
        self._reviews(period, since, until)
        self._happened("ceased-looked-after", until, period=period, reason="E8")

    def _placements(self, period: str, since: date, until: date) -> None:
        day = since
        for number in range(self.random.choice((1, 1, 2, 3))):
            last = until if number else min(until, day + self._day(1, 700))
            placement = f"{period}-{number}"
            until_18 = self.random.random() < 0.3
            self._happened(
                "placement-started", day, placement=placement, code="U4", until_18=until_18
            )
            for visit in self._each(day + self._day(0, 8), last, (30, 50), 4):
                self._happened("visit-made", visit, by="social-worker", placement=placement)
            self._happened("placement-ended", last, placement=placement)
            day = last
            if day >= until:
                break
        if self.random.random() < 0.08:
            self._happened("placed-for-adoption", since + (until - since) / 2, placement="a")

    def _reviews(self, period: str, since: date, until: date) -> None:
        first = since + self._day(10, 35)
        second = first + self._day(60, 100)
        days = [first, second, *self._each(second + self._day(120, 190), until, (150, 190), 4)]
        for number, day in enumerate(days):
            if day <= until and self.random.random() < 0.95:
                review = f"{period}-r{number}"
                self._happened("review-completed", day, review=review, with_meeting=True)
                self._happened("decisions-issued", day + self._day(1, 9), review=review)

    def _protected(self) -> None:
        start = self.today - self._day(0, 1000)
        self._happened("enquiry-started", start, enquiry="e")
        self._happened("strategy-discussion-held", start, enquiry="e", started_enquiry=True)
        initial = start + self._day(12, 25)
        self._happened("conference-held", initial, conference="c0", type="initial", outcome="plan")
        self._happened("plan-started", initial, plan="k", category="neglect")
        end = initial + self._day(90, 900)
        for number, day in enumerate(
            self._each(initial + self._day(80, 95), end, (150, 185), 3), 1
        ):
            self._happened("conference-held", day, conference=f"c{number}", type="review")
        for day in self._each(initial + self._day(5, 14), end, (30, 45), 2):
            self._happened("core-group-held", day)
        self._happened("plan-ended", end, plan="k")

    def _each(self, first: date, last: date, apart: tuple[int, int], most: int) -> Iterator[date]:
        day = first
        for _ in range(most):
            if day >= last:
                return
            yield day
            day += self._day(*apart)


def children(count: int, today: date, seed: int = 1) -> list[list[Fact]]:
    """So many invented children; the same for the same seed and day."""
    random = Random(seed)
    return [Invented(random, today).facts for _ in range(count)]
