"""The scenes in the order in which one app comes to them, so that few apps are begun for all screens."""

from collections.abc import Awaitable, Callable
from typing import NamedTuple

from tests.tui import pair_scenes, recording_scenes, scenes
from tests.tui.driving import TERMINAL, AppDriver
from tests.tui.scenes import SCENES

Step = Callable[[AppDriver], Awaitable[None]]


class Stop(NamedTuple):
    """A scene that is looked at, and the way there from the stop before it."""

    scene: str
    way: Step


def press(*keys: str) -> Step:
    async def step(driver: AppDriver) -> None:
        await driver.press(*keys)

    return step


def act(*actions: str) -> Step:
    async def step(driver: AppDriver) -> None:
        for action in actions:
            await driver.act(action)

    return step


def then(*steps: Step) -> Step:
    async def step(driver: AppDriver) -> None:
        for step in steps:
            await step(driver)

    return step


def first(scene: str) -> Stop:
    return Stop(scene, SCENES[scene].go)


async def start_over(driver: AppDriver) -> None:
    """Home, where no session is kept any more."""
    driver.leave_off()
    for path in driver.files:
        path.unlink()
    await driver.home()


def anew(scene: str) -> Stop:
    """A scene that begins over the same folder as the one before did."""
    return Stop(scene, then(start_over, SCENES[scene].go))


async def full_size(driver: AppDriver) -> None:
    await driver.resize(*TERMINAL)


async def answered(driver: AppDriver) -> None:
    scenes.answered_so_far(driver)
    await driver.show()


async def looked(driver: AppDriver) -> None:
    await driver.press("enter")
    driver.pass_time(12)
    await driver.press("s")


async def spend(driver: AppDriver) -> None:
    await driver.spend(8)


async def small(driver: AppDriver) -> None:
    await driver.resize(50, 12)


async def guessed(driver: AppDriver) -> None:
    await driver.act("follow_ups")
    await driver.type_line("0:40")


async def follow_up_open(driver: AppDriver) -> None:
    scenes.probe(driver, 33)
    driver.rehearsal.close_follow_up("held")
    await driver.repaint()
    await driver.act("ask")
    await driver.spend(21)


async def design_answered(driver: AppDriver) -> None:
    driver.answer(11 * 60, 26 * 60 + 40, 9 * 60)
    await driver.show()


async def changed(driver: AppDriver) -> None:
    scenes.note(driver, "+ sizes it before he draws")
    await driver.act("change")


async def pair_answered(driver: AppDriver) -> None:
    driver.pass_time(8)
    pair_scenes.told_so_far(driver)
    await driver.show()


async def pair_answer_ended(driver: AppDriver) -> None:
    await driver.end_answer(50, 20)


ESCAPE = press("escape")

