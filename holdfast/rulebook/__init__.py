"""The rulebook: folders of TOML read into procedures, frozen and validated. No Django here."""

from holdfast.rulebook.load import (
    calendar_of,
    folders_of,
    load_all,
    load_procedure,
    standard_folders,
)
from holdfast.rulebook.problems import Problem, RefusedError

__all__ = [
    "Problem",
    "RefusedError",
    "calendar_of",
    "folders_of",
    "load_all",
    "load_procedure",
    "standard_folders",
]
