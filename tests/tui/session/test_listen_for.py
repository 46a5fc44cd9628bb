"""What an interviewer listens for: ticked, asked about next, and told afterwards."""

from pathlib import Path

from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.session import events as e
from hotseat.reports.text.plain import session_lines
from tests.clocks import ManualClock
from tests.sessions import shipped_bank
from tests.tui.driving import BEHAVIORAL, DESIGN, AppDriver, running_app
from tests.tui.scenes import design_answer, follow_ups

RULES = shipped_bank().ladder("L6", "behavioral").rules
TALL = (80, 60)


async def unmarked(driver: AppDriver) -> None:
    """After an answer that reached every section, with no note that says what was missing."""
    driver.begin_unseen()
    await driver.end_answer(30, 20, 120, 50, 20)


async def after_a_design(driver: AppDriver) -> None:
    await design_answer(driver)
    driver.answer(60, 60)
    driver.rehearsal.end_answer()
    await driver.show()


def the_prompt(driver: AppDriver) -> Prompt:
    return driver.desk.bank.current.prompts[driver.rehearsal.question.asked.prompt]


def everything_on_debrief(driver: AppDriver) -> str:
    """What the debrief says, also below the last line of the screen."""
    return "\n".join(str(part.render()) for part in driver.app.screen.query("#debrief-scroll Static"))


def first_offer(driver: AppDriver) -> str:
    lines = driver.text.splitlines()
    (title,) = (number for number, line in enumerate(lines) if "may be asked next" in line)
    return " ".join(" ".join(lines[title + 1 : title + 3]).split())


