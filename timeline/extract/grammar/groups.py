"""Verb groups: "would not have been told", with tense, aspect, modality, voice and polarity.

A group is the auxiliaries, adverbs and negation up to the lexical verb that they serve; a form of
be without one is a copula, whose predicate comes after. Tense and aspect are read off the first
and the following auxiliaries as the TimeML guidelines lay down (Saurí et al. 2006, section 2.1.2):
a modal other than will and shall has tense `NONE`, "has opened" is `PRESENT` and `PERFECTIVE`.

>>> from timeline.extract.grammar.tagger import tag
>>> from timeline.extract.grammar.tokens import words_of
>>> words = words_of("The talks had not been going well and would have been stopped.")
>>> tag(words)
>>> [(words.words[g.head], str(g.tense), str(g.aspect), g.modality) for g in groups_of(words)]
[('going', 'PAST', 'PERFECTIVE_PROGRESSIVE', None), ('stopped', 'NONE', 'PERFECTIVE', 'would')]
"""

from attrs import evolve, frozen

from timeline.extract.grammar.tokens import Words
from timeline.extract.grammar.words import readings, verb_lemma
from timeline.extract.lexicon.function_words import FUTURE_MODALS, MODALS, NEGATIVE_WORDS
from timeline.extract.lexicon.irregular import BE as BE_FORMS
from timeline.extract.lexicon.irregular import DO as DO_FORMS
from timeline.extract.lexicon.irregular import HAVE as HAVE_FORMS
from timeline.extract.lexicon.syntax import BARE_INFINITIVE, INTRANSITIVE
from timeline.extract.lexicon.tags import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    COORDINATOR,
    DETERMINER,
    DO,
    HAVE,
    ING,
    MODAL,
    NAME,
    NEGATION,
    NOUN,
    PARTICIPLE,
    PAST,
    POSSESSIVE,
    PRONOUN,
    PUNCTUATION,
    QUOTE,
    SUBJECT,
    THIRD,
    TIME,
    TO,
    VERB,
)
from timeline.extract.mention import Aspect, Tense

_BETWEEN = ADVERB | NEGATION | TIME | QUOTE
_SUBJECT_PARTS = SUBJECT | PRONOUN | NAME | NOUN | DETERMINER | POSSESSIVE | TIME


@frozen
class Group:
    """A verb group of one sentence; `first`, `head` are word indexes, `head` the last word."""

    first: int
    head: int
    lemma: str
    tense: Tense
    aspect: Aspect
    modality: str | None = None
    negated: bool = False
    passive: bool = False
    finite: bool = False
    copula: bool = False
    """A form of be without a lexical verb: `head` is the form of be."""


def groups_of(sentence: Words) -> list[Group]:
    """The verb groups of a tagged sentence, in order."""
    found: list[Group] = []
    tags = sentence.tags
    i, count = 0, len(tags)
    while i < count:
        if tags[i] & (AUXILIARY | TO | VERB):
            group, after = _group_at(sentence, i)
            if group is not None:
                found.append(_shared(sentence, found, group))
            i = after
        else:
            i += 1
    return found


def _shared(sentence: Words, before: list[Group], group: Group) -> Group:
    """A bare verb after "and" has the auxiliaries of its mate: "to come and [go]"."""
    tags = sentence.tags
    if group.first != group.head or not tags[group.head] & (BASE | PARTICIPLE | ING | PAST):
        return group
    j = group.first - 1
    while j >= 0 and tags[j] & _BETWEEN:
        j -= 1
    if j < 0 or not tags[j] & (COORDINATOR | PUNCTUATION) or not before:
        return group
    if tags[j] & PUNCTUATION and not _in_series(sentence, group.head):
        return group
    for mate in reversed(before[-3:]):
        alike = tags[mate.head] & (
            tags[group.head] | (PARTICIPLE if tags[group.head] & PAST else 0)
        )
        if alike and (mate.first != mate.head or mate.tense is Tense.INFINITIVE):
            if tags[group.head] & PAST and not readings(sentence.lower[group.head]) & PARTICIPLE:
                return group
            if mate.passive and group.lemma in INTRANSITIVE:
                return group  # "was born and died"
            return evolve(
                group,
                tense=mate.tense,
                aspect=mate.aspect,
                modality=mate.modality,
                passive=mate.passive,
                finite=mate.finite,
            )
        if mate.finite and not tags[mate.head] & (BASE | THIRD):
            return group
    return group


