"""What happens once: who was killed, born or abducted was so at one time, however often it is told.

"Rabin was killed in May ... the killing of Rabin ... his murder" are one event where the one it
happened to has one name. Only what cannot well happen twice is taken together so, and only to give
one mention the time of another.
"""

import re
from collections.abc import Iterator

from timeline.constraint import Merge
from timeline.event import Claim, Strength
from timeline.extract.grammar.words import verbs_behind
from timeline.extract.lexicon.kinds import ONCE
from timeline.extract.mention import Factuality, Mention, Tense
from timeline.extract.reading import Reading

_KIND = {verb: number for number, group in enumerate(ONCE) for verb in sorted(group)}
_NAME = re.compile(r"[^\W\d_a-z][\w-]*")
_PRONOUNS = frozenset("he she him her his they them their it its who whom whose".split())
_APART = re.compile(r"\b(?:another|second|third|fourth|two|three|four|five|six|several)\b", re.I)
_RECENT = 12  # earlier mentions of a kind that are looked at


def told_once_more(reading: Reading) -> Iterator[Claim]:
    """What happened once to somebody, told again, is the same event."""
    seen: dict[int, list[Mention]] = {}
    for mention in reading.mentions:
        kind = _kind(mention)
        if kind is None or mention.factuality is not Factuality.HAPPENED:
            continue
        known = seen.setdefault(kind, [])
        earlier = _same_as(reading, mention, known[-_RECENT:])
        if earlier is not None:
            yield from happened_once(reading, earlier, mention)
        known.append(mention)


def _kind(mention: Mention) -> int | None:
    """The kind of event that happens once, by its verb or the verb behind its noun."""
    if mention.is_noun:
        return next((_KIND[v] for v in verbs_behind(mention.lemma) if v in _KIND), None)
    past = mention.tense in (Tense.PAST, Tense.PASTPART, Tense.PRESPART, Tense.PRESENT)
    return _KIND.get(mention.lemma) if mention.is_verb and past else None


def _same_as(reading: Reading, mention: Mention, known: list[Mention]) -> Mention | None:
    """The latest earlier mention that happened to the same, where only one of them has a date."""
    words = _whom(reading, mention)
    names = frozenset(_NAME.findall(words)) - _TITLES
    if _APART.search(words):
        return None
    for earlier in reversed(known):
        if (earlier.index in reading.placed) == (mention.index in reading.placed):
            continue
        told = _whom(reading, earlier)
        before = frozenset(_NAME.findall(told)) - _TITLES
        pronoun = words.lower() in _PRONOUNS and len(known) == 1 and bool(before)
        if names & before or (pronoun and not _is_of_another(reading, mention, before)):
            return earlier
    return None


def _is_of_another(reading: Reading, mention: Mention, names: frozenset[str]) -> bool:
    """Whether a pronoun may be somebody else's: "she married Tom Hale; he died in 1987"."""
    return any(
        (told := frozenset(_NAME.findall(reading.text[slice(*span)])) - _TITLES)
        and not told & names
        for other in reading.mentions[max(0, mention.index - _RECENT) : mention.index]
        if mention.sentence - other.sentence <= 1
        for span in (other.subject, other.object)
        if span is not None
    )


def _whom(reading: Reading, mention: Mention) -> str:
    """The words for the one that it happened to: object, passive subject, or possessor."""
    if mention.is_noun:
        low, high = mention.extent
        words = reading.text[low:high]
        first = words.split(" ", 1)[0].lower()
        return first if first in _PRONOUNS else words
    intransitive = mention.object is None
    span = mention.subject if mention.passive or intransitive else mention.object
    return "" if span is None else reading.text[slice(*span)]


_TITLES = frozenset(
    "The A An Mr Mrs Ms Dr President Minister Prime General King Queen He She".split()
)


def happened_once(reading: Reading, earlier: Mention, later: Mention) -> Iterator[Claim]:
    """ "Was abducted", "the kidnapping", "his capture": nobody is killed, born or married twice."""
    yield reading.claim(
        happened_once,
        Merge(reading.id_of(earlier), reading.id_of(later), ends=True),
        Strength.INFERRED,
        later.group or later.span,
        weight=0.5,
    )
