"""How the property tests run: without deadlines, and in CI with the same examples every time.

A deadline measures the machine, not the code; and what CI says of a commit should not depend on
luck. At a desk every run tries new examples.
"""

import os

from hypothesis import settings

os.environ["COLUMNS"] = "140"  # tables do not depend on the terminal that the tests run in

settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")
