"""The SSDA903 return of children looked after: its tables as CSV, and its XML form.

The XML form has no place for social workers' episodes and deprivations of liberty.
"""
