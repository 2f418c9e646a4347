"""Two procedures are compared rule by rule, in sentences."""

from collections.abc import Callable

from holdfast.core.procedure import Procedure
from holdfast.rulebook.compare import RuleDifference, compared
from tests.rulebook.invented import rule

Town = Callable[..., Procedure]


def test_a_procedure_promises_the_same_as_itself(town: Town) -> None:
    procedure = town(rule())
    assert compared(procedure, procedure).is_same


def test_what_only_one_has_and_what_they_say_differently(town: Town) -> None:
    procedure = town(
        '[[change]]\nrule = "review.second"\nwithin = "91 days"\nsource = "Town manual"'
        '\nsure = "read"\n[[change]]\nrule = "review.tea"\noff = "No kettle"\n'
        '[role.iro]\ntitle = "Chair"\n' + rule()
    )
    assert procedure.base is not None
    found = compared(procedure.base, procedure)
    assert found.only_first == ("review.tea",)
    assert found.only_second == ("visit",)
    assert (
        RuleDifference(
            "review.second",
            "local limit",
            "",
            "Within 91 days of the day the review was completed (the first while looked after)"
            " (Town manual).",
        )
        in found.differences
    )
    assert RuleDifference("roles", "iro", "Reviewing officer, by child", "Chair, by child") in (
        found.others
    )
