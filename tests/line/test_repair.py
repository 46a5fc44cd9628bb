"""A recorded session corrected in line mode: what is typed, what is said, and what the file holds then."""

from contextlib import ExitStack
from pathlib import Path
from typing import TypeVar

import pytest

from hotseat.domain.session import events as e
from hotseat.domain.session.corrections import correction_events as c
from hotseat.domain.session.corrections.correctable import STAYS
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.tellings import story_told
from hotseat.line.room import Room
from hotseat.storage.events import locks
from hotseat.storage.session import session_journal
from hotseat.storage.session.transcript import load
from tests.line.driving import LineMode
from tests.sessions import IN_WINDOW, MONDAY, answered_session, begin
from tests.story_files import write_story
from tests.tui.hostile import PAYLOADS, hostile_folder
from tests.tui.test_trouble import error_instead_of_signal, full_disk

__all__ = ["error_instead_of_signal"]

Sort = TypeVar("Sort")
SECONDS = IN_WINDOW | {"task": 52, "action": 99}
TIMES = [
    "1. Situation at 0 seconds, for 40 seconds.",
    "2. Task at 40 seconds, for 52 seconds.",
    "3. Action at 1 minute 32 seconds, for 1 minute 39 seconds.",
    "4. Result at 3 minutes 11 seconds, for 50 seconds.",
    "5. Learning at 4 minutes 1 second, for 20 seconds.",
    "6. The answer ended at 4 minutes 21 seconds.",
]


@pytest.fixture
def answered(line_mode: LineMode) -> LineMode:
    """An answer with two notes and two follow-ups."""
    folder = line_mode.folder / "sessions"
    folder.mkdir()
    notes = ["+ named the customer #earn-trust", "? who paid"]
    answered_session(folder, seconds=SECONDS, notes=notes, outcomes=["held", "gap"])
    return line_mode


def review(room: Room) -> None:
    room.show_review()


def kept(line_mode: LineMode) -> Session:
    """The newest session as its file tells it."""
    return load(newest(line_mode)).session


def newest(line_mode: LineMode) -> Path:
    return max((line_mode.folder / "sessions").glob("*.toml"))


def events_of(line_mode: LineMode, kind: type[Sort]) -> list[Sort]:
    return [event for event in load(newest(line_mode)).events if isinstance(event, kind)]


def spent(question: Question) -> dict[str, int]:
    return {name: round(seconds) for name, seconds in question.spent(999).items()}


def test_times_are_moved_by_number_and_what_changed_is_said(answered: LineMode) -> None:
    said = answered.types(
        *(
            "1",
            "e",
            "2 at 1:00",
            "2",
            "5 seconds later",
            "2 minus 5",
            "2 5 earlier",
            "4 plus 1 minute",
            "2 +1m",
        ),
        *("2", "never", "1 minute", "2 9:59", "2", "", "9 1:00", "l", "b", "o", "b", "b", "q"),
        opening=review,
    )
    assert said[(first := said.index(TIMES[0])) : first + 6] == TIMES
    assert said[first + 7 : first + 9] == [
        "1. Situation at 0 seconds, for 1 minute.",
        "2. Task at 1 minute, for 32 seconds.",
    ]
    assert [event.to for event in events_of(answered, e.Moved)] == [70, 75, 70, 65, 251, 102, 70]
    assert "Write minutes and seconds as 1:30, 1m30 or 90." in said
    assert "That boundary stays between 0 seconds and 1 minute 32 seconds." in said
    assert "It stays where it is." in said
    assert '"9 1:00" is no command here. help lists what can be typed.' in said
    assert any(line.startswith("Task 32 seconds, in window. Its window") for line in said)
    assert "Repaired: 3 changes were made afterwards." in said[said.index("Back at the session.") :]
    recorded = said[said.index("As recorded:") :]
    assert any(line.startswith("Task 52 seconds, 22 seconds over. Its window") for line in recorded)
    assert not locks.is_running(newest(answered))


def test_a_section_is_put_in_a_mark_taken_out_and_a_pause_counted_or_not(answered: LineMode) -> None:
    split = ("s", "result", "0:20", "s", "", "b", "s", "b")
    pause = ("p", "1:40", "2:10", "5", "", "5", "y", "p", "0:30", "", "p", "1:30", "1:00")
    taken = ("x", "2", "x 1", "x 9", "x", "", "u", "u", "u", "u", "u")
    said = answered.types("1", "e", *split, *pause, *taken, "b", "b", "b", "q", opening=review)
    assert "2. Result at 20 seconds, for 20 seconds." in said
    assert "5. Paused at 1 minute 40 seconds, for 30 seconds, not counted." in said
    assert "4. Action at 1 minute 32 seconds, for 1 minute 9 seconds." in said
    assert "A pause must end after it begins." in said
    assert "The first mark cannot be removed: the answer begins with it." in said
    assert "Type a number of the list, from 1 to 6." in said
    assert said.count("Nothing changed.") == 3
    assert said.count("The last repair is taken back.") == 4
    assert "This answer has no repairs to take back." in said
    assert spent(kept(answered).questions[0]) == SECONDS


