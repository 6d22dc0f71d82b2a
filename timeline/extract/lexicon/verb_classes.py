"""What verbs do in a chronology: TimeML's classes, by lemma.

The classes follow the definitions in the TimeML annotation guidelines (Saurí et al. 2006): acts
of telling, of perceiving, beginnings and ends, acts and states of mind or circumstance that take
another event for their object, and plain states.
"""

REPORTING = """
acknowledge add admit affirm allege announce argue assert assure aver boast brag caution charge
cite claim comment complain concede confess confirm contend contradict counter declare deny
describe detail disclose emphasize emphasise estimate exclaim explain imply indicate inform
insist instruct joke lament maintain mention note notify observe point proclaim pronounce
quip quote reaffirm recall recount reiterate relate remark remind repeat reply report respond
reveal say shout signal speculate state stipulate stress submit suggest swear tell testify
underline underscore voice vow warn whisper write explain read blog tweet
"""

PERCEPTION = """
behold feel glimpse hear listen look notice observe overhear perceive see sense smell spot taste
view watch witness
"""

ASPECTUAL = {
    "begin": "begin",
    "start": "begin",
    "open": "begin",
    "commence": "begin",
    "launch": "begin",
    "initiate": "begin",
    "inaugurate": "begin",
    "erupt": "begin",
    "trigger": "begin",
    "kick": "begin",
    "embark": "begin",
    "originate": "begin",
    "continue": "continue",
    "persist": "continue",
    "keep": "continue",
    "proceed": "continue",
    "last": "continue",
    "prolong": "continue",
    "extend": "continue",
    "drag": "continue",
    "resume": "resume",
    "restart": "resume",
    "reopen": "resume",
    "recommence": "resume",
    "renew": "resume",
    "end": "end",
    "finish": "end",
    "stop": "end",
    "cease": "end",
    "conclude": "end",
    "complete": "end",
    "terminate": "end",
    "halt": "end",
    "close": "end",
    "quit": "end",
    "discontinue": "end",
    "finalize": "end",
    "cancel": "end",
    "suspend": "end",
    "abandon": "end",
    "expire": "end",
}
"""Verbs that are the beginning, course or end of the event they take, and which of these."""

ALWAYS_ASPECTUAL = """
begin start commence continue resume stop cease end finish persist keep initiate terminate halt
complete conclude restart reopen
"""
"""Those that are aspectual whatever they take; the others ("close", "last") need an event."""

INTENTIONAL_ACTIONS = """
accept attribute seek agree aim allow appeal appoint approve arrange ask assist attempt authorize
authorise avert avoid ban block bid call cause challenge coerce command commit compel consent
convince dare decide decline delay demand direct discourage elect encourage enable endeavor
endorse ensure estimate favor fight force forbid guarantee help hesitate hinder investigate invite
lead let make manage mandate name negotiate nominate object offer oppose order permit persuade
pledge postpone predict prepare press pressure prevent proceed prohibit promise prompt propose
provoke push recommend refuse reject request require resist resolve schedule scramble seek select
set struggle study support swear threaten try undertake urge use vote vow volunteer warn
"""

INTENTIONAL_STATES = """
abhor anticipate appear assume await believe care conceive consider contemplate crave desire
disbelieve doubt dread dream eye expect fail fear feel foresee forget guess hate hope imagine
intend know like loathe long love mean mind mull need plan ponder prefer presume prove realize
realise reckon recognize regret remember remain require seem suppose surmise suspect tend think
trust understand want wish wonder worry yearn
"""

STATES = """
abound amount apply be belong comprise concern consist constitute contain cost depend derive
deserve differ equal exceed exist face feature fit govern have hinge hold house include
incorporate inhabit involve lack last lie live loom matter measure merit number occupy outnumber
outweigh owe own pertain possess reflect rely remain represent resemble reside rest result serve
sit stand stay stem suffice suit surround symbolize total typify underlie value weigh
"""
"""Verbs that tell how things are rather than what happens."""

GENERIC = """
be do include concern depend involve consist belong matter tend contain comprise
resemble pertain constitute equal suffice differ compare
"""
"""Verbs that hardly ever tell an event worth a date."""

PERFORMING = """
carry commit conduct do fight give have hold host make mount organize organise perform serve stage
stand suffer take undergo wage
"""
"""Verbs that with an event for their object say no more than that it took place."""

HAPPENING = """
happen occur
"""
"""Verbs that with an event for their subject say no more than that it took place."""

PLANNING = """
agree plan intend expect schedule promise pledge vow decide propose prepare arrange set aim order
threaten offer commit design slate bind approve authorize volunteer mean due
"""
"""Verbs whose infinitive or object lies ahead of them."""

SCHEDULED = """
plan schedule set slate expect fix book pencil earmark bill arrange time slot
"""
"""Verbs whose passive with a time dates what is planned: "the vote is set for 3 May"."""

IMPLICATIVE = """
manage begin start continue cease stop finish help happen dare proceed resume force compel cause
lead prompt oblige make let get
"""
"""Verbs whose infinitive happened if they did (Karttunen, "Implicative Verbs", 1971)."""

COUNTERFACTIVE = """
avoid fail refuse decline prevent avert deny forget neglect refrain forbid prohibit stop ban block
reject cancel abandon postpone bar escape
"""
"""Verbs whose complement did not happen if they did."""

PURPOSE_NOUNS = """
plan effort attempt decision bid offer agreement proposal move intention promise pledge threat
right order request refusal failure ability willingness readiness commitment opportunity chance
"""
"""Nouns that an infinitive complements: "plans to acquire"."""


EVENT_TAKERS = """
introduce announce hold schedule plan call stage sign carry conduct impose declare lift broker
mediate reach follow kill claim occur happen take organize organise arrange agree
propose set cause bring precede mark intensify escalate spread rage drag break involve host
"""
"""Besides the aspectual verbs, those whose subject or passive subject is often an event."""

DESCRIPTIVE = """
base design relate associate locate situate know own call name compare concern involve center
centre head entitle title date list type number unchange value price lack live last hold stand
reflect total represent own range face lie sit contain cover use feature exceed age
"""
"""Verbs whose participle after a noun describes rather than tells: "a firm based in"."""

ACTION_NOUNS = "attempt effort bid offer move refusal proposal request"
STATE_NOUNS = "plan agreement hope intention willingness readiness ability desire need fear wish"
"""Nouns that are intentional actions or states when a clause completes them."""

LIGHT = """
get go make take put set show find turn come keep give let help try use work look need become allow
monitor deal carry bring lock leave face play serve move
"""
"""Verbs that say little by themselves."""

WEIGHTY = """
kill die injure wound murder assassinate execute shoot stab bomb explode crash collapse sink burn
attack invade occupy annex bombard shell storm besiege seize capture liberate surrender retreat
withdraw arrest detain jail imprison convict acquit sentence indict charge sue extradite deport
expel elect appoint inaugurate nominate resign retire abdicate dismiss oust overthrow impeach sign
ratify veto declare ban legalize abolish adopt approve reject agree announce launch found establish
dissolve merge acquire buy sell bankrupt strike protest riot march win lose defeat discover invent
patent publish bear marry divorce bury flood erupt quake evacuate displace rescue kidnap hijack
admit discharge diagnose operate war battle massacre coup revolution election earthquake
assassination resignation cease-fire ceasefire treaty invasion intervention withdrawal
negotiation talk summit trial verdict merger acquisition
"""
"""Verbs and nouns of what chronicles are made of."""
