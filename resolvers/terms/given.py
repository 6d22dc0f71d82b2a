"""A value that the caller gives, in place of words to read."""

from attrs import frozen

from resolvers.context import Context
from resolvers.terms.base import Resolution, Term
from resolvers.values import Value


@frozen
class Given(Term):
    """A time that is already resolved."""

    value: Value

    def resolve(self, context: Context) -> Resolution:
        return Resolution(self.value)
