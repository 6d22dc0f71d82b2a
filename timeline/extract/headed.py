"""What dates at the head of items and sections say of the events below them."""

from collections.abc import Iterator

from timeline.event import Claim, Strength
from timeline.extract.headings import Heading
from timeline.extract.mention import Mention
from timeline.extract.placing import placed
from timeline.extract.reading import Reading


def date_below_headings(reading: Reading) -> Iterator[Claim]:
    """What headings date: what their items and the lines below them tell as happening then."""
    for number, heading in sorted(reading.headed.items()):
        mention = reading.mentions[number]
        if heading.is_of_item(mention.sentence):
            yield from dated_by_its_head(reading, mention, heading)
        else:
            yield from dated_by_the_lines_above(reading, mention, heading)


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
