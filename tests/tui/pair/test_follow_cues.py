"""The cue of the candidate's screen: its own switch, off until it is chosen."""

from pathlib import Path

import pytest

from tests.clocks import ManualClock
from tests.tui.driving import BEHAVIORAL
from tests.tui.pair.following import Beside, running_beside


def flashes(beside: Beside) -> bool:
    return beside.app.screen.query_one("#below").has_class("-flash")


async def near_the_window(beside: Beside) -> None:
    """A second before the window of the Situation opens, in another question than before."""
    if beside.practice.rehearsal.session.questions:
        beside.practice.rehearsal.end_answer()
    beside.practice.ask(BEHAVIORAL)
    beside.practice.rehearsal.next()
    await beside.spend(29)


async def test_each_way_is_shown_once_when_it_is_chosen_and_then_as_the_window_opens(
    sessions: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    bells: list[str] = []
    async with running_beside(sessions, clock) as beside:
        monkeypatch.setattr(beside.app, "bell", lambda: bells.append("bell"))
        await beside.press("h")
        assert "A clock that comes will be hidden." in beside.words, "there is no clock yet"
        await beside.press("h")
        await near_the_window(beside)
        await beside.spend(2)
        assert not flashes(beside), "nothing is chosen"
        assert bells == []
        await near_the_window(beside)
        await beside.press("b")
        assert "Cue: bell." in beside.words
        assert (bells, flashes(beside)) == (["bell"], False)
        await beside.press("b")
        assert flashes(beside)
        await beside.press("b")
        beside.app.screen.query_one("#below").remove_class("-flash")
        bells.clear()
        await beside.spend(2)
        assert (bells, flashes(beside)) == (["bell"], True)
        await near_the_window(beside)
        await beside.press("h")
        beside.app.screen.query_one("#below").remove_class("-flash")
        await beside.spend(2)
        assert not flashes(beside), "it would give a hidden clock away"
        await beside.press("b")
        assert "Cue: none." in beside.words
