"""The EDTF line protocol."""

import io
import json

from timeline.jsonl_edtf import answer, run


def test_a_text_is_answered_with_its_bounds() -> None:
    assert answer({"id": "a", "text": "-0043-03~/.."}) == {
        "id": "a",
        "valid": True,
        "lower_strict": "-0043-03-01",
        "upper_strict": "inf",
        "lower_fuzzy": "-0044-02-01",
        "upper_fuzzy": "inf",
    }
    assert answer({"id": "b", "text": "/1815"})["lower_strict"] is None


def test_a_comparison_is_true_false_or_null() -> None:
    ask = {"id": 1, "left": "1815", "right": "181X"}
    assert answer({**ask, "op": "in"})["answer"] is None
    assert answer({**ask, "op": "<", "right": "1816"})["answer"] is True
    assert answer({**ask, "op": ">", "right": "1816"})["answer"] is False


def test_what_is_wrong_is_said_and_does_not_stop_the_run() -> None:
    lines = [
        '{"id": 1, "text": "1815-02-30"}',
        "",
        "no json",
        "[1]",
        '{"id": 2, "text": 5}',
        '{"id": 3, "left": "1815", "op": "~", "right": "1815"}',
        '{"id": 4}',
        '{"id": 5, "text": "1815"}',
    ]
    out = io.StringIO()
    run(lines, out)
    replies = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [reply["id"] for reply in replies] == [1, None, None, 2, 3, 4, 5]
    assert ["error" in reply for reply in replies] == [True] * 6 + [False]
    assert replies[0]["valid"] is False
    assert "line 3" in replies[1]["error"]
    assert "'~' is no comparison" in replies[4]["error"]
