"""What cannot be stood behind is refused, with the file, the key and what to do."""

from collections.abc import Callable
from pathlib import Path

import pytest

from holdfast.core.procedure import Procedure
from holdfast.rulebook import RefusedError, load_all, load_procedure
from tests.rulebook.invented import rule

Refusals = Callable[..., list[str]]
OWN = "shelf/town/own.toml: "


@pytest.mark.parametrize(
    ("text", "key", "says"),
    [
        (rule(wihtin='"7 days"'), "rule[1].wihtin", 'did you mean "within"?'),
        (rule(within='"20 workingdays"'), "rule[1].within", "'20 workingdays' is not a span"),
        (rule(within='"3 fortnights"'), "rule[1].within", "is not a span: write a whole number"),
        (rule(within="20"), "rule[1].within", "20 is not a span: write it in quotes"),
        (rule(warn="5"), "rule[1].warn", "5 is not a span: write it in quotes"),
        (rule(source=""), "rule[1].source", "a limit needs its source"),
        (rule(source='" "'), "rule[1].source", "the source is empty"),
        (rule(sure=""), "rule[1].sure", "a source needs its sureness"),
        (rule(sure='"certain"'), "rule[1].sure", "'certain' is not one of"),
        (rule(within=""), "rule[1]", "a limit needs within"),
        (rule(cases='[{ within = "1 day" }]'), "rule[1]", "not both"),
        (rule(owed_by='["irp"]'), "rule[1].owed_by[1]", "'irp' is not a role"),
        (rule(owed_by=""), "rule[1].owed_by", "names the roles"),
        (rule(during='"loked-after"'), "rule[1].during", 'did you mean "looked-after"?'),
        (rule(not_during='["away"]'), "rule[1].not_during[1]", "is not a spell"),
        (rule(after='{ fact = "visit-mad" }'), "rule[1].after.fact[1]", 'mean "visit-made"?'),
        (rule(after=""), "rule[1]", "give after or before"),
        (rule(before='{ fact = "review-planned" }'), "rule[1]", "give after or before"),
        (rule(after='{ spell = "away" }'), "rule[1].after.spell", "is not a spell"),
        (rule(after='{ age = "16 days" }'), "rule[1].after.age", "years or months, not days"),
        (rule(after='{ unmet = "nope" }'), "rule[1].after.unmet", "is not a rule"),
        (
            rule(met_by='{ fact = "visit-made", where = { bye = "iro" } }'),
            "rule[1].met_by[1].where",
            "'bye' is not an attribute of 'visit-made'",
        ),
        (
            rule(met_by='{ fact = "visit-made", nth = 1, from_nth = 2 }'),
            "rule[1].met_by[1]",
            "give one",
        ),
        (rule(met_by='{ fact = "visit-made", inn = 1 }'), "rule[1].met_by[1].inn", "unknown key"),
        (
            rule(met_by='{ fact = "decisions-issued", same = ["review"] }'),
            "rule[1].met_by.same",
            "'review' is not an attribute of became-looked-after",
        ),
        (rule(within='{ attribute = "by_date" }'), "rule[1].within.attribute", "'by_date' is not"),
        (rule(within="{ share = 1.5, until = [] }"), "rule[1].within.share", "less than 1"),
        (rule(within='"2 school terms"'), "rule[1].within", "no [[school_term]] is given"),
        (
            rule(no_later_than='[{ duty = "nope" }]'),
            "rule[1].no_later_than[1].duty",
            "is not a rule",
        ),
        (
            rule(for_each='{ attribute = "reports", met_attribute = "visit" }'),
            "rule[1].for_each.attribute",
            "'reports' is not an attribute",
        ),
        (
            rule(in_force="{ from = 2020-01-01, until = 2019-01-01 }"),
            "rule[1].in_force",
            "before it starts",
        ),
        (rule(id='"Visit Them"'), "rule[1].id", "should match pattern"),
        (rule(id='"review.first"'), "rule[1].id", "already a rule of land"),
        (rule() + "\n" + rule(), "rule[2]", "already a rule: shelf/town/own.toml, rule[1]"),
        (rule() + '\n[[rule.aim]]\nwithin = "1 day"', "rule[1].aim[1].source", "needs its source"),
        ('[[change]]\nrule = "review.third"\nwarn = "1 day"', "change[1].rule", "is not a rule"),
        ('[[change]]\nrule = "review.first"', "change[1]", "changes nothing"),
        (
            '[[change]]\nrule = "review.first"\nwithin = "15 days"',
            "change[1]",
            "a local limit needs its source and sure",
        ),
        ('[[change]]\nrule = "review.first"\noff = "no"', "change[1].off", "is national"),
        (
            '[[change]]\nrule = "review.first"\nnot_during = ["looked-after"]',
            "change[1].not_during",
            "cannot narrow when it applies",
        ),
        ('[role.iro]\nacts_as = "chiar"', "role.iro.acts_as", 'did you mean "chair"?'),
        ('[role.clerk]\ntitle = "Clerk"', "role.clerk", "a role needs held"),
        ('[role.clerk]\ntitle = "Clerk"\nheld = "by team"', "role.clerk.acts_as", "profile"),
        ('[role.iro]\nmanager = "boss"', "role.iro.manager", "is not a role"),
        ('[spell.away]\nmeaning = "away"', "spell.away", "starts with facts"),
        ('[spell.looked-after]\nkey = "visit"', "spell.looked-after.key", "not an attribute"),
        (
            '[[measure]]\nid="m"\ntitle="M"\ncounts=["nope"]\nlevel="local"\nsource="x"\nsure="read"',
            "measure[1].counts[1]",
            "is not a rule",
        ),
        ('[[school_term]]\nname="a"\nstarts="13-01"\nends="12-31"', "school_term[1].starts", "day"),
        ("[[rulle]]\nid = 1", "rulle", 'did you mean "rule"?'),
        ('title = "Elsewhere"', "title", "the header belongs in procedure.toml"),
        ("rule = 3", "rule", "write each one under its own [[rule]]"),
    ],
)
def test_it_is_refused_at_its_key(refusals: Refusals, text: str, key: str, says: str) -> None:
    problems = refusals(text)
    assert [p for p in problems if p.startswith(f"{OWN}{key}: ") and says in p], problems


