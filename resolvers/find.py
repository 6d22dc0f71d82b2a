"""`find` and `resolve`: from text to time expressions with their calendar meaning.

The way is scan, read, anchor: the grammar of the language reads terms, context rules drop false
alarms, each term is resolved in the order of the text, and what it means is what "the same day"
or "a week later" may refer to next.
"""

import re
from collections.abc import Iterator
from functools import partial

from attrs import evolve

from resolvers import multilingual
from resolvers.anchor import Anchor, Domain
from resolvers.context import Context
from resolvers.errors import ImpossibleDate, InvalidValue, NoTimeExpression, UnknownLanguage
from resolvers.expression import TimeExpression
from resolvers.grammar import Document, Node
from resolvers.language import Language, load
from resolvers.refine import extent_end, parts_to_report, span_of
from resolvers.terms.base import Resolution, Term
from resolvers.values import Duration, Interval, Partial
from resolvers.zones import in_zone


def find(text: str, anchor: Anchor | str | None = None) -> list[TimeExpression]:
    """All time expressions of a text, in order, none inside another.

    Never raises on text: what the calendar does not have (30 February) is found with no value
    and a note.

    Args:
        text: any text.
        anchor: what it is read against; a date alone is the document creation time.

    Raises:
        UnknownLanguage: where the anchor names a language without reading rules.

    >>> for found in find("It began on Monday, March 14, 2016.", "2016-03-20"):
    ...     print(found.text, found.value)
    Monday, March 14, 2016 2016-03-14
    """
    return list(iterate(text, as_anchor(anchor)))


def iterate(text: str, anchor: Anchor, *, alone: bool = False) -> Iterator[TimeExpression]:
    """The same, one by one.

    Args:
        text: any text.
        anchor: what it is read against.
        alone: whether the text is an expression by itself: a range stays whole, and words that
            are mostly something else in a sentence ("spring", "3/14") are believed.
    """
    language = load(anchor.language, frozenset(anchor.known))
    if language is None:
        raise UnknownLanguage(
            f"there are no reading rules for the language {anchor.language!r}; "
            "`resolve` can read one expression of it"
        )
    document = language.grammar.parse(text)
    domain = anchor.domain or detect_domain(document, anchor, language)
    context, told, read = Context(anchor, domain), 0, 0
    for node in document.nodes:
        _leave_behind(context, document, read, node.start)
        read = node.end
        if node.rule.latent:
            continue
        if language.is_false_alarm(document, node, domain) and not (
            alone and _is_all(document, node)
        ):
            continue
        context.heads_line = _heads_line(document, node)
        context.governed_by(partial(language.governing_tense, document, node))
        context.go_on(language.stands_aside(document, node, context.is_aside))
        marked = Domain.COLLOQUIAL if alone else domain
        for part in parts_to_report(document, node, marked, language):
            expression = _express(document, part, context, language)
            if expression.start < told:
                continue  # inside the phrase before it
            told = expression.end
            yield expression
            if isinstance(expression.value, Interval):
                context.leave()
                context.mention(expression.value, _leads(document, node))
            elif isinstance(expression.value, Duration):
                context.cover(expression.value)


def _leave_behind(context: Context, document: Document, first: int, end: int) -> None:
    """The day that a sentence or a paragraph has named counts no longer where it has ended."""
    if context.sentence_day is None and context.paragraph_day is None:
        return
    between = document.text[document.offsets[first] : document.offsets[end]]
    if not between.strip() and "\n" in between:
        context.sentence_day = None  # a title that ends with a day: what stands below is of it
    elif _PARAGRAPH.search(between):
        context.sentence_day = context.paragraph_day = None
    elif _SENTENCE_ENDS.intersection(document.tokens[first:end]):
        context.sentence_day = None


_SENTENCE_ENDS = frozenset(".!?\n")
_PARAGRAPH = re.compile(r"\n\s*\n")


def _is_all(document: Document, node: Node) -> bool:
    """Whether there is nothing else in the text."""
    start, end = document.offsets[node.start], document.offsets[node.end]
    return document.text[start:end] == document.text.strip()


def _heads_line(document: Document, node: Node) -> bool:
    """Whether it is the first thing on its line, as the clock times of a log are."""
    if node.start == 0:
        return True
    before = document.tokens[node.start - 1]
    return before.isspace() and "\n" in before


