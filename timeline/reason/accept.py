"""Which claims hold: accepted in order, the rest dropped, set aside as conflicts, or reread.

The outcome is that of taking the claims one after the other, in order of acceptance, and leaving
out whatever contradicts those taken before: the lexicographically first consistent set. It is
reached the other way round, for speed: all claims are solved together, and only where they clash
is the weakest claim of a minimal contradiction dropped, or the next reading of a choice tried. A
claim that lost to one which was itself lost later is tried again, so that nothing depends on which
contradiction happened to be found first.

Stated claims are never dropped: a contradiction among them alone is a conflict, and all of its
claims are set aside. Conflicts found one after the other are disjoint, and when no further one is
left their family is maximal.
"""

from collections.abc import Iterator, Sequence

from attrs import define, field, frozen

from timeline.constraint import points_of
from timeline.event import Strength
from timeline.reason.fixpoint import Fixed
from timeline.reason.problem import Part, Problem, Selection

TRIALS = 300  # solves spent on second thoughts and on combinations of readings; fewer ...
EFFORT = 60_000  # ... where there are so many events that trials times events pass this
UNDIVIDED = 120  # events that are looked at together
PARTS = 6  # into which a longer stretch that contradicts itself is divided

Grounds = frozenset[tuple[int, int]]
"""Claims, each with the reading in force: what another one contradicts."""


@frozen(eq=False)
class Accepted:
    """The claims in force, and what became of the others, all by rank.

    `dropped` gives for each dropped claim those it contradicts; `passed_over` gives for a choice
    the grounds against each of its readings that was not taken; `open_choices` are those of which
    no reading fits. `settled` is false where the trials ran out before everything was tried.
    """

    selection: dict[int, int]
    conflicts: tuple[tuple[int, ...], ...]
    dropped: dict[int, Grounds]
    passed_over: dict[int, tuple[Grounds, ...]]
    open_choices: frozenset[int]
    settled: bool
    fixed: Fixed


