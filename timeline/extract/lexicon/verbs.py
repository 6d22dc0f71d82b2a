"""Regular verbs by whether their base form is also a common noun or adjective.

Unlisted words in -ed and -ing are taken for verbs by their form; what a list is needed for is
the base form and the -s form, which look like nouns.
"""

ONLY_VERBS = """
abandon abate abdicate abduct abet abhor abolish absorb abstain accede accelerate accept acclaim
accommodate accompany accomplish accrue accumulate accuse accustom achieve acknowledge acquaint
acquiesce acquire acquit activate adapt add adhere adjourn adjust administer administrate admire
admit admonish adopt adore adorn advertise advise advocate affirm afflict afford aggravate agitate
agree alert alienate align allay allege alleviate allocate allot allow allude alter alternate
amass amaze amend amplify amputate amuse analyse analyze anger animate announce annoy annul
anticipate apologise apologize appeal appear appease append applaud apply appoint apportion
appreciate apprehend approve approximate arbitrate argue arouse arraign arrange arrive ascend
ascertain ascribe ask aspire assail assassinate assemble assert assess assign assimilate assist
associate assume assure astonish atone attach attain attend attest attract attribute augment
authorise authorize avenge avert avoid await ban banish bar bargain barricade be bear beckon beg
befriend behave believe belong bemoan benefit bequeath besiege betray bewilder blame bless bolster
bombard bother bounce brag brainstorm breach brew bribe brighten bring brutalize bulldoze bury
calculate calibrate capitalise capitalize capitulate captivate carry categorize celebrate censure
centralize certify characterise characterize chastise chew chide circulate circumvent cite
civilize clarify classify clean clinch coax coerce coexist coincide collaborate collapse collect
collide colonize combat combine comfort commemorate commence commend commercialize commit
communicate commute compare compel compensate compete compile complain complete complicate comply
compose comprehend comprise compute conceal concede conceive concentrate conceptualize conclude
concur condemn condone conduct confer confess confide configure confine confirm confiscate conform
confront confuse congratulate connect conquer consent conserve consider consist consolidate
conspire constitute constrain construct construe consult consume contain contaminate contemplate
contend continue contract contradict contribute contrive convene converge converse convert convey
convict convince cooperate co-operate coordinate cope correlate correspond corroborate corrode
counsel counter counteract cram creak create cripple criticise criticize crucify crumble
crystallize culminate cultivate curtail customize dare dazzle debunk debut decapitate decay
deceive decentralize decide decimate decipher declare declassify decline decommission decompose
deconstruct decorate decrease decree dedicate deduce deduct deem deepen deface defeat defect
defend defer define deflect defraud defuse defy degrade delegate delete deliberate delight deliver
demand demobilize demolish demonstrate demote denounce deny depart depend depict deplete deplore
deploy deport depose deposit depreciate depress deprive deputize derail derive descend describe
desert deserve designate desire despise destabilize destroy detach detain detect deter deteriorate
determine detest detonate devaluate devalue devastate develop deviate devise devote devour
diagnose dictate differ differentiate dig digest dilute diminish direct disable disagree disallow
disappear disappoint disapprove disarm disassemble disband disburse discard discern discharge
disclose discontinue discourage discover discredit discriminate discuss disengage disguise
dismantle dismay dismiss disobey disorganise disorganize disown dispatch dispel dispense disperse
displace display displease dispose disprove disqualify disregard disrupt dissatisfy disseminate
dissipate dissolve dissuade distance distil distinguish distort distract distribute disturb dive
diverge diversify divert divest divide divorce divulge dodge dominate donate donate downgrade
downplay downsize drag drain dramatize dread drift drown dump dwarf dwindle earmark earn ease echo
edit educate elaborate elapse elect elevate elicit eliminate elongate elude emanate emancipate
embark embarrass embed embellish embezzle embody embolden embrace emerge emigrate emit emphasise
emphasize employ empower empty emulate enable enact encircle enclose encompass encounter encourage
encrypt endanger endeavor endorse endow endure enforce engage engineer engulf enhance enjoy
enlarge enlighten enlist enrage enrich enrol enroll ensue ensure entail enter entertain enthuse
entice entitle entrench entrust envisage envision equal equate equip eradicate erase erect erode
erupt escalate establish esteem evacuate evade evaluate evaporate evict evoke evolve exacerbate
exaggerate examine exceed excel exchange excite exclaim exclude execute exempt exercise exert
exhaust exhibit exhume exile exist exonerate expand expect expedite expel expend experience
experiment expire explain explode exploit explore export expose expound expropriate extend
extinguish extort extract extradite extrapolate exude fabricate facilitate fade falter familiarize
fascinate fasten favour favor fend ferment ferry fester finalise finalize flaunt flourish
fluctuate flush foil foment forge forfeit formalise formalize formulate fortify foster fulfil
fulfill fund further galvanize garner gather gauge gaze generalize generate get glance glean
glimpse glorify govern grab graduate grant grapple grasp grieve guarantee guard guess guide halve
hamper handle happen harass harden hasten hate heal heed heighten herald hesitate hijack hinder
hire hone horrify hospitalize humiliate hurl identify idle ignite ignore illuminate illustrate
imagine imitate immerse immigrate immunize impair impart impeach impede impel imperil implant
implement implicate implore imply import impose impound impress imprison improve improvise
inaugurate incarcerate incite incline include incorporate increase incriminate incur indicate
indict induce indulge industrialize infect infer infiltrate inflame inflate inflict influence
inform infringe infuriate infuse inhabit inhale inherit inhibit initiate inject injure innovate
inquire insert insist inspect inspire install instigate instil institute instruct insulate insult
insure integrate intend intensify interact intercept interfere interpret interrogate interrupt
intersect intervene intimidate introduce intrude invade invalidate invent invest investigate
invigorate invite invoke involve irk irritate isolate itemize jeopardize jettison join jostle
justify juxtapose kidnap knit lag lambaste lament languish lapse last launder lease legalise
legalize legislate legitimize lessen lift liken linger liquidate listen litigate loathe localize
locate lodge loom loosen loot lure magnify maim maintain maneuver manifest manipulate manoeuvre
marginalize marry marvel massacre materialise materialize mature maximize mediate meditate
memorize mention merge mesmerize migrate militate minimise minimize mitigate mobilise mobilize
mock moderate modernise modernize modify mollify monopolise monopolize mourn multiply murmur
muster mutate narrate narrow nationalise nationalize necessitate neglect negotiate neutralise
neutralize nominate normalise normalize notice notify nullify obey obligate oblige obliterate
observe obsess obstruct obtain occupy occur offend offset omit ooze operate oppose oppress opt
orchestrate organise organize originate oscillate oust outlast outlaw outline outnumber outpace
outperform outrage outsmart outstrip outweigh overcharge overestimate overhaul overlook overpower
overrule overshadow overstate overturn overwhelm overwork owe own pacify pardon participate patrol
penalise penalize penetrate perceive perfect perform perish permit perpetrate perpetuate persecute
persevere persist persuade pertain peruse pervade pinpoint plagiarize plead please plunge ponder
populate portray posit possess postpone postulate praise preach precede preclude predate predict
predominate prefer prejudge premiere preoccupy prepare prescribe present preserve preside presume
pretend prevail prevent privatise privatize probe proceed proclaim procrastinate procure produce
profess proffer prohibit project prolong promote promulgate pronounce propel propose proscribe
prosecute prosper protect protest protrude provide provoke publicise publicize publish punish
purchase purge purify pursue quadruple qualify quantify quash quell quicken quieten radicalize
raid rally ramp rationalize ravage reach reacquire react reactivate readjust reaffirm realign
realise realize reap reappear reappoint rearrange reassert reassess reassign reassure rebound
rebuff rebuke rebut recall recapture recede receive reciprocate recite reckon reclaim recognise
recognize recommend recommence reconcile reconsider reconstruct reconvene recount recoup recover
recreate recruit rectify recur recycle redeem redefine redeploy redesign redevelop redirect
rediscover redistribute reduce reelect re-elect refer refine refinance reflect refrain refurbish
refuse refute regain regenerate register regret regroup regulate rehabilitate rehearse reignite
reimburse reimpose rein reinforce reinstate reintroduce reinvent reinvest reissue reiterate reject
rejoice rejoin rekindle relate relaunch relax relay relent relieve relinquish relish relive
relocate rely remain remark remarry remedy remember remind remit remodel remove rename render
renege renew renounce renovate reopen reorganise reorganize repair repatriate repeal repel repent
rephrase replace replenish replicate reply reposition repossess represent repress reprieve
reprimand reproduce repudiate repulse request require rescind rescue research resemble resent
reserve resettle reshape reshuffle reside resign resist resolve resonate resort resound respect
respond restart restate restore restrain restrict restructure result resume resurface resurrect
resuscitate retail retain retaliate reticent retire retool retort retrace retract retreat retrieve
reunify reunite revalue revamp reveal revel reverse revert revise revisit revitalize revive revoke
revolt revolve ridicule roam romanticize rotate rouse rue ruin rupture rush sabotage sacrifice
safeguard salvage sanction satisfy saturate savor scan scatter schedule scold scramble scrap
scrape scrutinise scrutinize sculpt seal secede seclude secure segregate seize select
sensationalize sentence separate sequester serve settle sever shatter shave shelve shorten shove
shriek shrug shun shuttle sift signal signify simmer simplify simulate situate skirmish skyrocket
slacken slap slash slaughter slump smash smother smuggle snatch soak soar socialize soften solicit
solidify solve soothe spark specialise specialize specify speculate spearhead spur sputter
squander squash squeeze stabilise stabilize stagger stagnate starve stave steer stem stifle
stimulate stipulate stockpile straddle straighten strain stranded strangle streamline strengthen
stress strip stumble stun subdue submerge submit subordinate subpoena subscribe subside subsidise
subsidize substantiate subtract subvert succeed succumb sue suffer suffice suffocate suggest suit
summarise summarize summon supersede supervise supplant supplement supply support suppose suppress
surge surmise surmount surpass surprise surrender surround survive suspect suspend sustain swap
sway symbolise symbolize sympathise sympathize synchronize synthesize tabulate tackle tailor taint
tarnish taunt telegraph telephone televise tempt tend terminate terrify terrorize testify thank
thicken thin threaten thwart tighten tolerate topple torment torture total totter tout trace trail
train tranquilize transact transcend transcribe transfer transform transgress transit translate
transmit transpire transplant transport traumatize traverse treat tremble triple trigger trim
triumph trivialize trouble trust try tumble turn tweak twist typify unblock uncover underestimate
undergird underline undermine underpin underscore underperform unfold unfreeze unify unite unleash
unload unlock unmask unnerve unseat unsettle unveil update upgrade uproot urge usher usurp utilise
utilize utter vacate validate vanish vanquish varied vary venerate vent venture verify veto
victimize vilify vindicate violate visualize void volunteer vow wane want warn warrant waver
weaken welcome whip whisper widen wield wilt wither witness woo worsen worship wound wrangle wreak
wreck wrestle yearn zigzag zoom reopen re-enter preempt pre-empt outmaneuver
"""
"""Verbs whose base form is rarely a noun (or where the noun is rare beside the verb)."""

