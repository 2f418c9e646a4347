"""A row and what it names belong to one authority.

Each foreign key here is on two columns, the row named and the authority, and takes the place of
the one that Django would make on the first alone.
"""

from django.db import migrations

ABOUT_A_CHILD = (
    "accommodation",
    "adoptionplacement",
    "allocation",
    "assessment",
    "conference",
    "coregroup",
    "datedevent",
    "decision",
    "enquiry",
    "legalstatus",
    "lookedafterperiod",
    "permission",
    "placement",
    "plan",
    "plancategory",
    "planreview",
    "protectionplan",
    "referral",
    "relationship",
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
