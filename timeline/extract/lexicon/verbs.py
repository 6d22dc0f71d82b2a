"""Regular verbs by whether their base form is also a common noun or adjective.

Unlisted words in -ed and -ing are taken for verbs by their form; what a list is needed for is
the base form and the -s form, which look like nouns.
"""

ONLY_VERBS = """
abandon abate abdicate abduct abet abhor abolish absorb abstain accede accelerate accept acclaim
accommodate accompany accomplish accrue accumulate accuse accustom achieve acknowledge acquaint
acquiesce acquire acquit activate adapt add adhere adjourn adjust administer administrate admire
admit admonish adopt adore adorn advertise advise advocate affirm afflict afford aggravate agitate
agree ail alert alienate align allay allege alleviate allocate allot allow allude alter alternate
amass amaze amend amplify amputate amuse analyse analyze anger animate announce annoy annul
anticipate apologise apologize appear appease append applaud apply appoint apportion appreciate
apprehend approve approximate arbitrate argue arouse arraign arrange arrive ascend ascertain
ascribe ask aspire assail assassinate assemble assert assess assign assimilate assist assume
assure astonish atone attach attain attend attest attract attribute augment authorise authorize
avenge avert avoid await banish bar barricade beckon befriend beg behave believe belong bemoan
benefit bequeath besiege betray bewilder bless bode bolster bombard bother bounce brag brainstorm
brave brew brighten broaden brutalize bulldoze bury calculate calibrate capitalise capitalize
capitulate captivate categorize cater celebrate censure centralize certify characterise
characterize chastise chew chide circulate circumvent cite civilize clarify classify clean clinch
co-operate coax coerce coexist coincide collaborate collect collide colonize combine commandeer
commemorate commence commend commercialize commit communicate commute compare compel compensate
compete compile complain complete complicate comply compose comprehend comprise compute conceal
concede conceive concentrate conceptualize conclude concur condemn condone confer confess confide
configure confine confirm confiscate conform confront confuse congratulate connect conquer
conscript consent conserve consider consist consolidate conspire constitute constrain construct
construe consult consume contain contaminate contemplate contend continue contradict contribute
contrive convene converge converse convey convict convince cooperate coordinate cope correlate
correspond corroborate corrode counteract cram creak create cripple criticise criticize crucify
crumble crystallize culminate cultivate curtail customize dare dazzle debunk decapitate deceive
decentralize decide decimate decipher declare declassify decommission decompose deconstruct
decorate dedicate deduce deduct deem deepen deface defend defer define deflate deflect defraud
defray defuse defy degrade delete deliberate deliver demobilize demolish demonstrate demote
denounce deny depart depend depict deplete deplore deploy deport depose depreciate depress deprive
deputize derail derive descend describe deserve designate despise destabilize destroy detach
detain detect deter deteriorate determine detest dethrone detonate devaluate devalue devastate
develop deviate devise devote devour diagnose dictate die differ differentiate dilute diminish
direct disable disagree disallow disappear disappoint disapprove disarm disassemble disband
disburse discard discern disclose discontinue discourage discover discredit discriminate discuss
disengage disinvest dismantle dismiss disobey disorganise disorganize disown dispel dispense
disperse displace displease dispose disprove disqualify disregard disrupt dissatisfy disseminate
dissipate dissolve dissuade distance distil distinguish distort distract distribute disturb
diverge diversify divert divest divide divorce divulge dodge dole dominate donate downgrade
downplay downsize dramatize drown dump dwarf dwindle earmark earn edit educate elaborate elapse
elect elevate elicit eliminate elongate elope elude emanate emancipate embark embarrass embed
embellish embezzle embody embolden embrace emerge emigrate emit emphasise emphasize employ empower
empty emulate enable enact encircle enclose encompass encourage encroach encrypt endanger endeavor
endorse endow endure enforce engage engineer engulf enhance enjoy enlarge enlighten enlist enrage
enrich enrol enroll ensnare ensue ensure entail enter entertain enthuse entice entitle entrench
entrust envelop envisage envision equal equate equip eradicate erase erect erode erupt escalate
espouse establish esteem evacuate evade evaluate evaporate evict evoke evolve exacerbate
exaggerate examine exasperate excavate exceed excel excite exclaim exclude execute exempt exert
exhaust exhume exist exonerate expand expect expedite expel expend expire explain explode explore
expose expound expropriate extend extinguish extol extort extract extradite extrapolate exude
fabricate facilitate falter familiarize fascinate fasten fend ferment fester finalise finalize
flaunt flounder flourish flout fluctuate flush foil follow foment forestall found forfeit formalise
formalize formulate fortify fulfil fulfill fumigate galvanise galvanize garner gather generalize
generate glean glorify gouge govern graduate grant grapple grieve halve hamper happen harass
harden hasten heal heed heighten herald hesitate hew hijack hinder hone horrify hospitalize hover
humiliate hurl identify idle ignite ignore illuminate illustrate imagine imitate immerse immigrate
immunize impair impart impeach impede impel imperil impinge implement implicate implode implore
imply impose impound impress imprison improve improvise inaugurate incarcerate incite incline
include incorporate incriminate incur indicate indict induce indulge industrialize infect infer
infiltrate inflame inflate inflict inform infringe infuriate infuse inhabit inhale inherit inhibit
initiate inject injure innovate inquire insist inspect inspire install instigate instil institute
instruct insulate insure integrate intend intensify interact interfere interpret interrogate
interrupt intersect intervene intimidate introduce intrude inundate invade invalidate invent
invest investigate invigorate invoke involve irk irritate isolate itemize jeopardize jettison join
jostle justify juxtapose kidnap knit lambaste lament languish last launder legalise legalize
legislate legitimize lessen liken linger liquidate listen litigate loathe localize locate lodge
loom loosen magnify maim maintain manifest manipulate manoeuvre mar maraud marginalize marry
marvel materialise materialize mature maul maximize mediate meditate meld memorialize memorize
mention merge mesmerize mete migrate militate minimise minimize mitigate mobilise mobilize mock
moderate modernise modernize modify mollify monopolise monopolize mourn muffle mull multiply
muster mutate narrate narrow nationalise nationalize necessitate negotiate neutralise neutralize
nix nominate normalise normalize notify nudge nullify obey obfuscate obligate oblige obliterate
observe obsess obstruct obtain occupy occur offend ogle omit ooze operate oppose oppress opt
orchestrate organise organize originate oscillate oust outgun outlast outmaneuver outnumber
outpace outperform outsmart outstrip outweigh overcharge overestimate overlook overpower overreact
overrule overshadow overstate overturn overwhelm overwork owe own pacify pamper pander pardon pare
parlay participate peg penalise penalize pend penetrate perceive perfect perform perish perpetrate
perpetuate persecute persevere persist persuade pertain peruse pervade pillage pinpoint placate
plagiarize plead please plunge poach pollute ponder populate portray posit possess postpone
postulate praise pray pre-empt preach precede preclude predate predict predominate preempt prefer
prejudge preoccupy prepare prescribe preserve preside presume pretend prevail prevent privatise
privatize proclaim procrastinate procure profess proffer prohibit prolong promote promulgate
pronounce propel propose proscribe prosecute prosper protect protrude provide provoke publicise
publicize publish pummel punish purge purify pursue quadruple qualify quantify quash quell quibble
quicken quieten radicalize raise rankle ransack ratify rationalize ravage re-elect re-enter
reacquire react reactivate readjust reaffirm realign realise realize reap reappear reappoint
rearrange reassemble reassert reassess reassign reassure rebuff rebuild rebut recapture recede
receive reciprocate recite reckon reclaim recognise recognize recommence recommend reconcile
reconquer reconsider reconstruct reconvene recount recoup recover recreate rectify recur recycle
redeem redefine redeploy redesign redevelop redirect rediscover redistribute reduce reelect refer
refill refinance refine reflect refrain refurbish refute regain regenerate register regroup
regulate rehabilitate rehearse rehire reignite reimburse reimpose rein reinforce reinstate
reintroduce reinvent reinvest reissue reiterate rejigger rejoice rejoin rekindle relate relaunch
relax relay relegate relent relieve relinquish relish relive relocate rely remain remarry remember
remind remit remodel remove rename render renege renew renounce renovate reopen reorganise
reorganize repackage repatriate repel repent rephrase replace replenish replicate reposition
repossess represent repress reprieve reprimand reproduce repudiate repulse require requisition
reroute rescind resemble resent resettle reshape reshuffle reside resign resist resonate resound
respond restart restate restore restrain restrict restructure resume resupply resurface resurrect
resuscitate retain retaliate reticent retire retool retort retrace retract retrain retrieve
reunify reunite revalue revamp reveal revel revert revile revise revisit revitalize revive revoke
revolve rile roam roil romanticize rotate rouse rue ruin rupture sag salvage satisfy saturate save
savor scatter scold scour scrape scrutinise scrutinize sculpt scuttle secede seclude secure
segregate seize select sensationalize separate sequester serve settle sever shatter shave shelve
shorten shove shriek shrug shun sideline sidestep sift signify simmer simplify simulate situate
skyrocket slacken slant slash slay smash smother smuggle snatch snub soak soar sober socialize
soften solicit solidify solve soothe spearhead specialise specialize specify speculate spew
splurge spurn sputter squabble squander squash stabilise stabilize stagger stagnate starve stash
staunch stave steer stem stifle stimulate stipulate stockpile strafe straggle straighten stranded
strangle streamline strengthen stun subdue subjugate submerge submit subordinate subpoena
subscribe subside subsidise subsidize subsist substantiate subtract subvert succeed succumb sue
suffer suffice suffocate suggest suit summarise summarize summon supersede supervise supplant
suppose suppress surmise surmount surpass surround survive suspend sustain swamp swelter swerve
swindle swoop symbolise symbolize sympathise sympathize synchronize synthesize tabulate tack
tackle tailor tarnish taunt teeter telegraph televise tempt tend terminate terrify terrorize
testify thank thicken thin thrash threaten thwart tighten tinker toil tolerate topple totter tout
trample tranquilize transact transcend transcribe transform transgress transit translate transmit
transpire traumatize traverse treat trek tremble trickle trim triple trivialize trounce truncate
tweak typify unblock uncover underestimate undergird underline undermine underperform underpin
underscore unfold unfreeze unify unite unleash unload unlock unmask unnerve unravel unseat
unsettle unveil uproot urge usurp utilise utilize utter vacate vacillate validate vandalize vanish
vanquish varied vary venerate vent venture verify victimize vie vilify vindicate violate visualize
void wane warn waver weaken whack whet whittle widen wield wilt wither withstand woo worsen
wrangle wreak wrest wrestle yank yearn zigzag zoom
"""
"""Verbs whose base form is rarely a noun (or where the noun is rare beside the verb)."""

