"""From time expressions to claims: when the events of a text happened, as far as they say it.

Each rule is a small function whose name appears in explanations. An expression that leaves a part
open ("on February 27") makes one stated claim, that it was a 27 February, and one inferred choice,
of which year. With the publication unknown it stays a link to its day.
"""

from collections.abc import Iterator

from attrs import evolve

from resolvers.expression import TimeExpression
from resolvers.granularity import Granularity
from resolvers.terms.combine import Modified
from resolvers.terms.offset import shifted
from resolvers.values import Duration, Interval, Modifier, Partial
from timeline.constraint import (
    Alternative,
    Choice,
    Constraint,
    Direction,
    Distance,
    During,
    Lasted,
    Nearest,
    OnPattern,
    Single,
    Within,
)
from timeline.event import Claim, Event, Strength
from timeline.extract.binding import bind, offset_from_publication, unanchored
from timeline.extract.headings import Heading
from timeline.extract.mention import Aspect, ClauseKind, Mention, Polarity, Tense
from timeline.extract.ranges import from_one_time_to_another, range_of, ranges, told_together
from timeline.extract.reading import Reading, rule_name
from timeline.extract.rivals import listed_dates, rivals
from timeline.extract.series import series_at_that_time
from timeline.extract.tenses import goes_on

_OPENING = frozenset({Modifier.ON_OR_AFTER})
_CLOSING = frozenset({Modifier.ON_OR_BEFORE})


def date_mentions(reading: Reading) -> Iterator[Claim | Event]:
    """All claims that the time expressions of a text make, and events that only they name."""
    joined: set[int] = set()
    for ends in ranges(reading):
        lasting = range_of(reading, ends)
        if lasting is not None:
            joined |= told_together(lasting, ends)
            yield from from_one_time_to_another(reading, lasting, ends)
    apart = rivals(reading)
    for mention, numbers in apart.lists:
        if joined.isdisjoint(numbers):
            yield from listed_dates(reading, mention, numbers)
    for number, mention in sorted(reading.owners.items()):
        if number in joined or number in apart.passed_over:
            continue
        expression = reading.expressions[number]
        binding = bind(reading, expression.term, reading.start_of(mention))
        if binding is not None:
            yield from binding.events
            span = (expression.start, max(expression.end, binding.end))
            for constraint in binding.constraints:
                yield reading.claim(
                    "counted from an event", constraint, Strength.STATED, mention.span, span
                )
        else:
            yield from _by_value(reading, mention, expression)
    for heading in reading.headings:
        yield from _below(reading, heading)


def _below(reading: Reading, heading: Heading) -> Iterator[Claim]:
    """What a heading dates: what its item and the lines below it tell as happening then."""
    first, last = (reading.extraction.sentences[n] for n in _ends(heading))
    for mention in reading.extraction.mentions_in(first.start, last.end):
        if mention.index in reading.dated or _is_of_another_time(reading, mention):
            continue
        if heading.is_of_item(mention.sentence):
            yield from dated_by_its_head(reading, mention, heading)
        else:
            yield from dated_by_the_lines_above(reading, mention, heading)


def _ends(heading: Heading) -> tuple[int, int]:
    return heading.sentences[0], heading.sentences[1] - 1


def _is_of_another_time(reading: Reading, mention: Mention) -> bool:
    """Whether a line tells of something earlier, later, or only named in it."""
    if mention.is_noun:
        clause = reading.extraction.clauses[mention.clause] if reading.extraction.clauses else None
        return mention.governor is not None or (clause is not None and clause.head is not None)
    if mention.tense in (Tense.FUTURE, Tense.INFINITIVE) or mention.modality is not None:
        return True
    if mention.aspect in (Aspect.PERFECTIVE, Aspect.PERFECTIVE_PROGRESSIVE):
        return True
    kind = reading.extraction.clauses[mention.clause].kind
    return kind not in _TOLD_THEN and mention.governor is not None


_TOLD_THEN = (ClauseKind.MAIN, ClauseKind.COORDINATE)


def dated_by_its_head(reading: Reading, mention: Mention, heading: Heading) -> Iterator[Claim]:
    """ "2011, March: protests began": what an item tells happened on the date at its head."""
    for constraint in placed(reading, mention, heading.interval):
        yield reading.claim(dated_by_its_head, constraint, Strength.STATED, heading.span)


def dated_by_the_lines_above(
    reading: Reading, mention: Mention, heading: Heading
) -> Iterator[Claim]:
    """Lines without a date of their own go on from the date above them."""
    for constraint in placed(reading, mention, heading.interval):
        yield reading.claim(
            dated_by_the_lines_above, constraint, Strength.INFERRED, heading.span, weight=0.5
        )


def dated_by_itself(reading: Reading) -> Iterator[Claim]:
    """The dateline, or the date at the head of minutes and letters, is the day of the text."""
    own = reading.own_date
    if own is not None:
        strength = Strength.STATED if own.in_dateline else Strength.INFERRED
        yield reading.claim(dated_by_itself, own.constraint(reading.dct), strength, own.span)


