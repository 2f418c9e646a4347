"""The things of the record, one file for each."""

from holdfast.record.models.allocation import Allocation
from holdfast.record.models.allocation_meeting import AllocationMeeting
from holdfast.record.models.audit_event import AuditEvent
from holdfast.record.models.authority import Authority
from holdfast.record.models.calendar_feed import CalendarFeed, DigestSent
from holdfast.record.models.case_example import CaseExample
from holdfast.record.models.change import Change, ChangeAnswer
from holdfast.record.models.child import Child, Sex
from holdfast.record.models.child_merge import ChildMerge
from holdfast.record.models.child_row import ChildRow, Source
from holdfast.record.models.conference import Conference, ConferenceOutcome, ConferenceType
from holdfast.record.models.core_group import CoreGroup
from holdfast.record.models.coverage import Coverage
from holdfast.record.models.dated_event import DatedEvent
from holdfast.record.models.decision import CarriedOut, Decision, Ratified
from holdfast.record.models.document import Addendum, Document, DocumentCopy
from holdfast.record.models.duty import Derivation, Duty, DutyDueChange
from holdfast.record.models.enquiry import Enquiry, StrategyDiscussion
from holdfast.record.models.entry import Answer, Entry, OtherAnswer
from holdfast.record.models.exclusion import Exclusion, MeetingResponse
from holdfast.record.models.gate_lift import GateLift
from holdfast.record.models.import_job import (
    ChildOutcome,
    ImportedChild,
    ImportJob,
    ImportProblem,
    ImportState,
)
from holdfast.record.models.invitation import Invitation, Reply
from holdfast.record.models.legal_status import LegalStatus
from holdfast.record.models.looked_after_period import (
    BecameLookedAfter,
    LookedAfterPeriod,
    RemandedTo,
)
from holdfast.record.models.meeting import Meeting, MeetingKind
from holdfast.record.models.notice import Notice
from holdfast.record.models.outside_link import OutsideLink
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
from holdfast.record.models.postponement import Postponement, PostponementKind
from holdfast.record.models.proposal import Proposal
from holdfast.record.models.protection_plan import Category, PlanCategory, ProtectionPlan
from holdfast.record.models.referral import Assessment, AssessmentKind, Referral
from holdfast.record.models.relationship import SIBLING_KINDS, Relationship, RelationshipKind
from holdfast.record.models.restriction import Restriction
from holdfast.record.models.review import (
    ChildChaired,
    Participation,
    Permanence,
    RecordMade,
    Review,
    Sitting,
)
from holdfast.record.models.role_held import AbsenceCover, RoleHeld
from holdfast.record.models.service_work import ServiceWork
from holdfast.record.models.short_break import ShortBreak, ShortBreakSeries
from holdfast.record.models.team import Team
from holdfast.record.models.user import User
from holdfast.record.models.visit import Visit, VisitedBy

__all__ = [
    "AbsenceCover",
    "Accommodation",
    "Addendum",
    "AdoptionPlacement",
    "Allocation",
    "AllocationMeeting",
    "Answer",
    "Assessment",
    "AssessmentKind",
    "AuditEvent",
    "Authority",
    "BecameLookedAfter",
    "CalendarFeed",
    "CarriedOut",
    "CaseExample",
    "Category",
    "Change",
    "ChangeAnswer",
    "Child",
    "ChildChaired",
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
    "DigestSent",
    "Document",
    "DocumentCopy",
    "Duty",
    "DutyDueChange",
    "Enquiry",
    "Entry",
    "Exclusion",
    "GateLift",
    "ImportJob",
    "ImportProblem",
    "ImportState",
    "ImportedChild",
    "Invitation",
    "LegalStatus",
    "LookedAfterPeriod",
    "Meeting",
    "MeetingKind",
    "MeetingResponse",
    "Notice",
    "OtherAnswer",
    "OutsideLink",
    "Participation",
    "Permanence",
    "Permission",
    "Person",
    "Placement",
    "Plan",
    "PlanCategory",
    "PlanKind",
    "PlanReview",
    "PlanRevision",
    "Postponement",
    "PostponementKind",
    "Proposal",
    "ProtectionPlan",
    "Ratified",
    "RecordMade",
    "Referral",
    "Relationship",
    "RelationshipKind",
    "RemandedTo",
    "Reply",
    "Restriction",
    "Review",
    "RoleHeld",
    "SIBLING_KINDS",
    "ServiceWork",
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
