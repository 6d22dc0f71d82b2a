"""Where a story is: what is told in passing does not move it.

"The battle was fought on 14 September. The earl had crossed the river the day before. He fell that
afternoon": that of the battle, not of the crossing. Past perfects, relative clauses, reports and
what is still to come are background (P. Hopper, "Aspect and foregrounding in discourse", 1979);
what they name comes second.
"""

import re
from collections.abc import Iterator
from functools import partial

from attrs import define, evolve, field

from resolvers.anchor import Domain
from resolvers.anchor import Tense as Governing
from resolvers.context import Context
from resolvers.expression import TimeExpression
from resolvers.granularity import Granularity
from resolvers.terms.offset import Origin, Shift
from resolvers.values import Interval
from timeline.extract.extents import extent_of
from timeline.extract.mention import Aspect, ClauseKind, Governance, Mention, Tense
from timeline.extract.reading import Reading

_GOES_ON = re.compile(
    r"(?:the )?(?:next|following)\b|.*\b(?:later|after|afterwards)\b", re.I | re.S
)
_PERFECT = (Aspect.PERFECTIVE, Aspect.PERFECTIVE_PROGRESSIVE)
_HOW = "from where the story is, not from what is told in passing"


def keep_to_the_story(reading: Reading) -> Reading:
    """The reading with what refers to a time before it taken from the story, not its asides."""
    if _domain(reading) is Domain.COLLOQUIAL:
        return reading
    told = [m for m in reading.owners.values() if _is_background(reading, m)]
    return evolve(reading, expressions=tuple(_told_again(reading))) if told else reading


def _domain(reading: Reading) -> Domain:
    """That which the expressions were read in."""
    return reading.anchor.domain or reading.domain


def _is_background(reading: Reading, mention: Mention) -> bool:
    """Whether a mention is told in passing, or as to come; of the news, what nouns name is, too."""
    if not mention.is_verb:
        of = reading.text[max(0, mention.extent[0] - 4) : mention.extent[0]].endswith(" of ")
        return _domain(reading) is Domain.NEWS or mention.governance is Governance.WITHIN or of
    ahead = mention.tense in (Tense.FUTURE, Tense.INFINITIVE) or mention.modality is not None
    kind = reading.extraction.clauses[mention.clause].kind
    past_perfect = _is_past_perfect(mention)
    beside = kind in (ClauseKind.RELATIVE, ClauseKind.PARTICIPLE)
    return past_perfect or ahead or beside or mention.is_reporting


def _is_past_perfect(mention: Mention) -> bool:
    return mention.tense is Tense.PAST and mention.aspect in _PERFECT


@define
class _Thread:
    """A context that times are mentioned to as in `resolvers.find`, sentence by sentence."""

    context: Context
    sentence: int | None = field(default=None)
    paragraph: int | None = field(default=None)

    def come_to(self, sentence: int | None, paragraph: int | None) -> None:
        if sentence != self.sentence:
            self.context.sentence_day = None
        if paragraph != self.paragraph:
            self.context.paragraph_day = None
        self.sentence, self.paragraph = sentence, paragraph


def _told_again(reading: Reading) -> Iterator[TimeExpression]:
    """The expressions, each resolved once more where asides stand between it and the story."""
    found, story = (_Thread(Context(reading.anchor, _domain(reading))) for _ in range(2))
    sentences = reading.extraction.sentences
    aside = False
    for number, expression in enumerate(reading.expressions):
        mention = reading.owners.get(number)
        background = mention is not None and _is_background(reading, mention)
        at = reading.extraction.sentence_at(expression.start)
        for thread in (found, story):
            thread.come_to(at, None if at is None else sentences[at].paragraph)
        if mention is not None and _domain(reading) is Domain.NEWS and _is_past_perfect(mention):
            expression = _counted_from_the_story(reading, expression, found.context)
        elif mention is not None and aside and not background:
            expression = _of_the_story(reading, mention, expression, found, story)
        yield expression
        if isinstance(expression.value, Interval):
            found.context.mention(expression.value)
            if not background:
                story.context.mention(expression.value)
        aside = background or (aside and mention is None)


def _of_the_story(
    reading: Reading, mention: Mention, expression: TimeExpression, found: _Thread, story: _Thread
) -> TimeExpression:
    """An expression as it is meant from where the story is, where that makes a difference."""
    if _domain(reading) is Domain.NEWS and not _is_clock(expression):
        return expression  # the other times of the news count from its day
    low, high = extent_of(expression)
    if _GOES_ON.match(reading.text, low, high):
        return expression
    past = Governing.PAST if mention.tense is Tense.PAST else None
    for thread in (found, story):
        thread.context.governed_by(partial(_tense, past))
    if expression.term.resolve(found.context).value != expression.value:
        return expression
    meant = expression.term.resolve(story.context).value
    if not isinstance(meant, Interval) or meant == expression.value or expression.value is None:
        return expression
    others = (expression.value, *expression.alternatives)
    return evolve(expression, value=meant, alternatives=others, how=_HOW)


def _tense(told: Governing | None) -> Governing | None:
    return told


def _is_clock(expression: TimeExpression) -> bool:
    value = expression.value
    return isinstance(value, Interval) and value.granularity < Granularity.PART_OF_DAY


def _counted_from_the_story(
    reading: Reading, expression: TimeExpression, found: Context
) -> TimeExpression:
    """ "Was admitted on 3 May with pain that had begun two days earlier": earlier than that."""
    term = expression.term
    counted = isinstance(term, Shift) and term.of is None and term.origin is Origin.FOCUS
    focus = found.focus
    if not counted or focus is None or expression.value is None:
        return expression
    context = Context(evolve(reading.anchor, last=focus), Domain.NARRATIVE)
    meant = term.resolve(context).value
    if not isinstance(meant, Interval) or meant == expression.value:
        return expression
    others = (expression.value, *expression.alternatives)
    return evolve(expression, value=meant, alternatives=others, how="counted from the time before")
