"""When an undated document was written: its own clues, and what is known of its events.

"On Tuesday, 13 May" leaves one year in seven; "yesterday, May 3" leaves one day a year; a known
event that the text dates by its publication leaves the days around it. Each expression is read
under each day in question, and must agree with the weekday it names, with the other expressions
of its clause, and with what is known of its event.

>>> found = publication_days("The mill burned down yesterday, Tuesday, 3 May.", years=(1890, 1900))
>>> [str(day) for day in found.days]
['1892-05-04', '1898-05-04']
"""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from resolvers.anchor import Anchor, Domain, Tense
from resolvers.calendar import SECONDS_PER_DAY, days_from_civil, weekday
from resolvers.context import Context
from resolvers.expression import TimeExpression
from resolvers.find import as_anchor
from resolvers.granularity import Granularity
from resolvers.terms.base import Term
from resolvers.terms.dates import CivilDate
from resolvers.values import Interval, Partial
from timeline.chronology import Timeline
from timeline.constraint import During
from timeline.event import Source
from timeline.extract.mention import Mention
from timeline.extract.mention import Tense as VerbTense
from timeline.extract.reading import Reading
from timeline.read import Known, read, timeline_of
from timeline.reason.undated import Candidate, Clue, candidates

SHOWN = 10
"""How many candidates are printed."""
YEARS = (1800, 2100)
"""The years in which publication days are looked for where nothing narrows them."""


@frozen
class Publication:
    """The days on which a document may have been published.

    Args:
        candidates: runs of days with the clues they satisfy and fail, in order of time.
        clues: all clues that were found.
    """

    candidates: tuple[Candidate, ...]
    clues: tuple[Clue, ...]

    @property
    def agrees(self) -> bool:
        """Whether some day satisfies all clues."""
        return bool(self.candidates) and not self.candidates[0].failed

    @property
    def days(self) -> tuple[Interval, ...]:
        """The candidates as intervals of days."""
        return tuple(
            Interval(c.first * SECONDS_PER_DAY, (c.last + 1) * SECONDS_PER_DAY, Granularity.DAY)
            for c in self.candidates
        )

    def __str__(self) -> str:
        if not self.clues:
            return "the text has no clue to its day of publication"
        if not self.candidates:
            clues = ", ".join(f'"{clue.quote}"' for clue in self.clues[:SHOWN])
            return f"no day fits any of the clues: {clues}"
        told = zip(self.days[:SHOWN], self.candidates, strict=False)
        lines = [f"{day}: {_told(candidate)}" for day, candidate in told]
        more = len(self.candidates) - SHOWN
        return "\n".join([*lines, *([f"and {more} more stretches"] if more > 0 else [])])


def _told(candidate: Candidate) -> str:
    satisfied = ", ".join(f'"{clue.quote}"' for clue in candidate.satisfied) or "nothing"
    if not candidate.failed:
        return f"satisfies {satisfied}"
    failed = ", ".join(f'"{clue.quote}"' for clue in candidate.failed)
    return f"satisfies {satisfied}, but not {failed}"


def publication_days(
    text: str,
    anchor: Anchor | str | None = None,
    *,
    known: Known | None = None,
    years: tuple[int, int] = YEARS,
) -> Publication:
    """The days on which a text may have been published.

    Args:
        text: the text.
        anchor: its language and country, and the range of its publication where one is known.
        known: dates of events of the text, by words of their phrase.
        years: the years looked through where nothing else narrows them, the last one left out.

    Raises:
        UnknownEvent: where `known` names no event of the text, or several.
    """
    given = as_anchor(anchor)
    reading = read(text, evolve(given, dct=None, domain=given.domain or Domain.NEWS))
    solved = timeline_of(reading, known).published(given.dct).solve()
    horizon = _horizon(solved, years)
    clues = tuple(sorted(_clues(reading, solved), key=lambda clue: _selective(clue, horizon)))
    return Publication(candidates(clues, horizon), clues)


def _horizon(timeline: Timeline, years: tuple[int, int]) -> range:
    first, last = timeline.when()
    low = days_from_civil(years[0]) if first is None else first // SECONDS_PER_DAY
    high = days_from_civil(years[1]) - 1 if last is None else last // SECONDS_PER_DAY
    return range(low, max(low, high) + 1)


