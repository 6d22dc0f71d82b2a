"""Whether the text says that a mention happened, is planned, is possible or did not happen.

A mention's own verb group says so much; the verbs that it hangs on say the rest (Saurí and
Pustejovsky, "FactBank", 2009; Karttunen, "Implicative Verbs", 1971).
"""

from timeline.extract.drafts import Draft, Parse
from timeline.extract.lexicon import listed
from timeline.extract.lexicon import verb_classes as classes
from timeline.extract.lexicon.function_words import NEGATIVE_WORDS
from timeline.extract.lexicon.kinds import PUT_OFF
from timeline.extract.mention import (
    Aspect,
    ClauseKind,
    EventClass,
    Factuality,
    Governance,
    Polarity,
    Tense,
)

DEPTH = 12
"""How many governors are followed up."""

_PLANNING = listed(classes.PLANNING)
_IMPLICATIVE = listed(classes.IMPLICATIVE)
_COUNTERFACTIVE = listed(classes.COUNTERFACTIVE)
_PURPOSE_NOUNS = listed(classes.PURPOSE_NOUNS)
_CONDITIONS = frozenset(("if", "unless", "whether"))


def polarity_of(parse: Parse, draft: Draft) -> Polarity:
    """Negated by its verb group, by its subject ("nobody") or by the "no" of its phrase."""
    group = draft.group or draft.copula
    phrase = draft.phrase if draft.group is None else draft.subject
    if group is not None and group.negated:
        return Polarity.NEG
    if phrase >= 0:
        first = parse.phrases[phrase].first
        if parse.sentence.lower[first] in NEGATIVE_WORDS:
            return Polarity.NEG
    return Polarity.POS


def factuality_of(parse: Parse, k: int, known: dict[int, Factuality], depth: int = 0) -> Factuality:
    """What the text commits to for a draft; `known` remembers those already worked out."""
    if k in known:
        return known[k]
    draft = parse.drafts[k]
    group = draft.group or draft.copula
    modality = group.modality if group else None
    tense = group.tense if group else Tense.NONE
    own = own_factuality(tense, modality, polarity_of(parse, draft))
    found = own
    clause = parse.clauses[draft.clause]
    alone = draft.governor < 0 or _of_be(parse, draft)
    if clause.signal >= 0 and parse.sentence.lower[clause.signal] in _CONDITIONS:
        found = own if own is Factuality.DENIED else Factuality.HYPOTHETICAL
    elif _inverted(parse, draft):
        found = Factuality.HYPOTHETICAL
    elif not alone and depth < DEPTH:
        governor = parse.drafts[draft.governor]
        content = draft.governance in (Governance.COMPLEMENT, Governance.QUOTE)
        passive = governor.group is not None and governor.group.passive
        role = governor.subject_draft if passive else governor.object_draft
        object_of = draft.governance is Governance.ARGUMENT and role == k
        if draft.governance is Governance.PURPOSE and governor.candidate.lemma in _COUNTERFACTIVE:
            found = Factuality.HYPOTHETICAL  # "blocked the road to demand higher wages"
        elif content or object_of or tense is Tense.INFINITIVE:
            found = governed_factuality(
                governor.candidate.lemma,
                factuality_of(parse, draft.governor, known, depth + 1),
                tense,
                modality,
                own,
                governor_reports=governor.event_class is EventClass.REPORTING,
                governor_is_noun=governor.group is None,
            )
        elif _is_bound(parse, draft) and tense is Tense.PRESENT and own is Factuality.HAPPENED:
            # "will sail until the bridge reopens": to come, as what it bounds is
            above = factuality_of(parse, draft.governor, known, depth + 1)
            found = above if above is Factuality.PLANNED else own
    if found is not Factuality.DENIED and tense is Tense.INFINITIVE and alone:
        found = _of_an_infinitive_alone(parse, draft)
    if found is Factuality.PLANNED and tense is Tense.INFINITIVE and _was_put_off(parse, draft):
        found = Factuality.DENIED
    known[k] = found
    return found


