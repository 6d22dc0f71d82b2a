"""The argument of an article on the peace talks of 2016, its claims given by hand.

The talks opened "on Monday"; the negotiations (the same beginning) began "a day before the fifth
anniversary of the outbreak of the conflict"; an intervention in the conflict "that began in
September". No clue alone dates the outbreak; together they date it to the day.
"""

import pytest

from resolvers.granularity import Granularity
from resolvers.values import Interval, Partial
from timeline import Claim, Event, Source, Strength, Timeline
from timeline.bounds import Bounds
from timeline.constraint import (
    Alternative,
    Anniversary,
    Choice,
    Distance,
    Fills,
    Merge,
    Nearest,
    Related,
    Within,
)
from timeline.point import DCT, end, start

LABELS = {
    "talks": "talks opened in Geneva",
    "negotiations": "the negotiations in Geneva",
    "anniversary": "the fifth anniversary of the outbreak",
    "outbreak": "the outbreak of the conflict",
    "conflict": "the conflict",
    "intervention": "the intervention in the conflict",
    "cease-fire": "a cease-fire introduced",
    "holding": "the cease-fire has held",
    "toll": "violence killed many people",
    "announcement": "the withdrawal was announced",
    "call": "he had called his ally",
    "agreement": "they agreed on a withdrawal",
    "withdrawal": "the withdrawal",
    "remaining": "the base would remain",
}
EVENTS = [Event(identifier, label=label) for identifier, label in LABELS.items()]


def stated(constraint, quote="", rule="rule", at=0):
    return Claim(constraint, source=Source(rule, quote, start=at, end=at + len(quote)))


def inferred(constraint, quote="", rule="rule", at=0):
    return Claim(constraint, Strength.INFERRED, Source(rule, quote, start=at, end=at + len(quote)))


def usual(constraint, quote="", rule="rule", at=0):
    return Claim(constraint, Strength.DEFAULT, Source(rule, quote, start=at, end=at + len(quote)))


SEPTEMBER = Choice(
    (
        Alternative("the conflict began", (Nearest(start("conflict"), Partial("XXXX-09")),)),
        Alternative(
            "the intervention began", (Nearest(start("intervention"), Partial("XXXX-09")),)
        ),
    )
)

CLAIMS = [
    stated(Nearest(start("talks"), Partial("XXXX-WXX-1")), "on Monday", "a weekday, past", 1600),
    inferred(Merge("talks", "negotiations"), "negotiations", "one beginning", 2600),
    stated(
        Distance(start("negotiations"), start("anniversary"), 1, 1, Granularity.DAY),
        "a day before the fifth anniversary",
        "an offset in days",
        2640,
    ),
    stated(Fills("anniversary"), "fifth anniversary", "an anniversary lasts all day", 2657),
    stated(
        Anniversary(start("anniversary"), 5, of=start("outbreak")),
        "fifth anniversary of the outbreak",
        "an anniversary",
        2657,
    ),
    inferred(Related("outbreak", ("starts", "equals"), "conflict"), "outbreak of", "a start", 2680),
    inferred(Distance(DCT, end("conflict"), low=0), "the conflict", "still told of", 2700),
    inferred(SEPTEMBER, "in September", "attached to the nearest noun", 200),
    stated(Nearest(start("cease-fire"), Partial("XXXX-02-27")), "on February 27", "past", 1300),
    inferred(Merge("cease-fire", "holding"), "has largely held", "holds since it began", 1320),
    inferred(Distance(DCT, end("holding"), low=0), "has largely held", "perfect of a state", 1320),
    inferred(Related("toll", ("starts", "during", "finishes"), "conflict"), "killed", "toll", 2900),
    inferred(Distance(end("toll"), DCT, low=0), "has killed", "perfect", 2900),
    inferred(Distance(end("announcement"), DCT, low=0), "announced", "past", 10),
    usual(Distance(start("announcement"), DCT, 0, 0, Granularity.DAY), "announced", "a report", 10),
    inferred(Distance(end("call"), start("announcement"), low=0), "had called", "past perfect", 30),
    inferred(Distance(end("agreement"), DCT, low=0), "agreed", "past", 900),
    inferred(Distance(start("agreement"), start("withdrawal"), low=0), "agreed", "decided", 900),
    usual(Distance(end("announcement"), start("withdrawal"), low=0), "withdrawal", "plan", 900),
    inferred(Distance(DCT, end("remaining"), low=1), "would remain", "future of a state", 2000),
]


@pytest.fixture(scope="module")
def article() -> Timeline:
    return Timeline(EVENTS, CLAIMS, dct="2016-03-14").solve()


@pytest.mark.parametrize(
    ("event", "started"),
    [
        ("talks", "2016-03-14"),
        ("negotiations", "2016-03-14"),
        ("anniversary", "2016-03-15"),
        ("outbreak", "2011-03-15"),
        ("conflict", "2011-03-15"),
        ("intervention", "2015-09-01/2015-09-30"),
        ("cease-fire", "2016-02-27"),
        ("holding", "2016-02-27"),
        ("announcement", "2016-03-14 or earlier"),
    ],
)
def test_what_the_article_entails_about_starts(article, event, started):
    assert article[event].bounds.start_text == started


