"""Every screen, and how to come to it: what the goldens, the sizes and the hostile texts go through."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import NamedTuple

from textual import events

from hotseat.tui.screens.session.debrief import DebriefScreen
from hotseat.tui.screens.stories.drill import DrillScreen
from tests.sessions import offered
from tests.spoken import ANSWERED, SAID, with_words
from tests.tui import loop_scenes, pair_scenes, recording_scenes
from tests.tui.driving import DESIGN, AppDriver, settle, type_text
from tests.tui.folders import (
    all_sessions,
    an_assessment,
    assessment_and_stories,
    full_session,
    nothing,
    old_sessions,
    practised,
    real_interviews,
    session_and_assessment,
    spoken_session,
    stories,
    strange_assessment,
    two_answers,
    two_assessments,
)
from tests.tui.review.looking import by_principle, coverage, days, progress, trend
from tests.tui.schedule import interviews


async def home(driver: AppDriver) -> None:
    """Where the app begins."""


async def card(driver: AppDriver) -> None:
    await driver.begin()


async def countdown(driver: AppDriver) -> None:
    await driver.begin()
    await driver.act("prepare")
    await driver.spend(8)


async def sought(driver: AppDriver) -> None:
    await driver.begin()
    await driver.act("principle")


async def story_choice(driver: AppDriver) -> None:
    await driver.begin()
    await driver.act("story")


async def card_story(driver: AppDriver) -> None:
    await story_choice(driver)
    await driver.press("down", "enter")


async def answer_story(driver: AppDriver) -> None:
    """The points of the story for the situation."""
    await card_story(driver)
    await driver.press("enter")
    driver.pass_time(12)
    await driver.press("s")


async def follow_up_story(driver: AppDriver) -> None:
    """A follow-up that the story expects is closed, and what was prepared is shown."""
    await answer_story(driver)
    await told_and_asked(driver)


async def told_and_asked(driver: AppDriver) -> None:
    await driver.end_answer(28, 120, 50, 20)
    await driver.press("space", "3")


async def debrief_story(driver: AppDriver) -> None:
    await follow_up_story(driver)
    await debriefed(driver)


async def debriefed(driver: AppDriver) -> None:
    """The part about the story."""
    driver.app.show_debrief()
    await settle(driver.pilot)
    await driver.press(*["pagedown"] * 2)


async def answer(driver: AppDriver) -> None:
    """Into the action, with three notes."""
    driver.begin_unseen()
    answered_so_far(driver)
    await driver.show()


def answered_so_far(driver: AppDriver) -> None:
    driver.answer(24)
    note(driver, "payments team lost faith after the Q2 slip")
    driver.pass_time(17)
    driver.answer(28)
    note(driver, "+ owned the relationship, not just the date #earn-trust")
    driver.pass_time(24)
    driver.answer(46)
    note(driver, "? How did their manager react?")
    driver.pass_time(53)


def note(driver: AppDriver, line: str) -> None:
    driver.rehearsal.note(line, driver.desk.bank.current.principles.values())


async def paused(driver: AppDriver) -> None:
    await answer(driver)
    await driver.act("pause")
    await driver.spend(7)


async def hidden(driver: AppDriver) -> None:
    await answer(driver)
    await driver.act("hide")


async def note_open(driver: AppDriver) -> None:
    await answer(driver)
    await driver.act("note")
    await driver.pilot.press(*"- vague")


async def help_page(driver: AppDriver) -> None:
    await answer(driver)
    await driver.act("help")


async def leave(driver: AppDriver) -> None:
    await answer(driver)
    await driver.act("leave")


async def away(driver: AppDriver) -> None:
    await answer(driver)
    driver.clock.sleep(300)
    driver.rehearsal.tick()
    await driver.repaint()


async def guess(driver: AppDriver) -> None:
    await hidden(driver)
    await driver.act("follow_ups")
    await driver.type_line("0:40")


async def follow_ups(driver: AppDriver) -> None:
    driver.begin_unseen()
    answered_so_far(driver)
    await driver.end_answer(50, 20)


async def follow_ups_listed(driver: AppDriver) -> None:
    await follow_ups(driver)
    await driver.act("list")


async def follow_up_open(driver: AppDriver) -> None:
    await follow_ups(driver)
    probe(driver, 33)
    driver.rehearsal.close_follow_up("held")
    await driver.repaint()
    await driver.act("ask")
    await driver.spend(21)


def probe(driver: AppDriver, seconds: float) -> None:
    """Asks the next follow-up."""
    driver.rehearsal.ask_follow_up(offered(driver.rehearsal.session)[0])
    driver.pass_time(seconds)


async def rating(driver: AppDriver) -> None:
    await follow_up_open(driver)
    await driver.act("close('gap')")
    await driver.act("rate")


async def rating_all(driver: AppDriver) -> None:
    await rating(driver)
    await driver.act("all")
    await driver.act("choose(3)")


async def vote(driver: AppDriver) -> None:
    await rating_all(driver)
    for _ in range(5):
        await driver.act("choose(2)")


async def debrief(driver: AppDriver) -> None:
    await vote(driver)
    await driver.act("choose(2)")


async def review(driver: AppDriver) -> None:
    await driver.act("review")


async def session(driver: AppDriver) -> None:
    await review(driver)
    await driver.press("enter")


async def repair(driver: AppDriver) -> None:
    """Into the repair of a session: a boundary is moved, and a pause was forgotten."""
    await session(driver)
    await begin_repair(driver)


async def begin_repair(driver: AppDriver) -> None:
    await driver.act("repair")
    await driver.press("down", "down", *["left"] * 4, "p")
    await driver.press(*"1:40", "enter", *"2:10", "enter")
    driver.app.clear_notifications()


async def repair_split(driver: AppDriver) -> None:
    await repair(driver)
    await driver.press("s", *"3:05")


async def compare(driver: AppDriver) -> None:
    await review(driver)
    await driver.press("m", "down", "m")


async def design_card(driver: AppDriver) -> None:
    await driver.begin(DESIGN, "L7", "system-design")


async def design_answer(driver: AppDriver) -> None:
    await design_card(driver)
    driver.answer(11 * 60, 26 * 60 + 40, 9 * 60)
    await driver.show()


async def settings(driver: AppDriver) -> None:
    await driver.act("settings")


async def browse(driver: AppDriver) -> None:
    await driver.act("browse")


async def browse_searched(driver: AppDriver) -> None:
    """Nothing narrows but the search, which is still being typed."""
    await browse(driver)
    await driver.act("narrow('level', -1)")
    await driver.act("narrow('kind', -1)")
    await driver.act("search")
    await type_text(driver.pilot, "trust team")


async def add(driver: AppDriver) -> None:
    """A question is typed, and a principle chosen."""
    await browse(driver)
    await driver.act("add")
    await type_text(driver.pilot, "When did you say no to a director?", *["tab"] * 4, "right")


PASTED = """\
## Ownership
1. Which of your dashboards lied to you?
2. Whom did you let go last year?
3. Biggest rush

