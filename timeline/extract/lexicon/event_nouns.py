"""Nouns that name events, by how surely they do.

`EVENTS` name a happening nearly wherever they stand. `OFTEN` do so when something about the
phrase says so too (an "of" phrase, a possessor, a time, a verb of happening). `SUFFIXES` find the
rest, nouns made of verbs; `NOT_EVENTS` are the nouns of that shape that name things.
"""

CONFLICT = """
coup manhunt abduction war warfare conflict battle fight fighting combat clash attack
counterattack assault raid invasion incursion occupation offensive counteroffensive siege bombing
bombardment shelling airstrike strike ambush massacre genocide slaughter killing murder
assassination execution shooting stabbing hijacking kidnapping abduction uprising rebellion revolt
revolution insurgency insurrection mutiny coup riot unrest turmoil violence crackdown crisis
confrontation standoff showdown skirmish blockade embargo quarantine boycott sanction hostility
intervention mission campaign deployment mobilization mobilisation buildup build-up withdrawal
pullout pull-out retreat surrender evacuation defeat victory triumph conquest annexation ceasefire
cease-fire truce armistice bloodshed explosion blast detonation crusade onslaught rampage reprisal
retaliation counterstrike airlift exodus purge repression persecution torture atrocity
hostage-taking gunfire gunfight shootout shoot-out takeover overthrow ouster
"""

TALK = """
talk negotiation discussion meeting summit conference dialogue consultation conversation interview
briefing hearing speech announcement declaration request appeal proposal offer counteroffer bid
warning threat promise pledge vow apology accusation allegation criticism complaint denial
admission confession recommendation invitation referendum vote election reelection re-election
inauguration resignation appointment nomination dismissal firing ratification endorsement approval
rejection veto ruling verdict decision agreement deal settlement compromise mediation arbitration
lawsuit litigation trial prosecution indictment arraignment conviction acquittal sentencing arrest
detention imprisonment extradition raid investigation inquiry inquest probe inspection search
audit examination visit trip tour journey voyage arrival departure return pilgrimage reception
ceremony celebration festival parade procession demonstration protest march rally strike walkout
walk-out sit-in vigil questioning interrogation dispute feud quarrel disagreement discord squabble
"""

BUSINESS = """
acquisition merger takeover buyout buy-out purchase sale resale auction divestiture spinoff
spin-off transaction swap offering issuance flotation redemption repurchase buyback
buy-back tender financing refinancing restructuring reorganization reorganisation recapitalization
liquidation bankruptcy foreclosure default write-off write-down writedown payment repayment payout
hiring layoff lay-off dismissal closing closure shutdown opening reopening launch expansion
contraction growth increase decrease rise fall drop decline gain loss jump surge plunge slump
slide slowdown downturn upturn recovery recession depression boom bust rally sell-off selloff
crash collapse rebound upswing reduction cut cutback cutoff hike improvement deterioration
fluctuation swing shift change turnaround devaluation downgrade upgrade split conversion result
adjustment charge construction renovation demolition destruction repair development implementation
privatization privatisation nationalization deregulation liberalization reform overhaul audit
turnover shortage outage glut strike shake-up shakeup profit-taking transition transformation
tender-offer
"""

NATURE_AND_LIFE = """
infarction hemorrhage haemorrhage embolism thrombosis sepsis pneumonia angioplasty transfusion
intubation dialysis resection checkup follow-up downpour rains heatwave blizzard arson
manslaughter break-in accident crash collision derailment disaster catastrophe tragedy emergency
incident earthquake quake aftershock eruption flood flooding hurricane storm tornado typhoon
cyclone tsunami drought famine landslide avalanche wildfire blaze fire spill outbreak epidemic
pandemic death birth wedding marriage divorce funeral burial suicide injury surgery transplant
treatment diagnosis recovery relapse pregnancy childbirth miscarriage hospitalization vaccination
immunization onset admission discharge biopsy seizure fracture heart-attack chemotherapy
radiotherapy graduation retirement promotion rescue escape disappearance discovery invention
creation formation founding abolition coronation abdication succession liberation independence
unification reunification partition migration emigration immigration exile deportation
colonization exploration expedition landing launch liftoff takeoff docking spacewalk orbit eclipse
championship tournament victory premiere concert burglary robbery theft heist murder homicide rape
assault fraud bribery scandal conspiracy smuggling trafficking breakdown breakup break-up
breakthrough setback comeback anniversary centenary bicentenary birthday reunion demise downfall
arson vandalism looting lynching beating whipping hanging bombing
"""

ACTION = """
move action effort attempt bid abuse exploitation attack interference resolution violation breach
enforcement compliance restoration replacement removal transfer donation exclusion inclusion
expulsion suspension cancellation postponement delay extension interruption disruption halt pause
cessation dissolution termination completion continuation resumption renewal revival escalation
reinforcement consolidation integration separation secession stoppage reversal repeal confirmation
verification demonstration evaluation calculation test experiment simulation treatment punishment
harassment discrimination segregation influx crossing advance breakup
"""

