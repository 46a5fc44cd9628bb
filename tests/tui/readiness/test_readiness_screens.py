"""The assessment on the screen: answered by keys, kept at once, left and gone on with; and what follows."""

from pathlib import Path

import pytest

from hotseat.domain.readiness.assessment import Assessment
from hotseat.storage.readiness.assessments import ASSESSMENTS
from hotseat.tui.widgets.note_line import NoteLine
from tests.assessments import PEOPLE, assessed, items_of
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app
from tests.tui.folders import an_assessment, assessment_and_stories, full_session, two_assessments


def files(folder: Path) -> list[Path]:
    return sorted((folder / "readiness").glob("*.toml"))


def kept(folder: Path) -> Assessment:
    """The newest assessment as its file tells it."""
    return ASSESSMENTS.load(files(folder)[-1]).value


async def assess(driver: AppDriver, *keys: str) -> None:
    await driver.press("a", "a", *keys)
    assert driver.screen_name == "AssessScreen"


async def to_the_items(driver: AppDriver) -> None:
    """From the first question to the first item."""
    await driver.press(*["down"] * 5)


async def test_a_yes_asks_for_evidence_and_each_answer_goes_on_to_the_next(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await assess(driver)
        await to_the_items(driver)
        await driver.press("y", "enter")
        assert driver.toasts == ["A yes needs a line of evidence, or a session or a story that shows it."]
        assert kept(folder).answers == ()
        await driver.press("y")
        await driver.type_line("led payments, 14 engineers")
        [item_answer] = kept(folder).answers
        assert (item_answer.answer, item_answer.evidence) == ("yes", "led payments, 14 engineers")
        assert item_answer.text == "Led technical teams of 10+ engineers"
        await driver.press("p", "n", "n")
        assert [answer.answer for answer in kept(folder).answers] == ["yes", "partly", "not yet", "not yet"]
        assert "4 of 25 answered" in driver.text


async def test_it_is_left_at_any_time_and_gone_on_with_where_it_was(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await assess(driver, "2", "2")
        await driver.press("escape")
        assert driver.screen_name == "ReadinessScreen"
        assert "23 not answered" in driver.text
    async with running_app(folder, clock) as driver:
        await assess(driver)
        assert "2 of 25 answered" in driver.text
        await driver.press("3")
        assert [placement.row for placement in kept(folder).placements][-1] == "strategic-thinking"
        assert len(files(folder)) == 1


async def one_in_which_nothing_was_said_leaves_no_file(driver: AppDriver) -> None:
    await assess(driver)
    await driver.press("escape", "escape")
    assert driver.screen_name == "HomeScreen"
    assert files(driver.folder) == []


async def a_question_is_answered_in_words_and_placed(driver: AppDriver) -> None:
    await assess(driver, "e")
    await driver.type_line("fourteen people in two teams")
    await driver.press("2")
    [placed] = kept(driver.folder).placements
    assert (placed.row, placed.place, placed.words) == (
        "scope-of-influence",
        "L6",
        "fourteen people in two teams",
    )
    assert placed.question == "How many people have you influenced?"
    assert "1 of 25 answered" in driver.text


async def test_a_first_assessment_is_answered_by_keys_and_kept_at_once(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.go_through(
            one_in_which_nothing_was_said_leaves_no_file,
            a_question_is_answered_in_words_and_placed,
        )


async def test_words_being_typed_are_kept_when_the_program_is_left(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await assess(driver, "e", *"fourteen")
        await driver.app.action_quit()
    assert [placement.words for placement in kept(folder).placements] == ["fourteen"]


async def test_finishing_says_first_what_nobody_looked_at(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await assess(driver, "2", "f")
        assert driver.toasts == ["24 not looked at yet. Press f again to finish anyway."]
        assert kept(folder).finished is None
        await driver.press("f")
        assert kept(folder).finished is not None
        assert driver.screen_name == "ReadinessScreen"


async def test_the_next_starts_from_the_last_whose_file_stays(folder: Path, clock: ManualClock) -> None:
    an_assessment(folder)
    before = files(folder)[0].read_bytes()
    async with running_app(folder, clock) as driver:
        await assess(driver, "3")
        assert len(files(folder)) == 2
        assert files(folder)[0].read_bytes() == before
        assert kept(folder).header.before == files(folder)[0].stem
        assert [placement.place for placement in kept(folder).placements] == ["between", "below L6"]
        assert [placement.carried for placement in kept(folder).placements] == [False, True]


async def test_a_session_is_attached_to_an_item(folder: Path, clock: ManualClock) -> None:
    full_session(folder)
    async with running_app(folder, clock) as driver:
        await assess(driver)
        await to_the_items(driver)
        await driver.press("s", "enter")
        [item_answer] = kept(folder).answers
        assert (item_answer.answer, item_answer.session) == ("yes", driver.files[0].stem)


async def what_no_story_shows_is_told_by_the_result_its_areas_and_the_gap(driver: AppDriver) -> None:
    await driver.press("a")
    assert "5 items are missing, and no story shows them." in driver.text
    await driver.press(*["down"] * 6, "enter")
    assert driver.screen_name == "AreaScreen"
    assert driver.text.count("missing, and no story shows it") == 3
    assert driver.text.count("shown by: The queue nobody owned") == 1
    await driver.press("escape", "w")
    assert "✗ Developed talent and succession planning  no story shows it" in driver.text
    await driver.press("escape", "enter", "enter", "t")
    text = " ".join(driver.text.split())
    assert "People Management: 3 of 5 not yet, 1 partly; no story shows 3 of them" in text


async def a_story_is_attached_to_an_item_and_those_that_name_it_come_first(driver: AppDriver) -> None:
    await assess(driver, *["down"] * 11)
    assert "missing, and no story shows it" in driver.text
    await driver.press("down")
    assert "shown by: The queue nobody owned" in driver.text
    await driver.press("b")
    assert driver.screen_name == "ItemStoryChoice"
    assert driver.text.index("Their files say") < driver.text.index("The queue nobody owned")
    assert driver.text.index("Your other stories") < driver.text.index("The hire that came late")
    await driver.press("escape", "b", "enter")
    [item_answer] = [answer for answer in kept(driver.folder).answers if answer.story]
    assert (item_answer.item, item_answer.answer) == ("built-high-performing-collaborative-teams", "not yet")
    assert item_answer.story == "queue-nobody-owned"
    await driver.press("up", "y", "up")
    assert "story: The queue nobody owned" in driver.text
    await driver.press("b", "end", "enter")
    assert driver.toasts == ["A yes needs a line of evidence, or a session or a story that shows it."]


async def test_what_stories_show_is_told_and_attached(folder: Path, clock: ManualClock) -> None:
    assessment_and_stories(folder)
    async with running_app(folder, clock) as driver:
        await driver.go_through(
            what_no_story_shows_is_told_by_the_result_its_areas_and_the_gap,
            a_story_is_attached_to_an_item_and_those_that_name_it_come_first,
        )


async def without_stories_nothing_is_said_of_them(driver: AppDriver) -> None:
    await driver.press("a")
    assert "story" not in driver.text
    await driver.press(*["down"] * 6, "enter")
    assert "story" not in driver.text
    await driver.press("escape", "a", *["down"] * 9, "b")
    assert driver.screen_name == "AssessScreen"


async def an_item_of_the_first_area_is_where_the_list_begins(driver: AppDriver) -> None:
    await assess(driver)
    await to_the_items(driver)
    assert items_of("L6", "technical-leadership")[0][1].text in driver.text
    assert "yes   as last time" in driver.text


async def an_areas_page_offers_the_prompts_that_practise_it(driver: AppDriver) -> None:
    await driver.press("a", *["down"] * 6, "enter")
    assert driver.screen_name == "AreaScreen"
    assert "✗ Developed talent and succession planning" in driver.text
    await driver.press("enter")
    assert driver.screen_name == "CardScreen"
    prompt = driver.desk.bank.current.prompts[driver.rehearsal.question.asked.prompt]
    assert prompt.competency == "people" or "hire-and-develop-the-best" in prompt.principles
    await driver.press("t")
    assert "Your readiness: People Management: 3 of 5 not yet, 1 partly" in driver.text
    await driver.press("escape")
    assert driver.screen_name == "HomeScreen"


async def a_session_becomes_evidence_from_its_debrief(driver: AppDriver) -> None:
    driver.begin_unseen("earn-trust-missed-commitment")
    await driver.end_answer(40, 30, 130, 50, 20)
    driver.app.show_debrief()
    await driver.still()
    await driver.press("e", "y")
    session = driver.files[0].stem
    attached = [answer for answer in kept(driver.folder).answers if answer.session]
    assert [(item_answer.session, item_answer.answer) for item_answer in attached] == [(session, "yes")]
    assert attached[0].evidence == "Mentored engineers from junior to senior levels, in 2024"
    assert len(files(driver.folder)) == 1
    assert driver.screen_name == "DebriefScreen"


async def the_plan_is_made_changed_done_dropped_and_written_out(driver: AppDriver) -> None:
    await driver.press("a", "w", "p")
    await driver.type_line("Ask for a second team by 2093-02-30")
    assert driver.toasts == ['"2093-02-30" is not a date; write it as 2027-03-01']
    await driver.press(*["backspace"] * 2, *"28", "enter")
    [entry] = kept(driver.folder).plan
    assert (entry.what, entry.by, entry.item) == (
        "Ask for a second team",
        "2093-02-28",
        "management-skills",
    )
    await driver.press("space")
    assert [entry.done for entry in kept(driver.folder).plan] == [True]
    await driver.press("space", "e")
    await driver.type_line("x")
    assert [entry.what for entry in kept(driver.folder).plan] == ["Ask for a second team by 2093-02-28x"]
    await driver.press("o")
    assert (
        "- [ ] Ask for a second team by 2093-02-28x"
        in (driver.folder / "readiness" / "plan-l6.md").read_text()
    )
    assert (driver.folder / "readiness" / "plan-l6.ics").is_file()
    await driver.press("x")
    assert kept(driver.folder).plan == ()
    assert len(files(driver.folder)) == 1


async def test_an_assessment_of_before_leads_to_the_next_to_prompts_and_to_a_plan(
    folder: Path, clock: ManualClock
) -> None:
    an_assessment(folder)
    async with running_app(folder, clock) as driver:
        await driver.go_through(
            without_stories_nothing_is_said_of_them,
            an_item_of_the_first_area_is_where_the_list_begins,
            an_areas_page_offers_the_prompts_that_practise_it,
            a_session_becomes_evidence_from_its_debrief,
            the_plan_is_made_changed_done_dropped_and_written_out,
        )


async def test_the_result_stands_beside_the_last_one(folder: Path, clock: ManualClock) -> None:
    two_assessments(folder)
    async with running_app(folder, clock) as driver:
        await driver.press("a")
        assert "L6 (was below L6)" in driver.line("Strategic Thinking")
        assert driver.line("People Management").split()[2:] == ["2", "1", "2", "-", "1/1/3"]
        assert "%" not in driver.text
        await driver.press("l")
        assert "Nothing is assessed for L7 yet" in driver.text


async def test_home_and_the_card_say_why_a_prompt_comes_sooner_and_t_names_the_gap(
    folder: Path, clock: ManualClock
) -> None:
    assessed(folder, answers={PEOPLE: ("partly", "not yet", "not yet")})
    async with running_app(folder, clock) as driver:
        text = " ".join(driver.text.replace("▌", " ").split())
        assert "a gap of your readiness: 2 of 5 not yet, 1 partly; Its subject: " in text
        await driver.press("t")
        text = " ".join(driver.text.replace("▌", " ").split())
        assert "People Management: 2 of 5 not yet, 1 partly; " in text
        await driver.press("enter")
        assert "It practises a gap of your readiness; t tells which." in driver.text
        assert "People Management" not in driver.text
        await driver.press("t")
        assert "Your readiness: People Management: 2 of 5 not yet, 1 partly" in driver.text


async def test_a_line_put_aside_stands_there_again_for_what_it_is_about(
    folder: Path, clock: ManualClock
) -> None:
    an_assessment(folder)
    async with running_app(folder, clock) as driver:
        await driver.press("a", "w", "p")
        await driver.type_line("first")
        await driver.press("p", *"new", "escape", "e", *" more", "escape", "p")
        assert driver.app.screen.query_one(NoteLine).value == "new"
        await driver.press("escape", "e")
        assert driver.app.screen.query_one(NoteLine).value == "first more"
        await driver.press("enter", "e")
        assert driver.app.screen.query_one(NoteLine).value == "first more"
    assert [entry.what for entry in kept(folder).plan] == ["first more"]


async def test_an_assessment_that_another_window_has_open_is_left_alone(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await assess(driver, "2")
        async with running_app(folder, clock) as other:
            await other.press("a", "a")
            assert other.screen_name == "ReadinessScreen"
            [toast] = other.toasts
            assert "another window" in toast


@pytest.mark.parametrize(
    ("good", "bad", "sentence"),
    [
        ('type = "assessed"', "type = 1", "Not read: {}:"),
        ('"partly"', '"perhaps"', ': the answer "perhaps" is not'),
    ],
)
async def test_a_file_that_is_not_read_whole_is_named_and_stays(
    folder: Path, clock: ManualClock, good: str, bad: str, sentence: str
) -> None:
    an_assessment(folder)
    text = files(folder)[0].read_text().replace(good, bad, 1)
    files(folder)[0].write_text(text)
    async with running_app(folder, clock) as driver:
        await driver.press("a")
        assert sentence.format(files(folder)[0].name) in " ".join(driver.text.split())
    assert files(folder)[0].read_text() == text
