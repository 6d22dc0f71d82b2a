"""Which mention a time expression dates: the noun that it touches, else the verb of its clause.

"The March 14 talks" and "talks on Monday collapsed" date the noun, "talks opened on Monday" the
verb. What a text compares with ("up from $2 million a year earlier"), what is only due then
("notes due 1999"), and the period that a report is about ("reported third-quarter earnings") date
nothing in their clause. TimeML leaves this to annotators; near expressions are the right ones
(N. Reimers et al., "Temporal anchoring of events for the TimeBank corpus", ACL 2016).
"""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from resolvers.expression import TimeExpression
from resolvers.granularity import Granularity
from timeline.extract.lexicon.kinds import COMPARISONS, MOVED
from timeline.extract.mention import Governance, Mention, Span
from timeline.extract.protocol import Extraction

_REACH = 80  # characters, a dozen words
_ADVERBS = ("later", "earlier", "ago", "afterwards", "before", "after")
_BRACKET = 40  # characters from where a bracket opens to the dates in it
_LINKS = (" of ", " in ", " at ", " on ", " by ", " with ", " for ", " and ", " to ", " that ")
_PREPOSITIONS = frozenset({"on", "in", "at", "during", "by", "after", "before"})
_COMPARED = re.compile(
    r"\b(?:from|than|compared with|compared to|against|versus|vs\.?)\s[^.;]{0,80}$"
)
_DUE = re.compile(
    r"\b(?:(?:due|maturing|ended|ending|expiring)\s+(?:in\s+|on\s+)?"
    r"|dating\s+(?:back\s+)?(?:to|from)\s+)$",
    re.IGNORECASE,
)
_PERIODS = (Granularity.QUARTER, Granularity.HALF_YEAR)


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
            if owner is not None and not self._is_about_another_time(expression, owner):
                yield number, owner

    def _owner(self, expression: TimeExpression, claiming: list[Mention]) -> Mention | None:
        phrase = self._phrase_around(expression)
        if phrase is not None:  # "third-quarter earnings": the earnings, not what is said of them
            inside = self.extraction.mentions_in(expression.end, phrase[1])
            return next((m for m in inside if m.is_noun), None)
        bracket = self._bracket_around(expression)
        if bracket is not None and (told := self._told_in_brackets(expression, bracket)):
            return told[0]
        naming = [m for m in claiming if expression.start <= m.start < expression.end]
        found = [m for m in claiming if m not in naming] or claiming or self._near(expression)
        if not found:
            return None
        verb = self._verb_before(expression)
        if verb is not None:
            return verb
        clause = self.extraction.clause_at(expression.start)
        number = None if clause is None else self.extraction.clauses[clause].head
        head = None if number is None else self.extraction.mentions[number]
        noun = next((m for m in found if m.is_noun and self._touches(m, expression)), None)
        if noun is not None and (head is None or _before_verb(noun, expression, head)):
            return noun
        if head is not None and head in found:
            return head
        verbs = [m for m in found if not m.is_noun]
        return min(verbs or found, key=lambda m: abs(m.start - expression.start))

    def _is_about_another_time(self, expression: TimeExpression, owner: Mention) -> bool:
        """Whether the expression stands in the clause without saying when the mention was."""
        if owner.lemma in COMPARISONS:
            return True
        before = self.text[max(0, expression.start - _REACH) : expression.start]
        if owner.lemma in MOVED and before.rstrip().endswith((" to", " until", " till")):
            return expression.start - owner.end < _REACH and " from " not in before
        if not owner.is_noun and _DUE.search(before) and not _directly(before, owner.text):
            return True
        between = self.text[owner.end : expression.start]
        if not owner.is_noun and any(c.isdigit() for c in between) and _COMPARED.search(between):
            return True
        interval = expression.interval
        period = interval is not None and interval.granularity in _PERIODS
        return owner.is_reporting and period and len(between.split()) > 1

    def _phrase_around(self, expression: TimeExpression) -> Span | None:
        """The noun phrase in which an expression stands before the head, as an adjective does."""
        if expression.text.endswith(_ADVERBS):
            return None  # "eight days later investigators searched the house"
        for mention in self.extraction.mentions_in(expression.start - 200, expression.end + 200):
            for span in (mention.subject, mention.object):
                if span is not None and span[0] <= expression.start and expression.end < span[1]:
                    after = self.text[expression.end : span[1]]
                    if after[:1] == " " and after.strip() and not after.startswith(_LINKS):
                        return span
        return None

    def _bracket_around(self, expression: TimeExpression) -> int | None:
        """Where the bracket opens that an expression stands in, near its beginning."""
        low = max(0, expression.start - _BRACKET)
        at = self.text.rfind("(", low, expression.start)
        return None if at < 0 or self.text.find(")", at, expression.start) >= 0 else at

    def _told_in_brackets(
        self, expression: TimeExpression, bracket: int
    ) -> tuple[Mention | None] | None:
        """Whose time a bracket gives: that of the noun before it, "the reign of Ada (920-931)".

        Nobody's, in `(None,)`, where it follows a name before the verb: "Ada (901-950) ruled"; and
        `None` where it stands as any expression does.
        """
        end = len(self.text[:bracket].rstrip())
        around = self.extraction.mentions_in(max(0, end - _REACH), expression.end + _REACH)
        nouns = [m for m in around if m.is_noun and m.extent[1] == end and m.start < end]
        if nouns:
            return (nouns[0],)
        sentence = self.extraction.sentence_at(bracket)
        told = [m for m in around if m.is_verb and m.sentence == sentence and m.start < bracket]
        word = self.text[:end].rpartition(" ")[2]
        return (None,) if not told and word[:1].isupper() else None

    def _verb_before(self, expression: TimeExpression) -> Mention | None:
        """The verb that an expression follows at once: "voted on Monday to close the bridge"."""
        for mention in reversed(
            self.extraction.mentions_in(expression.start - _REACH, expression.start)
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
        around = self.extraction.mentions_in(expression.start - _REACH, expression.end + _REACH)
        here = [m for m in around if m.sentence == sentence]
        return [m for m in here if not m.is_noun] or here

    def _touches(self, noun: Mention, expression: TimeExpression) -> bool:
        """Whether an expression stands inside the noun's phrase, next to its head."""
        low, high = noun.extent
        if low <= expression.start and expression.end <= noun.start:
            return True
        between = self.text[noun.end : expression.start]
        return 0 <= expression.start - noun.end < 12 and len(between.split()) <= 1 <= high


def _directly(before: str, word: str) -> bool:
    return before.split()[-2:-1] == [word] or before.split()[-1:] == [word]


def _before_verb(noun: Mention, expression: TimeExpression, verb: Mention) -> bool:
    """Whether the noun and the expression both precede the verb, or the expression the noun.

    "After the coup last year" keeps its date, wherever it stands.
    """
    if noun.governance in (Governance.ADVERBIAL, Governance.WITHIN):
        return True
    return max(noun.end, expression.end) <= verb.start or expression.end <= noun.start
