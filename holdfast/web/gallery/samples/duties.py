"""Duties: marks, rows, groups, and the reason of a date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from holdfast.web.components import (
    STATE_WORDS,
    Action,
    ChildLink,
    CountedDays,
    DutyGroup,
    DutyRow,
    EmptyState,
    Initials,
    Limit,
    Reason,
    StateMark,
    Sureness,
    Tag,
)
from holdfast.web.gallery.samples import TODAY, Sample, Section

EASTER = {date(2026, 4, 3): "Good Friday", date(2026, 4, 6): "Easter Monday"}

AMARA = ChildLink("Amara Okafor", "#amara", "age 9")
JONAH = ChildLink("Jonah Okafor", "#jonah", "age 6")
LEWIS = ChildLink("Lewis Tregenza-Whitcombe", "#lewis", "age 15")
SANA = ChildLink("Sana Mirza", "#sana", "age 3")
UNBORN = ChildLink("Baby Carrow", "#carrow", "expected 12 May 2026")


def skipped(first: date, last: date) -> dict[date, str]:
    """The days between two that are not working days, with their names."""
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    named = ((day, EASTER.get(day) or f"{day:%A}") for day in days)
    return {day: name for day, name in named if day in EASTER or day.weekday() >= 5}


FIRST_REVIEW = CountedDays(
    start=date(2026, 3, 16),
    due=date(2026, 4, 15),
    skipped=skipped(date(2026, 3, 16), date(2026, 4, 15)),
    today=TODAY,
)
BACKWARDS = CountedDays(
    start=date(2026, 4, 9),
    due=date(2026, 4, 1),
    skipped=skipped(date(2026, 4, 1), date(2026, 4, 9)),
    today=TODAY,
    start_label="Meets",
)
MONTHS = CountedDays(
    start=date(2026, 1, 20), due=date(2026, 7, 20), counts="", today=TODAY, start_label="Held"
)
LONG = CountedDays(
    start=date(2026, 2, 2),
    due=date(2026, 5, 8),
    counts="days",
    today=TODAY,
)

REASON = Reason(
    sentences=(
        "Amara became looked after on Monday 16 March 2026.",
        "Her first review must be held within 20 working days of that day.",
        "The day itself is not counted, nor are four weekends, Good Friday and Easter Monday.",
        "The 20th working day is Wednesday 15 April 2026.",
    ),
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(1)",
    sureness=Sureness("read"),
    calendar=FIRST_REVIEW,
    would_change=(
        "If the looked-after period began on another day, the date would move with it.",
        "If Amara stops being looked after before 15 April 2026, no review is owed.",
        "A bank holiday proclaimed before 15 April 2026 would move it to 16 April 2026.",
    ),
    limits=(
        Limit("Aim", date(2026, 4, 8), "Practice standards, 3.2"),
        Limit("National", date(2026, 4, 15), "Regulation 33(1)"),
    ),
    rule_url="#rule",
)
REASON_OF_MONTHS = Reason(
    sentences=(
        "Lewis’s last review was held on 20 January 2026.",
        "Later reviews are held at intervals of not more than 6 months.",
        "Months run from a date to the same date; a due date on a weekend does not move.",
    ),
    source="Regulation 33(2)",
    sureness=Sureness("secondary"),
    calendar=MONTHS,
    would_change=("If a review is held sooner, the next is counted from that review.",),
)

ROWS = {
    "overdue": DutyRow(
        key="sample-1",
        mark=StateMark("overdue"),
        duty="Review record and recommendations sent out",
        owed_by="Independent reviewing officer",
        due=date(2026, 3, 27),
        distance="2 working days late",
        children=(SANA,),
        rule="Regulation 38",
        reason_url="reason/",
        action=Action("Send the record", "#send", "of Sana Mirza’s review of 27 February"),
    ),
    "due-soon": DutyRow(
        key="sample-2",
        mark=StateMark("due-soon"),
        duty="First looked-after review",
        due=date(2026, 4, 15),
        distance="in 9 working days",
        children=(AMARA, JONAH),
        rule="20 working days, regulation 33(1)",
        reason=REASON,
        action=Action("Book the review", "#book", "for Amara and Jonah Okafor", primary=True),
        booking="Not booked",
        booking_state="due-soon",
    ),
    "owed": DutyRow(
        key="sample-3",
        mark=StateMark("owed"),
        duty="Later looked-after review",
        due=date(2026, 7, 19),
        due_time="by 2:30pm",
        distance="in 76 working days",
        last_working_day=date(2026, 7, 17),
        children=(LEWIS,),
        rule="6 months, regulation 33(2)",
        reason=REASON_OF_MONTHS,
        action=Action("Open the review", "#open", "of Lewis Tregenza-Whitcombe"),
        booking="Booked for 14 July 2026",
        booking_state="met",
        limits=(
            Limit("Local, 183 days", date(2026, 7, 22), "Procedure 4.1"),
            Limit("National, 6 months", date(2026, 7, 19), "Regulation 33(2)"),
        ),
    ),
    "met": DutyRow(
        key="sample-4",
        mark=StateMark("met"),
        duty="Core group",
        due=date(2026, 3, 20),
        distance="held 18 March 2026",
        children=(SANA,),
        rule="10 working days after the conference",
        reason_url="reason/",
        action=Action("See the record", "#see", "of Sana Mirza’s core group"),
    ),
    "met-late": DutyRow(
        key="sample-5",
        mark=StateMark("met-late"),
        duty="Review conference",
        due=date(2026, 3, 6),
        distance="held 4 working days late",
        children=(SANA,),
        rule="3 months after the first conference",
        reason_url="reason/",
    ),
    "excused": DutyRow(
        key="sample-6",
        mark=StateMark("excused"),
        duty="First looked-after review",
        due=date(2026, 3, 24),
        distance="excused by R Adeyemi, service manager",
        children=(JONAH,),
        rule="20 working days",
        reason_url="reason/",
        action=Action("Lift the excusal", "#lift", "for Jonah Okafor", method="post"),
    ),
    "lapsed": DutyRow(
        key="sample-7",
        mark=StateMark("lapsed"),
        duty="Initial child protection conference",
        due=date(2026, 3, 12),
        distance="enquiry ended on 9 March 2026",
        children=(UNBORN,),
        rule="15 working days after the strategy discussion",
        reason_url="reason/",
    ),
    "unknown": DutyRow(
        key="sample-8",
        mark=StateMark("unknown"),
        duty="Health assessment",
        due=None,
        distance="The date of the last assessment is not in the record",
        children=(LEWIS,),
        rule="12 months",
        reason_url="reason/",
        action=Action("Add the date", "#add", "of Lewis Tregenza-Whitcombe’s last assessment"),
    ),
}

OWED_TO_ONE = DutyGroup(
    "owed",
    "What is owed",
    tuple(
        replace(ROWS[state], children=()) for state in ("overdue", "due-soon", "owed", "unknown")
    ),
)
MARKS = Section(
    "state-marks",
    "State marks",
    (
        *(Sample(StateMark(state)) for state in STATE_WORDS),
        Sample(StateMark("met-late", "4 working days late")),
    ),
    inline=True,
)
TAGS = Section(
    "tags",
    "Tags, initials, sureness",
    (
        Sample(Tag("Interim care order")),
        Sample(Tag("Missing since 29 March", "alert")),
        Sample(Tag("Restricted record", "warn")),
        Sample(Tag("Checked", "good")),
        Sample(Tag("Sibling group of 3", "note")),
        Sample(Initials("Amara Okafor")),
        Sample(AMARA),
        Sample(ChildLink("Lewis Tregenza-Whitcombe", detail="age 15")),
        Sample(Sureness("read")),
        Sample(Sureness("secondary")),
        Sample(Sureness("memory")),
        Sample(Sureness("chosen")),
    ),
    inline=True,
)
GROUPS = Section(
    "duties",
    "Duties",
    (
        Sample(DutyGroup("overdue", "Overdue", (ROWS["overdue"],))),
        Sample(
            DutyGroup(
                "this-week",
                "Due this week and next",
                (ROWS["due-soon"],),
                hint="Until 17 April 2026",
            )
        ),
        Sample(
            DutyGroup(
                "all-states",
                "Every other state",
                tuple(row for state, row in ROWS.items() if state not in {"overdue", "due-soon"}),
                total=112,
            )
        ),
        Sample(
            DutyGroup(
                "later",
                "Later",
                (),
                empty=EmptyState(
                    "Nothing is due after this month",
                    "Duties appear here once a child is allocated to you or a date is recorded.",
                ),
            )
        ),
        Sample(
            DutyGroup("beside", "In a narrow column", (ROWS["owed"],), heading_level=3),
            "Beside the timeline of a child’s page",
            narrow=True,
        ),
    ),
)
REASONS = Section(
    "reasons",
    "Reason of a date",
    (
        Sample(REASON, "Working days, with bank holidays and two limits"),
        Sample(REASON_OF_MONTHS, "Months: no day is counted"),
        Sample(BACKWARDS, "Counted backwards from a meeting"),
        Sample(LONG, "A long count is folded"),
    ),
)
