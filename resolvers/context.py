"""The state of a reading: the anchor, what was mentioned so far, and what governs an expression.

It answers what an open expression is told from: the day of publication, the time mentioned last,
the day that a sentence has named.
"""

import enum
from collections.abc import Callable
from copy import copy
from typing import TypeAlias

from attrs import evolve

from resolvers.anchor import Anchor, Direction, Domain, Tense
from resolvers.calendar import SECONDS_PER_DAY
from resolvers.granularity import Granularity
from resolvers.values import Duration, Interval, Modifier


class Aside(enum.Enum):
    """What a time is of that the telling does not go on from."""

    REPORT = "report"  # officials said on Thursday
    BEFORE = "before"  # they had crossed it the day before
    REMARK = "remark"  # the bond, which matures in 2030, ...
    PLAN = "plan"  # talks will open on Friday


_Telling: TypeAlias = tuple[
    Interval | None, Interval | None, int | None, int | None, dict[Granularity, Interval]
]


class Context:
    """The state of a reading: the anchor, the governing tense, and what was mentioned so far.

    Plain and mutable, since one is kept for a whole text; terms only read it.
    """

    __slots__ = (
        "_governing",
        "_latest",
        "_left",
        "_left_for",
        "_tense",
        "anchor",
        "aside",
        "direction_hint",
        "domain",
        "focus",
        "heads_line",
        "now",
        "paragraph_day",
        "sentence_day",
        "story",
        "today",
    )

    def __init__(self, anchor: Anchor, domain: Domain) -> None:
        self.anchor = anchor
        self.domain = domain
        self.focus = anchor.last  # the time mentioned last
        self.story: Interval | None = None  # where the telling is, finer than a year
        self.sentence_day: int | None = None  # a day that the sentence has named
        self.paragraph_day: int | None = None  # and the paragraph
        self.heads_line = False  # whether the expression is the first thing on its line
        self.direction_hint: Direction | None = None  # where it is looked for, whatever the tense
        self._latest: dict[Granularity, Interval] = {}
        self.aside: Aside | None = None  # what the expression is of
        self._left: _Telling | None = None
        self._left_for: Aside | None = None
        self._governing: Callable[[], Tense | None] | None = None
        self._tense = anchor.tense
        exact = anchor.is_exact
        self.now: int | None = anchor.dct.start if exact and anchor.dct else None
        self.today: int | None = None if self.now is None else self.now // SECONDS_PER_DAY
        if self.focus is not None:
            self.mention(self.focus)

    def governed_by(self, governing: Callable[[], Tense | None]) -> None:
        """Sets what tells the tense of the next expression; it is asked when it is needed."""
        self._tense = self.anchor.tense
        self._governing = None if self._tense is not None else governing

    @property
    def tense(self) -> Tense | None:
        """The tense of the verb that governs the expression."""
        if self._governing is not None:
            self._tense, self._governing = self._governing(), None
        return self._tense

    def mention(self, value: Interval, leads: bool = False) -> None:
        """Keeps a time that the text has named, for what refers to it.

        Args:
            value: the time.
            leads: whether it opens its sentence, and so sets the scene ("In 1943, ...").
        """
        if value.modifier is Modifier.END and value.granularity is Granularity.YEAR:
            value = value.likely  # after "late 1942" comes February 1943
        self.focus = value
        if value.granularity <= Granularity.DAY and value.start is not None:
            self.sentence_day = self.paragraph_day = value.start // SECONDS_PER_DAY
        if not self._is_compared(value):
            self._latest.pop(value.granularity, None)  # the latest last
            self._latest[value.granularity] = value
        if value.granularity < Granularity.YEAR:
            self.story = value
        elif leads:
            self.story = None

    @property
    def is_aside(self) -> bool:
        """Whether the telling has gone aside."""
        return self._left is not None

    def go_on(self, aside: Aside | None) -> None:
        """Comes back from an aside to where the telling was, unless the next time is of one too.

        From what is planned it comes back to what has happened.
        """
        left, self.aside = self._left, aside
        if left is None or aside is not None:
            return
        if self._left_for is Aside.PLAN and self.tense is not Tense.PAST:
            return
        self.focus, self.story, self.sentence_day, self.paragraph_day, self._latest = left
        self._left = None

    def leave(self) -> None:
        """Keeps where the telling is, where the next time stands aside of it."""
        if self.aside is not None and self._left is None and self.focus is not None:
            told = self.focus, self.story, self.sentence_day, self.paragraph_day
            self._left, self._left_for = (*told, dict(self._latest)), self.aside

    def cover(self, amount: Duration) -> None:
        """Keeps that the text now tells of so long: a report on nine months is of no quarter."""
        unit, count = amount.amounts[0]
        if unit is Granularity.MONTH and count is not None and count > 3 and count % 3 == 0:
            self._latest.pop(Granularity.QUARTER, None)

    def _is_compared(self, value: Interval) -> bool:
        """Whether it is a quarter that the one reported on is only compared with.

        That is the one a year before it, or one that is not over yet.
        """
        reported = self._latest.get(Granularity.QUARTER)
        if value.granularity is not Granularity.QUARTER or reported is None:
            return False
        if self.today is not None and (value.end or 0) > self.today * SECONDS_PER_DAY:
            return (reported.end or 0) <= self.today * SECONDS_PER_DAY  # that is only forecast
        return (value.start or 0) < (reported.start or 0) - 300 * SECONDS_PER_DAY

    def latest(self, unit: Granularity) -> Interval | None:
        """The last mention at least as fine as the unit: "that year" after a day in it."""
        return next((v for u, v in reversed(self._latest.items()) if u <= unit), None)

    def around(self, day: int | None, direction: Direction) -> "Context":
        """The context of a time that is told from another: the end of a range from its start."""
        if day is None:
            return self
        dct = Interval.of(Granularity.DAY, day)
        moved = Context(evolve(self.anchor, dct=dct, last=None), Domain.NEWS)
        moved.direction_hint = direction
        return moved

    def looking(self, direction: Direction) -> "Context":
        """The same context, with a direction to look in."""
        moved = copy(self)
        moved.direction_hint = direction
        return moved

    @property
    def on_first_and_last_day(self) -> "tuple[Context, Context] | None":
        """The same context on either end of the range of days that the DCT is known to lie in."""
        dct = self.anchor.dct
        if self.today is not None or dct is None or dct.start is None or dct.end is None:
            return None
        ends = (dct.start, dct.end - 1)
        return self._on(ends[0] // SECONDS_PER_DAY), self._on(ends[1] // SECONDS_PER_DAY)

    def _on(self, day: int) -> "Context":
        moved = copy(self)
        moved.anchor = evolve(self.anchor, dct=Interval.of(Granularity.DAY, day))
        moved.today, moved.now = day, day * SECONDS_PER_DAY
        return moved

    def latest_of(self, unit: Granularity) -> Interval | None:
        """The last mention of exactly that unit, however long ago."""
        return self._latest.get(unit)

    @property
    def reference_day(self) -> int | None:
        """The day that bare expressions are relative to in this domain."""
        if self.domain is Domain.NARRATIVE and self.focus is not None:
            return self.focus_day
        return self.today

    @property
    def day_told_of(self) -> int | None:
        """The day that "at night" or "on Friday" is relative to; a story may have come to none."""
        if self.domain is not Domain.NARRATIVE or self.focus is None:
            return self.reference_day
        told = self.told_of(Granularity.DAY)
        return None if told is None or told.start is None else told.start // SECONDS_PER_DAY

    @property
    def day_of_the_clock(self) -> int | None:
        """The day that a time of day is of: one named in its sentence, else that told of.

        What is told as past, and each line of a log, may go on from a day named before in its
        paragraph or in the title above.
        """
        told = self.sentence_day
        goes_on = self.heads_line or self.tense in (None, Tense.PAST)
        if told is None and self.paragraph_day is not None and goes_on:
            told = self.paragraph_day
        return self.day_told_of if told is None or self.domain is not Domain.NEWS else told

    def told_of(self, unit: Granularity) -> Interval | None:
        """Where the telling is, if that is known as finely as the unit."""
        for value in (self.focus, self.story):
            if value is not None and value.granularity <= unit:
                return value
        return None

    @property
    def story_day(self) -> int | None:
        """The day where the telling is, in a story that has come to a day or a month."""
        if self.domain is not Domain.NARRATIVE or self.story is None or self.story.start is None:
            return None
        return self.story.start // SECONDS_PER_DAY

    @property
    def focus_day(self) -> int | None:
        """The first day of what was mentioned last, else the day of the anchor."""
        if self.focus is not None:
            start = self.focus.start if self.focus.start is not None else self.focus.end
            return None if start is None else start // SECONDS_PER_DAY
        return self.today

    @property
    def direction(self) -> Direction:
        """Where to look for the time meant by a bare weekday, month or month-day."""
        if self.direction_hint is not None:
            return self.direction_hint
        if self.domain is Domain.NARRATIVE and self.anchor.tense is None:
            return Direction.NEAREST  # all of it is past: it goes on from where it is
        if self.tense is Tense.PAST:
            return Direction.PAST
        if self.tense is Tense.FUTURE:
            return Direction.FUTURE
        return Direction.FUTURE if self.domain is Domain.COLLOQUIAL else Direction.NEAREST
