"""English names of the international days, as the United Nations and its agencies list them.

Each line is "month-day name; other name"; a word in brackets may be left out.
"""

from resolvers.terms.observances import Observance, OnDate

_LIST = """
01-04 world braille day
01-24 international day of education
01-26 international customs day
01-27 international holocaust remembrance day; holocaust memorial day; \
international day of commemoration in memory of the victims of the holocaust
02-02 world wetlands day
02-04 world cancer day
02-06 international day of zero tolerance for female genital mutilation; \
international day of zero tolerance to female genital mutilation
02-11 international day of women and girls in science
02-13 world radio day
02-20 world day of social justice
02-21 international mother language day
03-01 zero discrimination day; self-injury awareness day
03-03 world wildlife day
03-08 (international) womens day; (international) working womens day
03-12 world day against cyber censorship
03-15 world consumer rights day
03-18 oil expropriation day
03-20 international day of happiness; (un) french language day; international francophonie day
03-21 international day of forests; world poetry day; world down syndrome day; \
international day for the elimination of racial discrimination; international colour day; \
world puppetry day
03-22 world water day
03-23 world meteorological day
03-24 world tuberculosis day; world tb day; \
international day for the right to the truth concerning gross human rights violations and for the \
dignity of victims
03-25 international day of solidarity with detained and missing staff members; \
international day of remembrance of the victims of slavery and the transatlantic slave trade
03-27 world theatre day; world theater day
03-31 international transgender day of visibility; transgender day of visibility; \
world backup day
04-02 world autism awareness day; international childrens book day
04-04 international day for mine awareness and assistance in mine action; \
international day of mine awareness
04-06 international day of sport for development and peace
04-07 world health day; day of remembrance of the victims of the rwanda genocide; \
international day of reflection on the rwanda genocide
04-12 international day of human space flight; cosmonautics day; yuris night
04-15 world art day
04-17 world hemophilia day
04-18 international day for monuments and sites; world heritage day
04-20 (un) chinese language day
04-21 world creativity and innovation day
04-22 earth day; international mother earth day
04-23 world book day; world book and copyright day; international day of the book; \
(un) english language day; (un) spanish language day
04-24 world day for laboratory animals; international day of multilateralism
04-25 world malaria day; world penguin day; dna day
04-26 world intellectual property day; international chernobyl disaster remembrance day
04-28 world day for safety and health at work; workers memorial day; \
international workers memorial day
04-29 international dance day; day of remembrance for all victims of chemical warfare
04-30 international jazz day
05-01 may day; international workers day; workers day; international labour day; \
international labor day
05-02 world tuna day
05-03 world press freedom day
05-04 international firefighters day; anti-bullying day
05-05 world portuguese language day; portuguese language day; international midwives day
05-08 world red cross day; world red cross and red crescent day; world ovarian cancer day; \
time of remembrance and reconciliation for those who lost their lives during the second world war
05-10 world lupus day
05-12 international nurses day; (international) nurses day
05-15 international day of families; international conscientious objectors day
05-16 international day of light; international day of living together in peace
05-17 world telecommunication day; world information society day; world hypertension day; \
international day against homophobia; world telecommunication and information society day; \
international day against homophobia and transphobia; \
international day against homophobia transphobia and biphobia
05-18 international museum day; world aids vaccine day
05-20 world bee day; world metrology day
05-21 world day for cultural diversity; international tea day; \
world day for cultural diversity for dialogue and development
05-22 international day for biological diversity; world biodiversity day; biodiversity day
05-23 international day to end obstetric fistula; world turtle day
05-28 menstrual hygiene day; amnesty international day
05-29 international day of united nations peacekeepers; international day of un peacekeepers
05-31 world no tobacco day; world no-tobacco day; anti tobacco day
06-01 global day of parents; world milk day; international childrens day; childrens day
06-02 international sex workers day
06-03 world bicycle day
06-04 international day of innocent children victims of aggression
06-05 world environment day; environment day
06-06 (un) russian language day
06-08 world ocean(s) day; world brain tumor day; world brain tumour day
06-12 world day against child labor; world day against child labour
06-13 international albinism awareness day
06-14 world blood donor day
06-15 world elder abuse awareness day; global wind day
06-16 international day of family remittances; international day of the african child; bloomsday; \
day of the african child
06-17 world day to combat desertification and drought; \
international day to combat desertification and drought
06-18 sustainable gastronomy day; autistic pride day
06-19 international day for the elimination of sexual violence in conflict; world sickle cell day
06-20 world refugee day
06-21 international yoga day; international day of yoga; world music day; world hydrography day; \
world humanist day; world giraffe day
06-23 (un) public service day; united nations public service day; international widows day; \
olympic day
06-25 day of the seafarer
06-26 international day against drug abuse and illicit trafficking; \
international day in support of victims of torture; \
international day of support for victims of torture
06-30 international asteroid day; asteroid day
07-02 world ufo day
07-07 world chocolate day
07-11 world population day
07-12 malala day; international malala day
07-15 world youth skills day
07-17 world emoji day; world day for international justice
07-28 world hepatitis day
07-29 international tiger day; global tiger day
07-30 international day of friendship; international friendship day; friendship day; \
world day against trafficking in persons
08-06 hiroshima day
08-08 international cat day
08-09 international day of the worlds indigenous people(s)
08-12 international youth day; world elephant day
08-13 international lefthanders day; international left-handers day
08-19 world humanitarian day; world photography day; world photo day
08-21 international day of remembrance of and tribute to the victims of terrorism
08-23 international day for the remembrance of the slave trade and its abolition
08-29 international day against nuclear tests
08-30 international day of the disappeared; \
international day of the victims of enforced disappearances
08-31 international overdose awareness day
09-04 world sexual health day
09-05 international day of charity; teachers day india
09-08 international literacy day; world physical therapy day
09-10 world suicide prevention day
09-12 united nations day for south-south cooperation; \
international day for south-south cooperation; international programmers day
09-15 international day of democracy; world lymphoma awareness day
09-16 international day for the preservation of the ozone layer; world ozone day; ozone day
09-20 international day of university sport
09-21 international day of peace; world peace day; international peace day; \
world alzheimers day
09-22 world car free day; world car-free day
09-23 celebrate bisexuality day; international celebrate bisexuality day; \
international day of sign languages; bisexual visibility day
09-24 world bollywood day; heritage day
09-25 world pharmacists day
09-26 international day for the total elimination of nuclear weapons; european day of languages; \
world contraception day
09-27 world tourism day
09-28 world rabies day; international right to know day
09-29 world heart day
09-30 international translation day; blasphemy day; international blasphemy day
10-01 international day of older persons; world vegetarian day; international coffee day; \
international music day
10-02 international day of non-violence; international day of nonviolence
10-04 world animal day
10-05 world teachers day; teachers day
10-06 world cerebral palsy day; world cp day
10-09 world post day
10-10 world mental health day; world day against the death penalty
10-11 international day of the girl child; day of the girl child; day of the girl
10-12 (un) spanish day; world arthritis day
10-13 international day for disaster reduction; international day for natural disaster reduction
10-15 international day of rural women; global handwashing day; world students day; \
international day for rural women; white cane safety day
10-16 world food day; world anaesthesia day
10-17 international day for the eradication of poverty
10-20 world statistics day; world osteoporosis day; international chefs day
10-22 international stuttering awareness day
10-23 mole day
10-24 united nations day; un day; world development information day; world polio day
10-25 day of the basque country
10-27 world day for audiovisual heritage; world day for audio-visual heritage
10-28 international animation day
10-29 world stroke day; world psoriasis day
10-31 world cities day
11-01 world vegan day
11-02 international day to end impunity for crimes against journalists
11-05 world tsunami awareness day
11-06 international day for preventing the exploitation of the environment in war and armed conflict
11-08 world radiography day; intersex day of remembrance
11-09 world freedom day
11-10 world science day for peace and development; world science day
11-12 world pneumonia day
11-13 world kindness day
11-14 world diabetes day; childrens day india
11-16 international day for tolerance; international day of tolerance
11-17 international students day; world prematurity day
11-19 international mens day; world toilet day; international mans day; \
womens entrepreneurship day
11-20 universal childrens day; transgender day of remembrance; world childrens day
11-21 world television day; world hello day; world fisheries day
11-25 international day for the elimination of violence against women; \
international day of no violence against women
11-29 international day of solidarity with the palestinian people
12-01 world aids day
12-02 international day for the abolition of slavery
12-03 international day of disabled persons; international day of persons with disabilities; \
international day of people with disability
12-05 international volunteer day; world soil day; \
international volunteer day for economic and social development
12-07 international civil aviation day; national pearl harbor remembrance day
12-09 international anti-corruption day; international anticorruption day; \
international day against corruption
12-10 human rights day; international human rights day; international animal rights day
12-11 international mountain day
12-14 monkey day
12-15 zamenhof day
12-17 international day to end violence against sex workers
12-18 international migrants day
12-20 international human solidarity day; human solidarity day
"""


def _read(lines: str) -> dict[str, Observance]:
    found: dict[str, Observance] = {}
    for line in lines.strip().splitlines():
        date, _, names = line.partition(" ")
        month, day = date.split("-")
        found[names] = OnDate(int(month), int(day))
    return found


WORLD_DAYS = _read(_LIST)
