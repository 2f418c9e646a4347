"""The children in need census of an invented authority for one year, as XML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from xml.etree.ElementTree import Element, SubElement, tostring

from holdfast.demonstration.lives import Life, Protection
from holdfast.demonstration.years import ReturnYear

_OLD_SEX = {"M": "1", "F": "2", "U": "0"}


def children_of(lives: Iterable[Life], year: ReturnYear) -> dict[str, Element]:
    """The Child element of each child whose case was open in the year, by the child's id."""
    found: dict[str, Element] = {}
    for life in lives:
        cases = [case for case in life.protection if _in_year(case, year)]
        if cases:
            found[life.id] = _child(life, cases, year)
    return found


def document(children: Mapping[str, Element], year: ReturnYear, authority: str) -> bytes:
    """The whole message."""
    root = Element("Message")
    header = SubElement(root, "Header")
    _fill(
        SubElement(header, "CollectionDetails"),
        {
            "Collection": "CIN",
            "Year": str(year.collection),
            "ReferenceDate": f"{year.collection}-03-31",
        },
    )
    _fill(
        SubElement(header, "Source"),
        {
            "SourceLevel": "L",
            "LEA": authority,
            "SoftwareCode": "Invented",
            "SerialNo": "1",
            "DateTime": f"{year.extracted_on}T06:00:00",
        },
    )
    SubElement(root, "Children").extend(children.values())
    content: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return content


def _in_year(case: Protection, year: ReturnYear) -> bool:
    closed = _closed(case)
    return case.referred <= year.last and (closed is None or closed >= year.first)


def _closed(case: Protection) -> date | None:
    """When the case was closed, where it was."""
    if case.started:
        return case.ended and case.ended + timedelta(days=56)
    ended = case.enquiry.not_required_on or case.enquiry.conference_on
    return ended and ended + timedelta(days=30)


def _child(life: Life, cases: list[Protection], year: ReturnYear) -> Element:
    child = Element("Child")
    identifiers = SubElement(child, "ChildIdentifiers")
    _fill(identifiers, {"LAchildID": life.id, "UPNunknown": "UN1"})
    if life.born and life.born <= year.last:
        _fill(identifiers, {"PersonBirthDate": _day(life.born)})
    else:
        _fill(identifiers, {"ExpectedPersonBirthDate": _day(life.expected or life.born)})
    sex = life.sex if life.born and life.born <= year.last else "U"
    if year.collection >= 2025:
        _fill(identifiers, {"Sex": sex})
    else:
        _fill(identifiers, {"GenderCurrent": _OLD_SEX[sex]})
    traits = SubElement(child, "ChildCharacteristics")
    _fill(traits, {"Ethnicity": life.family.ethnicity})
    disabilities = SubElement(traits, "Disabilities")
    for code in life.disabilities or ("NONE",):
        _fill(disabilities, {"Disability": code})
    for case in cases:
        _details(SubElement(child, "CINdetails"), case, year)
    return child


def _details(details: Element, case: Protection, year: ReturnYear) -> None:
    closed = _closed(case)
    told = {
        "CINreferralDate": _day(case.referred),
        "ReferralSource": _source(case),
        "PrimaryNeedCode": "N1",
    }
    if closed and closed <= year.last:
        told |= {"CINclosureDate": _day(closed), "ReasonForClosure": "RC7"}
    _fill(details, told)
    _assessment(SubElement(details, "Assessments"), case, year)
    if case.enquiry.started <= year.last:
        _enquiry(SubElement(details, "Section47"), case, year)
    _fill(details, {"ReferralNFA": "0"})
    over = case.ended and case.ended < year.first
    if case.started and case.started <= year.last and not over:
        _plan(SubElement(details, "ChildProtectionPlans"), case, year)


def _source(case: Protection) -> str:
    """Who referred the child; the same in every year's census."""
    sources = ("6", "2A", "3B", "1A", "3E", "5A", "4", "9")
    return sources[case.referred.toordinal() % len(sources)]


def _assessment(group: Element, case: Protection, year: ReturnYear) -> None:
    told = {"AssessmentActualStartDate": _day(case.referred)}
    if case.assessed and case.assessed <= year.last:
        told["AssessmentAuthorisationDate"] = _day(case.assessed)
    _fill(group, told)


def _enquiry(group: Element, case: Protection, year: ReturnYear) -> None:
    enquiry = case.enquiry
    told = {"S47ActualStartDate": _day(enquiry.started)}
    if enquiry.conference_on and enquiry.conference_on <= year.last:
        told["DateOfInitialCPC"] = _day(enquiry.conference_on)
    not_required = enquiry.not_required_on and enquiry.not_required_on <= year.last
    _fill(group, told | {"ICPCnotRequired": "1" if not_required else "0"})


def _plan(group: Element, case: Protection, year: ReturnYear) -> None:
    told = {"CPPstartDate": _day(case.started)}
    if case.ended and case.ended <= year.last:
        told["CPPendDate"] = _day(case.ended)
    told |= {
        "InitialCategoryOfAbuse": case.category,
        "LatestCategoryOfAbuse": case.latest,
        "NumberOfPreviousCPP": str(case.previous),
    }
    _fill(group, told)
    held = [_day(each.on) for each in case.course.held if each.on <= year.last]
    if held:
        reviews = SubElement(group, "Reviews")
        for on in held:
            _fill(reviews, {"CPPreviewDate": on})


def _day(on: date | None) -> str:
    return on.isoformat() if on else ""


def _fill(element: Element, cells: Mapping[str, str]) -> None:
    for tag, text in cells.items():
        SubElement(element, tag).text = text
