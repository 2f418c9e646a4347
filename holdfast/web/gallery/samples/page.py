"""What pages are put together from, and rules as documents."""

from __future__ import annotations

from holdfast.web.components import (
    Action,
    Banner,
    Barrier,
    Breadcrumbs,
    Chip,
    Clause,
    ClausePart,
    Column,
    Compared,
    Comparison,
    Count,
    Crumb,
    Details,
    EmptyState,
    FilterChips,
    Guidance,
    LocalDifference,
    Now,
    NowLine,
    RuleBlock,
    RuleLimit,
    SummarySentence,
    Sureness,
    Tab,
    Table,
    Tabs,
    Tag,
    Task,
    TaskList,
    WarningText,
    paginate,
)
from holdfast.web.gallery.samples import Sample, Section

SENTENCES = Section(
    "summary",
    "Summary sentence, filters, empty state",
    (
        Sample(
            SummarySentence(
                (
                    Count(4, "overdue", "#overdue", "overdue"),
                    Count(7, "due this week", "#this-week", "due-soon"),
                    Count(2, "can’t be told", "#unknown", "unknown"),
                )
            )
        ),
        Sample(SummarySentence((Count(0, "overdue"),), nothing="Nothing is owed today.")),
        Sample(
            FilterChips(
                "Whose",
                (
                    Chip("Mine", "#mine", selected=True, count=13),
                    Chip("My team’s", "#team", count=148),
                    Chip("The whole service’s", "#all", count=1204),
                ),
            )
        ),
        Sample(
            FilterChips(
                "Show", (Chip("Reviews", "#r"), Chip("Conferences", "#c"), Chip("Visits", "#v"))
            )
        ),
        Sample(
            EmptyState(
                "No child matches “Okafar”",
                "Check the spelling, or search by date of birth.",
                Action("Add a child", "#add"),
            )
        ),
    ),
)
TO_AMARA = Breadcrumbs((Crumb("Children", "#children"), Crumb("Amara Okafor", "#amara")))
TABS_OF_AMARA = Tabs(
    "Amara’s pages",
    (
        Tab("What is owed", "#owed", current=True, count=6),
        Tab("Family", "#family"),
        Tab("Officers", "#officers"),
        Tab("Chronology", "#chronology", count=84),
    ),
)
NAVIGATION = Section(
    "navigation",
    "Breadcrumbs, tabs, pagination",
    (
        Sample(TO_AMARA),
        Sample(TABS_OF_AMARA),
        Sample(paginate(4, 9, lambda n: f"#page-{n}", "Showing 151 to 200 of 431 children")),
    ),
)
NOTICES = Section(
    "notices",
    "Banner, warning, details, task list",
    (
        Sample(
            Banner(
                "No health assessments have been brought in since 31 December 2025, so none can be "
                "told to be late.",
                action=Action("Import health assessments", "#import"),
                key="banner-note",
            )
        ),
        Sample(Banner("569 children brought in.", "Done", "success", key="banner-done")),
        Sample(WarningText("Moving the review past 15 April 2026 breaks regulation 33(1).")),
        Sample(
            Details(
                "Which children are counted?", "Children looked after on the last day of March."
            )
        ),
        Sample(Details("Opened", "Said in place.", open=True)),
        Sample(
            TaskList(
                "tasks",
                (
                    Task(
                        "Read the file", "#read", "Done", "97,000 rows, 14 with something to mend"
                    ),
                    Task("Look at what would change", "#preview", Tag("To do", "note")),
                    Task("Bring it in", "", "Cannot start yet"),
                ),
            )
        ),
    ),
)
RULES = Section(
    "rules",
    "Procedures",
    (
        Sample(
            RuleBlock(
                key="first-review",
                duty="First looked-after review",
                sentence="Held within 20 working days of the day the child becomes looked after.",
                notes=("Not for a child on short breaks or placed for adoption.",),
                owed_by="Independent reviewing officer",
                source="2010 Regulations, regulation 33(1)",
                sureness=Sureness("read"),
                in_force="since 1 April 2011",
                calculator_url="#when",
            )
        ),
        Sample(
            RuleBlock(
                key="second-review",
                duty="Second looked-after review",
                sentence="Held within 91 days of the first review.",
                owed_by="Independent reviewing officer",
                source="Northmere practice standards, 3.2",
                sureness=Sureness("memory"),
                local=LocalDifference(
                    "Held not more than 3 months after the first review.",
                    "2010 Regulations, regulation 33(2)",
                    "Looser on a fifth of dates.",
                ),
                met="Met when the review was completed.",
                warned="10 working days before",
                limits=(
                    RuleLimit(
                        label="National limit",
                        sentence="Within 3 months of the first review.",
                        source="2010 Regulations, regulation 33(2)",
                        sureness=Sureness("read"),
                        in_force="from 1 April 2011",
                    ),
                    RuleLimit(
                        label="Local limit",
                        sentence="Within 13 weeks of the first review.",
                        source="Northmere practice standards (2009)",
                        sureness=Sureness("secondary"),
                        note="The 2009 edition counted in weeks.",
                        in_force="until 31 March 2016",
                        superseded=True,
                    ),
                ),
            )
        ),
        Sample(
            RuleBlock(
                key="record-sent",
                duty="Record of the review sent out",
                sentence="Within 15 working days of the review.",
                owed_by="Business support",
                source="Northmere practice standards, 4.1",
                sureness=Sureness("secondary"),
                local=LocalDifference("", "", "There is no national rule on this."),
            )
        ),
        Sample(
            Clause(
                key="gate-talk",
                title="The private conversation with the child is not recorded",
                sentences=(
                    (
                        "A review may not be completed unless the child was spoken to (by the"
                        " reviewing officer, for the same review). Nobody may lift this."
                    ),
                    "Record it, or say why it did not take place.",
                ),
                source="Northmere practice standards, 5.3",
                sureness=Sureness("read"),
                labels=(("Stands before", "review completed"),),
                note="Regulation 36 asks for as much.",
                is_local=True,
            )
        ),
        Sample(
            Clause(
                key="form-pre-meet",
                title="Pre-meet",
                sentences=("Filled in for a review, by the Independent reviewing officer.",),
                source="IRO Handbook, chapter 3",
                sureness=Sureness("secondary"),
                parts=(
                    ClausePart(
                        "The talk",
                        "",
                        (
                            ("When was it held?", "Date; required."),
                            ("Did views differ?", "Yes or no; required."),
                        ),
                    ),
                    ClausePart("What came of it", "Not shown in the room.", ()),
                ),
                summary="2 questions",
            )
        ),
        Sample(
            Clause(
                key="list-colours",
                title="Ratings",
                sentences=(),
                source="Northmere practice standards, 6",
                sureness=Sureness("memory"),
                parts=(ClausePart("", "", (("Red", ""), ("Amber", ""), ("Green", ""))),),
            )
        ),
        Sample(
            Comparison(
                "England and Northmere",
                "England",
                "Northmere",
                (
                    Compared("First review", "20 working days", "20 working days"),
                    Compared("Second review", "3 months", "91 days", "Looser on a fifth of dates"),
                    Compared("Record sent out", "—", "15 working days", "Added"),
                ),
            )
        ),
        Sample(
            Table(
                "Children with nothing owed",
                (Column("Child"), Column("Reviews", numeric=True)),
                (),
                empty=EmptyState("Every child has something owed"),
            ),
            "An empty table",
        ),
    ),
)

GUIDANCE = Section(
    "guidance",
    "Guidance, and what stands before a step",
    (
        Sample(
            Guidance(
                "Only the people the review needs",
                ("Ask those whom the child wants there, and those without whom it cannot decide.",),
                "Northmere practice standards, 3.2",
            )
        ),
        Sample(
            Barrier(
                "The private conversation with the child is not recorded.",
                "Record it, or say why it did not take place.",
                "SI 2010/959 reg 36(1)(b)",
                url="#guidance",
                who="The Reviewing officer may go on with a recorded reason.",
            )
        ),
        Sample(
            Barrier(
                "The brother has another reviewing officer.",
                "Choose the same officer, or say why not.",
                "Northmere practice standards, 2.4",
                is_bar=False,
            ),
            "One that only warns",
        ),
    ),
)

NOW = Section(
    "now",
    "What is going on for a child",
    (
        Sample(
            Now(
                (
                    NowLine("Next review", "Planned for 14 April 2026", "#now"),
                    NowLine("Its decisions", "2 of 5 decisions done, 1 late", "#now", "alert"),
                    NowLine("Excluded from reviews", "Martin Vale", "#now", "warn"),
                )
            ),
            narrow=True,
        ),
    ),
)
