"""Forms of English verbs, as far as lists and endings tell them, and words that look ahead."""

from resolvers.en.word_sets import word_set

MODALS = word_set("will shall ll would could should might may can must wo gonna")
PRESENT = word_set("is are am has have does do says say 're 's remains")
BE_OR_HAVE = word_set("be been being have has had is are was were 's 've 'd")
PASTS = word_set(
    """was were had did ago said began became broke brought built bought came caught chose
    drew drove fell felt fought found flew forgot froze gave went grew held heard kept knew laid
    led left lent lost made meant met paid ran rang rose sang sank sat saw sold sent shook shot
    slept slid spoke spent sprang stood stole stuck struck swam swore taught took told thought
    threw understood won wore wove wrote wound sought shrank slew bore blew bred clung crept
    dealt dug fled flung ground hung hid laid leapt lit overcame overthrew overtook rode sped
    spun swept swung tore undertook underwent withdrew woke arose awoke bade beheld bent bound burnt
    dreamt dwelt forbade foresaw foretold forgave forsook knelt leant learnt misled mistook outdid
    partook rebuilt remade repaid retold rewrote shone shod slung slunk smote spat spelt spilt
    stank strode strove stung throve trod undid upheld wept wrung withheld withstood overheard
    overran"""
)
PARTICIPLES = word_set(
    """been begun become broken chosen come done drawn driven fallen flown forgotten frozen given
    gone grown known lain ridden risen run seen shaken shown spoken stolen sworn taken thrown torn
    undertaken woken worn written beaten born borne bitten blown eaten hidden"""
)
NOT_PASTS = word_set(
    """need needed indeed hundred speed feed seed breed greed creed weed bleed proceed succeed
    exceed united limited red bed shed sacred naked wicked rugged aged preferred"""
)
_SAME_IN_THE_PAST = word_set(
    "beat bet burst cast cost cut hit hurt let put quit set shed shut split spread"
)
REPORTING = word_set("said says say told added reported warned confirmed insisted noted stated")
"""Verbs after which a clause of its own may stand without "that"."""

PROSPECTS = word_set("plan plans deadline deadlines proposal proposals")
"""Nouns that look ahead where no verb tells what became of them."""

SCHEDULED = word_set(
    """expected scheduled slated planned planning anticipated proposed promised due payable
    effective upcoming ahead tentatively"""
)
"""Words that look ahead: "a vote planned for Monday"; but "he proposed a tax" has happened."""

INTENTIONS = word_set(
    """intends intend expects expect hopes anticipates proposes seeks promises awaits aims
    expire expires begins opens resumes takes arrives terminates reopens convenes departs
    retires closes"""
)
"""Present forms that look ahead: what a subject means to do, and what will come."""

_ARRANGED = word_set(
    """start begin end close open return leave vote meet host visit play face travel arrive go
    launch publish release unveil decide debate elect hear appear fly depart join expire resume
    reopen address perform tour move compete sail strike gather march marry present attend
    convene welcome run"""
)
"""What is arranged beforehand, and so is told ahead in the simple present."""


def _third_person(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb[:-1] + "ies"
    return verb + "s"


_ARRANGED_S = frozenset(_third_person(verb) for verb in _ARRANGED)
_PLURALS = word_set("they we you people police men women children both all many most")
_NO_SUBJECTS = word_set(
    """the a an this that these those his her its their our my your of in on at by for from with to
    and or as than no some any each every recent new all-party two three four five into over
    after before during against between under about only which who"""
)
_NO_OBJECTS = word_set("in on at of for to from by and or as is was were will has have had")
_DETERMINERS = word_set("the a an this that his her its their our my your")


def is_past_form(word: str) -> bool:
    """Whether a word can be a past or a participle in -ed, or is a past of the lists."""
    return word in PASTS or (word.endswith("ed") and len(word) > 3 and word not in NOT_PASTS)


def is_past_like_present(tokens: list[str], at: int, first: int) -> bool:
    """Whether it is a past that looks like the present: "Rovers beat United"."""
    if tokens[at] not in _SAME_IN_THE_PAST or at < first + 2 or not tokens[at - 1].isspace():
        return False
    subject = tokens[at - 2].lower()
    following = tokens[at + 2].lower() if at + 2 < len(tokens) else ""
    if not subject[0].isalpha() or subject.endswith("ing") or following in _NO_OBJECTS:
        return False
    return subject in ("who", "which") or subject not in (*_NO_SUBJECTS, "you", "please")


def is_verb(tokens: list[str], at: int) -> bool:
    """Whether a word is a verb that has a tense, as far as its form tells."""
    token = tokens[at]
    if not token.islower():
        return False
    return is_past_form(token) or token in MODALS or token in PRESENT


def is_arranged(tokens: list[str], at: int, first: int) -> bool:
    """Whether a word tells in the simple present what is to come: "Parliament votes on Monday".

    A form that may be a noun needs a subject before it. "Rovers host City" is read by its plural
    subject, or by the name on either side.

    >>> is_arranged(["Parliament", " ", "votes", " ", "on"], 2, 0)
    True
    >>> is_arranged(["the", " ", "votes", " ", "on"], 2, 0)
    False
    """
    word = tokens[at]
    third, base = word in _ARRANGED_S, word in _ARRANGED
    if not (third or base) or at < first + 2 or not tokens[at - 1].isspace():
        return False
    subject = tokens[at - 2]
    following = tokens[at + 2] if at + 2 < len(tokens) else ""
    named = following[:1].isupper() or following in _DETERMINERS
    if subject == ",":
        return named
    if not _can_be_a_subject(subject):
        return False
    if third or subject.lower() in _PLURALS:
        return True
    if subject[0].isupper() and at - 2 > first:
        return named
    return subject.endswith("s") and not subject.endswith("ss") and not following.endswith("ing")


def _can_be_a_subject(word: str) -> bool:
    """Whether a noun or a pronoun may be it, as far as its form tells."""
    lower = word.lower()
    if not word[0].isalpha() or len(word) == 1 or lower in _NO_SUBJECTS or is_past_form(lower):
        return False
    return not lower.endswith(("ing", "al", "ic", "ous", "ive"))
