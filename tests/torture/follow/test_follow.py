"""An interview and its candidate's screen, two real programs: what becomes of one does not stop the other."""

import signal
import sys
from pathlib import Path

import pytest

from hotseat.domain.session.events import Entered, Noted
from hotseat.storage.session.transcript import load
from tests.torture.rig.place import Place, begin, note
from tests.torture.rig.terminal import CTRL_Q, SPACE, Terminal

FOLLOWS = "h Hide clock"
PROMPT = "earn-trust-missed-commitment"
QUESTION = "partner team back after missing"


def interview(place: Place) -> Terminal:
    return place.start("practice", "--prompt", PROMPT)


def bytes_and_names(place: Place) -> tuple[bytes, list[str]]:
    """What the session's file holds, and what else lies beside it."""
    return place.newest.read_bytes(), sorted(path.name for path in place.sessions.iterdir())


def shows_the_task(screen: Terminal) -> None:
    screen.wait_for("Task   2 of 5")


def test_it_waits_follows_and_is_killed_and_the_interview_does_not_notice(place: Place) -> None:
    with place.start("follow") as screen:
        screen.wait_for("No interview is running")
        assert screen.title == "hotseat: candidate"
        with interview(place) as driver:
            screen.wait_for(QUESTION)
            begin(driver)
            screen.wait_for("Situation   1 of 5")
            note(driver, "mine")
            driver.press("p")
            screen.wait_for("Paused")
            assert "mine" not in screen.text
            screen.kill()
            driver.press("p")
            driver.wait_for("▶ 1")
            driver.press(SPACE)
            driver.wait_for("▶ 2")
            note(driver, "still mine")
    events = load(place.newest).events
    assert [event.text for event in events if isinstance(event, Noted)] == ["mine", "still mine"]
    assert [event.section for event in events if isinstance(event, Entered)] == ["situation", "task"]


@pytest.mark.torture
def test_it_can_be_started_late_and_twice_and_leaves_no_trace(place: Place) -> None:
    with interview(place) as driver:
        begin(driver)
        driver.press(SPACE)
        driver.wait_for("▶ 2")
        driver.press("p")
        driver.wait_for("p starts the clock")
        before = bytes_and_names(place)
        with place.start("follow") as first, place.start("follow", "last") as second:
            for screen in (first, second):
                shows_the_task(screen)
                screen.wait_for("Paused")
            first.press("q")
            assert first.exit_code() == 0
            second.signal(signal.SIGTERM)
            assert second.exit_code() == 143
        assert bytes_and_names(place) == before
        driver.press("p")
        driver.wait_for("▶ 2")


@pytest.mark.torture
def test_a_resume_is_not_in_its_way_nor_it_in_the_way_of_a_resume(place: Place) -> None:
    with place.start("follow") as screen:
        screen.wait_for("No interview is running")
        with interview(place) as driver:
            begin(driver)
            screen.wait_for("Situation   1 of 5")
            driver.kill()
        screen.wait_for("does not answer")
        with place.start("resume") as driver:
            driver.wait_for("Resumed where it stopped")
            screen.wait_for("Interrupted; it goes on from here")
            driver.press("p")
            driver.wait_for("▶ 1")
            driver.press(SPACE)
            shows_the_task(screen)
            driver.press(CTRL_Q)
            driver.exit_code()


@pytest.mark.torture
def test_the_next_interview_is_followed_after_the_first(place: Place) -> None:
    with place.start("follow") as screen:
        with interview(place) as driver:
            screen.wait_for(QUESTION)
            driver.wait_for("c Preparation")
            driver.press(CTRL_Q)
            driver.exit_code()
        screen.wait_for("No interview is running")
        with place.start("practice", "--prompt", "deliver-results-cutting-scope"):
            screen.wait_for("Before the answer")
            assert QUESTION not in screen.text


def test_the_page_needs_its_libraries_and_says_so(place: Place, tmp_path: Path) -> None:
    """As where hotseat was installed without the extra: the libraries are there in name only."""
    for name in ("starlette", "uvicorn"):
        (tmp_path / "without").mkdir(exist_ok=True)
        (tmp_path / "without" / f"{name}.py").write_text(
            f"raise ModuleNotFoundError('No module named {name}', name={name!r})\n"
        )
    done = place.run("follow", "--web", path=tmp_path / "without")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"hotseat: the page needs two more libraries; `{sys.executable} -m pip install 'hotseat[web]'`"
        " installs them\n"
    )
