"""How much a mention matters to a reader of the timeline, from 0 (noise) to 1.

What happened, at a time that is told, to named people stands out; talk about talk, states of mind,
what may be and what is told in passing do not. Signs for and against are added up, each with a
weight of its own.

>>> from timeline.extract.english import EnglishExtractor
>>> found = EnglishExtractor().extract("Ito resigned on Monday. She may hope to win.", [(16, 22)])
>>> [(m.text, m.salience >= SHOWN) for m in found.mentions]
[('resigned', True), ('hope', False), ('win', False)]
"""

from timeline.extract.drafts import Draft
from timeline.extract.lexicon import listed
from timeline.extract.lexicon.verb_classes import LIGHT, WEIGHTY
from timeline.extract.mention import Aspect, EventClass, Factuality, Governance, Phase, Tense

SHOWN = 0.5
"""Mentions from this salience on belong to the default view."""

EARLY = 3
"""How many sentences are the head of a text, which tells what matters."""

_KIND = {
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
_TIMED, _NAMED, _HEAD, _EDGE, _TOLD, _WEIGHTY = 0.2, 0.1, 0.1, 0.05, 0.05, 0.1
_QUOTED, _UNTIMED_NOUN, _WITHIN, _LIGHT, _BACKGROUND = -0.15, -0.1, -0.1, -0.15, -0.15
_NONFINITE = (Tense.INFINITIVE, Tense.PRESPART, Tense.PASTPART)
_LIGHT_VERBS = listed(LIGHT)
_WEIGHTY_WORDS = listed(WEIGHTY)


def salience_of(
    draft: Draft,
    factuality: Factuality,
    *,
    timed: bool,
    named: bool,
    quoted: bool,
    sentence: int,
) -> float:
    """The salience of a mention by what is known of it.

    `timed`: has a time expression of its own; `named`: names stand in its clause.
    """
    group, lemma = draft.group, draft.candidate.lemma
    score = _KIND[draft.event_class] + _CERTAINTY[factuality]
    score += _TIMED * timed + _NAMED * named + _HEAD * (sentence < EARLY) + _QUOTED * quoted
    score += _WEIGHTY * (lemma in _WEIGHTY_WORDS)
    if draft.phase in (Phase.BEGIN, Phase.END):
        score += _EDGE
    if group is None:
        score += _UNTIMED_NOUN * (not timed) + _WITHIN * (draft.governance is Governance.WITHIN)
    else:
        background = group.tense in _NONFINITE or (
            group.tense is Tense.PRESENT and group.aspect is Aspect.NONE
        )
        score += _TOLD * group.finite + _BACKGROUND * (background and not timed)
        score += _LIGHT * (lemma in _LIGHT_VERBS)
    return round(min(1.0, max(0.0, score)), 3)
