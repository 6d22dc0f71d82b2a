"""Which words make a clause, and which clause stands under which.

One pass from left to right with a stack of open clauses: conjunctions, relative pronouns and
non-finite verbs open a clause; a finite verb goes to the innermost clause that still waits for its
verb, closing those inside it; commas close what interrupts. This is the classic deterministic
shallow parse (Ejerhed, "Finding clauses in unrestricted text", 1988).

>>> from timeline.extract.tagger import tag
>>> from timeline.extract.tokens import words_of
>>> words = words_of("Li said the talks, which began on Monday, would go on.")
>>> tag(words)
>>> [(str(c.kind), words.words[c.first], c.parent) for c in clauses_of(words, groups_of(words))]
[('main', 'Li', -1), ('complement', 'the', 0), ('relative', 'which', 1)]
"""

from attrs import define

from timeline.extract.groups import Group, groups_of
from timeline.extract.lexicon import listed
from timeline.extract.lexicon.function_words import SIGNALS
from timeline.extract.lexicon.syntax import CLAUSE_TAKERS
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
from timeline.extract.tokens import Words
from timeline.extract.words import noun_lemma

__all__ = ["ClauseParse", "clauses_of", "groups_of"]

_SIGNALS = listed(SIGNALS)
_TAKES_INFINITIVE = frozenset(
    f"{REPORTING} {INTENTIONAL_ACTIONS} {INTENTIONAL_STATES}".split()
) | set(ASPECTUAL)
_PURPOSE_NOUNS = listed(PURPOSE_NOUNS)
_NONFINITE_FORMS = frozenset(("be", "been", "being", "having"))
_HARD = frozenset((";", ":", "--", "—", "–"))
AHEAD = 24
"""How many words a rule may look ahead."""

_NOMINAL = NOUN | NAME | NUMBER | PRONOUN | SUBJECT
_PHRASE = _NOMINAL | DETERMINER | POSSESSIVE | ADJECTIVE | ADVERB | TIME | NEGATION


@define
class ClauseParse:
    """A clause as word indexes: `group` indexes the verb groups, -1 while there is none.

    `antecedent` is the noun that a relative, participle or infinitive follows, or -1; `signal` the
    word that introduces the clause, or -1.
    """

    kind: ClauseKind
    first: int
    parent: int
    signal: int = -1
    antecedent: int = -1
    group: int = -1
    last: int = -1
    quoted: bool = False
    coordinate: int = -1
    """The clause that it is coordinated with."""


@define
class _Parser:
    """The state of the pass over one sentence."""

    sentence: Words
    groups: list[Group]
    clauses: list[ClauseParse]
    stack: list[int]
    quoted: bool = False
    coordinator: int = -1
    comma: int = -1

    def open(self, kind: ClauseKind, first: int, *, signal: int = -1, antecedent: int = -1) -> int:
        """Open a clause under the innermost open one."""
        parent = self.stack[-1] if self.stack else -1
        self.clauses.append(
            ClauseParse(kind, first, parent, signal, antecedent, quoted=self.quoted)
        )
        self.stack.append(len(self.clauses) - 1)
        return self.stack[-1]

    def close_to(self, depth: int, at: int) -> None:
        """Close the clauses above a depth of the stack, before the word `at`."""
        while len(self.stack) > depth:
            self.clauses[self.stack.pop()].last = at - 1

    def waiting(self) -> int:
        """The depth of the innermost clause without a verb, or -1."""
        for depth in range(len(self.stack) - 1, -1, -1):
            if self.clauses[self.stack[depth]].group < 0:
                return depth
        return -1

    def verb_of(self, depth: int) -> Group | None:
        """The verb group of an open clause."""
        group = self.clauses[self.stack[depth]].group
        return self.groups[group] if group >= 0 else None


def opens_quote(mark: str, quoted: bool) -> bool:
    """Whether the words after a quotation mark are quoted, given whether those before it are.

    >>> opens_quote("``", False), opens_quote('"', True)
    (True, False)
    """
    if mark in ("“", "``", "«", "„"):
        return True
    if mark in ("”", "''", "»"):
        return False
    return not quoted


def clauses_of(sentence: Words, groups: list[Group], *, quoted: bool = False) -> list[ClauseParse]:
    """The clauses of a tagged sentence, the main clause first.

    `quoted` says that the sentence begins inside a quotation.
    """
    parser = _Parser(sentence, groups, [], [], quoted=quoted)
    parser.open(ClauseKind.MAIN, 0)
    tags = sentence.tags
    quoted_at: list[bool] = []
    begins = {group.first: index for index, group in enumerate(groups)}
    i, count = 0, len(tags)
    while i < count:
        index = begins.get(i)
        if index is not None:
            _verb(parser, index)
            quoted_at.append(parser.quoted)
            i = groups[index].head + 1
            if groups[index].lemma in CLAUSE_TAKERS and _bare_complement(sentence, i):
                parser.open(ClauseKind.COMPLEMENT, i)
            parser.coordinator = -1
            continue
        chosen = tags[i]
        if chosen & (CONJUNCTION | RELATIVE):
            _introducer(parser, i)
            parser.coordinator = -1
        elif chosen & COORDINATOR:
            parser.coordinator = i
        elif chosen & QUOTE:
            parser.quoted = opens_quote(sentence.words[i], parser.quoted)
        elif chosen & PUNCTUATION:
            _punctuation(parser, i)
        i += 1
    parser.close_to(0, count)
    for clause in parser.clauses:
        if clause.group >= 0:
            clause.quoted = quoted_at[clause.group]
    return parser.clauses


