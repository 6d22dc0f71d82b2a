"""Which mention a time expression dates: the noun that it touches, else the verb of its clause.

"The March 14 talks" and "talks on Monday collapsed" date the noun, "talks opened on Monday" the
verb. Brackets and quotation marks are walls: what stands within them dates what is told within
them, or the noun before the bracket. TimeML leaves this to annotators; near expressions are the
right ones (N. Reimers et al., "Temporal anchoring of events for the TimeBank corpus", ACL 2016).
"""

from collections.abc import Iterator, Sequence
from functools import cached_property

from attrs import frozen

from resolvers.expression import TimeExpression
from timeline.extract.asides import REACH, is_aside
from timeline.extract.events import is_scheduling
from timeline.extract.extents import bracket_around
from timeline.extract.lexicon.kinds import PUT_OFF
from timeline.extract.mention import ClauseKind, Governance, Mention, Span
from timeline.extract.protocol import Extraction
from timeline.extract.quotations import quotation_at, quotations

_ADVERBS = ("later", "earlier", "ago", "afterwards", "before", "after")
_LINKS = (" of ", " in ", " at ", " on ", " by ", " with ", " for ", " and ", " to ", " that ")
_THEN: tuple[list[str], ...] = (["on"], ["in"], ["at"], ["by"], [])
_FOR_THEN = frozenset(("due", "expect", "slate"))
_OF_NOUNS = (ClauseKind.PARTICIPLE, ClauseKind.RELATIVE)
_WHEN = frozenset(
    ("", "in", "at", "during", "on", "of", "for", "after", "before", "since", "until")
)
_PREPOSITIONS = frozenset("on in at during by after before between from since until till".split())


