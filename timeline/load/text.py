"""Reads text from a file, checked: it exists, is UTF-8, holds no NUL and is not too long.

Text with a byte order mark may be UTF-16, as spreadsheets write it, a page is in the encoding that
it declares (`timeline.load.encoding`), and a table that is not UTF-8 is in windows-1252, as Excel
writes it, which is told. Offsets in messages are bytes, as `head -c` and editors
count them. A byte order mark is no part of the text, and line ends are left as they are, so that
offsets are those of the file's text.
"""

import codecs
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from attrs import frozen

from timeline.errors import InputError
from timeline.load.encoding import is_western, marked_encoding, page_encoding
from timeline.load.kind import Kind, looks_like_page, looks_like_table

MAX_CHARS = 5_000_000
"""How long a text is read as one, unless the caller says otherwise."""

_PIECE = 1 << 16
_WIDEST = 4
"""Bytes of a character at most."""


def read_text(path: str | Path, *, max_chars: int = MAX_CHARS, page: bool | None = False) -> str:
    """The text of a file; that of an HTML page is in the encoding that it declares.

    Args:
        path: the file.
        max_chars: the longest text to be read.
        page: whether it is a page; `None` where its beginning is to tell.

    Raises:
        InputError: where it cannot be read, is not UTF-8, empty or longer than `max_chars`.
    """
    with open_binary(path) as stream:
        return read_stream(stream, str(path), max_chars=max_chars, page=page)


WESTERN = (
    "is not UTF-8 and is read as windows-1252; where letters are wrong, save it again as CSV UTF-8"
)
"""What is told of a table in the encoding of spreadsheets in the West."""


@frozen
class Decoded:
    """A text, and what was assumed to read its bytes.

    Args:
        text: the text.
        notes: what was assumed, in words.
    """

    text: str
    notes: tuple[str, ...] = ()


def read_decoded(
    stream: BinaryIO, name: str, *, max_chars: int = MAX_CHARS, kind: Kind | None = None
) -> Decoded:
    """The text of an open binary file of some kind; without one, its beginning tells what it is.

    Raises:
        InputError: as `read_text` does.
    """
    if kind not in (None, Kind.CSV, Kind.TSV):
        return Decoded(read_stream(stream, name, max_chars=max_chars, page=kind is Kind.HTML))
    content = stream.read(_WIDEST * max_chars + _WIDEST)
    if (kind is not None or looks_like_table(content)) and is_western(content):
        return Decoded(_checked([content.decode("cp1252")], name, max_chars), (WESTERN,))
    page = None if kind is None else False
    return Decoded(read_stream(BytesIO(content), name, max_chars=max_chars, page=page))


def read_stream(
    stream: BinaryIO, name: str, *, max_chars: int = MAX_CHARS, page: bool | None = False
) -> str:
    """The text of an open binary file; `name` is what messages call it.

    Raises:
        InputError: as `read_text` does.
    """
    if page is False:
        return _checked(text_pieces(stream, name), name, max_chars)
    content = stream.read(_WIDEST * max_chars + _WIDEST)
    if page or looks_like_page(content):
        text = content.decode(page_encoding(content), errors="replace")
        return _checked([text.removeprefix("\ufeff")], name, max_chars)
    return _checked(text_pieces(BytesIO(content), name), name, max_chars)


def _checked(read: Iterable[str], name: str, max_chars: int) -> str:
    pieces: list[str] = []
    length = 0
    for piece in read:
        pieces.append(piece)
        length += len(piece)
        if length > max_chars:
            raise InputError(
                f"{name}: longer than {max_chars:,} characters; split it, or raise the limit "
                "(--max-chars)"
            )
    text = "".join(pieces)
    if not text.strip():
        raise InputError(f"{name}: the text is empty; give a text with something in it")
    return text


def text_pieces(stream: BinaryIO, name: str) -> Iterator[str]:
    """The text of an open binary file, piece by piece.

    Raises:
        InputError: where it is not UTF-8 or holds a NUL byte, which text does not.
    """
    offset = 0
    first, wide = True, False
    decoder: codecs.IncrementalDecoder = codecs.getincrementaldecoder("utf-8")()
    while True:
        read = stream.read(_PIECE)
        marked = marked_encoding(read) if offset == 0 else None
        if marked is not None:
            decoder = codecs.getincrementaldecoder(marked)()
        wide = wide or marked == "utf-16"
        if not wide and (at := read.find(0)) >= 0:
            raise InputError(f"{name}: byte {offset + at} is NUL: this is no text file")
        pending = len(decoder.getstate()[0])
        try:
            piece = decoder.decode(read, final=not read)
        except UnicodeDecodeError as error:
            where = offset - pending + error.start
            raise InputError(
                f"{name}: byte {where} is not {'UTF-16' if wide else 'UTF-8'} ({error.reason}); "
                "convert it first, for example with iconv -f latin1 -t utf-8"
            ) from None
        if wide and "\0" in piece:
            raise InputError(f"{name}: holds a NUL: this is no text file")
        offset += len(read)
        if first and piece:
            piece, first = piece.removeprefix("\ufeff"), False
        if piece:
            yield piece
        if not read:
            return


def open_binary(path: str | Path) -> BinaryIO:
    """The file, opened.

    Raises:
        InputError: where there is none, or it cannot be read.
    """
    try:
        return Path(path).open("rb")
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file") from None
    except IsADirectoryError:
        raise InputError(f"{path}: is a directory; give a file in it") from None
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from None
    except ValueError as error:
        raise InputError(f"{str(path)!r}: {error}") from None
