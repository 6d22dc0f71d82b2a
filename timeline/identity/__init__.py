"""Which events of several documents are one: by their names, by their times, and by no other.

`naming` reads the name of an event, `alike` compares two names, `verdict` looks at their times, and
`bonds` keeps those pairs that leave nothing in doubt.
"""
