"""Shows the examples of docstrings as code on the pages of the API reference (a griffe extension).

Markdown would take `>>>` for three quotations inside each other.
"""

import re
from typing import Any

import griffe

_EXAMPLE = re.compile(r"(?m)^>>> .*(?:\n(?!\s*$).*)*(?:\n\n+>>> .*(?:\n(?!\s*$).*)*)*")


def fenced(docstring: str) -> str:
    """A docstring with each run of examples in a block of code."""
    return _EXAMPLE.sub(lambda example: f"```python\n{example[0]}\n```", docstring)


class Doctests(griffe.Extension):
    """Rewrites every docstring as it is loaded."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Fences the examples of one object."""
        if obj.docstring is not None:
            obj.docstring.value = fenced(obj.docstring.value)
