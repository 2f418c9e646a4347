"""The code sets of the statutory returns, with the years in which each code was in force.

A year is written as the returns write it: 2024-25 runs from 1 April 2024 to 31 March 2025.
"""

from holdfast.imports.codes.code import Code, CodeSet

__all__ = ["Code", "CodeSet"]
