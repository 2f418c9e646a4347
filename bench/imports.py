"""A return of ten thousand children read, validated, put on the record and derived.

Beside it, in the same run and on the same files, a peer that reads and validates and stores
nothing: the validator that authorities' data teams share, in an environment of its own.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
import venv
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import psycopg

from bench import returns
from bench.programs import PROJECT, Run, holdfast, run
from bench.report import Figure, at_most, effort, memory
from holdfast.config import database

AIM_SECONDS, AIM_MEGABYTES = 30, 500
PEER = Path(__file__).with_name("requirements-peer.txt")


def figures(children: int = 10_000, *, peer: bool = True) -> Iterator[Figure]:
    """The whole import, and the peer on the same files."""
    with tempfile.TemporaryDirectory(prefix="holdfast-bench-") as folder:
        sent = Path(folder) / "return"
        sent.mkdir()
        files, rows = returns.write(sent, children)
        ours = _imported(files, Path(folder) / "uploads")
        yield at_most(
            f"{children:,} children, {rows:,} rows: read, validated, recorded, derived",
            ours.seconds,
            AIM_SECONDS,
        )
        yield from effort(ours)
        yield memory("  memory", ours.megabytes, AIM_MEGABYTES)
        yield Figure("  what it says", _told(ours.output))
        if peer:
            yield from _beside(sent, ours)


def _imported(files: list[Path], uploads: Path) -> Run:
    return holdfast(
        *("import", "--authority", _fresh_authority(), "--kind", "903", "--yes"),
        *("--extracted-on", returns.EXTRACTED.isoformat()),
        *map(str, files),
        environment=os.environ | {"HOLDFAST_DATA_FOLDER": str(uploads)},
    )


def _fresh_authority() -> str:
    """An authority without children, for nothing may be on the record yet; its short name."""
    with psycopg.connect(database.url("owner"), autocommit=True) as owner:
        told = owner.execute("SELECT max(id) FROM record_authority").fetchone()
        number = (told[0] or 0) + 1 if told else 1
        slug = f"import-{number}"
        owner.execute(
            "INSERT INTO record_authority (id, name, slug, procedure) VALUES (%s, %s, %s, %s)",
            [number, f"Imported {number}", slug, "england"],
        )
    return slug


def _told(output: str) -> str:
    """The line that says how many children are new."""
    lines = (line for line in output.splitlines() if line.startswith("Children: "))
    return next(lines, "nothing").removeprefix("Children: ")


def _beside(sent: Path, ours: Run) -> Iterator[Figure]:
    try:
        python = _peer_python()
        theirs = run([str(python), str(Path(__file__).with_name("peer.py")), str(sent)])
    except (subprocess.CalledProcessError, RuntimeError, OSError) as fault:
        yield Figure("the peer could not be run here", str(fault).splitlines()[0][:60])
        return
    rules = re.search(r"(\d+) rules", theirs.output)
    what = f"csc-validator-be-903: read, validated by {rules[1] if rules else '?'} rules"
    yield Figure(what, f"{theirs.seconds:.1f} s")
    if theirs.megabytes:
        yield Figure("  memory", f"{theirs.megabytes:,.0f} MB")
    yield Figure("  Holdfast takes, of its time", f"{ours.seconds / theirs.seconds:.2f}")
    if theirs.megabytes and ours.megabytes:
        yield Figure("  of its memory", f"{ours.megabytes / theirs.megabytes:.2f}")


def _peer_python() -> Path:
    """The peer's own environment, made once for these requirements."""
    digest = sha256(PEER.read_bytes()).hexdigest()[:12]
    home = PROJECT / ".run" / f"peer-{digest}"
    python = home / "bin" / "python"
    if not (home / "installed").exists():
        print("Installing the peer in an environment of its own")
        venv.create(home, clear=True, with_pip=True)
        options = ["--quiet", "--disable-pip-version-check", "--require-hashes", "--no-deps"]
        subprocess.run([str(python), "-m", "pip", "install", *options, "-r", str(PEER)], check=True)
        (home / "installed").touch()
    return python