def _by_value(reading: Reading, mention: Mention, expression: TimeExpression) -> Iterator[Claim]:
    value = expression.value
    if isinstance(value, Duration):
        yield from lasted_so_long(reading, mention, expression, value)
        yield from in_the_stretch_before(reading, mention, expression, value)
    elif isinstance(value, Interval):
        if _against_tense(reading, mention, value):
            return
        if mention.index in reading.series:
            yield from series_at_that_time(reading, mention, expression, value)
        elif _is_since(value) and not expression.text.lower().startswith("as of"):
            yield from since_then(reading, mention, expression, value)
        elif _is_until(value):
            if mention.stative or not _has_a_date(reading, mention):
                yield from until_then(reading, mention, expression, value)
        elif expression.implied and expression.alternatives:
            yield from named_date_without_its_year(reading, mention, expression, value)
        else:
            yield from at_that_time(reading, mention, expression, value)
    elif isinstance(value, Partial):
        yield from linked_to_the_publication(reading, mention, expression, value)


def _against_tense(reading: Reading, mention: Mention, value: Interval) -> bool:
    """Whether a past event would lie after the publication, or a future one before it.

    Then the expression belongs to something else of the clause ("sold notes due in 1999").
    """
    dct = reading.anchor.dct
    if dct is None or dct.start is None or dct.end is None or mention.modality is not None:
        return False
    if mention.tense in (Tense.PAST, Tense.PASTPART) or mention.aspect is Aspect.PERFECTIVE:
        return value.meant.start is not None and value.meant.start >= dct.end
    return (
        mention.tense is Tense.FUTURE
        and value.meant.end is not None
        and (value.meant.end <= dct.start)
    )


def _is_since(value: Interval) -> bool:
    return value.modifier in _OPENING


def _is_until(value: Interval) -> bool:
    return value.modifier in _CLOSING


def _has_a_date(reading: Reading, mention: Mention) -> bool:
    """Whether an expression says when it happened, so that "until" is about what came of it."""
    values = (reading.expressions[n].value for n in reading.dated[mention.index])
    return any(
        isinstance(value, Interval) and not (_is_until(value) or _is_since(value))
        for value in values
    )


def _extent(expression: TimeExpression) -> tuple[int, int]:
    low, high = expression.extent
    return (low, high) if high else (expression.start, expression.end)


def placed(reading: Reading, mention: Mention, interval: Interval) -> tuple[Single, ...]:
    """What "at that time" says of an event: an occurrence lies within it, a state touches it."""
    interval = reading.on_axis(interval)
    lasting = mention.stative and not mention.passive  # "was held" is no state, "held" may be
    if lasting or mention.aspect in (Aspect.PROGRESSIVE, Aspect.PERFECTIVE_PROGRESSIVE):
        touching: list[Single] = []
        if interval.meant.end is not None:
            before_end = Interval(None, interval.meant.end, interval.granularity)
            touching.append(Within(reading.start_of(mention), before_end))
        if interval.meant.start is not None:
            after_start = Interval(interval.meant.start, None, interval.granularity)
            touching.append(Within(reading.end_of(mention), after_start))
        return tuple(touching)
    return (During(reading.id_of(mention), interval),)


def at_that_time(
    reading: Reading, mention: Mention, expression: TimeExpression, value: Interval
) -> Iterator[Claim]:
    """The event of the clause happened at the time that the clause names."""
    strength = Strength.STATED
    for constraint in placed(reading, mention, value):
        yield reading.claim(at_that_time, constraint, strength, _extent(expression))


def named_date_without_its_year(
    reading: Reading, mention: Mention, expression: TimeExpression, value: Interval
) -> Iterator[Claim]:
    """A date that leaves its year or week open: stated as far as it goes, the rest inferred."""
    span = _extent(expression)
    pattern = unanchored(expression.term, reading)
    if pattern is not None and not mention.stative and _is_plain(pattern):
        stated = OnPattern(reading.start_of(mention), evolve(pattern, modifier=None))
        yield reading.claim(rule_of(expression), stated, Strength.STATED, span)
    intervals = [value, *(v for v in expression.alternatives if isinstance(v, Interval))]
    readings = tuple(
        Alternative(f"{expression.text} is {v}", placed(reading, mention, v)) for v in intervals
    )
    how = f"{rule_of(expression)}, {expression.how}"
    if len(readings) > 1:
        choice: Constraint = Choice(readings)
        yield reading.claim(how, choice, Strength.INFERRED, span)
    else:
        for constraint in readings[0].constraints:
            yield reading.claim(how, constraint, Strength.INFERRED, span)


def _is_plain(pattern: Partial) -> bool:
    return pattern.part("time") is None and pattern.part("period") is None


def rule_of(expression: TimeExpression) -> str:
    """The name of the reading rule, for explanations."""
    return expression.rule or rule_name(at_that_time)


