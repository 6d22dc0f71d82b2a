"""Durations and recurrences: values that no anchor changes."""

from attrs import frozen

from resolvers.anchor import Context
from resolvers.terms.base import Resolution, Term
from resolvers.values import Duration, Partial, Recurrence


@frozen
class Amount(Term):
    """A duration: "two weeks", "a five-year" conflict."""

    duration: Duration

    def resolve(self, context: Context) -> Resolution:
        return Resolution(self.duration)


@frozen
class Every(Term):
    """A set of times: "every Tuesday", "daily", "twice a year"."""

    period: Duration | Partial
    quantifier: str | None = None
    frequency: str | None = None

    def resolve(self, context: Context) -> Resolution:
        return Resolution(Recurrence(self.period, self.quantifier, self.frequency))
