"""Clock times: "5 p.m.", "17:30", "half past three", "ten thirty", "1600 hours", "at 5".

What leaves the half of the day open is marked so; a bare hour is read only after "at", and by
itself only where times are expected (category `bareclock`).
"""

from attrs import evolve

from resolvers.en.context import is_part_of_a_code, stands_alone
from resolvers.grammar import Level, Match, RuleBook
from resolvers.terms.base import Term
from resolvers.terms.clock import Clock

RULES = RuleBook()
RULES.words("noon", {"noon midday noontime noonish": 12, "midnight": 24}, trigger=True)
RULES.words("pm", {"pm": 12}, trigger=True)
RULES.words("am", {"AM": 0}, exact=True, trigger=True)
RULES.words("am", {"am": 0})
RULES.words("m", {"m": 1}, trigger=True)  # of "five p.m."
RULES.words("halfletter", {"a": 0, "p": 12})
RULES.words("oclock", {"oclock clock past": 1}, trigger=True)
RULES.words("zero", {"oh o ou zero": 0})

HALF = "({am}|{pm})"
OCLOCK = "~(o'clock|oclock|o clock)"


@RULES.rule("p.~m(.?)", "p~.~m~(.?)", "p m", gives="pm", level=Level.NUMBER, latent=True)
def spelled_pm(m: Match) -> str | None:
    return None if m.text == "p m" and not stands_alone(m) else "pm"


@RULES.rule("a.~m(.?)", "a~.~m~(.?)", "a m", gives="am", level=Level.NUMBER, latent=True)
def spelled_am(m: Match) -> str | None:
    return None if m.text == "a m" and not stands_alone(m) else "am"


def clock_of(
    hour: int, minute: int | None, second: int | None, half: int | None, *, padded: bool = False
) -> Clock | None:
    """A clock time from its numbers, `None` where no clock shows it.

    Args:
        hour: 0 to 24.
        minute: `None` where it was not said.
        second: likewise.
        half: 0 for am, 12 for pm, `None` where the text does not say.
        padded: whether the hour has a leading zero, and so is of the 24-hour clock.
    """
    if (minute or 0) > 59 or (second or 0) > 60 or hour > 24 or (hour == 24 and minute):
        return None
    if half is not None:
        if hour > 12:
            return Clock(hour, minute, second) if half else None
        return Clock(hour % 12 + half, minute, second)
    open_half = 1 <= hour <= 12 and not padded and second is None
    return Clock(hour, minute, second, half_day=open_half)


def half_of(m: Match) -> int | None:
    """0 for am, 12 for pm, `None` where the match has neither."""
    for name in ("am", "pm"):
        if m.has(name):
            return 12 if name == "pm" else 0
    return m.number("halfletter") if m.has("halfletter") else None


def _number(m: Match, *names: str) -> int | None:
    return next((m.number(name) for name in names if m.has(name)), None)


def _clock(m: Match) -> Clock | None:
    padded = m.word("hour").startswith("0")
    minute, second = _number(m, "mm", "minute"), _number(m, "ss")
    return clock_of(m.number("hour"), minute, second, half_of(m), padded=padded)


@RULES.rule(
    "{int:hour}~(.?)" + HALF,
    "{int:hour}" + OCLOCK + f"(~{HALF})?(~sharp)?",
    "{int:hour} in the " + HALF,
    "{hour}(:|.){mm}(:{mm:ss})?~" + HALF,
    "{hour}:{mm}:{mm:ss}.{digits:fraction}~" + HALF,
    "{int:hour}(-| ){int:minute}~" + HALF,
    gives="clock",
    examples={
        "5 p.m.": "2016-03-14T17",
        "at five pm": "2016-03-14T17",
        "10.30am": "2016-03-14T10:30",
        "four fifteen p.m.": "2016-03-14T16:15",
        "at six o'clock": "2016-03-14T06",
    },
    never=("I am 5", "he is 14 am I"),
)
def twelve_hour_clock(m: Match) -> Term | None:
    if not 1 <= m.number("hour") <= 12 and not m.has("mm"):
        return None
    if m.has("minute") and (m.number("minute") < 10 or ("-" in m.text and m.text[0].isdigit())):
        return None
    return _clock(m)


