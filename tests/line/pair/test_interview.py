"""An interview in a pair, led in line mode, from the card to the end."""

import re
from pathlib import Path

import pytest

from hotseat.domain.bank.bank import Choice
from hotseat.domain.review.next_question import NextQuestion
from hotseat.line.room import Room
from tests.line.driving import BELL, LineMode
from tests.line.pair.scenes import ANSWERED, DEBRIEFED, KIM_ASKS_SAM, begin, begin_design
from tests.line.scenes import QUESTION
from tests.story_files import write_story


def between(heard: list[str], first: str, last: str) -> list[str]:
    """The lines behind the first of these, up to the last."""
    start = heard.index(first) + 1
    return heard[start : heard.index(last, start)]


def sessions(folder: Path) -> list[str]:
    return [path.read_text() for path in sorted((folder / "sessions").glob("*.toml"))]


def test_a_whole_interview_line_by_line(line_mode: LineMode) -> None:
    heard = line_mode.types(
        *("", 41.0, "", 52.0, "n + owned the date #earn-trust", "", 70.0, "t", "", 50.0, "", 20.0, ""),
        *("", "1", 25.0, "1", "r", "3", "done", "", "4", "done", "", "3", "g", "2", "agree call at 10:30"),
        *("", "b", "f", "q"),
        opening=begin(),
    )
    assert line_mode.code == 0
    asked = "What was the first thing you said to their manager, and who else was there?"
    assert heard[:19] == [
        "L6 behavioral, question 1.",
        "Tell me about a time you won a partner team back after missing a commitment.",
        "5 sections, 4 minutes to 5 minutes 15 seconds in all. w tells them.",
        "Kim asks Sam. Once the answer begins, only Kim should hear and read this.",
        "18 minutes 20 seconds for this question, 2 more fit.",
        "Enter begins the answer. d draws another question. help lists what else can be typed.",
        *("Situation.", "Task.", "Noted.", "Action."),
        "1 minute 10 seconds in Action, 50 seconds to go.",
        "15 minutes 37 seconds for this question, 2 more fit.",
        *("Result.", "Learning."),
        "The answer is over: 3 minutes 53 seconds. Follow-ups.",
        "Enter lists what may be asked; then 1 held, 2 partial, 3 gap. r goes on to the rating.",
        "Which follow-up?",
        "Type a number. Enter takes 1, What was the first thing you said to their... b goes back.",
        f"1. {asked}",
    ]
    assert f"Follow-up 1: {asked}" in heard
    assert "Held, 25 seconds. Asked for role." in heard
    rating = heard.index("Kim rates now; Sam should neither hear nor read it. done skips the rest.")
    assert heard[rating + 1] == "Kim rates 1 of 6: Earn Trust. Which line fits best?"
    handed = heard.index("Hand the keyboard to Sam.")
    assert heard[handed : handed + 5] == [
        "Hand the keyboard to Sam.",
        "Sam: You rate the same answer on the same criteria. Read on from here; what stands above is Kim's. "
        "It says when to hand the keyboard back.",
        "Enter when Sam has it. On a call, aloud: Sam says the scores, and Kim types them.",
        'Sam can rate in a browser too: the second address of "hotseat follow --web".',
        "Sam rates now; Kim should neither hear nor read it. done skips the rest.",
    ]
    back = heard.index("Hand the keyboard back to Kim.")
    assert heard[back:] == [
        "Hand the keyboard back to Kim.",
        "Then both ratings are told side by side, for both of you.",
        "Enter when Kim has it.",
        "Both ratings, for both of you.",
        "Earn Trust: Kim 3, Sam 4, which is 1 higher.",
        "Kim votes.",
        "After this answer, how inclined are you to hire?",
        *("1. strongly not inclined", "2. not inclined", "3. inclined", "4. strongly inclined"),
        "0 goes on without a vote.",
        "Chosen: 3, inclined.",
        "Debrief.",
        "The answer took 3 minutes 53 seconds; the plan gives it 4 minutes to 5 minutes 15 seconds.",
        "In window: Situation 41 seconds, Result 50 seconds, Learning 20 seconds.",
        "Task 52 seconds, 22 seconds over.",
        "Action 1 minute 10 seconds, 50 seconds short.",
        "Action got 30 percent of the answer; the plan gives it 49 percent. "
        "Task ran 22 seconds over, Action 50 seconds short.",
        "Earn Trust: Kim 3, Sam 4, which is 1 higher.",
        "Vote: inclined.",
        "agree and a text keeps what you two agree to do.",
        "50 minutes 42 seconds left of 55 minutes, 2 more fit.",
        "Enter tells Kim the next question, g votes again, s swaps the chairs, f finishes the session. "
        "help lists more.",
        "After the discussion, how inclined are you to hire? First vote: inclined. Both votes are kept.",
        *("1. strongly not inclined", "2. not inclined", "3. inclined", "4. strongly inclined"),
        "Type a number. b goes back.",
        "Chosen: 2, not inclined.",
        "Noted.",
        "The next question, for Kim alone.",
        heard[back + 33],
        "Sam does not see it yet, and no time runs.",
        "Enter shows it to Sam. d draws another, b goes back to the debrief.",
        *heard[back + 36 :],
    ]
    again = heard[back + 36 :]
    assert again[0] == "Debrief."
    assert "Agreed: call at 10:30" in again, "words of theirs are told as they were typed"
    assert "Vote after the discussion: not inclined." in again
    assert "The session is finished." in again
    kept = re.findall(r'^type = "(.*)"$', line_mode.session(), re.MULTILINE)
    assert kept == [
        *("asked", "entered", "entered", "noted", "entered", "entered", "entered", "answered"),
        *("follow_up_asked", "follow_up_answered", "rated", "rated", "voted", "voted", "noted", "finished"),
    ]


