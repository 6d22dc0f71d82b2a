"""Which clause a verb belongs to, and what that clause is to the one above it.

A finite verb goes to the innermost open clause that waits for one; without one it begins a clause
of its own: joined by "and", told by someone ("he said [it opened]"), or cutting in ("..., [he
said]"). Infinitives and participles always begin one.
"""

from timeline.extract.grammar.clause_stack import AHEAD, OpenClauses
from timeline.extract.grammar.tokens import Words
from timeline.extract.grammar.words import noun_lemma
from timeline.extract.lexicon import listed
from timeline.extract.lexicon.function_words import SIGNALS
from timeline.extract.lexicon.syntax import CLAUSE_TAKERS, NO_INFINITIVE
from timeline.extract.lexicon.tags import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    EXISTENTIAL,
    FINITE,
    NAME,
    NEGATION,
    NOUN,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    SUBJECT,
    TIME,
    TO,
)
from timeline.extract.lexicon.verb_classes import (
    ASPECTUAL,
    INTENTIONAL_ACTIONS,
    INTENTIONAL_STATES,
    PURPOSE_NOUNS,
    REPORTING,
)
from timeline.extract.mention import ClauseKind, Tense

_SIGNALS = listed(SIGNALS)
_TAKES_INFINITIVE = (
    listed(f"{REPORTING} {INTENTIONAL_ACTIONS} {INTENTIONAL_STATES}") | set(ASPECTUAL)
) - NO_INFINITIVE
_PURPOSE_NOUNS = listed(PURPOSE_NOUNS)
_NONFINITE_FORMS = frozenset(("be", "been", "being", "having"))
_HARD = frozenset((";", ":", "--", "—", "–"))

_NOMINAL = NOUN | NAME | NUMBER | PRONOUN | SUBJECT
_PHRASE = _NOMINAL | DETERMINER | POSSESSIVE | ADJECTIVE | ADVERB | TIME | NEGATION


def place_verb(parser: OpenClauses, index: int) -> None:
    """Give a verb group its clause."""
    group = parser.groups[index]
    if not group.finite:
        _nonfinite(parser, index)
        return
    first = group.first
    depth = parser.waiting()
    coordinated = _coordinated(parser, first)
    if depth >= 0 and not (
        coordinated >= 0 and depth < len(parser.stack) - 1 and _no_subject(parser, first)
    ):
        top = len(parser.stack) - 1
        if depth < top and _own_clause(parser, first):
            _contact(parser, index)
            return
        parser.close_to(depth + 1, first)
        parser.clauses[parser.stack[depth]].group = index
        return
    if coordinated >= 0:
        _coordinate(parser, index, coordinated)
        return
    _contact(parser, index)


def _subject_start(parser: OpenClauses, first: int) -> int:
    """Where the subject of a finite verb without an introducer begins."""
    tags = parser.sentence.tags
    j = first
    floor = 0
    for clause in (parser.stack[-1],):
        group = parser.clauses[clause].group
        floor = max(
            floor, parser.groups[group].head + 1 if group >= 0 else parser.clauses[clause].first
        )
    while j > floor and (tags[j - 1] & (_PHRASE | PREPOSITION)) and not tags[j - 1] & SUBJECT:
        j -= 1
    if j > floor and tags[j - 1] & SUBJECT:
        j -= 1
    return j


def _own_clause(parser: OpenClauses, first: int) -> bool:
    """Whether the words before a finite verb are a subject of its own inside an open clause."""
    tags = parser.sentence.tags
    j = first - 1
    while j >= 0 and tags[j] & (ADVERB | NEGATION | TIME):
        j -= 1
    if j < 0 or not tags[j] & (NOUN | NAME | SUBJECT | PRONOUN):
        return False
    top = parser.verb_of(-1)
    if top is None:
        return False
    start = _subject_start(parser, first)
    return top.lemma in CLAUSE_TAKERS and start == top.head + 1 and not top.passive


