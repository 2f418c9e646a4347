"""The five demonstration authorities: their names, procedures, sizes and teams.

The first has the shape that Coventry's annual report describes; each of the others is about a
fifth of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Size:
    """How many children there are of each kind on the given day, and how many have gone before.

    `left_care` and `ended_plans` are of the return years shown; `enquiries` are under way.
    """

    looked_after: int
    left_care: int
    plans: int
    ended_plans: int
    unborn: int
    both: int
    short_breaks: int
    enquiries: int


@dataclass(frozen=True, slots=True)
class Chair:
    """A reviewing officer's share of the looked-after children and of the protection plans."""

    looked_after: int
    plans: int

    @property
    def cases(self) -> int:
        """Of both kinds together."""
        return self.looked_after + self.plans


@dataclass(frozen=True, slots=True)
class Place:
    """One demonstration authority. `census_code` is one that no authority in England has."""

    name: str
    slug: str
    procedure: str
    census_code: str
    first_child: int
    width: int
    size: Size
    teams: tuple[str, ...]
    chairs: tuple[Chair, ...]
    form: bool = False

    @property
    def title(self) -> str:
        """The name with what it is."""
        return f"{self.name} (demonstration)"

    @property
    def lightest(self) -> int:
        """The place in the list of the officer, but the first, with the fewest of both kinds."""
        both = [n for n, one in enumerate(self.chairs) if n and one.looked_after and one.plans]
        return min(both, key=lambda number: self.chairs[number].cases)

    @property
    def held_back(self) -> int:
        """How many children its newest return names so wrongly that they are held back.

        One of the faults cannot be made in the XML form, which gives a date of birth once.
        """
        return 3 if self.form else 4


_LARGE = Size(
    looked_after=580,
    left_care=260,
    plans=420,
    ended_plans=240,
    unborn=9,
    both=24,
    short_breaks=64,
    enquiries=22,
)
_FIFTH = Size(
    looked_after=116,
    left_care=50,
    plans=84,
    ended_plans=46,
    unborn=3,
    both=6,
    short_breaks=13,
    enquiries=6,
)
SMALL = Size(
    looked_after=9,
    left_care=2,
    plans=6,
    ended_plans=1,
    unborn=1,
    both=1,
    short_breaks=2,
    enquiries=1,
)
"""About twenty children, for trying things out."""

# The caseloads of the annual report's table: eight full-time officers, the rest part-time, one of
# whom chairs conferences only and one of whom has no conferences.
_TWELVE = (
    Chair(76, 32),
    Chair(75, 24),
    Chair(63, 46),
    Chair(52, 13),
    Chair(72, 68),
    Chair(51, 18),
    Chair(62, 71),
    Chair(74, 62),
    Chair(76, 36),
    Chair(17, 18),
    Chair(37, 0),
    Chair(0, 87),
)
_THREE = (Chair(52, 34), Chair(48, 36), Chair(28, 14))

LOOKED_AFTER, DISABLED, OLDER, ALONE, LASTING, COURT = (
    "Children Looked After",
    "Disabled Children",
    "Fifteen and Over",
    "Unaccompanied Young People",
    "Permanence",
    "Referral and Assessment",
)
_NINE = (
    DISABLED,
    OLDER,
    ALONE,
    LASTING,
    LOOKED_AFTER,
    "North East",
    "North West",
    "South",
    COURT,
)
_FOUR = (LOOKED_AFTER, "East", "West", DISABLED)

PLACES = (
    Place(
        "Ashby Vale",
        "ashby-vale",
        "coventry",
        "991",
        104_217,
        6,
        _LARGE,
        _NINE,
        _TWELVE,
    ),
    Place("Brindlewick", "brindlewick", "southwark", "992", 20_311, 7, _FIFTH, _FOUR, _THREE),
    Place(
        "Fennimere",
        "fennimere",
        "newcastle",
        "993",
        3_050,
        6,
        _FIFTH,
        _FOUR,
        _THREE,
        form=True,
    ),
    Place("Kestrelford", "kestrelford", "oxfordshire", "994", 71_002, 5, _FIFTH, _FOUR, _THREE),
    Place(
        "Oakhallow",
        "oakhallow",
        "practice-standards",
        "995",
        550_104,
        6,
        _FIFTH,
        _FOUR,
        _THREE,
    ),
)


def places(*, small: bool = False, only: str = "") -> tuple[Place, ...]:
    """The authorities asked for: all, or the one with this slug; whole, or about twenty children.

    Raises LookupError for a slug that none has.
    """
    found = tuple(place for place in PLACES if only in ("", place.slug))
    if not found:
        known = ", ".join(place.slug for place in PLACES)
        raise LookupError(f"There is no demonstration authority {only!r}. There are: {known}.")
    if not small:
        return found
    return tuple(replace(place, size=SMALL, chairs=place.chairs[:2]) for place in found)
