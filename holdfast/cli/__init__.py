"""The commands of Holdfast. Each is one module, loaded only when it is asked for.

A command's module has `add_parser(sub)`, which adds its parser and returns it, and `run(args)`,
which does the work and returns the exit status: 0 done, 1 something is wrong, 2 wrongly asked.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from holdfast.cli.registry import COMMANDS
from holdfast.rulebook import RefusedError


def main(argv: Sequence[str]) -> int:
    """Run one command and return its exit status; argparse itself leaves with 2 on wrong use."""
    parser = argparse.ArgumentParser(prog="holdfast", description=__doc__.partition(".")[0] + ".")
    sub = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    chosen = next((word for word in argv if not word.startswith("-")), "")
    for name, command in COMMANDS.items():
        if name != chosen:
            sub.add_parser(name, help=command.help)
    if chosen not in COMMANDS:
        parser.parse_args(argv)
        return 2
    if COMMANDS[chosen].django:
        _set_up_django()
    module = import_module(COMMANDS[chosen].module)
    module.add_parser(sub)
    try:
        status: int = module.run(parser.parse_args(argv))
    except RefusedError as refused:
        for problem in refused.problems:
            print(problem, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader of a pipe, such as `head`, has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return status


def _set_up_django() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "holdfast.config.settings")
    import_module("django").setup()