@frozen(eq=False)
class Attachments:
    """A text's expressions on their way to the mentions they date.

    Args:
        text: the text.
        extraction: what was found in it.
        expressions: its time expressions, in order.
    """

    text: str
    extraction: Extraction
    expressions: Sequence[TimeExpression]

    def owners(self) -> Iterator[tuple[int, Mention]]:
        """Each expression that dates a mention, by its number, and the mention."""
        candidates: dict[int, list[Mention]] = {}
        for mention in self.extraction.mentions:
            for number in mention.times:
                candidates.setdefault(number, []).append(mention)
        for number, expression in enumerate(self.expressions):
            owner = self._owner(expression, candidates.get(number, []))
            if owner is not None and self._is_of_the_plan(expression, owner):
                owner = self._planned_by(owner)
            if owner is not None and not is_aside(self.text, expression, owner):
                yield number, owner

    @cached_property
    def _quotations(self) -> tuple[Span, ...]:
        return quotations(self.text)

    def _owner(self, expression: TimeExpression, claiming: list[Mention]) -> Mention | None:
        quoted = quotation_at(self._quotations, expression.start)
        if quoted is not None:
            claiming = [m for m in claiming if quoted[0] <= m.start < quoted[1]]
        phrase = self._phrase_around(expression)
        if phrase is not None:  # "third-quarter earnings": the earnings, not what is said of them
            inside = self.extraction.mentions_in(expression.end, phrase[1])
            return next((m for m in inside if m.is_noun), None)
        bracket = bracket_around(self.text, expression)
        if bracket is not None and (told := self._told_in_brackets(expression, bracket)):
            return told[0]
        naming = [m for m in claiming if expression.start <= m.start < expression.end]
        found = [m for m in claiming if m not in naming] or claiming or self._near(expression)
        if quoted is not None:
            found = [m for m in found if quoted[0] <= m.start < quoted[1]]
        verb = self._verb_before(expression)
        if verb is not None and found:
            return verb
        return self._of_its_clause(expression, found)

    def _of_its_clause(self, expression: TimeExpression, found: list[Mention]) -> Mention | None:
        """The noun that an expression touches, else the verb of its clause.

        A participle or relative clause without an event of its own is about the noun before it.
        """
        clauses, number = self.extraction.clauses, self.extraction.clause_at(expression.start)
        clause = None if number is None else clauses[number]
        heading = None if clause is None else clause.head
        head = None if heading is None else self.extraction.mentions[heading]
        if clause is not None and head is None and clause.kind in _OF_NOUNS:
            return self._noun_before(clause.start)
        beside = self._noun_before(expression.start)  # "until his death five years later"
        nouns = [m for m in (*found, *([beside] if beside else [])) if m.is_noun]
        noun = next((m for m in nouns if self._touches(m, expression)), None)
        if noun is not None and (head is None or _before_verb(noun, expression, head)):
            return noun
        if head is not None and head in found:
            return head
        verbs = [m for m in found if not m.is_noun]
        return min(verbs or found, key=lambda m: abs(m.start - expression.start), default=None)

    def _is_of_the_plan(self, expression: TimeExpression, verb: Mention) -> bool:
        """Whether a verb of planning is followed by the time of what is planned."""
        due = verb.lemma == "due" or (verb.is_verb and is_scheduling(verb.lemma, verb.passive))
        between = self.text[verb.end : expression.start].lower().split()
        return due and (between[:1] == ["for"] or (between in _THEN and verb.lemma in _FOR_THEN))

    def _planned_by(self, verb: Mention) -> Mention | None:
        """What a verb of planning gives a time, where it is an event and was not put off."""
        number = verb.subject_mention if verb.subject_mention is not None else verb.governor
        planned = None if number is None else self.extraction.mentions[number]
        if planned is None or not planned.is_noun:
            return verb if verb.lemma == "due" else None
        for other in self.extraction.mentions_in(planned.end, planned.end + 2 * REACH):
            acted_on = other.subject_mention if other.passive else other.object_mention
            if acted_on == number and other.lemma in PUT_OFF and other.sentence == verb.sentence:
                return None
        return planned

    def _noun_before(self, position: int) -> Mention | None:
        """The event noun that ends just before a position: "the meeting [held on Monday]"."""
        near = self.extraction.mentions_in(max(0, position - REACH), position)
        if not near or not near[-1].is_noun:
            return None
        return near[-1] if self.text[near[-1].end : position].strip(" ,") == "" else None

    def _phrase_around(self, expression: TimeExpression) -> Span | None:
        """The noun phrase in which an expression stands before the head, as an adjective does."""
        if expression.text.endswith(_ADVERBS):
            return None  # "eight days later investigators searched the house"
        for mention in self.extraction.mentions_in(expression.start - 200, expression.end + 200):
            for span in (mention.subject, mention.object):
                if span is not None and self._is_inside(expression, span):
                    return span
            for attachment in mention.attachments:
                span = attachment.phrase
                if not self._is_inside(expression, span):
                    continue
                inside = self.extraction.mentions_in(expression.end, span[1])
                if any(m.is_noun for m in inside) or attachment.preposition not in _WHEN:
                    return span
        return None

    def _is_inside(self, expression: TimeExpression, span: Span) -> bool:
        if not (span[0] <= expression.start and expression.end < span[1]):
            return False
        after = self.text[expression.end : span[1]]
        led = after.startswith((" ", "'s", "’s")) and not after.startswith(_LINKS)
        return led and bool(after.strip())

    def _told_in_brackets(
        self, expression: TimeExpression, bracket: int
    ) -> tuple[Mention | None] | None:
        """Whose time a bracket gives: that of the noun before it, "the reign of Ada (920-931)".

        Nobody's, in `(None,)`, where it stands before the verb ("Ada (901-950) ruled") or tells the
        span of a life or reign ("met Ada (901-950)"); and `None` where it stands as any does.
        """
        end = len(self.text[:bracket].rstrip())
        around = self.extraction.mentions_in(max(0, end - REACH), expression.end + REACH)
        nouns = [m for m in around if m.is_noun and m.extent[1] == end and m.start < end]
        if nouns:
            return (nouns[0],)
        close = self.text.find(")", expression.end)
        if self.extraction.mentions_in(bracket, close if close >= 0 else expression.end):
            return None
        number = self.extraction.sentence_at(bracket)
        if number is None or self._is_time_before(self.extraction.sentences[number].start, end):
            return None
        told = [m for m in around if m.is_verb and m.sentence == number and m.start < bracket]
        if not told:
            return (None,)
        spans = [e for e in self.expressions if bracket < e.start < close]
        return (None,) if len(spans) > 1 and told[-1].end != end else None

    def _is_time_before(self, start: int, end: int) -> bool:
        """Whether nothing, or another time, stands before a bracket: "that year (1066)"."""
        return end <= start or any(expression.end == end for expression in self.expressions)

    def _verb_before(self, expression: TimeExpression) -> Mention | None:
        """The verb that an expression follows at once: "voted on Monday to close the bridge"."""
        for mention in reversed(
            self.extraction.mentions_in(expression.start - REACH, expression.start)
        ):
            if mention.is_verb:
                between = self.text[mention.end : expression.start]
                words = between.lower().split()
                linked = not words or (
                    len(words) == 1 and (mention.is_reporting or words[0] in _PREPOSITIONS)
                )
                return mention if linked and not set(between) & set(",.;:") else None
        return None

    def _near(self, expression: TimeExpression) -> list[Mention]:
        """The mentions of the sentence close to an expression that no clause claims."""
        sentence = self.extraction.sentence_at(expression.start)
        if sentence is None:
            return []
        around = self.extraction.mentions_in(expression.start - REACH, expression.end + REACH)
        here = [m for m in around if m.sentence == sentence]
        return [m for m in here if not m.is_noun] or here

    def _touches(self, noun: Mention, expression: TimeExpression) -> bool:
        """Whether an expression stands inside the noun's phrase, or next to its head."""
        low, high = noun.extent
        if low <= expression.start and expression.end <= max(noun.start, high):
            return True
        between = self.text[noun.end : expression.start]
        return 0 <= expression.start - noun.end < 12 and len(between.split()) <= 1 <= high


def _before_verb(noun: Mention, expression: TimeExpression, verb: Mention) -> bool:
    """Whether the noun and the expression both precede the verb, or the expression the noun.

    "After the coup last year" keeps its date, wherever it stands.
    """
    if noun.governance in (Governance.ADVERBIAL, Governance.WITHIN):
        return True
    return max(noun.end, expression.end) <= verb.start or expression.end <= noun.start
