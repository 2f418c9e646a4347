"""Children in need of protection: referrals, enquiries, conferences and plans."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from holdfast.demonstration.days import Days
from holdfast.demonstration.families import Families
from holdfast.demonstration.lives import Course, Enquiry, Family, Life, Protection
from holdfast.demonstration.rhythm import CONFERENCES, course, every

_CATEGORIES = (("NEG", 0.5), ("EMO", 0.36), ("PHY", 0.08), ("SAB", 0.04), ("MUL", 0.02))
_MONTHS_OPEN = (((1, 90), 0.3), ((90, 180), 0.25), ((180, 365), 0.3), ((365, 820), 0.15))
_GROUPS = ((1, 0.5), (2, 0.28), (3, 0.15), (4, 0.07))
_YEAR = 365.25


class Plans:
    """Makes children of one authority who need, or needed, protection."""

    def __init__(self, days: Days, families: Families, since: date) -> None:
        self._days = days
        self._families = families
        self._since = since

    def now(self, number: int) -> list[Life]:
        """So many children with an open plan; brothers and sisters share its dates."""
        lives: list[Life] = []
        while len(lives) < number:
            plan = self._plan(self._days.ago(*self._days.one_of(_MONTHS_OPEN)))
            lives.extend(self._group(plan, number - len(lives)))
        return lives

    def before(self, number: int) -> list[Life]:
        """So many children whose plan ended in the return years shown, at a conference."""
        lives: list[Life] = []
        window = (self._days.on - self._since).days
        while len(lives) < number:
            plan = self._ended(self._plan(self._days.ago(120, window + 240)))
            if plan.ended and plan.ended >= self._since:
                lives.extend(self._group(plan, number - len(lives)))
        return lives

    def unborn(self, number: int) -> list[Life]:
        """So many children not yet born whose plan has begun; and one born to a plan since."""
        lives = []
        for _ in range(number):
            plan = self._plan(self._days.ago(4, 75))
            expected = self._days.later(self._days.on, 6, 110)
            life = self._families.child(self._families.new(), None, expected=expected)
            life.protection.append(plan)
            lives.append(life)
        return lives

    def enquiries(self, number: int) -> list[Life]:
        """So many children about whom enquiries are under way, the conference to come."""
        days, lives = self._days, list[Life]()
        while len(lives) < number:
            started = days.work_on(days.ago(1, 19))
            due = days.work_after(started, 15)
            room = days.calendar.working_days_between(days.on, due)
            booked = days.work_after(days.on, days.number(1, max(room, 1)))
            case = self._case(
                started, Enquiry(started, booked=booked if days.chance(0.7) else None)
            )
            lives.extend(self._group(case, number - len(lives)))
        return lives

    def closed(self, number: int) -> list[Life]:
        """So many children whose enquiries led to no plan: no conference, or one without."""
        days, lives = self._days, list[Life]()
        while len(lives) < number:
            started = days.work_on(days.ago(30, (days.on - self._since).days - 30))
            if days.chance(0.7):
                found = Enquiry(
                    started, not_required_on=days.work_after(started, days.number(4, 14))
                )
            else:
                found = Enquiry(started, conference_on=days.work_after(started, days.number(8, 15)))
            lives.extend(self._group(self._case(started, found), number - len(lives)))
        return lives

    def with_care(self, life: Life, *, still_open: bool) -> None:
        """Give a looked-after child a plan from before: still open, or ended since."""
        days, started = self._days, life.care[-1].started
        earliest = max(1, (started - (life.born or started)).days - 2)
        plan = self._plan(started - timedelta(days=days.number(1, min(160, max(earliest, 2)))))
        if not still_open:
            ended = days.work_on(days.later(started, 8, 60))
            if ended > days.on or not plan.started or ended <= plan.started:
                return
            plan = replace(plan, ended=ended, course=_until(plan.course, ended))
        life.protection.append(plan)

    def _plan(self, near: date) -> Protection:
        """An open plan that began about a day."""
        days, began = self._days, self._days.work_on(near)
        days_taken = days.number(7, 15) if days.chance(0.84) else days.number(16, 22)
        asked = days.work_after(began, -days_taken)
        first = days.one_of(_CATEGORIES)
        case = self._case(asked, Enquiry(asked, conference_on=began))
        return replace(
            case,
            category=first,
            latest=days.one_of(_CATEGORIES) if days.chance(0.1) else first,
            previous=1 if days.chance(0.2) else 0,
            started=began,
            course=course(days, began, None, every(3, 6), CONFERENCES),
        )

    def _case(self, asked: date, enquiry: Enquiry) -> Protection:
        days = self._days
        referred = days.work_on(days.ago((days.on - asked).days, (days.on - asked).days + 12))
        return Protection(referred, days.done(referred, 45, 0.86), enquiry)

    def _ended(self, plan: Protection) -> Protection:
        """The plan, ended at one of its review conferences."""
        if not plan.course.held:
            return plan
        last = self._days.random.choice(plan.course.held)
        return replace(plan, ended=last.on, course=_until(plan.course, last.on))

    def _group(self, case: Protection, most: int) -> list[Life]:
        days, family = self._days, self._families.new()
        size = min(days.one_of(_GROUPS), most)
        youngest = days.random.uniform(0.05, 14 if size == 1 else 9)
        lives = []
        for place in range(size):
            age = youngest + place * days.random.uniform(1.2, 2.8)
            lives.append(self._child(family, case, min(age, 15.2)))
        return lives

    def _child(self, family: Family, case: Protection, age: float) -> Life:
        """A child of that age when the case began."""
        born = case.referred - timedelta(days=int(age * _YEAR))
        life = self._families.child(family, born)
        life.protection.append(case)
        return life


def _until(held: Course, ended: date) -> Course:
    return Course(tuple(each for each in held.held if each.on <= ended))
