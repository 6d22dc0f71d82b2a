"""How much a mention matters to a reader of the timeline, from 0 (noise) to 1.

What happened, at a time that is told, to named people and in few words of its own stands out; talk
about talk, states of mind and what may be do not.
"""

from timeline.extract.mention import EventClass, Factuality

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


EARLY = 3
"""How many sentences are the head of a text, which tells what matters."""


def salience_of(
    kind: EventClass,
    factuality: Factuality,
    *,
    noun: bool = False,
    finite: bool = False,
    timed: bool = False,
    named: bool = False,
    bounds: bool = False,
    quoted: bool = False,
    early: bool = False,
) -> float:
    """The salience of a mention by what is known of it.

    `timed`: has a time expression of its own; `named`: names stand in its clause; `bounds`: is the
    beginning or the end of another event; `early`: stands in the first sentences.

    >>> salience_of(EventClass.OCCURRENCE, Factuality.HAPPENED, finite=True, timed=True)
    0.75
    """
    score = _BASE[kind] + _CERTAINTY[factuality]
    score += 0.2 * timed + 0.1 * named + 0.05 * (finite and not noun) + 0.1 * early
    score += 0.05 * bounds - 0.15 * quoted - 0.1 * (noun and not timed)
    return round(min(1.0, max(0.0, score)), 3)