def _no_subject(parser: OpenClauses, first: int) -> bool:
    """Whether nothing but adverbs stands between the coordinator and the verb."""
    tags = parser.sentence.tags
    return all(
        tags[k] & (ADVERB | NEGATION | TIME | PUNCTUATION)
        for k in range(parser.coordinator + 1, first)
    )


def _coordinated(parser: OpenClauses, first: int) -> int:
    """The coordinator that joins this verb to one before it, or -1."""
    at = parser.coordinator
    if at < 0 or first - at > 16:
        return -1
    return at


def _coordinate(parser: OpenClauses, index: int, at: int) -> None:
    """A second verb of the same kind: beside the clause that it is joined to."""
    group = parser.groups[index]
    bare = _no_subject(parser, group.first)
    for depth in range(len(parser.stack) - 1, -1, -1):
        mate = parser.verb_of(depth)
        if mate is None or mate.finite != group.finite:
            continue
        if not group.finite and mate.tense != group.tense:
            continue
        if bare and group.finite and mate.tense != group.tense and depth > 0:
            outer = any(
                (verb := parser.verb_of(d)) is not None
                and verb.finite
                and verb.tense == group.tense
                for d in range(depth)
            )
            if outer:
                continue
        twin = parser.clauses[parser.stack[depth]]
        if not bare and twin.kind is ClauseKind.RELATIVE:
            continue
        mate_index = parser.stack[depth]
        parser.close_to(depth, at)
        kind = twin.kind if depth else ClauseKind.COORDINATE
        if depth == 0:
            opened = parser.open(kind, at, signal=at)
            parser.clauses[opened].parent = mate_index
        else:
            opened = parser.open(kind, at, signal=twin.signal, antecedent=twin.antecedent)
        parser.clauses[opened].group = index
        parser.clauses[opened].coordinate = mate_index
        return
    _contact(parser, index)


def _contact(parser: OpenClauses, index: int) -> None:
    """A finite clause without an introducer: "he said [it opened]", "..., [he said]"."""
    group = parser.groups[index]
    start = _subject_start(parser, group.first)
    tags, lower = parser.sentence.tags, parser.sentence.lower
    before = start - 1
    while before >= 0 and tags[before] & QUOTE:
        before -= 1
    after_comma = before >= 0 and tags[before] & PUNCTUATION and lower[before] != ":"
    if group.lemma in CLAUSE_TAKERS and (after_comma or before < 0):
        parser.close_to(1, start)
        kind = ClauseKind.QUOTE
    else:
        top = parser.verb_of(-1)
        if top is not None and top.lemma in CLAUSE_TAKERS:
            kind = ClauseKind.COMPLEMENT
        elif not after_comma and before >= 0 and tags[before] & _NOMINAL and start < group.first:
            kind = ClauseKind.RELATIVE
        else:
            kind = ClauseKind.COORDINATE
            if after_comma:
                parser.close_to(1, start)
    mate = _told_before(parser) if kind is ClauseKind.COORDINATE and start == group.first else -1
    opened = parser.open(kind, start, antecedent=before if kind is ClauseKind.RELATIVE else -1)
    parser.clauses[opened].group = index
    parser.clauses[opened].coordinate = mate


def _told_before(parser: OpenClauses) -> int:
    """The last main clause with its verb: one without a subject goes on from it; -1 if none."""
    for index in range(len(parser.clauses) - 1, -1, -1):
        clause = parser.clauses[index]
        main = clause.kind in (ClauseKind.MAIN, ClauseKind.COORDINATE)
        if main and clause.group >= 0 and parser.groups[clause.group].finite:
            return index
    return -1


