"""Rows of invented authorities, table by table, ready for COPY."""

from __future__ import annotations

from typing import Any

COLUMNS = {
    "team": "name",
    "user": "email name staff_id password is_active created_at",
    "roleheld": "user_id role team_id started_on",
    "coverage": "kind since until",
    "child": "local_id forename surname born_on sex ethnicity",
    "relationship": "child_id other_child_id kind",
    "meeting": "kind planned_on",
    "lookedafterperiod": "child_id started_on ended_on how need recorded_on notified_on",
    "legalstatus": "child_id code started_on ended_on",
    "placement": "child_id code setting started_on ended_on notified_on until_18 regulated",
    "shortbreakseries": "child_id started_on ended_on",
    "allocation": "child_id user_id role team_id started_on ended_on child_told_on",
    "plan": "child_id kind made_on placement_id",
    "visit": "child_id visited_on placement_id seen alone recorded_on",
    "review": "child_id meeting_id opened_on completed_on participation decisions_issued_on",
    "sitting": "child_id review_id meeting_id held_on is_meeting",
    "referral": "child_id received_on decided_on",
    "assessment": "child_id kind started_on completed_on",
    "enquiry": "child_id referral_id started_on",
    "strategydiscussion": "child_id enquiry_id held_on started_enquiry",
    "conference": "child_id meeting_id type enquiry_id date_set_on reports held_on outcome"
    " quorate decisions_sent_on minutes_distributed_on",
    "protectionplan": "child_id started_on ended_on category initial_category",
    "coregroup": "child_id plan_id held_on record_sent_on",
}
"""The columns given for each table, in an order in which every row names only earlier ones."""

FIXED = {"visit": {"by": "social-worker"}}
"""Columns that are the same in every row."""

MOST = 1_000_000
"""No authority has so many rows in one table: ids begin anew at each authority's own million."""


def columns_of(table: str) -> tuple[str, ...]:
    """The columns of a row as `Rows` holds it."""
    return ("id", "authority_id", *COLUMNS[table].split(), *FIXED.get(table, {}))


class Rows:
    """The rows of one authority."""

    def __init__(self, authority: int) -> None:
        self.authority = authority
        self.tables: dict[str, list[tuple[Any, ...]]] = {table: [] for table in COLUMNS}
        self._fixed = {table: tuple(FIXED.get(table, {}).values()) for table in COLUMNS}

    def add(self, table: str, *values: Any) -> int:
        """One more row, with the values of COLUMNS; its id."""
        rows = self.tables[table]
        number = self.authority * MOST + len(rows) + 1
        rows.append((number, self.authority, *values, *self._fixed[table]))
        return number
