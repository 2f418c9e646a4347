"""The commands there are. A new command is a module and one line here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """Where a command lives, what it is for, and whether it needs Django set up first."""

    module: str
    help: str
    django: bool = False


COMMANDS: Mapping[str, Command] = {
    "procedures": Command("holdfast.cli.procedures", "check, show and compare procedures"),
    "duties": Command("holdfast.cli.duties", "derive the duties owed on the facts of a case"),
    "rederive": Command("holdfast.cli.rederive", "derive or check every stored duty", django=True),
    "demo": Command("holdfast.cli.demo", "load and list the invented authorities", django=True),
    "digest": Command("holdfast.cli.digest", "send the daily letters to officers", django=True),
    "import": Command("holdfast.cli.import_", "read a return, look it over, record it", True),
}