@RULES.rule(
    "{hour}:{mm}(:{mm:ss}(.{digits:fraction})?)?",
    gives="clock",
    examples={"at 10:30": "2016-03-14T10:30", "from 17:45:10": "2016-03-14T17:45:10"},
    never=("10:30:45:12", "a 4:11:30:22 address", "she won in 1:55.4"),
)
def digital_clock(m: Match) -> Term | None:
    after = m.after(2)
    if not m.has("ss") and len(after) == 2 and after[0] == "." and after[1][0].isdigit():
        return None  # "won in 1:55.4"
    return None if is_part_of_a_code(m) and not _runs_into_a_range(m) else _clock(m)


def _runs_into_a_range(m: Match) -> bool:
    """Whether just a hyphen or a time stamp's T stands beside it: "10:30-12:00"."""
    before, after = m.before(2), m.after(2)
    beside = {token for token in (*before[-1:], *after[:1]) if not token.isspace()}
    return beside <= set("-–—/,.T+") or (not before and beside <= set("-–—/,.+ZTh"))


@RULES.rule(
    "({hhmm:packed}|{hmm:packed_short})~" + HALF,
    "{hhmm:packed}~(h|hours|hrs|hr)",
    "{hhmm:packed}~{zone}",
    "{hour}h({mm})?",
    gives="clock",
    examples={
        "at 1600 hours": "2016-03-14T16:00",
        "330 p.m.": "2016-03-14T15:30",
        "at 8h05": "2016-03-14T08:05",
        "at 2300 GMT": "2016-03-14T23:00Z",
    },
    never=("within 2000 hours",),
)
def packed_clock(m: Match) -> Term | None:
    if m.has("hour"):
        at = m.before(2)[:1] in (["at"], ["@"], ["At"])
        minute = m.number("mm") if m.has("mm") else 0
        return Clock(m.number("hour"), minute) if at or m.has("mm") else None
    digits = m.word("packed" if m.has("packed") else "packed_short")
    half = half_of(m)
    before = [word.lower() for word in m.before(2)]
    if half is None and (before[:1] in (["for"], ["within"], ["than"], ["over"], ["about"])):
        return None
    clock = _packed(digits, half)
    return evolve(clock, zone=m.number("zone")) if clock and m.has("zone") else clock


def _packed(digits: str, half: int | None) -> Clock | None:
    """The clock time of three or four digits."""
    return clock_of(int(digits[:-2]), int(digits[-2:]), None, half, padded=half is None)


@RULES.rule("{hour}(:{mm})?{halfletter}(.?)", "{hour}(:{mm})?~ish", gives="bareclock")
def clock_with_a_letter(m: Match) -> Term | None:
    if not 1 <= m.number("hour") <= 12 or is_part_of_a_code(m):
        return None
    if m.has("halfletter") and m.number("halfletter") == 0 and not (m.before(1) or m.has("mm")):
        return None  # "4a" by itself is a label
    return _clock(m)


@RULES.rule(
    "{int:hour}",
    "{hour}(.| ){mm}",
    "{int:hour}(-| ){int:minute}( minutes)?",
    "{int:hour}(-| ){zero}(-| ){int:units}",
    "{hhmm:packed}",
    "half {int:hour}",
    gives="bareclock",
)
def clock_after_at(m: Match) -> Term | None:
    if not _is_after_at(m) or not stands_alone(m):
        return None
    if m.has("packed"):
        digits = m.word("packed")
        return None if "1900" <= digits <= "2099" else _packed(digits, None)
    if m.text.lower().startswith("half"):
        return clock_of(m.number("hour"), 30, None, None) if m.number("hour") <= 12 else None
    if m.number("hour") > 24:
        return None
    if m.has("units"):
        return clock_of(m.number("hour"), m.number("units"), None, None)
    minute = _number(m, "minute")
    return None if minute is not None and not 10 <= minute <= 59 else _clock(m)


def _is_after_at(m: Match) -> bool:
    before = [word.lower() for word in m.before(4)]
    if before[-2:-1] in (["around"], ["about"]):
        before = before[:-2]
    return before[-1:] == ["@"] or before[-2:-1] in (["at"], ["@"])


