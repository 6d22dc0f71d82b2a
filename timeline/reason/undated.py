"""Documents without a date: which days of publication their clues leave possible.

A clue is a test of a day with the words it rests on. The candidates are the days of a horizon that
pass all tests; where no day does, the best ones are given with the clues they fail.

>>> monday = Clue("on Monday", lambda day: (day - 1) % 7 == 0)
>>> third = Clue("the third", lambda day: day % 10 == 3)
>>> [(c.first, c.last) for c in candidates([monday, third], range(1, 100))]
[(43, 43)]
>>> never = Clue("never", lambda day: False)
>>> [clue.quote for clue in candidates([monday, never], range(1, 15))[0].failed]
['never']
"""

from collections.abc import Callable, Iterable, Sequence

from attrs import field, frozen


@frozen
class Clue:
    """A test that the day of publication must pass.

    Args:
        quote: the words that it rests on.
        admits: whether the document can have been published on the day with that number.
        start: where the words start in the document; `None` for what the caller gave.
        end: where they end.
    """

    quote: str
    admits: Callable[[int], bool] = field(repr=False, eq=False)
    start: int | None = None
    end: int | None = None


@frozen
class Candidate:
    """A run of days on which a document may have been published.

    Args:
        first: the number of the first day.
        last: that of the last day.
        satisfied: the clues that these days satisfy.
        failed: those that they do not.
    """

    first: int
    last: int
    satisfied: tuple[Clue, ...]
    failed: tuple[Clue, ...] = ()


def candidates(
    clues: Sequence[Clue], horizon: Iterable[int], limit: int = 100
) -> tuple[Candidate, ...]:
    """The days that satisfy all clues, in runs; where there are none, those that fail fewest.

    The clues that fewest days satisfy should come first: the others are then asked less often.
    """
    days = list(horizon)
    if not clues:
        return ()
    left = days
    for clue in clues:
        left = [day for day in left if clue.admits(day)]
    if left:
        return tuple(_runs([(day, tuple(clues), ()) for day in left]))[:limit]
    judged = [_judged(day, clues) for day in days]
    fewest = min((len(failed) for _, _, failed in judged), default=len(clues))
    if fewest == len(clues):
        return ()
    return tuple(_runs([entry for entry in judged if len(entry[2]) == fewest]))[:limit]


_Judged = tuple[int, tuple[Clue, ...], tuple[Clue, ...]]


def _judged(day: int, clues: Sequence[Clue]) -> _Judged:
    passed = [clue.admits(day) for clue in clues]
    return (
        day,
        tuple(clue for clue, good in zip(clues, passed, strict=True) if good),
        tuple(clue for clue, good in zip(clues, passed, strict=True) if not good),
    )


def _runs(judged: Sequence[_Judged]) -> list[Candidate]:
    """Neighbouring days with the same verdict as one candidate."""
    found: list[Candidate] = []
    for day, satisfied, failed in judged:
        last = found[-1] if found else None
        if last is not None and day == last.last + 1 and failed == last.failed:
            found[-1] = Candidate(last.first, day, satisfied, failed)
        else:
            found.append(Candidate(day, day, satisfied, failed))
    return found