def test_all_that_is_wrong_is_told_at_once(refusals: Refusals) -> None:
    text = rule(within='"7 dayz"', owed_by='["irp"]') + "\n" + rule(id='"b"', sure='"perhaps"')
    assert {problem.split(": ")[1] for problem in refusals(text, "colour = 3")} == {
        "rule[1].owed_by[1]",
        "rule[1].within",
        "rule[2].sure",
        "colour",
    }


def test_duties_that_wait_for_one_another_are_refused(refusals: Refusals) -> None:
    first = rule(id='"a"', after='{ unmet = "b" }')
    problems = refusals(first + "\n" + rule(id='"b"', after='{ unmet = "a" }'))
    assert problems == [f"{OWN}rule[1]: these duties wait for one another: a → b → a"]


def test_a_rule_that_others_wait_for_cannot_be_left_out(refusals: Refusals) -> None:
    left_out = '[[change]]\nrule = "review.tea"\noff = "No tea here"\n'
    problems = refusals(left_out + rule(after='{ unmet = "review.tea" }'))
    assert problems == [f"{OWN}rule[1]: 'visit' waits for 'review.tea', which is left out"]


def test_a_mistake_in_toml_is_told_with_its_line(refusals: Refusals) -> None:
    (problem,) = refusals("[[rule]\n")
    assert problem.startswith(f"{OWN}this is not TOML: ")
    assert "line 1" in problem


@pytest.mark.parametrize(
    ("header", "says"),
    [
        ('id = "town"\ndocument = "d"', "procedure.toml: title: this key is needed"),
        ('id = "city"\ntitle = "T"\ndocument = "d"', "give the folder and the id one name"),
        ('id = "town"\ntitle = "T"\ndocument = "d"\nbased_on = "mars"', "no procedure 'mars'"),
        ('id = "town"\ntitle = "T"\ndocument = "d"\nbased_on = "town"', "based on one another"),
    ],
)
def test_a_wrong_header_is_refused(write: Callable[..., Path], header: str, says: str) -> None:
    shelf = write("town", procedure=header)
    with pytest.raises(RefusedError, match=says.replace("[", r"\[")):
        load_procedure("town", [shelf])


def test_a_base_has_nothing_to_change(write: Callable[..., Path]) -> None:
    shelf = write("land", more='[[change]]\nrule = "review.tea"\nwarn = "1 day"')
    with pytest.raises(RefusedError, match="change this one where it stands"):
        load_procedure("land", [shelf])


def test_one_id_in_two_folders_is_refused(write: Callable[..., Path], tmp_path: Path) -> None:
    shelf = write("town")
    other = tmp_path / "other" / "land"
    other.mkdir(parents=True)
    (other / "procedure.toml").write_text((shelf / "land" / "procedure.toml").read_text())
    with pytest.raises(RefusedError, match="more than one folder has this id"):
        load_procedure("land", [shelf, other.parent])


def test_an_unknown_procedure_is_answered_with_those_there_are(write: Callable[..., Path]) -> None:
    with pytest.raises(RefusedError, match=r"no such procedure \(there are: land\)"):
        load_procedure("mars", [write("land")])


def test_the_problems_of_every_folder_are_told(write: Callable[..., Path]) -> None:
    header = 'id = "{0}"\ntitle = "T"\ndocument = "D"\nbased_on = "land"\ncolour = 1'
    write("north", procedure=header.format("north"))
    shelf = write("south", procedure=header.format("south"))
    with pytest.raises(RefusedError) as caught:
        load_all([shelf])
    assert [problem.file for problem in caught.value.problems] == [
        "shelf/north/procedure.toml",
        "shelf/south/procedure.toml",
    ]


def test_a_role_outside_the_authority_acts_as_no_profile(
    town: Callable[..., Procedure], refusals: Refusals
) -> None:
    outside = '[role.parent]\ntitle = "Parent"\nheld = "outside"\n'
    assert town(outside).roles["parent"].acts_as is None
    assert "role.parent.acts_as" in refusals(outside + 'acts_as = "chair"')[0]