OFTEN = """
trading sales results operations earnings proceeds amount initiative struggle pursuit capture
interdiction suggestion squeeze roundup craze turbulence presidency candidacy plan program project
process effort procedure event case problem pressure reaction impact effect influence consequence
damage benefit risk cost interest concern fear hope expectation estimate forecast prediction
profit income revenue net dividend debt credit price service supply control command power failure
success mistake error work job duty concession position presence existence absence tension
situation condition circumstance trouble report news story article letter order regulation rule
law measure bill budget commitment obligation threat danger opportunity alliance partnership
relation relationship peace freedom stability security harmony prosperity poverty unemployment
employment leadership reign era administration view belief opinion desire intention wish need want
cover coverage focus attention emphasis discussion assessment notice comment evidence proof
exposure connection link incentive charge claim figure round debut record share start step
practice experience lead run hit draft pick trade rush break look lift ride climb push pull drive
flow cast turn stand walk vote statement operation application loan pact accord suit investment
import export exchange performance activity protection support demand competition response
earnings flight contract arrangement listing lending borrowing spending production consumption
delivery contribution participation involvement cooperation co-operation collaboration resistance
opposition aid assistance help use training recruitment testimony speculation call claims
broadcast publication review survey study session address debate remark reply answer treaty rating
outflow inflow selection registration identification observation introduction loss-making contact
progress preparation distribution allocation certification aggression terrorism stay stop row
match game race engagement plot leak stroke fever illness infection foundation establishment
exhibition inflation shipment controversy bidding poll ballot
"""

SUFFIXES = ("ation", "ition", "uction", "ection", "ption", "ution", "sion", "ment", "ing")
"""Endings of nouns made of verbs."""

ASPECTUAL = {
    "outbreak": "begin",
    "onset": "begin",
    "beginning": "begin",
    "start": "begin",
    "opening": "begin",
    "launch": "begin",
    "inception": "begin",
    "dawn": "begin",
    "eve": "begin",
    "resumption": "resume",
    "restart": "resume",
    "renewal": "resume",
    "continuation": "continue",
    "end": "end",
    "ending": "end",
    "conclusion": "end",
    "completion": "end",
    "cessation": "end",
    "halt": "end",
    "termination": "end",
    "suspension": "end",
    "close": "end",
}
"""Nouns that are the start or the end of what stands in their "of" phrase."""

ANNIVERSARIES = """
anniversary centenary bicentenary tercentenary centennial bicentennial jubilee birthday
sesquicentennial
"""

NOT_EVENTS = """
nation station location population corporation association organization organisation institution
constitution foundation federation administration condition position question information
generation fraction section portion proportion pension mansion dimension television
vision version profession million billion trillion option caption auction-house ambition
tradition addition edition ammunition fiction function junction notion ration intuition
mention traction reputation motivation situation destination aviation civilization
legislation jurisdiction qualification specification publication installation
plantation commission mission-control union religion region opinion passion tension provision
fashion cushion pavilion champion companion
government department apartment document instrument element parliament investment
environment equipment management segment cement basement monument garment argument moment
supplement amendment requirement monument sentiment compartment increment ornament temperament
testament tournament-hall apparent
distance finance balance insurance substance circumstance instance ambulance alliance
ordinance allowance entrance maintenance importance significance appearance acceptance
assurance glance chance romance appliance nuisance elegance ignorance tolerance
science audience conscience evidence confidence difference experience reference intelligence
residence sentence sequence influence presence absence existence essence silence patience
violence-free conference-room preference excellence independence-day competence consequence
convenience correspondence dependence innocence fence pence hence thence whence
official capital hospital animal metal material journal signal rival total goal deal
individual principal general criminal professional national terminal manual oval canal
festival arsenal mineral medal pedal scandal ideal credential potential proposal-form referral
rental journal cardinal admiral
figure structure furniture picture culture agriculture literature temperature manufacture
nature future creature feature pressure measure treasure pleasure leisure lecture
architecture signature infrastructure venture secure exposure pure
machinery artillery battery gallery surgery-room grocery nursery cemetery lottery
imagery scenery misery mystery brewery refinery every very archery bakery delivery-van
village language image package page stage wage age message mortgage average percentage
advantage baggage cottage garage hostage luggage manage sausage heritage passage voltage
beverage bandage damage coverage storage shortage usage savage teenage
building evening morning king ring thing something anything nothing everything spring string
wing ceiling clothing feeling housing painting writing drawing meaning
being sibling dwelling earring herring pudding sterling darling viking wedding-ring inning
engineering accounting banking marketing advertising manufacturing publishing farming
mining processing computing programming broadcasting networking packaging engineering
lightning during surrounding offspring bearing belonging saving holding filing
warning-light setting beijing underlying outstanding pending standing understanding
everything shilling duckling lining coating clearing handwriting timing bedding boeing
"""
"""Nouns with an event suffix (or that look like -ing forms) that name things, people or fields."""
