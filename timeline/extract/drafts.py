"""The working copy of a mention while its sentence is read."""

from attrs import Factory, define

from timeline.extract.events import Candidate
from timeline.extract.grammar.clauses import ClauseParse
from timeline.extract.grammar.groups import Group
from timeline.extract.grammar.phrases import NounPhrase
from timeline.extract.grammar.tokens import Words
from timeline.extract.mention import EventClass, Factuality, Governance, Phase


@define
class Draft:
    """A mention to be.

    Word, phrase, clause and draft indexes are the sentence's own; -1 stands for none.
    """

    candidate: Candidate
    clause: int = -1
    phrase: int = -1
    copula: Group | None = None
    """The form of be that a noun is the predicate of: "it [was] a coup", "there [was] a raid"."""
    subject: int = -1
    subject_end: int = -1
    """The last phrase of a subject that is joined of several: "France and Russia"."""
    object: int = -1
    modifies: int = -1
    governor: int = -1
    governance: Governance | None = None
    signal: int = -1
    antecedents: list[int] = Factory(list)
    subject_draft: int = -1
    object_draft: int = -1
    acts_on: int = -1
    reporter: int = -1
    phase: Phase | None = None
    event_class: EventClass = EventClass.OCCURRENCE
    stative: bool = False
    factuality: Factuality = Factuality.HAPPENED
    complements: int = 0

    @property
    def group(self) -> Group | None:
        """Its verb group, where it has one."""
        return self.candidate.group


@define
class Parse:
    """One sentence with all its layers."""

    sentence: Words
    groups: list[Group]
    clauses: list[ClauseParse]
    phrases: list[NounPhrase]
    drafts: list[Draft]
    clause_at: list[int]
    """The innermost clause of each word."""
    phrase_at: list[int]
    """The noun phrase of each word, or -1."""
    time_at: list[int]
    """The index of the time expression that covers each word, or -1."""
    draft_at: dict[int, int]
    """The draft whose head each word is."""
    heads: list[int]
    """The draft of each clause's verb, or -1."""
