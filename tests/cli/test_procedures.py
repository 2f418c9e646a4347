"""`holdfast procedures` and `holdfast duties`, as a person at a terminal meets them."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from holdfast.cli import main

HEADER = 'id = "{0}"\ntitle = "{1}"\ndocument = "{1} manual"\nbased_on = "england"\n'
OWN = """
[[change]]
rule = "looked-after.review.second"
within = "91 days"
source = "Manual 4"
sure = "read"

[[rule]]
id = "welcome"
duty = "Welcome visit"
owed_by = ["iro"]
after = { fact = "became-looked-after" }
met_by = { fact = "visit-made" }
within = "7 days"
source = "Manual 1"
sure = "read"
"""
EXAMPLE = """
[[example]]
says = "A welcome is owed within a week"
as_at = 2025-12-16
facts = [{{ kind = "became-looked-after", on = 2025-12-15 }}]
expect = [{{ rule = "welcome", due = {0} }}]
"""


@pytest.fixture
def sixth(tmp_path: Path) -> Callable[..., str]:
    """Write a sixth authority; returns its folder."""

    def written(own: str = OWN, due: str = "2025-12-22") -> str:
        folder = tmp_path / "sixth"
        (folder / "examples").mkdir(parents=True)
        (folder / "procedure.toml").write_text(HEADER.format("sixth", "Sixth"))
        (folder / "own.toml").write_text(own)
        (folder / "examples" / "welcome.toml").write_text(EXAMPLE.format(due))
        return str(folder)

    return written


@pytest.fixture
def case(tmp_path: Path) -> Callable[[object], str]:
    """Write the facts of a case; returns the file."""

    def written(content: object) -> str:
        file = tmp_path / "case.json"
        file.write_text(content if isinstance(content, str) else json.dumps(content))
        return str(file)

    return written


FACTS = [{"kind": "became-looked-after", "on": "2025-12-15", "id": "period:1"}]


def flat(text: str) -> str:
    """Text with its line breaks taken out."""
    return " ".join(text.split())


def test_a_sixth_authority_is_checked_by_folder_alone(sixth, capsys) -> None:
    assert main(["procedures", "check", "sixth", "--folder", sixth()]) == 0
    said = flat(capsys.readouterr().out)
    assert "sixth: valid" in said
    assert "based on england" in said
    assert "Rules that no example tries: looked-after.review.second" in said
    assert "looked-after.review.second: 91 days against 3 months, later for 20.7% of days" in said


def test_an_example_that_does_not_hold_is_told(sixth, capsys) -> None:
    assert main(["procedures", "check", "sixth", "--folder", sixth(due="2025-12-23")]) == 1
    said = flat(capsys.readouterr().out)
    assert "examples/welcome.toml: example[1]: welcome: due was expected to be 23 December" in said


def test_a_refused_procedure_is_told_problem_by_problem(sixth, capsys) -> None:
    folder = sixth(OWN.replace('"7 days"', '"7 dayz"').replace('["iro"]', '["irp"]'))
    assert main(["procedures", "check", "sixth", "--folder", folder]) == 1
    said = capsys.readouterr().err
    assert "sixth: refused" in said
    assert "sixth/own.toml: rule[1].within: '7 dayz' is not a span" in said
    assert "sixth/own.toml: rule[1].owed_by[1]: 'irp' is not a role" in said


def test_the_rows_that_no_rule_names_are_listed_when_all_are_checked(capsys) -> None:
    main(["procedures", "check"])
    assert "deadlines of the catalogue are named" in capsys.readouterr().out


def test_a_procedure_is_shown_as_a_document(sixth, capsys) -> None:
    assert main(["procedures", "show", "sixth", "--folder", sixth()]) == 0
    said = flat(capsys.readouterr().out)
    assert "Based on england; rules marked * are added or changed here." in said
    assert "* Welcome visit (welcome)" in said
    assert "Within 7 days of the day the child became looked after." in said
    assert "Manual 1 (wording read in the source)." in said


def test_one_rule_is_shown(sixth, capsys) -> None:
    main(["procedures", "show", "sixth", "--rule", "welcome", "--folder", sixth()])
    said = capsys.readouterr().out
    assert said.startswith("* Welcome visit (welcome)")
    assert "Reviews" not in said


def test_one_gate_or_form_is_shown(sixth, capsys) -> None:
    folder = sixth(OWN + GATE)
    main(["procedures", "show", "sixth", "--rule", "tea", "--folder", folder])
    said = flat(capsys.readouterr().out)
    assert said.startswith("* No tea was offered (tea)")
    assert "* Tea (tea) Filled in for a review." in said
    assert "Welcome" not in said


def test_a_rule_that_is_not_there_is_told_with_the_nearest(capsys) -> None:
    assert main(["procedures", "show", "england", "--rule", "looked-after.review.frst"]) == 1
    assert 'did you mean "looked-after.review.first"?' in capsys.readouterr().err


def test_two_procedures_are_compared(sixth, capsys) -> None:
    folder = sixth()
    assert main(["procedures", "compare", "england", "sixth", "--folder", folder]) == 0
    said = flat(capsys.readouterr().out)
    assert "Only in sixth: welcome: Welcome visit" in said
    assert "local limit england: nothing sixth: Within 91 days of" in said
    main(["procedures", "compare", "england", "england"])
    assert capsys.readouterr().out == "england and england promise the same.\n"


def test_the_vocabulary_is_listed(capsys) -> None:
    assert main(["procedures", "facts", "visit-made"]) == 0
    assert "seen: yes if the child was seen" in capsys.readouterr().out


def test_the_steps_and_the_moments_are_listed(capsys) -> None:
    assert main(["procedures", "steps", "review-completed"]) == 0
    said = flat(capsys.readouterr().out)
    assert said.startswith("review-completed: a review is to be completed")
    assert "with_meeting: yes if the review included a meeting" in said
    assert main(["procedures", "moments", "invit"]) == 0
    assert capsys.readouterr().out == "invitations\n"


GATE = """
[[gate]]
id = "tea"
step = "review-opened"
says = "No tea was offered."
put_right = "Offer it."
answered = ["tea"]
lifted_by = "iro"
source = "Manual 9"
sure = "read"

