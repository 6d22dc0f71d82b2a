"""What the name of an event says: what happened, to whom, and which words tell it apart.

"The ferry Aurora sank off Port Alder" and "sinking of the Aurora" say that one thing happened to
one ship. So a name is read as its head, the word of what happened, by its lemma as a verb and as a
noun; the names of those it happened to; what kinds of thing they are called; and beside these what
only places it ("off Port Alder", "at Westminster").

>>> said = naming("Mayor Anna Price resigned")
>>> sorted(said.acts), said.names, sorted(said.kinds)
(['resign'], ('anna', 'price'), ['mayor'])
>>> said = naming("Resignation of Anna Price in Oll")
>>> sorted(said.acts), said.names, sorted(said.places)
(['resign', 'resignation'], ('anna', 'price'), ['oll'])
"""

from enum import Enum, auto
from functools import lru_cache

from attrs import define, field, frozen

from timeline.extract.grammar.tagger import tag
from timeline.extract.grammar.tokens import Words, words_of
from timeline.extract.grammar.words import noun_lemma, readings, verb_lemma, verbs_behind
from timeline.extract.lexicon import listed
from timeline.extract.lexicon.function_words import NEGATIVE_WORDS
from timeline.extract.lexicon.kinds import APART, SYNONYMS
from timeline.extract.lexicon.tags import (
    ADJECTIVE,
    BE,
    FINITE,
    ING,
    NAME,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    THIRD,
    TO,
    VERB,
)
from timeline.extract.lexicon.vocabulary import vocabulary

RANKS = listed(
    """president mayor king queen prince princess emperor empress tsar tsarina czar sultan shah pope
    bishop archbishop cardinal abbot general admiral marshal colonel captain major lieutenant
    sergeant commander governor senator congressman prime minister chancellor premier secretary
    ambassador justice judge chief sheriff sir lord lady dame saint mr mrs ms dr doctor professor
    father mother brother sister duke duchess earl count countess baron baroness sheikh imam rabbi
    chairman chairwoman director ss hms uss rms mv"""
)
"""What stands before a name and is none itself."""

_PHASES = (
    listed("begin start commence outbreak beginning onset commencement"),
    listed("end finish conclude cease ending conclusion cessation"),
)
_GROUPS = {
    word: f"like {sorted(group)[0]}" for group in (*SYNONYMS, *_PHASES) for word in sorted(group)
}
_MARKS = (
    APART
    | NEGATIVE_WORDS
    | listed(
        """attempted failed planned proposed alleged again almost north south east west upper lower
    great little old fort mount"""
    )
)
_TOLD_OF = NOUN | NAME | ADJECTIVE | VERB
_SUFFERED = listed("on against upon")
"""What an act is done to: "the attack on Oll"."""
_PARTICLES = listed("up out down away")
"""Parts of verbs: "broke out", "burned down the mill"."""
_NUMERALS = frozenset("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi".split())


@frozen
class Naming:
    """What the name of an event says.

    Args:
        acts: the word of what happened, as a verb, as a noun, and its group of synonyms; empty
            where none is found.
        names: the names of those it happened to, in order; ranks are none.
        things: the other words of what it happened to.
        kinds: what those with a name are called: "mayor", "ferry".
        places: the names in what only places it: "off Port Alder", "at Westminster".
        beside: the other words there: "in the mill".
        doers: the names that are beyond doubt those of who did it.
        sufferers: and of whom it was done to.
        numbers: the numbers said, and those that belong to names.
        marks: words that set it apart from others of its kind: "second", "not", "planned".
    """

    acts: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    things: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    doers: frozenset[str] = frozenset()
    sufferers: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()

    named: frozenset[str] = field(init=False, repr=False)
    """All names in it."""
    words: frozenset[str] = field(init=False, repr=False)
    """All that it says beside the act."""

    @named.default
    def _named(self) -> frozenset[str]:
        return self.places.union(self.names)

    @words.default
    def _words(self) -> frozenset[str]:
        return self.named | self.things | self.kinds | self.beside


@lru_cache(maxsize=1 << 14)
def naming(label: str, text: str | None = None) -> Naming:
    """What a name says.

    Args:
        label: the name.
        text: the word of it that tells what happened, where it is known.
    """
    words = words_of(label)
    tag(words)
    if words.words and words.words[0].istitle() and words.lower[0] not in vocabulary().readings:
        words.tags[0] = NAME if words.tags[0] & VERB else words.tags[0]  # "Mohammed", "Ealdred"
    head = _head(words, text)
    parts = _Parts(words, head)
    for index in range(len(words)):
        parts.read(index)
    return parts.naming()


def _head(words: Words, text: str | None) -> int | None:
    """The word of what happened: the one known, the only verb, or the noun that heads the name."""
    if text is not None:
        told = text.lower().split()[-1:]
        for i, word in enumerate(words.lower):
            if told == [word]:
                return i
    verbs = [
        i
        for i, tags in enumerate(words.tags)
        if (tags & (FINITE | PARTICIPLE) or words.lower[i] == "born")
        and not (tags & BE or _is_relative(words, i))
    ]
    if verbs:
        return verbs[0] if len(verbs) == 1 else None
    if (last := len(words) - 1) > 0 and _may_be_verb(words, last):
        return last
    head = None
    for i, tags in enumerate(words.tags):
        if tags & PREPOSITION or words.lower[i] == ",":
            break
        if tags & (NOUN | ING) or (tags & NAME and words.lower[i] in _NAMED):
            head = i
    return head


_NAMED = listed("war battle siege revolution rebellion uprising massacre treaty peace flood fire")
"""Words of what happened that are written with a capital in names: "World War II"."""