def _introducer(parser: _Parser, i: int) -> None:
    """A conjunction or relative pronoun opens a clause that waits for its verb."""
    tags, lower = parser.sentence.tags, parser.sentence.lower
    word = lower[i]
    top = parser.clauses[parser.stack[-1]]
    if top.group < 0 and top.signal >= 0 and _all_introduce(tags, top.signal, i):
        return  # "so that", "by the time"
    before = tags[i - 1] if i > 0 else PUNCTUATION
    if parser.coordinator == i - 1 and i > 0:
        for depth in range(len(parser.stack) - 1, 0, -1):
            twin = parser.clauses[parser.stack[depth]]
            if twin.signal >= 0 and (lower[twin.signal] == word or tags[twin.signal] == tags[i]):
                mate = parser.stack[depth]
                parser.close_to(depth, parser.coordinator)
                opened = parser.open(twin.kind, i, signal=i, antecedent=twin.antecedent)
                parser.clauses[opened].coordinate = mate
                return
    if (
        tags[i] & RELATIVE
        and before & (_NOMINAL | PUNCTUATION | PREPOSITION)
        and word not in ("what", "how", "why")
    ):
        antecedent = _noun_before(parser.sentence, i)
        if antecedent >= 0:
            parser.open(ClauseKind.RELATIVE, i, signal=i, antecedent=antecedent)
            return
    complement = word in ("that", "whether", "what", "how", "why", "who", "which", "where") or (
        word == "if" and (verb := parser.verb_of(-1)) is not None and verb.head == i - 1
    )
    parser.open(ClauseKind.COMPLEMENT if complement else ClauseKind.ADVERBIAL, i, signal=i)
    if complement and before & NOUN:
        parser.clauses[parser.stack[-1]].antecedent = i - 1


def _bare_complement(sentence: Words, start: int) -> bool:
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


def _all_introduce(tags: list[int], first: int, end: int) -> bool:
    """Whether the words from `first` on are all conjunctions: one introducer of several words."""
    return end - first < 4 and all(tags[k] & (CONJUNCTION | RELATIVE) for k in range(first, end))


def _noun_before(sentence: Words, i: int) -> int:
    """The noun that ends just before a word, a comma or preposition aside; -1 if none."""
    tags = sentence.tags
    j = i - 1
    if j >= 0 and tags[j] & PREPOSITION:
        j -= 1
    if j >= 0 and tags[j] & PUNCTUATION and sentence.lower[j] in (",", ")"):
        j -= 1
    while j >= 0 and tags[j] & (QUOTE | TIME):
        j -= 1
    return j if j >= 0 and tags[j] & _NOMINAL else -1


def _punctuation(parser: _Parser, i: int) -> None:
    """Commas close interruptions; semicolons and colons close all but the main clause."""
    mark = parser.sentence.lower[i]
    if mark == ",":
        parser.comma = i
        depth = parser.waiting()
        if depth >= 0 and depth < len(parser.stack) - 1:
            inner = parser.clauses[parser.stack[depth + 1]]
            if inner.group >= 0:
                parser.close_to(depth + 1, i)
        elif depth < 0 and len(parser.stack) > 1:
            top = parser.clauses[parser.stack[-1]]
            if top.kind in (ClauseKind.RELATIVE, ClauseKind.PARTICIPLE) and top.first > 0:
                before = parser.sentence.lower[top.first - 1]
                if before == ",":
                    parser.close_to(len(parser.stack) - 1, i)
    elif mark in (";", "--", "—", "–") and parser.clauses[parser.stack[0]].group >= 0:
        parser.close_to(1, i)


def _verb(parser: _Parser, index: int) -> None:
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


def _subject_start(parser: _Parser, first: int) -> int:
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


def _own_clause(parser: _Parser, first: int) -> bool:
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


def _no_subject(parser: _Parser, first: int) -> bool:
    """Whether nothing but adverbs stands between the coordinator and the verb."""
    tags = parser.sentence.tags
    return all(
        tags[k] & (ADVERB | NEGATION | TIME | PUNCTUATION)
        for k in range(parser.coordinator + 1, first)
    )


def _coordinated(parser: _Parser, first: int) -> int:
    """The coordinator that joins this verb to one before it, or -1."""
    at = parser.coordinator
    if at < 0 or first - at > 16:
        return -1
    return at


def _coordinate(parser: _Parser, index: int, at: int) -> None:
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


def _contact(parser: _Parser, index: int) -> None:
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
    opened = parser.open(kind, start, antecedent=before if kind is ClauseKind.RELATIVE else -1)
    parser.clauses[opened].group = index


def _nonfinite(parser: _Parser, index: int) -> None:
    """An infinitive or participle opens a clause of its own."""
    sentence, groups = parser.sentence, parser.groups
    tags, lower = sentence.tags, sentence.lower
    group = groups[index]
    first = group.first
    if parser.coordinator >= 0 and first - parser.coordinator <= 3 and _no_subject(parser, first):
        _coordinate(parser, index, parser.coordinator)
        return
    j = first - 1
    while j >= 0 and tags[j] & (ADVERB | NEGATION | TIME):
        j -= 1
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
