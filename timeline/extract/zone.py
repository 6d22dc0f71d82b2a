"""The zone of a text's own clock, where nobody gives the zone that its times are told in.

"At 14:05 UTC the disk failed. At 14:20 it was replaced" goes on in the zone that it begins in.
Where each time names its zone, all are converted to that of the first. A text that names another
zone beside times without one, or local time, does not say what those without are told in: then a
time with a zone may lie as far from the others as zones do.
"""

from collections.abc import Sequence

from resolvers.expression import TimeExpression
from resolvers.granularity import Granularity
from resolvers.values import Interval

_LOCAL = "local"


def own_offset(expressions: Sequence[TimeExpression]) -> int | None:
    """The offset of the text's clock, in seconds east of UTC; `None` where it does not say.

    >>> from resolvers import find
    >>> own_offset(find("The lift stuck at 14:05 UTC on 3 May 2016 and was freed at 14:50."))
    0
    >>> own_offset(find("It struck at 5:10 on 3 May 2016, at 21:10 GMT on 2 May 2016.")) is None
    True
    """
    clocks = [(e, e.value) for e in expressions if isinstance(e.value, Interval)]
    shown = [(e, value) for e, value in clocks if value.granularity < Granularity.PART_OF_DAY]
    offsets = [value.utc_offset for _, value in shown]
    if not offsets or any(_LOCAL in e.text.lower().split() for e, _ in shown):
        return None
    named = set(offsets) - {None}
    return offsets[0] if len(named) == 1 or None not in offsets else None
