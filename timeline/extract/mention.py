"""What an extractor hands on: sentences, clauses and event mentions, as immutable values.

A mention is one place in a text where an event is spoken of: "opened", "the talks", "killed". It
carries what grammar says about it and nothing about time: dating, ordering and coreference are
written on top of it. The vocabulary of class, tense and aspect is TimeML's (Pustejovsky et al.,
"TimeML Annotation Guidelines 1.2.1", 2006), so that values can be written to TimeML unchanged.

All offsets are code points of the text given, half-open. Every index (`governor`, `clause`, ...)
points into the tuples of the same `Extraction`.

>>> word = Mention(0, 10, 16, "opened", lemma="open", tense=Tense.PAST)
>>> word.span, str(word.tense), str(word.aspect), word.is_verb
((10, 16), 'PAST', 'NONE', True)
"""

from enum import StrEnum

from attrs import Factory, frozen

Span = tuple[int, int]
"""A half-open range of code points."""


class PartOfSpeech(StrEnum):
    """The kind of word that names an event."""

    VERB = "VERB"
    NOUN = "NOUN"
    ADJECTIVE = "ADJECTIVE"
    OTHER = "OTHER"


class EventClass(StrEnum):
    """TimeML's seven classes of events."""

    REPORTING = "REPORTING"
    PERCEPTION = "PERCEPTION"
    ASPECTUAL = "ASPECTUAL"
    I_ACTION = "I_ACTION"
    I_STATE = "I_STATE"
    STATE = "STATE"
    OCCURRENCE = "OCCURRENCE"


class Tense(StrEnum):
    """TimeML's tenses; what is not a verb, and what has a modal, is `NONE`."""

    PRESENT = "PRESENT"
    PAST = "PAST"
    FUTURE = "FUTURE"
    INFINITIVE = "INFINITIVE"
    PRESPART = "PRESPART"
    PASTPART = "PASTPART"
    NONE = "NONE"


class Aspect(StrEnum):
    """TimeML's aspects."""

    NONE = "NONE"
    PROGRESSIVE = "PROGRESSIVE"
    PERFECTIVE = "PERFECTIVE"
    PERFECTIVE_PROGRESSIVE = "PERFECTIVE_PROGRESSIVE"


class Polarity(StrEnum):
    """Whether the mention is negated ("did not open")."""

    POS = "POS"
    NEG = "NEG"


class Factuality(StrEnum):
    """What the text commits to, by the speaker it gives it to.

    `HAPPENED` holds for what is told as fact, finished or going on; `PLANNED` for what is to
    come (future, agreed, intended); `HYPOTHETICAL` for what is possible, wanted, asked or
    conditional; `DENIED` for what is told as not so.
    """

    HAPPENED = "happened"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"


class Governance(StrEnum):
    """How a mention hangs on the mention that governs it (its `governor`)."""

    COMPLEMENT = "complement"  # said [that it opened], agreed [to leave], began [withdrawing]
    QUOTE = "quote"  # "we hope ...", he [said]
    RELATIVE = "relative"  # the negotiations, which [began]
    PARTICIPLE = "participle"  # a cease-fire [introduced] on Monday
    ADVERBIAL = "adverbial"  # [after] the talks opened; [despite] accusations
    PURPOSE = "purpose"  # called [to inform]
    ADJUNCT = "adjunct"  # fell, [reflecting] losses
    ARGUMENT = "argument"  # the noun that is subject or object: talks [opened]
    WITHIN = "within"  # the noun in the phrase of another noun: outbreak of [the conflict]
    COORDINATE = "coordinate"  # rose and [fell]


class Phase(StrEnum):
    """The part of another event that an aspectual event is."""

    BEGIN = "begin"
    CONTINUE = "continue"
    END = "end"
    RESUME = "resume"


class ClauseKind(StrEnum):
    """What a clause is to the clause above it."""

    MAIN = "main"
    COMPLEMENT = "complement"
    QUOTE = "quote"
    RELATIVE = "relative"
    PARTICIPLE = "participle"
    ADVERBIAL = "adverbial"
    PURPOSE = "purpose"
    ADJUNCT = "adjunct"
    COORDINATE = "coordinate"


class SentenceKind(StrEnum):
    """The layout of a stretch of text."""

    PROSE = "prose"
    HEADLINE = "headline"
    DATELINE = "dateline"  # the "GENEVA, March 14 (Reuters) -" before the first sentence
    BULLET = "bullet"  # an item of a list or a row of a chronology