@RULES.rule(
    "{int:hour}-{int:minute}",
    "{int:hour}(-| ){zero}(-| ){int:units}",
    "{int:hour} {int:minute}",
    gives="bareclock",
    latent=True,
)
def clock_in_words(m: Match) -> Term | None:
    return _clock_in_words(m)


@RULES.rule(
    "(for|by|until|till|around|about|say) {int:hour}(-| ){int:minute}",
    "(for|by|until|till|around|about|say) {int:hour}(-| ){zero}(-| ){int:units}",
    gives="bareclock",
)
def clock_in_words_after_a_preposition(m: Match) -> Term | None:
    return _clock_in_words(m)


def _clock_in_words(m: Match) -> Term | None:
    if any(character.isdigit() for character in m.text) or not 1 <= m.number("hour") <= 12:
        return None
    minute = m.number("units") if m.has("units") else m.number("minute")
    if not stands_alone(m) or not (minute < 10 if m.has("units") else 10 <= minute <= 59):
        return None
    return clock_of(m.number("hour"), minute, None, None)


_HOUR = "({int:hour}|{noon}|{hour:shown}:{mm})" + f"(~{HALF}|{OCLOCK})?"


@RULES.rule(
    f"(half|a half) past {_HOUR}",
    f"((a )?quarter|{{int:past}}( minutes| minute| mins| min)) (past|after) {_HOUR}",
    f"{{int:past}} past {_HOUR}",
    gives="clock",
    examples={
        "at half past three": "2016-03-14T03:30",
        "a quarter past 4 pm": "2016-03-14T16:15",
        "twenty past noon": "2016-03-14T12:20",
    },
    never=("moved 3 past 5", "ran half past the post"),
)
def minutes_past(m: Match) -> Term | None:
    words = m.text.lower().split()
    minutes = 30 if "half" in words else m.number("past") if m.has("past") else 15
    if m.has("past") and minutes < 5 and "minutes" not in words:
        return None
    return _counted(m, minutes)


@RULES.rule(
    f"((a )?quarter|{{int:before}}( minutes| minute| mins| min)) (to|before|til|till|of) {_HOUR}",
    f"{{int:before}} (to|til|till) {_HOUR}",
    gives="clock",
    examples={
        "at a quarter to five": "2016-03-14T04:45",
        "twenty minutes to 2pm": "2016-03-14T13:40",
        "at ten to noon": "2016-03-14T11:50",
    },
    never=("five to seven", "from 10 to 12", "won by 10 to 5"),
)
def minutes_to(m: Match) -> Term | None:
    minutes = m.number("before") if m.has("before") else 15
    named = not m.has("before") or "min" in m.text.lower() or m.has("noon")
    at = [word.lower() for word in m.before(2)][:1] == ["at"]
    if minutes >= 60 or not (named or (at and minutes % 5 == 0)):
        return None
    return _counted(m, -minutes)


def _counted(m: Match, minutes: int) -> Clock | None:
    """The clock so many minutes after the hour that the match names."""
    if m.has("noon"):
        hour, half = m.number("noon"), None
    else:
        hour = m.number("hour" if m.has("hour") else "shown")
        half = half_of(m)
        minutes += m.number("mm") if m.has("mm") else 0
    if hour > 24 or not 0 < abs(minutes) < 60 or (half is not None and not 1 <= hour <= 12):
        return None
    open_half = half is None and not m.has("noon") and hour <= 12
    hour = hour if half is None else hour % 12 + half
    moved = (60 * hour + minutes) % (24 * 60)
    return Clock(moved // 60, moved % 60, half_day=open_half and moved // 60 <= 12)


@RULES.rule(
    "{noon}",
    "{int:number} {noon}",
    "mid( |-)(night|day)",
    gives="clock",
    examples={"at noon": "2016-03-14T12:00", "at 12 midnight": "2016-03-15T00"},
)
def noon_or_midnight(m: Match) -> Term | None:
    if m.has("number") and m.number("number") != 12:
        return None
    is_noon = m.number("noon") == 12 if m.has("noon") else m.text.lower().endswith("day")
    return Clock(12, 0) if is_noon else Clock(24)
