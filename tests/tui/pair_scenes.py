"""The screens of a pair, and how to come to them."""

from hotseat.domain.bank.bank import Choice
from hotseat.domain.interview.pair import Pair
from tests.tui.driving import BEHAVIORAL, DESIGN, AppDriver, settle

ADA_ASKS_SAM = Pair("Ada", "Sam", 55 * 60, 3)
DESIGN_PAIR = Pair("Ada", "Sam", 90 * 60, 1)
NOTES = (
    (24, "payments team lost faith after the Q2 slip, asked for a new owner"),
    (60, "+ said sorry to their director in person before he was asked #earn-trust"),
    (95, "- we decided, no number"),
    (110, "? How did their manager react?"),
)
"""Seconds into the answer, and what the interviewer types."""


async def dialog(driver: AppDriver) -> None:
    """One name is typed."""
    await driver.act("pair")
    await driver.pilot.press(*"Ada")


async def begin_pair(driver: AppDriver, pair: Pair = ADA_ASKS_SAM) -> None:
    """Puts the question on the card of a pair; a session that still runs is left."""
    driver.leave_off()
    driver.app.begin(Choice("L6", "behavioral"), driver.desk.bank.current.prompts[BEHAVIORAL], pair)
    await settle(driver.pilot)


async def begin_design(driver: AppDriver, pair: Pair = DESIGN_PAIR) -> None:
    driver.leave_off()
    driver.app.begin(Choice("L7", "system-design"), driver.desk.bank.current.prompts[DESIGN], pair)
    await settle(driver.pilot)


async def pair_card(driver: AppDriver) -> None:
    await begin_pair(driver)
    await driver.spend(12)


def note(driver: AppDriver, line: str) -> None:
    driver.rehearsal.note(line, driver.desk.bank.current.principles.values())


def told_so_far(driver: AppDriver) -> None:
    """Half an answer: into the Action, with notes."""
    at = 0
    for length in (41, 52, 39):
        driver.rehearsal.next()
        end = at + length
        for second, line in NOTES:
            if at < second <= end:
                driver.pass_time(second - at)
                at = second
                note(driver, line)
        driver.pass_time(end - at)
        at = end


async def interviewer(driver: AppDriver, pair: Pair = ADA_ASKS_SAM) -> None:
    await begin_pair(driver, pair)
    driver.pass_time(20)
    told_so_far(driver)
    await driver.show()


async def interviewer_note_open(driver: AppDriver) -> None:
    await interviewer(driver)
    await driver.press("n", *"+ one", "enter")
    await driver.pilot.press(*"- tw")


async def interviewer_interruption(driver: AppDriver) -> None:
    """The moment to cut in has come."""
    await interviewer(driver, ADA_ASKS_SAM._replace(interruptions=True))
    # The words are drawn from the session's id, which is another each time.
    session = driver.rehearsal.session
    driver.rehearsal.recorder.state = session._replace(header=session.header._replace(id="always the same"))
    await driver.spend(60)


async def interviewer_cutting_in(driver: AppDriver) -> None:
    """The words stand in their line and are not said yet."""
    await interviewer_interruption(driver)
    await driver.press("i")


async def interviewer_cut_in(driver: AppDriver) -> None:
    await interviewer_cutting_in(driver)
    await driver.press("enter")
    await spend_nine(driver)


async def spend_nine(driver: AppDriver) -> None:
    await driver.spend(9)


async def interviewer_design(driver: AppDriver) -> None:
    """Into the second phase; two of its points were heard."""
    await begin_design(driver)
    driver.answer(11 * 60, 9 * 60)
    note(driver, "+ sizes it before he draws")
    await driver.show()
    await driver.press("2", "3")


async def strong(driver: AppDriver) -> None:
    await interviewer(driver)
    await driver.act("heard")


async def interviewer_follow_ups(driver: AppDriver) -> None:
    await begin_pair(driver)
    driver.pass_time(20)
    told_so_far(driver)
    await driver.end_answer(50, 20)


async def interviewer_follow_up_open(driver: AppDriver) -> None:
    """One was asked before; a note is taken while the second is open."""
    await interviewer_follow_ups(driver)
    await second_follow_up(driver)


async def second_follow_up(driver: AppDriver) -> None:
    await driver.act("ask")
    await driver.spend(33)
    await driver.act("close('partial')")
    await driver.act("ask")
    await driver.spend(14)
    note(driver, "+ named the manager, and what she said")
    await driver.repaint()


async def interviewer_rates(driver: AppDriver) -> None:
    await interviewer_follow_up_open(driver)
    await driver.act("close('held')")
    await driver.act("rate")
    await driver.press("3", "2")


async def handed_over(driver: AppDriver) -> None:
    await interviewer_rates(driver)
    await driver.press("3", "4", "2", "3")


async def candidate_rates(driver: AppDriver) -> None:
    await handed_over(driver)
    await driver.press("enter", "4")


async def handed_back(driver: AppDriver) -> None:
    await candidate_rates(driver)
    await driver.press("2", "3", "2", "4", "3")


async def side_by_side(driver: AppDriver) -> None:
    await handed_back(driver)
    await driver.press("enter")


async def pair_debrief(driver: AppDriver) -> None:
    await side_by_side(driver)
    await driver.press("3")


async def choosing(driver: AppDriver) -> None:
    """Two questions are chosen before the interview begins."""
    await dialog(driver)
    await driver.act("choose")
    await driver.press("enter", "down", "down", "enter")


async def next_card(driver: AppDriver) -> None:
    """The interviewer reads the next question."""
    await pair_debrief(driver)
    await read_the_next(driver)


async def read_the_next(driver: AppDriver) -> None:
    # A drawn one would change with the bank.
    session = driver.rehearsal.session
    header = session.header._replace(chosen=("deliver-results-slipping-dependency",))
    assert header.chosen[0] in driver.desk.bank.current.prompts
    driver.rehearsal.recorder.state = session._replace(header=header)
    await driver.press("enter")


async def swapping(driver: AppDriver) -> None:
    """Nobody is ready yet."""
    await pair_debrief(driver)
    await driver.press("s")


async def voting_again(driver: AppDriver) -> None:
    await pair_debrief(driver)
    await driver.press("g")


async def card_told(driver: AppDriver) -> None:
    """The lower part of the debrief, with both votes."""
    await voting_again(driver)
    await driver.press("2")
    await driver.press("end")


async def swapped(driver: AppDriver) -> None:
    await pair_debrief(driver)
    await driver.press("s", "enter")
