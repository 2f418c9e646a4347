"""Examples are read, and one that expects wrongly is caught and told."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from holdfast.core.facts import Interval
from holdfast.rulebook import RefusedError, calendar_of, load_procedure
from holdfast.rulebook.examples import differences, read_examples
from holdfast.rulebook.gate_examples import untried_gates
from tests.rulebook.conftest import town_header

NOT_OWED = "expected; no such duty is owed"
FACTS = 'facts = [{ kind = "became-looked-after", on = 2025-12-15 }]'


@pytest.fixture
def wrong(write: Callable[..., Path]) -> Callable[[str], list[str]]:
    """How the one example differs whose keys are given."""

    def found(keys: str) -> list[str]:
        text = f'[[example]]\nsays = "A child"\nas_at = 2025-12-20\n{keys}'
        folder = write("land", examples__one=text) / "land"
        procedure = load_procedure("land", [folder])
        (example,) = read_examples(folder, procedure)
        return list(differences(example, procedure, calendar_of(procedure)))

    return found


def expecting(keys: str, facts: str = FACTS) -> str:
    return f'{facts}\nexpect = [{{ rule = "review.first", {keys} }}]'


@pytest.mark.parametrize(
    "keys",
    [
        'due = 2026-01-15, state = "owed"',
        "national = 2026-01-15, anchor_on = 2025-12-15",
        "days_late = 0",
    ],
)
def test_a_right_expectation_holds(wrong: Callable[[str], list[str]], keys: str) -> None:
    assert wrong(expecting(keys)) == []


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        (
            "due = 2026-01-14",
            "review.first: due was expected to be 14 January 2026; it is 15 January 2026",
        ),
        ('state = "overdue"', "review.first: state was expected to be overdue; it is owed"),
        (
            "local = 2026-01-15",
            "review.first: the local date was expected to be 15 January 2026; it is not there",
        ),
        (
            "met_on = 2026-01-02",
            "review.first: met_on was expected to be 2 January 2026; it is nothing",
        ),
        (
            "anchor_on = 2025-05-01",
            f"review.first from 1 May 2025 was {NOT_OWED} (there are those from 15 December 2025)",
        ),
    ],
)
def test_a_wrong_expectation_is_told(
    wrong: Callable[[str], list[str]], keys: str, says: str
) -> None:
    assert wrong(expecting(keys)) == [says]


def test_one_duty_answers_one_expectation(wrong: Callable[[str], list[str]]) -> None:
    twice = '{ rule = "review.first" }, { rule = "review.first" }'
    assert wrong(f"{FACTS}\nexpect = [{twice}]") == [f"review.first was {NOT_OWED}"]


def test_a_duty_that_is_not_expected_is_told(wrong: Callable[[str], list[str]]) -> None:
    assert wrong(f'{FACTS}\nnot_expected = ["review.first"]') == [
        "review.first was not expected; it is owed by 15 January 2026"
    ]
    assert wrong(f'{FACTS}\nnot_expected = ["review.second"]') == []


def test_only_those_expected(wrong: Callable[[str], list[str]]) -> None:
    held = (
        'facts = [{ kind = "became-looked-after", on = 2025-12-01 },'
        ' { kind = "review-completed", on = 2025-12-15, review = "r1" }]'
    )
    met = 'expect = [{ rule = "review.first", state = "met", met_on = 2025-12-15 }]'
    others = wrong(f"{held}\n{met}\nonly = true")
    assert [text.split(";")[1].split()[0] for text in others] == ["review.second", "review.tea"]
    assert wrong(f"{held}\n{met}") == []


def test_outside_its_coverage_a_duty_is_unknown(wrong: Callable[[str], list[str]]) -> None:
    late = FACTS.replace("2025", "2024")
    kept = "coverage = { review-completed = [2025-06-01, 2025-12-01] }"
    unknown = expecting('state = "unknown"', late)
    assert wrong(f"{unknown}\n{kept}") == []


def test_the_facts_and_coverage_of_an_example_are_read(write: Callable[..., Path]) -> None:
    text = """
