"""The encoding of what is read: UTF-8, or what a byte order mark or a page itself says.

Text without a mark is UTF-8; a table that is not is windows-1252. A page is decoded as browsers do
it (the HTML standard, section 13.2.3.2): by its mark, by the `charset` that its first 1024 bytes
declare, else as UTF-8 where it is that, else as windows-1252.

>>> page_encoding(b'<meta charset="iso-8859-2">')
'iso8859-2'
>>> page_encoding("née".encode("latin-1"))
'cp1252'
"""

import codecs
import re

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_LOOKED_AT = 1024
_WESTERN = frozenset({"ascii", "iso8859-1"})
"""What pages call windows-1252, which browsers take them for."""


def marked_encoding(first: bytes) -> str | None:
    """The encoding that a byte order mark tells; `None` where there is none."""
    return next((name for mark, name in MARKS if first.startswith(mark)), None)


def page_encoding(content: bytes) -> str:
    """The encoding of an HTML page, by Python's name."""
    declared = _DECLARED.search(content, 0, _LOOKED_AT)
    known = marked_encoding(content) or (_known(declared[1].decode()) if declared else None)
    if known is not None:
        return known
    try:
        content.decode()
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def is_western(content: bytes) -> bool:
    r"""Whether bytes are no UTF-8 but text in windows-1252, as spreadsheets in the West write it.

    >>> is_western("Müller".encode("cp1252")), is_western("Müller".encode()), is_western(b"\x81\0")
    (True, False, False)
    """
    if marked_encoding(content) is not None or b"\0" in content:
        return False
    return _cannot_be("utf-8", content) and not _cannot_be("cp1252", content)


def _cannot_be(encoding: str, content: bytes) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return True
    return False


def _known(name: str) -> str | None:
    """An encoding that a page declares; none where it is unknown, or no page can be in it."""
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return None
    if found.startswith(("utf-16", "utf-32")):
        return None  # a declaration that could be read as ASCII cannot be true
    return "cp1252" if found in _WESTERN else found
