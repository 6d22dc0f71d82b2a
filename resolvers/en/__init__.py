"""English: its words (`words`), a module of reading rules for each family, and its context rules.

`grammar()` puts them together; nothing here knows how a term is anchored.
"""

from functools import lru_cache

from resolvers.grammar import Grammar, Rule
from resolvers.language import Language


@lru_cache(maxsize=16)
def language(names: frozenset[str] = frozenset()) -> Language:
    """English, ready to read, with names that the caller knows the dates of."""
    from resolvers.en import (
        anaphora,
        asides,
        bounded_amounts,
        bounds,
        clock,
        clock_ranges,
        combine,
        dates,
        day_ranges,
        deictic,
        durations,
        event_phrases,
        events,
        filters,
        fiscal,
        holidays,
        iso,
        lasting,
        letters,
        moments,
        named,
        nights,
        nth,
        numbers,
        numeric_dates,
        offsets,
        parts,
        periods,
        phases,
        qualifiers,
        range_ends,
        ranges,
        recurrences,
        recurring_days,
        references,
        register,
        shared_years,
        shorthand,
        spans,
        tense,
        weekdays,
        words,
        workdays,
        years,
        zones,
    )

    families = (
        iso,
        numeric_dates,
        numbers,
        dates,
        day_ranges,
        years,
        weekdays,
        holidays,
        fiscal,
        parts,
        periods,
        anaphora,
        clock,
        clock_ranges,
        zones,
        spans,
        durations,
        bounded_amounts,
        shorthand,
        workdays,
        deictic,
        recurrences,
        recurring_days,
        references,
        nights,
        nth,
        lasting,
        letters,
        events,
        offsets,
        combine,
        phases,
        shared_years,
        qualifiers,
        moments,
        ranges,
        bounds,
    )
    lexicon = words.lexicon()
    books = [named.family(names), *(family.RULES for family in families)]
    for book in books:
        for entry in book.vocabulary:
            lexicon.add(entry.category, entry.words, trigger=entry.trigger, exact=entry.exact)
    rules: list[Rule] = [rule for book in books for rule in book.rules]
    grammar = Grammar(lexicon, rules, words.SUPERTYPES)
    return Language(
        "en",
        grammar,
        filters.is_false_alarm,
        tense.governing_tense,
        event_phrases.object_of,
        range_ends.ends_of,
        register.is_talk,
        range_ends.opening,
        asides.stands_aside,
    )