[[example]]
says = "A child"
as_at = 2025-12-20
rows = ["PS-126"]
only = true
facts = [
  { kind = "review-planned", on = 2025-12-15, at = "14:30", id = "review:7", displaced = true },
]
coverage = { visit-made = false, born = [2025-01-01] }
"""
    folder = write("land", examples__one=text) / "land"
    (example,) = read_examples(folder, load_procedure("land", [folder]))
    (fact,) = example.facts
    assert (fact.id, fact.at and fact.at.hour) == ("review:7", 14)
    assert dict(fact.attrs) == {"displaced": True}
    assert example.rows == ("PS-126",)
    assert example.coverage.of("visit-made") is None
    assert example.coverage.of("born") == Interval(date(2025, 1, 1))


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ("facts = []", "example[1]: nothing is expected"),
        ('facts = []\nexpect = [{ rule = "nope" }]', "expect[1].rule: 'nope' is not a rule"),
        ('facts = []\nexpect = [{ rule = "review.first", du = 1 }]', 'did you mean "due"?'),
        ('facts = [{ kind = "born" }]\nonly = true', "facts[1].on: this key is needed"),
        (
            'facts = [{ kind = "bron", on = 2020-01-01 }]\nonly = true',
            "facts[1].kind: 'bron' is not a fact of the vocabulary; did you mean \"born\"?",
        ),
        (
            'facts = [{ kind = "born", on = 2020-01-01, where = "here" }]\nonly = true',
            "facts[1].where: 'born' has no such attribute (it carries: no attributes)",
        ),
        (
            'facts = [{ kind = "born", on = 2020-01-01, at = "tea" }]\nonly = true',
            "facts[1].at: 'tea' is not a time of day",
        ),
        ("facts = []\nonly = true\ncoverage = { bron = false }", "coverage.bron: 'bron' is not"),
        ("facts = []\nonly = true\ncoverage = { born = [1] }", "coverage.born: 1 is not a date"),
    ],
)
def test_a_wrong_example_is_refused(write: Callable[..., Path], keys: str, says: str) -> None:
    text = f'[[example]]\nsays = "A child"\nas_at = 2025-12-20\n{keys}'
    folder = write("land", examples__one=text) / "land"
    with pytest.raises(RefusedError) as caught:
        read_examples(folder, load_procedure("land", [folder]))
    assert says in str(caught.value)
    assert "shelf/land/examples/one.toml: example[1]" in str(caught.value)


GATE = """
[[gate]]
id = "g"
step = "review-opened"
says = "No."
put_right = "Do."
unless = { has = { fact = "social-worker-spoken-to", same = "review" } }
answered = ["outcome"]
only = ["iro"]
source = "Town manual 1"
sure = "read"
"""
TRIED = """
[[example]]
says = "A step is tried"
as_at = 2026-03-04
facts = [ { kind = "social-worker-spoken-to", on = 2026-03-01, review = "one" } ]
step = "review-opened"
"""


def gate_faults(write, own: str) -> list[str]:
    shelf = write("town", procedure=town_header(), own=GATE, examples__gates=TRIED + own)
    procedure = load_procedure("town", [shelf])
    (example,) = read_examples(shelf / "town", procedure)
    return list(differences(example, procedure, calendar_of(procedure)))


@pytest.mark.parametrize(
    ("own", "faults"),
    [
        ('given = { review = "one" }\nby = "iro"\nopen = ["g"]', []),
        ('given = { review = "two" }\nby = "iro"\nstands = ["g", "review.open.pre-meet"]', []),
        ('given = { review = "one" }\nby = "manager"\nstands = "g"', []),
        ('by = "iro"\nanswered = { pre-meet = ["outcome"] }\nopen = "g"', []),
        (
            'given = { review = "one" }\nby = "iro"\nstands = ["g"]',
            ["g was expected to stand before review-opened; it is open"],
        ),
        ('open = ["g"]', ["g was expected to be open before review-opened; it stands"]),
    ],
)
def test_an_example_says_which_gates_stand(write, own: str, faults: list[str]) -> None:
    assert gate_faults(write, own) == faults


@pytest.mark.parametrize(
    ("own", "key", "says"),
    [
        ("", "example[1]", "nothing is expected"),
        ('stands = ["review.opne.pre-meet"]', "stands", 'did you mean "review.open.pre-meet"?'),
        ('open = ["g"]\ngiven = { reveiw = "one" }', "given.reveiw", 'did you mean "review"?'),
        ('open = "g"\nanswered = { pre-meet = "outcom" }', "answered.pre-meet", '"outcome"?'),
        ('open = "g"\nanswered = { pre-met = "outcome" }', "answered", 'did you mean "pre-meet"?'),
        ('open = "g"\ncomplete = "pre-met"', "complete", "list"),
        ('open = "g"\nby = ["irp"]', "by[1]", "'irp' is not a role"),
    ],
)
def test_what_an_example_of_a_gate_names_must_be_there(write, own, key, says) -> None:
    with pytest.raises(RefusedError) as refused:
        gate_faults(write, own)
    told = [str(problem) for problem in refused.value.problems]
    assert [each for each in told if key in each and says in each], told


def test_gates_are_of_a_step(write) -> None:
    shelf = write("town", procedure=town_header(), own=GATE)
    write("town", examples__gates=TRIED.replace('step = "review-opened"', 'stands = ["g"]'))
    with pytest.raises(RefusedError, match="give step"):
        read_examples(shelf / "town", load_procedure("town", [shelf]))


def test_a_gate_is_tried_once_it_was_seen_to_stand_and_to_open(write) -> None:
    both = TRIED + 'stands = ["g"]\n' + TRIED + 'by = "iro"\ngiven = { review = "one" }\nopen = "g"'
    shelf = write("town", procedure=town_header(), own=GATE, examples__gates=both)
    procedure = load_procedure("town", [shelf])
    tried = [example.tried for example in read_examples(shelf / "town", procedure)]
    assert untried_gates(procedure, tried) == ()
    assert untried_gates(procedure, tried[:1]) == ("g",)
