"""Earlier and later within a time: "earlier this year", "late in 1957", "later that month"."""

from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import Granularity, PartOfDay
from resolvers.terms.base import Term
from resolvers.terms.clock import DayPart
from resolvers.terms.combine import Modified
from resolvers.terms.parts import Phase
from resolvers.terms.periods import PeriodOfYear
from resolvers.values import Modifier

RULES = RuleBook()
RULES.words(
    "phase",
    {"early earlier": Modifier.START, "late later": Modifier.END, "midway": Modifier.MID},
    trigger=False,
)
RULES.words("portion", {"early earlier first": Modifier.START, "middle": Modifier.MID,
                        "later latter last": Modifier.END})  # fmt: skip


@RULES.rule(
    "{phase}( on)? (in )?(the )?{date}",
    "(sometime|some time) (in )?{date}",
    gives="date",
    level=Level.PHRASE,
    examples={
        "earlier this year": "2016",
        "late in 1957": "1957",
        "sometime next month": "2016-04",
    },
    never=("no later than May",),
)
def phase_of_a_date(m: Match) -> Term | None:
    of = m["date"]
    if not isinstance(of, Term):
        return None
    modifier = m["phase"] if m.has("phase") else None
    if isinstance(modifier, Modifier) and m.word("phase").lower() in ("earlier", "later"):
        return Phase(modifier, of)
    return Modified(modifier, of) if isinstance(modifier, Modifier) else of


@RULES.rule(
    "the {portion} part of (the )?{date}",
    "the better part of (the )?{date}",
    gives="date",
    level=Level.PHRASE,
    examples={"the latter part of 2014": "2014"},
)
def portion_of_a_date(m: Match) -> Term | None:
    of, modifier = m["date"], m.get("portion")
    if not isinstance(of, Term):
        return None
    return Modified(modifier, of) if isinstance(modifier, Modifier) else of


_BEFORE_A_SEASON = frozenset(["in", "early", "late", "mid", "by", "until", "since", "this", "that"])
_OF_A_SEASON = frozenset(["offensive", "offensives", "campaign", "campaigns"])


@RULES.rule("{season}", gives="bareseason", never=("prices fall", "the spring broke"))
def season_alone(m: Match) -> Term | None:
    """Summer and winter are nothing else; spring and fall need a word that shows it."""
    before = next((token.lower() for token in reversed(m.before(2)) if token.isalpha()), "")
    after = next((token.lower() for token in m.after(2) if token.isalpha()), "")
    sure = m.word("season").lower() in ("summer", "winter", "autumn")
    if not sure and before not in _BEFORE_A_SEASON and after not in _OF_A_SEASON:
        return None
    return PeriodOfYear(Granularity.SEASON, m.number("season"))


@RULES.rule(
    "(the )?{phase} {part} hours of {day}",
    "(the )?late hours of {day}",
    "{phase} (in|on) the {part} of {day}",
    "(the )?{phase} {part} of {day}",
    "{phase} (on )?{day} {part}",
    gives="daypart",
    level=Level.PHRASE,
    examples={
        "the early morning hours of May 3, 2015": "2015-05-03TMO",
        "early in the morning of 3 May 2015": "2015-05-03TMO",
        "late on the night of May 3, 2015": "2015-05-03TNI",
        "early yesterday morning": "2016-03-13TMO",
    },
)
def phase_of_a_day_part(m: Match) -> Term | None:
    day = m["day"]
    modifier = m["phase"] if m.has("phase") else Modifier.END
    part = m["part"] if m.has("part") else PartOfDay.NIGHT
    if isinstance(day, Term) and isinstance(part, PartOfDay) and isinstance(modifier, Modifier):
        return Modified(modifier, DayPart(part, day))
    return None
