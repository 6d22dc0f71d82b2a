"""Cuts a text into paragraphs, sentences, headlines, datelines and items of lists.

Blank lines part paragraphs; a line that starts with a bullet, a number or a date and a colon is an
item; full stops end sentences unless they belong to an abbreviation, an initial or a number. Every
step is one pass with bounded look-around, and no sentence is longer than `LONGEST` characters, so
time is linear in the text whatever it is.

>>> [text[s.start : s.end] for text in ["Mr. Li left. He paid $1.5 million."] for s in split(text)]
['Mr. Li left.', 'He paid $1.5 million.']
"""

import re
from collections.abc import Iterator, Sequence

from timeline.extract.lexicon import listed
from timeline.extract.lexicon.function_words import ABBREVIATIONS, TITLES
from timeline.extract.mention import Sentence, SentenceKind, Span

LONGEST = 4000
"""A stretch without an end is cut after so many characters, at a space."""

HEADLINE = 160
"""No headline is longer than this."""

_BREAK = re.compile(r"\n[ \t\r\f\v]*\n\s*")
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$|[\"“«])|[。！？]+[」』”]?")
_ITEM = re.compile(
    r"[ \t]*(?:[-–—*•·▪◦‣▸►+]+[ \t]+|\(?(?:\d{1,3}[.)]|(?:[a-zA-Z]|[ivxIVX]{1,5})\))[ \t]+"
    r"|\|[ \t]*|#+[ \t]+)"
)
_LEAD = re.compile(
    r"(?:(?:the )?(?:next|same|following) (?:day|morning|evening|night|week|month|year)"
    r"|[a-z-]{1,20} (?:hour|day|week|month|year)s? later)[ \t]*:(?!\d)[ \t]*"
    r"|[^:|\n\t–—]{0,48}?\d[^:|\n\t–—]{0,32}?(?:[ \t]*(?::(?!\d)|[–—|\t])|[ \t]-)"
    r"(?:[*_]{1,3}(?=[ \t]))?[ \t]*",
    re.IGNORECASE,
)
_DASHES = ("-", "–", "—")
_DATE = (
    r"(?:(?:c|ca)\.[ \t]*|circa[ \t]+)?(?:\d{1,2}[./]|(?:\d{1,2}[ \t]+)?[A-Za-z]{3,9}\.?[ \t]+)?"
    r"\d{2,4}"
)
_MONTH = r"[A-Za-z]{3,9}\.?"
_DAYS = (
    rf"(?:{_MONTH}[ \t]+\d{{1,2}}[-–—]\d{{1,2}}|\d{{1,2}}[-–—]\d{{1,2}}[ \t]+{_MONTH})"
    r"(?:,?[ \t]+\d{4})?"
)
_RANGE = re.compile(
    rf"[*_]{{0,3}}(?:{_DAYS}|{_DATE}[ \t]*[-–—][ \t]*(?:{_DATE}|present|now|today))[*_]{{0,3}}"
    r"(?:[ \t]*(?::(?!\d)|[–—|\t])[*_]{0,3}[ \t]*|[ \t]-[ \t]*|[ \t]+(?=(?-i:[^\W\d_a-z])))",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"[A-Z][A-Z.'’-]+(?:[ ,/][ A-Za-z.,'’/-]{0,40})?(?:, \w{3,9}\.? \d{1,2}(?:, \d{4})?)?"
    r"[ ]?(?:\([^)\n]{1,40}\))?[ ]?(?:--?|[–—_])[ ]+"
)
_TERMINAL = frozenset(".!?…:;\"'”’»")


def split(text: str, times: Sequence[Span] = ()) -> tuple[Sentence, ...]:
    r"""The sentences of a text, in order, without the white space between them.

    `times` are the spans of its time expressions: a line that one heads starts something new.

    >>> [str(s.kind) for s in split("Talks open in Geneva\n\nGENEVA, March 14 - Talks opened.")]
    ['headline', 'dateline', 'prose']
    """
    found: list[Sentence] = []
    rows = _rows(text, times)
    for paragraph, (start, end) in enumerate(_paragraphs(text)):
        for unit in _units(text, start, end, rows):
            found.extend(_sentences(text, unit, paragraph, alone=unit == (start, end)))
    return tuple(found)


