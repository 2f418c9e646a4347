"""Every action with arguments it accepts: what may happen to one child, verb by verb."""

from tests.actions.examples import (
    after,
    allocation,
    between,
    care,
    consulting,
    forms,
    holding,
    letters,
    many,
    meetings,
    office,
    preparing,
    returns,
)
from tests.actions.examples.before import EXAMPLES

__all__ = [
    "EXAMPLES",
    "after",
    "allocation",
    "between",
    "care",
    "consulting",
    "forms",
    "holding",
    "letters",
    "many",
    "meetings",
    "office",
    "preparing",
    "returns",
]
