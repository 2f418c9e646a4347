"""The tables of the SSDA903: how each is recognised, and what is read of a row.

Of OC2, OC3, AD1 and PrevPerm only the number of rows and the dates of birth are kept: nothing in
them is the date of something that Holdfast follows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from holdfast.core.returns import Severity
from holdfast.imports.codes import CodeSet, looked_after, shared
from holdfast.imports.line import Line
from holdfast.imports.problems import Fault
from holdfast.imports.rows import (
    AbsenceRow,
    AdoptionDecisionRow,
    DeprivationRow,
    EpisodeRow,
    IdentityRow,
    ReviewRow,
    SocialWorkerRow,
    Where,
)
from holdfast.imports.tables import Table

_LONGEST_UPN = 13
_LONGEST_POSTCODE = 10
_LONGEST_URN = 10
_LONGEST_WORKER = 40
_Span = TypeVar("_Span", AbsenceRow, AdoptionDecisionRow, DeprivationRow, SocialWorkerRow)
_BOTH_ENDS = "Check both dates against the child's record and mend the wrong one."


def _identity(line: Line, where: Where) -> Iterator[IdentityRow]:
    upn = line.text("UPN").upper()
    yield IdentityRow(
        where,
        sex=_sex(line),
        ethnicity=line.code("ETHNIC", shared.ETHNICITY, rule="103"),
        upn=upn if upn and not upn.startswith("UN") and len(upn) <= _LONGEST_UPN else None,
    )


def _sex(line: Line) -> str | None:
    code = line.code("SEX", shared.SEX, rule="101")
    return shared.SEX.means(code) if code else None


def _episode(line: Line, where: Where) -> Iterator[EpisodeRow]:
    began = line.day("DECOM", needed=True, fault=Severity.HELD, rule="141")
    ended = line.day("DEC", fault=Severity.HELD, rule="147")
    status = line.code("LS", looked_after.LEGAL_STATUS, fault=Severity.HELD, rule="144")
    if not status and not line.text("LS"):
        line.hold("LS", "", Fault("The legal status is missing.", "Fill it in.", "144"))
    if began and ended and ended < began:
        line.hold("DEC", line.text("DEC"), Fault("The episode ends before it begins.", _BOTH_ENDS))
    if line.spoilt or began is None or status is None:
        return
    used = (began, ended)
    yield EpisodeRow(
        where,
        began,
        line.code("RNE", looked_after.REASON_EPISODE_BEGAN, rule="143"),
        status,
        line.code("PLACE", looked_after.PLACEMENT, rule="146", used=used),
        line.code("PLACE_PROVIDER", looked_after.PROVIDER, rule="178"),
        ended,
        _reason_ended(line, began, ended),
        line.code("REASON_PLACE_CHANGE", looked_after.REASON_PLACEMENT_CHANGED),
        (line.words("PL_POST", _LONGEST_POSTCODE) or "").upper() or None,
        line.words("URN", _LONGEST_URN),
    )


def _reason_ended(line: Line, began: date, ended: date | None) -> str | None:
    used = (ended or began, ended)
    reason = line.code("REC", looked_after.REASON_EPISODE_ENDED, rule="149", used=used)
    if reason and ended is None:
        line.note(
            "REC",
            reason,
            Fault(
                "A reason for the end is given, but no date. The episode is taken as still open.",
                "Fill in DEC, or empty REC.",
                "148",
            ),
        )
    elif ended and not line.text("REC"):
        line.note(
            "REC",
            "",
            Fault(
                "The episode has ended, but no reason is given.",
                "Fill in REC: X1 where another episode begins that day.",
                "148",
            ),
        )
    return reason if ended else None


def _review(line: Line, where: Where) -> Iterator[ReviewRow]:
    on = line.day("REVIEW", needed=True, rule="166")
    code = line.code("REVIEW_CODE", looked_after.PARTICIPATION, rule="167")
    if on and not line.text("REVIEW_CODE"):
        line.note(
            "REVIEW_CODE",
            "",
            Fault(
                "The review has no code for how the child took part.", "Fill in PN0 to PN7.", "167"
            ),
        )
    if on and not line.spoilt:
        yield ReviewRow(where, on, code)


def _unaccompanied(line: Line, where: Where) -> Iterator[IdentityRow]:
    until = line.day("DUC", future=True, fault=Severity.NOTE, rule="105")
    yield IdentityRow(where, sex=_sex(line), unaccompanied=True, unaccompanied_until=until)


@dataclass(frozen=True, slots=True)
class _Ends:
    """The columns of a row with a start and an end, the rules they must keep, and the column that
    holds a code, if one does.
    """

    first: str
    last: str
    first_rule: str | None = None
    last_rule: str | None = None
    code: str = ""
    codes: CodeSet | None = None
    code_rule: str | None = None


_DECISION_ENDS = _Ends(
    "DATE_PLACED",
    "DATE_PLACED_CEASED",
    "115",
    "116",
    "REASON_PLACED_CEASED",
    looked_after.REASON_ADOPTION_DECISION_ENDED,
    "120",
)
_ABSENCE_ENDS = _Ends("MIS_START", "MIS_END", code="MISSING", codes=looked_after.ABSENCE)
_DEPRIVATION_ENDS = _Ends("DOLO_START", "DOLO_END", "700", "701")
_WORKER_ENDS = _Ends(
    "SW_DECOM",
    "SW_DEC",
    "SW04",
    "SW05",
    "SW_REASON",
    looked_after.REASON_SOCIAL_WORKER_CHANGED,
    "SW13",
)


def _adoption_decision(line: Line, where: Where) -> Iterator[AdoptionDecisionRow]:
    yield from _span(line, where, AdoptionDecisionRow, _DECISION_ENDS)


def _absence(line: Line, where: Where) -> Iterator[AbsenceRow]:
    yield from _span(line, where, AbsenceRow, _ABSENCE_ENDS)


def _deprivation(line: Line, where: Where) -> Iterator[DeprivationRow]:
    yield from _span(line, where, DeprivationRow, _DEPRIVATION_ENDS)


def _social_worker(line: Line, where: Where) -> Iterator[SocialWorkerRow]:
    worker = line.words("SW_ID", _LONGEST_WORKER)
    if not worker:
        missing = Fault("The social worker's id is missing.", "Fill it in.", "SW03")
        line.leave_out("SW_ID", "", missing)
    for row in _span(line, where, SocialWorkerRow, _WORKER_ENDS):
        yield row._replace(who=worker)


def _span(line: Line, where: Where, kind: type[_Span], ends: _Ends) -> Iterator[_Span]:
    """A row with a start and an end. One that ends before it starts is left out."""
    began = line.day(ends.first, needed=True, rule=ends.first_rule)
    ended = line.day(ends.last, rule=ends.last_rule)
    if began and ended and ended < began:
        backwards = Fault("The end is before the start.", _BOTH_ENDS)
        line.leave_out(ends.last, line.text(ends.last), backwards)
    if began is None or line.spoilt:
        return
    code = None
    if ends.codes:
        used = (began, ended)
        code = line.code(ends.code, ends.codes, rule=ends.code_rule, used=used)
    yield kind(where, began, ended, code)


def _columns(names: str) -> frozenset[str]:
    return frozenset(names.split())


HEADER = Table(
    "Header",
    _columns("CHILD DOB"),
    _columns("ETHNIC UPN MOTHER MC_DOB"),
    _identity,
    _columns("born"),
    may_be_blank=False,
)
EPISODES = Table(
    "Episodes",
    _columns("CHILD DECOM RNE LS PLACE DEC REC"),
    _columns("DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE PL_POST URN"),
    _episode,
    _columns(
        "became-looked-after ceased-looked-after legal-status-started legal-status-ended"
        " placement-started placement-ended placed-for-adoption adoption-placement-ended"
        " remanded short-breaks-started short-breaks-ended"
    ),
)
REVIEWS = Table(
    "Reviews",
    _columns("CHILD REVIEW"),
    _columns("REVIEW REVIEW_CODE"),
    _review,
    _columns("review-completed"),
)
UASC = Table("UASC", _columns("CHILD DUC"), _columns("DUC"), _unaccompanied, may_be_blank=False)
OC2 = Table(
    "OC2",
    _columns("CHILD"),
    _columns(
        "SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT"
        " SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED"
    ),
)
OC3 = Table("OC3", _columns("CHILD"), _columns("IN_TOUCH ACTIV ACCOM"))
AD1 = Table(
    "AD1",
    _columns("CHILD"),
    _columns("DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR"),
)
PLACED_ADOPTION = Table(
    "PlacedAdoption",
    _columns("CHILD DATE_PLACED DATE_PLACED_CEASED"),
    _columns("DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED"),
    _adoption_decision,
)
PREVIOUS_PERMANENCE = Table("PrevPerm", _columns("CHILD"), _columns("PREV_PERM LA_PERM DATE_PERM"))
MISSING = Table(
    "Missing",
    _columns("CHILD MIS_START MIS_END"),
    _columns("MISSING MIS_START MIS_END"),
    _absence,
    _columns("missing-started missing-ended"),
)
SOCIAL_WORKERS = Table(
    "SWEpisodes",
    _columns("CHILD SW_ID SW_DECOM SW_DEC"),
    _columns("SW_ID SW_DECOM SW_DEC SW_REASON"),
    _social_worker,
)
DEPRIVATIONS = Table(
    "DoLo",
    _columns("CHILD DOLO_START DOLO_END"),
    _columns("DOLO_START DOLO_END"),
    _deprivation,
)

TABLES = (
    HEADER,
    EPISODES,
    REVIEWS,
    UASC,
    OC2,
    OC3,
    AD1,
    PLACED_ADOPTION,
    PREVIOUS_PERMANENCE,
    MISSING,
    SOCIAL_WORKERS,
    DEPRIVATIONS,
)
