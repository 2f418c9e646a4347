"""`holdfast import`: read, shown, and recorded only with --yes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from holdfast.cli import main
from holdfast.record.models import Authority, Child, Coverage, ImportJob
from tests.actions.importing import TODAY
from tests.imports.returns import EPISODES, HEADER, census, census_child, episode, table
from tests.record.builders import an_authority

pytestmark = pytest.mark.django_db


@pytest.fixture
def authority(db: None, settings: Any, tmp_path: Path) -> Authority:
    settings.MEDIA_ROOT = tmp_path / "uploads"
    settings.HOLDFAST_TODAY = TODAY
    return an_authority(slug="somewhere")


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    header, episodes = tmp_path / "header.csv", tmp_path / "episodes.csv"
    header.write_text(table(HEADER, "1,F,01/06/2012,WBRI,,,", "2,F,01/06/2012,WBRI,,,"))
    rows = (
        episode("03/06/2025"),
        episode("03/06/2025", child="2"),
        episode("01/07/2025", child="2"),
    )
    episodes.write_text(table(EPISODES, *rows))
    return [str(header), str(episodes)]


ASKED = ["import", "--authority", "somewhere", "--kind", "903", "--extracted-on", "2026-05-01"]


def test_without_yes_it_shows_and_records_nothing(
    authority: Authority, files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*ASKED, "--year", "2025-26", *files]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "Collection year 2025-26, extracted on 1 May 2026" in out
    assert "episodes.csv: 3 rows of Episodes" in out
    assert "1 reason to hold a child back" in out
    assert "Mend the episodes" in out
    assert "Children: 1 new, 0 changed, 0 unchanged, 1 held back" in out
    assert "Looked-after period: 1 new" in out
    assert "Nothing was recorded. Add --yes to put it on the record." in out
    assert not Child.objects.exists()
    assert ImportJob.objects.get().state == "abandoned"


def test_with_yes_it_is_put_on_the_record(
    authority: Authority, files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*ASKED, "--year", "2025-26", "--yes", *files]) == 0
    assert "is on the record" in capsys.readouterr().out
    assert [child.local_id for child in Child.objects.all()] == ["1"]
    assert Coverage.objects.exists()


def test_covers_since_and_a_census(authority: Authority, tmp_path: Path) -> None:
    path = tmp_path / "cin.xml"
    path.write_text(census([census_child()]))
    asked = ["import", "--authority", "somewhere", "--kind", "cin", "--extracted-on", "2026-05-01"]
    more = ["--year", "2025-26", "--covers-since", "2020-04-01", "--yes", str(path)]
    assert main([*asked, *more]) == 0
    assert str(Coverage.objects.get(kind="conference-held").since) == "2020-04-01"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        (["--authority", "nowhere"], "There is no authority called"),
        (["--extracted-on", "2030-01-01"], "cannot be in the future"),
    ],
)
def test_what_makes_no_sense_is_refused(
    authority: Authority,
    files: list[str],
    capsys: pytest.CaptureFixture[str],
    changes: list[str],
    says: str,
) -> None:
    assert main([*ASKED, *changes, *files]) == 1
    assert says in capsys.readouterr().err


def test_a_file_that_is_not_there(
    authority: Authority, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main([*ASKED, str(tmp_path / "none.csv")]) == 1
    assert "cannot be opened" in capsys.readouterr().err
    assert not ImportJob.objects.exists()


def test_a_file_that_is_no_return(
    authority: Authority, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "return.pdf"
    path.write_bytes(b"%PDF-1.4")
    assert main([*ASKED, "--yes", str(path)]) == 1
    shown = capsys.readouterr()
    assert "PDF" in shown.out
    assert "None of the files could be read" in shown.err


@pytest.mark.parametrize("wrong", [["--year", "2026"], ["--extracted-on", "1/5/2026"]])
def test_dates_and_years_are_written_as_told(
    authority: Authority, files: list[str], capsys: pytest.CaptureFixture[str], wrong: list[str]
) -> None:
    with pytest.raises(SystemExit):
        main([*ASKED, *wrong, *files])
    assert "write 20" in capsys.readouterr().err
