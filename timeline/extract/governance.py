"""Who hangs on whom: subjects, objects, governors, what aspectual verbs act on, who reports.

Works on the parse of one sentence and fills in its drafts.
"""

from timeline.extract.attributes import event_class, is_stative, phase_of
from timeline.extract.dependencies import follow
from timeline.extract.drafts import Draft, Parse
from timeline.extract.grammar.clauses import ClauseParse
from timeline.extract.grammar.groups import Group
from timeline.extract.grammar.phrases import CHAIN, CONTAINERS, chain_from
from timeline.extract.lexicon import listed
from timeline.extract.lexicon.function_words import SIGNALS
from timeline.extract.lexicon.tags import ADVERB, NEGATION, PREPOSITION, TIME, TO
from timeline.extract.lexicon.verb_classes import ASPECTUAL, EVENT_TAKERS, PERFORMING
from timeline.extract.mention import ClauseKind, EventClass, Governance, PartOfSpeech, Tense

_SIGNALS = listed(SIGNALS)
_PERFORMING = listed(PERFORMING)
_TAKES_EVENT = listed(EVENT_TAKERS) | frozenset(ASPECTUAL)
DEPTH = 12
"""How many governors are followed up."""

_OF_CLAUSE = {
    ClauseKind.COMPLEMENT: Governance.COMPLEMENT,
    ClauseKind.QUOTE: Governance.QUOTE,
    ClauseKind.RELATIVE: Governance.RELATIVE,
    ClauseKind.PARTICIPLE: Governance.PARTICIPLE,
    ClauseKind.ADVERBIAL: Governance.ADVERBIAL,
    ClauseKind.PURPOSE: Governance.PURPOSE,
    ClauseKind.ADJUNCT: Governance.ADJUNCT,
    ClauseKind.COORDINATE: Governance.COORDINATE,
}


def link(parse: Parse) -> None:
    """Fill in the grammar of all drafts of a sentence."""
    for group in parse.groups:
        if group.copula:
            _predicate(parse, group)
    for draft in parse.drafts:
        if draft.group is not None:
            _arguments(parse, draft)
    for index, draft in enumerate(parse.drafts):
        if draft.group is not None:
            _govern_verb(parse, index, draft)
        else:
            _govern_noun(parse, index, draft)
    if parse.sentence.arcs:
        follow(parse)
    _break_circles(parse)
    for draft in parse.drafts:
        if draft.governor >= 0 and draft.governance in (Governance.COMPLEMENT, Governance.QUOTE):
            parse.drafts[draft.governor].complements += 1
    for index, draft in enumerate(parse.drafts):
        c = draft.candidate
        draft.phase = phase_of(c.lemma, c.pos)
        if draft.phase is not None:
            draft.acts_on = _acted_on(parse, index, draft)
        draft.event_class = event_class(
            c.lemma,
            c.pos,
            governs_clause=draft.complements > 0,
            acts_on_event=draft.acts_on >= 0,
        )
        is_act = _performs(parse, draft) or _happens(parse, draft)
        draft.stative = is_stative(c.lemma, c.pos, draft.event_class) and not is_act
    for index, draft in enumerate(parse.drafts):
        draft.reporter = _reporter(parse, index, draft)


def _performs(parse: Parse, draft: Draft) -> bool:
    """Whether a verb says that an event took place: "held talks", "served notice"."""
    if draft.candidate.lemma not in _PERFORMING or draft.group is None:
        return False
    passive = draft.group.passive
    return (draft.subject_draft if passive else draft.object_draft) >= 0


def _happens(parse: Parse, draft: Draft) -> bool:
    """Whether a verb of states tells what happened: "appeared in court", "the levees failed"."""
    if draft.complements or draft.group is None:
        return False
    if draft.candidate.lemma == "fail":
        return True
    words, after = parse.sentence.lower, draft.candidate.word + 1
    somewhere = words[after : after + 1] and words[after] in ("in", "before", "at", "on")
    return draft.candidate.lemma == "appear" and bool(somewhere)


