"""Adjectives, and the adverbs that do not end in -ly.

Adjectives mostly show by their suffix (`SUFFIXES`); the short and old ones are listed. Those in
`TEMPORARY` say of their subject what may change, which makes a predicate worth a place in time.
"""

PLAIN = """
able absent armed abundant acute afraid alike alive alone angry annual apparent aware awful bad
bare basic bent big bitter blank bleak blind bold brave brief bright broad broken busy certain
cheap chief civil clear clever close cold common constant cool corporate crazy crucial cruel
current daily dangerous dark dead deaf dear deep delicate dense desperate different difficult dim
dirty distant distinct double drunk dry due dull eager early easy elderly elite empty entire equal
evident evil exact excellent extra extreme fair false familiar famous far fast fat fatal few
fierce final fine fiscal fit flat flush foreign former formal frail free frequent fresh
friendly full funny further future general generous gentle genuine giant glad global gloomy golden
good grand grave gray great green grey grim gross guilty half happy hard harsh healthy heavy high
holy honest hot huge hungry ideal idle ill immediate immense inadequate independent infant initial
inner innocent innovative insane intense interim internal irate joint junior just keen key kind
lame large last late latter lean least left legal less likely live local lonely long loose lost
loud low loyal lucky mad main major male mature mean medical mere mild military minor minute mixed
mobile moderate modern modest monthly more most moral multiple mutual narrow narrow-minded nasty
native natural naval near neat necessary negative net neutral new next nice noble normal northern
nuclear numerous obvious odd official old only open opposite oral ordinary orderly original other
outdoor outer overall overseas own pale past patient peculiar perfect permanent pink plain
pleasant polite poor popular positive possible potential precise pregnant present pretty previous
primary prime prior private probable prompt prone proper proud prudent public pure quarterly quick
quiet rapid rare raw ready real recent red regular reluctant remote rich ridiculous rigid ripe
rival robust rough round royal rude rural sad safe same scarce secret secure senior sensitive
separate serious severe shallow sharp sheer short shut shy sick significant silent silly similar
simple single slight slim slow sluggish small smart smooth sober social soft sole solid sorry
sound sour southern spare special specific stable stale standard steady steep stiff straight
strange strict strong stupid subject subsequent substantial subtle successful such sudden
sufficient suitable sure sweet swift tall tame tentative terrible thick thin tight tiny tired top
total tough toxic tragic tremendous true typical ugly ultimate unable unaware uncertain unclear
unfair unfit unhappy unique united universal unknown unlikely unpaid unrest-free unsafe unusual
unwilling upper upset urban urgent useful usual vague vain valid vast vital vulnerable warm wary
weak wealthy weary weekly weird wet whole wide wild willing wise worse worst worth worthy wrong
yearly young better best bigger larger smaller higher lower greater older younger longer shorter
stronger weaker richer poorer faster slower earlier later further american british french german
russian chinese japanese iraqi israeli palestinian syrian turkish iranian indian european african
asian arab islamic muslim christian jewish catholic soviet spanish italian greek polish ukrainian
korean cuban mexican canadian australian egyptian saudi afghan
"""

SUFFIXES = (
    "ous",
    "ful",
    "less",
    "able",
    "ible",
    "ive",
    "ic",
    "ical",
    "ish",
    "ary",
    "ory",
    "ian",
    "ese",
    "some",
    "like",
    "-based",
    "-old",
    "-wide",
    "-long",
    "-term",
    "-free",
    "-held",
    "-owned",
    "-led",
    "-backed",
)

TEMPORARY = """
able absent armed afraid alive angry anxious available aware bankrupt busy calm certain clear
closed cold comfortable concerned confident content critical dead defunct determined disappointed
due eager effective eligible empty exempt fearful free full glad gloomy guilty happy hopeful hot
hungry idle ill immune impossible inactive independent interested intact invalid involved keen
liable likely lower higher lost loyal mad missing necessary nervous open operational optimistic
payable pending pessimistic possible powerless pregnant prepared present profitable proud quiet
ready reluctant remote responsible safe satisfied scared secure serious short sick silent
skeptical sorry stable stranded strong subject successful sufficient sure surprised tense tired
true unable unaware unavailable unchanged uncertain unclear under unhappy unknown unlikely
unwilling upset vacant valid vulnerable wary weak willing worried worse worth wrong asleep awake
afloat ablaze
"""

ADVERBS = """
about above abroad again ago ahead almost alone already also altogether always anew anyway
anywhere apart around aside away back backward before behind below beyond by chiefly daily deep
doubtless down downstairs early either else elsewhere enough even eventually ever everywhere far
farther fast first forever forth forward forwards further furthermore half hard hardly hence here
hereby high home however in indeed indoors inside instead inward just last late later least less
likely little long longer loud low maybe meantime meanwhile moreover more most much namely near
nearby nearly nevertheless next nonetheless not now nowadays nowhere off often on once only onward
otherwise out outside over overhead overnight overseas perhaps pretty quick quite rather right
round second seldom so sometime sometimes somewhat somewhere soon sooner still straight tight then
thereafter thereby therefore thereupon though through throughout thus today together together
tomorrow tonight too twice under underway up upstairs upward usually very well whatsoever wherever
wide worldwide yesterday yet
"""
