"""Timelines that every format is tried on: small ones, with all that is hard to say in them."""

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


EXAMPLES = {"siege": siege, "antiquity": antiquity, "hostile": hostile}
