"""Dates that are about right or not certain: "circa 1860", "c.1450", "1860s?", "possibly 1912"."""

from resolvers.anchor import Anchor, Domain
from resolvers.context import Context
from resolvers.grammar import Level, Match, RuleBook
from resolvers.terms.base import Term
from resolvers.terms.combine import Modified, Uncertain
from resolvers.values import Modifier

RULES = RuleBook()
RULES.words("about", {"circa ca approximately approx around about roughly ~": 1})
RULES.words("maybe", {"possibly probably perhaps maybe": 1})
RULES.words("questionmark", {"?": 1})


@RULES.rule(
    "({about}|c)(.?)~(the )?{date}",
    "{date}~{openbracket}(approx|approximate|approximately)(.?){closebracket}",
    gives="date",
    level=Level.SHIFT,
    examples={"circa 1860": "1860", "c.1450": "1450", "around 3 May 2015": "2015-05-03"},
    never=("vitamin C 1860",),
)
def about_a_date(m: Match) -> Term | None:
    of = m["date"]
    after = m.after(2)
    if len(after) == 2 and after[1][0].isdigit():
        return None  # around tomorrow 10am
    bare_c = not m.has("about") and "." not in m.text.split("c", 1)[-1][:1]
    if not isinstance(of, Term) or (bare_c and not m.text.startswith("c")):
        return None
    return Modified(Modifier.APPROX, of)


@RULES.rule(
    "{maybe} (in |on |at )?(the )?{when}",
    "{when}~{questionmark}",
    "{when}~{openbracket}{questionmark}{closebracket}",
    gives="date",
    level=Level.RANGE,
    examples={"possibly 1912": "1912?", "born (1912?)": "1912?"},
    never=("was it 1912?", "lunch tomorrow?"),
)
def uncertain_date(m: Match) -> Term | None:
    of = m["when"]
    if not isinstance(of, Term):
        return None
    if m.has("questionmark") and not m.has("closebracket"):
        asked = m.before(1) not in ([], ["("]) or not _is_absolute(of)
        return None if asked else Uncertain(of)
    return Uncertain(of)


def _is_absolute(term: Term) -> bool:
    """Whether it means the same on any day: "next Friday?" is a question, "1860s?" a doubt."""
    return term.interval(Context(Anchor(), Domain.NARRATIVE)) is not None
