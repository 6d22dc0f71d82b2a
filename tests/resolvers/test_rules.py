"""Every reading rule carries examples and counter-examples; here they are held to them."""

import pytest

from resolvers import Anchor, find
from resolvers.language import load

PUBLISHED = Anchor("2016-03-14")  # a Monday
LANGUAGE = load("en")
RULES = LANGUAGE.grammar.rules if LANGUAGE else ()


@pytest.mark.parametrize(
    ("rule", "text", "value"),
    [(rule.name, text, value) for rule in RULES for text, value in rule.examples],
)
def test_a_rule_reads_its_examples(rule: str, text: str, value: str) -> None:
    assert "; ".join(str(found.value) for found in find(text, PUBLISHED)) == value, rule


@pytest.mark.parametrize(
    ("rule", "text"), [(rule.name, text) for rule in RULES for text in rule.never]
)
def test_a_rule_leaves_its_counterexamples_alone(rule: str, text: str) -> None:
    assert rule not in {found.rule for found in find(text, PUBLISHED)}
