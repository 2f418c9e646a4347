"""Geometry of drawn figures: pure functions to frozen values, which templates only place."""
