"""Two ratings, neither seen by the other; two votes; the card; the chairs changed."""

from pathlib import Path

from hotseat.domain.bank.bank import Choice
from hotseat.domain.interview.pair import Pair
from hotseat.domain.session import events as e
from hotseat.domain.vocabulary import Kind
from hotseat.reports.text.plain import session_lines
from hotseat.storage.session.transcript import faults_of, load
from tests.clocks import ManualClock
from tests.tui.driving import NO_KEY, AppDriver, running_app, settle
from tests.tui.hostile import DESIGN, WIDE, Visit, every_payload, hostile_folder
from tests.tui.hostile import PROMPT as HOSTILE
from tests.tui.pair_scenes import (
    begin_pair,
    candidate_rates,
    handed_back,
    handed_over,
    interviewer_follow_ups,
    interviewer_rates,
    note,
    pair_debrief,
    side_by_side,
    voting_again,
)


def scores(seat: AppDriver, by: str) -> list[int]:
    return [event.score for event in seat.kept_of(e.Rated) if event.by == by]


def votes(seat: AppDriver) -> list[tuple[str, bool]]:
    return [(event.vote, event.again) for event in seat.kept_of(e.Voted)]


def everything_on(seat: AppDriver) -> str:
    """What the debrief says, also below the last line of the screen."""
    return "\n".join(str(part.render()) for part in seat.app.screen.query("#debrief-scroll Static"))


async def without_evidence(seat: AppDriver) -> None:
    """At the vote, with no note that says anything for or against."""
    await begin_pair(seat)
    await seat.end_answer(30, 20, 120, 50, 20)
    await seat.press("r", *["enter"] * 4)


