"""A row and what it names belong to one authority.

Each foreign key here is on two columns, the row named and the authority, and takes the place of
the one that Django would make on the first alone.
"""

from django.db import migrations

ABOUT_A_CHILD = (
    "accommodation",
    "addendum",
    "adoptionplacement",
    "allocation",
    "answer",
    "assessment",
    "change",
    "conference",
    "coregroup",
    "datedevent",
    "decision",
    "document",
    "documentcopy",
    "enquiry",
    "entry",
    "exclusion",
    "gatelift",
    "invitation",
    "legalstatus",
    "lookedafterperiod",
    "notice",
    "otheranswer",
    "outsidelink",
    "permission",
    "placement",
    "plan",
    "plancategory",
    "planreview",
    "postponement",
    "proposal",
    "protectionplan",
    "referral",
    "relationship",
    "restriction",
    "review",
    "shortbreak",
    "shortbreakseries",
    "sitting",
    "strategydiscussion",
    "visit",
)
NAMED = (
    *((table, "child", "child") for table in ABOUT_A_CHILD),
    ("child", "merged_into", "child"),
    ("relationship", "other_child", "child"),
    ("relationship", "person", "person"),
    ("allocation", "user", "user"),
    ("allocation", "team", "team"),
    ("roleheld", "user", "user"),
    ("roleheld", "team", "team"),
    ("absencecover", "user", "user"),
    ("absencecover", "cover", "user"),
    ("visit", "user", "user"),
    ("decision", "owner", "user"),
    ("permission", "given_by", "user"),
    ("review", "meeting", "meeting"),
    ("sitting", "meeting", "meeting"),
    ("conference", "meeting", "meeting"),
    ("coregroup", "meeting", "meeting"),
    ("review", "chair", "user"),
    ("review", "signed_off_by", "user"),
    ("decision", "ratified_by", "user"),
    ("decision", "reported_by", "user"),
    ("entry", "owner", "user"),
    ("entry", "completed_by", "user"),
    ("entry", "person", "person"),
    ("answer", "saved_by", "user"),
    ("otheranswer", "written_by", "user"),
    ("notice", "recipient", "user"),
    ("notice", "sent_by", "user"),
    ("notice", "acknowledged_by", "user"),
    ("invitation", "person", "person"),
    ("invitation", "officer", "user"),
    ("exclusion", "person", "person"),
    ("exclusion", "decided_by", "user"),
    ("restriction", "person", "person"),
    ("restriction", "decided_by", "user"),
    ("change", "told_by", "user"),
    ("change", "answered_by", "user"),
    ("proposal", "proposed_by", "user"),
    ("proposal", "answered_by", "user"),
    ("gatelift", "lifted_by", "user"),
    ("document", "made_by", "user"),
    ("documentcopy", "person", "person"),
    ("documentcopy", "officer", "user"),
    ("addendum", "added_by", "user"),
    ("outsidelink", "person", "person"),
    ("outsidelink", "made_by", "user"),
    ("calendarfeed", "user", "user"),
    ("digestsent", "user", "user"),
    ("servicework", "user", "user"),
    ("caseexample", "written_by", "user"),
    ("caseexample", "checked_by", "user"),
    ("postponement", "decided_by", "user"),
    ("postponement", "signed_off_by", "user"),
)


def _held(table: str, column: str, named: str) -> migrations.RunSQL:
    constraint = f"{table}_{column}_of_authority"
    return migrations.RunSQL(
        f"ALTER TABLE record_{table} ADD CONSTRAINT {constraint}"
        f" FOREIGN KEY ({column}_id, authority_id) REFERENCES record_{named} (id, authority_id)"
        " DEFERRABLE INITIALLY DEFERRED",
        f"ALTER TABLE record_{table} DROP CONSTRAINT {constraint}",
    )


class Migration(migrations.Migration):
    """Two-column foreign keys."""

    dependencies = [("record", "0001_initial")]
    operations = [_held(*names) for names in NAMED]
