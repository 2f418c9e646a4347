"""Meetings: a calendar of them, one by one, those to be booked, and those that were late."""
