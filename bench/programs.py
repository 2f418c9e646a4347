"""Programs run to be measured: how long they take and how much memory they and theirs hold."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
EVERY_SECONDS = 1.0


@dataclass
class Server:
    """What the database's processes took while a program ran."""

    megabytes: float = 0
    seconds: dict[int, float] = field(default_factory=dict)
    before: dict[int, float] = field(default_factory=dict)

    @property
    def processor_seconds(self) -> float:
        """Of all its processes that worked for the program, as far as they were seen."""
        return sum(took - self.before.get(process, 0) for process, took in self.seconds.items())

    def look(self) -> None:
        """See what the processes hold and have taken by now."""
        processes = list(_server_processes())
        self.megabytes = max(self.megabytes, _held_by(processes))
        for process in processes:
            self.seconds[process] = _taken_by(process, self.seconds.get(process, 0))
        self.before = self.before or dict(self.seconds)


@dataclass(frozen=True, slots=True)
class Run:
    """What a program took: seconds from start to end, and megabytes at its peak.

    `processor_seconds` are those of the program and all it started, which say more than the clock
    on a machine that does other work too. `megabytes` sums them all, what they share counted
    once; None where the system does not tell. `server` is the same of the database's processes.
    """

    seconds: float
    processor_seconds: float
    megabytes: float | None
    server: Server
    output: str


class FailedError(Exception):
    """A program ended with an error; holds what it said."""


def holdfast(*arguments: str, environment: Mapping[str, str] | None = None) -> Run:
    """Run one of Holdfast's own commands."""
    return run([sys.executable, "-m", "holdfast", *arguments], environment)


def run(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Run:
    """Run a program to its end. Raises FailedError."""
    server, own = Server(), [0.0]
    server.look()
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    started = subprocess.Popen(
        command,
        cwd=PROJECT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    while True:
        own.append(_held_by(_descendants(started.pid)))
        server.look()
        try:
            output, _ = started.communicate(timeout=EVERY_SECONDS)
            break
        except subprocess.TimeoutExpired:
            continue
    took, after = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
    if started.returncode:
        raise FailedError(f"{' '.join(command)}\n{output}")
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(took, processor, max(own) or None, server, output)


def _taken_by(process: int, before: float) -> float:
    """Seconds of processor time a process has taken; what was known before once it is gone."""
    try:
        told = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return before
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def _held_by(processes: Iterable[int]) -> float:
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