def _predicate(parse: Parse, copula: Group) -> None:
    """The noun that a form of be has for its predicate has its tense."""
    tags = parse.sentence.tags
    k = copula.head + 1
    while k < len(tags) and tags[k] & (ADVERB | NEGATION | TIME):
        k += 1
    phrase = parse.phrase_at[k] if k < len(tags) else -1
    if phrase >= 0 and parse.phrases[phrase].preposition < 0:
        draft = parse.draft_at.get(parse.phrases[phrase].head, -1)
        if draft >= 0 and parse.drafts[draft].group is None:
            parse.drafts[draft].copula = copula


def _arguments(parse: Parse, draft: Draft) -> None:
    """Subject and object phrases of a verb."""
    clause = parse.clauses[draft.clause]
    group = draft.group
    assert group is not None
    draft.subject = _bare_phrase(parse, draft.clause, _before_verb(parse, clause, group))
    draft.subject_end = _joined(parse, draft.subject, group.first)
    if draft.subject < 0 and clause.coordinate >= 0:
        _share_subject(parse, draft, clause.coordinate)
    if clause.antecedent >= 0 and draft.modifies < 0:
        draft.modifies = _modified(parse, draft, clause.antecedent)
        relative = clause.kind in (ClauseKind.RELATIVE, ClauseKind.PARTICIPLE)
        if relative and draft.subject < 0:
            draft.subject = draft.modifies
        elif relative and clause.kind is ClauseKind.RELATIVE and not group.passive:
            draft.object = draft.modifies
    if draft.object < 0 and not group.copula:
        draft.object = _object(parse, draft, group.head)
    draft.subject_draft = _event_in(parse, draft.subject)
    draft.object_draft = _event_in(parse, draft.object)


def _share_subject(parse: Parse, draft: Draft, coordinate: int) -> None:
    """The subject of a verb that "and" joins to the verb of another clause."""
    if parse.heads[coordinate] >= 0:
        mate = parse.drafts[parse.heads[coordinate]]
        draft.subject, draft.subject_end = mate.subject, mate.subject_end
        draft.modifies = mate.modifies
        return
    clause = parse.clauses[coordinate]  # "it was a mill and was sold"
    if clause.group >= 0:
        group = parse.groups[clause.group]
        draft.subject = _bare_phrase(parse, coordinate, _before_verb(parse, clause, group))
        draft.subject_end = _joined(parse, draft.subject, group.first)


def _before_verb(parse: Parse, clause: ClauseParse, group: Group) -> range:
    """The words of a clause before its verb, after the heading that a colon ends."""
    lower = parse.sentence.lower
    for k in range(group.first - 1, clause.first, -1):
        if lower[k] == ":":
            return range(k + 1, group.first)
    return range(clause.first, group.first)


def _joined(parse: Parse, phrase: int, end: int) -> int:
    """The last of the phrases that "and" and commas join to a subject before word `end`."""
    if phrase < 0:
        return -1
    last = chain_from(parse.phrases, phrase)[-1]
    for _ in range(CHAIN):
        following = last + 1
        if following >= len(parse.phrases) or parse.phrases[following].head >= end:
            break
        between = range(parse.phrases[last].last + 1, parse.phrases[following].first)
        words = [parse.sentence.lower[k] for k in between]
        if not words or any(word not in (",", "and", "or") for word in words):
            break
        last = chain_from(parse.phrases, following)[-1]
    return last if last > chain_from(parse.phrases, phrase)[-1] else -1


def _modified(parse: Parse, draft: Draft, antecedent: int) -> int:
    """The phrase that a relative or participle modifies.

    It is the nearest, unless that stands within the phrase of an event and the verb is one that
    events have: "the talks in Geneva, which began".
    """
    nearest = parse.phrase_at[antecedent]
    events = _nouns_before(parse, antecedent)
    if not events or parse.sentence.lower[parse.clauses[draft.clause].first] == "who":
        return nearest
    if draft.candidate.lemma in _TAKES_EVENT:
        return parse.drafts[events[0]].phrase
    return nearest


