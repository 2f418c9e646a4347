"""Looked-after children: families whose children come into care, stay, leave and come back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from holdfast.core.spans import add_months
from holdfast.demonstration.days import Days
from holdfast.demonstration.families import Families
from holdfast.demonstration.lives import CarePeriod, Course, Life, Stay
from holdfast.demonstration.placements import STORIES, Homes, Story, statuses
from holdfast.demonstration.rhythm import REVIEWS, care_reviews, course

_YEAR = 365.25
_AT_EIGHTEEN = frozenset({"E5", "E17", "E7", "E8"})
_GROUPS = ((2, 0.6), (3, 0.28), (4, 0.12))


class Care:
    """Makes looked-after children of one authority."""

    def __init__(self, days: Days, families: Families, since: date) -> None:
        self._days = days
        self._families = families
        self._homes = Homes(days)
        self._since = since

    def now(self, number: int) -> list[Life]:
        """So many children who are looked after on the given day."""
        lives: list[Life] = []
        while len(lives) < number:
            story = self._story()
            lives.extend(self._group(story, min(self._group_size(story), number - len(lives))))
        return lives

    def before(self, number: int) -> list[Life]:
        """So many children who ceased to be looked after in the return years shown."""
        lives: list[Life] = []
        while len(lives) < number:
            story = self._story()
            size = min(self._group_size(story), number - len(lives))
            lives.extend(self._group(story, size, has_left=True))
        return lives

    def lately(self, number: int) -> list[Life]:
        """So many single children who came into care by agreement a few weeks ago."""
        days, lives = self._days, list[Life]()
        story = next(each for each in STORIES if each.name == "by agreement")
        for _ in range(number):
            started = days.ago(18, 40)
            life = self._families.child(self._families.new(), self._birth(9, started, None))
            life.care.append(self._period(story, started, None, "", None))
            lives.append(life)
        return lives

    def _story(self) -> Story:
        return self._days.one_of([(story, story.weight) for story in STORIES])

    def _group_size(self, story: Story) -> int:
        return self._days.one_of(_GROUPS) if self._days.chance(story.siblings) else 1

    def _group(self, story: Story, size: int, *, has_left: bool = False) -> list[Life]:
        """Brothers and sisters who came into care on one day, and are mostly reviewed together."""
        days = self._days
        low, high = story.years
        length = low + (high - low) * days.random.random() ** 1.3
        left = days.ago(3, (days.on - self._since).days) if has_left else None
        started = (left or days.on) - timedelta(days=int(length * _YEAR))
        reason = days.one_of(story.ends) if left else ""
        ages = self._ages(story, size, length)
        if reason in _AT_EIGHTEEN:
            ages, size = ages[:1], 1
        family = self._families.new(alone=story.name == "unaccompanied")
        lives = [
            self._families.child(
                family,
                self._birth(age, started, left if reason in _AT_EIGHTEEN else None),
                alone=story.name == "unaccompanied",
            )
            for age in ages
        ]
        shared: Course | None = None
        for life in lives:
            life.born = min(life.born or started, started - timedelta(days=1))
            period = self._period(story, started, left, reason, shared)
            shared = shared or (None if story.court == "E1" else period.course)
            life.care.append(period)
            self._perhaps_before(life, story)
            self._perhaps_missing(life, story)
        return lives

    def _birth(self, age: float, started: date, adult_on: date | None) -> date:
        if adult_on:
            return add_months(adult_on, -18 * 12)
        return started - timedelta(days=int(age * _YEAR) + self._days.number(1, 20))

    def _ages(self, story: Story, size: int, length: float) -> list[float]:
        """Ages at the start: nobody turns 18 within the length."""
        low, high = story.ages
        top = max(low, min(high, 17.8 - length))
        ages = [low + (top - low) * self._days.random.random()]
        while len(ages) < size:
            apart = self._days.random.uniform(1.2, 3.4)
            older, younger = max(ages) + apart, min(ages) - apart
            ages.append(older if younger < 0 or self._days.chance(0.4) else younger)
        return [age for age in ages if 0 <= age < 17.8 - length] or ages[:1]

    def _period(
        self,
        story: Story,
        started: date,
        left: date | None,
        reason: str,
        shared: Course | None,
    ) -> CarePeriod:
        days, until = self._days, left or self._days.on
        legal = statuses(days, story, started, until)
        homes = self._homes.course(story, started, until)
        ordered = next((each.began for each in legal if each.code == "E1"), None)
        placed = self._placed(homes, ordered, until) if ordered else None
        if reason in ("E11", "E12") and not placed:
            reason = "E4A"
        own = shared or course(days, started, left, care_reviews(days, ordered, placed), REVIEWS)
        lost = started < self._since - timedelta(days=200) and days.chance(0.12)
        return CarePeriod(
            story.name,
            started,
            left,
            reason,
            story.need,
            ordered - timedelta(days=40) if ordered else None,
            tuple(legal),
            tuple(homes),
            own,
            lost,
        )

    def _placed(self, homes: list[Stay], ordered: date, until: date) -> date | None:
        """Place the child with adopters some time after the order, if there is time for it."""
        placed = self._days.later(ordered, 50, 190)
        if placed > until - timedelta(days=8) or self._days.chance(0.12):
            return None
        homes[:] = [each for each in homes if each.began < placed - timedelta(days=6)]
        last, with_carer = homes[-1], self._days.chance(0.2)
        adopters = self._homes.stay("A5" if with_carer else "A6", placed)
        homes[-1] = replace(last, why_left="CARPL", lasting=False)
        homes.append(replace(adopters, carer=last.carer) if with_carer else adopters)
        return placed

    def _perhaps_before(self, life: Life, story: Story) -> None:
        """Some children were looked after before, went home and came back."""
        days, now = self._days, life.care[-1]
        if story.name not in ("by agreement", "in proceedings") or not days.chance(0.16):
            return
        left = now.started - timedelta(days=days.number(45, 400))
        started = left - timedelta(days=days.number(30, 260))
        if life.born and started > life.born + timedelta(days=30):
            by_agreement = next(each for each in STORIES if each.name == "by agreement")
            life.care.insert(0, self._period(by_agreement, started, left, "E4A", None))

    def _perhaps_missing(self, life: Life, story: Story) -> None:
        """Some older children go missing, for a night or a few days."""
        days, now = self._days, life.care[-1]
        old_enough = life.born and (days.on - life.born).days > 12 * 365
        if not old_enough or not days.chance(0.3 if "home" in story.name else 0.08):
            return
        last = now.ended or days.on
        first = max(now.started, last - timedelta(days=600))
        for _ in range(days.number(1, 4)):
            went = days.later(first, 0, max((last - first).days - 6, 0))
            if all(abs((went - other).days) > 6 for other, _ in life.missing) and went < last:
                life.missing.append((went, min(days.later(went, 0, 4), last)))
        life.missing.sort()
