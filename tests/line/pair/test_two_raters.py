"""Both rate in line mode, and neither hears the other's scores before both are told."""

import re

import pytest

from hotseat.desk.following import Following
from hotseat.storage.session.transcript import load
from tests.line.driving import LineMode
from tests.line.pair.scenes import ANSWERED, DEBRIEFED, KIM_ASKS_SAM, RATED, begin

TO_SAM, TO_KIM = "Hand the keyboard to Sam.", "Hand the keyboard back to Kim."


def scores(line_mode: LineMode, by: str) -> list[int]:
    (path,) = (line_mode.folder / "sessions").glob("*.toml")
    session = load(path).session
    rated = session.questions[-1].candidate_ratings if by else session.questions[-1].ratings
    return [event.score for event in rated]


def test_neither_hears_the_other_before_both_are_told(line_mode: LineMode) -> None:
    heard = line_mode.types(
        *ANSWERED, "r", "3", "1", "done", "", "u", "n peek", "m", "x", "4", "u", "u", "b", "4", "2", "done",
        *("redo", ""),
        opening=begin(),
    )  # fmt: skip
    sam = heard[heard.index(TO_SAM) : heard.index(TO_KIM)]
    assert "Enter keeps 3." not in sam
    assert "Enter keeps 1." not in sam
    assert sam.count("That belongs to the other rating, which you cannot change here.") == 2
    for typed in ("n peek", "m", "x"):
        assert f'"{typed}" is no command here. help lists what can be typed.' in sam
    assert "owned the date" not in " ".join(sam)
    assert scores(line_mode, "") == [3, 1]
    assert scores(line_mode, "candidate") == [4, 2]
    assert "Earn Trust: Kim 3, Sam 4, which is 1 higher." in heard


def test_the_interviewer_hears_nothing_of_the_candidates_when_rating_again(line_mode: LineMode) -> None:
    heard = line_mode.types(*RATED, "r", "", "done", opening=begin())
    again = heard[
        heard.index(
            "Kim rates now; Sam should neither hear nor read it. done skips the rest.", heard.index(TO_KIM)
        ) :
    ]
    assert "Enter keeps 3." in again
    assert "Enter keeps 4." not in again
    assert TO_SAM not in again, "the candidate has rated already"
    assert "Both ratings, for both of you." in again


def test_the_candidate_says_the_scores_and_the_interviewer_types(line_mode: LineMode) -> None:
    heard = line_mode.types(*ANSWERED, "r", "3", "done", "aloud", "3", "done", opening=begin())
    assert TO_KIM not in heard
    assert "Earn Trust: both 3." in heard
    assert scores(line_mode, "candidate") == [3]


def test_a_rating_in_the_browser_is_said_once_and_taken_with_enter(line_mode: LineMode) -> None:
    def rate(count: int, *, done: bool) -> None:
        page = Following(line_mode.folder / "sessions")
        page.look()
        form = page.form()
        assert form is not None
        given = {one.id: 4 - number % 4 for number, one in enumerate(form.criteria[:count])}
        assert page.rate(form.kept(None)._replace(scores=given, done=done))

    heard = line_mode.types(
        *(*ANSWERED, "r", "done", lambda: rate(3, done=False), "browser", lambda: rate(6, done=True)),
        *(5.0, ""),
        opening=begin(),
    )
    assert "Sam is rating in the browser: 3 of 6." in heard
    assert heard.count("Sam has rated in the browser. Enter goes on.") == 1
    assert scores(line_mode, "candidate") == [4, 3, 2, 1, 4, 3]
    assert "Earn Trust: only Sam rated it, 4." in heard


def test_a_vote_needs_evidence_and_only_a_number_leaves_it_out(line_mode: LineMode) -> None:
    heard = line_mode.types(
        *("", 41.0, "f", "r", "done", "", "done", "", "", "3", "n + owned it", "3", "g", "b", "g", "1", "d"),
        opening=begin(),
    )
    assert "Neither has rated this answer." in heard
    assert "There is no vote yet: 1 to 4 votes, 0 goes on without a vote." in heard
    assert "A vote needs evidence: note at least one line with + or - first." in heard
    assert re.findall(r'^vote = "(.*)"$', line_mode.session(), re.MULTILINE) == [
        "inclined",
        "strongly not inclined",
    ]
    assert heard[-2] == "Vote after the discussion: strongly not inclined."


def test_a_second_vote_needs_a_first(line_mode: LineMode) -> None:
    heard = line_mode.types(*RATED, "0", "g", opening=begin())
    assert heard[-2] == "There is no first vote yet: r goes back to it."


def test_an_interview_rated_once_is_rated_after_its_last_question(line_mode: LineMode) -> None:
    pair = KIM_ASKS_SAM._replace(questions=2, rated_once=True)
    heard = line_mode.types(
        *(*ANSWERED, "r", "", "", "", 41.0, "f", "r", "3", "done", "", "2", "done", "", "3"),
        opening=begin(pair),
    )
    debrief = heard.index("Debrief.")
    assert (
        "The whole interview is rated once: r begins the rating, f and s end without it." in heard[debrief:]
    )
    assert TO_SAM not in heard[:debrief]
    assert "After this interview, how inclined are you to hire?" in heard
    assert heard[debrief - 1].endswith("r goes on to the debrief.")


@pytest.mark.parametrize("place", ["the answer", "the follow-ups", "the hand-over", "the debrief"])
def test_a_pair_is_resumed_where_it_was(line_mode: LineMode, place: str) -> None:
    typed = {
        "the answer": ("", 41.0, ""),
        "the follow-ups": ANSWERED,
        "the hand-over": (*ANSWERED, "r", "3", "done"),
        "the debrief": DEBRIEFED,
    }[place]
    line_mode.types(*typed, opening=begin())
    heard = line_mode.types("r", "p", "t", "?", "q", "later", "q")
    at = heard.index("Tell me about a time you won a partner team back after missing a commitment.")
    assert heard[at + 1 :]
    assert [line for line in heard if line.endswith("for this question, 2 more fit.")]
    title = "The answer" if place == "the answer" else "The follow-ups"
    assert f"{title}. What can be typed here:" in heard
    assert "i or cut" not in " ".join(heard)


def test_the_review_tells_both_ratings(line_mode: LineMode) -> None:
    line_mode.types(*DEBRIEFED, "f", "q", opening=begin())
    heard = line_mode.types("v", "1", "d")
    assert "Earn Trust: Kim 3, Sam 4, which is 1 higher." in heard
