"""A shelf of invented procedures, written anew for each test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from holdfast.core.procedure import Procedure
from holdfast.rulebook import RefusedError, load_procedure
from tests.rulebook.invented import LAND

Write = Callable[..., Path]
Refusals = Callable[..., list[str]]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a procedure's files into a shelf that holds the base `land`; returns the shelf."""

    def written(procedure_id: str, **files: str) -> Path:
        folder = tmp_path / "shelf" / procedure_id
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            path = folder / f"{name.replace('__', '/')}.toml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return folder.parent

    written("land", **LAND)
    return written


@pytest.fixture
def town(write: Write) -> Callable[..., Procedure]:
    """Load an authority based on `land` whose one further file holds the text given."""

    def loaded(text: str = "", header: str = "") -> Procedure:
        shelf = write("town", procedure=town_header(header), own=text)
        return load_procedure("town", [shelf])

    return loaded


@pytest.fixture
def refusals(town: Callable[..., Procedure]) -> Refusals:
    """The problems for which such an authority is refused, as people read them."""

    def refused(text: str = "", header: str = "") -> list[str]:
        with pytest.raises(RefusedError) as caught:
            town(text, header)
        return [str(problem) for problem in caught.value.problems]

    return refused


def town_header(more: str = "") -> str:
    """The header of an authority based on `land`."""
    return f'id = "town"\ntitle = "Town"\ndocument = "Town manual"\nbased_on = "land"\n{more}'
