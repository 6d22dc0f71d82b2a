"""The errors of the package, all of them kinds of `resolvers.ResolverError`.

A contradiction in a text is no error: it is data (`Timeline.conflicts`). These are raised for
misuse of the API and for input that cannot be read.
"""

from resolvers.errors import ResolverError


class TimelineError(ResolverError):
    """Base of every error that `timeline` raises on purpose."""


class InvalidClaim(TimelineError):
    """A claim, relation or bound that makes no sense by itself."""


class UnknownEvent(TimelineError):
    """No event has this id or these words, or more than one has them."""


class InputError(TimelineError):
    """Input that cannot be read: a missing file, wrong encoding, a malformed table."""


class NotSolved(TimelineError):
    """A question that only a solved timeline can answer."""
