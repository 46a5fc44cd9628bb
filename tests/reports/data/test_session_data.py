"""A session as plain data, for programs."""

import json
from pathlib import Path

from hotseat.domain.review.ledger import summarise
from hotseat.reports.data.session_data import session_data, summary_data
from hotseat.storage.session.transcript import load
from tests.sessions import answered_session


def test_a_session_as_data_holds_what_the_file_holds_and_what_follows_from_it(sessions: Path) -> None:
    path = answered_session(
        sessions,
        candidate="Sam",
        seconds={"situation": 41, "task": 52, "action": 118},
        notes=["+ #trust named her", "? why"],
        outcomes=["held", "gap"],
        scores={"cause-and-effect": 3},
        vote="inclined",
    )
    data = json.loads(json.dumps(session_data(load(path).session)))
    assert (data["candidate"], data["state"], data["started"]) == (
        "Sam",
        "finished",
        "2026-11-16T20:02:00+00:00",
    )
    [question] = data["questions"]
    assert (question["prompt"], question["answer_seconds"], question["first_word_seconds"]) == (
        "earn-trust-missed-commitment",
        211.0,
        10.0,
    )
    assert question["ledger"][1] == {
        "section": "task",
        "name": "Task",
        "low": 30,
        "high": 30,
        "spent": 52.0,
        "visits": 1,
        "verdict": "over",
        "by": 22,
        "share": 25,
        "plan_share": 11,
        "guess": None,
    }
    assert question["notes"][0]["principles"] == ["earn-trust"]
    assert [
        (follow_up["origin"], follow_up["seconds"], follow_up["outcome"])
        for follow_up in question["follow_ups"]
    ] == [
        ("note", 30.0, "held"),
        ("prompt", 30.0, "gap"),
    ]
    assert [(rating["criterion"], rating["score"]) for rating in question["ratings"]] == [
        ("cause-and-effect", 3)
    ]
    assert question["vote"] == "inclined"
    assert 1 <= len(question["advice"]) <= 3


def test_a_line_of_the_list_as_data_is_ready_for_json(sessions: Path) -> None:
    summary = summarise(load(answered_session(sessions)).session)
    data = json.loads(json.dumps(summary_data(summary)))
    assert (data["id"], data["seconds"], data["shares"]) == (summary.id, 270.0, [15, 11, 48, 19, 7])