def _in_series(sentence: Words, head: int) -> bool:
    """Whether a coordinator and another such verb follow closely: "to buy, sell or lease"."""
    tags = sentence.tags
    near = range(head + 1, min(head + 8, len(tags) - 1))
    return any(tags[k] & COORDINATOR and tags[k + 1] & tags[head] for k in near)


def _group_at(sentence: Words, first: int) -> tuple[Group | None, int]:
    """The group that begins at a word, and where to go on."""
    tags, lower = sentence.tags, sentence.lower
    count = len(tags)
    chain = [first]  # the auxiliaries and the verb, without what stands between
    i = first
    while not tags[i] & VERB or _semi_auxiliary(sentence, i):
        following = _next_verbal(sentence, i, question=i == first)
        if following is None:
            break
        chain.append(following)
        i = following
    last = chain[-1]
    if tags[last] & (TO | MODAL):
        chain.pop()
        if not chain or tags[chain[-1]] & (MODAL | TO):
            return None, first + 1
        last = chain[-1]
    floor = first
    while floor > 0 and tags[floor - 1] & NEGATION:
        floor -= 1
    negated = any(
        tags[k] & NEGATION or lower[k] in NEGATIVE_WORDS
        for k in range(floor, min(last + 2, count))
        if k <= last or tags[k] & NEGATION
    )
    return _describe(sentence, chain, negated), last + 1


def _semi_auxiliary(sentence: Words, i: int) -> bool:
    """ "going to", "used to", "about to" followed by a base form."""
    lower, tags = sentence.lower, sentence.tags
    if lower[i] not in ("going", "used", "supposed"):
        return False
    if lower[i] == "used" and i > 0 and tags[i - 1] & (BE | HAVE | ADVERB | NEGATION):
        return False
    return i + 2 < len(tags) and bool(tags[i + 1] & TO and tags[i + 2] & (BASE | BE | HAVE | DO))


def _next_verbal(sentence: Words, i: int, *, question: bool) -> int | None:
    """The next member of the chain after member i, seen through adverbs and an inverted subject."""
    tags = sentence.tags
    count = len(tags)
    j = i + 1
    while j < count and tags[j] & _BETWEEN:
        j += 1
    if (
        question
        and tags[i] & AUXILIARY
        and (i == 0 or not tags[i - 1] & (NOUN | NAME | PRONOUN | SUBJECT))
    ):
        k = j
        while k < min(j + 5, count) and tags[k] & _SUBJECT_PARTS:
            k += 1
        while k < count and k > j and tags[k] & _BETWEEN:
            k += 1
        if k > j and k < count and _continues(sentence, i, k):
            return k
    return j if j < count and _continues(sentence, i, j) else None


def _continues(sentence: Words, i: int, j: int) -> bool:
    """Whether word j can follow word i in one chain."""
    tags, lower = sentence.tags, sentence.lower
    before, here = tags[i], tags[j]
    if before & TO or before & (MODAL | DO):
        return bool(
            here & (BASE | DO)
            or lower[j] in ("be", "have")
            or (before & MODAL and lower[j] == "to" and lower[i] == "ought")
        )
    if before & HAVE:
        if here & TO:
            return j + 1 < len(tags) and (
                bool(tags[j + 1] & BASE) or lower[j + 1] in ("be", "have", "do")
            )
        return bool(here & (PARTICIPLE | PAST)) or lower[j] in ("been", "had", "done")
    if before & BE:
        return bool(here & (PARTICIPLE | ING | PAST)) or lower[j] in (
            "being",
            "having",
            "doing",
            "done",
            "had",
        )
    return bool(here & TO) and before & VERB != 0


