"""A pytest plugin: sample returns published by others, read where they lie beside the project.

Where they are absent, each test that needs them is skipped and named at the end of the run.
"""

from __future__ import annotations

from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "shared" / "data"
ABSENT = "../shared/data is absent"


@pytest.fixture
def shared_data() -> Path:
    """The folder of sample returns."""
    if not FOLDER.is_dir():
        pytest.skip(ABSENT)
    return FOLDER


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name the tests that could not run."""
    for report in terminalreporter.stats.get("skipped", []):
        if ABSENT in str(report.longrepr):
            terminalreporter.write_line(f"not run: {ABSENT}: {report.nodeid}")
