"""What a clause says that it happened at, in or during: "approved at a meeting on Monday".

The date beside such a noun is the noun's; that the sale was approved on that day follows from
where it was.
"""

import re
from collections.abc import Mapping, Sequence

from timeline.extract.lexicon.kinds import TRAVELS
from timeline.extract.lexicon.verb_classes import HAPPENING, PERFORMING
from timeline.extract.mention import Governance, Mention, Tense

_AT = frozenset(("at", "in", "during", "amid", "throughout"))
_AT_WHICH = re.compile(r"\b(?:at|in|during) which\b|\bwhere\b", re.IGNORECASE)
_HANGING = (Governance.RELATIVE, Governance.COMPLEMENT)
_SAYS_NO_MORE = frozenset((*PERFORMING.split(), *HAPPENING.split()))


def occasions(
    text: str, mentions: Sequence[Mention], dated: Mapping[int, list[int]]
) -> dict[int, Mention]:
    """The dated event noun that a verb without a date of its own happened at, by the verb's number.

    Args:
        text: the text.
        mentions: those of the text.
        dated: the numbers of the expressions that date a mention, by the mention's number.
    """
    found: dict[int, Mention] = {}
    for verb in mentions:
        if not verb.is_verb or verb.index in dated or verb.tense is Tense.NONE:
            continue
        for noun in _named_by(text, mentions, verb):
            if noun.is_noun and noun.phase is None and _is_dated(mentions, noun, dated):
                found[verb.index] = noun
                break
    return found


def _named_by(text: str, mentions: Sequence[Mention], verb: Mention) -> Sequence[Mention]:
    """The nouns that may be the occasion of a verb."""
    named = []
    for attachment in verb.attachments:
        noun = None if attachment.mention is None else mentions[attachment.mention]
        if noun is not None:
            travels = attachment.preposition == "on" and noun.lemma in TRAVELS
            if attachment.preposition in _AT or travels:
                named.append(noun)
    above = None if verb.governor is None else mentions[verb.governor]
    if above is not None and verb.governance in _HANGING:
        if above.is_verb and above.lemma in _SAYS_NO_MORE:
            number = above.subject_mention if above.passive else above.object_mention
            above = above if number is None else mentions[number]
        if _AT_WHICH.search(text, above.end, verb.start):  # "a meeting on Monday, at which ..."
            named.append(above)
    return named


def _is_dated(mentions: Sequence[Mention], noun: Mention, dated: Mapping[int, list[int]]) -> bool:
    """Whether a noun has a date, or a verb that says no more than that it took place."""
    if noun.index in dated:
        return True
    verb = None if noun.governor is None else mentions[noun.governor]
    if verb is None or verb.index not in dated or verb.lemma not in _SAYS_NO_MORE:
        return False
    return noun.index in (verb.subject_mention, verb.object_mention)
