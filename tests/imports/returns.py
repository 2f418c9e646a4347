"""Small invented returns, made in memory."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date

from holdfast.imports import Problem, Reading, ReturnedChild, Severity, Source, read

EXTRACTED = date(2026, 5, 1)
YEAR = 2026

HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"
EPISODES = (
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN"
)
REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE"
UASC = "CHILD,SEX,DOB,DUC"
MISSING = "CHILD,DOB,MISSING,MIS_START,MIS_END"
PLACED = "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED"
WORKERS = "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON"
DEPRIVATIONS = "CHILD,DOB,DOLO_START,DOLO_END"


def table(header: str, *rows: str) -> str:
    """A CSV table."""
    return "\n".join((header, *rows)) + "\n"


def source(name: str, content: str | bytes, encoding: str = "utf-8") -> Source:
    """A file of an upload."""
    raw = content.encode(encoding) if isinstance(content, str) else content
    return Source.of_stream(name, io.BytesIO(raw))


def reading(*files: Source, year: int = YEAR, extracted_on: date = EXTRACTED) -> Reading:
    """What the files are read as."""
    return read(files, collection_year=year, extracted_on=extracted_on)


def of_tables(tables: Mapping[str, str], **asked: object) -> Reading:
    """What tables, each given by its file's name, are read as."""
    return reading(*(source(name, text) for name, text in tables.items()), **asked)  # type: ignore[arg-type]


def header_of(*born: str) -> str:
    """The Header of children 1, 2 … with these dates of birth."""
    rows = (f"{number},F,{day},WBRI,,," for number, day in enumerate(born, 1))
    return table(HEADER, *rows)


def episode(  # the columns of the table, those that matter most first
    began: str,
    ended: str = "",
    why_ended: str = "",
    *,
    why_began: str = "S",
    status: str = "C2",
    place: str = "U6",
    child: str = "1",
    provider: str = "PR1",
    urn: str = "",
    changed: str = "",
) -> str:
    """A row of Episodes."""
    return (
        f"{child},{began},{why_began},{status},N1,{place},{provider},{ended},{why_ended},"
        f"{changed},,,{urn}"
    )


def of_episodes(*rows: str, born: str = "01/06/2012", **asked: object) -> Reading:
    """What these episodes are read as, with a Header for child 1."""
    tables = {"header.csv": header_of(born), "episodes.csv": table(EPISODES, *rows)}
    return of_tables(tables, **asked)


def only(found: Reading) -> ReturnedChild:
    """The one child of a reading."""
    (child,) = found.children.values()
    return child


def messages(found: Reading, severity: Severity) -> list[str]:
    """What the problems of one severity say."""
    return [problem.message for problem in found.problems if problem.severity is severity]


def rules(found: Reading, severity: Severity = Severity.NOTE) -> list[str | None]:
    """The national rules broken, of one severity."""
    return [problem.rule for problem in found.problems if problem.severity is severity]


def refusal(found: Reading) -> Problem:
    """The one refusal of a reading."""
    (problem,) = found.refused
    return problem


def archive(files: Mapping[str, str | bytes]) -> bytes:
    """A zip of the files."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return raw.getvalue()


def census(children: Iterable[str], *, year: int = YEAR) -> str:
    """A children in need census."""
    return (
        "<?xml version='1.0' encoding='utf-8'?><Message><Header><CollectionDetails>"
        f"<Collection>CIN</Collection><Year>{year}</Year></CollectionDetails>"
        "<Source><LEA>999</LEA></Source></Header>"
        f"<Children>{''.join(children)}</Children></Message>"
    )


def census_child(
    details: str = "",
    *,
    identifiers: str = "<PersonBirthDate>2015-03-27</PersonBirthDate><Sex>F</Sex>",
    child: str = "1",
    referred: str = "2025-06-02",
) -> str:
    """One child of a census."""
    return (
        f"<Child><ChildIdentifiers><LAchildID>{child}</LAchildID>{identifiers}</ChildIdentifiers>"
        "<ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>"
        f"<CINdetails><CINreferralDate>{referred}</CINreferralDate>"
        f"<ReferralSource>6</ReferralSource><ReferralNFA>0</ReferralNFA>{details}</CINdetails>"
        "</Child>"
    )


def plan(started: str, ended: str = "", reviews: Iterable[str] = ()) -> str:
    """A ChildProtectionPlans group."""
    end = f"<CPPendDate>{ended}</CPPendDate>" if ended else ""
    dates = "".join(f"<CPPreviewDate>{day}</CPPreviewDate>" for day in reviews)
    return (
        f"<ChildProtectionPlans><CPPstartDate>{started}</CPPstartDate>{end}"
        "<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>"
        "<LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse>"
        f"<NumberOfPreviousCPP>1</NumberOfPreviousCPP><Reviews>{dates}</Reviews>"
        "</ChildProtectionPlans>"
    )


def enquiry(started: str, conference: str = "", *, not_required: str = "0") -> str:
    """A Section47 group."""
    held = f"<DateOfInitialCPC>{conference}</DateOfInitialCPC>" if conference else ""
    return (
        f"<Section47><S47ActualStartDate>{started}</S47ActualStartDate>{held}"
        f"<ICPCnotRequired>{not_required}</ICPCnotRequired></Section47>"
    )