def _of_an_infinitive_alone(parse: Parse, draft: Draft) -> Factuality:
    """ "Was to open in June" is planned, "was to have opened" was so once; others are possible."""
    perfect = draft.group is not None and draft.group.aspect is Aspect.PERFECTIVE
    planned = _of_be(parse, draft) and not perfect
    return Factuality.PLANNED if planned else Factuality.HYPOTHETICAL


def _of_be(parse: Parse, draft: Draft) -> bool:
    """Whether an infinitive follows a form of be that tells nothing else: "is to open"."""
    clause = parse.clauses[draft.clause]
    if clause.kind is not ClauseKind.COMPLEMENT or clause.parent < 0:
        return False
    if draft.group is None or draft.group.tense is not Tense.INFINITIVE:
        return False
    above = parse.clauses[clause.parent].group
    alone = above >= 0 and parse.heads[clause.parent] < 0 and parse.groups[above].copula
    return alone and parse.groups[above].head + 1 >= draft.group.first - 1


def _was_put_off(parse: Parse, draft: Draft) -> bool:
    """Whether the sentence goes on to say that it did not come to it: "but was postponed"."""
    lower = parse.sentence.lower
    for later in parse.drafts:
        group = later.group
        if group is None or group.first <= draft.candidate.word or not group.passive:
            continue
        called_off = group.lemma == "call" and lower[group.head + 1 : group.head + 2] == ["off"]
        joined = parse.clauses[later.clause].kind is ClauseKind.COORDINATE
        if joined and (called_off or group.lemma in PUT_OFF):
            return True
    return False


def _is_bound(parse: Parse, draft: Draft) -> bool:
    """Whether a clause bounds in time what it hangs on: "until it ends", "when they meet"."""
    signal = parse.clauses[draft.clause].signal
    bounds = signal >= 0 and parse.sentence.lower[signal] in _BOUNDS
    return bounds and draft.governance is Governance.ADVERBIAL


_BOUNDS = frozenset(("until", "till", "before", "after", "when", "whenever", "once"))


def _inverted(parse: Parse, draft: Draft) -> bool:
    """Whether a clause is a condition by its order: "had it closed", "should they leave"."""
    group, lower = draft.group, parse.sentence.lower
    if group is None or lower[group.first] not in ("had", "were", "should"):
        return False
    first = parse.clauses[draft.clause].first
    return group.first == first and group.head > first + 1 and lower[-1] != "?"


def own_factuality(tense: Tense, modality: str | None, polarity: Polarity) -> Factuality:
    """What the mention's own verb group commits to, whatever it hangs on.

    >>> str(own_factuality(Tense.FUTURE, None, Polarity.POS))
    'planned'
    """
    if modality == "used to":
        modality = None
    if modality is not None:
        return Factuality.HYPOTHETICAL
    if polarity is Polarity.NEG:
        return Factuality.DENIED
    if tense is Tense.FUTURE:
        return Factuality.PLANNED
    return Factuality.HAPPENED


def governed_factuality(
    governor_lemma: str,
    governor: Factuality,
    tense: Tense,
    modality: str | None,
    own: Factuality,
    *,
    governor_reports: bool,
    governor_is_noun: bool,
) -> Factuality:
    """What a mention's governor makes of it.

    "agreed to leave" is planned, "managed to leave" is as real as the managing, "refused to leave"
    and "denied leaving" did not happen, "hopes to leave" may or may not.
    """
    if governor_lemma in _COUNTERFACTIVE:
        return Factuality.DENIED if governor is Factuality.HAPPENED else Factuality.HYPOTHETICAL
    if governor_lemma in _PLANNING or (governor_is_noun and governor_lemma in _PURPOSE_NOUNS):
        if own is Factuality.DENIED or governor in (Factuality.HYPOTHETICAL, Factuality.DENIED):
            return own if own is Factuality.DENIED else Factuality.HYPOTHETICAL
        return Factuality.PLANNED
    if governor_lemma in _IMPLICATIVE:
        return governor
    if governor_reports:
        return Factuality.PLANNED if modality == "would" else own
    if tense is Tense.INFINITIVE:
        return Factuality.HYPOTHETICAL
    return own
