"""What no file of the repository may hold."""

import ast
import json
import re
import subprocess
import sys
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
LONGEST_FILE = 400
# A path of one machine. /var/tmp and the like are the system's own, the same everywhere.
MACHINE_PATH = re.compile(r"(?<![\w.}])/(?:work|root|home|Users|tmp)/\w")
BINARY = {".png", ".ico", ".zip", ".pdf", ".xlsx", ".gz", ".docx", ".ttf"}


@cache
def tracked() -> tuple[Path, ...]:
    """The files of the repository, as far as they are still there."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, check=True)
    names = listed.stdout.decode().split("\0")
    return tuple(path for name in names if name and (path := PROJECT / name).is_file())


def lines_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8", errors="replace").splitlines()


def test_dependencies_name_no_machine_they_come_from() -> None:
    pinned = [
        *(PROJECT / "requirements").iterdir(),
        PROJECT / "package-lock.json",
        PROJECT / ".npmrc",
    ]
    assert len(pinned) > 5
    for path in pinned:
        found = re.findall(r"\w+://\S+|--(?:extra-)?index-url|--find-links", path.read_text())
        assert not found, f"{path.name}: {found}"


def test_dependencies_are_pinned_with_hashes() -> None:
    for path in (PROJECT / "requirements").glob("*.txt"):
        for entry in re.split(r"\n(?=\w)", path.read_text().strip()):
            assert re.match(r"[\w.\[\],-]+==", entry), f"{path.name}: {entry[:60]}"
            assert "--hash=sha256:" in entry, f"{path.name}: {entry[:60]}"
    locked = json.loads((PROJECT / "package-lock.json").read_text())["packages"]
    assert all("integrity" in package for name, package in locked.items() if name)


def test_every_dependency_says_why_it_is_there() -> None:
    for path in (PROJECT / "requirements").glob("*.in"):
        lines = [line for line in lines_of(path) if line.strip()]
        for above, line in pairwise(lines):
            assert line.startswith("#") or above.startswith("#"), f"{path.name}: {line}"


def test_python_files_are_short() -> None:
    long = {
        str(path.relative_to(PROJECT)): len(lines_of(path))
        for path in tracked()
        if path.suffix == ".py" and "migrations" not in path.parts
    }
    assert {name: length for name, length in long.items() if length > LONGEST_FILE} == {}


def test_no_file_names_a_path_of_one_machine() -> None:
    found = [
        f"{path.relative_to(PROJECT)}:{number}: {line.strip()[:100]}"
        for path in tracked()
        if path.suffix not in BINARY and path != Path(__file__)
        for number, line in enumerate(lines_of(path), start=1)
        if MACHINE_PATH.search(line)
    ]
    assert found == []


@pytest.mark.parametrize("word", ["utils", "helpers", "common", "services", "signals"])
def test_no_module_is_named_after_nothing(word: str) -> None:
    named = [path for path in tracked() if path.stem == word or word in path.parts]
    assert named == []


def test_core_imports_the_standard_library_only() -> None:
    foreign = []
    for path in (PROJECT / "holdfast" / "core").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names.append(node.module or "")
            foreign += [
                f"{path.relative_to(PROJECT)} imports {name}"
                for name in names
                if name.split(".")[0] not in sys.stdlib_module_names
                and not name.startswith("holdfast.core")
            ]
    assert foreign == []


def test_import_law_holds() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [str(program), "--no-cache"], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
