"""A timeline by hand: building, asking, explaining."""

import json
import pickle
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest

import timeline
from resolvers.granularity import Granularity
from resolvers.values import Duration, Interval, Partial
from timeline import Claim, DatedEvent, Event, Relation, Source, Strength, Timeline
from timeline.constraint import Covers, Distance, During, Fills, Nearest, SameUnit, Within
from timeline.errors import InvalidClaim, UnknownEvent
from timeline.point import DCT, dct, end, start


def test_a_frozen_timeline_is_never_changed_only_answered_by_a_new_one():
    empty = Timeline()
    one = empty.add("battle")
    assert (len(empty), len(one)) == (0, 1)
    assert one.constrain("battle", during="1066") != one
    assert one.solve() == one
    with pytest.raises(AttributeError):
        one.dct = Interval.day(2016, 3, 14)


def test_equality_is_over_events_and_claims_in_any_order():
    ab = Timeline().add("a", "b").constrain("a", start="2001").constrain("b", start="2002")
    ba = Timeline().add("b", "a").constrain("b", start="2002").constrain("a", start="2001")
    assert ab == ba
    assert hash(ab) == hash(ba)


def test_a_day_is_shown_as_a_day_and_held_to_the_second():
    tl = Timeline().add("introduction").constrain("introduction", during="2016-02-27").solve()
    bounds = tl["introduction"].bounds
    day = Interval.day(2016, 2, 27)
    assert (bounds.earliest_start, bounds.latest_end) == (day.start, day.end)
    assert bounds.start_text == bounds.end_text == "2016-02-27"


def test_held_since_a_day_is_open_after_the_publication():
    tl = (
        Timeline(dct="2016-03-14")
        .add("truce")
        .constrain("truce", start="2016-02-27")
        .constrain(Distance(DCT, end("truce"), low=0))
        .solve()
    )
    assert str(tl["truce"].bounds) == "start 2016-02-27, end 2016-03-13 or later"


def test_for_two_weeks_is_the_difference_of_end_and_start():
    tl = Timeline().add("strike").constrain("strike", end="2016-03-14", lasted="P2W").solve()
    # The last second falls on the 14th, so the first fell on the 29th or, at midnight, the 1st.
    assert tl["strike"].bounds.start_text == "2016-02-29/2016-03-01"


def test_a_range_with_an_open_side_is_a_bound():
    tl = Timeline().add("founding").constrain("founding", start="../1988")
    assert tl.solve()["founding"].bounds.start_text == "1988-12-31 or earlier"


def test_events_fill_whole_units():
    tl = (
        Timeline()
        .add("year")
        .constrain(Fills("year", Granularity.YEAR))
        .constrain("year", start="2015")
    )
    assert tl.solve()["year"].bounds.is_exact
    tl = Timeline().add("year").constrain(Covers("year", Interval.year(2015))).solve()
    assert tl["year"].bounds.start_text == "2015-01-01 or earlier"


def test_years_before_christ_are_ordinary():
    tl = (
        Timeline()
        .add("ides", "funeral")
        .constrain("ides", during="BC0044-03-15")
        .constrain(Distance(start("ides"), start("funeral"), 5, 5, Granularity.DAY))
        .constrain("ides", start="XXXX-03-15")
        .solve()
    )
    assert tl["funeral"].bounds.start_text == "BC0044-03-20"


def test_each_document_has_a_publication_of_its_own():
    monday = Partial("XXXX-WXX-1")
    tl = Timeline().add("a", "b")
    for name, document, published in (
        ("a", "a.txt", Interval.day(2016, 3, 16)),
        ("b", "b.txt", Interval.day(2016, 3, 23)),
    ):
        tl = tl.constrain(
            Claim(
                Nearest(start(name), monday, to=dct(document)), source=Source("weekday", "Monday")
            ),
            Within(dct(document), published),
        )
    solved = tl.solve()
    assert solved["a"].bounds.start_text == "2016-03-14"
    assert solved["b"].bounds.start_text == "2016-03-21"


def test_events_are_found_by_the_words_of_their_phrase():
    tl = (
        Timeline()
        .add(
            Event("e1", label="the outbreak of the conflict", aliases=("the start of the war",)),
            Event("e2", label="the conflict", text="conflict"),
            Event("e3", label="talks in Geneva"),
        )
        .solve()
    )
    assert tl["outbreak"].id == "e1"
    assert tl["the war"].id == "e1"
    assert tl["conflict"].id == "e2", "an event called exactly so comes before one that mentions it"
    assert [event.id for event in tl.find("of the conflict")] == ["e2"]
    assert isinstance(tl["Geneva"], DatedEvent)
    with pytest.raises(UnknownEvent, match=r"e3 \(talks in Geneva\)"):
        tl["talks in Vienna"]


