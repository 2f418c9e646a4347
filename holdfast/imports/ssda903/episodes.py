"""A child's episodes put together: looked-after periods, legal statuses, placements, short breaks.

An episode is one stretch with the same legal status and placement. One that says it continues
(X1) and the next that begins that day belong to the same period. Short breaks (V3, V4) are not
looked-after periods under the ordinary rules, and are kept apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise

from holdfast.core.returns import (
    ReturnedPeriod,
    ReturnedPlacement,
    ReturnedShortBreak,
    ReturnedStatus,
)
from holdfast.imports.codes.looked_after import LEGAL_STATUS, PLACEMENT
from holdfast.imports.gathered import Say
from holdfast.imports.problems import Fault
from holdfast.imports.rows import EpisodeRow

CONTINUES = "X1"
DIED = "E2"
_AGREEMENT = "V4"
_STATUS_BEGAN = frozenset("SLBU")
_PLACEMENT_BEGAN = frozenset("SPTBU")
_SAME_CARER = frozenset("TU")
_DAY = timedelta(days=1)
_TWICE_RETURNED = Fault(
    "The same episode is given as ended and as still open, as by the returns of two years.",
    "Send each return as an import of its own, the oldest first. Otherwise take one row out.",
    "501",
)
_MEND_EPISODES = "Mend the episodes in the case management system, then export the return again."


@dataclass(frozen=True, slots=True)
class LookedAfter:
    """What the episodes come to."""

    periods: tuple[ReturnedPeriod, ...] = ()
    statuses: tuple[ReturnedStatus, ...] = ()
    placements: tuple[ReturnedPlacement, ...] = ()
    short_breaks: tuple[ReturnedShortBreak, ...] = ()
    died: date | None = None


def settled(rows: Sequence[EpisodeRow], say: Say) -> LookedAfter | None:
    """What the child's episodes come to, or None where they contradict each other."""
    episodes = sorted(_lasting(rows, say), key=_order)
    if not _in_order(episodes, say):
        return None
    chains = list(_chains(episodes, say))
    broken = [chain for chain in chains if _ends_in_nothing(chain[-1], say)]
    if broken:
        return None
    _check_reasons(chains, say)
    periods: list[ReturnedPeriod] = []
    statuses: list[ReturnedStatus] = []
    placements: list[ReturnedPlacement] = []
    breaks: list[ReturnedShortBreak] = []
    for chain in chains:
        for run in _runs(chain):
            if _is_short_break(run.episodes[0]):
                breaks.extend(_short_breaks(run))
            else:
                periods.append(_period(run))
                statuses.extend(_statuses(run))
                placements.extend(_placements(run))
    return LookedAfter(
        tuple(periods), tuple(statuses), tuple(placements), tuple(breaks), _death(episodes)
    )


def _order(episode: EpisodeRow) -> tuple[date, date]:
    return episode.began, episode.ended or date.max


def _lasting(rows: Sequence[EpisodeRow], say: Say) -> Iterator[EpisodeRow]:
    for row in rows:
        if row.ended == row.began:
            say.leave_out(
                row.where,
                "DEC",
                row.ended,
                Fault(
                    "The episode begins and ends on the same day.",
                    "Take it out of the return, or mend its dates.",
                ),
            )
        else:
            yield row


def _in_order(episodes: Sequence[EpisodeRow], say: Say) -> bool:
    """Whether each episode has ended before the next begins."""
    in_order = True
    for one, two in pairwise(episodes):
        if fault := _overlap(one, two):
            say.hold(two.where, "DECOM", two.began, fault)
            in_order = False
    return in_order


def _overlap(one: EpisodeRow, two: EpisodeRow) -> Fault | None:
    if _is_twice_returned(one, two):
        return _TWICE_RETURNED
    if one.began == two.began:
        message, rule = "Two episodes of the child begin on the same day.", "501"
    elif one.ended is None:
        message, rule = "An episode begins while an earlier one is still open.", "142"
    elif two.began < one.ended:
        message, rule = "An episode begins before the one before it has ended.", "501"
    elif one.reason_ended == DIED:
        message, rule = "An episode begins after one that ended with the child's death.", "437"
    else:
        return None
    return Fault(message, _MEND_EPISODES, rule)


