"""What holds for every return: halves make the whole, order and repetition make no difference."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from holdfast.record import models
from holdfast.record.models import Authority
from tests.actions.importing import everything_on_record, imported
from tests.imports.returns import EPISODES, HEADER, REVIEWS, episode, table
from tests.record.builders import an_authority

pytestmark = pytest.mark.django_db

TABLES = (
    models.LookedAfterPeriod,
    models.LegalStatus,
    models.Placement,
    models.AdoptionPlacement,
    models.ShortBreakSeries,
    models.ShortBreak,
    models.Review,
    models.Coverage,
    models.Duty,
)
OF_ITSELF = {"id", "authority", "child", "created_at", "returned_as", "series", "placement"}
FIRST = date(2024, 5, 1)

LIVES = some.lists(
    some.tuples(
        some.lists(some.integers(1, 200), min_size=1, max_size=4),  # days each episode lasts
        some.lists(some.sampled_from(["C1", "C2", "V2", "E1", "V3"]), min_size=4, max_size=4),
        some.lists(some.sampled_from(["U4", "U6", "K2", "A5", "P1"]), min_size=4, max_size=4),
        some.lists(some.integers(0, 700), max_size=3, unique=True),  # days of the reviews
        some.booleans(),
    ),
    min_size=1,
    max_size=4,
)


def day(number: int) -> str:
    return (FIRST + timedelta(days=number)).strftime("%d/%m/%Y")


def rows_of(child: int, life: Any) -> tuple[str, list[str], list[str]]:
    """The Header row, the Episodes and the Reviews of a child."""
    lasting, statuses, places, reviews, ended = life
    began, episodes = 0, []
    for number, days in enumerate(lasting):
        last = number == len(lasting) - 1
        status = statuses[0] if statuses[0] == "V3" else statuses[number].replace("V3", "V2")
        why = ("E4A" if ended else "") if last else "X1"
        until = day(began + days) if not last or ended else ""
        reason = "S" if number == 0 else "B"
        told = episode(
            day(began),
            until,
            why,
            why_began=reason,
            status=status,
            place=places[number],
            child=str(child),
        )
        episodes.append(told)
        began += days
    held = [f"{child},01/06/2012,{day(number)},PN1" for number in reviews]
    return f"{child},F,01/06/2012,WBRI,,,", episodes, held


def files_of(lives: Any, children: Any) -> dict[str, str]:
    told = [rows_of(child, lives[child]) for child in children]
    return {
        "header.csv": table(HEADER, *(header for header, _, _ in told)),
        "episodes.csv": table(EPISODES, *(row for _, rows, _ in told for row in rows)),
        "reviews.csv": table(REVIEWS, *(row for _, _, rows in told for row in rows)),
    }


ASKED = {"covers_since": date(2024, 4, 1)}


def as_told(authority: Authority) -> dict[str, list[tuple[object, ...]]]:
    """What the record says, whatever the numbers of its rows."""
    found = {}
    for model in TABLES:
        names = [f.name for f in model._meta.concrete_fields if f.name not in OF_ITSELF]
        if model is models.Duty:
            names = ["rule", "anchor_on", "due", "outcome", "met_on", "unmet_is"]
        if hasattr(model, "child"):
            names = ["child__local_id", *names]
        rows = model._default_manager.filter(authority=authority).values_list(*names)
        found[model.__name__] = sorted(rows, key=repr)
    return found


@settings(
    max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(lives=LIVES, split=some.integers(0, 4))
def test_importing_in_parts_equals_importing_the_whole(
    authority: Authority, lives: Any, split: int
) -> None:
    with transaction.atomic():
        children = range(len(lives))
        whole, parts, tables = an_authority(), an_authority(), an_authority()
        full = files_of(lives, children)
        imported(whole, full, **ASKED)
        for some_children in (children[:split], children[split:]):
            if some_children:
                imported(parts, files_of(lives, some_children), **ASKED)
        reviews = full.pop("reviews.csv")
        imported(tables, full, **ASKED)
        imported(tables, {"reviews.csv": reviews, "header.csv": full["header.csv"]}, **ASKED)
        expected = as_told(whole)
        assert as_told(tables) == expected
        # A file without children covers nothing, so halves are compared where both hold some.
        assert as_told(parts) == expected
        before = everything_on_record()
        imported(whole, files_of(lives, children), **ASKED)
        assert everything_on_record() == before
        transaction.set_rollback(True)
