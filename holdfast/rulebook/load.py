"""Procedures by id, read from the standard folders or from those named."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import holdfast
from holdfast.core.calendar import Calendar, Term
from holdfast.core.procedure import Procedure
from holdfast.rulebook.agreement import disagreements
from holdfast.rulebook.overlay import Overlay
from holdfast.rulebook.problems import Problem, RefusedError
from holdfast.rulebook.tables import (
    HEADER,
    RawFolder,
    check_tables,
    header_of,
    label_of,
    read_folder,
    read_toml,
)
from holdfast.rulebook.version import content_hash

SETTING = "HOLDFAST_PROCEDURE_FOLDERS"
Stamp = tuple[tuple[str, int, int], ...]

_kept: dict[Path, tuple[Stamp, Procedure]] = {}


def standard_folders(*further: Path) -> tuple[Path, ...]:
    """The project's own `procedures/`, the folders of the setting, then any further ones."""
    own = Path(holdfast.__file__).parent.parent / "procedures"
    named = [Path(part) for part in os.environ.get(SETTING, "").split(os.pathsep) if part]
    return tuple(dict.fromkeys(path.absolute() for path in (own, *named, *further)))


def folders_of(folders: Sequence[Path]) -> dict[str, list[Path]]:
    """Each procedure's id with its folders (one, if all is well).

    A folder that holds `procedure.toml` is a procedure; any other holds procedures.
    """
    found: dict[str, list[Path]] = {}
    for folder in folders:
        for path in _procedures_in(folder):
            if path not in found.setdefault(path.name, []):
                found[path.name].append(path)
    return found


def _procedures_in(folder: Path) -> Iterator[Path]:
    if not os.path.isdir(folder):
        raise RefusedError([Problem(str(folder), "", f"there is no such folder (see {SETTING})")])
    if os.path.isfile(f"{folder}/{HEADER}"):
        yield folder
        return
    with os.scandir(folder) as entries:
        names = sorted(each.name for each in entries if os.path.isfile(f"{each.path}/{HEADER}"))
    yield from (folder / name for name in names)


def load_procedure(procedure_id: str, folders: Sequence[Path] | None = None) -> Procedure:
    """The procedure of this id, overlaid on its base.

    `folders` replaces the standard folders. Raises RefusedError with every problem of its files.
    """
    shelf = folders_of(standard_folders() if folders is None else folders)
    return _load(procedure_id, shelf, ())


def load_all(folders: Sequence[Path] | None = None) -> dict[str, Procedure]:
    """Every procedure of the folders by id, in the order of their ids.

    Raises RefusedError with the problems of all of them.
    """
    shelf = folders_of(standard_folders() if folders is None else folders)
    loaded, problems = {}, list[Problem]()
    for procedure_id in sorted(shelf):
        try:
            loaded[procedure_id] = _load(procedure_id, shelf, ())
        except RefusedError as refused:
            problems += refused.problems
    if problems:
        raise RefusedError(problems)
    return loaded


def _load(procedure_id: str, shelf: dict[str, list[Path]], above: tuple[str, ...]) -> Procedure:
    """A procedure is read again only when one of its files, or its base, has changed."""
    places = shelf.get(procedure_id, [])
    if len(places) != 1:
        raise RefusedError([_not_one(procedure_id, places, sorted(shelf))])
    folder = places[0]
    stamp, kept = _stamp(folder), _kept.get(folder)
    unchanged = kept is not None and kept[0] == stamp
    if kept and unchanged:
        based_on = kept[1].base.id if kept[1].base else None
    else:
        based_on = _based_on(folder, shelf, (*above, procedure_id))
    base = _load(based_on, shelf, (*above, procedure_id)) if based_on else None
    if kept and unchanged and kept[1].base is base:
        return kept[1]
    procedure = build(folder, base)
    _kept[folder] = (stamp, procedure)
    return procedure


def _based_on(folder: Path, shelf: dict[str, list[Path]], above: tuple[str, ...]) -> str | None:
    """The base that a folder's header names. Raises RefusedError if it cannot be its base."""
    header, label, _ = header_of(read_header(folder))
    based_on = header.based_on if header else None
    if based_on in above:
        circle = " → ".join([*above, based_on or ""])
        says = f"these are based on one another: {circle}"
    elif based_on and based_on not in shelf:
        says = f"there is no procedure {based_on!r} (there are: {', '.join(shelf)})"
    else:
        return based_on
    raise RefusedError([Problem(label, "based_on", says)])


def read_header(folder: Path) -> RawFolder:
    """Only the file that holds the header, read as a folder of one file."""
    label = label_of(folder / HEADER, folder)
    content, problems = read_toml(folder / HEADER, label)
    return RawFolder(folder, ((label, content),), tuple(problems))


def _not_one(procedure_id: str, places: list[Path], known: list[str]) -> Problem:
    if not places:
        says = f"there is no such procedure (there are: {', '.join(known)})"
        return Problem(procedure_id, "", says)
    return Problem(
        procedure_id, "", f"more than one folder has this id: {', '.join(map(str, places))}"
    )


def _stamp(folder: Path) -> Stamp:
    """Name, time and size of each file, by one look at the folder: it is asked for every page."""
    with os.scandir(folder) as entries:
        files = [(each.name, each.stat()) for each in entries if each.name.endswith(".toml")]
    return tuple(sorted((name, stat.st_mtime_ns, stat.st_size) for name, stat in files))


def build(folder: Path, base: Procedure | None) -> Procedure:
    """Read one folder and lay it over its base. Raises RefusedError with all that is wrong."""
    sheet = check_tables(read_folder(folder), base)
    if sheet.header is None:
        raise RefusedError(sheet.problems)
    overlay = Overlay(sheet, base)
    overlay.lay()
    procedure = overlay.procedure()
    problems = [*sheet.problems, *overlay.problems, *disagreements(overlay, procedure)]
    if problems:
        raise RefusedError(problems)
    return replace(procedure, version=content_hash(procedure))


def calendar_of(procedure: Procedure) -> Calendar:
    """The calendar a procedure counts by: England's holidays and the procedure's school terms."""
    return _calendar(procedure.terms)


@lru_cache(maxsize=256)
def _calendar(terms: tuple[tuple[str, str, str], ...]) -> Calendar:
    return Calendar.england(
        terms=tuple(Term(name, _day(starts), _day(ends)) for name, starts, ends in terms)
    )


def _day(text: str) -> tuple[int, int]:
    month, day = text.split("-")
    return int(month), int(day)
