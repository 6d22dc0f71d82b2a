"""Where a story is: what is told in passing does not move it.

"The battle was fought on 14 September. The earl had crossed the river the day before. He fell that
afternoon": that of the battle, not of the crossing. Past perfects, relative clauses and reports are
background (P. Hopper, "Aspect and foregrounding in discourse", 1979); what they name comes second.
"""

import re
from collections.abc import Iterator

from attrs import evolve

from resolvers.anchor import Context, Domain
from resolvers.expression import TimeExpression
from resolvers.values import Interval
from timeline.extract.extents import extent_of
from timeline.extract.mention import Aspect, ClauseKind, Mention, Tense
from timeline.extract.reading import Reading

_GOES_ON = re.compile(
    r"(?:the )?(?:next|following)\b|.*\b(?:later|after|afterwards)\b", re.I | re.S
)
_PERFECT = (Aspect.PERFECTIVE, Aspect.PERFECTIVE_PROGRESSIVE)


def keep_to_the_story(reading: Reading) -> Reading:
    """The reading with what refers to a time before it taken from the story, not its asides."""
    if reading.domain is not Domain.NARRATIVE or not any(_asides(reading)):
        return reading
    return evolve(reading, expressions=tuple(_told_again(reading)))


def _asides(reading: Reading) -> Iterator[bool]:
    return (_is_background(reading, mention) for mention in reading.owners.values())


def _is_background(reading: Reading, mention: Mention | None) -> bool:
    """Whether a mention is told in passing."""
    if mention is None or not mention.is_verb:
        return False
    perfect = mention.tense is Tense.PAST and mention.aspect in _PERFECT
    kind = reading.extraction.clauses[mention.clause].kind
    return perfect or mention.is_reporting or kind is ClauseKind.RELATIVE


def _told_again(reading: Reading) -> Iterator[TimeExpression]:
    """The expressions, each resolved once more where asides stand between it and the story."""
    found, story = (Context(reading.anchor, reading.domain) for _ in range(2))
    aside = False
    for number, expression in enumerate(reading.expressions):
        mention = reading.owners.get(number)
        background = _is_background(reading, mention)
        if aside and mention is not None and not background:
            expression = _of_the_story(reading, expression, found, story)
        yield expression
        if isinstance(expression.value, Interval):
            found.mention(expression.value)
            if not background:
                story.mention(expression.value)
        aside = background or (aside and mention is None)


def _of_the_story(
    reading: Reading, expression: TimeExpression, found: Context, story: Context
) -> TimeExpression:
    """An expression as it is meant from where the story is, where that makes a difference."""
    low, high = extent_of(expression)
    if _GOES_ON.match(reading.text, low, high) or expression.term.resolve(found).value != (
        expression.value
    ):
        return expression
    meant = expression.term.resolve(story).value
    if not isinstance(meant, Interval) or meant == expression.value or expression.value is None:
        return expression
    others = (expression.value, *expression.alternatives)
    how = "from where the story is, not from what is told in passing"
    return evolve(expression, value=meant, alternatives=others, how=how)
