"""Whether the names of two events can be names of one: compared word by word, precision first.

They must tell of the same act, of things that both name, and share a name where they have any. One
may say more than the other ("Anna Price resigned", "Mayor Price resigned in Oll"); where each says
something that the other does not, they are two ("Peter Smith died", "Mary Smith died").

>>> from timeline.identity.naming import naming
>>> alike(naming("The ferry Aurora sinks"), naming("sinking of the Aurora off Oll"))
True
>>> alike(naming("Prussia attacks Austria"), naming("Austria attacks Prussia"))
False
"""

from timeline.identity.naming import Naming


def alike(one: Naming, other: Naming) -> bool:
    """Whether what two names say can be said of one event."""
    if not (one.acts or other.acts):
        return one == other and bool(one.words)
    return (
        not (one.named - other.words and other.named - one.words)  # this settles most pairs
        and not one.acts.isdisjoint(other.acts)
        and one.marks == other.marks
        and one.numbers == other.numbers
        and (not one.kinds or not other.kinds or bool(one.kinds & other.kinds))
        and one.things <= other.words
        and other.things <= one.words
        and not (one.beside - other.words and other.beside - one.words)
        and _of_the_same(one, other)
        and not (_reversed(one, other) or _reversed(other, one))
    )


def named_alike(one: Naming, other: Naming) -> bool:
    """Whether they call by the same name whom it happened to, the one perhaps in full.

    >>> from timeline.identity.naming import naming
    >>> named_alike(naming("Anna Price resigns"), naming("Resignation of Mayor Price"))
    True
    """
    if one.names == other.names:
        return bool(one.names)
    short, long = sorted((one, other), key=lambda said: len(said.names))
    one_party = not long.doers or long.doers.issuperset(long.names)
    return one_party and bool(short.names) and long.names[-len(short.names) :] == short.names


def share_a_name(one: Naming, other: Naming) -> bool:
    """Whether there is a name in both."""
    return bool(one.named & other.named)


def _of_the_same(one: Naming, other: Naming) -> bool:
    """Whether it happened to the same: a place alone is enough only where it is all there is."""
    if not one.names and not other.names:
        return one.places == other.places or bool(one.places & other.places)
    if not one.names or not other.names:
        return one.named == other.named
    return not other.named.isdisjoint(one.names) and not one.named.isdisjoint(other.names)


def _reversed(one: Naming, other: Naming) -> bool:
    """Whether somebody suffers in one what he does in the other."""
    return bool((one.sufferers & other.doers) - other.sufferers)
