"""One list of events for readers, and how certain each step of it is."""

from resolvers.granularity import Granularity
from timeline import Claim, Event, Strength, Timeline
from timeline.constraint import Distance
from timeline.point import DCT, start


def ids(tl):
    return [event.id for event in tl.solve()]


def test_the_middle_of_what_is_likely_decides_where_nothing_else_does():
    tl = Timeline().add("year", "spring").constrain("year", start="2015")
    assert ids(tl.constrain("spring", start="2015-04")) == ["spring", "year"]
    assert ids(tl.constrain("spring", start="2015-09")) == ["year", "spring"]


def test_an_entailed_precedence_is_never_broken_by_the_middles():
    tl = (
        Timeline()
        .add("cause", "effect")
        .constrain("cause", start="2015")
        .relate("cause", "precedes", "effect")
    )
    assert ids(tl) == ["cause", "effect"]
    assert tl.solve().certainty("cause", "effect") == "certain"


def test_what_may_be_one_moment_but_not_reversed_keeps_its_direction():
    # The names would put them the other way round.
    tl = Timeline().add("b", "a").constrain(Distance(start("b"), start("a"), low=0))
    assert ids(tl) == ["b", "a"]


def test_merged_events_stay_in_the_order_of_the_text():
    events = (Event("y", start=10, end=11), Event("x", start=20, end=21))
    tl = Timeline(events).constrain(Distance(start("y"), start("x"), 0, 0))
    assert ids(tl) == ["y", "x"]


def test_what_is_at_one_moment_comes_whole_before_what_cannot_precede_it():
    # c starts with a, and b not before a: so b cannot stand between them.
    tl = Timeline().add("a", "b", "c").relate("a", "equals", "c").relate("b", "within", "a")
    assert ids(tl) == ["a", "c", "b"]
    assert ids(tl.constrain("a", start="2001")) == ["a", "c", "b"]


def test_undated_events_stay_beside_what_the_text_tells_before_them():
    events = [Event(name, start=at, end=at + 1) for at, name in enumerate(["c", "b", "a"])]
    tl = Timeline(events).constrain("c", start="2001").constrain("a", start="2003")
    assert ids(tl) == ["c", "b", "a"]


def test_neighbours_are_certain_likely_or_open():
    tl = (
        Timeline(dct="2016-03-14")
        .add("war", "report", "rumour")
        .constrain("war", start="2011")
        .constrain(
            Claim(Distance(start("report"), DCT, 0, 0, Granularity.DAY), Strength.DEFAULT),
            Claim(Distance(start("rumour"), DCT, 0, None), Strength.INFERRED),
        )
        .solve()
    )
    assert tl.certainty("war", "report") == "likely"
    assert tl.certainty("war", "rumour") == "open"
    assert (
        Timeline(tl.events, tl.claims)
        .constrain(Distance(start("war"), start("rumour"), 1, None, Granularity.YEAR))
        .solve()
        .certainty("war", "rumour")
        == "certain"
    )


def test_relations_at_the_grain_of_days_need_no_date():
    tl = (
        Timeline()
        .add("talks", "feast")
        .constrain(Distance(start("talks"), start("feast"), 1, 1, Granularity.DAY))
        .constrain("talks", lasted="PT2H")
        .constrain("feast", lasted="PT2H")
        .solve()
    )
    # Two hours may run past midnight, so the runs of days may touch or share the second day.
    at_days = tl.relation("talks", "feast", at=Granularity.DAY)
    assert str(at_days) == "meets or overlaps or finished by"
    assert (
        str(tl.relation("talks", "feast", at=Granularity.SECOND)) == "before or meets or overlaps"
    )
