"""The app role owns nothing and cannot change what has happened."""

import subprocess
import sys

import pytest
from django.db import ProgrammingError, connection, transaction

from holdfast.config import database, grants


def value(statement: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0]


@pytest.mark.django_db
def test_tests_run_as_the_app_role() -> None:
    assert value("SELECT current_user") == database.app_role()


@pytest.mark.django_db
def test_app_role_owns_nothing() -> None:
    assert value("SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole") == 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE found_a_way (id int)",
        "DROP TABLE record_user",
        "TRUNCATE record_user",
        "ALTER TABLE record_user DISABLE TRIGGER ALL",
        "UPDATE django_migrations SET app = 'x'",
    ],
)
def test_app_role_cannot_change_tables(statement: str) -> None:
    with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.django_db
def test_history_can_be_added_to_and_never_changed() -> None:
    tables = grants.append_only_tables()
    assert tables, "row history is kept somewhere"
    for table in sorted(tables):
        for right, held in {
            "SELECT": True,
            "INSERT": True,
            "UPDATE": False,
            "DELETE": False,
        }.items():
            allowed = value(f"SELECT has_table_privilege('{table}', '{right}')")
            assert allowed is held, f"{right} on {table}"


@pytest.mark.django_db
def test_models_and_migrations_agree() -> None:
    from django.core.management import call_command

    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.django_db(transaction=True)
def test_other_processes_of_a_test_see_its_database() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "holdfast.config.database", "url"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert connection.settings_dict["NAME"] in told.stdout
