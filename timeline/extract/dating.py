"""From time expressions to claims: when the events of a text happened, as far as they say it.

Each rule is a small function whose name appears in explanations. An expression that leaves a part
open ("on February 27") makes one stated claim, that it was a 27 February, and one inferred choice,
of which year. With the publication unknown it stays a link to its day.
"""

import re
from collections.abc import Iterator

from attrs import evolve

from resolvers.expression import TimeExpression
from resolvers.granularity import Granularity
from resolvers.terms.combine import Modified
from resolvers.values import Duration, Interval, Modifier, Partial, Value
from timeline.constraint import (
    Alternative,
    Choice,
    Constraint,
    Direction,
    Distance,
    Nearest,
    OnPattern,
)
from timeline.event import Claim, Event, Strength
from timeline.extract.binding import bind, event_named, offset_from_publication, unanchored
from timeline.extract.extents import extent_of
from timeline.extract.headed import date_below_headings
from timeline.extract.lasting import (
    from_then_on,
    goes_on_from,
    in_the_stretch_before,
    is_since,
    is_told_of_then,
    is_until,
    lasted_so_long,
    since_then,
    until_then,
)
from timeline.extract.mention import Aspect, Mention, Tense
from timeline.extract.placing import placed
from timeline.extract.ranges import from_one_time_to_another, range_of, ranges, told_together
from timeline.extract.reading import Reading, rule_name
from timeline.extract.rivals import listed_dates, rivals
from timeline.extract.series import series_at_that_time

_BOUNDS = (Modifier.AFTER, Modifier.BEFORE, Modifier.ON_OR_AFTER, Modifier.ON_OR_BEFORE)
_UNBOUNDED: dict[Modifier | None, Modifier | None] = dict.fromkeys(_BOUNDS)
"""Before a noun, "after" and "before" are of the noun: "after Monday's vote"."""


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
        if _is_what_it_counts_from(reading, mention, expression):
            continue
        binding = bind(reading, expression.term, reading.start_of(mention))
        if binding is not None:
            yield from binding.events
            span = (expression.start, max(expression.end, binding.end))
            for constraint in binding.constraints:
                yield reading.claim(
                    "counted from an event", constraint, Strength.STATED, mention.span, span
                )
        elif (fitting := _in_its_tense(reading, mention, expression)) is not None:
            yield from _by_value(reading, mention, fitting)
    for index, number in sorted(reading.whens.items()):
        yield from when_that_was(reading, reading.mentions[index], reading.expressions[number])
    yield from date_below_headings(reading)


def _is_what_it_counts_from(reading: Reading, mention: Mention, expression: TimeExpression) -> bool:
    """Whether a verb tells the event that an offset counts from: "a year after the war began"."""
    named = event_named(expression.term)
    base = None if named is None else reading.inside((named.start, named.end))
    if base is None or mention.start < base.end or not mention.is_verb:
        return False
    if mention.start < expression.end:
        return True
    between = reading.text[base.end : mention.start].split()
    return base.index in (mention.subject_mention, mention.acts_on) and len(between) <= _AUXILIARIES


_AUXILIARIES = 2  # words between the noun and its verb: "the war had begun"


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
        if mention.is_noun and expression.end <= mention.start:
            value = evolve(value, modifier=_UNBOUNDED.get(value.modifier, value.modifier))
        if is_told_of_then(reading, mention, expression):
            value = evolve(value, modifier=None)
        if value.modifier is None and not mention.is_noun:
            value = _between_it_and_something(reading, expression, value)
        if mention.index in reading.series:
            yield from series_at_that_time(reading, mention, expression, value)
        elif is_since(value):
            yield from since_then(reading, mention, expression, value)
        elif is_until(value):
            if mention.stative or not _has_a_date(reading, mention):
                yield from until_then(reading, mention, expression, value)
        elif goes_on_from(reading, mention, expression):
            yield from from_then_on(reading, mention, expression, value)
        elif expression.implied and expression.alternatives:
            yield from named_date_without_its_year(reading, mention, expression, value)
        else:
            yield from at_that_time(reading, mention, expression, value)
    elif isinstance(value, Partial):
        yield from linked_to_the_publication(reading, mention, expression, value)


