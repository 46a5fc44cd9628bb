"""The figures that the index answers are those that the rules make of the values of all answers."""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.day import day_of
from hotseat.domain.review.answer_filter import AnswerFilter, choices, narrowed, story_titles
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.calendar import practice_days
from hotseat.domain.review.practice_matrix import practised
from hotseat.domain.review.search_words import has_words, sought
from hotseat.domain.review.trend import trend
from hotseat.domain.stories.overuse import LAST, overused
from hotseat.storage.files.listing import paths
from hotseat.storage.session.figures.figures import Figures
from hotseat.storage.session.shelf import Shelf
from tests.storage.session.figures.folders import (
    NAMES,
    NOTES,
    STORIES,
    Drawn,
    drawn_sessions,
    fill,
    rate_again,
)

TODAY = date(2026, 11, 24)
EVERYONE = AnswerFilter()
ACTS = ("look", "restart", "rate again", "discard", "lose the index", "ruin the index")

filters = st.builds(
    AnswerFilter,
    level=st.sampled_from(("", "L6", "L7")),
    kind=st.sampled_from(("", "behavioral", "system-design")),
    principle=st.sampled_from(("", "earn-trust", "trust")),
    pacing=st.sampled_from(("", "star-l6", "star-l7")),
    of=st.sampled_from((None, *NAMES)),
    partner=st.sampled_from(NAMES),
    days=st.sampled_from((0, 1, 7, 365)),
    story=st.sampled_from(STORIES),
    me=st.sampled_from(("", "Sam", "Kim")),
)
searches = st.sampled_from(("", "2026", "Jose\u0301 trust", "100 %", "K", "queue \\", "“naïve”", *NOTES))


def newest_first(shelf: Shelf) -> list[Answer]:
    """The values of all answers, as one reads them without the figures."""
    return [answer for entry in shelf.newest() for answer in reversed(entry.answers)]


def hold_equal(folder: Path, by: AnswerFilter, search: str, shelf: Shelf) -> None:
    """Every figure beside what the rules of the domain make of the values."""
    figures, plain = shelf.figures(), Shelf(folder)
    answers = newest_first(plain)
    fitting = narrowed(answers, by, TODAY)
    assert figures.answers(by, TODAY) == fitting
    assert figures.count(by, TODAY) == len(fitting)
    assert figures.finished(by, TODAY) == sum(answer.answered for answer in fitting)
    assert figures.choices(by.me) == choices(answers, by.me)
    assert list(figures.titles().items()) == list(story_titles(answers).items())
    assert figures.practised(by, TODAY) == practised(fitting, TODAY)
    assert overused(figures.newest_tellings(by, TODAY, LAST)) == overused(fitting)
    hold_days_equal(figures, by, fitting)
    assert figures.trend(by, TODAY, 500) == trend(fitting, any_plan=bool(by.story))
    hold_sessions_equal(figures, plain, by, search)


def hold_days_equal(figures: Figures, by: AnswerFilter, fitting: Sequence[Answer]) -> None:
    days = practice_days(fitting)
    assert list(figures.days(by, TODAY).items()) == list(days.items())
    for day in days:
        of_day = tuple(answer for answer in reversed(fitting) if day_of(answer.started) == day)
        assert figures.answers_on(day, by, TODAY) == of_day


def hold_sessions_equal(figures: Figures, plain: Shelf, by: AnswerFilter, search: str) -> None:
    words = sought(search)
    for unread in (False, True):
        wanted = [
            entry.listed
            for entry in plain.newest()
            if has_words(entry.words, words)
            and (any(by.fits(answer, TODAY) for answer in entry.answers) if entry.summary else unread)
        ]
        assert figures.listed(figures.sessions(by, words, TODAY, unread=unread)) == wanted


@given(drawn_sessions, st.lists(st.sampled_from(ACTS), max_size=4), filters, searches)
def test_whatever_happens_to_the_files_the_figures_are_those_of_the_answers(
    tmp_path_factory: pytest.TempPathFactory,
    drawn: list[Drawn],
    acts: list[str],
    by: AnswerFilter,
    search: str,
) -> None:
    folder = tmp_path_factory.mktemp("practice") / "sessions"
    fill(folder, drawn)
    shelf = Shelf(folder)
    for act in acts:
        if act == "look":
            hold_equal(folder, by, search, shelf)
        elif act == "restart":
            shelf = Shelf(folder)
        elif act.endswith("the index"):
            for path in Path(os.environ["XDG_CACHE_HOME"]).joinpath("hotseat").glob("*.sqlite"):
                path.write_bytes(b"SQLite format 3\0" + b"x" * 4_096) if act[0] == "r" else path.unlink()
        elif files := paths(folder):
            rate_again(files[0]) if act == "rate again" else files[-1].unlink()
    hold_equal(folder, by, search, shelf)
    hold_equal(folder, EVERYONE, search, Shelf(folder))
