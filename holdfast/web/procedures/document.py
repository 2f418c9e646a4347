"""A procedure laid out as a document: contents, rules with their margin, roles, measures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from holdfast.core.words import listed
from holdfast.queries.procedure_rules import LimitTold, National, RuleTold, Standing
from holdfast.queries.procedures import MeasureTold, ProcedureDocument
from holdfast.rulebook.chapters import Clause as Told
from holdfast.web.components import (
    Clause,
    ClausePart,
    Column,
    LocalDifference,
    RuleBlock,
    RuleLimit,
    Sureness,
    Table,
)
from holdfast.web.words import counted


@dataclass(frozen=True)
class Section:
    """The rules of one subject, as a section of the document."""

    key: str
    title: str
    rules: tuple[RuleBlock, ...]

    @property
    def count(self) -> int:
        """How many rules the section holds."""
        return len(self.rules)


@dataclass(frozen=True)
class ChapterLaid:
    """Gates of a procedure, its forms, its guidance, or its lists: a section of the document."""

    key: str
    title: str
    clauses: tuple[Clause, ...]

    @property
    def count(self) -> int:
        """How many clauses the section holds."""
        return len(self.clauses)


@dataclass(frozen=True)
class Laid:
    """The document as its page shows it. `version` is short; `whole_version` stands at the foot."""

    title: str
    says: str
    sections: tuple[Section, ...]
    spells: tuple[tuple[str, str], ...]
    roles: Table
    measures: Table | None
    not_used: tuple[tuple[str, str], ...]
    chapters: tuple[ChapterLaid, ...]
    version: str
    whole_version: str
    holidays_known_as_at: str


def laid_out(found: ProcedureDocument, *, local_only: bool, of_rules: bool = True) -> Laid:
    """The document's sections; with `local_only`, of what is the authority's own.

    `of_rules` gives the chapters that stand beside the rules, else those of what is asked.
    """
    sections = (
        Section(
            subject.key,
            subject.title,
            tuple(
                rule_block(rule, found.line.id)
                for rule in subject.rules
                if not (local_only and rule.standing is Standing.NATIONAL)
            ),
        )
        for subject in found.subjects
    )
    return Laid(
        title=found.line.title,
        says=_says(found),
        sections=tuple(section for section in sections if of_rules and section.rules),
        spells=tuple((spell.meaning, spell.sentence) for spell in found.spells),
        roles=_roles(found),
        measures=_measures(found) if found.measures else None,
        not_used=found.not_used,
        chapters=tuple(_chapters(found, local_only=local_only, of_rules=of_rules)),
        version=found.version[:12],
        whole_version=found.version,
        holidays_known_as_at=found.holidays_known_as_at,
    )


def _says(found: ProcedureDocument) -> str:
    rules = counted(found.line.rules, "rule")
    if found.line.is_national:
        return f"{rules}, which hold in every authority."
    return (
        f"{rules}: {found.line.own} are its own, change a national rule or restate one; the others "
        f"are those of “{found.base_title}”."
    )


def rule_block(rule: RuleTold, procedure: str) -> RuleBlock:
    """A rule with everything that is known of it."""
    newest = rule.limits[0]
    several = len(rule.limits) > 1
    return RuleBlock(
        key=rule.id,
        duty=rule.duty,
        sentence=rule.sentence,
        owed_by=rule.owed_by,
        source=newest.cite,
        sureness=Sureness(newest.sure.value),
        met=rule.met,
        limits=tuple(_limit(limit) for limit in rule.limits) if several else (),
        notes=_notes(rule, newest, several=several),
        local=_local(rule),
        in_force="" if several else newest.force,
        warned=f"{rule.warn} before" if rule.warn else "",
        calculator_url=reverse("when_due_rule", args=[procedure, rule.id]),
    )


def _limit(limit: LimitTold) -> RuleLimit:
    return RuleLimit(
        label=limit.level,
        sentence=limit.sentence,
        source=limit.cite,
        sureness=Sureness(limit.sure.value),
        note=limit.note,
        in_force=limit.force,
        superseded=limit.superseded,
    )


def _notes(rule: RuleTold, only: LimitTold, *, several: bool) -> tuple[str, ...]:
    notes = [] if several else [only.note]
    notes += [rule.note, f"If it is not done: {rule.on_overdue}." if rule.on_overdue else ""]
    return tuple(note for note in notes if note)


def _local(rule: RuleTold) -> LocalDifference | None:
    """How a rule of the authority's differs from the national one, None where it does not."""
    if rule.standing is Standing.OWN:
        return LocalDifference("", "", "There is no national rule on this.")
    if rule.national is None:
        return None
    verdict = " ".join((*_verdict(rule.national), *rule.later))
    return LocalDifference(rule.national.sentence, rule.national.cite, verdict)