def test_the_outbreak_has_exactly_the_bounds_of_its_day(article):
    day = Interval.day(2011, 3, 15)
    bounds = article["outbreak"].bounds
    assert (bounds.earliest_start, bounds.latest_start) == (day.start, day.end - 1)


def test_the_anniversary_fills_its_day_and_lies_after_the_publication(article):
    assert article["anniversary"].bounds == Bounds.filling(Interval.day(2016, 3, 15))


def test_conflict_and_cease_fire_go_on_at_the_publication(article):
    published = Interval.day(2016, 3, 14).start
    for ongoing in ("conflict", "holding", "remaining"):
        bounds = article[ongoing].bounds
        assert bounds.earliest_end >= published
        assert bounds.latest_end is None


def test_a_toll_lies_between_the_outbreak_and_the_publication(article):
    bounds = article["toll"].bounds
    assert bounds.earliest_start == Interval.day(2011, 3, 15).start
    assert bounds.latest_end == Interval.day(2016, 3, 14).end - 1


def test_a_report_is_likely_of_the_day_of_publication(article):
    assert article["announcement"].likely.start_text == "2016-03-14"
    assert article["announcement"].bounds.start_days[0] is None


def test_the_call_comes_before_the_announcement(article):
    assert str(article.relation("call", "announcement")) == "before or meets"


def test_the_withdrawal_follows_the_agreement_and_has_no_latest_bound(article):
    withdrawal = article["withdrawal"]
    assert withdrawal.bounds.latest_start is None
    assert withdrawal.likely.earliest_start >= Interval.day(2016, 3, 14).start
    assert article.certainty("agreement", "withdrawal") == "certain"
    assert article.certainty("announcement", "withdrawal") == "likely"


def test_september_moves_to_the_intervention_because_of_the_anniversary(article):
    (reading,) = article.readings
    assert reading.taken == "the intervention began"
    (passed_over,) = reading.passed_over
    assert passed_over[0] == "the conflict began"
    quotes = {claim.source.quote for claim in passed_over[1]}
    assert {"on Monday", "a day before the fifth anniversary"} <= quotes


def test_nothing_is_dropped_and_nothing_contradicts(article):
    assert article.dropped == article.conflicts == ()


def test_without_a_publication_date_a_known_outbreak_dates_the_article():
    outbreak = stated(Within(start("outbreak"), Interval.day(2011, 3, 15)))
    tl = Timeline(EVENTS, [*CLAIMS, outbreak]).solve()
    assert tl["talks"].bounds.start_text == "2016-03-14"
    first, last = tl.when(DCT)
    assert first == Interval.day(2016, 3, 14).start
    assert last == Interval.day(2016, 3, 20).end - 1


def test_without_any_date_the_order_and_the_reading_still_follow():
    tl = Timeline(EVENTS, CLAIMS).solve()
    assert tl["talks"].bounds.start_days == (None, None)
    assert tl.readings[0].taken == "the intervention began"
    assert tl.certainty("outbreak", "anniversary") == "certain"
    order = [event.id for event in tl]
    assert order.index("outbreak") < order.index("talks") < order.index("anniversary")


def test_the_order_is_a_readers_order(article):
    order = [event.id for event in article]
    assert order.index("outbreak") < order.index("intervention") < order.index("cease-fire")
    assert order.index("cease-fire") < order.index("talks") < order.index("anniversary")
    assert order.index("call") < order.index("announcement") < order.index("withdrawal")


def test_claims_in_any_order_give_the_same_timeline(article):
    shuffled = Timeline(EVENTS[::-1], CLAIMS[::-1], dct="2016-03-14").solve()
    assert shuffled == article
    assert list(shuffled) == list(article)


def test_the_explanation_of_the_outbreak_reads_like_an_argument(article):
    told = [
        line.strip().removeprefix("because ")
        for line in str(article.explain("outbreak")).splitlines()
    ]
    assert [line.split(":")[0] for line in told] == [
        "the outbreak of the conflict",
        "the outbreak of the conflict, start 2011-03-15",
        "the fifth anniversary of the outbreak, start 2016-03-15",
        "the negotiations in Geneva, start 2016-03-14",
        "talks opened in Geneva, start 2016-03-14",
        "publication 2016-03-14",
    ]
    assert "[inferred]" in told[3]


def test_what_the_explanation_of_the_outbreak_rests_on_dates_it_alone(article):
    claims = article.explain("outbreak").claims
    alone = Timeline(EVENTS, claims).solve()
    assert alone["outbreak"].bounds.start_text == "2011-03-15"
    assert len(claims) == 5


def test_the_explanation_of_the_intervention_says_why_it_is_not_the_conflict(article):
    explanation = str(article.explain("intervention"))
    assert "not read as 'the conflict began'" in explanation
    assert "fifth anniversary of the outbreak" in explanation
