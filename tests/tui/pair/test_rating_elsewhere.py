"""The candidate rates from another home: in the browser, or aloud while the interviewer types."""

from pathlib import Path

from hotseat.desk.following import Following
from hotseat.domain.interview.rating_form import RatingForm
from hotseat.domain.session import events as e
from hotseat.storage.files.user_folders import state_folder
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app, settle
from tests.tui.pair_scenes import handed_over, interviewer_rates


def candidate_scores(driver: AppDriver) -> list[int]:
    return [event.score for event in driver.kept_of(e.Rated) if event.by == "candidate"]


def page_beside(driver: AppDriver) -> tuple[Following, RatingForm]:
    """What the page's program sees of the session that is to be rated."""
    following = Following(driver.folder / "sessions")
    following.look()
    form = following.form()
    assert form is not None, "nothing is asked for"
    return following, form


def rate(driver: AppDriver, count: int, *, done: bool) -> None:
    """The candidate rates so many criteria in the browser: 4, 3, 2, 1, 4 ..."""
    page, form = page_beside(driver)
    scores = {one.id: 4 - place % 4 for place, one in enumerate(form.criteria[:count])}
    assert page.rate(form.kept(None)._replace(scores=scores, done=done))


async def test_a_rating_in_the_browser_is_appended_when_it_is_done_and_nothing_is_left_of_it(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await handed_over(driver)
        assert "Sam can rate in a browser too" in driver.text
        rate(driver, 3, done=False)
        await driver.tick()
        assert "Sam is rating in the browser: 3 of 6." in driver.text
        assert candidate_scores(driver) == []
        rate(driver, 6, done=True)
        await driver.tick()
        assert driver.screen_name == "SideBySideScreen"
        assert candidate_scores(driver) == [4, 3, 2, 1, 4, 3]
        assert list((state_folder() / "ratings").iterdir()) == []
        await handed_over(driver)
        rate(driver, 3, done=False)
        assert list((state_folder() / "ratings").iterdir()) != []
        driver.rehearsal.finish()
        driver.app.leave_session()
        assert list((state_folder() / "ratings").iterdir()) == [], "the session is over"


async def test_a_candidate_who_is_done_first_waits_for_the_interviewer(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await interviewer_rates(driver)
        rate(driver, 6, done=True)
        await driver.tick()
        assert driver.screen_name == "PairRatingScreen"
        assert candidate_scores(driver) == []
        await driver.press("enter")
        await driver.tick()
        assert driver.screen_name == "SideBySideScreen"
        assert candidate_scores(driver) == [4, 3, 2, 1, 4, 3]


async def test_the_keyboard_counts_over_the_browser_and_read_aloud_the_own_scores_are_out_of_sight(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await handed_over(driver)
        rate(driver, 2, done=False)
        page, form = page_beside(driver)
        await driver.press("enter", "1")
        assert [event.score for event in driver.kept.questions[-1].candidate_ratings] == [1, 3]
        assert page.form() is None
        assert not page.rate(form.kept(None)), "a late rating is taken"
        await driver.press("enter", "enter")
        assert driver.screen_name == "SideBySideScreen"
        await handed_over(driver)
        names = [event.name for event in driver.kept_of(e.Rated)]
        await driver.press("a")
        assert "Sam rates" in driver.text
        for name in names:
            assert driver.line(name[:30]).split()[-1] == "-", "the first rating is seen"
        await driver.press("4", "2", "3", "2", "4", "3")
        assert candidate_scores(driver) == [4, 2, 3, 2, 4, 3]
        assert driver.screen_name == "SideBySideScreen", "nobody needs the keyboard back"


async def test_after_a_kill_and_a_resume_what_was_rated_is_there(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await handed_over(driver)
        rate(driver, 3, done=False)
        session_id = driver.file.stem
    async with running_app(folder, clock) as driver:
        driver.app.resume(session_id)
        await settle(driver.pilot)
        await driver.act("rate")
        await driver.press("enter")
        await driver.tick()
        assert "Sam is rating in the browser: 3 of 6." in driver.text
