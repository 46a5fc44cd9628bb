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


def asked_by(driver: AppDriver) -> tuple[Criterion, ...]:
    """The principle the prompt is for, then the level's own criteria."""
    level = driver.desk.bank.current.levels["L6"].criteria_of("behavioral")
    principle = driver.desk.bank.current.principles["earn-trust"].criterion("L6")
    assert principle is not None
    return (principle, *level)


def scores(driver: AppDriver) -> list[tuple[str, int]]:
    return [(event.criterion, event.score) for event in driver.kept_of(e.Rated)]


async def test_each_criterion_gets_its_score_with_the_anchor_that_was_read_and_the_vote_comes_last(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_rating(driver)
        await driver.press("a")
        criteria = asked_by(driver)
        given = [1, 2, 3, 4, 1, 2]
        for criterion, score in zip(criteria, given, strict=True):
            shown = " ".join(driver.text.split())
            assert all(anchor in shown for anchor in criterion.anchors), driver.text
            await driver.press(str(score))
        assert scores(driver) == [(one.id, score) for one, score in zip(criteria, given, strict=True)]
        for event, criterion in zip(driver.kept_of(e.Rated), criteria, strict=True):
            assert event.anchor == criterion.anchors[event.score - 1]
        assert all(vote in driver.text for vote in VOTES)
        await driver.press("1")
        assert [event.vote for event in driver.kept_of(e.Voted)] == ["strongly not inclined"]
        assert driver.screen_name == "DebriefScreen"
        assert "Overall: strongly not inclined" in everything_on(driver)


async def test_alone_only_the_main_principle_and_the_vote_are_rated_unless_all_criteria_are_added(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_rating(driver)
        assert "a adds 5 more criteria" in driver.text
        await driver.press("2", "3")
        assert scores(driver) == [("earn-trust", 2)]
        assert [event.vote for event in driver.kept_of(e.Voted)] == ["inclined"]
        assert driver.screen_name == "DebriefScreen"
        await driver.press("r")
        await driver.press("2", "a", "space", "4", "up", "up", "up", "1")
        criteria = asked_by(driver)
        assert driver.kept.question is not None
        kept = [(rating.criterion, rating.score) for rating in driver.kept.question.ratings]
        assert sorted(kept) == sorted([(criteria[0].id, 1), (criteria[2].id, 4)]), "one is left out"
        assert driver.line("Earn Trust").split()[-1] == "1", "it is changed by going back to it"
        await driver.press("a")
        assert driver.toasts == ["All criteria are here."]
        await driver.press("enter", "r")
        assert all(criterion.name in driver.text for criterion in criteria), driver.text


async def test_enter_and_space_go_to_the_vote_and_no_further_and_no_vote_is_asked_for_twice(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_rating(driver)
        await driver.press("0")
        assert driver.toasts == ["That belongs to the vote, which comes last."]
        driver.app.clear_notifications()
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
        await driver.press("r", "4", "3", "r", "down", "0")
        assert driver.toasts == ["There is a vote already: enter goes on, u takes it back."]
        await driver.press("enter")
        assert driver.screen_name == "DebriefScreen"
        assert scores(driver) == [("earn-trust", 4)], "it is rated from the debrief too"


async def test_the_debrief_tells_the_ledger_and_another_question_begins_in_the_same_session(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_rating(driver)
        await driver.press("n", *"- tired", "enter", "enter", "n", *"+ honest", "enter", "0")
        assert [(note.sign, note.text) for note in driver.kept_of(e.Noted)][-2:] == [
            ("-", "tired"),
            ("+", "honest"),
        ]
        assert "over 0:22" in driver.line("Task         0:52")
        assert "short 0:21" in driver.line("Action       1:39")
        assert "Task ran 0:22 over" in everything_on(driver)
        assert driver.kept.question is not None
        assert driver.kept.question.answer_seconds(driver.kept.at) == 41 + 52 + 99 + 50 + 20
        await driver.press("enter")
        assert driver.screen_name == "CardScreen"
        await driver.press("enter")
        first, second = driver.kept_of(e.Asked)
        assert first.prompt != second.prompt
        assert len(driver.kept.begun_questions) == 2
        assert len(driver.files) == 1


async def test_finishing_ends_the_session_and_shows_it_on_home(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await follow_ups(driver)
        driver.app.show_debrief()
        await driver.press("f")
        assert driver.screen_name == "HomeScreen"
        assert driver.kept.ended == "finished"
        assert isinstance(driver.events[-1], e.Finished)
        assert "4:22" in driver.line("3 of 5")


def everything_on(driver: AppDriver) -> str:
    """What the debrief says, also below the last line of the screen."""
    return "\n".join(str(part.render()) for part in driver.app.screen.query("#debrief-scroll Static"))
