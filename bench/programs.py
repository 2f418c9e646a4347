"""Programs run to be measured: how long they take and how much memory they and theirs hold."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
EVERY_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class Run:
    """What a program took: seconds from start to end, and megabytes at its peak.

    `megabytes` sums the program and all it started, what they share counted once; None where the
    system does not tell. `database_megabytes` is the same of the server's processes that worked.
    """

    seconds: float
    megabytes: float | None
    database_megabytes: float | None
    output: str


class FailedError(Exception):
    """A program ended with an error; holds what it said."""


def holdfast(*arguments: str, environment: Mapping[str, str] | None = None) -> Run:
    """Run one of Holdfast's own commands."""
    return run([sys.executable, "-m", "holdfast", *arguments], environment)


def run(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Run:
    """Run a program to its end. Raises FailedError."""
    begin = time.perf_counter()
    started = subprocess.Popen(
        command,
        cwd=PROJECT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    own, server = [0.0], [0.0]
    while True:
        own.append(_held_by(_descendants(started.pid)))
        server.append(_held_by(_server_processes()))
        try:
            output, _ = started.communicate(timeout=EVERY_SECONDS)
            break
        except subprocess.TimeoutExpired:
            continue
    took = time.perf_counter() - begin
    if started.returncode:
        raise FailedError(f"{' '.join(command)}\n{output}")
    return Run(took, max(own) or None, max(server) or None, output)


def _held_by(processes: Iterator[int]) -> float:
    """Megabytes held by processes, each page shared by several counted in parts."""
    kilobytes = 0
    for process in processes:
        try:
            told = Path(f"/proc/{process}/smaps_rollup").read_text()
        except OSError:
            continue
        kilobytes += sum(
            int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:")
        )
    return kilobytes / 1024


def _descendants(process: int) -> Iterator[int]:
    yield process
    for listed in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children = listed.read_text().split()
        except OSError:
            continue
        for child in children:
            yield from _descendants(int(child))


def _server_processes() -> Iterator[int]:
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            title = (folder / "cmdline").read_bytes()
        except OSError:
            continue
        if title.startswith(b"postgres: holdfast_app holdfast_bench"):
            yield int(folder.name)
