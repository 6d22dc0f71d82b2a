"""What a clause says that it happened at, in or during: "approved at a meeting on Monday".

The date beside such a noun is the noun's; that the sale was approved on that day follows from
where it was.
"""

from collections.abc import Mapping, Sequence

from timeline.extract.lexicon.kinds import TRAVELS
from timeline.extract.mention import Mention, Tense

_AT = frozenset(("at", "in", "during", "amid", "throughout"))


def occasions(mentions: Sequence[Mention], dated: Mapping[int, list[int]]) -> dict[int, Mention]:
    """The dated event noun that a verb without a date of its own happened at, by the verb's number.

    Args:
        mentions: those of a text.
        dated: the numbers of the expressions that date a mention, by the mention's number.
    """
    found: dict[int, Mention] = {}
    for verb in mentions:
        if not verb.is_verb or verb.index in dated or verb.tense is Tense.NONE:
            continue
        for attachment in verb.attachments:
            noun = None if attachment.mention is None else mentions[attachment.mention]
            if noun is None or noun.index not in dated or not noun.is_noun or noun.phase:
                continue
            travels = attachment.preposition == "on" and noun.lemma in TRAVELS
            if attachment.preposition in _AT or travels:
                found[verb.index] = noun
                break
    return found
