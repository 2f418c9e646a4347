"""Holdfast: the case-review system for independent reviewing officers and conference chairs."""
