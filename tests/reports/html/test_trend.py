"""The trend on a page: what is drawn, what is told, and what is too little for either."""

import re
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from hotseat.domain.review.answers import Answer
from hotseat.domain.review.progress.weeks import Mean, WeekRow
from hotseat.domain.session.stories.leaving_out import A_STORY
from hotseat.reports.html.trend import drawing, trend_html
from hotseat.reports.text.markdown import trend_markdown
from tests.domain.answering import an_answer
from tests.reports.html.test_page import TAGS, Page
from tests.said import Type
from tests.sessions import IN_WINDOW, MONDAY, answered_session

FIRST = date(2026, 3, 2)


def weekly(*actions: float, pacing: str = "star") -> list[Answer]:
    """An answer each Monday, with so many seconds of action."""
    return [
        an_answer(day=FIRST + timedelta(days=7 * number), spent={"action": seconds}, pacing=pacing)
        for number, seconds in enumerate(actions)
    ]


def a_row(*values: float | None) -> WeekRow:
    weeks = tuple(Mean() if value is None else Mean(value, 1) for value in values)
    return WeekRow(id="kept", name="All sections", unit="percent", weeks=weeks)


def test_a_dot_stands_for_each_week_and_a_week_without_a_value_leaves_a_hole() -> None:
    drawn = drawing(a_row(0, 100, None, 50))
    assert re.findall(r'class="dot" d="([^"]*)"', drawn) == ["M125.0 88.0h0M375.0 12.0h0M875.0 50.0h0"]
    assert re.findall(r'class="line" d="([^"]*)"', drawn) == ["M125.0 88.0L375.0 12.0M875.0 50.0"]
    assert re.findall(r'class="mean" d="([^"]*)"', drawn) == ["M0 50.0H1000"]
    assert "window" not in drawn


def test_the_window_is_a_band_behind_the_dots() -> None:
    row = a_row(0, 60)._replace(unit="seconds", low=30, high=45)
    [(top, height)] = re.findall(
        r'class="window" x="0" y="([\d.]+)" width="1000" height="([\d.]+)"', drawing(row)
    )
    assert (float(top), float(height)) == (30.0, 21.0)


def test_what_is_drawn_is_told_in_figures_too() -> None:
    page = Page(trend_html(weekly(90, 100, 130)))
    assert page.open == []
    assert {tag for tag, _ in page.tags} <= TAGS
    assert "3 answers in 3 weeks since 02 Mar 2026" in page.text
    assert "02 Mar 2026 09 Mar 2026 16 Mar 2026" in page.text
    assert "Action 2:00-2:30 1:30 2:10 1:46 3" in page.text
    assert "Action 0 % 100 % 33 % 3" in page.text
    assert "none 3 78 % - - 0:10" in page.text


def test_too_few_values_are_told_and_not_drawn() -> None:
    few = weekly(90, 130, pacing="short")
    page = Page(trend_html([*weekly(90, 0, 130), *few]))
    assert "L6 behavioral, Short: 2 answers, too few for a trend." in page.text
    assert "Action 2:00-2:30 too few: 2 few 2" in page.text
    once = Page(trend_html([an_answer()] * 3))
    assert "one week" in once.text
    assert "path" not in {tag for tag, _ in once.tags}
    assert trend_html([an_answer(answered=False)]) == ""


def test_the_page_of_all_sessions_has_the_trend_of_each_person(typed: Type, practice: Path) -> None:
    for week, seconds in enumerate((90, 100, 130, 140)):
        answered_session(
            practice / "sessions",
            seconds=IN_WINDOW | {"action": seconds},
            started=MONDAY + timedelta(days=7 * week),
            candidate="Sam <b>",
        )
    answered_session(practice / "sessions", candidate="Ada", tail="ada0")
    page = Page(typed("export", "--all", "--to", "html").out)
    assert page.open == []
    assert "Trend of Ada L6 behavioral: 1 answer, too few for a trend." in page.text
    assert "Trend of Sam <b> L6 behavioral 4 answers in 4 weeks since 16 Nov 2026" in page.text
    assert page.text.index("Trend of Sam") < page.text.index("Where the time went")
    single = typed("export", "last", "--to", "html").out
    assert "Trend" not in single


def tellings_of(story: str, title: str) -> list[Answer]:
    telling = an_answer()._replace(outcomes=("gap",), layers=("measure",), story=story, story_title=title)
    return [
        telling._replace(
            started=answer.started, session=answer.session, seconds=answer.seconds, sections=answer.sections
        )
        for answer in weekly(90, 130, 160)
    ]


def test_the_tellings_of_a_story_stand_in_a_table_whatever_its_title_is() -> None:
    once = an_answer(day=FIRST)._replace(story="once", story_title="Told once")
    broken_off = once._replace(answered=False, session="another")
    page = Page(trend_html([*tellings_of("queue", "The <b>queue</b>"), once, broken_off]))
    assert page.open == []
    assert {tag for tag, _ in page.tags} <= TAGS
    assert "The <b>queue</b> It was told 3 of the last 5 times that a story was told." in page.text
    assert "Told Situation Task Action Answer Held/part/gap" in page.text
    assert "09 Mar 2026 0:40● 0:30● 2:10● 3:20 0/0/1" in page.text
    assert "16 Mar 2026 0:40● 0:30● 2:40▲" in page.text
    assert "Told once" not in page.text


def test_stories_that_were_left_out_have_no_trend() -> None:
    for written in (trend_html, partial(trend_markdown, heading="Trend")):
        assert written(tellings_of(A_STORY, A_STORY)) == written(tellings_of("", ""))


def test_the_tellings_stand_in_markdown_too_as_text_that_cannot_be_markup() -> None:
    written = trend_markdown(tellings_of("queue", "# The `queue`"), "Trend")
    stories = written.split("## Stories\n")[1]
    assert "    # The `queue`: 3 tellings since 02 Mar 2026" in stories
    assert all(line.startswith("    ") or not line.strip() for line in stories.splitlines())
