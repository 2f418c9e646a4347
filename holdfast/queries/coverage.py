"""Which duties an authority's record cannot watch, because nobody collects what would meet them."""

from __future__ import annotations

from holdfast.core.procedure import Procedure
from holdfast.record.bridge import coverage_of


def not_watched(authority_id: int, procedure: Procedure) -> tuple[str, ...]:
    """The duties of the procedure that are not watched, by name, each once."""
    coverage = coverage_of(authority_id)
    missing = (
        rule.duty
        for rule in procedure.rules.values()
        if coverage.over(tuple({kind: None for met in rule.met_by for kind in met.kinds})) is None
    )
    return tuple(dict.fromkeys(missing))
