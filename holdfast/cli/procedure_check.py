"""`holdfast procedures check`: what is wrong, and what is valid but worth a look."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import holdfast
from holdfast.cli.folders import folders_asked
from holdfast.cli.wrapping import indented
from holdfast.core.procedure import Procedure
from holdfast.core.reasons import SURE
from holdfast.core.words import long_date
from holdfast.rulebook import RefusedError, calendar_of, folders_of, load_procedure
from holdfast.rulebook.check import (
    LooseLimit,
    loose_limits,
    rows_named,
    unsure_clauses,
    unsure_sources,
)
from holdfast.rulebook.examples import Example, differences, read_examples, untried_rules
from holdfast.rulebook.gate_examples import untried_gates

REQUIREMENTS = Path(holdfast.__file__).parent.parent / "docs" / "requirements"
_ROW = re.compile(r"^\| ([A-Z]+-\d+) \| ([a-z]+) \|", re.MULTILINE)


def check(args: argparse.Namespace) -> int:
    """Check the procedures asked for, or all; 1 if one is refused or an example of it fails."""
    folders = folders_asked(args)
    found = folders_of(folders)
    loaded, status = [], 0
    for procedure_id in args.ids or sorted(found):
        try:
            procedure = load_procedure(procedure_id, folders)
            examples = read_examples(found[procedure_id][0], procedure)
        except RefusedError as refused:
            print(f"{procedure_id}: refused", file=sys.stderr)
            for problem in refused.problems:
                print(f"  {problem}", file=sys.stderr)
            status = 1
            continue
        loaded.append(procedure)
        faults = example_faults(procedure, examples)
        print("\n".join(_report(procedure, examples, faults)))
        status = 1 if faults else status
    if not args.ids:
        print("\n".join(_rows(loaded, REQUIREMENTS)))
    return status


def example_faults(procedure: Procedure, examples: Sequence[Example]) -> list[str]:
    """What a procedure's examples expect and do not get."""
    calendar = calendar_of(procedure)
    return [
        f"{example.file}: {example.key}: {wrong}"
        for example in examples
        for wrong in differences(example, procedure, calendar)
    ]


def _report(
    procedure: Procedure, examples: Sequence[Example], faults: Sequence[str]
) -> Iterator[str]:
    base = f", based on {procedure.base.id}" if procedure.base else ""
    yield f"{procedure.id}: valid, {len(procedure.rules)} rules{base}"
    yield from _listed("Examples that do not hold", faults)
    untried = untried_rules(procedure, examples)
    yield from _listed("Rules that no example tries", [", ".join(untried)] if untried else [])
    barred = untried_gates(procedure, [example.tried for example in examples])
    says = "Gates of which no example shows that they stand and open"
    yield from _listed(says, [", ".join(barred)] if barred else [])
    if procedure.base:
        loose = loose_limits(procedure, calendar_of(procedure))
        yield from _listed("Local limits that can fall after the national one", map(_loose, loose))
    below = unsure_sources(procedure.base) if procedure.base else ()
    unsure = [
        f"{each.rule}: {each.source.cite} ({each.level.value}; {SURE[each.source.sure]})"
        for each in unsure_sources(procedure)
        if each not in below
    ]
    yield from _listed("Sources that have not been read", unsure)
    others = [f"{title}: {', '.join(ids)}" for title, ids in unsure_clauses(procedure).items()]
    yield from _listed("Of what else is set out, sources that have not been read", others)


def _loose(limit: LooseLimit) -> str:
    return (
        f"{limit.rule}: {limit.local} against {limit.national}, later for {limit.share:.1%} of days"
        f" from 2024 to 2027; from {long_date(limit.example)} it gives"
        f" {long_date(limit.local_due)}, the law {long_date(limit.national_due)}"
    )


def _rows(procedures: Sequence[Procedure], folder: Path) -> Iterator[str]:
    """Deadlines of the catalogue that no rule names, and rows named that it does not have."""
    kinds = {
        row: kind
        for file in sorted(folder.glob("*.md"))
        for row, kind in _ROW.findall(file.read_text(encoding="utf-8"))
    }
    named = rows_named(procedures)
    deadlines = [row for row, kind in kinds.items() if kind == "deadline"]
    missing = [row for row in deadlines if row not in named]
    unknown = [f"{row} ({by})" for row, by in named.items() if row not in kinds]
    if kinds:
        found = len(deadlines) - len(missing)
        yield f"{found} of {len(deadlines)} deadlines of the catalogue are named."
        yield from _listed("Deadlines that no rule names", [", ".join(missing)] if missing else [])
        yield from _listed("Rows named that the catalogue does not have", unknown)


def _listed(title: str, lines: Iterator[str] | Sequence[str]) -> Iterator[str]:
    told = list(lines)
    if told:
        yield f"  {title}:"
    for line in told:
        yield from indented(line, 4)
