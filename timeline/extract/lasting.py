"""How long things last: since, from and until a time, for so long.

"For six years" is the length of what goes on ("ran the mill"), and otherwise of what came of it:
who was "jailed for six years in 2009" was jailed in that year.
"""

import re
from collections.abc import Iterator

from resolvers.expression import TimeExpression
from resolvers.granularity import Granularity
from resolvers.terms.offset import shifted
from resolvers.values import Duration, Interval, Modifier
from timeline.constraint import Distance, During, Lasted, Single, Within
from timeline.event import Claim, Strength
from timeline.extract.extents import extent_of
from timeline.extract.lexicon.kinds import ACTIVITIES, GRANTS, RESULTS
from timeline.extract.mention import Aspect, Mention, Polarity, Tense
from timeline.extract.reading import Reading
from timeline.extract.tenses import goes_on

_FROM = re.compile(r"\bfrom(?:\s+(?:the|about|around|early|mid|late))?\s+$", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|never)\s+$|n['’]t\s+$", re.IGNORECASE)
_AT_THE_LATEST = re.compile(
    r"\b(?:no|not) later than\b|\bnot after\b|\bor (?:before|earlier)\b"
    r"|\b(?:before|earlier than) or\b|\bat the (?:very )?latest\b",
    re.IGNORECASE,
)
_AT_THE_EARLIEST = re.compile(
    r"\b(?:no|not) (?:earlier|sooner) than\b|\bnot before\b|\bor (?:after|later)\b"
    r"|\b(?:after|later than) or\b|\bat the (?:very )?earliest\b",
    re.IGNORECASE,
)
_AS_LATE_AS = re.compile(r"as\s+(?:early|late)\s+as\b", re.IGNORECASE)
_REACH = 16  # characters before an expression in which "from" and "not" stand


def is_since(value: Interval) -> bool:
    """Whether a time is open at its end: "since March"."""
    return value.modifier is Modifier.ON_OR_AFTER


def is_until(value: Interval) -> bool:
    """Whether a time is open at its beginning: "until March"."""
    return value.modifier is Modifier.ON_OR_BEFORE


def is_told_of_then(reading: Reading, mention: Mention, expression: TimeExpression) -> bool:
    """Whether a limit is the very time of what is past: "as late as 1850 it was still so"."""
    past = mention.tense in (Tense.PAST, Tense.PASTPART) and mention.modality is None
    return past and _AS_LATE_AS.match(reading.text, extent_of(expression)[0]) is not None


def goes_on_from(reading: Reading, mention: Mention, expression: TimeExpression) -> bool:
    """Whether something that lasts starts at a time: "ran the mill from 1811"."""
    low = max(0, expression.start - _REACH)
    told_from = _FROM.search(reading.text, low, expression.start) is not None
    return _lasts(mention) and (told_from or _is_outlasted(reading, mention, expression))


def _lasts(mention: Mention) -> bool:
    results = mention.lemma in RESULTS and mention.lemma not in GRANTS
    kept = results and (mention.passive or mention.tense is Tense.FUTURE)
    return mention.stative or kept or mention.lemma in ACTIVITIES or _progressive(mention)


def _progressive(mention: Mention) -> bool:
    return mention.aspect in (Aspect.PROGRESSIVE, Aspect.PERFECTIVE_PROGRESSIVE)


def _is_outlasted(reading: Reading, mention: Mention, expression: TimeExpression) -> bool:
    """Whether what is dated lasted longer than the time that dates it: "in 2009 for six years"."""
    value = expression.value
    if not isinstance(value, Interval) or value.start is None or value.end is None:
        return False
    others = (reading.expressions[n].value for n in reading.dated.get(mention.index, ()))
    return any(
        isinstance(other, Duration) and not other.is_vague and shifted(value, other, 1) > value.end
        for other in others
    )


def from_then_on(
    reading: Reading, mention: Mention, expression: TimeExpression, value: Interval
) -> Iterator[Claim]:
    """ "From 1811": what goes on started then."""
    started = Within(reading.start_of(mention), reading.on_axis(value))
    yield reading.claim(from_then_on, started, Strength.STATED, extent_of(expression))


def since_then(
    reading: Reading, mention: Mention, expression: TimeExpression, value: Interval
) -> Iterator[Claim]:
    """ "Since March": it started then, and a state holds until the publication or later.

    So does an activity in the perfect ("has run since 2004"); what "has won since 2004" did so
    some time after it.
    """
    about, span = value.approximate, extent_of(expression)
    least = "at least" in reading.text[span[0] : expression.start].lower()
    first = None if least else value.start
    when = Interval(first, value.end, value.granularity, approximate=about)
    so_now = mention.aspect is Aspect.PERFECTIVE or mention.tense is not Tense.PAST
    active = so_now and goes_on(mention)
    limit = _AT_THE_EARLIEST.search(reading.text, *span) is not None
    if not limit and (mention.stative or active or _progressive(mention)):
        started = Within(reading.start_of(mention), when)
        yield reading.claim(since_then, started, Strength.STATED, span)
        if mention.tense not in (Tense.PAST, Tense.PASTPART):  # what "had lasted" may be over
            lasting = Distance(reading.dct, reading.end_of(mention), low=1)
            yield reading.claim(since_then, lasting, Strength.INFERRED, mention.span, span)
        return
    after = Interval(value.start, None, value.granularity, approximate=about)
    yield reading.claim(since_then, During(reading.id_of(mention), after), Strength.STATED, span)


def until_then(
    reading: Reading, mention: Mention, expression: TimeExpression, value: Interval
) -> Iterator[Claim]:
    """ "Until March": it ended then, and what was not done until then began; "by March": before.

    So does "on or before 3 March" and every other limit.
    """
    span, unit, about = extent_of(expression), value.granularity, value.approximate
    words = reading.text[span[0] : expression.start].lower().split()
    constraint: Single
    if "by" in words or _AT_THE_LATEST.search(reading.text, *span):
        before = Interval(None, value.end, unit, approximate=about)
        constraint = During(reading.id_of(mention), before)
    elif mention.polarity is Polarity.NEG or _NOT.search(reading.text, span[0] - _REACH, span[0]):
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
    if duration.is_vague or not (introduced or attributive):
        return
    if not attributive and _is_of_the_outcome(reading, mention):
        return
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


def _is_of_the_outcome(reading: Reading, mention: Mention) -> bool:
    """Whether a length is that of what came of an event: "jailed for six years", "lent for two"."""
    granted = mention.lemma in GRANTS and mention.aspect not in _PERFECT
    if granted or _lasts(mention) or mention.is_noun:
        return granted and not mention.is_noun
    dates = (reading.expressions[n] for n in reading.dated.get(mention.index, ()))
    return any(_is_outlasted(reading, mention, expression) for expression in dates)


_PERFECT = (Aspect.PERFECTIVE, Aspect.PERFECTIVE_PROGRESSIVE)


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
