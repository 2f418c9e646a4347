"""Paper: what queries return, set out as letters and records in PDF and Word. Writes nothing.

`compose` puts together what a document says, `copies` what one recipient's copy leaves out, `pdf`
and `word` set a copy out by the procedure's templates.
"""
