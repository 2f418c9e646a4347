"""The closed list of permission profiles: what a role title of any authority can act as."""

from enum import StrEnum


class Profile(StrEnum):
    """A permission profile. Titles are local data; each title acts as one of these."""

    CHAIR = "chair"
    IRO_MANAGER = "iro-manager"
    SOCIAL_WORKER = "social-worker"
    TEAM_MANAGER = "team-manager"
    BUSINESS_SUPPORT = "business-support"
    SENIOR_MANAGER = "senior-manager"
    DATA_OFFICER = "data-officer"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"
