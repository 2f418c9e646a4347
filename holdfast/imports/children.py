"""One child's rows from all files, held against each other and put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from holdfast.core.returns import (
    ReturnedAbsence,
    ReturnedAdoptionDecision,
    ReturnedChild,
    ReturnedDeprivation,
    ReturnedSocialWorker,
)
from holdfast.core.spans import birthday, parse_span
from holdfast.imports import people
from holdfast.imports.cin import protection
from holdfast.imports.gathered import ChildRows, Say
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
from holdfast.imports.ssda903 import episodes, reviews
from holdfast.imports.ssda903.tables import HEADER, UASC

_EIGHTEEN = parse_span("18 years")
_TELLS_LITTLE = {"sex": ("U",), "ethnicity": ("NOBT", "REFU"), "upn": ()}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the upload as a whole is: the year its collection ends in, and the tables it holds."""

    collection_year: int
    tables: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Identity:
    born: date | None
    expected: date | None
    died: date | None
    sex: str | None
    ethnicity: str | None
    upn: str | None
    disabilities: tuple[str, ...]
    unaccompanied: bool | None
    unaccompanied_until: date | None


def settled(child_id: str, rows: ChildRows, asked: Asked, say: Say) -> ReturnedChild | None:
    """The child that the rows come to, or None where they contradict each other."""
    _note_repeats(rows, say)
    identity = _identity(rows, asked, say)
    looked_after = episodes.settled(rows.of(EpisodeRow), say)
    held_reviews = reviews.settled(
        rows.of(ReviewRow), identity.born, looked_after or episodes.LookedAfter(), say
    )
    known = people.settled(rows, say)
    died = _died(identity, looked_after, rows, say)
    in_need = protection.settled(rows, died, asked.collection_year, say)
    if looked_after:
        _check_ages(identity.born, looked_after, rows, say)
    if say.held or looked_after is None or in_need is None or known is None:
        return None
    return ReturnedChild(
        child_id=child_id,
        date_of_birth=identity.born,
        expected=identity.expected,
        died=died,
        sex=identity.sex,
        ethnicity=identity.ethnicity,
        upn=identity.upn,
        disabilities=identity.disabilities,
        unaccompanied=identity.unaccompanied,
        unaccompanied_until=identity.unaccompanied_until,
        name=known.name,
        allocations=known.allocations,
        periods=looked_after.periods,
        statuses=looked_after.statuses,
        placements=looked_after.placements,
        short_breaks=looked_after.short_breaks,
        reviews=held_reviews,
        adoption_decisions=tuple(
            ReturnedAdoptionDecision(row.began, row.ended, row.code)
            for row in rows.of(AdoptionDecisionRow)
        ),
        absences=tuple(
            ReturnedAbsence(row.began, row.ended, row.code) for row in rows.of(AbsenceRow)
        ),
        social_workers=tuple(
            ReturnedSocialWorker(row.who or "", row.began, row.ended, row.code)
            for row in rows.of(SocialWorkerRow)
        ),
        deprivations=tuple(
            ReturnedDeprivation(row.began, row.ended) for row in rows.of(DeprivationRow)
        ),
        referrals=in_need.referrals,
        assessments=in_need.assessments,
        need_plans=in_need.need_plans,
        enquiries=in_need.enquiries,
        conferences=in_need.conferences,
        plans=in_need.plans,
    )


def _note_repeats(rows: ChildRows, say: Say) -> None:
    for where in rows.repeated():
        say.note(
            where,
            "",
            "",
            Fault(
                "The same row stands more than once. It is taken in once.",
                "Nothing, unless it stands for two events: then tell them apart by date.",
            ),
        )


