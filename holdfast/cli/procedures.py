"""`holdfast procedures`: check, show and compare procedures; list the words they may use."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from holdfast.cli.folders import add_folder_option, folders_asked
from holdfast.cli.procedure_check import check
from holdfast.cli.procedure_document import clause_lines, document, rule_lines
from holdfast.cli.wrapping import indented
from holdfast.core.asking import Moment
from holdfast.core.gate_words import step_words
from holdfast.core.gates import ATTRIBUTES, Step
from holdfast.core.procedure import Procedure
from holdfast.core.vocabulary import KINDS
from holdfast.rulebook import load_procedure
from holdfast.rulebook.chapters import Clause, chapters
from holdfast.rulebook.compare import RuleDifference, compared
from holdfast.rulebook.problems import Problem, RefusedError, suggestion


def add_parser(sub: Any) -> argparse.ArgumentParser:
    """Add the command and what it can be asked."""
    parser: argparse.ArgumentParser = sub.add_parser("procedures", help=__doc__)
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    one = what.add_parser("check", help="say what is wrong, loose, unsure or missing")
    one.add_argument("ids", nargs="*", metavar="ID", help="procedures; all if none is named")
    one.set_defaults(handler=check)
    one = what.add_parser("show", help="print a procedure as a document")
    one.add_argument("id", metavar="ID")
    one.add_argument("--rule", metavar="RULE", help="only this rule, gate, form or list")
    one.set_defaults(handler=show)
    one = what.add_parser("compare", help="print how two procedures differ")
    one.add_argument("first", metavar="A")
    one.add_argument("second", metavar="B")
    one.set_defaults(handler=compare)
    one = what.add_parser("facts", help="list the facts that rules may name")
    one.add_argument("word", nargs="?", default="", help="only kinds that contain this word")
    one.set_defaults(handler=facts)
    one = what.add_parser("steps", help="list the steps that gates stand before")
    one.add_argument("word", nargs="?", default="", help="only steps that contain this word")
    one.set_defaults(handler=steps)
    one = what.add_parser("moments", help="list the moments at which texts are shown")
    one.add_argument("word", nargs="?", default="", help="only moments that contain this word")
    one.set_defaults(handler=moments)
    for each in what.choices.values():
        add_folder_option(each)
    return parser


def run(args: argparse.Namespace) -> int:
    """Do what was asked."""
    status: int = args.handler(args)
    return status


def show(args: argparse.Namespace) -> int:
    """Print a procedure, or one of its rules, gates, forms and whatever else has a name."""
    procedure = load_procedure(args.id, folders_asked(args))
    if args.rule is None:
        print(document(procedure))
        return 0
    told = list(_named(args.rule, procedure))
    if not told:
        known = {*procedure.rules, *(each.id for each in _clauses(procedure))}
        says = f"there is no such rule{suggestion(args.rule, known)}"
        raise RefusedError([Problem(args.id, args.rule, says)])
    print("\n".join(line for lines in told for line in lines))
    return 0


def _named(name: str, procedure: Procedure) -> Iterator[list[str]]:
    if name in procedure.rules:
        yield rule_lines(procedure.rules[name], procedure)
    yield from (clause_lines(each) for each in _clauses(procedure) if each.id == name)


def _clauses(procedure: Procedure) -> Iterator[Clause]:
    for chapter in chapters(procedure):
        yield from chapter.clauses


def compare(args: argparse.Namespace) -> int:
    """Print how two procedures differ."""
    folders = folders_asked(args)
    first, second = (load_procedure(name, folders) for name in (args.first, args.second))
    found = compared(first, second)
    if found.is_same:
        print(f"{first.id} and {second.id} promise the same.")
    for procedure, only in ((first, found.only_first), (second, found.only_second)):
        if only:
            print(f"Only in {procedure.id}:")
            for rule in only:
                print(f"  {rule}: {procedure.rules[rule].duty}")
    _print_differences("Said differently:", found.differences, args)
    _print_differences("Roles, spells, measures and what is asked:", found.others, args)
    return 0


def _print_differences(
    title: str, differences: tuple[RuleDifference, ...], args: argparse.Namespace
) -> None:
    if differences:
        print(title)
    told = None
    for difference in differences:
        if difference.rule != told:
            print(f"  {difference.rule}")
            told = difference.rule
        print(f"    {difference.part}")
        for name, text in ((args.first, difference.first), (args.second, difference.second)):
            print("\n".join(indented(f"{name}: {text or 'nothing'}", 6)))


def facts(args: argparse.Namespace) -> int:
    """Print the vocabulary: each kind of fact, its meaning and its attributes."""
    for kind in KINDS.values():
        if args.word in kind.name:
            print(f"{kind.name}: {kind.past}")
            for name, meaning in kind.attrs.items():
                print("\n".join(indented(f"{name}: {meaning}", 4)))
    return 0


def steps(args: argparse.Namespace) -> int:
    """Print the steps that gates stand before, with what a condition may ask of each."""
    for step in (step for step in Step if args.word in step.value):
        subject, happens = step_words(step)
        print(f"{step.value}: {subject[:1].lower()}{subject[1:]} is to {happens}")
        for name, meaning in ATTRIBUTES[step].items():
            print("\n".join(indented(f"{name}: {meaning}", 4)))
    return 0


def moments(args: argparse.Namespace) -> int:
    """Print the moments of the work at which texts are shown."""
    print("\n".join(moment.value for moment in Moment if args.word in moment.value))
    return 0
