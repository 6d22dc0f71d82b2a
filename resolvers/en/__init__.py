"""English: its words (`words`), a module of reading rules for each family, and its context rules.

`grammar()` puts them together; nothing here knows how a term is anchored.
"""

from functools import cache

from resolvers.grammar import Grammar, Rule
from resolvers.language import Language


@cache
def language() -> Language:
    """English, ready to read."""
    from resolvers.en import (
        anaphora,
        clock,
        combine,
        dates,
        deictic,
        durations,
        filters,
        fiscal,
        numbers,
        offsets,
        periods,
        recurrences,
        references,
        shorthand,
        tense,
        weekdays,
        words,
        years,
    )

    families = (
        numbers,
        dates,
        years,
        weekdays,
        fiscal,
        periods,
        anaphora,
        clock,
        durations,
        shorthand,
        deictic,
        recurrences,
        references,
        offsets,
        combine,
    )
    lexicon = words.lexicon()
    for family in families:
        for entry in family.RULES.vocabulary:
            lexicon.add(entry.category, entry.words, trigger=entry.trigger, exact=entry.exact)
    rules: list[Rule] = [rule for family in families for rule in family.RULES.rules]
    grammar = Grammar(lexicon, rules, words.SUPERTYPES)
    return Language("en", grammar, filters.is_false_alarm, tense.governing_tense)
