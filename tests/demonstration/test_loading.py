"""Invented authorities on the record: whole, owed the right duties, once, and never for real."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth import authenticate

from holdfast.cli import main
from holdfast.core.duties import State
from holdfast.demonstration import loading
from holdfast.demonstration.loading import NotHereError, load
from holdfast.demonstration.places import places
from holdfast.queries.actors import actor_for
from holdfast.queries.demonstration import sign_ins
from holdfast.queries.today import today
from holdfast.queries.work import Whose, work
from holdfast.queries.work_rows import Narrowed
from holdfast.record.models import (
    AbsenceCover,
    Authority,
    Child,
    Derivation,
    Duty,
    ImportJob,
    Meeting,
    Permission,
    Person,
    User,
)

pytestmark = pytest.mark.django_db

SLUG = "ashby-vale"


@pytest.fixture(autouse=True)
def _day(settings: Any) -> None:
    """The same day every time, so that the same children are invented."""
    settings.HOLDFAST_TODAY = date(2026, 11, 18)


@pytest.fixture
def authority() -> Authority:
    """One small authority, loaded as it stands today."""
    (place,) = places(small=True, only=SLUG)
    load(place, today())
    return Authority.objects.get(slug=SLUG)


def test_a_small_authority_is_there_whole(authority: Authority) -> None:
    assert authority.is_demonstration
    assert authority.name == "Ashby Vale (demonstration)"
    assert authority.procedure == "coventry"
    children = Child.objects.filter(authority=authority)
    assert 18 <= children.count() <= 30
    assert not children.filter(surname="").exists()
    jobs = ImportJob.objects.filter(authority=authority)
    assert Counter(jobs.values_list("state", flat=True)) == {"committed": jobs.count()}
    newest = jobs.filter(kind="903").latest("id")
    assert newest.counts["children"]["held"] == 4, "the import page has something to show"
    assert Meeting.objects.filter(authority=authority, planned_on__gt=today()).exists()
    assert Person.objects.filter(authority=authority).exists()
    assert AbsenceCover.objects.filter(authority=authority).count() == 1
    derived = set(Derivation.objects.values_list("child_id", flat=True))
    assert derived == set(children.values_list("pk", flat=True))


def test_its_duties_are_mostly_kept_and_some_are_not(authority: Authority) -> None:
    duties = Duty.objects.filter(authority=authority)
    outcomes = Counter(duties.values_list("outcome", flat=True))
    kept, late = outcomes["met"], outcomes["met late"]
    assert kept > 100
    assert 0.02 < late / (kept + late) < 0.3
    open_now = duties.filter(outcome="open")
    assert open_now.filter(due__gt=today()).count() > 20
    overdue = open_now.filter(due__lt=today(), unmet_is=State.OVERDUE.value)
    assert overdue.count() < 0.2 * kept, "a first import floods nobody with what is overdue"
    assert Permission.objects.filter(authority=authority).count() <= 2


def test_one_officer_for_each_profile_can_sign_in(authority: Authority) -> None:
    found = [each for each in sign_ins(today()) if each.authority == authority.name]
    profiles = set()
    for each in found:
        user = authenticate(username=each.email, password=settings.HOLDFAST_DEMO_PASSWORD)
        assert isinstance(user, User), each.email
        profiles |= actor_for(user, today()).profiles
    assert len(found) == len(profiles) == 9
    assert {each.email for each in found} >= {
        f"iro@{SLUG}.example",
        f"administrator@{SLUG}.example",
    }


def test_the_reviewing_officer_has_work_to_do(authority: Authority) -> None:
    user = User.objects.get(email=f"iro@{SLUG}.example")
    found = work(actor_for(user, today()), Whose.OWED, Narrowed(), today())
    assert found.total > 5


def test_an_authority_is_loaded_once(
    authority: Authority, capsys: pytest.CaptureFixture[str]
) -> None:
    (place,) = places(small=True, only=SLUG)
    before = Duty.objects.count()
    with pytest.raises(NotHereError, match="already"):
        load(place, today())
    assert main(["demo", "load", "--small", "--only", SLUG, "--if-empty"]) == 0
    assert Duty.objects.count() == before
    assert main(["demo", "load", "--small", "--only", SLUG]) == 1
    assert "already" in capsys.readouterr().err


def test_nothing_is_loaded_where_records_are_real(
    settings: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.IN_PRODUCTION = True
    (place,) = places(small=True, only=SLUG)
    with pytest.raises(NotHereError, match="real"):
        load(place, today())
    for verb in (["load"], ["sign-ins"], ["files", "--into", "nowhere"]):
        assert main(["demo", *verb]) == 1
    assert "real records" in capsys.readouterr().err
    assert not Authority.objects.exists()


def test_a_day_to_come_is_refused() -> None:
    (place,) = places(small=True, only=SLUG)
    with pytest.raises(NotHereError, match="still to come"):
        load(place, today() + timedelta(days=1))


def test_what_fails_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(**_: object) -> None:
        raise RuntimeError("stopped")

    monkeypatch.setattr(loading, "record_many", failing)
    (place,) = places(small=True, only=SLUG)
    with pytest.raises(RuntimeError, match="stopped"):
        load(place, today())
    assert not Authority.objects.exists()


def test_the_files_are_written_for_anyone_to_try(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["demo", "files", "--into", str(tmp_path), "--small", "--only", SLUG]
    assert main([*asked, "--on", "2026-03-04"]) == 0
    assert "2025-26" in capsys.readouterr().out
    folder = tmp_path / SLUG / "2025-26"
    assert (folder / "episodes.csv").read_text("utf-8-sig").startswith("CHILD,DECOM")