def _is_twice_returned(one: EpisodeRow, two: EpisodeRow) -> bool:
    return (
        (one.began, one.status, one.place) == (two.began, two.status, two.place)
        and one.ended is not None
        and two.ended is None
    )


def _chains(episodes: Sequence[EpisodeRow], say: Say) -> Iterator[list[EpisodeRow]]:
    """The episodes in stretches, in each of which every one continues the one before."""
    chain: list[EpisodeRow] = []
    for episode in episodes:
        if chain and not _continues(chain[-1], episode, say):
            yield chain
            chain = []
        chain.append(episode)
    if chain:
        yield chain


def _continues(one: EpisodeRow, two: EpisodeRow, say: Say) -> bool:
    if one.reason_ended not in (None, CONTINUES):
        return False
    if one.ended == two.began:
        return True
    if one.reason_ended == CONTINUES and one.ended and two.began == one.ended + _DAY:
        say.note(
            two.where,
            "DECOM",
            two.began,
            Fault(
                "The episode continues the one before, but begins a day after that one ended."
                " They are taken as continuous.",
                "Let it begin on the day the one before ended.",
                "433",
            ),
        )
        return True
    return False


def _ends_in_nothing(episode: EpisodeRow, say: Say) -> bool:
    """Whether the last of a chain says that another episode begins where none does."""
    if episode.reason_ended != CONTINUES:
        return False
    say.hold(
        episode.where,
        "REC",
        CONTINUES,
        Fault(
            "The episode ended because another one began (X1), but none begins that day.",
            "Add the episode that follows, or mend REC or DEC.",
            "388",
        ),
    )
    return True


def _check_reasons(chains: Sequence[Sequence[EpisodeRow]], say: Say) -> None:
    for chain in chains:
        for one, two in pairwise(chain):
            _check_reason(one, two, say)
    for earlier, later in pairwise(chains):
        began = later[0]
        if fault := _return_doubted(earlier[-1], began):
            say.note(began.where, "RNE", began.reason_began, fault)


def _return_doubted(left: EpisodeRow, began: EpisodeRow) -> Fault | None:
    """What is odd about a child ceasing to be looked after and starting again."""
    same_day = left.ended == began.began
    if began.reason_began == "S" and same_day:
        return Fault(
            "The child ceased to be looked after and started again on the same day."
            " They are taken as two periods.",
            "If it was one, enter X1 for the end of the first and another reason for the second.",
            "431",
        )
    if began.reason_began in (None, "S"):
        return None
    return Fault(
        "The episode is said to continue an earlier one, but the child had ceased to be"
        " looked after. When this period began is taken as not known.",
        "Enter S, or add the episode that is missing.",
        "432" if same_day else "433",
    )


def _check_reason(one: EpisodeRow, two: EpisodeRow, say: Say) -> None:
    reason = two.reason_began
    if reason is None or _is_short_break(one) != _is_short_break(two):
        return
    changed = one.status != two.status
    if reason == "S":
        message, rule = "The child is said to start being looked after, but already was.", "431"
    elif changed and reason in "PT":
        message, rule = "Only the placement is said to change, but the legal status does.", "435"
    elif reason == "L" and (not changed or _differs(one, two)):
        message, rule = "Only the legal status is said to change; the rows say otherwise.", "434"
    elif reason in "BU" and not changed:
        message, rule = "The legal status is said to change, but does not.", "436"
    else:
        return
    say.note(
        two.where,
        "RNE",
        reason,
        Fault(
            f"{message} The rows are taken as they stand.",
            "Mend RNE, or the episode before it.",
            rule,
        ),
    )


def _differs(one: EpisodeRow, two: EpisodeRow) -> bool:
    """Whether the placement is another one; what either leaves blank is no difference."""
    return any(
        former and latter and former != latter
        for former, latter in (
            (one.place, two.place),
            (one.provider, two.provider),
            (one.urn, two.urn),
            (one.postcode, two.postcode),
        )
    )


def _is_short_break(episode: EpisodeRow) -> bool:
    return LEGAL_STATUS.means(episode.status) == "short-break"


