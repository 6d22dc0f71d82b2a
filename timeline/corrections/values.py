"""The dates, durations and sets that a correction gives: as TIMEX3, or in words.

Words ("3 November 1987", "two weeks") are seen from the day of publication where they need one
("last Monday").

>>> date_given("3 November 1987", Anchor())
Interval('1987-11-03')
"""

from collections.abc import Sequence

from attrs import evolve

from resolvers.anchor import Anchor, Domain, Tense
from resolvers.errors import ResolverError
from resolvers.find import resolve
from resolvers.values import Duration, Interval, Partial, Recurrence
from timeline.chronology import Timeline
from timeline.constraint import Constraint, Distance, Lasted, Recurs, Within
from timeline.errors import InvalidClaim
from timeline.given import date_value
from timeline.load.wording import read_duration, read_recurrence
from timeline.point import DCT

Given = Interval | Partial | Duration | Recurrence


def anchor_of(timeline: Timeline) -> Anchor:
    """What words of time are read against: the publication of the text, where it is known."""
    said = (claim.constraint for claim in timeline.claims)
    own = (s.interval for s in said if isinstance(s, Within) and s.point == DCT)
    return Anchor(dct=timeline.dct or next(own, None))


def date_given(text: str, anchor: Anchor) -> Interval | Partial:
    """The date that a text says.

    Raises:
        InvalidClaim: where it says none.

    >>> date_given("last Monday", Anchor("2016-03-16"))
    Interval('2016-03-14')
    """
    try:
        return date_value(text)
    except InvalidClaim as error:
        value = _in_words(text, anchor)
        if value is None:
            raise error from None
        return value


def _in_words(text: str, anchor: Anchor) -> Interval | Partial | None:
    """A date in words with nothing else beside it, told as past unless it says otherwise."""
    try:
        found = resolve(text, evolve(anchor, domain=Domain.COLLOQUIAL, tense=Tense.PAST))
    except ResolverError:
        return None
    beside = f"{text[: found.start]} {text[found.end :]}".split()
    if isinstance(found.value, Interval | Partial) and beside in ([], ["in"], ["on"]):
        return found.value
    return None


def new_value(text: str, old: Sequence[Constraint], anchor: Anchor) -> Given:
    """What an expression is to mean, of the kind that it was read as where the text fits several.

    Raises:
        ResolverError: where it means nothing.
    """
    if any(isinstance(constraint, Recurs) for constraint in old):
        return read_recurrence(text)
    counts = any(isinstance(constraint, Lasted | Distance) for constraint in old)
    try:
        return read_duration(text) if counts else date_given(text, anchor)
    except ResolverError as error:
        try:
            return date_given(text, anchor) if counts else read_duration(text)
        except ResolverError:
            raise error from None
