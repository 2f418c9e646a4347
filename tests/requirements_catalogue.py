"""The catalogue of requirement rows in docs/requirements, and the table of what is claimed.

python -m tests.requirements_catalogue      runs through the tests, prints and writes the table
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
CATALOGUE = PROJECT / "docs" / "requirements"
TABLE = PROJECT / "docs" / "reference" / "requirements.md"
LEVELS = ("product", "rule")
KINDS = (
    "deadline", "document", "escalation", "form", "gate", "guidance", "meeting", "metric",
    "notification", "participation", "record", "role",
)  # fmt: skip
ROW = re.compile(rf"^\| ([A-Z]+-\d+) \| ({'|'.join(KINDS)}) \|", re.MULTILINE)


@dataclass(frozen=True, order=True)
class Row:
    """One requirement: its id, the file it stands in and its kind."""

    id: str
    file: str
    kind: str


@dataclass(frozen=True, order=True)
class Claim:
    """One test's claim that it would fail if the row did not hold."""

    id: str
    level: str


@dataclass(frozen=True)
class Tally:
    """How many rows of one file and kind there are, and how many are claimed at which level."""

    file: str
    kind: str
    rows: int
    product: int
    rule: int

    @property
    def unclaimed(self) -> int:
        return self.rows - self.product - self.rule


def catalogue(folder: Path = CATALOGUE) -> dict[str, Row]:
    """Every row of the catalogue by its id. Raises ValueError when an id stands twice."""
    rows: dict[str, Row] = {}
    for file in sorted(folder.glob("*.md")):
        for name, kind in ROW.findall(file.read_text(encoding="utf-8")):
            if name in rows:
                raise ValueError(f"{name} stands in {rows[name].file} and in {file.stem}")
            rows[name] = Row(name, file.stem, kind)
    return rows


def fault(claim: Claim, known: Iterable[str]) -> str | None:
    """What is wrong with a claim, or None."""
    if claim.level not in LEVELS:
        return (
            f"{claim.id} is claimed at level {claim.level!r}; the levels are: {', '.join(LEVELS)}"
        )
    return None if claim.id in known else f"no requirement has the id {claim.id!r}"


def tallies(rows: Iterable[Row], claims: Iterable[Claim]) -> list[Tally]:
    """Count by file and kind. A row claimed at both levels counts at product level."""
    product = {claim.id for claim in claims if claim.level == "product"}
    rule = {claim.id for claim in claims if claim.level == "rule"} - product
    groups: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        groups.setdefault((row.file, row.kind), []).append(row.id)
    return [
        Tally(file, kind, len(ids), len(product.intersection(ids)), len(rule.intersection(ids)))
        for (file, kind), ids in sorted(groups.items())
    ]


def table(counted: list[Tally]) -> str:
    """The tallies as a Markdown page, with a total for each file and for all."""
    lines = [
        "# Requirements and the tests that claim them",
        "",
        "Written by `make requirements` from `docs/requirements/` and the claims of the tests.",
        "*Product*: a test fails if the row does not hold for a user. *Rule*: a test fails if the",
        "duty behind the row is derived wrongly; what a user sees of it is not yet claimed.",
        "",
        "| file | kind | rows | product | rule | unclaimed |",
        "|---|---|---:|---:|---:|---:|",
    ]
    for file in sorted({tally.file for tally in counted}):
        of_file = [tally for tally in counted if tally.file == file]
        lines += [_line(tally) for tally in of_file]
        lines.append(_line(_total(of_file, f"**{file}**")))
    lines.append(_line(_total(counted, "**all**")))
    return "\n".join(lines) + "\n"


def _total(counted: list[Tally], title: str) -> Tally:
    return Tally(
        title,
        "all",
        sum(tally.rows for tally in counted),
        sum(tally.product for tally in counted),
        sum(tally.rule for tally in counted),
    )


def _line(tally: Tally) -> str:
    cells = (tally.file, tally.kind, tally.rows, tally.product, tally.rule, tally.unclaimed)
    return "| " + " | ".join(map(str, cells)) + " |"


def main() -> int:
    """Collect the tests, which writes the table, and print it; the exit status."""
    asked = ["--collect-only", "-qq", "--write-claims", str(TABLE)]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *asked],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        print(done.stdout, done.stderr)
        return done.returncode
    print(TABLE.read_text(encoding="utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
