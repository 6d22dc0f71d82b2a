"""The tense of the verb that governs an expression, as far as nearby words tell.

No parser: the nearest verb to the left within the sentence, else the first one to the right. What
is wanted is a direction, so modals, infinitives, words of plan ("scheduled", "payable") and what
is arranged ("Parliament votes on Monday") count as future; a noun of plan does not where a verb
before it has happened ("rejected the plan"). The look-around is bounded, and done only for
expressions that leave their year or week open.

>>> from resolvers.en import language
>>> grammar = language().grammar
>>> document = grammar.parse("The dividend will be paid on Thursday")
>>> governing_tense(document, document.nodes[-1])
<Tense.FUTURE: 'future'>
"""

from resolvers.anchor import Tense
from resolvers.en.verbs import (
    BE_OR_HAVE,
    INTENTIONS,
    MODALS,
    PARTICIPLES,
    PRESENT,
    PROSPECTS,
    REPORTING,
    SCHEDULED,
    is_arranged,
    is_past_form,
    is_past_like_present,
)
from resolvers.en.word_sets import word_set
from resolvers.grammar import Document, Node

_REACH = 60  # tokens, blanks included, on either side

_UNFULFILLED = word_set(  # "failed to", "began to": what follows has happened, or has not
    """began failed refused managed tried declined helped continued used had served ceased
    decided started forced led able attempted rushed appeared seemed happened tended hastened proved
    dared paused stopped came got"""
)
_NO_VERB_AFTER_TO = word_set(
    """the a an this that these those his her its their our my your all any some each both more
    less about nearly almost him them us me it which whom what and or of"""
)
_ABBREVIATED = word_set(
    """jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms dr st gen col lt sen rep gov inc
    corp co ltd cos vs no prof maj capt sgt rev hon jr sr mon tue tues wed thu thur thurs fri sat
    sun a b c d e f g h i j k l m n o p q r s t u v w x y z"""
)
_CLAUSES = word_set("that which who whom when where while because but if although as so whether")
_ENDS = frozenset(".!?;")
_UP_TO = word_set("until till to through by")


def governing_tense(document: Document, node: Node) -> Tense | None:
    """The tense of the nearest verb in the sentence, `None` where no word tells it."""
    tokens = document.tokens
    first = sentence_start(tokens, node.start)
    if _is_since(tokens, node):
        return Tense.PAST
    if _is_told_ahead(tokens, node.start, first):
        return Tense.FUTURE
    before = _tense_before(tokens, node.start, first)
    if before is Tense.PAST and _leads_up_to(tokens, node.start):
        return None
    return before if before is not None else _tense_after(tokens, node.end)


def _is_since(tokens: list[str], node: Node) -> bool:
    """Whether something has lasted since then; an hour may be that of any day."""
    if _word_before(tokens, node.start) == "since":
        return True
    of_a_day = bool(node.children) and node.children[-1].category not in ("clock", "bareclock")
    return of_a_day and tokens[node.start].lower() == "since"


def _is_told_ahead(tokens: list[str], start: int, first: int) -> bool:
    """ "The deadline is Monday", "it is published in June", "she set 3 May as the day"."""
    at = start - 2
    if at > first and tokens[at] in ("on", "in", "at"):
        at -= 2
    if at < first or not tokens[at + 1].isspace():
        return False
    word = tokens[at]
    if word == "set":
        return at == start - 2
    if is_past_form(word) or word in PARTICIPLES:
        return _past(word, words_before(tokens, at, first)) is Tense.PRESENT
    return word in ("is", "are")


def _leads_up_to(tokens: list[str], start: int) -> bool:
    """Whether the verb leads up to the time: "extended the offer to 9 November" is of no side."""
    return tokens[start].lower() in _UP_TO or _word_before(tokens, start) in _UP_TO


def _tense_before(tokens: list[str], start: int, first: int) -> Tense | None:
    """What the words before an expression tell, the nearest first.

    A word that only looks ahead ("the plan") waits for a verb of its clause that has happened.
    """
    ahead = False
    for at in range(start - 1, first - 1, -1):
        if ahead and _starts_a_clause(tokens, at):
            return Tense.FUTURE
        if not tokens[at][0].isalpha():
            continue
        if _looks_ahead(tokens, at, first):
            ahead = True
            continue
        found = _tense_at(tokens, at, first)
        if found is not None:
            return Tense.FUTURE if ahead and found is Tense.PRESENT else found
    return Tense.FUTURE if ahead else None


def _tense_after(tokens: list[str], end: int) -> Tense | None:
    """What the words after an expression tell; an infinitive there has a purpose, not a time."""
    for at in range(end, min(len(tokens), end + _REACH)):
        token = tokens[at]
        if (token in _ENDS or "\n" in token) and ends_sentence(tokens, at):
            return None
        if token == "to" or not token[0].isalpha():
            continue
        if _looks_ahead(tokens, at, end):
            return Tense.FUTURE
        found = _tense_at(tokens, at, end)
        if found is not None:
            return found
    return None


def _starts_a_clause(tokens: list[str], at: int) -> bool:
    """Whether the words after it may have a verb of their own."""
    return tokens[at] in ",:(—" or tokens[at].lower() in _CLAUSES or tokens[at] in REPORTING


