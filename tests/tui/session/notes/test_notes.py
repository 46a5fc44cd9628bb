"""Notes typed while the answer goes on."""

from pathlib import Path

from textual import events
from textual.widgets import Input

from hotseat.domain.session import events as e
from hotseat.domain.vocabulary import FollowUp, Sign
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app, settle


async def at_the_first_word(driver: AppDriver) -> None:
    await driver.begin_answer()


async def paste(driver: AppDriver, text: str) -> None:
    driver.app.post_message(events.Paste(text))
    await settle(driver.pilot)


def texts(driver: AppDriver) -> list[str]:
    return [note.text for note in driver.kept_of(e.Noted)]


def last_note(driver: AppDriver) -> e.Noted:
    return driver.kept_of(e.Noted)[-1]


SIGNS: tuple[Sign, ...] = ("+", "-", "?", "")


async def test_a_note_is_kept_with_its_sign_section_and_time_and_keys_are_text_meanwhile(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_first_word(driver)
        await driver.spend(24)
        for number, sign in enumerate(SIGNS):
            await driver.press("n")
            await driver.type_line(f"{sign} so far {number}")
            assert last_note(driver) == e.Noted(
                at=24.0, section="situation", sign=sign, principles=(), text=f"so far {number}"
            )
            row = driver.line(f"so far {number}")
            assert row.split()[:3] == ["0:24", "Situation", sign or "so"]
        before = driver.events
        await driver.press("n", *"p u f 1 5 h t ?q", "backspace", "enter")
        assert last_note(driver).text == "p u f 1 5 h t ?"
        assert driver.events[:-1] == before
        await driver.act("pause")
        await driver.press("n", *"breathe", "enter")
        assert last_note(driver).text == "breathe", "while the clock is paused"
        await driver.act("pause")
        await driver.press("n", *"half", "escape")
        assert driver.screen_name == "AnswerScreen"
        assert last_note(driver).text == "breathe"
        await driver.press("n", *" done", "enter")
        assert last_note(driver).text == "half done", "a line that is left keeps its draft"
        await driver.press("n", "enter", "space")
        assert last_note(driver).text == "half done"
        entered = [event.section for event in driver.kept_of(e.Entered)]
        assert entered == ["situation", "task"], "an empty line is closed by enter"


async def test_a_principle_is_tagged_by_its_id_or_its_short_name_and_offered_while_it_is_typed(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_first_word(driver)
        await driver.act("note")
        await driver.type_line("+ went to them first #earn-trust #ownership")
        assert last_note(driver).principles == ("earn-trust", "ownership")
        assert last_note(driver).text == "went to them first"
        assert driver.line("went to them first").rstrip().endswith("#earn-trust #ownership")
        await driver.press("n", *"+ kept her word #")
        assert "and 1" in driver.line("tab takes the first")
        await driver.press(*"be")
        assert driver.line("tab takes the first").split()[0] == "#learn-and-be-curious"
        await driver.press("backspace", "backspace", *"trus", "tab")
        assert "tab takes" not in driver.text
        await driver.press(*"#erntrust", "tab", *"twice", "enter")
        assert last_note(driver).principles == ("earn-trust",)
        assert last_note(driver).text == "kept her word twice"
        assert not driver.toasts


async def test_an_unknown_tag_is_told_while_it_is_typed_and_when_the_note_is_kept(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_first_word(driver)
        await driver.press("n", *"see #4711")
        assert driver.line("#4711 names no principle and stays in the text.")
        await driver.press("escape")
        assert "names no principle" not in driver.text
        await driver.press("n", "enter")
        assert driver.toasts == ["Kept. #4711 names no principle and stays in the text."]
        assert texts(driver) == ["see #4711"]


async def test_keys_that_arrive_together_all_count_and_those_after_the_one_that_opens_the_line_are_text(
    folder: Path, clock: ManualClock
) -> None:
    """As a slow connection delivers them: all at once."""
    async with running_app(folder, clock) as driver:
        await driver.begin()
        for key in ("space", "n"):
            driver.app.post_message(events.Key(key, " " if key == "space" else key))
        await settle(driver.pilot)
        await driver.press(*"uf2", "enter")
        assert [type(event) for event in driver.events] == [e.Asked, e.Entered, e.Noted]
        for key in "nuf2":
            driver.app.post_message(events.Key(key, key))
        await settle(driver.pilot)
        await driver.press("enter")
        assert [type(event) for event in driver.events] == [e.Asked, e.Entered, e.Noted, e.Noted]
        assert texts(driver) == ["uf2", "uf2"]


async def test_the_next_section_is_marked_from_inside_a_note_and_no_draft_is_lost(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_first_word(driver)
        await driver.spend(30)
        await driver.press("n", *"+ owned", "ctrl+t")
        assert [event.at for event in driver.kept_of(e.Entered)] == [0.0, 30.0]
        assert "▶ 2 Task" in driver.text
        await driver.press(*" it", "enter")
        assert (last_note(driver).section, texts(driver)) == ("task", ["owned it"])
        await driver.act("section(5)")
        await driver.press("n", *"? and then", "ctrl+t")
        assert driver.screen_name == "FollowUpScreen"
        assert texts(driver)[1:] == ["and then"], "it is kept where the answer ends under it"
        await driver.press("l")
        assert driver.line("and then  (your note)")
        await at_the_first_word(driver)
        await driver.press("n", *"later", "escape", "escape", "down", "enter")
        assert driver.screen_name == "HomeScreen"
        assert texts(driver) == ["later"], "it is kept when the session is left"


async def test_a_paste_becomes_one_line_where_the_cursor_is_and_presses_no_keys(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_first_word(driver)
        before = driver.events
        await paste(driver, " 1f\nq")
        assert driver.events == before
        assert driver.screen_name == "AnswerScreen"
        for end in ("\n", "\r\n", "\r", "\u2028"):
            await driver.press("n")
            await paste(driver, f"first{end}second{end}{end}third{end}")
            await driver.press("enter")
            assert last_note(driver).text == "first second third", repr(end)
        await driver.press("n", *"ab", "left")
        await paste(driver, "1\n2")
        await driver.press("enter")
        assert last_note(driver).text == "a1 2b"
        await driver.press("n")
        await paste(driver, "word " * 200_000)
        assert len(driver.app.screen.query_one("#note-line", Input).value) == 2_000
        assert driver.toasts == ["A line holds at most 2,000 characters: the end of the paste was left out."]
        await driver.press("enter")
        assert len(texts(driver)) == 6
        assert len(last_note(driver).text) <= 2_000


async def test_a_note_is_taken_back_before_the_mark_it_stands_under(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_first_word(driver)
        await driver.act("note")
        await driver.type_line("worth keeping")
        await driver.press("u")
        assert not driver.kept.questions[0].notes
        assert driver.toasts == ["Took back the note “worth keeping”. ctrl+r does it again."]
        await driver.press("ctrl+r")
        assert texts(driver) == ["worth keeping"]
        await driver.press("u", "u")
        assert driver.screen_name == "CardScreen"
        await driver.press("ctrl+r", "ctrl+r")
        assert driver.screen_name == "AnswerScreen"
        assert driver.kept.questions[0].notes[0].text == "worth keeping"


async def test_the_newest_note_is_on_the_screen_and_what_wraps_goes_on_below_where_it_began(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_first_word(driver)
        for number in range(20):
            driver.rehearsal.note(f"note {number}", ())
        await driver.repaint()
        assert "note 19" in driver.text
        driver.rehearsal.note("word " * 200, ())
        await driver.repaint()
        assert len(begins_of(driver, "word")) == 1
        await driver.act("follow_ups")
        driver.rehearsal.ask_follow_up(FollowUp("role", "custom", "more " * 60))
        await driver.repaint()
        assert len(begins_of(driver, "more")) == 1


def begins_of(driver: AppDriver, word: str) -> set[int]:
    """The columns in which lines with the word have it first."""
    return {line.index(word) for line in driver.text.splitlines() if word in line}
