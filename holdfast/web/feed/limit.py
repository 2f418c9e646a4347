"""How often one calendar address is answered."""

from __future__ import annotations

import time

from django.core.cache import cache

from holdfast.queries.feeds import hash_of

TIMES, SECONDS = 30, 300
"""Programs ask every few minutes: more than this in five minutes is a fault, or somebody trying."""


def asked_too_often(token: str) -> bool:
    """Whether an address was asked for more often than any calendar program does.

    What is counted is the address, by its hash: a whole office asks from one machine. Guessing
    one of 256 bits needs no other bar.
    """
    key = f"calendar:{hash_of(token)[:32]}:{int(time.time()) // SECONDS}"
    if cache.add(key, 1, SECONDS):
        return False
    try:
        return bool(cache.incr(key) > TIMES)
    except ValueError:  # it ran out between the two
        return False
