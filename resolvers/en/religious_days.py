"""English names of the days of religions: Christian, Jewish, Muslim, Indian, East Asian.

Names are written as in `resolvers.en.civil_days`. Those in `AMBIGUOUS` are also common words and
need a capital or a year.
"""

from resolvers.terms.hebrew import ADAR, AV, IYAR, KISLEV, NISAN, SHEVAT, SIVAN, TISHRI
from resolvers.terms.observances import (
    FromEaster,
    Hebrew,
    Observance,
    OnDate,
    OnDateMoved,
    Tabled,
    WeekdayBefore,
)

AMBIGUOUS = frozenset(
    {"lent", "advent", "ascension", "assumption", "epiphany", "carnival", "boss", "bosss", "holi",
     "decoration day", "new year", "whit", "pongal", "vishu", "pentecost", "d-day", "d day"}
)  # fmt: skip

_FRIDAY, _SATURDAY, _SUNDAY = 4, 5, 6
_NOT_ON_SABBATH = ((_FRIDAY, -1), (_SATURDAY, -2), (0, 1))

CHRISTIAN_DAYS: dict[str, Observance] = {
    "christmas (day); xmas (day); x-mas (day); christmas holiday": OnDate(12, 25),
    "christmas eve; xmas eve; x-mas eve; christmas eve day": OnDate(12, 24),
    "twelfth night": OnDate(1, 5),
    "epiphany; epiphany day; three kings day; feast of the epiphany": OnDate(1, 6),
    "candlemas": OnDate(2, 2),
    "feast of the annunciation; annunciation day; annunciation of the virgin mary": OnDate(3, 25),
    "midsummer day; st johns day; saint johns day": OnDate(6, 24),
    "midsummers eve; midsummer eve; st johns eve": OnDate(6, 23),
    "assumption; assumption day; assumption of mary; feast of the assumption; "
    "assumption of the virgin mary": OnDate(8, 15),
    "st swithins day": OnDate(7, 15),
    "michaelmas": OnDate(9, 29),
    "feast of st francis (of assisi); feast of saint francis (of assisi); st francis day": (
        OnDate(10, 4)
    ),
    "reformation day": OnDate(10, 31),
    "all saints day; all hallows (day); hallowmas; feast of all saints; solemnity of all saints; "
    "feast of all hallows": OnDate(11, 1),
    "all souls day; day of the dead; dia de los muertos": OnDate(11, 2),
    "martinmas; st martins day": OnDate(11, 11),
    "st nicholas day; saint nicholas day; feast of st nicholas; feast of saint nicholas": OnDate(
        12, 6
    ),
    "immaculate conception; feast of the immaculate conception; immaculate conception day; "
    "solemnity of the immaculate conception": OnDate(12, 8),
    "st lucys day; saint lucys day": OnDate(12, 13),
    "st stephens day; saint stephens day; st stephen day": OnDate(12, 26),
    "childermas; holy innocents day": OnDate(12, 28),
    "easter (sunday); easter day; resurrection sunday": FromEaster(0),
    "easter monday; easter mon": FromEaster(1),
    "easter weekend": FromEaster(-2, length=4),
    "easter week; holy week": FromEaster(-7, length=7),
    "palm sunday; palm sun; branch sunday; branch sun": FromEaster(-7),
    "holy monday": FromEaster(-6),
    "holy tuesday": FromEaster(-5),
    "holy wednesday; spy wednesday": FromEaster(-4),
    "maundy thursday; holy thursday; covenant thursday; thursday of mysteries; sheer thursday; "
    "great and holy thursday; maundy thu; holy thu; covenant thu; maundy thurs": FromEaster(-3),
    "good friday; great friday; good fri": FromEaster(-2),
    "holy saturday; easter eve; black saturday; holy sat; easter saturday": FromEaster(-1),
    "divine mercy sunday; low sunday": FromEaster(7),
    "ascension; ascension day; ascension thursday; holy ascension": FromEaster(39),
    "pentecost; pentecost sunday; whit sunday; whitsunday; white sunday; whitsun; "
    "white sun; whit sun": FromEaster(49),
    "whit monday; pentecost monday; monday of the holy spirit; whit mon": FromEaster(50),
    "trinity sunday; trinity sun": FromEaster(56),
    "corpus christi": FromEaster(60),
    "shrove sunday": FromEaster(-49),
    "shrove monday; rose monday; shrove mon": FromEaster(-48),
    "shrove tuesday; mardi gras; pancake day; pancake tuesday; fat tuesday; shrove tue": (
        FromEaster(-47)
    ),
    "ash wednesday; ash wed": FromEaster(-46),
    "lent": FromEaster(-46, length=46),
    "advent sunday; first sunday of advent": WeekdayBefore(_SUNDAY, 12, 4),
    "advent": WeekdayBefore(_SUNDAY, 12, 4, until=OnDate(12, 25)),
    "orthodox christmas (day); russian christmas; eastern christmas": OnDate(1, 7),
    "orthodox new year; old new year": OnDate(1, 14),
    "orthodox easter (sunday); orthodox easter day; pascha; greek easter": FromEaster(0, True),
    "orthodox easter monday; orthodox bright monday": FromEaster(1, True),
    "orthodox palm sunday; orthodox branch sunday": FromEaster(-7, True),
    "orthodox good friday; orthodox great friday; great and holy friday": FromEaster(-2, True),
    "orthodox holy saturday; orthodox great saturday": FromEaster(-1, True),
    "orthodox maundy thursday; orthodox holy thursday": FromEaster(-3, True),
    "lazarus saturday": FromEaster(-8, True),
    "clean monday; orthodox shrove monday; orthodox clean monday; ash monday; "
    "pure monday; monday of lent": FromEaster(-48, True),
    "orthodox ascension (day)": FromEaster(39, True),
    "orthodox pentecost": FromEaster(49, True),
    "orthodox whit monday": FromEaster(50, True),
    "great lent; orthodox lent; great fast": FromEaster(-48, True, length=40),
}

