"""Run by the peer's own interpreter: csc-validator-be-903 reads a folder of files and validates it.

It takes the year of the return and every rule of that year, as the peer's own program does.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path

logging.disable(logging.CRITICAL)

from lac_validator.lac_validator import LacValidator  # noqa: E402 - logging is silenced first
from lac_validator.rules.lac2025_26 import registry  # noqa: E402


def main(folder: Path) -> None:
    """Validate, and say how many rules ran."""
    files = [
        {"name": path.name, "description": "This year", "file_content": path.read_bytes()}
        for path in sorted(folder.glob("*.csv"))
    ]
    about = {"collectionYear": "2025/26", "localAuthority": "E09000027"}
    done = LacValidator(metadata=about, files=files, registry=registry)
    print(f"{len(done.dones)} rules ran, {len(done.skips)} lacked tables, {len(done.fails)} failed")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
