"""The Extended Date/Time Format (ISO 8601-2), levels 0 to 2: read, bounded, compared, written.

`parse` reads a text into a value whose `str` is EDTF again; `lower_strict` and its three siblings
are its bounds as day numbers; `compare` answers certain, possible or impossible; `from_value` and
`to_value` lead from and to the values of `resolvers`.

>>> from resolvers import edtf
>>> circa = edtf.parse("1860~")
>>> print(circa, circa.upper_fuzzy - circa.lower_fuzzy)
1860~ 1095
>>> edtf.compare("1984-06?", "<", "1990")
Certainty.CERTAIN
"""

from resolvers.edtf.certainty import Certainty
from resolvers.edtf.comparison import Operator, compare
from resolvers.edtf.components import Qualifier, Year
from resolvers.edtf.date import Date
from resolvers.edtf.extent import Bound, Extent
from resolvers.edtf.form import Edtf
from resolvers.edtf.forms import AllOf, DateTime, Ending, Interval, OneOf, Range
from resolvers.edtf.from_values import Written, from_value
from resolvers.edtf.reading import parse
from resolvers.edtf.to_values import to_value

__all__ = [
    "AllOf",
    "Bound",
    "Certainty",
    "Date",
    "DateTime",
    "Edtf",
    "Ending",
    "Extent",
    "Interval",
    "OneOf",
    "Operator",
    "Qualifier",
    "Range",
    "Written",
    "Year",
    "compare",
    "from_value",
    "parse",
    "to_value",
]
