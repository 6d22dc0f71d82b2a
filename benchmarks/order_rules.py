"""How often each rule that orders events is right, on annotated text.

    python benchmarks/order_rules.py GOLD.jsonl GIVEN.jsonl [--wrong RULE]

Both files hold a document a line: GOLD with `events` (spans) and `relations` between their starts
(a, b, BEFORE, AFTER, EQUAL or VAGUE), GIVEN the same documents as requests of `timeline annotate
--jsonl --events`, with the spans of the events. A rule is asked about every pair that is annotated
and that it speaks of; pairs annotated as VAGUE are counted apart. With --wrong, the pairs that a
rule gets wrong are shown in their context.

Two tables: claims that say something of the order of two starts, alone (not what follows from
several), and the likely order of pairs, each rule asked where those before it are silent.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator

from resolvers.find import find
from timeline.annotate import anchor_of
from timeline.annotate_events import given_expressions
from timeline.constraint import Distance, Merge, Side
from timeline.event import Claim
from timeline.extract.pairs import likely_order
from timeline.extract.reading import Reading
from timeline.read import claims_of, read

INVERSE = {"BEFORE": "AFTER", "AFTER": "BEFORE"}
Pair = tuple[str, str]


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
    match claim.constraint:
        case Distance(first, second, low) if low is not None and low >= 0:
            at_once = first.side is Side.START and low == 0
            if second.side is Side.START and Side.INSTANT not in (first.side, second.side):
                if not at_once:
                    yield first.of, second.of, "BEFORE"
        case Merge(first, second):
            yield first, second, "EQUAL"


def main(gold_path: str, given_path: str, wrong: str | None) -> None:
    claimed: dict[str, Counter[str]] = defaultdict(Counter)
    likely: dict[str, Counter[str]] = defaultdict(Counter)
    for reading, order in documents(gold_path, given_path):
        mentions = {reading.id_of(m): m for m in reading.mentions}

        def count(
            table: dict[str, Counter[str]],
            rule: str,
            answer: str,
            pair: Pair,
            order: dict[Pair, str] = order,
            reading: Reading = reading,
        ) -> None:
            told = order.get(pair)
            if told is None:
                return
            table[rule]["vague" if told == "VAGUE" else str(told == answer)] += 1
            if rule == wrong and told not in (answer, "VAGUE"):
                one, other = (mentions[event] for event in pair)
                low, high = min(one.start, other.start), max(one.end, other.end)
                context = " ".join(reading.text[max(0, low - 60) : high + 60].split())
                print(f"{told:7} not {answer:7} {one.text} / {other.text}: {context}")

        for claim in claims_of(reading):
            if isinstance(claim, Claim):
                for one, other, answer in said_by(claim):
                    name = f"{claim.source.rule} ({claim.strength})"
                    count(claimed, name, answer, (one, other))
        for (one, other), _ in order.items():
            a, b = mentions[one], mentions[other]
            if a.start < b.start:
                answer, rule = likely_order(reading, a, b)
                if answer is not None:
                    count(likely, rule, answer, (one, other))
    show("claims", claimed)
    show("likely order of pairs", likely)


def show(title: str, table: dict[str, Counter[str]]) -> None:
    print(f"{title:55} {'pairs':>6} {'right':>6} {'vague':>6}")
    for rule, counts in sorted(table.items(), key=lambda item: -item[1].total()):
        pairs = counts["True"] + counts["False"]
        right = f"{counts['True'] / pairs:.3f}" if pairs else "-"
        print(f"  {rule:53} {pairs:6} {right:>6} {counts['vague']:6}")


if __name__ == "__main__":
    rest = sys.argv[1:]
    shown = rest.pop(rest.index("--wrong") + 1) if "--wrong" in rest else None
    main(*[argument for argument in rest if argument != "--wrong"][:2], wrong=shown)