[form.tea]
title = "Tea"
kind = "preparation"
source = "Manual 9"
sure = "read"
[[section]]
form = "tea"
id = "one"
title = "The pot"
[[question]]
form = "tea"
section = "one"
id = "tea"
asks = "Was tea offered?"
answer = "yes or no"
required = true
"""


def test_gates_and_forms_are_shown_and_compared(sixth, capsys) -> None:
    folder = sixth(OWN + GATE)
    assert main(["procedures", "show", "sixth", "--folder", folder]) == 0
    said = flat(capsys.readouterr().out)
    assert "* No tea was offered (tea) A review may not be opened unless “Was tea" in said
    assert "Manual 9 (wording read in the source)." in said
    assert "The pot. - Was tea offered? Yes or no; required." in said
    main(["procedures", "compare", "england", "sixth", "--folder", folder])
    said = flat(capsys.readouterr().out)
    assert "Tea: The pot england: nothing sixth: Was tea offered?" in said
    main(["procedures", "check", "sixth", "--folder", folder])
    said = flat(capsys.readouterr().out)
    assert "Gates of which no example shows that they stand and open: tea" in said


def test_the_duties_of_a_case_are_told_with_their_reasons(sixth, case, capsys) -> None:
    asked = ["duties", "--procedure", "sixth", "--folder", sixth(), "--facts", case(FACTS)]
    assert main([*asked, "--as-at", "2025-12-20"]) == 0
    said = flat(capsys.readouterr().out)
    assert "15 January 2026: First looked-after review: owed" in said
    assert "On 15 December 2025 the child became looked after." in said
    assert "Local limit: 7 days, the day itself not counted: 22 December 2025. Manual 1" in said


def test_the_duties_of_a_case_as_json(sixth, case, capsys) -> None:
    asked = ["duties", "--procedure", "sixth", "--folder", sixth(), "--json"]
    main([*asked, "--facts", case({"facts": FACTS}), "--as-at", "2025-12-20"])
    told = json.loads(capsys.readouterr().out)
    duty = next(each for each in told["duties"] if each["rule"] == "looked-after.review.first")
    assert (duty["due"], duty["state"], duty["anchor"]) == ("2026-01-15", "owed", "period:1")
    assert told["procedure"] == "sixth"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "this is not JSON"),
        ({"fact": []}, "write a list of facts"),
        ({"facts": [], "colour": 1}, "colour: unknown key"),
        ([{"kind": "bron", "on": "2020-01-01"}], "facts[1].kind: 'bron' is not a fact"),
        ([{"kind": "born", "on": "yesterday"}], "facts[1].on: 'yesterday' is not a date"),
        (
            [{"kind": "born", "on": "2020-01-01", "colour": 1}],
            "facts[1].colour: 'born' has no such attribute",
        ),
    ],
)
def test_a_case_that_cannot_be_read_is_refused(case, capsys, content, says) -> None:
    asked = ["duties", "--procedure", "england", "--facts", case(content)]
    assert main([*asked, "--as-at", "2025-12-20"]) == 1
    assert says in capsys.readouterr().err


@pytest.mark.parametrize(
    "asked",
    [
        [],
        ["nonsense"],
        ["procedures"],
        ["procedures", "show"],
        ["duties", "--procedure", "england", "--facts", "x", "--as-at", "tomorrow"],
    ],
)
def test_wrong_use_leaves_with_2(asked: list[str], capsys) -> None:
    with pytest.raises(SystemExit) as left:
        main(asked)
    assert left.value.code == 2
    assert "usage: holdfast" in capsys.readouterr().err


def test_a_procedure_that_is_not_there_leaves_with_1(capsys) -> None:
    assert main(["procedures", "show", "atlantis"]) == 1
    assert "atlantis: there is no such procedure (there are: " in capsys.readouterr().err


def test_trying_a_case_needs_no_django() -> None:
    code = (
        "import sys; from holdfast.cli import main; main(['procedures', 'check', 'england']);"
        " sys.exit('django' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert done.returncode == 0
