"""`holdfast digest --now`: send the daily letters that have not been sent today."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from django.conf import settings

from holdfast.actions.digests import send
from holdfast.policy.actor import Actor
from holdfast.queries.authorities import authorities
from holdfast.queries.digests import waiting_for_digest
from holdfast.queries.today import today


def add_parser(sub: Any) -> argparse.ArgumentParser:
    """Add the command and its options."""
    parser: argparse.ArgumentParser = sub.add_parser("digest", help=__doc__)
    parser.add_argument("--authority", metavar="SLUG", help="only this one, by its short name")
    parser.add_argument("--now", action="store_true", help="send them; without it, count them")
    return parser


def run(args: argparse.Namespace) -> int:
    """Run the command: 0 done, 1 some could not be sent, 2 wrongly asked."""
    if args.now and not settings.EMAIL_HOST:
        print("No mail server is named: set HOLDFAST_SMTP_HOST.", file=sys.stderr)
        return 2
    try:
        found = authorities(args.authority)
    except LookupError as unknown:
        print(unknown, file=sys.stderr)
        return 2
    failed = 0
    for authority in found:
        waiting = waiting_for_digest(authority.id, today())
        sent = 0
        for user in waiting if args.now else ():
            try:
                sent += bool(send(by=Actor.product(authority.id), user=user, day=today()))
            except OSError as fault:
                failed += 1
                print(f"  officer {user}: {type(fault).__name__}", file=sys.stderr)
        said = f"{sent} letters sent" if args.now else f"{len(waiting)} officers may be written to"
        print(f"{authority.name}: {said}")
    return 1 if failed else 0
