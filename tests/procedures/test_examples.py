"""Every example of every procedure holds; a rule's example claims the rows it names."""

from collections.abc import Iterator

import pytest

from holdfast.core.procedure import Procedure
from holdfast.rulebook import (
    RefusedError,
    calendar_of,
    folders_of,
    load_procedure,
    standard_folders,
)
from holdfast.rulebook.examples import Example, differences, read_examples

FOLDERS = standard_folders()


def cases() -> Iterator[object]:
    """Each example as a case; a procedure that is refused is one failing case."""
    for procedure_id, folders in sorted(folders_of(FOLDERS).items()):
        try:
            procedure = load_procedure(procedure_id, FOLDERS)
            examples = read_examples(folders[0], procedure)
        except RefusedError as refused:
            yield pytest.param(refused, None, id=f"{procedure_id} is refused")
            continue
        for example in examples:
            marks = [pytest.mark.requirement(*example.rows, level="rule")] if example.rows else []
            yield pytest.param(
                example, procedure, marks=marks, id=f"{procedure_id}: {example.says}"
            )


@pytest.mark.parametrize(("example", "procedure"), list(cases()))
def test_the_example_holds(example: Example | RefusedError, procedure: Procedure | None) -> None:
    if isinstance(example, RefusedError) or procedure is None:
        pytest.fail(str(example))
    wrong = differences(example, procedure, calendar_of(procedure))
    assert not wrong, "\n".join([f"{example.file}: {example.key}", example.says, *wrong])
