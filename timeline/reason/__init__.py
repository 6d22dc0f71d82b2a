"""What follows from what is known: difference constraints, Allen's relations, contradictions.

Each module is one idea and knows as little as it can: `network` knows points and differences,
`allen` the interval algebra, `closure` disjunctions; text and calendars stay outside.
"""
