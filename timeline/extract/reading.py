"""One text while it is being read: its mentions, its time expressions, and how claims are made.

The rules of dating, ordering and coreference are small functions of a `Reading`; each yields
claims, and its name, with blanks for underscores, is what explanations call it.
"""

from collections.abc import Callable, Iterator
from functools import cached_property

from attrs import frozen

from resolvers.anchor import Anchor, Domain
from resolvers.expression import TimeExpression
from resolvers.terms.offset import Shift
from resolvers.values import Duration, Interval, Recurrence, Reference
from resolvers.zones import at_offset, with_slack
from timeline.constraint import Constraint
from timeline.event import Claim, Source, Strength
from timeline.extract.attachment import Attachments
from timeline.extract.entries import Entry
from timeline.extract.headings import Heading, dated_below, headings
from timeline.extract.lexicon.kinds import SYNONYMS, WISHES
from timeline.extract.mention import (
    Aspect,
    ClauseKind,
    Factuality,
    Governance,
    Mention,
    Span,
    Tense,
)
from timeline.extract.occasions import occasions
from timeline.extract.protocol import Extraction
from timeline.extract.published import OwnDate
from timeline.extract.zone import own_offset
from timeline.point import Point, dct, end, start

Rule = Callable[["Reading"], Iterator[Claim]]


def rule_name(rule: Callable[..., object]) -> str:
    """What explanations call a rule.

    >>> def past_tense(): ...
    >>> rule_name(past_tense)
    'past tense'
    """
    return rule.__name__.strip("_").replace("_", " ")


