"""The version of a procedure: a hash of what it says, whatever the order or layout of its files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any

from holdfast.core.procedure import Procedure

_FURTHER = ("lists", "settings", "texts", "forms", "gates", "significant_changes", "documents")
"""What a procedure may hold; where it holds none, its version is as if there were no such thing."""


def content_hash(procedure: Procedure) -> str:
    """SHA-256, in hex, over the canonical content of a procedure with its base laid under it."""
    content = {
        "id": procedure.id,
        "title": procedure.title,
        "document": procedure.document,
        "based_on": procedure.base.id if procedure.base else None,
        "rules": canonical(procedure.rules),
        "spells": canonical(procedure.spells),
        "roles": canonical(procedure.roles),
        "measures": canonical(procedure.measures),
        "terms": sorted(procedure.terms),
        "not_used": canonical(procedure.not_used),
    }
    further = {name: canonical(getattr(procedure, name)) for name in _FURTHER}
    content |= {name: held for name, held in further.items() if held}
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


@lru_cache(maxsize=128)
def _fields_of(shape: type[Any]) -> tuple[tuple[str, Any], ...]:
    """The fields of a shape, each with its default (MISSING where it has none)."""
    return tuple((field.name, field.default) for field in fields(shape))


def canonical(value: Any) -> Any:
    """A value of the core as plain data. Fields at their default are left out, so that a shape
    which gains an optional part does not give every procedure a new version.
    """
    if is_dataclass(value) and not isinstance(value, type):
        held = {
            name: canonical(part)
            for name, default in _fields_of(type(value))
            if (part := getattr(value, name)) != default or default is MISSING
        }
        return {"shape": type(value).__name__, **held}
    if isinstance(value, Mapping):
        return {str(key): canonical(held) for key, held in value.items()}
    if isinstance(value, (tuple, list)):
        return [canonical(held) for held in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return value
