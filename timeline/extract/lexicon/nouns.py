"""Common nouns that a suffix rule would misread, and plurals that do not end in -s.

Everything unlisted and unshaped is a noun already; these are the exceptions to the rules.
"""

PLAIN = """
business boss bus class glass gas loss mass mess pass press process progress stress success
witness access address congress crisis basis analysis thesis emphasis hypothesis oasis axis virus
campus census consensus status surplus bonus focus corpus radius terminus apparatus species series
means news politics economics physics mathematics ethics statistics athletics tactics dynamics
logistics diabetes headquarters barracks crossroads gallows chess grass brass dress compass
mattress fortress princess duchess actress waitress hostess goddess wilderness illness sickness
weakness darkness happiness fitness willingness readiness awareness harness lens canvas atlas bed
seed shed weed reed breed creed deed feed greed need speed steed hundred red kindred bled sled med
ted fred alfred embed bloodshed watershed infrared newlywed biped quadruped family company country
city party army navy enemy energy economy industry history story society community university
property policy security authority majority minority ability century monday tuesday wednesday
thursday friday saturday sunday july day way year butterfly assembly ally rally supply reply jelly
belly bully lily fly italy july person man woman child president minister leader government state
group member police force soldier officer official spokesman spokeswoman king queen prince bank
firm house home street road school hospital court law money dollar euro cent share stock bond
market price rate percent patient doctor nurse water air sea river lake mountain island field
ground land world earth sun moon boy girl mother father son daughter brother sister wife husband
friend student teacher worker eye hand head face body foot arm leg heart mind door window room
wall table chair bed car truck train ship boat plane computer machine system software network
product customer client agency committee council board chairman director manager executive analyst
investor trader dealer lawyer judge jury prisoner victim suspect refugee rebel troop weapon
missile bomb gun tank jet aircraft helicopter satellite shuttle rocket spacecraft astronaut
scientist researcher territory border region area capital town village district province engineer
laboratory library factory observatory conservatory dormitory refectory territory inventory
repository directory rectory priory armory armoury victory theory category diary salary secretary
dictionary library boundary commentary documentary dignitary missionary seminary sanctuary granary
estuary tributary apothecary beneficiary judiciary treasury mercury century luxury injury perjury
jury fury
"""

IRREGULAR_PLURALS = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "person",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "oxen": "ox",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "leaves": "leaf",
    "halves": "half",
    "thieves": "thief",
    "wolves": "wolf",
    "shelves": "shelf",
    "crises": "crisis",
    "analyses": "analysis",
    "theses": "thesis",
    "hypotheses": "hypothesis",
    "diagnoses": "diagnosis",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "media": "medium",
    "data": "datum",
    "countrymen": "countryman",
    "spokesmen": "spokesman",
    "policemen": "policeman",
    "businessmen": "businessman",
    "servicemen": "serviceman",
    "gunmen": "gunman",
    "congressmen": "congressman",
}