@define(eq=False)
class _Acceptance:
    """The state while claims are being accepted."""

    problem: Problem
    selection: dict[int, int]
    conflicts: list[tuple[int, ...]] = field(factory=list)
    dropped: dict[int, Grounds] = field(factory=dict)
    passed: dict[int, list[Grounds]] = field(factory=dict)
    open_choices: set[int] = field(factory=set)
    decided: set[int] = field(factory=set)
    trials: int = TRIALS
    known: tuple[Selection, Fixed] | None = None
    """Some claims that hold together, and their bounds, from which to go on."""

    def __attrs_post_init__(self) -> None:
        self.trials = max(20, min(TRIALS, EFFORT // (len(self.problem.events) + 1)))

    def run(self) -> Accepted:
        """Resolve one contradiction after the other until what is left can hold."""
        problem = self.problem
        fixed = self._consistent(problem.whole, range(len(problem.claims)), 0, len(problem.events))
        while self._second_thought():
            fixed = self._consistent(problem.whole, range(len(problem.claims)), 0, 0)
        return self._accepted(fixed)

    def _consistent(self, part: Part, numbers: Sequence[int], first: int, beyond: int) -> Fixed:
        """Resolve all contradictions among some claims, which lie within a stretch of events.

        Most contradictions are among neighbours, and cost far less to find there: a stretch that
        contradicts itself is made consistent in smaller stretches before it is looked at again.
        """
        divided = beyond - first <= UNDIVIDED
        while True:
            here = {n: self.selection[n] for n in numbers if n in self.selection}
            whole = part is self.problem.whole
            outcome = part.solve(here, self.known if whole else None)
            if isinstance(outcome, Fixed):
                if whole:
                    self.known = here, outcome
                return outcome
            if divided:
                self._resolve(self.problem.core(outcome, here))
                continue
            divided = True
            size = -(-(beyond - first) // PARTS)
            for start in range(first, beyond, size):
                end = min(beyond, start + size)
                nearby = self.problem.within(numbers, start, end)
                self._consistent(self.problem.part(nearby), nearby, start, end)

    def _resolve(self, core: tuple[int, ...]) -> None:
        """Make one claim of a contradiction give way; set all aside where all are stated."""
        weakest = max(core)
        if self.problem.claims[weakest].strength is Strength.STATED:
            self.conflicts.append(core)
            for number in core:
                del self.selection[number]
            return
        grounds = frozenset((other, self.selection[other]) for other in core if other != weakest)
        if not self.problem.is_choice(weakest):
            del self.selection[weakest]
            self.dropped[weakest] = grounds
            return
        passed = self.passed.setdefault(weakest, [])
        passed.append(grounds)
        reading = self.selection[weakest] + 1
        if reading < self.problem.alternatives(weakest):
            self.selection[weakest] = reading
        elif weakest in self.open_choices or not self._change_another(weakest):
            self._leave_open(weakest, grounds)

    def _change_another(self, stuck: int) -> bool:
        """Let a choice that nothing fits have one of its readings by rereading another choice."""
        against = {number for grounds in self.passed[stuck] for number, _ in grounds}
        for other in sorted(filter(self.problem.is_choice, against), reverse=True):
            for changed in range(self.selection.get(other, 0) + 1, self._readings(other)):
                for reading in range(self._readings(stuck)):
                    if self.trials <= 0:
                        return False
                    self.trials -= 1
                    trial = {n: r for n, r in self.selection.items() if n < stuck}
                    trial |= {other: changed, stuck: reading}
                    if isinstance(self.problem.solve(trial), Fixed):
                        self._settle_together(other, changed, stuck, reading)
                        return True
        return False

    def _settle_together(self, other: int, changed: int, stuck: int, reading: int) -> None:
        """Record that one choice was reread so that another has a reading at all."""
        against = self.passed[stuck]
        grounds = frozenset().union(*against) - {(other, self.selection[other])}
        self.passed[other] = [*self.passed.get(other, ()), *[grounds] * changed][:changed]
        self.passed[stuck] = against[:reading]
        self.selection |= {other: changed, stuck: reading}
        self.decided |= {other, stuck}

    def _leave_open(self, choice: int, grounds: Grounds) -> None:
        hull = self.problem.hull(choice)
        if hull is None or choice in self.open_choices:
            del self.selection[choice]
            self.dropped[choice] = grounds
        else:
            self.selection[choice] = hull
        self.open_choices.add(choice)

    def _second_thought(self) -> bool:
        """Try the first claim again that gave way to something no longer in force."""
        if self.trials <= 0:
            return False
        for number in sorted({*self.dropped, *self.passed}):
            if number in self.decided:
                continue  # several choices settled it together
            if not all(self._in_force(grounds) for grounds in self._against(number)):
                self.trials -= 1
                self.dropped.pop(number, None)
                self.passed.pop(number, None)
                self.open_choices.discard(number)
                self.selection[number] = 0
                return True
        return False

    def _against(self, number: int) -> Iterator[Grounds]:
        if number in self.dropped:
            yield self.dropped[number]
        yield from self.passed.get(number, ())

    def _in_force(self, grounds: Grounds) -> bool:
        return all(self.selection.get(number) == reading for number, reading in grounds)

    def _readings(self, number: int) -> int:
        return self.problem.alternatives(number)

    def _accepted(self, fixed: Fixed) -> Accepted:
        return Accepted(
            dict(sorted(self.selection.items())),
            tuple(sorted(self.conflicts)),
            dict(sorted(self.dropped.items())),
            {number: tuple(grounds) for number, grounds in sorted(self.passed.items())},
            frozenset(self.open_choices),
            self.trials > 0,
            fixed,
        )


@define(eq=False)
class _OneByOne(_Acceptance):
    """Claims that are all stated, of which in each contradiction only one gives way."""

    def _resolve(self, core: tuple[int, ...]) -> None:
        self.conflicts.append(core)
        del self.selection[max(core, key=self._gives_way)]

    def _gives_way(self, number: int) -> tuple[bool, int]:
        """What is said between two events first, and what was told last."""
        constraint = self.problem.claims[number].constraint
        about = {point.of for point in points_of(constraint)}
        return len(about) > 1, number


def violations(problem: Problem) -> tuple[tuple[int, ...], ...]:
    """A minimal contradiction for each stated claim that has to give way, by their numbers."""
    stated = (n for n, c in enumerate(problem.claims) if c.strength is Strength.STATED)
    return _OneByOne(problem, dict.fromkeys(stated, 0)).run().conflicts


def accept(
    problem: Problem, strengths: tuple[Strength, ...], before: Accepted | None = None
) -> Accepted:
    """Accept the claims of the strengths given, on top of those accepted before."""
    start = dict(before.selection) if before else {}
    for number, claim in enumerate(problem.claims):
        if claim.strength in strengths:
            start[number] = 0
    known = (before.selection, before.fixed) if before else None
    return _Acceptance(problem, start, known=known).run()
