"""Which of the events of several documents are one: no event in two minds.

Two events are taken for one only where everything else that either may be is the same event too.
So a "council meeting in March" stays apart from the meetings of the 4th and of the 20th, which
cannot both be it, and a fire that one document dates once and another twice is not disputed.

>>> from timeline.chronology import Timeline
>>> from timeline.event import Event
>>> def told(document, label, date):
...     tl = Timeline().add(Event(f"{document}:{date}", label=label))
...     (event,) = tl.constrain(f"{document}:{date}", during=date).solve()
...     return Told(event, document)
>>> one, other = told("a", "siege of Tarn", "1573-05"), told("b", "the siege of Tarn", "1573")
>>> [bond.verdict.name for bond in bonds([one, other])]
['SAME']
>>> bonds([one, other, told("b", "siege of Tarn", "1573-05-07")])
()
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from attrs import frozen

from timeline.identity.verdict import Told, Verdict, gap, judge


@frozen
class Bond:
    """Two events that are one, and why."""

    first: Told
    second: Told
    verdict: Verdict


def bonds(told: Sequence[Told]) -> tuple[Bond, ...]:
    """The pairs that make one event of several, as few as join them; in the order of their ids."""
    found = [
        Bond(one, other, verdict)
        for one, other in _pairs(told)
        if (verdict := judge(one, other)) is not None
    ]
    settled = _settled(found)
    same = [bond for bond in found if bond.verdict is Verdict.SAME]
    doubtful = [bond for bond in same if bond not in settled]
    return _spanning([*settled, *(bond for bond in _settled(same) if bond in doubtful)])


def _pairs(told: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """The pairs that share a word of what happened and a name, or have no name."""
    shelves: dict[Hashable, list[Told]] = {}
    for one in told:
        if one.is_eligible:
            for word in _shelves(one):
                shelves.setdefault(word, []).append(one)
    seen: set[tuple[str, str]] = set()
    for shelf in shelves.values():
        pairs: Iterator[tuple[Told, Told]] = combinations(shelf, 2)
        for one, other in pairs:
            pair = (one.event.id, other.event.id)
            if pair not in seen:
                seen.add(pair)
                yield one, other


def _shelves(told: Told) -> Iterator[Hashable]:
    said = told.naming
    for act in sorted(said.acts) or [""]:
        if said.named:
            yield from ((act, name) for name in sorted(said.named))
        else:
            yield act, said.things


def _settled(found: Iterable[Bond]) -> list[Bond]:
    """Those between events that have all their bonds in common."""
    near: dict[str, set[str]] = {}
    for bond in found:
        one, other = bond.first.group, bond.second.group
        near.setdefault(one, {one}).add(other)
        near.setdefault(other, {other}).add(one)
    return [bond for bond in found if near[bond.first.group] == near[bond.second.group]]


def _spanning(found: Iterable[Bond]) -> tuple[Bond, ...]:
    """As few as join all: first those that are disputed, the nearest dates first."""

    def rank(bond: Bond) -> tuple[bool, int, list[str]]:
        one, other = bond.first.event, bond.second.event
        agreed = bond.verdict is Verdict.SAME
        return agreed, gap(one.bounds, other.bounds), sorted((one.id, other.id))

    root: dict[str, str] = {}
    kept = []
    for bond in sorted(found, key=rank):
        one, other = (_root(root, told.group) for told in (bond.first, bond.second))
        if one != other:
            root[other] = one
            kept.append(bond)
    return tuple(kept)


def _root(root: Mapping[str, str], group: str) -> str:
    while group in root:
        group = root[group]
    return group