@frozen
class Sentence:
    """One sentence, headline, dateline or item of a list.

    `paragraph` counts from 0; the marker of an item ("1.", "•") is left out. `lead` is the span of
    the words before the colon or dash that head a bullet ("2011, March: protests began"), `None`
    where there is no such head.
    """

    start: int
    end: int
    paragraph: int
    kind: SentenceKind = SentenceKind.PROSE
    lead: Span | None = None


@frozen
class Clause:
    """A stretch of a sentence around one verb group; clauses nest by `parent`.

    `start` and `end` cover the clause with all that stands inside it. A position belongs to the
    innermost clause around it: `Extraction.clause_at`.
    """

    start: int
    end: int
    sentence: int
    kind: ClauseKind = ClauseKind.MAIN
    parent: int | None = None
    head: int | None = None
    """The mention that its verb is, where it is one."""
    signal: Span | None = None
    """The conjunction that introduces it: after, before, since, until, when, while, because, if."""


@frozen
class Attachment:
    """A prepositional phrase or bare time expression that modifies a mention.

    "the outbreak [of the conflict] [in Syria]", "opened [in Geneva] [on Monday]".
    `phrase` leaves the preposition out; `preposition` is lower case, "" for a bare time
    expression ("opened [Monday]"). `mention` is the event at the head of the phrase, `time` the
    index of the time expression in it.
    """

    preposition: str
    start: int
    phrase: Span
    mention: int | None = None
    time: int | None = None


@frozen
class Signal:
    """A word that orders a mention against its governor: "after", "until", "because of"."""

    word: str
    start: int
    end: int


@frozen
class Mention:
    """One mention of an event: its head word and what grammar says of it.

    >>> Mention(0, 0, 5, "talks", lemma="talk", pos=PartOfSpeech.NOUN).is_noun
    True
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str = ""
    pos: PartOfSpeech = PartOfSpeech.VERB
    event_class: EventClass = EventClass.OCCURRENCE

    tense: Tense = Tense.NONE
    aspect: Aspect = Aspect.NONE
    modality: str | None = None
    """The modal as written in full, lower case: "would", "may", "have to"."""
    polarity: Polarity = Polarity.POS
    passive: bool = False
    finite: bool = False
    """Has a finite verb ("opened", "would remain", "has held"): not an infinitive or participle."""
    stative: bool = False
    """A state rather than something that occurs: "remain", "hope", "is profitable"."""

    factuality: Factuality = Factuality.HAPPENED
    speaker: Span | None = None
    """Who says so, where the text gives it to someone: the subject of the reporting verb."""
    reporter: int | None = None
    """The reporting mention whose words these are ("said"), nearest first."""
    quoted: bool = False
    """Stands between quotation marks."""

    sentence: int = 0
    clause: int = 0
    group: Span | None = None
    """The whole verb group: "would not have been"; the head word alone for nouns."""
    extent: Span = Factory(lambda self: (self.start, self.end), takes_self=True)
    """The whole noun phrase of a noun; the whole clause of a verb or predicate."""

    governor: int | None = None
    governance: Governance | None = None
    signal: Signal | None = None
    """The word that links it to its governor, where one does ("after", "despite", "to", "that")."""

    subject: Span | None = None
    """The subject's noun phrase; for a relative or participle, the noun phrase it modifies where
    that is the subject (the agent of a passive is an attachment with "by")."""
    object: Span | None = None
    subject_mention: int | None = None
    object_mention: int | None = None
    modifies: Span | None = None
    """The noun phrase that a relative clause or participle modifies."""
    candidates: tuple[int, ...] = ()
    """Noun mentions that a relative clause or participle may modify, nearest first: the first is
    the governor, the others its alternatives."""
    attachments: tuple[Attachment, ...] = ()
    times: tuple[int, ...] = ()
    """Indexes of the time expressions in its own clause or noun phrase, nearest first."""
    participants: tuple[Span, ...] = ()
    """The names in its clause or phrase."""

    phase: Phase | None = None
    acts_on: int | None = None
    """The mention whose start, course or end an aspectual event ("began", "outbreak") is."""

    label: str = ""
    """Words a person would write for it: "talks to end Syria's civil war opened in Geneva"."""
    salience: float = 0.0
    """From 0 (noise) to 1: what to show first."""

    @property
    def span(self) -> Span:
        """The span of the head word."""
        return (self.start, self.end)

    @property
    def is_noun(self) -> bool:
        """Whether the event is named by a noun."""
        return self.pos is PartOfSpeech.NOUN

    @property
    def is_verb(self) -> bool:
        """Whether the event is told by a verb."""
        return self.pos is PartOfSpeech.VERB

    @property
    def is_reporting(self) -> bool:
        """Whether it is an act of saying."""
        return self.event_class is EventClass.REPORTING