def _verdict(national: National) -> Iterator[str]:
    if national.differs_in:
        yield f"Differs in {listed(national.differs_in)}."
    if national.adds:
        article = "an" if national.adds[0] == "aim" else "a"
        yield f"Adds {article} {listed(national.adds)} to the national rule."


def _roles(found: ProcedureDocument) -> Table:
    return Table(
        caption="Who owes duties, by the titles used here",
        caption_hidden=True,
        columns=(Column("Title"), Column("Held"), Column("Where nobody holds it")),
        rows=tuple(
            (role.title, role.held, f"Falls to {role.falls_to}" if role.falls_to else "")
            for role in found.roles
        ),
    )


def _measures(found: ProcedureDocument) -> Table:
    return Table(
        caption="How the service is measured",
        caption_hidden=True,
        columns=(
            Column("Measure"),
            Column("Target", numeric=True),
            Column("What is counted"),
            Column("Source"),
        ),
        rows=tuple(_measure_row(measure) for measure in found.measures),
    )


def _measure_row(measure: MeasureTold) -> tuple[object, ...]:
    target = "None" if measure.target is None else f"{measure.target:g}%"
    source = (f"{measure.cite} ", Sureness(measure.sure.value))
    return (measure.title, target, "; ".join(measure.counts), source)


_FOLDED = {"forms": "question", "lists": "choice", "documents": "part"}
"""The chapters whose clauses hold much: what it is that they hold."""


_BESIDE_RULES = ("gates", "significant-changes")
"""The chapters that say what is to be done, and stand with the rules."""


def asked_count(found: ProcedureDocument, *, own: bool = False) -> int:
    """How much is set out of forms, guidance and lists; with `own`, of the authority's own."""
    return sum(
        each.is_own or not own
        for chapter in found.chapters
        if chapter.key not in _BESIDE_RULES
        for each in chapter.clauses
    )


def _chapters(
    found: ProcedureDocument, *, local_only: bool, of_rules: bool
) -> Iterator[ChapterLaid]:
    for chapter in found.chapters:
        if (chapter.key in _BESIDE_RULES) is not of_rules:
            continue
        clauses = tuple(
            _clause(each, chapter.key) for each in chapter.clauses if each.is_own or not local_only
        )
        if clauses:
            yield ChapterLaid(chapter.key, chapter.title, clauses)


def _clause(told: Told, chapter: str) -> Clause:
    parts = tuple(
        ClausePart(part.title, part.says, tuple((item.says, item.more) for item in part.items))
        for part in told.divisions
    )
    held = sum(len(part.items) for part in parts)
    return Clause(
        key=f"{chapter}-{told.id}",
        title=told.title,
        sentences=told.sentences,
        source=told.source.cite,
        sureness=Sureness(told.source.sure.value),
        labels=told.labels,
        note=told.source.note,
        is_local=told.is_own,
        parts=parts,
        summary=_upper(counted(held, _FOLDED[chapter])) if held and chapter in _FOLDED else "",
    )


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
