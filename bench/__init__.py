"""Measurements of Holdfast on one machine: `python -m bench` (see bench/__main__.py)."""
