"""Decisions followed up until they are done, and failures counted."""
