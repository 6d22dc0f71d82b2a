"""What happens again and again, in a calendar: read by icalendar, its rules run by dateutil."""

import itertools
from datetime import date, datetime

import icalendar
import pytest
from dateutil.rrule import rrulestr
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import timeline
from resolvers.calendar import SECONDS_PER_DAY
from resolvers.datetimes import from_datetime
from resolvers.granularity import Granularity
from resolvers.values import Duration, Interval, Partial, Recurrence
from tests.timeline.export.examples import court
from timeline import Timeline


def components(tl: Timeline) -> dict[str, icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(timeline.export(tl, "icalendar").document)
    return {str(event["SUMMARY"]): event for event in calendar.walk("VEVENT")}


def starts(event: icalendar.Event, limit: int = 50) -> list[int]:
    """The seconds at which a calendar program shows it, by dateutil."""
    first = event["DTSTART"].dt
    moment = first if isinstance(first, datetime) else datetime(first.year, first.month, first.day)
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=moment)
    return [from_datetime(at) for at in itertools.islice(rule, limit)]


def test_a_series_within_known_days_ends_with_them() -> None:
    event = components(court())["the court sits"]
    assert event["RRULE"].to_ical() == b"FREQ=WEEKLY;UNTIL=20160420;BYDAY=WE"
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2016, 4, 6), date(2016, 4, 7))
    days = [second // SECONDS_PER_DAY for second in starts(event)]
    assert days == [date(2016, 4, day).toordinal() for day in (6, 13, 20)]
    assert event["STATUS"] == "CONFIRMED"


def test_a_series_that_goes_on_has_no_end_and_is_tentative() -> None:
    event = components(court())["a vigil before the court"]
    assert event["DTSTART"].dt == datetime(2016, 4, 6, 18, 30)
    assert "UNTIL" not in event["RRULE"]
    assert event["STATUS"] == "TENTATIVE"


def test_a_series_without_a_start_is_told_from_where_it_is_certain() -> None:
    _, losses = timeline.export(court(), "icalendar")
    assert "board: its occurrences before those that certainly belong to it are left out" in [
        str(loss) for loss in losses
    ]
    event = components(court())["the board meets"]
    assert event["DTSTART"].dt == date(2016, 5, 2)
    assert event["RRULE"].to_ical() == b"FREQ=MONTHLY;BYDAY=1MO"


def test_how_often_without_when_is_one_stretch_and_reported() -> None:
    _, losses = timeline.export(court(), "icalendar")
    event = components(court())["visits to the accused"]
    assert "RRULE" not in event
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2016, 4, 1), date(2016, 5, 1))
    assert "visits: that it happens twice a week is told in words only" in [str(x) for x in losses]


@pytest.mark.parametrize("year", ["BC0044", "9999"])
def test_series_beyond_the_years_of_calendars_are_reported(year: str) -> None:
    tl = Timeline().add("fair").constrain("fair", recurs="XXXX-06-24", during=year).solve()
    _, losses = timeline.export(tl, "icalendar")
    said = [str(loss) for loss in losses]
    assert said == (
        ["fair: is left out: iCalendar has years 1 to 9999 only"] if year == "BC0044" else []
    )


PATTERNS = [
    "XXXX-WXX-2", "XXXX-WXX-7T09", "XXXX-WXX-WE", "XXXX-WXX", "XXXX-07-04", "XXXX-02-29",
    "XXXX-XX-15", "XXXX-XX-31", "XXXX-03", "XXXX-XX", "XXXX-XX-XXTNI", "XXXX-W53-X",
]  # fmt: skip
PERIODS = st.builds(
    lambda unit, amount: Duration.of(**{unit: amount}),
    st.sampled_from(["hours", "days", "weeks", "months", "quarters", "years"]),
    st.integers(1, 4),
)
NAMED_DAYS = st.sampled_from(
    [
        Recurrence(Duration.of(days=1), "EVERY WORKING DAY"),
        Recurrence(Duration.of(weeks=2), "EVERY TUESDAY"),
        Recurrence(Duration.of(weeks=1), "EVERY MONDAY AND FRIDAY"),
        Recurrence(Duration.of(months=1), "EVERY LAST FRIDAY"),
        Recurrence(Duration.of(months=1), "EVERY FIFTH SUNDAY"),
    ]
)
SERIES = (
    st.sampled_from(PATTERNS).map(Partial).map(Recurrence) | PERIODS.map(Recurrence) | NAMED_DAYS
)


@given(SERIES, st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 900))
@settings(deadline=None, max_examples=150)
def test_a_calendar_shows_a_series_when_it_happens(
    recurrence: Recurrence, first: date, days: int
) -> None:
    begin = from_datetime(first)
    within = Interval(begin, begin + days * SECONDS_PER_DAY, Granularity.DAY)
    tl = Timeline().add("fair").constrain("fair", during=within, recurs=recurrence).solve()
    _, losses = timeline.export(tl, "icalendar")
    assume(not losses)
    event = components(tl)["fair"]
    expected = [found.start for found in itertools.islice(tl.occurrences("fair"), 50)]
    assert starts(event) == expected
