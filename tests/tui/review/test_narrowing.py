"""Whose answers are looked at, with whom, on which principle and since when: the same keys everywhere."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hotseat.domain.session.header import Header
from hotseat.tui.widgets.review.session_table import SessionTable
from tests.clocks import ManualClock
from tests.sessions import answered_session, begin
from tests.tui.driving import BEHAVIORAL, AppDriver, running_app
from tests.tui.review.looking import wait_until_read

RESULTS = "deliver-results-cutting-scope"
SAT = (
    ("Sam", "Ada", BEHAVIORAL, 1),
    ("ada ", "Sam", RESULTS, 2),
    ("", "", RESULTS, 3),
    ("SAM", "Kim", RESULTS, 12),
    ("Ada", "Kim", BEHAVIORAL, 40),
    ("Kim", "", BEHAVIORAL, 100),
)
"""Who answered, who asked, what, and how many days ago; I am Sam."""


@pytest.fixture
def swapped(folder: Path) -> Path:
    """A folder in which chairs were swapped."""
    now = datetime.now(UTC).replace(microsecond=0)
    for candidate, interviewer, prompt, days in SAT:
        answered_session(
            folder / "sessions",
            prompt=prompt,
            started=now - timedelta(days),
            candidate=candidate,
            interviewer=interviewer,
        )
    return folder


def listed(driver: AppDriver) -> list[int]:
    """The days ago of the sessions that the list shows."""
    table = driver.app.screen.query_one(SessionTable)
    now = datetime.now(UTC)
    return [(now - one.summary.started).days for one in table._shown if one.summary]


async def the_list_is_narrowed_by_every_key_alone(driver: AppDriver) -> None:
    await driver.press("v")
    assert listed(driver) == [1, 2, 3, 12, 40, 100]
    for keys, said, found in (
        ("o", "ada's", [2, 40]),
        ("oo", "Kim's", [100]),
        ("ooo", "yours", [1, 3, 12]),
        ("w", "with Ada", [1]),
        ("ww", "with Kim", [12, 40]),
        ("www", "with Sam", [2]),
        ("p", "Deliver Results", [2, 3, 12]),
        ("pp", "Earn Trust", [1, 40, 100]),
        ("d", "7 days", [1, 2, 3]),
        ("ddd", "90 days", [1, 2, 3, 12, 40]),
        ("ow", "with Ada", []),
        ("oww", "with Kim", [40]),
    ):
        await driver.press(*keys)
        assert listed(driver) == found, keys
        assert said in driver.text
        await driver.press("escape", "v")
        assert listed(driver) == [1, 2, 3, 12, 40, 100]


async def each_answer_counts_once_however_chairs_were_swapped(driver: AppDriver) -> None:
    await driver.press("v", "t")
    await wait_until_read(driver)
    assert "o yours" in driver.text
    assert "3 answers · L6 behavioral" in driver.text
    counts = []
    for _ in range(4):
        await driver.press("o")
        counts.append(int(driver.text.split(" answer")[0].split()[-1]))
    everyone, hers, kims, mine = counts
    assert (everyone, hers, kims, mine) == (6, 2, 1, 3)
    await driver.press("w", "w")
    assert "w Kim" in driver.text
    assert "1 answer · L6 behavioral" in driver.text


async def an_earlier_answer_of_somebody_else_is_not_compared_with_mine(driver: AppDriver) -> None:
    await driver.press("v", "enter", "c")
    await driver.still()
    assert "This is the first answer to this prompt." in driver.toasts


async def test_the_list_and_what_lies_behind_it_are_narrowed_by_the_same_keys(
    swapped: Path, clock: ManualClock
) -> None:
    async with running_app(swapped, clock) as driver:
        await driver.go_through(
            the_list_is_narrowed_by_every_key_alone,
            each_answer_counts_once_however_chairs_were_swapped,
            an_earlier_answer_of_somebody_else_is_not_compared_with_mine,
        )


async def test_what_lies_behind_the_list_is_mine_until_the_list_says_whose(
    swapped: Path, clock: ManualClock
) -> None:
    async with running_app(swapped, clock) as driver:
        for key, own in (("t", "3 answers · L6 behavioral"), ("c", "3 answers"), ("y", "3 answers")):
            await driver.home()
            await driver.press("v", key)
            await wait_until_read(driver)
            assert "o yours" in driver.text, key
            assert own in driver.text, key
            await driver.press("escape", "o", key)
            await wait_until_read(driver)
            assert "o ada's" in driver.text, key
            assert own.replace("3", "2") in driver.text, key


async def test_where_nothing_is_mine_it_is_said_how_to_see_the_rest(
    swapped: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HOTSEAT_NAME")
    for path in (swapped / "sessions").glob("*.toml"):
        if "candidate" not in path.read_text():
            path.unlink()
    because = "None of the 5 answers is yours, because hotseat does not know your name: o shows everyone's."
    async with running_app(swapped, clock) as driver:
        for key in "tcy":
            await driver.home()
            await driver.press("v", key)
            await wait_until_read(driver)
            assert because in " ".join(driver.text.replace("▌", " ").split()), key
            await driver.press("o")
            assert "5 answers" in driver.text, key


def two_questions(folder: Path) -> Header:
    """A session with two questions, both names and a note."""
    practice = begin(folder / "sessions", candidate="Sam", interviewer="Zoë Ólafs", tail="5e5e")
    practice.ask(BEHAVIORAL)
    practice.answer({"situation": 4})
    practice.ask(RESULTS)
    practice.rehearsal.note("+ the penguin budget was Earth\N{RIGHT SINGLE QUOTATION MARK}s own", ())
    practice.answer({"situation": 4})
    practice.finish()
    return practice.rehearsal.session.header


SOUGHT = [
    "missing commitment",
    "COMMITMENT missing",
    "plainly going",
    "sam",
    "zoë",
    "ZOE\N{COMBINING DIAERESIS} o\N{COMBINING ACUTE ACCENT}lafs",
    "5e5e",
    "penguin",
    "budget sam plainly",
    "earth's",
]


async def test_every_question_both_names_the_id_and_notes_are_searched(
    swapped: Path, clock: ManualClock
) -> None:
    header = two_questions(swapped)
    for known in ("read from the file", "from the index"):
        async with running_app(swapped, clock) as driver:
            await driver.press("v")
            for sought in SOUGHT:
                await driver.press("slash", "end", "ctrl+u")
                await driver.type_line(sought)
                found = [one.id for one in driver.app.screen.query_one(SessionTable)._shown]
                assert header.id in found, (sought, known)
                assert len(found) < 7 or sought == "sam", known
            await driver.press("slash", "end", "ctrl+u")
            await driver.type_line("penguin zebra")
            assert listed(driver) == []
            assert "No session fits." in driver.text
