"""The form and the scores in the state folder: whatever else is put in their place is no rating."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from hotseat.domain.interview.rating_form import Rated, RatingForm, RatingLine
from hotseat.storage.files.user_folders import state_folder
from hotseat.storage.session.rated_elsewhere import ask, asked, leave, left, sweep, withdraw
from tests.sessions import answered_session

LINES = ("one", "two", "three", "four")
FORM = RatingForm("id", 1, (RatingLine("trust", "Earn Trust", LINES),))
NOTHING = Rated("id", 1, {})
GIVEN = Rated("id", 1, {"trust": 3}, done=True)


@pytest.fixture
def session(tmp_path: Path) -> Path:
    return tmp_path / "one.toml"


def file(what: str) -> Path:
    (file_left,) = (state_folder() / "ratings").glob(f"*.{what}.json")
    return file_left


def test_what_was_left_is_found_and_withdrawn(session: Path) -> None:
    ask(session, FORM)
    assert (asked(session), left(session, FORM)) == (FORM, NOTHING)
    leave(session, GIVEN)
    assert left(session, FORM) == GIVEN
    withdraw(session)
    assert (asked(session), left(session, FORM)) == (None, NOTHING)
    assert list((state_folder() / "ratings").iterdir()) == []


def test_asked_again_after_a_kill_the_scores_so_far_are_there(session: Path) -> None:
    ask(session, FORM)
    leave(session, GIVEN)
    ask(session, FORM)
    assert left(session, FORM) == GIVEN


def test_scores_of_another_question_go_when_the_next_is_asked_for(session: Path) -> None:
    ask(session, FORM)
    leave(session, GIVEN)
    following = FORM._replace(question=2)
    assert left(session, following) == Rated("id", 2, {})
    ask(session, following)
    assert left(session, FORM) == NOTHING


def test_a_score_of_a_criterion_that_was_not_asked_for_is_left_out(session: Path) -> None:
    ask(session, FORM)
    leave(session, GIVEN._replace(scores={"trust": 3, "hired": 4}))
    assert left(session, FORM) == GIVEN


def test_texts_are_cleaned(session: Path) -> None:
    ask(session, RatingForm("id", 1, (RatingLine("trust", "Earn\x1b[2J\nTrust", LINES),)))
    form = asked(session)
    assert form is not None
    assert form.criteria[0].name == "Earn[2J Trust"


def elsewhere(path: Path) -> Path:
    """A sound file that somebody else's link leads to."""
    target = path.parent.parent / "target"
    target.write_bytes(path.read_bytes())
    target.chmod(0o600)
    path.unlink()
    return target


def replaced_by_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


SPOILED: dict[str, Callable[[Path], object]] = {
    "link": lambda path: path.symlink_to(elsewhere(path)),
    "hard link": lambda path: path.hardlink_to(elsewhere(path)),
    "others can write": lambda path: path.chmod(0o622),
    "others can read": lambda path: path.chmod(0o644),
    "folder": replaced_by_a_folder,
    "empty": lambda path: path.write_bytes(b""),
    "no JSON": lambda path: path.write_bytes(b"{"),
    "nested": lambda path: path.write_bytes(b"[" * 10_000),
    "too large": lambda path: path.write_bytes(b" " * 300_000 + path.read_bytes()),
    "no scores": lambda path: path.write_text(json.dumps({"session": "id", "question": 1})),
    "a score of 9": lambda path: path.write_text(path.read_text().replace(": 3", ": 9")),
}


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
def test_scores_that_are_not_sound_or_may_be_somebody_elses_are_none(
    session: Path, spoil: Callable[[Path], object]
) -> None:
    ask(session, FORM)
    leave(session, GIVEN)
    spoil(file("scores"))
    assert left(session, FORM) == NOTHING


def test_a_link_in_their_place_is_replaced_and_removed_and_what_it_leads_to_stays(session: Path) -> None:
    ask(session, FORM)
    leave(session, GIVEN)
    path = file("scores")
    target = elsewhere(path)
    before = target.read_bytes()
    path.symlink_to(target)
    leave(session, GIVEN._replace(done=False))
    assert not path.is_symlink()
    path.unlink()
    path.symlink_to(target)
    withdraw(session)
    assert not path.is_symlink()
    assert target.read_bytes() == before


def test_what_is_left_of_a_session_that_is_gone_is_swept_away_and_of_one_that_waits_is_not(
    sessions: Path,
) -> None:
    gone, waits = sessions / "gone.toml", answered_session(sessions, finished=False)
    for path in (gone, waits):
        ask(path, FORM)
        leave(path, GIVEN)
    sweep()
    assert (asked(gone), left(gone, FORM)) == (None, NOTHING)
    assert (asked(waits), left(waits, FORM)) == (FORM, GIVEN)
