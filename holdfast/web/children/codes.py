"""Codes of the returns in words."""

from __future__ import annotations

from holdfast.imports.codes.looked_after import LEGAL_STATUS, PLACEMENT


def legal_status(code: str) -> str:
    """A legal status by its SSDA903 code: "Full care order (C2)"."""
    return _words(LEGAL_STATUS.get(code), code)


def placement(code: str, setting: str = "") -> str:
    """A placement by its SSDA903 code, or by its setting where there is no code."""
    return _words(PLACEMENT.get(code), code) if code else setting or "Placement"


def _words(known: object, code: str) -> str:
    label = getattr(known, "label", "")
    return f"{label} ({code})" if label else code
