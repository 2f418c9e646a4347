"""Examples of the steps of an import."""

from __future__ import annotations

import io

from holdfast.actions import imports
from holdfast.actions.importing.uploads import Uploaded
from holdfast.core.returns import Reading
from holdfast.jobs.imports import read_now
from tests.actions.examples.before import Arguments, example
from tests.actions.importing import EXTRACTED, YEAR, sent
from tests.actions.world import World
from tests.imports.returns import EPISODES, HEADER, episode, reading, source, table

FILES = {
    "header.csv": table(HEADER, "1,F,01/06/2012,WBRI,,,"),
    "episodes.csv": table(EPISODES, episode("03/06/2025", child="1")),
}


def _reading() -> Reading:
    files = [source(name, text) for name, text in FILES.items()]
    return reading(*files, year=YEAR, extracted_on=EXTRACTED)


def _sent(world: World) -> Arguments:
    return {"by": world.everyone, "job": sent(world.authority, FILES)}


def _read(world: World) -> Arguments:
    arguments = _sent(world)
    read_now(arguments["job"])
    return arguments


@example
def imports__upload(world: World) -> Arguments:
    files = [Uploaded(name, io.BytesIO(text.encode())) for name, text in FILES.items()]
    return {"by": world.everyone, "kind": "903", "files": files, "extracted_on": EXTRACTED}


@example
def imports__begin_reading(world: World) -> Arguments:
    return _sent(world)


@example
def imports__preview(world: World) -> Arguments:
    arguments = _sent(world)
    imports.begin_reading(**arguments)
    return arguments | {"reading": _reading()}


@example
def imports__choose(world: World) -> Arguments:
    return _read(world) | {"kinds": ["became-looked-after"]}


@example
def imports__begin_committing(world: World) -> Arguments:
    return _read(world)


@example
def imports__commit(world: World) -> Arguments:
    arguments = _read(world)
    imports.begin_committing(**arguments)
    return arguments | {"reading": _reading()}


@example
def imports__fail(world: World) -> Arguments:
    arguments = _sent(world)
    imports.begin_reading(**arguments)
    return arguments | {"message": "The files were moved."}


@example
def imports__abandon(world: World) -> Arguments:
    return _sent(world)
