"""The things of the record, one file for each."""

from holdfast.record.models.allocation import Allocation
from holdfast.record.models.audit_event import AuditEvent
from holdfast.record.models.authority import Authority
from holdfast.record.models.child import Child, Sex
from holdfast.record.models.child_merge import ChildMerge
from holdfast.record.models.child_row import ChildRow, Source
from holdfast.record.models.conference import Conference, ConferenceOutcome, ConferenceType
from holdfast.record.models.core_group import CoreGroup
from holdfast.record.models.coverage import Coverage
from holdfast.record.models.dated_event import DatedEvent
from holdfast.record.models.decision import Decision
from holdfast.record.models.duty import Derivation, Duty, DutyDueChange
from holdfast.record.models.enquiry import Enquiry, StrategyDiscussion
from holdfast.record.models.import_job import (
    ChildOutcome,
    ImportedChild,
    ImportJob,
    ImportProblem,
    ImportState,
)
from holdfast.record.models.legal_status import LegalStatus
from holdfast.record.models.looked_after_period import (
    BecameLookedAfter,
    LookedAfterPeriod,
    RemandedTo,
)
from holdfast.record.models.meeting import Meeting, MeetingKind
from holdfast.record.models.permission import Permission
from holdfast.record.models.person import Person
from holdfast.record.models.placement import (
    Accommodation,
    AdoptionPlacement,
    Placement,
    Setting,
    VisitingRegime,
)
from holdfast.record.models.plan import Plan, PlanKind, PlanReview, PlanRevision
from holdfast.record.models.protection_plan import Category, PlanCategory, ProtectionPlan
from holdfast.record.models.referral import Assessment, AssessmentKind, Referral
from holdfast.record.models.relationship import SIBLING_KINDS, Relationship, RelationshipKind
from holdfast.record.models.review import Participation, Review, Sitting
from holdfast.record.models.role_held import AbsenceCover, RoleHeld
from holdfast.record.models.short_break import ShortBreak, ShortBreakSeries
from holdfast.record.models.team import Team
from holdfast.record.models.user import User
from holdfast.record.models.visit import Visit, VisitedBy

__all__ = [
    "SIBLING_KINDS",
    "AbsenceCover",
    "Accommodation",
    "AdoptionPlacement",
    "Allocation",
    "Assessment",
    "AssessmentKind",
    "AuditEvent",
    "Authority",
    "BecameLookedAfter",
    "Category",
    "Child",
    "ChildMerge",
    "ChildOutcome",
    "ChildRow",
    "Conference",
    "ConferenceOutcome",
    "ConferenceType",
    "CoreGroup",
    "Coverage",
    "DatedEvent",
    "Decision",
    "Derivation",
    "Duty",
    "DutyDueChange",
    "Enquiry",
    "ImportJob",
    "ImportProblem",
    "ImportState",
    "ImportedChild",
    "LegalStatus",
    "LookedAfterPeriod",
    "Meeting",
    "MeetingKind",
    "Participation",
    "Permission",
    "Person",
    "Placement",
    "Plan",
    "PlanCategory",
    "PlanKind",
    "PlanReview",
    "PlanRevision",
    "ProtectionPlan",
    "Referral",
    "Relationship",
    "RelationshipKind",
    "RemandedTo",
    "Review",
    "RoleHeld",
    "Setting",
    "Sex",
    "ShortBreak",
    "ShortBreakSeries",
    "Sitting",
    "Source",
    "StrategyDiscussion",
    "Team",
    "User",
    "Visit",
    "VisitedBy",
    "VisitingRegime",
]
