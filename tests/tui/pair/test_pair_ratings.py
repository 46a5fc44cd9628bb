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
    handed_over,
    interviewer_follow_ups,
    note,
    pair_debrief,
)


def scores(driver: AppDriver, by: str) -> list[int]:
    return [event.score for event in driver.kept_of(e.Rated) if event.by == by]


def votes(driver: AppDriver) -> list[tuple[str, bool]]:
    return [(event.vote, event.again) for event in driver.kept_of(e.Voted)]


def everything_on(driver: AppDriver) -> str:
    """What the debrief says, also below the last line of the screen."""
    return "\n".join(str(part.render()) for part in driver.app.screen.query("#debrief-scroll Static"))


async def without_evidence(driver: AppDriver) -> None:
    """At the vote, with no note that says anything for or against."""
    await begin_pair(driver)
    await driver.end_answer(30, 20, 120, 50, 20)
    await driver.press("r", *["enter"] * 4)


async def test_the_candidate_sees_nothing_of_the_first_rating_until_both_stand_side_by_side(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await handed_over(driver)
        assert driver.screen_name == "CandidateHandOverScreen"
        assert "Hand the keyboard to Sam." in driver.text
        given = [event.anchor for event in driver.kept_of(e.Rated)]
        assert not [anchor for anchor in given if anchor[:20] in driver.text]
        assert not driver.toasts
        before = driver.text
        await driver.press("n", "m", "r", "up", "1", "space")
        assert driver.text == before
        await driver.press("enter")
        names = [event.name for event in driver.kept_of(e.Rated)]
        for name in names:
            assert driver.line(name[:30]).split()[-1] == "-", "the first rating is seen"
        await driver.press("4")
        before = driver.text
        await driver.press("n", "m", NO_KEY)
        assert driver.text == before, "the candidate has the notes, or what was listened for"
        assert "we decided" not in driver.text
        await driver.press("2", "3", "2", "4", "3")
        assert scores(driver, "") == [3, 2, 3, 4, 2, 3]
        assert scores(driver, "candidate") == [4, 2, 3, 2, 4, 3]
        criteria = [event.criterion for event in driver.kept_of(e.Rated)]
        assert criteria[:6] == criteria[6:]
        await driver.press("enter")
        for name, shown in (
            ("Earn Trust", "3 4 +1"),
            ("Measurable team", "4 2 -2"),
            ("Clear cause", "3 3 same"),
        ):
            assert driver.line(name).split()[-3:] == shown.split()


async def test_a_score_left_out_has_no_gap(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await interviewer_follow_ups(driver)
        await driver.press("space", "r")
        assert driver.screen_name == "PairRatingScreen"
        assert "Ada rates" in driver.text
        await driver.press("3", "2", "enter", "enter", "space", "1", "enter", "enter")
        assert driver.line("Earn Trust").split()[-3:] == ["3", "-", "-"]
        assert driver.line("Direct team").split()[-3:] == ["2", "1", "-1"]


async def test_a_vote_is_refused_in_words_while_there_is_no_evidence_and_can_be_left_out(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await without_evidence(driver)
        await driver.press("enter")
        assert driver.screen_name == "SideBySideScreen"
        assert driver.toasts == ["There is no vote yet: 1 to 4 votes, 0 goes on without a vote."]
        await driver.press("0", "g")
        assert driver.screen_name == "PairDebriefScreen"
        assert driver.toasts == ["There is no first vote yet: r goes back to it."]
        await driver.press("f")
        assert driver.screen_name == "HomeScreen"
        assert not votes(driver)
        await without_evidence(driver)
        assert driver.screen_name == "SideBySideScreen"
        assert "A vote needs evidence" in driver.text
        await driver.press("3")
        assert not votes(driver)
        assert driver.toasts == ["A vote needs evidence: note at least one line with + or - first."]
        await driver.press("n", *"? not evidence", "enter", "escape", "3")
        assert not votes(driver)
        await driver.press("n", *"+ owned it", "enter", "escape", "3")
        assert votes(driver) == [("inclined", False)]
        assert driver.screen_name == "PairDebriefScreen"


async def test_the_debrief_is_the_card_and_a_second_vote_can_be_given_up_or_may_differ(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await pair_debrief(driver)
        shown = everything_on(driver)
        for part in (
            "Evidence",
            "said sorry to their director in person before he was asked",
            "Concerns",
            "partial  0:33",
            "Rating, from 1 to 4",
            "Task ran 0:22 over",
        ):
            assert part in shown
        await driver.press("g", "escape")
        assert votes(driver) == [("inclined", False)]
        await driver.press("g")
        assert "First vote: inclined. Both votes are kept." in driver.text
        await driver.press("2")
        assert votes(driver) == [("inclined", False), ("not inclined", True)]
        shown = " ".join(everything_on(driver).split())
        assert "before the discussion inclined after it not inclined" in shown
        report = "\n".join(session_lines(driver.kept))
        assert "Overall: inclined" in report
        assert "After the discussion: not inclined" in report
        await driver.press("equals_sign", *"say the figure", "enter", "escape", "n", *"=and why", "enter")
        assert [(note.sign, note.text) for note in driver.kept_of(e.Noted)[-2:]] == [
            ("=", "say the figure"),
            ("=", "and why"),
        ]
        await driver.press("escape", "u")
        agreed = [note.text for note in driver.kept.questions[0].notes if note.sign == "="]
        assert agreed == ["say the figure"]
        await driver.press("r", "1", "enter")
        assert driver.screen_name == "SideBySideScreen", "the rating is taken up again"
        assert driver.line("Earn Trust").split()[-3:] == ["1", "4", "+3"]
        await driver.press("enter", "f")
        assert "not inclined" in driver.text, "home tells the last word"


async def test_alone_nothing_has_changed(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        driver.begin_unseen()
        await driver.end_answer(30, 20)
        await driver.press("r", "a", *["3"] * 6, "3")
        assert driver.screen_name == "DebriefScreen"
        before = driver.text
        await driver.press("g", "s", NO_KEY)
        assert driver.text == before
        assert votes(driver) == [("inclined", False)]


async def test_swapping_ends_one_session_and_begins_the_other_ones(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await pair_debrief(driver)
        first = driver.kept
        await driver.press("s")
        assert driver.screen_name == "SwapScreen"
        assert "Now Sam asks and Ada answers." in driver.text
        await driver.spend(600)
        await driver.press("escape")
        assert driver.screen_name == "PairDebriefScreen"
        assert not driver.kept.ended, "nothing has ended before Ada is ready"
        await driver.press("s", "enter")
        assert driver.screen_name == "CardScreen"
        assert "18:20 for this question" in driver.text
        assert "Sam asks Ada" in driver.text
        await driver.press("enter")
        await driver.spend(30)
        note(driver, "+ one")
        sessions = {load(path).session.header.candidate: load(path).session for path in driver.files}
        before, after = sessions["Sam"], sessions["Ada"]
        assert before.ended == "finished"
        assert (after.header.interviewer, after.header.sitting) == ("Sam", first.header.id)
        assert (after.header.slot, after.header.questions) == (first.header.slot, first.header.questions)
        assert (after.header.level, after.header.kind) == (first.header.level, first.header.kind)
        assert after.questions[0].asked.prompt != before.questions[0].asked.prompt


async def test_a_whole_sitting_two_questions_and_the_chairs_changed_twice(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.press("p", *"Ada", "tab", *"Sam", "enter")
        for who in ("Sam", "Ada"):
            for number in (1, 2):
                assert f"{number} of 3" in driver.text
                await driver.press("enter")
                await driver.spend(40)
                await driver.press("n", *f"+ {who} {number}", "enter", "escape", "space")
                for _ in range(4):
                    await driver.spend(40)
                    await driver.press("space")
                await driver.press("space")
                await driver.spend(20)
                await driver.press("1", "r", *["3"] * 9, "enter")
                while driver.screen_name != "SideBySideScreen":
                    await driver.press("enter")
                await driver.press("4", "g", "3")
                if number == 1:
                    await driver.press("enter", "enter")
            await driver.press("s", "enter")
        await driver.press("escape")
        assert driver.screen_name == "HomeScreen"
        kept = [load(path).session for path in driver.files]
        assert [faults_of(path) for path in driver.files] == [[], []]
        assert sorted(session.header.candidate for session in kept) == ["Ada", "Sam"]
        assert {session.ended for session in kept} == {"finished"}
        assert {len(session.begun_questions) for session in kept} == {2}
        assert {session.header.sitting or session.header.id for session in kept} == {
            session.header.id for session in kept if not session.header.sitting
        }
        assert {question.vote_again for one in kept for question in one.questions} == {"inclined"}


@every_payload
async def test_hostile_names_and_texts_are_shown_as_they_were_typed(
    payload: str, folder: Path, clock: ManualClock
) -> None:
    hostile_folder(folder, payload)
    async with running_app(folder, clock, size=WIDE) as driver:
        visit = Visit(driver, payload)
        await driver.act("pair")
        await visit.look(shows=False)
        await driver.press("escape")
        await sit_down(driver, HOSTILE, payload)
        await visit.look()
        await driver.press("enter", "n")
        await visit.paste_line(f"+ {payload}")
        await driver.press("escape")
        await visit.look()
        await driver.press("i")
        await visit.look()
        await driver.press("enter")
        await visit.look()
        await driver.press("i", "f")
        await visit.look()
        await driver.press("r", "2")
        await visit.look()
        await driver.press("enter")
        await visit.look()
        await driver.press("enter", "3")
        await visit.look()
        await driver.press("enter", "enter")
        await visit.look()
        await driver.press("3")
        await visit.look()
        await driver.press("end")
        await visit.look(shows=False)
        await driver.press("s")
        await visit.look()
        await driver.press("escape", "enter")
        await visit.look()
        await driver.press("escape", "s", "enter")
        await visit.look()
        await driver.press("escape")
        await sit_down(driver, DESIGN, payload, "system-design")
        await driver.press("enter", "1")
        await visit.look()
        assert set(visit.seen) >= {
            *("PairScreen", "CardScreen", "InterviewerScreen", "FollowUpScreen", "PairRatingScreen"),
            *("CandidateHandOverScreen", "SideBySideScreen", "PairDebriefScreen", "DesignInterviewerScreen"),
            *("SwapScreen", "NextCardScreen"),
        }


async def sit_down(driver: AppDriver, prompt: str, name: str, kind: Kind = "behavioral") -> None:
    pair = Pair(name, name, 3300, 3, interruptions=True)
    driver.app.begin(Choice("L6", kind), driver.desk.bank.current.prompts[prompt], pair)
    await settle(driver.pilot)