def _looks_ahead(tokens: list[str], at: int, first: int) -> bool:
    word = tokens[at]
    if word in PROSPECTS:
        before = words_before(tokens, at, first)
        return before[-1:] != ["to"] and "had" not in before and "previously" not in before
    return is_arranged(tokens, at, first)


def sentence_start(tokens: list[str], at: int) -> int:
    """The first token of the sentence, or the farthest that is looked at."""
    low = max(0, at - _REACH)
    for index in range(at - 1, low - 1, -1):
        token = tokens[index]
        if (token in _ENDS or "\n" in token) and ends_sentence(tokens, index):
            return index + 1
    return low


def ends_sentence(tokens: list[str], at: int) -> bool:
    token = tokens[at]
    if token in "!?;":
        return True
    if token != ".":
        return token.isspace() and token.count("\n") > 1
    following = tokens[at + 1 : at + 4]
    if not following or not (following[0][0].isspace() or following[0] in "\"'”’)"):
        return False
    word = next((t for t in following if t[0].isalnum()), "")
    starts = word[:1].isupper() or word[:1].isdecimal() or not word
    return starts and not (at and tokens[at - 1].lower() in _ABBREVIATED)


def _tense_at(tokens: list[str], at: int, first: int) -> Tense | None:
    """What one word tells, with the auxiliaries before it."""
    token = tokens[at]
    if not token[0].isalpha() or not (token.islower() or at == first):
        return None  # a name is no verb
    word = token.lower()
    if word in MODALS:
        return Tense.FUTURE
    if word == "to":
        return _infinitive(tokens, at, first)
    if word in SCHEDULED:
        return _scheduled(tokens, at, first)
    if word in PROSPECTS:
        before = words_before(tokens, at, first)
        return Tense.PAST if "had" in before or "previously" in before else None
    if word in INTENTIONS and words_before(tokens, at, first)[-1:] != ["to"]:
        return Tense.FUTURE
    if word == "set" and _word_after(tokens, at) in ("to", "for"):
        return Tense.FUTURE
    if word in PRESENT:
        return Tense.FUTURE if _is_to_come(tokens, at) else Tense.PRESENT
    if is_past_form(word) or word in PARTICIPLES or is_past_like_present(tokens, at, first):
        return _past(word, words_before(tokens, at, first))
    return None


def _is_to_come(tokens: list[str], at: int) -> bool:
    """ "She is to speak", "she is flying to Rome": arranged, and so to come."""
    following = _word_after(tokens, at)
    return tokens[at] in ("is", "are") and (following == "to" or following.endswith("ing"))


def _scheduled(tokens: list[str], at: int, first: int) -> Tense | None:
    """ "Planned for Monday" looks ahead, "planned a march" has happened, "had planned" too."""
    before = words_before(tokens, at, first)
    if "had" in before or "previously" in before:
        return Tense.PAST
    if tokens[at] in ("proposed", "promised", "planned"):
        following = _word_after(tokens, at)
        if before and before[-1] not in BE_OR_HAVE and following in _OBJECTS:
            return Tense.PAST
    return Tense.FUTURE


_OBJECTS = word_set("a an the this that his her its their more new in on no two three")


def _past(word: str, before: list[str]) -> Tense | None:
    """The tense of a past form or participle, which its auxiliaries decide."""
    for auxiliary in reversed(before):
        if auxiliary in MODALS or auxiliary == "to":
            return Tense.FUTURE
        if auxiliary in ("is", "are", "being", "'s", "'re"):
            return Tense.PRESENT
        if auxiliary in ("has", "have", "had", "was", "were", "been", "'ve", "'d"):
            return Tense.PAST
    return None if word in PARTICIPLES and not before else Tense.PAST


def _infinitive(tokens: list[str], at: int, first: int) -> Tense | None:
    """ "To" before a verb looks forward, unless it tells how something went ("failed to")."""
    following = _word_after(tokens, at)
    if not following.isalpha() or not following.islower() or following in _NO_VERB_AFTER_TO:
        return None
    if following.endswith("ing"):
        return None
    before = words_before(tokens, at, first)
    if before and before[-1] in SCHEDULED:
        return _scheduled(tokens, at - 2, first)
    return Tense.PAST if before and before[-1] in _UNFULFILLED else Tense.FUTURE


def _word_before(tokens: list[str], at: int) -> str:
    return tokens[at - 2].lower() if at > 1 and tokens[at - 1].isspace() else ""


def _word_after(tokens: list[str], at: int) -> str:
    if at + 2 < len(tokens) and tokens[at + 1].isspace():
        return tokens[at + 2]
    return ""


def words_before(tokens: list[str], at: int, first: int) -> list[str]:
    """Up to four words before a verb that can be its auxiliaries or adverbs, nearest last."""
    found = []
    for index in range(at - 2, max(first, at - 9) - 1, -1):
        token = tokens[index]
        if token in ",;:":
            break
        if token[0].isalpha():
            found.append(token.lower())
            if len(found) == 4:
                break
    kept: list[str] = []
    for word in found:
        known = word in BE_OR_HAVE or word in MODALS or word in ("to", "not", "n", "previously")
        if not known and not word.endswith("ly") and word not in ("also", "now", "soon", "then"):
            if not kept:
                kept.append(word)
            break
        kept.append(word)
    return kept[::-1]