def _nonfinite(parser: OpenClauses, index: int) -> None:
    """An infinitive or participle opens a clause of its own."""
    sentence, groups = parser.sentence, parser.groups
    tags, lower = sentence.tags, sentence.lower
    group = groups[index]
    first = group.first
    if parser.coordinator >= 0 and first - parser.coordinator <= 3 and _no_subject(parser, first):
        _coordinate(parser, index, parser.coordinator)
        return
    j = before_times(parser.sentence, first - 1)
    before = tags[j] if j >= 0 else PUNCTUATION
    signal = -1
    antecedent = -1
    top = parser.verb_of(-1)
    adjacent = top is not None and top.head == j
    top_clause = parser.clauses[parser.stack[-1]]
    if top_clause.group < 0 and top_clause.signal == j and j >= 0:
        top_clause.group = index  # "while attending", "whether to go", "when asked"
        return
    if before & PREPOSITION:
        signal = j
        kind = ClauseKind.ADVERBIAL if lower[j] in _SIGNALS else ClauseKind.COMPLEMENT
        if j > 0 and tags[j - 1] & NOUN:
            antecedent = j - 1
    elif group.tense is Tense.INFINITIVE:
        if adjacent or before & ADJECTIVE:
            kind = ClauseKind.COMPLEMENT
        elif before & _NOMINAL:
            lemma = noun_lemma(lower[j])
            if lemma in _PURPOSE_NOUNS or (
                top is not None and top.head < j and top.lemma not in _TAKES_INFINITIVE
            ):
                antecedent = j if before & NOUN else -1
                kind = ClauseKind.COMPLEMENT if lemma in _PURPOSE_NOUNS else ClauseKind.PURPOSE
            elif top is None:
                antecedent = j
                kind = ClauseKind.PURPOSE
            else:
                kind = ClauseKind.COMPLEMENT
        else:
            kind = ClauseKind.PURPOSE
    elif adjacent and top is not None:
        kind = ClauseKind.COMPLEMENT
    elif before & _NOMINAL:
        kind = ClauseKind.PARTICIPLE
        antecedent = j
    elif (
        before & PUNCTUATION
        and lower[j] == ","
        and group.passive
        and j > 0
        and tags[j - 1] & _NOMINAL
    ):
        kind = ClauseKind.PARTICIPLE
        antecedent = j - 1
    else:
        kind = ClauseKind.ADJUNCT
    opened = parser.open(
        kind, signal if signal >= 0 else first, signal=signal, antecedent=antecedent
    )
    parser.clauses[opened].group = index


def before_times(sentence: Words, j: int) -> int:
    """The last word up to `j` that is no adverb and in no phrase of time: "met [on Monday] to"."""
    tags, last = sentence.tags, j
    while j >= 0:
        led = tags[j] & PREPOSITION and j < last and tags[j + 1] & TIME
        if not led and not tags[j] & (ADVERB | NEGATION | TIME):
            break
        j -= 1
    return j


def bare_complement(sentence: Words, start: int) -> bool:
    """Whether the words after a verb of saying are a clause without "that"."""
    tags, lower = sentence.tags, sentence.lower
    if start >= len(tags) or not tags[start] & (
        _NOMINAL | DETERMINER | POSSESSIVE | ADJECTIVE | TIME | ADVERB | EXISTENTIAL
    ):
        return False
    absorbed = 0
    nominal = nested = False
    for j in range(start, min(start + AHEAD, len(tags))):
        chosen = tags[j]
        if chosen & QUOTE or lower[j] in _HARD or (chosen & COORDINATOR and nested):
            return False
        if chosen & (RELATIVE | CONJUNCTION):
            absorbed += 1
            nested = True
        elif chosen & (_NOMINAL | EXISTENTIAL):
            nominal = True
        elif (
            chosen & FINITE or (chosen & AUXILIARY and lower[j] not in _NONFINITE_FORMS)
        ) and nominal:
            if chosen & FINITE and tags[j - 1] & (AUXILIARY | TO):
                continue
            if not absorbed:
                return True
            absorbed -= 1
    return False
