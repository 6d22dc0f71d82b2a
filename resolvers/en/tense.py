"""The tense of the verb that governs an expression, as far as nearby words tell.

No parser: the nearest verb to the left within the sentence, else the first one to the right. What
is wanted is a direction, so modals, infinitives and words of plan ("scheduled", "payable") count
as future. The look-around is bounded, and done only for expressions that leave their year or
week open.

>>> from resolvers.en import language
>>> grammar = language().grammar
>>> document = grammar.parse("The dividend will be paid on Thursday")
>>> governing_tense(document, document.nodes[-1])
<Tense.FUTURE: 'future'>
"""

from resolvers.anchor import Tense
from resolvers.grammar import Document, Node


def word_set(text: str) -> frozenset[str]:
    """Words written in a line, for the lists of this folder."""
    return frozenset(text.split())


_REACH = 60  # tokens, blanks included, on either side

_MODALS = word_set("will shall ll would could should might may can must wo gonna")
_PLANS = word_set(
    """expected scheduled due slated payable effective planned planning plans plan intends
    intend expects expect expire expires deadline upcoming begins starts opens ends closes
    resumes takes arrives returns leaves terminates hopes anticipates anticipated proposed
    proposes seeks promises promised awaits ahead tentatively"""
)
_PRESENT = word_set("is are am has have does do says say 're 's remains")
_BE_OR_HAVE = word_set("be been being have has had is are was were 's 've 'd")
_PASTS = word_set(
    """was were had did ago said began became broke brought built bought came caught chose
    drew drove fell felt fought found flew forgot froze gave went grew held heard kept knew laid
    led left lent lost made meant met paid ran rang rose sang sank sat saw sold sent shook shot
    slept slid spoke spent sprang stood stole stuck struck swam swore taught took told thought
    threw understood won wore wove wrote wound sought shrank slew bore blew bred clung crept
    dealt dug fled flung ground hung hid laid leapt lit overcame overthrew overtook rode sped
    spun swept swung tore undertook underwent withdrew woke"""
)
_PARTICIPLES = word_set(
    """been begun become broken chosen come done drawn driven fallen flown forgotten frozen given
    gone grown known lain ridden risen run seen shaken shown spoken stolen sworn taken thrown torn
    undertaken woken worn written beaten born borne bitten blown eaten hidden"""
)
_NOT_PASTS = word_set(
    """need needed indeed hundred speed feed seed breed greed creed weed bleed proceed succeed
    exceed united limited red bed shed sacred naked wicked rugged aged"""
)
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


def governing_tense(document: Document, node: Node) -> Tense | None:
    """The tense of the nearest verb in the sentence, `None` where no word tells it."""
    tokens = document.tokens
    first = _sentence_start(tokens, node.start)
    for at in range(node.start - 1, first - 1, -1):
        found = _tense_at(tokens, at, first)
        if found is not None:
            return found
    last = min(len(tokens), node.end + _REACH)
    for at in range(node.end, last):
        if _ends_sentence(tokens, at):
            return None
        found = _tense_at(tokens, at, node.end)
        if found is not None:
            return found
    return None


def is_verb(tokens: list[str], at: int) -> bool:
    """Whether a word is a verb that has a tense, as far as its form tells."""
    token = tokens[at]
    if not token.islower():
        return False
    regular = token.endswith("ed") and len(token) > 3 and token not in _NOT_PASTS
    return regular or token in _PASTS or token in _MODALS or token in _PRESENT


def _sentence_start(tokens: list[str], at: int) -> int:
    """The first token of the sentence, or the farthest that is looked at."""
    low = max(0, at - _REACH)
    for index in range(at - 1, low - 1, -1):
        if _ends_sentence(tokens, index):
            return index + 1
    return low


def _ends_sentence(tokens: list[str], at: int) -> bool:
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
    if word in _MODALS:
        return Tense.FUTURE
    if word == "to":
        return _infinitive(tokens, at, first)
    if word in _PLANS and _words_before(tokens, at, first)[-1:] != ["to"]:
        before = _words_before(tokens, at, first)
        return Tense.PAST if "had" in before or "previously" in before else Tense.FUTURE
    if word == "set" and _word_after(tokens, at) in ("to", "for"):
        return Tense.FUTURE
    if word in _PRESENT:
        return Tense.PRESENT
    regular = word.endswith("ed") and len(word) > 3 and word not in _NOT_PASTS
    if regular or word in _PASTS or word in _PARTICIPLES:
        return _past(word, _words_before(tokens, at, first))
    return None


def _past(word: str, before: list[str]) -> Tense | None:
    """The tense of a past form or participle, which its auxiliaries decide."""
    for auxiliary in reversed(before):
        if auxiliary in _MODALS or auxiliary == "to":
            return Tense.FUTURE
        if auxiliary in ("is", "are", "being", "'s", "'re"):
            return Tense.PRESENT
        if auxiliary in ("has", "have", "had", "was", "were", "been", "'ve", "'d"):
            return Tense.PAST
    return None if word in _PARTICIPLES and not before else Tense.PAST


def _infinitive(tokens: list[str], at: int, first: int) -> Tense | None:
    """ "To" before a verb looks forward, unless it tells how something went ("failed to")."""
    following = _word_after(tokens, at)
    if not following.isalpha() or not following.islower() or following in _NO_VERB_AFTER_TO:
        return None
    if following.endswith("ing"):
        return None
    before = _words_before(tokens, at, first)
    if before and before[-1] in _PLANS:
        return _tense_at(tokens, at - 2, first)
    return Tense.PAST if before and before[-1] in _UNFULFILLED else Tense.FUTURE


def _word_after(tokens: list[str], at: int) -> str:
    if at + 2 < len(tokens) and tokens[at + 1].isspace():
        return tokens[at + 2]
    return ""


def _words_before(tokens: list[str], at: int, first: int) -> list[str]:
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
        known = word in _BE_OR_HAVE or word in _MODALS or word in ("to", "not", "n", "previously")
        if not known and not word.endswith("ly") and word not in ("also", "now", "soon", "then"):
            if not kept:
                kept.append(word)
            break
        kept.append(word)
    return kept[::-1]
