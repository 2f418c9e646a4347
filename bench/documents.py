"""How long a record of 40 decisions takes to be set out, in PDF and in Word.

`python -m bench documents` measures it alone.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from bench.report import Figure, spread
from holdfast.core.procedure import Procedure
from holdfast.documents.copies import Copy, Recipient, copy_for
from holdfast.documents.paper import (
    ChildNames,
    Pair,
    Paper,
    Part,
    Signature,
    Table,
    content_hash,
)
from holdfast.documents.pdf import pdf
from holdfast.documents.word import word
from holdfast.rulebook import load_procedure

DECISIONS, SECTIONS = 40, 20
AIM = 1000
"""Milliseconds within which one file is set out."""


def figures(times: int) -> Iterator[Figure]:
    """The time of one copy in each kind of file, the first of all included."""
    procedure = load_procedure("england")
    copy = a_copy(DECISIONS)
    kinds = {"PDF": pdf, "Word": word}
    for name, render in kinds.items():
        taken = [_seconds(render, copy, procedure) for _ in range(times)]
        yield spread(f"A record of {DECISIONS} decisions in {name} ({times})", taken, p95=AIM)


def _seconds(render: Callable[[Copy, Procedure], bytes], copy: Copy, procedure: Procedure) -> float:
    begin = time.perf_counter()
    render(copy, procedure)
    return time.perf_counter() - begin


def a_copy(decisions: int) -> Copy:
    """An invented record as one recipient gets it."""
    paper = Paper(
        use="review-record",
        title="Record of the review of {child}",
        template="record",
        authority="Riverton City Council",
        dated="4 March 2026",
        child=ChildNames("Amira Okafor", "Mimi", "AO", ("Amira", "Okafor", "Mimi")),
        opening=("This is the full record of the review of {child}.",),
        parts=(*map(_section, range(SECTIONS)), _decided(decisions)),
        signature=Signature("Jo Hart", "Independent Reviewing Officer"),
    )
    mother = Recipient("Dana Okafor", "mother", frozenset({"mother", "parent", "family"}))
    return copy_for(paper, mother, content_hash=content_hash(paper))


def _section(number: int) -> Part:
    says = "Amira reads every evening with her carer, and likes it more than she did. " * 4
    pairs = tuple(Pair(f"What was considered, {place}", says) for place in range(3))
    return Part(f"section-{number}", f"Section {number + 1}", pairs=pairs)


def _decided(decisions: int) -> Part:
    wording = "The school and the carer meet about reading, and write down what they agree on. " * 2
    rows = tuple(
        (str(number), wording, "Sam Lee, social worker", "6 April 2026")
        for number in range(1, decisions + 1)
    )
    return Part("decisions", "Decisions", table=Table(("No.", "Decision", "Who", "By when"), rows))
