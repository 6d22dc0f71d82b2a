"""How often each rule that orders events is right, on annotated text.

    python benchmarks/order_rules.py GOLD.jsonl GIVEN.jsonl [--wrong RULE] [--write]

Both files hold a document a line: GOLD with `events` (spans) and `relations` between their starts
(a, b, BEFORE, AFTER, EQUAL or VAGUE), GIVEN the same documents as requests of `timeline annotate
--jsonl --events`, with the spans of the events. A rule is asked about every pair that is annotated
and that it speaks of; pairs annotated as VAGUE are counted apart. With --wrong, the pairs that a
rule gets wrong are shown in their context.

Two tables: claims that say something of the order of two starts, alone (not what follows from
several), and the likely order of pairs, each rule asked where those before it are silent. With
--write, the figures go into the docstrings of the rules.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from resolvers.find import find
from timeline.annotate import anchor_of
from timeline.annotate_events import given_expressions
from timeline.constraint import Distance
from timeline.event import Claim
from timeline.extract.mention import Mention
from timeline.extract.pairs import likely_order
from timeline.extract.reading import Reading
from timeline.point import Side
from timeline.read import claims_of, read

INVERSE = {"BEFORE": "AFTER", "AFTER": "BEFORE"}
MODULES = ("telling", "tenses", "ordering", "defaults", "pairs", "coreference")
Pair = tuple[str, str]
Table = dict[str, Counter[str]]


def documents(gold_path: str, given_path: str) -> Iterator[tuple[Reading, dict[Pair, str]]]:
    """Each document as it is read, and the annotated order of its events."""
    with open(gold_path, encoding="utf-8") as gold_lines:
        gold = {row["id"]: row for row in map(json.loads, gold_lines)}
    with open(given_path, encoding="utf-8") as given_lines:
        for request in map(json.loads, given_lines):
            row, text, anchor = gold[request["id"]], request["text"], anchor_of(request)
            found = find(text, anchor)
            if "timexes" in request:
                found = given_expressions(text, request["timexes"], found)
            spans = [(event["start"], event["end"]) for event in request["events"]]
            reading = read(text, anchor, expressions=found, events=spans)
            ids = {(m.start, m.end): reading.id_of(m) for m in reading.mentions}
            order = {}
            for relation in row["relations"]:
                ends = [row["events"][relation[key]] for key in ("a", "b")]
                a, b = (ids.get((end["start"], end["end"])) for end in ends)
                if a is not None and b is not None:
                    order[a, b] = relation["relation"]
                    order[b, a] = INVERSE.get(relation["relation"], relation["relation"])
            yield reading, order


def said_by(claim: Claim) -> Iterator[tuple[str, str, str]]:
    """The order of two starts that a claim says by itself."""
    said = claim.constraint
    if not isinstance(said, Distance) or said.low is None or said.low < 0:
        return
    at_once = said.first.side is Side.START and said.low == 0
    between = Side.INSTANT not in (said.first.side, said.second.side)
    if said.second.side is Side.START and between and not at_once:
        yield said.first.of, said.second.of, "BEFORE"


def measure(gold_path: str, given_path: str, wrong: str | None) -> tuple[Table, Table]:
    """How often what each rule claims, and what it holds likely, is right."""
    claimed: Table = defaultdict(Counter)
    likely: Table = defaultdict(Counter)
    for reading, order in documents(gold_path, given_path):
        mentions = {reading.id_of(m): m for m in reading.mentions}
        said = [
            (claimed, f"{claim.source.rule} ({claim.strength})", answer, (one, other))
            for claim in claims_of(reading)
            if isinstance(claim, Claim)
            for one, other, answer in said_by(claim)
        ]
        for pair in order:
            first, second = (mentions[event] for event in pair)
            if first.start < second.start:
                answer, rule = likely_order(reading, first, second)
                if answer is not None:
                    said.append((likely, rule, answer, pair))
        for table, rule, answer, pair in said:
            told = order.get(pair)
            if told is None:
                continue
            table[rule]["vague" if told == "VAGUE" else str(told == answer)] += 1
            if rule == wrong and told not in (answer, "VAGUE"):
                print(f"{told:7} not {answer:7} {context(reading, *(mentions[e] for e in pair))}")
    return claimed, likely


def context(reading: Reading, one: Mention, other: Mention) -> str:
    """The words of two mentions, and the text around them."""
    low, high = min(one.start, other.start), max(one.end, other.end)
    around = " ".join(reading.text[max(0, low - 60) : high + 60].split())
    return f"{one.text} / {other.text}: {around}"


def show(title: str, table: Table) -> None:
    print(f"{title:55} {'pairs':>6} {'right':>6} {'vague':>6}")
    for rule, counts in sorted(table.items(), key=lambda item: -item[1].total()):
        pairs = counts["True"] + counts["False"]
        right = f"{counts['True'] / pairs:.3f}" if pairs else "-"
        print(f"  {rule:53} {pairs:6} {right:>6} {counts['vague']:6}")


def write(table: Table, module: str) -> None:
    """Put the figures into the docstrings of the rules of a module of `timeline.extract`."""
    path = Path(__file__).parent.parent / "timeline" / "extract" / f"{module}.py"
    text = path.read_text(encoding="utf-8")
    totals: Table = defaultdict(Counter)
    for rule, counts in table.items():
        name = re.sub(r" \(\w+\)$|“.*”", "", rule).strip().replace(" ", "_")
        totals["signalled" if name == "signal" else name] += counts
    for name, counts in totals.items():
        pairs = counts["True"] + counts["False"]
        found = re.search(rf'def {name}\(.*?"""(.*?)"""', text, re.DOTALL)
        if found is None or not pairs:
            continue
        words = re.sub(r"\s*Right for [^\n]*\n?\s*$", "", found[1]).rstrip()
        figure = f"Right for {counts['True'] / pairs:.0%} of {pairs} pairs.".replace("%", " %")
        text = f"{text[: found.start(1)]}{words}\n\n    {figure}\n    {text[found.end(1) :]}"
    path.write_text(text, encoding="utf-8")


def main(arguments: list[str]) -> None:
    rest = [argument for argument in arguments if argument != "--write"]
    wrong = None
    if "--wrong" in rest:
        at = rest.index("--wrong")
        _, wrong = rest.pop(at), rest.pop(at)
    claimed, likely = measure(rest[0], rest[1], wrong)
    show("claims", claimed)
    show("likely order of pairs", likely)
    if "--write" in arguments:
        for module in MODULES:
            write(likely if module == "pairs" else claimed, module)


if __name__ == "__main__":
    main(sys.argv[1:])
