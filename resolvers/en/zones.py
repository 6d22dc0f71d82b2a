"""Time zones by abbreviation, by name and by offset, put on the clock times before them.

An abbreviation that several countries use means the one of its commonest use in English text:
EST is New York, IST India, BST Britain. What is said "London time" or "Eastern" keeps the offset
of standard time, since no date need be known yet.
"""

from attrs import evolve

from resolvers.grammar import Level, Match, RuleBook
from resolvers.terms.base import Term
from resolvers.terms.clock import At, Clock
from resolvers.terms.clock_range import ClockRange

RULES = RuleBook()


def _hours(offsets: dict[str, float]) -> dict[str, object]:
    return {words: int(3600 * hours) for words, hours in offsets.items()}


RULES.words(
    "zone",
    _hours(
        {
            "utc gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
            "pst": -8, "pdt": -7, "akst": -9, "hst": -10, "bst": 1, "cet": 1, "cest": 2,
            "eet": 2, "eest": 3, "msk": 3, "ist": 5.5, "jst": 9, "kst": 9, "sgt": 8, "hkt": 8,
            "aest": 10, "aedt": 11, "acst": 9.5, "awst": 8, "nzst": 12, "nzdt": 13,
        }
    ),
)  # fmt: skip
RULES.words("zone", _hours({"Z": 0, "ET": -5, "CT": -6, "MT": -7, "PT": -8}), exact=True)
RULES.words("zonename", _hours({"eastern": -5, "central": -6, "mountain": -7, "pacific": -8}))
RULES.words(
    "city",
    _hours(
        {
            "london lisbon": 0, "paris berlin rome madrid vienna brussels amsterdam": 1,
            "moscow": 3, "dubai": 4, "beijing shanghai singapore": 8, "tokyo seoul": 9,
            "sydney melbourne": 10, "chicago": -6, "denver": -7, "greenwich": 0,
        }
    ),
)  # fmt: skip
RULES.words("sign", {"+": 1, "- −": -1})
RULES.words("openbracket", {"( [": 1})
RULES.words("closebracket", {") ]": 1})

NUMERIC_ZONE = "{sign}({dd:zone_hours}(:{dd:zone_minutes})?|{dddd:zone_packed})"
_SIGNED = "{sign}({dddd:zone_packed}|{dd:zone_hours}:{dd:zone_minutes})"
_ZONE = "({zone}|{zonename}( standard| daylight)?( time)?|{city} time|local time)"


def zone_of(m: Match) -> int | None:
    """The offset that a match captured, in seconds east of UTC; `None` where it has none."""
    for name in ("zone", "zonename", "city"):
        if m.has(name) and not m.has("sign"):
            return m.number(name)
    if not m.has("sign"):
        return None
    if m.has("zone_packed"):
        hours, minutes = divmod(m.number("zone_packed"), 100)
    else:
        hours = m.number("zone_hours")
        minutes = m.number("zone_minutes") if m.has("zone_minutes") else 0
    if hours > 15 or minutes > 59:
        return None
    return m.number("sign") * (3600 * hours + 60 * minutes)


@RULES.rule("{zone}~{sign}{int:zone_hours}(:{dd:zone_minutes})?", gives="zone", level=Level.NUMBER,
            latent=True)  # fmt: skip
def zone_and_offset(m: Match) -> int | None:
    return zone_of(m)


@RULES.rule(
    "{hour}(:|.){mm}:{mm:ss}(.{digits})?~" + _SIGNED,
    "{hour}(:|.){mm}~{sign}{dddd:zone_packed}",
    gives="clock",
    level=Level.NUMBER,
    examples={"16:39:01 +0000": "2016-03-14T16:39:01Z", "23:00+0530": "2016-03-14T23:00+05:30"},
)
def clock_with_an_offset(m: Match) -> Term | None:
    second = m.number("ss") if m.has("ss") else None
    zone = zone_of(m)
    return None if zone is None else Clock(m.number("hour"), m.number("mm"), second, zone=zone)


@RULES.rule(
    "{clock}~" + _ZONE,
    "{clock}~{openbracket}" + _ZONE + "{closebracket}",
    gives="clock",
    level=Level.PHRASE,
    examples={
        "at 5 p.m. EST": "2016-03-14T17-05:00",
        "10:30 (GMT-2:30)": "2016-03-14T10:30-02:30",
        "9 a.m. London time": "2016-03-14T09Z",
    },
    never=("at 5 p.m. established members left", "at 5 p.m. in London"),
)
def clock_in_a_zone(m: Match) -> Term | None:
    clock, zone = m["clock"], zone_of(m)
    if not isinstance(clock, Clock):
        return None
    return clock if zone is None else evolve(clock, zone=zone)


@RULES.rule(
    "{clockrange}~" + _ZONE,
    "{clockrange}~{openbracket}" + _ZONE + "{closebracket}",
    gives="clockrange",
    level=Level.PHRASE,
    examples={"3-5 pm PST": "2016-03-14T15-08:00/2016-03-14T17-08:00"},
)
def clock_range_in_a_zone(m: Match) -> Term | None:
    hours, zone = m["clockrange"], zone_of(m)
    if not isinstance(hours, ClockRange) or zone is None:
        return hours if isinstance(hours, ClockRange) else None
    return evolve(hours, first=evolve(hours.first, zone=zone), last=evolve(hours.last, zone=zone))


@RULES.rule(
    "{moment}~" + _ZONE,
    "{moment}~{openbracket}" + _ZONE + "{closebracket}",
    gives="moment",
    level=Level.PHRASE,
    examples={"2016-03-14 09:26:53 (UTC)": "2016-03-14T09:26:53Z"},
)
def moment_in_a_zone(m: Match) -> Term | None:
    moment, zone = m["moment"], zone_of(m)
    if not isinstance(moment, At) or not isinstance(moment.clock, Clock) or zone is None:
        return moment if isinstance(moment, At) else None
    return evolve(moment, clock=evolve(moment.clock, zone=zone))