JEWISH_DAYS: dict[str, Observance] = {
    "rosh hashanah; rosh hashana; rosh ha shanah; jewish new year; rosh hashanna; yom teruah": (
        Hebrew(TISHRI, 1, 2)
    ),
    "yom kippur; day of atonement; yom kipur": Hebrew(TISHRI, 10),
    "sukkot; succot; succos; sukkos; feast of tabernacles; feast of booths; feast of ingathering": (
        Hebrew(TISHRI, 15, 7)
    ),
    "shemini atzeret; shmini atzeret": Hebrew(TISHRI, 22),
    "simchat torah; simhat torah": Hebrew(TISHRI, 23),
    "hanukkah; hanukah; chanukah; chanukkah; hannukkah; hannukah; festival of lights": (
        Hebrew(KISLEV, 25, 8)
    ),
    "tu bishvat; tu bshvat; tu bshevat; new year for trees": Hebrew(SHEVAT, 15),
    "purim": Hebrew(ADAR, 14),
    "shushan purim": Hebrew(ADAR, 15),
    "passover; pesach; feast of unleavened bread; pesah": Hebrew(NISAN, 15, 8),
    "yom hashoah; yom ha shoah; holocaust day; yom hazikaron lashoah": (
        Hebrew(NISAN, 27, weekdays=((_FRIDAY, -1), (_SUNDAY, 1)))
    ),
    "yom hazikaron": Hebrew(IYAR, 5, weekdays=_NOT_ON_SABBATH, offset=-1),
    "yom haatzmaut; yom ha atzmaut; israeli independence day": (
        Hebrew(IYAR, 5, weekdays=_NOT_ON_SABBATH)
    ),
    "lag bomer; lag baomer; lag b omer": Hebrew(IYAR, 18),
    "yom yerushalayim; jerusalem day": Hebrew(IYAR, 28),
    "shavuot; shavuos; feast of weeks; shovuos": Hebrew(SIVAN, 6, 2),
    "tisha bav; tisha b av; ninth of av; tishah bav": Hebrew(AV, 9, weekdays=((_SATURDAY, 1),)),
    "tu bav; tu b av": Hebrew(AV, 15),
}

