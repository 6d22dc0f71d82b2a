"""Instants: moments without a length, which Allen's thirteen relations do not speak of.

An instant is a single point of the network. It stands before, at or after another instant, and
before, at the start of, during, at the end of, or after an interval. As in `allen`, the members
of both enums stand in the order of their signs, and everything else is read off those.

An interval is half-open, so an instant at its end is the first moment outside of it.

Source: M. Vilain, "A system for reasoning about time", AAAI 1982; M. Vilain and H. Kautz,
"Constraint propagation algorithms for temporal reasoning", AAAI 1986.
"""

from enum import Flag, auto
from itertools import product

from timeline.reason.allen import sign
from timeline.reason.endpoints import Points, can_stand, widest_gaps
from timeline.reason.network import Solution


class Order(Flag):
    """How one instant stands to another.

    >>> Order.BEFORE.then(Order.AT), (Order.BEFORE | Order.AT).converse
    (<Order.BEFORE: 1>, <Order.AT|AFTER: 6>)
    """

    BEFORE = auto()
    AT = auto()
    AFTER = auto()

    @property
    def converse(self) -> "Order":
        """How the second instant stands to the first."""
        found = Order(0)
        for way, order in ORDERS.items():
            if order in self:
                found |= ORDERS[-way]
        return found

    def then(self, other: "Order") -> "Order":
        """How A can stand to C, where A stands so to B, and B stands `other` to C."""
        found = Order(0)
        for a, b, c in product(range(3), repeat=3):
            if order_of(a, b) in self and order_of(b, c) in other:
                found |= order_of(a, c)
        return found


class Position(Flag):
    """How an instant stands to an interval."""

    BEFORE = auto()
    STARTS = auto()
    DURING = auto()
    FINISHES = auto()
    AFTER = auto()


ORDERS = dict(zip((-1, 0, 1), Order, strict=True))
"""The order of each sign of `instant - other`."""

POSITIONS = dict(zip(((-1, -1), (0, -1), (1, -1), (1, 0), (1, 1)), Position, strict=True))
"""The position of each pair of signs of `instant - start` and `instant - end`."""


def order_of(instant: int, other: int) -> Order:
    """The order of two instants that are known.

    >>> order_of(3, 5)
    <Order.BEFORE: 1>
    """
    return ORDERS[sign(instant - other)]


def position_of(instant: int, interval: tuple[int, int]) -> Position:
    """The position of a known instant in a known interval.

    >>> position_of(5, (3, 5))
    <Position.FINISHES: 8>
    """
    start, end = interval
    if start >= end:
        raise ValueError(f"{interval}: an interval must end after it starts")
    return POSITIONS[sign(instant - start), sign(instant - end)]


def possible_order(solution: Solution, instant: int, other: int) -> Order:
    """The orders of two points that some schedule of the network realises.

    >>> from timeline.reason.network import Network, difference
    >>> possible_order(Network(3, difference(1, 2, low=0)).solve(), 1, 2)
    <Order.BEFORE|AT: 3>
    """
    gaps = widest_gaps(solution, (instant, other))
    found = Order(0)
    for way, order in ORDERS.items():
        if can_stand(gaps, [((0, 1), way)]):
            found |= order
    return found


def possible_position(solution: Solution, instant: int, interval: Points) -> Position:
    """The positions of a point in an interval that some schedule of the network realises.

    >>> from timeline.reason.network import Network, difference
    >>> claims = [*difference(1, 2, 9, 9), *difference(1, 3, low=5)]
    >>> possible_position(Network(4, claims).solve(), 3, (1, 2))
    <Position.DURING|FINISHES|AFTER: 28>
    """
    gaps = widest_gaps(solution, (instant, *interval))
    proper = ((1, 2), -1)  # an interval ends after it starts
    found = Position(0)
    for (to_start, to_end), position in POSITIONS.items():
        if can_stand(gaps, [((0, 1), to_start), ((0, 2), to_end), proper]):
            found |= position
    return found
