"""The option that names further folders of procedures, for every command that reads them."""

from __future__ import annotations

import argparse
from pathlib import Path

from holdfast.rulebook import standard_folders


def add_folder_option(parser: argparse.ArgumentParser) -> None:
    """Add `--folder`, which may be given more than once."""
    parser.add_argument(
        "--folder",
        action="append",
        default=[],
        type=Path,
        metavar="PATH",
        help="a further folder of procedures, or one procedure's folder",
    )


def folders_asked(args: argparse.Namespace) -> tuple[Path, ...]:
    """The standard folders and those named on the command line."""
    return standard_folders(*args.folder)
