"""Finding children: those an officer works with, and a search by name, number or birth."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F, FloatField, Func, Q, QuerySet, Value

from holdfast.core.duties import Outcome, State
from holdfast.core.procedure import Procedure
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.duty_lines import reckoning_of
from holdfast.queries.names import ChildName, name_of
from holdfast.queries.owners import Officers, allocated, current, officers_of
from holdfast.queries.scope import children_in
from holdfast.queries.siblings import families, family_pairs
from holdfast.queries.states import with_state
from holdfast.record.models import (
    Allocation,
    Child,
    Duty,
    LegalStatus,
    LookedAfterPeriod,
    ProtectionPlan,
    ShortBreakSeries,
)
from holdfast.record.models.names import Folded

PAGE = 50
ALIKE = 0.5
"""How like the name written a name must be to be offered where none is the same."""


@dataclass(frozen=True, slots=True)
class NextDuty:
    """What is owed to a child first."""

    title: str
    state: State
    due: date


@dataclass(frozen=True, slots=True)
class ChildLine:
    """One child of a list. `legal_status` is a code, `plan` the category of a protection plan."""

    child: ChildName
    local_id: str
    looked_after: bool
    short_breaks: bool
    legal_status: str
    plan: str
    iro: str
    chair: str
    social_worker: str
    next_duty: NextDuty | None
    siblings: tuple[ChildName, ...]


@dataclass(frozen=True, slots=True)
class ChildList:
    """A page of a list of children. `alike` says that the names only resemble what was asked."""

    lines: tuple[ChildLine, ...]
    total: int
    page: int
    pages: int
    alike: bool = False

    @property
    def children(self) -> frozenset[int]:
        """The children whom this page shows, their brothers and sisters included."""
        shown = {line.child.id for line in self.lines}
        return frozenset(shown | {each.id for line in self.lines for each in line.siblings})


def my_children(actor: Actor, page: int, today: date) -> ChildList:
    """The children whom the officer, or one covered for, is allocated to."""
    mine = Allocation.objects.filter(allocated(today), user_id__in=actor.works_as)
    children = set(mine.values_list("child_id", flat=True))
    return _listed(actor, _seen_by(actor, today).filter(pk__in=children), page, today)


def all_children(actor: Actor, page: int, today: date) -> ChildList:
    """Every child in the officer's scope who is looked after, has short breaks or a plan."""
    now = _now(today) & Q(child__authority_id=actor.authority_id)
    looked_after = LookedAfterPeriod.objects.filter(now).values_list("child_id", flat=True)
    with_plan = ProtectionPlan.objects.filter(now).values_list("child_id", flat=True)
    breaks = ShortBreakSeries.objects.filter(now).values_list("child_id", flat=True)
    found = _seen_by(actor, today).filter(pk__in={*looked_after, *with_plan, *breaks})
    return _listed(actor, found, page, today)


def search(actor: Actor, text: str, page: int, today: date) -> ChildList:
    """Children in scope by any words of a name, a number, a date of birth, or several of these.

    Letter case and accents don't matter. Where nobody is found, names like it are.
    """
    wanted = Wanted.of(text)
    if not wanted:
        return ChildList((), 0, 1, 1)
    seen = _seen_by(actor, today)
    found = _listed(actor, wanted.narrow(seen, actor.authority_id), page, today)
    if found.total or not wanted.words:
        return found
    asked = Folded(Value(" ".join(wanted.words)))
    like = Func(asked, F("name_key"), function="WORD_SIMILARITY", output_field=FloatField())
    alike = seen.filter(wanted.born).annotate(likeness=like).filter(likeness__gt=ALIKE)
    return _listed(actor, alike.order_by("-likeness", "name_key"), page, today, alike=True)