def _between_it_and_something(
    reading: Reading, expression: TimeExpression, value: Interval
) -> Interval:
    """The time before a date, or after it, that something without one bounds on its other side.

    "Between the peace and 1715" ends in 1715, "between 1715 and the war" begins then.
    """
    text, (low, high) = reading.text, extent_of(expression)
    if _BETWEEN_IT_AND.search(text, max(0, low - _REACH), low):
        return evolve(value, start=None)
    led = text[max(0, low - 8) : low].lower().split()[-1:] == ["between"]
    if led and text[high : high + 5].lower().split()[:1] == ["and"]:
        return evolve(value, end=None)
    return value


_BETWEEN_IT_AND = re.compile(r"\bbetween\s+(?:[^\W\d]+\s+){1,4}and\s+$", re.IGNORECASE)
_REACH = 60


def _in_its_tense(
    reading: Reading, mention: Mention, expression: TimeExpression
) -> TimeExpression | None:
    """An expression in the likeliest reading that the tense of its event allows, if there is one.

    What happened does not lie after the publication, nor what will happen before it. Where no
    reading fits, the expression belongs to something else of the clause ("sold notes due in 1999").
    """
    values = (expression.value, *expression.alternatives)
    fitting = [v for v in values if v is not None and not _against_tense(reading, mention, v)]
    if len(fitting) == len(values) or expression.value is None:
        return expression
    if not fitting or (fitting[0] != expression.value and _is_far(reading, mention, expression)):
        return None
    first, *others = fitting
    how = expression.how if first == expression.value else "the likeliest that its tense allows"
    return evolve(expression, value=first, alternatives=tuple(others), how=how)


def _is_far(reading: Reading, mention: Mention, expression: TimeExpression) -> bool:
    """Whether a noun between a verb and an expression may be what it is about."""
    between = reading.extraction.mentions_in(mention.end, expression.start)
    return any(other.is_noun for other in between)


def _against_tense(reading: Reading, mention: Mention, value: Value) -> bool:
    """Whether a past event would lie after the publication, or a future one before it."""
    dct = reading.anchor.dct
    if not isinstance(value, Interval) or mention.modality is not None:
        return False
    if dct is None or dct.start is None or dct.end is None:
        return False
    if mention.tense in (Tense.PAST, Tense.PASTPART) or mention.aspect is Aspect.PERFECTIVE:
        return value.meant.start is not None and value.meant.start >= dct.end
    late = value.meant.end is not None and value.meant.end <= dct.start
    return mention.tense is Tense.FUTURE and late


def set_aside(reading: Reading) -> dict[int, str]:
    """Why an expression dates nothing though a mention has it, by the expression's number."""
    found = dict.fromkeys(rivals(reading).passed_over, "a nearer date rules it out")
    for number, mention in reading.owners.items():
        if _in_its_tense(reading, mention, reading.expressions[number]) is None:
            found[number] = f"it does not fit the tense of “{mention.text}”"
    return found


def _has_a_date(reading: Reading, mention: Mention) -> bool:
    """Whether an expression says when it happened, so that "until" is about what came of it."""
    values = (reading.expressions[n].value for n in reading.dated[mention.index])
    return any(
        isinstance(value, Interval) and not (is_until(value) or is_since(value)) for value in values
    )


def at_that_time(
    reading: Reading, mention: Mention, expression: TimeExpression, value: Interval
) -> Iterator[Claim]:
    """The event of the clause happened at the time that the clause names."""
    strength = Strength.STATED
    for constraint in placed(reading, mention, value):
        yield reading.claim(at_that_time, constraint, strength, extent_of(expression))


def when_that_was(
    reading: Reading, mention: Mention, expression: TimeExpression
) -> Iterator[Claim]:
    """ "Until 1889, when she married": a clause with "when" tells of the time before it."""
    value = expression.value
    if isinstance(value, Interval) and not _against_tense(reading, mention, value):
        for constraint in placed(reading, mention, evolve(value, modifier=None)):
            yield reading.claim(
                when_that_was, constraint, Strength.INFERRED, extent_of(expression), mention.span
            )


def named_date_without_its_year(
    reading: Reading, mention: Mention, expression: TimeExpression, value: Interval
) -> Iterator[Claim]:
    """A date that leaves its year or week open: stated as far as it goes, the rest inferred."""
    span = extent_of(expression)
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


def linked_to_the_publication(
    reading: Reading, mention: Mention, expression: TimeExpression, value: Partial
) -> Iterator[Claim]:
    """With no publication date, an expression stays a link to the day of it."""
    span = extent_of(expression)
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
