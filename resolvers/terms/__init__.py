"""Terms: the meaning of time expressions before they are anchored, the same in every language.

A term is a small immutable tree without any date of its own: `Weekday(0)`, `MonthDay(2, 27)`,
`Shift(-1, DAY, of=Anniversary(5, of=EventRef(...)))`. `term.resolve(context)` evaluates it
against an anchor, as often as wanted.
"""
