"""Where a document's layout is: in the authority's own folder, or in that of its base."""

from __future__ import annotations

from pathlib import Path

from holdfast.core.procedure import Procedure
from holdfast.rulebook.load import folders_of, standard_folders

FOLDER = "documents"
LOGOS = ("logo.svg", "logo.png")


class NoTemplateError(ValueError):
    """A procedure names a layout of which there is no file; says which and where it would be."""


def files_of(procedure: Procedure) -> dict[str, Path]:
    """Every file of layouts by its name: the authority's, and those of its base it does not have.

    A file of the same name takes the place of the one in the base.
    """
    shelf = folders_of(standard_folders())
    files: dict[str, Path] = {}
    step: Procedure | None = procedure
    while step is not None:
        for folder in shelf.get(step.id, []):
            for path in sorted((folder / FOLDER).glob("*.*")):
                files.setdefault(path.name, path)
        step = step.base
    return files


def file_of(procedure: Procedure, name: str) -> Path:
    """The file of one layout. Raises NoTemplateError where there is none."""
    found = files_of(procedure).get(name)
    if found is None:
        raise NoTemplateError(f"{procedure.id}/{FOLDER}/{name} is missing, in it and in its base")
    return found


def logo_of(procedure: Procedure) -> Path | None:
    """The authority's own logo, where its folder holds one."""
    files = files_of(procedure)
    return next((files[name] for name in LOGOS if name in files), None)
