"""Irregular verbs: base, past, past participle; and the forms of be, have and do."""

PRINCIPAL_PARTS = """
arise arose arisen | awake awoke awoken | bear bore borne | beat beat beaten | become became
become befall befell befallen | begin began begun | behold beheld beheld | bend bent bent | bet
bet bet bid bid bid | bind bound bound | bite bit bitten | bleed bled bled | blow blew blown break
broke broken | breed bred bred | bring brought brought | broadcast broadcast broadcast build built
built | burn burnt burnt | burst burst burst | buy bought bought | cast cast cast catch caught
caught | choose chose chosen | cling clung clung | come came come | cost cost cost creep crept
crept | cut cut cut | deal dealt dealt | dig dug dug | draw drew drawn dream dreamt dreamt | drink
drank drunk | drive drove driven | dwell dwelt dwelt | eat ate eaten fall fell fallen | feed fed
fed | feel felt felt | fight fought fought | find found found flee fled fled | fling flung flung |
fly flew flown | forbid forbade forbidden forecast forecast forecast | foresee foresaw foreseen |
foretell foretold foretold forget forgot forgotten | forgive forgave forgiven | forgo forwent
forgone forsake forsook forsaken | freeze froze frozen | get got gotten | give gave given | go
went gone grind ground ground | grow grew grown | hang hung hung | hear heard heard | hide hid
hidden hit hit hit | hold held held | hurt hurt hurt | keep kept kept | kneel knelt knelt know
knew known | lay laid laid | lead led led | lean leant leant | leap leapt leapt learn learnt
learnt | leave left left | lend lent lent | let let let | lie lay lain light lit lit | lose lost
lost | make made made | mean meant meant | meet met met mislead misled misled | mistake mistook
mistaken | misunderstand misunderstood misunderstood outbid outbid outbid | outdo outdid outdone |
outgrow outgrew outgrown | outrun outran outrun outsell outsold outsold | overcome overcame
overcome | overhear overheard overheard override overrode overridden | overrun overran overrun |
oversee oversaw overseen overtake overtook overtaken | overthrow overthrew overthrown | partake
partook partaken pay paid paid | prove proved proven | put put put | quit quit quit | read read
read rebuild rebuilt rebuilt | redraw redrew redrawn | redo redid redone | remake remade remade |
repay repaid repaid resell resold resold | reset reset reset | rethink rethought rethought |
retell retold retold rewrite rewrote rewritten | rid rid rid | ride rode ridden | ring rang rung |
rise rose risen run ran run |  say said said | see saw seen | seek sought sought |
sell sold sold send sent sent | set set set | sew sewed sewn | shake shook shaken | shed shed shed
shine shone shone | shoot shot shot | show showed shown | shrink shrank shrunk | shut shut shut
sing sang sung | sink sank sunk | sit sat sat | slay slew slain | sleep slept slept slide slid
slid | sling slung slung | slit slit slit | smell smelt smelt | sow sowed sown speak spoke spoken
| speed sped sped | spell spelt spelt | spend spent spent | spill spilt spilt spin spun spun |
spit spat spat | split split split | spoil spoilt spoilt | spread spread spread spring sprang
sprung | stand stood stood | steal stole stolen | stick stuck stuck sting stung stung | stink
stank stunk | stride strode stridden | strike struck struck string strung strung | strive strove
striven | swear swore sworn | sweep swept swept swell swelled swollen | swim swam swum | swing
swung swung | take took taken | teach taught taught tear tore torn | tell told told | think
thought thought | thrive throve thriven throw threw thrown | thrust thrust thrust | tread trod
trodden | undercut undercut undercut undergo underwent undergone | understand understood
understood | undertake undertook undertaken underwrite underwrote underwritten | undo undid undone
| unwind unwound unwound uphold upheld upheld | upset upset upset | wake woke woken | wear wore
worn | weave wove woven wed wed wed | weep wept wept | wet wet wet | win won won | wind wound
wound withdraw withdrew withdrawn | withhold withheld withheld | withstand withstood withstood
wring wrung wrung | write wrote written
"""
"""Base, past and past participle of verbs that do not simply take -ed."""

ALSO_REGULAR = """
awake burn dream dwell hang kneel lean leap learn light prove shine show smell speed spell spill
spoil strive swell thrive wake weave wed wet broadcast forecast bid
"""
"""Irregular verbs that are also inflected with -ed."""

EXTRA_PARTICIPLES = {
    "born": "bear",
    "got": "get",
    "struck": "strike",
    "stricken": "strike",
    "proved": "prove",
}

BE = {
    "be": "base",
    "am": "present",
    "is": "present",
    "are": "present",
    "'s": "present",
    "’s": "present",
    "'re": "present",
    "’re": "present",
    "'m": "present",
    "’m": "present",
    "ain't": "present",
    "was": "past",
    "were": "past",
    "been": "participle",
    "being": "ing",
}
"""The forms of be, by what they are."""

HAVE = {
    "have": "base",
    "has": "present",
    "'ve": "present",
    "’ve": "present",
    "had": "past",
    "having": "ing",
}

DO = {"do": "base", "does": "present", "did": "past", "doing": "ing", "done": "participle"}