@dataclass(frozen=True, slots=True)
class _Run:
    """Continuous episodes under one regime. `follows` says that the child was already known to be
    under the other one until the day it began.
    """

    episodes: Sequence[EpisodeRow]
    follows: bool

    @property
    def first(self) -> EpisodeRow:
        return self.episodes[0]

    @property
    def started(self) -> bool:
        """Whether the day it began is the day it truly began, not that of an episode in it."""
        return self.follows or self.first.reason_began == "S"

    @property
    def ended(self) -> date | None:
        return self.episodes[-1].ended

    @property
    def reason(self) -> str | None:
        reason = self.episodes[-1].reason_ended
        return None if reason == CONTINUES else reason


def _runs(chain: Sequence[EpisodeRow]) -> Iterator[_Run]:
    for number, (_, episodes) in enumerate(groupby(chain, key=_is_short_break)):
        yield _Run(_without_gaps(list(episodes)), follows=number > 0)


def _without_gaps(episodes: list[EpisodeRow]) -> list[EpisodeRow]:
    """The episodes, each ending where the next begins, so that no day between them is lost."""
    closed = [one._replace(ended=two.began) for one, two in pairwise(episodes)]
    return [*closed, episodes[-1]]


def _period(run: _Run) -> ReturnedPeriod:
    return ReturnedPeriod(
        started=run.first.began,
        ended=run.ended,
        reason=run.reason,
        how=LEGAL_STATUS.means(run.first.status),
        start_known=run.started,
    )


def _statuses(run: _Run) -> Iterator[ReturnedStatus]:
    for code, same in groupby(run.episodes, key=lambda episode: episode.status):
        episodes = list(same)
        first = episodes[0]
        known = first is not run.first or run.follows or first.reason_began in _STATUS_BEGAN
        yield ReturnedStatus(first.began, episodes[-1].ended, code, known)


def _placements(run: _Run) -> Iterator[ReturnedPlacement]:
    stretch = [run.first]
    for one, two in pairwise(run.episodes):
        if two.reason_began in _PLACEMENT_BEGAN or _differs(one, two):
            yield _placement(stretch, run)
            stretch = []
        stretch.append(two)
    yield _placement(stretch, run)


def _placement(episodes: Sequence[EpisodeRow], run: _Run) -> ReturnedPlacement:
    first, last = episodes[0], episodes[-1]
    known = first is not run.first or run.follows or first.reason_began in _PLACEMENT_BEGAN
    place = _given(episode.place for episode in episodes)
    return ReturnedPlacement(
        started=first.began,
        ended=last.ended,
        code=place,
        setting=PLACEMENT.means(place) if place else None,
        provider=_given(episode.provider for episode in episodes),
        urn=_given(episode.urn for episode in episodes),
        postcode=_given(episode.postcode for episode in episodes),
        reason_ended=last.reason_changed,
        same_carer=first.reason_began in _SAME_CARER,
        start_known=known,
    )


def _given(values: Iterator[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _short_breaks(run: _Run) -> Iterator[ReturnedShortBreak]:
    """Every V3 episode is one break; V4 episodes that continue are one agreement."""
    stretch: list[EpisodeRow] = []
    for episode in run.episodes:
        if stretch and (episode.status != _AGREEMENT or stretch[-1].status != _AGREEMENT):
            yield _short_break(stretch, run)
            stretch = []
        stretch.append(episode)
    yield _short_break(stretch, run)


def _short_break(episodes: Sequence[EpisodeRow], run: _Run) -> ReturnedShortBreak:
    first, last = episodes[0], episodes[-1]
    return ReturnedShortBreak(
        started=first.began,
        ended=last.ended,
        code=first.status,
        place=_given(episode.place for episode in episodes),
        provider=_given(episode.provider for episode in episodes),
        urn=_given(episode.urn for episode in episodes),
        reason=None if last.reason_ended == CONTINUES else last.reason_ended,
        start_known=first is not run.first or run.started,
    )


def _death(episodes: Sequence[EpisodeRow]) -> date | None:
    return next((e.ended for e in episodes if e.reason_ended == DIED), None)
