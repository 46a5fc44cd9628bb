"""A session goes on from the screens in line mode, and the other way round."""

from pathlib import Path

from hotseat.domain.session import events as e
from tests.line.driving import LineMode
from tests.tui.driving import running_app


async def test_what_one_face_begins_the_other_goes_on_with(tmp_path: Path) -> None:
    line_mode = LineMode(tmp_path)
    async with running_app(tmp_path, line_mode.clock) as driver:
        await driver.begin_answer()
        await driver.spend(33)
        await driver.press("n")
        await driver.type_line("- no figure yet")
    heard = line_mode.types("r", "p", 5.0, "t", "", 20.0, "n + five teams", "f", "", 12.0)
    assert "Tell me about a time you won a partner team back after missing a commitment." in heard
    assert "38 seconds in Situation, wrap up, 7 seconds left." in heard
    assert heard[-1] == 'The input has ended. The session is kept; "hotseat resume" goes on with it.'
    async with running_app(tmp_path, line_mode.clock) as driver:
        await driver.press("r")
        assert driver.screen_name == "FollowUpScreen"
        await driver.press("p", "1", "r", "3", "3")
        await driver.press("f")
        notes = driver.kept_of(e.Noted)
        answered = driver.kept_of(e.FollowUpAnswered)
        assert [(note.sign, note.text, note.section) for note in notes] == [
            ("-", "no figure yet", "situation"),
            ("+", "five teams", "task"),
        ]
        assert [one.outcome for one in answered] == ["held"]
        assert driver.kept.ended == "finished"
    assert any(line.startswith("today, ") for line in line_mode.types("s", "q"))
