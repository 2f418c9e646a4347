"""The kinds of duty a list is narrowed by, told from what meets a duty.

What meets duties comes from a closed vocabulary, so that an authority's own rules find their kind
without being named here.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from holdfast.core.procedure import Rule
from holdfast.core.vocabulary import (
    challenge,
    conferences,
    leaving,
    looked_after,
    plans,
    reviews,
)
from holdfast.core.vocabulary.kind import Kind
from holdfast.record.models import MeetingKind


class DutyKind(StrEnum):
    """A kind of duty, by its key in an address."""

    REVIEWS = "reviews"
    REVIEW_PAPERS = "review-papers"
    CONFERENCES = "conferences"
    CONFERENCE_PAPERS = "conference-papers"
    CORE_GROUPS = "core-groups"
    VISITS = "visits"
    PLANS = "plans"
    HEALTH = "health"
    LEAVING = "leaving-care"
    ENQUIRIES = "enquiries"
    ALLOCATION = "allocation"
    CHALLENGE = "challenge"
    OTHER = "other"

    @property
    def words(self) -> str:
        """The kind in the words of the work."""
        return _TITLES.get(self, self.value.replace("-", " ").capitalize())


_TITLES = {
    DutyKind.REVIEW_PAPERS: "Review papers and records",
    DutyKind.CONFERENCE_PAPERS: "Conference papers and records",
    DutyKind.ENQUIRIES: "Referrals and enquiries",
}

MET_AT = {
    "review-completed": MeetingKind.REVIEW,
    "review-held-with-meeting": MeetingKind.REVIEW,
    "conference-held": MeetingKind.CONFERENCE,
    "transfer-conference-held": MeetingKind.CONFERENCE,
    "core-group-held": MeetingKind.CORE_GROUP,
}
"""The facts that come about by holding a meeting, each with the kind of meeting."""

_MEETINGS = {
    MeetingKind.REVIEW: DutyKind.REVIEWS,
    MeetingKind.CONFERENCE: DutyKind.CONFERENCES,
    MeetingKind.CORE_GROUP: DutyKind.CORE_GROUPS,
}
_ENQUIRY = (
    *("referral-received", "referral-decided", "assessment-started", "assessment-completed"),
    *("core-assessment-completed", "strategy-discussion-held", "enquiry-started"),
)
_ALLOCATION = ("iro-allocated", "chair-allocated", "social-worker-allocated", "adviser-appointed")


def _each(kinds: Iterable[Kind], duty_kind: DutyKind) -> dict[str, DutyKind]:
    return {kind.name: duty_kind for kind in kinds}


_BY_FACT: dict[str, DutyKind] = {
    **_each(looked_after.KINDS, DutyKind.OTHER),
    **_each(reviews.KINDS, DutyKind.REVIEW_PAPERS),
    **_each(conferences.KINDS, DutyKind.CONFERENCE_PAPERS),
    **_each(plans.KINDS, DutyKind.PLANS),
    **_each(leaving.KINDS, DutyKind.LEAVING),
    **_each(challenge.KINDS, DutyKind.CHALLENGE),
    **{fact: _MEETINGS[meeting] for fact, meeting in MET_AT.items()},
    **dict.fromkeys(_ENQUIRY, DutyKind.ENQUIRIES),
    **dict.fromkeys(_ALLOCATION, DutyKind.ALLOCATION),
    **dict.fromkeys(("visit-made", "visit-recorded"), DutyKind.VISITS),
    **dict.fromkeys(("health-assessed", "health-plan-made"), DutyKind.HEALTH),
    **dict.fromkeys(("rating-issued", "rating-answered"), DutyKind.CHALLENGE),
    **dict.fromkeys(("rating-discussed", "rating-updated"), DutyKind.CHALLENGE),
}


def kind_of(rule: Rule) -> DutyKind:
    """The kind of the duties of a rule, by the first fact that meets them."""
    return _BY_FACT.get(rule.met_by[0].kinds[0], DutyKind.OTHER) if rule.met_by else DutyKind.OTHER


def meeting_of(rule: Rule) -> MeetingKind | None:
    """The kind of meeting that meets the duties of a rule, None if it takes no meeting."""
    facts = [fact for selector in rule.met_by for fact in selector.kinds]
    return next((MET_AT[fact] for fact in facts if fact in MET_AT), None)
