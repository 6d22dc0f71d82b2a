"""The closed classes: determiners, pronouns, prepositions, conjunctions, modals."""

from timeline.extract.lexicon import listed

DETERMINERS = """
a an the this these those each every either neither some any no all both half such another
several many few fewer enough what whatever which whichever
"""

POSSESSIVES = "my your his her its our their whose 's ’s s' ' ’"

SUBJECTS = "i he she we they who it you there"

PRONOUNS = """
me him them us it you himself herself itself themselves ourselves myself yourself yourselves
oneself mine yours hers ours theirs this these those one ones someone somebody something anyone
anybody anything everyone everybody everything nobody nothing none others another each
"""

PREPOSITIONS = """
of in on at by for from with without within into onto upon about above across after against along
alongside amid amidst among amongst around as before behind below beneath beside besides between
beyond concerning despite down during except following inside like near notwithstanding off
opposite out outside over past pending per regarding respecting since than through throughout
till toward towards under underneath unlike until up versus via vs vs. @
"""

COORDINATORS = "and or but nor yet plus &"

CONJUNCTIONS = """
although though because if unless whereas while whilst whether lest when whenever where wherever
once how why that since until till before after as so than provided
"""

FIXED_PHRASES = {
    ("as", "well", "as"): "coordinator",
    ("as", "well"): "adverb",
    ("as", "of"): "preposition",
    ("such", "as"): "preposition",
    ("because", "of"): "preposition",
    ("out", "of"): "preposition",
    ("instead", "of"): "preposition",
    ("ahead", "of"): "preposition",
    ("prior", "to"): "preposition",
    ("due", "to"): "preposition",
    ("thanks", "to"): "preposition",
    ("owing", "to"): "preposition",
    ("up", "to"): "preposition",
    ("along", "with"): "preposition",
    ("together", "with"): "preposition",
    ("compared", "with"): "preposition",
    ("compared", "to"): "preposition",
    ("rather", "than"): "coordinator",
    ("more", "than"): "adverb",
    ("less", "than"): "adverb",
    ("at", "least"): "adverb",
    ("at", "most"): "adverb",
    ("at", "all"): "adverb",
    ("so", "far"): "adverb",
    ("of", "course"): "adverb",
    ("for", "example"): "adverb",
    ("for", "instance"): "adverb",
    ("in", "order"): "adverb",
    ("no", "longer"): "negation",
    ("by", "the", "time"): "conjunction",
    ("as", "soon", "as"): "conjunction",
    ("as", "long", "as"): "conjunction",
    ("even", "if"): "conjunction",
    ("even", "though"): "conjunction",
    ("ever", "since"): "conjunction",
    ("so", "that"): "conjunction",
    ("now", "that"): "conjunction",
    ("at", "the", "time"): "adverb",
    ("at", "the", "same", "time"): "adverb",
    ("for", "the", "first", "time"): "adverb",
}
"""Words that make one function word together."""

SIGNALS = """
after before since until till when while whilst once because as during following despite if unless
although though by amid upon whenever pending prior
"""
"""Conjunctions and prepositions that say when or why, relative to another event."""

RELATIVES = "who whom whose which that where"

MODALS = {
    "will": "will",
    "'ll": "will",
    "’ll": "will",
    "wo": "will",
    "shall": "shall",
    "sha": "shall",
    "would": "would",
    "'d": "would",
    "’d": "would",
    "can": "can",
    "ca": "can",
    "cannot": "can",
    "could": "could",
    "may": "may",
    "might": "might",
    "must": "must",
    "should": "should",
    "ought": "ought",
}
"""Modal verbs as written, with the full form."""

FUTURE_MODALS = frozenset({"will", "shall"})

NEGATIONS = "not n't n’t never no"

NEGATIVE_WORDS = listed(
    """not n't n’t never no neither nor nobody nothing none nowhere without hardly scarcely barely
    cannot"""
)

PARTICLES = listed(
    """up out off down back on over away in around about along through aside apart forward together
    ahead by"""
)

NEVER_BEFORE_TIME = listed("up out off down back away apart forward together ahead aside")
"""Particles; the others before a time are prepositions: "opened on Monday"."""

NUMBERS = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
thousand thousands million millions billion billions trillion dozen dozens first second third
fourth fifth sixth seventh eighth ninth tenth
"""

ABBREVIATIONS = listed(
    """
    mr mrs ms dr prof rev hon st sr jr gov sen rep pres gen col lt sgt capt cmdr adm maj brig cpl
    pvt messrs mme mlle inc corp co ltd llc plc bros assn dept univ est fig no nos vol vols pp ed
    eds vs etc al eg ie cf viz approx ca jan feb mar apr jun jul aug sep sept oct nov dec mon tue
    tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la
    md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que ave
    blvd rd hwy mt ft bldg tel ext a.m p.m u.s u.n u.k e.u b.c a.d d.c i.e e.g ph.d m.d b.a m.a
    """
)
"""Words, without their final dot, whose dot does not end a sentence by itself."""

TITLES = listed("mr mrs ms dr prof rev hon sen rep gov gen col lt sgt capt adm st messrs")
"""Abbreviations that never end a sentence."""
