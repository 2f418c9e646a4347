"""What the officers of an invented authority record in Holdfast, and no return holds."""

from holdfast.demonstration.office.batch import Batch
from holdfast.demonstration.office.work import in_use_since, kinds_recorded, recorded

__all__ = ["Batch", "in_use_since", "kinds_recorded", "recorded"]