def test_the_next_question_is_the_interviewers_until_it_is_shown(line_mode: LineMode) -> None:
    heard = line_mode.types(*DEBRIEFED, "", "u", "d", "t", "", "q", opening=begin())
    said = between(heard, "The next question, for Kim alone.", "L6 behavioral, question 2.")
    first, second = said[0], said[said.index("The next question, for Kim alone.") + 1]
    assert first != second
    assert said.count('"u" is no command here. help lists what can be typed.') == 1
    assert said[-1].endswith("left of 55 minutes, 2 more fit.")
    assert line_mode.session().count('type = "asked"') == 2
    assert first not in line_mode.session(), "a question that was passed over was asked"
    assert heard[heard.index("L6 behavioral, question 2.") + 1] == second


def test_the_same_question_again_is_for_the_interviewer_first(line_mode: LineMode) -> None:
    heard = line_mode.types(*DEBRIEFED, "a", "", opening=begin())
    assert heard[heard.index("The next question, for Kim alone.") + 1] == heard[1]
    assert "L6 behavioral, question 2." in heard


def test_the_chairs_are_swapped_once_the_other_is_ready(line_mode: LineMode) -> None:
    heard = line_mode.types(
        *DEBRIEFED, "s", "b", "s", "questions", "plan", "1", "", "", "q", "q", opening=begin()
    )
    at = [number for number, line in enumerate(heard) if line == "Now Sam asks and Kim answers."]
    assert len(at) == 3, "before and behind b, and once questions were chosen"
    assert heard[at[0] - 1] == "Hand the keyboard to Sam."
    assert (
        "Enter when Kim is ready. questions chooses some beforehand: 1 question chosen. " in heard[at[2] + 2]
    )
    card = heard.index("L6 behavioral, question 1.", at[2])
    assert "Sam asks Kim. Once the answer begins, only Sam should hear and read this." in heard[card:]
    first = sessions(line_mode.folder)[0]
    assert 'type = "finished"' in first


def test_what_was_not_answered_after_a_swap_is_told_where_the_input_ends(line_mode: LineMode) -> None:
    heard = line_mode.types(*DEBRIEFED, "s", "", "", opening=begin())
    assert heard[-1] == 'The input has ended. The session is kept; "hotseat resume" goes on with it.'
    _, second = sorted(sessions(line_mode.folder), key=lambda text: "sitting" in text)
    assert 'interviewer = "Sam"' in second
    assert 'candidate = "Kim"' in second


