"""The files of an upload: opened, unpacked and told apart, with limits that an attack cannot pass.

Files are read in a stream, and nothing is written to disk.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from holdfast.imports.problems import FileRefusedError

LARGEST_FILE = 200 * 1024 * 1024
MOST_MEMBERS = 100
LARGEST_DIRECTORY = 256 * 1024
MOST_EXPANSION = 200
"""Times a member may be larger unpacked; exports of returns reach about 30."""

_SMALL = 1024 * 1024
_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06")
_END_OF_DIRECTORY = b"PK\x05\x06"
_LARGE_ARCHIVE = b"PK\x06\x07"
_LONGEST_TAIL = 22 + 65_535
_SEND_PLAIN = "Send the CSV files, the XML file, or one zip of them."
_NOT_RETURNS = (
    (b"%PDF", "a PDF document"),
    (b"\xd0\xcf\x11\xe0", "a workbook or document of an old Office version"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a rar archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)


@dataclass(frozen=True)
class Source:
    """One file of an upload. `open` gives it from its first byte, as often as it is asked."""

    name: str
    size: int
    open: Callable[[], AbstractContextManager[IO[bytes]]]

    @classmethod
    def of_path(cls, path: Path) -> Source:
        """The file at `path`. Raises OSError where there is none."""
        return cls(path.name, path.stat().st_size, lambda: path.open("rb"))

    @classmethod
    def of_stream(cls, name: str, stream: IO[bytes]) -> Source:
        """An open stream that can be rewound, such as an uploaded file. It is not closed."""
        stream.seek(0, io.SEEK_END)
        size = stream.tell()

        def rewound() -> AbstractContextManager[IO[bytes]]:
            stream.seek(0)
            return nullcontext(stream)

        return cls(name, size, rewound)


def cannot_be_opened() -> FileRefusedError:
    """Why a file that the system will not give is refused."""
    return FileRefusedError(
        "The file cannot be opened.", "Check its name and place, and send it again."
    )


def unpacked(source: Source) -> Iterator[Source]:
    """The files to read in `source`: itself, or the members of a zip archive.

    Raises FileRefusedError for what is too large, empty, unsafe or plainly no return.
    """
    _check_size(source.size)
    with source.open() as stream:
        head = stream.read(16)
        if head.startswith(_ARCHIVES):
            _check_directory(stream, source.size)
    if head.startswith(_ARCHIVES):
        yield from _members(source)
        return
    for signature, what in _NOT_RETURNS:
        if head.startswith(signature):
            raise FileRefusedError(f"The file is {what}, which no return comes as.", _SEND_PLAIN)
    yield source


def _check_size(size: int) -> None:
    if size == 0:
        raise FileRefusedError("The file is empty.", "Export it again and check that it has rows.")
    if size > LARGEST_FILE:
        raise FileRefusedError(
            f"The file is larger than {LARGEST_FILE // 2**20} MB, the most that is read at once.",
            "Check that it is a return. If it is, send one year at a time.",
        )


def _check_directory(stream: IO[bytes], size: int) -> None:
    """Refuse an archive by its closing record, before its list of members is read into memory."""
    stream.seek(max(0, size - _LONGEST_TAIL))
    tail = stream.read(_LONGEST_TAIL)
    at = tail.rfind(_END_OF_DIRECTORY)
    if at < 0 or len(tail) < at + 22:
        raise _damaged()
    listed = int.from_bytes(tail[at + 12 : at + 16], "little")
    if listed > LARGEST_DIRECTORY or _LARGE_ARCHIVE in tail[max(0, at - 20) : at]:
        raise FileRefusedError(
            f"The zip archive holds more than {MOST_MEMBERS} files.", _SEND_PLAIN
        )


def _members(source: Source) -> Iterator[Source]:
    with source.open() as stream:
        infos = _listed(stream)
    if any(info.filename == "[Content_Types].xml" for info in infos):
        raise FileRefusedError(
            "The file is a workbook or document, not plain text.",
            "Open it and save each sheet as CSV, then send the CSV files.",
        )
    infos = [info for info in infos if not _is_clutter(info.filename)]
    if not infos:
        raise FileRefusedError("The zip archive holds no file.", _SEND_PLAIN)
    _check_members(infos)
    for info in infos:
        yield Source(
            f"{source.name}/{Path(info.filename).name}",
            info.file_size,
            _opener(source, info),
        )


def _listed(stream: IO[bytes]) -> list[zipfile.ZipInfo]:
    with _DamageRefused(), zipfile.ZipFile(stream) as archive:
        return [info for info in archive.infolist() if not info.is_dir()]


def _is_clutter(name: str) -> bool:
    last = Path(name).name
    return name.startswith("__MACOSX/") or last.startswith(".") or last in ("", "Thumbs.db")


def _check_members(infos: list[zipfile.ZipInfo]) -> None:
    if len(infos) > MOST_MEMBERS:
        raise FileRefusedError(
            f"The zip archive holds more than {MOST_MEMBERS} files.", _SEND_PLAIN
        )
    _check_size(max(1, sum(info.file_size for info in infos)))
    for info in infos:
        if info.flag_bits & 0x1:
            raise FileRefusedError(
                "The zip archive is locked with a password.",
                "Unpack it and send the files, or make it again without a password.",
                value=info.filename,
            )
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise FileRefusedError(
                "The zip archive is packed in an unusual way.",
                "Make it again with the ordinary zip of your computer.",
                value=info.filename,
            )
        if info.file_size > _SMALL and info.file_size > MOST_EXPANSION * info.compress_size:
            raise FileRefusedError(
                "The zip archive holds a file that unpacks to far more than a return would.",
                "Do not open it. Ask where it came from, and export the return again.",
                value=info.filename,
            )


def _opener(
    source: Source, info: zipfile.ZipInfo
) -> Callable[[], AbstractContextManager[IO[bytes]]]:
    return lambda: cast("AbstractContextManager[IO[bytes]]", _Member(source, info))


class _Member:
    """A member of an archive while it is open. Damage found while reading refuses the file."""

    def __init__(self, source: Source, info: zipfile.ZipInfo) -> None:
        self._source = source
        self._info = info
        self._opened = ExitStack()

    def __enter__(self) -> _Unpacking:
        with ExitStack() as opened, _DamageRefused():
            archive = zipfile.ZipFile(opened.enter_context(self._source.open()))
            opened.callback(archive.close)
            member = opened.enter_context(archive.open(self._info))
            self._opened = opened.pop_all()
            return _Unpacking(member)

    def __exit__(self, *error: object) -> None:
        self._opened.close()


class _Unpacking(io.RawIOBase):
    """The bytes of a member, never more of them than the archive's list declared."""

    def __init__(self, member: IO[bytes]) -> None:
        super().__init__()
        self._member = member

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        with _DamageRefused():
            return self._member.read(size)

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        chunk = self.read(len(view))
        view[: len(chunk)] = chunk
        return len(chunk)


class _DamageRefused:
    """Turns whatever zipfile raises for a damaged archive into a refusal."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        # The library raises a dozen kinds of errors for the ways in which an archive can be spoilt.
        if isinstance(error, Exception):
            raise _damaged() from None


def _damaged() -> FileRefusedError:
    return FileRefusedError(
        "The zip archive is damaged or cut short.", "Make it again and send it."
    )