def since_then(
    reading: Reading, mention: Mention, expression: TimeExpression, value: Interval
) -> Iterator[Claim]:
    """ "Since March": it started then, and a state holds until the publication or later.

    So does an activity in the perfect ("has run since 2004"); what "has won since 2004" did so
    some time after it.
    """
    about = value.approximate
    span = _extent(expression)
    least = "at least" in reading.text[span[0] : expression.start].lower()
    first = None if least else value.start
    when = Interval(first, value.end, value.granularity, approximate=about)
    active = mention.aspect is Aspect.PERFECTIVE and goes_on(mention)
    if mention.stative or active or mention.aspect not in (Aspect.NONE, Aspect.PERFECTIVE):
        started = Within(reading.start_of(mention), when)
        yield reading.claim(since_then, started, Strength.STATED, span)
        lasting = Distance(reading.dct, reading.end_of(mention), low=1)
        yield reading.claim(since_then, lasting, Strength.INFERRED, mention.span, span)
        return
    after = Interval(value.start, None, value.granularity, approximate=about)
    yield reading.claim(since_then, During(reading.id_of(mention), after), Strength.STATED, span)


def until_then(
    reading: Reading, mention: Mention, expression: TimeExpression, value: Interval
) -> Iterator[Claim]:
    """ "Until March": it ended then, and what was not done until then began; "by March": before."""
    span, unit, about = _extent(expression), value.granularity, value.approximate
    words = reading.text[span[0] : expression.start].lower().split()
    constraint: Single
    if "by" in words:
        before = Interval(None, value.end, unit, approximate=about)
        constraint = During(reading.id_of(mention), before)
    elif mention.polarity is Polarity.NEG:
        when = Interval(value.start, value.end, unit, approximate=about)
        constraint = Within(reading.start_of(mention), when)
    else:
        last = None if "least" in words else value.end
        when = Interval(value.start, last, unit, approximate=about)
        constraint = Within(reading.end_of(mention), when)
    yield reading.claim(until_then, constraint, Strength.STATED, span)


def lasted_so_long(
    reading: Reading, mention: Mention, expression: TimeExpression, duration: Duration
) -> Iterator[Claim]:
    """ "For two weeks", "a five-year conflict": the length from start to end."""
    before = reading.text[max(0, expression.start - 12) : expression.start].lower().split()
    introduced = bool(before) and before[-1] in ("for", "lasted", "lasting", "nearly", "about")
    if mention.is_reporting or _is_definite(expression):  # "reported sales for the quarter"
        return
    attributive = mention.is_noun and expression.end <= mention.start
    if (introduced or attributive) and not duration.is_vague:
        target = mention
        if mention.phase is not None and mention.acts_on is not None:
            target = reading.mentions[mention.acts_on]
        yield reading.claim(
            lasted_so_long,
            Lasted(reading.id_of(target), duration),
            Strength.STATED,
            mention.span,
            (expression.start, expression.end),
        )


def in_the_stretch_before(
    reading: Reading, mention: Mention, expression: TimeExpression, duration: Duration
) -> Iterator[Claim]:
    """ "Over the last two weeks": between two weeks before the publication and that day."""
    dct = reading.anchor.dct
    if dct is None or dct.start is None or mention.is_noun or mention.stative:
        return
    if not expression.text.lower().startswith(_UP_TO_NOW) or duration.is_vague:
        return
    stretch = Interval(shifted(dct, duration, -1), dct.end, Granularity.DAY)
    span = (expression.start, expression.end)
    yield reading.claim(
        in_the_stretch_before, During(reading.id_of(mention), stretch), Strength.INFERRED, span
    )


_UP_TO_NOW = ("the last ", "the past ", "the latest ")


def _is_definite(expression: TimeExpression) -> bool:
    """Whether it names a stretch known already: "the quarter", "the first six months"."""
    return expression.text.lower().startswith(("the ", "its ", "their ", "this ", "that "))


def linked_to_the_publication(
    reading: Reading, mention: Mention, expression: TimeExpression, value: Partial
) -> Iterator[Claim]:
    """With no publication date, an expression stays a link to the day of it."""
    span = _extent(expression)
    term = expression.term.of if isinstance(expression.term, Modified) else expression.term
    offset = offset_from_publication(term)
    point = reading.start_of(mention)
    if offset is not None:
        steps, unit = offset
        fine = {Granularity.SECOND: 1, Granularity.MINUTE: 60, Granularity.HOUR: 3600}.get(unit)
        link = Distance(
            reading.dct,
            point,
            steps * (fine or 1),
            steps * (fine or 1),
            Granularity.SECOND if fine else unit,
        )
        yield reading.claim("counted from the publication", link, Strength.STATED, span)
        return
    pattern = unanchored(term, reading)
    if pattern is None or not _is_plain(pattern):
        return
    yield reading.claim(rule_of(expression), OnPattern(point, pattern), Strength.STATED, span)
    if mention.tense is Tense.FUTURE or mention.modality in ("will", "shall"):
        direction = Direction.FUTURE
    else:
        direction = Direction.PAST
    nearest = Nearest(point, pattern, reading.dct, direction)
    rule = f"{rule_of(expression)}, the nearest in the {direction.value}"
    yield reading.claim(rule, nearest, Strength.INFERRED, span, mention.span)
