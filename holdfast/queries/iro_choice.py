"""Naming a reviewing officer for one child: who could be, who is proposed, what bars it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from holdfast.core.asking import Choices, Moment, Text
from holdfast.core.gates import Gate, Step, Strength
from holdfast.core.procedure import texts_at
from holdfast.core.standing import standing_gates
from holdfast.policy.actor import Actor
from holdfast.queries.authorities import procedure_of
from holdfast.queries.caseloads import CHAIR, REVIEWER, Band, Caseload, band_of, caseloads
from holdfast.queries.duty_lines import DutyLine, reckoning_of
from holdfast.queries.entering_care import (
    Entered,
    SiblingWith,
    allocation_duties,
    entered_of,
    in_care,
    leads,
    siblings_with,
)
from holdfast.queries.independence import circumstances
from holdfast.record.bridge import facts_of
from holdfast.rulebook import calendar_of

REASONS = ("iro-change-reasons", "late-allocation-reasons", "different-iro-reasons")
"""The lists that reasons before an allocation are chosen from: change, lateness, siblings apart."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An officer who could be named. `barred` says why not; `because` why this one is proposed."""

    caseload: Caseload
    barred: tuple[str, ...]
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IroChoice:
    """Everything the page shows. `present` is the officer who leads now, by id and name.

    `joining` are brothers and sisters in care who could get the same officer by the same act: those
    without one, or with the present one. `asked` says from which list the reason is chosen that a
    gate asks for.
    """

    entered: Entered
    duty: DutyLine | None
    present: tuple[int, str] | None
    chair: tuple[int, str] | None
    siblings: tuple[SiblingWith, ...]
    joining: tuple[SiblingWith, ...]
    late: bool
    proposed: int | None
    candidates: tuple[Candidate, ...]
    band: Band
    lists: Mapping[str, Choices]
    asked: Mapping[str, str]
    texts: tuple[Text, ...]

    @property
    def children(self) -> frozenset[int]:
        """Everybody whose record the page shows something of."""
        return frozenset({self.entered.child.id, *(each.child.id for each in self.siblings)})


def iro_choice(actor: Actor, child: int, today: date) -> IroChoice | None:
    """What naming an officer needs, None for a child who is not in care or not in scope."""
    entered = entered_of(actor, child, today)
    if entered is None:
        return None
    procedure = procedure_of(actor.authority_id)
    duty = allocation_duties([child], reckoning_of(actor.authority_id, today)).get(child)
    now = circumstances(child, procedure, today, duty.due if duty else None)
    present = leads([child], REVIEWER, today).get(child)
    chair = leads([child], CHAIR, today).get(child)
    siblings = siblings_with(actor, [child], today).get(child, ())
    cared_for = in_care(actor, today, [each.child.id for each in siblings])
    moment = Moment.HANDOVER if present else Moment.ALLOCATION
    facts, calendar = facts_of([child])[child], calendar_of(procedure)

    def gates(user: int) -> tuple[Gate, ...]:
        attrs = now.of(user)
        found = standing_gates(
            procedure, Step.IRO_ALLOCATED, facts, calendar=calendar, on=today, attrs=attrs
        )
        return tuple(gate for gate in found if not set(gate.lifted_by) & actor.roles)

    candidates = tuple(
        _candidate(
            each,
            gates(each.user),
            now.siblings.get(each.user, 0),
            chairs=chair is not None and chair[0] == each.user,
        )
        for each in caseloads(actor, today)
        if present is None or each.user != present[0]
    )
    return IroChoice(
        entered=entered,
        duty=duty,
        present=present,
        chair=chair,
        siblings=siblings,
        joining=tuple(
            each
            for each in siblings
            if each.child.id in cared_for and each.user == (present[0] if present else None)
        ),
        late=now.late,
        proposed=_proposed(candidates),
        candidates=candidates,
        band=band_of(procedure),
        lists={name: procedure.lists[name] for name in REASONS if name in procedure.lists},
        asked={
            gate.id: gate.reasons
            for gate in procedure.gates_before(Step.IRO_ALLOCATED)
            if gate.reasons
        },
        texts=texts_at(procedure, moment),
    )


def _candidate(
    caseload: Caseload, gates: tuple[Gate, ...], siblings: int, *, chairs: bool
) -> Candidate:
    because = []
    if siblings:
        because.append("has the brothers and sisters" if siblings > 1 else "has a sibling")
    if chairs:
        because.append("chairs the child’s conferences")
    return Candidate(
        caseload,
        barred=tuple(gate.says for gate in gates if gate.strength is Strength.BAR),
        because=tuple(because),
    )


def _proposed(candidates: tuple[Candidate, ...]) -> int | None:
    """Who has the siblings, or else chairs the conferences, and may review the child."""
    fit = [each for each in candidates if each.because and not each.barred]
    fit.sort(key=lambda each: not any("sibling" in why or "sisters" in why for why in each.because))
    return fit[0].caseload.user if fit else None
