"""Statutory returns read into checked, frozen values: files in, values and problems out.

`read` takes the SSDA903 (CSV tables or XML), the children in need census (XML) and the file of
names (CSV), in any mixture, plain or zipped. It stores nothing and knows no database: what becomes
of the values is for an action to say.
"""

from holdfast.core.returns import FileRead, Problem, Reading, ReturnedChild, Severity
from holdfast.imports.files import Source
from holdfast.imports.people import template_csv
from holdfast.imports.reading import read

__all__ = [
    "FileRead",
    "Problem",
    "Reading",
    "ReturnedChild",
    "Severity",
    "Source",
    "read",
    "template_csv",
]