def _describe(sentence: Words, chain: list[int], negated: bool) -> Group | None:
    """Tense, aspect, modality and voice of a chain."""
    tags, lower = sentence.tags, sentence.lower
    first, head = chain[0], chain[-1]
    forms = [lower[k] for k in chain]
    kinds = [tags[k] for k in chain]
    modality: str | None = None
    tense = Tense.NONE
    finite = True
    rest = 0  # how many of the chain the tense has used up
    if kinds[0] & TO:
        tense, finite, rest = Tense.INFINITIVE, False, 1
    elif kinds[0] & MODAL:
        full = MODALS.get(forms[0], forms[0])
        tense = Tense.FUTURE if full in FUTURE_MODALS else Tense.NONE
        modality = None if full in FUTURE_MODALS else full
        rest = 1
        if len(chain) > 2 and kinds[1] & TO:
            rest = 2
    else:
        tense = _own_tense(forms[0], kinds[0])
        finite = tense in (Tense.PRESENT, Tense.PAST)
    obligation = _obligation(forms, kinds)
    if obligation is not None:
        rest = obligation + 1
        modality = f"{modality} have to" if modality else "have to"
        tense = Tense.NONE
    elif "to" in forms[1:] and forms[forms.index("to", 1) - 1] in ("going", "used", "supposed"):
        at = forms.index("to", 1)
        semi = forms[at - 1]
        rest = at + 1
        if semi == "going":
            tense = Tense.FUTURE
        elif semi == "used":
            tense, modality = Tense.PAST, "used to"
        else:
            tense, modality = Tense.NONE, "supposed to"
    auxiliaries = list(zip(forms[rest:-1], kinds[rest:-1], strict=True))
    perfect = any(kind & HAVE for _, kind in auxiliaries)
    main, main_kind = forms[-1], kinds[-1]
    lexical = not main_kind & BE
    be_before = any(kind & BE for _, kind in auxiliaries)
    being = any(form == "being" for form, _ in auxiliaries)
    progressive = be_before and bool(main_kind & ING or (main_kind & BE and main == "being"))
    passive = be_before and bool(main_kind & (PARTICIPLE | PAST) or main == "done") and lexical
    if len(chain) == 1 and main_kind & PARTICIPLE:
        passive = True
    aspect = _aspect(perfect, progressive or being)
    if len(chain) == 1 and main_kind & BE:
        aspect = Aspect.NONE
    if len(chain) == 1 and main_kind & BASE and first > 0 and lower[first - 1] in BARE_INFINITIVE:
        tense, finite = Tense.INFINITIVE, False
    return Group(
        first=first,
        head=head,
        lemma=verb_lemma(main),
        tense=tense,
        aspect=aspect,
        modality=modality,
        negated=negated,
        passive=passive,
        finite=finite,
        copula=bool(main_kind & BE),
    )


def _obligation(forms: list[str], kinds: list[int]) -> int | None:
    """Where the "to" of "have to" stands in the chain."""
    for k in range(1, len(forms)):
        if kinds[k] & TO and kinds[k - 1] & HAVE:
            return k
    return None


def _own_tense(form: str, kind: int) -> Tense:
    """The tense that the first word of a chain shows."""
    if kind & (BE | HAVE | DO):
        table = BE_FORMS if kind & BE else HAVE_FORMS if kind & HAVE else DO_FORMS
        shape = table.get(form, "present")
        return {
            "present": Tense.PRESENT,
            "base": Tense.PRESENT,
            "past": Tense.PAST,
            "participle": Tense.PASTPART,
            "ing": Tense.PRESPART,
        }[shape]
    if kind & PAST:
        return Tense.PAST
    if kind & (BASE | THIRD):
        return Tense.PRESENT
    return Tense.PRESPART if kind & ING else Tense.PASTPART


def _aspect(perfect: bool, progressive: bool) -> Aspect:
    """The aspect of the two auxiliaries together."""
    if perfect and progressive:
        return Aspect.PERFECTIVE_PROGRESSIVE
    if perfect:
        return Aspect.PERFECTIVE
    return Aspect.PROGRESSIVE if progressive else Aspect.NONE
