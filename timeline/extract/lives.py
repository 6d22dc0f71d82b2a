"""Births and deaths that a bracket after a name tells: "Ada Lind (12 May 1871 – 3 October 1948)".

So biographies write the span of a life (The Chicago Manual of Style, 17th ed., 8.2 and 9.64). Whose
name it is must show: a bracket to the day, or "he", "her" or an occupation near it; "Ostland
(1949–1990)" is no person.
"""

import re
from collections.abc import Iterator

from attrs import frozen

from resolvers.expression import TimeExpression
from resolvers.granularity import Granularity
from resolvers.values import Interval
from timeline.constraint import During
from timeline.event import Claim, Event, Strength
from timeline.extract.mention import Factuality, Span
from timeline.extract.reading import Reading

_NAME = re.compile(
    r"(?P<the>\b[Tt]he\s+)?(?P<name>[^\W\d_a-z][\w’'.-]*"
    r"(?:\s+(?:(?:of|the|de|da|di|van|von|der|den|la|le|al|bin|ibn)\s+)*[^\W\d_a-z][\w’'.-]*)*)\s*$"
)
_SIGN = re.compile(r"\(\s*(?P<sign>b\.|born|\*|d\.|died|†)\s*(?:c\.|ca\.|circa|in|on)?\s*$")
_ABOUT = re.compile(r"[\s,]|\b(?:c|ca|circa)\b\.?|\bborn\b.*")
_BETWEEN = re.compile(r"\s*(?:[-–—]|to)\s*(?:c\.\s*|ca\.\s*|circa\s+)?")
_PERSONAL = re.compile(r"\b(?:he|she|his|her|him|who|whose|himself|herself)\b", re.IGNORECASE)
_CALLING = re.compile(
    r"\)\s*,?\s*(?:was|is)\s+(?:an?|the)\s[^.;,]*?\b\w*(?:er|or|ist|ian|ess|man|woman|king|queen|poet"
    r"|monk|nun|saint|duke|earl|pope|bishop|priest|nurse|spy|chief|leader|general)\b"
)
_LONGEST = 120  # years
_NEAR = 160  # characters after a bracket in which a pronoun shows a person
_BEFORE = 80
_INSIDE = 48  # characters of a bracket before its dates: "(née Lind; 1880–1961)"


@frozen
class Life:
    """Whose birth or death a bracket tells, and when it was.

    Args:
        name: the name before the bracket.
        number: the expression.
        time: what it means.
        born: whether it is the birth, else the death.
    """

    name: str
    number: int
    time: Interval
    born: bool

    @property
    def label(self) -> str:
        """Words for the event."""
        return f"{'birth' if self.born else 'death'} of {self.name}"


def lives(reading: Reading) -> tuple[Life, ...]:
    """The births and deaths that brackets tell, in order."""
    found: list[Life] = []
    for number, expression in enumerate(reading.expressions):
        if number in reading.owners or not isinstance(expression.value, Interval):
            continue
        low = max(0, expression.start - _INSIDE)
        opened = reading.text.rfind("(", low, expression.start)
        if opened > reading.text.rfind(")", low, expression.start):
            found.extend(_lives_at(reading, number, opened))
    return tuple(found)


def _lives_at(reading: Reading, number: int, opened: int) -> Iterator[Life]:
    """The life that the bracket opened there tells, beginning with an expression."""
    text, first = reading.text, reading.expressions[number]
    named = _NAME.search(text, max(0, opened - _BEFORE), opened)
    closed = text.find(")", first.end)
    if named is None or closed < 0:
        return
    name, born = " ".join(named["name"].split()), first.value
    signed = _SIGN.search(text, opened, first.start)
    if signed is not None and text[first.end : closed].strip() == "" and isinstance(born, Interval):
        yield Life(name, number, born, signed["sign"] in ("b.", "born", "*"))
        return
    if number + 1 >= len(reading.expressions) or _ABOUT.sub(
        "", text[opened + 1 : first.start].rpartition(";")[2]
    ):
        return
    last = reading.expressions[number + 1]
    died = last.value
    if not _BETWEEN.fullmatch(text, first.end, last.start) or text[last.end : closed].strip():
        return
    if not isinstance(born, Interval) or not isinstance(died, Interval) or not _is_life(born, died):
        return
    if named["the"] is None and _is_person(text, closed, (first, last)):
        yield Life(name, number, born, born=True)
        yield Life(name, number + 1, died, born=False)


def _is_life(born: Interval, died: Interval) -> bool:
    if born.start is None or died.start is None:
        return False
    return 0 < died.start - born.start < _LONGEST * 366 * 86_400


def _is_person(text: str, closed: int, dates: tuple[TimeExpression, TimeExpression]) -> bool:
    """Whether the name before a bracket is that of a person."""
    if all(date.granularity is Granularity.DAY for date in dates):
        return True
    paragraph = text.find("\n\n", closed)
    end = min(closed + _NEAR, len(text) if paragraph < 0 else paragraph)
    return bool(_PERSONAL.search(text, closed, end) or _CALLING.match(text, closed))


def born_and_died(reading: Reading) -> Iterator[Event | Claim]:
    """A birth and a death for each bracket that tells them."""
    for life in lives(reading):
        yield from dates_of_a_life(reading, life)


def dates_of_a_life(reading: Reading, life: Life) -> Iterator[Event | Claim]:
    """ "Ada Lind (1871–1948)": born in the one year, died in the other."""
    expression = reading.expressions[life.number]
    span: Span = (expression.start, expression.end)
    sentence = reading.extraction.sentence_at(expression.start)
    event = Event(
        id=reading.id_at(expression.start),
        label=life.label,
        text=expression.text,
        document=reading.document,
        start=span[0],
        end=span[1],
        sentence=None if sentence is None else reading.sentences[sentence],
        factuality=Factuality.HAPPENED.value,
        participants=(life.name,),
        salience=0.8,
    )
    yield event
    yield reading.claim(dates_of_a_life, During(event, life.time), Strength.STATED, span)
