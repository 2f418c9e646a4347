"""Facts of significant changes between reviews, and of people left out of them."""

from __future__ import annotations

from holdfast.core.facts import Fact
from holdfast.record.bridge.reading import Facts, Reading, Rows, known, moment


def _changes(rows: Rows, facts: Facts) -> None:
    for child, row_id, kind, happened, told_on, told_at in rows:
        told, own = facts[child], f"change:{row_id}"
        told.append(Fact("change-happened", happened, own, None, {"change": own, "type": kind}))
        if told_on:
            told.append(
                Fact("change-told", told_on, own, moment(told_on, told_at), {"change": own})
            )


def _exclusions(rows: Rows, facts: Facts) -> None:
    for child, row_id, response, responded, recorded in rows:
        own = f"exclusion:{row_id}"
        attrs = known(response=own)
        if response == "declined" and responded:
            facts[child].append(Fact("parent-declined-meeting", responded, own, None, attrs))
            if recorded:
                facts[child].append(Fact("parent-response-recorded", recorded, own, None, attrs))


READINGS = (
    Reading(
        "change",
        ("change-happened", "change-told"),
        "type, happened_on, told_on, told_time",
        _changes,
    ),
    Reading(
        "exclusion",
        ("parent-declined-meeting", "parent-response-recorded"),
        "response, responded_on, response_recorded_on",
        _exclusions,
    ),
)
