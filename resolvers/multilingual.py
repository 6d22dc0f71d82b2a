"""One expression in any locale, through dateparser, where there are no reading rules of our own.

dateparser fills what a text leaves out from the moment it is run. So it is asked under two
reference days that have nothing in common: what both answers share was said, the rest was not.
The wall clock is never read.

>>> from resolvers.anchor import Domain
>>> read("14 mars 2016", "fr").resolve(Context(Anchor(), Domain.COLLOQUIAL)).value
Interval('2016-03-14')
>>> read("gestern", "de").resolve(Context(Anchor("2016-03-14"), Domain.COLLOQUIAL)).value
Interval('2016-03-13')
>>> read("27. Februar", "de").resolve(Context(Anchor(), Domain.COLLOQUIAL)).value.pattern
'XXXX-02-27'
"""

import warnings
from datetime import datetime

from attrs import frozen

from resolvers.anchor import Anchor, Direction
from resolvers.context import Context
from resolvers.errors import NoTimeExpression, UnknownLanguage
from resolvers.granularity import Granularity, index_of
from resolvers.terms.base import Resolution, Term
from resolvers.terms.deictic import unknown
from resolvers.values import Interval, Partial, from_datetime, to_datetime

_PROBES = (datetime(2003, 5, 7, 9, 11, 13), datetime(2014, 11, 19, 16, 42, 38))
_UNITS = {
    "day": Granularity.DAY,
    "week": Granularity.WEEK,
    "month": Granularity.MONTH,
    "year": Granularity.YEAR,
    "time": Granularity.MINUTE,
}


def read(text: str, language: str) -> "Foreign":
    """The term of an expression in a language that dateparser knows, else by its shorter tag.

    Raises:
        UnknownLanguage: where dateparser does not know the language.
        NoTimeExpression: where it finds no time in the text.
    """
    term = Foreign(text, language)
    try:
        found = term.ask(_PROBES[0])
    except UnknownLanguage:
        if "-" not in language:
            raise
        return read(text, language.rpartition("-")[0])
    if found is None:
        raise NoTimeExpression(f"dateparser finds no time expression in {text!r} ({language})")
    return term


@frozen
class Foreign(Term):
    """An expression that dateparser reads, as often as it is anchored."""

    text: str
    language: str

    def resolve(self, context: Context) -> Resolution:
        """What dateparser makes of it on two days; what differs is relative to the anchor."""
        probes = [self.ask(probe, context.anchor) for probe in _PROBES]
        first, second = probes
        if first is None or second is None:
            raise NoTimeExpression(f"no time expression in {self.text!r} ({self.language})")
        (moment, unit), (other, _) = first, second
        if moment == other:
            return Resolution(_at(moment, unit))
        if context.now is not None and (base := to_datetime(context.now)) is not None:
            found = self.ask(base, context.anchor, context.direction)
            if found is not None:
                return Resolution(_at(*found), (), "by dateparser, from the publication date")
        return Resolution(_shared(moment, other, unit))

    def ask(
        self, base: datetime, anchor: Anchor | None = None, direction: Direction | None = None
    ) -> tuple[datetime, Granularity] | None:
        """What dateparser says under a reference day: a moment and the unit it was said in.

        Raises:
            UnknownLanguage: where dateparser does not know the language.
        """
        from dateparser.date import DateDataParser

        order = "DMY" if anchor is not None and anchor.day_first else None
        settings: dict[str, object] = {
            "RELATIVE_BASE": base,
            "RETURN_AS_TIMEZONE_AWARE": False,
            "RETURN_TIME_AS_PERIOD": True,
            "PREFER_DATES_FROM": {
                Direction.PAST: "past",
                Direction.FUTURE: "future",
            }.get(direction or Direction.NEAREST, "current_period"),
        }
        if order:
            settings["DATE_ORDER"] = order
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of dateparser's own regular expressions
                parser = DateDataParser(languages=[self.language], settings=settings)
                found = parser.get_date_data(self.text)
        except ValueError as error:
            raise UnknownLanguage(
                f"there are no reading rules for the language {self.language!r}, "
                f"and dateparser does not know it: {error}"
            ) from None
        if found.date_obj is None:
            return None
        return found.date_obj.replace(tzinfo=None), _UNITS.get(
            found.period or "day", Granularity.DAY
        )


def _at(moment: datetime, unit: Granularity) -> Interval:
    return Interval.of(unit, index_of(unit, from_datetime(moment)))


def _shared(first: datetime, second: datetime, unit: Granularity) -> Partial:
    """What the answers under two unlike reference days have in common."""
    if unit in (Granularity.DAY, Granularity.MONTH) and first.month == second.month:
        if unit is Granularity.MONTH:
            return Partial(f"XXXX-{first.month:02d}")
        if first.day == second.day:
            return Partial(f"XXXX-{first.month:02d}-{first.day:02d}")
    return unknown(unit)
