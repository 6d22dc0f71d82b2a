"""A recurrence as schema.org's Schedule: how often, on which days, at what time.

Its terms are those of RFC 5545 under other names (https://schema.org/Schedule), so the rule of
iCalendar is what is translated.

>>> from resolvers.values import Partial
>>> for term, value, kind in terms(Recurrence(Partial("XXXX-WXX-2T17:30"))):
...     print(term, value, kind)
schema:repeatFrequency P1W
schema:byDay TU
schema:startTime 17:30:00 xsd:time
"""

from collections.abc import Iterator

from resolvers.errors import NotExpressible
from resolvers.recurrence import to_rrule
from resolvers.values import Recurrence

_UNITS = {
    "SECONDLY": "PT{}S", "MINUTELY": "PT{}M", "HOURLY": "PT{}H", "DAILY": "P{}D",
    "WEEKLY": "P{}W", "MONTHLY": "P{}M", "YEARLY": "P{}Y",
}  # fmt: skip
_NUMBERS = {"BYMONTH": "schema:byMonth", "BYMONTHDAY": "schema:byMonthDay"}
_CLOCK = ("BYHOUR", "BYMINUTE", "BYSECOND")


def terms(recurrence: Recurrence) -> Iterator[tuple[str, str, str]]:
    """The properties of a Schedule, each with its value and the datatype of that.

    Raises:
        NotExpressible: where it is said how often and not when, or by the week of the year.
    """
    rule = dict(part.split("=") for part in to_rrule(recurrence).split(";"))
    if "BYWEEKNO" in rule:
        raise NotExpressible("schema.org has no weeks of the year")
    yield "schema:repeatFrequency", _UNITS[rule["FREQ"]].format(rule.get("INTERVAL", "1")), ""
    for day in filter(None, rule.get("BYDAY", "").split(",")):
        yield "schema:byDay", day, ""
    for name, term in _NUMBERS.items():
        if name in rule:
            yield term, rule[name], "xsd:integer"
    if _CLOCK[0] in rule:
        clock = ":".join(f"{int(rule.get(name, '0')):02d}" for name in _CLOCK)
        yield "schema:startTime", clock, "xsd:time"