## Teamwork
1. Describe a vendor whose contract you ended.
"""


async def bring_in(driver: AppDriver) -> None:
    """A list is pasted into the line for the question."""
    await browse(driver)
    await driver.act("add")
    driver.app.post_message(events.Paste(PASTED))
    await settle(driver.pilot)


async def heard(driver: AppDriver) -> None:
    """Two things were missing, and one is ticked."""
    await follow_ups(driver)
    await driver.act("heard")
    await driver.press("down", "down", "space")


async def heard_design(driver: AppDriver) -> None:
    """A point of the second phase is ticked."""
    await design_answer(driver)
    driver.rehearsal.end_answer()
    await driver.show()
    await driver.act("heard")
    await driver.press(*["down"] * 12, "space")


async def answer_changed(driver: AppDriver) -> None:
    """A note, and then a change of the requirements."""
    await design_answer(driver)
    note(driver, "+ sizes it before he draws")
    await driver.act("change")


async def too_small(driver: AppDriver) -> None:
    await answer(driver)
    await driver.resize(50, 12)


async def heard_level(driver: AppDriver) -> None:
    """Two characteristics of the one level and one of the other are ticked."""
    await follow_ups(driver)
    sounded(driver, "L6", 3)
    sounded(driver, "L6", 4)
    sounded(driver, "L7", 1)
    await driver.act("heard")
    await driver.press("end")


def sounded(driver: AppDriver, level: str, number: int) -> None:
    criterion = driver.desk.bank.current.levels[level].criteria_of("behavioral")[number]
    driver.rehearsal.tick_line("sounded", level, criterion.name)


async def debrief_sounded(driver: AppDriver) -> None:
    await debrief(driver)
    await sounded_and_rated(driver)


async def sounded_and_rated(driver: AppDriver) -> None:
    sounded(driver, "L6", 3)
    sounded(driver, "L6", 4)
    sounded(driver, "L7", 1)
    criteria = driver.desk.bank.current.levels["L6"].criteria_of("behavioral")
    for criterion, score in zip(criteria, (4, 3, 2, 3, 4), strict=True):
        driver.rehearsal.rate(criterion, score)
    await driver.repaint()


async def debrief_said(driver: AppDriver) -> None:
    await debrief_sounded(driver)
    await transcribed(driver)


async def transcribed(driver: AppDriver) -> None:
    """The words of the answer have come, and the part about them is looked at."""
    [path] = driver.files
    with_words(path, SAID, [ANSWERED], mumbled=1.8)
    screen = driver.app.screen
    assert isinstance(screen, DebriefScreen)
    screen.words_came()
    await settle(driver.pilot)
    await driver.press("pagedown")


async def session_said(driver: AppDriver) -> None:
    """A session found by what was said in it."""
    await review(driver)
    await driver.press("slash", *"queue", "enter", "enter", "pagedown")


async def transcript(driver: AppDriver) -> None:
    await session_said(driver)
    await driver.press("w")


async def items(driver: AppDriver) -> None:
    await debrief(driver)
    await driver.act("evidence")


async def readiness(driver: AppDriver) -> None:
    await driver.act("assess")


async def framework(driver: AppDriver) -> None:
    """People management, the fourth part."""
    await readiness(driver)
    await driver.act("framework")
    await driver.press("right", "right", "right")


async def framework_searched(driver: AppDriver) -> None:
    await framework(driver)
    await driver.press("slash", *"culture")


async def area(driver: AppDriver) -> None:
    await readiness(driver)
    await driver.press(*["down"] * 6, "enter")


async def area_row(driver: AppDriver) -> None:
    await readiness(driver)
    await driver.press("down", "down", "enter")


async def strange(driver: AppDriver) -> None:
    await readiness(driver)
    await driver.press("end", "enter")


async def assess(driver: AppDriver) -> None:
    """A row is placed, and the item at hand is the first of the people."""
    await readiness(driver)
    await driver.act("assess")
    await driver.press("2", *["down"] * 9)


async def assess_words(driver: AppDriver) -> None:
    await readiness(driver)
    await driver.act("assess")
    await driver.press("e", *"about fourteen people")


async def sessions(driver: AppDriver) -> None:
    await assess(driver)
    await driver.act("session")


async def item_story(driver: AppDriver) -> None:
    await assess(driver)
    await driver.press("down", "down", "down")
    await driver.act("story")


async def way(driver: AppDriver) -> None:
    """Something is planned for the first step, and the step is at hand again."""
    await readiness(driver)
    await plan_a_step(driver)


async def plan_a_step(driver: AppDriver) -> None:
    await driver.act("way")
    await driver.act("plan")
    await driver.type_line("Ask for a second team by 2093-03-01")
    await driver.press("down")


async def stories_none(driver: AppDriver) -> None:
    await driver.act("stories")


async def stories_cell(driver: AppDriver) -> None:
    """The cell of a story and of a principle that it does not name."""
    await by_principle(driver)
    await driver.press("down", *["right"] * 4)


async def story(driver: AppDriver) -> None:
    await by_principle(driver)
    await driver.press("down", "down", "enter")


async def drill(driver: AppDriver) -> None:
    """Four seconds into the first question."""
    await by_principle(driver)
    await driver.act("drill")
    driver.clock.advance(4)
    screen = driver.app.screen
    assert isinstance(screen, DrillScreen)
    screen.tick()


async def drill_chosen(driver: AppDriver) -> None:
    await drill(driver)
    await driver.press("3")


async def drill_done(driver: AppDriver) -> None:
    await drill_chosen(driver)
    await driver.press("space", "0", "escape")


async def real_none(driver: AppDriver) -> None:
    await driver.act("review")
    await driver.press("i")


async def real(driver: AppDriver) -> None:
    """The question of the interview that has two."""
    await real_none(driver)
    await driver.press("down", "down", "down")


async def log(driver: AppDriver) -> None:
    await real(driver)
    await driver.press("enter")


class Scene(NamedTuple):
    """A screen: how to come to it, and what the practice folder holds before."""

    go: Callable[[AppDriver], Awaitable[None]]
    prepare: Callable[[Path], None] = nothing


SCENES = {
    "home-first-time": Scene(home),
    "home": Scene(home, all_sessions),
    "home-today": Scene(interviews.home_today, stories),
    "schedule": Scene(interviews.schedule, stories),
    "schedule-unset": Scene(interviews.schedule_unset, stories),
    "short-versions": Scene(interviews.short_versions, stories),
    "stories-none": Scene(stories_none),
    "stories": Scene(by_principle, stories),
    "stories-cell": Scene(stories_cell, stories),
    "story": Scene(story, stories),
    "drill": Scene(drill, stories),
    "drill-chosen": Scene(drill_chosen, stories),
    "drill-done": Scene(drill_done, stories),
    "card": Scene(card),
    "card-countdown": Scene(countdown),
    "card-sought": Scene(sought),
    "card-design": Scene(design_card),
    "story-choice": Scene(story_choice, stories),
    "card-story": Scene(card_story, stories),
    "answer-story": Scene(answer_story, stories),
    "follow-up-story": Scene(follow_up_story, stories),
    "debrief-story": Scene(debrief_story, stories),
    "answer": Scene(answer),
    "answer-paused": Scene(paused),
    "answer-hidden": Scene(hidden),
    "answer-note-open": Scene(note_open),
    "answer-design": Scene(design_answer),
    "help": Scene(help_page),
    "leave": Scene(leave),
    "away": Scene(away),
    "guess": Scene(guess),
    "follow-ups": Scene(follow_ups),
    "follow-ups-listed": Scene(follow_ups_listed),
    "follow-up-open": Scene(follow_up_open),
    "rating": Scene(rating),
    "rating-all": Scene(rating_all),
    "vote": Scene(vote),
    "debrief": Scene(debrief),
    "debrief-said": Scene(debrief_said),
    "session-said": Scene(session_said, spoken_session),
    "transcript": Scene(transcript, spoken_session),
    "review": Scene(review, old_sessions),
    "real-interviews-none": Scene(real_none),
    "real-interviews": Scene(real, real_interviews),
    "log": Scene(log, real_interviews),
    "loops": Scene(loop_scenes.shapes),
    "loop": Scene(loop_scenes.loop, loop_scenes.first_held),
    "loop-stop": Scene(loop_scenes.stop, loop_scenes.first_held),
    "loop-held": Scene(loop_scenes.loop, loop_scenes.all_held),
    "loop-card": Scene(loop_scenes.card, loop_scenes.all_held),
    "loop-votes": Scene(loop_scenes.votes, loop_scenes.all_held),
    "loop-figures": Scene(loop_scenes.figures, loop_scenes.all_held),
    "session": Scene(session, full_session),
    "coverage": Scene(coverage, practised),
    "days": Scene(days, practised),
    "trend": Scene(trend, practised),
    "progress": Scene(progress, practised),
    "repair": Scene(repair, full_session),
    "repair-split": Scene(repair_split, full_session),
    "compare": Scene(compare, two_answers),
    "browse": Scene(browse, old_sessions),
    "settings": Scene(settings, nothing),
    "browse-searched": Scene(browse_searched),
    "add": Scene(add),
    "bring-in": Scene(bring_in),
    "heard": Scene(heard),
    "heard-design": Scene(heard_design),
    "answer-changed": Scene(answer_changed),
    "heard-level": Scene(heard_level),
    "debrief-sounded": Scene(debrief_sounded),
    "items": Scene(items, an_assessment),
    "readiness-first-time": Scene(readiness),
    "readiness": Scene(readiness, two_assessments),
    "framework": Scene(framework),
    "framework-searched": Scene(framework_searched),
    "area": Scene(area, two_assessments),
    "area-row": Scene(area_row, two_assessments),
    "strange": Scene(strange, strange_assessment),
    "assess": Scene(assess, an_assessment),
    "assess-words": Scene(assess_words),
    "sessions": Scene(sessions, session_and_assessment),
    "item-story": Scene(item_story, assessment_and_stories),
    "way": Scene(way, two_assessments),
    "pair": Scene(pair_scenes.dialog),
    "pair-card": Scene(pair_scenes.pair_card),
    "interviewer": Scene(pair_scenes.interviewer),
    "interviewer-note-open": Scene(pair_scenes.interviewer_note_open),
    "interviewer-interruption": Scene(pair_scenes.interviewer_interruption),
    "interviewer-cut-in": Scene(pair_scenes.interviewer_cut_in),
    "interviewer-cutting-in": Scene(pair_scenes.interviewer_cutting_in),
    "interviewer-design": Scene(pair_scenes.interviewer_design),
    "strong": Scene(pair_scenes.strong),
    "interviewer-follow-ups": Scene(pair_scenes.interviewer_follow_ups),
    "interviewer-follow-up-open": Scene(pair_scenes.interviewer_follow_up_open),
    "interviewer-rates": Scene(pair_scenes.interviewer_rates),
    "hand-over": Scene(pair_scenes.handed_over),
    "candidate-rates": Scene(pair_scenes.candidate_rates),
    "side-by-side": Scene(pair_scenes.side_by_side),
    "pair-debrief": Scene(pair_scenes.pair_debrief),
    "choose-prompts": Scene(pair_scenes.choosing),
    "next-card": Scene(pair_scenes.next_card),
    "swap": Scene(pair_scenes.swapping),
    "vote-again": Scene(pair_scenes.voting_again),
    "card-told": Scene(pair_scenes.card_told),
    "too-small": Scene(too_small),
    "card-asks-to-record": Scene(recording_scenes.asks),
    "card-recorded": Scene(recording_scenes.card),
    "answer-recorded": Scene(recording_scenes.answer),
    "answer-silent": Scene(recording_scenes.silent),
    "follow-up-recorded": Scene(recording_scenes.follow_up),
    "debrief-without-words": Scene(recording_scenes.debrief_without_words),
    "pair-recorded": Scene(recording_scenes.pair_form),
    "pair-card-recorded": Scene(recording_scenes.pair_card),
    "interviewer-recorded": Scene(recording_scenes.interviewer),
}
