"""What goes out: a module for each format, all from the same ordered timeline.

Each module has a function `write(timeline)` that gives the document and a report of what the format
cannot say. To add a format, add its module and a line to `FORMATS`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from attrs import frozen

from timeline.errors import InputError
from timeline.export.document import Exported, Loss

if TYPE_CHECKING:
    from timeline.chronology import Timeline

__all__ = ["FORMATS", "Exported", "Format", "Loss", "export", "format_of"]


@frozen
class Format:
    """A format of export.

    Args:
        name: what it is asked for by.
        what: what it is, in a few words.
        suffixes: of file names that mean it.
        function: where its function is, "module:function".
        extra: the extra of this package that it needs.
        wants_text: whether it can show the text that the timeline was read from (`text=...`), and
            its expressions as they were read (`anchor=...`).
    """

    name: str
    what: str
    suffixes: tuple[str, ...]
    function: str
    extra: str = ""
    wants_text: bool = False


FORMATS = {
    form.name: form
    for form in (
        Format("json", "everything, loads back", (".json",), "json:write"),
        Format("csv", "a row an event", (".csv",), "csv:write"),
        Format("tsv", "a row an event, tabs between", (".tsv",), "csv:write_tsv"),
        Format("jsonl", "an event a line", (".jsonl",), "jsonl:write"),
        Format("edtf", "an EDTF expression a line", (".edtf",), "edtf:write"),
        Format("markdown", "a table for readers", (".md", ".markdown"), "markdown:write"),
        Format("text", "plain text", (".txt",), "text:write"),
        Format("icalendar", "for calendars", (".ics",), "icalendar:write", extra="ical"),
        Format("timelinejs", "TimelineJS 3", (".timelinejs.json",), "timelinejs:write"),
        Format("vis", "vis-timeline items", (".vis.json",), "vis:write"),
        Format("mermaid", "a Mermaid timeline", (".mmd",), "mermaid:write"),
        Format("gantt", "a Mermaid gantt chart", (".gantt.mmd",), "mermaid:write_gantt"),
        Format("html", "a page for readers", (".html", ".htm"), "html:write", wants_text=True),
        Format(
            "timeml", "events and links in the text", (".tml",), "timeml:write", wants_text=True
        ),
        Format("turtle", "OWL-Time, CIDOC CRM, schema.org", (".ttl",), "rdf:write", extra="rdf"),
        Format("jsonld", "the same graph", (".jsonld",), "rdf:write_jsonld", extra="rdf"),
        Format("parquet", "for data frames", (".parquet",), "parquet:write", extra="arrow"),
        Format(
            "arrow", "for data frames", (".arrow", ".feather"), "parquet:write_arrow", extra="arrow"
        ),
        Format("dot", "the network, for Graphviz", (".dot", ".gv"), "network:write_dot"),
        Format("graphml", "the network", (".graphml",), "network:write_graphml"),
        Format("svg", "the picture", (".svg",), "svg:write"),
        Format("png", "the picture", (".png",), "raster:write_png", extra="charts"),
        Format("pdf", "the picture", (".pdf",), "raster:write_pdf", extra="charts"),
    )
}
"""The formats by name."""


def export(timeline: "Timeline", format: str, **options: Any) -> Exported:
    """A timeline in another form, and the report of what that form could not say.

    Args:
        timeline: a solved timeline.
        format: one of `FORMATS`.
        options: as the format's function takes them; `everything=True`, where it draws for
            readers, shows all events.

    Raises:
        InputError: for a format that is none.
        NotSolved: before `solve`.

    >>> import timeline
    >>> tl = timeline.Timeline().add("siege").constrain("siege", start="1573-07").solve()
    >>> document, losses = timeline.export(tl, "text")
    >>> print(document.splitlines()[0])
    1573-07 →  siege
    """
    if format not in FORMATS:
        raise InputError(f"there is no format {format!r}; there are: {', '.join(FORMATS)}")
    module, _, function = FORMATS[format].function.partition(":")
    write = getattr(import_module(f"timeline.export.{module}"), function)
    exported: Exported = write(timeline, **options)
    return exported


def format_of(name: str) -> str | None:
    """The format that the end of a file name means, `None` where it means none.

    >>> format_of("siege.md")
    'markdown'
    """
    fitting = [
        (len(suffix), form.name)
        for form in FORMATS.values()
        for suffix in form.suffixes
        if name.lower().endswith(suffix)
    ]
    return max(fitting)[1] if fitting else None
