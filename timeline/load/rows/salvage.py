"""JSON as language models write it: within prose, with comments and trailing commas, cut short.

What is JSON is read as JSON. Else comments and commas too many are taken out, with a note; and
where that does not help, the objects that are whole are kept, and what is not stands in its place
as `Broken`.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from attrs import define, field, frozen

from timeline.errors import InputError
from timeline.load.cells.names import tells_an_event
from timeline.load.loaded import Note

_FENCE = re.compile(r"```[ \t]*(?:json5?|jsonl|jsonc)?[ \t]*\r?\n(.*?)(?:```|\Z)", re.S | re.I)
_STRING = r'"(?:[^"\\\n]|\\.)*"?'  # which ends with its line, should its quote be missing
_COMMENT = re.compile(rf"{_STRING}|//[^\n]*|/\*.*?(?:\*/|\Z)", re.S)
_COMMA = re.compile(rf"{_STRING}|,(?=\s*(?:[\]}}]|\Z))", re.S)
_BRACKET = re.compile(rf"{_STRING}|[{{}}\[\]]", re.S)
_DECODER = json.JSONDecoder(strict=False)  # line breaks within texts are let pass
_TRIES = 8  # brackets at which the JSON in a longer text may begin
_DEEPEST = 100  # brackets within brackets
_AROUND = Note("", "what stands around the JSON is not read")


@frozen
class Broken:
    """A part of a document that is no JSON, and the line where it begins."""

    line: int
    why: str


@frozen
class Content:
    """What a document in JSON says, with notes on what was mended."""

    said: Any
    notes: tuple[Note, ...] = ()


def read_json(text: str, name: str = "the document") -> Content:
    """What a document in JSON says, as far as it can be read.

    Raises:
        InputError: where nothing in it is JSON.

    >>> read_json('Here: {"event": "siege", /* long */ "date": "1573",}').said
    {'event': 'siege', 'date': '1573'}
    >>> read_json('[{"event": "siege"}, {"event": "rel').said
    [{'event': 'siege'}, Broken(line=1, why='the object that begins here is cut short')]
    """
    try:
        return Content(json.loads(text))
    except ValueError as error:
        reason = error
    except RecursionError:
        raise InputError(f"{name}: is nested too deeply") from None
    body, start, notes = _fenced(text)
    bare = _without_slips(body)
    if bare != body:
        notes.append(Note("", "comments and commas too many are left out"))
    try:
        whole = _whole(bare)
        kept = [] if whole else _kept(bare, text.count("\n", 0, start) + 1)
    except RecursionError:
        raise InputError(f"{name}: is nested too deeply") from None
    if whole:
        said, is_all = whole
        return Content(said, tuple(notes if is_all else [*notes, _AROUND]))
    if all(isinstance(item, Broken) for item in kept):
        raise InputError(f"{name}: is no JSON: {reason}")
    notes.append(Note("", f"is no JSON as a whole ({reason}); its objects are read one by one"))
    return Content(kept, tuple(notes))


def read_json_lines(text: str) -> Iterator[tuple[int, Any]]:
    """What each line says, with its number; `Broken` for one that is no JSON."""
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("```"):
            continue
        try:
            yield number, _DECODER.decode(_without_slips(line.strip()))
        except json.JSONDecodeError as error:
            yield number, Broken(number, _why(line, error))
        except RecursionError:
            yield number, Broken(number, "is nested too deeply")


def _fenced(text: str) -> tuple[str, int, list[Note]]:
    """What stands in a fence of Markdown, and where; the whole text where none is there."""
    fences = [found for found in _FENCE.finditer(text) if found[1].lstrip()[:1] in ("{", "[")]
    if not fences:
        return text, 0, []
    longest = max(fences, key=lambda found: len(found[1]))
    around = text[: longest.start()].strip() or text[longest.end() :].strip()
    return longest[1], longest.start(1), [_AROUND] if around else []


def _without_slips(text: str) -> str:
    """A text without comments and without commas before a closing bracket.

    Blanks stand for what is left out, so that places stay the same.
    """
    return _blanked(_COMMA, _blanked(_COMMENT, text))


def _blanked(unwanted: re.Pattern[str], text: str) -> str:
    return unwanted.sub(
        lambda found: found[0] if found[0][0] == '"' else re.sub(r"[^\n]", " ", found[0]), text
    )


def _whole(text: str) -> tuple[Any, bool] | None:
    """The JSON in a text, and whether it is all of the text; `None` where none is whole."""
    starts = [found.start() for found in re.finditer(r"[{\[]", text)][:_TRIES]
    for start in starts:
        try:
            said, end = _DECODER.raw_decode(text, start)
        except ValueError:
            continue
        if said and "{" not in text[end:] and "{" not in text[:start]:
            return said, not (text[:start].strip() or text[end:].strip())
    return None


@define
class _Bracket:
    """What stands between two brackets; it has no end where the second one is missing."""

    opening: str
    start: int
    end: int | None = None
    inner: list["_Bracket"] = field(factory=list)


def _kept(text: str, first_line: int) -> list[Any]:
    """The objects of a text that are whole, and those that are not, in order."""
    found: list[Any] = []
    at, line = 0, first_line
    for start, item in _within(text, _brackets(text)):
        line += text.count("\n", at, start)
        at = start
        found.append(Broken(line, item) if isinstance(item, str) else item)
    return found


def _brackets(text: str) -> _Bracket:
    """The brackets of a text, each with those within it; one that is not closed goes on."""
    outermost = _Bracket("[", 0)
    stack = [outermost]
    for token in _BRACKET.finditer(text):
        sign = token[0]
        if sign in ("{", "["):
            opened = _Bracket(sign, token.start())
            stack[-1].inner.append(opened)
            stack.append(opened)
            if len(stack) > _DEEPEST:
                raise RecursionError
        elif sign in ("}", "]"):
            opening = "{" if sign == "}" else "["
            while len(stack) > 1 and any(one.opening == opening for one in stack[1:]):
                closed = stack.pop()
                if closed.opening == opening:
                    closed.end = token.end()
                    break
    return outermost


def _within(text: str, container: _Bracket) -> Iterator[tuple[int, Any]]:
    """The objects in a list, or in the lists of an object: each where it begins.

    What is no JSON is told as a text, unless lists in it hold objects.
    """
    for inner in container.inner:
        if inner.opening == "[":
            yield from _within(text, inner)
            continue
        try:
            if inner.end is None:
                raise ValueError
            said = _DECODER.decode(text[inner.start : inner.end])
        except ValueError as error:
            deeper = list(_within(text, inner))
            if container.opening == "[" and not any(
                bracket.opening == "[" for bracket in inner.inner
            ):
                yield inner.start, _why(text[inner.start : inner.end], error)
            yield from deeper
            continue
        # What is within a broken object may be a part of it, unless it tells an event itself.
        if container.opening == "[" or tells_an_event(said):
            yield inner.start, said


def _why(text: str, error: Exception) -> str:
    """What is wrong with an object, and near which words."""
    if not isinstance(error, json.JSONDecodeError):
        return "the object that begins here is cut short"
    near = " ".join(text[error.pos : error.pos + 30].split())
    what = error.msg[0].lower() + error.msg[1:]
    return f"is no JSON: {what}, near {near!r}" if near else f"is no JSON: {what} at its end"
