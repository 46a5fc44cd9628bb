"""What goes with a question in line mode besides its clock: stories, blind rounds, ticks, corrections."""

import re
import tomllib

import pytest

from hotseat.storage.settings import settings_file as config
from tests.line.driving import LineMode
from tests.line.scenes import begin
from tests.story_files import write_story

ANSWERED = ("", 41.0, "", "f")
"""Two sections, and the end of the answer."""


def events(line_mode: LineMode) -> list[dict[str, object]]:
    """The events of the only session."""
    written: list[dict[str, object]] = tomllib.loads(line_mode.session())["event"]
    return written


def test_a_story_is_chosen_looked_at_and_named_afterwards(line_mode: LineMode) -> None:
    write_story(line_mode.folder, "billing", "Billing outage", more="principles: [earn-trust]\n")
    heard = line_mode.types(
        *("s", 2.0, "1", "r", "", "s", "", "s", "f", "s", "none", "r", "", "0", "f", "q"), opening=begin
    )
    asked = heard.index("Which story will you tell?")
    assert heard[asked + 1].startswith("1. Billing outage: main principle")
    assert heard[asked + 2 : asked + 5] == [
        "2. None of them",
        "Type a number. Enter takes 1, Billing outage. b goes back.",
        "Chosen: 1, Billing outage.",
    ]
    assert "Story: Billing outage." in heard
    looked = heard.index("Situation.")
    assert heard[looked + 1 : looked + 4] == [
        "five teams, three outages a quarter",
        "Task.",
        "Your story has no point for Task.",
    ]
    assert "Which story did you tell?" in heard
    told = [event for event in events(line_mode) if event["type"] in ("told", "looked")]
    assert [event.get("story", event.get("section")) for event in told] == ["billing", "situation", ""]
    assert told[0]["seconds"] == 2.0


def test_whoever_has_no_story_hears_how_to_begin_one(line_mode: LineMode) -> None:
    heard = line_mode.types("s", "", "s", opening=begin)
    assert any(line.startswith("You have no stories yet: ") for line in heard)
    assert "No story was chosen on the card." in heard


