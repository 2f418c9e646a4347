"""Where an invented child lives and under which status: by the kind of story it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count

from holdfast.demonstration.days import Days
from holdfast.demonstration.lives import Stay

Weighted = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Story:
    """A kind of care story: ages at its start, how it began, statuses, homes, moves, ends."""

    name: str
    share: float
    ages: tuple[float, float]
    years: tuple[float, float]
    begins: Weighted
    court: str
    homes: Weighted
    moves: float
    ends: Weighted
    siblings: float = 0.5
    need: str = "N1"

    @property
    def weight(self) -> float:
        """How often a group with this story is made, for its share of the children."""
        return self.share / (1 + 1.5 * self.siblings)


_COURT = (("V2", 0.35), ("C1", 0.3), ("L2", 0.15), ("L1", 0.2))
_WENT_HOME = (("E4A", 0.6), ("E4B", 0.2), ("E41", 0.2))
_GUARDIANS = (("E45", 0.55), ("E41", 0.25), ("E4A", 0.2))
_ADULT = (("E5", 0.5), ("E17", 0.25), ("E7", 0.1), ("E8", 0.15))

STORIES = (
    Story("infant in proceedings", 0.07, (0, 1.2), (0.05, 0.8), _COURT, "C1",
          (("U6", 0.5), ("U5", 0.2), ("U3", 0.2), ("R3", 0.1)), 0.3, _GUARDIANS, 0.2),
    Story("adoption", 0.05, (0, 3), (0.6, 1.6), _COURT, "E1",
          (("U6", 0.8), ("U5", 0.2)), 0.2, (("E12", 0.7), ("E11", 0.3)), 0.25),
    Story("in proceedings", 0.16, (1.5, 12), (0.05, 0.8), _COURT, "C1",
          (("U6", 0.6), ("U3", 0.3), ("K2", 0.1)), 0.7, _WENT_HOME, 0.65),
    Story("by agreement", 0.1, (3, 15), (0.03, 1.6), (("V2", 1.0),), "",
          (("U6", 0.65), ("U3", 0.2), ("K2", 0.15)), 0.6, _WENT_HOME, 0.4, "N5"),
    Story("lasting foster care", 0.25, (1, 12), (1.5, 10), _COURT, "C2",
          (("U4", 0.75), ("U6", 0.25)), 0.25, _ADULT, 0.55),
    Story("with family and friends", 0.13, (0.5, 13), (0.6, 5), _COURT, "C2",
          (("U1", 0.5), ("U3", 0.5)), 0.12, _GUARDIANS, 0.55),
    Story("at home under an order", 0.07, (1, 13), (0.5, 3), _COURT, "C2",
          (("P1", 1.0),), 0.15, (("E4A", 1.0),), 0.5),
    Story("children's home", 0.11, (9, 15.5), (0.3, 4), (("V2", 0.4), ("C1", 0.6)), "C2",
          (("K2", 0.85), ("S1", 0.15)), 0.7, _ADULT, 0.1),
    Story("supported accommodation", 0.07, (15.6, 17.2), (0.05, 1.5), (("V2", 1.0),), "",
          (("K3", 0.85), ("U6", 0.15)), 0.6, _ADULT, 0.0, "N4"),
    Story("unaccompanied", 0.06, (14.5, 17.2), (0.05, 1.9), (("V2", 1.0),), "",
          (("K3", 0.6), ("U6", 0.4)), 0.5, _ADULT, 0.0, "N8"),
    Story("remand", 0.01, (14, 17), (0.02, 0.3), (("J1", 1.0),), "",
          (("R5", 0.5), ("U6", 0.3), ("K1", 0.2)), 0.0, (("E14", 0.7), ("E9", 0.3)), 0.0, "N6"),
)  # fmt: skip

_PROVIDERS: dict[str, Weighted] = {
    "P": (("PR0", 1.0),),
    "U1": (("PR1", 1.0),),
    "U3": (("PR1", 1.0),),
    "U": (("PR1", 0.62), ("PR4", 0.3), ("PR5", 0.08)),
    "A": (("PR1", 0.6), ("PR5", 0.4)),
    "K": (("PR4", 0.75), ("PR1", 0.15), ("PR5", 0.1)),
    "R": (("PR3", 0.7), ("PR4", 0.3)),
    "S": (("PR4", 1.0),),
}
_REGISTERED = frozenset({"K1", "K2", "K3", "R3", "S1"})
_WHY_MOVED = (("CARPL", 0.55), ("LAREQ", 0.1), ("CREQB", 0.15), ("CREQO", 0.12), ("CHILD", 0.08))


class Homes:
    """Makes placements, each with a carer of its own."""

    def __init__(self, days: Days) -> None:
        self._days = days
        self._carers = count(1)

    def stay(self, code: str, began: date, *, lasting: bool = False) -> Stay:
        """A placement with a new carer."""
        days = self._days
        weighted = _PROVIDERS.get(code) or _PROVIDERS[code[0]]
        home = "" if code == "P1" else f"ZZ{days.number(1, 9)} {days.number(1, 9)}{self._ward()}"
        return Stay(
            began,
            code,
            days.one_of(weighted),
            next(self._carers),
            home,
            f"SC{days.number(990_000, 999_999)}" if code in _REGISTERED else "",
            days.one_of(_WHY_MOVED),
            lasting,
        )

    def _until_moved(self, story: Story) -> int:
        """Days until the next move, at the story's number of moves a year."""
        return int(self._days.random.expovariate(max(story.moves, 0.05) / 365))

    def _ward(self) -> str:
        letters = "ABDEFGHJLNPQRSTUWXYZ"
        return f"{letters[self._days.number(0, 19)]}{letters[self._days.number(0, 19)]}"

    def course(self, story: Story, started: date, until: date) -> list[Stay]:
        """The placements of a period: often a first one for a short while, then moves by chance."""
        days, code = self._days, self._days.one_of(story.homes)
        length = (until - started).days
        stays = [self.stay(code, started)]
        if code[0] in "UKP" and code != "U6" and length > 60 and days.chance(0.7):
            stays = [self.stay("U6", started)]
            stays.append(self.stay(code, days.later(started, 10, min(length - 5, 220))))
        day = stays[-1].began
        while True:
            day += timedelta(days=max(25, self._until_moved(story)))
            if day >= until - timedelta(days=6):
                break
            stays.append(self.stay(days.one_of(story.homes), day))
        return _settled(stays, until)


def _settled(stays: list[Stay], until: date) -> list[Stay]:
    """The last placement is meant to last where it is a long-term one that has lasted a while."""
    last = stays[-1]
    if last.code in ("U1", "U4") and (until - last.began).days > 120:
        stays[-1] = _lasting(last)
    return stays


def _lasting(stay: Stay) -> Stay:
    return Stay(
        stay.began,
        stay.code,
        stay.provider,
        stay.carer,
        stay.postcode,
        stay.urn,
        stay.why_left,
        True,
    )


def statuses(days: Days, story: Story, started: date, until: date) -> list[Stay]:
    """The statuses of a period, as a court would have made them one after another."""
    found = [Stay(started, days.one_of(story.begins))]
    if not story.court:
        return found
    if found[0].code != "C1":
        most = 3 if found[0].code == "L1" else 8 if found[0].code == "L2" else 60
        found.append(Stay(days.later(started, min(2, most), most), "C1"))
    order = days.later(found[-1].began, 170, 270)
    if story.court in ("C2", "E1"):
        found.append(Stay(order, story.court))
    return [one for one in found if one.began < until - timedelta(days=1)]
