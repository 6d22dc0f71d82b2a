"""What words take and where they stand: the lists behind the tagger's rules."""

from timeline.extract.lexicon import listed
from timeline.extract.lexicon.verb_classes import REPORTING

_THINKING = """
think believe hope expect fear feel know assume suppose guess imagine realize realise understand
doubt wish mean suspect remember forget see hear notice find learn discover decide agree promise
pledge vow warn claim ensure conclude predict propose suggest reckon presume recognize recognise
foresee anticipate worry wonder pray bet dream judge decree rule order demand request seem appear
"""
CLAUSE_TAKERS = listed(f"{REPORTING} {_THINKING}")
"""Verbs that a clause without "that" may follow: "said it would", "hoped they had"."""

INTRANSITIVE = listed(
    """
    jump plunge stem tumble slip slide soar account vote average march gather dip edge rebound
    remain rise fall go come happen occur appear seem arrive die emerge exist vanish disappear
    collapse erupt elapse last persist linger prevail belong consist depend rely insist agree
    disagree apologize apologise resign retire retaliate respond reply react stay sit stand sleep
    think laugh cry smile talk speak walk swim travel depart escape succeed fail comply hesitate
    flourish plummet soar surge slump skyrocket climb dwindle subside resort testify decline hope
    continue
    """
)
"""Verbs without a passive, so that their -ed form does not modify the noun before it."""

NO_INFINITIVE = listed(
    """
    accept approve attribute avert avoid ban block delay discourage endorse hinder investigate
    negotiate oppose postpone predict prevent prohibit provoke reject resist study support suspect
    acknowledge add announce argue cite comment complain confirm deny describe detail disclose
    explain indicate mention note observe point quote recall relate repeat report reveal say submit
    """
)
"""Verbs of saying and acting on whose object no infinitive completes: "blocked the road to ..."."""

LINKING = listed(
    """remain remains remained become becomes became get gets got seem seems seemed appear appears
    appeared feel feels felt look looks looked stay stays stayed keep keeps kept grow grows grew"""
)
"""Forms of the verbs that a participle or adjective completes: "remained closed"."""

BARE_INFINITIVE = listed("help helps helped helping let lets")
"""Forms that take an infinitive without "to"."""

ADJECTIVAL = listed(
    """
    operating existing increasing declining rising growing falling continuing remaining outstanding
    leading working living missing competing conflicting surrounding underlying emerging developing
    ruling opposing lasting striking housing controlling neighboring neighbouring visiting warring
    governing retiring incoming outgoing ongoing upcoming winning losing fighting fledgling flying
    managing acting standing sitting founding voting purchasing bargaining buying selling spending
    borrowing lending shipping drilling cutting closing opening interesting exciting surprising
    disappointing encouraging alarming
    """
)
"""Forms in -ing that stand before a noun as adjectives do."""

BEFORE_TO_NOUN = listed(
    """
    according thanks contrary prior owing close opposed response access damage addition
    relation regard attention subject respect opposition reaction answer solution approach trip
    visit return returned went go goes gone came come from committed contributed led lead
    rose fell increased decreased dropped climbed compared amounting amounted related devoted
    switched turned up down
    """
)
"""Words after which "to" is as often a preposition: what follows is a noun if it can be."""

COLLECTIVE = listed("police people staff crew military cattle clergy public press government team")
"""Nouns without -s that take a plural verb: "police search"."""
