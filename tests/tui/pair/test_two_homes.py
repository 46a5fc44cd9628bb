"""A pair of two homes: what the candidate sees and rates elsewhere, from the form to the swap."""

from pathlib import Path

from hotseat.desk.following import Following
from hotseat.domain.interview.candidate import CandidateView
from hotseat.domain.session import events as e
from hotseat.storage.session.transcript import load
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app


class Elsewhere:
    """The program of the candidate's page, which only reads the session."""

    def __init__(self, folder: Path) -> None:
        self.following = Following(folder / "sessions")

    def look(self) -> CandidateView:
        return self.following.look()

    def rate(self, *scores: int) -> None:
        """The first criteria get these scores, and that is all."""
        self.look()
        form = self.following.form()
        assert form is not None, "no rating is asked for"
        given = {one.id: score for one, score in zip(form.criteria, scores, strict=False)}
        assert self.following.rate(form.kept(None)._replace(scores=given, done=True))


async def sit_down(driver: AppDriver) -> None:
    """Both names; the candidate is to see the total time only; the card."""
    await driver.press("p", *"Ada", "tab", *"Sam", *["tab"] * 6, "right")
    assert "the candidate sees the total time" in driver.line("On screen")
    await driver.press("enter")
    assert driver.screen_name == "CardScreen"


async def test_an_interview_of_two_homes(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        page = Elsewhere(folder)
        await sit_down(driver)
        question = driver.rehearsal.question.asked.text
        seen = page.look()
        assert (seen.stage, seen.prompt, seen.candidate) == ("card", question, "Sam")
        await driver.press("enter")
        await driver.press("n", *"+ said sorry", "enter", "escape")
        seen = page.look()
        assert (seen.title, seen.section_number) == ("Your answer", "")
        await driver.press("p")
        assert page.look().standing == "Paused"
        await driver.press("p", "f")
        assert page.look().stage == "between"
        assert page.following.form() is None, "nobody rates before the interviewer does"
        await driver.press("r", "3", "2")
        page.rate(4, 3, 2)
        assert not [one for one in driver.kept_of(e.Rated) if one.by], "it is not due yet"
        await driver.press("enter")
        await driver.tick()
        assert driver.screen_name == "SideBySideScreen"
        assert [one.score for one in driver.kept_of(e.Rated) if one.by] == [4, 3, 2]
        assert page.following.form() is None
        await driver.press("3")
        assert driver.screen_name == "PairDebriefScreen"
        await driver.press("enter")
        assert driver.screen_name == "NextCardScreen"
        assert page.look().prompt == question, "the interviewer reads the next one first"
        await driver.press("escape", "s")
        assert page.look().stage == "between", "nothing has ended before the new candidate is ready"
        await driver.press("enter")
        header = driver.rehearsal.session.header
        assert header.candidate_sees == "total"
        assert (header.interviewer, header.candidate) == ("Sam", "Ada")
        kept = {load(path).session.header.candidate: load(path).session.header for path in driver.files}
        assert kept["Ada"] == header, "two sessions of one second have no order by name"
        page.look()
        assert page.look().candidate == "Ada"