def _may_be_verb(words: Words, index: int) -> bool:
    """Whether a plural noun may be a verb after all, as in headlines: "Mill of Oll burns"."""
    before, tags = words.tags[index - 1], words.tags[index]
    return bool(tags & NOUN and before & (NOUN | NAME) and readings(words.lower[index]) & THIRD)


def _is_relative(words: Words, index: int) -> bool:
    return index > 0 and words.lower[index - 1] in ("who", "which", "that")


class _Place(Enum):
    """Where in a name a word stands."""

    CORE = auto()
    DOER = auto()
    SUFFERER = auto()
    BESIDE = auto()


@define
class _Parts:
    """The words of a name, handed out to what they tell."""

    words: Words
    head: int | None
    place: _Place = _Place.CORE
    names: list[tuple[_Place, str]] = field(factory=list)
    things: set[str] = field(factory=set)
    kinds: set[str] = field(factory=set)
    places: set[str] = field(factory=set)
    beside: set[str] = field(factory=set)
    numbers: set[str] = field(factory=set)
    marks: set[str] = field(factory=set)

    def read(self, index: int) -> None:
        """Hand out one word."""
        word, tags = self.words.lower[index], self.words.tags[index]
        if index == self.head:
            self.place = self._after_the_head()
            return
        if word in _MARKS and self.place is not _Place.BESIDE:
            self.marks.add(word)
        elif word == "," and self.head is not None and index > self.head:
            self.place = _Place.BESIDE
        elif tags & (PREPOSITION | TO):
            self.place = self._after(word, index)
        elif tags & NUMBER or word in _NUMERALS or word.isdigit():
            self.numbers.add(word)
        elif tags & _TOLD_OF and not tags & BE:
            self._tell(index, word, tags)

    def _tell(self, index: int, word: str, tags: int) -> None:
        before_name = index + 1 < len(self.words) and bool(self.words.tags[index + 1] & NAME)
        plain = noun_lemma(word) if tags & NOUN else verb_lemma(word) if tags & VERB else word
        if before_name and (word in RANKS or (tags & NOUN and self.place is not _Place.BESIDE)):
            self.kinds.add(plain)
        elif self.place is _Place.BESIDE:
            (self.places if tags & NAME else self.beside).add(plain)
        elif tags & NAME and word not in RANKS and not self._is_thing(index):
            self.names.append((self.place, word))
        else:
            self.things.add(plain)

    def _is_thing(self, index: int) -> bool:
        """Whether a capital is only that of a title: the castle in "Castle of Tarn"."""
        return self.words.lower[index + 1 : index + 2] == ["of"]

    @property
    def _is_verb(self) -> bool:
        return self.head is not None and bool(self.words.tags[self.head] & (FINITE | PARTICIPLE))

    @property
    def _is_passive(self) -> bool:
        """Whether what stands before the verb suffered it."""
        if self.head is None or not self._is_past:
            return False
        return any(tags & BE for tags in self.words.tags[: self.head]) or (
            "by" in self.words.lower[self.head :]
        )

    def _after_the_head(self) -> _Place:
        """Who stands before a verb did it or suffered it; after it stands who suffered it."""
        if not self._is_verb:
            return _Place.CORE
        first = _Place.SUFFERER if self._is_passive else _Place.DOER
        self.names = [
            (first if place is _Place.CORE else place, name) for place, name in self.names
        ]
        return _Place.CORE if self._is_passive else _Place.SUFFERER

    def _doers(self) -> frozenset[str]:
        """Of "William crowned at Oll" it is open whether he did it or suffered it."""
        done = {place for place, _ in self.names}
        is_open = self._is_past and not self._is_passive and _Place.SUFFERER not in done
        return frozenset() if is_open else self._of(_Place.DOER)

    def _of(self, place: _Place) -> frozenset[str]:
        return frozenset(name for told, name in self.names if told is place)

    @property
    def _is_past(self) -> bool:
        return self.head is not None and bool(self.words.tags[self.head] & (PAST | PARTICIPLE))

    def _after(self, preposition: str, index: int) -> _Place:
        if preposition == "of":
            return self.place
        if self.head is None or index < self.head:
            return _Place.BESIDE
        if preposition in _PARTICLES and index == self.head + 1:
            return self.place
        if preposition == "by":
            return _Place.DOER
        return _Place.SUFFERER if preposition in _SUFFERED and not self._is_verb else _Place.BESIDE

    def naming(self) -> Naming:
        """What was found."""
        return Naming(
            _acts(self.words, self.head),
            tuple(name for _, name in self.names),
            frozenset(self.things),
            frozenset(self.kinds),
            frozenset(self.places),
            frozenset(self.beside),
            self._doers(),
            self._of(_Place.SUFFERER),
            frozenset(self.numbers),
            frozenset(self.marks),
        )


def _acts(words: Words, head: int | None) -> frozenset[str]:
    """What happened, as a verb, as a noun, and as its group of synonyms."""
    if head is None:
        return frozenset()
    word, tags = words.lower[head], words.tags[head]
    following = words.lower[head + 1] if head + 1 < len(words) else ""
    if tags & (FINITE | PARTICIPLE) or word == "born" or following in _PARTICLES:
        verb = "bear" if word == "born" else verb_lemma(word)
        found = {verb, "outbreak"} if (verb, following) == ("break", "out") else {verb}
        return frozenset(found | {_GROUPS[w] for w in found if w in _PHASED})
    noun = noun_lemma(word)
    found = {noun, *verbs_behind(noun)}
    if tags & ING or word.endswith("ing"):
        found.add(verb_lemma(word))
    if noun in _GROUPS:
        found.add(_GROUPS[noun])
    return frozenset(found)


_PHASED = frozenset().union(*_PHASES)
