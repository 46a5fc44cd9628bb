"""A session in line mode, from the card to the debrief, line by line."""

import re

import pytest

from tests.line.driving import BELL, LineMode
from tests.line.scenes import begin


def test_a_question_from_the_card_to_the_debrief(line_mode: LineMode) -> None:
    heard = line_mode.types(
        *("", 41.0, "", 52.0, "n + owned the date #earn-trust", "", 125.0, "t", "", 50.0, "", 20.0, ""),
        *("", 25.0, "1", "r", "3", "2", "l", "d", "f", "q"),
        opening=begin,
    )
    assert line_mode.code == 0
    assert heard == [
        "L6 behavioral, question 1.",
        "Tell me about a time you won a partner team back after missing a commitment.",
        "5 sections, 4 minutes to 5 minutes 15 seconds in all. w tells them.",
        "Enter begins the answer. d draws another question. help lists what else can be typed.",
        *("Situation.", "Task.", "Noted.", "Action."),
        "2 minutes 5 seconds in Action, in window, 25 seconds left.",
        *("Result.", "Learning."),
        "The answer is over: 4 minutes 48 seconds. Follow-ups.",
        "Enter asks the next; then 1 held, 2 partial, 3 gap. r goes on to the rating.",
        heard[13],
        heard[14],
        "Enter asks the next.",
        "Rating: Earn Trust. Which line fits best?",
        *heard[17:21],
        "Enter leaves it out.",
        "Chosen: 3 of 4.",
        "After this answer, how inclined are you to hire?",
        *("1. strongly not inclined", "2. not inclined", "3. inclined", "4. strongly inclined"),
        "0 goes on without a vote. all rates every other criterion of the level first.",
        "Chosen: 2, not inclined.",
        "Debrief.",
        "The answer took 4 minutes 48 seconds; the plan gives it 4 minutes to 5 minutes 15 seconds.",
        "In window: Situation 41 seconds, Action 2 minutes 5 seconds, Result 50 seconds, "
        "Learning 20 seconds.",
        "Task 52 seconds, 22 seconds over.",
        "Task ran 22 seconds over its 30 seconds and took 18 percent of the answer; "
        "the plan gives it 11 percent.",
        "Enter asks another question, f finishes the session, l tells all times, d notes and ratings.",
        "Situation 41 seconds, in window. Its window: 30 to 45 seconds. "
        "It had 14 percent of the answer; the plan gives it 13.",
        *heard[37:41],
        "Began after 0 seconds.",
        "Evidence:",
        "Task: owned the date #earn-trust",
        "Follow-ups:",
        heard[45],
        "Rating: Earn Trust, 3 of 4.",
        "Vote: not inclined.",
        "The session is finished.",
        *heard[49:],
    ]
    assert heard[13].startswith("Follow-up 1: ")
    assert heard[14].startswith("Held, 25 seconds. Asked for ")
    assert heard[49] == "Home."
    written = re.findall(r'^type = "(.*)"$', line_mode.session(), re.MULTILINE)
    entered = ["entered"] * 2 + ["noted"] + ["entered"] * 3
    assert written == [
        "asked",
        *entered,
        "answered",
        "follow_up_asked",
        "follow_up_answered",
        "rated",
        "voted",
        "finished",
    ]


