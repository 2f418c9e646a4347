"""Tests claim requirement rows; a claim that cannot be true stops the run."""

from pathlib import Path

import pytest

from tests.requirements_catalogue import PROJECT, Claim, Row, catalogue, fault, table, tallies

pytest_plugins = ["pytester"]


def test_catalogue_holds_every_row_once() -> None:
    rows = catalogue()
    assert len(rows) == 1326
    assert rows["COV-009"] == Row("COV-009", "coventry", "metric")


def test_catalogue_refuses_an_id_that_stands_twice(tmp_path: Path) -> None:
    line = "| ABC-01 | role | The chair chairs. | - | Chair | the document |\n"
    (tmp_path / "one.md").write_text(line)
    (tmp_path / "two.md").write_text(line)
    with pytest.raises(ValueError, match="ABC-01 stands in one and in two"):
        catalogue(tmp_path)


@pytest.mark.parametrize(
    ("claim", "complaint"),
    [
        (Claim("COV-009", "product"), None),
        (Claim("COV-009", "rule"), None),
        (Claim("COV-9999", "product"), "no requirement has the id 'COV-9999'"),
        (Claim("COV-009", "nearly"), "COV-009 is claimed at level 'nearly'"),
    ],
)
def test_claims_are_checked(claim: Claim, complaint: str | None) -> None:
    found = fault(claim, catalogue())
    assert found is None if complaint is None else found and found.startswith(complaint)


@pytest.mark.parametrize(
    ("mark", "complaint"),
    [
        ('"SWK-9999"', "no requirement has the id 'SWK-9999'"),
        ('"SWK-02", level="almost"', "SWK-02 is claimed at level 'almost'"),
    ],
)
def test_a_wrong_claim_stops_the_run(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, mark: str, complaint: str
) -> None:
    pytester.makepyfile(
        f"import pytest\n@pytest.mark.requirement({mark})\ndef test_nothing(): pass\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(PROJECT))
    run = pytester.runpytest_subprocess(
        "-p", "tests.claims", "-p", "no:django", "-p", "no:xdist", "-p", "no:cacheprovider"
    )
    assert run.ret == pytest.ExitCode.USAGE_ERROR
    run.stderr.fnmatch_lines([f"*{complaint}*"])


def test_a_row_claimed_twice_counts_once_at_its_higher_level() -> None:
    rows = [Row(f"A-{number}", "a", "deadline") for number in (1, 2, 3)]
    claims = [Claim("A-1", "rule"), Claim("A-1", "product"), Claim("A-2", "rule")]
    (tally,) = tallies(rows, claims)
    assert (tally.rows, tally.product, tally.rule, tally.unclaimed) == (3, 1, 1, 1)
    assert "| a | deadline | 3 | 1 | 1 | 1 |" in table([tally])
