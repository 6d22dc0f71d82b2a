"""Names, numbers and other words that are written like times: Theresa May, room 2016, F-16s."""

from resolvers.anchor import Domain
from resolvers.en.counts import BEFORE_YEARS, counts_what_follows, is_counted
from resolvers.en.neighbours import after, before, opens_a_sentence, touches
from resolvers.en.references import is_function_word
from resolvers.en.word_sets import word_set
from resolvers.grammar import Document, Node
from resolvers.terms.years import BareYear

_NUMBERED = word_set(
    """resolution chapter section room flight route highway article page pages line item bus boeing
    order bill act gate unit suite apartment box channel model number figure fig table part
    paragraph clause convoy train class psalm code area engine squadron peugeot no nos pp p vol
    ch sec op ext extension version level step lot lots interstate exit port locker error opus
    ticket id code release windows office excel table platform population"""
)
_SERIES = word_set("version release build id serial firmware driver")
_LONGEST_ADDRESS = 200  # characters
_CODES_OF_LAW = ("U.S.C.", "C.F.R.")
_STREETS = word_set(
    """street st avenue ave road rd boulevard blvd lane drive square place terrace court way
    parkway highway broadway"""
)
_PERSONAL_TITLES = word_set("mr mrs ms miss dr sir lady lord prof judge senator")
_BOOKS_OF_VERSES = word_set(
    """Genesis Exodus Leviticus Deuteronomy Joshua Samuel Kings Job Psalm Psalms Proverbs
    Ecclesiastes Isaiah Jeremiah Ezekiel Daniel Hosea Amos Micah Matthew Mark Luke John Acts
    Romans Corinthians Galatians Ephesians Philippians Colossians Timothy Hebrews James Peter
    Revelation Surah Sura Quran Qur'an"""
)
_QUOTES = frozenset("\"“”'‘’")
_CURRENCIES = frozenset("$£€¥#@§&")
_NAMES_OF_PEOPLE = word_set("april may june august")
_BEFORE_MONTHS = word_set(
    """in by on since until till before after from during through throughout this last next late
    early mid and or between the a as for to every each past of that but"""
)
_WITHIN = word_set("in by on since until before after from during this last next late early mid")
_PRONOUNS = word_set("i we you he she it they not be the this that there god all")
_SHORT_MOMENTS = word_set("ago later earlier before after long more or and to of from past")


def is_number_of_a_thing(document: Document, node: Node, domain: Domain) -> bool:
    """ "Room 2016", "1600 Pennsylvania Avenue", "1500 chairs": a number that is no year."""
    if not isinstance(node.term, BareYear):
        return False
    near, following = before(document, node, 2), after(document, node, 3)
    previous = near[0] if near else ""
    if node.end - node.start > 1:  # "Nineteen Eighty-Four"
        return _is_a_book(near, following)
    if _is_dashed(near) or _is_dashed(following[:2]):
        return True  # "2015 - 32"
    if domain is Domain.COLLOQUIAL and _is_code_word(near):
        return True  # "pay ABC 2000"
    if _is_a_book(near, following) or counts_what_follows(near, following):
        return True
    start = document.offsets[node.start]
    if document.text[max(0, start - 8) : start].rstrip().endswith(_CODES_OF_LAW):
        return True
    if previous.lower() in _NUMBERED or previous in _CURRENCIES:
        return not opens_a_sentence(document, node)
    if previous == "." and len(near) > 1 and near[1].lower() in _NUMBERED:
        return len(near[1]) < 4
    if any(word.lower() in _STREETS for word in following[1:]) and following[0][:1].isupper():
        return previous.lower() not in ("in", "since", "by", "until")
    if near[1:] and near[1].lower() in ("a", "an") and previous[:1].isupper():
        return True
    if opens_a_sentence(document, node):
        return False
    return is_counted(node.term.year, before(document, node, 6), following)


def _is_dashed(beside: list[str]) -> bool:
    """Whether a dash and a number stand there: with a year it would be a range."""
    return len(beside) > 1 and beside[0] == "-" and beside[1].isdecimal()


def _is_code_word(near: list[str]) -> bool:
    """Whether a word in capitals stands before, in a text that is not all capitals."""
    if not near or len(near[0]) < 3 or not near[0].isupper():
        return False
    return near[0].lower() not in BEFORE_YEARS and not (near[1:] and near[1].isupper())