@pytest.mark.parametrize("cue", ["none", "bell", "flash", "bell and flash"])
def test_a_minute_of_speaking_is_silent_but_for_the_chosen_cue(
    line_mode: LineMode, cue: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_CUE", cue)
    heard = line_mode.types("", 60.0, opening=begin)
    begun = heard.index("Situation.")
    ended = heard.index('The input has ended. The session is kept; "hotseat resume" goes on with it.')
    moments = ("Situation is in its window.", "Situation: wrap up.", "Situation is over its window.")
    each = {"none": (), "bell": (BELL,), "flash": ("line",), "bell and flash": (BELL, "line")}[cue]
    expected = [line if one == "line" else one for line in moments for one in each]
    assert heard[begun + 1 : ended] == expected


def test_time_words_and_marks_go_back_and_forth(line_mode: LineMode) -> None:
    heard = line_mode.types(
        *("", 10.0, "", 5.0, "b", 5.0, "t", "3", 3.0, "p", 30.0, "t", "p", 1.0, "t", "u", "4", "f"),
        opening=begin,
    )
    begun = heard.index("Situation.")
    assert heard[begun : begun + 14] == [
        *("Situation.", "Task.", "Situation."),
        "15 seconds in Situation, 15 seconds to go.",
        *("Action.", "Paused. p starts the clock again."),
        "3 seconds in Action, 1 minute 57 seconds to go. The clock is paused.",
        "The clock goes on.",
        "4 seconds in Action, 1 minute 56 seconds to go.",
        "Took back the end of the pause. redo does it again.",
        "Action.",
        "The clock is paused; start it again first. p starts it.",
        "The clock is paused; start it again first. p starts it.",
        heard[begun + 13],
    ]


def test_what_nobody_knows_is_named_and_help_lists_the_place(line_mode: LineMode) -> None:
    heard = line_mode.types(
        *("", "sing a song", "pasue", "t now", "?", "help SECTION", "? teapot"), opening=begin
    )
    assert '"pasue" is no command here; did you mean pause?' in heard
    assert '"sing a song" is no command here. help lists what can be typed.' in heard
    assert "t takes nothing after it. help lists what can be typed here." in heard
    listed = heard[heard.index("The answer. What can be typed here:") :]
    assert listed[1] == "Enter or next: the next section"
    assert "1 to 5: the section of that number" in listed
    assert "help or a question mark and a word: list what can be typed here, or what has a word" in listed
    few = listed[listed.index("The answer. What can be typed here:", 1) :]
    assert few[1:6] == [line for line in listed[1:] if "section" in line][:5]
    assert few[-2] == 'Nothing here has to do with "teapot". help alone lists everything.'
    assert all(": " in line for line in listed[1 : listed.index(few[0], 1)])


def test_leaving_offers_the_ways_of_the_screen_and_echoes_the_chosen_one(line_mode: LineMode) -> None:
    heard = line_mode.types("", 5.0, "q", "", "q", "later", "r", "p", "q", "discard", "q", opening=begin)
    asked = heard.index("Leave this session?")
    assert heard[asked + 1 : asked + 7] == [
        "1. Go on: the clock is running",
        "2. Later: it waits on the home screen, to be resumed",
        "3. Close unfinished: it stays in the list and is not offered again",
        "4. Discard: a trial: it counts nowhere, and can be restored",
        "Type a number. Enter takes 1, Go on. b goes back.",
        "Chosen: 1, Go on.",
    ]
    assert 'The session waits; r on home, or "hotseat resume", goes on with it.' in heard
    assert any(line.startswith("Interrupted: today, ") for line in heard)
    resumed = heard.index("The clock stands where it stopped. p starts it.")
    assert heard[resumed + 1] == "5 seconds in Situation, 25 seconds to go. The clock is paused."
    assert any(line.startswith('Discarded. "hotseat restore ') for line in heard)
    assert not list((line_mode.folder / "sessions").glob("*.toml"))


def test_what_ctrl_c_and_the_end_of_the_input_keep(line_mode: LineMode) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    heard = line_mode.types(opening=begin)
    assert (heard[-1], line_mode.code) == (
        "The input has ended. No answer had begun, so nothing was to be kept.",
        0,
    )
    assert line_mode.types()[-1] == "The input has ended."
    heard = line_mode.types("", 8.0, stop, opening=begin)
    assert heard[-1] == 'Interrupted. The session is kept; "hotseat resume" goes on with it.'
    assert line_mode.code == 130
    heard = line_mode.types("r", "p", 2.0, "t")
    assert "10 seconds in Situation, 20 seconds to go." in heard
    heard = line_mode.types("", stop, opening=lambda room: room.try_out("L6"))
    assert heard[-1] == "Interrupted."


def test_whoever_was_away_is_asked_whether_it_counts(line_mode: LineMode) -> None:
    for answer, seconds in (("n", "10 seconds"), ("y", "1 minute 10 seconds")):
        heard = line_mode.types(
            *("", 10.0, lambda: line_mode.clock.sleep(60.0), answer, "t", "q", "discard"), opening=begin
        )
        away = next(at for at, line in enumerate(heard) if line.startswith("You were away for 1 minute"))
        assert heard[away + 1] == "Does that time belong to the answer? y for yes, n for no. Enter takes no."
        assert heard[away + 2] == ("Yes." if answer == "y" else "No.")
        assert heard[away + 3].startswith(f"{seconds} in Situation, ")


def test_the_question_its_topic_and_the_cue_are_at_hand_everywhere(line_mode: LineMode) -> None:
    answering = ("cue", "bell", "o", "", 31.0, "topic", "cue", "none", "f", "o", "r", "o", "")
    heard = line_mode.types(*answering, "0", "t", "o", "f", "q", opening=begin)
    question = "Tell me about a time you won a partner team back after missing a commitment."
    assert heard.count(question) == 5, "on the card, and four times asked for"
    assert "It looks for Earn Trust." in heard
    assert heard.count(BELL) == 1, "the bell as the window opens, and none once it is off"
    assert "0 seconds: Situation, 31 seconds" in heard[heard.index("Debrief.") :]
    assert "cue: none, chosen last." in line_mode.types("settings", "b", "q")


def test_what_looks_like_a_note_and_going_back_from_the_card_are_understood(line_mode: LineMode) -> None:
    heard = line_mode.types("+ before", "b", "", "", "+ owned it", "-", "q", "discard", "q", opening=begin)
    assert heard.count("n before it keeps it as a note.") == 3
    assert heard.index("Home.") < heard.index("Situation."), "the card was left"
