"""Procedures as documents to read."""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.core.procedure import Measure, Procedure, Role
from holdfast.core.sentences import spell_sentence
from holdfast.core.sources import Sureness
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.queries.procedure_rules import LEVELS, Subject, subjects
from holdfast.record.models import Authority
from holdfast.rulebook import RefusedError, calendar_of, load_all, load_procedure
from holdfast.rulebook.chapters import Chapter, chapters


@dataclass(frozen=True, slots=True)
class SpellTold:
    """What a procedure means by a situation that its rules name."""

    meaning: str
    sentence: str


@dataclass(frozen=True, slots=True)
class RoleTold:
    """A role by its local title: how its holder is found, and who answers where nobody holds it."""

    title: str
    held: str
    falls_to: str


@dataclass(frozen=True, slots=True)
class MeasureTold:
    """What is counted, and the target for it in per cent if there is one."""

    title: str
    target: float | None
    counts: tuple[str, ...]
    cite: str
    sure: Sureness
    level: str


@dataclass(frozen=True, slots=True)
class ProcedureLine:
    """One procedure in the list of those there are; `own` are the rules it adds or changes."""

    id: str
    title: str
    document: str
    rules: int
    own: int
    is_national: bool
    is_home: bool

    @property
    def short(self) -> str:
        """The procedure in a word or two, for the heads of columns."""
        text = self.id.replace("-", " ")
        return text[:1].upper() + text[1:]

    @property
    def says(self) -> str:
        """How many rules it has, and how many are its own."""
        if self.is_national:
            return f"{self.rules} rules, which hold in every authority"
        return f"{self.rules} rules, {self.own} of them its own, changed or restated"


@dataclass(frozen=True, slots=True)
class ProcedureDocument:
    """A whole procedure. `version` is the hash of all it says."""

    line: ProcedureLine
    version: str
    base_title: str
    subjects: tuple[Subject, ...]
    spells: tuple[SpellTold, ...]
    roles: tuple[RoleTold, ...]
    measures: tuple[MeasureTold, ...]
    not_used: tuple[tuple[str, str], ...]
    chapters: tuple[Chapter, ...]
    holidays_known_as_at: str


def home_procedure(actor: Actor) -> str:
    """The id of the procedure that the actor's authority works by."""
    return str(Authority.objects.values_list("procedure", flat=True).get(pk=actor.authority_id))


def procedures(actor: Actor) -> tuple[ProcedureLine, ...]:
    """Every procedure, the actor's own authority's first, then the national rules."""
    home = home_procedure(actor)
    lines = [line_of(procedure, home) for procedure in load_all().values()]
    return tuple(sorted(lines, key=lambda line: (not line.is_home, not line.is_national, line.id)))


def found_procedure(procedure_id: str) -> Procedure | None:
    """The procedure of this id, None if there is none."""
    try:
        return load_procedure(procedure_id)
    except RefusedError:
        return None


def procedure_document(actor: Actor, procedure_id: str) -> ProcedureDocument | None:
    """A procedure to read, None if there is none of this id."""
    procedure = found_procedure(procedure_id)
    if procedure is None:
        return None
    calendar = calendar_of(procedure)
    return ProcedureDocument(
        line=line_of(procedure, home_procedure(actor)),
        version=procedure.version,
        base_title=procedure.base.title if procedure.base else "",
        subjects=subjects(procedure, calendar),
        spells=tuple(
            SpellTold(spell.meaning, spell_sentence(spell, procedure))
            for spell in procedure.spells.values()
        ),
        roles=tuple(_role(role, procedure) for role in procedure.roles.values()),
        measures=tuple(_measure(each, procedure) for each in procedure.measures.values()),
        not_used=_not_used(procedure),
        chapters=chapters(procedure),
        holidays_known_as_at=long_date(calendar.known_as_at),
    )


def line_of(procedure: Procedure, home: str) -> ProcedureLine:
    """A procedure in a line, for the authority that works by `home`."""
    return ProcedureLine(
        id=procedure.id,
        title=procedure.title,
        document=procedure.document,
        rules=len(procedure.rules),
        own=len(procedure.differences) if procedure.base else 0,
        is_national=procedure.base is None,
        is_home=procedure.id == home,
    )


_HELD = {
    "by child": "for each child",
    "by team": "for each team",
    "by service": "for the whole service",
    "outside": "outside the authority",
}


def _role(role: Role, procedure: Procedure) -> RoleTold:
    manager = procedure.roles.get(role.manager or "")
    return RoleTold(role.title, _HELD[role.held.value], manager.title if manager else "")


def _measure(measure: Measure, procedure: Procedure) -> MeasureTold:
    return MeasureTold(
        title=measure.title,
        target=measure.target,
        counts=tuple(procedure.rules[rule].duty for rule in measure.rules),
        cite=measure.source.cite,
        sure=measure.source.sure,
        level=LEVELS[measure.level].removesuffix(" limit"),
    )


def _not_used(procedure: Procedure) -> tuple[tuple[str, str], ...]:
    base = procedure.base
    return tuple(
        (base.rules[rule].duty if base and rule in base.rules else rule, why)
        for rule, why in procedure.not_used.items()
    )