def _leads(document: Document, node: Node) -> bool:
    """Whether it opens its sentence, after one word at most."""
    tokens, words = document.tokens, 0
    for at in range(node.start - 1, max(-1, node.start - 6), -1):
        token = tokens[at]
        if ("\n" in token and token.isspace()) or token in ".!?":
            return True
        if token[0].isalnum():
            words += 1
            if words > 1:
                return False
        elif not token.isspace():
            return False
    return node.start <= 4


def _express(
    document: Document, node: Node, context: Context, language: Language
) -> TimeExpression:
    start, end = span_of(document, node, context.domain, language)
    term = node.term
    if not isinstance(term, Term):
        raise TypeError(f"rule {node.rule.name!r} made {term!r}, which is no term")
    extent = (document.offsets[node.start], max(end, document.offsets[extent_end(node)]))
    text = document.text[start:end]
    try:
        found = _resolve(term, context)
    except (ImpossibleDate, InvalidValue) as error:
        return TimeExpression(
            start, end, text, term, None, (), node.rule.name, "", extent, str(error)
        )
    value = found.value
    if context.anchor.zone is not None and isinstance(value, Interval):
        value = in_zone(value, context.anchor.zone)
    return TimeExpression(
        start,
        end,
        text,
        term,
        value,
        found.alternatives,
        node.rule.name,
        found.how,
        extent,
    )


def _resolve(term: Term, context: Context) -> Resolution:
    """What a term means; under a range of publication days, what it means on all of them.

    A reading moves on with the day or stays, so the first and the last day decide.
    """
    found, ends = term.resolve(context), context.on_first_and_last_day
    if ends is None or not isinstance(found.value, Partial):
        return found
    first, last = (term.resolve(end) for end in ends)
    if first.value != last.value:
        return found
    kept = tuple(value for value in first.alternatives if value in last.alternatives)
    return evolve(first, alternatives=kept)


def detect_domain(document: Document, anchor: Anchor, language: Language) -> Domain:
    """The domain of a text where the caller names none.

    News where there is a DCT; else talk where the words are those of a message or a request, and
    a story otherwise.

    >>> [e.text for e in find("It fell between May 3 and May 5, 1921.")]
    ['May 3', 'May 5, 1921']
    >>> [e.text for e in find("Can you come between May 3 and May 5?")]
    ['between May 3 and May 5']
    """
    if anchor.dct is not None:
        return Domain.NEWS
    return Domain.COLLOQUIAL if language.is_talk(document) else Domain.NARRATIVE


def domain_of(text: str, anchor: Anchor) -> Domain:
    """The domain that `find` reads a text in: the anchor's, else news with a DCT, else detected.

    >>> domain_of("He said on Monday that it would rain.", Anchor("2016-03-14"))
    <Domain.NEWS: 'news'>
    """
    language = load(anchor.language)
    if anchor.domain is not None or anchor.dct is not None or language is None:
        return anchor.domain or Domain.NEWS
    return detect_domain(language.grammar.parse(text), anchor, language)


def resolve(
    text: str, anchor: Anchor | str | None = None, *, language: str | None = None
) -> TimeExpression:
    """The one time expression that a short text is.

    A language without reading rules of ours is read by dateparser; the result's note says so.

    Raises:
        NoTimeExpression: where there is none.
        ImpossibleDate: where the calendar has no such day.
        UnknownLanguage: where dateparser does not know the language either.

    >>> print(resolve("on Monday", anchor="2016-03-14").value)
    2016-03-14
    """
    given = as_anchor(anchor)
    if language is not None:
        given = evolve(given, language=language)
    if load(given.language) is None:
        return _through_dateparser(text, given)
    found = list(iterate(text, given, alone=True))
    if not found:
        raise NoTimeExpression(f"no time expression in {text!r}")
    best = max(found, key=lambda expression: expression.end - expression.start)
    if best.value is None:
        raise ImpossibleDate(f"{best.text!r}: {best.note}")
    return best


def _through_dateparser(text: str, anchor: Anchor) -> TimeExpression:
    term = multilingual.read(text, anchor.language)
    domain = anchor.domain or (Domain.NEWS if anchor.dct is not None else Domain.NARRATIVE)
    found = _resolve(term, Context(anchor, domain))
    return TimeExpression(
        0,
        len(text),
        text,
        term,
        found.value,
        found.alternatives,
        "dateparser",
        found.how,
        (0, len(text)),
        f"read by dateparser: there are no rules of our own for {anchor.language!r}",
    )


def as_anchor(given: Anchor | str | None) -> Anchor:
    """An anchor from what callers pass for one."""
    return given if isinstance(given, Anchor) else Anchor(dct=given)
