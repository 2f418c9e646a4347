"""Reads: each answers a page's question for one person, in frozen values shaped for the page."""
