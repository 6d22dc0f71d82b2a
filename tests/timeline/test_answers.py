"""Answers that are neither yes nor no: how sure, how likely, in which order to expect."""

import pytest

from resolvers.edtf.certainty import Certainty
from resolvers.granularity import Granularity
from timeline import Timeline
from timeline.point import start


@pytest.fixture(scope="module")
def trial() -> Timeline:
    return (
        Timeline()
        .add("raid", "arrest", "trial", "appeal", "rumour")
        .constrain("raid", start="1888-03-02", lasted="PT3H")
        .constrain("arrest", during="1888-03")
        .constrain("trial", during="1888-04")
        .constrain("appeal", during="1888-04")
        .relate("trial", "precedes", "appeal")
        .solve()
    )


def test_whether_a_relation_holds_has_three_answers(trial):
    assert trial.holds("arrest", "precedes", "trial") is Certainty.CERTAIN
    assert trial.holds("raid", "precedes", "arrest") is Certainty.POSSIBLE
    assert trial.holds("trial", "within", "arrest") is Certainty.IMPOSSIBLE
    assert trial.holds("raid", "within", "arrest", at=Granularity.DAY) is Certainty.POSSIBLE


def test_no_answer_of_three_passes_for_yes_or_no(trial):
    with pytest.raises(TypeError, match="not a bool"):
        bool(trial.holds("raid", "before", "arrest"))
    with pytest.raises(TypeError, match="no bool"):
        bool(trial.certainty("raid", "arrest"))


def test_a_probability_is_one_or_nothing_exactly_where_that_is_certain(trial):
    assert trial.probability("trial", "before", "appeal").value == 1
    assert trial.probability("appeal", "before", "trial").value == 0
    between = trial.probability("raid", "before", "arrest")
    assert 0 < between.value < 1


def test_a_probability_that_needs_an_open_bound_is_none(trial):
    assert trial.probability("raid", "before", "rumour") is None


def test_other_weights_are_given_by_name(trial):
    flat = trial.probability("raid", "before", "arrest")
    bell = trial.probability("raid", "before", "arrest", shape="pert")
    assert bell.value > flat.value, "the middle of March counts for more"
    with pytest.raises(ValueError, match="square"):
        trial.probability("raid", "before", "arrest", shape="square")


def test_the_expected_order_goes_by_mean_starts_and_leaves_the_open_ones_last(trial):
    expected = trial.expected_order()
    assert [one.event.id for one in expected] == ["raid", "arrest", "trial", "appeal", "rumour"]
    assert expected[-1].start is None
    for one in expected[:-1]:
        low, high = trial.when(start(one.event.id))
        assert low <= one.start <= high
