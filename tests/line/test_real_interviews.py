"""Real interviews in line mode: logged question by question, told, changed, and put to use."""

from pathlib import Path

from hotseat.domain.real_interviews.entry import entry_of
from hotseat.domain.real_interviews.events import FollowUpAsked
from hotseat.domain.real_interviews.real_interview import RealInterview
from hotseat.storage.real_interviews.real_interviews import REAL_INTERVIEWS
from tests.line.driving import LineMode
from tests.real_interviews import logged
from tests.sessions import answered_session
from tests.story_files import write_story


def kept(folder: Path) -> RealInterview:
    """The only interview that is logged."""
    [path] = (folder / "interviews").glob("*.toml")
    return REAL_INTERVIEWS.load(path).value


def test_one_is_logged_question_by_question_and_changed(line_mode: LineMode) -> None:
    (line_mode.folder / "sessions").mkdir()
    write_story(line_mode.folder, "queue", "The queue nobody owned")
    said = line_mode.types(
        *("v", "i", "n"),
        *("Acme", "2999-01-01", "2025-03-10", "phone screen", "an hour", "45"),
        *(
            "When did a peer disagree? #earn-trust",
            "2",
            "How did you measure it?",
            "gap",
            "held: and then?",
            "",
        ),
        *("Why us?", "", "", "", ""),
        *("rushed", "2", "1"),
        *("1", "v", "3", "o", "rejected", "b"),
        *("v", "b", "b", "q"),
    )
    text = "\n".join(said)
    assert "No real interview is logged yet. n logs one" in text
    assert "2999-01-01 is after today, " in text
    assert '"an hour" is no number of minutes from 1 to 1,440.' in text
    assert "Chosen: 2, The queue nobody owned." in said
    assert "Logged: 10 March 2025, Acme, phone screen, 45 minutes; 2 questions; strongly inclined." in said
    assert "Question 1: When did a peer disagree? (Earn Trust)" in said
    assert "Told: The queue nobody owned" in said
    assert "Follow-up, gap: How did you measure it?" in said
    found = kept(line_mode.folder)
    first, second = entry_of(found).asked
    assert first.follow_ups == (
        FollowUpAsked("How did you measure it?", "gap"),
        FollowUpAsked("and then?", "held"),
    )
    assert (second.text, second.principles, second.story) == ("Why us?", (), "")
    assert (found.minutes, found.felt, found.vote, found.outcome) == (45, "rushed", "inclined", "rejected")


def test_each_thing_is_corrected_by_itself(line_mode: LineMode) -> None:
    line_mode.types("v", "i", "n", "Acme", "2025-03-10", "", "", "", "", "", "", "b", "b", "q")
    said = line_mode.types(
        *("v", "i", "7", "1", "help"),
        *("company Ajax", "day tomorrow", "day 2025-03-09", "round onsite", "minutes 0", "minutes 50"),
        *("felt fine", "question Why us? #dive-deep", "", "f 1", "Why?", "partial", "f 9", "p 1", "p 1", "r"),
        *("drop 1", "x", "b", "q"),
    )
    text = "\n".join(said)
    assert '"7" is no command here. help lists what can be typed.' in said
    assert 'There is no day "tomorrow"; write it as 2026-12-14, today or yesterday.' in said
    assert '"0" is no number of minutes from 1 to 1,440.' in said
    assert 'There is no question "9"; type its number.' in said
    assert "Saved as own-why-us in " in text
    assert "It is your prompt own-why-us already." in said
    assert "9 March 2025, Ajax, onsite, 50 minutes" in said
    assert "Question 1: Why us? (Dive Deep)" in said
    found = kept(line_mode.folder)
    assert (found.asked, found.is_discarded) == ((), True)
    assert f'Discarded. "hotseat log --restore {found.id}" brings it back.' in said
    assert "No real interview is logged yet. n logs one" in text.split("Discarded.")[1]


def test_nothing_is_logged_without_a_company_and_a_command_opens_it(line_mode: LineMode) -> None:
    said = line_mode.types("", "q", opening=lambda room: room.log_real_interview())
    assert said[0] == "Which company? Enter alone logs nothing."
    assert "Nothing is logged." in said
    assert not (line_mode.folder / "interviews").exists()
    line_mode.types("Acme", *[""] * 7, "q", opening=lambda room: room.log_real_interview())
    known = kept(line_mode.folder)
    said = line_mode.types("b", "q", opening=lambda room: room.log_real_interview(known))
    assert said[0].endswith(", Acme")


def test_stories_the_card_and_the_coverage_tell_of_it(line_mode: LineMode) -> None:
    (line_mode.folder / "sessions").mkdir()
    write_story(line_mode.folder, "queue", "The queue nobody owned")
    answered_session(line_mode.folder / "sessions", candidate="")
    logged(line_mode.folder, on="2025-03-10")
    sentence = "told in earnest: take another for the next round at Acme (phone screen, on 10 March 2025)"
    said = line_mode.types("stories", "1", "b", "b", "v", "c", "b", "", "s", "b", "b", "q")
    text = "\n".join(said)
    assert f"never told; {sentence}." in text
    assert f"T{sentence[1:]}." in said
    assert "Earn Trust: asked in earnest once, over a year ago by Acme." in said
    assert f"1. The queue nobody owned: other principles; never told; {sentence}" in text
