"""What does not fit: claims dropped, readings passed over, conflicts reported."""

import pytest

from resolvers.granularity import Granularity
from resolvers.values import Interval, Partial
from timeline import Claim, Event, Source, Strength, Timeline
from timeline.constraint import Alternative, Choice, Distance, During, Merge, Nearest, Within
from timeline.errors import InvalidClaim, NotSolved, UnknownEvent
from timeline.point import DCT, end, start


def years(event, *numbers, at=0):
    """An inferred choice among years for an event, the first the most likely."""
    alternatives = [
        Alternative(str(year), (During(event, Interval.year(year)),)) for year in numbers
    ]
    return Claim(Choice(alternatives), Strength.INFERRED, Source("year", start=at, end=at + 1))


def before(first, second, strength=Strength.STATED, **source):
    return Claim(
        Distance(start(first), start(second), 1, None, Granularity.DAY),
        strength,
        Source("before", **source),
    )


# ------------------------------------------------------------------------------------- strengths


def test_a_default_gives_way_to_what_is_inferred_and_says_to_what():
    inferred = Claim(Distance(end("vote"), DCT, 2, None, Granularity.DAY), Strength.INFERRED)
    usual = Claim(Distance(start("vote"), DCT, 0, 0, Granularity.DAY), Strength.DEFAULT)
    tl = Timeline((Event("vote"),), (inferred, usual), dct="2016-03-14").solve()
    (lost,) = tl.dropped
    assert lost.claim == usual
    assert inferred in lost.because
    assert tl["vote"].likely == tl["vote"].bounds


def test_a_merge_that_contradicts_the_dates_is_dropped():
    tl = (
        Timeline()
        .add("talks", "negotiations")
        .constrain("talks", start="2016-03-14")
        .constrain("negotiations", start="2015-01")
        .constrain(
            Claim(Merge("talks", "negotiations"), Strength.INFERRED, Source("one beginning"))
        )
        .solve()
    )
    assert [lost.claim.constraint for lost in tl.dropped] == [Merge("talks", "negotiations")]
    assert tl["talks"].bounds.start_text == "2016-03-14"
    assert not tl.conflicts


def test_the_heavier_of_two_inferences_is_believed():
    light = Claim(During("a", Interval.year(2015)), Strength.INFERRED, weight=1)
    heavy = Claim(During("a", Interval.year(2016)), Strength.INFERRED, weight=2)
    tl = Timeline((Event("a"),), (light, heavy)).solve()
    assert tl["a"].bounds.start_days[0] == Interval.day(2016, 1, 1).start // 86_400
    assert [lost.claim for lost in tl.dropped] == [light]


def test_a_claim_is_tried_again_when_what_it_lost_to_was_itself_lost():
    # c contradicts b, and b contradicts a: once b is gone, c can stay.
    a = Claim(During("x", Interval.year(2010)), Strength.INFERRED, weight=3)
    b = Claim(Distance(start("x"), start("y"), 5, 5, Granularity.YEAR), Strength.INFERRED, weight=2)
    fixed = Claim(During("y", Interval.year(2012)))
    c = Claim(Distance(start("x"), start("y"), 2, 2, Granularity.YEAR), Strength.INFERRED, weight=1)
    tl = Timeline((Event("x"), Event("y")), (a, b, fixed, c)).solve()
    assert [lost.claim for lost in tl.dropped] == [b]


# --------------------------------------------------------------------------------------- choices


def test_a_choice_takes_its_first_reading_when_nothing_speaks_against_it():
    tl = Timeline((Event("a"),), (years("a", 2015, 2014),)).solve()
    (reading,) = tl.readings
    assert (reading.taken, reading.passed_over) == ("2015", ())


def test_one_change_is_enough_for_two_choices():
    tl = Timeline(
        (Event("a"), Event("b")),
        (years("a", 2015, 2014, at=1), years("b", 2015, 2014, at=2), before("b", "a")),
    )
    assert [r.taken for r in tl.solve().readings] == ["2015", "2015"], "within a year they can be"
    apart = Claim(Distance(start("b"), start("a"), 1, None, Granularity.YEAR))
    solved = tl.constrain(apart).solve()
    assert [r.taken for r in solved.readings] == ["2015", "2014"]
    assert apart in solved.readings[1].passed_over[0][1]