@pytest.mark.parametrize(
    ("way", "sentence"),
    [
        ("2", "41 seconds in the answer; h shows the section's."),
        ("3", "The clock is hidden; h shows it."),
    ],
)
def test_a_blind_round_tells_no_section_and_asks_for_guesses(
    line_mode: LineMode, way: str, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_CUE", "bell and flash")
    heard = line_mode.types(
        *("h", way, "r", "", 41.0, "t", "", 5.0, "f", "0:40", "soon", "10", "r", "", "0", "f", "q"),
        opening=begin,
    )
    assert sum(line.startswith("Blind round, ") for line in heard) == 1
    situation = heard.index("Situation.")
    assert heard[situation + 1] == sentence
    guessing = heard.index("Situation?")
    assert heard[guessing + 1 : guessing + 5] == [
        "40 seconds.",
        "Task?",
        "Type minutes and seconds as 1:30, 1m30 or 90.",
        "10 seconds.",
    ]
    assert "Situation: you guessed 40 seconds, it took 41 seconds." in heard
    kept = [(event["section"], event["seconds"]) for event in events(line_mode) if event["type"] == "guessed"]
    assert kept == [("situation", 40), ("task", 10)]


def test_hiding_and_showing_the_time_while_answering(line_mode: LineMode) -> None:
    heard = line_mode.types("", "h", 31.0, "t", "h", "t", "f", opening=begin)
    begun = heard.index("Situation.")
    assert heard[begun + 1 : begun + 5] == [
        "The times are hidden; you guess them at the end.",
        "The clock is hidden; h shows it.",
        "The times are told.",
        "31 seconds in Situation, in window, 14 seconds left.",
    ]
    assert "How long did each section take?" not in " ".join(heard)


def test_what_was_missing_is_ticked_and_decides_the_next_follow_up(line_mode: LineMode) -> None:
    heard = line_mode.types(
        *ANSWERED, "m", "1", "2", "2", "2", "", "1", "b", "b", "l", "b", "q", "discard", opening=begin
    )
    group = next(line for line in heard if line.startswith("1. What was missing?"))
    assert group.startswith("1. What was missing? Its follow-up comes next: 0 of ")
    ticked = next(line for line in heard if line.startswith("Ticked: "))
    name = ticked.removeprefix("Ticked: ").removesuffix(".")
    assert f"2. {name}" in heard
    assert (
        next(line for line in heard if line.startswith("No longer ticked: ")) == f"No longer ticked: {name}."
    )
    assert f"2. {name}: ticked" in heard
    asked = heard.index("Which follow-up?")
    assert heard[asked + 1].startswith("Type a number. Enter takes 1, ")
    assert heard[asked + 2].startswith("1. ")
    assert heard[asked + 2].endswith(f": {name}, as you ticked")


def test_notes_and_follow_ups_are_corrected_and_taken_out(line_mode: LineMode) -> None:
    heard = line_mode.types(
        *("", "n - who paid", "x", "", "+ we paid", "x", "", "x", "u", "f", "", "2", "x", "2", "3", "x", "b"),
        *("r", "", "0", "d", "f", "q"),
        opening=begin,
    )
    assert "1. concern: who paid" in heard
    assert "Corrected." in heard
    assert any(line.startswith("Taken out; u brings it back.") for line in heard)
    assert "Took back taking out the note “we paid”. redo does it again." in heard
    details = heard.index("Evidence:")
    assert heard[details + 1] == "Situation: we paid"
    assert any(line.startswith("Gap, 0 seconds: ") for line in heard[details:])


def test_settings_are_chosen_by_number_or_typed_and_written(line_mode: LineMode) -> None:
    heard = line_mode.types(
        *("settings", "cue", "bell", "preparation", "90", "preparation", "soon", "name", "Kim", "blind", "b"),
        *("follow-ups", "", "b", "q"),
    )
    said = next(at for at, line in enumerate(heard) if line.startswith("Settings, in "))
    assert heard[said + 1] == "name: not given."
    assert "2. bell: the terminal's bell, once" in heard
    assert "cue: bell." not in heard, "it was echoed"
    assert "preparation: 1 minute 30 seconds." in heard
    assert any("should be whole seconds" in line for line in heard)
    assert not any("theme" in line for line in heard)
    written = tomllib.loads(config.settings_path().read_text())
    assert written["name"] == "Kim"
    assert (written["cue"], written["preparation"]) == ("bell", 90)
    heard = line_mode.types("settings", "name", "default", "b", "q")
    assert "preparation: 1 minute 30 seconds, config.toml:" in " ".join(heard)


def test_the_debrief_holds_an_answer_beside_the_last_one_to_the_same_question(line_mode: LineMode) -> None:
    def answer(seconds: float, then: tuple[str, ...]) -> tuple[str | float, ...]:
        return ("", seconds, "", 30.0, "f", "r", "", "0", *then)

    heard = line_mode.types(*answer(40.0, ("a",)), *answer(80.0, ("f", "q")), opening=begin)
    (beside,) = (line for line in heard if line.startswith("Beside your last answer to this question: "))
    assert "40 seconds" in beside
    assert not re.search(r"\d:\d", beside)


def test_a_first_try_offers_one_question_and_keeps_nothing(line_mode: LineMode) -> None:
    heard = line_mode.types(
        *("d", "x", "R", "", 12.0, "f", "", "1", "r", "", "2", "a", "", "q"),
        opening=lambda room: room.try_out("L6"),
    )
    assert heard[0] == "A first try of one minute, kept nowhere."
    assert heard.count("A first try has one question.") == 2
    assert "A first try is kept nowhere, so it is not recorded." in heard
    assert "The try is over. Enter goes home." in heard
    assert heard[-1].startswith("Everything is saved") or "Home." in heard
    assert not (line_mode.folder / "sessions").exists()


def test_home_chooses_level_kind_principle_and_prompt(line_mode: LineMode) -> None:
    heard = line_mode.types(
        *("l", "L7", "k", "2", "k", "behavioral", "principle", "Earn Trust", "t", "d", "/ missing", "b"),
        *("/ xyzzy", "/ trust", "1", "q", "q"),
    )
    assert "Chosen: 2, L7." in heard
    assert any(line.startswith("Next: An L7 problem, system design. ") for line in heard)
    assert any(line.startswith("An L7 question on Earn Trust. ") for line in heard)
    assert 'Prompts, L7, behavioral, with "xyzzy": 0 prompts.' in heard
    assert "L7 behavioral, question 1." in heard


def test_a_question_with_notes_is_not_left_by_the_way(line_mode: LineMode) -> None:
    heard = line_mode.types("n a thought", "d", "", "x", "n", "q", "y", "q", opening=begin)
    asked = "1 note is only shown with an answer to this question. Go on all the same? y for yes, n for no."
    assert [heard[at + 1] for at, line in enumerate(heard) if line.startswith(asked)] == [
        "No.",
        "No.",
        "Yes.",
    ]
    assert "L6 behavioral, question 2." not in heard


def test_a_session_is_attached_to_an_item_of_the_assessment(line_mode: LineMode) -> None:
    heard = line_mode.types(*ANSWERED, "r", "", "3", "e", "", "1", "2", "f", "q", opening=begin)
    assert "What does this session show? The area first." in heard
    assert "Attached." in heard
    (assessment,) = (line_mode.folder / "readiness").glob("*.toml")
    written = tomllib.loads(assessment.read_text())
    session = next((line_mode.folder / "sessions").glob("*.toml")).stem
    assert [(one["answer"], one["session"]) for one in written["event"]] == [("partly", session)]


def test_a_prompt_of_ones_own_is_added_and_found(line_mode: LineMode) -> None:
    heard = line_mode.types(
        *(
            "add Tell me about a lighthouse.",
            "people",
            "Earn Trust",
            "Who kept it?",
            "role",
            "",
            "/ lighthouse",
        ),
        *("1", "t", "q", "add", "", "q"),
    )
    assert any(line.startswith("Saved as own-tell-me-about-a-lighthouse in ") for line in heard)
    assert "It looks for Earn Trust." in heard
    written = tomllib.loads((line_mode.folder / "prompts" / "own.toml").read_text())
    assert written["prompt"][0]["follow_ups"] == [{"text": "Who kept it?", "layer": "role"}]
