"""How much a mention matters to a reader of the timeline, from 0 (noise) to 1.

What happened, at a time that is told, to named people and in few words of its own stands out; talk
about talk, states of mind and what may be do not.
"""

from timeline.extract.mention import EventClass, Factuality, Mention, Phase

SHOWN = 0.5
"""Mentions from this salience on belong to the default view."""

_BASE = {
    EventClass.OCCURRENCE: 0.5,
    EventClass.ASPECTUAL: 0.5,
    EventClass.I_ACTION: 0.45,
    EventClass.REPORTING: 0.3,
    EventClass.PERCEPTION: 0.3,
    EventClass.STATE: 0.25,
    EventClass.I_STATE: 0.15,
}

_CERTAINTY = {
    Factuality.HAPPENED: 0.0,
    Factuality.PLANNED: -0.05,
    Factuality.HYPOTHETICAL: -0.3,
    Factuality.DENIED: -0.2,
}


def salience_of(mention: Mention, *, early: bool = False) -> float:
    """The salience of a mention whose other fields are known; `early`: in the first sentences.

    >>> from timeline.extract.mention import Tense
    >>> salience_of(Mention(0, 0, 6, "opened", tense=Tense.PAST, finite=True, times=(0,)))
    0.75
    """
    score = _BASE[mention.event_class] + _CERTAINTY[mention.factuality]
    if mention.times:
        score += 0.2
    if mention.participants:
        score += 0.1
    if mention.finite and mention.is_verb:
        score += 0.05
    if early:
        score += 0.1
    if mention.quoted:
        score -= 0.15
    if mention.phase is Phase.BEGIN or mention.phase is Phase.END:
        score += 0.05
    if mention.is_noun and not mention.times:
        score -= 0.1
    return round(min(1.0, max(0.0, score)), 3)
