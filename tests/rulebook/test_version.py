"""A version changes with what a procedure says, and with nothing else."""

import random
import tomllib
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from holdfast.core.procedure import Procedure
from holdfast.rulebook import load_procedure
from tests.rulebook.invented import LAND, rule

LISTS = ("rule", "measure", "text", "gate", "significant_change")
NAMED = ("role", "spell", "list", "setting", "form")
IN_ORDER = ("section", "question")


def toml(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {toml(part)}" for key, part in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return f'"{value}"' if isinstance(value, str) else str(value)


def shuffled(table: dict[str, Any], order: random.Random) -> dict[str, Any]:
    """The same table with its keys in another order, all the way down."""
    keys = list(table)
    order.shuffle(keys)
    return {
        key: shuffled(table[key], order) if isinstance(table[key], dict) else table[key]
        for key in keys
    }


def files_in_another_order(seed: int) -> dict[str, str]:
    """The base's content spread over files with other names, in another order, with comments.

    Sections and questions are asked in the order in which they stand, which is kept.
    """
    order = random.Random(seed)
    content: dict[str, Any] = {}
    for text in LAND.values():
        content |= tomllib.loads(text)
    header = {key: value for key, value in content.items() if isinstance(value, str)}
    tables = [(f"[[{name}]]", table) for name in LISTS for table in content[name]]
    for name in NAMED:
        tables += [(f"[{name}.{own}]", table) for own, table in content[name].items()]
    order.shuffle(tables)
    files = {"procedure": "\n".join(f"{k} = {toml(v)}" for k, v in shuffled(header, order).items())}
    for head, table in tables:
        name = order.choice(["a", "b", "z"])
        body = [
            f"{key} = {toml(value)}  # a remark" for key, value in shuffled(table, order).items()
        ]
        files[name] = "\n".join([files.get(name, ""), "", head, *body])
    asked = [(f"[[{name}]]", table) for name in IN_ORDER for table in content[name]]
    files["asked"] = "\n".join(
        "\n".join([head, *(f"{key} = {toml(value)}" for key, value in table.items())])
        for head, table in asked
    )
    return files


def version_of(files: dict[str, str]) -> str:
    with TemporaryDirectory() as shelf:
        folder = Path(shelf) / "land"
        folder.mkdir()
        for name, text in files.items():
            (folder / f"{name}.toml").write_text(text, encoding="utf-8")
        return load_procedure("land", [Path(shelf)]).version


@settings(deadline=None, max_examples=25)
@given(st.integers())
def test_the_order_of_files_tables_and_keys_does_not_matter(seed: int) -> None:
    assert version_of(files_in_another_order(seed)) == version_of(dict(LAND))


def test_what_is_said_matters(town: Callable[..., Procedure]) -> None:
    texts = [
        "",
        rule(),
        rule(within='"8 days"'),
        rule(note='"Read generously"'),
        rule(sure='"memory"'),
        rule(met_by='{ fact = "visit-made", where = { seen = true } }'),
        rule(in_force="{ from = 2020-01-01 }"),
        '[role.iro]\ntitle = "Chair"',
        '[[change]]\nrule = "review.tea"\noff = "No kettle"',
    ]
    versions = [town(text).version for text in texts]
    assert len(set(versions)) == len(texts)


def test_the_order_of_cases_matters(town: Callable[..., Procedure]) -> None:
    young, any_age = (
        '{ when = { age_under = "5 years" }, within = "6 days" }',
        '{ within = "9 days" }',
    )
    one = town(rule(within="", cases=f"[{young}, {any_age}]")).version
    other = town(rule(within="", cases=f"[{any_age}, {young}]")).version
    assert one != other
