"""Durations and recurrences: values that no anchor changes."""

from attrs import frozen

from resolvers.anchor import Domain
from resolvers.context import Context
from resolvers.terms.base import Resolution, Term
from resolvers.values import Duration, Partial, Recurrence

# TIMEX2 writes "daily" and "annually" as some day and some year.
_UNITS = {"P1D": Partial("XXXX-XX-XX"), "P1W": Partial("XXXX-WXX"), "P1M": Partial("XXXX-XX")}


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
        period = self.period
        if context.domain is Domain.NARRATIVE and self.quantifier is None and not self.frequency:
            period = _UNITS.get(str(period), period)
        return Resolution(Recurrence(period, self.quantifier, self.frequency))