def _selective(clue: Clue, horizon: range) -> tuple[float, int]:
    """The share of some days of the horizon that a clue admits: the rarest is asked first."""
    sample = horizon[:: max(1, len(horizon) // 500)]
    return sum(map(clue.admits, sample)) / max(1, len(sample)), clue.start or 0


def _clues(reading: Reading, timeline: Timeline) -> Iterator[Clue]:
    """The clue of each dated event, and what is known of the publication through other events."""
    for number, mentions in reading.dated.items():
        expressions = [reading.expressions[n] for n in mentions]
        clue = _clue(reading, timeline, reading.mentions[number], expressions)
        if clue is not None:
            yield clue
    first, last = timeline.when()
    given = [c for c in timeline.claims if isinstance(c.constraint, During) and c.source.is_given]
    if given and (first is not None or last is not None):
        yield Clue(_quoted([c.source for c in given]), lambda day: _within(day, first, last))


def _quoted(sources: Sequence[Source]) -> str:
    return "; ".join(dict.fromkeys(source.quote for source in sources))


def _within(day: int, first: int | None, last: int | None) -> bool:
    late = first is None or day >= first // SECONDS_PER_DAY
    return late and (last is None or day <= last // SECONDS_PER_DAY)


def _clue(
    reading: Reading, timeline: Timeline, mention: Mention, expressions: list[TimeExpression]
) -> Clue | None:
    expressions = [e for e in expressions if isinstance(e.value, Interval | Partial)]
    bounds = timeline.bounds(reading.id_of(mention))
    places = bounds.earliest_start, bounds.latest_start
    informed = None not in places
    named = any(_weekday_of(e.term) is not None for e in expressions)
    dated = any(isinstance(e.value, Interval) for e in expressions)
    if not expressions or not (informed or named or dated or len(expressions) > 1):
        return None
    times = [[e.term for e in one_time] for one_time in _times(reading, expressions)]
    low, high = min(e.start for e in expressions), max(e.end for e in expressions)
    quote = " ".join(reading.text[low:high].split())
    anchor = evolve(reading.anchor, tense=_tense(mention))
    known = (places if informed else (None, None), *[(None, None)] * len(times))

    def admits(day: int) -> bool:
        context = Context(_published_on(anchor, day), reading.domain)
        found = [_agree(context, day, *one) for one in zip(times, known, strict=False)]
        return all(found)

    return Clue(quote, admits, low, high)


_APART = frozenset({"and", "or", "to", "until", "till", "through", "-", "–", "—", ";"})
"""What stands between two times: "Monday, 3 May" is one, "9 January to 17 February" are two."""


def _times(reading: Reading, expressions: list[TimeExpression]) -> Iterator[list[TimeExpression]]:
    """The expressions of an event, those that say one time together."""
    ordered = sorted(expressions, key=lambda e: e.start)
    together = ordered[:1]
    for expression in ordered[1:]:
        before = together[-1]
        joint = reading.text[before.end : expression.start].split()
        alike = joint == [","] and type(before.term) is type(expression.term)  # a list
        if alike or not _APART.isdisjoint(joint):
            yield together
            together = []
        together = [*together, expression]
    yield together


def _tense(mention: Mention) -> Tense | None:
    """The direction that the verb of a mention gives."""
    if mention.modality in ("will", "shall") or mention.tense is VerbTense.FUTURE:
        return Tense.FUTURE
    past = mention.tense in (VerbTense.PAST, VerbTense.PASTPART) and mention.modality is None
    return Tense.PAST if past else None


Places = tuple[int | None, int | None]
"""The first and last second at which something may have started."""


def _agree(context: Context, day: int, terms: list[Term], places: Places) -> bool:
    """Whether what is said of one time, on a day, can all mean one time."""
    low, high = places
    for term in terms:
        value = _without_weekday(term).resolve(context).value
        if not isinstance(value, Interval) or value.start is None or value.end is None:
            continue
        named = _weekday_of(term)
        if named is not None and weekday(value.start // SECONDS_PER_DAY) != named:
            return False
        low = value.start if low is None else max(low, value.start)
        high = value.end - 1 if high is None else min(high, value.end - 1)
        if low > high:
            return False
    past = context.anchor.tense is Tense.PAST
    return not (past and low is not None and low >= (day + 1) * SECONDS_PER_DAY)


def _weekday_of(term: Term) -> int | None:
    """The weekday that is named with a day of a month."""
    return term.weekday if isinstance(term, CivilDate) and term.day is not None else None


def _without_weekday(term: Term) -> Term:
    """A date as it would be read without its weekday, which is to tell whether it was right."""
    return evolve(term, weekday=None) if isinstance(term, CivilDate) else term


def _published_on(anchor: Anchor, day: int) -> Anchor:
    return evolve(anchor, dct=Interval.of(Granularity.DAY, day))