MUSLIM_DAYS: dict[str, Observance] = {
    "ramadan; ramadhan; ramzan; ramazan; ramadaan": (
        Tabled("islamic", "ramadan_beginning", length=30, until="eid_al_fitr")
    ),
    "eid al-fitr; eid ul-fitr; eid al fitr; eid ul fitr; eid-ul-fitr; id al-fitr; id ul-fitr; eid; "
    "id-ul-fitr; feast of breaking the fast; idul fitri": Tabled("islamic", "eid_al_fitr"),
    "eid al-adha; eid ul-adha; eid al adha; eid ul adha; eid-ul-adha; id ul-adha; id al-adha; "
    "id ul adha; id-ul-adha; bakr id; bakrid; bakr eid; bakreid; sacrifice feast; "
    "feast of the sacrifice; feast of sacrifice; kurban bayrami": Tabled("islamic", "eid_al_adha"),
    "day of arafah; arafat day; arafah day; day of arafat": (
        Tabled("islamic", "eid_al_adha", offset=-1)
    ),
    "laylat al-qadr; laylat al qadr; laylat al-kadr; laylat al kadr; lailat al-qadr; "
    "night of power; night of destiny; night of decree; night of measures; "
    "night of value; laylatul qadr": Tabled("islamic", "laylat_al_qadr"),
    "islamic new year; muslim new year; hijri new year; arabic new year; amun jadid; muharram": (
        Tabled("islamic", "hijri_new_year")
    ),
    "ashura; day of ashura; ashura day; yom ashura": Tabled("islamic", "ashura"),
    "mawlid; mawlid al-nabi; mawlid an-nabi; milad un-nabi; eid-e-milad; milad-un-nabi; "
    "prophets birthday; prophet muhammads birthday; eid al-milad": Tabled("islamic", "mawlid"),
    "isra and miraj; isra and mi raj; isra miraj; laylat al-miraj; shab-e-miraj; "
    "al isra wal miraj; "
    "prophets ascension; ascension night": (Tabled("islamic", "isra_and_miraj")),
    "jumatul-wida; jumatul wida; jamat ul-vida; jamatul-vida; jumuatul-wida; jumat-ul-wida; "
    "jumuatul wida; jamat ul vida; jumat al-wida; jumat al-vida; jamat-ul-vida": (
        Tabled("islamic", "jumuatul_wida")
    ),
}


def _hindu(name: str, offset: int = 0, length: int = 1) -> Tabled:
    return Tabled("hindu", name, offset, length)


def _diwali(offset: int = 0) -> Tabled:
    return Tabled("hindu", "diwali_india", offset, otherwise="diwali")


