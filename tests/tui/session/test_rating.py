"""The rating, the vote and the debrief."""

from pathlib import Path

from hotseat.domain.bank.level import Criterion
from hotseat.domain.session import events as e
from hotseat.domain.vocabulary import VOTES
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app
from tests.tui.scenes import follow_ups


async def at_the_rating(driver: AppDriver) -> None:
    await follow_ups(driver)
    await driver.act("rate")


async def rating_everything(driver: AppDriver) -> None:
    await at_the_rating(driver)
    await driver.press("a")


async def at_the_debrief(driver: AppDriver) -> None:
    await at_the_rating(driver)
    await driver.press("enter", "0")


def asked_by(driver: AppDriver) -> tuple[Criterion, ...]:
    """The principle the prompt is for, then the level's own criteria."""
    level = driver.desk.bank.current.levels["L6"].criteria_of("behavioral")
    principle = driver.desk.bank.current.principles["earn-trust"].criterion("L6")
    assert principle is not None
    return (principle, *level)


def scores(driver: AppDriver) -> list[tuple[str, int]]:
    return [(event.criterion, event.score) for event in driver.kept_of(e.Rated)]


async def test_each_criterion_gets_its_score_with_the_anchor_that_was_read(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await rating_everything(driver)
        await driver.press("1", "2", "3", "4", "1", "2")
        criteria = asked_by(driver)
        given = [1, 2, 3, 4, 1, 2]
        assert scores(driver) == [(one.id, score) for one, score in zip(criteria, given, strict=True)]
        for event, criterion in zip(driver.kept_of(e.Rated), criteria, strict=True):
            assert event.anchor == criterion.anchors[event.score - 1]


async def test_the_anchors_of_the_criterion_at_hand_are_on_the_screen(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await rating_everything(driver)
        for criterion in asked_by(driver):
            shown = " ".join(driver.text.split())
            assert all(anchor in shown for anchor in criterion.anchors), driver.text
            await driver.act("skip")


async def test_a_criterion_can_be_left_out(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await rating_everything(driver)
        await driver.press("3", "space", "2")
        criteria = asked_by(driver)
        assert scores(driver) == [(criteria[0].id, 3), (criteria[2].id, 2)]


async def test_a_score_can_be_changed_by_going_back_to_it(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_rating(driver)
        await driver.press("3", "up", "1")
        assert driver.kept.question is not None
        assert [rating.score for rating in driver.kept.question.ratings] == [1]
        assert driver.line("Earn Trust").split()[-1] == "1"


async def test_the_vote_comes_last_and_the_debrief_after_it(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await rating_everything(driver)
        await driver.press(*["space"] * 6)
        assert all(vote in driver.text for vote in VOTES)
        await driver.press("1")
        assert [event.vote for event in driver.kept_of(e.Voted)] == ["strongly not inclined"]
        assert driver.screen_name == "DebriefScreen"
        assert "Overall: strongly not inclined" in everything_on(driver)


async def test_alone_only_the_main_principle_and_the_vote_are_rated(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_rating(driver)
        assert "a adds 5 more criteria" in driver.text
        await driver.press("2", "3")
        assert scores(driver) == [("earn-trust", 2)]
        assert [event.vote for event in driver.kept_of(e.Voted)] == ["inclined"]
        assert driver.screen_name == "DebriefScreen"


async def test_all_criteria_are_added_at_the_vote_and_stay_once_one_was_rated(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_rating(driver)
        await driver.press("2", "a", "4")
        assert scores(driver) == [("earn-trust", 2), (asked_by(driver)[1].id, 4)]
        await driver.press("a")
        assert driver.toasts == ["All criteria are here."]
        await driver.press("enter", "1", "r")
        assert all(criterion.name in driver.text for criterion in asked_by(driver))


async def test_enter_and_space_go_to_the_vote_and_no_further(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_rating(driver)
        assert "enter Vote" in driver.text
        for key in ("enter", "enter", "space"):
            await driver.press(key)
            assert driver.line("▶").split() == ["▶", "The", "vote", "-"]
        assert "0  no vote: on to the debrief" in driver.text
        assert driver.toasts == ["There is no vote yet: 1 to 4 votes, 0 goes on without a vote."]
        await driver.press("0")
        assert driver.screen_name == "DebriefScreen"
        assert not scores(driver)
        assert not driver.kept_of(e.Voted)


async def test_a_vote_that_was_given_is_not_asked_for_again(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_rating(driver)
        await driver.press("0")
        assert driver.toasts == ["That belongs to the vote, which comes last."]
        await driver.press("3", "3", "r", "down", "0")
        assert driver.toasts == ["There is a vote already: enter goes on, u takes it back."]
        await driver.press("enter")
        assert driver.screen_name == "DebriefScreen"


async def test_the_debrief_tells_the_ledger_and_what_to_change_first(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_debrief(driver)
        assert "over 0:22" in driver.line("Task         0:52")
        assert "short 0:21" in driver.line("Action       1:39")
        assert "Task ran 0:22 over" in driver.text
        assert driver.kept.question is not None
        assert driver.kept.question.answer_seconds(driver.kept.at) == 41 + 52 + 99 + 50 + 20


async def test_the_rating_can_be_taken_up_again_from_the_debrief(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_rating(driver)
        await driver.press("2", "0", "r", "4")
        assert driver.kept.question is not None
        assert [rating.score for rating in driver.kept.question.ratings] == [4]


async def test_another_question_begins_in_the_same_session(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_debrief(driver)
        await driver.press("enter")
        assert driver.screen_name == "CardScreen"
        await driver.press("enter")
        first, second = driver.kept_of(e.Asked)
        assert first.prompt != second.prompt
        assert len(driver.kept.begun_questions) == 2
        assert len(driver.files) == 1


async def test_finishing_ends_the_session_and_shows_it_on_home(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_debrief(driver)
        await driver.press("f")
        assert driver.screen_name == "HomeScreen"
        assert driver.kept.ended == "finished"
        assert isinstance(driver.events[-1], e.Finished)
        assert "4:22" in driver.line("3 of 5")


async def test_a_note_on_the_answer_can_still_be_kept(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_rating(driver)
        await driver.press("n", *"- tired", "enter", "enter", "n", *"+ honest", "enter")
        assert [(note.sign, note.text) for note in driver.kept_of(e.Noted)][-2:] == [
            ("-", "tired"),
            ("+", "honest"),
        ]


def everything_on(driver: AppDriver) -> str:
    """What the debrief says, also below the last line of the screen."""
    return "\n".join(str(part.render()) for part in driver.app.screen.query("#debrief-scroll Static"))
