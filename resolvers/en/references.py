"""Vague references to the present, past and future, and words that only order what is told.

"Soon", "previously" and "former" tell an order more often than a time. TIMEX3 and TIMEX2 mark
them differently: which are reported where is for `resolvers.en.filters`, by their category.
"""

from resolvers.grammar import Match, RuleBook
from resolvers.terms.base import Term
from resolvers.terms.combine import Vague
from resolvers.terms.deictic import Now
from resolvers.values import Reference

RULES = RuleBook()
RULES.words(
    "reference",
    {
        "now currently nowadays presently": Reference.PRESENT,
        "recently lately": Reference.PAST,
        "someday": Reference.FUTURE,
    },
    trigger=True,
)
RULES.words(
    "sequence",
    {
        "previously formerly": Reference.PAST,
        "soon shortly eventually": Reference.FUTURE,
    },
    trigger=True,
)
RULES.words("attribute", {"former": Reference.PAST, "future": Reference.FUTURE}, trigger=True)
RULES.words("attribute_sure", {"current": Reference.PRESENT, "recent": Reference.PAST},
            trigger=True)  # fmt: skip
RULES.words("times", ["past", "present", "moment", "days", "date", "term"], trigger=True)


@RULES.rule(
    "((right|just) )?{reference}",
    "(more|most|very) {reference}",
    gives="ref",
    examples={"recently": "PAST_REF", "more recently": "PAST_REF"},
    never=("now and then", "now that it rains"),
)
def vague_reference(m: Match) -> Term | None:
    reference, words = m["reference"], m.text.lower().split()
    if words[0] in ("more", "most", "very") and reference is not Reference.PAST:
        return None
    if words[-1] == "now" and _is_a_phrase(m):
        return None
    if words[-1] == "now":
        return Now() if words[0] in ("now", "right") else None
    if len(words) > 1 and reference is Reference.PRESENT:
        return None
    return Vague(reference) if isinstance(reference, Reference) else None


@RULES.rule(
    "{sequence}",
    gives="sequence",
    examples={"it will soon be ready": "FUTURE_REF"},
    never=("soon after the storm", "as soon as it rained", "she previously led it"),
)
def word_of_sequence(m: Match) -> Term | None:
    reference = m["sequence"]
    return Vague(reference) if isinstance(reference, Reference) else None


@RULES.rule("as soon as possible", gives="ref", examples={"as soon as possible": "FUTURE_REF"})
def as_soon_as_possible(m: Match) -> Term:
    return Vague(Reference.FUTURE)


@RULES.rule("{attribute}", gives="attribute", never=("the former mayor", "his future wife"))
def attribute_of_a_noun(m: Match) -> Term | None:
    reference = m["attribute"]
    return Vague(reference) if isinstance(reference, Reference) else None


@RULES.rule(
    "{attribute_sure}",
    gives="ref",
    examples={"the current rules": "PRESENT_REF", "a recent visit": "PAST_REF"},
    never=("the current was strong",),
)
def attribute_of_the_present(m: Match) -> Term | None:
    reference = m["attribute_sure"]
    if _ends_a_phrase(m):
        return None  # of a river
    return Vague(reference) if isinstance(reference, Reference) else None


@RULES.rule("recent {units}", gives="ref", examples={"in recent years": "PAST_REF"})
def recent_units(m: Match) -> Term:
    return Vague(Reference.PAST)


@RULES.rule("(coming|future) {units}", gives="ref", examples={"in coming months": "FUTURE_REF"})
def coming_units(m: Match) -> Term:
    return Vague(Reference.FUTURE)


@RULES.rule("the (recent |distant |not too distant )?past", gives="ref",
            examples={"in the past": "PAST_REF"})  # fmt: skip
def the_past(m: Match) -> Term | None:
    return Vague(Reference.PAST) if _ends_a_phrase(m) else None


@RULES.rule("the (near |foreseeable |immediate |distant |not too distant )?future", gives="ref",
            examples={"in the near future": "FUTURE_REF"})  # fmt: skip
def the_future(m: Match) -> Term | None:
    return Vague(Reference.FUTURE) if _ends_a_phrase(m) else None


@RULES.rule("the (short|near|long|longer) term", gives="ref",
            examples={"in the short term": "FUTURE_REF"})  # fmt: skip
def the_near_term(m: Match) -> Term | None:
    before = [token.lower() for token in m.before(2)]
    return Vague(Reference.FUTURE) if before[:1] in (["in"], ["over"], ["for"]) else None


@RULES.rule("these days", "the time being", "at (this|the) (time|moment)",
            "(the )?present day", "at present", "this crucial (moment|time)", gives="ref",
            examples={"these days": "PRESENT_REF", "at present": "PRESENT_REF"})  # fmt: skip
def the_present(m: Match) -> Term | None:
    words = m.text.lower().split()
    if words[:3] in (["at", "the", "time"], ["at", "the", "point"]):
        return None  # the time told of: see the anaphora
    if [token.lower() for token in m.after(2)] == [" ", "of"]:
        return None  # the moment of truth
    return Vague(Reference.PRESENT)


@RULES.rule("to date", gives="ref", examples={"the largest to date": "PRESENT_REF"},
            never=("to date the stone",))  # fmt: skip
def to_date(m: Match) -> Term | None:
    after = m.after(2)
    follows = len(after) == 2 and after[0].isspace() and after[1].lower() in ("the", "a", "an")
    return None if follows else Vague(Reference.PRESENT)


@RULES.rule("a later (date|time)", gives="ref", examples={"at a later date": "FUTURE_REF"})
def a_later_date(m: Match) -> Term:
    return Vague(Reference.FUTURE)


def _is_a_phrase(m: Match) -> bool:
    """ "Now and then", "now that we know"."""
    following = [token.lower() for token in m.after(4)]
    return following[1:2] == ["that"] or following[1:] in (
        ["and", " ", "then"],
        ["and", " ", "again"],
    )


def _ends_a_phrase(m: Match) -> bool:
    """Whether no noun follows that the words would only describe."""
    after = m.after(2)
    if len(after) < 2 or not after[0].isspace():
        return not (after and after[0] == "-")
    return not after[1][0].isalnum() or is_function_word(after[1])


def is_function_word(word: str) -> bool:
    """Whether a word is no noun that the one before it could describe."""
    return word.lower() in _FUNCTION_WORDS


_FUNCTION_WORDS = frozenset(
    [
        *("and", "or", "but", "for", "in", "on", "at", "to", "by", "with", "from", "as"),
        *("since", "until", "till", "between", "after", "before", "during", "over", "under"),
        *("that", "which", "who", "when", "where", "if", "because", "while", "than", "so"),
        *("is", "are", "was", "were", "be", "has", "have", "had", "will", "would", "could"),
        *("he", "she", "it", "they", "we", "i", "you", "this", "these", "the", "a", "an", "his"),
        *("her", "its", "their", "our", "my", "not", "may", "might", "can", "should", "also"),
    ]
)
