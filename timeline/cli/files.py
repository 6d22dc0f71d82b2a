"""Where commands read from and write to: files, standard input and output.

An output file is written beside its place and moved there when it is whole, so that an error
leaves what was there before.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

from timeline.errors import InputError
from timeline.load.kind import kind_of
from timeline.load.text import MAX_CHARS, open_binary, read_decoded, text_pieces

STANDARD = "-"
"""The name of standard input and output among file names."""


def read(name: str, *, max_chars: int = MAX_CHARS, kind: str | None = None) -> str:
    """The text of a file or of standard input; what was assumed of its encoding is told.

    Raises:
        InputError: where it cannot be read as text.
    """
    known = kind_of(name, given=kind)
    with nullcontext(sys.stdin.buffer) if name == STANDARD else open_binary(name) as stream:
        decoded = read_decoded(stream, called(name), max_chars=max_chars, kind=known)
    for note in decoded.notes:
        print(f"timeline: note: {called(name)}: {note}", file=sys.stderr)
    return decoded.text


def called(name: str) -> str:
    """What messages call a file.

    >>> called("-"), called("siege.csv")
    ('standard input', 'siege.csv')
    """
    return "standard input" if name == STANDARD else name


def pieces(name: str) -> Iterator[str]:
    """The text piece by piece; a file is checked whole before its first piece is handed out.

    Raises:
        InputError: where it cannot be read as text.
    """
    if name == STANDARD:
        yield from text_pieces(sys.stdin.buffer, called(name))
        return
    with open_binary(name) as stream:
        if sum(map(len, text_pieces(stream, name))) == 0:
            raise InputError(f"{name}: the text is empty; give a text with something in it")
        if stream.seekable():
            stream.seek(0)
            yield from text_pieces(stream, name)


def write(document: str | bytes, name: str = STANDARD) -> None:
    """Writes a whole document to a file, or to standard output.

    Raises:
        InputError: where the file cannot be written.
    """
    content = document.encode() if isinstance(document, str) else document
    if name == STANDARD:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    beside = None
    try:
        target = Path(name)
        if target.is_dir():
            raise IsADirectoryError(0, "is a directory; give the name of a file")
        if target.exists() and not target.is_file():
            target.write_bytes(content)  # a pipe or a device, such as /dev/stdout
            return
        target = target.resolve()  # a link stays one, and what it leads to is written
        handle, beside = tempfile.mkstemp(prefix=f".{target.name[:50]}.", dir=target.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        os.chmod(beside, 0o666 & ~_umask())
        os.replace(beside, target)
    except (OSError, ValueError, RuntimeError) as error:
        if beside is not None:
            Path(beside).unlink(missing_ok=True)
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"{name}: cannot be written: {reason}") from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