async def test_both_rate_by_the_same_lines_and_each_score_knows_whose_it_is(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await handed_back(seat)
        assert scores(seat, "") == [3, 2, 3, 4, 2, 3]
        assert scores(seat, "candidate") == [4, 2, 3, 2, 4, 3]
        criteria = [event.criterion for event in seat.kept_of(e.Rated)]
        assert criteria[:6] == criteria[6:]


async def test_the_screens_between_show_nothing_of_the_first_rating(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await handed_over(seat)
        assert seat.screen_name == "CandidateHandOverScreen"
        assert "Hand the keyboard to Sam." in seat.text
        given = [event.anchor for event in seat.kept_of(e.Rated)]
        assert not [anchor for anchor in given if anchor[:20] in seat.text]
        assert not seat.toasts
        before = seat.text
        await seat.press("n", "m", "r", "up", "1", "space")
        assert seat.text == before
        await seat.press("enter")
        names = [event.name for event in seat.kept_of(e.Rated)]
        for name in names:
            assert seat.line(name[:30]).split()[-1] == "-", "the first rating is seen"


async def test_the_candidate_has_neither_the_notes_nor_what_was_listened_for(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await candidate_rates(seat)
        before = seat.text
        await seat.press("n", "m", NO_KEY)
        assert seat.text == before
        assert "we decided" not in seat.text


async def test_side_by_side_the_gap_stands_beside_each_criterion(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await side_by_side(seat)
        for name, shown in (
            ("Earn Trust", "3 4 +1"),
            ("Measurable team", "4 2 -2"),
            ("Clear cause", "3 3 same"),
        ):
            assert seat.line(name).split()[-3:] == shown.split()


async def test_a_score_left_out_has_no_gap(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await interviewer_rates(seat)
        await seat.press("enter", "enter", "space", "1", "enter", "enter")
        assert seat.line("Earn Trust").split()[-3:] == ["3", "-", "-"]
        assert seat.line("Direct team").split()[-3:] == ["2", "1", "-1"]


async def test_a_vote_is_refused_in_words_while_there_is_no_evidence(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await without_evidence(seat)
        assert seat.screen_name == "SideBySideScreen"
        assert "A vote needs evidence" in seat.text
        await seat.press("3")
        assert not votes(seat)
        assert seat.toasts == ["A vote needs evidence: note at least one line with + or - first."]
        await seat.press("n", *"? not evidence", "enter", "escape", "3")
        assert not votes(seat)
        await seat.press("n", *"+ owned it", "enter", "escape", "3")
        assert votes(seat) == [("inclined", False)]
        assert seat.screen_name == "PairDebriefScreen"


async def test_the_vote_can_be_left_out(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await without_evidence(seat)
        await seat.press("enter", "g")
        assert seat.screen_name == "PairDebriefScreen"
        assert seat.toasts == ["There is no first vote yet: r goes back to it."]
        await seat.press("f")
        assert seat.screen_name == "HomeScreen"
        assert not votes(seat)


async def test_after_the_discussion_a_second_vote_may_differ_and_both_are_kept(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await voting_again(seat)
        assert "First vote: inclined. Both votes are kept." in seat.text
        await seat.press("2")
        assert votes(seat) == [("inclined", False), ("not inclined", True)]
        told = " ".join(everything_on(seat).split())
        assert "before the discussion inclined after it not inclined" in told
        report = "\n".join(session_lines(seat.kept))
        assert "Overall: inclined" in report
        assert "After the discussion: not inclined" in report
        await seat.press("f")
        assert "not inclined" in seat.text, "home tells the last word"


async def test_a_second_vote_can_be_given_up(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await voting_again(seat)
        await seat.press("escape")
        assert votes(seat) == [("inclined", False)]


async def test_the_debrief_is_the_card(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await pair_debrief(seat)
        told = everything_on(seat)
        for part in (
            "Evidence on Earn Trust",
            "said sorry to their director in person before he was asked",
            "Evidence, no principle named",
            "partial  0:33",
            "Rating, from 1 to 4",
            "Task ran 0:22 over",
        ):
            assert part in told


async def test_the_rating_can_be_taken_up_again_without_the_candidate(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await pair_debrief(seat)
        await seat.press("r", "1", "enter")
        assert seat.screen_name == "SideBySideScreen"
        assert seat.line("Earn Trust").split()[-3:] == ["1", "4", "+3"]


async def test_alone_nothing_has_changed(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await seat.begin()
        await seat.end_answer(30, 20)
        await seat.press("r", *["3"] * 6, "3")
        assert seat.screen_name == "DebriefScreen"
        before = seat.text
        await seat.press("g", "s", NO_KEY)
        assert seat.text == before
        assert votes(seat) == [("inclined", False)]


async def test_swapping_ends_one_session_and_begins_the_other_ones(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await pair_debrief(seat)
        first = seat.kept
        await seat.press("s")
        assert seat.screen_name == "CardScreen"
        assert "Sam asks Ada" in seat.text
        await seat.press("enter")
        await seat.spend(30)
        note(seat, "+ one")
        sessions = {load(path).session.header.candidate: load(path).session for path in seat.files}
        before, after = sessions["Sam"], sessions["Ada"]
        assert before.ended == "finished"
        assert (after.header.interviewer, after.header.sitting) == ("Sam", first.header.id)
        assert (after.header.slot, after.header.questions) == (first.header.slot, first.header.questions)
        assert (after.header.level, after.header.kind) == (first.header.level, first.header.kind)
        assert after.questions[0].asked.prompt != before.questions[0].asked.prompt


async def test_a_whole_sitting_two_questions_and_the_chairs_changed_twice(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await seat.press("p", *"Ada", "tab", *"Sam", "enter")
        for who in ("Sam", "Ada"):
            for number in (1, 2):
                assert f"{number} of 3" in seat.text
                await seat.press("enter")
                for _ in range(5):
                    await seat.spend(40)
                    await seat.press("n", *f"+ {who} {number}", "enter", "escape", "space")
                await seat.press("space")
                await seat.spend(20)
                await seat.press("1", "r", *["3"] * 9, "enter")
                while seat.screen_name != "SideBySideScreen":
                    await seat.press("enter")
                await seat.press("4", "g", "3")
                if number == 1:
                    await seat.press("enter")
            await seat.press("s")
        await seat.press("escape")
        assert seat.screen_name == "HomeScreen"
        kept = [load(path).session for path in seat.files]
        assert [faults_of(path) for path in seat.files] == [[], []]
        assert sorted(one.header.candidate for one in kept) == ["Ada", "Sam"]
        assert {one.ended for one in kept} == {"finished"}
        assert {len(one.begun_questions) for one in kept} == {2}
        assert {one.header.sitting or one.header.id for one in kept} == {
            one.header.id for one in kept if not one.header.sitting
        }
        assert {question.vote_again for one in kept for question in one.questions} == {"inclined"}


@every_payload
async def test_hostile_names_and_texts_are_shown_as_they_were_typed(
    payload: str, folder: Path, clock: ManualClock
) -> None:
    hostile_folder(folder, payload)
    async with running_app(folder, clock, size=WIDE) as seat:
        visit = Visit(seat, payload)
        await seat.act("pair")
        await visit.look(shows=False)
        await seat.press("escape")
        await sit_down(seat, HOSTILE, payload)
        await visit.look()
        await seat.press("enter", "n")
        await visit.paste_line(f"+ {payload}")
        await seat.press("escape")
        await visit.look()
        await seat.press("i")
        await visit.look()
        await seat.press("i", "f")
        await visit.look()
        await seat.press("r", "2")
        await visit.look()
        await seat.press("enter")
        await visit.look()
        await seat.press("enter", "3")
        await visit.look()
        await seat.press("enter", "enter")
        await visit.look()
        await seat.press("3")
        await visit.look()
        await seat.press("end")
        await visit.look(shows=False)
        await seat.press("s")
        await visit.look()
        await seat.press("escape")
        await sit_down(seat, DESIGN, payload, "system-design")
        await seat.press("enter", "1")
        await visit.look()
        assert set(visit.seen) >= {
            *("PairScreen", "CardScreen", "InterviewerScreen", "InterviewerFollowUps", "PairRatingScreen"),
            *("CandidateHandOverScreen", "SideBySideScreen", "PairDebriefScreen", "DesignInterviewerScreen"),
        }


async def sit_down(seat: AppDriver, prompt: str, name: str, kind: Kind = "behavioral") -> None:
    pair = Pair(name, name, 3300, 3, interruptions=True)
    seat.app.begin(Choice("L6", kind), seat.desk.bank.current.prompts[prompt], pair)
    await settle(seat.pilot)


async def test_the_follow_ups_of_a_pair_lead_to_the_rating(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await interviewer_follow_ups(seat)
        await seat.press("space", "r")
        assert seat.screen_name == "PairRatingScreen"
        assert "Ada rates" in seat.text
