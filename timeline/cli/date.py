"""`timeline date`: when an undated text was published, by its own clues."""

from timeline.cli import files
from timeline.cli.inputs import known_dates
from timeline.cli.options import Domain, File, Known, Language, MaxChars, Published
from timeline.load import is_page
from timeline.load.text import MAX_CHARS
from timeline.publication import publication_days


def date(
    file: File,
    published: Published = None,
    known: Known = None,
    lang: Language = "en",
    domain: Domain = None,
    max_chars: MaxChars = MAX_CHARS,
) -> None:
    """Say on which days a text may have been published, and by which of its words.

    Where no day satisfies all clues, the best ones are given with the clues that they fail.

        timeline date letter.txt

        timeline date article.txt --known "outbreak of the conflict=2011-03-15"
    """
    from timeline.annotate import anchor_of

    anchor = anchor_of({"dct": published, "lang": lang, "domain": domain})
    text = files.read(file, max_chars=max_chars)
    if is_page(file):
        from timeline.load.html import read_page

        text = read_page(text, file).text
    print(publication_days(text, anchor, known=known_dates(known or [])))