VERBS_AND_NOUNS = """
abuse access account ace ache act address advance affect age aid aim air alarm amount answer
appeal approach arm arrest assault associate attack attempt auction average award axe back
backfire bail balance ballot ban band bank bargain base bat battle beam beef belt bill blame blast
blaze blend blink block blockade bloom blossom blow board boast boil bomb bond book boom boost
border bow box boycott brace brake branch brand breach break breed bribe bridge brief broadcast
brush buck budget buffer bulk bump bundle burn burst bus bust buy call camp campaign cancel cap
capture care carry cast catch cause caution cede center centre chair challenge chance change chant
charge chart charter chase chat cheat check cheer chill chip choke chop circle claim clamp clash
class clear climb cloak clock clone close cloud club cluster coach coast coat code coin collapse
comb combat comfort command comment commission compound compromise concern conduct conflict
contact contest contract contrast control convert cook cool copy cost couch cough counsel count
counter couple course court cover crack craft crash crave crawl credit creep cringe crop cross
crowd crown cruise crush cry cue curb cure curse curve cushion cut cycle damage dance dash date
dawn deal debate debrief debut decay deck decline decrease decree default defeat defect delay
delegate delight demand dent deposit desert design desire detail detour dial diet digest dip
discharge discipline discount disdain disguise dismay dispatch display dispute dissent distress
ditch dive document dog doom dot double doubt draft drag drain draw dread dream dress drift drill
drink drip drive drop drug drum duck duel dust ease echo eclipse edge effect encounter end envy
escape escort estimate excerpt exchange excuse exercise exhibit exile exit experience experiment
exploit export eye face fade fail fake fall fan fare fashion fault favor favour fear feast feature
feed ferry feud field fight figure file fill film filter finance fine finger finish fire fish fit
fix flag flame flank flap flare flash flee flex flip float flood floor flop flow fly focus fold
fool force forecast forge form forward foster foul frame fret front fuel fumble function
fund further fuss gain gamble gang gap gape garrison gas gate gauge gaze gear gesture glance glare
glimpse gloss glow grab grade graft grasp greet grin grind grip groan ground group grow growl
grudge guarantee guard guess guest guide gun halt ham hand handcuff handle harbor harbour harm
harness harvest hate haul haunt head heat hedge help hike hint hire hit hoard hoist hold hole
honor honour hook hope host hound house howl hug hum hunt hurdle hurry hurt impact implant import
inch increase index influence insert insult intercept interest interface interview invite invoice
iron issue jab jail jam jar jet jockey joke journey judge jump kick kill kiss knock knot label
labor labour lace lag land lapse lash laugh launch layer lead leak lean leap lease lecture level
leverage levy license lie lift light limit line link list load loan lobby lock log look loop loot
love lump lunch lurch lure mail man manage mandate maneuver march mark market mask massacre master
match matter measure melt mend merit mess might milk mind mine mirror miss mistake mix moan model
mold monitor mop mortgage motion mount mouth move mow mug murder murmur muscle muzzle nail name
near need neglect nest net nod nose note notice number nurse object offer offset open orbit order
outfit outlaw outline outrage overflow overhaul overlap pace pack paint pair panic parade park
parrot part partner pass patch patrol pause pave pay peak peel peer pen permit phase phone
photograph pick picket picture pile pilot pin pioneer pit pitch pivot place plan plane plant play
pledge plot plow plug plummet plunder pocket point poison poke police polish poll pool pop pose
position post pound pour power practice practise premiere present press preview prey price prime
print prize probe proceed process produce profile profit program progress project promise prompt
prop protest prune pull pump punch purchase push puzzle quake quarantine quarrel quarter question
queue quit quiz quote race rage raid rail rain rally ramp range rank rap rate ration reach reason
rebel rebound rebuke recall record recruit reform refuge refund refuse regard regret reign reject
release remark remedy rent repair repeal repeat replay reply report request rescue research
reserve resolve resort respect rest result retail retreat return reverse review revolt reward ride
ridicule rig ring riot rip rise risk rival roar rob rock roll room root rope rough round route row
rub rule rumor rumour run rush sabotage sack sacrifice safeguard sail sample sanction scale scan
scar scare schedule score scout scramble scrap scream screen seal search seat seed sense sentence
service set sew shadow shake shame shape share shed shell shelter shield shift shine ship shock
shoot shop shore short shot shoulder shout show shower shrink shut shuttle side sigh sign signal
silence sink sit size skip skirmish skirt slam slap slaughter sleep slice slide slip slow slump
smell smile smoke smooth snap sneak snow sort sound space spare spark speed spell spend spill spin
split sponsor spot spray spread spring spur spy square squeeze stab staff stage stain stake stall
stamp stand star stare start state station stay steal steam step stick stock stoke stop store
storm straddle strain strand stray stream stress stretch stride strike string strip stroke
struggle stud study stumble subject sum supplement supply support surface surge surprise surrender
survey suspect swap sway sweat sweep swing switch tag taint talk tally tank tap target task taste
tax team tear telephone term test thaw thread thrust tick tide tie tilt time tip tire toast toll
tone top torch torment torture toss total touch tour tow toy trace track trade traffic trail train
transfer transplant transport trap travel treble trend trial trick trigger trip triumph troop
trouble trump trust try tuck tumble tune turn twin twist type update upgrade upset use usher value
vault veil veto view visit voice volunteer vote vow wage wait wake walk wander want war warm
warrant wash waste watch water wave weather wedge weigh weight welcome wheel whip whisper whistle
will win wind wing wink wipe wire wish witness wonder work worry worship wound wrap wreck write
yell yield zone
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
