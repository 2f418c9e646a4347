"""The web server and the worker of a demonstration: started in the background, and ended.

    python -m holdfast.config.processes start | stop

Each leaves its process id and its log in `.run/`. On a server of an authority's own, a service
manager runs the same two commands.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
RUN = PROJECT / ".run"
PORT = os.environ.get("HOLDFAST_PORT", "8000")
ADDRESS = f"http://localhost:{PORT}/"
READY_SECONDS = 60
STOP_SECONDS = 15


class ProcessError(Exception):
    """A process did not come up; the message says why and what to do."""


@dataclass(frozen=True)
class Process:
    """One background process: its name and the command that runs it."""

    name: str
    command: tuple[str, ...]

    @property
    def pid_file(self) -> Path:
        """Where the id of the process is written down."""
        return RUN / f"{self.name}.pid"

    @property
    def log(self) -> Path:
        """What the process has to say."""
        return RUN / f"{self.name}.log"

    def start(self) -> None:
        """Start the process in a session of its own, so that closing the terminal spares it."""
        with self.log.open("wb") as log:
            started = subprocess.Popen(
                self.command,
                cwd=PROJECT,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self.pid_file.write_text(str(started.pid))

    def stop(self) -> bool:
        """End the process, firmly if it does not end itself; true when it was running."""
        pid = self.running()
        self.pid_file.unlink(missing_ok=True)
        if pid is None:
            return False
        os.kill(pid, signal.SIGTERM)
        until = time.monotonic() + STOP_SECONDS
        while _command_of(pid):
            if time.monotonic() > until:
                os.killpg(pid, signal.SIGKILL)
                break
            time.sleep(0.05)
        return True

    def running(self) -> int | None:
        """The id of the running process; None when it has gone, even if its number lives on."""
        if not self.pid_file.exists():
            return None
        pid = int(self.pid_file.read_text())
        return pid if str(PROJECT) in _command_of(pid) else None

    def last_lines(self) -> str:
        """The end of the process's log."""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-15:])


PYTHON = str(PROJECT / ".venv" / "bin" / "python")
WEB = Process(
    "web",
    # The access log would name every page a person opened; the audit holds that already.
    (PYTHON, "-m", "gunicorn", "holdfast.config.wsgi", f"--bind=127.0.0.1:{PORT}", "--workers=2",
     "--threads=4", "--worker-tmp-dir", str(RUN), "--no-control-socket"),
)  # fmt: skip
WORKER = Process("worker", (PYTHON, str(PROJECT / "manage.py"), "procrastinate", "worker"))


def start() -> None:
    """Start both processes afresh and wait until the site answers. Raises ProcessError."""
    stop()
    if _answers():
        raise ProcessError(
            f"Something else answers at {ADDRESS}. End it, or choose: make demo HOLDFAST_PORT=8001"
        )
    for process in (WEB, WORKER):
        process.start()
    until = time.monotonic() + READY_SECONDS
    while not _answers():
        if WEB.running() is None or time.monotonic() > until:
            raise ProcessError(f"The web server did not start. Its log ends:\n{WEB.last_lines()}")
        time.sleep(0.1)
    if WORKER.running() is None:
        raise ProcessError(f"The worker did not start. Its log ends:\n{WORKER.last_lines()}")


def stop() -> None:
    """End both processes, if they run."""
    RUN.mkdir(exist_ok=True)
    for process in (WORKER, WEB):
        process.stop()


def _answers() -> bool:
    """Whether something answers at our address, whatever its answer."""
    try:
        urllib.request.urlopen(ADDRESS, timeout=5).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def _command_of(pid: int) -> str:
    """The command line of a live process; empty when there is none, or only its remains."""
    if Path("/proc/self/cmdline").exists():
        try:
            return (Path("/proc") / str(pid) / "cmdline").read_text().replace("\0", " ")
        except OSError:
            return ""
    asked = subprocess.run(
        ["ps", "-p", str(pid), "-o", "command="], capture_output=True, text=True, check=False
    )
    return asked.stdout


def main(arguments: list[str]) -> int:
    """Run `start` or `stop`; the exit status."""
    match arguments:
        case ["start"]:
            start()
        case ["stop"]:
            stop()
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except ProcessError as problem:
        sys.exit(str(problem))
