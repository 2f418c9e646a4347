"""An authority states only its differences; the law it is laid over stays."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from holdfast.core.procedure import Level, Procedure
from holdfast.core.spans import Span, Unit
from holdfast.rulebook import calendar_of, load_all, load_procedure
from tests.rulebook.conftest import town_header
from tests.rulebook.invented import rule

Town = Callable[..., Procedure]
CHANGE = """
[[change]]
rule = "review.second"
within = "91 days"
source = "Town manual 4"
sure = "read"
rows = ["PS-130"]
note = "Town counts in days"
"""


def test_a_change_adds_a_local_limit_beside_the_national_one(town: Town) -> None:
    changed = town(CHANGE).rules["review.second"]
    assert [limit.level for limit in changed.limits] == [Level.NATIONAL, Level.LOCAL]
    assert changed.headline.versions[0].source.cite == "Act s.2"
    assert changed.limits[1].versions[0].source.note == "Town counts in days"
    assert changed.rows == ("PS-127", "PS-130")


def test_the_base_is_kept_as_it_was(town: Town) -> None:
    procedure = town(CHANGE)
    assert procedure.base is not None
    assert len(procedure.base.rules["review.second"].limits) == 1


def test_differences_are_the_rules_added_or_changed(town: Town) -> None:
    assert town(CHANGE + rule()).differences == ("visit", "review.second")
    assert town().differences == ()


def test_a_rule_of_an_authority_is_local_and_one_of_the_base_national(town: Town) -> None:
    rules = town(rule()).rules
    assert rules["visit"].headline.level is Level.LOCAL
    assert rules["review.first"].headline.level is Level.NATIONAL


def test_a_role_is_overridden_key_by_key(town: Town) -> None:
    role = town('[role.iro]\ntitle = "Conference chair"').roles["iro"]
    assert (role.title, role.acts_as, role.manager) == ("Conference chair", "chair", "manager")


def test_a_spell_is_overridden_key_by_key(town: Town) -> None:
    spell = town('[spell.looked-after]\nmeaning = "in care"').spells["looked-after"]
    assert (spell.meaning, spell.key) == ("in care", "period")
    assert spell.starts[0].kinds == ("became-looked-after",)


def test_a_change_may_say_who_owes_the_duty_and_what_it_is_called(town: Town) -> None:
    changed = town(
        '[[change]]\nrule = "review.first"\nduty = "Opening review"\nowed_by = ["manager"]'
        '\non_overdue = "Tell the director"\n'
    ).rules["review.first"]
    assert (changed.duty, changed.owed_by) == ("Opening review", ("manager",))
    assert changed.on_overdue == "Tell the director"
    assert len(changed.limits) == 1


def test_a_change_may_add_an_aim(town: Town) -> None:
    aim = 'aim = [{ within = "10 days", source = "Town manual 5", sure = "read" }]'
    changed = town(f'[[change]]\nrule = "review.first"\n{aim}').rules["review.first"]
    assert [limit.level for limit in changed.limits] == [Level.NATIONAL, Level.AIM]


def test_a_rule_left_out_leaves_the_measures_too_and_keeps_its_reason(town: Town) -> None:
    procedure = town('[[change]]\nrule = "review.tea"\noff = "No kettle"')
    assert "review.tea" not in procedure.rules
    assert dict(procedure.not_used) == {"review.tea": "No kettle"}
    assert procedure.measures["reviews"].rules == ("review.first", "review.second")


def test_the_default_warning_is_the_authority_s_where_it_has_one(town: Town) -> None:
    procedure = town(header='warn = "3 days"')
    assert procedure.rules["review.first"].warn == Span(3, Unit.DAYS)
    assert procedure.rules["review.second"].warn == Span(10, Unit.DAYS)
    assert town().rules["review.first"].warn == Span(5, Unit.DAYS)


def test_the_terms_of_an_authority_replace_those_of_its_base(town: Town) -> None:
    terms = """
[[school_term]]
name = "one"
starts = "09-01"
ends = "12-20"
[[school_term]]
name = "two"
starts = "01-05"
ends = "07-20"
"""
    procedure = town(terms + rule(within='"1 school term"'))
    calendar = calendar_of(procedure)
    assert calendar.end_of_term(date(2026, 10, 1), 1) == date(2027, 7, 20)
    assert calendar_of(procedure) is calendar


def test_wordings_stand_in_the_order_of_their_force(town: Town) -> None:
    older = """
in_force = { from = 2011-04-01 }
[[rule.version]]
within = "4 weeks"
source = "Old rules"
sure = "memory"
in_force = { from = 1991-10-14, until = 2011-03-31 }
"""
    versions = town(rule() + older).rules["visit"].headline.versions
    assert [version.source.cite for version in versions] == ["Old rules", "Town manual 1.1"]


def test_a_sixth_authority_is_a_folder_named_by_a_setting(write, monkeypatch) -> None:
    header = 'id = "sixth"\ntitle = "Sixth"\ndocument = "Sixth manual"\nbased_on = "england"\n'
    roles = '[role.iro]\ntitle = "Independent chair"\n'
    shelf: Path = write("sixth", procedure=header + roles)
    monkeypatch.setenv("HOLDFAST_PROCEDURE_FOLDERS", str(shelf))
    sixth = load_procedure("sixth")
    assert sixth.roles["iro"].title == "Independent chair"
    assert sixth.base is not None
    assert sixth.base.version == load_procedure("england").version
    assert {"england", "sixth", "land"} <= set(load_all())


def test_a_folder_may_itself_be_a_procedure(write) -> None:
    shelf = write("town", procedure=town_header())
    assert load_procedure("town", [shelf / "land", shelf / "town"]).base is not None


def test_a_procedure_is_read_again_when_a_file_changes(write) -> None:
    shelf = write("town", procedure=town_header())
    before = load_procedure("town", [shelf])
    assert load_procedure("town", [shelf]) is before
    write("land", extra=rule())
    after = load_procedure("town", [shelf])
    assert "visit" in after.rules
    assert after.version != before.version
