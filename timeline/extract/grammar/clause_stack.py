"""The clauses of a sentence while they are read: a stack of those still open."""

from attrs import define

from timeline.extract.grammar.groups import Group
from timeline.extract.grammar.tokens import Words
from timeline.extract.mention import ClauseKind

AHEAD = 24
"""How many words a rule about clauses may look ahead."""


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
class OpenClauses:
    """The clauses found so far, the stack of those open, and the last coordinator and comma."""

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
