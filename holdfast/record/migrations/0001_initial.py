"""The tables of the record, their constraints, and the triggers that keep their history."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import holdfast.record.models.constraints
import holdfast.record.models.dated_event
import holdfast.record.models.names
from holdfast.record.migrations._ground import GROUND
from holdfast.record.migrations._together import Together


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        *GROUND,
        Together(
            [
                migrations.CreateModel(
                    name="User",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("password", models.CharField(max_length=128, verbose_name="password")),
                        (
                            "last_login",
                            models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                        ),
                        (
                            "email",
                            models.EmailField(blank=True, max_length=254, null=True, unique=True),
                        ),
                        ("name", models.CharField(max_length=120)),
                        (
                            "staff_id",
                            models.CharField(blank=True, db_default="", default="", max_length=40),
                        ),
                        (
                            "telephone",
                            models.CharField(blank=True, db_default="", default="", max_length=40),
                        ),
                        (
                            "specialisms",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("wants_digest", models.BooleanField(db_default=True, default=True)),
                        ("is_active", models.BooleanField(db_default=True, default=True)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        "ordering": ["name"],
                    },
                ),
                migrations.CreateModel(
                    name="AllocationMeeting",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("held_on", models.DateField()),
                        ("next_on", models.DateField(blank=True, null=True)),
                        (
                            "attended",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "waiting",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("note", models.TextField(blank=True, db_default="", default="")),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                    ],
                ),
                migrations.CreateModel(
                    name="Authority",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("name", models.CharField(max_length=120, unique=True)),
                        ("slug", models.SlugField(max_length=60, unique=True)),
                        ("procedure", models.CharField(max_length=80)),
                        (
                            "census_code",
                            models.CharField(blank=True, db_default="", default="", max_length=3),
                        ),
                        ("is_demonstration", models.BooleanField(db_default=False, default=False)),
                        ("in_use_since", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name_plural": "authorities",
                        "ordering": ["name"],
                    },
                ),
                migrations.CreateModel(
                    name="Child",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("local_id", models.CharField(max_length=40)),
                        (
                            "forename",
                            models.CharField(blank=True, db_default="", default="", max_length=100),
                        ),
                        (
                            "surname",
                            models.CharField(blank=True, db_default="", default="", max_length=100),
                        ),
                        (
                            "known_as",
                            models.CharField(blank=True, db_default="", default="", max_length=100),
                        ),
                        (
                            "name_key",
                            models.GeneratedField(
                                db_persist=True,
                                expression=holdfast.record.models.names.Folded(
                                    django.db.models.functions.text.Concat(
                                        models.F("surname"),
                                        models.Value(" "),
                                        models.F("forename"),
                                        models.Value(" "),
                                        models.F("known_as"),
                                    )
                                ),
                                output_field=models.TextField(),
                            ),
                        ),
                        ("born_on", models.DateField(blank=True, null=True)),
                        ("expected_on", models.DateField(blank=True, null=True)),
                        ("died_on", models.DateField(blank=True, null=True)),
                        (
                            "sex",
                            models.CharField(
                                blank=True,
                                choices=[("M", "Male"), ("F", "Female"), ("U", "Unknown")],
                                db_default="",
                                default="",
                                max_length=1,
                            ),
                        ),
                        (
                            "ethnicity",
                            models.CharField(blank=True, db_default="", default="", max_length=4),
                        ),
                        (
                            "upn",
                            models.CharField(blank=True, db_default="", default="", max_length=13),
                        ),
                        (
                            "disabilities",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "first_language",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("needs_interpreter", models.BooleanField(db_default=False, default=False)),
                        (
                            "communication_needs",
                            models.TextField(blank=True, db_default="", default=""),
                        ),
                        (
                            "preferred_format",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "school",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        ("unaccompanied", models.BooleanField(blank=True, null=True)),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="record.authority"
                            ),
                        ),
                        (
                            "merged_into",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "children",
                    },
                ),
                migrations.CreateModel(
                    name="AbsenceCover",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(blank=True, db_default="", default="", max_length=200),
                        ),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "cover",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="covers",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="covered_by",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="record.authority"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "absence cover",
                    },
                ),
                migrations.CreateModel(
                    name="Addendum",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("wording", models.TextField(blank=True, db_default="", default="")),
                        ("added_on", models.DateField()),
                        (
                            "added_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "addenda",
                    },
                ),
                migrations.CreateModel(
                    name="Allocation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("role", models.CharField(max_length=60)),
                        ("is_lead", models.BooleanField(db_default=True, default=True)),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("child_told_on", models.DateField(blank=True, null=True)),
                        (
                            "told_how",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "change_reason",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("change_note", models.TextField(blank=True, db_default="", default="")),
                        (
                            "late_reason",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("late_note", models.TextField(blank=True, db_default="", default="")),
                        ("introduced_on", models.DateField(blank=True, null=True)),
                        ("introduced_how", models.TextField(blank=True, db_default="", default="")),
                        (
                            "user",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Answer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("question", models.CharField(max_length=80)),
                        (
                            "item",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("value", models.JSONField(blank=True, null=True)),
                        ("does_not_apply", models.BooleanField(db_default=False, default=False)),
                        ("why", models.TextField(blank=True, db_default="", default="")),
                        ("revision", models.PositiveIntegerField(db_default=1, default=1)),
                        ("saved_at", models.DateTimeField()),
                        (
                            "saved_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="AllocationMeetingVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        ("held_on", models.DateField()),
                        ("next_on", models.DateField(blank=True, null=True)),
                        (
                            "attended",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "waiting",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("note", models.TextField(blank=True, db_default="", default="")),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.allocationmeeting",
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="allocationmeeting",
                    name="authority",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="record.authority"
                    ),
                ),
                migrations.CreateModel(
                    name="AdoptionPlacement",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "end_reason",
                            models.CharField(blank=True, db_default="", default="", max_length=4),
                        ),
                        ("returned", models.BooleanField(db_default=False, default=False)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Accommodation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("regulated", models.BooleanField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="AbsenceCoverVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "reason",
                            models.CharField(blank=True, db_default="", default="", max_length=200),
                        ),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "cover",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.absencecover",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="user",
                    name="authority",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="record.authority"
                    ),
                ),
                migrations.CreateModel(
                    name="CalendarFeed",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("token_hash", models.CharField(max_length=64, unique=True)),
                        ("made_at", models.DateTimeField()),
                        ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                        ("last_read_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="record.authority"
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CalendarFeedVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        ("made_at", models.DateTimeField()),
                        ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.calendarfeed",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CaseExample",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("wording", models.TextField(blank=True, db_default="", default="")),
                        (
                            "ways",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("written_on", models.DateField()),
                        ("checked_on", models.DateField(blank=True, null=True)),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "authority",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="record.authority"
                            ),
                        ),
                        (
                            "checked_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="CaseExampleVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        ("wording", models.TextField(blank=True, db_default="", default="")),
                        (
                            "ways",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("written_on", models.DateField()),
                        ("checked_on", models.DateField(blank=True, null=True)),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "checked_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.caseexample",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Change",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("type", models.CharField(max_length=60)),
                        (
                            "subtype",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "concerns",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        ("began_on", models.DateField(blank=True, null=True)),
                        ("happened_on", models.DateField()),
                        ("planned", models.BooleanField(blank=True, null=True)),
                        ("proposed", models.BooleanField(db_default=False, default=False)),
                        ("summary", models.TextField(blank=True, db_default="", default="")),
                        ("effect", models.TextField(blank=True, db_default="", default="")),
                        (
                            "enclosed",
                            models.CharField(blank=True, db_default="", default="", max_length=200),
                        ),
                        ("told_on", models.DateField(blank=True, null=True)),
                        ("told_time", models.TimeField(blank=True, null=True)),
                        ("heard_how", models.TextField(blank=True, db_default="", default="")),
                        ("acknowledged_on", models.DateField(blank=True, null=True)),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("noted", "Noted"),
                                    ("contact", "Speak to the child or the social worker"),
                                    ("bring-forward", "Bring the review forward"),
                                    ("escalate", "Raise it with managers"),
                                ],
                                db_default="",
                                default="",
                                max_length=14,
                            ),
                        ),
                        ("answered_on", models.DateField(blank=True, null=True)),
                        ("brought_forward", models.BooleanField(blank=True, null=True)),
                        ("review_by", models.DateField(blank=True, null=True)),
                        ("answer_why", models.TextField(blank=True, db_default="", default="")),
                        (
                            "answered_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "told_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Derivation",
                    fields=[
                        (
                            "child",
                            models.OneToOneField(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                primary_key=True,
                                related_name="derivation",
                                serialize=False,
                                to="record.child",
                            ),
                        ),
                        ("procedure_version", models.CharField(max_length=64)),
                        ("derived_on", models.DateField()),
                        ("valid_until", models.DateField(blank=True, null=True)),
                    ],
                ),
                migrations.CreateModel(
                    name="ChangeVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("type", models.CharField(max_length=60)),
                        (
                            "subtype",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "concerns",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        ("began_on", models.DateField(blank=True, null=True)),
                        ("happened_on", models.DateField()),
                        ("planned", models.BooleanField(blank=True, null=True)),
                        ("proposed", models.BooleanField(db_default=False, default=False)),
                        ("summary", models.TextField(blank=True, db_default="", default="")),
                        ("effect", models.TextField(blank=True, db_default="", default="")),
                        (
                            "enclosed",
                            models.CharField(blank=True, db_default="", default="", max_length=200),
                        ),
                        ("told_on", models.DateField(blank=True, null=True)),
                        ("told_time", models.TimeField(blank=True, null=True)),
                        ("heard_how", models.TextField(blank=True, db_default="", default="")),
                        ("acknowledged_on", models.DateField(blank=True, null=True)),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("noted", "Noted"),
                                    ("contact", "Speak to the child or the social worker"),
                                    ("bring-forward", "Bring the review forward"),
                                    ("escalate", "Raise it with managers"),
                                ],
                                db_default="",
                                default="",
                                max_length=14,
                            ),
                        ),
                        ("answered_on", models.DateField(blank=True, null=True)),
                        ("brought_forward", models.BooleanField(blank=True, null=True)),
                        ("review_by", models.DateField(blank=True, null=True)),
                        ("answer_why", models.TextField(blank=True, db_default="", default="")),
                        (
                            "answered_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.change",
                            ),
                        ),
                        (
                            "told_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AccommodationVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("regulated", models.BooleanField(blank=True, null=True)),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.accommodation",
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ChildMerge",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("moved", models.JSONField(default=list)),
                        ("left", models.JSONField(default=list)),
                        ("reason", models.TextField(blank=True, db_default="", default="")),
                        (
                            "merged_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now()
                            ),
                        ),
                        ("undone_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="record.authority"
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "duplicate",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="merges",
                                to="record.child",
                            ),
                        ),
                        (
                            "kept",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="merged",
                                to="record.child",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="ChildVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        ("local_id", models.CharField(max_length=40)),
                        (
                            "forename",
                            models.CharField(blank=True, db_default="", default="", max_length=100),
                        ),
                        (
                            "surname",
                            models.CharField(blank=True, db_default="", default="", max_length=100),
                        ),
                        (
                            "known_as",
                            models.CharField(blank=True, db_default="", default="", max_length=100),
                        ),
                        ("born_on", models.DateField(blank=True, null=True)),
                        ("expected_on", models.DateField(blank=True, null=True)),
                        ("died_on", models.DateField(blank=True, null=True)),
                        (
                            "sex",
                            models.CharField(
                                blank=True,
                                choices=[("M", "Male"), ("F", "Female"), ("U", "Unknown")],
                                db_default="",
                                default="",
                                max_length=1,
                            ),
                        ),
                        (
                            "ethnicity",
                            models.CharField(blank=True, db_default="", default="", max_length=4),
                        ),
                        (
                            "upn",
                            models.CharField(blank=True, db_default="", default="", max_length=13),
                        ),
                        (
                            "disabilities",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "first_language",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("needs_interpreter", models.BooleanField(db_default=False, default=False)),
                        (
                            "communication_needs",
                            models.TextField(blank=True, db_default="", default=""),
                        ),
                        (
                            "preferred_format",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "school",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        ("unaccompanied", models.BooleanField(blank=True, null=True)),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "merged_into",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.child",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Conference",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "type",
                            models.CharField(
                                choices=[
                                    ("initial", "Initial conference"),
                                    ("review", "Review conference"),
                                    ("transfer", "Transfer conference"),
                                    ("decision-making", "Decision-making conference"),
                                    ("designated", "Designated conference"),
                                ],
                                max_length=15,
                            ),
                        ),
                        (
                            "transfer",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("date_set_on", models.DateField(blank=True, null=True)),
                        ("invitations_requested_on", models.DateField(blank=True, null=True)),
                        (
                            "reports",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "family_needs",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("restricted", models.BooleanField(db_default=False, default=False)),
                        (
                            "exclusion_requested",
                            models.BooleanField(db_default=False, default=False),
                        ),
                        ("held_on", models.DateField(blank=True, null=True)),
                        ("started_time", models.TimeField(blank=True, null=True)),
                        ("ended_time", models.TimeField(blank=True, null=True)),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("plan", "A child protection plan is needed"),
                                    ("no-plan", "No child protection plan is needed"),
                                    ("plan-continues", "The plan continues"),
                                    ("plan-ends", "The plan ends"),
                                ],
                                db_default="",
                                default="",
                                max_length=14,
                            ),
                        ),
                        ("quorate", models.BooleanField(blank=True, null=True)),
                        ("unborn", models.BooleanField(db_default=False, default=False)),
                        ("core_group", models.BooleanField(db_default=False, default=False)),
                        ("decisions_sent_on", models.DateField(blank=True, null=True)),
                        ("decisions_sent_time", models.TimeField(blank=True, null=True)),
                        ("minutes_distributed_on", models.DateField(blank=True, null=True)),
                        ("minutes_distributed_time", models.TimeField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Coverage",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=holdfast.record.models.dated_event.kind_choices,
                                max_length=60,
                            ),
                        ),
                        ("since", models.DateField()),
                        ("until", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="record.authority"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "coverage",
                    },
                ),
                migrations.CreateModel(
                    name="DatedEvent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=holdfast.record.models.dated_event.kind_choices,
                                max_length=60,
                            ),
                        ),
                        ("happened_on", models.DateField()),
                        ("happened_time", models.TimeField(blank=True, null=True)),
                        (
                            "about",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("attrs", models.JSONField(blank=True, db_default={}, default=dict)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DatedEventVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=holdfast.record.models.dated_event.kind_choices,
                                max_length=60,
                            ),
                        ),
                        ("happened_on", models.DateField()),
                        ("happened_time", models.TimeField(blank=True, null=True)),
                        (
                            "about",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("attrs", models.JSONField(blank=True, db_default={}, default=dict)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.datedevent",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Decision",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("made_on", models.DateField()),
                        ("wording", models.TextField(blank=True, db_default="", default="")),
                        (
                            "owner_name",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        ("by_date", models.DateField(blank=True, null=True)),
                        ("starred", models.BooleanField(db_default=False, default=False)),
                        ("done_on", models.DateField(blank=True, null=True)),
                        (
                            "kind",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "owner_role",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "agency",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        ("realistic", models.BooleanField(blank=True, null=True)),
                        ("feasible", models.BooleanField(blank=True, null=True)),
                        ("urgent", models.BooleanField(db_default=False, default=False)),
                        (
                            "star_category",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "star_reason",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("star_note", models.TextField(blank=True, db_default="", default="")),
                        (
                            "ratified",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("endorsed", "Endorsed"),
                                    ("dissent", "Not endorsed"),
                                    ("change", "Change proposed"),
                                    ("addition", "Addition proposed"),
                                ],
                                db_default="",
                                default="",
                                max_length=10,
                            ),
                        ),
                        ("ratified_on", models.DateField(blank=True, null=True)),
                        ("ratifier_view", models.TextField(blank=True, db_default="", default="")),
                        (
                            "ratifier_reasons",
                            models.TextField(blank=True, db_default="", default=""),
                        ),
                        ("settled_on", models.DateField(blank=True, null=True)),
                        ("settlement", models.TextField(blank=True, db_default="", default="")),
                        (
                            "carried_out",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("done", "Done"),
                                    ("partly", "Partly done"),
                                    ("not-done", "Not done"),
                                ],
                                db_default="",
                                default="",
                                max_length=10,
                            ),
                        ),
                        ("why_not", models.TextField(blank=True, db_default="", default="")),
                        (
                            "lies_with",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("reported_on", models.DateField(blank=True, null=True)),
                        ("withdrawn_on", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "conference",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.conference",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "ratified_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reported_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="DigestSent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("day", models.DateField()),
                        ("counts", models.JSONField(db_default={}, default=dict)),
                        ("sent_at", models.DateTimeField()),
                        (
                            "authority",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="record.authority"
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "digests sent",
                    },
                ),
                migrations.CreateModel(
                    name="Document",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("use", models.CharField(max_length=60)),
                        (
                            "about",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "title",
                            models.CharField(blank=True, db_default="", default="", max_length=200),
                        ),
                        ("content", models.JSONField()),
                        (
                            "content_hash",
                            models.CharField(blank=True, db_default="", default="", max_length=64),
                        ),
                        ("made_on", models.DateField()),
                        ("final_on", models.DateField(blank=True, null=True)),
                        ("sent_on", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "made_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="AddendumVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("wording", models.TextField(blank=True, db_default="", default="")),
                        ("added_on", models.DateField()),
                        (
                            "added_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.addendum",
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.document",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="addendum",
                    name="document",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="addenda",
                        to="record.document",
                    ),
                ),
                migrations.CreateModel(
                    name="DocumentCopy",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("is_child", models.BooleanField(db_default=False, default=False)),
                        (
                            "name",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        (
                            "part",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "withheld",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "withheld_because",
                            models.TextField(blank=True, db_default="", default=""),
                        ),
                        (
                            "not_sent_because",
                            models.TextField(blank=True, db_default="", default=""),
                        ),
                        (
                            "form",
                            models.CharField(blank=True, db_default="", default="", max_length=40),
                        ),
                        ("sent_on", models.DateField(blank=True, null=True)),
                        (
                            "sent_how",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="copies",
                                to="record.document",
                            ),
                        ),
                        (
                            "officer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Duty",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("rule", models.CharField(max_length=120)),
                        ("anchor", models.CharField(max_length=240)),
                        ("anchor_on", models.DateField()),
                        (
                            "each",
                            models.CharField(blank=True, db_default="", default="", max_length=80),
                        ),
                        ("ordinal", models.SmallIntegerField(null=True)),
                        (
                            "roles",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=60), size=None
                            ),
                        ),
                        ("due", models.DateField(blank=True, null=True)),
                        ("due_time", models.TimeField(blank=True, null=True)),
                        ("warn_from", models.DateField(blank=True, null=True)),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("open", "open"),
                                    ("met", "met"),
                                    ("met late", "met late"),
                                    ("lapsed", "lapsed"),
                                    ("unknown", "unknown"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "unmet_is",
                            models.CharField(
                                choices=[("overdue", "overdue"), ("unknown", "unknown")],
                                max_length=8,
                            ),
                        ),
                        (
                            "gap",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", ""),
                                    ("before the record begins", "before the record begins"),
                                    ("after the record ends", "after the record ends"),
                                    (
                                        "the date of birth is not recorded",
                                        "the date of birth is not recorded",
                                    ),
                                    (
                                        "the date it runs to is not recorded",
                                        "the date it runs to is not recorded",
                                    ),
                                ],
                                db_default="",
                                default="",
                                max_length=40,
                            ),
                        ),
                        (
                            "met_by",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("met_on", models.DateField(blank=True, null=True)),
                        ("days_late", models.IntegerField(db_default=0, default=0)),
                        ("lapsed_on", models.DateField(blank=True, null=True)),
                        (
                            "excused_by",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("limits", models.JSONField()),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="record.child",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "duties",
                    },
                ),
                migrations.CreateModel(
                    name="DutyDueChange",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("rule", models.CharField(max_length=120)),
                        ("anchor", models.CharField(max_length=240)),
                        (
                            "each",
                            models.CharField(blank=True, db_default="", default="", max_length=80),
                        ),
                        ("was_due", models.DateField(blank=True, null=True)),
                        ("now_due", models.DateField(blank=True, null=True)),
                        ("operation", models.UUIDField(blank=True, null=True)),
                        (
                            "at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now()
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="record.child",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Enquiry",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("started_on", models.DateField()),
                        ("started_time", models.TimeField(blank=True, null=True)),
                        ("completed_on", models.DateField(blank=True, null=True)),
                        ("conference_not_required_on", models.DateField(blank=True, null=True)),
                        (
                            "outcome",
                            models.CharField(blank=True, db_default="", default="", max_length=200),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "enquiries",
                    },
                ),
                migrations.AddField(
                    model_name="conference",
                    name="enquiry",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="record.enquiry",
                    ),
                ),
                migrations.CreateModel(
                    name="Assessment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("single", "Assessment of need"),
                                    ("core", "Core assessment"),
                                    ("health", "Health"),
                                    ("pathway", "Pathway needs"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("started_on", models.DateField(blank=True, null=True)),
                        ("completed_on", models.DateField(blank=True, null=True)),
                        (
                            "factors",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "enquiry",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.enquiry",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Entry",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("form", models.CharField(max_length=80)),
                        (
                            "procedure_version",
                            models.CharField(blank=True, db_default="", default="", max_length=64),
                        ),
                        (
                            "about",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("started_on", models.DateField()),
                        ("completed_on", models.DateField(blank=True, null=True)),
                        ("open_until_closed", models.BooleanField(db_default=False, default=False)),
                        ("closed_on", models.DateField(blank=True, null=True)),
                        ("restricted", models.BooleanField(db_default=False, default=False)),
                        ("by_link", models.BooleanField(db_default=False, default=False)),
                        ("accepted_on", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "completed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.datedevent",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "entries",
                    },
                ),
                migrations.CreateModel(
                    name="AnswerVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("question", models.CharField(max_length=80)),
                        (
                            "item",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("value", models.JSONField(blank=True, null=True)),
                        ("does_not_apply", models.BooleanField(db_default=False, default=False)),
                        ("why", models.TextField(blank=True, db_default="", default="")),
                        ("revision", models.PositiveIntegerField(db_default=1, default=1)),
                        ("saved_at", models.DateTimeField()),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.answer",
                            ),
                        ),
                        (
                            "saved_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "entry",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.entry",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="answer",
                    name="entry",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="record.entry",
                    ),
                ),
                migrations.CreateModel(
                    name="Exclusion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("decided_on", models.DateField()),
                        ("rationale", models.TextField(blank=True, db_default="", default="")),
                        ("consulted", models.TextField(blank=True, db_default="", default="")),
                        ("letter_sent_on", models.DateField(blank=True, null=True)),
                        ("meeting_offered_on", models.DateField(blank=True, null=True)),
                        (
                            "response",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("accepted", "Accepted the meeting"),
                                    ("declined", "Declined the meeting"),
                                ],
                                db_default="",
                                default="",
                                max_length=10,
                            ),
                        ),
                        ("responded_on", models.DateField(blank=True, null=True)),
                        ("response_recorded_on", models.DateField(blank=True, null=True)),
                        ("response_note", models.TextField(blank=True, db_default="", default="")),
                        ("met_on", models.DateField(blank=True, null=True)),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("ended_because", models.TextField(blank=True, db_default="", default="")),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="GateLift",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("gate", models.CharField(max_length=120)),
                        ("step", models.CharField(max_length=60)),
                        (
                            "about",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("lifted_on", models.DateField()),
                        (
                            "reason_code",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("reason", models.TextField(blank=True, db_default="", default="")),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "lifted_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="GateLiftVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("gate", models.CharField(max_length=120)),
                        ("step", models.CharField(max_length=60)),
                        (
                            "about",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("lifted_on", models.DateField()),
                        (
                            "reason_code",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("reason", models.TextField(blank=True, db_default="", default="")),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "lifted_by",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.gatelift",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ImportJob",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("kind", models.CharField(max_length=30)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("uploaded", "Waiting to be read"),
                                    ("reading", "Being read"),
                                    ("read", "Ready to be looked over"),
                                    ("committing", "Being put on the record"),
                                    ("committed", "On the record"),
                                    ("refused", "Refused"),
                                    ("failed", "Failed, may be run again"),
                                    ("abandoned", "Abandoned"),
                                ],
                                db_default="uploaded",
                                default="uploaded",
                                max_length=10,
                            ),
                        ),
                        ("extracted_on", models.DateField()),
                        ("covers_since", models.DateField(blank=True, null=True)),
                        ("collection_year", models.SmallIntegerField()),
                        (
                            "kinds",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "kinds_held",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("files", models.JSONField(db_default=[], default=list)),
                        ("counts", models.JSONField(db_default={}, default=dict)),
                        ("progress", models.SmallIntegerField(db_default=0, default=0)),
                        ("message", models.TextField(blank=True, db_default="", default="")),
                        (
                            "created_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now()
                            ),
                        ),
                        ("read_at", models.DateTimeField(blank=True, null=True)),
                        ("committed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="record.authority"
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-id"],
                    },
                ),
                migrations.CreateModel(
                    name="ImportedChild",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("child_local_id", models.CharField(max_length=40)),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("new", "New"),
                                    ("changed", "Changed"),
                                    ("unchanged", "Unchanged"),
                                    ("held", "Held back"),
                                ],
                                max_length=9,
                            ),
                        ),
                        ("added", models.IntegerField(default=0)),
                        ("corrected", models.IntegerField(default=0)),
                        ("ended", models.IntegerField(default=0)),
                        ("differs", models.BooleanField(db_default=False, default=False)),
                        ("lines", models.JSONField(default=list)),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "job",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.importjob",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "imported children",
                    },
                ),
                migrations.CreateModel(
                    name="ImportProblem",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("place", models.IntegerField()),
                        ("severity", models.CharField(max_length=7)),
                        ("file", models.CharField(max_length=300)),
                        ("row", models.IntegerField(null=True)),
                        (
                            "column",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        (
                            "value",
                            models.CharField(blank=True, db_default="", default="", max_length=200),
                        ),
                        (
                            "child_local_id",
                            models.CharField(blank=True, db_default="", default="", max_length=40),
                        ),
                        ("message", models.TextField(blank=True, db_default="", default="")),
                        ("what_to_do", models.TextField(blank=True, db_default="", default="")),
                        (
                            "rule",
                            models.CharField(blank=True, db_default="", default="", max_length=20),
                        ),
                        (
                            "job",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.importjob",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="LegalStatus",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("code", models.CharField(max_length=4)),
                        ("is_reporting", models.BooleanField(db_default=True, default=True)),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "legal statuses",
                    },
                ),
                migrations.CreateModel(
                    name="LegalStatusVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("code", models.CharField(max_length=4)),
                        ("is_reporting", models.BooleanField(db_default=True, default=True)),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.legalstatus",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="LookedAfterPeriod",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "how",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("agreement", "By agreement with parents"),
                                    ("order", "By order of a court"),
                                    ("remand", "On remand"),
                                    ("protection", "For the child's protection"),
                                ],
                                db_default="",
                                default="",
                                max_length=12,
                            ),
                        ),
                        (
                            "need",
                            models.CharField(blank=True, db_default="", default="", max_length=2),
                        ),
                        (
                            "end_reason",
                            models.CharField(blank=True, db_default="", default="", max_length=3),
                        ),
                        ("recorded_on", models.DateField(blank=True, null=True)),
                        ("notified_on", models.DateField(blank=True, null=True)),
                        ("remanded_on", models.DateField(blank=True, null=True)),
                        (
                            "remanded_to",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("local-authority", "Local authority accommodation"),
                                    ("youth-detention", "Youth detention accommodation"),
                                ],
                                db_default="",
                                default="",
                                max_length=16,
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="LookedAfterPeriodVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "how",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("agreement", "By agreement with parents"),
                                    ("order", "By order of a court"),
                                    ("remand", "On remand"),
                                    ("protection", "For the child's protection"),
                                ],
                                db_default="",
                                default="",
                                max_length=12,
                            ),
                        ),
                        (
                            "need",
                            models.CharField(blank=True, db_default="", default="", max_length=2),
                        ),
                        (
                            "end_reason",
                            models.CharField(blank=True, db_default="", default="", max_length=3),
                        ),
                        ("recorded_on", models.DateField(blank=True, null=True)),
                        ("notified_on", models.DateField(blank=True, null=True)),
                        ("remanded_on", models.DateField(blank=True, null=True)),
                        (
                            "remanded_to",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("local-authority", "Local authority accommodation"),
                                    ("youth-detention", "Youth detention accommodation"),
                                ],
                                db_default="",
                                default="",
                                max_length=16,
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.lookedafterperiod",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Meeting",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("review", "Review meeting"),
                                    ("conference", "Child protection conference"),
                                    ("core-group", "Core group"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("planned_on", models.DateField()),
                        ("planned_time", models.TimeField(blank=True, null=True)),
                        ("planned_end_time", models.TimeField(blank=True, null=True)),
                        (
                            "place",
                            models.CharField(blank=True, db_default="", default="", max_length=200),
                        ),
                        ("displaced", models.BooleanField(db_default=False, default=False)),
                        ("cancelled", models.BooleanField(db_default=False, default=False)),
                        (
                            "authority",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="record.authority"
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="CoreGroup",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("held_on", models.DateField(blank=True, null=True)),
                        ("held_time", models.TimeField(blank=True, null=True)),
                        ("record_sent_on", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.meeting",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="ConferenceVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "type",
                            models.CharField(
                                choices=[
                                    ("initial", "Initial conference"),
                                    ("review", "Review conference"),
                                    ("transfer", "Transfer conference"),
                                    ("decision-making", "Decision-making conference"),
                                    ("designated", "Designated conference"),
                                ],
                                max_length=15,
                            ),
                        ),
                        (
                            "transfer",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("date_set_on", models.DateField(blank=True, null=True)),
                        ("invitations_requested_on", models.DateField(blank=True, null=True)),
                        (
                            "reports",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "family_needs",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("restricted", models.BooleanField(db_default=False, default=False)),
                        (
                            "exclusion_requested",
                            models.BooleanField(db_default=False, default=False),
                        ),
                        ("held_on", models.DateField(blank=True, null=True)),
                        ("started_time", models.TimeField(blank=True, null=True)),
                        ("ended_time", models.TimeField(blank=True, null=True)),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("plan", "A child protection plan is needed"),
                                    ("no-plan", "No child protection plan is needed"),
                                    ("plan-continues", "The plan continues"),
                                    ("plan-ends", "The plan ends"),
                                ],
                                db_default="",
                                default="",
                                max_length=14,
                            ),
                        ),
                        ("quorate", models.BooleanField(blank=True, null=True)),
                        ("unborn", models.BooleanField(db_default=False, default=False)),
                        ("core_group", models.BooleanField(db_default=False, default=False)),
                        ("decisions_sent_on", models.DateField(blank=True, null=True)),
                        ("decisions_sent_time", models.TimeField(blank=True, null=True)),
                        ("minutes_distributed_on", models.DateField(blank=True, null=True)),
                        ("minutes_distributed_time", models.TimeField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.conference",
                            ),
                        ),
                        (
                            "enquiry",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.enquiry",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.meeting",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="conference",
                    name="meeting",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="record.meeting",
                    ),
                ),
                migrations.CreateModel(
                    name="MeetingVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("review", "Review meeting"),
                                    ("conference", "Child protection conference"),
                                    ("core-group", "Core group"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("planned_on", models.DateField()),
                        ("planned_time", models.TimeField(blank=True, null=True)),
                        ("planned_end_time", models.TimeField(blank=True, null=True)),
                        (
                            "place",
                            models.CharField(blank=True, db_default="", default="", max_length=200),
                        ),
                        ("displaced", models.BooleanField(db_default=False, default=False)),
                        ("cancelled", models.BooleanField(db_default=False, default=False)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.meeting",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Notice",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("kind", models.CharField(max_length=80)),
                        (
                            "about",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "role",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("sent_at", models.DateTimeField()),
                        (
                            "title",
                            models.CharField(blank=True, db_default="", default="", max_length=200),
                        ),
                        ("wording", models.TextField(blank=True, db_default="", default="")),
                        ("urgent", models.BooleanField(db_default=False, default=False)),
                        ("restricted", models.BooleanField(db_default=False, default=False)),
                        ("acknowledged_on", models.DateField(blank=True, null=True)),
                        ("answer", models.TextField(blank=True, db_default="", default="")),
                        (
                            "acknowledged_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "recipient",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "sent_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="NoticeVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("kind", models.CharField(max_length=80)),
                        (
                            "about",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "role",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("sent_at", models.DateTimeField()),
                        (
                            "title",
                            models.CharField(blank=True, db_default="", default="", max_length=200),
                        ),
                        ("wording", models.TextField(blank=True, db_default="", default="")),
                        ("urgent", models.BooleanField(db_default=False, default=False)),
                        ("restricted", models.BooleanField(db_default=False, default=False)),
                        ("acknowledged_on", models.DateField(blank=True, null=True)),
                        ("answer", models.TextField(blank=True, db_default="", default="")),
                        (
                            "acknowledged_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.notice",
                            ),
                        ),
                        (
                            "recipient",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "sent_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OtherAnswer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("value", models.JSONField(blank=True, null=True)),
                        ("why", models.TextField(blank=True, db_default="", default="")),
                        ("written_at", models.DateTimeField()),
                        ("settled_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "answer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="others",
                                to="record.answer",
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OtherAnswerVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("value", models.JSONField(blank=True, null=True)),
                        ("why", models.TextField(blank=True, db_default="", default="")),
                        ("written_at", models.DateTimeField()),
                        ("settled_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "answer",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.answer",
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.otheranswer",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OutsideLink",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("token_hash", models.CharField(max_length=64, unique=True)),
                        (
                            "code_hash",
                            models.CharField(blank=True, db_default="", default="", max_length=64),
                        ),
                        (
                            "cookie_hash",
                            models.CharField(blank=True, db_default="", default="", max_length=64),
                        ),
                        ("attempts", models.PositiveSmallIntegerField(db_default=0, default=0)),
                        ("made_at", models.DateTimeField()),
                        ("ends_at", models.DateTimeField()),
                        ("opened_at", models.DateTimeField(blank=True, null=True)),
                        ("sent_at", models.DateTimeField(blank=True, null=True)),
                        ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "withdrawn_because",
                            models.TextField(blank=True, db_default="", default=""),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "entry",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="links",
                                to="record.entry",
                            ),
                        ),
                        (
                            "made_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Permission",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("given_on", models.DateField()),
                        ("rule", models.CharField(max_length=120)),
                        ("anchor", models.CharField(max_length=240)),
                        (
                            "given_by_name",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        ("reason", models.TextField(blank=True, db_default="", default="")),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "given_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PermissionVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("given_on", models.DateField()),
                        ("rule", models.CharField(max_length=120)),
                        ("anchor", models.CharField(max_length=240)),
                        (
                            "given_by_name",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        ("reason", models.TextField(blank=True, db_default="", default="")),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "given_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.permission",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Person",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "forename",
                            models.CharField(blank=True, db_default="", default="", max_length=100),
                        ),
                        (
                            "surname",
                            models.CharField(blank=True, db_default="", default="", max_length=100),
                        ),
                        (
                            "known_as",
                            models.CharField(blank=True, db_default="", default="", max_length=100),
                        ),
                        (
                            "name_key",
                            models.GeneratedField(
                                db_persist=True,
                                expression=holdfast.record.models.names.Folded(
                                    django.db.models.functions.text.Concat(
                                        models.F("surname"),
                                        models.Value(" "),
                                        models.F("forename"),
                                        models.Value(" "),
                                        models.F("known_as"),
                                    )
                                ),
                                output_field=models.TextField(),
                            ),
                        ),
                        ("born_on", models.DateField(blank=True, null=True)),
                        ("died_on", models.DateField(blank=True, null=True)),
                        ("address", models.TextField(blank=True, db_default="", default="")),
                        ("address_protected", models.BooleanField(db_default=False, default=False)),
                        (
                            "email",
                            models.EmailField(
                                blank=True, db_default="", default="", max_length=254
                            ),
                        ),
                        (
                            "telephone",
                            models.CharField(blank=True, db_default="", default="", max_length=40),
                        ),
                        (
                            "organisation",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        (
                            "job_title",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        (
                            "first_language",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "needs",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("needs_interpreter", models.BooleanField(db_default=False, default=False)),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "authority",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="record.authority"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "people",
                    },
                ),
                migrations.CreateModel(
                    name="OutsideLinkVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("attempts", models.PositiveSmallIntegerField(db_default=0, default=0)),
                        ("made_at", models.DateTimeField()),
                        ("ends_at", models.DateTimeField()),
                        ("opened_at", models.DateTimeField(blank=True, null=True)),
                        ("sent_at", models.DateTimeField(blank=True, null=True)),
                        ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "withdrawn_because",
                            models.TextField(blank=True, db_default="", default=""),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "entry",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.entry",
                            ),
                        ),
                        (
                            "made_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.outsidelink",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.person",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="outsidelink",
                    name="person",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="record.person",
                    ),
                ),
                migrations.CreateModel(
                    name="ExclusionVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("decided_on", models.DateField()),
                        ("rationale", models.TextField(blank=True, db_default="", default="")),
                        ("consulted", models.TextField(blank=True, db_default="", default="")),
                        ("letter_sent_on", models.DateField(blank=True, null=True)),
                        ("meeting_offered_on", models.DateField(blank=True, null=True)),
                        (
                            "response",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("accepted", "Accepted the meeting"),
                                    ("declined", "Declined the meeting"),
                                ],
                                db_default="",
                                default="",
                                max_length=10,
                            ),
                        ),
                        ("responded_on", models.DateField(blank=True, null=True)),
                        ("response_recorded_on", models.DateField(blank=True, null=True)),
                        ("response_note", models.TextField(blank=True, db_default="", default="")),
                        ("met_on", models.DateField(blank=True, null=True)),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("ended_because", models.TextField(blank=True, db_default="", default="")),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.exclusion",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.person",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="exclusion",
                    name="person",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="record.person",
                    ),
                ),
                migrations.AddField(
                    model_name="entry",
                    name="person",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="record.person",
                    ),
                ),
                migrations.CreateModel(
                    name="DocumentCopyVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("is_child", models.BooleanField(db_default=False, default=False)),
                        (
                            "name",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        (
                            "part",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "withheld",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "withheld_because",
                            models.TextField(blank=True, db_default="", default=""),
                        ),
                        (
                            "not_sent_because",
                            models.TextField(blank=True, db_default="", default=""),
                        ),
                        (
                            "form",
                            models.CharField(blank=True, db_default="", default="", max_length=40),
                        ),
                        ("sent_on", models.DateField(blank=True, null=True)),
                        (
                            "sent_how",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.document",
                            ),
                        ),
                        (
                            "officer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.documentcopy",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.person",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="documentcopy",
                    name="person",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="record.person",
                    ),
                ),
                migrations.CreateModel(
                    name="PersonVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "forename",
                            models.CharField(blank=True, db_default="", default="", max_length=100),
                        ),
                        (
                            "surname",
                            models.CharField(blank=True, db_default="", default="", max_length=100),
                        ),
                        (
                            "known_as",
                            models.CharField(blank=True, db_default="", default="", max_length=100),
                        ),
                        ("born_on", models.DateField(blank=True, null=True)),
                        ("died_on", models.DateField(blank=True, null=True)),
                        ("address", models.TextField(blank=True, db_default="", default="")),
                        ("address_protected", models.BooleanField(db_default=False, default=False)),
                        (
                            "email",
                            models.EmailField(
                                blank=True, db_default="", default="", max_length=254
                            ),
                        ),
                        (
                            "telephone",
                            models.CharField(blank=True, db_default="", default="", max_length=40),
                        ),
                        (
                            "organisation",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        (
                            "job_title",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        (
                            "first_language",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "needs",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("needs_interpreter", models.BooleanField(db_default=False, default=False)),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.person",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Placement",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "code",
                            models.CharField(blank=True, db_default="", default="", max_length=3),
                        ),
                        (
                            "setting",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("foster", "Foster carers"),
                                    ("home", "Children's home"),
                                    ("secure", "Secure home"),
                                    ("custody", "Custody"),
                                    ("adoption", "Adopters"),
                                    ("with-parents", "Parents"),
                                    ("other", "Other"),
                                ],
                                db_default="",
                                default="",
                                max_length=12,
                            ),
                        ),
                        (
                            "provider",
                            models.CharField(blank=True, db_default="", default="", max_length=4),
                        ),
                        (
                            "urn",
                            models.CharField(blank=True, db_default="", default="", max_length=10),
                        ),
                        (
                            "postcode",
                            models.CharField(blank=True, db_default="", default="", max_length=8),
                        ),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "change_reason",
                            models.CharField(blank=True, db_default="", default="", max_length=6),
                        ),
                        ("notified_on", models.DateField(blank=True, null=True)),
                        ("long_term", models.BooleanField(db_default=False, default=False)),
                        ("until_18", models.BooleanField(db_default=False, default=False)),
                        ("regulated", models.BooleanField(blank=True, null=True)),
                        ("emergency", models.BooleanField(db_default=False, default=False)),
                        (
                            "regime",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("parent-before-assessment", "With parents before assessment"),
                                    (
                                        "temporary-carer",
                                        "With a connected person, approved for the time being",
                                    ),
                                    (
                                        "interim-order-at-home",
                                        "At home under an interim care order",
                                    ),
                                    ("full-order-at-home", "At home under a full care order"),
                                ],
                                db_default="",
                                default="",
                                max_length=24,
                            ),
                        ),
                        (
                            "agreed_six_monthly_visits",
                            models.BooleanField(db_default=False, default=False),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="AdoptionPlacementVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "end_reason",
                            models.CharField(blank=True, db_default="", default="", max_length=4),
                        ),
                        ("returned", models.BooleanField(db_default=False, default=False)),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.adoptionplacement",
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.placement",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="adoptionplacement",
                    name="placement",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="record.placement",
                    ),
                ),
                migrations.CreateModel(
                    name="PlacementVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "code",
                            models.CharField(blank=True, db_default="", default="", max_length=3),
                        ),
                        (
                            "setting",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("foster", "Foster carers"),
                                    ("home", "Children's home"),
                                    ("secure", "Secure home"),
                                    ("custody", "Custody"),
                                    ("adoption", "Adopters"),
                                    ("with-parents", "Parents"),
                                    ("other", "Other"),
                                ],
                                db_default="",
                                default="",
                                max_length=12,
                            ),
                        ),
                        (
                            "provider",
                            models.CharField(blank=True, db_default="", default="", max_length=4),
                        ),
                        (
                            "urn",
                            models.CharField(blank=True, db_default="", default="", max_length=10),
                        ),
                        (
                            "postcode",
                            models.CharField(blank=True, db_default="", default="", max_length=8),
                        ),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "change_reason",
                            models.CharField(blank=True, db_default="", default="", max_length=6),
                        ),
                        ("notified_on", models.DateField(blank=True, null=True)),
                        ("long_term", models.BooleanField(db_default=False, default=False)),
                        ("until_18", models.BooleanField(db_default=False, default=False)),
                        ("regulated", models.BooleanField(blank=True, null=True)),
                        ("emergency", models.BooleanField(db_default=False, default=False)),
                        (
                            "regime",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("parent-before-assessment", "With parents before assessment"),
                                    (
                                        "temporary-carer",
                                        "With a connected person, approved for the time being",
                                    ),
                                    (
                                        "interim-order-at-home",
                                        "At home under an interim care order",
                                    ),
                                    ("full-order-at-home", "At home under a full care order"),
                                ],
                                db_default="",
                                default="",
                                max_length=24,
                            ),
                        ),
                        (
                            "agreed_six_monthly_visits",
                            models.BooleanField(db_default=False, default=False),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.placement",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Plan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("care", "Care plan"),
                                    ("placement", "Placement plan"),
                                    ("detention-placement", "Detention placement plan"),
                                    ("education", "Personal education plan"),
                                    ("health", "Health plan"),
                                    ("permanence", "Permanence plan"),
                                    ("pathway", "Pathway plan"),
                                    ("child-in-need", "Child in need plan"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("made_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "aim",
                            models.CharField(blank=True, db_default="", default="", max_length=40),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.placement",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="PlanCategory",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("neglect", "Neglect"),
                                    ("physical", "Physical abuse"),
                                    ("sexual", "Sexual abuse"),
                                    ("emotional", "Emotional abuse"),
                                    ("multiple", "More than one, or none recommended"),
                                ],
                                max_length=9,
                            ),
                        ),
                        ("started_on", models.DateField()),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "plan categories",
                    },
                ),
                migrations.CreateModel(
                    name="PlanReview",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("care", "Care plan"),
                                    ("placement", "Placement plan"),
                                    ("detention-placement", "Detention placement plan"),
                                    ("education", "Personal education plan"),
                                    ("health", "Health plan"),
                                    ("permanence", "Permanence plan"),
                                    ("pathway", "Pathway plan"),
                                    ("child-in-need", "Child in need plan"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "revision",
                            models.CharField(
                                choices=[
                                    ("reviewed", "Reviewed"),
                                    ("updated", "Updated"),
                                    ("changed", "Changed significantly"),
                                ],
                                db_default="reviewed",
                                default="reviewed",
                                max_length=8,
                            ),
                        ),
                        ("revised_on", models.DateField()),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PlanVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("care", "Care plan"),
                                    ("placement", "Placement plan"),
                                    ("detention-placement", "Detention placement plan"),
                                    ("education", "Personal education plan"),
                                    ("health", "Health plan"),
                                    ("permanence", "Permanence plan"),
                                    ("pathway", "Pathway plan"),
                                    ("child-in-need", "Child in need plan"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("made_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "aim",
                            models.CharField(blank=True, db_default="", default="", max_length=40),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.plan",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.placement",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Postponement",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("moved", "Moved"),
                                    ("postponed", "Postponed by the reviewing officer"),
                                    ("displaced", "Moved to free the chair for a conference"),
                                    ("adjourned", "Adjourned"),
                                    ("brought-forward", "Brought forward"),
                                ],
                                max_length=15,
                            ),
                        ),
                        ("was_planned_on", models.DateField(blank=True, null=True)),
                        ("was_due_on", models.DateField(blank=True, null=True)),
                        ("moved_to", models.DateField(blank=True, null=True)),
                        ("decided_on", models.DateField()),
                        (
                            "reason",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("why", models.TextField(blank=True, db_default="", default="")),
                        (
                            "in_place_by_then",
                            models.TextField(blank=True, db_default="", default=""),
                        ),
                        ("out_of_timescale", models.BooleanField(db_default=False, default=False)),
                        ("discussed_with", models.TextField(blank=True, db_default="", default="")),
                        ("discussed_on", models.DateField(blank=True, null=True)),
                        ("outcome", models.TextField(blank=True, db_default="", default="")),
                        ("signed_off_on", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "signed_off_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Proposal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "circumstance",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "step",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("wording", models.TextField(blank=True, db_default="", default="")),
                        ("proposed_on", models.DateField()),
                        ("planned_for", models.DateField(blank=True, null=True)),
                        ("considered_on", models.DateField(blank=True, null=True)),
                        ("endorsed", models.BooleanField(blank=True, null=True)),
                        ("answered_on", models.DateField(blank=True, null=True)),
                        ("reasons", models.TextField(blank=True, db_default="", default="")),
                        (
                            "plan_reference",
                            models.CharField(blank=True, db_default="", default="", max_length=200),
                        ),
                        ("conferred_on", models.DateField(blank=True, null=True)),
                        ("disagreed", models.BooleanField(db_default=False, default=False)),
                        (
                            "manager_decision",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "manager_reasons",
                            models.TextField(blank=True, db_default="", default=""),
                        ),
                        ("manager_decided_on", models.DateField(blank=True, null=True)),
                        ("carried_out_on", models.DateField(blank=True, null=True)),
                        (
                            "exception_because",
                            models.TextField(blank=True, db_default="", default=""),
                        ),
                        ("officer_told_on", models.DateField(blank=True, null=True)),
                        ("review_by", models.DateField(blank=True, null=True)),
                        ("breach", models.BooleanField(db_default=False, default=False)),
                        ("missing", models.TextField(blank=True, db_default="", default="")),
                        (
                            "about",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("withdrawn_on", models.DateField(blank=True, null=True)),
                        (
                            "answered_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "conference",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.conference",
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProtectionPlan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "end_reason",
                            models.CharField(blank=True, db_default="", default="", max_length=40),
                        ),
                        (
                            "initial_category",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("neglect", "Neglect"),
                                    ("physical", "Physical abuse"),
                                    ("sexual", "Sexual abuse"),
                                    ("emotional", "Emotional abuse"),
                                    ("multiple", "More than one, or none recommended"),
                                ],
                                db_default="",
                                default="",
                                max_length=9,
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("neglect", "Neglect"),
                                    ("physical", "Physical abuse"),
                                    ("sexual", "Sexual abuse"),
                                    ("emotional", "Emotional abuse"),
                                    ("multiple", "More than one, or none recommended"),
                                ],
                                db_default="",
                                default="",
                                max_length=9,
                            ),
                        ),
                        ("previous_plans", models.SmallIntegerField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "conference",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.conference",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="PlanCategoryVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("neglect", "Neglect"),
                                    ("physical", "Physical abuse"),
                                    ("sexual", "Sexual abuse"),
                                    ("emotional", "Emotional abuse"),
                                    ("multiple", "More than one, or none recommended"),
                                ],
                                max_length=9,
                            ),
                        ),
                        ("started_on", models.DateField()),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.plancategory",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.protectionplan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="plancategory",
                    name="plan",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="categories",
                        to="record.protectionplan",
                    ),
                ),
                migrations.CreateModel(
                    name="CoreGroupVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("held_on", models.DateField(blank=True, null=True)),
                        ("held_time", models.TimeField(blank=True, null=True)),
                        ("record_sent_on", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.coregroup",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.meeting",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.protectionplan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="coregroup",
                    name="plan",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="record.protectionplan",
                    ),
                ),
                migrations.CreateModel(
                    name="ProtectionPlanVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "end_reason",
                            models.CharField(blank=True, db_default="", default="", max_length=40),
                        ),
                        (
                            "initial_category",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("neglect", "Neglect"),
                                    ("physical", "Physical abuse"),
                                    ("sexual", "Sexual abuse"),
                                    ("emotional", "Emotional abuse"),
                                    ("multiple", "More than one, or none recommended"),
                                ],
                                db_default="",
                                default="",
                                max_length=9,
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("neglect", "Neglect"),
                                    ("physical", "Physical abuse"),
                                    ("sexual", "Sexual abuse"),
                                    ("emotional", "Emotional abuse"),
                                    ("multiple", "More than one, or none recommended"),
                                ],
                                db_default="",
                                default="",
                                max_length=9,
                            ),
                        ),
                        ("previous_plans", models.SmallIntegerField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "conference",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.conference",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.protectionplan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Referral",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("received_on", models.DateField()),
                        ("received_time", models.TimeField(blank=True, null=True)),
                        ("decided_on", models.DateField(blank=True, null=True)),
                        ("closed_on", models.DateField(blank=True, null=True)),
                        (
                            "referrer",
                            models.CharField(blank=True, db_default="", default="", max_length=2),
                        ),
                        (
                            "need",
                            models.CharField(blank=True, db_default="", default="", max_length=2),
                        ),
                        (
                            "closure_reason",
                            models.CharField(blank=True, db_default="", default="", max_length=3),
                        ),
                        ("no_further_action", models.BooleanField(db_default=False, default=False)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="EnquiryVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("started_on", models.DateField()),
                        ("started_time", models.TimeField(blank=True, null=True)),
                        ("completed_on", models.DateField(blank=True, null=True)),
                        ("conference_not_required_on", models.DateField(blank=True, null=True)),
                        (
                            "outcome",
                            models.CharField(blank=True, db_default="", default="", max_length=200),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.enquiry",
                            ),
                        ),
                        (
                            "referral",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.referral",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="enquiry",
                    name="referral",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="record.referral",
                    ),
                ),
                migrations.CreateModel(
                    name="AssessmentVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("single", "Assessment of need"),
                                    ("core", "Core assessment"),
                                    ("health", "Health"),
                                    ("pathway", "Pathway needs"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("started_on", models.DateField(blank=True, null=True)),
                        ("completed_on", models.DateField(blank=True, null=True)),
                        (
                            "factors",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.assessment",
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "enquiry",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.enquiry",
                            ),
                        ),
                        (
                            "referral",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.referral",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="assessment",
                    name="referral",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="record.referral",
                    ),
                ),
                migrations.CreateModel(
                    name="ReferralVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("received_on", models.DateField()),
                        ("received_time", models.TimeField(blank=True, null=True)),
                        ("decided_on", models.DateField(blank=True, null=True)),
                        ("closed_on", models.DateField(blank=True, null=True)),
                        (
                            "referrer",
                            models.CharField(blank=True, db_default="", default="", max_length=2),
                        ),
                        (
                            "need",
                            models.CharField(blank=True, db_default="", default="", max_length=2),
                        ),
                        (
                            "closure_reason",
                            models.CharField(blank=True, db_default="", default="", max_length=3),
                        ),
                        ("no_further_action", models.BooleanField(db_default=False, default=False)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.referral",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Relationship",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("mother", "Mother"),
                                    ("father", "Father"),
                                    ("parent", "Parent"),
                                    ("step-parent", "Step-parent"),
                                    ("partner", "Parent's partner"),
                                    ("sibling", "Brother or sister"),
                                    ("half-sibling", "Half-brother or half-sister"),
                                    ("step-sibling", "Step-brother or step-sister"),
                                    ("grandparent", "Grandparent"),
                                    ("aunt-or-uncle", "Aunt or uncle"),
                                    ("other-family", "Other family"),
                                    ("guardian", "Guardian"),
                                    ("carer", "Carer"),
                                    ("advocate", "Advocate"),
                                    ("professional", "Works with the child"),
                                    ("other", "Someone else who matters"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("parental_responsibility", models.BooleanField(blank=True, null=True)),
                        ("started_on", models.DateField(blank=True, null=True)),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "other_child",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="relationships_from",
                                to="record.child",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.person",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="RelationshipVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("mother", "Mother"),
                                    ("father", "Father"),
                                    ("parent", "Parent"),
                                    ("step-parent", "Step-parent"),
                                    ("partner", "Parent's partner"),
                                    ("sibling", "Brother or sister"),
                                    ("half-sibling", "Half-brother or half-sister"),
                                    ("step-sibling", "Step-brother or step-sister"),
                                    ("grandparent", "Grandparent"),
                                    ("aunt-or-uncle", "Aunt or uncle"),
                                    ("other-family", "Other family"),
                                    ("guardian", "Guardian"),
                                    ("carer", "Carer"),
                                    ("advocate", "Advocate"),
                                    ("professional", "Works with the child"),
                                    ("other", "Someone else who matters"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("parental_responsibility", models.BooleanField(blank=True, null=True)),
                        ("started_on", models.DateField(blank=True, null=True)),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "other_child",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.person",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.relationship",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Restriction",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("decided_on", models.DateField()),
                        ("nothing_at_all", models.BooleanField(db_default=False, default=False)),
                        (
                            "withheld",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("what", models.TextField(blank=True, db_default="", default="")),
                        ("why", models.TextField(blank=True, db_default="", default="")),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("ended_because", models.TextField(blank=True, db_default="", default="")),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.person",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Review",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "documents",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("opened_on", models.DateField(blank=True, null=True)),
                        ("opened_time", models.TimeField(blank=True, null=True)),
                        ("adjourned_on", models.DateField(blank=True, null=True)),
                        ("completed_on", models.DateField(blank=True, null=True)),
                        ("completed_time", models.TimeField(blank=True, null=True)),
                        ("with_meeting", models.BooleanField(db_default=True, default=True)),
                        ("at_placement", models.BooleanField(blank=True, null=True)),
                        (
                            "participation",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("PN0", "Under four at the review"),
                                    ("PN1", "Attended and spoke"),
                                    ("PN2", "Attended, an advocate spoke"),
                                    ("PN3", "Attended and conveyed views without words"),
                                    ("PN4", "Attended and did not convey views"),
                                    ("PN5", "Did not attend, briefed someone to speak"),
                                    ("PN6", "Did not attend, sent views"),
                                    ("PN7", "Did not attend, views not conveyed"),
                                ],
                                db_default="",
                                default="",
                                max_length=3,
                            ),
                        ),
                        ("complex", models.BooleanField(db_default=False, default=False)),
                        ("plan_is_adoption", models.BooleanField(db_default=False, default=False)),
                        ("decisions_issued_on", models.DateField(blank=True, null=True)),
                        ("decisions_issued_time", models.TimeField(blank=True, null=True)),
                        ("decisions_received_on", models.DateField(blank=True, null=True)),
                        ("decisions_answered_on", models.DateField(blank=True, null=True)),
                        ("record_produced_on", models.DateField(blank=True, null=True)),
                        ("record_distributed_on", models.DateField(blank=True, null=True)),
                        (
                            "early_because",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("early_note", models.TextField(blank=True, db_default="", default="")),
                        (
                            "late_reason",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("late_note", models.TextField(blank=True, db_default="", default="")),
                        (
                            "permanence",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("none", "No plan for permanence"),
                                    ("identified", "A plan is identified"),
                                    ("secured", "Permanence is secured"),
                                ],
                                db_default="",
                                default="",
                                max_length=20,
                            ),
                        ),
                        (
                            "child_chaired",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("not-offered", "Not offered"),
                                    ("declined", "Offered and declined"),
                                    ("part", "Chaired part of it"),
                                    ("all", "Chaired all of it"),
                                ],
                                db_default="",
                                default="",
                                max_length=12,
                            ),
                        ),
                        ("starred_sent_on", models.DateField(blank=True, null=True)),
                        ("starred_sent_time", models.TimeField(blank=True, null=True)),
                        ("signed_off_on", models.DateField(blank=True, null=True)),
                        ("deemed_agreed", models.BooleanField(db_default=False, default=False)),
                        (
                            "record_made",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("dictated", "Dictated for typing"),
                                    ("typed", "Typed by the officer"),
                                ],
                                db_default="",
                                default="",
                                max_length=10,
                            ),
                        ),
                        ("dictation_sent_on", models.DateField(blank=True, null=True)),
                        ("dictation_back_on", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "chair",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "combined_with",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reviews",
                                to="record.conference",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.meeting",
                            ),
                        ),
                        (
                            "signed_off_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="RestrictionVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("decided_on", models.DateField()),
                        ("nothing_at_all", models.BooleanField(db_default=False, default=False)),
                        (
                            "withheld",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("what", models.TextField(blank=True, db_default="", default="")),
                        ("why", models.TextField(blank=True, db_default="", default="")),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("ended_because", models.TextField(blank=True, db_default="", default="")),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.person",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.restriction",
                            ),
                        ),
                        (
                            "review",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.review",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="restriction",
                    name="review",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="record.review",
                    ),
                ),
                migrations.CreateModel(
                    name="ProposalVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "circumstance",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "step",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("wording", models.TextField(blank=True, db_default="", default="")),
                        ("proposed_on", models.DateField()),
                        ("planned_for", models.DateField(blank=True, null=True)),
                        ("considered_on", models.DateField(blank=True, null=True)),
                        ("endorsed", models.BooleanField(blank=True, null=True)),
                        ("answered_on", models.DateField(blank=True, null=True)),
                        ("reasons", models.TextField(blank=True, db_default="", default="")),
                        (
                            "plan_reference",
                            models.CharField(blank=True, db_default="", default="", max_length=200),
                        ),
                        ("conferred_on", models.DateField(blank=True, null=True)),
                        ("disagreed", models.BooleanField(db_default=False, default=False)),
                        (
                            "manager_decision",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "manager_reasons",
                            models.TextField(blank=True, db_default="", default=""),
                        ),
                        ("manager_decided_on", models.DateField(blank=True, null=True)),
                        ("carried_out_on", models.DateField(blank=True, null=True)),
                        (
                            "exception_because",
                            models.TextField(blank=True, db_default="", default=""),
                        ),
                        ("officer_told_on", models.DateField(blank=True, null=True)),
                        ("review_by", models.DateField(blank=True, null=True)),
                        ("breach", models.BooleanField(db_default=False, default=False)),
                        ("missing", models.TextField(blank=True, db_default="", default="")),
                        (
                            "about",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("withdrawn_on", models.DateField(blank=True, null=True)),
                        (
                            "answered_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "conference",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.conference",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.proposal",
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "review",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.review",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="proposal",
                    name="review",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="record.review",
                    ),
                ),
                migrations.CreateModel(
                    name="PostponementVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("moved", "Moved"),
                                    ("postponed", "Postponed by the reviewing officer"),
                                    ("displaced", "Moved to free the chair for a conference"),
                                    ("adjourned", "Adjourned"),
                                    ("brought-forward", "Brought forward"),
                                ],
                                max_length=15,
                            ),
                        ),
                        ("was_planned_on", models.DateField(blank=True, null=True)),
                        ("was_due_on", models.DateField(blank=True, null=True)),
                        ("moved_to", models.DateField(blank=True, null=True)),
                        ("decided_on", models.DateField()),
                        (
                            "reason",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("why", models.TextField(blank=True, db_default="", default="")),
                        (
                            "in_place_by_then",
                            models.TextField(blank=True, db_default="", default=""),
                        ),
                        ("out_of_timescale", models.BooleanField(db_default=False, default=False)),
                        ("discussed_with", models.TextField(blank=True, db_default="", default="")),
                        ("discussed_on", models.DateField(blank=True, null=True)),
                        ("outcome", models.TextField(blank=True, db_default="", default="")),
                        ("signed_off_on", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.postponement",
                            ),
                        ),
                        (
                            "signed_off_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "review",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.review",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="postponement",
                    name="review",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="postponements",
                        to="record.review",
                    ),
                ),
                migrations.CreateModel(
                    name="PlanReviewVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("care", "Care plan"),
                                    ("placement", "Placement plan"),
                                    ("detention-placement", "Detention placement plan"),
                                    ("education", "Personal education plan"),
                                    ("health", "Health plan"),
                                    ("permanence", "Permanence plan"),
                                    ("pathway", "Pathway plan"),
                                    ("child-in-need", "Child in need plan"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "revision",
                            models.CharField(
                                choices=[
                                    ("reviewed", "Reviewed"),
                                    ("updated", "Updated"),
                                    ("changed", "Changed significantly"),
                                ],
                                db_default="reviewed",
                                default="reviewed",
                                max_length=8,
                            ),
                        ),
                        ("revised_on", models.DateField()),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.planreview",
                            ),
                        ),
                        (
                            "review",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.review",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="planreview",
                    name="review",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="record.review",
                    ),
                ),
                migrations.CreateModel(
                    name="Invitation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("is_child", models.BooleanField(db_default=False, default=False)),
                        (
                            "name",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        (
                            "part",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("why", models.TextField(blank=True, db_default="", default="")),
                        (
                            "manager_reasons",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "needs",
                            models.CharField(blank=True, db_default="", default="", max_length=200),
                        ),
                        (
                            "left_out_because",
                            models.TextField(blank=True, db_default="", default=""),
                        ),
                        ("sent_on", models.DateField(blank=True, null=True)),
                        ("withdrawn_on", models.DateField(blank=True, null=True)),
                        (
                            "reply",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("coming", "Coming"),
                                    ("apologies", "Sent apologies"),
                                    ("views-sent", "Sent views instead"),
                                ],
                                db_default="",
                                default="",
                                max_length=12,
                            ),
                        ),
                        ("replied_on", models.DateField(blank=True, null=True)),
                        ("attended", models.BooleanField(blank=True, null=True)),
                        (
                            "attended_part",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("note", models.TextField(blank=True, db_default="", default="")),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "conference",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.conference",
                            ),
                        ),
                        (
                            "officer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.person",
                            ),
                        ),
                        (
                            "review",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="invitations",
                                to="record.review",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EntryVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("form", models.CharField(max_length=80)),
                        (
                            "procedure_version",
                            models.CharField(blank=True, db_default="", default="", max_length=64),
                        ),
                        (
                            "about",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("started_on", models.DateField()),
                        ("completed_on", models.DateField(blank=True, null=True)),
                        ("open_until_closed", models.BooleanField(db_default=False, default=False)),
                        ("closed_on", models.DateField(blank=True, null=True)),
                        ("restricted", models.BooleanField(db_default=False, default=False)),
                        ("by_link", models.BooleanField(db_default=False, default=False)),
                        ("accepted_on", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "completed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.datedevent",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.entry",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.person",
                            ),
                        ),
                        (
                            "review",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.review",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="entry",
                    name="review",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entries",
                        to="record.review",
                    ),
                ),
                migrations.CreateModel(
                    name="DocumentVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("use", models.CharField(max_length=60)),
                        (
                            "about",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "title",
                            models.CharField(blank=True, db_default="", default="", max_length=200),
                        ),
                        ("content", models.JSONField()),
                        (
                            "content_hash",
                            models.CharField(blank=True, db_default="", default="", max_length=64),
                        ),
                        ("made_on", models.DateField()),
                        ("final_on", models.DateField(blank=True, null=True)),
                        ("sent_on", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "made_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.document",
                            ),
                        ),
                        (
                            "review",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.review",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="document",
                    name="review",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="produced",
                        to="record.review",
                    ),
                ),
                migrations.CreateModel(
                    name="DecisionVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("made_on", models.DateField()),
                        ("wording", models.TextField(blank=True, db_default="", default="")),
                        (
                            "owner_name",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        ("by_date", models.DateField(blank=True, null=True)),
                        ("starred", models.BooleanField(db_default=False, default=False)),
                        ("done_on", models.DateField(blank=True, null=True)),
                        (
                            "kind",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "owner_role",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "agency",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        ("realistic", models.BooleanField(blank=True, null=True)),
                        ("feasible", models.BooleanField(blank=True, null=True)),
                        ("urgent", models.BooleanField(db_default=False, default=False)),
                        (
                            "star_category",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "star_reason",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("star_note", models.TextField(blank=True, db_default="", default="")),
                        (
                            "ratified",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("endorsed", "Endorsed"),
                                    ("dissent", "Not endorsed"),
                                    ("change", "Change proposed"),
                                    ("addition", "Addition proposed"),
                                ],
                                db_default="",
                                default="",
                                max_length=10,
                            ),
                        ),
                        ("ratified_on", models.DateField(blank=True, null=True)),
                        ("ratifier_view", models.TextField(blank=True, db_default="", default="")),
                        (
                            "ratifier_reasons",
                            models.TextField(blank=True, db_default="", default=""),
                        ),
                        ("settled_on", models.DateField(blank=True, null=True)),
                        ("settlement", models.TextField(blank=True, db_default="", default="")),
                        (
                            "carried_out",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("done", "Done"),
                                    ("partly", "Partly done"),
                                    ("not-done", "Not done"),
                                ],
                                db_default="",
                                default="",
                                max_length=10,
                            ),
                        ),
                        ("why_not", models.TextField(blank=True, db_default="", default="")),
                        (
                            "lies_with",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("reported_on", models.DateField(blank=True, null=True)),
                        ("withdrawn_on", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "conference",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.conference",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.decision",
                            ),
                        ),
                        (
                            "ratified_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reported_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "looked_at_in",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.review",
                            ),
                        ),
                        (
                            "review",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.review",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="decision",
                    name="looked_at_in",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions_looked_at",
                        to="record.review",
                    ),
                ),
                migrations.AddField(
                    model_name="decision",
                    name="review",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="record.review",
                    ),
                ),
                migrations.CreateModel(
                    name="ReviewVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "documents",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("opened_on", models.DateField(blank=True, null=True)),
                        ("opened_time", models.TimeField(blank=True, null=True)),
                        ("adjourned_on", models.DateField(blank=True, null=True)),
                        ("completed_on", models.DateField(blank=True, null=True)),
                        ("completed_time", models.TimeField(blank=True, null=True)),
                        ("with_meeting", models.BooleanField(db_default=True, default=True)),
                        ("at_placement", models.BooleanField(blank=True, null=True)),
                        (
                            "participation",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("PN0", "Under four at the review"),
                                    ("PN1", "Attended and spoke"),
                                    ("PN2", "Attended, an advocate spoke"),
                                    ("PN3", "Attended and conveyed views without words"),
                                    ("PN4", "Attended and did not convey views"),
                                    ("PN5", "Did not attend, briefed someone to speak"),
                                    ("PN6", "Did not attend, sent views"),
                                    ("PN7", "Did not attend, views not conveyed"),
                                ],
                                db_default="",
                                default="",
                                max_length=3,
                            ),
                        ),
                        ("complex", models.BooleanField(db_default=False, default=False)),
                        ("plan_is_adoption", models.BooleanField(db_default=False, default=False)),
                        ("decisions_issued_on", models.DateField(blank=True, null=True)),
                        ("decisions_issued_time", models.TimeField(blank=True, null=True)),
                        ("decisions_received_on", models.DateField(blank=True, null=True)),
                        ("decisions_answered_on", models.DateField(blank=True, null=True)),
                        ("record_produced_on", models.DateField(blank=True, null=True)),
                        ("record_distributed_on", models.DateField(blank=True, null=True)),
                        (
                            "early_because",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("early_note", models.TextField(blank=True, db_default="", default="")),
                        (
                            "late_reason",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("late_note", models.TextField(blank=True, db_default="", default="")),
                        (
                            "permanence",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("none", "No plan for permanence"),
                                    ("identified", "A plan is identified"),
                                    ("secured", "Permanence is secured"),
                                ],
                                db_default="",
                                default="",
                                max_length=20,
                            ),
                        ),
                        (
                            "child_chaired",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("not-offered", "Not offered"),
                                    ("declined", "Offered and declined"),
                                    ("part", "Chaired part of it"),
                                    ("all", "Chaired all of it"),
                                ],
                                db_default="",
                                default="",
                                max_length=12,
                            ),
                        ),
                        ("starred_sent_on", models.DateField(blank=True, null=True)),
                        ("starred_sent_time", models.TimeField(blank=True, null=True)),
                        ("signed_off_on", models.DateField(blank=True, null=True)),
                        ("deemed_agreed", models.BooleanField(db_default=False, default=False)),
                        (
                            "record_made",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("dictated", "Dictated for typing"),
                                    ("typed", "Typed by the officer"),
                                ],
                                db_default="",
                                default="",
                                max_length=10,
                            ),
                        ),
                        ("dictation_sent_on", models.DateField(blank=True, null=True)),
                        ("dictation_back_on", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "chair",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "combined_with",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.conference",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.meeting",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.review",
                            ),
                        ),
                        (
                            "signed_off_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RoleHeld",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("role", models.CharField(max_length=60)),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "fte",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=3, null=True
                            ),
                        ),
                        ("building_up_until", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="record.authority"
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="roles_held",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "roles held",
                    },
                ),
                migrations.CreateModel(
                    name="ServiceWork",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("kind", models.CharField(max_length=60)),
                        ("done_on", models.DateField()),
                        ("minutes", models.PositiveSmallIntegerField(blank=True, null=True)),
                        (
                            "asked_by",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        ("note", models.TextField(blank=True, db_default="", default="")),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "authority",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="record.authority"
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "service work",
                    },
                ),
                migrations.CreateModel(
                    name="ServiceWorkVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        ("kind", models.CharField(max_length=60)),
                        ("done_on", models.DateField()),
                        ("minutes", models.PositiveSmallIntegerField(blank=True, null=True)),
                        (
                            "asked_by",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        ("note", models.TextField(blank=True, db_default="", default="")),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.servicework",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ShortBreakSeries",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "place",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "short break series",
                    },
                ),
                migrations.CreateModel(
                    name="ShortBreak",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "series",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="breaks",
                                to="record.shortbreakseries",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="ShortBreakSeriesVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        (
                            "place",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.shortbreakseries",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ShortBreakVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.shortbreak",
                            ),
                        ),
                        (
                            "series",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.shortbreakseries",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Sitting",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("held_on", models.DateField(blank=True, null=True)),
                        ("held_time", models.TimeField(blank=True, null=True)),
                        ("is_meeting", models.BooleanField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.meeting",
                            ),
                        ),
                        (
                            "review",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sittings",
                                to="record.review",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="InvitationVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("is_child", models.BooleanField(db_default=False, default=False)),
                        (
                            "name",
                            models.CharField(blank=True, db_default="", default="", max_length=120),
                        ),
                        (
                            "part",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("why", models.TextField(blank=True, db_default="", default="")),
                        (
                            "manager_reasons",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "needs",
                            models.CharField(blank=True, db_default="", default="", max_length=200),
                        ),
                        (
                            "left_out_because",
                            models.TextField(blank=True, db_default="", default=""),
                        ),
                        ("sent_on", models.DateField(blank=True, null=True)),
                        ("withdrawn_on", models.DateField(blank=True, null=True)),
                        (
                            "reply",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("coming", "Coming"),
                                    ("apologies", "Sent apologies"),
                                    ("views-sent", "Sent views instead"),
                                ],
                                db_default="",
                                default="",
                                max_length=12,
                            ),
                        ),
                        ("replied_on", models.DateField(blank=True, null=True)),
                        ("attended", models.BooleanField(blank=True, null=True)),
                        (
                            "attended_part",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("note", models.TextField(blank=True, db_default="", default="")),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "conference",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.conference",
                            ),
                        ),
                        (
                            "officer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.invitation",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.person",
                            ),
                        ),
                        (
                            "review",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.review",
                            ),
                        ),
                        (
                            "sitting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.sitting",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="invitation",
                    name="sitting",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="record.sitting",
                    ),
                ),
                migrations.CreateModel(
                    name="SittingVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("held_on", models.DateField(blank=True, null=True)),
                        ("held_time", models.TimeField(blank=True, null=True)),
                        ("is_meeting", models.BooleanField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.meeting",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.sitting",
                            ),
                        ),
                        (
                            "review",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.review",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="StrategyDiscussion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("held_on", models.DateField()),
                        ("held_time", models.TimeField(blank=True, null=True)),
                        ("started_enquiry", models.BooleanField(db_default=False, default=False)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "enquiry",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="discussions",
                                to="record.enquiry",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="StrategyDiscussionVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("held_on", models.DateField()),
                        ("held_time", models.TimeField(blank=True, null=True)),
                        ("started_enquiry", models.BooleanField(db_default=False, default=False)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "enquiry",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.enquiry",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.strategydiscussion",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Team",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("name", models.CharField(max_length=120)),
                        ("closed", models.BooleanField(db_default=False, default=False)),
                        (
                            "authority",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="record.authority"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["name"],
                    },
                ),
                migrations.CreateModel(
                    name="RoleHeldVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        ("role", models.CharField(max_length=60)),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "fte",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=3, null=True
                            ),
                        ),
                        ("building_up_until", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.roleheld",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="roleheld",
                    name="team",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="record.team",
                    ),
                ),
                migrations.CreateModel(
                    name="AllocationVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("role", models.CharField(max_length=60)),
                        ("is_lead", models.BooleanField(db_default=True, default=True)),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("child_told_on", models.DateField(blank=True, null=True)),
                        (
                            "told_how",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "change_reason",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("change_note", models.TextField(blank=True, db_default="", default="")),
                        (
                            "late_reason",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        ("late_note", models.TextField(blank=True, db_default="", default="")),
                        ("introduced_on", models.DateField(blank=True, null=True)),
                        ("introduced_how", models.TextField(blank=True, db_default="", default="")),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.allocation",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="allocation",
                    name="team",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="record.team",
                    ),
                ),
                migrations.CreateModel(
                    name="TeamVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=120)),
                        ("closed", models.BooleanField(db_default=False, default=False)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="UserVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        ("email", models.EmailField(blank=True, max_length=254, null=True)),
                        ("name", models.CharField(max_length=120)),
                        (
                            "staff_id",
                            models.CharField(blank=True, db_default="", default="", max_length=40),
                        ),
                        (
                            "telephone",
                            models.CharField(blank=True, db_default="", default="", max_length=40),
                        ),
                        (
                            "specialisms",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("wants_digest", models.BooleanField(db_default=True, default=True)),
                        ("is_active", models.BooleanField(db_default=True, default=True)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Visit",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("visited_on", models.DateField()),
                        ("visited_time", models.TimeField(blank=True, null=True)),
                        (
                            "by",
                            models.CharField(
                                choices=[
                                    ("social-worker", "Social worker"),
                                    ("iro", "Independent reviewing officer"),
                                    ("chair", "Conference chair"),
                                    ("adviser", "Personal adviser"),
                                ],
                                max_length=13,
                            ),
                        ),
                        ("seen", models.BooleanField(blank=True, null=True)),
                        ("alone", models.BooleanField(blank=True, null=True)),
                        ("recorded_on", models.DateField(blank=True, null=True)),
                        ("note", models.TextField(blank=True, db_default="", default="")),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.child",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.placement",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="VisitVersion",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("id", models.BigIntegerField()),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("officer", "Entered by an officer"),
                                    ("return", "From a statutory return"),
                                ],
                                db_default="officer",
                                default="officer",
                                max_length=7,
                            ),
                        ),
                        ("entered_in_error", models.BooleanField(db_default=False, default=False)),
                        (
                            "returned_as",
                            models.CharField(blank=True, db_default="", default="", max_length=60),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True,
                                db_default=django.db.models.functions.datetime.Now(),
                            ),
                        ),
                        ("visited_on", models.DateField()),
                        ("visited_time", models.TimeField(blank=True, null=True)),
                        (
                            "by",
                            models.CharField(
                                choices=[
                                    ("social-worker", "Social worker"),
                                    ("iro", "Independent reviewing officer"),
                                    ("chair", "Conference chair"),
                                    ("adviser", "Personal adviser"),
                                ],
                                max_length=13,
                            ),
                        ),
                        ("seen", models.BooleanField(blank=True, null=True)),
                        ("alone", models.BooleanField(blank=True, null=True)),
                        ("recorded_on", models.DateField(blank=True, null=True)),
                        ("note", models.TextField(blank=True, db_default="", default="")),
                        (
                            "authority",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.authority",
                            ),
                        ),
                        (
                            "child",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.child",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="versions",
                                to="record.visit",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="record.placement",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AuditEvent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("action", models.CharField(max_length=120)),
                        ("is_view", models.BooleanField(db_default=False, default=False)),
                        (
                            "child_ids",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(),
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("reason", models.TextField(blank=True, db_default="", default="")),
                        ("details", models.JSONField(db_default={}, default=dict)),
                        ("operation", models.UUIDField(blank=True, null=True)),
                        (
                            "at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now()
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="record.authority",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["authority", "at"], name="audit_by_time"),
                            django.contrib.postgres.indexes.GinIndex(
                                fields=["child_ids"], name="audit_by_child"
                            ),
                            models.Index(
                                condition=models.Q(("operation__isnull", False)),
                                fields=["operation"],
                                name="audit_by_operation",
                            ),
                        ],
                    },
                ),
                migrations.AddConstraint(
                    model_name="allocationmeeting",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("entered_in_error", False)),
                        fields=("authority", "held_on"),
                        name="allocation_meeting_once",
                        violation_error_message="A meeting on this day is already recorded.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="allocationmeeting",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("next_on__gt", models.F("held_on"))),
                        name="allocation_meeting_next_after",
                        violation_error_message="The next meeting must be after this one.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="allocationmeeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_allocationmeetingversion" ("attended", "authority_id", "entered_in_error", "held_on", "id", "next_on", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "waiting") SELECT new_values."attended", new_values."authority_id", new_values."entered_in_error", new_values."held_on", new_values."id", new_values."next_on", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."waiting" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d0028489cc2a4d20de59f9a4eb852d9cb14f8328",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_46be4",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_allocationmeeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="allocationmeeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_allocationmeetingversion" ("attended", "authority_id", "entered_in_error", "held_on", "id", "next_on", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "waiting") SELECT new_values."attended", new_values."authority_id", new_values."entered_in_error", new_values."held_on", new_values."id", new_values."next_on", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."waiting" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="11b4e7dff9931c9fd3675a48bad482768b81c185",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f61bf",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_allocationmeeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="allocationmeeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_allocationmeetingversion" ("attended", "authority_id", "entered_in_error", "held_on", "id", "next_on", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "waiting") SELECT old_values."attended", old_values."authority_id", old_values."entered_in_error", old_values."held_on", old_values."id", old_values."next_on", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."waiting" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="e302ee64b3531df46e92e532274583b42a757c1a",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_bdd9c",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_allocationmeeting",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="absencecover",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ended_on__gte", models.F("started_on"))),
                        name="absence_cover_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="absencecover",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("user", models.F("cover")), _negated=True),
                        name="absence_cover_by_another",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="absencecover",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_absencecoverversion" ("authority_id", "cover_id", "ended_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "started_on", "user_id") SELECT new_values."authority_id", new_values."cover_id", new_values."ended_on", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."started_on", new_values."user_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="26f531487b85481f3f6e0ed5fc7120ca03dd2961",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_689fa",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_absencecover",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="absencecover",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_absencecoverversion" ("authority_id", "cover_id", "ended_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "started_on", "user_id") SELECT new_values."authority_id", new_values."cover_id", new_values."ended_on", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."started_on", new_values."user_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="5425b5db5efee886d13d74d190daa00e94deef6b",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1b84c",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_absencecover",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="absencecover",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_absencecoverversion" ("authority_id", "cover_id", "ended_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "started_on", "user_id") SELECT old_values."authority_id", old_values."cover_id", old_values."ended_on", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."started_on", old_values."user_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="4727a42b45a9a98afe8df6986073cf93502e9082",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fb146",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_absencecover",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="user",
                    constraint=models.UniqueConstraint(
                        fields=("id", "authority"), name="user_of_authority"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="user",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("email", django.db.models.functions.text.Lower(models.F("email")))
                        ),
                        name="user_email_is_lower_case",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="user",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("staff_id", ""), _negated=True),
                        fields=("authority", "staff_id"),
                        name="user_staff_id_once",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="user",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_userversion" ("authority_id", "created_at", "email", "id", "is_active", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "specialisms", "staff_id", "telephone", "wants_digest") SELECT new_values."authority_id", new_values."created_at", new_values."email", new_values."id", new_values."is_active", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."specialisms", new_values."staff_id", new_values."telephone", new_values."wants_digest" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="569ffacf7488b1ce89ae599544c373b385ef12aa",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d7d7c",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_user",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="user",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_userversion" ("authority_id", "created_at", "email", "id", "is_active", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "specialisms", "staff_id", "telephone", "wants_digest") SELECT new_values."authority_id", new_values."created_at", new_values."email", new_values."id", new_values."is_active", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."specialisms", new_values."staff_id", new_values."telephone", new_values."wants_digest" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."authority_id" IS DISTINCT FROM (new_values."authority_id") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."email" IS DISTINCT FROM (new_values."email") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_active" IS DISTINCT FROM (new_values."is_active") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."specialisms" IS DISTINCT FROM (new_values."specialisms") OR old_values."staff_id" IS DISTINCT FROM (new_values."staff_id") OR old_values."telephone" IS DISTINCT FROM (new_values."telephone") OR old_values."wants_digest" IS DISTINCT FROM (new_values."wants_digest")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3e18b76a54511227240e84079c5f85d04979042d",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0b035",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_user",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="user",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_userversion" ("authority_id", "created_at", "email", "id", "is_active", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "specialisms", "staff_id", "telephone", "wants_digest") SELECT old_values."authority_id", old_values."created_at", old_values."email", old_values."id", old_values."is_active", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."specialisms", old_values."staff_id", old_values."telephone", old_values."wants_digest" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="7afb8588c0934937c35d6d124d3a35f0c17b175c",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_72b38",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_user",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="calendarfeed",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_calendarfeedversion" ("authority_id", "id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id", "withdrawn_at") SELECT new_values."authority_id", new_values."id", new_values."made_at", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."user_id", new_values."withdrawn_at" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="be243e294127c30d41b1fbc8e4eacd897a0c64f6",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_aedb1",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_calendarfeed",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="calendarfeed",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_calendarfeedversion" ("authority_id", "id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id", "withdrawn_at") SELECT new_values."authority_id", new_values."id", new_values."made_at", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."user_id", new_values."withdrawn_at" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."authority_id" IS DISTINCT FROM (new_values."authority_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."made_at" IS DISTINCT FROM (new_values."made_at") OR old_values."user_id" IS DISTINCT FROM (new_values."user_id") OR old_values."withdrawn_at" IS DISTINCT FROM (new_values."withdrawn_at")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="53439671bf8ec5bfed0ea698598629b23dcaf4d3",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_417b7",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_calendarfeed",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="calendarfeed",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_calendarfeedversion" ("authority_id", "id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id", "withdrawn_at") SELECT old_values."authority_id", old_values."id", old_values."made_at", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."user_id", old_values."withdrawn_at" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="084e25713947c31f922930cfe95263e33da9316c",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e44d7",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_calendarfeed",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="caseexample",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("checked_by", models.F("written_by")), _negated=True),
                        name="case_example_checked_by_another",
                        violation_error_message="Somebody else must check it.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="caseexample",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_caseexampleversion" ("authority_id", "checked_by_id", "checked_on", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ways", "wording", "written_by_id", "written_on") SELECT new_values."authority_id", new_values."checked_by_id", new_values."checked_on", new_values."entered_in_error", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."ways", new_values."wording", new_values."written_by_id", new_values."written_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3889a9b4af34adea4533397bc803415e531dfa27",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_99725",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_caseexample",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="caseexample",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_caseexampleversion" ("authority_id", "checked_by_id", "checked_on", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ways", "wording", "written_by_id", "written_on") SELECT new_values."authority_id", new_values."checked_by_id", new_values."checked_on", new_values."entered_in_error", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."ways", new_values."wording", new_values."written_by_id", new_values."written_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3d1eb62d0856f1d84efd8f6cbd43eb8dd687e33f",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e82ac",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_caseexample",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="caseexample",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_caseexampleversion" ("authority_id", "checked_by_id", "checked_on", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ways", "wording", "written_by_id", "written_on") SELECT old_values."authority_id", old_values."checked_by_id", old_values."checked_on", old_values."entered_in_error", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."ways", old_values."wording", old_values."written_by_id", old_values."written_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="9bee47ffa735d3bd91375d8dd0def690b7a2048e",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a9c92",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_caseexample",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddField(
                    model_name="derivation",
                    name="authority",
                    field=models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="record.authority",
                    ),
                ),
                migrations.AddIndex(
                    model_name="child",
                    index=django.contrib.postgres.indexes.GinIndex(
                        fields=["name_key"], name="child_name", opclasses=["gin_trgm_ops"]
                    ),
                ),
                migrations.AddIndex(
                    model_name="child",
                    index=models.Index(fields=["authority", "name_key"], name="child_by_name"),
                ),
                migrations.AddIndex(
                    model_name="child",
                    index=models.Index(fields=["authority", "born_on"], name="child_by_birth"),
                ),
                migrations.AddConstraint(
                    model_name="child",
                    constraint=models.UniqueConstraint(
                        fields=("authority", "local_id"), name="child_local_id_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="child",
                    constraint=models.UniqueConstraint(
                        fields=("id", "authority"), name="child_of_authority"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="child",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("merged_into", models.F("id")), _negated=True),
                        name="child_not_merged_into_itself",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="child",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("died_on__gte", models.F("born_on"))),
                        name="child_died_after_birth",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="child",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_childversion" ("authority_id", "born_on", "communication_needs", "created_at", "died_on", "disabilities", "entered_in_error", "ethnicity", "expected_on", "first_language", "forename", "id", "known_as", "local_id", "merged_into_id", "needs_interpreter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preferred_format", "school", "sex", "source", "surname", "unaccompanied", "upn") SELECT new_values."authority_id", new_values."born_on", new_values."communication_needs", new_values."created_at", new_values."died_on", new_values."disabilities", new_values."entered_in_error", new_values."ethnicity", new_values."expected_on", new_values."first_language", new_values."forename", new_values."id", new_values."known_as", new_values."local_id", new_values."merged_into_id", new_values."needs_interpreter", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."preferred_format", new_values."school", new_values."sex", new_values."source", new_values."surname", new_values."unaccompanied", new_values."upn" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c26eb93f9faf14cb828b472f450720891b8435b6",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e7b39",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_child",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="child",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_childversion" ("authority_id", "born_on", "communication_needs", "created_at", "died_on", "disabilities", "entered_in_error", "ethnicity", "expected_on", "first_language", "forename", "id", "known_as", "local_id", "merged_into_id", "needs_interpreter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preferred_format", "school", "sex", "source", "surname", "unaccompanied", "upn") SELECT new_values."authority_id", new_values."born_on", new_values."communication_needs", new_values."created_at", new_values."died_on", new_values."disabilities", new_values."entered_in_error", new_values."ethnicity", new_values."expected_on", new_values."first_language", new_values."forename", new_values."id", new_values."known_as", new_values."local_id", new_values."merged_into_id", new_values."needs_interpreter", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."preferred_format", new_values."school", new_values."sex", new_values."source", new_values."surname", new_values."unaccompanied", new_values."upn" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."authority_id" IS DISTINCT FROM (new_values."authority_id") OR old_values."born_on" IS DISTINCT FROM (new_values."born_on") OR old_values."communication_needs" IS DISTINCT FROM (new_values."communication_needs") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."died_on" IS DISTINCT FROM (new_values."died_on") OR old_values."disabilities" IS DISTINCT FROM (new_values."disabilities") OR old_values."entered_in_error" IS DISTINCT FROM (new_values."entered_in_error") OR old_values."ethnicity" IS DISTINCT FROM (new_values."ethnicity") OR old_values."expected_on" IS DISTINCT FROM (new_values."expected_on") OR old_values."first_language" IS DISTINCT FROM (new_values."first_language") OR old_values."forename" IS DISTINCT FROM (new_values."forename") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."known_as" IS DISTINCT FROM (new_values."known_as") OR old_values."local_id" IS DISTINCT FROM (new_values."local_id") OR old_values."merged_into_id" IS DISTINCT FROM (new_values."merged_into_id") OR old_values."needs_interpreter" IS DISTINCT FROM (new_values."needs_interpreter") OR old_values."preferred_format" IS DISTINCT FROM (new_values."preferred_format") OR old_values."school" IS DISTINCT FROM (new_values."school") OR old_values."sex" IS DISTINCT FROM (new_values."sex") OR old_values."source" IS DISTINCT FROM (new_values."source") OR old_values."surname" IS DISTINCT FROM (new_values."surname") OR old_values."unaccompanied" IS DISTINCT FROM (new_values."unaccompanied") OR old_values."upn" IS DISTINCT FROM (new_values."upn")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="5f0d64494a986c3bc04db074576216773a3af43b",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7557e",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_child",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="child",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_childversion" ("authority_id", "born_on", "communication_needs", "created_at", "died_on", "disabilities", "entered_in_error", "ethnicity", "expected_on", "first_language", "forename", "id", "known_as", "local_id", "merged_into_id", "needs_interpreter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preferred_format", "school", "sex", "source", "surname", "unaccompanied", "upn") SELECT old_values."authority_id", old_values."born_on", old_values."communication_needs", old_values."created_at", old_values."died_on", old_values."disabilities", old_values."entered_in_error", old_values."ethnicity", old_values."expected_on", old_values."first_language", old_values."forename", old_values."id", old_values."known_as", old_values."local_id", old_values."merged_into_id", old_values."needs_interpreter", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."preferred_format", old_values."school", old_values."sex", old_values."source", old_values."surname", old_values."unaccompanied", old_values."upn" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="1360c9e5e71694cfb60a86ee31fdcc04f05c8ca3",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7c1b4",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_child",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="change",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_changeversion" ("acknowledged_on", "answer", "answer_why", "answered_by_id", "answered_on", "authority_id", "began_on", "brought_forward", "child_id", "concerns", "created_at", "effect", "enclosed", "entered_in_error", "happened_on", "heard_how", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "proposed", "returned_as", "review_by", "source", "subtype", "summary", "told_by_id", "told_on", "told_time", "type") SELECT new_values."acknowledged_on", new_values."answer", new_values."answer_why", new_values."answered_by_id", new_values."answered_on", new_values."authority_id", new_values."began_on", new_values."brought_forward", new_values."child_id", new_values."concerns", new_values."created_at", new_values."effect", new_values."enclosed", new_values."entered_in_error", new_values."happened_on", new_values."heard_how", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."planned", new_values."proposed", new_values."returned_as", new_values."review_by", new_values."source", new_values."subtype", new_values."summary", new_values."told_by_id", new_values."told_on", new_values."told_time", new_values."type" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="7a22db8da5523afa2382c457e48320cb18990121",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5cef1",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_change",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="change",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_changeversion" ("acknowledged_on", "answer", "answer_why", "answered_by_id", "answered_on", "authority_id", "began_on", "brought_forward", "child_id", "concerns", "created_at", "effect", "enclosed", "entered_in_error", "happened_on", "heard_how", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "proposed", "returned_as", "review_by", "source", "subtype", "summary", "told_by_id", "told_on", "told_time", "type") SELECT new_values."acknowledged_on", new_values."answer", new_values."answer_why", new_values."answered_by_id", new_values."answered_on", new_values."authority_id", new_values."began_on", new_values."brought_forward", new_values."child_id", new_values."concerns", new_values."created_at", new_values."effect", new_values."enclosed", new_values."entered_in_error", new_values."happened_on", new_values."heard_how", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."planned", new_values."proposed", new_values."returned_as", new_values."review_by", new_values."source", new_values."subtype", new_values."summary", new_values."told_by_id", new_values."told_on", new_values."told_time", new_values."type" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4cae0679e2af178bf5d2e1a892c38f15ca2baed2",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bb537",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_change",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="change",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_changeversion" ("acknowledged_on", "answer", "answer_why", "answered_by_id", "answered_on", "authority_id", "began_on", "brought_forward", "child_id", "concerns", "created_at", "effect", "enclosed", "entered_in_error", "happened_on", "heard_how", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "proposed", "returned_as", "review_by", "source", "subtype", "summary", "told_by_id", "told_on", "told_time", "type") SELECT old_values."acknowledged_on", old_values."answer", old_values."answer_why", old_values."answered_by_id", old_values."answered_on", old_values."authority_id", old_values."began_on", old_values."brought_forward", old_values."child_id", old_values."concerns", old_values."created_at", old_values."effect", old_values."enclosed", old_values."entered_in_error", old_values."happened_on", old_values."heard_how", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."planned", old_values."proposed", old_values."returned_as", old_values."review_by", old_values."source", old_values."subtype", old_values."summary", old_values."told_by_id", old_values."told_on", old_values."told_time", old_values."type" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="2fbb4a7806ad8647ea83928dd8a79cb3a89d7097",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fa328",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_change",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="accommodation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ended_on__gte", models.F("started_on"))),
                        name="accommodation_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="accommodation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_accommodationversion" ("authority_id", "child_id", "created_at", "ended_on", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regulated", "returned_as", "source", "started_on") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."ended_on", new_values."entered_in_error", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."regulated", new_values."returned_as", new_values."source", new_values."started_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d010867c92992db13bdabc279366234be980113b",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_eeb4c",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_accommodation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="accommodation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_accommodationversion" ("authority_id", "child_id", "created_at", "ended_on", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regulated", "returned_as", "source", "started_on") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."ended_on", new_values."entered_in_error", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."regulated", new_values."returned_as", new_values."source", new_values."started_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f5bb8c85c66a753785e02bf4297e891b09c7997f",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_976bb",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_accommodation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="accommodation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_accommodationversion" ("authority_id", "child_id", "created_at", "ended_on", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regulated", "returned_as", "source", "started_on") SELECT old_values."authority_id", old_values."child_id", old_values."created_at", old_values."ended_on", old_values."entered_in_error", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."regulated", old_values."returned_as", old_values."source", old_values."started_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="ab37bf6f3bfa97a99a845b6a28cbaaeba3c2901b",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4cf68",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_accommodation",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="childmerge",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("undone_at__isnull", True)),
                        fields=("duplicate",),
                        name="child_merged_once",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="coverage",
                    constraint=models.UniqueConstraint(
                        fields=("authority", "kind"), name="coverage_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="coverage",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("until__gte", models.F("since"))),
                        name="coverage_in_order",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="datedevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_datedeventversion" ("about", "attrs", "authority_id", "child_id", "created_at", "entered_in_error", "happened_on", "happened_time", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "source") SELECT new_values."about", new_values."attrs", new_values."authority_id", new_values."child_id", new_values."created_at", new_values."entered_in_error", new_values."happened_on", new_values."happened_time", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."returned_as", new_values."source" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0cccc8270d0f50df5550c711531f5a7b16d5f399",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2e5c9",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_datedevent",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="datedevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_datedeventversion" ("about", "attrs", "authority_id", "child_id", "created_at", "entered_in_error", "happened_on", "happened_time", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "source") SELECT new_values."about", new_values."attrs", new_values."authority_id", new_values."child_id", new_values."created_at", new_values."entered_in_error", new_values."happened_on", new_values."happened_time", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."returned_as", new_values."source" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ffbad89bd5bef8f47b9f13a95f9e3733c50752f9",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_dc570",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_datedevent",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="datedevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_datedeventversion" ("about", "attrs", "authority_id", "child_id", "created_at", "entered_in_error", "happened_on", "happened_time", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "source") SELECT old_values."about", old_values."attrs", old_values."authority_id", old_values."child_id", old_values."created_at", old_values."entered_in_error", old_values."happened_on", old_values."happened_time", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."returned_as", old_values."source" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="9274cc8d44e450432d2ecd878a34b7290c4574bb",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1553d",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_datedevent",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="digestsent",
                    constraint=models.UniqueConstraint(
                        fields=("user", "day"), name="digest_once_a_day"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="addendum",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_addendumversion" ("added_by_id", "added_on", "authority_id", "child_id", "created_at", "document_id", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "source", "wording") SELECT new_values."added_by_id", new_values."added_on", new_values."authority_id", new_values."child_id", new_values."created_at", new_values."document_id", new_values."entered_in_error", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."returned_as", new_values."source", new_values."wording" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="09b133b7bd6605251b9699d96a54ea7ce5ca09c1",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_033a7",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_addendum",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="addendum",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_addendumversion" ("added_by_id", "added_on", "authority_id", "child_id", "created_at", "document_id", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "source", "wording") SELECT new_values."added_by_id", new_values."added_on", new_values."authority_id", new_values."child_id", new_values."created_at", new_values."document_id", new_values."entered_in_error", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."returned_as", new_values."source", new_values."wording" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="386681d93b8db894b300366ea7dbc80d4f407735",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_29f73",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_addendum",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="addendum",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_addendumversion" ("added_by_id", "added_on", "authority_id", "child_id", "created_at", "document_id", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "source", "wording") SELECT old_values."added_by_id", old_values."added_on", old_values."authority_id", old_values."child_id", old_values."created_at", old_values."document_id", old_values."entered_in_error", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."returned_as", old_values."source", old_values."wording" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="6517f5620595a6e6cb0aa6a2aaafc777b171f308",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_70b05",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_addendum",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="duty",
                    index=models.Index(
                        condition=models.Q(
                            ("outcome", "open"),
                            models.Q(
                                ("outcome", "unknown"),
                                models.Q(("gap", "before the record begins"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        fields=["authority", "due"],
                        name="duty_standing_by_due",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="duty",
                    constraint=models.UniqueConstraint(
                        fields=("child", "rule", "anchor", "each"), name="duty_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="answer",
                    constraint=models.UniqueConstraint(
                        fields=("entry", "question", "item"), name="answer_once"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="answer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_answerversion" ("authority_id", "child_id", "created_at", "does_not_apply", "entered_in_error", "entry_id", "id", "item", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "returned_as", "revision", "saved_at", "saved_by_id", "source", "value", "why") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."does_not_apply", new_values."entered_in_error", new_values."entry_id", new_values."id", new_values."item", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."question", new_values."returned_as", new_values."revision", new_values."saved_at", new_values."saved_by_id", new_values."source", new_values."value", new_values."why" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3e3140d17f65fc2d3c3b158beae02e39913264b1",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fb5f1",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_answer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="answer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_answerversion" ("authority_id", "child_id", "created_at", "does_not_apply", "entered_in_error", "entry_id", "id", "item", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "returned_as", "revision", "saved_at", "saved_by_id", "source", "value", "why") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."does_not_apply", new_values."entered_in_error", new_values."entry_id", new_values."id", new_values."item", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."question", new_values."returned_as", new_values."revision", new_values."saved_at", new_values."saved_by_id", new_values."source", new_values."value", new_values."why" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="762814f89821f199d337f5f92be4162af70414c3",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5dde1",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_answer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="answer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_answerversion" ("authority_id", "child_id", "created_at", "does_not_apply", "entered_in_error", "entry_id", "id", "item", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "returned_as", "revision", "saved_at", "saved_by_id", "source", "value", "why") SELECT old_values."authority_id", old_values."child_id", old_values."created_at", old_values."does_not_apply", old_values."entered_in_error", old_values."entry_id", old_values."id", old_values."item", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."question", old_values."returned_as", old_values."revision", old_values."saved_at", old_values."saved_by_id", old_values."source", old_values."value", old_values."why" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="afac18d0ffe2e9d0d6da70c3048c86ac621731cf",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_13351",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_answer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="gatelift",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_gateliftversion" ("about", "authority_id", "child_id", "created_at", "entered_in_error", "gate", "id", "lifted_by_id", "lifted_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reason_code", "returned_as", "source", "step") SELECT new_values."about", new_values."authority_id", new_values."child_id", new_values."created_at", new_values."entered_in_error", new_values."gate", new_values."id", new_values."lifted_by_id", new_values."lifted_on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."reason_code", new_values."returned_as", new_values."source", new_values."step" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3346cdf273222114bbd963b2be0b89a35d564dc2",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e6957",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_gatelift",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="gatelift",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_gateliftversion" ("about", "authority_id", "child_id", "created_at", "entered_in_error", "gate", "id", "lifted_by_id", "lifted_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reason_code", "returned_as", "source", "step") SELECT new_values."about", new_values."authority_id", new_values."child_id", new_values."created_at", new_values."entered_in_error", new_values."gate", new_values."id", new_values."lifted_by_id", new_values."lifted_on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."reason_code", new_values."returned_as", new_values."source", new_values."step" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c2df5346318cf1ef198a5522a1349a5831955175",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_21d62",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_gatelift",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="gatelift",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_gateliftversion" ("about", "authority_id", "child_id", "created_at", "entered_in_error", "gate", "id", "lifted_by_id", "lifted_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reason_code", "returned_as", "source", "step") SELECT old_values."about", old_values."authority_id", old_values."child_id", old_values."created_at", old_values."entered_in_error", old_values."gate", old_values."id", old_values."lifted_by_id", old_values."lifted_on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."reason_code", old_values."returned_as", old_values."source", old_values."step" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="744df75153db2c56be330e76cd241ec871966e9b",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d28f1",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_gatelift",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="importedchild",
                    constraint=models.UniqueConstraint(
                        fields=("job", "child_local_id"), name="imported_child_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="importproblem",
                    constraint=models.UniqueConstraint(
                        fields=("job", "place"), name="import_problem_place"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="legalstatus",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ended_on__gte", models.F("started_on"))),
                        name="legal_status_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="legalstatus",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("entered_in_error", False), ("is_reporting", True)),
                        deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                        expressions=[
                            ("child", "="),
                            (
                                holdfast.record.models.constraints.DateRange(
                                    "started_on", "ended_on"
                                ),
                                "&&",
                            ),
                        ],
                        name="legal_status_apart",
                        violation_error_message="Another reported legal status covers some of these days.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="legalstatus",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_legalstatusversion" ("authority_id", "child_id", "code", "created_at", "ended_on", "entered_in_error", "id", "is_reporting", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "source", "started_on") SELECT new_values."authority_id", new_values."child_id", new_values."code", new_values."created_at", new_values."ended_on", new_values."entered_in_error", new_values."id", new_values."is_reporting", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."returned_as", new_values."source", new_values."started_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d503405509e520721551f81adb26d62ea411ff0a",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_971fd",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_legalstatus",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="legalstatus",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_legalstatusversion" ("authority_id", "child_id", "code", "created_at", "ended_on", "entered_in_error", "id", "is_reporting", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "source", "started_on") SELECT new_values."authority_id", new_values."child_id", new_values."code", new_values."created_at", new_values."ended_on", new_values."entered_in_error", new_values."id", new_values."is_reporting", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."returned_as", new_values."source", new_values."started_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4f4ed46a2071bcb43655c77f5e57527a2d0df670",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_57e2a",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_legalstatus",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="legalstatus",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_legalstatusversion" ("authority_id", "child_id", "code", "created_at", "ended_on", "entered_in_error", "id", "is_reporting", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "source", "started_on") SELECT old_values."authority_id", old_values."child_id", old_values."code", old_values."created_at", old_values."ended_on", old_values."entered_in_error", old_values."id", old_values."is_reporting", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."returned_as", old_values."source", old_values."started_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="89f0e88a7023558714854f20d5f4a26ce4c6f5f6",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a25b1",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_legalstatus",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="lookedafterperiod",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ended_on__gte", models.F("started_on"))),
                        name="looked_after_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="lookedafterperiod",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("entered_in_error", False)),
                        deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                        expressions=[
                            ("child", "="),
                            (
                                holdfast.record.models.constraints.DateRange(
                                    "started_on", "ended_on"
                                ),
                                "&&",
                            ),
                        ],
                        name="looked_after_apart",
                        violation_error_message="The child is already looked after on some of these days.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lookedafterperiod",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_lookedafterperiodversion" ("authority_id", "child_id", "created_at", "end_reason", "ended_on", "entered_in_error", "how", "id", "need", "notified_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_on", "remanded_on", "remanded_to", "returned_as", "source", "started_on") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."end_reason", new_values."ended_on", new_values."entered_in_error", new_values."how", new_values."id", new_values."need", new_values."notified_on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."recorded_on", new_values."remanded_on", new_values."remanded_to", new_values."returned_as", new_values."source", new_values."started_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="58ae1997d57405b033c9127f5e2b8b489e6ac956",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ea8d2",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_lookedafterperiod",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lookedafterperiod",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_lookedafterperiodversion" ("authority_id", "child_id", "created_at", "end_reason", "ended_on", "entered_in_error", "how", "id", "need", "notified_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_on", "remanded_on", "remanded_to", "returned_as", "source", "started_on") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."end_reason", new_values."ended_on", new_values."entered_in_error", new_values."how", new_values."id", new_values."need", new_values."notified_on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."recorded_on", new_values."remanded_on", new_values."remanded_to", new_values."returned_as", new_values."source", new_values."started_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0324853e74c8e7b60787aa7549511716218c3efe",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_19b12",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_lookedafterperiod",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lookedafterperiod",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_lookedafterperiodversion" ("authority_id", "child_id", "created_at", "end_reason", "ended_on", "entered_in_error", "how", "id", "need", "notified_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_on", "remanded_on", "remanded_to", "returned_as", "source", "started_on") SELECT old_values."authority_id", old_values."child_id", old_values."created_at", old_values."end_reason", old_values."ended_on", old_values."entered_in_error", old_values."how", old_values."id", old_values."need", old_values."notified_on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."recorded_on", old_values."remanded_on", old_values."remanded_to", old_values."returned_as", old_values."source", old_values."started_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="f456be76aa9f44607e5ab847af023d6ea5121013",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cb1a0",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_lookedafterperiod",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="meeting",
                    index=models.Index(fields=["authority", "planned_on"], name="meeting_by_day"),
                ),
                migrations.AddConstraint(
                    model_name="meeting",
                    constraint=models.UniqueConstraint(
                        fields=("id", "authority"), name="meeting_of_authority"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_meetingversion" ("authority_id", "cancelled", "displaced", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_end_time", "planned_on", "planned_time") SELECT new_values."authority_id", new_values."cancelled", new_values."displaced", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place", new_values."planned_end_time", new_values."planned_on", new_values."planned_time" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="864c5ba2c7f13d4aeeec4558fc103073068aad01",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_645c7",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_meeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_meetingversion" ("authority_id", "cancelled", "displaced", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_end_time", "planned_on", "planned_time") SELECT new_values."authority_id", new_values."cancelled", new_values."displaced", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place", new_values."planned_end_time", new_values."planned_on", new_values."planned_time" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="1490c614d94a69d36a056b6d54b8d3fe33042559",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_50dd4",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_meeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_meetingversion" ("authority_id", "cancelled", "displaced", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_end_time", "planned_on", "planned_time") SELECT old_values."authority_id", old_values."cancelled", old_values."displaced", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place", old_values."planned_end_time", old_values."planned_on", old_values."planned_time" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="56265686f8dba45e843f481b1ecf37b46428ad04",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_08da4",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_meeting",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="conference",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("outcome", ""), ("held_on__isnull", False), _connector="OR"
                        ),
                        name="conference_outcome_when_held",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conference",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_conferenceversion" ("authority_id", "child_id", "core_group", "created_at", "date_set_on", "decisions_sent_on", "decisions_sent_time", "ended_time", "enquiry_id", "entered_in_error", "exclusion_requested", "family_needs", "held_on", "id", "invitations_requested_on", "meeting_id", "minutes_distributed_on", "minutes_distributed_time", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorate", "reports", "restricted", "returned_as", "source", "started_time", "transfer", "type", "unborn") SELECT new_values."authority_id", new_values."child_id", new_values."core_group", new_values."created_at", new_values."date_set_on", new_values."decisions_sent_on", new_values."decisions_sent_time", new_values."ended_time", new_values."enquiry_id", new_values."entered_in_error", new_values."exclusion_requested", new_values."family_needs", new_values."held_on", new_values."id", new_values."invitations_requested_on", new_values."meeting_id", new_values."minutes_distributed_on", new_values."minutes_distributed_time", new_values."outcome", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."quorate", new_values."reports", new_values."restricted", new_values."returned_as", new_values."source", new_values."started_time", new_values."transfer", new_values."type", new_values."unborn" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="eb331af15d58ccfda0684968a2c3cabb864d346d",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1ce61",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_conference",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conference",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_conferenceversion" ("authority_id", "child_id", "core_group", "created_at", "date_set_on", "decisions_sent_on", "decisions_sent_time", "ended_time", "enquiry_id", "entered_in_error", "exclusion_requested", "family_needs", "held_on", "id", "invitations_requested_on", "meeting_id", "minutes_distributed_on", "minutes_distributed_time", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorate", "reports", "restricted", "returned_as", "source", "started_time", "transfer", "type", "unborn") SELECT new_values."authority_id", new_values."child_id", new_values."core_group", new_values."created_at", new_values."date_set_on", new_values."decisions_sent_on", new_values."decisions_sent_time", new_values."ended_time", new_values."enquiry_id", new_values."entered_in_error", new_values."exclusion_requested", new_values."family_needs", new_values."held_on", new_values."id", new_values."invitations_requested_on", new_values."meeting_id", new_values."minutes_distributed_on", new_values."minutes_distributed_time", new_values."outcome", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."quorate", new_values."reports", new_values."restricted", new_values."returned_as", new_values."source", new_values."started_time", new_values."transfer", new_values."type", new_values."unborn" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="eb2548440728bea43ee57e44a1ef404e310a4ca9",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_818dd",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_conference",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conference",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_conferenceversion" ("authority_id", "child_id", "core_group", "created_at", "date_set_on", "decisions_sent_on", "decisions_sent_time", "ended_time", "enquiry_id", "entered_in_error", "exclusion_requested", "family_needs", "held_on", "id", "invitations_requested_on", "meeting_id", "minutes_distributed_on", "minutes_distributed_time", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorate", "reports", "restricted", "returned_as", "source", "started_time", "transfer", "type", "unborn") SELECT old_values."authority_id", old_values."child_id", old_values."core_group", old_values."created_at", old_values."date_set_on", old_values."decisions_sent_on", old_values."decisions_sent_time", old_values."ended_time", old_values."enquiry_id", old_values."entered_in_error", old_values."exclusion_requested", old_values."family_needs", old_values."held_on", old_values."id", old_values."invitations_requested_on", old_values."meeting_id", old_values."minutes_distributed_on", old_values."minutes_distributed_time", old_values."outcome", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."quorate", old_values."reports", old_values."restricted", old_values."returned_as", old_values."source", old_values."started_time", old_values."transfer", old_values."type", old_values."unborn" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="fe5bc9d8278965e7b99ef62cf9c0f29d2354a4e4",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6a0f0",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_conference",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="notice",
                    index=models.Index(
                        condition=models.Q(
                            ("entered_in_error", False), ("acknowledged_on__isnull", True)
                        ),
                        fields=["recipient"],
                        name="notice_unread",
                    ),
                ),
                migrations.AddIndex(
                    model_name="notice",
                    index=models.Index(
                        condition=models.Q(
                            ("entered_in_error", False), ("acknowledged_on__isnull", True)
                        ),
                        fields=["authority", "role"],
                        name="notice_for_role",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="notice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_noticeversion" ("about", "acknowledged_by_id", "acknowledged_on", "answer", "authority_id", "child_id", "created_at", "entered_in_error", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipient_id", "restricted", "returned_as", "role", "sent_at", "sent_by_id", "source", "title", "urgent", "wording") SELECT new_values."about", new_values."acknowledged_by_id", new_values."acknowledged_on", new_values."answer", new_values."authority_id", new_values."child_id", new_values."created_at", new_values."entered_in_error", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."recipient_id", new_values."restricted", new_values."returned_as", new_values."role", new_values."sent_at", new_values."sent_by_id", new_values."source", new_values."title", new_values."urgent", new_values."wording" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="eac02122a1e9243a833bb0b1cfcf5d4cfceaae92",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0aafd",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_notice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="notice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_noticeversion" ("about", "acknowledged_by_id", "acknowledged_on", "answer", "authority_id", "child_id", "created_at", "entered_in_error", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipient_id", "restricted", "returned_as", "role", "sent_at", "sent_by_id", "source", "title", "urgent", "wording") SELECT new_values."about", new_values."acknowledged_by_id", new_values."acknowledged_on", new_values."answer", new_values."authority_id", new_values."child_id", new_values."created_at", new_values."entered_in_error", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."recipient_id", new_values."restricted", new_values."returned_as", new_values."role", new_values."sent_at", new_values."sent_by_id", new_values."source", new_values."title", new_values."urgent", new_values."wording" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="a874f681cf54d9a2e259292c5f0d236e58f08638",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_64d70",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_notice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="notice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_noticeversion" ("about", "acknowledged_by_id", "acknowledged_on", "answer", "authority_id", "child_id", "created_at", "entered_in_error", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipient_id", "restricted", "returned_as", "role", "sent_at", "sent_by_id", "source", "title", "urgent", "wording") SELECT old_values."about", old_values."acknowledged_by_id", old_values."acknowledged_on", old_values."answer", old_values."authority_id", old_values."child_id", old_values."created_at", old_values."entered_in_error", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."recipient_id", old_values."restricted", old_values."returned_as", old_values."role", old_values."sent_at", old_values."sent_by_id", old_values."source", old_values."title", old_values."urgent", old_values."wording" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="b41fa816ff254b487f2cf6e8652663ca8d3a1a51",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0ef16",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_notice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="otheranswer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_otheranswerversion" ("answer_id", "authority_id", "child_id", "created_at", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "settled_at", "source", "value", "why", "written_at", "written_by_id") SELECT new_values."answer_id", new_values."authority_id", new_values."child_id", new_values."created_at", new_values."entered_in_error", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."returned_as", new_values."settled_at", new_values."source", new_values."value", new_values."why", new_values."written_at", new_values."written_by_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="9bcee879ee5cadb51ffc3cad85f384354f3d3f5d",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7387c",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_otheranswer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="otheranswer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_otheranswerversion" ("answer_id", "authority_id", "child_id", "created_at", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "settled_at", "source", "value", "why", "written_at", "written_by_id") SELECT new_values."answer_id", new_values."authority_id", new_values."child_id", new_values."created_at", new_values."entered_in_error", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."returned_as", new_values."settled_at", new_values."source", new_values."value", new_values."why", new_values."written_at", new_values."written_by_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="9b663f8ceda956cd511cc986c7d2567884df4865",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0c8fd",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_otheranswer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="otheranswer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_otheranswerversion" ("answer_id", "authority_id", "child_id", "created_at", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "settled_at", "source", "value", "why", "written_at", "written_by_id") SELECT old_values."answer_id", old_values."authority_id", old_values."child_id", old_values."created_at", old_values."entered_in_error", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."returned_as", old_values."settled_at", old_values."source", old_values."value", old_values."why", old_values."written_at", old_values."written_by_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="b89a66742a3812e07039271fed341c6abff56c38",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9e396",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_otheranswer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="permission",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_permissionversion" ("anchor", "authority_id", "child_id", "created_at", "entered_in_error", "given_by_id", "given_by_name", "given_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "returned_as", "rule", "source") SELECT new_values."anchor", new_values."authority_id", new_values."child_id", new_values."created_at", new_values."entered_in_error", new_values."given_by_id", new_values."given_by_name", new_values."given_on", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."returned_as", new_values."rule", new_values."source" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="6400aaf9c174721849e51d46955e0eb5a2b04e1e",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f8b53",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_permission",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="permission",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_permissionversion" ("anchor", "authority_id", "child_id", "created_at", "entered_in_error", "given_by_id", "given_by_name", "given_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "returned_as", "rule", "source") SELECT new_values."anchor", new_values."authority_id", new_values."child_id", new_values."created_at", new_values."entered_in_error", new_values."given_by_id", new_values."given_by_name", new_values."given_on", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."returned_as", new_values."rule", new_values."source" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="71910210117d141d1f6cf327ab540f9a2d36636c",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d6a0a",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_permission",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="permission",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_permissionversion" ("anchor", "authority_id", "child_id", "created_at", "entered_in_error", "given_by_id", "given_by_name", "given_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "returned_as", "rule", "source") SELECT old_values."anchor", old_values."authority_id", old_values."child_id", old_values."created_at", old_values."entered_in_error", old_values."given_by_id", old_values."given_by_name", old_values."given_on", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."returned_as", old_values."rule", old_values."source" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="d13b0d250f0646d07a23ac74e625ba05c8fc6a42",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4b280",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_permission",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="person",
                    index=django.contrib.postgres.indexes.GinIndex(
                        fields=["name_key"], name="person_name", opclasses=["gin_trgm_ops"]
                    ),
                ),
                migrations.AddConstraint(
                    model_name="person",
                    constraint=models.UniqueConstraint(
                        fields=("id", "authority"), name="person_of_authority"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="person",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_personversion" ("address", "address_protected", "authority_id", "born_on", "died_on", "email", "entered_in_error", "first_language", "forename", "id", "job_title", "known_as", "needs", "needs_interpreter", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "surname", "telephone") SELECT new_values."address", new_values."address_protected", new_values."authority_id", new_values."born_on", new_values."died_on", new_values."email", new_values."entered_in_error", new_values."first_language", new_values."forename", new_values."id", new_values."job_title", new_values."known_as", new_values."needs", new_values."needs_interpreter", new_values."organisation", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."surname", new_values."telephone" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="45d3d36e279da14b4a2b4a5f2a2310249ae3218b",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_35aa5",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_person",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="person",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_personversion" ("address", "address_protected", "authority_id", "born_on", "died_on", "email", "entered_in_error", "first_language", "forename", "id", "job_title", "known_as", "needs", "needs_interpreter", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "surname", "telephone") SELECT new_values."address", new_values."address_protected", new_values."authority_id", new_values."born_on", new_values."died_on", new_values."email", new_values."entered_in_error", new_values."first_language", new_values."forename", new_values."id", new_values."job_title", new_values."known_as", new_values."needs", new_values."needs_interpreter", new_values."organisation", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."surname", new_values."telephone" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."address" IS DISTINCT FROM (new_values."address") OR old_values."address_protected" IS DISTINCT FROM (new_values."address_protected") OR old_values."authority_id" IS DISTINCT FROM (new_values."authority_id") OR old_values."born_on" IS DISTINCT FROM (new_values."born_on") OR old_values."died_on" IS DISTINCT FROM (new_values."died_on") OR old_values."email" IS DISTINCT FROM (new_values."email") OR old_values."entered_in_error" IS DISTINCT FROM (new_values."entered_in_error") OR old_values."first_language" IS DISTINCT FROM (new_values."first_language") OR old_values."forename" IS DISTINCT FROM (new_values."forename") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."job_title" IS DISTINCT FROM (new_values."job_title") OR old_values."known_as" IS DISTINCT FROM (new_values."known_as") OR old_values."needs" IS DISTINCT FROM (new_values."needs") OR old_values."needs_interpreter" IS DISTINCT FROM (new_values."needs_interpreter") OR old_values."organisation" IS DISTINCT FROM (new_values."organisation") OR old_values."surname" IS DISTINCT FROM (new_values."surname") OR old_values."telephone" IS DISTINCT FROM (new_values."telephone")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3a41a397b2149697ce70aab6a102c8cc6a3771dc",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5540d",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_person",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="person",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_personversion" ("address", "address_protected", "authority_id", "born_on", "died_on", "email", "entered_in_error", "first_language", "forename", "id", "job_title", "known_as", "needs", "needs_interpreter", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "surname", "telephone") SELECT old_values."address", old_values."address_protected", old_values."authority_id", old_values."born_on", old_values."died_on", old_values."email", old_values."entered_in_error", old_values."first_language", old_values."forename", old_values."id", old_values."job_title", old_values."known_as", old_values."needs", old_values."needs_interpreter", old_values."organisation", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."surname", old_values."telephone" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="c4050d724b36be8c91dd42da2146b4949bcfa435",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c97d6",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_person",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="outsidelink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_outsidelinkversion" ("attempts", "authority_id", "child_id", "created_at", "ends_at", "entered_in_error", "entry_id", "id", "made_at", "made_by_id", "opened_at", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "sent_at", "source", "withdrawn_at", "withdrawn_because") SELECT new_values."attempts", new_values."authority_id", new_values."child_id", new_values."created_at", new_values."ends_at", new_values."entered_in_error", new_values."entry_id", new_values."id", new_values."made_at", new_values."made_by_id", new_values."opened_at", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."returned_as", new_values."sent_at", new_values."source", new_values."withdrawn_at", new_values."withdrawn_because" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c975d4ed3088e6b7b51faa5e84c76f980f3a3221",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d7b30",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_outsidelink",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="outsidelink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_outsidelinkversion" ("attempts", "authority_id", "child_id", "created_at", "ends_at", "entered_in_error", "entry_id", "id", "made_at", "made_by_id", "opened_at", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "sent_at", "source", "withdrawn_at", "withdrawn_because") SELECT new_values."attempts", new_values."authority_id", new_values."child_id", new_values."created_at", new_values."ends_at", new_values."entered_in_error", new_values."entry_id", new_values."id", new_values."made_at", new_values."made_by_id", new_values."opened_at", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."returned_as", new_values."sent_at", new_values."source", new_values."withdrawn_at", new_values."withdrawn_because" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."attempts" IS DISTINCT FROM (new_values."attempts") OR old_values."authority_id" IS DISTINCT FROM (new_values."authority_id") OR old_values."child_id" IS DISTINCT FROM (new_values."child_id") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."ends_at" IS DISTINCT FROM (new_values."ends_at") OR old_values."entered_in_error" IS DISTINCT FROM (new_values."entered_in_error") OR old_values."entry_id" IS DISTINCT FROM (new_values."entry_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."made_at" IS DISTINCT FROM (new_values."made_at") OR old_values."made_by_id" IS DISTINCT FROM (new_values."made_by_id") OR old_values."opened_at" IS DISTINCT FROM (new_values."opened_at") OR old_values."person_id" IS DISTINCT FROM (new_values."person_id") OR old_values."returned_as" IS DISTINCT FROM (new_values."returned_as") OR old_values."sent_at" IS DISTINCT FROM (new_values."sent_at") OR old_values."source" IS DISTINCT FROM (new_values."source") OR old_values."withdrawn_at" IS DISTINCT FROM (new_values."withdrawn_at") OR old_values."withdrawn_because" IS DISTINCT FROM (new_values."withdrawn_because")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="7a5dbf62142c984b88df972edc6bc4c9aea60dd3",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a3bfb",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_outsidelink",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="outsidelink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_outsidelinkversion" ("attempts", "authority_id", "child_id", "created_at", "ends_at", "entered_in_error", "entry_id", "id", "made_at", "made_by_id", "opened_at", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "sent_at", "source", "withdrawn_at", "withdrawn_because") SELECT old_values."attempts", old_values."authority_id", old_values."child_id", old_values."created_at", old_values."ends_at", old_values."entered_in_error", old_values."entry_id", old_values."id", old_values."made_at", old_values."made_by_id", old_values."opened_at", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."returned_as", old_values."sent_at", old_values."source", old_values."withdrawn_at", old_values."withdrawn_because" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="86851e8027823569771501ebce6c279d57d3a49b",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_73139",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_outsidelink",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="exclusion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ended_on__gte", models.F("decided_on"))),
                        name="exclusion_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exclusion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_exclusionversion" ("authority_id", "child_id", "consulted", "created_at", "decided_by_id", "decided_on", "ended_because", "ended_on", "entered_in_error", "id", "letter_sent_on", "meeting_offered_on", "met_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale", "responded_on", "response", "response_note", "response_recorded_on", "returned_as", "source") SELECT new_values."authority_id", new_values."child_id", new_values."consulted", new_values."created_at", new_values."decided_by_id", new_values."decided_on", new_values."ended_because", new_values."ended_on", new_values."entered_in_error", new_values."id", new_values."letter_sent_on", new_values."meeting_offered_on", new_values."met_on", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."rationale", new_values."responded_on", new_values."response", new_values."response_note", new_values."response_recorded_on", new_values."returned_as", new_values."source" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f6a9066aa07b6f675c085d4fbbe99bda4d6ce6b9",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2c15d",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_exclusion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exclusion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_exclusionversion" ("authority_id", "child_id", "consulted", "created_at", "decided_by_id", "decided_on", "ended_because", "ended_on", "entered_in_error", "id", "letter_sent_on", "meeting_offered_on", "met_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale", "responded_on", "response", "response_note", "response_recorded_on", "returned_as", "source") SELECT new_values."authority_id", new_values."child_id", new_values."consulted", new_values."created_at", new_values."decided_by_id", new_values."decided_on", new_values."ended_because", new_values."ended_on", new_values."entered_in_error", new_values."id", new_values."letter_sent_on", new_values."meeting_offered_on", new_values."met_on", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."rationale", new_values."responded_on", new_values."response", new_values."response_note", new_values."response_recorded_on", new_values."returned_as", new_values."source" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="8766415a738c0a9937d5d7433ad715486aa12b13",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_eee92",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_exclusion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exclusion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_exclusionversion" ("authority_id", "child_id", "consulted", "created_at", "decided_by_id", "decided_on", "ended_because", "ended_on", "entered_in_error", "id", "letter_sent_on", "meeting_offered_on", "met_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale", "responded_on", "response", "response_note", "response_recorded_on", "returned_as", "source") SELECT old_values."authority_id", old_values."child_id", old_values."consulted", old_values."created_at", old_values."decided_by_id", old_values."decided_on", old_values."ended_because", old_values."ended_on", old_values."entered_in_error", old_values."id", old_values."letter_sent_on", old_values."meeting_offered_on", old_values."met_on", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."rationale", old_values."responded_on", old_values."response", old_values."response_note", old_values."response_recorded_on", old_values."returned_as", old_values."source" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="05f5a9a4193fa19f2959d829eaa2a35eb605ee8f",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_80cc2",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_exclusion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="documentcopy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_documentcopyversion" ("authority_id", "child_id", "created_at", "document_id", "entered_in_error", "form", "id", "is_child", "name", "not_sent_because", "officer_id", "part", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "sent_how", "sent_on", "source", "withheld", "withheld_because") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."document_id", new_values."entered_in_error", new_values."form", new_values."id", new_values."is_child", new_values."name", new_values."not_sent_because", new_values."officer_id", new_values."part", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."returned_as", new_values."sent_how", new_values."sent_on", new_values."source", new_values."withheld", new_values."withheld_because" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="2e0526c04d8986c6ad4746c09a877fbb9dd35367",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1db03",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_documentcopy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="documentcopy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_documentcopyversion" ("authority_id", "child_id", "created_at", "document_id", "entered_in_error", "form", "id", "is_child", "name", "not_sent_because", "officer_id", "part", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "sent_how", "sent_on", "source", "withheld", "withheld_because") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."document_id", new_values."entered_in_error", new_values."form", new_values."id", new_values."is_child", new_values."name", new_values."not_sent_because", new_values."officer_id", new_values."part", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."returned_as", new_values."sent_how", new_values."sent_on", new_values."source", new_values."withheld", new_values."withheld_because" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="57aded6ca69637e78b5add2ab4b6a3276e3317b6",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b5938",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_documentcopy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="documentcopy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_documentcopyversion" ("authority_id", "child_id", "created_at", "document_id", "entered_in_error", "form", "id", "is_child", "name", "not_sent_because", "officer_id", "part", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "sent_how", "sent_on", "source", "withheld", "withheld_because") SELECT old_values."authority_id", old_values."child_id", old_values."created_at", old_values."document_id", old_values."entered_in_error", old_values."form", old_values."id", old_values."is_child", old_values."name", old_values."not_sent_because", old_values."officer_id", old_values."part", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."returned_as", old_values."sent_how", old_values."sent_on", old_values."source", old_values."withheld", old_values."withheld_because" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="5e66ebc941219ef8cdbb22978e9306f7b70682dc",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_57185",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_documentcopy",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="placement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ended_on__gte", models.F("started_on"))),
                        name="placement_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_placementversion" ("agreed_six_monthly_visits", "authority_id", "change_reason", "child_id", "code", "created_at", "emergency", "ended_on", "entered_in_error", "id", "long_term", "notified_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "provider", "regime", "regulated", "returned_as", "setting", "source", "started_on", "until_18", "urn") SELECT new_values."agreed_six_monthly_visits", new_values."authority_id", new_values."change_reason", new_values."child_id", new_values."code", new_values."created_at", new_values."emergency", new_values."ended_on", new_values."entered_in_error", new_values."id", new_values."long_term", new_values."notified_on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."postcode", new_values."provider", new_values."regime", new_values."regulated", new_values."returned_as", new_values."setting", new_values."source", new_values."started_on", new_values."until_18", new_values."urn" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="fff94be55c1fd6b8c801263468fc0b46deae59e5",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_aac07",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_placement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_placementversion" ("agreed_six_monthly_visits", "authority_id", "change_reason", "child_id", "code", "created_at", "emergency", "ended_on", "entered_in_error", "id", "long_term", "notified_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "provider", "regime", "regulated", "returned_as", "setting", "source", "started_on", "until_18", "urn") SELECT new_values."agreed_six_monthly_visits", new_values."authority_id", new_values."change_reason", new_values."child_id", new_values."code", new_values."created_at", new_values."emergency", new_values."ended_on", new_values."entered_in_error", new_values."id", new_values."long_term", new_values."notified_on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."postcode", new_values."provider", new_values."regime", new_values."regulated", new_values."returned_as", new_values."setting", new_values."source", new_values."started_on", new_values."until_18", new_values."urn" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="1de64dd18a80dcbd57827838f2e9b6456aa5eab3",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b6b01",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_placement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_placementversion" ("agreed_six_monthly_visits", "authority_id", "change_reason", "child_id", "code", "created_at", "emergency", "ended_on", "entered_in_error", "id", "long_term", "notified_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "provider", "regime", "regulated", "returned_as", "setting", "source", "started_on", "until_18", "urn") SELECT old_values."agreed_six_monthly_visits", old_values."authority_id", old_values."change_reason", old_values."child_id", old_values."code", old_values."created_at", old_values."emergency", old_values."ended_on", old_values."entered_in_error", old_values."id", old_values."long_term", old_values."notified_on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."postcode", old_values."provider", old_values."regime", old_values."regulated", old_values."returned_as", old_values."setting", old_values."source", old_values."started_on", old_values."until_18", old_values."urn" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="f96ed95ad7bfc058b9640addd424fe58e1ee18fe",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ea872",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_placement",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="adoptionplacement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ended_on__gte", models.F("started_on"))),
                        name="adoption_placement_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="adoptionplacement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_adoptionplacementversion" ("authority_id", "child_id", "created_at", "end_reason", "ended_on", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "returned", "returned_as", "source", "started_on") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."end_reason", new_values."ended_on", new_values."entered_in_error", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."placement_id", new_values."returned", new_values."returned_as", new_values."source", new_values."started_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0c3b810dc458e9bd021ca8bd126d6f2c5caba060",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3d54d",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_adoptionplacement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="adoptionplacement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_adoptionplacementversion" ("authority_id", "child_id", "created_at", "end_reason", "ended_on", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "returned", "returned_as", "source", "started_on") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."end_reason", new_values."ended_on", new_values."entered_in_error", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."placement_id", new_values."returned", new_values."returned_as", new_values."source", new_values."started_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3a59267b94828941f9bf4a0139052146cc7e502a",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e9b7c",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_adoptionplacement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="adoptionplacement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_adoptionplacementversion" ("authority_id", "child_id", "created_at", "end_reason", "ended_on", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "returned", "returned_as", "source", "started_on") SELECT old_values."authority_id", old_values."child_id", old_values."created_at", old_values."end_reason", old_values."ended_on", old_values."entered_in_error", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."placement_id", old_values."returned", old_values."returned_as", old_values."source", old_values."started_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="45f3e3d43eb5c0eb44e829f757193df0e0ca8211",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c62af",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_adoptionplacement",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="plan",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ended_on__gte", models.F("made_on"))),
                        name="plan_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="plan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_planversion" ("aim", "authority_id", "child_id", "created_at", "ended_on", "entered_in_error", "id", "kind", "made_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "returned_as", "source") SELECT new_values."aim", new_values."authority_id", new_values."child_id", new_values."created_at", new_values."ended_on", new_values."entered_in_error", new_values."id", new_values."kind", new_values."made_on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."placement_id", new_values."returned_as", new_values."source" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="2a80c6e2a061835013c2af167ecbfb39522b0cb0",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_28b6f",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_plan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="plan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_planversion" ("aim", "authority_id", "child_id", "created_at", "ended_on", "entered_in_error", "id", "kind", "made_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "returned_as", "source") SELECT new_values."aim", new_values."authority_id", new_values."child_id", new_values."created_at", new_values."ended_on", new_values."entered_in_error", new_values."id", new_values."kind", new_values."made_on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."placement_id", new_values."returned_as", new_values."source" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="5e06ae70d43e8db431f4edef16ab4408a07cd378",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3c54a",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_plan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="plan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_planversion" ("aim", "authority_id", "child_id", "created_at", "ended_on", "entered_in_error", "id", "kind", "made_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "returned_as", "source") SELECT old_values."aim", old_values."authority_id", old_values."child_id", old_values."created_at", old_values."ended_on", old_values."entered_in_error", old_values."id", old_values."kind", old_values."made_on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."placement_id", old_values."returned_as", old_values."source" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="f719687185b3181f17028c21c49b68da22e16d6a",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c2c79",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_plan",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="protectionplan",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ended_on__gte", models.F("started_on"))),
                        name="protection_plan_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="protectionplan",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("entered_in_error", False)),
                        deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                        expressions=[
                            ("child", "="),
                            (
                                holdfast.record.models.constraints.DateRange(
                                    "started_on", "ended_on"
                                ),
                                "&&",
                            ),
                        ],
                        name="protection_plan_apart",
                        violation_error_message="The child is already the subject of a plan on some of these days.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="protectionplan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_protectionplanversion" ("authority_id", "category", "child_id", "conference_id", "created_at", "end_reason", "ended_on", "entered_in_error", "id", "initial_category", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "previous_plans", "returned_as", "source", "started_on") SELECT new_values."authority_id", new_values."category", new_values."child_id", new_values."conference_id", new_values."created_at", new_values."end_reason", new_values."ended_on", new_values."entered_in_error", new_values."id", new_values."initial_category", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."previous_plans", new_values."returned_as", new_values."source", new_values."started_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d650239ab6d224a446a93cbc6e1ecba8d1a25a57",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b6ec1",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_protectionplan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="protectionplan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_protectionplanversion" ("authority_id", "category", "child_id", "conference_id", "created_at", "end_reason", "ended_on", "entered_in_error", "id", "initial_category", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "previous_plans", "returned_as", "source", "started_on") SELECT new_values."authority_id", new_values."category", new_values."child_id", new_values."conference_id", new_values."created_at", new_values."end_reason", new_values."ended_on", new_values."entered_in_error", new_values."id", new_values."initial_category", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."previous_plans", new_values."returned_as", new_values."source", new_values."started_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ddbd752d33aeeaa622c0272ced23e97571523b53",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a524d",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_protectionplan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="protectionplan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_protectionplanversion" ("authority_id", "category", "child_id", "conference_id", "created_at", "end_reason", "ended_on", "entered_in_error", "id", "initial_category", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "previous_plans", "returned_as", "source", "started_on") SELECT old_values."authority_id", old_values."category", old_values."child_id", old_values."conference_id", old_values."created_at", old_values."end_reason", old_values."ended_on", old_values."entered_in_error", old_values."id", old_values."initial_category", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."previous_plans", old_values."returned_as", old_values."source", old_values."started_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="8094c3066abbea13019e5f4aedfe3b2dee06b646",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_dfc1f",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_protectionplan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="plancategory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_plancategoryversion" ("authority_id", "category", "child_id", "created_at", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "returned_as", "source", "started_on") SELECT new_values."authority_id", new_values."category", new_values."child_id", new_values."created_at", new_values."entered_in_error", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."plan_id", new_values."returned_as", new_values."source", new_values."started_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="7c3a1bfc8bb27d3316de7b478316983f8b95d820",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_85044",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_plancategory",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="plancategory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_plancategoryversion" ("authority_id", "category", "child_id", "created_at", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "returned_as", "source", "started_on") SELECT new_values."authority_id", new_values."category", new_values."child_id", new_values."created_at", new_values."entered_in_error", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."plan_id", new_values."returned_as", new_values."source", new_values."started_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="24b24564b0fa4db1ebdf237fa8c1c05a8451b864",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bb4cb",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_plancategory",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="plancategory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_plancategoryversion" ("authority_id", "category", "child_id", "created_at", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "returned_as", "source", "started_on") SELECT old_values."authority_id", old_values."category", old_values."child_id", old_values."created_at", old_values."entered_in_error", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."plan_id", old_values."returned_as", old_values."source", old_values."started_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="3901ca511749276f5e0140773c0d6d9ba8a04a9f",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_64818",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_plancategory",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="coregroup",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("record_sent_on__gte", models.F("held_on"))),
                        name="core_group_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="coregroup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_coregroupversion" ("authority_id", "child_id", "created_at", "entered_in_error", "held_on", "held_time", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "record_sent_on", "returned_as", "source") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."entered_in_error", new_values."held_on", new_values."held_time", new_values."id", new_values."meeting_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."plan_id", new_values."record_sent_on", new_values."returned_as", new_values."source" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="e5079ee4d480f41257c9b9506de00dbf4a2a5f4c",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8305d",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_coregroup",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="coregroup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_coregroupversion" ("authority_id", "child_id", "created_at", "entered_in_error", "held_on", "held_time", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "record_sent_on", "returned_as", "source") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."entered_in_error", new_values."held_on", new_values."held_time", new_values."id", new_values."meeting_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."plan_id", new_values."record_sent_on", new_values."returned_as", new_values."source" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="7e69f65600ceee6abfdd983922e713462aa4634e",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4a380",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_coregroup",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="coregroup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_coregroupversion" ("authority_id", "child_id", "created_at", "entered_in_error", "held_on", "held_time", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "record_sent_on", "returned_as", "source") SELECT old_values."authority_id", old_values."child_id", old_values."created_at", old_values."entered_in_error", old_values."held_on", old_values."held_time", old_values."id", old_values."meeting_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."plan_id", old_values."record_sent_on", old_values."returned_as", old_values."source" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="b99c2fbac3f64ecacd090b1faaf346806aaddcb9",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_65400",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_coregroup",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="referral",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("decided_on__gte", models.F("received_on"))),
                        name="referral_decided_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="referral",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("closed_on__gte", models.F("received_on"))),
                        name="referral_closed_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="referral",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_referralversion" ("authority_id", "child_id", "closed_on", "closure_reason", "created_at", "decided_on", "entered_in_error", "id", "need", "no_further_action", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "received_time", "referrer", "returned_as", "source") SELECT new_values."authority_id", new_values."child_id", new_values."closed_on", new_values."closure_reason", new_values."created_at", new_values."decided_on", new_values."entered_in_error", new_values."id", new_values."need", new_values."no_further_action", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."received_on", new_values."received_time", new_values."referrer", new_values."returned_as", new_values."source" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="8e0656f9266cb33f20c2ac2b79b712823fa53307",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e88c3",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_referral",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="referral",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_referralversion" ("authority_id", "child_id", "closed_on", "closure_reason", "created_at", "decided_on", "entered_in_error", "id", "need", "no_further_action", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "received_time", "referrer", "returned_as", "source") SELECT new_values."authority_id", new_values."child_id", new_values."closed_on", new_values."closure_reason", new_values."created_at", new_values."decided_on", new_values."entered_in_error", new_values."id", new_values."need", new_values."no_further_action", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."received_on", new_values."received_time", new_values."referrer", new_values."returned_as", new_values."source" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d350b10a687e1c74b69c0ebd3e206e2207b6b6f0",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_80dd6",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_referral",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="referral",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_referralversion" ("authority_id", "child_id", "closed_on", "closure_reason", "created_at", "decided_on", "entered_in_error", "id", "need", "no_further_action", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "received_time", "referrer", "returned_as", "source") SELECT old_values."authority_id", old_values."child_id", old_values."closed_on", old_values."closure_reason", old_values."created_at", old_values."decided_on", old_values."entered_in_error", old_values."id", old_values."need", old_values."no_further_action", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."received_on", old_values."received_time", old_values."referrer", old_values."returned_as", old_values."source" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="6c3f808b09b8da6f78718466d3f1a3fefffcce01",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_edcf0",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_referral",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="enquiry",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("completed_on__gte", models.F("started_on"))),
                        name="enquiry_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="enquiry",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("conference_not_required_on__gte", models.F("started_on"))
                        ),
                        name="enquiry_decided_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enquiry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_enquiryversion" ("authority_id", "child_id", "completed_on", "conference_not_required_on", "created_at", "entered_in_error", "id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id", "returned_as", "source", "started_on", "started_time") SELECT new_values."authority_id", new_values."child_id", new_values."completed_on", new_values."conference_not_required_on", new_values."created_at", new_values."entered_in_error", new_values."id", new_values."outcome", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."referral_id", new_values."returned_as", new_values."source", new_values."started_on", new_values."started_time" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="2717f682c557f390caf52dfc760495dba13d5a8a",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8be31",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_enquiry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enquiry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_enquiryversion" ("authority_id", "child_id", "completed_on", "conference_not_required_on", "created_at", "entered_in_error", "id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id", "returned_as", "source", "started_on", "started_time") SELECT new_values."authority_id", new_values."child_id", new_values."completed_on", new_values."conference_not_required_on", new_values."created_at", new_values."entered_in_error", new_values."id", new_values."outcome", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."referral_id", new_values."returned_as", new_values."source", new_values."started_on", new_values."started_time" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d45c2f07b047814b62c37eeb2b5ef6f143890121",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2c03b",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_enquiry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enquiry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_enquiryversion" ("authority_id", "child_id", "completed_on", "conference_not_required_on", "created_at", "entered_in_error", "id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id", "returned_as", "source", "started_on", "started_time") SELECT old_values."authority_id", old_values."child_id", old_values."completed_on", old_values."conference_not_required_on", old_values."created_at", old_values."entered_in_error", old_values."id", old_values."outcome", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."referral_id", old_values."returned_as", old_values."source", old_values."started_on", old_values."started_time" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="ff84e7f3d2a0303b4bda3dbc1beeb0b674e167c0",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_14120",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_enquiry",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="assessment",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("completed_on__gte", models.F("started_on"))),
                        name="assessment_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_assessmentversion" ("authority_id", "child_id", "completed_on", "created_at", "enquiry_id", "entered_in_error", "factors", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id", "returned_as", "source", "started_on") SELECT new_values."authority_id", new_values."child_id", new_values."completed_on", new_values."created_at", new_values."enquiry_id", new_values."entered_in_error", new_values."factors", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."referral_id", new_values."returned_as", new_values."source", new_values."started_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="7749a21b78bd6be6c62aafc76800589a284367b4",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c90bf",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_assessment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_assessmentversion" ("authority_id", "child_id", "completed_on", "created_at", "enquiry_id", "entered_in_error", "factors", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id", "returned_as", "source", "started_on") SELECT new_values."authority_id", new_values."child_id", new_values."completed_on", new_values."created_at", new_values."enquiry_id", new_values."entered_in_error", new_values."factors", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."referral_id", new_values."returned_as", new_values."source", new_values."started_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="a3ddb676e80a34b377ff6f60168449176724eb62",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d34bb",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_assessment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_assessmentversion" ("authority_id", "child_id", "completed_on", "created_at", "enquiry_id", "entered_in_error", "factors", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id", "returned_as", "source", "started_on") SELECT old_values."authority_id", old_values."child_id", old_values."completed_on", old_values."created_at", old_values."enquiry_id", old_values."entered_in_error", old_values."factors", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."referral_id", old_values."returned_as", old_values."source", old_values."started_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="ef3f62e0be1de85b13f9447cf52db41c4ce06651",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_bc77a",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_assessment",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="relationship",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ended_on__gte", models.F("started_on"))),
                        name="relationship_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="relationship",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("person__isnull", True),
                            ("other_child__isnull", True),
                            _connector="XOR",
                        ),
                        name="relationship_to_one",
                        violation_error_message="Name a person or another child, and not both.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="relationship",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("other_child", models.F("child")), _negated=True),
                        name="relationship_not_to_self",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="relationship",
                    constraint=models.UniqueConstraint(
                        django.db.models.functions.comparison.Least("child", "other_child"),
                        django.db.models.functions.comparison.Greatest("child", "other_child"),
                        condition=models.Q(
                            ("entered_in_error", False),
                            ("kind__in", ("sibling", "half-sibling", "step-sibling")),
                            ("other_child__isnull", False),
                        ),
                        name="siblings_once",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="relationship",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_relationshipversion" ("authority_id", "child_id", "created_at", "ended_on", "entered_in_error", "id", "kind", "other_child_id", "parental_responsibility", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "source", "started_on") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."ended_on", new_values."entered_in_error", new_values."id", new_values."kind", new_values."other_child_id", new_values."parental_responsibility", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."returned_as", new_values."source", new_values."started_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="cbde0abc2c6206fb6b562abe336e83ee813408f0",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c3142",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_relationship",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="relationship",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_relationshipversion" ("authority_id", "child_id", "created_at", "ended_on", "entered_in_error", "id", "kind", "other_child_id", "parental_responsibility", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "source", "started_on") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."ended_on", new_values."entered_in_error", new_values."id", new_values."kind", new_values."other_child_id", new_values."parental_responsibility", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."returned_as", new_values."source", new_values."started_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="00fd3e74c05b90eee9cd1ef0e1e2110a39e0168d",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2d048",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_relationship",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="relationship",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_relationshipversion" ("authority_id", "child_id", "created_at", "ended_on", "entered_in_error", "id", "kind", "other_child_id", "parental_responsibility", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "source", "started_on") SELECT old_values."authority_id", old_values."child_id", old_values."created_at", old_values."ended_on", old_values."entered_in_error", old_values."id", old_values."kind", old_values."other_child_id", old_values."parental_responsibility", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."returned_as", old_values."source", old_values."started_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="0c75f6d479a29238baa5ea1c1d0041f7f533b0da",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_674e3",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_relationship",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="review",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("completed_on__gte", models.F("opened_on"))),
                        name="review_completed_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="review",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("adjourned_on__gte", models.F("opened_on"))),
                        name="review_adjourned_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="review",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("decisions_issued_on__gte", models.F("opened_on"))),
                        name="review_decisions_after_it",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="review",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_reviewversion" ("adjourned_on", "at_placement", "authority_id", "chair_id", "child_chaired", "child_id", "combined_with_id", "completed_on", "completed_time", "complex", "created_at", "decisions_answered_on", "decisions_issued_on", "decisions_issued_time", "decisions_received_on", "deemed_agreed", "dictation_back_on", "dictation_sent_on", "documents", "early_because", "early_note", "entered_in_error", "id", "late_note", "late_reason", "meeting_id", "opened_on", "opened_time", "participation", "permanence", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_is_adoption", "record_distributed_on", "record_made", "record_produced_on", "returned_as", "signed_off_by_id", "signed_off_on", "source", "starred_sent_on", "starred_sent_time", "with_meeting") SELECT new_values."adjourned_on", new_values."at_placement", new_values."authority_id", new_values."chair_id", new_values."child_chaired", new_values."child_id", new_values."combined_with_id", new_values."completed_on", new_values."completed_time", new_values."complex", new_values."created_at", new_values."decisions_answered_on", new_values."decisions_issued_on", new_values."decisions_issued_time", new_values."decisions_received_on", new_values."deemed_agreed", new_values."dictation_back_on", new_values."dictation_sent_on", new_values."documents", new_values."early_because", new_values."early_note", new_values."entered_in_error", new_values."id", new_values."late_note", new_values."late_reason", new_values."meeting_id", new_values."opened_on", new_values."opened_time", new_values."participation", new_values."permanence", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."plan_is_adoption", new_values."record_distributed_on", new_values."record_made", new_values."record_produced_on", new_values."returned_as", new_values."signed_off_by_id", new_values."signed_off_on", new_values."source", new_values."starred_sent_on", new_values."starred_sent_time", new_values."with_meeting" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="a1c9af01065c499514235f005003f59a671de04b",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_142bf",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_review",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="review",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_reviewversion" ("adjourned_on", "at_placement", "authority_id", "chair_id", "child_chaired", "child_id", "combined_with_id", "completed_on", "completed_time", "complex", "created_at", "decisions_answered_on", "decisions_issued_on", "decisions_issued_time", "decisions_received_on", "deemed_agreed", "dictation_back_on", "dictation_sent_on", "documents", "early_because", "early_note", "entered_in_error", "id", "late_note", "late_reason", "meeting_id", "opened_on", "opened_time", "participation", "permanence", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_is_adoption", "record_distributed_on", "record_made", "record_produced_on", "returned_as", "signed_off_by_id", "signed_off_on", "source", "starred_sent_on", "starred_sent_time", "with_meeting") SELECT new_values."adjourned_on", new_values."at_placement", new_values."authority_id", new_values."chair_id", new_values."child_chaired", new_values."child_id", new_values."combined_with_id", new_values."completed_on", new_values."completed_time", new_values."complex", new_values."created_at", new_values."decisions_answered_on", new_values."decisions_issued_on", new_values."decisions_issued_time", new_values."decisions_received_on", new_values."deemed_agreed", new_values."dictation_back_on", new_values."dictation_sent_on", new_values."documents", new_values."early_because", new_values."early_note", new_values."entered_in_error", new_values."id", new_values."late_note", new_values."late_reason", new_values."meeting_id", new_values."opened_on", new_values."opened_time", new_values."participation", new_values."permanence", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."plan_is_adoption", new_values."record_distributed_on", new_values."record_made", new_values."record_produced_on", new_values."returned_as", new_values."signed_off_by_id", new_values."signed_off_on", new_values."source", new_values."starred_sent_on", new_values."starred_sent_time", new_values."with_meeting" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="666a62017172f3d62fdf1fe620c0410d7f1ffb57",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1c050",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_review",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="review",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_reviewversion" ("adjourned_on", "at_placement", "authority_id", "chair_id", "child_chaired", "child_id", "combined_with_id", "completed_on", "completed_time", "complex", "created_at", "decisions_answered_on", "decisions_issued_on", "decisions_issued_time", "decisions_received_on", "deemed_agreed", "dictation_back_on", "dictation_sent_on", "documents", "early_because", "early_note", "entered_in_error", "id", "late_note", "late_reason", "meeting_id", "opened_on", "opened_time", "participation", "permanence", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_is_adoption", "record_distributed_on", "record_made", "record_produced_on", "returned_as", "signed_off_by_id", "signed_off_on", "source", "starred_sent_on", "starred_sent_time", "with_meeting") SELECT old_values."adjourned_on", old_values."at_placement", old_values."authority_id", old_values."chair_id", old_values."child_chaired", old_values."child_id", old_values."combined_with_id", old_values."completed_on", old_values."completed_time", old_values."complex", old_values."created_at", old_values."decisions_answered_on", old_values."decisions_issued_on", old_values."decisions_issued_time", old_values."decisions_received_on", old_values."deemed_agreed", old_values."dictation_back_on", old_values."dictation_sent_on", old_values."documents", old_values."early_because", old_values."early_note", old_values."entered_in_error", old_values."id", old_values."late_note", old_values."late_reason", old_values."meeting_id", old_values."opened_on", old_values."opened_time", old_values."participation", old_values."permanence", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."plan_is_adoption", old_values."record_distributed_on", old_values."record_made", old_values."record_produced_on", old_values."returned_as", old_values."signed_off_by_id", old_values."signed_off_on", old_values."source", old_values."starred_sent_on", old_values."starred_sent_time", old_values."with_meeting" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="b3b28d5a2e89cc6f725fe71b4a7cf48a35e6bb13",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_245d6",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_review",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="restriction",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ended_on__gte", models.F("decided_on"))),
                        name="restriction_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="restriction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_restrictionversion" ("authority_id", "child_id", "created_at", "decided_by_id", "decided_on", "ended_because", "ended_on", "entered_in_error", "id", "nothing_at_all", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "review_id", "source", "what", "why", "withheld") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."decided_by_id", new_values."decided_on", new_values."ended_because", new_values."ended_on", new_values."entered_in_error", new_values."id", new_values."nothing_at_all", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."returned_as", new_values."review_id", new_values."source", new_values."what", new_values."why", new_values."withheld" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="5923221bdb0af4af39140095fe8e648c944c89b4",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_db540",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_restriction",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="restriction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_restrictionversion" ("authority_id", "child_id", "created_at", "decided_by_id", "decided_on", "ended_because", "ended_on", "entered_in_error", "id", "nothing_at_all", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "review_id", "source", "what", "why", "withheld") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."decided_by_id", new_values."decided_on", new_values."ended_because", new_values."ended_on", new_values."entered_in_error", new_values."id", new_values."nothing_at_all", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."returned_as", new_values."review_id", new_values."source", new_values."what", new_values."why", new_values."withheld" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0ef6e4cb2c92d72e06568ed6ae53a8ded7ead2af",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_85272",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_restriction",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="restriction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_restrictionversion" ("authority_id", "child_id", "created_at", "decided_by_id", "decided_on", "ended_because", "ended_on", "entered_in_error", "id", "nothing_at_all", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "review_id", "source", "what", "why", "withheld") SELECT old_values."authority_id", old_values."child_id", old_values."created_at", old_values."decided_by_id", old_values."decided_on", old_values."ended_because", old_values."ended_on", old_values."entered_in_error", old_values."id", old_values."nothing_at_all", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."returned_as", old_values."review_id", old_values."source", old_values."what", old_values."why", old_values."withheld" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="aecaada037e399d72513c91f0f2a2cea5d3abf05",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0fe69",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_restriction",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="proposal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_proposalversion" ("about", "answered_by_id", "answered_on", "authority_id", "breach", "carried_out_on", "child_id", "circumstance", "conference_id", "conferred_on", "considered_on", "created_at", "disagreed", "endorsed", "entered_in_error", "exception_because", "id", "manager_decided_on", "manager_decision", "manager_reasons", "missing", "officer_told_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_reference", "planned_for", "proposed_by_id", "proposed_on", "reasons", "returned_as", "review_by", "review_id", "source", "step", "withdrawn_on", "wording") SELECT new_values."about", new_values."answered_by_id", new_values."answered_on", new_values."authority_id", new_values."breach", new_values."carried_out_on", new_values."child_id", new_values."circumstance", new_values."conference_id", new_values."conferred_on", new_values."considered_on", new_values."created_at", new_values."disagreed", new_values."endorsed", new_values."entered_in_error", new_values."exception_because", new_values."id", new_values."manager_decided_on", new_values."manager_decision", new_values."manager_reasons", new_values."missing", new_values."officer_told_on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."plan_reference", new_values."planned_for", new_values."proposed_by_id", new_values."proposed_on", new_values."reasons", new_values."returned_as", new_values."review_by", new_values."review_id", new_values."source", new_values."step", new_values."withdrawn_on", new_values."wording" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d1e9553cb64913fe57f660f7e6f4a4c9f20d7c38",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_eac00",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_proposal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="proposal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_proposalversion" ("about", "answered_by_id", "answered_on", "authority_id", "breach", "carried_out_on", "child_id", "circumstance", "conference_id", "conferred_on", "considered_on", "created_at", "disagreed", "endorsed", "entered_in_error", "exception_because", "id", "manager_decided_on", "manager_decision", "manager_reasons", "missing", "officer_told_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_reference", "planned_for", "proposed_by_id", "proposed_on", "reasons", "returned_as", "review_by", "review_id", "source", "step", "withdrawn_on", "wording") SELECT new_values."about", new_values."answered_by_id", new_values."answered_on", new_values."authority_id", new_values."breach", new_values."carried_out_on", new_values."child_id", new_values."circumstance", new_values."conference_id", new_values."conferred_on", new_values."considered_on", new_values."created_at", new_values."disagreed", new_values."endorsed", new_values."entered_in_error", new_values."exception_because", new_values."id", new_values."manager_decided_on", new_values."manager_decision", new_values."manager_reasons", new_values."missing", new_values."officer_told_on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."plan_reference", new_values."planned_for", new_values."proposed_by_id", new_values."proposed_on", new_values."reasons", new_values."returned_as", new_values."review_by", new_values."review_id", new_values."source", new_values."step", new_values."withdrawn_on", new_values."wording" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ed73ef30bf84cfd3d3e37bf7208722536ec046b6",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_74c33",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_proposal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="proposal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_proposalversion" ("about", "answered_by_id", "answered_on", "authority_id", "breach", "carried_out_on", "child_id", "circumstance", "conference_id", "conferred_on", "considered_on", "created_at", "disagreed", "endorsed", "entered_in_error", "exception_because", "id", "manager_decided_on", "manager_decision", "manager_reasons", "missing", "officer_told_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_reference", "planned_for", "proposed_by_id", "proposed_on", "reasons", "returned_as", "review_by", "review_id", "source", "step", "withdrawn_on", "wording") SELECT old_values."about", old_values."answered_by_id", old_values."answered_on", old_values."authority_id", old_values."breach", old_values."carried_out_on", old_values."child_id", old_values."circumstance", old_values."conference_id", old_values."conferred_on", old_values."considered_on", old_values."created_at", old_values."disagreed", old_values."endorsed", old_values."entered_in_error", old_values."exception_because", old_values."id", old_values."manager_decided_on", old_values."manager_decision", old_values."manager_reasons", old_values."missing", old_values."officer_told_on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."plan_reference", old_values."planned_for", old_values."proposed_by_id", old_values."proposed_on", old_values."reasons", old_values."returned_as", old_values."review_by", old_values."review_id", old_values."source", old_values."step", old_values."withdrawn_on", old_values."wording" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="7fe79b1af293f12b0b37abdc5b56da71d327f09c",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6bf2b",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_proposal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="postponement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_postponementversion" ("authority_id", "child_id", "created_at", "decided_by_id", "decided_on", "discussed_on", "discussed_with", "entered_in_error", "id", "in_place_by_then", "kind", "moved_to", "out_of_timescale", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "returned_as", "review_id", "signed_off_by_id", "signed_off_on", "source", "was_due_on", "was_planned_on", "why") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."decided_by_id", new_values."decided_on", new_values."discussed_on", new_values."discussed_with", new_values."entered_in_error", new_values."id", new_values."in_place_by_then", new_values."kind", new_values."moved_to", new_values."out_of_timescale", new_values."outcome", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."returned_as", new_values."review_id", new_values."signed_off_by_id", new_values."signed_off_on", new_values."source", new_values."was_due_on", new_values."was_planned_on", new_values."why" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f889007c96beb1289fee90753ec988bd887f1ee7",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4ff85",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_postponement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="postponement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_postponementversion" ("authority_id", "child_id", "created_at", "decided_by_id", "decided_on", "discussed_on", "discussed_with", "entered_in_error", "id", "in_place_by_then", "kind", "moved_to", "out_of_timescale", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "returned_as", "review_id", "signed_off_by_id", "signed_off_on", "source", "was_due_on", "was_planned_on", "why") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."decided_by_id", new_values."decided_on", new_values."discussed_on", new_values."discussed_with", new_values."entered_in_error", new_values."id", new_values."in_place_by_then", new_values."kind", new_values."moved_to", new_values."out_of_timescale", new_values."outcome", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."returned_as", new_values."review_id", new_values."signed_off_by_id", new_values."signed_off_on", new_values."source", new_values."was_due_on", new_values."was_planned_on", new_values."why" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="b8990b2c2844fdf762c53af990b591d88a95b441",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_37bdc",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_postponement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="postponement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_postponementversion" ("authority_id", "child_id", "created_at", "decided_by_id", "decided_on", "discussed_on", "discussed_with", "entered_in_error", "id", "in_place_by_then", "kind", "moved_to", "out_of_timescale", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "returned_as", "review_id", "signed_off_by_id", "signed_off_on", "source", "was_due_on", "was_planned_on", "why") SELECT old_values."authority_id", old_values."child_id", old_values."created_at", old_values."decided_by_id", old_values."decided_on", old_values."discussed_on", old_values."discussed_with", old_values."entered_in_error", old_values."id", old_values."in_place_by_then", old_values."kind", old_values."moved_to", old_values."out_of_timescale", old_values."outcome", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."returned_as", old_values."review_id", old_values."signed_off_by_id", old_values."signed_off_on", old_values."source", old_values."was_due_on", old_values."was_planned_on", old_values."why" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="0adafe587324aaa68e623cef9d0787a1cc203f8e",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_017ca",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_postponement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planreview",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_planreviewversion" ("authority_id", "child_id", "created_at", "entered_in_error", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "review_id", "revised_on", "revision", "source") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."entered_in_error", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."returned_as", new_values."review_id", new_values."revised_on", new_values."revision", new_values."source" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="2f55dd7c3f0e0989f890df1b40561c47b0214c55",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4fbe0",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_planreview",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planreview",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_planreviewversion" ("authority_id", "child_id", "created_at", "entered_in_error", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "review_id", "revised_on", "revision", "source") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."entered_in_error", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."returned_as", new_values."review_id", new_values."revised_on", new_values."revision", new_values."source" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="10369e28fd4ab01f03748ed8c87a9a64839ae464",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_de610",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_planreview",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planreview",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_planreviewversion" ("authority_id", "child_id", "created_at", "entered_in_error", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "review_id", "revised_on", "revision", "source") SELECT old_values."authority_id", old_values."child_id", old_values."created_at", old_values."entered_in_error", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."returned_as", old_values."review_id", old_values."revised_on", old_values."revision", old_values."source" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="31a29ec2383593e573e09a0abe5cb04092346eb8",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6461c",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_planreview",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="entry",
                    index=models.Index(fields=["child", "form"], name="entry_of_child"),
                ),
                migrations.AddIndex(
                    model_name="entry",
                    index=models.Index(
                        condition=models.Q(
                            ("entered_in_error", False),
                            ("closed_on__isnull", True),
                            ("open_until_closed", True),
                        ),
                        fields=["authority", "form"],
                        name="entry_open",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="entry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_entryversion" ("about", "accepted_on", "authority_id", "by_link", "child_id", "closed_on", "completed_by_id", "completed_on", "created_at", "entered_in_error", "event_id", "form", "id", "open_until_closed", "owner_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "procedure_version", "restricted", "returned_as", "review_id", "source", "started_on") SELECT new_values."about", new_values."accepted_on", new_values."authority_id", new_values."by_link", new_values."child_id", new_values."closed_on", new_values."completed_by_id", new_values."completed_on", new_values."created_at", new_values."entered_in_error", new_values."event_id", new_values."form", new_values."id", new_values."open_until_closed", new_values."owner_id", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."procedure_version", new_values."restricted", new_values."returned_as", new_values."review_id", new_values."source", new_values."started_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="2b866150df68d41c4dcd3f51e89602dfa7e8046a",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b1177",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_entry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="entry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_entryversion" ("about", "accepted_on", "authority_id", "by_link", "child_id", "closed_on", "completed_by_id", "completed_on", "created_at", "entered_in_error", "event_id", "form", "id", "open_until_closed", "owner_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "procedure_version", "restricted", "returned_as", "review_id", "source", "started_on") SELECT new_values."about", new_values."accepted_on", new_values."authority_id", new_values."by_link", new_values."child_id", new_values."closed_on", new_values."completed_by_id", new_values."completed_on", new_values."created_at", new_values."entered_in_error", new_values."event_id", new_values."form", new_values."id", new_values."open_until_closed", new_values."owner_id", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."procedure_version", new_values."restricted", new_values."returned_as", new_values."review_id", new_values."source", new_values."started_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ad94c7ec81574f9e2d49461901fa3d2c5d2ca1b2",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d2237",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_entry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="entry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_entryversion" ("about", "accepted_on", "authority_id", "by_link", "child_id", "closed_on", "completed_by_id", "completed_on", "created_at", "entered_in_error", "event_id", "form", "id", "open_until_closed", "owner_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "procedure_version", "restricted", "returned_as", "review_id", "source", "started_on") SELECT old_values."about", old_values."accepted_on", old_values."authority_id", old_values."by_link", old_values."child_id", old_values."closed_on", old_values."completed_by_id", old_values."completed_on", old_values."created_at", old_values."entered_in_error", old_values."event_id", old_values."form", old_values."id", old_values."open_until_closed", old_values."owner_id", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."procedure_version", old_values."restricted", old_values."returned_as", old_values."review_id", old_values."source", old_values."started_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="a24f63dde51019b7da1b128a843798140d90129a",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_68697",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_entry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="document",
                    trigger=pgtrigger.compiler.Trigger(
                        name="final_says_the_same",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."final_on" IS NOT NULL AND (OLD."content" IS DISTINCT FROM (NEW."content") OR OLD."content_hash" IS DISTINCT FROM (NEW."content_hash") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."use" IS DISTINCT FROM (NEW."use") OR OLD."final_on" IS DISTINCT FROM (NEW."final_on")))',
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="bcbc400baf09320d53ba838a4a4cb7cdc907d3a4",
                            operation="UPDATE",
                            pgid="pgtrigger_final_says_the_same_e71b6",
                            table="record_document",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="document",
                    trigger=pgtrigger.compiler.Trigger(
                        name="final_is_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."final_on" IS NOT NULL)',
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="aac61f4be1a1eac2bbaabe212016db449a833d92",
                            operation="DELETE",
                            pgid="pgtrigger_final_is_kept_918ca",
                            table="record_document",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="document",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_documentversion" ("about", "authority_id", "child_id", "content", "content_hash", "created_at", "entered_in_error", "final_on", "id", "made_by_id", "made_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "review_id", "sent_on", "source", "title", "use") SELECT new_values."about", new_values."authority_id", new_values."child_id", new_values."content", new_values."content_hash", new_values."created_at", new_values."entered_in_error", new_values."final_on", new_values."id", new_values."made_by_id", new_values."made_on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."returned_as", new_values."review_id", new_values."sent_on", new_values."source", new_values."title", new_values."use" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f892d0f7a134484b53bc9efa73600a46a700bfec",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7dfca",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_document",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="document",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_documentversion" ("about", "authority_id", "child_id", "content", "content_hash", "created_at", "entered_in_error", "final_on", "id", "made_by_id", "made_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "review_id", "sent_on", "source", "title", "use") SELECT new_values."about", new_values."authority_id", new_values."child_id", new_values."content", new_values."content_hash", new_values."created_at", new_values."entered_in_error", new_values."final_on", new_values."id", new_values."made_by_id", new_values."made_on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."returned_as", new_values."review_id", new_values."sent_on", new_values."source", new_values."title", new_values."use" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="947006ec4e4f94322f2837c89e13de3084b63e68",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4daa4",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_document",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="document",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_documentversion" ("about", "authority_id", "child_id", "content", "content_hash", "created_at", "entered_in_error", "final_on", "id", "made_by_id", "made_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "review_id", "sent_on", "source", "title", "use") SELECT old_values."about", old_values."authority_id", old_values."child_id", old_values."content", old_values."content_hash", old_values."created_at", old_values."entered_in_error", old_values."final_on", old_values."id", old_values."made_by_id", old_values."made_on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."returned_as", old_values."review_id", old_values."sent_on", old_values."source", old_values."title", old_values."use" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="900896f6cdace7da760e03c0bb2c30bb0824d8a1",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_db5dc",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_document",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decision",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("done_on__gte", models.F("made_on"))),
                        name="decision_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_decisionversion" ("agency", "authority_id", "by_date", "carried_out", "child_id", "conference_id", "created_at", "done_on", "entered_in_error", "feasible", "id", "kind", "lies_with", "looked_at_in_id", "made_on", "owner_id", "owner_name", "owner_role", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ratified", "ratified_by_id", "ratified_on", "ratifier_reasons", "ratifier_view", "realistic", "reported_by_id", "reported_on", "returned_as", "review_id", "settled_on", "settlement", "source", "star_category", "star_note", "star_reason", "starred", "urgent", "why_not", "withdrawn_on", "wording") SELECT new_values."agency", new_values."authority_id", new_values."by_date", new_values."carried_out", new_values."child_id", new_values."conference_id", new_values."created_at", new_values."done_on", new_values."entered_in_error", new_values."feasible", new_values."id", new_values."kind", new_values."lies_with", new_values."looked_at_in_id", new_values."made_on", new_values."owner_id", new_values."owner_name", new_values."owner_role", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."ratified", new_values."ratified_by_id", new_values."ratified_on", new_values."ratifier_reasons", new_values."ratifier_view", new_values."realistic", new_values."reported_by_id", new_values."reported_on", new_values."returned_as", new_values."review_id", new_values."settled_on", new_values."settlement", new_values."source", new_values."star_category", new_values."star_note", new_values."star_reason", new_values."starred", new_values."urgent", new_values."why_not", new_values."withdrawn_on", new_values."wording" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="7f315399416066978f2e2d7f481ba8193eea302d",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_936b8",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_decision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_decisionversion" ("agency", "authority_id", "by_date", "carried_out", "child_id", "conference_id", "created_at", "done_on", "entered_in_error", "feasible", "id", "kind", "lies_with", "looked_at_in_id", "made_on", "owner_id", "owner_name", "owner_role", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ratified", "ratified_by_id", "ratified_on", "ratifier_reasons", "ratifier_view", "realistic", "reported_by_id", "reported_on", "returned_as", "review_id", "settled_on", "settlement", "source", "star_category", "star_note", "star_reason", "starred", "urgent", "why_not", "withdrawn_on", "wording") SELECT new_values."agency", new_values."authority_id", new_values."by_date", new_values."carried_out", new_values."child_id", new_values."conference_id", new_values."created_at", new_values."done_on", new_values."entered_in_error", new_values."feasible", new_values."id", new_values."kind", new_values."lies_with", new_values."looked_at_in_id", new_values."made_on", new_values."owner_id", new_values."owner_name", new_values."owner_role", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."ratified", new_values."ratified_by_id", new_values."ratified_on", new_values."ratifier_reasons", new_values."ratifier_view", new_values."realistic", new_values."reported_by_id", new_values."reported_on", new_values."returned_as", new_values."review_id", new_values."settled_on", new_values."settlement", new_values."source", new_values."star_category", new_values."star_note", new_values."star_reason", new_values."starred", new_values."urgent", new_values."why_not", new_values."withdrawn_on", new_values."wording" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="58561dae9414b18a58b6a6d8de0f86e53b3d89e5",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_84d3b",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_decision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_decisionversion" ("agency", "authority_id", "by_date", "carried_out", "child_id", "conference_id", "created_at", "done_on", "entered_in_error", "feasible", "id", "kind", "lies_with", "looked_at_in_id", "made_on", "owner_id", "owner_name", "owner_role", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ratified", "ratified_by_id", "ratified_on", "ratifier_reasons", "ratifier_view", "realistic", "reported_by_id", "reported_on", "returned_as", "review_id", "settled_on", "settlement", "source", "star_category", "star_note", "star_reason", "starred", "urgent", "why_not", "withdrawn_on", "wording") SELECT old_values."agency", old_values."authority_id", old_values."by_date", old_values."carried_out", old_values."child_id", old_values."conference_id", old_values."created_at", old_values."done_on", old_values."entered_in_error", old_values."feasible", old_values."id", old_values."kind", old_values."lies_with", old_values."looked_at_in_id", old_values."made_on", old_values."owner_id", old_values."owner_name", old_values."owner_role", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."ratified", old_values."ratified_by_id", old_values."ratified_on", old_values."ratifier_reasons", old_values."ratifier_view", old_values."realistic", old_values."reported_by_id", old_values."reported_on", old_values."returned_as", old_values."review_id", old_values."settled_on", old_values."settlement", old_values."source", old_values."star_category", old_values."star_note", old_values."star_reason", old_values."starred", old_values."urgent", old_values."why_not", old_values."withdrawn_on", old_values."wording" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="ad4cb9e483d03d3c38204581a3c2ad5da4d767ba",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0215c",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_decision",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="servicework",
                    index=models.Index(fields=["authority", "done_on"], name="service_work_by_day"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="servicework",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_serviceworkversion" ("asked_by", "authority_id", "done_on", "entered_in_error", "id", "kind", "minutes", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") SELECT new_values."asked_by", new_values."authority_id", new_values."done_on", new_values."entered_in_error", new_values."id", new_values."kind", new_values."minutes", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."user_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="1d705458d6dccce9ffcd6a95c3b1833f111b9aed",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_483d6",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_servicework",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="servicework",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_serviceworkversion" ("asked_by", "authority_id", "done_on", "entered_in_error", "id", "kind", "minutes", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") SELECT new_values."asked_by", new_values."authority_id", new_values."done_on", new_values."entered_in_error", new_values."id", new_values."kind", new_values."minutes", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."user_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="e1d4640d9a56a6409598bab18fdcba214b2a43e3",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7c3d7",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_servicework",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="servicework",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_serviceworkversion" ("asked_by", "authority_id", "done_on", "entered_in_error", "id", "kind", "minutes", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") SELECT old_values."asked_by", old_values."authority_id", old_values."done_on", old_values."entered_in_error", old_values."id", old_values."kind", old_values."minutes", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."user_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="a8d168a5dd33553c2a824020054ac7167e60584c",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a4db4",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_servicework",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="shortbreakseries",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ended_on__gte", models.F("started_on"))),
                        name="short_break_series_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shortbreakseries",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_shortbreakseriesversion" ("authority_id", "child_id", "created_at", "ended_on", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "returned_as", "source", "started_on") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."ended_on", new_values."entered_in_error", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place", new_values."returned_as", new_values."source", new_values."started_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="cf47d60942da426afbb5ebcd15b505fdac1ecac9",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_54858",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_shortbreakseries",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shortbreakseries",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_shortbreakseriesversion" ("authority_id", "child_id", "created_at", "ended_on", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "returned_as", "source", "started_on") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."ended_on", new_values."entered_in_error", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place", new_values."returned_as", new_values."source", new_values."started_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0c96dc9ba56fd8d5f008ac054d006787f2acfa91",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_75268",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_shortbreakseries",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shortbreakseries",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_shortbreakseriesversion" ("authority_id", "child_id", "created_at", "ended_on", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "returned_as", "source", "started_on") SELECT old_values."authority_id", old_values."child_id", old_values."created_at", old_values."ended_on", old_values."entered_in_error", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place", old_values."returned_as", old_values."source", old_values."started_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="4ad634fb36af76dbde2d60772300df40b8589eb3",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_071ea",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_shortbreakseries",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="shortbreak",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ended_on__gte", models.F("started_on"))),
                        name="short_break_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shortbreak",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_shortbreakversion" ("authority_id", "child_id", "created_at", "ended_on", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "series_id", "source", "started_on") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."ended_on", new_values."entered_in_error", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."returned_as", new_values."series_id", new_values."source", new_values."started_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="68bf692f659fcf6f0d3e8c764344b0d280586dc7",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_73bca",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_shortbreak",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shortbreak",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_shortbreakversion" ("authority_id", "child_id", "created_at", "ended_on", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "series_id", "source", "started_on") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."ended_on", new_values."entered_in_error", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."returned_as", new_values."series_id", new_values."source", new_values."started_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="2e5f0ae178dee1c38256dd0d9f44de4420c37d6f",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_62937",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_shortbreak",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shortbreak",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_shortbreakversion" ("authority_id", "child_id", "created_at", "ended_on", "entered_in_error", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "series_id", "source", "started_on") SELECT old_values."authority_id", old_values."child_id", old_values."created_at", old_values."ended_on", old_values."entered_in_error", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."returned_as", old_values."series_id", old_values."source", old_values."started_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="c7d6a694b2a577831ef8114ef72fd29bf8c04226",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b72c9",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_shortbreak",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sitting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_sittingversion" ("authority_id", "child_id", "created_at", "entered_in_error", "held_on", "held_time", "id", "is_meeting", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "review_id", "source") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."entered_in_error", new_values."held_on", new_values."held_time", new_values."id", new_values."is_meeting", new_values."meeting_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."returned_as", new_values."review_id", new_values."source" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="864abf9881de8371651abaa2ccff8147e745d4dd",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1aaac",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_sitting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sitting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_sittingversion" ("authority_id", "child_id", "created_at", "entered_in_error", "held_on", "held_time", "id", "is_meeting", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "review_id", "source") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."entered_in_error", new_values."held_on", new_values."held_time", new_values."id", new_values."is_meeting", new_values."meeting_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."returned_as", new_values."review_id", new_values."source" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0f85d41a4d7d9ed71c1034c2ea356a5f6d983e06",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e5e7c",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_sitting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sitting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_sittingversion" ("authority_id", "child_id", "created_at", "entered_in_error", "held_on", "held_time", "id", "is_meeting", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "review_id", "source") SELECT old_values."authority_id", old_values."child_id", old_values."created_at", old_values."entered_in_error", old_values."held_on", old_values."held_time", old_values."id", old_values."is_meeting", old_values."meeting_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."returned_as", old_values."review_id", old_values."source" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="299d1e3e1d00cfa4c57e15f5128e3986520c061a",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_814c6",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_sitting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="invitation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_invitationversion" ("attended", "attended_part", "authority_id", "child_id", "conference_id", "created_at", "entered_in_error", "id", "is_child", "left_out_because", "manager_reasons", "name", "needs", "note", "officer_id", "part", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replied_on", "reply", "returned_as", "review_id", "sent_on", "sitting_id", "source", "why", "withdrawn_on") SELECT new_values."attended", new_values."attended_part", new_values."authority_id", new_values."child_id", new_values."conference_id", new_values."created_at", new_values."entered_in_error", new_values."id", new_values."is_child", new_values."left_out_because", new_values."manager_reasons", new_values."name", new_values."needs", new_values."note", new_values."officer_id", new_values."part", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."replied_on", new_values."reply", new_values."returned_as", new_values."review_id", new_values."sent_on", new_values."sitting_id", new_values."source", new_values."why", new_values."withdrawn_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="fb849b3e8b2efaf98a56177f1769447bb689ba30",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_32656",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_invitation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="invitation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_invitationversion" ("attended", "attended_part", "authority_id", "child_id", "conference_id", "created_at", "entered_in_error", "id", "is_child", "left_out_because", "manager_reasons", "name", "needs", "note", "officer_id", "part", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replied_on", "reply", "returned_as", "review_id", "sent_on", "sitting_id", "source", "why", "withdrawn_on") SELECT new_values."attended", new_values."attended_part", new_values."authority_id", new_values."child_id", new_values."conference_id", new_values."created_at", new_values."entered_in_error", new_values."id", new_values."is_child", new_values."left_out_because", new_values."manager_reasons", new_values."name", new_values."needs", new_values."note", new_values."officer_id", new_values."part", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."replied_on", new_values."reply", new_values."returned_as", new_values."review_id", new_values."sent_on", new_values."sitting_id", new_values."source", new_values."why", new_values."withdrawn_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="816634e3b5729b7eeb2454353419d1de9dc4a71b",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7cf44",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_invitation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="invitation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_invitationversion" ("attended", "attended_part", "authority_id", "child_id", "conference_id", "created_at", "entered_in_error", "id", "is_child", "left_out_because", "manager_reasons", "name", "needs", "note", "officer_id", "part", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replied_on", "reply", "returned_as", "review_id", "sent_on", "sitting_id", "source", "why", "withdrawn_on") SELECT old_values."attended", old_values."attended_part", old_values."authority_id", old_values."child_id", old_values."conference_id", old_values."created_at", old_values."entered_in_error", old_values."id", old_values."is_child", old_values."left_out_because", old_values."manager_reasons", old_values."name", old_values."needs", old_values."note", old_values."officer_id", old_values."part", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."replied_on", old_values."reply", old_values."returned_as", old_values."review_id", old_values."sent_on", old_values."sitting_id", old_values."source", old_values."why", old_values."withdrawn_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="ce3c277b9c3c8a48b42b6467e70d34fe5c224c1d",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a67ab",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_invitation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="strategydiscussion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_strategydiscussionversion" ("authority_id", "child_id", "created_at", "enquiry_id", "entered_in_error", "held_on", "held_time", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "source", "started_enquiry") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."enquiry_id", new_values."entered_in_error", new_values."held_on", new_values."held_time", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."returned_as", new_values."source", new_values."started_enquiry" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="89411a45305f2ccbfad6156af8f8bf885dcb28c3",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f2b22",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_strategydiscussion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="strategydiscussion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_strategydiscussionversion" ("authority_id", "child_id", "created_at", "enquiry_id", "entered_in_error", "held_on", "held_time", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "source", "started_enquiry") SELECT new_values."authority_id", new_values."child_id", new_values."created_at", new_values."enquiry_id", new_values."entered_in_error", new_values."held_on", new_values."held_time", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."returned_as", new_values."source", new_values."started_enquiry" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="7103a53647bfeef3333305194d1df8f858e8243a",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_89a66",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_strategydiscussion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="strategydiscussion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_strategydiscussionversion" ("authority_id", "child_id", "created_at", "enquiry_id", "entered_in_error", "held_on", "held_time", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "source", "started_enquiry") SELECT old_values."authority_id", old_values."child_id", old_values."created_at", old_values."enquiry_id", old_values."entered_in_error", old_values."held_on", old_values."held_time", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."returned_as", old_values."source", old_values."started_enquiry" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="ad9701fe9a4046212092d818935fd6dc91d5b9b9",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_09daa",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_strategydiscussion",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="team",
                    constraint=models.UniqueConstraint(
                        fields=("id", "authority"), name="team_of_authority"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="team",
                    constraint=models.UniqueConstraint(
                        fields=("authority", "name"), name="team_name_once"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="team",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_teamversion" ("authority_id", "closed", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."authority_id", new_values."closed", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="b6696c123038512fbe6d4c5aeabffc5311159036",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ddaf2",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_team",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="team",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_teamversion" ("authority_id", "closed", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."authority_id", new_values."closed", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c59f92b5587e1080af87f1d359d76254bef2d1b5",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6ba3f",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_team",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="team",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_teamversion" ("authority_id", "closed", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."authority_id", old_values."closed", old_values."id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="4d1439f1c319b7fa2679dca306cb67ffd0963c3e",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7e0a0",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_team",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="roleheld",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ended_on__gte", models.F("started_on"))),
                        name="role_held_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="roleheld",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_roleheldversion" ("authority_id", "building_up_until", "ended_on", "fte", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "started_on", "team_id", "user_id") SELECT new_values."authority_id", new_values."building_up_until", new_values."ended_on", new_values."fte", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."role", new_values."started_on", new_values."team_id", new_values."user_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="50494931459acda0ff16b8f0293e8bfbc9122046",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c388e",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_roleheld",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="roleheld",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_roleheldversion" ("authority_id", "building_up_until", "ended_on", "fte", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "started_on", "team_id", "user_id") SELECT new_values."authority_id", new_values."building_up_until", new_values."ended_on", new_values."fte", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."role", new_values."started_on", new_values."team_id", new_values."user_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="662a45c9287713371049d0d60f1338f202be6ae5",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a1c56",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_roleheld",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="roleheld",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_roleheldversion" ("authority_id", "building_up_until", "ended_on", "fte", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "started_on", "team_id", "user_id") SELECT old_values."authority_id", old_values."building_up_until", old_values."ended_on", old_values."fte", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."role", old_values."started_on", old_values."team_id", old_values."user_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="d6f4d19ffca4f3a321ebc740bc96049cebb21741",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c8141",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_roleheld",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="allocation",
                    index=models.Index(
                        condition=models.Q(("entered_in_error", False), ("ended_on__isnull", True)),
                        fields=["user", "child"],
                        name="allocation_now",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="allocation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ended_on__gte", models.F("started_on"))),
                        name="allocation_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="allocation",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("entered_in_error", False), ("is_lead", True)),
                        deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                        expressions=[
                            ("child", "="),
                            ("role", "="),
                            (
                                holdfast.record.models.constraints.DateRange(
                                    "started_on", "ended_on"
                                ),
                                "&&",
                            ),
                        ],
                        name="allocation_one_lead",
                        violation_error_message="Another officer leads in this role on some of these days.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="allocation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_allocationversion" ("authority_id", "change_note", "change_reason", "child_id", "child_told_on", "created_at", "ended_on", "entered_in_error", "id", "introduced_how", "introduced_on", "is_lead", "late_note", "late_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "role", "source", "started_on", "team_id", "told_how", "user_id") SELECT new_values."authority_id", new_values."change_note", new_values."change_reason", new_values."child_id", new_values."child_told_on", new_values."created_at", new_values."ended_on", new_values."entered_in_error", new_values."id", new_values."introduced_how", new_values."introduced_on", new_values."is_lead", new_values."late_note", new_values."late_reason", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."returned_as", new_values."role", new_values."source", new_values."started_on", new_values."team_id", new_values."told_how", new_values."user_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="11f64dceb3f640264a5e7cd2145ae24fc626c364",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d20be",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_allocation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="allocation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_allocationversion" ("authority_id", "change_note", "change_reason", "child_id", "child_told_on", "created_at", "ended_on", "entered_in_error", "id", "introduced_how", "introduced_on", "is_lead", "late_note", "late_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "role", "source", "started_on", "team_id", "told_how", "user_id") SELECT new_values."authority_id", new_values."change_note", new_values."change_reason", new_values."child_id", new_values."child_told_on", new_values."created_at", new_values."ended_on", new_values."entered_in_error", new_values."id", new_values."introduced_how", new_values."introduced_on", new_values."is_lead", new_values."late_note", new_values."late_reason", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."returned_as", new_values."role", new_values."source", new_values."started_on", new_values."team_id", new_values."told_how", new_values."user_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="347fdda618df806c5f446c8e91d481d1cd89f253",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2a3c3",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_allocation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="allocation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_allocationversion" ("authority_id", "change_note", "change_reason", "child_id", "child_told_on", "created_at", "ended_on", "entered_in_error", "id", "introduced_how", "introduced_on", "is_lead", "late_note", "late_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_as", "role", "source", "started_on", "team_id", "told_how", "user_id") SELECT old_values."authority_id", old_values."change_note", old_values."change_reason", old_values."child_id", old_values."child_told_on", old_values."created_at", old_values."ended_on", old_values."entered_in_error", old_values."id", old_values."introduced_how", old_values."introduced_on", old_values."is_lead", old_values."late_note", old_values."late_reason", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."returned_as", old_values."role", old_values."source", old_values."started_on", old_values."team_id", old_values."told_how", old_values."user_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="060d7ed367e06c0158db344df19171f290df78d4",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_86336",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_allocation",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="visit",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("recorded_on__gte", models.F("visited_on"))),
                        name="visit_in_order",
                        violation_error_message="It cannot end before it began.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="visit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_visitversion" ("alone", "authority_id", "by", "child_id", "created_at", "entered_in_error", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "recorded_on", "returned_as", "seen", "source", "user_id", "visited_on", "visited_time") SELECT new_values."alone", new_values."authority_id", new_values."by", new_values."child_id", new_values."created_at", new_values."entered_in_error", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."placement_id", new_values."recorded_on", new_values."returned_as", new_values."seen", new_values."source", new_values."user_id", new_values."visited_on", new_values."visited_time" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="56021fdc4d27a9ff7d4865e810ba8191f1eec92d",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1bb80",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="record_visit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="visit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_visitversion" ("alone", "authority_id", "by", "child_id", "created_at", "entered_in_error", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "recorded_on", "returned_as", "seen", "source", "user_id", "visited_on", "visited_time") SELECT new_values."alone", new_values."authority_id", new_values."by", new_values."child_id", new_values."created_at", new_values."entered_in_error", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."placement_id", new_values."recorded_on", new_values."returned_as", new_values."seen", new_values."source", new_values."user_id", new_values."visited_on", new_values."visited_time" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="fb47d3efa3c8644008a495c0c28fa21807693255",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_07eb5",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="record_visit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="visit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "record_visitversion" ("alone", "authority_id", "by", "child_id", "created_at", "entered_in_error", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "recorded_on", "returned_as", "seen", "source", "user_id", "visited_on", "visited_time") SELECT old_values."alone", old_values."authority_id", old_values."by", old_values."child_id", old_values."created_at", old_values."entered_in_error", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."placement_id", old_values."recorded_on", old_values."returned_as", old_values."seen", old_values."source", old_values."user_id", old_values."visited_on", old_values."visited_time" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="68a2a128601229c1202e9af6244f1590f12707f0",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d2c74",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="record_visit",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="derivation",
                    index=models.Index(
                        fields=["authority", "valid_until"], name="derivation_by_validity"
                    ),
                ),
            ]
        ),
    ]
