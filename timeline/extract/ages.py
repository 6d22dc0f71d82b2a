"""Ages: "left school at fourteen", "died aged 77", "in his early thirties", "when she was six".

Who is n years old is so from the n-th birthday to the day before the next, so that an age at an
event puts it in a year after the birth, where the text tells one.
"""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from resolvers.calendar import SECONDS_PER_DAY
from resolvers.en.words import ORDINALS, SMALL_NUMBERS, TEENS, TENS
from resolvers.granularity import Granularity, shift
from resolvers.values import Interval
from timeline.constraint import Anniversary, Distance
from timeline.event import Claim, Strength
from timeline.extract.lives import lives
from timeline.extract.mention import Factuality, Mention, Span
from timeline.extract.placing import placed
from timeline.extract.reading import Reading
from timeline.point import Point, start

_NUMBERS = {
    word: number
    for table in (SMALL_NUMBERS, TEENS, TENS)
    for words, number in table.items()
    for word in words.split()
}
_DECADES = {"teens": 10} | {word[:-1] + "ies": number for word, number in _NUMBERS.items()}
_PARTS = {"": (0, 9), "early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_SHE = r"(?:he|she|i|they|we)"
_WHO = re.compile(rf"\b{_SHE}\b", re.IGNORECASE)
_N = r"(?P<n>\d{1,2}|1[01]\d|[a-z]+(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)\b"
_NO_UNIT = r"(?!\s*(?:%|per\b|percent\b|(?:years?|months?|weeks?|days?)\b(?! old| of age)))"
_AGE = re.compile(rf"\b(?:at (?:the )?age(?: of)?|aged)\s+{_N}{_NO_UNIT}", re.IGNORECASE)
_BARE = re.compile(rf"\bat\s+{_N}(?=\s*(?:[,.;)]|and\b|when\b|but\b|{_SHE}\b|$))", re.IGNORECASE)
_WHEN = re.compile(
    rf"\bwhen {_SHE} (?:was|were) (?:only |just )?{_N}{_NO_UNIT}"
    rf"|\b{_SHE} (?:was|were) (?:only |just )?(?P<m>\w+)(?: years old)? when\b",
    re.IGNORECASE,
)
_DECADE = re.compile(
    r"\bin (?:his|her|my|their|our) (?P<part>early|mid|late|)[- ]?(?P<decade>teens|[a-z]+ties)\b",
    re.IGNORECASE,
)
_BIRTHDAY = re.compile(r"\bon (?:his|her|my|their|our) (?P<nth>[\w-]+) birthday\b", re.IGNORECASE)
_PRONOUNS = frozenset("i he she they we who".split())


@frozen
class Age:
    """An age told of somebody: from `low` to `high` years old.

    Args:
        span: the words.
        low, high: the years.
        birthday: whether it is the very birthday.
        who: whose age it is, where a clause of its own tells it ("when she was six").
    """

    span: Span
    low: int
    high: int
    birthday: bool = False
    who: str | None = None


@frozen
class Birth:
    """A birth of the text: whose, where it is told, and when it was as far as that is said."""

    name: str
    position: int
    point: Point
    time: Interval | None


def ages(text: str) -> Iterator[Age]:
    """The ages that a text tells, in order.

    >>> [(a.low, a.high) for a in ages("He left at fourteen, and died in his early thirties.")]
    [(14, 14), (30, 33)]
    """
    found = []
    for pattern in (_AGE, _BARE, _WHEN):
        for match in pattern.finditer(text):
            words = match["n"] or match["m"]
            if (number := _number(words.lower())) is not None:
                who = _WHO.search(match[0]) if pattern is _WHEN else None
                found.append(Age(match.span(), number, number, who=who and who[0]))
    for match in _DECADE.finditer(text):
        base = _DECADES.get(match["decade"].lower())
        low, high = _PARTS[match["part"].lower()]
        if base is not None:
            found.append(Age(match.span(), base + low, base + high))
    for match in _BIRTHDAY.finditer(text):
        if (nth := _ordinal(match["nth"].lower())) is not None:
            found.append(Age(match.span(), nth, nth, birthday=True))
    yield from sorted(found, key=lambda age: age.span)


def _number(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    tens, _, ones = words.replace("-", " ").partition(" ")
    if not ones:
        return _NUMBERS.get(tens)
    base = _NUMBERS.get(tens, 0)
    return base + _NUMBERS[ones] if base >= 20 else _NUMBERS.get(tens)


def _ordinal(word: str) -> int | None:
    tens, _, ones = word.rpartition("-")
    digits = re.fullmatch(r"(\d{1,3})(?:st|nd|rd|th)", word)
    if digits:
        return int(digits[1])
    last = ORDINALS.get(ones)
    return last if last is None or not tens else _NUMBERS.get(tens, 0) + last


def date_by_age(reading: Reading) -> Iterator[Claim]:
    """The claims that ages make, where the births of those who had them are told."""
    born = births(reading)
    for age in ages(reading.text) if born else ():
        verb = _told_at(reading, age)
        birth = None if verb is None else _birth_of(reading, verb, age, born)
        if verb is not None and birth is not None and birth.position != verb.start:
            yield from age_at_that_time(reading, verb, age, birth)


def births(reading: Reading) -> tuple[Birth, ...]:
    """The births that a text tells, by a verb or in a bracket, in order."""
    found = []
    for mention in reading.mentions:
        told = mention.factuality is Factuality.HAPPENED and mention.is_verb and mention.passive
        if told and mention.lemma == "bear":
            name = "" if mention.subject is None else reading.text[slice(*mention.subject)]
            time = next(iter(reading.times_of(mention)), None)
            found.append(Birth(name, mention.start, reading.start_of(mention), time))
    for life in lives(reading):
        if life.born:
            position = reading.expressions[life.number].start
            found.append(Birth(life.name, position, start(reading.id_at(position)), life.time))
    return tuple(sorted(found, key=lambda birth: birth.position))


def _told_at(reading: Reading, age: Age) -> Mention | None:
    """The verb that an age is told with: that of its clause, else the nearest in its sentence."""
    number = reading.extraction.sentence_at(age.span[0])
    if number is None:
        return None
    sentence = reading.extraction.sentences[number]
    verbs = [m for m in reading.extraction.mentions_in(sentence.start, sentence.end) if m.is_verb]
    before = [m for m in verbs if m.start < age.span[0]]
    after = [m for m in verbs if m.start >= age.span[1]]
    if age.who is not None:
        return next(iter(after), None) or next(reversed(before), None)
    clause = reading.extraction.clause_at(age.span[0])
    head = None if clause is None else reading.extraction.clauses[clause].head
    if head is not None:
        return reading.mentions[head]
    return next(reversed(before), None) or next(iter(after), None)


def _birth_of(reading: Reading, verb: Mention, age: Age, born: Sequence[Birth]) -> Birth | None:
    """The birth of a verb's subject: of the name that it shares, or the last before a pronoun."""
    subject = age.who or ("" if verb.subject is None else reading.text[slice(*verb.subject)])
    earlier = [birth for birth in born if birth.position <= verb.start]
    if not subject or subject.lower() in _PRONOUNS:
        told = earlier or [birth for birth in born if birth.name.lower() == subject.lower() != ""]
        return told[-1] if told else None
    names = _names(subject)
    return next((birth for birth in reversed(born) if names & _names(birth.name)), None)


def _names(words: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"[^\W\d_][\w’'-]*", words) if word[0].isupper())


def age_at_that_time(reading: Reading, mention: Mention, age: Age, birth: Birth) -> Iterator[Claim]:
    """ "At 23": from the birthday on which somebody turned 23 to the day before the next."""
    span, point = age.span, reading.start_of(mention)
    if age.birthday:
        inside = reading.extraction.mentions_in(*span)
        for turned in (point, *(reading.start_of(m) for m in inside if m.is_noun)):
            then = Anniversary(turned, age.low, birth.point)
            yield reading.claim(age_at_that_time, then, Strength.INFERRED, span)
    elif birth.time is None or birth.time.start is None or birth.time.end is None:
        years = Distance(birth.point, point, age.low, age.high + 1, Granularity.YEAR)
        yield reading.claim(age_at_that_time, years, Strength.INFERRED, span)
    else:
        first = shift(Granularity.MONTH, birth.time.start, 12 * age.low)
        until = birth.time.end
        if birth.time.granularity <= Granularity.DAY:
            until -= SECONDS_PER_DAY  # the day before the next birthday is the last
        last = shift(Granularity.MONTH, until, 12 * (age.high + 1))
        unit, about = birth.time.granularity, birth.time.approximate
        year = Interval(first, last, unit, approximate=about)
        for constraint in placed(reading, mention, year):
            yield reading.claim(age_at_that_time, constraint, Strength.INFERRED, span)