def test_no_question_that_both_have_heard_is_drawn_after_the_swap(
    line_mode: LineMode, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed_over: list[frozenset[str]] = []

    def opening(room: Room) -> None:
        draw = room.desk.next_question

        def noted(choice: Choice, over: frozenset[str] = frozenset(), candidate: str = "") -> NextQuestion:
            passed_over.append(over)
            return draw(choice, over, candidate)

        monkeypatch.setattr(room.desk, "next_question", noted)
        begin()(room)

    line_mode.types(*DEBRIEFED, "s", "", opening=opening)
    assert passed_over == [{QUESTION}]


def test_of_a_story_only_the_title_is_told(line_mode: LineMode) -> None:
    path = write_story(line_mode.folder, "billing", "Billing outage", more="principles: [earn-trust]\n")
    path.write_text(f"{path.read_text()}\n## Expect\n- role: Secret one? -> Secret two.\n")
    heard = line_mode.types(
        "s", "1", "", "s", "f", "", "b", "r", "done", "", "done", "", "0", "d", opening=begin()
    )
    assert heard.count("Story: Billing outage.") == 1
    text = " ".join(heard)
    assert "Secret" not in text
    assert "five teams, three outages a quarter" not in text


def test_the_moment_to_cut_in_is_said_once_and_the_words_can_be_ones_own(line_mode: LineMode) -> None:
    pair = KIM_ASKS_SAM._replace(interruptions=True)
    heard = line_mode.types(
        *("", 41.0, "", 52.0, "", 100.0, "i", "b", "i", "What did you do at 10:30?", 9.0, "i", 5.0),
        *("i", "", 3.0, "recovered", "u", "recovered", "f", "r", "done", "", "done", "", "0"),
        opening=begin(pair),
    )
    assert len([line for line in heard if line.startswith("Cut in now: ")]) == 1
    assert heard.count("Cut in. i when Sam is back on track.") == 2
    assert heard.count("Back on track.") == 3
    kept = line_mode.session()
    assert 'text = "What did you do at 10:30?"' in kept
    sentence = (
        'Cut in after 3 minutes 13 seconds with "What did you do at 10:30?": back on track after 9 seconds.'
    )
    assert sentence in heard


def test_where_interruptions_are_off_nothing_cuts_in(line_mode: LineMode) -> None:
    heard = line_mode.types("", 41.0, "", 52.0, "", 119.0, "i", opening=begin())
    assert heard[-2] == '"i" is no command here. help lists what can be typed.'
    assert not [line for line in heard if line.startswith("Cut in")]


@pytest.mark.parametrize("cue", ["none", "bell", "flash", "bell and flash"])
def test_the_end_of_the_questions_share_is_cued_as_chosen(
    line_mode: LineMode, cue: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_CUE", cue)
    short = KIM_ASKS_SAM._replace(slot=15 * 60)
    heard = line_mode.types(*ANSWERED, "", "1", 200.0, "t", opening=begin(short))
    said = heard[next(at for at, line in enumerate(heard) if line.startswith("Follow-up 1: ")) + 1 :]
    over = "The time for this question is over."
    assert said[:-3] == {"none": [], "bell": [BELL], "flash": [over], "bell and flash": [BELL, over]}[cue]
    assert said[-2].startswith("Move on: 1 minute ")


def test_no_cue_comes_while_a_pair_rates(line_mode: LineMode, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOTSEAT_CUE", "bell and flash")
    short = KIM_ASKS_SAM._replace(slot=15 * 60)
    heard = line_mode.types(*ANSWERED, "r", 300.0, "done", 300.0, opening=begin(short))
    assert (
        BELL
        not in heard[
            heard.index("Kim rates now; Sam should neither hear nor read it. done skips the rest.") :
        ]
    )


def test_a_designs_change_is_offered_and_a_long_plan_is_told_on_the_card(line_mode: LineMode) -> None:
    pair = KIM_ASKS_SAM._replace(slot=30 * 60, questions=1, interruptions=True)
    heard = line_mode.types(
        "", 60.0, "c", "b", "c", "", "c", "", "l", "m", "b", "s", opening=begin_design(pair)
    )
    card = heard[
        : heard.index("Enter begins the answer. d draws another question. help lists what else can be typed.")
    ]
    (fits,) = [line for line in card if line.startswith("This question has ")]
    assert "not fit. w scales it to 30 minutes." in fits
    offered = [line for line in heard if line.startswith("The change of the requirements: ")]
    assert len(offered) == 2
    assert heard.count("No change.") == 1
    assert heard.count("The change is kept.") == 1
    assert offered[0].removeprefix("The change of the requirements: ") in line_mode.session()
    assert "No story was chosen on the card." in heard


def test_everything_that_can_be_typed_is_listed_where_it_is(line_mode: LineMode) -> None:
    heard = line_mode.types(
        *("?", "", "?", "n + owned it", "f", "?", "r", "?", "done", "?", "", "?", "done", "?", "", "?", "3"),
        *("?", "", "?", "b", "s", "?"),
        opening=begin(),
    )
    titles = [line for line in heard if line.endswith("What can be typed here:")]
    assert titles == [
        f"{title}. What can be typed here:"
        for title in (
            *("The card", "The answer", "The follow-ups", "The rating", "The keyboard changes hands"),
            *("The rating", "The keyboard changes hands", "Both ratings", "The debrief", "The next question"),
            "The chairs are swapped",
        )
    ]
    card = between(heard, titles[0], "Situation.")
    assert not [line for line in card if "blind" in line], "the interviewer has the clock"
