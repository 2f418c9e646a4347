"""The embedded server comes up whatever happened to it before."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from holdfast.config.embedded import SUPERUSER, Server


@pytest.fixture
def server() -> Iterator[Server]:
    trial = Server(f"trial-{os.getpid()}")
    yield trial
    trial.remove()


def ask(server: Server, question: str) -> object:
    with psycopg.connect(server.url(SUPERUSER, "postgres")) as connection:
        return connection.execute(question).fetchone()[0]


def postmaster(server: Server) -> int:
    return int((server.data / "postmaster.pid").read_text().split("\n", 1)[0])


def test_starting_twice_starts_one_and_stopping_ends_it(server: Server) -> None:
    assert not server.is_ready()
    assert server.start()
    first = postmaster(server)
    assert not server.start()
    assert postmaster(server) == first
    assert server.stop()
    assert not server.is_ready()
    assert not server.stop()


def test_sorts_alike_everywhere_and_listens_on_no_network(server: Server) -> None:
    server.start()
    assert ask(server, "SHOW listen_addresses") == ""
    assert ask(server, "SHOW server_encoding") == "UTF8"
    assert ask(server, "SELECT datlocale FROM pg_database WHERE datname = 'postgres'") == "C.UTF-8"


def test_no_other_account_can_reach_its_socket_or_data(server: Server) -> None:
    server.start()
    for folder in (server.data, server.socket_folder):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_rows_do_not_reach_the_log(server: Server) -> None:
    server.start()
    with psycopg.connect(server.url(SUPERUSER, "postgres")) as connection:
        connection.execute("CREATE TEMP TABLE child (name text UNIQUE)")
        with pytest.raises(psycopg.errors.UniqueViolation):
            connection.execute("INSERT INTO child VALUES ('Canary Wren'), ('Canary Wren')")
    assert "duplicate key" in server.log.read_text()
    assert "Canary" not in server.log.read_text()


def test_comes_back_after_being_killed(server: Server) -> None:
    server.start()
    os.kill(postmaster(server), signal.SIGKILL)
    assert server.start()
    assert ask(server, "SELECT 1") == 1


def test_comes_back_when_its_number_belongs_to_another_program(server: Server) -> None:
    server.start()
    server.stop()
    other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    try:
        (server.data / "postmaster.pid").write_text(f"{other.pid}\n{server.data}\n")
        assert server.start()
        assert ask(server, "SELECT 1") == 1
    finally:
        other.kill()
        other.wait()


def test_several_starting_at_once_start_one(server: Server) -> None:
    starter = f"from holdfast.config.embedded import Server; Server({server.name!r}).start()"

    def start(_: int) -> int:
        return subprocess.run([sys.executable, "-c", starter], check=False).returncode

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(start, range(4))) == [0, 0, 0, 0]
    assert ask(server, "SELECT 1") == 1


def test_a_long_path_gets_a_short_socket_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    long = Path("/") / "/".join(["a-long-folder-name"] * 6)
    monkeypatch.setattr(Server, "base", long)
    assert len(str(Server("demo").socket_folder)) < 90
