"""The figures that the index answers are those that the rules make of the values of all answers."""

import os
import re
from collections.abc import Callable, Sequence
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
from hotseat.domain.review.trend import FEWEST_SHOWN, rows_of, trend
from hotseat.domain.stories.overuse import LAST, overused
from hotseat.storage.files.listing import paths
from hotseat.storage.session.figures.figures import Figures
from hotseat.storage.session.shelf import Shelf
from hotseat.storage.toml.cache_codec import Value, decoded
from tests.sessions import answered_session
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


@pytest.fixture
def forty(sessions: Path) -> Path:
    """A folder with forty sessions; only in the oldest was there a vote."""
    path = answered_session(sessions, vote="inclined")
    text = path.read_text()
    plain = answered_session(sessions, tail="0000").read_text()
    for number in range(40):
        name = f"2026-11-{17 + number // 24}-{number % 24:02}0200-l6-behavioral-{number:04x}"
        started = f"2026-11-{17 + number // 24}T{number % 24:02}:02:00"
        source = text if not number else plain
        source = source.replace("2026-11-16T20:02:00", started)
        sessions.joinpath(f"{name}.toml").write_text(
            re.sub(r'(?m)^id = ".*"', f'id = "{name}"', source, count=1)
        )
    path.unlink()
    sessions.joinpath(path.name.replace("4f2a", "0000")).unlink()
    return sessions


@pytest.fixture
def values_made(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The values that are made of what the index holds: two for a session, its line and its answers."""
    made: list[object] = []

    def counting(kind: type[Value], data: object) -> Value:
        made.append(data)
        return decoded(kind, data)

    monkeypatch.setattr("hotseat.storage.session.index.decoded", counting)
    return made


def test_only_what_is_shown_becomes_values(forty: Path, values_made: list[object]) -> None:
    Shelf(forty).figures()
    asked: dict[str, Callable[[Figures], object]] = {
        "choices": lambda figures: figures.choices("Sam"),
        "coverage": lambda figures: figures.practised(EVERYONE, TODAY),
        "days": lambda figures: figures.days(EVERYONE, TODAY),
        "search": lambda figures: figures.sessions(
            AnswerFilter(level="L6"), ["missing"], TODAY, unread=False
        ),
        "page": lambda figures: figures.listed(figures.sessions(EVERYONE, (), TODAY, unread=True)[:5]),
        "trend": lambda figures: figures.trend(EVERYONE, TODAY, FEWEST_SHOWN),
    }
    made = {}
    for name, question in asked.items():
        values_made.clear()
        question(Shelf(forty).figures())
        made[name] = len(values_made)
    most = {"page": 2 * 5, "trend": 2 * FEWEST_SHOWN}
    assert made == {name: most.get(name, 0) for name in asked}


def test_the_trend_of_the_newest_says_of_older_ones_what_all_together_say(forty: Path) -> None:
    shelf = Shelf(forty)
    every = trend(newest_first(shelf))
    shown = shelf.figures().trend(EVERYONE, TODAY, FEWEST_SHOWN)
    assert len(shown.answers) == FEWEST_SHOWN < shown.every == every.every == 40
    assert shown.answers == every.answers[-FEWEST_SHOWN:]
    assert shown.sentences == every.sentences
    assert [row.id for row in shown.rows] == [row.id for row in every.rows]
    assert "vote" in {row.id for row in shown.rows} - set(rows_of(shown.answers[0])), "only in the oldest"
    for few, many in zip(shown.rows, every.rows, strict=True):
        newest = (many.points[-FEWEST_SHOWN:], many.words[-FEWEST_SHOWN:])
        assert few._replace(points=(), words=()) == many._replace(points=(), words=())
        assert (few.points, few.words) == newest


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/St_Johns", "Etc/GMT+12"])
def test_days_are_local_days(zone: str, forty: Path, live_in: Callable[[str], None]) -> None:
    live_in(zone)
    for days in (1, 2, 7):
        hold_equal(forty, AnswerFilter(days=days), "", Shelf(forty))
