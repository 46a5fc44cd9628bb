"""A month looked back at: from the list to one answer, again, to the trend and to a page to keep."""

import json
import re
from pathlib import Path

from hotseat.domain.session import events as e
from hotseat.storage.session.transcript import load
from tests.clocks import ManualClock
from tests.reports.html.test_page import Page
from tests.said import Type
from tests.tui.driving import running_app
from tests.tui.folders import a_month
from tests.tui.review.looking import wait_until_read


async def test_a_month_is_looked_back_at(
    folder: Path, clock: ManualClock, typed: Type, tmp_path: Path
) -> None:
    a_month(folder)
    async with running_app(folder, clock, size=(100, 32)) as driver:
        # The list tells who, the mode and what was asked; it is narrowed to what Ada asked Sam.
        await driver.press("v")
        assert "all levels · both kinds · 12 of 12" in driver.text
        assert driver.line("21 Mar 25").split()[3:5] == ["Ada", "pair"]
        await driver.press("o", "o", "w")
        assert "yours · with Ada" in driver.text
        assert len([line for line in driver.text.splitlines() if " Sam " in line and " pair " in line]) == 3
        assert " solo " not in driver.text

        # One session, its answer, and the answer before it to the same question.
        await driver.press("enter")
        assert driver.screen_name == "SessionScreen"
        assert "Over time" in driver.text
        await driver.press("c")
        await driver.still()
        assert driver.screen_name == "CompareScreen"
        assert "Action" in driver.line("+0:12")
        await driver.press("escape", "escape")

        # The trend of the same answers, then of all of Sam's.
        await driver.press("t")
        await wait_until_read(driver)
        assert "3 answers · L6 behavioral" in driver.text
        assert driver.line("Above partner").split()[-3:] == ["+2.0", "+1.0", "+1.0"]
        await driver.press("w", "w")
        assert "11 answers · L6 behavioral" in driver.text
        assert "┄ mean 1:54" in driver.text
        assert "├03 Mar ├" in driver.text
        await driver.press("g")
        await wait_until_read(driver)
        assert "11 answers in 5 weeks" in driver.text
        first, last, mean, values = driver.line("2:00-2:30").split()[-4:]
        assert (first, last, mean, values) == ("1:30", "2:24", "1:54", "11")
        assert driver.line("As candidate").split()[-4:] == ["+2.0", "+1.0", "+1.3", "3"]
        await driver.press("pagedown")
        assert driver.line("2:00  ").split()[1] == "5"

        # The same question once more, at once; both answers stand side by side.
        await driver.press("escape", "escape", "enter", "a")
        assert driver.screen_name == "CardScreen"
        driver.answer(40, 30, 130, 50, 20)
        driver.rehearsal.end_answer()
        driver.app.show_debrief()
        await driver.still()
        assert "A is your last answer to this question, B this one" in driver.text
        assert re.findall(r"\d:\d\d ", driver.line("-0:14"))[:2] == ["2:24 ", "2:10 "]
        await driver.press("f")
        assert driver.screen_name == "HomeScreen"
        assert driver.kept.ended == "finished"

    asked = [load(path).session.begun_questions[0].asked for path in sorted((folder / "sessions").glob("*"))]
    assert isinstance(asked[-1], e.Asked)
    assert asked[-1].text in {one.text for one in asked[:-1]}

    # The figures of the screens are those of the command line and of the page.
    data = json.loads(typed("--folder", str(folder), "trend", "--json").out)
    rows = {row["id"]: row for row in data["rows"]}
    assert (rows["above-as-candidate"]["values"], rows["above-as-candidate"]["mean"]) == (3, 1.33)
    target = tmp_path / "month.html"
    assert typed("--folder", str(folder), "export", "--all", "--to", "html", "-o", str(target)).code == 0
    html = target.read_text(encoding="utf-8")
    page = Page(html)
    assert page.open == []
    assert "Trend of Sam L6 behavioral" in page.text
    assert "As candidate +2.0 +1.0 +1.3 3" in page.text
    assert "As interviewer too few: 1 few 1" in page.text
    [drawn] = re.findall(r">As candidate<.*?</svg>", html, re.DOTALL)
    [dots] = re.findall(r'class="dot" d="([^"]*)"', drawn)
    assert dots.count("h0") == 3
