"""What kind of event a mention is: TimeML's class, state or occurrence, phase of another.

By lemma, and by what the verb takes.
"""

from timeline.extract.lexicon import event_nouns, listed
from timeline.extract.lexicon import verb_classes as classes
from timeline.extract.mention import EventClass, PartOfSpeech, Phase

_REPORTING = listed(classes.REPORTING)
_PERCEPTION = listed(classes.PERCEPTION)
_ACTIONS = listed(classes.INTENTIONAL_ACTIONS)
_MINDS = listed(classes.INTENTIONAL_STATES)
_STATES = listed(classes.STATES)
_ALWAYS_ASPECTUAL = listed(classes.ALWAYS_ASPECTUAL)
_ACTION_NOUNS = listed(classes.ACTION_NOUNS)
_STATE_NOUNS = listed(classes.STATE_NOUNS)
_ANNIVERSARIES = listed(event_nouns.ANNIVERSARIES)


def event_class(
    lemma: str, pos: PartOfSpeech, *, governs_clause: bool = False, acts_on_event: bool = False
) -> EventClass:
    """TimeML's class of an event.

    `governs_clause` says that another event is its complement, which parts "he called" from
    "he called on them to leave"; `acts_on_event`, that it begins or ends one, which parts "closed
    the talks" from "closed the door".

    >>> str(event_class("say", PartOfSpeech.VERB))
    'REPORTING'
    >>> str(event_class("agree", PartOfSpeech.VERB, governs_clause=True))
    'I_ACTION'
    """
    if pos is PartOfSpeech.VERB:
        return _class_of_verb(lemma, governs_clause, acts_on_event)
    if pos is PartOfSpeech.NOUN:
        if lemma in event_nouns.ASPECTUAL:
            return EventClass.ASPECTUAL
        if governs_clause and lemma in _ACTION_NOUNS:
            return EventClass.I_ACTION
        if governs_clause and lemma in _STATE_NOUNS:
            return EventClass.I_STATE
        return EventClass.OCCURRENCE
    return EventClass.I_STATE if governs_clause else EventClass.STATE


def _class_of_verb(lemma: str, governs_clause: bool, acts_on_event: bool) -> EventClass:
    """The class of a verb by its lemma and what it takes."""
    if lemma in _REPORTING:
        return EventClass.REPORTING
    if lemma in _ALWAYS_ASPECTUAL or (lemma in classes.ASPECTUAL and acts_on_event):
        return EventClass.ASPECTUAL
    if lemma in _PERCEPTION:
        return EventClass.PERCEPTION
    if lemma in _ACTIONS and governs_clause:
        return EventClass.I_ACTION
    if lemma in _MINDS:
        return EventClass.I_STATE
    return EventClass.STATE if lemma in _STATES else EventClass.OCCURRENCE


def is_stative(lemma: str, pos: PartOfSpeech, kind: EventClass) -> bool:
    """Whether the event is a state: something that holds rather than happens."""
    if pos is PartOfSpeech.ADJECTIVE or kind in (EventClass.STATE, EventClass.I_STATE):
        return True
    return lemma in _STATES


def phase_of(lemma: str, pos: PartOfSpeech) -> Phase | None:
    """Which part of another event an aspectual verb or noun is.

    >>> str(phase_of("outbreak", PartOfSpeech.NOUN)), phase_of("attack", PartOfSpeech.NOUN)
    ('begin', None)
    """
    if pos is PartOfSpeech.NOUN:
        found = event_nouns.ASPECTUAL.get(lemma)
    elif pos is PartOfSpeech.VERB:
        found = classes.ASPECTUAL.get(lemma)
    else:
        found = None
    return Phase(found) if found else None


def is_anniversary(lemma: str) -> bool:
    """Whether a noun is an anniversary, which is an event even inside a time expression."""
    return lemma in _ANNIVERSARIES
