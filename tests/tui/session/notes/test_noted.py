"""The notes where they are needed: beside the follow-ups, in the debrief, and scrolled by key."""

from pathlib import Path

from hotseat.domain.session import events as e
from hotseat.domain.stories.story import FrontMatter, Story
from hotseat.tui.screens.copying import SENT, WITHOUT_STORY
from tests.clocks import ManualClock
from tests.tui.driving import NO_KEY, AppDriver, running_app
from tests.tui.scenes import answered_so_far, design_answer, note


async def at_the_follow_ups(driver: AppDriver) -> None:
    driver.begin_unseen()
    answered_so_far(driver)
    note(driver, "- no number for the trust won back")
    await driver.end_answer(50, 20)


async def test_a_wide_window_has_the_notes_by_sign_and_principle_beside_the_follow_ups(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock, size=(100, 32)) as driver:
        await at_the_follow_ups(driver)
        await driver.press("l")
        lines = driver.text.splitlines()
        (title,) = (line for line in lines if "may be asked next" in line)
        column = next(line.index("│") for line in lines if "│" in line)
        beside = [line[column:] for line in lines if "│" in line]
        text = " ".join(" ".join(line.strip("│ ").split()) for line in beside)
        assert "│" in title
        for group in ("Evidence on Earn Trust + Task", "Concerns - Action no number", "Notes · Situation"):
            assert group in text
        await driver.resize(160, 45)
        assert "│" in driver.line("may be asked next")
        await driver.press("n", *"+ and one more", "enter")
        assert driver.kept_of(e.Noted)[-1].text == "and one more"
        assert any("afterwards" in line and "and one more" in line for line in driver.text.splitlines())
        await driver.resize(80, 24)
        assert driver.line("and one more").split()[:3] == ["4:22", "after", "+"]


async def test_from_120_columns_on_the_notes_stand_at_the_right_of_the_sections(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock, size=(120, 32)) as driver:
        await design_answer(driver)
        note(driver, "+ sizes it before he draws")
        await driver.repaint()
        beside = driver.line("1 Business context")
        assert beside.index("short 4:00") < beside.index("notes")
        assert "…" not in driver.line("3 Technical deep dives").partition("│")[0]
        assert "+ sizes it before" in driver.line("2 Strategic architecture")
        await driver.resize(119, 32)
        assert "notes" not in driver.line("1 Business context")


async def test_notes_scroll_by_key_until_the_next_one_comes(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.press("enter", "shift+up")
        assert driver.toasts == ["All notes are in sight."]
        for number in range(20):
            driver.rehearsal.note(f"note {number}.", ())
        await driver.press(NO_KEY)
        await driver.repaint()
        assert "note 19." in driver.text
        await driver.press("shift+up")
        assert "note 19." not in driver.text
        assert "note 18." in driver.text
        await driver.press("n", "pageup", *"typed", "pageup")
        assert "note 18." not in driver.text
        await driver.press("enter")
        assert "typed" in driver.line("Situation   typed")


async def test_a_note_on_the_card_belongs_to_the_preparation_and_goes_only_after_a_warning(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.press("n", *"name the customer", "enter", "n", *"+ and me", "enter")
        assert [note.section for note in driver.kept_of(e.Noted)] == ["preparation"] * 2
        assert driver.line("and me")
        await driver.press("u")
        assert driver.toasts == ["Took back the note “and me”. ctrl+r does it again."]
        assert "and me" not in driver.text.replace(driver.toasts[0], "")
        await driver.press("ctrl+r", "w")
        assert driver.line("and me")
        await driver.press("n", *"last", "escape", "enter")
        assert [note.text for note in driver.kept.questions[-1].notes] == [
            "name the customer",
            "and me",
            "last",
        ]
        assert driver.line("last").split()[:2] == ["preparation", "last"]
        await driver.begin()
        await driver.press("n", *"so", "enter", "d")
        warned = "1 note is only shown with an answer to this question; the same key again goes on."
        assert driver.toasts == [warned]
        assert len(driver.kept_of(e.Asked)) == 1
        await driver.press("d")
        assert len(driver.kept_of(e.Asked)) == 2
        await driver.press("escape")
        assert driver.screen_name == "HomeScreen"


async def test_the_debrief_has_evidence_concerns_and_open_questions_and_y_copies_it_as_markdown(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock, size=(80, 60)) as driver:
        await at_the_follow_ups(driver)
        driver.app.show_debrief()
        told = await driver.still()
        parts = [
            "Evidence",
            "Concerns",
            "Open questions",
            "How did their manager react?",
            "Task ran 0:22 over",
        ]
        places = [told.index(part) for part in parts]
        assert places == sorted(places), "the advice comes last"
        await driver.press("y")
        assert driver.app.clipboard.splitlines()[0].startswith("# L6 behavioral")
        copied = driver.app.clipboard
        parts = ["### Where the time went", "### Evidence", "### Open questions", "### What to change first"]
        places = [copied.index(part) for part in parts]
        assert places == sorted(places)
        assert "- Action: no number for the trust won back" in copied
        assert driver.toasts == [SENT]
        driver.rehearsal.telling.name_story(1, Story(FrontMatter(id="xyzzy", title="The xyzzy queue")))
        await driver.press("y")
        assert "Story told: a story" in driver.app.clipboard
        assert "xyzzy" not in driver.app.clipboard
        assert driver.toasts == [f"{SENT} {WITHOUT_STORY}"]