VERBS_AND_NOUNS = """
abuse access ace account ache act address advance affect age aid aim air alarm answer approach arm
arrest assault attack attempt auction average award axe back backfire balance ballot bail band
bank base bat battle beam beef belt bill blast blaze blend blink block blockade bloom blossom blow
board boast boil bomb bond book boom boost border bow box boycott brace branch brand brake break
breed bridge brief broadcast brush buck budget buffer build bulk bump bundle burn burst bus buy
bust call camp campaign cancel cap capture care cast catch cause caution cede center centre chair
challenge chance change chant charge chart charter chase chat cheat check cheer chill chip choke
chop circle claim clamp clash class clear climb cloak clock clone close cloud club cluster coach
coast coat code coin comb come command comment commission compound compromise concern conflict
consequence contact contest contrast control convert cook cool copy correct cost couch cough count
couple course court cover crack craft crash crave crawl credit creep cringe crop cross crowd crown
cruise crush cry cue curb cure curse curve cushion cut cycle damage dance dash date dawn deal
debate debut debrief deck deed default delay design detail detour dial diet dip discipline
discount disdain dispute dissent ditch document dog doom dot double doubt draft draw dream dress
drill drink drip drive drop drug drum duck duel dust edge effect eclipse end envy escape escort
estimate excerpt excuse exit eye face fail fake fall fan fare fashion fault favor favour fear
feast feature fee feed feel feud field fight figure file fill film filter finance find fine finger
finish fire fish fit fix flag flame flank flap flare flash flee flex flight flip float flood floor
flop flow fly focus fold follow fool force forecast form forward foul found frame fret front fuel
fumble function fuss gain gamble gang gap gape garrison gas gate gear gesture gift glare gloss
glow go grade graft greet grin grind grip groan ground group grow growl grudge guarantee guest
guide gun halt ham hand handcuff harbor harbour harm harness harvest haul haunt head hedge heat
help hike hint hit hoard hoist hold hole honor honour hook hope host hound house howl hug hum hunt
hurdle hurry hurt impact index inch insult intercept interest interface interview invoice iron
issue jab jail jam jar jet jockey joke judge jump keep kick kill kiss knock knot label labor
labour lace land launch laugh layer lead leak lean leap leave lecture lend level leverage license
lie light limit line link list live load loan lobby lock log look loop loss love lower lump lunch
lurch mail make man manage mandate march mark market mask master match matter mean measure meet
melt mend merit mess might milk mind mine mirror miss mistake mix moan model mold monitor mop
motion mount mouth move mow mug murder muscle muzzle nail name near need nest net nod nose note
number nurse object offer open orbit order outfit outline overflow overlap pace pack paint pair
panic parade park parrot part partner pass patch pause pave pay peak peel peer pen people permit
phase phone photograph pick picket picture pile pilot pin pioneer pit pitch pivot place plan plane
plant play pledge plot plow plug plummet pocket point poison poke police polish poll pool pop pose
position post pound pour power practice practise preview prey price pride prime print prize
process produce profile profit program progress project promise prompt proof prop protest prune
pull pump punch push puzzle quake quarantine quarrel quarter question queue quit quiz quote race
rage raid rail rain raise rally range rank rap rate ration reason rebel record reform refuge
regard regret reign release relief remark rent repeat report request rescue reserve resolve
respect rest result retail return review reward ride rig ring riot rip rise risk rival roar rob
rock roll room root rope rough round route row rub rule rumor rumour run sack safeguard sail
sample sanction save say scale scar scare score scout scream screen seal search seat seed sense
sentence service set sew shadow shake shame shape share shed shell shelter shield shift shine ship
shock shoot shop short shot shoulder shout show shower shrink shut side sigh sign silence sink sit
size skip skirt slam sleep slide slice slip slow slump smell smile smoke smooth snap sneak snow
sort sound space spare spark speed spell spend spill spin split sponsor spot spray spread spring
spy squad stab staff stage stain stake stall stamp stand star stare start state station stay steal
steam step stick stock stoke stop store storm straddle strand stray stream stretch stride strike
string stroke struggle stud study subject sum supply support surface surge surprise surrender
survey suspect swap swear sweat sweep swing switch tag talk tally tank tap target task taste tax
team tear telephone term test thaw think thread thrust tick tide tie tilt time tip tire toast toll
tone top toss touch tour tow toy track trade traffic train transfer transport trap travel treble
trend trial trick trip triumph troop trouble trump trust try tuck tune turn twin twist type upset
usher use value vault veil view visit voice volunteer vote wage wait wake walk wander war warm
wash waste watch water wave weather wedge weigh weight wheel whip whistle will win wind wing wink
wipe wire wish withdrawal witness wonder work worry wound wrap wreck write yell yield zone
"""
"""Words that are common as verb and as noun: the context decides."""

