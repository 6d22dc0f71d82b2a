"""The line protocol of `timeline annotate --jsonl`: one JSON object in, one out.

A request is `{"id", "text"}` with any of `dct`, `reference`, `domain`, `lang`; the answer lists
the time expressions with their TIMEX3 attributes and the time they mean, in ISO 8601, half-open.

>>> answer({"id": "1", "text": "It began in March 2016."})["timexes"][0]["value"]
'2016-03'
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from resolvers.anchor import Anchor, Domain
from resolvers.calendar import SECONDS_PER_DAY, civil_from_days
from resolvers.expression import TimeExpression
from resolvers.find import iterate
from resolvers.granularity import Granularity

_COUNTRIES = {"en": "US", "pt": "PT"}


def anchor_of(request: Mapping[str, Any]) -> Anchor:
    """The anchor that a request describes.

    Raises:
        InvalidAnchor: for a date or domain that is none.
    """
    language, _, country = str(request.get("lang") or "en").partition("-")
    domain = request.get("domain")
    moment = request.get("dct")
    if request.get("reference") is not None:
        moment = request["reference"]
        domain = domain or Domain.COLLOQUIAL
    return Anchor(
        dct=moment,
        domain=domain,
        language=language,
        country=country or _COUNTRIES.get(language, language.upper()),
    )


def answer(request: Mapping[str, Any]) -> dict[str, Any]:
    """The answer to one request."""
    found = iterate(str(request["text"]), anchor_of(request))
    return {
        "id": request["id"],
        "timexes": [expression_record(e) for e in found if e.value is not None],
    }


def expression_record(expression: TimeExpression) -> dict[str, Any]:
    """A time expression as the protocol writes it."""
    timex = expression.timex3
    if timex is None:
        return {"start": expression.start, "end": expression.end, "text": expression.text}
    record: dict[str, Any] = {
        "start": expression.start,
        "end": expression.end,
        "text": expression.text,
        "type": timex.type,
        "value": timex.value,
        "mod": timex.mod,
        "quant": timex.quant,
        "freq": timex.freq,
        "from": None,
        "to": None,
        "granularity": None,
    }
    if expression.granularity is not None:
        record["granularity"] = expression.granularity.value
    interval = expression.interval
    if interval is not None:
        clock = interval.granularity < Granularity.DAY
        record["from"] = iso_text(interval.start, clock=clock)
        record["to"] = iso_text(interval.end, clock=clock)
    return record


@lru_cache(maxsize=4096)
def iso_text(second: int | None, *, clock: bool = False) -> str | None:
    """A second of the axis as ISO 8601: a date, or a date and time where the clock matters.

    Years before 0 are signed, those after 9999 have a plus sign.

    >>> iso_text(0), iso_text(86_400 + 3600, clock=True)
    ('0000-12-31', '0001-01-01T01:00:00')
    """
    if second is None:
        return None
    day, rest = divmod(second, SECONDS_PER_DAY)
    year, month, day_of_month = civil_from_days(day)
    sign = "-" if year < 0 else "+" if year > 9999 else ""
    text = f"{sign}{abs(year):04d}-{month:02d}-{day_of_month:02d}"
    if not clock and rest == 0:
        return text
    return f"{text}T{rest // 3600:02d}:{rest // 60 % 60:02d}:{rest % 60:02d}"
