"""The command that derives every duty again, or tells which are stored otherwise."""

from __future__ import annotations

from datetime import date

import pytest

from holdfast.cli import main
from holdfast.record.models import Duty
from tests.actions.world import World, a_world


@pytest.fixture
def world(transactional_db: None) -> World:
    return a_world()


@pytest.mark.parametrize("processes", ["1", "2"])
def test_every_duty_is_derived_and_checked(
    world: World, processes: str, capsys: pytest.CaptureFixture[str]
) -> None:
    other = a_world()
    assert main(["rederive", "--processes", processes]) == 0
    told = capsys.readouterr().out
    assert f"{world.authority.name}: 1 children derived again" in told
    assert "2 children in" in told
    assert Duty.objects.filter(child=world.child).exists()
    assert Duty.objects.filter(child=other.child).exists()
    assert main(["rederive", "--check", "--processes", processes]) == 0


def test_what_is_stored_otherwise_is_told_and_not_changed(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["rederive"])
    wrong = Duty.objects.filter(child=world.child, outcome="open").order_by("id")[0]
    Duty.objects.filter(pk=wrong.pk).update(due=date(2001, 1, 1))
    assert main(["rederive", "--check"]) == 1
    told = capsys.readouterr().out
    assert f"child {world.child.pk}: {wrong.rule}: 1 January 2001 (open) kept" in told
    assert Duty.objects.get(pk=wrong.pk).due == date(2001, 1, 1)
    assert main(["rederive"]) == 0
    assert Duty.objects.get(pk=wrong.pk).due == wrong.due


def test_only_the_authority_named(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    other = a_world()
    assert main(["rederive", "--authority", world.authority.slug]) == 0
    assert not Duty.objects.filter(child=other.child).exists()
    assert main(["rederive", "--authority", "nowhere"]) == 2
    assert world.authority.slug in capsys.readouterr().err
