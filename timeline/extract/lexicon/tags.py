"""Parts of speech as bits: a word's possible readings are a mask, its reading one bit of it."""

NOUN = 1 << 0
ADJECTIVE = 1 << 1
BASE = 1 << 2  # go, open: infinitive, imperative or present
THIRD = 1 << 3  # goes, opens
PAST = 1 << 4  # went, opened
PARTICIPLE = 1 << 5  # gone, opened
ING = 1 << 6  # going, opening
ADVERB = 1 << 7
NAME = 1 << 8
NUMBER = 1 << 9
MODAL = 1 << 10
BE = 1 << 11
HAVE = 1 << 12
DO = 1 << 13
TO = 1 << 14
DETERMINER = 1 << 15
POSSESSIVE = 1 << 16  # his, their, 's
SUBJECT = 1 << 17  # he, they: only ever a subject
PRONOUN = 1 << 18  # him, it, this, anyone
PREPOSITION = 1 << 19
COORDINATOR = 1 << 20  # and, or, but
CONJUNCTION = 1 << 21  # although, because, if, when
RELATIVE = 1 << 22  # who, which, that
NEGATION = 1 << 23  # not, n't, never
PUNCTUATION = 1 << 24
QUOTE = 1 << 25
EXISTENTIAL = 1 << 26  # there (is)
TIME = 1 << 27  # inside a time expression

VERB = BASE | THIRD | PAST | PARTICIPLE | ING
FINITE = BASE | THIRD | PAST
AUXILIARY = MODAL | BE | HAVE | DO
NOMINAL = NOUN | NAME | NUMBER | PRONOUN | SUBJECT
CLOSED = (
    DETERMINER | POSSESSIVE | SUBJECT | PRONOUN | PREPOSITION | COORDINATOR | CONJUNCTION | RELATIVE
) | (NEGATION | MODAL | BE | HAVE | DO | TO)
