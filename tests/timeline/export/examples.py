"""Timelines that every format is tried on: small ones, with all that is hard to say in them."""

from resolvers.values import Duration, Recurrence
from timeline import Event, Timeline


def siege() -> Timeline:
    """Uncertain starts and ends, an event known by its order alone, one that is still going on."""
    return (
        Timeline(dct="1573-10-01")
        .add(
            Event("siege", label="the siege of Tarn", participants=("Tarn",)),
            Event("famine", label="famine in the town"),
            Event("sally", label="a sally at dawn"),
            Event("relief", label="the relief fleet arrives"),
            Event("feast", label="the yearly feast of the relief"),
            Event("rumour", label="a rumour"),
        )
        .constrain("siege", start="1573-05", quote="the siege began in May")
        .constrain("siege", end="1573-09-13", quote="they withdrew on 13 September")
        .relate("famine", "during", "siege", quote="hunger within the walls")
        .constrain("famine", start="1573-07/1573-08", quote="in high summer")
        .constrain("sally", during="1573-08-02T05:30", quote="at half past five on 2 August")
        .constrain("relief", fills="1573-09-12", quote="all of 12 September")
        .relate("relief", "before", "feast", quote="since then, a feast")
        .constrain("feast", covers="1573-10-01", quote="kept to this day")
        .solve()
    )


def antiquity() -> Timeline:
    """Years before Christ, vague centuries, and dates far apart."""
    return (
        Timeline()
        .add(
            Event("ides", label="the murder of Caesar"),
            Event("temple", label="a temple is built"),
            Event("flint", label="a flint is knapped"),
            Event("dig", label="the flint is dug up"),
        )
        .constrain("ides", fills="BC0044-03-15", quote="the Ides of March")
        .constrain("temple", during="BC04", quote="in the fifth century before Christ")
        .constrain("flint", during="BC10000", quote="in the year 10000 BC")
        .constrain("dig", during="1871-06", quote="in June 1871")
        .relate("flint", "before", "temple", "dig")
        .solve()
    )


def hostile() -> Timeline:
    """Text that some reader of some format would run, and statements that contradict each other."""
    return (
        Timeline()
        .add(
            Event("a", label='=HYPERLINK("http://x","y") | *bold* <script>alert(1)</script>'),
            Event("b", label='"><img src=x onerror=alert(1)> : ; , # \\ end\nof line'),
            Event("c", label="]]> --> </script> </svg> {{7*7}} ${x} %00"),
        )
        .constrain("a", during="2016-03-03/2016-03-09", quote="=1+1")
        .constrain("b", during="2016-03-14", quote='"on Monday"')
        .constrain("b", during="2016-03-15", quote="on <b>Tuesday</b>")
        .relate("b", "before", "c", quote="then -- later")
        .solve()
    )


def court() -> Timeline:
    """What happens again and again: within known days, since a day, and only so often."""
    return (
        Timeline(dct="2016-05-02")
        .add(
            Event("sittings", label="the court sits"),
            Event("vigil", label="a vigil before the court"),
            Event("board", label="the board meets"),
            Event("visits", label="visits to the accused"),
            Event("verdict", label="the verdict"),
        )
        .constrain("sittings", recurs="XXXX-WXX-3", quote="every Wednesday")
        .constrain("sittings", start="2016-04-06", end="2016-04-20", quote="from 6 to 20 April")
        .constrain("vigil", recurs="XXXX-XX-XXT18:30", start="2016-04-06", quote="daily at 18:30")
        .constrain("board", recurs=Recurrence(Duration.of(months=1), "EVERY FIRST MONDAY"))
        .constrain("board", covers="2016-05-02", quote="it still does")
        .constrain("visits", recurs=Recurrence(Duration.of(weeks=1), frequency="2X"))
        .constrain("visits", during="2016-04", quote="twice a week in April")
        .relate("sittings", "before", "verdict", quote="in the end")
        .constrain("verdict", during="2016-05-02", quote="today")
        .solve()
    )


def outage() -> Timeline:
    """Times by the clock, to the second and within an hour, in one night."""
    return (
        Timeline()
        .add(
            Event("alarm", label="first alarm"),
            Event("outage", label="the outage"),
            Event("restart", label="the restart"),
            Event("check", label="a check of the disks"),
            Event("review", label="the review"),
        )
        .constrain("alarm", during="2023-05-12T23:41:09", quote="23:41:09 alarm")
        .constrain("outage", start="2023-05-12T23:40", quote="since 23:40")
        .constrain("outage", end="2023-05-13T00:30/2023-05-13T01:15", quote="over by 1:15")
        .constrain("restart", during="2023-05-13T00:05", quote="at five past midnight")
        .relate("restart", "before", "check", quote="then the disks were checked")
        .constrain("check", during="2023-05-13T00", quote="within the hour")
        .constrain("review", during="2023-05-13TMO", quote="in the morning")
        .solve()
    )


EXAMPLES = {
    "siege": siege,
    "antiquity": antiquity,
    "hostile": hostile,
    "court": court,
    "outage": outage,
}