async def test_a_tick_is_kept_at_once_and_taken_away_by_the_next_and_every_line_can_be_reached(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await unmarked(driver)
        await driver.press("m")
        assert driver.screen_name == "ListenForScreen"
        assert "heard" not in driver.text, "a behavioral question has no points to count"
        await driver.press("space")
        at = driver.kept.at
        assert driver.kept_of(e.Ticked) == [
            e.Ticked(at=at, list="missing", item=RULES[0].id, text=RULES[0].name, on=True)
        ]
        assert "✓ no number" in driver.text
        await driver.press("enter")
        assert [tick.on for tick in driver.kept_of(e.Ticked)] == [True, False]
        assert driver.kept.question is not None
        assert not driver.kept.question.ticks
        assert "✓" not in driver.text
        for _ in RULES:
            await driver.press("space", "down")
        assert [tick.item for tick in driver.kept_of(e.Ticked)[2:]] == [rule.id for rule in RULES]
        await driver.press("m")
        assert driver.screen_name == "FollowUpScreen"
        await driver.press("m")
        assert driver.text.count("✓") == len(RULES), "what was ticked is ticked the next time"


async def test_what_is_ticked_brings_a_follow_up_of_its_layer_first_and_says_why(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await unmarked(driver)
        await driver.press("l")
        assert "as you ticked" not in driver.text
        before = first_offer(driver)
        for position, rule in enumerate(RULES):
            tick = ("m", *["down"] * position, "space", "escape")
            await driver.press(*tick)
            why = f" ({rule.layer}: {rule.name}, as you ticked)"
            assert first_offer(driver).partition("?")[2].startswith(why), rule.id
            await driver.press("space")
            assert [asked.layer for asked in driver.kept_of(e.FollowUpAsked)][-1] == rule.layer
            await driver.press("u", *tick)
            assert not driver.kept.questions[0].probes
            assert first_offer(driver) == before, "taken away, it no longer brings its follow-up"


async def test_it_says_that_a_follow_up_comes_only_where_follow_ups_are_asked(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await unmarked(driver)
        for keys, comes in ((["m"], True), (["escape", "r", "m"], False), (["escape", "enter", "m"], False)):
            await driver.press(*keys)
            assert "What was missing?" in driver.text
            assert ("comes next" in driver.text) is comes


async def test_a_design_shows_the_points_of_its_phases_and_counts_those_heard(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock, size=(80, 160)) as driver:
        await after_a_design(driver)
        await driver.press("m")
        phases = the_prompt(driver).phases
        points = [(phase.section, point) for phase in phases for point in phase.points]
        shown = driver.front_words
        for phase in phases:
            section = driver.rehearsal.question.section_of(phase.section)
            assert section is not None
            assert f"Was it heard? {section.name}" in shown
        assert not [point for _, point in points if f"· {point}" not in shown]
        rules = driver.desk.bank.current.ladder("L7", "system-design").rules
        await driver.press(*["down"] * len(rules))
        for number in range(len(points)):
            if number % 5 == 0:
                assert f"{number} of {len(points)} points heard" in driver.text
            await driver.press("space", "down")
        assert [(tick.list, tick.item, tick.text) for tick in driver.kept_of(e.Ticked)] == [
            ("heard", section, point) for section, point in points
        ]
        await driver.press("up", "space")
        assert f"{len(points) - 1} of {len(points)} points heard" in driver.text


async def test_on_a_screen_of_the_usual_size_the_line_at_hand_is_shown_and_the_note_can_be_read(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await after_a_design(driver)
        await driver.press("m")
        for _ in range(31):
            await driver.press("space")
            assert driver.kept_of(e.Ticked)[-1].text.split()[0] in driver.text
            assert driver.text.count("✓"), driver.text
            await driver.press("down")
        assert "24 of 24 points heard" in driver.text
        await driver.press("home")
        assert "Strong  Ties site count" in driver.text
        before = driver.events
        await driver.press("space")
        assert driver.events == before, "the note is nothing to tick"


async def test_the_debrief_and_the_report_tell_what_was_ticked(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await after_a_design(driver)
        rules = driver.desk.bank.current.ladder("L7", "system-design").rules
        point = the_prompt(driver).phases[0].points[0]
        await driver.press("r", "m", "down", "space", *["down"] * (len(rules) - 1), "space", "escape", "0")
        told = [f"Missing: {rules[1].name}", f"Heard in Business context: {point}"]
        for line in told:
            assert line in everything_on_debrief(driver)
        await driver.press("m", "space", "escape")
        told[0] = f"Missing: {rules[1].name}, {rules[0].name}"
        assert told[0] in everything_on_debrief(driver)
        report = " ".join(" ".join(session_lines(driver.kept)).split())
        for line in told:
            assert line in report


async def test_the_note_and_the_traps_are_shown_here_and_not_to_whoever_answers(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock, size=TALL) as driver:
        prompt = driver.desk.bank.current.prompts[DESIGN]
        secrets = [
            prompt.interviewer_note,
            *prompt.traps,
            *(point for phase in prompt.phases for point in phase.points),
        ]
        await driver.begin(DESIGN, "L7", "system-design")
        for keys in (["t"], ["enter", "t"], ["f"]):
            shown = driver.front_words
            assert not [secret for secret in secrets if secret in shown]
            await driver.press(*keys)
        await driver.press("m")
        shown = driver.front_words
        assert f"Strong {prompt.interviewer_note}" in shown
        for trap in prompt.traps:
            assert f"Trap {trap}" in shown
        await driver.press("escape")
        note = driver.desk.bank.current.prompts[BEHAVIORAL].interviewer_note
        await driver.begin()
        assert note not in driver.front_words
        await driver.press("enter")
        assert note not in driver.front_words
        await driver.press("f", "m")
        assert f"Strong {note}" in driver.front_words, "that of a behavioral question"


async def test_what_was_rated_stands_in_the_list_and_is_not_ticked_against_it_and_a_tick_survives_absence(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock, size=TALL) as driver:
        await unmarked(driver)
        await driver.press("r", "a", "4", "3", "2", "m")
        assert "✓ Direct team management experiences (rated 3 of 4)" in driver.text
        assert "· Tactical problem-solving and execution (rated 2 of 4)" in driver.text
        await driver.press(*["down"] * len(RULES), "space")
        assert not driver.kept_of(e.Ticked)
        assert "It is rated 3 of 4" in driver.text
        await driver.press("down", "down", "space", "escape")
        assert "Measurable team/service improvements          heard" in driver.text
        await driver.press("enter", "0")
        told = everything_on_debrief(driver)
        assert "Characteristics heard: L6 2 of 5. At least 3 are needed to name a level." in told
        absent = told.partition("Missing for L6: ")[2].splitlines()[0]
        assert "Tactical problem-solving and execution" in absent
        assert "Direct" not in absent
        await follow_ups(driver)
        await driver.press("space", "m")
        clock.sleep(300)
        await driver.press("space", "escape")
        assert [tick.item for tick in driver.kept_of(e.Ticked)] == [RULES[0].id]
        await driver.repaint()
        assert driver.screen_name == "AwayScreen"