def test_relations_are_those_of_allen_and_friendlier_words():
    tl = Timeline().add("siege", "famine", "relief")
    tl = tl.relate("famine", "within", "siege").relate("siege", "met by", "relief")
    assert tl.solve().relation("famine", "relief") == Relation.AFTER | Relation.MET_BY
    apart = Timeline().add("a", "b").relate("a", "disjoint", "b")
    assert apart.solve().relation("a", "b") == (
        Relation.BEFORE | Relation.MEETS | Relation.MET_BY | Relation.AFTER
    )
    dated = apart.constrain("a", during="2001").constrain("b", start="2003").solve()
    assert dated.relation("a", "b") == Relation.BEFORE


def test_what_is_disjoint_is_pushed_apart_by_what_is_known():
    tl = (
        Timeline()
        .add("a", "b")
        .relate("a", "disjoint", "b")
        .constrain("a", start="2001-05-01", end="2001-05-31")
        .constrain("b", start="2001-05-10", lasted="P3M")
    )
    assert len(tl.solve().conflicts) == 1
    tl = (
        Timeline()
        .add("a", "b")
        .relate("a", "disjoint", "b")
        .constrain("a", start="2001-05-01", end="2001-05-31")
        .constrain("b", start="2001-05")
        .constrain("b", lasted="P3M")
    )
    # It lasts too long to end before May does, and can only start on the last day.
    assert tl.solve()["b"].bounds.start_text == "2001-05-31"


def test_an_explanation_is_a_tree_and_the_same_in_json():
    tl = (
        Timeline(dct="2016-03-16")
        .add(Event("talks", label="the talks"), Event("deal", label="the deal"))
        .constrain(
            Claim(
                Nearest(start("talks"), Partial("XXXX-WXX-1")),
                source=Source("a weekday, past", "on Monday", start=30, end=39),
            ),
            Claim(
                Distance(start("talks"), start("deal"), 1, 1, Granularity.DAY),
                Strength.INFERRED,
                Source("the next day", "a day later", start=60, end=71),
            ),
        )
        .solve()
    )
    explanation = tl.explain("deal")
    assert str(explanation).splitlines() == [
        "the deal",
        '  the deal, start 2016-03-15: "a day later" (the next day) [inferred]',
        '    because the talks, start 2016-03-14: "on Monday" (a weekday, past)',
        '      because publication 2016-03-16: "published 2016-03-16" (given by you)',
    ]
    data = json.loads(explanation.to_json())
    step = data["parts"][0]
    assert step["claims"][0]["quote"] == "a day later"
    assert step["because"][0]["claims"][0]["start"] == 30
    order = tl.explain("talks", "deal")
    assert "a day later" in str(order)
    turned = tl.explain("deal", "talks")
    assert turned.about == "it is the other way round: the talks starts no later than the deal"
    assert turned.parts == order.parts


def test_what_is_published_on_a_day_is_so_because_you_say_it_not_after_what_happened_that_day():
    text = "The board voted on Monday. The ferry will sail."
    told = str(timeline.from_text(text, "2019-05-20").explain("ferry will sail"))
    assert 'because publication 2019-05-20 or later: "published 2019-05-20" (given by you)' in told
    assert "Monday" not in told


def test_the_day_of_an_end_is_that_of_its_last_second_in_explanations_too():
    tl = Timeline(dct="2016-03-14").add("a").constrain(SameUnit(end("a"), DCT)).solve()
    assert "a, end 2016-03-14: given by you" in str(tl.explain("a"))


def test_nothing_known_is_said_so():
    assert str(Timeline().add("a").solve().explain("a")) == ("a\n  nothing is known about its time")


def test_timelines_can_be_pickled_and_asked_from_many_threads():
    names = [f"e{number:02}" for number in range(30)]
    tl = Timeline().add(*names).constrain("e00", start="2001")
    for one, other in pairwise(names):
        tl = tl.relate(one, "precedes", other)
    solved = pickle.loads(pickle.dumps(tl.solve()))
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda name: str(solved.relation("e15", name)), names * 4))
    assert found == [str(tl.solve().relation("e15", name)) for name in names] * 4


def test_wrong_values_are_refused_with_a_reason():
    tl = Timeline().add("a")
    with pytest.raises(InvalidClaim, match="is no duration"):
        tl.constrain("a", lasted="long")
    with pytest.raises(InvalidClaim, match="only a pattern"):
        Timeline(dct="XXXX-03-14")
    with pytest.raises(InvalidClaim, match="cannot fill"):
        tl.constrain(Fills("a", Granularity.PART_OF_DAY)).solve()
    with pytest.raises(InvalidClaim, match="at least 3 and at most 2"):
        Distance(start("a"), end("a"), 3, 2)
    assert (
        tl.constrain("a", lasted=Duration.of(days=2)).solve().relation("a", "a") == Relation.EQUALS
    )
    assert During(Event("a"), Interval.year(2001)) == During("a", Interval.year(2001))
