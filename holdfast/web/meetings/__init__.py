"""Meetings: their calendar, each by itself, booking those to come, and those that were late."""