def _rows(text: str, times: Sequence[Span]) -> frozenset[int]:
    """Where a line begins with a time and a capital after it: "1923 Electric light installed"."""
    return frozenset(
        start
        for start, end in times
        if text[max(0, start - 1) : start] in ("", "\n") and _CAPITAL.match(text, end)
    )


_CAPITAL = re.compile(r"[ \t]+[^\W\d_a-z]")
_LINKED = re.compile(r"(?:^|\s)(?:in|on|of|at|by|to|from|since|until|before|after|and|the|a|an)$")


def _paragraphs(text: str) -> Iterator[Span]:
    """Stretches between blank lines, trimmed."""
    start = 0
    for gap in _BREAK.finditer(text):
        if (span := _trim(text, start, gap.start())) is not None:
            yield span
        start = gap.end()
    if (span := _trim(text, start, len(text))) is not None:
        yield span


def _units(text: str, start: int, end: int, rows: frozenset[int]) -> Iterator[Span]:
    """The items of a list, or the lines that stand alone, or the paragraph as one."""
    if text.find("\n", start, end) < 0:
        yield (start, end)
        return
    begin = start
    line = start
    before = ""
    longest = max(map(len, text[start:end].split("\n")))
    while line < end:
        stop = text.find("\n", line, end)
        stop = end if stop < 0 else stop
        after_row = begin in rows or _lead(text, begin, line) is not None
        row = line in rows and (after_row or len(before) <= 0.7 * longest)
        starts = row and not _LINKED.search(before)
        if line > begin and (starts or _starts_unit(text, line, stop, before, longest)):
            if (span := _trim(text, begin, line)) is not None:
                yield span
            begin = line
        before = text[max(line, stop - 200) : stop].rstrip()
        before_length = stop - line
        if before_length > 200:
            before = "x" * (before_length - len(before)) + before if before_length < 400 else before
        line = stop + 1
    if (span := _trim(text, begin, end)) is not None:
        yield span


def _starts_unit(text: str, line: int, stop: int, before: str, longest: int) -> bool:
    """Whether a line inside a paragraph starts something new rather than going on."""
    if _ITEM.match(text, line, stop) or _lead(text, line, stop):
        return True
    if not before or before[-1] in ",;-–—(":
        return False
    first = text[line:stop].lstrip()[:1]
    wrapped = len(before) > 0.7 * longest and longest > 40
    return first.isupper() and not wrapped


def _sentences(text: str, unit: Span, paragraph: int, *, alone: bool) -> Iterator[Sentence]:
    """The sentences of one unit, with the dateline or the bullet's lead set apart."""
    start, end = unit
    kind = SentenceKind.PROSE
    if dateline := _DATELINE.match(text, start, end):
        if (span := _trim(text, start, dateline.end())) is not None:
            yield Sentence(*span, paragraph, SentenceKind.DATELINE)
        start = dateline.end()
    item = _ITEM.match(text, start, end)
    body = item.end() if item and item.end() < end else start
    lead = None
    if (found := _lead(text, body, end)) and found.end() < end:
        marks = len(found[0]) - len(found[0].lstrip("*_"))
        lead = _trim(text, body + marks, body + len(found[0].rstrip(" \t:|–—-*_")))
    if lead or body > start:
        kind = SentenceKind.BULLET
    elif alone and not dateline and end - start <= HEADLINE and text[end - 1] not in _TERMINAL:
        yield Sentence(start, end, paragraph, SentenceKind.HEADLINE)
        return
    first = True
    for span in _cut(text, body, end, skip=lead[1] if lead else body):
        yield Sentence(*span, paragraph, kind, lead if first else None)
        first = False


