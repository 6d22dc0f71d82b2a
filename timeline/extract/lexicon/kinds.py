"""Kinds of events that rules and coreference ask for, by lemma."""

DECISIONS = frozenset(
    "agree plan decide intend order vow pledge promise commit resolve arrange schedule prepare "
    "aim propose threaten undertake announce expect".split()
)
CONFLICTS = frozenset(
    "war conflict violence fighting battle siege uprising rebellion insurgency unrest revolt "
    "hostility revolution clash riot massacre campaign offensive".split()
)
UNDERTAKINGS = CONFLICTS | frozenset(
    "crisis dispute investigation inquiry probe search embargo sanction blockade boycott campaign "
    "buildup build-up occupation siege operation talk negotiation standoff stand-off showdown "
    "confrontation tension recession drought famine epidemic shortage slump boom effort drive "
    "program programme project trial lawsuit litigation reform restructuring development trend "
    "competition struggle peace cease-fire ceasefire truce presence production".split()
)
"""Happenings that take weeks or years: named in the news, they have begun and go on."""

CONFLICT_WITH_A_NAME = frozenset("war conflict uprising rebellion insurgency revolution".split())
VIOLENCE = frozenset("violence fighting bloodshed hostility clash unrest".split())
TRAVELS = frozenset(
    "visit trip tour journey mission expedition pilgrimage voyage cruise march patrol raid".split()
)
"""What people are on while they do something else: "met her on a visit to Oslo"."""

TOLLS = frozenset(
    "kill injure wound displace die claim maim slaughter massacre uproot cost leave".split()
)

IMPLICATIVES = frozenset(
    "begin start continue help manage seem appear come happen tend cease get resume keep prove "
    "serve".split()
)
"""What these have for an infinitive is so when they are: "began to fall", "helped build"."""

PUBLIC_ACTS = frozenset(
    "urge call condemn praise criticize criticise reject welcome warn ask demand accuse deny "
    "dismiss describe discuss vote order refuse decline agree approve decide name appoint sign "
    "show reveal disclose file sue rule appeal pledge vow promise offer propose invite arrest "
    "charge gather protest rally march visit meet open launch unveil release issue publish".split()
)
"""What somebody does in public and news is made of, often on the very day."""

LASTING = frozenset("remain stay continue keep last persist endure hold retain exist".split())
"""States that go on from before: what "will remain" is so already."""

ACTIVITIES = frozenset(
    "run operate lead serve live work rule govern fight wait reign teach study manage head chair "
    "occupy employ stand sit use train guard patrol walk travel grow sleep swim build farm trade "
    "reside dwell camp tour direct edit host control".split()
)
"""What goes on for as long as it is done: what "has run since 2004" still runs."""

RESULTS = frozenset(
    "close shut open ban bar jail imprison detain suspend block blockade besiege seal freeze "
    "outlaw prohibit forbid restrict deploy station house store exile divide list protect ground "
    "strand trap cut quarantine confine lock".split()
)
"""What leaves a state behind: what "has been closed since 1968" still is."""

GRANTS = frozenset(
    "jail imprison sentence ban bar suspend exclude expel exile deport appoint elect reelect "
    "re-elect grant award adjourn lend lease let hire license licence renew assign".split()
)
"""What is done once and lasts as long as is said: "jailed for six years"."""

MOVED = frozenset(
    "move postpone reschedule shift delay change defer adjourn advance extend push bring".split()
)
"""What is done to the date of something, to another date."""

PUT_OFF = MOVED | frozenset("cancel abandon scrap drop suspend shelve".split())
"""What is done to a plan that is not kept."""

COMPARISONS = frozenset("compare contrast".split())
"""What is set beside another time does not happen then."""

WISHES = frozenset(
    "call demand seek propose urge want plan threaten request ask favor favour oppose consider "
    "schedule await expect predict forecast fear risk avoid prevent need press push".split()
)
"""What these have for an object has not happened yet."""

APART = frozenset(
    "another other latest new newest next previous second third fourth fifth final first last "
    "initial earlier later further more similar such combined different subsequent fresh possible "
    "revised changed amended renewed".split()
)
"""What sets a happening apart from others of its kind: "a second", "the latest"."""

SYNONYMS: tuple[frozenset[str], ...] = (
    frozenset("talk negotiation round discussion dialogue".split()),
    frozenset("war conflict".split()),
    frozenset("cease-fire ceasefire truce armistice".split()),
    frozenset("withdrawal pullout pull-out retreat".split()),
    frozenset("earthquake quake tremor".split()),
    frozenset("election vote poll ballot".split()),
    frozenset("meeting summit conference".split()),
    frozenset("attack assault raid strike".split()),
    frozenset("explosion blast bombing".split()),
    frozenset("crash collision accident".split()),
    frozenset("takeover acquisition buyout buy-out purchase".split()),
    frozenset("death killing".split()),
    frozenset("protest demonstration rally".split()),
    frozenset("agreement accord pact deal treaty".split()),
    frozenset("hurricane storm typhoon cyclone".split()),
    frozenset("fire blaze".split()),
    frozenset("outbreak start beginning".split()),
)
"""Groups of nouns that may name the same happening."""

ONCE: tuple[frozenset[str], ...] = (
    frozenset("kill murder assassinate slay execute".split()),
    frozenset("abduct kidnap capture".split()),
    frozenset("die drown perish".split()),
    frozenset("bear".split()),
    frozenset("bury cremate".split()),
    frozenset("marry wed".split()),
    frozenset("found establish".split()),
    frozenset("crown enthrone".split()),
    frozenset("invade annex".split()),
    frozenset("inaugurate".split()),
    frozenset("demolish raze".split()),
)
"""What happens to somebody or something once, by verbs that may tell the same."""