def test_notes_and_follow_ups_are_corrected_and_only_that_is_taken_back(answered: LineMode) -> None:
    notes = ("1", "+ named them #no-such", "2", "x", "u", "u", "u", "redo")
    follow_ups = ("3", "gap", "4", "4", "3", "b", "9", "1", "")
    said = answered.types("1", "x", *notes, "", *follow_ups, "b", "d", "b", "b", "q", opening=review)
    shown = said[said.index("1. evidence: named the customer #earn-trust") :]
    assert shown[1] == "2. to ask: who paid"
    assert shown[2].startswith("3. held: ")
    assert shown[3].startswith("4. gap: ")
    assert "no-such" in "".join(said[said.index("Corrected.") : said.index("Corrected.") + 2])
    assert any(line.startswith("Took back taking out the note") for line in said)
    assert "u goes back no further here: nothing else was corrected." in said
    assert any(line.startswith("Done again: the correction of the note") for line in said)
    one, other = kept(answered).questions[0].notes
    assert (one.text, other.text) == ("named them #no-such", "who paid")
    assert [probe.outcome for probe in kept(answered).questions[0].probes] == ["gap"]
    assert len(events_of(answered, c.TakenBack)) == 2
    assert "+ evidence:" not in said


def test_the_question_at_hand_is_repaired_also_behind_one_that_was_skipped(line_mode: LineMode) -> None:
    line_mode.folder.joinpath("sessions").mkdir()
    practice = begin(line_mode.folder / "sessions", level="L6")
    practice.ask("earn-trust-missed-commitment")
    practice.rehearsal.note("a thought on the card", ())
    practice.ask("deliver-results-cutting-scope")
    practice.answer(IN_WINDOW)
    practice.ask("dive-deep-untrue-status")
    practice.answer(IN_WINDOW)
    practice.finish()
    line_mode.types("1", "", "e", "2 20 earlier", "b", "x", "b", "b", "q", opening=review)
    skipped, first, second = kept(line_mode).questions
    assert (skipped.repairs, first.repairs, second.repairs) == (0, 0, 1)


def test_a_story_is_named_and_its_tellings_compared_and_the_question_asked_again(answered: LineMode) -> None:
    write_story(answered.folder, "outage", "The outage", shows="earn-trust")
    said = answered.types("1", "told", "s", "b", "s", "1", "told", "a", "q", "", "b", "q", opening=review)
    named = story_told(kept(answered).questions[0])
    assert named is not None
    assert named.story == "outage"
    assert "No story is named for this answer." in said
    assert "This is the first telling of this story." in said
    assert said.count("Tell me about a time you won a partner team back after missing a commitment.") == 2


def test_what_cannot_be_corrected_says_why(line_mode: LineMode) -> None:
    folder = line_mode.folder / "sessions"
    folder.mkdir()
    answered_session(
        folder, prompt="design-global-cdn", kind="system-design", level="L7", seconds={"business-context": 60}
    )
    noted = begin(folder, started=MONDAY.replace(year=2027))
    noted.ask("earn-trust-missed-commitment")
    noted.rehearsal.enter("situation")
    noted.rehearsal.note("+ only a note", ())
    noted.journal.close()
    said = line_mode.types("1", "x", "1", "x", "", "b", "x", "o", "s", "r", "q", opening=review)
    assert f"Taken out; u brings it back. {STAYS}" in said
    assert said.count("Back at the session.") == 1
    assert "There is no note and no follow-up to correct." in said
    assert "This answer was not repaired." in said


def test_a_session_that_is_open_elsewhere_is_not_repaired(answered: LineMode) -> None:
    held = []

    def take() -> None:
        held.append(session_journal.reopen(newest(answered))[0])

    def let_go() -> None:
        held[0].close()

    said = answered.types("1", take, "e", let_go, "e", "b", "e", "b", "b", "b", "q", opening=review)
    assert any("is open in another window; close it there first" in line for line in said)
    assert said.count(TIMES[0]) == 2


def test_a_full_disk_is_said_and_nothing_is_lost(answered: LineMode) -> None:
    full = ExitStack()
    size = newest(answered).stat().st_size
    said = answered.types(
        *("1", "e", lambda: full.enter_context(full_disk(size)), "2 1:00", full.close, "2 1:01", "b"),
        *("b", "b", "q"),
        opening=review,
    )
    at = next(i for i, line in enumerate(said) if line.startswith("Nothing is being kept: the file may not"))
    assert said[at].endswith("; the repair goes on.")
    assert said[at - 1] == "2. Task at 1 minute, for 32 seconds."
    assert "Everything is written again." in said[at:]
    assert [event.to for event in events_of(answered, e.Moved)] == [70, 71]


def test_no_text_is_obeyed_where_it_is_corrected(tmp_path: Path) -> None:
    for name, payload in PAYLOADS.items():
        folder = tmp_path / name
        folder.joinpath("sessions").mkdir(parents=True)
        hostile_folder(folder, payload)
        typed = payload.replace("\n", " ")
        corrected = (
            "x",
            "1",
            typed,
            "u",
            "1",
            "x",
            "b",
            "e",
            "s",
            "b",
            f"2 {typed}",
            "",
            f"x {typed}",
            typed,
        )
        LineMode(folder).types("1", *corrected, "b", "o", "s", "b", "b", "q", opening=review)