def _identity(rows: ChildRows, asked: Asked, say: Say) -> _Identity:
    given = rows.of(IdentityRow)
    in_the_903 = _in_the_903(rows)
    if HEADER.name in asked.tables and not given and in_the_903:
        say.note(
            rows.first,
            "CHILD",
            say.child,
            Fault(
                "The child is not in the Header table.",
                "Add the child to Header, or check the id.",
                "INT08",
            ),
        )
    born = _born(rows, say)
    expected = max((row.expected for row in given if row.expected), default=None)
    died = {row.died for row in given if row.died}
    until = {row.unaccompanied_until for row in given if row.unaccompanied_until}
    return _Identity(
        born=born,
        expected=None if born else expected,
        died=max(died, default=None),
        sex=_attribute("sex", given, say),
        ethnicity=_attribute("ethnicity", given, say),
        upn=_attribute("upn", given, say),
        disabilities=tuple(sorted({code for row in given for code in row.disabilities})),
        unaccompanied=_unaccompanied(given, UASC.name in asked.tables and in_the_903),
        unaccompanied_until=max(until, default=None),
    )


def _unaccompanied(given: Sequence[IdentityRow], listed: bool) -> bool | None:
    """Where those who are unaccompanied are listed, a child not among them is not."""
    if any(row.unaccompanied for row in given):
        return True
    return False if listed else None


def _in_the_903(rows: ChildRows) -> bool:
    return any(
        rows.has(kind)
        for kind in (EpisodeRow, ReviewRow, AbsenceRow, AdoptionDecisionRow, SocialWorkerRow)
    )


def _born(rows: ChildRows, say: Say) -> date | None:
    dates = sorted(rows.births)
    if len(dates) > 1:
        where = max(rows.births.values())
        say.hold(
            where,
            "DOB",
            ", ".join(day.strftime("%d/%m/%Y") for day in dates),
            Fault(
                "The files give this child different dates of birth.",
                "Make it the same in every table. Check that the rows are one child's.",
                "INT17",
            ),
        )
        return None
    if not dates and not any(row.expected for row in rows.of(IdentityRow)):
        say.note(
            rows.first,
            "DOB",
            "",
            Fault(
                "The files give no date of birth for this child.",
                "The child is taken in only if already known. Otherwise add the date of birth.",
            ),
        )
    return dates[0] if dates else None


def _attribute(name: str, given: Sequence[IdentityRow], say: Say) -> str | None:
    values = {value for row in given if (value := getattr(row, name))}
    telling = values.difference(_TELLS_LITTLE[name]) or values
    if len(telling) > 1:
        where = max(row.where for row in given if getattr(row, name))
        say.note(
            where,
            name.upper(),
            ", ".join(sorted(telling)),
            Fault(
                f"The files give different values for the child's {name}. None is taken in.",
                "Make it the same in every table.",
            ),
        )
        return None
    return next(iter(telling), None)


def _died(
    identity: _Identity, looked_after: episodes.LookedAfter | None, rows: ChildRows, say: Say
) -> date | None:
    in_care = looked_after.died if looked_after else None
    if identity.died and in_care and identity.died != in_care:
        say.note(
            rows.first,
            "PersonDeathDate",
            identity.died,
            Fault(
                "The census and the episodes give different dates of death."
                " That of the census is taken in.",
                "Check both.",
            ),
        )
    died = identity.died or in_care
    if died and identity.born and died < identity.born:
        say.hold(
            rows.first,
            "DOB",
            identity.born,
            Fault("The child died before being born.", "Check both dates."),
        )
    return died


def _check_ages(
    born: date | None, looked_after: episodes.LookedAfter, rows: ChildRows, say: Say
) -> None:
    if born is None:
        return
    adult = birthday(born, _EIGHTEEN)
    for episode in rows.of(EpisodeRow):
        if episode.began < born:
            _hold_before_birth(episode, say)
            return
    for period in looked_after.periods:
        if period.ended and period.ended > adult:
            say.note(
                _where_ends(rows, period.ended),
                "DEC",
                period.ended,
                Fault(
                    "The child is shown as looked after past the eighteenth birthday.",
                    "Check the date. Nothing is owed after the birthday.",
                ),
            )


def _hold_before_birth(episode: EpisodeRow, say: Say) -> None:
    say.hold(
        episode.where,
        "DECOM",
        episode.began,
        Fault(
            "The episode begins before the child was born.",
            "Check the date of birth and the date the episode began.",
            "302",
        ),
    )


def _where_ends(rows: ChildRows, ended: date) -> Where:
    return next(row.where for row in rows.of(EpisodeRow) if row.ended == ended)