VERBS_AND_ADJECTIVES = """
calm clean clear complete correct direct dry empty equal free further idle lower narrow open
perfect present quiet secure separate slow smooth steady subject thin warm welcome wet approximate
moderate close cool correct even fine live mature pale total
"""
"""Base forms that are also adjectives."""

NOT_VERBS = """
consequence reticent withdrawal loss proof relief pride fee flight gift tide squad deed refuge
crisis room varied stranded might will hard be have do
"""
"""Words struck from the lists above: only nouns or adjectives, or listed as function words."""

DOUBLING = """
abet abhor acquit admit allot annul ban bar beg bet bid blur bob brag bus cap chat chip chop clap
clip clog commit compel concur confer control cram crop dam defer deter dip dispel distil dot drag
drip drop drum dub equip excel expel extol fan flag flap flip flop fret fulfil gas grab grin grip
gun ham handicap hop hug impel incur infer instil jab jam jet jog jot kidnap knit knot lag log lop
lug man map mar mop mug nab nag net nip nod occur offset omit outstrip pad pat patrol pen permit
pet pin pit plan plot plug pop prefer prod program prop propel quit quiz ram rap rebel rebut recur
refer regret repel rid rig rip rob rot rub sag scan scar scrap ship shop shred shrug shun sin sip
skid skim skip slam slap slim slip slot snap snub sob spar spot spur squat stab stem step stir
stop strap strip strut stun submit sum swap swat tag tan tap thin throb tip top transfer transmit
trap trim trip trot tug unzip wed wet whip wrap zigzag zip run win put cut hit let set get sit
spin begin dig swim forget shut slit spit split bet bid forbid reset upset undercut outbid overrun
outrun star twin stud bat jar club drug dog embed emit fit hum outfit overlap rebel shed underpin
"""
"""Verbs that double their last consonant before -ed and -ing; the rest of the spelling is regular.

Final -l doubles in British spelling: both are generated for verbs in a vowel and l.
"""
