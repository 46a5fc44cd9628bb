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


async def dialog(seat: AppDriver) -> None:
    """One name is typed."""
    await seat.act("pair")
    await seat.pilot.press(*"Ada")


async def begin_pair(seat: AppDriver, pair: Pair = ADA_ASKS_SAM) -> None:
    seat.app.begin(Choice("L6", "behavioral"), seat.desk.bank.current.prompts[BEHAVIORAL], pair)
    await settle(seat.pilot)


async def begin_design(seat: AppDriver, pair: Pair = DESIGN_PAIR) -> None:
    seat.app.begin(Choice("L7", "system-design"), seat.desk.bank.current.prompts[DESIGN], pair)
    await settle(seat.pilot)


async def pair_card(seat: AppDriver) -> None:
    await begin_pair(seat)
    await seat.spend(12)


def note(seat: AppDriver, line: str) -> None:
    seat.rehearsal.note(line, seat.desk.bank.current.principles.values())


def told_so_far(seat: AppDriver) -> None:
    """Half an answer: into the Action, with notes."""
    at = 0
    for length in (41, 52, 39):
        seat.rehearsal.next()
        end = at + length
        for second, line in NOTES:
            if at < second <= end:
                seat.pass_time(second - at)
                at = second
                note(seat, line)
        seat.pass_time(end - at)
        at = end


async def interviewer(seat: AppDriver, pair: Pair = ADA_ASKS_SAM) -> None:
    await begin_pair(seat, pair)
    seat.pass_time(20)
    told_so_far(seat)
    await seat.show()


async def interviewer_note_open(seat: AppDriver) -> None:
    await interviewer(seat)
    await seat.press("n", *"+ one", "enter")
    await seat.pilot.press(*"- tw")


async def interviewer_cued(seat: AppDriver) -> None:
    """The moment to cut in has come."""
    await interviewer(seat, ADA_ASKS_SAM._replace(interruptions=True))
    # The words are drawn from the session's id, which is another each time.
    session = seat.rehearsal.session
    seat.rehearsal.recorder.state = session._replace(header=session.header._replace(id="always the same"))
    await seat.spend(60)


async def interviewer_cut_in(seat: AppDriver) -> None:
    await interviewer_cued(seat)
    await seat.press("i")
    await spend_nine(seat)


async def spend_nine(seat: AppDriver) -> None:
    await seat.spend(9)


async def interviewer_design(seat: AppDriver) -> None:
    """Into the second phase; two of its points were heard."""
    await begin_design(seat)
    seat.answer(11 * 60, 9 * 60)
    note(seat, "+ sizes it before he draws")
    await seat.show()
    await seat.press("2", "3")


async def strong(seat: AppDriver) -> None:
    await interviewer(seat)
    await seat.act("heard")


async def interviewer_follow_ups(seat: AppDriver) -> None:
    await begin_pair(seat)
    seat.pass_time(20)
    told_so_far(seat)
    await seat.end_answer(50, 20)


async def interviewer_follow_up_open(seat: AppDriver) -> None:
    """One was asked before; a note is taken while the second is open."""
    await interviewer_follow_ups(seat)
    await second_follow_up(seat)


async def second_follow_up(seat: AppDriver) -> None:
    await seat.act("ask")
    await seat.spend(33)
    await seat.act("close('partial')")
    await seat.act("ask")
    await seat.spend(14)
    note(seat, "+ named the manager, and what she said")
    await seat.repaint()


async def interviewer_rates(seat: AppDriver) -> None:
    await interviewer_follow_up_open(seat)
    await seat.act("close('held')")
    await seat.act("rate")
    await seat.press("3", "2")


async def handed_over(seat: AppDriver) -> None:
    await interviewer_rates(seat)
    await seat.press("3", "4", "2", "3")


async def candidate_rates(seat: AppDriver) -> None:
    await handed_over(seat)
    await seat.press("enter", "4")


async def handed_back(seat: AppDriver) -> None:
    await candidate_rates(seat)
    await seat.press("2", "3", "2", "4", "3")


async def side_by_side(seat: AppDriver) -> None:
    await handed_back(seat)
    await seat.press("enter")


async def pair_debrief(seat: AppDriver) -> None:
    await side_by_side(seat)
    await seat.press("3")


async def voting_again(seat: AppDriver) -> None:
    await pair_debrief(seat)
    await seat.press("g")


async def card_told(seat: AppDriver) -> None:
    """The lower part of the debrief, with both votes."""
    await voting_again(seat)
    await seat.press("2")
    await seat.press("end")


async def swapped(seat: AppDriver) -> None:
    await pair_debrief(seat)
    await seat.press("s")
