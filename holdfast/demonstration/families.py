"""Families: children with their brothers and sisters, and the adults around them."""

from __future__ import annotations

from datetime import date

from holdfast.demonstration.days import Days
from holdfast.demonstration.lives import Family, Life
from holdfast.demonstration.names import Names

# About the shares in the annual report's table of looked-after children.
_ETHNICITY = (
    ("WBRI", 0.66), ("WOTH", 0.04), ("WIRI", 0.01), ("WROM", 0.02), ("MWBC", 0.06), ("MWAS", 0.03),
    ("MWBA", 0.02), ("MOTH", 0.02), ("AIND", 0.015), ("APKN", 0.025), ("ABAN", 0.01),
    ("AOTH", 0.01), ("BAFR", 0.035), ("BCRB", 0.02), ("OOTH", 0.015), ("NOBT", 0.01),
)  # fmt: skip
_ALONE = (("OOTH", 0.45), ("BAFR", 0.35), ("AOTH", 0.2))
_DISABILITIES = (("LD", 0.3), ("AUT", 0.35), ("COMM", 0.15), ("MOB", 0.1), ("BEH", 0.1))


class Families:
    """Makes families and children, numbered in the order in which they are made."""

    def __init__(self, days: Days, names: Names, first_child: int, width: int) -> None:
        self._days = days
        self.names = names
        self._next = first_child
        self.width = width
        self.all: list[Family] = []

    @property
    def beyond(self) -> int:
        """A number that no child has yet."""
        return self._next

    def new(self, *, alone: bool = False) -> Family:
        """A family without children as yet; `alone` for a young person who came by themselves."""
        names = self.names
        surname = names.surname()
        family = Family(
            f"F{len(self.all) + 1:04d}",
            surname,
            self._days.one_of(_ALONE if alone else _ETHNICITY),
            "" if alone else f"{names.forename('F')} {surname}",
            "" if alone or self._days.chance(0.25) else f"{names.forename('M')} {names.surname()}",
            names.address(),
            protected=not alone and self._days.chance(0.07),
        )
        self.all.append(family)
        return family

    def child(
        self,
        family: Family,
        born: date | None,
        *,
        expected: date | None = None,
        alone: bool = False,
        disabled: bool = False,
    ) -> Life:
        """One more child of a family."""
        days = self._days
        sex = "M" if alone and days.chance(0.92) else days.one_of((("M", 0.54), ("F", 0.46)))
        forename = "" if born is None else self._forename(family, sex, alone)
        life = Life(
            str(self._next).zfill(self.width),
            forename,
            family,
            "U" if born is None else sex,
            born,
            expected,
            known_as=forename[:3] if len(forename) > 5 and days.chance(0.04) else "",
            disabilities=self._disabilities(disabled),
            unaccompanied=alone,
        )
        self._next += days.number(1, 9)
        family.children.append(life)
        return life

    def _forename(self, family: Family, sex: str, alone: bool) -> str:
        taken = {child.forename for child in family.children}
        while True:
            forename = self.names.forename(sex, alone=alone)
            if forename not in taken:
                return forename

    def _disabilities(self, disabled: bool) -> tuple[str, ...]:
        if disabled or self._days.chance(0.1):
            return (self._days.one_of(_DISABILITIES),)
        return ()
