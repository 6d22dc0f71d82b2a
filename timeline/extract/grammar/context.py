"""What the tagger knows of the sentence at the word it is deciding about.

`Context` is carried from left to right; `finite` and `subject` belong to the clause at hand, and
those of the clauses around it wait in `outer` until a comma or a second verb brings them back.
"""

from attrs import Factory, define

from timeline.extract.grammar.tokens import Words
from timeline.extract.lexicon.tags import PUNCTUATION


@define
class Context:
    """The sentence, the masks of its words, and the state left of word `at`."""

    sentence: Words
    masks: list[int]
    tags: list[int] = Factory(list)
    at: int = 0
    following: int = PUNCTUATION
    """What the next word can be."""
    before: int = PUNCTUATION
    """The tag of the last word that matters: adverbs, times and negation are seen through."""
    before_at: int = -1
    finite: bool = False
    """The clause at hand has its finite verb."""
    subject: bool = False
    """The clause at hand has something that can be its subject."""
    plural: bool = False
    """... and it is plural."""
    last_verb: int = 0
    auxiliary: int = 0
    """The auxiliary whose verb is still to come."""
    outer: list[tuple[bool, bool, bool]] = Factory(list)

    @property
    def word(self) -> str:
        """The word at hand in lower case."""
        return self.sentence.lower[self.at]

    @property
    def word_before(self) -> str:
        """The word that `before` is the tag of."""
        return self.sentence.lower[self.before_at] if self.before_at >= 0 else ""

    def enter(self, *, subject: bool) -> None:
        """A conjunction or relative pronoun begins a clause inside the one at hand."""
        self.outer.append((self.finite, self.subject, self.plural))
        self.finite = False
        self.subject = subject
        self.auxiliary = 0
        if len(self.outer) > 8:
            del self.outer[0]

    def leave(self) -> bool:
        """Back to the clause around, where that still waits for its verb."""
        while self.finite and self.outer:
            finite, subject, plural = self.outer.pop()
            if not finite:
                self.finite, self.subject, self.plural = finite, subject, plural
                return True
        return False

    def restart(self) -> None:
        """Nothing left of here matters to the clause that begins."""
        self.finite = self.subject = False
        self.outer.clear()
