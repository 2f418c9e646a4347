"""`holdfast demo`: the invented authorities of a demonstration.

`load` puts them on the record, `sign-ins` lists whom to sign in as, and `files` writes the returns
they would send, for anyone to try the importer with. None of it works in production.
"""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import django
from django.conf import settings

from holdfast.demonstration.invention import invent
from holdfast.demonstration.loading import NotHereError, load, loaded, refuse_in_production
from holdfast.demonstration.places import places
from holdfast.demonstration.returns.files import returns_of
from holdfast.queries.demonstration import sign_ins
from holdfast.queries.today import today


def add_parser(sub: Any) -> argparse.ArgumentParser:
    """Add the command and what it does."""
    parser: argparse.ArgumentParser = sub.add_parser("demo", help=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    loading = verbs.add_parser("load", help="put invented authorities on the record")
    loading.add_argument("--if-empty", action="store_true", help="leave those there as they are")
    loading.add_argument("--processes", type=int, default=2, metavar="N", help="at once; 2")
    verbs.add_parser("sign-ins", help="list whom to sign in as")
    writing = verbs.add_parser("files", help="write the returns the authorities would send")
    writing.add_argument("--into", type=Path, required=True, metavar="FOLDER")
    for verb in (loading, writing):
        verb.add_argument("--on", type=date.fromisoformat, metavar="DATE", help="as on this day")
        verb.add_argument("--only", default="", metavar="SLUG", help="only this authority")
        verb.add_argument("--small", action="store_true", help="about twenty children each")
    return parser


def run(args: argparse.Namespace) -> int:
    """Do what is asked. 0 done, 1 refused."""
    verbs = {"load": _load, "sign-ins": _sign_ins, "files": _files}
    try:
        refuse_in_production()
        verbs[args.verb](args)
    except (NotHereError, LookupError) as refused:
        print(refused.args[0], file=sys.stderr)
        return 1
    return 0


def _load(args: argparse.Namespace) -> None:
    there = loaded() if args.if_empty else frozenset()
    wanted = [
        place for place in places(small=args.small, only=args.only) if place.slug not in there
    ]
    on = args.on or today()
    if len(wanted) < 2 or args.processes < 2:
        for place in wanted:
            print(load(place, on))
        return
    print(f"Inventing {len(wanted)} authorities")
    # A forked process would share its parent's connection to the database.
    with ProcessPoolExecutor(args.processes, get_context("spawn"), django.setup) as pool:
        for told in pool.map(load, wanted, repeat(on)):
            print(told, flush=True)


def _files(args: argparse.Namespace) -> None:
    for place in places(small=args.small, only=args.only):
        for sent in returns_of(invent(place, args.on or today())):
            written = sent.write(args.into / place.slug)
            print(f"{place.title}, {sent.year.name}: {len(written)} files in {written[0].parent}")


def _sign_ins(args: argparse.Namespace) -> None:  # noqa: ARG001 - all verbs are called alike
    print(f"Password for all: {settings.HOLDFAST_DEMO_PASSWORD}")
    before = ""
    for person in sign_ins(today()):
        if person.authority != before:
            print(f"\n{person.authority}")
        before = person.authority
        print(f"  {person.email:42}{person.role}")
