"""Drawn figures: the life in care, ladders, caseloads, progress."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from holdfast.web.components import (
    Band,
    CaseloadBar,
    Column,
    IdentityBar,
    IdentityFact,
    Ladder,
    Lane,
    Mark,
    Number,
    Part,
    Progress,
    Rung,
    Saved,
    Table,
    Tag,
    Timeline,
)
from holdfast.web.gallery.samples import TODAY, Sample, Section

LIFE = (
    Lane(
        "Looked after",
        bands=(
            Band("Looked after", date(2022, 6, 14), date(2023, 2, 3)),
            Band("Looked after", date(2024, 5, 20)),
        ),
    ),
    Lane(
        "Legal status",
        bands=(
            Band("Accommodated, section 20", date(2022, 6, 14), date(2023, 2, 3)),
            Band("Interim care order", date(2024, 5, 20), date(2024, 12, 11)),
            Band("Care order", date(2024, 12, 11)),
            Band("Placement order", date(2025, 9, 2), date(2026, 1, 20)),
        ),
    ),
    Lane(
        "Placement",
        bands=(
            Band("Foster care, Henley", date(2022, 6, 14), date(2023, 2, 3)),
            Band("Foster care", date(2024, 5, 20), date(2024, 7, 1)),
            Band("Children’s home", date(2024, 7, 1), date(2025, 3, 18)),
            Band("Foster care with siblings", date(2025, 3, 18)),
        ),
    ),
    Lane(
        "Protection plan",
        bands=(Band("Neglect", date(2023, 9, 12), date(2024, 8, 22)),),
    ),
    Lane(
        "Reviews",
        marks=(
            Mark("review", date(2022, 7, 11), "First review"),
            Mark("review", date(2022, 10, 10), "Second review"),
            Mark("review", date(2024, 6, 17), "First review"),
            Mark("review", date(2024, 9, 20), "Second review, 3 days late", "met-late"),
            Mark("review", date(2025, 3, 4), "Later review"),
            Mark("review", date(2025, 9, 1), "Later review"),
            Mark("review", date(2026, 3, 1), "Later review due", "overdue"),
            Mark("review", date(2026, 8, 25), "Later review due", "owed"),
        ),
    ),
    Lane(
        "Conferences",
        marks=(
            Mark("conference", date(2023, 9, 12), "Initial conference"),
            Mark("conference", date(2023, 12, 5), "Review conference"),
            Mark("conference", date(2024, 5, 28), "Review conference"),
            Mark("conference", date(2024, 8, 22), "Review conference"),
        ),
    ),
    Lane(
        "Core groups",
        marks=tuple(
            Mark("core-group", date(2023, month, 20), "Core group") for month in (9, 10, 11, 12)
        ),
    ),
    Lane(
        "Visits",
        marks=(
            *(Mark("visit", date(2024, month, 9), "Visit") for month in range(6, 13)),
            *(Mark("visit", date(2025, month, 11), "Visit") for month in range(1, 13)),
            *(Mark("visit", date(2026, month, 4), "Visit") for month in (1, 2, 3)),
            Mark("visit", date(2026, 4, 20), "Visit due", "due-soon"),
        ),
    ),
)
LIFE_OF_AMARA = Timeline(
    "life", "Amara’s life in care", LIFE, TODAY, date(2022, 4, 1), date(2026, 12, 1)
)
FIGURES = Section(
    "timeline",
    "A life in care",
    (
        Sample(LIFE_OF_AMARA),
        Sample(
            Timeline(
                "months",
                "The first months",
                (
                    Lane("Looked after", bands=(Band("Looked after", date(2026, 1, 12)),)),
                    Lane(
                        "Reviews",
                        marks=(
                            Mark("review", date(2026, 2, 9), "First review", "met"),
                            Mark("review", date(2026, 5, 9), "Second review due", "owed"),
                            Mark("other", date(2026, 3, 5), "Missing for 2 days"),
                            Mark("visit", date(2026, 2, 20), "Visit due", "unknown"),
                            Mark("core-group", date(2026, 3, 12), "Core group", "lapsed"),
                            Mark("conference", date(2026, 4, 22), "Conference", "excused"),
                        ),
                    ),
                ),
                TODAY,
                date(2026, 1, 1),
                date(2026, 6, 1),
            ),
            "A short span",
        ),
    ),
)
AMARA = IdentityBar(
    name="Amara",
    age="9 years 4 months",
    facts=(
        IdentityFact("Legal status", "Care order"),
        IdentityFact("Plan", "Long-term fostering"),
        IdentityFact("Reviewing officer", "Ruth Adeyemi", "#officer"),
        IdentityFact("Social worker", "Not allocated"),
    ),
    alerts=(Tag("Missing since 29 March", "alert"), Tag("Restricted record", "warn")),
)
IDENTITY = Section(
    "identity",
    "Identity bar",
    (
        Sample(replace(AMARA, level=2, url="#amara")),
        Sample(IdentityBar("Baby Carrow", "expected 12 May 2026", level=2), "Almost nothing known"),
    ),
)
CONCERN = Ladder(
    "No social worker since 2 February",
    (
        Rung(
            "Team manager",
            "done",
            date(2026, 2, 16),
            date(2026, 2, 23),
            date(2026, 2, 27),
            late="4 working days late",
            note="Said an agency worker starts on 9 March. None has.",
        ),
        Rung("Service manager", "current", date(2026, 3, 24), date(2026, 4, 2)),
        Rung("Head of service", "ahead"),
        Rung("Director of children’s services", "ahead"),
    ),
    ceiling="To Cafcass at any time, and no later than",
    ceiling_on=date(2026, 5, 12),
)
LADDERS = Section("ladder", "Ladder of a concern", (Sample(CONCERN),))
LOADS = Section(
    "boards",
    "Boards",
    (
        Sample(
            Table(
                caption="Caseloads of reviewing officers",
                columns=(
                    Column("Officer", sort_url="#officer", sorted="ascending"),
                    Column("Children", numeric=True, sort_url="#children"),
                    Column("Held"),
                    Column("Next free day"),
                ),
                rows=tuple(
                    (
                        name,
                        Number(a + b + c, "#", f"children of {name}"),
                        CaseloadBar(
                            (
                                Part("looked after", a),
                                Part("on a plan", b),
                                Part("short breaks", c),
                            ),
                            scale=100,
                            low=50,
                            high=70,
                        ),
                        free,
                    )
                    for name, a, b, c, free in (
                        ("Ruth Adeyemi", 44, 18, 3, date(2026, 4, 8)),
                        ("Tomasz Brandt", 61, 22, 9, date(2026, 4, 20)),
                        ("Helen Carrow", 28, 9, 0, date(2026, 4, 1)),
                    )
                ),
            )
        ),
        Sample(CaseloadBar((Part("looked after", 12),), scale=40), "Without a range", narrow=True),
    ),
)
PROGRESS = Section(
    "progress",
    "Progress and saving",
    (
        Sample(Progress("Reading episodes.csv", 41_210, 97_000, "41,210 of 97,000 rows", key="p1")),
        Sample(Progress("Waiting to begin", 0, None, "Waiting for another import", key="p2")),
        Sample(Saved("Saved 14:03")),
    ),
)
