"""What a set of files says of each child: frozen values, checked and merged over all the files.

Intervals are half-open: the ending day is the first day outside. A child's values are left out of
`repr`, so that a log or a traceback cannot carry them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class ReturnedPeriod:
    """A period of being looked after (short breaks apart).

    `how` is agreement, order, remand or protection. Where `start_known` is false the first episode
    in the files continues an earlier one, and the child became looked after on or before `started`.
    `reason` is the SSDA903 code given for the end.
    """

    started: date
    ended: date | None
    reason: str | None
    how: str
    start_known: bool = True


@dataclass(frozen=True, slots=True)
class ReturnedStatus:
    """A legal status (SSDA903 code) that a child was looked after under."""

    started: date
    ended: date | None
    code: str
    start_known: bool = True


@dataclass(frozen=True, slots=True)
class ReturnedPlacement:
    """A placement. `code` and `provider` are SSDA903 codes; `setting` is the vocabulary's word
    for the code; `same_carer` says that the carer moved with the child from the placement before.
    """

    started: date
    ended: date | None
    code: str | None
    setting: str | None
    provider: str | None
    urn: str | None
    postcode: str | None = field(repr=False)
    reason_ended: str | None
    same_carer: bool
    start_known: bool = True


@dataclass(frozen=True, slots=True)
class ReturnedShortBreak:
    """Short breaks, kept apart from looked-after periods: one break (V3), or the agreement under
    which a series of them is given (V4).
    """

    started: date
    ended: date | None
    code: str
    place: str | None
    provider: str | None
    urn: str | None
    reason: str | None
    start_known: bool = True


@dataclass(frozen=True, slots=True)
class ReturnedReview:
    """A looked-after review that was held, with the code of how the child took part."""

    on: date
    participation: str | None


@dataclass(frozen=True, slots=True)
class ReturnedAdoptionDecision:
    """The authority's decision that the child should be placed for adoption, and its end.

    The placement itself is among the placements, with a code that begins with A.
    """

    decided_on: date
    ended_on: date | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class ReturnedAbsence:
    """Missing (M), or away from the placement without authorisation (A)."""

    started: date
    ended: date | None
    code: str | None


@dataclass(frozen=True, slots=True)
class ReturnedSocialWorker:
    """A social worker's time with the child. `worker` is the return's own id, not a name."""

    worker: str
    started: date
    ended: date | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class ReturnedDeprivation:
    """An order that authorises depriving the child of liberty."""

    started: date
    ended: date | None


@dataclass(frozen=True, slots=True)
class ReturnedReferral:
    """A referral to children's social care."""

    received: date
    source: str | None
    need: str | None
    closed: date | None
    closed_reason: str | None
    no_further_action: bool | None


@dataclass(frozen=True, slots=True)
class ReturnedAssessment:
    """An assessment; `completed` is the day it was authorised."""

    started: date
    reviewed: date | None
    completed: date | None


@dataclass(frozen=True, slots=True)
class ReturnedNeedPlan:
    """A child in need plan."""

    started: date
    ended: date | None


@dataclass(frozen=True, slots=True)
class ReturnedEnquiry:
    """An enquiry under section 47, and the initial conference it led to."""

    started: date
    target: date | None
    conference_on: date | None
    not_required: bool | None


@dataclass(frozen=True, slots=True)
class ReturnedConference:
    """An initial child protection conference. `enquiry_started` is None where the return ties it
    to no enquiry, as for a child who moved in with a plan.
    """

    on: date
    enquiry_started: date | None


@dataclass(frozen=True, slots=True)
class ReturnedPlan:
    """A child protection plan, with the dates of its review conferences.

    Categories are the vocabulary's words: neglect, physical, sexual, emotional or multiple.
    """

    started: date
    ended: date | None
    initial_category: str | None
    latest_category: str | None
    previous_plans: int | None
    reviews: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class ReturnedAllocation:
    """An officer of the child: `role` is social-worker, iro or chair; `officer` a work e-mail."""

    role: str
    officer: str
    since: date | None


@dataclass(frozen=True, slots=True, repr=False)
class ReturnedName:
    """What the returns leave out: the child's name, team and sibling group."""

    forename: str | None = None
    surname: str | None = None
    known_as: str | None = None
    team: str | None = None
    sibling_group: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class ReturnedChild:
    """Everything that one set of files says of one child, in order of date.

    `date_of_birth` is None where no file gives it; `expected` is the date an unborn child is due.
    `sex` is M, F or U whatever the year of the return; `ethnicity`, `upn` and `disabilities` are
    the returns' codes. `unaccompanied` is None where no file with that information was read.
    """

    child_id: str
    date_of_birth: date | None = None
    expected: date | None = None
    died: date | None = None
    sex: str | None = None
    ethnicity: str | None = None
    upn: str | None = None
    disabilities: tuple[str, ...] = ()
    unaccompanied: bool | None = None
    unaccompanied_until: date | None = None
    name: ReturnedName | None = None
    allocations: tuple[ReturnedAllocation, ...] = ()
    periods: tuple[ReturnedPeriod, ...] = ()
    statuses: tuple[ReturnedStatus, ...] = ()
    placements: tuple[ReturnedPlacement, ...] = ()
    short_breaks: tuple[ReturnedShortBreak, ...] = ()
    reviews: tuple[ReturnedReview, ...] = ()
    adoption_decisions: tuple[ReturnedAdoptionDecision, ...] = ()
    absences: tuple[ReturnedAbsence, ...] = ()
    social_workers: tuple[ReturnedSocialWorker, ...] = ()
    deprivations: tuple[ReturnedDeprivation, ...] = ()
    referrals: tuple[ReturnedReferral, ...] = ()
    assessments: tuple[ReturnedAssessment, ...] = ()
    need_plans: tuple[ReturnedNeedPlan, ...] = ()
    enquiries: tuple[ReturnedEnquiry, ...] = ()
    conferences: tuple[ReturnedConference, ...] = ()
    plans: tuple[ReturnedPlan, ...] = ()