def _bare_phrase(parse: Parse, clause: int, words: range) -> int:
    """The first phrase of a clause without a preposition among some words; -1 if none."""
    tags = parse.sentence.tags
    previous = -1
    for k in words:
        phrase = parse.phrase_at[k]
        if phrase < 0 or phrase == previous:
            continue
        previous = phrase
        found = parse.phrases[phrase]
        if found.is_time or found.preposition >= 0 or parse.clause_at[found.head] != clause:
            continue
        if found.first < words.start:
            continue
        if tags[found.first] & NEGATION:
            continue
        return phrase
    return -1


def _object(parse: Parse, draft: Draft, head: int) -> int:
    """The phrase without a preposition right after a verb, in its clause."""
    tags = parse.sentence.tags
    j = head + 1
    while (
        j < len(tags)
        and j <= head + 3
        and parse.phrase_at[j] < 0
        and not tags[j] & (PREPOSITION | TO)
    ):
        j += 1
    if j < len(tags) and (phrase := parse.phrase_at[j]) >= 0:
        found = parse.phrases[phrase]
        if not found.is_time and found.preposition < 0 and parse.clause_at[j] == draft.clause:
            return phrase
    return -1


def _event_in(parse: Parse, phrase: int) -> int:
    """The event noun at the head of a phrase, or of its "of" phrase ("a round of talks")."""
    depth = 0
    while phrase >= 0 and depth < 3:
        found = parse.phrases[phrase]
        draft = parse.draft_at.get(found.head, -1)
        if draft >= 0:
            return draft
        if parse.sentence.lower[found.head] not in CONTAINERS:
            return -1
        following = phrase + 1
        if following >= len(parse.phrases) or parse.phrases[following].after != phrase:
            return -1
        if parse.phrases[following].preposition_in(parse.sentence) != "of":
            return -1
        phrase = following
        depth += 1
    return -1


def _govern_verb(parse: Parse, index: int, draft: Draft) -> None:
    """The governor of a verb: through its clause."""
    clause = parse.clauses[draft.clause]
    if parse.heads[draft.clause] != index:
        return
    draft.signal = clause.signal
    if clause.kind is ClauseKind.MAIN:
        _govern_quoted(parse, index, draft)
        return
    draft.governance = _OF_CLAUSE[clause.kind]
    if clause.antecedent >= 0:
        draft.antecedents = _nouns_before(parse, clause.antecedent)
        if draft.antecedents:
            draft.governor = draft.antecedents[0]
            return
        if clause.kind in (ClauseKind.RELATIVE, ClauseKind.PARTICIPLE):
            return
    if clause.kind is ClauseKind.QUOTE:
        draft.governance = None
        return
    draft.governor = _head_above(parse, clause)
    if clause.kind is ClauseKind.COORDINATE:
        _govern_quoted(parse, index, draft)


def _govern_quoted(parse: Parse, index: int, draft: Draft) -> None:
    """A main clause before "..., he said" hangs on the saying."""
    for k in range(draft.clause + 1, len(parse.clauses)):
        later = parse.clauses[k]
        if later.kind is ClauseKind.QUOTE and parse.heads[k] >= 0 and parse.heads[k] != index:
            draft.governor = parse.heads[k]
            draft.governance = Governance.QUOTE
            return


def _nouns_before(parse: Parse, word: int) -> list[int]:
    """The event nouns in the chain of phrases that ends at a word, nearest first."""
    found: list[int] = []
    phrase = parse.phrase_at[word]
    for _ in range(CHAIN):
        if phrase < 0:
            break
        draft = parse.draft_at.get(parse.phrases[phrase].head, -1)
        if draft >= 0:
            found.append(draft)
        phrase = parse.phrases[phrase].after
    return found


