"""`timeline date`: when an undated text was published, by its own clues."""

from timeline.cli import files
from timeline.cli.inputs import Inputs, known_dates
from timeline.cli.options import Domain, File, Known, KnownFrom, Language, MaxChars, Published
from timeline.errors import InputError
from timeline.load.kind import Kind, kind_of
from timeline.load.text import MAX_CHARS
from timeline.publication import publication_days
from timeline.read import read


def date(
    file: File,
    published: Published = None,
    known: Known = None,
    known_from: KnownFrom = None,
    lang: Language = "en",
    domain: Domain = None,
    max_chars: MaxChars = MAX_CHARS,
) -> None:
    """Say on which days a text may have been published, and by which of its words.

    Where no day satisfies all clues, the best ones are given with the clues that they fail.

        timeline date letter.txt

        timeline date article.txt --known "outbreak of the conflict=2011-03-15"

        timeline date article.txt --known-from chronology.json
    """
    from timeline.annotate import anchor_of

    anchor = anchor_of({"dct": published, "lang": lang, "domain": domain})
    text = files.read(file, max_chars=max_chars)
    kind = kind_of(file, text)
    if kind is not None and kind.holds_facts:
        raise InputError(f"{files.called(file)}: is no text but {kind}: its rows have their dates")
    if kind is Kind.HTML:
        from timeline.load.html import read_page

        text = read_page(text, files.called(file)).text
    inputs = Inputs(None, known, None, lang, domain, max_chars, known_from)
    facts = {**inputs.elsewhere(read(text, anchor)), **known_dates(known or [])}
    print(publication_days(text, anchor, known=facts))
