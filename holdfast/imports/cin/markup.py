"""The XML of the children in need census, read group by group.

Groups that hold nothing, and text that stands where none belongs, are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from holdfast.core.returns import Severity
from holdfast.imports.cells import yes_or_no
from holdfast.imports.codes import CodeSet, protection, shared
from holdfast.imports.line import Line
from holdfast.imports.markup import Element
from holdfast.imports.problems import Fault
from holdfast.imports.rows import (
    AnyRow,
    AssessmentRow,
    ConferenceRow,
    EnquiryRow,
    IdentityRow,
    NeedPlanRow,
    PlanRow,
    ReferralRow,
    Where,
)

ROOT = "Message"
RECORDS = ("Header", "Child")
NAME = "CIN census"
KINDS = frozenset(
    [
        "born",
        "expected",
        "died",
        "referral-received",
        "assessment-started",
        "assessment-completed",
        "enquiry-started",
        "conference-held",
        "conference-not-required",
        "plan-started",
        "plan-ended",
    ]
)
_CHECK = "Check the dates against the child's record and mend the wrong one."


def year_and_authority(header: Element) -> tuple[str, str]:
    """The year and the authority's three-figure code that the census says it is for."""
    details, source = header.first("CollectionDetails"), header.first("Source")
    year = details.values().get("Year", "") if details else ""
    authority = source.values().get("LEA", "") if source else ""
    return year.strip(), authority.strip()


def child_id(child: Element) -> str:
    """The authority's own id of the child, as it stands."""
    identifiers = child.first("ChildIdentifiers")
    return identifiers.values().get("LAchildID", "").strip() if identifiers else ""


def rows_of(child: Element, line: Line) -> Iterator[AnyRow]:
    """The rows of one Child element; `line` lists what is wrong with them."""
    yield _identity(child, line)
    for details in child.all("CINdetails"):
        yield from _details(details, line)


def births_of(child: Element, line: Line) -> date | None:
    """The date of birth, if the child is born."""
    identifiers = child.first("ChildIdentifiers") or child
    _turn_to(line, identifiers)
    return line.day("PersonBirthDate", fault=Severity.NOTE)


def _turn_to(line: Line, group: Element) -> Where:
    line.turn_to(group.line, line.child, group.values())
    return Where(line.file, group.line)


def _identity(child: Element, line: Line) -> IdentityRow:
    identifiers = child.first("ChildIdentifiers") or child
    where = _turn_to(line, identifiers)
    sex = line.code("Sex" if line.text("Sex") else "GenderCurrent", shared.SEX)
    expected = line.day("ExpectedPersonBirthDate", future=True, fault=Severity.NOTE)
    died = line.day("PersonDeathDate", fault=Severity.HELD)
    upn = line.text("UPN").upper()
    characteristics = child.first("ChildCharacteristics") or Element("", child.line)
    _turn_to(line, characteristics)
    return IdentityRow(
        where,
        expected=expected,
        died=died,
        sex=shared.SEX.means(sex) if sex else None,
        ethnicity=line.code("Ethnicity", shared.ETHNICITY),
        upn=upn if len(upn) == 13 else None,
        disabilities=_disabilities(characteristics, line),
    )


def _disabilities(characteristics: Element, line: Line) -> tuple[str, ...]:
    group = characteristics.first("Disabilities")
    if group is None:
        return ()
    given: set[str] = set()
    for element in group.all("Disability"):
        line.turn_to(element.line, line.child, {"Disability": element.text})
        code = line.code("Disability", protection.DISABILITY)
        if code and code != "NONE":
            given.add(code)
    return tuple(sorted(given))


def _details(details: Element, line: Line) -> Iterator[AnyRow]:
    where = _turn_to(line, details)
    received = line.day("CINreferralDate", needed=True)
    closed = line.day("CINclosureDate")
    if received and not line.spoilt:
        yield ReferralRow(
            where,
            received,
            line.code("ReferralSource", protection.REFERRAL_SOURCE),
            line.code("PrimaryNeedCode", shared.NEED),
            closed,
            line.code("ReasonForClosure", protection.REASON_CLOSED),
            yes_or_no(line.text("ReferralNFA")),
        )
    line.spoilt = False
    conference = line.day("DateOfInitialCPC")
    if conference and not line.spoilt:
        yield ConferenceRow(where, conference)
    for tag, read in _GROUPS:
        for group in details.all(tag):
            if group.inside:
                yield from read(group, _turn_to(line, group), line)


