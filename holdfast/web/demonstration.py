"""The demonstration sign-ins offered on the sign-in page, where the data are invented."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class DemoPerson:
    """Somebody to sign in as, with one press."""

    name: str
    role: str
    email: str
    password: str


@dataclass(frozen=True)
class DemoSignIns:
    """The people of one demonstration authority: the template's `demo_sign_ins` is several."""

    authority: str
    people: tuple[DemoPerson, ...]
