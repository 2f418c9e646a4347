"""Every action with arguments it accepts: what may happen to one child, verb by verb."""

from tests.actions.examples import (
    allocation,
    between,
    care,
    forms,
    holding,
    many,
    meetings,
    office,
    preparing,
    returns,
)
from tests.actions.examples.before import EXAMPLES

__all__ = [
    "EXAMPLES",
    "allocation",
    "between",
    "care",
    "forms",
    "holding",
    "many",
    "meetings",
    "office",
    "preparing",
    "returns",
]
