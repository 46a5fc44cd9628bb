"""Every screen, and how to come to it: what the goldens, the sizes and the hostile texts go through."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import NamedTuple

from tests.sessions import offered
from tests.tui import pair_scenes
from tests.tui.driving import DESIGN, AppDriver
from tests.tui.folders import (
    all_sessions,
    an_assessment,
    full_session,
    nothing,
    old_sessions,
    practised,
    session_and_assessment,
    strange_assessment,
    two_answers,
    two_assessments,
)
from tests.tui.review.looking import coverage, days, trend


async def home(seat: AppDriver) -> None:
    """Where the app begins."""


async def card(seat: AppDriver) -> None:
    await seat.begin()


async def countdown(seat: AppDriver) -> None:
    await seat.begin()
    await seat.act("prepare")
    await seat.spend(8)


async def sought(seat: AppDriver) -> None:
    await seat.begin()
    await seat.act("principle")


async def answer(seat: AppDriver) -> None:
    """Into the action, with three notes."""
    await seat.begin()
    answered_so_far(seat)
    await seat.show()


def answered_so_far(seat: AppDriver) -> None:
    seat.answer(24)
    note(seat, "payments team lost faith after the Q2 slip")
    seat.pass_time(17)
    seat.answer(28)
    note(seat, "+ owned the relationship, not just the date #earn-trust")
    seat.pass_time(24)
    seat.answer(46)
    note(seat, "? How did their manager react?")
    seat.pass_time(53)


def note(seat: AppDriver, line: str) -> None:
    seat.rehearsal.note(line, seat.desk.bank.current.principles.values())


async def paused(seat: AppDriver) -> None:
    await answer(seat)
    await seat.act("pause")
    await seat.spend(7)


async def hidden(seat: AppDriver) -> None:
    await answer(seat)
    await seat.act("hide")


async def note_open(seat: AppDriver) -> None:
    await answer(seat)
    await seat.act("note")
    await seat.pilot.press(*"- vague")


async def help_page(seat: AppDriver) -> None:
    await answer(seat)
    await seat.act("help")


async def leave(seat: AppDriver) -> None:
    await answer(seat)
    await seat.act("leave")


async def away(seat: AppDriver) -> None:
    await answer(seat)
    seat.clock.sleep(300)
    seat.rehearsal.tick()
    await seat.repaint()


async def guess(seat: AppDriver) -> None:
    await hidden(seat)
    await seat.act("follow_ups")
    await seat.type_line("0:40")


async def follow_ups(seat: AppDriver) -> None:
    await seat.begin()
    answered_so_far(seat)
    await seat.end_answer(50, 20)


async def follow_up_open(seat: AppDriver) -> None:
    await follow_ups(seat)
    probe(seat, 33)
    seat.rehearsal.close_follow_up("held")
    await seat.repaint()
    await seat.act("ask")
    await seat.spend(21)


def probe(seat: AppDriver, seconds: float) -> None:
    """Asks the next follow-up."""
    seat.rehearsal.ask_follow_up(offered(seat.rehearsal.session)[0])
    seat.pass_time(seconds)


async def rating(seat: AppDriver) -> None:
    await follow_up_open(seat)
    await seat.act("close('gap')")
    await seat.act("rate")
    await seat.act("choose(3)")


async def vote(seat: AppDriver) -> None:
    await rating(seat)
    for _ in range(5):
        await seat.act("choose(2)")


async def debrief(seat: AppDriver) -> None:
    await vote(seat)
    await seat.act("choose(2)")


async def review(seat: AppDriver) -> None:
    await seat.act("review")


async def session(seat: AppDriver) -> None:
    await review(seat)
    await seat.press("enter")


async def repair(seat: AppDriver) -> None:
    """Into the repair of a session: a boundary is moved, and a pause was forgotten."""
    await session(seat)
    await begin_repair(seat)


async def begin_repair(seat: AppDriver) -> None:
    await seat.act("repair")
    await seat.press("down", "down", *["left"] * 4, "p")
    await seat.press(*"1:40", "enter", *"2:10", "enter")
    seat.app.clear_notifications()


async def repair_split(seat: AppDriver) -> None:
    await repair(seat)
    await seat.press("s", *"3:05")


async def compare(seat: AppDriver) -> None:
    await review(seat)
    await seat.press("m", "down", "m")


async def design_card(seat: AppDriver) -> None:
    await seat.begin(DESIGN, "L7", "system-design")


async def design_answer(seat: AppDriver) -> None:
    await design_card(seat)
    seat.answer(11 * 60, 26 * 60 + 40, 9 * 60)
    await seat.show()


async def browse(seat: AppDriver) -> None:
    await seat.act("browse")


async def browse_searched(seat: AppDriver) -> None:
    """Nothing narrows but the search, which is still being typed."""
    await browse(seat)
    await seat.act("narrow('level', -1)")
    await seat.act("narrow('kind', -1)")
    await seat.act("search")
    await seat.pilot.press(*"trust team")


async def add(seat: AppDriver) -> None:
    """A question is typed, and a principle chosen."""
    await browse(seat)
    await seat.act("add")
    await seat.press(*"When did you say no to a director?", *["tab"] * 4, "right")


async def heard(seat: AppDriver) -> None:
    """Two things were missing, and one is ticked."""
    await follow_ups(seat)
    await seat.act("heard")
    await seat.press("down", "down", "space")


async def heard_design(seat: AppDriver) -> None:
    """A point of the second phase is ticked."""
    await design_answer(seat)
    seat.rehearsal.end_answer()
    await seat.show()
    await seat.act("heard")
    await seat.press(*["down"] * 12, "space")


async def answer_changed(seat: AppDriver) -> None:
    """A note, and then a change of the requirements."""
    await design_answer(seat)
    note(seat, "+ sizes it before he draws")
    await seat.act("change")


async def too_small(seat: AppDriver) -> None:
    await answer(seat)
    await seat.resize(50, 12)


async def heard_level(seat: AppDriver) -> None:
    """Two characteristics of the one level and one of the other are ticked."""
    await follow_ups(seat)
    sounded(seat, "L6", 3)
    sounded(seat, "L6", 4)
    sounded(seat, "L7", 1)
    await seat.act("heard")
    await seat.press("end")


def sounded(seat: AppDriver, level: str, number: int) -> None:
    criterion = seat.desk.bank.current.levels[level].criteria_of("behavioral")[number]
    seat.rehearsal.tick_line("sounded", level, criterion.name)


async def debrief_sounded(seat: AppDriver) -> None:
    await debrief(seat)
    await sounded_and_rated(seat)


async def sounded_and_rated(seat: AppDriver) -> None:
    sounded(seat, "L6", 3)
    sounded(seat, "L6", 4)
    sounded(seat, "L7", 1)
    criteria = seat.desk.bank.current.levels["L6"].criteria_of("behavioral")
    for criterion, score in zip(criteria, (4, 3, 2, 3, 4), strict=True):
        seat.rehearsal.rate(criterion, score)
    await seat.repaint()


async def items(seat: AppDriver) -> None:
    await debrief(seat)
    await seat.act("evidence")


async def readiness(seat: AppDriver) -> None:
    await seat.act("assess")


async def framework(seat: AppDriver) -> None:
    """People management, the fourth part."""
    await readiness(seat)
    await seat.act("framework")
    await seat.press("right", "right", "right")


async def framework_searched(seat: AppDriver) -> None:
    await framework(seat)
    await seat.press("slash", *"culture")


async def area(seat: AppDriver) -> None:
    await readiness(seat)
    await seat.press(*["down"] * 6, "enter")


async def area_row(seat: AppDriver) -> None:
    await readiness(seat)
    await seat.press("down", "down", "enter")


async def strange(seat: AppDriver) -> None:
    await readiness(seat)
    await seat.press("end", "enter")


async def assess(seat: AppDriver) -> None:
    """A row is placed, and the item at hand is the first of the people."""
    await readiness(seat)
    await seat.act("assess")
    await seat.press("2", *["down"] * 9)


async def assess_words(seat: AppDriver) -> None:
    await readiness(seat)
    await seat.act("assess")
    await seat.press("e", *"about fourteen people")


async def sessions(seat: AppDriver) -> None:
    await assess(seat)
    await seat.act("session")


async def way(seat: AppDriver) -> None:
    """Something is planned for the first step, and the step is at hand again."""
    await readiness(seat)
    await plan_a_step(seat)


async def plan_a_step(seat: AppDriver) -> None:
    await seat.act("way")
    await seat.act("plan")
    await seat.type_line("Ask for a second team by 2093-03-01")
    await seat.press("down")


class Scene(NamedTuple):
    """A screen: how to come to it, and what the practice folder holds before."""

    go: Callable[[AppDriver], Awaitable[None]]
    prepare: Callable[[Path], None] = nothing


SCENES = {
    "home-first-time": Scene(home),
    "home": Scene(home, all_sessions),
    "card": Scene(card),
    "card-countdown": Scene(countdown),
    "card-sought": Scene(sought),
    "card-design": Scene(design_card),
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
    "follow-up-open": Scene(follow_up_open),
    "rating": Scene(rating),
    "vote": Scene(vote),
    "debrief": Scene(debrief),
    "review": Scene(review, old_sessions),
    "session": Scene(session, full_session),
    "coverage": Scene(coverage, practised),
    "days": Scene(days, practised),
    "trend": Scene(trend, practised),
    "repair": Scene(repair, full_session),
    "repair-split": Scene(repair_split, full_session),
    "compare": Scene(compare, two_answers),
    "browse": Scene(browse, old_sessions),
    "browse-searched": Scene(browse_searched),
    "add": Scene(add),
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
    "way": Scene(way, two_assessments),
    "pair": Scene(pair_scenes.dialog),
    "pair-card": Scene(pair_scenes.pair_card),
    "interviewer": Scene(pair_scenes.interviewer),
    "interviewer-note-open": Scene(pair_scenes.interviewer_note_open),
    "interviewer-cued": Scene(pair_scenes.interviewer_cued),
    "interviewer-cut-in": Scene(pair_scenes.interviewer_cut_in),
    "interviewer-design": Scene(pair_scenes.interviewer_design),
    "strong": Scene(pair_scenes.strong),
    "interviewer-follow-ups": Scene(pair_scenes.interviewer_follow_ups),
    "interviewer-follow-up-open": Scene(pair_scenes.interviewer_follow_up_open),
    "interviewer-rates": Scene(pair_scenes.interviewer_rates),
    "hand-over": Scene(pair_scenes.handed_over),
    "candidate-rates": Scene(pair_scenes.candidate_rates),
    "side-by-side": Scene(pair_scenes.side_by_side),
    "pair-debrief": Scene(pair_scenes.pair_debrief),
    "vote-again": Scene(pair_scenes.voting_again),
    "card-told": Scene(pair_scenes.card_told),
    "too-small": Scene(too_small),
}
