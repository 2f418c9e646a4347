"""Uploaded files, kept under random names until they are on the record or given up."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from pathlib import Path, PureWindowsPath
from typing import IO, Any, NamedTuple

from django.conf import settings

from holdfast.actions.refusal import Refused

LARGEST_UPLOAD = 200 * 1024 * 1024
"""Bytes of all files of one upload: what is larger is no return."""

MOST_FILES = 30
_PIECE = 1024 * 1024
_LONGEST_NAME = 150


class Uploaded(NamedTuple):
    """A file as it is sent: its name and a stream of its bytes."""

    name: str
    stream: IO[bytes]


def folder() -> Path:
    """Where uploaded returns lie."""
    return Path(settings.MEDIA_ROOT) / "imports"


def keep(files: Iterable[Uploaded]) -> list[dict[str, Any]]:
    """Write the files under random names; for each its name, place, size and digest.

    Raises Refused for none, for too many or for too much; nothing is left behind then.
    """
    kept: list[dict[str, Any]] = []
    folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        for file in files:
            if len(kept) == MOST_FILES:
                raise Refused(f"Send at most {MOST_FILES} files at once.", "files")
            left = LARGEST_UPLOAD - sum(each["size"] for each in kept)
            kept.append(_keep_one(file, left))
        if not kept:
            raise Refused("Choose the files of the return.", "files")
    except BaseException:
        forget(kept)
        raise
    return kept


def _keep_one(file: Uploaded, left: int) -> dict[str, Any]:
    stored = secrets.token_hex(16)
    path, digest, size = folder() / stored, hashlib.sha256(), 0
    try:
        with path.open("xb") as out:
            path.chmod(0o600)
            while piece := file.stream.read(_PIECE):
                size += len(piece)
                if size > left:
                    most = LARGEST_UPLOAD // 2**20
                    raise Refused(f"The files are larger than {most} MB together.", "files")
                digest.update(piece)
                out.write(piece)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    name = PureWindowsPath(file.name).name[-_LONGEST_NAME:] or "file"
    return {"name": name, "stored": stored, "size": size, "sha256": digest.hexdigest()}


def sweep(named: Iterable[str], before: float) -> None:
    """Remove files that no import names, such as those of an upload that broke off.

    Only files last written before the moment `before`, in seconds since 1970: a later one may be
    of an upload that is still under way.
    """
    kept = set(named)
    for path in folder().glob("*"):
        if path.name not in kept and path.stat().st_mtime < before:
            path.unlink(missing_ok=True)


def forget(files: Iterable[dict[str, Any]]) -> None:
    """Remove the files; those already gone are no matter."""
    for file in files:
        (folder() / str(file["stored"])).unlink(missing_ok=True)
