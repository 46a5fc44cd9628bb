"""Ratings from the candidate's page: on a real socket, into the state folder, beside a real session."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from hotseat.desk.following import Following
from hotseat.desk.rating_elsewhere import RatingElsewhere
from hotseat.domain.bank.level import Criterion
from hotseat.domain.session.question import Question
from hotseat.storage.files.user_folders import state_folder
from hotseat.web import ratings as web_ratings
from tests.sessions import Practice, begin
from tests.tui.driving import BEHAVIORAL
from tests.web.serving import Answer, Served, serving

LINES = ("one", "two", "three", "four")
CRITERIA = (
    Criterion("trust", "behavioral", "Earn Trust", LINES),
    Criterion("clear", "behavioral", "Clear", LINES),
)


@pytest.fixture
def practice(sessions: Path) -> Practice:
    """An answer that has ended."""
    practice = begin(sessions, candidate="Sam")
    practice.ask(BEHAVIORAL)
    practice.rehearsal.next()
    practice.rehearsal.end_answer()
    return practice


@pytest.fixture
def served(sessions: Path, practice: Practice) -> Iterator[Served]:
    following = Following(sessions)
    with serving(following.look, ratings=following) as served:
        with served.watching(served.rating_path) as next_view:
            while next_view()["stage"] != "between":
                pass
        yield served
    practice.journal.close()


@pytest.fixture
def elsewhere(practice: Practice) -> RatingElsewhere:
    elsewhere = RatingElsewhere(practice.path)
    assert elsewhere.ask(practice.rehearsal.session, CRITERIA)
    return elsewhere


def rating(practice: Practice, **changed: object) -> bytes:
    sent = {"session": practice.rehearsal.session.header.id, "question": 1, "scores": {"trust": 3}}
    return json.dumps({**sent, "done": False, **changed}).encode()


def send(served: Served, body: bytes, **headers: str) -> Answer:
    own = {"Origin": f"http://{served.host}", "Content-Type": "application/json"}
    return served.ask(f"{served.rating_path}ratings", "POST", {**own, **headers}, body)


def given(elsewhere: RatingElsewhere) -> tuple[dict[str, int], bool]:
    rating = elsewhere.given()
    assert rating is not None
    return dict(rating.scores), rating.done


def asked_question(practice: Practice) -> Question:
    question = practice.rehearsal.session.question
    assert question is not None
    return question


def test_the_candidates_page_is_told_what_to_rate_and_the_other_is_not(
    served: Served, practice: Practice, elsewhere: RatingElsewhere
) -> None:
    practice.rehearsal.rate(CRITERIA[0], 2)
    with served.watching(served.rating_path) as next_view:
        while (asked := next_view()["rating"]) is None:
            pass
    assert [criterion["name"] for criterion in asked["criteria"]] == ["Earn Trust", "Clear"]
    assert (asked["scores"], asked["done"]) == ({}, False), "the interviewer's rating is in it"
    with served.watching() as next_view:
        assert "rating" not in next_view()


def test_a_rating_is_left_in_the_state_folder_and_not_in_the_session(
    served: Served, practice: Practice, elsewhere: RatingElsewhere
) -> None:
    before = practice.path.read_bytes()
    assert send(served, rating(practice)).status == 204
    assert given(elsewhere) == ({"trust": 3}, False)
    assert send(served, rating(practice, scores={"trust": 4, "clear": 1}, done=True)).status == 204
    assert given(elsewhere) == ({"trust": 4, "clear": 1}, True)
    assert practice.path.read_bytes() == before
    modes = {path.stat().st_mode & 0o777 for path in (state_folder() / "ratings").iterdir()}
    assert modes == {0o600}


def test_what_was_rated_comes_back_to_a_page_that_is_opened_again(
    served: Served, practice: Practice, elsewhere: RatingElsewhere
) -> None:
    assert send(served, rating(practice)).status == 204
    with served.watching(served.rating_path) as next_view:
        while (next_view()["rating"] or {}).get("scores") != {"trust": 3}:
            pass


def test_nothing_is_taken_that_is_not_asked_for(served: Served, practice: Practice) -> None:
    assert send(served, rating(practice)).status == 409
    assert not (state_folder() / "ratings").exists()


def test_a_rating_of_something_else_is_not_taken(
    served: Served, practice: Practice, elsewhere: RatingElsewhere
) -> None:
    for changed in ({"question": 2}, {"session": "another"}, {"scores": {"hired": 4}}):
        assert send(served, rating(practice, **changed)).status == 409, changed
        assert given(elsewhere) == ({}, False), changed


def test_a_late_rating_is_not_taken(served: Served, practice: Practice, elsewhere: RatingElsewhere) -> None:
    elsewhere.withdraw()
    answer = send(served, rating(practice))
    assert (answer.status, answer.text) == (409, "This is not asked for any more.\n")


def test_what_is_no_rating_is_refused(served: Served, elsewhere: RatingElsewhere) -> None:
    for body in (
        b"",
        b"{",
        b"[]",
        b"9" * 5000,
        b"[" * 10_000,
        b'{"session": "x", "question": 1}',
        b'{"session": "x", "question": true, "scores": {}}',
        b'{"session": "x", "question": 1, "scores": {"trust": 5}}',
        b'{"session": "x", "question": 1, "scores": {"trust": true}}',
        b'{"session": "x", "question": 1, "scores": {"trust": 1.0}}',
        b'{"session": "x", "question": 1, "scores": {}, "done": 1}',
        b'{"session": "\\u001b", "question": 1, "scores": {}}',
        b"\xff",
    ):
        assert send(served, body).status == 400, body
        assert given(elsewhere) == ({}, False), body


def test_a_rating_is_small_and_json(served: Served, practice: Practice, elsewhere: RatingElsewhere) -> None:
    large = rating(practice, session="x" * web_ratings.LARGEST)
    assert send(served, large).status == 413
    assert send(served, rating(practice), **{"Content-Type": "text/plain"}).status == 415
    assert given(elsewhere) == ({}, False)


def test_a_rating_that_never_comes_in_full_holds_nobody_up(
    served: Served, elsewhere: RatingElsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web_ratings, "BODY_SECONDS", 0.05)
    connection = served.connect()
    connection.putrequest("POST", f"{served.rating_path}ratings", skip_host=True)
    for name, value in (("Host", served.host), ("Origin", f"http://{served.host}")):
        connection.putheader(name, value)
    connection.putheader("Content-Type", "application/json")
    connection.putheader("Content-Length", "100")
    connection.endheaders(b"{")
    assert connection.getresponse().status == 408
    connection.close()
