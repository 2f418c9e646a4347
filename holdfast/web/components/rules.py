"""Rules and the dates they give: the reason of a date, and a rule read as a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import ClassVar

from holdfast.web.components.component import Component
from holdfast.web.components.duties import Limit
from holdfast.web.components.marks import Sureness
from holdfast.web.drawing.counted_days import Drawing, draw


@dataclass(frozen=True)
class CountedDays(Component):
    """A small calendar of the days between a start and a due date.

    `skipped` names each day left out of the count ("Saturday", "Good Friday"). `counts` names what
    is counted ("working days"); empty where the span is months, so no day carries a number.
    A due date before the start is counted backwards.
    """

    template_name: ClassVar[str] = "components/counted_days.html"

    start: date
    due: date
    counts: str = "working days"
    skipped: Mapping[date, str] = field(default_factory=dict)
    today: date | None = None
    start_label: str = "Start"

    @property
    def says(self) -> str:
        """The caption: how many days were counted."""
        if self.counts:
            return f"{self.drawing.counted} {self.counts} counted"
        return "From the start to the due date"

    @cached_property
    def drawing(self) -> Drawing:
        """The weeks to draw."""
        return draw(self.start, self.due, self.skipped, self.today, numbered=bool(self.counts))


@dataclass(frozen=True)
class Reason(Component):
    """Why a duty falls due when it does: sentences, the days counted, the source, what if."""

    template_name: ClassVar[str] = "components/reason.html"

    sentences: tuple[str, ...]
    source: str
    sureness: Sureness
    calendar: CountedDays | None = None
    would_change: tuple[str, ...] = ()
    limits: tuple[Limit, ...] = ()
    rule_url: str = ""


@dataclass(frozen=True)
class LocalDifference:
    """How a local rule differs from the national one it replaces: its sentence and its source."""

    national_sentence: str
    national_source: str
    verdict: str = ""


@dataclass(frozen=True)
class RuleLimit:
    """One wording of one of several limits, with its own source; `superseded` by a newer one."""

    label: str
    sentence: str
    source: str
    sureness: Sureness
    note: str = ""
    in_force: str = ""
    superseded: bool = False

    @property
    def heading(self) -> str:
        """Whose limit it is, and whether a newer wording took its place."""
        return f"{self.label}, earlier wording:" if self.superseded else f"{self.label}:"


@dataclass(frozen=True)
class RuleBlock(Component):
    """One rule of a procedure, set as in a document: the sentence, its source in the margin.

    `limits` are given where there are several, each with its wordings; `met` says what meets the
    duty; `notes` are further sentences (exceptions, cases). `local` is None where nothing differs,
    and holds no national sentence where the law has no such rule.
    """

    template_name: ClassVar[str] = "components/rule_block.html"

    key: str
    duty: str
    sentence: str
    owed_by: str
    source: str
    sureness: Sureness
    notes: tuple[str, ...] = ()
    local: LocalDifference | None = None
    in_force: str = ""
    calculator_url: str = ""
    met: str = ""
    warned: str = ""
    limits: tuple[RuleLimit, ...] = ()


@dataclass(frozen=True)
class ClausePart(Component):
    """Lines of a clause under a heading: a section's questions, each with how it is answered."""

    template_name: ClassVar[str] = "components/clause_part.html"

    title: str
    says: str
    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Clause(Component):
    """A gate, form, text, list or setting of a procedure, set as its rules are.

    `labels` stand in the margin. What `parts` hold is folded away under `summary`, or stands open
    where that is empty.
    """

    template_name: ClassVar[str] = "components/clause.html"

    key: str
    title: str
    sentences: tuple[str, ...]
    source: str
    sureness: Sureness
    labels: tuple[tuple[str, str], ...] = ()
    note: str = ""
    is_local: bool = False
    parts: tuple[ClausePart, ...] = ()
    summary: str = ""
