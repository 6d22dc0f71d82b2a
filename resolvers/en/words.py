"""The English words of time, by category, and what each means.

A category with `_sure` holds the words that need no company to be meant as time: "March" with a
capital, but not "march".
"""

from resolvers.granularity import Granularity, PartOfDay
from resolvers.terms.weekday import Which
from resolvers.text import Lexicon
from resolvers.values import Modifier

MONTHS = {
    "january jan": 1, "february feb": 2, "march mar": 3, "april apr": 4, "may": 5, "june jun": 6,
    "july jul": 7, "august aug": 8, "september sept sep": 9, "october oct": 10,
    "november nov": 11, "december dec": 12,
}  # fmt: skip
SHORT_MONTHS = {  # with a full stop
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
SURE_MONTHS = {
    "January JANUARY Jan JAN": 1, "February FEBRUARY Feb FEB": 2, "March MARCH": 3,
    "April APRIL Apr APR": 4, "May MAY": 5, "June JUNE Jun JUN": 6, "July JULY Jul JUL": 7,
    "August AUGUST Aug AUG": 8, "September SEPTEMBER Sept SEPT Sep SEP": 9,
    "October OCTOBER Oct OCT": 10, "November NOVEMBER Nov NOV": 11,
    "December DECEMBER Dec DEC": 12, "january": 1, "february": 2, "april": 4, "june": 6,
    "july": 7, "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday mon": 0, "tuesday tues tue": 1, "wednesday wednes wed weds": 2,
    "thursday thurs thur thu": 3, "friday fri": 4, "saturday satur sat": 5, "sunday sun": 6,
}  # fmt: skip
SURE_WEEKDAYS = {
    "monday Monday MONDAY": 0, "tuesday Tuesday TUESDAY": 1,
    "wednesday Wednesday WEDNESDAY": 2, "thursday Thursday THURSDAY": 3,
    "friday Friday FRIDAY": 4, "saturday Saturday SATURDAY": 5, "sunday Sunday SUNDAY": 6,
    "tues Tues": 1, "thurs Thurs": 3,
}  # fmt: skip
SMALL_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
}  # fmt: skip
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
UNITS = {
    "second sec": Granularity.SECOND, "minute min": Granularity.MINUTE,
    "hour hr": Granularity.HOUR, "day": Granularity.DAY, "weekend wkend": Granularity.WEEKEND,
    "week wk workweek": Granularity.WEEK, "month": Granularity.MONTH,
    "quarter qtr": Granularity.QUARTER,
    "year yr": Granularity.YEAR, "decade": Granularity.DECADE, "century": Granularity.CENTURY,
    "millennium millenium": Granularity.MILLENNIUM,
}  # fmt: skip
PLURAL_UNITS = {
    "seconds secs": Granularity.SECOND, "minutes mins": Granularity.MINUTE,
    "hours hrs": Granularity.HOUR, "days": Granularity.DAY, "weekends wkends": Granularity.WEEKEND,
    "weeks wks": Granularity.WEEK, "months mos mths": Granularity.MONTH,
    "quarters qtrs": Granularity.QUARTER, "years yrs": Granularity.YEAR,
    "decades": Granularity.DECADE, "centuries": Granularity.CENTURY,
    "millennia millenia millenniums": Granularity.MILLENNIUM,
}  # fmt: skip
DAY_PARTS = {
    "morning": PartOfDay.MORNING, "midday": PartOfDay.MIDDAY, "afternoon": PartOfDay.AFTERNOON,
    "evening": PartOfDay.EVENING, "night": PartOfDay.NIGHT, "daytime": PartOfDay.DAYTIME,
}  # fmt: skip
MODIFIERS = {
    "early": Modifier.START,
    "beginning start": Modifier.START,
    "mid middle": Modifier.MID,
    "late end": Modifier.END,
}
WHICH = {
    "last previous preceding": Which.LAST, "past": Which.PAST, "this current": Which.THIS,
    "next": Which.NEXT, "coming upcoming": Which.COMING,
}  # fmt: skip

# What the category of a phrase also counts as.
SUPERTYPES = {
    "fullday": ("day", "date", "when"),  # with a year
    "monthday": ("day", "date", "when"),
    "slashday": ("monthday", "day", "date", "when"),
    "shortcentury": ("era", "date", "when"),  # 19c
    "ordinalday": ("day", "date", "when"),  # the 21st
    "dayrange": ("date", "when"),  # March 3-5
    "weekdaydate": ("day", "date", "when"),
    "day": ("date", "when"),
    "monthyear": ("monthdate", "date", "when"),
    "monthdate": ("date", "when"),
    "yeardate": ("date", "when"),
    "era": ("date", "when"),  # a decade or a century
    "week": ("period", "date", "when"),
    "period": ("date", "when"),
    "theunit": ("date", "when"),  # "the year", "the week"
    "bareseason": ("date", "when"),  # "in summer", "the summer offensive"
    "anniversary": ("day", "date", "when"),
    "date": ("when",),
    "daypart": ("time", "date", "when"),
    "weekno": ("date", "when"),  # week 11
    "clock": ("time", "when"),
    "bareclock": ("clock", "time", "when"),  # at 5
    "moment": ("time", "date", "when"),
    "holiday": ("day", "date", "when"),
    "bareamount": ("vagueamount",),  # for years
    "fromnow": ("day", "date", "when"),  # in two weeks
    "chat": ("day", "date", "when"),  # eod
    "shortweekday": ("weekdaydate", "day", "date", "when"),  # thu
}

# A time only where times are expected: in what is spoken, or with more of a date around it.
SPOKEN_ONLY = frozenset(
    {"bareclock", "barepart", "slashday", "ordinalday", "shortcentury", "chat", "shortweekday"}
)


def lexicon() -> Lexicon:
    """The words of English."""
    found = Lexicon()
    found.add("month", MONTHS, trigger=True)
    found.add("shortmonth", SHORT_MONTHS)
    found.add("month_sure", SURE_MONTHS, exact=True)
    found.add("weekday", WEEKDAYS, trigger=True)
    found.add("weekday_sure", SURE_WEEKDAYS, exact=True)
    found.add("small", SMALL_NUMBERS)
    found.add("teen", TEENS, trigger=True)
    found.add("tens", TENS, trigger=True)
    found.add("int", {**SMALL_NUMBERS, **TEENS, **TENS})
    found.add("ordinal", ORDINALS)
    found.add("unit", UNITS, trigger=True)
    found.add("units", PLURAL_UNITS, trigger=True)
    found.add("part", DAY_PARTS, trigger=True)
    found.add("modifier", MODIFIERS)
    found.add("which", WHICH)
    found.add("last", ["last", "past", "previous", "preceding", "prior"])
    found.add("next", ["next", "coming", "upcoming", "following"])
    found.add("bc", ["bc", "bce"])
    found.add("ad", ["ad", "ce"])
    found.add("dash", ["-", "–", "—", "‒"])
    found.add("upto", ["to", "until", "till", "til", "through", "thru"])
    return found
