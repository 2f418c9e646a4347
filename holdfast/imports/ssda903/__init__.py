"""The SSDA903 return of children looked after: its tables as CSV, and its XML form."""
