"""Panels of the child's care: who, under which status, where, in school, in health."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import Q

from holdfast.core.spans import Span, Unit, birthday
from holdfast.policy.scope import scope_of
from holdfast.queries.beside.panel import Known, Line, Panel
from holdfast.queries.names import names_of
from holdfast.queries.scope import children_in
from holdfast.record.models import (
    SIBLING_KINDS,
    Assessment,
    LegalStatus,
    Placement,
    Plan,
    PlanKind,
    PlanReview,
    PlanRevision,
    Relationship,
    RelationshipKind,
    Visit,
    VisitedBy,
)

FEW_VISITS = 8
SIXTEEN, EIGHTEEN = Span(16, Unit.YEARS), Span(18, Unit.YEARS)


def identity(known: Known) -> Panel:
    """Language and needs in communication, which everything said at the review turns on."""
    child = known.child
    lines = [
        ("First language", child.first_language),
        ("Interpreter", "Needed" if child.needs_interpreter else ""),
        ("Communication", child.communication_needs),
        ("School", child.school),
    ]
    told = tuple(Line(value, detail=label) for label, value in lines if value)
    return Panel("identity", "About the child", told, "Nothing is recorded of language or needs.")


def family(known: Known) -> Panel:
    """Family and others who matter; a child whose record the reader may not see has no name."""
    return Panel("family", "Family and others", tuple(_relatives(known)), "No family is recorded.")


def _relatives(known: Known) -> Iterator[Line]:
    child = known.child.pk
    rows = Relationship.objects.filter(
        Q(child_id=child) | Q(other_child_id=child, kind__in=SIBLING_KINDS),
        entered_in_error=False,
        ended_on__isnull=True,
    ).select_related("person")
    told = list(rows)
    others = {_other(row, child) for row in told if row.other_child_id}
    seen = children_in(scope_of(known.actor), known.today).filter(pk__in=others)
    names = names_of(seen.values_list("pk", flat=True))
    for row in told:
        kind = str(RelationshipKind(row.kind).label)
        if row.person is not None and not row.person.entered_in_error:
            responsible = "parental responsibility" if row.parental_responsibility else ""
            yield Line(row.person.name, detail=", ".join(filter(None, (kind, responsible))))
        elif row.other_child_id:
            name = names.get(_other(row, child))
            yield Line(name.name if name else "A child whose record you may not see", detail=kind)


def _other(row: Relationship, child: int) -> int:
    return row.child_id if row.other_child_id == child else row.other_child_id or 0


def legal_statuses(known: Known) -> Panel:
    """The legal statuses, those that hold first."""
    rows = LegalStatus.objects.filter(**known.right).order_by("-started_on")
    lines = tuple(Line("", row.started_on, row.ended_on, code=row.code) for row in rows)
    return Panel("legal-statuses", "Legal status", lines, "No legal status is recorded.")


def placements(known: Known) -> Panel:
    """Where the child has lived, newest first."""
    rows = Placement.objects.filter(**known.right).order_by("-started_on")
    lines = tuple(
        Line(
            str(row.get_setting_display()) if row.setting else "",
            row.started_on,
            row.ended_on,
            detail="long term" if row.long_term else "until 18" if row.until_18 else "",
            code=row.code,
        )
        for row in rows
    )
    return Panel("placements", "Placements", lines, "No placement is recorded.")


def education(known: Known) -> Panel:
    """The personal education plan: when it was made and last reviewed."""
    lines = [*_plan_lines(known, PlanKind.EDUCATION)]
    if known.child.school:
        lines.insert(0, Line(known.child.school, detail="School"))
    empty = "No personal education plan is recorded."
    return Panel("education", "Education", tuple(lines), empty)


def health(known: Known) -> Panel:
    """Health assessments with their dates, and the health plan."""
    rows = Assessment.objects.filter(
        **known.right, kind="health", completed_on__isnull=False
    ).order_by("-completed_on")
    lines = [Line("Health assessment", row.completed_on) for row in rows[:3]]
    lines += _plan_lines(known, PlanKind.HEALTH)
    return Panel("health", "Health", tuple(lines), "No health assessment is recorded.")


def plans(known: Known) -> Panel:
    """The care plan, and the pathway and permanence plans where there are any."""
    kinds = (PlanKind.CARE, PlanKind.PATHWAY, PlanKind.PERMANENCE, PlanKind.PLACEMENT)
    lines = tuple(line for kind in kinds for line in _plan_lines(known, kind))
    return Panel("plans", "Plans on record", lines, "No care plan is recorded.")


def _plan_lines(known: Known, kind: PlanKind) -> Iterator[Line]:
    """What was done last to a kind of plan."""
    title = str(kind.label)
    revised = PlanReview.objects.filter(**known.right, kind=kind).order_by("-revised_on").first()
    if revised:
        done = str(PlanRevision(revised.revision).label).lower()
        yield Line(f"{title} {done}", revised.revised_on)
    made = Plan.objects.filter(**known.right, kind=kind).order_by("-made_on").first()
    if made:
        yield Line(f"{title} made", made.made_on, detail=made.aim.replace("-", " "))


def leaving(known: Known) -> Panel:
    """The birthdays that leaving care turns on, and the pathway plan."""
    lines = [*_plan_lines(known, PlanKind.PATHWAY)]
    if born := known.child.born_on:
        ages = ((SIXTEEN, "Sixteenth birthday"), (EIGHTEEN, "Eighteenth birthday"))
        lines += [Line(words, birthday(born, age)) for age, words in ages]
    return Panel("leaving", "Towards leaving care", tuple(lines), "No date of birth is recorded.")


def visits(known: Known) -> Panel:
    """Visits since the last review, by the social worker and by the reviewing officer."""
    rows = list(
        Visit.objects.filter(
            **known.right, visited_on__gte=known.since, visited_on__lte=known.today
        ).order_by("-visited_on")
    )
    lines = tuple(
        Line(
            str(VisitedBy(row.by).label),
            row.visited_on,
            detail=_seen(row),
            notable=row.seen is False,
        )
        for row in rows[:FEW_VISITS]
    )
    by = {kind: sum(row.by == kind for row in rows) for kind in ("social-worker", "iro")}
    title = f"Visits since {_day(known.since)}: {by['social-worker']} by the social worker"
    title += f", {by['iro']} by the reviewing officer"
    return Panel("visits", title, lines, "No visit is recorded since the last review.")


def _seen(visit: Visit) -> str:
    if visit.seen is None:
        return ""
    if not visit.seen:
        return "not seen"
    return "seen alone" if visit.alone else "seen"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
