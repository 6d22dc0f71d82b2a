"""Times bounded on one side: "before 1989", "since Monday", "2015 or later", "until 5pm"."""

from resolvers.grammar import Level, Match, RuleBook
from resolvers.terms.base import Term
from resolvers.terms.combine import AsOf, Modified
from resolvers.values import Modifier

RULES = RuleBook()
RULES.words(
    "bound",
    {
        "before": Modifier.BEFORE,
        "after": Modifier.AFTER,
        "since": Modifier.ON_OR_AFTER,
        "until till til by through thru": Modifier.ON_OR_BEFORE,
    },
)
RULES.words("tail", {"later after onward onwards on greater": Modifier.ON_OR_AFTER,
                     "earlier before": Modifier.ON_OR_BEFORE})  # fmt: skip


@RULES.rule(
    "(no|not) later than",
    "not after",
    "as late as",
    "(on|at|in) or before",
    "before or (on|in|at)",
    "earlier than or (on|in|at)",
    "<=",
    "at the (very )?latest,?( in| on| at| by)?",
    gives="bound",
    level=Level.NUMBER,
    latent=True,
)
def at_the_latest(m: Match) -> Modifier:
    return Modifier.ON_OR_BEFORE


@RULES.rule("(on|at|in) or after", "after or (on|in|at)", "later than or (on|in|at)", "not before",
            ">=", "at the (very )?earliest,?( in| on| at)?", "(no|not) (earlier|sooner) than",
            "as early as", "as of", "starting( from| on| in)?", "beginning (from|on|in)",
            gives="bound", level=Level.NUMBER, latent=True)  # fmt: skip
def at_the_earliest(m: Match) -> Modifier:
    return Modifier.ON_OR_AFTER


@RULES.rule("(later|greater|more recent) than", ">", gives="bound", level=Level.NUMBER, latent=True)
def later_than(m: Match) -> Modifier:
    return Modifier.AFTER


@RULES.rule("(earlier|sooner) than", "<", "prior to", "previous to", "up until", "up to",
            gives="bound", level=Level.NUMBER, latent=True)  # fmt: skip
def earlier_than(m: Match) -> Modifier:
    return Modifier.ON_OR_BEFORE if m.text.lower().startswith("up") else Modifier.BEFORE


@RULES.rule(
    "{bound}~(at least |{about} )?{when}",
    gives="bound",
    level=Level.RANGE,
    examples={
        "since Monday": "2016-03-14",
        "before 1989": "1989",
        "no later than May 2015": "2015-05",
        "until 5 p.m.": "2016-03-14T17",
        "until at least Friday": "2016-03-11",
        "in or after 1989": "1989",
        "not after 1989": "1989",
    },
)
def bounded_time(m: Match) -> Term | None:
    modifier, of = m["bound"], m["when"]
    if not isinstance(modifier, Modifier) or not isinstance(of, Term):
        return None
    as_of = m.word("bound").lower().split() == ["as", "of"]
    return AsOf(of) if as_of else Modified(modifier, of)


@RULES.rule(
    "(from )?{when} (or|and) {tail}",
    "(from )?{when} (onward|onwards)",
    "from {when} on",
    gives="bound",
    level=Level.RANGE,
    examples={"in 2012 or later": "2012", "from 1990 on": "1990", "May 2015 onwards": "2015-05"},
    never=("in 2012 and on Monday", "on 3 May and after the vote"),
)
def time_or_later(m: Match) -> Term | None:
    of = m["when"]
    modifier = m["tail"] if m.has("tail") else Modifier.ON_OR_AFTER
    if m.has("tail") and m.word("tail").lower() == "on":
        return None
    if m.has("tail") and m.word("tail").lower() in ("after", "before") and _has_an_object(m):
        return None  # "on 3 May and after the vote"
    if isinstance(of, Term) and isinstance(modifier, Modifier):
        return Modified(modifier, of)
    return None


@RULES.rule(
    "{when},? {bound}",
    gives="bound",
    level=Level.RANGE,
    examples={"in 1735 at the latest": "1735", "on Monday at the earliest": "2016-03-14"},
)
def time_at_the_latest(m: Match) -> Term | None:
    of, modifier = m["when"], m["bound"]
    if not m.word("bound").lower().endswith(("latest", "earliest")):
        return None
    if isinstance(of, Term) and isinstance(modifier, Modifier):
        return Modified(modifier, of)
    return None


def _has_an_object(m: Match) -> bool:
    following = m.after(2)
    return len(following) == 2 and following[0].isspace() and following[1][0].isalnum()
