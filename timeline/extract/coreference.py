"""Which mentions speak of one event: same kind, shared name or words, nothing against it.

Precision first. A noun speaks again of the latest event of its kind that shares a name or place
with it, or, where it has nothing but "the" or "its", of the latest of its own word or with a name
("the talks"); "the withdrawal" speaks again of "withdrew". A word that sets it apart ("a second",
"the latest"), another number, or dates that exclude each other say that it is another one. A merge
is an inferred claim like any other: it has a source, shows up in explanations, and is dropped when
it contradicts what is stated. Compatible times alone never merge.
"""

import re
from collections.abc import Iterator

from timeline.constraint import Merge, Related
from timeline.event import Claim, Strength
from timeline.extract.grammar.words import verbs_behind
from timeline.extract.lexicon import listed
from timeline.extract.lexicon.kinds import APART, CONFLICT_WITH_A_NAME, VIOLENCE
from timeline.extract.lexicon.nominalisations import NOT_AGAIN
from timeline.extract.lexicon.verb_classes import HAPPENING, PERFORMING
from timeline.extract.mention import Factuality, Mention, Phase, Tense
from timeline.extract.reading import Reading

_DEFINITE = ("the ", "its ", "their ", "his ", "her ", "this ", "that ", "these ", "those ")
_OF_ANOTHER_TIME = frozenset("next previous following".split())
_EMPTY = frozenset(
    "the its their his her my our your this that these those a an of in on at to for by with and "
    "or from s u.s.".split()
)
_WORD = re.compile(r"[A-Za-z][\w.'’-]*\w|[A-Za-z]")
_PERFORMING = listed(PERFORMING)
_HAPPENING = listed(HAPPENING)
_TAKING_PLACE = _HAPPENING | {"take"}
_PLACE = re.compile(r"\s+place\b")
_RECENT = 8  # earlier mentions of a kind that are looked at
_NEAR = 3  # sentences between a verb and the noun that speaks of it again


def merge_mentions(reading: Reading) -> Iterator[Claim]:
    """The merges of a text, each mention with the latest earlier one it speaks of again."""
    seen: dict[object, list[Mention]] = {}
    for mention in reading.mentions:
        if mention.factuality is Factuality.DENIED:
            continue
        if mention.is_noun:
            earlier = _spoken_of(reading, seen, mention)
            if earlier is not None:
                yield from same_event_again(reading, earlier, mention)
        for kind in _kinds(reading, mention):
            seen.setdefault(kind, []).append(mention)


def taken_together(reading: Reading) -> Iterator[Claim]:
    """The verbs that say of an event no more than that it took place."""
    for mention in reading.mentions:
        if mention.is_verb and mention.factuality is not Factuality.DENIED:
            index = _what_took_place(reading, mention)
            noun = None if index is None else reading.mentions[index]
            if noun is not None and noun.governor == mention.index:
                yield from took_place(reading, mention, noun)


def _what_took_place(reading: Reading, verb: Mention) -> int | None:
    if verb.lemma in _HAPPENING or _PLACE.match(reading.text, verb.span[1]):
        return verb.subject_mention if verb.lemma in _TAKING_PLACE else None
    if verb.lemma in _PERFORMING:
        return verb.subject_mention if verb.passive else verb.object_mention
    return None


def took_place(reading: Reading, verb: Mention, noun: Mention) -> Iterator[Claim]:
    """ "Held talks", "a vote was held", "the raid took place": the verb and its noun are one."""
    if not noun.is_noun or noun.phase is not None or noun.index in reading.dated:
        return
    merge = Merge(reading.id_of(verb), reading.id_of(noun), ends=True)
    yield reading.claim(took_place, merge, Strength.INFERRED, verb.span, noun.extent, weight=0.5)


def bridge_mentions(reading: Reading) -> Iterator[Claim]:
    """Violence that has no name of its own belongs to the conflict last spoken of."""
    conflict: Mention | None = None
    for mention in reading.mentions:
        if not mention.is_noun:
            continue
        if mention.lemma in CONFLICT_WITH_A_NAME:
            conflict = mention
        elif mention.lemma in VIOLENCE and conflict is not None and not _names(reading, mention):
            yield from violence_of_the_conflict(reading, conflict, mention)


def violence_of_the_conflict(reading: Reading, conflict: Mention, part: Mention) -> Iterator[Claim]:
    """The violence of a conflict lies within it."""
    within = ("starts", "during", "finishes", "equals")
    yield reading.claim(
        violence_of_the_conflict,
        Related(reading.id_of(part), within, reading.id_of(conflict)),
        Strength.INFERRED,
        conflict.extent,
        part.extent,
        weight=0.5,
    )


def same_event_again(reading: Reading, earlier: Mention, later: Mention) -> Iterator[Claim]:
    """Two mentions of one kind that share a name or place are one event.

    Where both are said to begin, they are one beginning.
    """
    both_begin = _begins(reading, earlier) and _begins(reading, later)
    yield reading.claim(
        same_event_again,
        Merge(reading.id_of(earlier), reading.id_of(later), ends=not both_begin),
        Strength.INFERRED,
        later.extent,
        weight=1.5,
    )