def _assessment(_: Element, where: Where, line: Line) -> Iterator[AssessmentRow]:
    began = line.day("AssessmentActualStartDate", needed=True)
    reviewed = line.day("AssessmentInternalReviewDate", future=True, fault=Severity.NOTE)
    completed = line.day("AssessmentAuthorisationDate")
    if began and completed and completed < began:
        line.leave_out(
            "AssessmentAuthorisationDate",
            line.text("AssessmentAuthorisationDate"),
            Fault("The assessment was completed before it began.", _CHECK),
        )
    if began and not line.spoilt:
        yield AssessmentRow(where, began, reviewed, completed)


def _need_plan(_: Element, where: Where, line: Line) -> Iterator[NeedPlanRow]:
    began = line.day("CINPlanStartDate", needed=True)
    ended = line.day("CINPlanEndDate")
    if began and ended and ended < began:
        line.leave_out(
            "CINPlanEndDate",
            line.text("CINPlanEndDate"),
            Fault("The end is before the start.", _CHECK),
        )
    if began and not line.spoilt:
        yield NeedPlanRow(where, began, ended)


def _enquiry(_: Element, where: Where, line: Line) -> Iterator[EnquiryRow]:
    began = line.day("S47ActualStartDate", needed=True, rule="8615")
    target = line.day("InitialCPCtarget", future=True, fault=Severity.NOTE)
    conference = line.day("DateOfInitialCPC", fault=Severity.NOTE)
    if began and conference and conference < began:
        line.note(
            "DateOfInitialCPC",
            line.text("DateOfInitialCPC"),
            Fault("The initial conference was held before the enquiry began.", _CHECK, "8615"),
        )
    _check_weekend(line, "InitialCPCtarget", target, "8870Q")
    _check_weekend(line, "DateOfInitialCPC", conference, "8875")
    if began and not line.spoilt:
        not_required = yes_or_no(line.text("ICPCnotRequired"))
        yield EnquiryRow(where, began, target, conference, not_required)


def _check_weekend(line: Line, column: str, day: date | None, rule: str) -> None:
    if day and day.weekday() >= 5:
        line.note(
            column,
            line.text(column),
            Fault("The day is a Saturday or Sunday.", "Check the date.", rule),
        )


def _plan(group: Element, where: Where, line: Line) -> Iterator[PlanRow]:
    began = line.day("CPPstartDate", needed=True, fault=Severity.HELD)
    ended = line.day("CPPendDate", fault=Severity.HELD)
    if began and ended and ended <= began:
        early = ended < began
        line.hold(
            "CPPendDate",
            line.text("CPPendDate"),
            Fault(
                "The protection plan ends before it starts."
                if early
                else "The protection plan starts and ends on the same day.",
                _CHECK,
                "8925" if early else "8840",
            ),
        )
    if began is None or line.spoilt:
        return
    initial = _category(line, "InitialCategoryOfAbuse")
    latest = _category(line, "LatestCategoryOfAbuse")
    number = line.text("NumberOfPreviousCPP")
    previous = int(number) if number.isascii() and number.isdigit() and len(number) < 4 else None
    reviews = _reviews(group, began, ended, line)
    yield PlanRow(where, began, ended, initial, latest, previous, reviews)


def _category(line: Line, column: str) -> str | None:
    categories: CodeSet = protection.CATEGORY
    code = line.code(column, categories, rule="8910")
    if not code and not line.text(column):
        line.note(column, "", Fault("The category of abuse is missing.", "Fill it in.", "8910"))
    return categories.means(code) if code else None


def _reviews(group: Element, began: date, ended: date | None, line: Line) -> tuple[date, ...]:
    held: set[date] = set()
    for reviews in group.all("Reviews"):
        given = [element for element in reviews.all("CPPreviewDate") if element.text.strip()]
        if not given:
            line.turn_to(reviews.line, line.child, {})
            line.note(
                "CPPreviewDate",
                "",
                Fault(
                    "A group of reviews holds no date.",
                    "Fill in the date, or take the group out.",
                    "8842Q",
                ),
            )
        for element in given:
            line.turn_to(element.line, line.child, {"CPPreviewDate": element.text})
            day = line.day("CPPreviewDate")
            if day and not line.spoilt and _within(day, began, ended, line):
                held.add(day)
    return tuple(sorted(held))


def _within(day: date, began: date, ended: date | None, line: Line) -> bool:
    if day <= began:
        message, rule = "The review is on or before the day the plan started.", "8841"
    elif ended and day > ended:
        message, rule = "The review is after the plan's end.", None
    else:
        return True
    line.leave_out("CPPreviewDate", line.text("CPPreviewDate"), Fault(message, _CHECK, rule))
    return False


_GROUPS = (
    ("Assessments", _assessment),
    ("CINPlanDates", _need_plan),
    ("Section47", _enquiry),
    ("ChildProtectionPlans", _plan),
)