INDIAN_DAYS: dict[str, Observance] = {
    "diwali; deepavali; divali; lakshmi puja; laxmi puja; lakshmi pooja; deepawali; "
    "diwali day": _diwali(),
    "dhanteras; dhanatrayodashi; dhan teras": _diwali(-2),
    "naraka chaturdashi; kali chaudas; choti diwali; chhoti diwali; naraka nivaran chaturdashi; "
    "kali chaturdashi; roop chaudas": _diwali(-1),
    "govardhan puja; annakut; annakoot; bali pratipada; balipratipada": _hindu("govardhan_puja"),
    "bhai dooj; bhau beej; bhai duj; bhai tika; bhaiya dooj; bhai phonta": _hindu(
        "govardhan_puja", 1
    ),
    "chhath; chhath puja; chhath parv; dala chhath; dala puja; surya shashthi; chhat puja": (
        _hindu("chhath_puja")
    ),
    "dussehra; vijayadashami; vijaya dashami; dasara; dasera; dashain; dashahara": _hindu(
        "dussehra"
    ),
    "navaratri; navratri; navarathri; durga puja; durga pooja; durgotsava; sharad navratri": (
        _hindu("dussehra", -9, 10)
    ),
    "maha saptami; saptami": _hindu("maha_ashtami", -1),
    "maha ashtami; durga ashtami": _hindu("maha_ashtami"),
    "maha navami; mahanavami": _hindu("maha_navami"),
    "holi; dhulandi; dhuleti; phagwah; dhulivandana; rangwali holi; holi festival; dhulheti": (
        _hindu("holi")
    ),
    "holika dahan; chhoti holi; choti holi; kamudu pyre": _hindu("holi", -1),
    "rama navami; ram navami; ramnavami; sri rama navami": _hindu("ram_navami"),
    "krishna janmashtami; janmashtami; gokulashtami; krishnashtami; sri krishna jayanti": (
        _hindu("janmashtami")
    ),
    "ganesh chaturthi; vinayaka chaturthi; ganesha chaturthi; vinayaka chavithi": (
        _hindu("ganesh_chaturthi")
    ),
    "maha shivaratri; mahashivratri; maha shivratri; shivaratri; shivratri; mahashivaratri": (
        _hindu("maha_shivaratri")
    ),
    "raksha bandhan; rakshabandhan; rakhi; rakhi purnima; rakhi day": _hindu("raksha_bandhan"),
    "karva chauth; karwa chauth": _hindu("karwa_chauth"),
    "guru purnima": _hindu("guru_purnima"),
    "hanuman jayanti": _hindu("hanuman_jayanti"),
    "mahavir jayanti; mahaveer jayanti; mahaveer janma kalyanak; mahavir janma kalyanak": (
        _hindu("mahavir_jayanti")
    ),
    "parsurama jayanti; parashurama jayanti; parshuram jayanti": _hindu("parshuram_jayanti"),
    "valmiki jayanti; maharishi valmiki jayanti; pargat diwas; maharshi valmiki jayanti": (
        _hindu("maharshi_valmiki_jayanti")
    ),
    "guru nanak jayanti; guru nanak gurpurab; guru nanak birthday; guru nanaks birthday; "
    "guru nanak dev jayanti; gurunanak jayanti": _hindu("guru_nanak_jayanti"),
    "guru gobind singh jayanti; guru gobind singh birthday; guru gobind singhs birthday; "
    "guru govind singh jayanti": _hindu("guru_gobind_singh_jayanti"),
    "guru ravidas jayanti; guru ravidass jayanti; guru ravidas birthday; ravidas jayanti": (
        _hindu("guru_ravidas_jayanti")
    ),
    "hola mohalla": _hindu("hola_mohalla"),
    "maharshi dayanand saraswati jayanti; dayananda saraswati jayanti; saraswati jayanti; "
    "swami dayanand saraswati jayanti; dayanand saraswati jayanti; "
    "maharishi dayananda saraswati jayanti": _hindu("swami_dayanand_saraswati_jayanti"),
    "makar sankranti; makara sankranti; makara sankranthi; maghi; sankranti; makar sankranthi; "
    "magh bihu; magha sankranti": _hindu("makar_sankranti"),
    "pongal; thai pongal; surya pongal; perum pongal; tamil thanksgiving; pongal day": _hindu(
        "pongal"
    ),
    "bhogi; bogi pandigai; bhogi pandigai; bhogi pongal": _hindu("pongal", -1),
    "mattu pongal; maattu pongal": _hindu("pongal", 1),
    "kaanum pongal; kanni pongal; kanum pongal; karinaal": _hindu("pongal", 2),
    "thaipusam; thai poosam; thaipoosam": _hindu("thaipusam"),
    "vasant panchami; basant panchami; saraswati puja; sri panchami": _hindu("basant_panchami"),
    "ugadi; yugadi; gudi padwa; gudhi padwa; samvatsaradi; chaitra sukladi; chaitra sukhladi; "
    "chaitra shukladi; telugu new year": _hindu("gudi_padwa"),
    "vaisakhi; baisakhi; vaishakhi; vasakhi; vaisakha sankranti": _hindu("vaisakhi"),
    "vishu": _hindu("vishu"),
    "puthandu; tamil new year; tamil new years day": _hindu("puthandu"),
    "pohela boishakh; bengali new year; poila boishakh; bangla new year": _hindu("pohela_boishakh"),
    "onam; thiru onam; thiruvonam; thiru onam day": _hindu("onam"),
    "rath yatra; ratha yatra; ratha-yatra; rathayatra; ratha jatra; chariot festival": (
        _hindu("rath_yatra")
    ),
}

ASIAN_DAYS: dict[str, Observance] = {
    "chinese new year; chinese new years day; lunar new year; lunar new years day; "
    "chinese lunar new years day; chinese lunar new year; spring festival; tet; seollal": (
        Tabled("chinese", "lunar_new_year")
    ),
    "chinese new years eve; lunar new years eve; chinese new year eve": (
        Tabled("chinese", "lunar_new_year", -1)
    ),
    "lantern festival": Tabled("chinese", "lunar_new_year", 14),
    "dragon boat festival; duanwu festival; duanwu": Tabled("chinese", "dragon_boat"),
    "mid-autumn festival; mid autumn festival; moon festival; mooncake festival; chuseok": (
        Tabled("chinese", "mid_autumn")
    ),
    "double ninth festival; chung yeung festival; chongyang festival": (
        Tabled("chinese", "double_ninth")
    ),
    "vesak; vaisakha; buddha day; buddha purnima; buddhas birthday; vesak day; wesak; "
    "buddha jayanti; vesakha": Tabled("buddhist", "vesak_may"),
    "bodhi day": OnDate(12, 8),
    "dharma day; asalha puja; asalha puja day": _hindu("guru_purnima"),
    "gantan-sai; shogatsu; japanese new year": OnDate(1, 1),
    "kwanzaa": OnDate(12, 26, 7),
    "bahai naw-ruz": OnDateMoved(3, 21),
}