def _lead(text: str, start: int, end: int) -> re.Match[str] | None:
    """The date and the mark at the head of an item; in "Ada (901-950) ruled" there is none."""
    found = _LEAD.match(text, start, end)
    if found is None or found[0].count("(") > found[0].count(")"):
        return None
    if found[0].rstrip(" \t*_")[-1:] in _DASHES:  # "2005–2007: ...", "2005–2007 Degree"
        return _RANGE.match(text, start, end) or found
    return found


def _cut(text: str, start: int, end: int, skip: int) -> Iterator[Span]:
    """Cut at the punctuation that ends sentences; nothing before `skip` does."""
    begin = start
    for stop in _END.finditer(text, max(start, skip), end):
        if stop.end() < end and not _ends_sentence(text, begin, stop, end):
            continue
        yield from _pieces(text, begin, stop.end())
        begin = stop.end()
    yield from _pieces(text, begin, end)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """The span trimmed, in pieces of at most `LONGEST` characters."""
    while end - start > LONGEST:
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        middle = space if space > 0 else start + LONGEST
        if (span := _trim(text, start, middle)) is not None:
            yield span
        start = middle
    if (span := _trim(text, start, end)) is not None:
        yield span


def _ends_sentence(text: str, begin: int, stop: re.Match[str], end: int) -> bool:
    """Whether the punctuation found ends the sentence begun, given the words around it."""
    after = stop.end()
    while after < end and text[after] in " \t\r\n\f\v\xa0":
        after += 1
    following = text[after : after + 2].lstrip("\"'“‘«`([")[:1]
    mark = stop[0]
    if following.islower() and (mark[0] == "." or mark[-1] in "\"'”’»)]"):
        return False
    if mark != ".":
        return True
    word_start = stop.start()
    floor = max(0, word_start - 24)
    while word_start > floor and not text[word_start - 1].isspace():
        word_start -= 1
    word = text[word_start : stop.start()].lstrip("\"'“‘«`([$").lower()
    if word in TITLES or (len(word) == 1 and word.isalpha() and word != "i"):
        return False
    if word in _CLOCK and following.isupper() and not _OPENING.match(text, begin, stop.end()):
        return not _goes_on_with_the_time(text, after)
    if word in _WORDS_TOO and text[stop.start() - 1].islower() and text[word_start].islower():
        return True
    if word in ABBREVIATIONS or "." in word:
        return bool(following) and following.isupper() and _starts_clause(text, after)
    return True


_STARTERS = listed(
    """
    the a an in on at it he she they we i but and this that these those his her its their mr mrs
    ms dr there when while after before as for with since however meanwhile if some many most
    both another last by from under also
    """
)


_WORDS_TOO = listed("ill mass miss sat sun wed wash mar ore fig")
"""Abbreviations with a capital that are words without one: "two men fell ill"."""
_CLOCK = frozenset(("a.m", "p.m"))
_OPENING = re.compile(
    r"\s*(?:at|by|around|about|from|before|after|until|since|shortly|just)\b.{0,24}$",
    re.IGNORECASE | re.DOTALL,
)
"""A sentence that names its time before its subject: "At 9 a.m. President ..."."""
_OF_TIME = listed(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
    sun january february march april may june july august september october november december jan
    feb mar apr jun jul aug sep sept oct nov dec today tomorrow yesterday eastern central mountain
    pacific atlantic western greenwich local gmt utc est edt cst cdt mst mdt pst pdt bst cet et pt
    """
)


def _goes_on_with_the_time(text: str, start: int) -> bool:
    """Whether the word here belongs to the clock time before it: "5 a.m. Monday", "5 a.m. EST"."""
    word = text[start : start + 12].split(" ", 1)[0].rstrip(".,;:)")
    return word.lower() in _OF_TIME


def _starts_clause(text: str, start: int) -> bool:
    """Whether the word here is one that begins sentences rather than goes on with a name."""
    word = text[start : start + 12].lstrip("\"'“‘«`([").split(" ", 1)[0].rstrip(".,")
    return word.lower() in _STARTERS


def _trim(text: str, start: int, end: int) -> Span | None:
    """The span without white space around it; `None` where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
