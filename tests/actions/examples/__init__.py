"""Every action with arguments it accepts: what may happen to one child, verb by verb."""

from tests.actions.examples import allocation, care, forms, many, meetings, office, returns
from tests.actions.examples.before import EXAMPLES

__all__ = ["EXAMPLES", "allocation", "care", "forms", "many", "meetings", "office", "returns"]
