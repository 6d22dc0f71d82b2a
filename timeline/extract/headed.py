"""What dates at the head of items and sections say of the events below them."""

from collections.abc import Iterator

from timeline.constraint import During, Single, Within
from timeline.event import Claim, Event, Strength
from timeline.extract.headings import SEPARATORS, Heading
from timeline.extract.lexicon.kinds import ACTIVITIES
from timeline.extract.mention import Factuality, Mention
from timeline.extract.placing import placed
from timeline.extract.reading import Reading
from timeline.point import end, start

_LONGEST = 90
"""No label made of a line is longer than so many characters."""


def date_below_headings(reading: Reading) -> Iterator[Claim | Event]:
    """What headings date: what their items and the lines below them tell as happening then."""
    for number, heading in sorted(reading.headed.items()):
        mention = reading.mentions[number]
        if heading.is_of_item(mention.sentence):
            yield from dated_by_its_head(reading, mention, heading)
        else:
            yield from dated_by_the_lines_above(reading, mention, heading)
    for heading in reading.headings:
        if heading.item is not None and _names_its_event(reading, heading.item):
            yield from line_of_a_chronology(reading, heading, heading.item)


def dated_by_its_head(reading: Reading, mention: Mention, heading: Heading) -> Iterator[Claim]:
    """ "2011, March: protests began": what an item tells happened on the date at its head."""
    for constraint in _at(reading, mention, heading):
        yield reading.claim(dated_by_its_head, constraint, Strength.STATED, heading.span)


def dated_by_the_lines_above(
    reading: Reading, mention: Mention, heading: Heading
) -> Iterator[Claim]:
    """Lines without a date of their own go on from the date above them."""
    for constraint in placed(reading, mention, heading.interval):
        yield reading.claim(
            dated_by_the_lines_above, constraint, Strength.INFERRED, heading.span, weight=0.5
        )


def _at(reading: Reading, mention: Mention, heading: Heading) -> tuple[Single, ...]:
    """What goes on fills a range at the head of its line, what happens lies somewhere in it."""
    lasts = mention.is_noun or mention.stative or mention.lemma in ACTIVITIES
    if heading.ends is None or not lasts:
        return placed(reading, mention, heading.interval)
    first, last = heading.ends
    return Within(reading.start_of(mention), first), Within(reading.end_of(mention), last)


def _names_its_event(reading: Reading, item: int) -> bool:
    """Whether a line has words but no event of its own: "2014: Young Researcher Prize"."""
    sentence = reading.extraction.sentences[item]
    inside = reading.extraction.mentions_in(sentence.start, sentence.end)
    return not any(m.is_verb or m.index in reading.headed for m in inside)


def line_of_a_chronology(reading: Reading, heading: Heading, item: int) -> Iterator[Claim | Event]:
    """ "2005–2007: degree in physics": a dated line without a verb is itself an event."""
    line = reading.extraction.sentences[item]
    low, high = heading.span[1], line.end
    words = reading.text[low:high]
    low += len(words) - len(words.lstrip(SEPARATORS))
    words = words.strip(SEPARATORS)
    if not any(character.isalpha() for character in words):
        return
    event = Event(
        id=reading.id_at(low),
        label=_shortened(words),
        text=words,
        document=reading.document,
        start=low,
        end=low + len(words),
        sentence=reading.sentences[item],
        factuality=Factuality.HAPPENED.value,
        salience=0.6,
    )
    yield event
    constraints: tuple[Single, ...] = (During(event, heading.interval),)
    if heading.ends is not None:
        first, last = heading.ends
        constraints = (Within(start(event), first), Within(end(event), last))
    for constraint in constraints:
        yield reading.claim(line_of_a_chronology, constraint, Strength.STATED, heading.span)


def _shortened(words: str) -> str:
    label = " ".join(words.split())
    return label if len(label) <= _LONGEST else label[:_LONGEST].rsplit(" ", 1)[0]