def _head_above(parse: Parse, clause: ClauseParse) -> int:
    """The verb of the nearest clause above that has one among the drafts."""
    parent = clause.parent
    while parent >= 0:
        if parse.heads[parent] >= 0:
            return parse.heads[parent]
        parent = parse.clauses[parent].parent
    return -1


def _govern_noun(parse: Parse, index: int, draft: Draft) -> None:
    """The governor of a noun: the noun whose phrase it is in, else its clause's verb."""
    if draft.phrase < 0:
        return
    phrase = parse.phrases[draft.phrase]
    if phrase.head != draft.candidate.word:  # inside another noun's phrase
        draft.governor = parse.draft_at.get(phrase.head, -1)
        draft.governance = Governance.WITHIN if draft.governor >= 0 else None
        return
    signal = phrase.preposition
    for _ in range(CHAIN):
        if phrase.after < 0:
            break
        above = parse.phrases[phrase.after]
        owner = parse.draft_at.get(above.head, -1)
        if owner >= 0:
            draft.governor, draft.governance, draft.signal = owner, Governance.WITHIN, signal
            return
        phrase = above
    verb = parse.heads[draft.clause]
    if verb == index:
        verb = -1
    if verb < 0:
        verb = _head_above(parse, parse.clauses[draft.clause])
    if verb < 0:
        return
    draft.governor, draft.signal = verb, signal
    words = {parse.sentence.lower[at] for at in (signal, phrase.preposition) if at >= 0}
    is_signal = not words.isdisjoint(_SIGNALS)
    draft.governance = Governance.ADVERBIAL if is_signal else Governance.ARGUMENT


def _acted_on(parse: Parse, index: int, draft: Draft) -> int:
    """The event whose start, course or end an aspectual event is."""
    if draft.candidate.pos is PartOfSpeech.NOUN:
        following = draft.phrase + 1
        if not 0 < following < len(parse.phrases):
            return -1
        after = parse.phrases[following]
        whole = after.after == draft.phrase and after.preposition_in(parse.sentence) in ("of", "to")
        return _event_in(parse, following) if whole else -1
    group = draft.group
    if group is not None and not group.passive:
        if draft.object_draft >= 0 and draft.object_draft != index:
            return draft.object_draft
        for k, other in enumerate(parse.drafts):
            if (
                other.governor == index
                and other.governance is Governance.COMPLEMENT
                and other.group is not None
            ):
                return k
        if draft.object >= 0 and draft.object != draft.modifies:
            return -1
    if draft.antecedents and draft.subject == draft.modifies:
        return draft.antecedents[0]
    return draft.subject_draft


def _break_circles(parse: Parse) -> None:
    """No mention governs itself, not even through others."""
    done: set[int] = set()
    for index in range(len(parse.drafts)):
        path: dict[int, None] = {}
        at = index
        while at >= 0 and at not in done and at not in path:
            path[at] = None
            at = parse.drafts[at].governor
        if at in path:
            parse.drafts[at].governor = -1
            parse.drafts[at].governance = None
        done.update(path)


def _reporter(parse: Parse, index: int, draft: Draft) -> int:
    """The nearest act of saying whose words a mention is part of."""
    origin = index
    for _ in range(DEPTH):
        above, said = _above(parse, index, draft)
        if above < 0 or above in (index, origin):
            return -1
        governor = parse.drafts[above]
        asserts = governor.group is not None and governor.group.tense is not Tense.INFINITIVE
        if said and asserts and governor.event_class is EventClass.REPORTING:
            return above
        index, draft = above, governor
    return -1


def _above(parse: Parse, index: int, draft: Draft) -> tuple[int, bool]:
    """What a mention hangs on, and whether as its content: complement, quotation or object."""
    if draft.governor >= 0:
        content = draft.governance in (Governance.COMPLEMENT, Governance.QUOTE)
        object_of = draft.governance is Governance.ARGUMENT
        return draft.governor, content or (
            object_of and parse.drafts[draft.governor].object_draft == index
        )
    return _head_above(parse, parse.clauses[draft.clause]), False
