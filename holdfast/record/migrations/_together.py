"""Making many tables in one step.

Django works out every related model anew after each operation. The tables here are all related to
one another, so that their first migration would take half a minute, and takes two seconds this way.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.operations.models import CreateModel
from django.db.migrations.state import ProjectState


class Together(Operation):
    """Does in one step what the operations say; they make tables and nothing is there before."""

    serialization_expand_args = ["operations"]

    def __init__(self, operations: Sequence[Operation]) -> None:
        self.operations = operations

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Put every model into the state, and let Django work out their relations once."""
        vars(state).pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Create each table whole, with its constraints, indexes and triggers."""
        for name in self._tables():
            schema_editor.create_model(to_state.apps.get_model(app_label, name))

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Remove the tables, the last one first."""
        for name in reversed(self._tables()):
            schema_editor.delete_model(from_state.apps.get_model(app_label, name))

    def deconstruct(self) -> tuple[str, Sequence[Any], dict[str, Any]]:
        """The operation as its own constructor call."""
        return type(self).__name__, [self.operations], {}

    def describe(self) -> str:
        """What is shown while migrating."""
        return f"Create {len(self._tables())} tables"

    def _tables(self) -> list[str]:
        return [made.name for made in self.operations if isinstance(made, CreateModel)]
