"""The candidate rates from another home: in the browser, or aloud while the interviewer types."""

from pathlib import Path

from hotseat.desk.following import Following
from hotseat.domain.interview.rating_form import RatingForm
from hotseat.domain.session import events as e
from hotseat.storage.files.state import state_folder
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app, settle
from tests.tui.pair_scenes import handed_over, interviewer_rates


def candidate_scores(seat: AppDriver) -> list[int]:
    return [event.score for event in seat.kept_of(e.Rated) if event.by == "candidate"]


def page_beside(seat: AppDriver) -> tuple[Following, RatingForm]:
    """What the page's program sees of the session that is to be rated."""
    following = Following(seat.folder / "sessions")
    following.look()
    form = following.form()
    assert form is not None, "nothing is asked for"
    return following, form


def rate(seat: AppDriver, count: int, *, done: bool) -> None:
    """The candidate rates so many criteria in the browser: 4, 3, 2, 1, 4 ..."""
    page, form = page_beside(seat)
    scores = {one.id: 4 - place % 4 for place, one in enumerate(form.criteria[:count])}
    assert page.rate(form.kept(None)._replace(scores=scores, done=done))


async def test_a_rating_in_the_browser_is_appended_when_it_is_done(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await handed_over(seat)
        assert "Sam can rate in a browser too" in seat.text
        rate(seat, 3, done=False)
        await seat.tick()
        assert "Sam is rating in the browser: 3 of 6." in seat.text
        assert candidate_scores(seat) == []
        rate(seat, 6, done=True)
        await seat.tick()
        assert seat.screen_name == "SideBySideScreen"
        assert candidate_scores(seat) == [4, 3, 2, 1, 4, 3]
        assert list((state_folder() / "ratings").iterdir()) == []


async def test_a_candidate_who_is_done_first_waits_for_the_interviewer(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await interviewer_rates(seat)
        rate(seat, 6, done=True)
        await seat.tick()
        assert seat.screen_name == "PairRatingScreen"
        assert candidate_scores(seat) == []
        await seat.press("enter")
        await seat.tick()
        assert seat.screen_name == "SideBySideScreen"
        assert candidate_scores(seat) == [4, 3, 2, 1, 4, 3]


async def test_where_both_are_used_what_was_rated_stands_there_and_the_keyboard_counts(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await handed_over(seat)
        rate(seat, 2, done=False)
        page, form = page_beside(seat)
        await seat.press("enter", "1")
        assert [event.score for event in seat.kept.questions[-1].candidate_ratings] == [1, 3]
        assert page.form() is None
        assert not page.rate(form.kept(None)), "a late rating is taken"
        await seat.press("enter", "enter")
        assert seat.screen_name == "SideBySideScreen"


async def test_read_aloud_the_interviewer_types_without_the_own_scores_in_sight(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await handed_over(seat)
        names = [event.name for event in seat.kept_of(e.Rated)]
        await seat.press("a")
        assert "Sam rates" in seat.text
        for name in names:
            assert seat.line(name[:30]).split()[-1] == "-", "the first rating is seen"
        await seat.press("4", "2", "3", "2", "4", "3")
        assert candidate_scores(seat) == [4, 2, 3, 2, 4, 3]
        assert seat.screen_name == "SideBySideScreen", "nobody needs the keyboard back"


async def test_after_a_kill_and_a_resume_what_was_rated_is_there(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await handed_over(seat)
        rate(seat, 3, done=False)
        session_id = seat.files[-1].stem
    async with running_app(folder, clock) as seat:
        seat.app.resume(session_id)
        await settle(seat.pilot)
        await seat.act("rate")
        await seat.press("enter")
        await seat.tick()
        assert "Sam is rating in the browser: 3 of 6." in seat.text


async def test_nothing_is_left_of_a_session_that_is_over(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await handed_over(seat)
        rate(seat, 3, done=False)
        seat.rehearsal.finish()
        seat.app.leave_session()
        assert list((state_folder() / "ratings").iterdir()) == []