def _is_a_book(near: list[str], following: list[str]) -> bool:
    """ "1984" in quotation marks, or by an author."""
    previous, noun = (near or [""])[0], (following or [""])[0]
    if previous in _QUOTES and noun in _QUOTES:
        return True
    by = noun.lower() == "by" and len(following) > 1 and following[1][:1].isupper()
    return by and previous.lower() not in BEFORE_YEARS


def is_in_an_address(document: Document, node: Node) -> bool:
    """ "@june2015", "example.org/2015/03/14", "monday.com": a piece of a name on the web."""
    text, start, end = document.text, document.offsets[node.start], document.offsets[node.end]
    if text[end : end + 4] in (".com", ".org", ".net"):
        return True
    if not start or text[start - 1] not in "@#/.-_=":
        return False
    glued = text[max(0, start - _LONGEST_ADDRESS) : start].split()[-1]
    return glued[-1] in "@#" or "://" in glued or glued.startswith("www.")


def is_on_a_street(document: Document, node: Node, domain: Domain) -> bool:
    """ "12 March Road": the number of a house."""
    noun = (after(document, node, 1) or [""])[0]
    return noun[:1].isupper() and noun.lower() in _STREETS


def is_a_serial_number(document: Document, node: Node, domain: Domain) -> bool:
    """ "Release 4.12.2015", "ID 20160314"."""
    near = (before(document, node, 1) or [""])[0]
    return near.lower() in _SERIES and document.tokens[node.start].isdecimal()


def is_range_of_pages(document: Document, node: Node, domain: Domain) -> bool:
    """ "Pp. 1918-1934", "nos. 12-14"."""
    near = [word.lower() for word in before(document, node, 2) if word != "."]
    return bool(near) and near[0] in ("p", "pp", "pages", "no", "nos", "vol", "vols", "lines")


def is_a_name_or_a_verb(document: Document, node: Node, domain: Domain) -> bool:
    """ "May I", "Theresa May", "the Long March", "April Smith": no month."""
    if node.end - node.start > 1:
        return False
    word = document.tokens[node.start].lower()
    near, following = before(document, node, 1), after(document, node, 2)
    previous, noun = (near or [""])[0], (following or [""])[0]
    opens = opens_a_sentence(document, node)
    if _is_titled(document, node):
        return True
    if word == "may" and opens and noun.lower() in _PRONOUNS:
        return True
    if word == "march" and noun.lower() == "to" and [w.lower() for w in following[1:]] == ["the"]:
        return True
    if word == "march" and previous.lower() == "the" and not noun.isalpha():
        return True
    if word in _NAMES_OF_PEOPLE and noun[:1].isupper() and noun.isalpha():
        return previous.lower() not in _WITHIN and document.tokens[node.end] == " "
    if opens or not previous.isalpha() or not previous[0].isupper() or len(previous) == 1:
        return False
    return word in ("may", "march", "april") and previous.lower() not in _BEFORE_MONTHS


def _is_titled(document: Document, node: Node) -> bool:
    """ "Mr. March", "Ms May"."""
    near = [word.lower() for word in before(document, node, 2) if word != "."]
    return bool(near) and near[0] in _PERSONAL_TITLES


def is_verse(document: Document, node: Node, domain: Domain) -> bool:
    """ "John 3:16": chapter and verse, no time of day."""
    near = before(document, node, 1)
    return bool(near) and near[0] in _BOOKS_OF_VERSES


def is_a_part_or_a_model(document: Document, node: Node, domain: Domain) -> bool:
    """ "F-16s", "three quarters of the voters", "a minute description": no duration."""
    if (
        touches(document, node, "-")
        and node.start > 1
        and document.tokens[node.start - 2].isalpha()
    ):
        return document.tokens[node.start - 2].lower() not in ("mid", "a", "non")
    last = document.tokens[node.end - 1].lower()
    following = [word.lower() for word in after(document, node, 2)]
    if last in ("quarters", "quarter") and following[:1] == ["of"]:
        return following[1:] in (["the"], ["all"], ["its"], ["their"], ["his"], ["our"], ["those"])
    if last == "minute" and document.tokens[node.start].lower() == "a" and following:
        word = following[0]
        return word.isalpha() and word not in _SHORT_MOMENTS and not is_function_word(word)
    return False