_DATES = (
    re.compile(r"\b(?P<day>\d{1,2})[/.\- ](?P<month>\d{1,2})[/.\- ](?P<year>\d{4})\b"),
    re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b"),
    re.compile(r"\b(?P<day>\d{1,2}) +(?P<month>[a-z]{3})[a-z]* +(?P<year>\d{4})\b", re.IGNORECASE),
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a search asks for: a date of birth, words of a name, a number."""

    born_on: date | None
    words: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Wanted:
        """Read what somebody typed."""
        for pattern in _DATES:
            if (found := pattern.search(text)) and (day := _date(found.groupdict())):
                return cls(day, tuple(pattern.sub(" ", text).split()))
        return cls(None, tuple(text.split()))

    def __bool__(self) -> bool:
        return bool(self.born_on or self.words)

    @property
    def born(self) -> Q:
        """The date of birth, born or expected."""
        return Q(born_on=self.born_on) | Q(expected_on=self.born_on) if self.born_on else Q()

    def narrow(self, children: QuerySet[Child], authority: int) -> QuerySet[Child]:
        """The children who have all of it; a number is that of a record merged into theirs too."""
        named = Q()
        for word in self.words:
            key = Folded(Value(word.strip(",")))
            named &= Q(name_key__startswith=key) | Q(name_key__contains=_within(word))
        if len(self.words) == 1:
            named |= Q(pk__in=_numbered(authority, self.words[0]))
        return children.filter(self.born, named).order_by("name_key", "pk")


def _numbered(authority: int, number: str) -> list[int]:
    """The records that have this number of the authority, or took one in that had it."""
    rows = Child.objects.filter(authority_id=authority, local_id__iexact=number)
    return [into or child for child, into in rows.values_list("pk", "merged_into_id")]


def _within(word: str) -> Folded:
    """A word of a name after the first."""
    return Folded(Value(f" {word.strip(',')}"))


def _date(parts: Mapping[str, str]) -> date | None:
    month = parts["month"].lower()
    number = _MONTHS.index(month) + 1 if month in _MONTHS else month
    try:
        return date(int(parts["year"]), int(number), int(parts["day"]))
    except ValueError:
        return None


def _now(today: date) -> Q:
    return current(today) & Q(entered_in_error=False)


def _seen_by(actor: Actor, today: date) -> QuerySet[Child]:
    return children_in(scope_of(actor), today).order_by("name_key", "pk")


def _listed(
    actor: Actor, children: QuerySet[Child], page: int, today: date, *, alike: bool = False
) -> ChildList:
    total = children.count()
    pages = max(1, -(-total // PAGE))
    page = min(max(1, page), pages)
    shown = list(children[(page - 1) * PAGE : page * PAGE])
    return ChildList(tuple(_lines(actor, shown, today)), total, page, pages, alike)


def _lines(actor: Actor, children: Sequence[Child], today: date) -> Iterable[ChildLine]:
    ids = [child.pk for child in children]
    officers = officers_of(ids, today)
    procedure = reckoning_of(actor.authority_id, today).procedure
    now = _now(today) & Q(child_id__in=ids)
    statuses = dict(
        LegalStatus.objects.filter(now, is_reporting=True).values_list("child_id", "code")
    )
    plans = {plan.child_id: plan for plan in ProtectionPlan.objects.filter(now)}
    looked_after = set(LookedAfterPeriod.objects.filter(now).values_list("child_id", flat=True))
    breaks = set(ShortBreakSeries.objects.filter(now).values_list("child_id", flat=True))
    owed, siblings = next_duties(ids, procedure, today), siblings_of(actor, ids, today)
    for child in children:
        plan = plans.get(child.pk)
        yield ChildLine(
            child=name_of(child),
            local_id=child.local_id,
            looked_after=child.pk in looked_after,
            short_breaks=child.pk in breaks,
            legal_status=statuses.get(child.pk, ""),
            plan=(plan.get_category_display() or "Category not recorded") if plan else "",
            next_duty=owed.get(child.pk),
            siblings=siblings.get(child.pk, ()),
            **_officers(officers, child.pk),
        )


def _officers(officers: Officers, child: int) -> dict[str, str]:
    return {
        "iro": officers.of(child, "iro"),
        "chair": officers.of(child, "conference-chair"),
        "social_worker": officers.of(child, "social-worker"),
    }


def next_duties(
    children: Iterable[int], procedure: Procedure, today: date
) -> Mapping[int, NextDuty]:
    """The first open duty of each of these children that the record can tell about."""
    rows = (
        with_state(Duty.objects.filter(outcome=Outcome.OPEN.value), today)
        .filter(child_id__in=list(children), due__isnull=False, rule__in=list(procedure.rules))
        .exclude(state=State.UNKNOWN.value)
        .order_by("child_id", "due", "id")
        .distinct("child_id")
        .values_list("child_id", "rule", "state", "due")
    )
    return {
        child: NextDuty(procedure.rules[rule].duty, State(state), due)
        for child, rule, state, due in rows
    }


def siblings_of(
    actor: Actor, children: Iterable[int], today: date
) -> Mapping[int, tuple[ChildName, ...]]:
    """The brothers and sisters of these children, as far as the actor may see them."""
    ids = list(children)
    pairs = family_pairs(ids)
    everyone = {child for pair in pairs for child in pair} | set(ids)
    heads = families(everyone, pairs)
    known = {child.pk: name_of(child) for child in _seen_by(actor, today).filter(pk__in=everyone)}
    return {
        child: tuple(
            name for other, name in known.items() if other != child and heads[other] == heads[child]
        )
        for child in ids
    }
