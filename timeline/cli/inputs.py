"""From the files and options of a command to timelines: read, corrected, one after another."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from resolvers.errors import ResolverError
from resolvers.timex3 import read_date
from resolvers.values import Interval
from timeline.cli import files
from timeline.cli.corrected import corrected
from timeline.cli.output import Original, complain_of
from timeline.errors import InputError
from timeline.load import load_text
from timeline.load.kind import Kind, kind_of

if TYPE_CHECKING:
    from timeline.chronology import Timeline
    from timeline.extract.reading import Reading
    from timeline.reason.conflict import Dropped


@frozen
class Read:
    """What was read from a file.

    Args:
        timeline: its timeline, corrected and solved.
        reading: what was found in its text; `None` where it holds facts.
        overruled: what of it gave way to corrections.
        tagged: the text of a document that marks the events in it.
    """

    timeline: "Timeline"
    reading: "Reading | None" = None
    overruled: "tuple[Dropped, ...]" = ()
    tagged: str | None = None

    @property
    def original(self) -> Original:
        """The text that offsets count in, and what it was read against."""
        if self.reading is None:
            return Original(self.tagged)
        return Original(self.reading.text, self.reading.anchor)


@frozen
class Inputs:
    """How files are to be read, as the options of a command say."""

    published: str | None
    known: Sequence[str] | None
    corrections: str | None
    lang: str
    domain: str | None
    max_chars: int
    known_from: Sequence[str] | None = None
    kind: str | None = None

    def read(self, file: str) -> Read:
        """A file, corrected; what could not be read or matched is said on standard error.

        Raises:
            InputError: where it cannot be read.
        """
        found = self._uncorrected(file)
        if self.corrections is None:
            return found
        done = corrected(found.timeline, self.corrections)
        return evolve(found, timeline=done.timeline, overruled=done.overruled)

    def _uncorrected(self, file: str) -> Read:
        from timeline.annotate import anchor_of

        anchor = anchor_of({"dct": self.published, "lang": self.lang, "domain": self.domain})
        facts = known_dates(self.known or [])
        text = files.read(file, max_chars=self.max_chars, kind=self.kind)
        kind, name = kind_of(file, text, self.kind), files.called(file)
        if kind is Kind.HTML:
            from timeline.load.html import from_page, read_page

            page = read_page(text, name)
            complain_of(page.notes)
            return Read(*from_page(page, anchor, facts))
        if kind is Kind.TEXT:
            from timeline.read import read, timeline_of

            reading = read(text, anchor)
            facts = {**self.elsewhere(reading), **facts}
            return Read(timeline_of(reading, facts).solve(), reading)
        if facts:
            raise InputError(f"{name}: --known is for texts; write what you know into the table")
        loaded = load_text(text, name, anchor, kind=kind)
        complain_of(loaded.problems)
        complain_of(loaded.notes)
        return Read(loaded.timeline, tagged=loaded.text)

    def elsewhere(self, reading: "Reading") -> dict[str, Interval]:
        """What the files of `--known-from` know of the events of a text."""
        from timeline.known import known_events, told_of
        from timeline.read import event_of

        found: dict[str, Interval] = {}
        for file in self.known_from or ():
            other = evolve(
                self, published=None, known=None, corrections=None, known_from=None, kind=None
            )
            known = known_events(other.read(file).timeline)
            events = [event_of(reading, mention) for mention in reading.mentions]
            for label, date in told_of(known, events).items():
                found.setdefault(label, date)
        return found


def each(names: Sequence[str], *, progress: bool) -> Iterator[str]:
    """The names, with a bar on standard error where there are several and a terminal."""
    if len(names) < 2 or not progress or not sys.stderr.isatty():
        yield from names
        return
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    yield from track(names, description="reading", console=console, transient=True)


def targets(names: Iterable[str], folder: str, suffix: str) -> dict[str, str]:
    """For each file the one in the folder that its document is written to.

    Raises:
        InputError: where two files would be written to one, or there is no such folder.

    >>> targets(["a.txt", "x/b.txt"], ".", ".md")
    {'a.txt': 'a.md', 'x/b.txt': 'b.md'}
    """
    if not Path(folder).is_dir():
        raise InputError(f"{folder}: there is no such folder; several files need one (-o)")
    found: dict[str, str] = {}
    for name in names:
        target = str(Path(folder) / f"{Path(name).stem or 'input'}{suffix}")
        if target in found.values():
            raise InputError(f"{name}: another file would be written to {target}; rename one")
        found[name] = target
    return found


def known_dates(given: Iterable[str]) -> dict[str, Interval]:
    """What `--known` says, by label.

    Raises:
        InputError: where it says nothing of the form, no date, or two dates of one event.

    >>> known_dates(["the day a=b happened=1559-01-15"])
    {'the day a=b happened': Interval('1559-01-15')}
    """
    found: dict[str, Interval] = {}
    for fact in given:
        label, equals, date = fact.rpartition("=")
        label, date = label.strip(), date.strip()
        if not equals or not label:
            raise InputError(f'--known {fact!r}: write it as "LABEL=DATE"')
        try:
            value = read_date(date)
        except ResolverError:
            value = None
        if not isinstance(value, Interval):
            raise InputError(f"--known {fact!r}: {date!r} is no date such as 1559-01-15 or 1559")
        if label in found:
            raise InputError(f"--known: two dates are given for {label!r}; keep one")
        found[label] = value
    return found