def _kinds(reading: Reading, mention: Mention) -> tuple[object, ...]:
    """The kinds under which a mention is found again: its word, and its group of synonyms."""
    if not mention.is_noun:
        told = mention.is_verb and mention.tense in (Tense.PAST, Tense.PASTPART)
        return (("told", mention.lemma),) if told and mention.lemma not in NOT_AGAIN else ()
    group = reading.synonym_group.get(mention.lemma)
    return (mention.lemma,) if group is None else (mention.lemma, group)


def _spoken_of(
    reading: Reading, seen: dict[object, list[Mention]], mention: Mention
) -> Mention | None:
    """The latest earlier mention of the event that a noun speaks of, if there is one."""
    for kind in _kinds(reading, mention):
        recent = reversed(seen.get(kind, [])[-_RECENT:])
        same = [earlier for earlier in recent if _one_event(reading, earlier, mention)]
        if same:  # "the minutes of the last meeting": named in passing
            return next((m for m in same if not _is_in_passing(reading, m)), same[0])
    told = [v for verb in verbs_behind(mention.lemma) for v in seen.get(("told", verb), ())]
    for earlier in sorted(told, key=lambda verb: -verb.start)[:_RECENT]:
        if mention.sentence - earlier.sentence <= _NEAR and _names_it(reading, earlier, mention):
            return earlier
    return None


def _is_in_passing(reading: Reading, mention: Mention) -> bool:
    low = mention.extent[0]
    return reading.text[max(0, low - 4) : low].endswith(" of ") and mention.index in reading.dated


def _begins(reading: Reading, mention: Mention) -> bool:
    acting = reading.told_of.get(mention.index, ())
    return any(m.acts_on == mention.index and m.phase is Phase.BEGIN for m in acting)


def _one_event(reading: Reading, earlier: Mention, later: Mention) -> bool:
    """Whether a noun speaks again of an earlier noun of its kind."""
    if earlier.sentence == later.sentence and earlier.lemma == later.lemma:
        return False
    if _is_plural(earlier) != _is_plural(later) and earlier.lemma == later.lemma:
        return False
    if _dates_exclude(reading, earlier, later):
        return False
    words, before = _content(reading, later), _content(reading, earlier)
    if words & APART or before & _OF_ANOTHER_TIME:
        return False
    first, second = _names(reading, earlier), _names(reading, later)
    if first and second:
        return bool(first & second)
    if not _is_definite(reading, later) or (words and not words & before):
        return False
    return earlier.lemma == later.lemma or bool(first)


def _names_it(reading: Reading, verb: Mention, noun: Mention) -> bool:
    """Whether a noun speaks again of what a verb told: "withdrew its troops ... the withdrawal"."""
    words, names = _content(reading, noun), _names(reading, noun)
    known = _is_definite(reading, noun) or _is_bare_after(reading, noun)
    if not known or words & APART or _is_plural(noun):
        return False
    if verb.sentence == noun.sentence or _dates_exclude(reading, verb, noun):
        return False
    clause = _lower_words(reading.text[slice(*verb.extent)])
    return (words | {name.lower() for name in names}) <= clause


def _is_definite(reading: Reading, mention: Mention) -> bool:
    phrase = reading.text[slice(*mention.extent)].lower()
    return phrase.startswith(_DEFINITE) or "’s " in phrase or "'s " in phrase


def _is_bare_after(reading: Reading, noun: Mention) -> bool:
    """Whether a noun without an article is told of as known: "two days after admission"."""
    before = reading.text[max(0, noun.start - 12) : noun.start].lower().split()
    return noun.extent[0] == noun.start and before[-1:] in (["after"], ["before"], ["since"])


def _is_plural(mention: Mention) -> bool:
    text = mention.text.lower()
    return text != mention.lemma and text.endswith("s")


def _dates_exclude(reading: Reading, one: Mention, other: Mention) -> bool:
    """Whether the expressions that date two mentions cannot mean one time."""
    spans = []
    for mention in (one, other):
        numbers = reading.dated.get(mention.index, ())
        spans.append([i for n in numbers if (i := reading.expressions[n].interval) is not None])
    return any(first.intersection(second) is None for first in spans[0] for second in spans[1])


def _content(reading: Reading, mention: Mention) -> frozenset[str]:
    """The words of a noun's phrase that tell which one it is: no names, not its own word."""
    low, high = mention.extent
    words = f"{reading.text[low : mention.start]} {reading.text[mention.end : high]}"
    return frozenset(w for w in _lower_words(words, names=False) if w not in _EMPTY)


def _lower_words(text: str, names: bool = True) -> frozenset[str]:
    """The words of a text in lower case, with or without those that start with a capital."""
    found = _WORD.findall(text)
    return frozenset(
        w.lower().removesuffix("'s").removesuffix("’s")
        for w in found
        if names or not w[0].isupper() or w.lower() in _EMPTY
    )


def _names(reading: Reading, mention: Mention) -> frozenset[str]:
    """The names in the phrase of a mention, and in the place where it is said to happen."""
    found: set[str] = set()
    low, high = mention.extent
    spans = [span for span in mention.participants if low <= span[0] and span[1] <= high]
    spans += [attachment.phrase for attachment in mention.attachments]
    for other in reading.told_of.get(mention.index, ()):
        spans += [a.phrase for a in other.attachments if a.preposition in ("in", "at")]
    for span in spans:
        found.update(
            word.strip(".,'’\"").removesuffix("'s").removesuffix("’s")
            for word in reading.text[span[0] : span[1]].split()
            if word[:1].isupper()
        )
    return frozenset(found - {""})