def test_an_earlier_choice_changes_when_the_later_one_cannot():
    tl = Timeline(
        (Event("a"), Event("b")),
        (
            years("a", 2015, 2013, at=1),
            years("b", 2015, 2016, at=2),
            Claim(Distance(start("a"), start("b"), 2, None, Granularity.YEAR)),
        ),
    ).solve()
    assert [reading.taken for reading in tl.readings] == ["2013", "2015"]


def test_where_no_reading_fits_the_hull_stays_open():
    tl = Timeline(
        (Event("a"),), (years("a", 2015, 2011), Claim(Within(start("a"), Interval.year(2013))))
    ).solve()
    (reading,) = tl.readings
    assert reading.taken is None
    assert [name for name, _ in reading.passed_over] == ["2015", "2011"]
    assert tl["a"].bounds.latest_end == Interval.year(2015).end, "the hull still holds"


def test_where_not_even_the_hull_fits_the_choice_is_dropped():
    claims = (years("a", 2015, 2011), Claim(Within(start("a"), Interval.year(1999))))
    tl = Timeline((Event("a"),), claims).solve()
    assert tl.readings[0].taken is None
    assert [lost.claim for lost in tl.dropped] == [claims[0]]
    assert tl["a"].bounds.latest_end is None


def test_a_choice_cannot_be_stated():
    with pytest.raises(InvalidClaim, match="inference"):
        Claim(years("a", 1, 2).constraint)


# ------------------------------------------------------------------------------------- conflicts


def test_a_conflict_names_the_quotes_and_the_sum_that_goes_wrong():
    tl = (
        Timeline()
        .add("strike", "march")
        .constrain("strike", start="2016-03-05", quote="the strike on March 5")
        .constrain(
            Distance(start("strike"), start("march"), 2, None, Granularity.DAY),
            quote="marched at least two days later",
        )
        .constrain("march", start="2016-03-03", quote="the march on March 3")
        .solve()
    )
    (conflict,) = tl.conflicts
    assert len(conflict.claims) == 3
    assert "2016-03-03 comes at least 2 days after 2016-03-05" in conflict.why
    for quote in ("the strike on March 5", "marched at least two days later"):
        assert quote in conflict.why
    assert tl["strike"].disputed
    assert tl["strike"].bounds.is_open
    assert conflict.why in str(tl.explain("strike"))


def test_two_independent_conflicts_are_both_reported_and_leave_the_rest_alone():
    tl = Timeline().add("a", "b", "c")
    for event in ("a", "b"):
        for year in ("2001", "2002"):
            tl = tl.constrain(event, during=year, quote=f"{event} in {year}")
    tl = tl.constrain("c", during="2003").solve()
    assert [sorted(conflict.quotes) for conflict in tl.conflicts] == [
        ['"a in 2001" (given by you)', '"a in 2002" (given by you)'],
        ['"b in 2001" (given by you)', '"b in 2002" (given by you)'],
    ]
    assert [event.id for event in tl if not event.disputed] == ["c"]


def test_a_circle_of_precedence_is_a_conflict_without_any_date():
    tl = Timeline((Event("a"), Event("b"), Event("c"))).constrain(
        before("a", "b", quote="a, then b"),
        before("b", "c", quote="b, then c"),
        before("c", "a", quote="c, then a"),
    )
    (conflict,) = tl.solve().conflicts
    assert len(conflict.claims) == 3
    assert "comes at least 1 day after" in conflict.why


def test_a_tuesday_that_is_a_wednesday_is_a_conflict_without_any_date():
    tl = Timeline().add("a").constrain("a", start="XXXX-WXX-2").constrain("a", start="XXXX-WXX-3")
    assert len(tl.solve().conflicts) == 1


def test_a_calendar_contradiction_is_found_through_links():
    # 13 May 2016 is a Friday.
    tl = Timeline().add("a").constrain("a", start="XXXX-05-13").constrain("a", start="XXXX-WXX-2")
    assert not tl.solve().conflicts
    (conflict,) = tl.constrain("a", start="2016").solve().conflicts
    assert len(conflict.claims) == 3


def test_a_given_date_that_contradicts_the_text_is_a_conflict_not_an_error():
    text = Claim(Nearest(start("vote"), Partial("XXXX-WXX-1")), source=Source("weekday", "Monday"))
    tl = Timeline((Event("vote"),), (text,), dct="2016-03-14").constrain("vote", start="2016-03-07")
    (conflict,) = tl.solve().conflicts
    assert "published 2016-03-14" in conflict.why


