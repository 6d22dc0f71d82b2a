"""Which words make a clause, and which clause stands under which.

One pass from left to right with a stack of open clauses: conjunctions, relative pronouns and
non-finite verbs open a clause; a finite verb goes to the innermost clause that still waits for its
verb, closing those inside it; commas close what interrupts. This is the classic deterministic
shallow parse (Ejerhed, "Finding clauses in unrestricted text", 1988).

>>> from timeline.extract.grammar.tagger import tag
>>> from timeline.extract.grammar.tokens import words_of
>>> words = words_of("Li said the talks, which began on Monday, would go on.")
>>> tag(words)
>>> [(str(c.kind), words.words[c.first], c.parent) for c in clauses_of(words, groups_of(words))]
[('main', 'Li', -1), ('complement', 'the', 0), ('relative', 'which', 1)]
"""

from timeline.extract.grammar.clause_stack import ClauseParse, OpenClauses
from timeline.extract.grammar.clause_verbs import bare_complement, before_times, place_verb
from timeline.extract.grammar.groups import Group, groups_of
from timeline.extract.grammar.tokens import Words
from timeline.extract.lexicon.syntax import CLAUSE_TAKERS
from timeline.extract.lexicon.tags import (
    CONJUNCTION,
    COORDINATOR,
    NAME,
    NOUN,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    SUBJECT,
)
from timeline.extract.mention import ClauseKind

__all__ = ["ClauseParse", "clauses_of", "groups_of", "opens_quote"]

_NOMINAL = NOUN | NAME | NUMBER | PRONOUN | SUBJECT


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
    parser = OpenClauses(sentence, groups, [], [], quoted=quoted)
    parser.open(ClauseKind.MAIN, 0)
    tags = sentence.tags
    quoted_at: list[bool] = []
    begins = {group.first: index for index, group in enumerate(groups)}
    i, count = 0, len(tags)
    while i < count:
        index = begins.get(i)
        if index is not None:
            place_verb(parser, index)
            quoted_at.append(parser.quoted)
            i = groups[index].head + 1
            if groups[index].lemma in CLAUSE_TAKERS and bare_complement(sentence, i):
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


def _introducer(parser: OpenClauses, i: int) -> None:
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
    while j >= 0 and tags[j] & QUOTE:
        j -= 1
    j = before_times(sentence, j)
    return j if j >= 0 and tags[j] & _NOMINAL else -1


def _punctuation(parser: OpenClauses, i: int) -> None:
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