JOURNEYS = (
    (
        first("home-first-time"),
        Stop("real-interviews-none", SCENES["real-interviews-none"].go),
        Stop("settings", then(press("escape", "escape"), SCENES["settings"].go)),
        Stop("pair", then(ESCAPE, SCENES["pair"].go)),
        Stop("choose-prompts", then(act("choose"), press("enter", "down", "down", "enter"))),
        Stop("readiness-first-time", then(press("escape", "escape"), SCENES["readiness-first-time"].go)),
        Stop("framework", then(act("framework"), press("right", "right", "right"))),
        Stop("framework-searched", press("slash", *"culture")),
    ),
    (first("home"),),
    (first("loops"),),
    (first("loop"), Stop("loop-stop", press("s"))),
    (
        first("loop-held"),
        Stop("loop-figures", press("f")),
        Stop("loop-card", press("escape", "enter")),
        Stop("loop-votes", press("3", "2", "4", "enter", "3", *"led it")),
    ),
    (
        first("schedule-unset"),
        Stop("home-today", then(ESCAPE, SCENES["home-today"].go)),
        Stop("schedule", press("c")),
        Stop("short-versions", then(ESCAPE, SCENES["short-versions"].go)),
    ),
    (first("review"), Stop("browse", then(ESCAPE, SCENES["browse"].go))),
    (
        first("add"),
        Stop("bring-in", then(press("escape", "escape"), SCENES["bring-in"].go)),
        anew("browse-searched"),
        anew("stories-none"),
    ),
    (first("assess-words"),),
    (
        first("session"),
        Stop("repair", scenes.begin_repair),
        Stop("repair-split", press("s", *"3:05")),
    ),
    (first("session-said"), Stop("transcript", press("w"))),
    (
        first("coverage"),
        Stop("days", then(press("escape", "escape"), SCENES["days"].go)),
        Stop("trend", then(press("escape", "escape"), SCENES["trend"].go)),
        Stop("progress", press("g")),
    ),
    (first("compare"),),
    (first("real-interviews"), Stop("log", press("enter"))),
    (
        first("stories"),
        Stop("stories-cell", press("down", *["right"] * 4)),
        Stop("story", press(*["left"] * 4, "down", "enter")),
    ),
    (
        first("drill"),
        Stop("drill-chosen", press("3")),
        Stop("drill-done", press("space", "0", "escape")),
    ),
    (
        first("story-choice"),
        Stop("card-story", press("down", "enter")),
        Stop("answer-story", looked),
        Stop("follow-up-story", scenes.told_and_asked),
        Stop("debrief-story", scenes.debriefed),
    ),
    (
        first("card-sought"),
        Stop("answer", answered),
        Stop("help", act("help")),
        Stop("leave", then(ESCAPE, act("leave"))),
        Stop("too-small", then(ESCAPE, small)),
        Stop("answer-note-open", then(full_size, act("note"), press(*"- vague"))),
        anew("answer-paused"),
        anew("answer-hidden"),
        Stop("guess", guessed),
        anew("away"),
    ),
    (
        first("follow-ups"),
        Stop("follow-ups-listed", act("list")),
        Stop("follow-up-open", then(act("list"), follow_up_open)),
        Stop("rating", act("close('gap')", "rate")),
        Stop("rating-all", act("all", "choose(3)")),
        Stop("vote", act(*["choose(2)"] * 5)),
        Stop("debrief", act("choose(2)")),
        Stop("debrief-sounded", scenes.sounded_and_rated),
        Stop("debrief-said", scenes.transcribed),
        anew("heard"),
        anew("heard-level"),
    ),
    (
        first("card-design"),
        Stop("answer-design", design_answered),
        Stop("answer-changed", changed),
        anew("heard-design"),
        anew("card"),
        Stop("card-countdown", then(act("prepare"), spend)),
    ),
    (first("items"),),
    (first("assess"),),
    (
        first("readiness"),
        Stop("area-row", press("down", "down", "enter")),
        Stop("area", then(ESCAPE, press(*["down"] * 4, "enter"))),
        Stop("way", then(ESCAPE, scenes.plan_a_step)),
    ),
    (first("strange"),),
    (first("sessions"),),
    (first("item-story"),),
    (
        first("pair-card"),
        Stop("interviewer", pair_answered),
        Stop("strong", act("heard")),
        Stop("interviewer-follow-ups", then(ESCAPE, pair_answer_ended)),
        Stop("interviewer-follow-up-open", pair_scenes.second_follow_up),
        Stop("interviewer-rates", then(act("close('held')", "rate"), press("3", "2"))),
        Stop("hand-over", press("3", "4", "2", "3")),
        Stop("candidate-rates", press("enter", "4")),
        Stop("side-by-side", press("2", "3", "2", "4", "3", "enter")),
        Stop("pair-debrief", press("3")),
        Stop("next-card", pair_scenes.read_the_next),
        Stop("swap", press("escape", "s")),
        Stop("vote-again", press("escape", "g")),
        Stop("card-told", press("2", "end")),
    ),
    (
        first("interviewer-note-open"),
        anew("interviewer-interruption"),
        Stop("interviewer-cutting-in", press("i")),
        Stop("interviewer-cut-in", then(press("enter"), pair_scenes.spend_nine)),
        anew("interviewer-design"),
    ),
    (
        first("card-asks-to-record"),
        anew("card-recorded"),
        Stop("answer-recorded", recording_scenes.answered),
        Stop("answer-silent", recording_scenes.go_silent),
        Stop("follow-up-recorded", recording_scenes.asked),
        anew("debrief-without-words"),
        anew("pair-recorded"),
        anew("pair-card-recorded"),
        Stop("interviewer-recorded", recording_scenes.answered),
    ),
)