@frozen(eq=False)
class Reading:
    """A text with what was found in it.

    Args:
        text: the text.
        extraction: its sentences, clauses and mentions.
        expressions: its time expressions, in order.
        anchor: what they were read against.
        domain: the kind of text.
        document: its name, where there are several.
        own_date: the date that it gives for itself, where nobody else says.
        entries: the entries of a diary, each told from its own day.
        synonyms: groups of nouns that may name one happening.
    """

    text: str
    extraction: Extraction
    expressions: tuple[TimeExpression, ...]
    anchor: Anchor
    domain: Domain
    document: str | None = None
    own_date: OwnDate | None = None
    entries: tuple[Entry, ...] = ()
    synonyms: tuple[frozenset[str], ...] = SYNONYMS

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All mentions, in order."""
        return self.extraction.mentions

    @property
    def dct(self) -> Point:
        """The document creation time of this text."""
        return dct(self.document)

    def id_of(self, mention: Mention | int) -> str:
        """The id of the event of a mention."""
        if isinstance(mention, int):
            mention = self.mentions[mention]
        return self.id_at(mention.start)

    def id_at(self, offset: int) -> str:
        """The id of the event that is named there."""
        return f"{self.document}:e{offset}" if self.document else f"e{offset}"

    def start_of(self, mention: Mention | int) -> Point:
        """The start of the event of a mention."""
        return start(self.id_of(mention))

    def end_of(self, mention: Mention | int) -> Point:
        """The end of the event of a mention."""
        return end(self.id_of(mention))

    def claim(
        self,
        rule: Callable[..., object] | str,
        constraint: Constraint,
        strength: Strength,
        *spans: Span,
        weight: float = 1.0,
    ) -> Claim:
        """A claim that rests on the words from the first span to the end of the last."""
        low, high = min(span[0] for span in spans), max(span[1] for span in spans)
        name = rule if isinstance(rule, str) else rule_name(rule)
        quote = " ".join(self.text[low:high].split())
        return Claim(constraint, strength, Source(name, quote, self.document, low, high), weight)

    @cached_property
    def utc_offset(self) -> int | None:
        """That of the clock that its times are told by, where the text says so."""
        return own_offset(self.expressions)

    def on_axis(self, interval: Interval) -> Interval:
        """A time as it lies on the civil axis of the text."""
        if self.utc_offset is not None:
            interval = at_offset(interval, self.utc_offset)
        return with_slack(interval)

    @cached_property
    def owners(self) -> dict[int, Mention]:
        """The mention that each time expression dates, by the expression's number."""
        attachments = Attachments(self.text, self.extraction, self.expressions)
        heads = {number for heading in self.headings for number in heading.numbers}
        return {n: mention for n, mention in attachments.owners() if n not in heads}

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The dates that head items and sections."""
        return headings(self.text, self.extraction, self.expressions)

    @cached_property
    def headed(self) -> dict[int, Heading]:
        """The heading that dates a mention without a date of its own, by the mention's number."""
        found: dict[int, Heading] = {}
        for heading in self.headings:
            for mention in dated_below(self.extraction, heading):
                if mention.index not in self.dated:
                    found[mention.index] = heading
        return found

    @cached_property
    def dated(self) -> dict[int, list[int]]:
        """The time expressions that date a mention, by the mention's number."""
        found: dict[int, list[int]] = {}
        for expression, mention in self.owners.items():
            found.setdefault(mention.index, []).append(expression)
        return found

    @cached_property
    def occasions(self) -> dict[int, Mention]:
        """The dated noun that an undated verb happened at, by the verb's number."""
        return occasions(self.text, self.mentions, self.dated)

    @cached_property
    def whens(self) -> dict[int, int]:
        """The time that a clause with "when" follows ("in 1889, when she married"), by its verb."""
        ends = {expression.end: number for number, expression in enumerate(self.expressions)}
        found: dict[int, int] = {}
        for clause in self.extraction.clauses:
            if clause.head is None or clause.signal is None or clause.head in self.dated:
                continue
            if self.text[slice(*clause.signal)].lower() != "when":
                continue
            comma = self.text[max(0, clause.start - 2) : clause.start]
            number = ends.get(clause.start - 2) if comma == ", " else None
            if number is not None:
                found[clause.head] = number
        return found

    @cached_property
    def series(self) -> dict[int, list[int]]:
        """The numbers of the verbs that tell what happens again and again, and of their sets."""
        found: dict[int, list[int]] = {}
        for number, mention in sorted(self.owners.items()):
            if isinstance(self.expressions[number].value, Recurrence) and not mention.is_noun:
                found.setdefault(mention.index, []).append(number)
        return found

    @cached_property
    def placed(self) -> frozenset[int]:
        """The numbers of mentions that an expression puts somewhere in time.

        A length ("a two-hour meeting") and "now" leave that to other rules.
        """
        return (
            frozenset(self.occasions)
            | frozenset(self.whens)
            | {
                mention.index
                for number, mention in self.owners.items()
                if self._places(self.expressions[number])
            }
        )

    def _places(self, expression: TimeExpression) -> bool:
        if isinstance(expression.value, Duration):  # "for years" and "over the last two weeks" do
            counted = isinstance(expression.term, Shift) and expression.term.of is not None
            lasted = self.text[max(0, expression.start - 5) : expression.start].endswith(" for ")
            return counted or lasted or expression.text.lower().startswith("the ")
        return not isinstance(expression.value, Reference | Recurrence)

    def times_of(self, mention: Mention) -> tuple[Interval, ...]:
        """The times that an expression, or a heading, gives an event: closed ones only."""
        heading = self.headed.get(mention.index)
        if heading is not None:
            return (heading.interval,)
        values = (self.expressions[n].value for n in self.dated.get(mention.index, ()))
        return tuple(
            value
            for value in values
            if isinstance(value, Interval)
            and value.meant.start is not None
            and value.meant.end is not None
        )

    @cached_property
    def thread(self) -> dict[int, Mention]:
        """The dated past verb shortly before an undated one, by the latter's number."""
        found: dict[int, Mention] = {}
        last: Mention | None = None
        for mention in self.mentions:
            if mention.tense is not Tense.PAST or not mention.is_verb or mention.is_reporting:
                continue
            if mention.index in self.placed:
                aside = self.extraction.clauses[mention.clause].kind is ClauseKind.RELATIVE
                last = last if aside or mention.aspect is not Aspect.NONE else mention
            elif last is None or mention.quoted != last.quoted:
                continue  # a date told in a quotation is not that of what is told around it
            elif mention.sentence - last.sentence <= _THREAD:
                found[mention.index] = last
        return found

    @cached_property
    def told_of(self) -> dict[int, list[Mention]]:
        """The mentions that a mention is the subject of, or that act on it, by its number."""
        found: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            for index in dict.fromkeys((mention.acts_on, mention.subject_mention)):
                if index is not None:
                    found.setdefault(index, []).append(mention)
        return found

    @cached_property
    def follows(self) -> dict[int, Mention]:
        """What is told with "after" before a verb, by the verb's number: the first dated one."""
        found: dict[int, Mention] = {}
        for mention in self.mentions:
            after = mention.signal is not None and mention.signal.word.lower() == "after"
            if (
                after
                and mention.governance is Governance.ADVERBIAL
                and mention.index in self.placed
            ):
                found.setdefault(mention.governor if mention.governor is not None else -1, mention)
        return found

    @cached_property
    def synonym_group(self) -> dict[str, int]:
        """The number of the group of synonyms that a noun belongs to; the last one counts."""
        return {lemma: n for n, group in enumerate(self.synonyms) for lemma in sorted(group)}

    @cached_property
    def folded(self) -> frozenset[int]:
        """The numbers of mentions that a beginning or an end dates ("talks opened")."""
        return frozenset(
            m.acts_on for m in self.mentions if m.phase is not None and m.acts_on is not None
        )

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The words of each sentence, on one line."""
        return tuple(
            " ".join(self.text[sentence.start : sentence.end].split())
            for sentence in self.extraction.sentences
        )

    def governor_of(self, mention: Mention) -> Mention | None:
        """The mention that governs another."""
        return None if mention.governor is None else self.mentions[mention.governor]

    def telling(self, mention: Mention) -> Mention | None:
        """The act of saying that a mention is the content of."""
        if mention.reporter is not None and mention.reporter != mention.index:
            return self.mentions[mention.reporter]
        governor = self.governor_of(mention)
        return governor if governor is not None and governor.is_reporting else None

    def is_planned(self, mention: Mention) -> bool:
        """Whether it is told as to come; the object of what is planned is planned too."""
        if mention.factuality is Factuality.PLANNED:
            return True
        governor = self.governor_of(mention)
        if not mention.is_noun or governor is None or not governor.is_verb:
            return False
        if governor.lemma in WISHES and mention.governance is Governance.ARGUMENT:
            return mention.start > governor.start
        return governor.factuality is Factuality.PLANNED and _is_object(mention, governor)

    def inside(self, span: Span) -> Mention | None:
        """The first mention whose head lies in a span."""
        found = self.extraction.mentions_in(*span)
        return found[0] if found else None


_THREAD = 1  # sentences that a date is carried over


def _is_object(noun: Mention, verb: Mention) -> bool:
    """Whether the noun is what the verb acts on: "end the war", "carry out the withdrawal"."""
    if noun.governance is not Governance.ARGUMENT:
        return False
    if verb.object_mention is not None:
        return verb.object_mention == noun.index
    particles = [a for a in verb.attachments if a.preposition in ("out", "up", "off", "through")]
    return any(a.mention == noun.index for a in particles)