# ------------------------------------------------------------------------------------ violations


def battles(*years_of_battles, war="1914"):
    tl = Timeline().add("war").constrain("war", during=war)
    for number, year in enumerate(years_of_battles):
        battle = f"battle {number}"
        tl = tl.add(battle).constrain(battle, during=year).relate(battle, "follows", "war")
    return tl.solve()


def test_every_statement_that_a_wrong_date_contradicts_is_a_violation():
    tl = battles("1911", "1912", "1916", "1913")
    assert len(tl.conflicts) == 1
    given_up = [conflict.claims[-1].constraint.first for conflict in tl.violations]
    assert sorted(given_up) == ["battle 0", "battle 1", "battle 3"]


def test_a_violation_is_as_small_as_it_can_be_and_what_is_left_holds():
    tl = battles("1911", "1913", "1912")
    for conflict in tl.violations:
        assert len(conflict.claims) == 3
        kept = Timeline(tl.events, conflict.claims[:-1])
        assert kept.solve().conflicts == ()
        assert Timeline(tl.events, conflict.claims).solve().conflicts
    relations = {conflict.claims[-1] for conflict in tl.violations}
    rest = Timeline(tl.events, tuple(claim for claim in tl.claims if claim not in relations))
    assert rest.solve().violations == ()


def test_claims_of_rows_are_taken_in_the_order_of_their_numbers():
    def said(row):
        return Claim(During("vote", Interval.year(1990 + row)), source=Source(f"row {row}"))

    ranked = Timeline((Event("vote"),), tuple(map(said, (10, 9, 2, 11)))).claims
    assert [claim.source.rule for claim in ranked] == ["row 2", "row 9", "row 10", "row 11"]


# ---------------------------------------------------------------------------------- clock readings


def test_what_begins_in_the_second_in_which_something_ends_follows_it():
    tl = Timeline().add("alarm", "repair")
    tl = tl.constrain("alarm", start="2024-01-01T10:00:00", end="2024-01-01T10:05:00")
    alone = tl.solve()["alarm"].bounds
    assert alone.end_text == "2024-01-01T10:05"
    tl = tl.constrain("repair", start="2024-01-01T10:05:00").relate("repair", "follows", "alarm")
    assert not tl.solve().conflicts
    assert tl.solve()["alarm"].bounds.end_text == "2024-01-01T10:05"
    assert not tl.constrain("alarm", lasted="PT5M").solve().conflicts
    assert tl.constrain("alarm", lasted="PT5M2S").solve().conflicts


def test_what_begins_and_ends_in_one_second_is_no_contradiction():
    tl = Timeline().add("beep")
    tl = tl.constrain("beep", start="2024-01-01T10:00:07", end="2024-01-01T10:00:07").solve()
    assert not tl.conflicts
    assert str(tl["beep"].bounds) == "2024-01-01T10:00:07"


def test_what_ends_at_midnight_ends_on_the_day_before():
    tl = Timeline().add("shift").constrain("shift", end="2024-01-02T00:00:00").solve()
    assert tl["shift"].bounds.end_days == (738886, 738886)
    assert tl["shift"].bounds.end_text == "2024-01-01"


# ---------------------------------------------------------------------------------------- misuse


def test_misuse_says_what_is_wrong_and_what_to_do():
    tl = Timeline().add("battle", Event("peace", label="the peace of Westphalia"))
    with pytest.raises(UnknownEvent, match="add it first"):
        tl.constrain(During("siege", Interval.year(1648)))
    with pytest.raises(UnknownEvent, match="there are: battle, peace"):
        tl.constrain("siege", during="1648")
    with pytest.raises(InvalidClaim, match="is no date"):
        tl.constrain("battle", during="soon")
    with pytest.raises(InvalidClaim, match="is no relation"):
        tl.relate("battle", "beside", "peace")
    with pytest.raises(InvalidClaim, match="rename one"):
        tl.add(Event("battle", label="another battle"))
    with pytest.raises(NotSolved, match="solve"):
        list(tl)
    with pytest.raises(InvalidClaim, match="point such as"):
        Within("battle", Interval.year(1648))
    with pytest.raises(InvalidClaim, match="what did 'battle'"):
        tl.constrain("battle")
    with pytest.raises(InvalidClaim, match="which event"):
        tl.constrain(during="1648")
