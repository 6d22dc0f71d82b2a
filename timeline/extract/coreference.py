"""Which mentions speak of one event: same kind, shared name or place, nothing against it.

Precision first. A merge is an inferred claim like any other: it has a source, shows up in
explanations, and is dropped when it contradicts what is stated. Compatible times alone never
merge.
"""

from collections.abc import Iterator

from timeline.constraint import Merge, Related
from timeline.event import Claim, Strength
from timeline.extract.lexicon.kinds import CONFLICT_WITH_A_NAME, SYNONYMS, VIOLENCE
from timeline.extract.mention import Factuality, Mention, Phase
from timeline.extract.reading import Reading

_GROUP = {lemma: number for number, group in enumerate(SYNONYMS) for lemma in sorted(group)}
_DEFINITE = ("the ", "its ", "their ", "his ", "her ", "this ", "that ", "these ", "those ")


def merge_mentions(reading: Reading) -> Iterator[Claim]:
    """The merges of a text, each mention with the latest earlier one it speaks of again."""
    seen: dict[object, list[Mention]] = {}
    for mention in reading.mentions:
        if not mention.is_noun or mention.factuality is Factuality.DENIED:
            continue
        for key in _kinds(mention):
            for earlier in reversed(seen.get(key, [])[-8:]):
                if _one_event(reading, earlier, mention):
                    yield from same_event_again(reading, earlier, mention)
                    break
            else:
                continue
            break
        for key in _kinds(mention):
            seen.setdefault(key, []).append(mention)


def bridge_mentions(reading: Reading) -> Iterator[Claim]:
    """Violence that has no name of its own belongs to the conflict last spoken of."""
    conflict: Mention | None = None
    for mention in reading.mentions:
        if not mention.is_noun:
            continue
        if mention.lemma in CONFLICT_WITH_A_NAME:
            conflict = mention
        elif mention.lemma in VIOLENCE and conflict is not None:
            if not _names(reading, mention):
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


def _kinds(mention: Mention) -> tuple[object, ...]:
    group = _GROUP.get(mention.lemma)
    return (mention.lemma,) if group is None else (mention.lemma, group)


def _begins(reading: Reading, mention: Mention) -> bool:
    return any(
        other.acts_on == mention.index and other.phase is Phase.BEGIN for other in reading.mentions
    )


def _one_event(reading: Reading, earlier: Mention, later: Mention) -> bool:
    if earlier.sentence == later.sentence and earlier.lemma == later.lemma:
        return False
    first, second = _names(reading, earlier), _names(reading, later)
    if first and second:
        return bool(first & second)
    phrase = reading.text[later.extent[0] : later.extent[1]].lower()
    definite = phrase.startswith(_DEFINITE)
    return (definite and earlier.lemma == later.lemma) or (definite and bool(first))


def _names(reading: Reading, mention: Mention) -> frozenset[str]:
    """The names in the phrase of a mention, and in the place where it is said to happen."""
    found: set[str] = set()
    low, high = mention.extent
    spans = [span for span in mention.participants if low <= span[0] and span[1] <= high]
    spans += [attachment.phrase for attachment in mention.attachments]
    for other in reading.mentions:
        if other.acts_on == mention.index or other.subject_mention == mention.index:
            spans += [a.phrase for a in other.attachments if a.preposition in ("in", "at")]
    for span in spans:
        found.update(
            word.strip(".,'’\"").removesuffix("'s").removesuffix("’s")
            for word in reading.text[span[0] : span[1]].split()
            if word[:1].isupper()
        )
    return frozenset(found - {""})
