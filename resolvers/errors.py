"""The errors of the package: one base class and its few kinds.

A message says what was wrong, where, and what to do about it.

>>> try:
...     raise NoTimeExpression("no time expression in 'banana'")
... except ResolverError as error:
...     print(error)
no time expression in 'banana'
"""


class ResolverError(Exception):
    """Base of every error that `resolvers` raises on purpose."""


class NoTimeExpression(ResolverError):
    """The text holds no time expression, or more than the one that was asked for."""


class ImpossibleDate(ResolverError):
    """A date that no calendar has, such as 30 February."""


class InvalidValue(ResolverError):
    """A value, or its TIMEX3 or EDTF text, that does not follow its grammar."""


class InvalidAnchor(ResolverError):
    """An anchor that cannot be used: a publication date that is none, an unknown zone or domain."""


class NotExpressible(ResolverError):
    """A value that the notation or type asked for cannot say, such as a duration in EDTF."""


class UnknownLanguage(ResolverError):
    """A language for which there are neither rules of our own nor a fallback."""
